#include "views/orders/orderdays.h"

#include "views/widgets/format.h"

namespace comptoir {

OrderDays::Days OrderDays::daysOf(Preset preset, const QDate &today)
{
    const QDate month(today.year(), today.month(), 1);
    switch (preset) {
    case Preset::Today:
        return {today, today};
    case Preset::Yesterday:
        return {today.addDays(-1), today.addDays(-1)};
    case Preset::LastSevenDays:
        return {firstDayOf(PeriodKind::Last7Days, today), today};
    case Preset::LastThirtyDays:
        return {firstDayOf(PeriodKind::Last30Days, today), today};
    case Preset::ThisMonth:
        return {month, month.addMonths(1).addDays(-1)};
    case Preset::LastMonth:
        return {month.addMonths(-1), month.addDays(-1)};
    case Preset::LastTwelveMonths:
        return {firstDayOf(PeriodKind::Last12Months, today), today};
    case Preset::ThisYear:
        return {QDate(today.year(), 1, 1), QDate(today.year(), 12, 31)};
    case Preset::LastYear:
        return {QDate(today.year() - 1, 1, 1), QDate(today.year() - 1, 12, 31)};
    }
    Q_UNREACHABLE();
}

OrderDays::Preset OrderDays::of(PeriodKind kind)
{
    switch (kind) {
    case PeriodKind::Today:
        return Preset::Today;
    case PeriodKind::Last7Days:
        return Preset::LastSevenDays;
    case PeriodKind::Last30Days:
        return Preset::LastThirtyDays;
    case PeriodKind::ThisMonth:
        return Preset::ThisMonth;
    case PeriodKind::Last12Months:
        return Preset::LastTwelveMonths;
    }
    Q_UNREACHABLE();
}

OrderDays::Days OrderDays::asOf(const QDate &today) const
{
    return m_preset ? daysOf(*m_preset, today) : m_days;
}

void OrderDays::narrow(OrderListQuery &query, Timestamp now, const ShopZones &zones) const
{
    query.from.reset();
    query.until.reset();
    query.ofShops.clear();
    if (!isSet())
        return;
    const auto stretchIn = [this, now](const QTimeZone &zone, ShopId shop) {
        const Days days = asOf(now.toZone(zone).date());
        return ShopStretch{shop, startOfDay(days.first, zone),
                           startOfDay(days.last.addDays(1), zone)};
    };
    const ShopStretch main = stretchIn(zones.main(), {});
    query.from = main.from;
    query.until = main.until;
    for (const ShopId shop : zones.elsewhere())
        query.ofShops.append(stretchIn(zones.of(shop), shop));
}

QString OrderDays::words() const
{
    if (m_preset)
        return name(*m_preset);
    return isSet()
        ? tr("%1 to %2", "days").arg(Format::date(m_days.first), Format::date(m_days.last))
        : QString();
}

QString OrderDays::name(Preset preset)
{
    switch (preset) {
    case Preset::Today:
        return tr("Today");
    case Preset::Yesterday:
        return tr("Yesterday");
    case Preset::LastSevenDays:
        return tr("Last 7 days");
    case Preset::LastThirtyDays:
        return tr("Last 30 days");
    case Preset::ThisMonth:
        return tr("This month");
    case Preset::LastMonth:
        return tr("Last month");
    case Preset::LastTwelveMonths:
        return tr("Last 12 months");
    case Preset::ThisYear:
        return tr("This year");
    case Preset::LastYear:
        return tr("Last year");
    }
    Q_UNREACHABLE();
}

} // namespace comptoir
