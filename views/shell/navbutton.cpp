#include "views/shell/navbutton.h"

#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QLocale>
#include <QPainter>

namespace comptoir {

NavButton::NavButton(const QString &icon, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NavButton::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    update();
}

void NavButton::setCount(qint64 count)
{
    m_count = count;
    update();
}

QSize NavButton::sizeHint() const
{
    QFont font = this->font();
    font.setWeight(QFont::DemiBold);
    return {QFontMetrics(font).horizontalAdvance(text()) + 60, Theme::forText(34)};
}

void NavButton::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || underMouse() || hasFocus()) {
        painter.setBrush(QColor(isChecked() ? tokens.accentSoft
                                            : (underMouse() ? tokens.hover : tokens.background)));
        painter.setPen(hasFocus() ? QPen(QColor(tokens.accent), 2) : QPen(Qt::NoPen));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    }
    const QColor ink = isChecked() ? tokens.accent : tokens.muted;
    const qreal left = m_collapsed ? (width() - 18) / 2.0 : 11;
    paintIcon(painter, m_icon, isChecked() ? tokens.accent : tokens.text,
              QRectF(left, (height() - 18) / 2.0, 18, 18));
    if (!m_collapsed) {
        QFont font = this->font();
        font.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        painter.setPen(ink);
        const QRect words = rect().adjusted(38, 0, -8, 0);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    }
    if (m_count > 0)
        paintCount(painter);
}

void NavButton::paintCount(QPainter &painter) const
{
    const Tokens &tokens = tokensFor(palette());
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(tokens.warningSoft));
    if (m_collapsed) {
        painter.setBrush(QColor(tokens.warning));
        painter.drawEllipse(QPointF(width() / 2.0 + 10, 9), 4, 4);
        return;
    }
    QFont font = Theme::smallFont();
    font.setWeight(QFont::DemiBold);
    const QString text = QLocale().toString(m_count);
    const int wide = qMax(20, QFontMetrics(font).horizontalAdvance(text) + 12);
    const QRectF pill(width() - wide - 10, (height() - 20) / 2.0, wide, 20);
    painter.drawRoundedRect(pill, 10, 10);
    painter.setFont(font);
    painter.setPen(QColor(tokens.warning));
    painter.drawText(pill, Qt::AlignCenter, text);
}

} // namespace comptoir
