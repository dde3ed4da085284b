#include "workflows/graph/nodecatalogue.h"
#include "workflows/graph/nodespeech.h"

#include <QSet>

namespace comptoir {

namespace {

class TextWriter
{
    Q_DECLARE_TR_FUNCTIONS(GraphSentence)
public:
    TextWriter(const Graph &graph, const GraphNames &names)
        : m_graph(graph)
        , m_names(names)
    {}

    /// A step and what follows; a chain stays at its depth, ways that part are set further in.
    void walk(QString id, int depth)
    {
        while (const GraphNode *node = m_graph.node(id)) {
            const NodeKind *kind = NodeCatalogue::find(node->kind);
            if (m_told.contains(id)) {
                //: %1 is the name of a step, %2 its id in the file
                line(depth, tr("Goes on at %1 (%2).").arg(GraphSentence::title(*node), id));
                return;
            }
            m_told.insert(id);
            line(depth, QStringLiteral("%1: %2").arg(id, GraphSentence::of(m_graph, id, m_names)));
            if (!kind)
                return;
            const QList<NodePort> ports = shownPorts(*node, *kind);
            if (ports.size() == 1) {
                id = node->next.value(ports.constFirst().id);
                continue;
            }
            for (const NodePort &port : ports) {
                const QString next = node->next.value(port.id);
                //: the name of a way out of a step, before what follows there: "Yes:"
                line(depth + 1, tr("%1:").arg(port.label()));
                if (next.isEmpty())
                    line(depth + 2, tr("Ends here."));
                walk(next, depth + 2);
            }
            return;
        }
    }

    void rest()
    {
        for (auto node = m_graph.nodes.cbegin(); node != m_graph.nodes.cend(); ++node) {
            if (!m_told.contains(node.key()))
                walk(node.key(), 0);
        }
    }

    void line(int depth, const QString &text) { m_lines.append(QString(depth * 2, u' ') + text); }
    [[nodiscard]] const QStringList &lines() const { return m_lines; }

private:
    static QList<NodePort> shownPorts(const GraphNode &node, const NodeKind &kind)
    {
        QList<NodePort> shown;
        for (const NodePort &port : kind.portsOf(node)) {
            if (!port.mayBeOpen || node.next.contains(port.id))
                shown.append(port);
        }
        return shown;
    }

    const Graph &m_graph;
    const GraphNames &m_names;
    QSet<QString> m_told;
    QStringList m_lines;
};

} // namespace

QStringList GraphSentence::text(const Graph &graph, const GraphNames &names)
{
    TextWriter writer(graph, names);
    for (const NodeParameter &setting : workflowSettings()) {
        const auto given = graph.settings.constFind(setting.id);
        if (given != graph.settings.cend() && !isEmpty(*given))
            //: a setting and its value: "Priority: 3"
            writer.line(0,
                        tr("%1: %2").arg(setting.label(),
                                         NodeSpeech::value(*given, setting, graph, names)));
    }
    const auto tellWhere = [&](const auto &isWanted) {
        for (auto node = graph.nodes.cbegin(); node != graph.nodes.cend(); ++node) {
            const NodeKind *kind = NodeCatalogue::find(node->kind);
            if (kind && isWanted(*kind))
                writer.walk(node.key(), 0);
        }
    };
    tellWhere([](const NodeKind &kind) { return kind.isEntry(); });
    tellWhere([](const NodeKind &kind) { return kind.isWatched; });
    writer.rest();
    return writer.lines();
}

} // namespace comptoir
