#include "workflows/messages/territory.h"

#include "models/domain/contact.h"

#include <QDateTime>
#include <QHash>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <map>

namespace comptoir {

namespace {

using Region = HolidayRegion;

struct Country
{
    const char *code; ///< ISO 3166 alpha-2
    const char *zone;
    const char *lastZone; ///< of a country with several; else nullptr
    Region holidays;
};

/// Where shops of our owners deliver; of any other country the system's zones are asked.
constexpr std::array kCountries{
    Country{"FR", "Europe/Paris", nullptr, Region::France},
    Country{"GP", "America/Guadeloupe", nullptr, Region::Guadeloupe},
    Country{"MQ", "America/Martinique", nullptr, Region::Martinique},
    Country{"GF", "America/Cayenne", nullptr, Region::Guiana},
    Country{"RE", "Indian/Reunion", nullptr, Region::Reunion},
    Country{"YT", "Indian/Mayotte", nullptr, Region::Mayotte},
    Country{"PM", "America/Miquelon", nullptr, Region::SaintPierreMiquelon},
    Country{"BL", "America/St_Barthelemy", nullptr, Region::SaintBarthelemy},
    Country{"MF", "America/Marigot", nullptr, Region::SaintMartin},
    Country{"WF", "Pacific/Wallis", nullptr, Region::WallisFutuna},
    Country{"PF", "Pacific/Marquesas", "Pacific/Tahiti", Region::Polynesia},
    Country{"NC", "Pacific/Noumea", nullptr, Region::NewCaledonia},
    Country{"BE", "Europe/Brussels", nullptr, Region::Belgium},
    Country{"LU", "Europe/Luxembourg", nullptr, Region::Luxembourg},
    Country{"CH", "Europe/Zurich", nullptr, Region::Switzerland},
    Country{"MC", "Europe/Monaco", nullptr, Region::Monaco},
    Country{"DE", "Europe/Berlin", nullptr, Region::None},
    Country{"AT", "Europe/Vienna", nullptr, Region::None},
    Country{"IT", "Europe/Rome", nullptr, Region::None},
    Country{"ES", "Europe/Madrid", nullptr, Region::None},
    Country{"PT", "Europe/Lisbon", nullptr, Region::None},
    Country{"AD", "Europe/Andorra", nullptr, Region::None},
    Country{"GB", "Europe/London", nullptr, Region::None},
    Country{"IE", "Europe/Dublin", nullptr, Region::None},
    Country{"NL", "Europe/Amsterdam", nullptr, Region::None},
    Country{"DK", "Europe/Copenhagen", nullptr, Region::None},
    Country{"SE", "Europe/Stockholm", nullptr, Region::None},
    Country{"NO", "Europe/Oslo", nullptr, Region::None},
    Country{"FI", "Europe/Helsinki", nullptr, Region::None},
    Country{"IS", "Atlantic/Reykjavik", nullptr, Region::None},
    Country{"PL", "Europe/Warsaw", nullptr, Region::None},
    Country{"CZ", "Europe/Prague", nullptr, Region::None},
    Country{"SK", "Europe/Bratislava", nullptr, Region::None},
    Country{"HU", "Europe/Budapest", nullptr, Region::None},
    Country{"SI", "Europe/Ljubljana", nullptr, Region::None},
    Country{"HR", "Europe/Zagreb", nullptr, Region::None},
    Country{"RO", "Europe/Bucharest", nullptr, Region::None},
    Country{"BG", "Europe/Sofia", nullptr, Region::None},
    Country{"GR", "Europe/Athens", nullptr, Region::None},
    Country{"CY", "Asia/Nicosia", nullptr, Region::None},
    Country{"MT", "Europe/Malta", nullptr, Region::None},
    Country{"EE", "Europe/Tallinn", nullptr, Region::None},
    Country{"LV", "Europe/Riga", nullptr, Region::None},
    Country{"LT", "Europe/Vilnius", nullptr, Region::None},
    Country{"MA", "Africa/Casablanca", nullptr, Region::None},
    Country{"DZ", "Africa/Algiers", nullptr, Region::None},
    Country{"TN", "Africa/Tunis", nullptr, Region::None},
    Country{"SN", "Africa/Dakar", nullptr, Region::None},
    Country{"CI", "Africa/Abidjan", nullptr, Region::None},
    Country{"JP", "Asia/Tokyo", nullptr, Region::None},
    Country{"CA", "America/St_Johns", "America/Vancouver", Region::None},
    Country{"US", "America/New_York", "Pacific/Honolulu", Region::None},
    Country{"AU", "Australia/Sydney", "Australia/Perth", Region::None},
};

/// The postcode's beginning that makes another territory of an address of `country`.
struct Exception
{
    const char *country, *postcode;
    const char *zone; ///< nullptr: the country's
    Region holidays;
};

constexpr std::array kExceptions{
    Exception{"FR", "57", nullptr, Region::AlsaceMoselle},
    Exception{"FR", "67", nullptr, Region::AlsaceMoselle},
    Exception{"FR", "68", nullptr, Region::AlsaceMoselle},
    // Two islands have kept postcodes of Guadeloupe.
    Exception{"FR", "97133", "America/St_Barthelemy", Region::SaintBarthelemy},
    Exception{"FR", "97150", "America/Marigot", Region::SaintMartin},
    Exception{"GP", "97133", "America/St_Barthelemy", Region::SaintBarthelemy},
    Exception{"GP", "97150", "America/Marigot", Region::SaintMartin},
    Exception{"FR", "971", "America/Guadeloupe", Region::Guadeloupe},
    Exception{"FR", "972", "America/Martinique", Region::Martinique},
    Exception{"FR", "973", "America/Cayenne", Region::Guiana},
    Exception{"FR", "974", "Indian/Reunion", Region::Reunion},
    Exception{"FR", "975", "America/Miquelon", Region::SaintPierreMiquelon},
    Exception{"FR", "976", "Indian/Mayotte", Region::Mayotte},
    Exception{"FR", "977", "America/St_Barthelemy", Region::SaintBarthelemy},
    Exception{"FR", "978", "America/Marigot", Region::SaintMartin},
    Exception{"FR", "986", "Pacific/Wallis", Region::WallisFutuna},
    Exception{"FR", "987", "Pacific/Tahiti", Region::Polynesia},
    Exception{"FR", "988", "Pacific/Noumea", Region::NewCaledonia},
    Exception{"FR", "98000", "Europe/Monaco", Region::Monaco},
    Exception{"ES", "35", "Atlantic/Canary", Region::None},
    Exception{"ES", "38", "Atlantic/Canary", Region::None},
    Exception{"PT", "90", "Atlantic/Madeira", Region::None},
    Exception{"PT", "91", "Atlantic/Madeira", Region::None},
    Exception{"PT", "92", "Atlantic/Madeira", Region::None},
    Exception{"PT", "93", "Atlantic/Madeira", Region::None},
    Exception{"PT", "94", "Atlantic/Madeira", Region::None},
    Exception{"PT", "95", "Atlantic/Azores", Region::None},
    Exception{"PT", "96", "Atlantic/Azores", Region::None},
    Exception{"PT", "97", "Atlantic/Azores", Region::None},
    Exception{"PT", "98", "Atlantic/Azores", Region::None},
    Exception{"PT", "99", "Atlantic/Azores", Region::None},
};

const Country *countryOf(const QString &code)
{
    const auto found
        = std::find_if(kCountries.begin(), kCountries.end(), [&](const Country &country) {
              return code.compare(QLatin1String(country.code), Qt::CaseInsensitive) == 0;
          });
    return found == kCountries.end() ? nullptr : &*found;
}

Territory territoryOf(const Country &country)
{
    Territory territory{{country.zone}, country.holidays};
    if (country.lastZone)
        territory.zones.append(country.lastZone);
    return territory;
}

/// The easternmost zone of a country and the westernmost, as the system's time zone data (tzdata's
/// zone.tab) have them.
Territory fromSystem(const QString &code)
{
    const QLocale::Territory country = QLocale::codeToTerritory(code);
    if (country == QLocale::AnyTerritory)
        return {};
    const QDateTime now(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC); // any: only offsets are compared
    std::map<int, QByteArray> zones;
    const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds(country);
    for (const QByteArray &id : ids)
        zones.emplace(QTimeZone(id).standardTimeOffset(now), id);
    if (zones.empty())
        return {};
    Territory territory{{zones.rbegin()->second}, Region::None};
    if (zones.size() > 1)
        territory.zones.append(zones.begin()->second);
    return territory;
}

/// Kept: the system's data are read from files.
Territory ofOtherCountry(const QString &code)
{
    thread_local QHash<QString, Territory> known;
    const QString upper = code.toUpper();
    auto found = known.constFind(upper);
    if (found == known.cend()) {
        const Territory territory = fromSystem(upper);
        if (!territory.isKnown())
            return {}; // no country: whatever somebody typed is not kept
        found = known.insert(upper, territory);
    }
    return *found;
}

} // namespace

Territory territoryOf(const QString &countryCode, const QString &postcode)
{
    const Country *country = countryOf(countryCode.trimmed());
    if (!country)
        return ofOtherCountry(countryCode.trimmed());
    QString digits = postcode;
    digits.remove(QLatin1Char(' '));
    for (const Exception &one : kExceptions) {
        if (qstrcmp(one.country, country->code) == 0
            && digits.startsWith(QLatin1String(one.postcode)))
            return {{one.zone ? one.zone : country->zone}, one.holidays};
    }
    return territoryOf(*country);
}

Territory territoryOfPhone(const QString &e164)
{
    return territoryOf(countryOfPhone(e164), {});
}

HolidayRegion holidaysOfZone(const QByteArray &zone)
{
    const auto found
        = std::find_if(kCountries.begin(), kCountries.end(),
                       [&zone](const Country &country) { return zone == country.zone; });
    return found == kCountries.end() ? Region::None : found->holidays;
}

} // namespace comptoir
