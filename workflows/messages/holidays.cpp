#include "workflows/messages/holidays.h"

#include <algorithm>
#include <array>

namespace comptoir {

namespace {

using enum HolidayRegion;

constexpr quint32 bit(HolidayRegion region)
{
    return 1U << static_cast<unsigned>(region);
}

template <typename... Regions>
constexpr quint32 in(Regions... regions)
{
    return (bit(regions) | ...);
}

/// Where the French Code du travail counts its eleven days.
constexpr quint32 kFrench
    = in(France, AlsaceMoselle, Guadeloupe, Martinique, Guiana, Reunion, Mayotte, SaintBarthelemy,
         SaintMartin, SaintPierreMiquelon, WallisFutuna, Polynesia, NewCaledonia);
constexpr quint32 kEverywhere = kFrench | in(Belgium, Luxembourg, Switzerland, Monaco);
constexpr quint32 kButSwitzerland = kEverywhere & ~in(Switzerland);

struct FixedDay
{
    int month, day;
    quint32 regions;
};

struct DayOfEaster
{
    int days; ///< after Easter Sunday
    quint32 regions;
};

constexpr std::array kFixedDays{
    FixedDay{1, 1, kEverywhere},
    FixedDay{1, 27, in(Monaco)}, // Saint Devota
    FixedDay{3, 5, in(Polynesia)}, // arrival of the Gospel
    FixedDay{4, 27, in(Mayotte)}, // abolition of slavery, and the next of its kind
    FixedDay{4, 28, in(WallisFutuna)}, // Saint Peter Chanel
    FixedDay{5, 1, kButSwitzerland},
    FixedDay{5, 8, kFrench},
    FixedDay{5, 9, in(Luxembourg)}, // day of Europe, since 2019
    FixedDay{5, 22, in(Martinique)},
    FixedDay{5, 27, in(Guadeloupe)},
    FixedDay{5, 28, in(SaintMartin)},
    FixedDay{6, 10, in(Guiana)},
    FixedDay{6, 23, in(Luxembourg)}, // the Grand Duke's
    FixedDay{6, 29, in(Polynesia, WallisFutuna)}, // self-government; Saints Peter and Paul
    FixedDay{7, 14, kFrench},
    FixedDay{7, 21, in(Belgium)},
    FixedDay{7, 29, in(WallisFutuna)}, // the territory's
    FixedDay{8, 1, in(Switzerland)},
    FixedDay{8, 15, kButSwitzerland},
    FixedDay{9, 24, in(NewCaledonia)},
    FixedDay{10, 9, in(SaintBarthelemy)},
    FixedDay{11, 1, kButSwitzerland},
    FixedDay{11, 11, kFrench | in(Belgium)},
    FixedDay{11, 19, in(Monaco)},
    FixedDay{12, 8, in(Monaco)},
    FixedDay{12, 20, in(Reunion)},
    FixedDay{12, 25, kEverywhere},
    FixedDay{12, 26, in(AlsaceMoselle, Luxembourg)},
};

constexpr std::array kDaysOfEaster{
    DayOfEaster{-2, in(AlsaceMoselle, Polynesia)}, // Good Friday
    DayOfEaster{1, kButSwitzerland}, // Easter Monday
    DayOfEaster{39, kEverywhere}, // Ascension
    DayOfEaster{50, kButSwitzerland}, // Whit Monday
    DayOfEaster{60, in(Monaco)}, // Corpus Christi
};

constexpr std::array kNames{"none",
                            "france",
                            "alsace_moselle",
                            "guadeloupe",
                            "martinique",
                            "guiana",
                            "reunion",
                            "mayotte",
                            "saint_barthelemy",
                            "saint_martin",
                            "saint_pierre_miquelon",
                            "wallis_futuna",
                            "polynesia",
                            "new_caledonia",
                            "belgium",
                            "luxembourg",
                            "switzerland",
                            "monaco"};

} // namespace

QString machineName(HolidayRegion region)
{
    return QLatin1String(kNames.at(static_cast<size_t>(region)));
}

std::optional<HolidayRegion> holidayRegionFrom(const QString &name)
{
    const auto found = std::find_if(kNames.begin(), kNames.end(), [&](const char *known) {
        return name == QLatin1String(known);
    });
    return found == kNames.end()
        ? std::nullopt
        : std::optional(static_cast<HolidayRegion>(found - kNames.begin()));
}

QList<HolidayRegion> Holidays::regions()
{
    QList<HolidayRegion> all;
    for (size_t i = 0; i < kNames.size(); ++i)
        all.append(static_cast<HolidayRegion>(i));
    return all;
}

QDate Holidays::easterSunday(int year)
{
    // The names are those of the rule as it is printed.
    const int a = year % 19;
    const int b = year / 100, c = year % 100;
    const int d = b / 4, e = b % 4;
    const int f = (b + 8) / 25;
    const int g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4, k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return {year, n / 31, n % 31 + 1};
}

bool Holidays::isHoliday(const QDate &day, HolidayRegion region)
{
    const bool fixed = std::any_of(kFixedDays.begin(), kFixedDays.end(), [&](const FixedDay &one) {
        return one.month == day.month() && one.day == day.day() && (one.regions & bit(region)) != 0;
    });
    if (fixed)
        return true;
    const qint64 days = easterSunday(day.year()).daysTo(day);
    return std::any_of(kDaysOfEaster.begin(), kDaysOfEaster.end(), [&](const DayOfEaster &one) {
        return one.days == days && (one.regions & bit(region)) != 0;
    });
}

QList<QDate> Holidays::of(int year, HolidayRegion region)
{
    QList<QDate> days;
    for (const FixedDay &one : kFixedDays) {
        if (one.regions & bit(region))
            days.append(QDate(year, one.month, one.day));
    }
    const QDate easter = easterSunday(year);
    for (const DayOfEaster &one : kDaysOfEaster) {
        if (one.regions & bit(region))
            days.append(easter.addDays(one.days));
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

} // namespace comptoir
