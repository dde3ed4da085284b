#pragma once

#include "workflows/graph/nodekind.h"

namespace comptoir {

/// Every kind of node, one entry each, in the order in which the palette offers them. A plain
/// value; the texts follow the language of the moment.
class NodeCatalogue
{
    Q_DECLARE_TR_FUNCTIONS(NodeCatalogue)
public:
    static const QList<NodeKind> &kinds();
    /// nullptr: this Comptoir knows none of that name.
    static const NodeKind *find(const QString &id);
    static QString categoryName(NodeCategory category);
};

/// What is set of a workflow as a whole, like parameters of a node: who may come in again, when
/// customers leave, what comes before others.
const QList<NodeParameter> &workflowSettings();
/// As given, else the standard.
ParameterValue settingOf(const Graph &graph, const QString &id);
/// The same as what it is known to hold; the type's own nothing where it holds nothing.
template <typename Value>
Value settingAs(const Graph &graph, const char *id)
{
    const ParameterValue value = settingOf(graph, QLatin1String(id));
    const auto *held = std::get_if<Value>(&value);
    return held ? *held : Value{};
}

} // namespace comptoir
