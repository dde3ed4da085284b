#pragma once

#include <QString>

namespace comptoir::csv {

struct PersonName
{
    QString first, last;

    bool operator==(const PersonName &) const = default;
};

/// Splits a whole name as files write it. Pure. In this order:
///
/// - titles in front (M., Mme, Dr …) are left out;
/// - "Dupont, Marie": what stands before the comma is the family name;
/// - "DUPONT Marie", "Marie DUPONT": words in capitals are the family name, if others are not;
/// - else the last word is, with the particles before it: "Jean de La Fontaine".
///
/// A single word is a family name.
PersonName splitFullName(const QString &text);

} // namespace comptoir::csv
