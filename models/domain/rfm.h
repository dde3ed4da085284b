#pragma once

#include <QHash>
#include <QString>
#include <QTimeZone>
#include <QtGlobal>

#include <array>
#include <limits>
#include <vector>

namespace comptoir {

/// From which value on a customer has 2, 3, 4 and 5 points of a measure; kNoCut: nobody has so
/// many.
using QuintileCuts = std::array<qint64, 4>;
inline constexpr qint64 kNoCut = std::numeric_limits<qint64>::max();
inline constexpr QuintileCuts kNoCuts{kNoCut, kNoCut, kNoCut, kNoCut};

/// The cuts of a measure where more is better. Points of a value v: 1 + ⌊5 × (number of customers
/// strictly below v) / n⌋, at most 5: people with the same value always have the same points, so
/// that where half of a shop bought once, nobody has 2 (independent binning with ties kept
/// together: IBM SPSS Statistics 30, "RFM binning").
QuintileCuts quintileCuts(std::vector<qint64> values);
/// The beginning of the day of each instant, in `zone`, in the order given: what recency is cut by.
/// Instants are UTC milliseconds.
std::vector<qint64> startsOfDays(const std::vector<qint64> &instants, const QTimeZone &zone);
/// 1 to 5.
int quintileOf(qint64 value, const QuintileCuts &cuts);

/// The cuts of a shop as a whole. Recency is told by the instant of the last order, cut at the
/// beginnings of days: a later one is better, and days go by for everybody alike, so that the
/// points stay what they are until somebody buys. Amounts of different currencies are not compared.
struct RfmCuts
{
    QuintileCuts recency = kNoCuts; ///< UTC milliseconds
    QuintileCuts frequency = kNoCuts; ///< orders
    QHash<QString, QuintileCuts> monetary; ///< by ISO 4217 code, minor units

    bool operator==(const RfmCuts &) const = default;
};

/// Recency, frequency, monetary value: 1 (the weakest fifth) to 5 each.
struct RfmScore
{
    int recency = 1;
    int frequency = 1;
    int monetary = 1;

    [[nodiscard]] int cell() const { return recency * 100 + frequency * 10 + monetary; }
    bool operator==(const RfmScore &) const = default;
};

/// Of a customer with one order at least.
RfmScore rfmScore(qint64 lastOrderAt, qint64 orders, qint64 spent, const QString &currency,
                  const RfmCuts &cuts);

} // namespace comptoir
