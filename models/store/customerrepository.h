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

enum class CustomerFilter {
    All,
    Ordered,
    NeverOrdered,
    CartWaiting, ///< as WaitingCart has it
    Newsletter, ///< e-mail marketing is granted now
    BirthdayThisWeek, ///< from today on, seven days
    Removed, ///< no account left in any shop
};

struct CustomerQuery
{
    QString search; ///< words of names, e-mail, phone, company, town; empty: everybody
    CustomerFilter filter = CustomerFilter::All;
    ShopId shop; ///< only people with an account there; none: all shops
    qint64 tag = 0; ///< only people with this tag; 0: all
    CustomerColumn sort = CustomerColumn::Name;
    bool descending = false; ///< people without the value come last both ways
    Timestamp now; ///< for CartWaiting and BirthdayThisWeek
    QTimeZone zone = QTimeZone::utc(); ///< whose "today" BirthdayThisWeek means
    int abandonedAfterHours = storesettings::kAbandonedAfterHours;
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
