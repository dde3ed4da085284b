#include "views/widgets/sparkline.h"

#include "views/widgets/tokens.h"

#include <QPainter>

#include <algorithm>

namespace comptoir {

namespace {

constexpr double kStroke = 2;
constexpr double kDot = 2.5;

std::pair<double, double> rangeOf(const Sparkline::Values &values)
{
    std::optional<double> least;
    std::optional<double> most;
    for (const std::optional<double> &value : values) {
        if (!value)
            continue;
        least = std::min(least.value_or(*value), *value);
        most = std::max(most.value_or(*value), *value);
    }
    return {least.value_or(0), most.value_or(0)};
}

} // namespace

Sparkline::Sparkline(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Sparkline::setValues(const Values &values)
{
    m_values = values;
    update();
}

QSize Sparkline::sizeHint() const
{
    return {112, 30};
}

QSize Sparkline::minimumSizeHint() const
{
    return {40, 22};
}

QList<QPolygonF> Sparkline::stretches(const Values &values, const QRectF &area)
{
    const auto [least, most] = rangeOf(values);
    const double step = values.size() > 1 ? area.width() / double(values.size() - 1) : 0;
    QList<QPolygonF> lines;
    bool open = false;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!values[i]) {
            open = false;
            continue;
        }
        if (!open)
            lines.append(QPolygonF());
        open = true;
        const double share = most > least ? (*values[i] - least) / (most - least) : 0.5;
        lines.last().append(
            {area.left() + step * double(i), area.bottom() - share * area.height()});
    }
    return lines;
}

void Sparkline::paint(QPainter &painter, const QRectF &area, const Values &values,
                      const QPalette &palette)
{
    const double edge = kDot + 0.5;
    const QList<QPolygonF> lines = stretches(values, area.adjusted(edge, edge, -edge, -edge));
    if (lines.isEmpty())
        return;
    const QColor colour(tokensFor(palette).chart[0]);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, kStroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const QPolygonF &line : lines) {
        if (line.size() > 1)
            painter.drawPolyline(line);
        else
            painter.drawPoint(line.first());
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(lines.last().last(), kDot, kDot);
    painter.restore();
}

void Sparkline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, rect(), m_values, palette());
}

} // namespace comptoir
