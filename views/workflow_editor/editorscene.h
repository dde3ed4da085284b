#pragma once

#include "views/workflow_editor/editordocument.h"
#include "views/workflow_editor/nodecard.h"
#include "workflows/graph/validation/graphproblem.h"

#include <QGraphicsScene>
#include <QHash>

#include <functional>

namespace comptoir {

class NodeItem;
class NoteItem;

/// How many people there are at a node, and how many went on from it.
struct NodePeople
{
    qint64 here = 0, passed = 0;

    bool operator==(const NodePeople &) const = default;
};

/// Shows an EditorDocument: cards and notes as items, arrows and frames in its background, since
/// they are many, change with the cards, and only those in sight are drawn. It watches the document
/// and changes nothing in it. What is about to happen (a drag, an arrow being drawn) is shown until
/// endPreview().
class EditorScene : public QGraphicsScene
{
    Q_OBJECT

public:
    explicit EditorScene(const EditorDocument &document, QObject *parent = nullptr);
    ~EditorScene() override;

    /// The words of a node's card; asked whenever the node changes.
    using Sentence = std::function<QString(const Graph &graph, const QString &node)>;
    void setSentence(Sentence sentence);
    /// Names may have changed, or the language: all cards are written anew.
    void rewrite();
    void setProblems(const QList<GraphProblem> &problems);
    /// `isShown`: there is a version that people can be in.
    void setPeople(const QHash<QString, NodePeople> &people, bool isShown);

    [[nodiscard]] QString nodeAt(const QPointF &place) const; ///< empty: none
    [[nodiscard]] int noteAt(const QPointF &place) const; ///< -1: none
    [[nodiscard]] std::optional<ArrowRef> portAt(const QPointF &place) const;
    /// Nearer than that.
    [[nodiscard]] std::optional<ArrowRef> arrowAt(const QPointF &place, double distance) const;
    [[nodiscard]] CanvasChoice within(const QRectF &rect) const;
    [[nodiscard]] QRectF cardOf(const QString &node) const;
    [[nodiscard]] QRectF contents() const; ///< of all there is
    /// What it stands for on the minimap: each card.
    [[nodiscard]] QList<QRectF> cards() const;
    [[nodiscard]] QString titleOf(const QString &node) const;
    [[nodiscard]] QString sentenceOf(const QString &node) const;
    /// How many people are there, as its card says; empty where there is no live version.
    [[nodiscard]] QString peopleText(const QString &node) const;
    /// Where an arrow's middle is: there new steps are dropped.
    [[nodiscard]] QPointF middleOf(const ArrowRef &arrow) const;

    void showMove(const CanvasChoice &moved, const QPoint &by);
    void showRubber(const QRectF &rect);
    /// `target`: the card that would take it; empty: none.
    void showArrow(const ArrowRef &from, const QPointF &to, const QString &target);
    /// A new step over the canvas: onto an arrow, or where its upper left corner is.
    void showDrop(const QPoint &place, const std::optional<ArrowRef> &arrow);
    void endPreview();

signals:
    void contentsChanged();

private:
    struct Arrow
    {
        ArrowRef ref;
        QString to;
        QString label;
        QPainterPath path;
        QRectF bounds;
        QPointF begin, end, middle;
    };
    struct Preview
    {
        CanvasChoice moved;
        QPoint by;
        QRectF rubber;
        std::optional<ArrowRef> from;
        QPointF to;
        QString target;
        bool drops = false;
        QPoint place;
        std::optional<ArrowRef> onto;
    };

    void sync();
    void syncNotes();
    void showChoice();
    [[nodiscard]] NodeCard cardFor(const QString &id, const GraphNode &node) const;
    [[nodiscard]] QPointF placeOf(const QString &id) const;
    void shapeArrows();
    void shape(Arrow &arrow) const;
    void moveItems(const CanvasChoice &moved, const QPoint &by);
    void paintDots(QPainter &painter, const QRectF &rect, int apart, const Tokens &tokens) const;
    void paintFrames(QPainter &painter, const QRectF &rect, const Tokens &tokens) const;
    void paintArrows(QPainter &painter, const QRectF &rect, double scale,
                     const Tokens &tokens) const;
    void paintPlainArrows(QPainter &painter, const QRectF &rect, const Tokens &tokens) const;
    void paintDrop(QPainter &painter, const Tokens &tokens) const;
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

    const EditorDocument &m_document;
    Sentence m_sentence;
    QHash<QString, NodeItem *> m_items;
    QList<NoteItem *> m_notes;
    QList<Arrow> m_arrows;
    QHash<QString, NodeCard::Mark> m_marks;
    QHash<QString, NodePeople> m_people;
    bool m_showsPeople = false;
    Preview m_preview;
};

} // namespace comptoir
