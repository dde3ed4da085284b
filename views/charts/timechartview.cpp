#include "views/charts/timechartview.h"

#include "views/charts/chartreadout.h"
#include "views/widgets/theme.h"

#include <QAccessible>
#include <QChart>
#include <QKeyEvent>
#include <QLineSeries>
#include <QPainterPath>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace comptoir {

namespace {

constexpr double kGap = 8; ///< between the lines and what is written beside them
constexpr double kStroke = 2;
constexpr double kDot = 4;
constexpr int kLeastTickWidth = 64;
constexpr int kTickHeight = 44; ///< of plot for each mark of the value axis
constexpr double kMostForNames = 0.2; ///< of the width; longer ones stand over the lines

QFontMetricsF letters()
{
    return QFontMetricsF(Theme::smallFont());
}

QPen penFor(QRgb colour, bool comparison)
{
    QPen pen{QColor(colour), kStroke};
    pen.setJoinStyle(Qt::RoundJoin);
    pen.setCapStyle(Qt::RoundCap);
    if (comparison)
        pen.setDashPattern({0.1, 2.2}); // round caps make dots of it
    return pen;
}

} // namespace

TimeChartView::TimeChartView(QWidget *parent)
    : QChartView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    QChart *paper = chart();
    paper->setBackgroundVisible(false);
    paper->setMargins({});
    paper->legend()->hide();
    paper->setAcceptHoverEvents(false);
    for (const Qt::Alignment side : {Qt::AlignBottom, Qt::AlignLeft}) {
        auto *axis = new QValueAxis(paper);
        axis->setVisible(false);
        paper->addAxis(axis, side);
    }
}

QSize TimeChartView::sizeHint() const
{
    return {480, 240};
}

QSize TimeChartView::minimumSizeHint() const
{
    return {220, 160};
}

void TimeChartView::setData(const TimeChartData &shown)
{
    m_data = shown;
    m_days = m_data.days();
    m_chosen = -1;
    arrange();
}

QRgb TimeChartView::colourOf(qsizetype series) const
{
    const Tokens &tokens = tokensFor(palette());
    if (m_data.series[series].comparison)
        return tokens.muted;
    const auto before = std::count_if(m_data.series.begin(), m_data.series.begin() + series,
                                      [](const TimeSeries &one) { return !one.comparison; });
    return tokens.chart[static_cast<size_t>(before) % tokens.chart.size()];
}

/// Marks, room for them, and the lines, for the present size, language and look.
void TimeChartView::arrange()
{
    qint64 least = 0;
    qint64 most = 0;
    double names = 0;
    for (const TimeSeries &series : m_data.series) {
        for (const TimePoint &point : series.points) {
            least = std::min(least, point.value.value_or(0));
            most = std::max(most, point.value.value_or(0));
        }
        if (m_data.series.size() > 1) // of one line the title says it
            names = std::max(names, letters().horizontalAdvance(series.name) + kGap);
    }
    m_namesAbove = names > width() * kMostForNames;
    const double line = letters().height();
    const int rows = std::max(2, int((height() - 2 * line) / kTickHeight) + 1);
    m_valueTicks = chartaxis::valueTicks(least, most, std::min(rows, 6));
    double marks = 0;
    for (const qint64 tick : m_valueTicks)
        marks = std::max(
            marks,
            letters().horizontalAdvance(chartaxis::text(tick, m_valueTicks, m_data.currency)));
    const double top = m_namesAbove ? 2.5 * line : line;
    m_plot = QRectF(marks + kGap, top, width() - marks - (m_namesAbove ? 0 : names) - 2 * kGap,
                    height() - 1.5 * line - kGap - top);
    if (m_plot.width() < 20 || m_plot.height() < 20 || m_days.isEmpty())
        m_plot = {};
    else
        m_dateTicks = chartaxis::dateTicks(m_days.first(), m_days.last(),
                                           int(m_plot.width()) / kLeastTickWidth);
    drawLines();
    viewport()->update();
}

void TimeChartView::drawLines()
{
    chart()->removeAllSeries();
    if (m_plot.isNull())
        return;
    chart()->setPlotArea(m_plot);
    const auto axes = chart()->axes();
    axes[0]->setRange(double(m_days.first().toJulianDay()), double(m_days.last().toJulianDay()));
    axes[1]->setRange(double(m_valueTicks.first()), double(m_valueTicks.last()));
    // Comparisons first, so that they lie below.
    for (const bool comparison : {true, false}) {
        for (qsizetype i = 0; i < m_data.series.size(); ++i) {
            if (m_data.series[i].comparison != comparison)
                continue;
            QLineSeries *line = nullptr;
            for (const TimePoint &point : m_data.series[i].points) {
                if (!point.value) {
                    line = nullptr;
                    continue;
                }
                if (!line) {
                    line = new QLineSeries(chart());
                    line->setPen(penFor(colourOf(i), comparison));
                    chart()->addSeries(line);
                    line->attachAxis(axes[0]);
                    line->attachAxis(axes[1]);
                }
                line->append(double(point.on.toJulianDay()), double(*point.value));
            }
        }
    }
}

