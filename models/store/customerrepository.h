#pragma once

#include "models/domain/customer.h"
#include "models/domain/result.h"
#include "models/store/storesettings.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <vector>

namespace comptoir {

class Database;

enum class CustomerColumn {
    Name,
    Email,
    Phone,
    OrdersCount,
    TotalSpent,
    AverageBasket,
    FirstOrder,
    LastOrder,
    LastActivity,
    Created,
};

/// Quick questions about people; several together mean all of them.
enum class CustomerFilter {
    Ordered,
    NeverOrdered,
    NotLately, ///< ordered once, but not for CustomerQuery::quietMonths
    CartWaiting, ///< as WaitingCart has it
    Newsletter, ///< e-mail marketing is granted now
    BirthdayThisWeek, ///< from today on, seven days
    BirthdayThisMonth, ///< of the calendar
    New, ///< first known in the last 30 days
    Removed, ///< no account left in any shop
};

struct CustomerQuery
{
    QString search; ///< words of names, e-mail, phone, company, town; empty: everybody
    QList<CustomerFilter> filters; ///< none: everybody
    QList<ShopId> shops; ///< only people with an account in one of them; none: all shops
    QList<qint64> tags; ///< only people with every one of these tags
    ProductId bought; ///< only people who bought this product; invalid: whatever they bought
    /// Only people who are in each of these segments, and in none of those, as last kept.
    QList<SegmentId> segments, notSegments;
    CustomerColumn sort = CustomerColumn::Name;
    bool descending = false; ///< people without the value come last both ways
    Timestamp now; ///< for the filters that look at dates
    QTimeZone zone = QTimeZone::utc(); ///< whose "today" birthdays and months mean
    int quietMonths = 6; ///< for NotLately
    int abandonedAfterHours = storesettings::kAbandonedAfterHours;

    /// Nobody is left out, whatever the order.
    [[nodiscard]] bool isEverybody() const;
    /// The same question of the same people in the same order; instants apart, which move.
    [[nodiscard]] bool asksTheSame(const CustomerQuery &other) const;
};

/// Customers as the window and the command line read them.
class CustomerRepository
{
    Q_DECLARE_TR_FUNCTIONS(CustomerRepository)
public:
    explicit CustomerRepository(Database &database);

    /// The whole result as ids in order: 4 bytes a person, so that a table knows its length and
    /// jumps anywhere, then asks rows() for what is seen.
    Result<std::vector<qint32>> list(const CustomerQuery &query);
    /// The first `limit` people of list(), with what the table shows of them.
    Result<QList<CustomerRow>> first(const CustomerQuery &query, int limit);
    /// Whether first() is much sooner there than list(): the order is that of an index. Elsewhere
    /// both have to look at everybody.
    static bool isFirstQuick(const CustomerQuery &query);
    /// The people of list() in no order, which is quicker.
    Result<std::vector<qint32>> matching(const CustomerQuery &query);
    /// How many list() would give (its order does not matter).
    Result<qint64> count(const CustomerQuery &query);
    /// In the order asked; ids that no longer exist give rows whose id is not valid.
    Result<QList<CustomerRow>> rows(const std::vector<qint32> &ids);
    /// NotFound.
    Result<CustomerProfile> profile(CustomerId id);
    /// People who have an account with exactly this e-mail address.
    Result<QList<CustomerId>> withEmail(const QString &email);

private:
    Database &m_database;
};

} // namespace comptoir
