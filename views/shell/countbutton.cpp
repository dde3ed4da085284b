#include "views/shell/countbutton.h"

#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QFontInfo>
#include <QPainter>

namespace comptoir {

CountButton::CountButton(const QString &icon, QWidget *parent)
    : QToolButton(parent)
{
    setIcon(themedIcon(icon));
    setIconSize({Theme::forText(18), Theme::forText(18)});
    setFixedSize(Theme::forText(36), Theme::forText(34));
    setFocusPolicy(Qt::StrongFocus);
}

void CountButton::setCount(int count)
{
    m_count = count;
    update();
}

void CountButton::paintEvent(QPaintEvent *event)
{
    QToolButton::paintEvent(event);
    if (m_count <= 0)
        return;
    constexpr int kMostShown = 99;
    const QString text = m_count > kMostShown ? QStringLiteral("99+") : locale().toString(m_count);
    QFont font = Theme::smallFont();
    font.setPixelSize(qRound(QFontInfo(font).pixelSize() * 0.85));
    font.setWeight(QFont::DemiBold);
    const Tokens &tokens = tokensFor(palette());
    const int high = QFontMetrics(font).height();
    const int wide = qMax(high, QFontMetrics(font).horizontalAdvance(text) + 8);
    const QRectF pill(width() - wide - 1, 1, wide, high);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(tokens.accent));
    painter.drawRoundedRect(pill, high / 2.0, high / 2.0);
    painter.setFont(font);
    painter.setPen(QColor(tokens.onAccent));
    painter.drawText(pill, Qt::AlignCenter, text);
}

} // namespace comptoir
