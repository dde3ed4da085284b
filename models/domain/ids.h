#pragma once

#include <QHashFunctions>
#include <QtGlobal>

#include <compare>

namespace comptoir {

/// A row id of our own database. One type a table, so that an order id cannot reach a customer
/// slot. 0 means "none". Ids are dense positive integers: bitsets and arrays are indexed by them.
template <typename Tag>
struct Id
{
    qint64 value = 0;

    [[nodiscard]] bool isValid() const { return value > 0; }
    auto operator<=>(const Id &) const = default; // NOLINT(modernize-use-nullptr): 0 is no pointer
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using ShopId = Id<struct ShopTag>;
using CustomerId = Id<struct CustomerTag>;
using AccountId = Id<struct AccountTag>;
using OrderId = Id<struct OrderTag>;
using CartId = Id<struct CartTag>;
using ProductId = Id<struct ProductTag>;
using CategoryId = Id<struct CategoryTag>;
using ThreadId = Id<struct ThreadTag>;
using ImportId = Id<struct ImportTag>;
using MergeId = Id<struct MergeTag>;
using QuarantineId = Id<struct QuarantineTag>;
using SegmentId = Id<struct SegmentTag>;

} // namespace comptoir