double TimeChartView::xOf(const QDate &day) const
{
    const qint64 span = std::max<qint64>(1, m_days.first().daysTo(m_days.last()));
    return m_plot.left() + m_plot.width() * double(m_days.first().daysTo(day)) / double(span);
}

double TimeChartView::yOf(qint64 value) const
{
    const double low = double(m_valueTicks.first());
    const double share = (double(value) - low) / (double(m_valueTicks.last()) - low);
    return m_plot.bottom() - m_plot.height() * share;
}

QPointF TimeChartView::positionOf(qsizetype series, const TimePoint &point) const
{
    Q_ASSERT(series < m_data.series.size());
    return {xOf(point.on), yOf(point.value.value_or(0))};
}

void TimeChartView::drawBackground(QPainter *painter, const QRectF &rect)
{
    const Tokens &tokens = tokensFor(palette());
    painter->fillRect(rect, QColor(tokens.card));
    painter->setFont(Theme::smallFont());
    if (m_plot.isNull() || m_data.isEmpty()) {
        painter->setPen(QColor(tokens.muted));
        painter->drawText(viewport()->rect(), int(Qt::AlignCenter) | int(Qt::TextWordWrap),
                          m_data.whenEmpty);
        return;
    }
    painter->setRenderHint(QPainter::Antialiasing, false);
    for (const qint64 tick : m_valueTicks) {
        const double y = std::round(yOf(tick));
        painter->setPen(QColor(tick == 0 ? tokens.outline : tokens.line));
        painter->drawLine(QPointF(m_plot.left(), y), QPointF(m_plot.right(), y));
        painter->setPen(QColor(tokens.muted));
        painter->drawText(QRectF(0, y - 20, m_plot.left() - kGap, 40),
                          int(Qt::AlignRight) | int(Qt::AlignVCenter),
                          chartaxis::text(tick, m_valueTicks, m_data.currency));
    }
    double free = -kGap; // where the mark before ends
    for (const chartaxis::DateTick &tick : m_dateTicks) {
        const double x = std::round(xOf(tick.at));
        const QString text = chartaxis::text(tick);
        const double wide = letters().horizontalAdvance(text);
        const double left = std::clamp(x - wide / 2, 0.0, std::max(0.0, width() - wide));
        painter->setPen(QColor(tokens.outline));
        painter->drawLine(QPointF(x, m_plot.bottom()), QPointF(x, m_plot.bottom() + 4));
        if (left < free + kGap)
            continue;
        free = left + wide;
        painter->setPen(QColor(tokens.muted));
        painter->drawText(QPointF(left, m_plot.bottom() + kGap + letters().ascent()), text);
    }
    painter->setRenderHint(QPainter::Antialiasing);
}

