#include "workflows/graph/nodekind.h"

#include <algorithm>

namespace comptoir {

QString NodePort::label() const
{
    return labelText ? NodeWords::tr(labelText) : ownLabel;
}

QString NodeKind::label() const
{
    return NodeWords::tr(labelText);
}

const NodeParameter *NodeKind::parameter(const QString &wanted) const
{
    const auto found
        = std::find_if(parameters.cbegin(), parameters.cend(),
                       [&wanted](const NodeParameter &one) { return one.id == wanted; });
    return found == parameters.cend() ? nullptr : &*found;
}

ParameterValue NodeKind::value(const GraphNode &node, const QString &wanted) const
{
    if (const auto given = node.parameters.constFind(wanted); given != node.parameters.cend())
        return *given;
    const NodeParameter *found = parameter(wanted);
    return found ? found->standard : ParameterValue();
}

bool NodeKind::matters(const GraphNode &node, const NodeParameter &asked) const
{
    return !asked.onlyIf || asked.onlyIf->second.contains(get<QString>(node, asked.onlyIf->first));
}

QList<NodePort> NodeKind::portsOf(const GraphNode &node) const
{
    return ownPorts ? ownPorts(node) + ports : ports;
}

QList<DataSource> NodeKind::needsOf(const GraphNode &node) const
{
    return ownNeeds ? ownNeeds(node) + needs : needs;
}

GraphNode NodeKind::make() const
{
    GraphNode node;
    node.kind = id;
    for (const NodeParameter &one : parameters) {
        if (!std::holds_alternative<std::monostate>(one.standard))
            node.parameters.insert(one.id, one.standard);
    }
    return node;
}

} // namespace comptoir
