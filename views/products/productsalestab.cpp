#include "views/products/productsalestab.h"

#include "models/domain/clock.h"
#include "models/domain/salescalendar.h"
#include "models/store/productsales.h"
#include "models/store/store.h"
#include "views/charts/timechart.h"
#include "views/widgets/chip.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/format.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/taborder.h"
#include "views/widgets/whendone.h"

#include <QButtonGroup>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace comptoir {

namespace {

constexpr int kMonths = 24;
constexpr int kWeeks = 104;

TimePoint pointOf(const QDate &on, qint64 value)
{
    return {on, value, {}};
}

} // namespace

ProductSalesTab::ProductSalesTab(const ViewContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_months(new Chip(this))
    , m_weeks(new Chip(this))
    , m_pieces(nullptr)
    , m_overYears(new Chip(this))
    , m_units(new QWidget(this))
    , m_notice(new NoticeBar(this))
    , m_year(makeLabel(TextRole::Body, this))
    , m_chart(new TimeChart(this))
{
    m_pieces = new Chip(m_units);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 8);
    layout->setSpacing(10);
    layout->addWidget(m_year);
    buildChips();
    layout->addWidget(m_notice);
    layout->addWidget(m_chart, 1);
    m_chart->setMinimumHeight(230);
    m_notice->hide();
    connect(m_chart, &TimeChart::copied, this, &ProductSalesTab::copied);
    onLanguage(this, [this] { retranslate(); });
}

void ProductSalesTab::buildChips()
{
    auto *row = new QWidget(this);
    auto *flow = new FlowLayout(8, row);
    auto *units = new FlowLayout(8, m_units);
    auto *steps = new QButtonGroup(this);
    for (Chip *chip : {m_months, m_weeks}) {
        chip->setCheckable(true);
        steps->addButton(chip);
        flow->addWidget(chip);
    }
    flow->addWidget(m_overYears);
    units->addWidget(m_pieces);
    m_months->setChecked(true);
    m_overYears->setChecked(true);
    m_pieces->setChecked(true);
    for (Chip *chip : {m_months, m_weeks, m_overYears})
        connect(chip, &Chip::clicked, this, &ProductSalesTab::draw);
    connect(m_pieces, &Chip::clicked, this, [this] {
        m_currency.reset();
        draw();
    });
    layout()->addWidget(row);
    layout()->addWidget(m_units);
}

void ProductSalesTab::retranslate()
{
    m_months->set(tr("By month"), {});
    m_weeks->set(tr("By week"), {});
    //: a chart shows numbers of pieces rather than amounts
    m_pieces->set(tr("Pieces"), {});
    m_overYears->set(tr("Year over year"), {});
    showCurrencies();
    tellYear();
    draw();
}

Result<ProductSalesTab::Reading> ProductSalesTab::read(Database &database, ProductId product,
                                                       Timestamp now)
{
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const QDate today = now.toZone(zone).date();
    ProductSales sales(database);
    const auto months = sales.curve(product, monthStarts(today, kMonths), zone, now);
    if (!months)
        return months.error();
    const auto weeks = sales.curve(product, weekStarts(today, kWeeks), zone, now);
    if (!weeks)
        return weeks.error();
    const auto years = sales.curve(product, {today.addDays(-729), today.addDays(-364)}, zone, now);
    if (!years)
        return years.error();
    return Reading{*months, *weeks, years->at(1).pieces, years->at(0).pieces};
}

void ProductSalesTab::showProduct(ProductId product)
{
    if (product != m_product)
        take({}); // another one's line must not stand under this name
    m_product = product;
    const auto answer
        = m_context.store.read([product, now = m_context.clock.now()](Database &database) {
              return read(database, product, now);
          });
    whenDone(answer, this, [this, generation = ++m_generation](const Result<Reading> &reading) {
        if (generation != m_generation)
            return;
        m_notice->hide();
        if (reading)
            take(*reading);
        else
            m_notice->showError(reading.error());
        emit shown();
    });
}

void ProductSalesTab::take(const Reading &reading)
{
    m_reading = reading;
    MoneySums all;
    for (const SalesPeriod &period : m_reading.months)
        all.add(period.revenue);
    m_currencies.clear();
    for (const Money &amount : all.amounts())
        m_currencies.append(amount.currency);
    if (m_currency && !m_currencies.contains(*m_currency))
        m_currency = m_currencies.isEmpty() ? std::nullopt : std::optional(m_currencies.first());
    showCurrencies();
    tellYear();
    draw();
}

