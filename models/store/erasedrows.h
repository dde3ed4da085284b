#pragma once

#include "models/domain/ids.h"
#include "models/domain/remoteid.h"
#include "models/domain/result.h"

namespace comptoir {

class Database;

/// What the tables of the shops hold of people who are erased: found first, by customer or by an
/// account, then emptied at once. Orders with their lines, discounts and refunds stay for the
/// books, and carts for what is counted of them, with no name, address, postcode, link or word of
/// theirs (the country stays: taxes and figures go by it); conversations, visits, addresses and
/// codes made out to them go. In the caller's Transaction; temporary tables hold ids alone.
class ErasedRows
{
public:
    explicit ErasedRows(Database &database);

    /// Nothing is found yet.
    Done begin();
    /// All of the customer. `person` is a number of erased_person.
    Done find(CustomerId customer, qint64 person);
    /// Rows of nobody in which the e-mail address was typed: their account never came.
    Done findTyped(const QString &emailKey, qint64 person);
    /// What came of an account that is not there: rows that wait for it, its addresses.
    Done findWaiting(ShopId shop, const RemoteId &account, qint64 person);
    /// Leaves a mark of each record that stays or must not come again (erased_record).
    Done empty();

private:
    Done run(const QString &sql, const QList<qint64> &values);

    Database &m_database;
};

} // namespace comptoir
