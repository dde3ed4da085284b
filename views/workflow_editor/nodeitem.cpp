#include "views/workflow_editor/nodeitem.h"

#include "views/workflow_editor/cardgeometry.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace comptoir {

namespace {

constexpr int kEdge = cardgeometry::kPortRadius + 2; ///< ports and frames reach over the card
constexpr int kNotePadding = 10;

double scaleOf(const QPainter &painter)
{
    return QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter.worldTransform());
}

} // namespace

NodeItem::NodeItem()
{
    setAcceptedMouseButtons(Qt::NoButton);
    setZValue(1);
}

void NodeItem::setCard(const NodeCard &card)
{
    if (card == m_painter.card())
        return;
    if (card.hasFooter != m_painter.card().hasFooter)
        prepareGeometryChange();
    m_painter.setCard(card);
    update();
}

void NodeItem::setChosen(bool isChosen, bool isCurrent)
{
    if (isChosen == m_isChosen && isCurrent == m_isCurrent)
        return;
    m_isChosen = isChosen;
    m_isCurrent = isCurrent;
    update();
}

QRectF NodeItem::boundingRect() const
{
    return cardgeometry::card({}, m_painter.card().hasFooter)
        .adjusted(-kEdge, -kEdge, kEdge, kEdge);
}

void NodeItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget)
{
    Q_UNUSED(option)
    Q_UNUSED(widget)
    m_painter.paint(*painter, tokensFor(QApplication::palette()), scaleOf(*painter), m_isChosen,
                    m_isCurrent);
}

NoteItem::NoteItem()
{
    setAcceptedMouseButtons(Qt::NoButton);
}

void NoteItem::setNote(const GraphNote &note)
{
    if (note.place.size() != m_size.toSize())
        prepareGeometryChange();
    m_size = note.place.size();
    m_text = note.text;
    setPos(note.place.topLeft());
    update();
}

void NoteItem::setChosen(bool isChosen)
{
    if (isChosen == m_isChosen)
        return;
    m_isChosen = isChosen;
    update();
}

QRectF NoteItem::boundingRect() const
{
    return QRectF(QPointF(), m_size).adjusted(-2, -2, 2, 2);
}

void NoteItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget)
{
    Q_UNUSED(option)
    Q_UNUSED(widget)
    const Tokens &tokens = tokensFor(QApplication::palette());
    const QRectF rect(QPointF(), m_size);
    painter->fillRect(rect, QColor(tokens.warningSoft));
    painter->setPen(QPen(QColor(m_isChosen ? tokens.accent : tokens.outline), m_isChosen ? 2 : 1));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(rect);
    if (scaleOf(*painter) < CardPainter::kPlainBelow)
        return;
    painter->setPen(QColor(tokens.text));
    painter->setFont(CardFonts::get().words);
    painter->drawText(rect.adjusted(kNotePadding, kNotePadding, -kNotePadding, -kNotePadding),
                      Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_text);
}

} // namespace comptoir
