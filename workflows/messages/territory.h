#pragma once

#include "workflows/messages/holidays.h"

#include <QByteArray>
#include <QString>

namespace comptoir {

/// Where a customer lives, as far as clocks and days of rest are concerned.
struct Territory
{
    /// IANA. A country that spans several zones and whose addresses do not tell which has its first
    /// and its last: a message waits until it is allowed in both. Empty: not known.
    QList<QByteArray> zones;
    HolidayRegion holidays = HolidayRegion::None;

    [[nodiscard]] bool isKnown() const { return !zones.isEmpty(); }
    bool operator==(const Territory &) const = default;
};

/// Of an address: ISO 3166 alpha-2, and the postcode as written, which tells French overseas
/// territories ("97…", "98…", also written under FR), Alsace-Moselle, the Canaries, Madeira and the
/// Azores. Where we know no more of a country, its zones are those of the system's time zone data,
/// without days of rest. Not known for what is no country.
Territory territoryOf(const QString &countryCode, const QString &postcode);

/// Of a number in E.164, by the country that gave it out, for those who gave no address.
Territory territoryOfPhone(const QString &e164);

/// Of a place known by its clock alone.
HolidayRegion holidaysOfZone(const QByteArray &zone);

} // namespace comptoir