/// A chip for each currency that the product was sold in: they are never added.
void ProductSalesTab::showCurrencies()
{
    while (m_amounts.size() < m_currencies.size()) {
        auto *chip = new Chip(m_units);
        const qsizetype index = m_amounts.size();
        m_units->layout()->addWidget(chip);
        connect(chip, &Chip::clicked, this, [this, index] {
            m_currency = m_currencies[index];
            draw();
        });
        m_amounts.append(chip);
    }
    for (qsizetype i = 0; i < m_amounts.size(); ++i) {
        m_amounts[i]->setVisible(i < m_currencies.size());
        if (i < m_currencies.size())
            //: a chart shows amounts; %1 is a currency such as EUR
            m_amounts[i]->set(tr("Amount in %1").arg(m_currencies[i].code()), {});
    }
    setTabOrderByLayout(this); // they were made after the chart under them
}

QList<SalesPeriod> ProductSalesTab::periods() const
{
    return m_weeks->isChecked() ? m_reading.weeks : m_reading.months;
}

qint64 ProductSalesTab::figureOf(const SalesPeriod &period) const
{
    return m_currency ? period.revenue.in(*m_currency).minor : period.pieces;
}

void ProductSalesTab::draw()
{
    m_pieces->setChecked(!m_currency);
    for (qsizetype i = 0; i < m_amounts.size(); ++i)
        m_amounts[i]->setChecked(i < m_currencies.size() && m_currency == m_currencies[i]);
    TimeChartData figures;
    figures.title = m_currency ? tr("Sales") : tr("Pieces sold");
    figures.currency = m_currency;
    figures.step = m_weeks->isChecked() ? TimeChartData::Step::Week : TimeChartData::Step::Month;
    figures.whenEmpty = tr("Not sold in the last two years.");
    const QList<SalesPeriod> all = periods();
    const bool sold = std::any_of(all.begin(), all.end(), [](const SalesPeriod &period) {
        return period.pieces != 0 || !period.revenue.isEmpty();
    });
    if (!sold) {
        m_chart->setData(figures);
        return;
    }
    const qsizetype half = all.size() / 2;
    TimeSeries last{tr("Last 12 months"), {}, false};
    TimeSeries before{tr("A year before"), {}, true};
    if (!m_overYears->isChecked()) {
        last.name = figures.title;
        for (const SalesPeriod &period : all)
            last.points.append(pointOf(period.from, figureOf(period)));
        figures.series = {last};
    } else {
        for (qsizetype i = 0; i < half; ++i) {
            const QDate on = all[i + half].from;
            last.points.append(pointOf(on, figureOf(all[i + half])));
            before.points.append({on, figureOf(all[i]), all[i].from});
        }
        figures.series = {last, before};
    }
    m_chart->setData(figures);
}

/// "123 pieces in the last 365 days, 12 % more than in the year before."
void ProductSalesTab::tellYear()
{
    const qint64 now = m_reading.lastYear;
    const qint64 before = m_reading.yearBefore;
    if (m_reading.months.isEmpty() || (now == 0 && before == 0)) {
        m_year->hide();
        return;
    }
    m_year->show();
    const QString sold
        = tr("%n piece(s) sold in the last 365 days", nullptr, static_cast<int>(now));
    if (before <= 0) {
        //: %1 is "123 pieces sold in the last 365 days"
        m_year->setText(tr("%1, none in the year before.").arg(sold));
        return;
    }
    const double change = double(now - before) / double(before);
    const QString amount = Format::percent(std::abs(change));
    if (std::abs(change) < 0.005)
        m_year->setText(tr("%1, as many as in the year before.").arg(sold));
    else if (change > 0)
        //: %1 is "123 pieces sold in the last 365 days", %2 is "12 %"
        m_year->setText(tr("%1, ▲ %2 more than in the year before.").arg(sold, amount));
    else
        //: %1 is "123 pieces sold in the last 365 days", %2 is "12 %"
        m_year->setText(tr("%1, ▼ %2 less than in the year before.").arg(sold, amount));
}

} // namespace comptoir
