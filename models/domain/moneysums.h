#pragma once

#include "models/domain/money.h"

#include <QList>

namespace comptoir {

/// Sums by currency: amounts of different currencies are never added. Stops at ±9·10^18 minor
/// units instead of overflowing.
class MoneySums
{
public:
    void add(const Money &amount);
    void add(const MoneySums &others);

    /// The greatest first, then by code.
    [[nodiscard]] QList<Money> amounts() const;
    [[nodiscard]] Money in(Currency currency) const;
    [[nodiscard]] bool isEmpty() const { return m_sums.isEmpty(); }
    /// a + b within the bounds.
    static qint64 bounded(qint64 a, qint64 b);

    bool operator==(const MoneySums &other) const { return amounts() == other.amounts(); }

private:
    QList<Money> m_sums; ///< a shop has few currencies
};

} // namespace comptoir
