#pragma once

#include "models/domain/shopbatch.h"

#include <vector>

namespace comptoir::bench {

constexpr int kPageSize = 250;

/// The pages of one measurement: the same rows for every program. `version` 0 is the first sync; a
/// later one is the same shop with every record changed a little (a name; a total and a line).
struct SamplePages
{
    std::vector<ShopBatch> customers; ///< accounts, each with one address
    std::vector<ShopBatch> orders; ///< one to four lines each
    qint64 lines = 0;
};
SamplePages makePages(int pages, int version);

/// The products that the lines point at.
ShopBatch makeProducts();

} // namespace comptoir::bench