void TimeChartView::drawForeground(QPainter *painter, const QRectF &)
{
    if (!m_plot.isNull() && !m_data.isEmpty()) {
        painter->setFont(Theme::smallFont());
        paintNames(*painter);
        paintChosen(*painter);
    }
    if (hasFocus()) {
        painter->setPen(QPen(QColor(tokensFor(palette()).accent), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
}

/// Names at the ends of their lines, pushed apart where the lines end close to one another.
QList<TimeChartView::Label> TimeChartView::endLabels() const
{
    QList<Label> labels;
    for (qsizetype i = 0; i < m_data.series.size(); ++i) {
        const QList<TimePoint> &points = m_data.series[i].points;
        const auto last = std::find_if(points.rbegin(), points.rend(), [](const TimePoint &point) {
            return point.value.has_value();
        });
        if (last != points.rend())
            labels.append({m_data.series[i].name, colourOf(i), yOf(*last->value)});
    }
    std::sort(labels.begin(), labels.end(),
              [](const Label &a, const Label &b) { return a.y < b.y; });
    const double line = letters().height();
    for (qsizetype i = 1; i < labels.size(); ++i)
        labels[i].y = std::max(labels[i].y, labels[i - 1].y + line);
    double floor = m_plot.bottom() + line / 2;
    for (qsizetype i = labels.size() - 1; i >= 0; --i) {
        labels[i].y = std::min(labels[i].y, floor);
        floor = labels[i].y - line;
    }
    return labels;
}

/// Each in the colour of its line, behind a piece of it.
void TimeChartView::paintNamesAbove(QPainter &painter) const
{
    constexpr double kPiece = 18;
    double x = m_plot.left();
    for (qsizetype i = 0; i < m_data.series.size(); ++i) {
        const TimeSeries &series = m_data.series[i];
        const double y = letters().height() / 2;
        painter.setPen(penFor(colourOf(i), series.comparison));
        painter.drawLine(QPointF(x, y), QPointF(x + kPiece, y));
        painter.setPen(QColor(colourOf(i)));
        painter.drawText(QPointF(x + kPiece + kGap, y + letters().ascent() / 2 - 1), series.name);
        x += kPiece + letters().horizontalAdvance(series.name) + 3 * kGap;
    }
}

void TimeChartView::paintNames(QPainter &painter) const
{
    if (m_data.series.size() == 1)
        return;
    if (m_namesAbove)
        return paintNamesAbove(painter);
    for (const Label &label : endLabels()) {
        painter.setPen(QColor(label.colour));
        painter.drawText(QPointF(m_plot.right() + kGap, label.y + letters().ascent() / 2 - 1),
                         label.text);
    }
}

void TimeChartView::paintChosen(QPainter &painter) const
{
    if (m_chosen < 0)
        return;
    const Tokens &tokens = tokensFor(palette());
    const double x = xOf(m_days[m_chosen]);
    painter.setPen(QPen(QColor(tokens.muted), 1));
    painter.drawLine(QPointF(x, m_plot.top()), QPointF(x, m_plot.bottom()));
    for (qsizetype i = 0; i < m_data.series.size(); ++i) {
        const auto point = m_data.pointOn(i, m_days[m_chosen]);
        if (!point || !point->value)
            continue;
        painter.setPen(QPen(QColor(tokens.card), 2));
        painter.setBrush(QColor(colourOf(i)));
        painter.drawEllipse(positionOf(i, *point), kDot, kDot);
    }
    paintReadout(painter, readout(), {x, m_plot.top()}, width(), tokens);
}

/// The day, then a line for each series that has a figure there.
QStringList TimeChartView::readout() const
{
    QStringList lines{m_data.dayText(m_days[m_chosen])};
    for (qsizetype i = 0; i < m_data.series.size(); ++i) {
        const auto point = m_data.pointOn(i, m_days[m_chosen]);
        if (!point || !point->value)
            continue;
        const QString name
            = point->meant.isValid() ? m_data.dayText(point->meant) : m_data.series[i].name;
        //: in a chart: %1 is a line's name or a month, %2 its figure
        lines.append(m_data.series.size() == 1
                         ? m_data.valueText(*point->value)
                         : tr("%1: %2").arg(name, m_data.valueText(*point->value)));
    }
    return lines;
}

QString TimeChartView::chosenText() const
{
    //: joins the lines that tell a day's figures
    return m_chosen < 0 ? QString() : readout().join(QStringLiteral(". "));
}

void TimeChartView::choose(int day)
{
    const int bounded = std::clamp(day, -1, int(m_days.size()) - 1);
    if (bounded == m_chosen)
        return;
    m_chosen = bounded;
    setAccessibleDescription(chosenText());
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
    viewport()->update();
    emit chosenChanged(m_chosen);
}

void TimeChartView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_plot.isNull() || m_data.isEmpty())
        return;
    int nearest = 0;
    for (int i = 1; i < m_days.size(); ++i) {
        if (std::abs(xOf(m_days[i]) - event->position().x())
            < std::abs(xOf(m_days[nearest]) - event->position().x()))
            nearest = i;
    }
    choose(nearest);
}

void TimeChartView::leaveEvent(QEvent *event)
{
    if (!hasFocus())
        choose(-1);
    QChartView::leaveEvent(event);
}

LocalKeys TimeChartView::keys()
{
    return {
        tr("In a chart"),
        {{{Qt::Key_Left, Qt::Key_Right}, tr("The figures of the next point, or the one before")},
         {{Qt::Key_Home, Qt::Key_End}, tr("The figures of the first or last point")}}};
}

void TimeChartView::keyPressEvent(QKeyEvent *event)
{
    const int last = m_data.isEmpty() ? -1 : int(m_days.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        choose(m_chosen < 0 ? last : std::max(0, m_chosen - 1));
        break;
    case Qt::Key_Right:
        choose(m_chosen < 0 ? last : std::min(last, m_chosen + 1));
        break;
    case Qt::Key_Home:
        choose(std::min(0, last));
        break;
    case Qt::Key_End:
        choose(last);
        break;
    case Qt::Key_Escape:
        if (m_chosen >= 0) {
            choose(-1);
            break;
        }
        [[fallthrough]];
    default:
        event->ignore(); // a view would scroll
        return;
    }
    event->accept();
}

void TimeChartView::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    viewport()->update();
}

void TimeChartView::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    choose(-1);
    viewport()->update();
}

void TimeChartView::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    arrange();
}

void TimeChartView::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::LanguageChange)
        arrange();
}

} // namespace comptoir
