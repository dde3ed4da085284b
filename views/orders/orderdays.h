#pragma once

#include "models/insights/period.h"
#include "models/insights/shopzones.h"
#include "models/store/ordercriteria.h"

#include <QCoreApplication>

namespace comptoir {

/// Which days of orders are asked for: those of a preset, which move on with the calendar, or two
/// that the owner chose. A day is that of each shop's own clock, as in the figures of the page
/// Today. A value.
class OrderDays
{
    Q_DECLARE_TR_FUNCTIONS(OrderDays)

public:
    enum class Preset {
        Today,
        Yesterday,
        LastSevenDays,
        LastThirtyDays,
        ThisMonth,
        LastMonth,
        LastTwelveMonths,
        ThisYear,
        LastYear,
    };
    static constexpr Preset kOffered[]
        = {Preset::Today,     Preset::Yesterday, Preset::LastSevenDays,    Preset::LastThirtyDays,
           Preset::ThisMonth, Preset::LastMonth, Preset::LastTwelveMonths, Preset::ThisYear,
           Preset::LastYear};
    /// Both included.
    struct Days
    {
        QDate first, last;
        bool operator==(const Days &) const = default;
    };

    OrderDays() = default; ///< whenever
    explicit OrderDays(Preset preset)
        : m_preset(preset)
    {}
    explicit OrderDays(const Days &days)
        : m_days(days)
    {}

    [[nodiscard]] bool isSet() const { return m_preset || m_days.first.isValid(); }
    [[nodiscard]] std::optional<Preset> preset() const { return m_preset; }
    /// Not valid when nothing is set.
    [[nodiscard]] Days asOf(const QDate &today) const;
    /// "Last 30 days", "3 Nov 2026 to 5 Nov 2026"; empty when nothing is set.
    [[nodiscard]] QString words() const;
    /// Sets the instants of `query`.
    void narrow(OrderListQuery &query, Timestamp now, const ShopZones &zones) const;

    static Days daysOf(Preset preset, const QDate &today);
    static Preset of(PeriodKind kind);
    static QString name(Preset preset);

private:
    std::optional<Preset> m_preset;
    Days m_days;
};

} // namespace comptoir
