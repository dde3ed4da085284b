#pragma once

#include "views/workflow_editor/graphedits.h"

#include <QObject>
#include <QUndoStack>

namespace comptoir {

/// A workflow while it is being drawn: the graph with its layout, what is chosen, and every step
/// that can be taken back. The one place where the editor's graph changes; canvas, lists and panels
/// show it. GUI thread.
class EditorDocument : public QObject
{
    Q_OBJECT

public:
    explicit EditorDocument(QObject *parent = nullptr);

    [[nodiscard]] const Graph &graph() const { return m_graph; }
    /// Begins anew: nothing can be taken back. What has no place yet gets one.
    void setGraph(const Graph &graph);
    [[nodiscard]] const CanvasChoice &choice() const { return m_choice; }
    void choose(const CanvasChoice &choice);
    void chooseNode(const QString &id) { choose({{id}, {}, {}}); }
    [[nodiscard]] QUndoStack *history() { return &m_history; }

    void add(const GraphNode &node, const QPoint &place);
    /// After the node that keys speak of; without one, where there is room.
    void addAfterCurrent(const GraphNode &node);
    void insert(const GraphNode &node, const ArrowRef &arrow);
    void removeChosen();
    /// Steps of the same choice in a row are taken back together where `isByKey`.
    void move(const QPoint &by, bool isByKey);
    /// refused() says why where it may not be.
    void connectTo(const ArrowRef &arrow, const QString &to);
    void disconnectFrom(const ArrowRef &arrow);
    void duplicate();
    /// What is chosen, as JSON; empty: nothing is.
    [[nodiscard]] QByteArray copied() const;
    /// refused() says why where it is no workflow.
    void paste(const QByteArray &json, const QPoint &place);

    /// Of one node. Changes of the same in a row are taken back together: words are typed letter by
    /// letter.
    void setParameter(const QString &node, const QString &parameter, const ParameterValue &value);
    void setNodeName(const QString &node, const QString &name);
    void setSetting(const QString &setting, const ParameterValue &value);
    void setName(const QString &name);
    void setDescription(const QString &text);

    void align(Alignment how);
    void arrange(); ///< lays everything out anew
    void addNote(const QPoint &place);
    void setNoteText(int note, const QString &text);
    void group(const QString &name);
    void ungroup();
    void setGroupName(int group, const QString &name);

signals:
    void changed(); ///< the graph
    void choiceChanged();
    /// A whole sentence: why something was not done.
    void refused(const QString &why);

private:
    class Step;

    void push(EditedGraph after, const QString &part = {});
    void push(const Graph &after, const QString &part = {}) { push({after, m_choice}, part); }
    void apply(const Graph &graph, const CanvasChoice &choice);

    Graph m_graph;
    CanvasChoice m_choice;
    QUndoStack m_history;
};

} // namespace comptoir
