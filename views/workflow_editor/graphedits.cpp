#include "views/workflow_editor/graphedits.h"

#include "views/workflow_editor/cardgeometry.h"
#include "workflows/graph/nodecatalogue.h"

#include <QSet>

#include <algorithm>

namespace comptoir {

namespace {

using namespace cardgeometry;

constexpr int kCopyOffset = 2 * kGrid;

QList<NodePort> portsOf(const GraphNode &node)
{
    const NodeKind *kind = NodeCatalogue::find(node.kind);
    return kind ? kind->portsOf(node) : QList<NodePort>();
}

QPoint placeOf(const Graph &graph, const QString &id)
{
    return graph.layout.places.value(id);
}

/// It, and what arrows lead to from there.
QSet<QString> followersOf(const Graph &graph, const QString &from)
{
    QStringList open{from};
    QSet<QString> seen;
    while (!open.isEmpty()) {
        const QString id = open.takeLast();
        const GraphNode *node = graph.node(id);
        if (!node || seen.contains(id))
            continue;
        seen.insert(id);
        open.append(node->next.values());
    }
    return seen;
}

/// References from step to step follow the copies.
void renameSteps(GraphNode &node, const QMap<QString, QString> &ids)
{
    const NodeKind *kind = NodeCatalogue::find(node.kind);
    for (const NodeParameter &one : kind ? kind->parameters : QList<NodeParameter>()) {
        const QString step
            = one.type == ParameterType::Step ? kind->get<QString>(node, one.id) : QString();
        if (ids.contains(step))
            node.parameters.insert(one.id, ids.value(step));
    }
}

} // namespace

/// The first of the places from there to the right on which no card lies.
QPoint GraphEdits::freePlace(const Graph &graph, QPoint wanted)
{
    const auto isTaken = [&graph](const QPoint &place) {
        return std::any_of(graph.layout.places.cbegin(), graph.layout.places.cend(),
                           [&place](const QPoint &other) {
                               const QPoint apart = other - place;
                               return std::abs(apart.x()) < kWidth
                                   && std::abs(apart.y()) < kHeight + kFooter;
                           });
    };
    while (isTaken(wanted))
        wanted.rx() += kColumn;
    return wanted;
}

QString GraphEdits::addTo(Graph &graph, const GraphNode &node, const QPoint &place)
{
    const QString id = graph.freeId();
    graph.nodes.insert(id, node);
    graph.layout.places.insert(id, place);
    return id;
}

EditedGraph GraphEdits::add(const Graph &graph, const GraphNode &node, const QPoint &place)
{
    Graph edited = graph;
    const QString id = addTo(edited, node, place);
    return {edited, {{id}, {}, {}}};
}

QString GraphEdits::nextPort(const GraphNode &node)
{
    const QList<NodePort> ports = portsOf(node);
    const auto open = std::find_if(ports.cbegin(), ports.cend(), [&node](const NodePort &port) {
        return !node.next.contains(port.id);
    });
    return open != ports.cend() ? open->id : ports.isEmpty() ? QString() : ports.first().id;
}

bool GraphEdits::takesArrows(const GraphNode &node)
{
    const NodeKind *kind = NodeCatalogue::find(node.kind);
    return !kind || !(kind->isEntry() || kind->isWatched);
}

EditedGraph GraphEdits::addAfter(const Graph &graph, const GraphNode &node, const QString &after)
{
    const GraphNode *before = graph.node(after);
    const QPoint place = placeOf(graph, after);
    if (!before || !takesArrows(node) || nextPort(*before).isEmpty())
        return add(graph, node, freePlace(graph, before ? place + QPoint(kColumn, 0) : QPoint()));
    const ArrowRef arrow{after, nextPort(*before)};
    if (before->next.contains(arrow.port))
        return insert(graph, node, arrow);
    const QList<NodePort> ports = portsOf(*before);
    const auto index
        = std::find_if(ports.cbegin(), ports.cend(),
                       [&arrow](const NodePort &port) { return port.id == arrow.port; })
        - ports.cbegin();
    // Several ways part to both sides.
    const int aside = static_cast<int>(2 * index - ports.size() + 1) * kColumn / 2;
    EditedGraph edited
        = add(graph, node, freePlace(graph, place + QPoint(snapped(QPointF(aside, 0)).x(), kRow)));
    edited.graph.nodes[after].next.insert(arrow.port, edited.choice.current());
    return edited;
}

/// Everything that is reached from there and lies below moves down.
void GraphEdits::makeRoom(Graph &graph, const QString &from, int top)
{
    const int lacking = top + kRow - placeOf(graph, from).y();
    if (lacking <= 0)
        return;
    const QSet<QString> later = followersOf(graph, from);
    const int line = placeOf(graph, from).y();
    for (const QString &id : later) {
        if (placeOf(graph, id).y() >= line)
            graph.layout.places[id].ry() += lacking;
    }
}

EditedGraph GraphEdits::insert(const Graph &graph, const GraphNode &node, const ArrowRef &arrow)
{
    const GraphNode *before = graph.node(arrow.node);
    const QString target = before ? before->next.value(arrow.port) : QString();
    const QPoint from = placeOf(graph, arrow.node), to = placeOf(graph, target);
    if (target.isEmpty() || !takesArrows(node))
        return add(graph, node, freePlace(graph, from + QPoint(kColumn, 0)));
    const QString port = portsOf(node).isEmpty() ? QString() : portsOf(node).first().id;
    const bool isRoomy = to.y() - from.y() >= 2 * kRow;
    const QPoint place
        = isRoomy ? snapped(QPointF(from + to) / 2) : QPoint(to.x(), qMax(to.y(), from.y() + kRow));
    if (port.isEmpty()) // it ends the way, and what followed would hang loose
        return add(graph, node, freePlace(graph, place + QPoint(kColumn, 0)));
    Graph edited = graph;
    makeRoom(edited, target, place.y());
    const QString id = addTo(edited, node, place);
    edited.nodes[arrow.node].next.insert(arrow.port, id);
    edited.nodes[id].next.insert(port, target);
    return {edited, {{id}, {}, {}}};
}

/// What led to it leads on where there is one way only.
void GraphEdits::removeOne(Graph &graph, const QString &id)
{
    const GraphNode *node = graph.node(id);
    if (!node)
        return;
    QStringList targets = node->next.values();
    targets.removeDuplicates();
    const QString on = targets.size() == 1 && targets.first() != id ? targets.first() : QString();
    if (!on.isEmpty() && takesArrows(*node)) {
        for (auto one = graph.nodes.begin(); one != graph.nodes.end(); ++one) {
            for (QString &target : one->next) {
                if (target == id && one.key() != on)
                    target = on;
            }
        }
    }
    graph.removeNode(id);
}

void GraphEdits::dropEmptyGroups(Graph &graph)
{
    graph.layout.groups.removeIf([](const GraphGroup &group) { return group.nodes.isEmpty(); });
}

EditedGraph GraphEdits::remove(const Graph &graph, const CanvasChoice &choice)
{
    Graph edited = graph;
    if (choice.arrow)
        edited = disconnect(edited, *choice.arrow);
    for (const QString &id : choice.nodes)
        removeOne(edited, id);
    QList<int> notes = choice.notes;
    std::sort(notes.begin(), notes.end(), std::greater<>());
    for (const int note : notes) {
        if (note >= 0 && note < edited.layout.notes.size())
            edited.layout.notes.removeAt(note);
    }
    dropEmptyGroups(edited);
    CanvasChoice left;
    // The keyboard goes on at what came before.
    for (auto one = graph.nodes.cbegin(); one != graph.nodes.cend() && !choice.nodes.isEmpty();
         ++one) {
        if (one->next.values().contains(choice.nodes.first()) && edited.nodes.contains(one.key()))
            left.nodes = {one.key()};
    }
    return {edited, left};
}

EditedGraph GraphEdits::move(const Graph &graph, const CanvasChoice &choice, const QPoint &by)
{
    Graph edited = graph;
    for (const QString &id : choice.nodes) {
        if (edited.nodes.contains(id))
            edited.layout.places[id] += by;
    }
    for (const int note : choice.notes) {
        if (note >= 0 && note < edited.layout.notes.size())
            edited.layout.notes[note].place.translate(by);
    }
    return {edited, choice};
}

QString GraphEdits::whyNoArrow(const Graph &graph, const ArrowRef &arrow, const QString &to)
{
    const GraphNode *from = graph.node(arrow.node);
    const GraphNode *target = graph.node(to);
    if (!from || !target)
        return tr("This step is not there any more.");
    if (!takesArrows(*target))
        return tr("No arrow leads to this step: customers come to it by themselves.");
    if (arrow.node == to || followersOf(graph, to).contains(arrow.node))
        return tr("Arrows lead on, never back. To send customers back, use the step “Go to”.");
    return {};
}

Graph GraphEdits::connect(Graph graph, const ArrowRef &arrow, const QString &to)
{
    if (graph.nodes.contains(arrow.node) && graph.nodes.contains(to))
        graph.nodes[arrow.node].next.insert(arrow.port, to);
    return graph;
}

Graph GraphEdits::disconnect(Graph graph, const ArrowRef &arrow)
{
    if (graph.nodes.contains(arrow.node))
        graph.nodes[arrow.node].next.remove(arrow.port);
    return graph;
}

Graph GraphEdits::part(const Graph &graph, const CanvasChoice &choice)
{
    Graph part;
    part.name = graph.name;
    for (const QString &id : choice.nodes) {
        const GraphNode *node = graph.node(id);
        if (!node)
            continue;
        GraphNode copy = *node;
        for (auto arrow = copy.next.begin(); arrow != copy.next.end();)
            arrow = choice.nodes.contains(*arrow) ? std::next(arrow) : copy.next.erase(arrow);
        part.nodes.insert(id, copy);
        part.layout.places.insert(id, placeOf(graph, id));
    }
    for (const int note : choice.notes)
        part.layout.notes.append(graph.layout.notes.value(note));
    for (GraphGroup group : graph.layout.groups) {
        group.nodes.removeIf([&part](const QString &id) { return !part.nodes.contains(id); });
        if (group.nodes.size() > 1)
            part.layout.groups.append(group);
    }
    return part;
}

EditedGraph GraphEdits::paste(const Graph &graph, const Graph &part, const QPoint &place)
{
    QList<QPoint> corners = part.layout.places.values();
    for (const GraphNote &note : part.layout.notes)
        corners.append(note.place.topLeft());
    QPoint corner = corners.value(0);
    for (const QPoint &one : std::as_const(corners))
        corner = {qMin(corner.x(), one.x()), qMin(corner.y(), one.y())};
    EditedGraph edited{graph, {}};
    QMap<QString, QString> ids;
    for (auto one = part.nodes.cbegin(); one != part.nodes.cend(); ++one) {
        const QPoint at = part.layout.places.value(one.key(), corner) - corner + place;
        ids.insert(one.key(), addTo(edited.graph, *one, at));
    }
    for (const QString &id : std::as_const(ids)) {
        GraphNode &node = edited.graph.nodes[id];
        for (QString &target : node.next)
            target = ids.value(target);
        renameSteps(node, ids);
        edited.choice.nodes.append(id);
    }
    for (GraphNote note : part.layout.notes) {
        note.place.translate(place - corner);
        edited.choice.notes.append(static_cast<int>(edited.graph.layout.notes.size()));
        edited.graph.layout.notes.append(note);
    }
    for (GraphGroup group : part.layout.groups) {
        for (QString &id : group.nodes)
            id = ids.value(id);
        edited.graph.layout.groups.append(group);
    }
    return edited;
}

EditedGraph GraphEdits::duplicate(const Graph &graph, const CanvasChoice &choice)
{
    const Graph copy = part(graph, choice);
    QList<QPoint> corners = copy.layout.places.values();
    for (const GraphNote &note : copy.layout.notes)
        corners.append(note.place.topLeft());
    QPoint corner = corners.value(0);
    for (const QPoint &one : std::as_const(corners))
        corner = {qMin(corner.x(), one.x()), qMin(corner.y(), one.y())};
    return paste(graph, copy, corner + QPoint(kCopyOffset, kCopyOffset));
}

Graph GraphEdits::setParameter(Graph graph, const QString &id, const QString &parameter,
                               const ParameterValue &value)
{
    if (!graph.nodes.contains(id))
        return graph;
    GraphNode &node = graph.nodes[id];
    if (std::holds_alternative<std::monostate>(value))
        node.parameters.remove(parameter);
    else
        node.parameters.insert(parameter, value);
    QStringList ports;
    for (const NodePort &port : portsOf(node))
        ports.append(port.id);
    if (!NodeCatalogue::find(node.kind))
        return graph;
    for (auto arrow = node.next.begin(); arrow != node.next.end();)
        arrow = ports.contains(arrow.key()) ? std::next(arrow) : node.next.erase(arrow);
    return graph;
}

Graph GraphEdits::align(Graph graph, const QStringList &nodes, Alignment how)
{
    QStringList there;
    for (const QString &id : nodes) {
        if (graph.nodes.contains(id))
            there.append(id);
    }
    if (there.size() < 2)
        return graph;
    const QPoint first = placeOf(graph, there.first());
    const bool isDown = how == Alignment::InColumn || how == Alignment::SpreadDown;
    const auto along
        = [isDown](QPoint &place) -> int & { return isDown ? place.ry() : place.rx(); };
    std::stable_sort(there.begin(), there.end(), [&](const QString &a, const QString &b) {
        return along(graph.layout.places[a]) < along(graph.layout.places[b]);
    });
    if (how == Alignment::InColumn || how == Alignment::InRow) {
        for (const QString &id : std::as_const(there))
            (isDown ? graph.layout.places[id].rx() : graph.layout.places[id].ry())
                = isDown ? first.x() : first.y();
        return graph;
    }
    const int begin = along(graph.layout.places[there.first()]);
    const int step = qMax(isDown ? kRow : kColumn,
                          (along(graph.layout.places[there.last()]) - begin)
                              / static_cast<int>(there.size() - 1));
    for (int at = 0; at < there.size(); ++at)
        along(graph.layout.places[there.at(at)]) = begin + at * step;
    return graph;
}

EditedGraph GraphEdits::addNote(const Graph &graph, const QPoint &place)
{
    EditedGraph edited{graph, {}};
    edited.choice.notes = {static_cast<int>(graph.layout.notes.size())};
    edited.graph.layout.notes.append({QRect(place, QSize(kNoteWidth, kNoteHeight)), {}});
    return edited;
}

Graph GraphEdits::group(Graph graph, const QStringList &nodes, const QString &name)
{
    for (GraphGroup &one : graph.layout.groups) {
        for (const QString &id : nodes)
            one.nodes.removeAll(id);
    }
    dropEmptyGroups(graph);
    graph.layout.groups.append({name, nodes});
    return graph;
}

Graph GraphEdits::ungroup(Graph graph, const QStringList &nodes)
{
    graph.layout.groups.removeIf([&nodes](const GraphGroup &one) {
        return std::any_of(nodes.begin(), nodes.end(),
                           [&one](const QString &id) { return one.nodes.contains(id); });
    });
    return graph;
}

int GraphEdits::groupOf(const Graph &graph, const QStringList &nodes)
{
    for (int at = 0; at < graph.layout.groups.size() && !nodes.isEmpty(); ++at) {
        const QStringList &in = graph.layout.groups.at(at).nodes;
        if (std::all_of(nodes.begin(), nodes.end(),
                        [&in](const QString &id) { return in.contains(id); }))
            return at;
    }
    return -1;
}

} // namespace comptoir
