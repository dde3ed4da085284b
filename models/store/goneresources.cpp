#include "models/store/goneresources.h"

#include "models/store/database.h"

#include <algorithm>
#include <array>

namespace comptoir {

namespace {

struct ResourceTable
{
    const char *resource;
    const char *table;
};

constexpr std::array kTables{ResourceTable{"customers", "customer_account"},
                             ResourceTable{"addresses", "address"},
                             ResourceTable{"orders", "orders"},
                             ResourceTable{"carts", "cart"},
                             ResourceTable{"products", "product"},
                             ResourceTable{"combinations", "variant"},
                             ResourceTable{"variants", "variant"},
                             ResourceTable{"categories", "category"},
                             ResourceTable{"cart_rules", "discount_code"},
                             ResourceTable{"discount_codes", "discount_code"},
                             ResourceTable{"customer_threads", "thread"},
                             ResourceTable{"threads", "thread"},
                             ResourceTable{"order_states", "order_state"}};

} // namespace

GoneResources::GoneResources(IngestContext &context, IdentityResolver &resolver)
    : m_context(context)
    , m_resolver(resolver)
    , m_links(context)
{}

bool GoneResources::mark(const QString &resource, const QList<RemoteId> &ids)
{
    const auto found = std::find_if(kTables.begin(), kTables.end(), [&](const ResourceTable &one) {
        return resource == QLatin1String(one.resource);
    });
    if (found == kTables.end())
        return false;
    const QLatin1String table(found->table);
    for (const RemoteId &id : ids) {
        if (!markRow(found->table, id)) {
            ++m_context.result.unchanged;
            continue;
        }
        ++m_context.result.updated;
        if (table == QLatin1String("orders"))
            orderGone(id);
        else if (table == QLatin1String("customer_account"))
            personOf(found->table, id, true);
        else if (table == QLatin1String("cart"))
            personOf(found->table, id, false);
    }
    return true;
}

bool GoneResources::markRow(const char *table, const RemoteId &id)
{
    Statement mark = m_context.db.prepare(
        QStringLiteral("UPDATE %1 SET gone_at = ? WHERE shop_id = ? AND remote_id = ? AND gone_at "
                       "IS NULL")
            .arg(QLatin1String(table)));
    Binder(mark) << m_context.now << m_context.shop << id;
    m_context.run(mark);
    return m_context.db.changes() > 0;
}

/// No sale any more, and its cart is open again.
void GoneResources::orderGone(const RemoteId &id)
{
    static const std::array<const char *, 2> updates{
        "UPDATE orders SET valid = 0 WHERE shop_id = ? AND remote_id = ?",
        "UPDATE order_line SET valid = 0 WHERE order_id = "
        "(SELECT id FROM orders WHERE shop_id = ? AND remote_id = ?)"};
    for (const char *sql : updates) {
        Statement update = m_context.db.prepare(QString::fromLatin1(sql));
        Binder(update) << m_context.shop << id;
        m_context.run(update);
    }
    personOf("orders", id, false);
    Statement read = m_context.db.prepare(
        QStringLiteral("SELECT cart_remote_id, checkout_token, cart_token FROM orders "
                       "WHERE shop_id = ? AND remote_id = ?"));
    Binder(read) << m_context.shop << id;
    if (m_context.next(read))
        m_links.orderLanded(read.remoteId(0), read.text(1), read.text(2));
}

void GoneResources::personOf(const char *table, const RemoteId &id, bool fields)
{
    Statement read = m_context.db.prepare(
        QStringLiteral("SELECT customer_id FROM %1 WHERE shop_id = ? AND remote_id = ?")
            .arg(QLatin1String(table)));
    Binder(read) << m_context.shop << id;
    if (!m_context.next(read))
        return;
    m_context.touch(read.int64(0));
    if (fields)
        m_resolver.refreshLater(read.int64(0));
}

} // namespace comptoir
