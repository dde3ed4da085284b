#include "models/store/waitingcarts.h"

#include "models/store/consentrepository.h"
#include "models/store/database.h"
#include "models/store/rowreading.h"
#include "models/store/waitingcart.h"

#include <algorithm>
#include <cmath>

namespace comptoir {

namespace {

struct Worth
{
    CartId cart;
    double amount = 0; ///< in whole units of its currency: only to put carts in an order
};

double worthOf(qint64 minor, Currency currency)
{
    return double(minor) / std::pow(10, currency.minorDigits());
}

} // namespace

WaitingCarts::WaitingCarts(Database &database)
    : m_database(database)
{}

Result<WaitingCarts::Reading> WaitingCarts::read(const AbandonedAsOf &asOf, int limit)
{
    const Result<QList<CartId>> ids = byWorth(asOf);
    if (!ids)
        return ids.error();
    const Result<QList<Cart>> carts = CartRepository(m_database).get(ids->mid(0, limit), asOf);
    if (!carts)
        return carts.error();
    Reading reading;
    reading.count = ids->size();
    for (const Cart &cart : *carts) {
        Entry entry{cart, 0, false, false};
        if (const Done completed = complete(entry); !completed)
            return completed.error();
        reading.entries.append(entry);
    }
    return reading;
}

Result<QList<CartId>> WaitingCarts::byWorth(const AbandonedAsOf &asOf)
{
    Conditions conditions;
    conditions.add(abandonedCartSql(), {asOf.limit().ms});
    const auto bounds = WaitingCart(asOf).values();
    conditions.add(WaitingCart::sql(), bounds);
    // The person's newest one; said of the cart too, so that the walk by time is short.
    conditions.add(QStringLiteral("cart.updated_at = f.open_cart_at AND cart.updated_at > ?"),
                   {bounds.back()});
    conditions.add(QStringLiteral("NOT EXISTS (SELECT 1 FROM cart_snooze s WHERE"
                                  " s.cart_id = cart.id AND s.cart_updated_at = cart.updated_at"
                                  " AND (s.until IS NULL OR s.until > ?))"),
                   {asOf.now.ms});
    Statement rows = m_database.prepare(
        QStringLiteral("SELECT cart.id, cart.total, cart.currency FROM cart"
                       " JOIN customer_facts f ON f.customer_id = cart.customer_id")
        + conditions.where() + QStringLiteral(" ORDER BY cart.updated_at DESC, cart.id DESC"));
    conditions.bind(rows);
    std::vector<Worth> found;
    while (rows.next())
        found.push_back({rows.id<CartTag>(0), worthOf(rows.int64(1), rows.currency(2))});
    if (!rows.ok())
        return rows.error();
    std::stable_sort(found.begin(), found.end(),
                     [](const Worth &a, const Worth &b) { return a.amount > b.amount; });
    QList<CartId> ids;
    for (const Worth &worth : found)
        ids.append(worth.cart);
    return ids;
}

Done WaitingCarts::complete(Entry &entry)
{
    Statement orders = m_database.prepare(
        QStringLiteral("SELECT orders_count FROM customer_facts WHERE customer_id = ?"));
    orders.bind(1, entry.cart.customer);
    if (orders.next())
        entry.ordersCount = orders.int64(0);
    if (!orders.ok())
        return orders.error();
    ConsentRepository consents(m_database);
    const Result<bool> email = consents.allowsMarketing(entry.cart.customer, Channel::Email);
    const Result<bool> sms = consents.allowsMarketing(entry.cart.customer, Channel::Sms);
    if (!email || !sms)
        return email ? sms.error() : email.error();
    entry.emailAllowed = *email;
    entry.smsAllowed = *sms;
    return done();
}

Done WaitingCarts::snooze(CartId cart, std::optional<Timestamp> until, Timestamp now)
{
    Statement put = m_database.prepare(
        QStringLiteral("INSERT OR REPLACE INTO cart_snooze(cart_id, until, cart_updated_at, set_at)"
                       " SELECT id, ?2, updated_at, ?3 FROM cart WHERE id = ?1"));
    return put.bind(1, cart).bind(2, until).bind(3, now).run();
}

Done WaitingCarts::wake(CartId cart)
{
    return m_database.prepare(QStringLiteral("DELETE FROM cart_snooze WHERE cart_id = ?"))
        .bind(1, cart)
        .run();
}

} // namespace comptoir
