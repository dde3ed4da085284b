#pragma once

#include "models/domain/timestamp.h"

#include <optional>
#include <vector>

namespace comptoir {

/// Something of one product bought by one customer on one day.
struct Purchase
{
    qint64 customer = 0, product = 0;
    qint64 day = 0; ///< Julian, on the shop's calendar
    qint64 quantity = 0;
    Timestamp at;
    qint64 order = 0;
};

/// When something bought is probably used up.
struct RunOut
{
    qint64 customer = 0, product = 0;
    qint64 day = 0; ///< Julian: the day on which it runs out
    Timestamp boughtAt; ///< the purchase that it follows from
    qint64 order = 0;
    std::optional<Timestamp> boughtAgainAt; ///< then nothing ran out
};

/// The replenishment of products: for each purchase the day on which it is used up, as foreseen at
/// that purchase from what was known then. Days per unit of a customer and product are the sum of
/// the gaps between days of purchase over what was bought before those gaps, drawn towards the
/// product's median as if it were kPriorGaps gaps more (empirical-Bayes shrinkage); a customer's
/// first purchase goes by the median alone. Of a product that nobody has bought on two days there
/// is none. Purchases of one day are one. `purchases` are oldest first. Pure.
class Replenishment
{
public:
    static constexpr double kPriorGaps = 2;

    static std::vector<RunOut> runOuts(const std::vector<Purchase> &purchases);
};

} // namespace comptoir
