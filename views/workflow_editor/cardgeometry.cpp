#include "views/workflow_editor/cardgeometry.h"

#include <QtMath>

#include <algorithm>

namespace comptoir::cardgeometry {

QPoint snapped(const QPointF &place)
{
    return {qRound(place.x() / kGrid) * kGrid, qRound(place.y() / kGrid) * kGrid};
}

QRectF card(const QPointF &place, bool hasFooter)
{
    return {place.x(), place.y(), kWidth, double(kHeight + (hasFooter ? kFooter : 0))};
}

QPointF inPort(const QPointF &place)
{
    return {place.x() + kWidth / 2.0, place.y()};
}

QPointF outPort(const QPointF &place, int index, int count, bool hasFooter)
{
    const QRectF at = card(place, hasFooter);
    return {at.x() + at.width() * (index + 1) / (count + 1), at.bottom()};
}

QPainterPath arrow(const QPointF &from, const QPointF &to)
{
    // Where the end lies above, the curve still leaves downwards: it does not hide behind its card.
    const double bend = std::clamp(std::abs(to.y() - from.y()) / 2, 24.0, 120.0);
    QPainterPath path(from);
    if (qFuzzyCompare(from.x(), to.x()) && to.y() > from.y())
        path.lineTo(to);
    else
        path.cubicTo(from + QPointF(0, bend), to - QPointF(0, bend), to);
    return path;
}

} // namespace comptoir::cardgeometry
