#pragma once

#include "views/workflow_editor/nodecard.h"

#include <QGraphicsItem>

namespace comptoir {

/// One step on the canvas. It only shows: the mouse and keys are the canvas's.
class NodeItem : public QGraphicsItem
{
public:
    NodeItem();

    void setCard(const NodeCard &card);
    [[nodiscard]] const NodeCard &card() const { return m_painter.card(); }
    void setChosen(bool isChosen, bool isCurrent);

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

    GraphNode shown; ///< what the card was made of

private:
    CardPainter m_painter;
    bool m_isChosen = false;
    bool m_isCurrent = false;
};

/// A note of the owner.
class NoteItem : public QGraphicsItem
{
public:
    NoteItem();

    void setNote(const GraphNote &note);
    void setChosen(bool isChosen);

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QSizeF m_size;
    QString m_text;
    bool m_isChosen = false;
};

} // namespace comptoir
