#pragma once

#include "models/domain/order.h"
#include "models/domain/result.h"
#include "models/store/rowreading.h"

#include <vector>

namespace comptoir {

class Database;

enum class OrderColumn {
    Placed,
    Reference,
    Customer,
    Email,
    Shop,
    State,
    PaymentStatus,
    Fulfilment,
    PaymentMethod,
    Source,
    Items,
    Total,
    OriginalTotal,
    Refunded,
    Discount,
    Shipping,
    Tax,
    Codes,
    Country,
    City,
    Postcode,
    Updated,
    Cancelled,
};

/// Which orders a table shows; what is not set does not narrow.
struct OrderListQuery
{
    QString search; ///< beginning of a reference, or words of the customer, as SearchIndex has them
    /// What the state means. Orders of shops without states of their own (Shopify) count by their
    /// payment, delivery and cancellation.
    std::optional<OrderStateKind> state;
    std::optional<bool> valid; ///< counts as a sale
    bool test = false; ///< only test orders
    ShopId shop;
    QString source; ///< "pos", "online", …
    QString paymentMethod;
    std::optional<Timestamp> from, until; ///< placed at or after, before
    std::optional<qint64> least, most; ///< total, in hundredths whatever the currency
    OrderColumn sort = OrderColumn::Placed;
    bool descending = true; ///< orders without the value come last both ways

    bool operator==(const OrderListQuery &) const = default;
};

/// What the orders of a list come to.
struct OrderSums
{
    qint64 count = 0; ///< all of them
    QList<Money> sales; ///< of those that count as a sale, by currency, the largest first
};

/// What the filters of the list can be set to.
struct OrderChoices
{
    QList<OrderStateKind> states;
    QStringList sources, paymentMethods;
};

/// A list of orders of any length: ids in order, then the rows that are seen. Worker threads. By
/// time the beginning of the list comes off two indexes (sales and the rest) at once; the whole
/// list, and other orders, read every order and sort here.
class OrderList
{
public:
    explicit OrderList(const OrderListQuery &query);

    /// At most `limit`; 0: all.
    Result<std::vector<qint32>> ids(Database &database, int limit = 0) const;
    Result<OrderSums> sums(Database &database) const;
    /// Whether ids() with a limit is much sooner there than without.
    static bool isFirstQuick(const OrderListQuery &query);
    /// In the order asked, with shipping place and discount codes but without lines, states and
    /// refunds; ids that no longer exist give orders whose id is not valid.
    static Result<QList<Order>> rows(Database &database, const std::vector<qint32> &ids);
    /// Looks at every order: seconds in a large file.
    static Result<OrderChoices> choices(Database &database);

private:
    void addState();
    void addSearch();
    [[nodiscard]] QString select(const QString &what, const Conditions &conditions,
                                 bool joins) const;
    [[nodiscard]] Conditions conditions() const;
    Result<std::vector<qint32>> firstByTime(Database &database, int limit) const;
    Result<std::vector<qint32>> byReference(Database &database) const;
    Result<std::vector<qint32>> sorted(Database &database) const;

    OrderListQuery m_query;
    Conditions m_conditions;
};

} // namespace comptoir
