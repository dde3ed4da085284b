#include "views/widgets/chip.h"

#include "views/widgets/theme.h"

#include <QPainter>

namespace comptoir {

Chip::Chip(QWidget *parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void Chip::set(const QString &text, const QString &count)
{
    setText(text);
    m_count = count;
    setAccessibleName(label());
    updateGeometry();
    update();
}

QString Chip::label() const
{
    return m_count.isEmpty() ? text() : text() + u' ' + m_count;
}

QSize Chip::sizeHint() const
{
    QFont font = Theme::smallFont();
    font.setWeight(QFont::DemiBold);
    return {QFontMetrics(font).horizontalAdvance(label()) + 22, Theme::forText(26)};
}

void Chip::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(
        QColor(isChecked() ? tokens.accentSoft : (underMouse() ? tokens.line : tokens.chip)));
    painter.setPen(hasFocus() ? QPen(QColor(tokens.accent), 2) : QPen(Qt::NoPen));
    const QRectF pill = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    QFont font = Theme::smallFont();
    font.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    painter.setPen(QColor(isChecked() ? tokens.accent : tokens.text));
    painter.drawText(rect(), Qt::AlignCenter, label());
}

} // namespace comptoir
