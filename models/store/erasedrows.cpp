#include "models/store/erasedrows.h"

#include "models/store/database.h"

#include <array>
#include <utility>

namespace comptoir {

namespace {

/// Kinds of rows, as erased_record names them, and their tables.
constexpr std::array<std::pair<const char *, const char *>, 4> kKinds{
    {{"order", "orders"}, {"cart", "cart"}, {"thread", "thread"}, {"event", "event"}}};

constexpr char kTables[]
    = "CREATE TEMP TABLE IF NOT EXISTS erase_account(shop_id INTEGER, remote_id,"
      " person_id INTEGER);"
      "CREATE TEMP TABLE IF NOT EXISTS erase_row(kind TEXT, id INTEGER, shop_id INTEGER, remote_id,"
      " person_id INTEGER, PRIMARY KEY(kind, id)) WITHOUT ROWID;"
      "DELETE FROM temp.erase_account; DELETE FROM temp.erase_row;";

// Each by the ids that were found, so that the large tables are not walked through.
constexpr char kEmpty[]
    = "INSERT OR REPLACE INTO main.erased_record(shop_id, kind, remote_id, person_id)"
      " SELECT shop_id, kind, remote_id, person_id FROM temp.erase_row"
      " WHERE kind <> 'event' AND remote_id IS NOT NULL;"
      // Records that could not be read, with their bytes.
      "DELETE FROM quarantine WHERE id IN (SELECT q.id FROM temp.erase_row e JOIN quarantine q"
      "  ON q.shop_id = e.shop_id AND q.remote_id = e.remote_id AND q.resource IN"
      "  (e.kind || 's', 'customer_' || e.kind || 's'));"
      "DELETE FROM quarantine WHERE id IN (SELECT q.id FROM temp.erase_account a"
      "  JOIN quarantine q ON q.shop_id = a.shop_id AND q.resource = 'customers'"
      "  AND q.remote_id = a.remote_id);"
      "DELETE FROM quarantine WHERE id IN (SELECT q.id FROM temp.erase_account a JOIN address d"
      "  ON d.shop_id = a.shop_id AND d.account_remote_id = a.remote_id JOIN quarantine q"
      "  ON q.shop_id = d.shop_id AND q.resource = 'addresses' AND q.remote_id = d.remote_id);"
      "UPDATE refund SET note = NULL WHERE id IN (SELECT r.id FROM temp.erase_row e"
      "  JOIN refund r ON r.shop_id = e.shop_id AND r.order_remote_id = e.remote_id"
      "  WHERE e.kind = 'order') AND note IS NOT NULL;"
      "UPDATE order_line SET customer_id = NULL WHERE order_id IN"
      "  (SELECT id FROM temp.erase_row WHERE kind = 'order');"
      "UPDATE orders SET account_id = NULL, customer_id = NULL, account_remote_id = NULL,"
      "  email = NULL, phone = NULL, note = NULL, landing_site = NULL, referring_site = NULL,"
      "  tags = NULL, shipping_postcode = NULL, shipping_city = NULL, cart_token = NULL,"
      "  checkout_token = NULL WHERE id IN (SELECT id FROM temp.erase_row WHERE kind = 'order');"
      "UPDATE cart SET account_id = NULL, customer_id = NULL, account_remote_id = NULL,"
      "  token = NULL, checkout_token = NULL, email = NULL, phone = NULL, first_name = NULL,"
      "  last_name = NULL, recovery_url = NULL"
      "  WHERE id IN (SELECT id FROM temp.erase_row WHERE kind = 'cart');"
      "DELETE FROM message WHERE id IN (SELECT m.id FROM temp.erase_row e JOIN message m"
      "  ON m.shop_id = e.shop_id AND m.thread_remote_id = e.remote_id WHERE e.kind = 'thread');"
      "DELETE FROM thread WHERE id IN (SELECT id FROM temp.erase_row WHERE kind = 'thread');"
      "DELETE FROM event WHERE id IN (SELECT id FROM temp.erase_row WHERE kind = 'event');"
      "DELETE FROM address WHERE id IN (SELECT d.id FROM temp.erase_account a JOIN address d"
      "  ON d.shop_id = a.shop_id AND d.account_remote_id = a.remote_id);"
      "DELETE FROM discount_code WHERE id IN (SELECT d.id FROM discount_code d"
      "  JOIN temp.erase_account a ON a.shop_id = d.shop_id AND a.remote_id = d.account_remote_id"
      "  WHERE d.account_remote_id IS NOT NULL);";

} // namespace

ErasedRows::ErasedRows(Database &database)
    : m_database(database)
{}

Done ErasedRows::begin()
{
    return m_database.execute(kTables);
}

Done ErasedRows::run(const QString &sql, const QList<qint64> &values)
{
    Statement statement = m_database.prepare(sql);
    for (int i = 0; i < values.size(); ++i)
        statement.bind(i + 1, values.at(i));
    return statement.run();
}

Done ErasedRows::find(CustomerId customer, qint64 person)
{
    const QList<qint64> values{customer.value, person};
    Done found = run(QStringLiteral("INSERT INTO temp.erase_account SELECT shop_id, remote_id, ?2"
                                    " FROM customer_account WHERE customer_id = ?1"
                                    " AND remote_id IS NOT NULL"),
                     values);
    for (const auto &[kind, table] : kKinds) {
        if (!found)
            return found;
        found = run(QStringLiteral("INSERT OR IGNORE INTO temp.erase_row SELECT '%1', id, shop_id,"
                                   " remote_id, ?2 FROM %2 WHERE customer_id = ?1")
                        .arg(QLatin1String(kind), QLatin1String(table)),
                    values);
    }
    return found;
}

Done ErasedRows::findTyped(const QString &emailKey, qint64 person)
{
    for (const auto &[kind, table] : kKinds) {
        Statement find = m_database.prepare(
            QStringLiteral("INSERT OR IGNORE INTO temp.erase_row SELECT '%1', id, shop_id,"
                           " remote_id, ?2 FROM %2 WHERE customer_id IS NULL"
                           " AND email IS NOT NULL AND lower(trim(email)) = ?1")
                .arg(QLatin1String(kind), QLatin1String(table)));
        if (Done found = find.bind(1, emailKey).bind(2, person).run(); !found)
            return found;
    }
    return done();
}

Done ErasedRows::findWaiting(ShopId shop, const RemoteId &account, qint64 person)
{
    Statement note
        = m_database.prepare(QStringLiteral("INSERT INTO temp.erase_account VALUES(?, ?, ?)"));
    if (Done noted = note.bind(1, shop).bind(2, account).bind(3, person).run(); !noted)
        return noted;
    for (const auto &[kind, table] : kKinds) {
        Statement find = m_database.prepare(
            QStringLiteral("INSERT OR IGNORE INTO temp.erase_row SELECT '%1', id, shop_id,"
                           " remote_id, ?3 FROM %2 WHERE shop_id = ?1 AND account_remote_id = ?2"
                           " AND account_id IS NULL")
                .arg(QLatin1String(kind), QLatin1String(table)));
        if (Done found = find.bind(1, shop).bind(2, account).bind(3, person).run(); !found)
            return found;
    }
    return done();
}

Done ErasedRows::empty()
{
    return m_database.execute(kEmpty);
}

} // namespace comptoir
