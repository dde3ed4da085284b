#include "workflows/graph/nodecatalogue.h"
#include "workflows/graph/nodespeech.h"
#include "workflows/graph/validation/checks.h"
#include "workflows/graph/validation/graphcheck.h"

#include <algorithm>
#include <functional>

namespace comptoir::graphchecks {

namespace {

const QString kStep = QStringLiteral("step");
const QString kGoTo = QStringLiteral("go_to");

using Kind = GraphProblem::Kind;

QString targetOf(const GraphNode &node)
{
    const ParameterValue step = node.parameters.value(kStep);
    const auto *target = std::get_if<QString>(&step);
    return node.kind == kGoTo && target ? *target : QString();
}

/// Whether time passes in it whatever happens.
bool surelyWaits(const GraphNode &node)
{
    const NodeKind *kind = NodeCatalogue::find(node.kind);
    if (!kind || !kind->waits)
        return false;
    for (const char *id : {"length", "after"}) {
        if (kind->get<Delay>(node, QLatin1String(id)).count > 0)
            return true;
    }
    return false;
}

void checkPorts(const Graph &graph, const QString &id, QList<GraphProblem> &found)
{
    const GraphNode &node = graph.nodes[id];
    const NodeKind *kind = NodeCatalogue::find(node.kind);
    if (!kind)
        return;
    const QList<NodePort> ports = kind->portsOf(node);
    for (const NodePort &port : ports) {
        if (node.next.contains(port.id) || port.mayBeOpen)
            continue;
        const QString text = kind->isEntry()
            ? GraphCheck::tr("No arrow leads on from here: nothing would happen. Draw one to the "
                             "first step.")
            //: %1 is the name of a way out of a step: "Yes", "Time is up"
            : GraphCheck::tr("Who comes out at “%1” leaves the workflow there. Draw an arrow to "
                             "what comes next, or to “Leave”.")
                  .arg(port.label());
        found.append({Kind::OpenPort, kind->isEntry(), id, {}, port.id, text});
    }
    for (auto arrow = node.next.cbegin(); arrow != node.next.cend(); ++arrow) {
        const bool isKnown
            = std::any_of(ports.cbegin(), ports.cend(),
                          [&arrow](const NodePort &port) { return port.id == arrow.key(); });
        if (!isKnown)
            found.append({Kind::UnknownPort,
                          true,
                          id,
                          {},
                          arrow.key(),
                          //: %1 is the machine name of a way out of a step
                          GraphCheck::tr("An arrow begins at “%1”, which this step has not. Take "
                                         "the arrow away.")
                              .arg(arrow.key())});
        const GraphNode *to = graph.node(*arrow);
        const NodeKind *toKind = to ? NodeCatalogue::find(to->kind) : nullptr;
        if (toKind && toKind->isEntry())
            found.append({Kind::ArrowIntoTrigger,
                          true,
                          id,
                          {},
                          arrow.key(),
                          //: %1 is the name of a trigger
                          GraphCheck::tr("An arrow leads into the trigger “%1”. Triggers only "
                                         "begin; draw it to a later step.")
                              .arg(GraphSentence::title(*to))});
    }
}

/// Nodes from which arrows alone lead back to themselves, one a circle. Without recursion: files
/// may hold long chains.
QStringList arrowLoops(const Graph &graph)
{
    QMap<QString, int> incoming;
    for (auto node = graph.nodes.cbegin(); node != graph.nodes.cend(); ++node) {
        incoming[node.key()] += 0;
        for (const QString &to : node->next)
            ++incoming[to];
    }
    QStringList ready;
    for (auto one = incoming.cbegin(); one != incoming.cend(); ++one) {
        if (*one == 0)
            ready.append(one.key());
    }
    while (!ready.isEmpty()) {
        const QString id = ready.takeLast();
        incoming.remove(id);
        for (const QString &to : graph.nodes.value(id).next) {
            if (--incoming[to] == 0)
                ready.append(to);
        }
    }
    // What is left lies on circles or behind them.
    QStringList loops;
    QSet<QString> told;
    for (auto one = incoming.cbegin(); one != incoming.cend(); ++one) {
        const QString id = one.key();
        if (told.contains(id) || !graph.nodes.contains(id))
            continue;
        QStringList open(graph.nodes.value(id).next.values());
        QSet<QString> seen;
        while (!open.isEmpty()) {
            const QString at = open.takeLast();
            if (seen.contains(at))
                continue;
            seen.insert(at);
            open.append(graph.nodes.value(at).next.values());
        }
        if (seen.contains(id)) {
            loops.append(id);
            told.unite(seen);
        }
    }
    return loops;
}

/// Whether one can come from `from` to `to` without time passing.
bool leadsAtOnce(const Graph &graph, const QString &from, const QString &to)
{
    QStringList open{from};
    QSet<QString> seen;
    while (!open.isEmpty()) {
        const QString id = open.takeLast();
        if (id == to)
            return true;
        const GraphNode *node = graph.node(id);
        if (!node || seen.contains(id) || surelyWaits(*node))
            continue;
        seen.insert(id);
        open.append(successors(*node));
    }
    return false;
}

} // namespace

QStringList successors(const GraphNode &node)
{
    QStringList next = node.next.values();
    if (const QString target = targetOf(node); !target.isEmpty())
        next.append(target);
    return next;
}

QStringList entries(const Graph &graph)
{
    QStringList ids;
    for (auto node = graph.nodes.cbegin(); node != graph.nodes.cend(); ++node) {
        const NodeKind *kind = NodeCatalogue::find(node->kind);
        if (kind && (kind->isEntry() || kind->isWatched))
            ids.append(node.key());
    }
    return ids;
}

QSet<QString> reachable(const Graph &graph, const QStringList &from)
{
    QStringList open = from;
    QSet<QString> seen;
    while (!open.isEmpty()) {
        const QString id = open.takeLast();
        const GraphNode *node = graph.node(id);
        if (!node || seen.contains(id))
            continue;
        seen.insert(id);
        open.append(successors(*node));
    }
    return seen;
}

void paths(const Graph &graph, QList<GraphProblem> &found)
{
    const QStringList starts = entries(graph);
    const bool hasTrigger
        = std::any_of(starts.cbegin(), starts.cend(), [&graph](const QString &id) {
              return NodeCatalogue::find(graph.nodes[id].kind)->isEntry();
          });
    if (!hasTrigger)
        found.append({Kind::NoTrigger,
                      true,
                      {},
                      {},
                      {},
                      GraphCheck::tr("Nobody comes in: there is no trigger. Add one.")});
    const QSet<QString> reached = reachable(graph, starts);
    for (auto node = graph.nodes.cbegin(); node != graph.nodes.cend(); ++node) {
        if (!reached.contains(node.key()))
            found.append({Kind::Unreachable,
                          false,
                          node.key(),
                          {},
                          {},
                          GraphCheck::tr("Nobody ever comes here: no way leads here from a "
                                         "trigger.")});
        checkPorts(graph, node.key(), found);
        const QString target = targetOf(*node);
        if (!target.isEmpty() && leadsAtOnce(graph, target, node.key()))
            found.append({Kind::LoopWithoutWait,
                          true,
                          node.key(),
                          kStep,
                          {},
                          GraphCheck::tr("From there one comes back here without any wait. Put a "
                                         "wait of some length in between.")});
    }
    for (const QString &id : arrowLoops(graph))
        found.append({Kind::ArrowLoop,
                      true,
                      id,
                      {},
                      {},
                      GraphCheck::tr("Arrows lead back here in a circle. Go back by a step “Go "
                                     "to”, which says how often at most.")});
}

} // namespace comptoir::graphchecks
