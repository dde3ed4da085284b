#pragma once

#include "models/domain/currency.h"

#include <QLocale>

namespace comptoir {

/// An amount in minor units (cents) of a currency. Never a double.
struct Money
{
    qint64 minor = 0;
    Currency currency;

    bool operator==(const Money &) const = default;

    /// Reads a decimal text with a point, as shops send it ("138.800000", "-12.5", "1e3" is
    /// refused), into minor units, rounding half away from zero. nullopt when it is no number or
    /// too large for 64 bits.
    static std::optional<Money> fromDecimal(QStringView text, Currency currency);

    /// "138.80": a point, as many decimals as the currency has, no thousands separator; for files
    /// and scripts.
    [[nodiscard]] QString toDecimal() const;
    /// "138,80 €" as the locale writes it; for people.
    [[nodiscard]] QString toText(const QLocale &locale) const;
};

} // namespace comptoir
