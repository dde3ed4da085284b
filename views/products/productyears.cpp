#include "views/products/productyears.h"

#include "models/domain/salescalendar.h"
#include "models/insights/shopzones.h"
#include "models/store/productrepository.h"
#include "models/store/productsales.h"
#include "models/store/shoprepository.h"
#include "views/widgets/format.h"

#include <algorithm>
#include <cmath>

namespace comptoir {

namespace {

constexpr int kMonths = 24;
constexpr int kWeeks = 104;

Result<QTimeZone> zoneOf(Database &database, ProductId product)
{
    const auto rows = ProductRepository(database).rows({static_cast<qint32>(product.value)});
    if (!rows)
        return rows.error();
    const auto shops = ShopRepository(database).list();
    if (!shops)
        return shops.error();
    return ShopZones(*shops).of(rows->isEmpty() ? ShopId() : rows->first().shop);
}

qint64 figureOf(const SalesPeriod &period, const std::optional<Currency> &currency)
{
    return currency ? period.revenue.in(*currency).minor : period.pieces;
}

} // namespace

Result<ProductYears> ProductYears::read(Database &database, ProductId product, Timestamp now)
{
    const Result<QTimeZone> zone = zoneOf(database, product);
    if (!zone)
        return zone.error();
    const QDate today = now.toZone(*zone).date();
    ProductSales sales(database);
    const auto months = sales.curve(product, monthStarts(today, kMonths), *zone, now);
    if (!months)
        return months.error();
    const auto weeks = sales.curve(product, weekStarts(today, kWeeks), *zone, now);
    if (!weeks)
        return weeks.error();
    const auto years = sales.curve(product, {today.addDays(-729), today.addDays(-364)}, *zone, now);
    if (!years)
        return years.error();
    ProductYears reading;
    reading.m_months = *months;
    reading.m_weeks = *weeks;
    reading.m_lastYear = years->at(1).pieces;
    reading.m_yearBefore = years->at(0).pieces;
    return reading;
}

QList<Currency> ProductYears::currencies() const
{
    MoneySums all;
    for (const SalesPeriod &period : m_months)
        all.add(period.revenue);
    QList<Currency> currencies;
    for (const Money &amount : all.amounts())
        currencies.append(amount.currency);
    return currencies;
}

TimeChartData ProductYears::chart(TimeChartData::Step step, std::optional<Currency> currency,
                                  bool overYears) const
{
    TimeChartData figures;
    figures.title = currency ? tr("Sales") : tr("Pieces sold");
    figures.currency = currency;
    figures.step = step;
    figures.whenEmpty = tr("Not sold in the last two years.");
    const QList<SalesPeriod> &all = step == TimeChartData::Step::Week ? m_weeks : m_months;
    const bool sold = std::any_of(all.begin(), all.end(), [](const SalesPeriod &period) {
        return period.pieces != 0 || !period.revenue.isEmpty();
    });
    if (!sold)
        return figures;
    const qsizetype half = all.size() / 2;
    TimeSeries last{tr("Last 12 months"), {}, false};
    TimeSeries before{tr("A year before"), {}, true};
    if (!overYears) {
        last.name = figures.title;
        for (const SalesPeriod &period : all)
            last.points.append({period.from, figureOf(period, currency), {}});
        figures.series = {last};
        return figures;
    }
    for (qsizetype i = 0; i < half; ++i) {
        const QDate on = all[i + half].from;
        last.points.append({on, figureOf(all[i + half], currency), {}});
        before.points.append({on, figureOf(all[i], currency), all[i].from});
    }
    figures.series = {last, before};
    return figures;
}

QString ProductYears::sentence() const
{
    if (m_months.isEmpty() || (m_lastYear == 0 && m_yearBefore == 0))
        return {};
    const QString sold
        = tr("%n piece(s) sold in the last 365 days", nullptr, static_cast<int>(m_lastYear));
    if (m_yearBefore <= 0) {
        //: %1 is "123 pieces sold in the last 365 days"
        return tr("%1, none in the year before.").arg(sold);
    }
    const double change = double(m_lastYear - m_yearBefore) / double(m_yearBefore);
    const QString amount = Format::percent(std::abs(change));
    if (std::abs(change) < 0.005)
        return tr("%1, as many as in the year before.").arg(sold);
    if (change > 0)
        //: %1 is "123 pieces sold in the last 365 days", %2 is "12 %"
        return tr("%1, ▲ %2 more than in the year before.").arg(sold, amount);
    //: %1 is "123 pieces sold in the last 365 days", %2 is "12 %"
    return tr("%1, ▼ %2 less than in the year before.").arg(sold, amount);
}

} // namespace comptoir
