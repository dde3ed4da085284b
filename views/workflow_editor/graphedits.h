#pragma once

#include "workflows/graph/graph.h"

#include <QCoreApplication>

#include <optional>

namespace comptoir {

/// An arrow, by where it begins: every port has one at most.
struct ArrowRef
{
    QString node, port;

    bool operator==(const ArrowRef &) const = default;
};

/// What is chosen on the canvas. Notes are by their place in GraphLayout::notes.
struct CanvasChoice
{
    QStringList nodes; ///< ids; the last is the one that keys speak of
    QList<int> notes;
    std::optional<ArrowRef> arrow;

    [[nodiscard]] bool isEmpty() const { return nodes.isEmpty() && notes.isEmpty() && !arrow; }
    [[nodiscard]] QString current() const { return nodes.isEmpty() ? QString() : nodes.last(); }
    bool operator==(const CanvasChoice &) const = default;
};

/// A workflow after an edit, and what is chosen then.
struct EditedGraph
{
    Graph graph;
    CanvasChoice choice;
};

enum class Alignment {
    InColumn, ///< one under the other, below the first chosen
    InRow, ///< side by side, beside the first chosen
    SpreadDown, ///< the same distance from one to the next
    SpreadAcross,
};

/// What can be done to a workflow on the canvas. Pure: a graph goes in, another one comes out.
/// Nodes that are not there change nothing.
class GraphEdits
{
    Q_DECLARE_TR_FUNCTIONS(GraphEdits)
public:
    static EditedGraph add(const Graph &graph, const GraphNode &node, const QPoint &place);
    /// Below `after`, at the end of its first free port; where none is free, into its first arrow.
    /// A node that is none's successor (a trigger) stands beside it.
    static EditedGraph addAfter(const Graph &graph, const GraphNode &node, const QString &after);
    /// Between its two ends; what follows moves down where there is no room. A node without a way
    /// out, or that nothing leads to, goes beside the arrow.
    static EditedGraph insert(const Graph &graph, const GraphNode &node, const ArrowRef &arrow);
    /// With notes and groups that are left empty. What led to a node with one way out leads on.
    static EditedGraph remove(const Graph &graph, const CanvasChoice &choice);
    static EditedGraph move(const Graph &graph, const CanvasChoice &choice, const QPoint &by);

    /// Why no arrow may go there, a whole sentence; empty: it may.
    static QString whyNoArrow(const Graph &graph, const ArrowRef &arrow, const QString &to);
    static Graph connect(Graph graph, const ArrowRef &arrow, const QString &to);
    static Graph disconnect(Graph graph, const ArrowRef &arrow);
    /// The first port without an arrow, else the first; empty: it has none.
    static QString nextPort(const GraphNode &node);
    /// Whether arrows may lead to a node of this kind.
    static bool takesArrows(const GraphNode &node);

    static EditedGraph duplicate(const Graph &graph, const CanvasChoice &choice);
    /// A workflow of what is chosen alone: for the clipboard.
    static Graph part(const Graph &graph, const CanvasChoice &choice);
    /// Adds all of another workflow, its upper left corner at `place`, under new ids.
    static EditedGraph paste(const Graph &graph, const Graph &part, const QPoint &place);

    /// monostate takes it away. Arrows out of ports that are gone go too.
    static Graph setParameter(Graph graph, const QString &node, const QString &id,
                              const ParameterValue &value);

    static Graph align(Graph graph, const QStringList &nodes, Alignment how);
    static EditedGraph addNote(const Graph &graph, const QPoint &place);
    /// Puts them into a frame of their own, out of others.
    static Graph group(Graph graph, const QStringList &nodes, const QString &name);
    static Graph ungroup(Graph graph, const QStringList &nodes);
    /// Of the frame that holds all of them; -1: none does.
    static int groupOf(const Graph &graph, const QStringList &nodes);

private:
    static QString addTo(Graph &graph, const GraphNode &node, const QPoint &place);
    static QPoint freePlace(const Graph &graph, QPoint wanted);
    static void makeRoom(Graph &graph, const QString &from, int top);
    static void removeOne(Graph &graph, const QString &id);
    static void dropEmptyGroups(Graph &graph);
};

} // namespace comptoir
