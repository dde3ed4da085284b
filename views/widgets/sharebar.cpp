#include "views/widgets/sharebar.h"

#include "views/widgets/tokens.h"

#include <QPainter>

namespace comptoir {

namespace {
constexpr int kThickness = 6;
} // namespace

ShareBar::ShareBar(double share, QWidget *parent)
    : QWidget(parent)
    , m_share(qBound(0.0, share, 1.0))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ShareBar::setShare(double share)
{
    m_share = qBound(0.0, share, 1.0);
    update();
}

QSize ShareBar::sizeHint() const
{
    return {96, 16};
}

QSize ShareBar::minimumSizeHint() const
{
    return {32, kThickness};
}

void ShareBar::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QRectF track(0, (height() - kThickness) / 2.0, width(), kThickness);
    constexpr double radius = kThickness / 2.0;
    painter.setBrush(QColor(tokens.chip));
    painter.drawRoundedRect(track, radius, radius);
    if (m_share <= 0)
        return;
    // A share of next to nothing is still seen.
    track.setWidth(qMax<double>(kThickness, track.width() * m_share));
    if (layoutDirection() == Qt::RightToLeft)
        track.moveRight(width());
    painter.setBrush(QColor(tokens.accent));
    painter.drawRoundedRect(track, radius, radius);
}

} // namespace comptoir
