#pragma once

#include "workflows/graph/parameter.h"

#include <QPoint>
#include <QRect>

namespace comptoir {

/// One step of a workflow.
struct GraphNode
{
    QString kind; ///< NodeKind::id
    QString name; ///< as the owner calls it; empty: as its kind
    ParameterMap parameters; ///< as given; what is missing has its standard (NodeKind::value)
    QMap<QString, QString> next; ///< by port, the id of the node where its arrow leads

    bool operator==(const GraphNode &) const = default;
};

/// A note on the canvas.
struct GraphNote
{
    QRect place;
    QString text;

    bool operator==(const GraphNote &) const = default;
};

/// A frame around nodes, for the eye alone.
struct GraphGroup
{
    QString name;
    QStringList nodes; ///< ids

    bool operator==(const GraphGroup &) const = default;
};

/// Where things lie on the canvas. Nothing of it changes what the workflow does.
struct GraphLayout
{
    QMap<QString, QPoint> places; ///< by node
    QList<GraphNote> notes;
    QList<GraphGroup> groups;

    bool operator==(const GraphLayout &) const = default;
};

/// A workflow as a value: what should happen to a customer. A node without arrows to it is where
/// customers enter if its kind is a trigger (several are OR-ed) or a goal that is watched. Every
/// port has one arrow at most; ways back are nodes of the kind "go_to", never arrows.
struct Graph
{
    static constexpr int kVersion = 1; ///< of the JSON form

    QString name;
    QString description;
    ParameterMap settings; ///< of the workflow as a whole; see workflowSettings()
    QMap<QString, GraphNode> nodes; ///< by id
    GraphLayout layout;

    bool operator==(const Graph &) const = default;

    /// The same but for the layout and what things are called: nobody's way changes.
    [[nodiscard]] bool actsAs(const Graph &other) const;
    [[nodiscard]] const GraphNode *node(const QString &id) const;
    /// "n1", "n2", …: one that no node has.
    [[nodiscard]] QString freeId() const;
    /// With all arrows to it, and its place.
    void removeNode(const QString &id);
};

} // namespace comptoir
