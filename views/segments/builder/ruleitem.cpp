#include "views/segments/builder/ruleitem.h"

#include "views/widgets/tokens.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace comptoir {

RuleItem::RuleItem(CanvasView &view, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
{
    setFocusPolicy(Qt::StrongFocus);
}

void RuleItem::setNode(const RuleNode &node, const RulePath &path)
{
    m_node = node;
    m_path = path;
    refresh();
}

void RuleItem::setCurrent(bool current)
{
    if (m_isCurrent == current)
        return;
    m_isCurrent = current;
    update();
}

void RuleItem::setInComplaint(bool complains)
{
    m_complains = complains;
    update();
}

void RuleItem::focusInEvent(QFocusEvent *event)
{
    if (!m_view.isChanging)
        m_view.draft.setCurrent(m_path);
    update();
    QWidget::focusInEvent(event);
}

void RuleItem::focusOutEvent(QFocusEvent *event)
{
    update();
    QWidget::focusOutEvent(event);
}

/// Who fills in a part works on this card.
bool RuleItem::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn && !m_view.isChanging)
        m_view.draft.setCurrent(m_path);
    return QWidget::eventFilter(watched, event);
}

void RuleItem::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isChosen = hasFocus() || m_isCurrent;
    const double width = hasFocus() ? 2 : 1;
    const Qt::PenStyle style
        = m_complains || (m_frame == Frame::Loose && !isChosen) ? Qt::DashLine : Qt::SolidLine;
    const QRgb colour = isChosen ? tokens.accent
        : m_complains            ? tokens.warning
        : m_frame == Frame::Card ? tokens.line
                                 : tokens.outline;
    painter.setPen(QPen(QColor(colour), width, style));
    painter.setBrush(QColor(m_frame == Frame::Card ? tokens.card : tokens.background));
    const double edge = width / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(edge, edge, -edge, -edge), metrics::kRadius,
                            metrics::kRadius);
}

void RuleItem::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->position().toPoint();
    if (event->button() == Qt::LeftButton)
        setFocus(Qt::MouseFocusReason);
    event->accept();
}

void RuleItem::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint moved = event->position().toPoint() - m_pressedAt;
    if (event->buttons().testFlag(Qt::LeftButton) && !m_path.empty()
        && moved.manhattanLength() >= QApplication::startDragDistance())
        emit dragged(m_path);
}

} // namespace comptoir
