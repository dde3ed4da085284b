#include "views/welcome/stepdots.h"

#include "views/widgets/tokens.h"

#include <QPainter>

namespace comptoir {

namespace {
constexpr int kDot = 8;
constexpr int kLong = 24;
constexpr int kGap = 8;
} // namespace

StepDots::StepDots(int count, QWidget *parent)
    : QWidget(parent)
    , m_count(count)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StepDots::setCurrent(int step)
{
    m_current = step;
    //: where one is in the welcome: %1 of %2
    setAccessibleName(tr("Step %1 of %2").arg(step + 1).arg(m_count));
    setToolTip(accessibleName());
    update();
}

QSize StepDots::sizeHint() const
{
    return {kLong + (m_count - 1) * (kDot + kGap), kDot};
}

void StepDots::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    int x = 0;
    for (int i = 0; i < m_count; ++i) {
        const int width = i == m_current ? kLong : kDot;
        painter.setBrush(QColor(i == m_current ? tokens.accent : tokens.outline));
        painter.drawRoundedRect(x, 0, width, kDot, kDot / 2.0, kDot / 2.0);
        x += width + kGap;
    }
}

} // namespace comptoir
