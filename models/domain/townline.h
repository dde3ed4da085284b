#pragma once

#include <QString>

namespace comptoir {

/// Postcode and town as people of that country write them on one line: "50667 Köln", but
/// "London SW1A 1AA". Postcode first where the country (ISO 3166 alpha-2) is not known. Pure.
///
/// Source: Universal Postal Union, "Addressing solutions: postal addressing systems" of each
/// country.
QString townLine(const QString &postcode, const QString &town, const QString &countryCode);

} // namespace comptoir
