#pragma once

#include "models/domain/order.h"
#include "models/domain/result.h"
#include "models/store/ordercriteria.h"

#include <QHash>

#include <vector>

namespace comptoir {

class Database;
class Statement;

/// What the orders of a list come to.
struct OrderSums
{
    qint64 count = 0; ///< all of them
    /// Of those that count in revenue, after refunds, in the shops' main currencies as the figures
    /// of the day have them; that of most orders first.
    QList<Money> revenue;
};

using OrderStateCounts = QHash<OrderStateKind, qint64>;

/// What the filters of the list can be set to.
struct OrderChoices
{
    QList<OrderStateKind>
        states; ///< that some shop has a word for, or tells by payment and delivery
    QStringList sources, paymentMethods;
};

/// A list of orders of any length: ids in order, then the rows that are seen. Worker threads. By
/// time the beginning of the list comes off two indexes (sales and the rest) at once; the whole
/// list, and other orders, read every order and sort here. Orders that do not count in revenue are
/// few and have indexes of their own: the others are not read for them. Orders that do not count in
/// revenue are few and have indexes of their own: the others are not read for them.
class OrderList
{
public:
    explicit OrderList(const OrderListQuery &query);

    /// At most `limit`; 0: all.
    Result<std::vector<qint32>> ids(Database &database, int limit = 0) const;
    Result<OrderSums> sums(Database &database) const;
    /// Of these orders, whatever the list.
    static Result<OrderSums> sums(Database &database, const std::vector<qint32> &ids);
    /// How many orders there are in each state; of the query, whatever states it asks for.
    Result<OrderStateCounts> stateCounts(Database &database) const;
    /// Whether ids() with a limit is much sooner there than without.
    static bool isFirstQuick(const OrderListQuery &query);
    /// In the order asked, with shipping place and discount codes but without lines, states and
    /// refunds; ids that no longer exist give orders whose id is not valid.
    static Result<QList<Order>> rows(Database &database, const std::vector<qint32> &ids);
    /// Looks at every order: seconds in a large file.
    static Result<OrderChoices> choices(Database &database);

private:
    /// One set of conditions, or several that no order meets two of.
    [[nodiscard]] QList<Conditions> parts() const;
    /// `what` of each part, grouped by itself; `order` goes over all of them.
    [[nodiscard]] Statement select(Database &database, const QString &what, bool joins,
                                   const QString &grouping = {}, const QString &order = {}) const;
    Result<std::vector<qint32>> firstByTime(Database &database, int limit) const;
    Result<std::vector<qint32>> byReference(Database &database) const;
    Result<std::vector<qint32>> sorted(Database &database) const;

    OrderListQuery m_query;
    Conditions m_conditions;
};

} // namespace comptoir
