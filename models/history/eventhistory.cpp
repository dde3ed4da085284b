#include "models/history/eventhistory.h"

#include "models/store/database.h"

#include <QMultiHash>

namespace comptoir {

namespace {

/// Of what a page of a product counts for.
struct Page
{
    qint64 thing = 0, product = 0;
};

#define COMPTOIR_EVENTS                                                                            \
    " WHERE e.kind = ?3 AND e.at >= ?1 AND e.at < ?2 AND e.customer_id IS NOT NULL"

} // namespace

EventHistory::EventHistory(Database &database)
    : m_database(database)
{}

Result<Happenings> EventHistory::ofKind(const Look &look, const QString &kind)
{
    Statement rows = m_database.prepare(QStringLiteral(
        "SELECT e.customer_id, e.at, e.id, e.id, NULL, e.value FROM event e" COMPTOIR_EVENTS));
    rows.bind(1, look.during.from).bind(2, look.during.until).bind(3, kind);
    return happeningsOf(rows);
}

Result<Happenings> EventHistory::reactions(const Look &look, const QString &kind,
                                           const QString &message)
{
    // Own messages are named "outbox:17:…" (MessageEvents); a cast stops at the colon.
    Statement rows = m_database.prepare(
        QStringLiteral("SELECT e.customer_id, e.at, e.id, coalesce(x.id, 0), NULL, NULL"
                       " FROM event e LEFT JOIN outbox x ON substr(e.remote_id, 1, 7) = 'outbox:'"
                       " AND x.id = CAST(substr(e.remote_id, 8) AS INTEGER)" COMPTOIR_EVENTS
                       " AND (?4 IS NULL OR coalesce(x.name, e.subject) = ?4 COLLATE NOCASE)"));
    rows.bind(1, look.during.from).bind(2, look.during.until).bind(3, kind).bind(4, message);
    return happeningsOf(rows);
}

Result<Happenings> EventHistory::answers(const Look &look, const QString &message)
{
    Statement rows = m_database.prepare(
        QStringLiteral("SELECT x.customer_id, f.at, f.id, x.id, NULL, NULL FROM feedback f"
                       " JOIN outbox x ON x.id = f.outbox_id WHERE f.kind = 'reply'"
                       " AND x.customer_id IS NOT NULL"
                       " AND (?3 IS NULL OR x.name = ?3 COLLATE NOCASE)")
        + look.condition("f.at", "f.id"));
    look.bindTo(rows).bind(3, message);
    return happeningsOf(rows);
}

Result<Happenings> EventHistory::views(const Look &look, const ProductPick &products)
{
    Statement pages = m_database.prepare(
        QStringLiteral("SELECT p.name, p.id, p.id FROM product p WHERE p.name IS NOT NULL")
        + products.condition("p.id", 1));
    products.bindTo(pages, 1);
    // From the orders of a customer, which are few; SQLite would walk the product's.
    Statement bought = m_database.prepare(
        QStringLiteral("SELECT min(o.placed_at) FROM orders o CROSS JOIN order_line i"
                       " ON i.order_id = o.id WHERE o.customer_id = ?1 AND o.valid = 1"
                       " AND o.placed_at >= ?2 AND +i.product_id = ?3"));
    return looks(look, pages, bought);
}

Result<Happenings> EventHistory::categoryViews(const Look &look, const QList<qint64> &categories)
{
    Statement pages = m_database.prepare(
        QStringLiteral("SELECT p.name, g.id, p.id FROM category g JOIN product_category pc"
                       " ON pc.shop_id = g.shop_id AND pc.category_remote_id = g.remote_id"
                       " JOIN product p ON p.id = pc.product_id WHERE p.name IS NOT NULL"
                       " AND g.id IN (SELECT value FROM json_each(?1))"));
    pages.bind(1, ProductPick{ProductPick::Kind::Categories, categories}.idsJson());
    Statement bought = m_database.prepare(
        QStringLiteral("SELECT min(o.placed_at) FROM orders o CROSS JOIN order_line i"
                       " ON i.order_id = o.id WHERE o.customer_id = ?1 AND o.valid = 1"
                       " AND o.placed_at >= ?2 AND +i.product_id IN (SELECT pc.product_id"
                       " FROM category g JOIN product_category pc ON pc.shop_id = g.shop_id"
                       " AND pc.category_remote_id = g.remote_id WHERE g.id = ?3)"));
    return looks(look, pages, bought);
}

/// `pages`: rows of (name, thing, product); `bought`: when ?1 bought of the thing ?3 from ?2 on.
/// (A join by name has no index: SQLite would walk all products for each event.)
Result<Happenings> EventHistory::looks(const Look &look, Statement &pages, Statement &bought)
{
    Statement rows = m_database.prepare(
        QStringLiteral("SELECT e.customer_id, e.at, e.id, e.subject FROM event e" COMPTOIR_EVENTS
                       " AND e.subject IS NOT NULL"));
    rows.bind(1, look.during.from).bind(2, look.during.until);
    rows.bind(3, QStringLiteral("product_viewed"));
    QMultiHash<QString, Page> byName;
    bool isFirst = true;
    Happenings found;
    while (rows.next()) {
        while (isFirst && pages.next()) // without an event, products need not be read
            byName.insert(pages.text(0), {pages.int64(1), pages.int64(2)});
        isFirst = false;
        const auto [first, last] = std::as_const(byName).equal_range(rows.text(3));
        for (auto page = first; page != last; ++page) {
            Happening one{rows.id<CustomerTag>(0), rows.timestamp(1), rows.int64(2), page->thing};
            one.number = double(page->product);
            bought.bind(1, one.customer).bind(2, one.at).bind(3, page->thing);
            if (bought.next())
                one.overAt = bought.optionalTimestamp(0);
            bought.reset();
            found.push_back(one);
        }
    }
    for (const Statement *statement : {&rows, &pages, &bought}) {
        if (!statement->ok())
            return statement->error();
    }
    return found;
}

} // namespace comptoir
