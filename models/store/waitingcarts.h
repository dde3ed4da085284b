#pragma once

#include "models/domain/order.h"
#include "models/store/cartrepository.h"

namespace comptoir {

/// Carts that wait for their customers now (the rule is WaitingCart's), worth most first; and the
/// owner's word that one shall not be shown for now.
class WaitingCarts
{
public:
    struct Entry
    {
        Cart cart;
        qint64 ordersCount = 0; ///< of the customer, before
        bool emailAllowed = false, smsAllowed = false; ///< marketing is granted now
    };
    struct Reading
    {
        QList<Entry> entries;
        qint64 count = 0; ///< of all
    };

    explicit WaitingCarts(Database &database);

    /// At most `limit` of those that are not set aside.
    Result<Reading> read(const AbandonedAsOf &asOf, int limit);

    /// Not to be shown until then (nullopt: for good), or until the customer touches it again.
    /// Runs in the caller's Transaction, if there is one.
    Done snooze(CartId cart, std::optional<Timestamp> until, Timestamp now);
    /// To be shown again.
    Done wake(CartId cart);

private:
    Result<QList<CartId>> byWorth(const AbandonedAsOf &asOf);
    Done complete(Entry &entry);

    Database &m_database;
};

} // namespace comptoir
