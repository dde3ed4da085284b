#include "workflows/graph/graph.h"

namespace comptoir {

bool Graph::actsAs(const Graph &other) const
{
    const auto bare = [](const Graph &graph) {
        QMap<QString, GraphNode> nameless = graph.nodes;
        for (GraphNode &node : nameless)
            node.name.clear();
        return nameless;
    };
    return settings == other.settings && bare(*this) == bare(other);
}

const GraphNode *Graph::node(const QString &id) const
{
    const auto found = nodes.constFind(id);
    return found == nodes.cend() ? nullptr : &*found;
}

QString Graph::freeId() const
{
    qsizetype number = nodes.size() + 1;
    while (nodes.contains(QStringLiteral("n%1").arg(number)))
        ++number;
    return QStringLiteral("n%1").arg(number);
}

void Graph::removeNode(const QString &id)
{
    nodes.remove(id);
    layout.places.remove(id);
    for (GraphGroup &group : layout.groups)
        group.nodes.removeAll(id);
    for (GraphNode &node : nodes) {
        for (auto arrow = node.next.begin(); arrow != node.next.end();)
            arrow = *arrow == id ? node.next.erase(arrow) : std::next(arrow);
    }
}

} // namespace comptoir
