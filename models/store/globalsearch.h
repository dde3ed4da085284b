#pragma once

#include "models/domain/customer.h"
#include "models/domain/order.h"
#include "models/domain/product.h"
#include "models/domain/result.h"

#include <vector>

namespace comptoir {

class Database;

/// An order as the search shows it.
struct OrderHit
{
    OrderId id;
    QString reference; ///< else the shop's number
    QString customerName, email, state;
    Money total;
    Timestamp placedAt;
};

/// A product as the search shows it.
struct ProductHit
{
    ProductId id;
    QString name;
    QString sku; ///< the product's, else its first variant's
    std::optional<Money> price; ///< with or without tax as the platform has it (PriceTax)
    bool gone = false;
    QString platform;
};

/// What one word or more find in the whole profile.
struct SearchHits
{
    QList<CustomerRow> customers;
    bool moreCustomers = false;
    QList<OrderHit> orders;
    QList<ProductHit> products;
};

/// Records looked at before, to be shown again.
struct SearchTargets
{
    std::vector<qint32> customers, orders, products;
};

/// The one search of the window, over customers, orders and products, fast enough to be asked at
/// every key stroke: every part reads some rows of an index and stops there; nothing sorts or
/// counts all that match (bench: search, p95 per key stroke).
class GlobalSearch
{
public:
    explicit GlobalSearch(Database &database);

    /// At most `most` of each kind.
    /// Customers: as SearchIndex, those who were active last first, among the newest kLooked that
    /// match. One letter alone is the beginning of a last name. Orders: by the beginning of the
    /// reference (as typed, in capitals, with a # before), by the shop's number, and the newest of
    /// the customers found. Products: as ProductIndex.
    Result<SearchHits> find(const QString &typed, int most);
    /// Those of the given that still exist, in the order given.
    Result<SearchHits> recall(const SearchTargets &targets);

    static constexpr int kLooked = 200;

private:
    Result<std::vector<qint32>> customers(const QString &typed, int most, bool &more);
    Result<std::vector<qint32>> orders(const QString &typed, const std::vector<qint32> &customers,
                                       int most);
    Result<QList<ProductHit>> products(const QString &typed, int most);
    Result<QList<OrderHit>> orderRows(const std::vector<qint32> &ids);
    Result<QList<ProductHit>> productRows(const std::vector<qint32> &ids);
    Result<std::vector<qint32>> shops();

    Database &m_database;
};

} // namespace comptoir
