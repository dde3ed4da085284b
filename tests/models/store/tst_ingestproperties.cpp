#include "models/store/customermerge.h"
#include "tests/models/store/randomworld.h"
#include "tests/models/store/storefixture.h"

using namespace comptoir;

namespace {

constexpr int kWorlds = 40;
constexpr qint64 kNow
    = 1'800'000'000'000; ///< after all that happens, as StoreFixture::take() has it

/// The content without our own ids: rows named by the shop's ids, persons by their accounts.
QStringList content(StoreFixture &store)
{
    static const char *queries[] = {
        "CREATE TEMP TABLE IF NOT EXISTS person(id INTEGER PRIMARY KEY, name TEXT)",
        "DELETE FROM person",
        "INSERT INTO person SELECT customer_id, group_concat(name) FROM (SELECT customer_id, "
        "shop_id || ':' || coalesce(remote_id, contact_key) AS name FROM customer_account "
        "ORDER BY 2) GROUP BY customer_id",
        "SELECT 'customer', p.name, first_name, last_name, company, email, email_key, phone, "
        "phone_key, sort_name, c.created_at, c.updated_at, orders_count, f.currency, "
        "currency_orders_count, total_spent, refunded, average_basket, first_order_at, "
        "last_order_at, carts_count, open_cart_at, first_seen_at, last_activity_at FROM customer c "
        "LEFT JOIN person p ON p.id = c.id LEFT JOIN customer_facts f ON f.customer_id = c.id",
        "SELECT 'account', a.shop_id, remote_id, contact_key, kind, email, phone, email_key, "
        "phone_key, first_name, last_name, created_at, updated_at FROM customer_account a",
        "SELECT 'order', o.shop_id, o.remote_id, p.name, a.remote_id, a.contact_key, valid, total, "
        "refunded, shop_total, shop_refunded, shop_currency, o.updated_at, cart_remote_id FROM "
        "orders o LEFT JOIN person p ON p.id = o.customer_id LEFT JOIN customer_account a "
        "ON a.id = o.account_id",
        "SELECT 'line', o.shop_id, o.remote_id, l.position, l.name, q.remote_id, l.total, p.name, "
        "l.placed_at, l.valid FROM order_line l JOIN orders o ON o.id = l.order_id LEFT JOIN "
        "product q ON q.id = l.product_id LEFT JOIN person p ON p.id = l.customer_id",
        "SELECT 'discount', o.remote_id, d.position, d.code, d.amount FROM order_discount d JOIN "
        "orders o ON o.id = d.order_id",
        "SELECT 'cart', c.shop_id, c.remote_id, p.name, c.total, total_estimated, lines_count, "
        "o.remote_id, c.updated_at FROM cart c LEFT JOIN person p ON p.id = c.customer_id LEFT "
        "JOIN orders o ON o.id = c.order_id",
        "SELECT 'cart line', c.shop_id, c.remote_id, l.position, l.product_remote_id, quantity, "
        "unit_price, price_estimated FROM cart_line l JOIN cart c ON c.id = l.cart_id",
        "SELECT 'product', shop_id, remote_id, known, name, price, updated_at FROM product",
        "SELECT 'in category', p.remote_id, category_remote_id FROM product_category JOIN product "
        "p ON p.id = product_id",
        "SELECT 'thread', t.shop_id, t.remote_id, p.name FROM thread t LEFT JOIN person p "
        "ON p.id = t.customer_id",
        "SELECT 'event', e.shop_id, e.remote_id, p.name FROM event e LEFT JOIN person p "
        "ON p.id = e.customer_id"};
    QStringList all;
    for (const char *sql : queries)
        all += store.rows(QString::fromLatin1(sql));
    all.sort();
    return all;
}

/// Everything, our ids included, but for the queues of the search index and the log of merges.
QStringList everything(StoreFixture &store)
{
    QStringList all;
    const QStringList tables
        = store.rows(u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN "
                     "('search_dirty', 'product_search_dirty', 'identity_merge') AND name NOT LIKE "
                     "'sqlite_%'"_qs);
    for (const QString &table : tables) {
        for (const QString &row : store.rows(u"SELECT * FROM "_qs + table))
            all += table + u'|' + row;
    }
    all.sort();
    return all;
}

/// What customer_facts must hold, said once more in plain SQL.
QStringList factsBySql(StoreFixture &store)
{
    return store.rows(
        u"WITH sums AS (SELECT customer_id, shop_currency, count(*) AS n, sum(shop_total) AS "
        "spent, sum(shop_refunded) AS refunded, max(placed_at) AS newest FROM orders WHERE valid = "
        "1 AND customer_id IS NOT NULL GROUP BY 1, 2), best AS (SELECT *, row_number() OVER "
        "(PARTITION BY customer_id ORDER BY n DESC, newest DESC, shop_currency) AS place FROM "
        "sums), seen AS (SELECT customer_id, placed_at AS at FROM orders UNION ALL SELECT "
        "customer_id, updated_at FROM cart WHERE lines_count > 0 AND gone_at IS NULL UNION ALL "
        "SELECT customer_id, at FROM event UNION ALL SELECT customer_id, created_at FROM "
        "customer_account UNION ALL SELECT t.customer_id, m.at FROM message m JOIN thread t ON "
        "t.shop_id = m.shop_id AND t.remote_id = m.thread_remote_id WHERE from_customer = 1) "
        "SELECT c.id, (SELECT count(*) FROM orders o WHERE o.customer_id = c.id AND valid = 1), "
        "b.shop_currency, coalesce(b.n, 0), coalesce(b.spent, 0), coalesce(b.refunded, 0), "
        "CAST(round(1.0 * b.spent / b.n) AS INTEGER), (SELECT min(placed_at) FROM orders o WHERE "
        "o.customer_id = c.id AND valid = 1), (SELECT max(placed_at) FROM orders o WHERE "
        "o.customer_id = c.id AND valid = 1), (SELECT count(*) FROM cart k WHERE k.customer_id = "
        "c.id AND order_id IS NULL AND completed_at IS NULL AND lines_count > 0 AND gone_at IS "
        "NULL), (SELECT max(updated_at) FROM cart k WHERE k.customer_id = c.id AND order_id IS "
        "NULL AND completed_at IS NULL AND lines_count > 0 AND gone_at IS NULL), (SELECT min(at) "
        "FROM seen s WHERE s.customer_id = c.id), (SELECT max(at) FROM seen s WHERE s.customer_id "
        "= c.id) FROM customer c LEFT JOIN best b ON b.customer_id = c.id AND b.place = 1 "
        "ORDER BY c.id"_qs);
}

QStringList factsKept(StoreFixture &store)
{
    return store.rows(
        u"SELECT customer_id, orders_count, currency, currency_orders_count, total_spent, "
        "refunded, average_basket, first_order_at, last_order_at, carts_count, open_cart_at, "
        "first_seen_at, last_activity_at FROM customer_facts ORDER BY customer_id"_qs);
}

/// No copied customer_id differs from its account's, no person is without account.
bool copiesAgree(StoreFixture &store)
{
    for (const char *table : {"orders", "cart", "thread", "event", "consent"}) {
        if (store.number(u"SELECT count(*) FROM %1 r LEFT JOIN customer_account a ON a.id = "
                         "r.account_id WHERE r.customer_id IS NOT a.customer_id"_qs.arg(
                             QLatin1String(table)))
            > 0)
            return false;
    }
    return store.number(u"SELECT count(*) FROM order_line l JOIN orders o ON o.id = l.order_id "
                        "WHERE l.customer_id IS NOT o.customer_id OR l.valid <> o.valid OR "
                        "l.placed_at <> o.placed_at"_qs)
        == 0
        && store.number(u"SELECT count(*) FROM customer WHERE id NOT IN "
                        "(SELECT customer_id FROM customer_account)"_qs)
        == 0;
}

void deliver(StoreFixture &store, RandomWorld &world, const QList<ShopBatch> &first,
             const QList<ShopBatch> &second)
{
    QList<std::pair<qint64, ShopBatch>> pages;
    for (const ShopBatch &page : world.pages(first))
        pages += {1, page};
    for (const ShopBatch &page : world.pages(second))
        pages.insert(world.upTo(pages.size()), {2, page});
    for (const auto &[shop, page] : pages)
        store.take(ShopId{shop}, page);
}

} // namespace

class TestIngestProperties : public QObject
{
    Q_OBJECT

private slots:
    void orderOfPagesDoesNotMatter();
    void factsEqualARebuildAfterEveryPage();
    void deletionsKeepFactsRight();
    void mergeAndUndoRestoreEverything();
    void mergesSurviveSyncs();
};

void TestIngestProperties::orderOfPagesDoesNotMatter()
{
    for (quint32 seed = 1; seed <= kWorlds; ++seed) {
        RandomWorld world(seed);
        const QList<ShopBatch> first = world.records();
        const QList<ShopBatch> second = world.records();
        QStringList expected;
        for (int delivery = 0; delivery < 3; ++delivery) {
            StoreFixture store;
            store.addShop(u"prestashop"_qs);
            store.addShop(u"shopify"_qs, u"CHF"_qs);
            deliver(store, world, first, second);
            QVERIFY(copiesAgree(store));
            const QStringList found = content(store);
            if (delivery == 0)
                expected = found;
            for (qsizetype i = 0; i < std::min(found.size(), expected.size()); ++i)
                QVERIFY2(found[i] == expected[i],
                         qPrintable(u"world %1\n%2\n%3"_qs.arg(seed).arg(found[i], expected[i])));
            QCOMPARE(found.size(), expected.size());
        }
    }
}

void TestIngestProperties::factsEqualARebuildAfterEveryPage()
{
    for (quint32 seed = 1000; seed < 1000 + kWorlds; ++seed) {
        RandomWorld world(seed);
        StoreFixture store;
        const ShopId shop = store.addShop(u"prestashop"_qs);
        for (const ShopBatch &page : world.pages(world.records())) {
            store.take(shop, page);
            QVERIFY2(store.factsAreRight(), qPrintable(QString::number(seed)));
        }
        QCOMPARE(factsKept(store), factsBySql(store));
        QVERIFY(CustomerFacts(store.db()).rebuildAll(Timestamp{kNow}));
        QCOMPARE(factsKept(store), factsBySql(store));
    }
}

void TestIngestProperties::deletionsKeepFactsRight()
{
    for (quint32 seed = 2000; seed < 2000 + kWorlds; ++seed) {
        RandomWorld world(seed);
        StoreFixture store;
        const ShopId shop = store.addShop(u"prestashop"_qs);
        const QList<ShopBatch> records = world.records();
        for (const ShopBatch &page : world.pages(records)) {
            store.take(shop, page);
            const QString resource = QStringList{u"orders"_qs, u"carts"_qs, u"customers"_qs,
                                                 u"addresses"_qs}[world.upTo(3)];
            store.markGone(shop, resource, {RemoteId::fromNumber(1 + world.upTo(14))});
            QVERIFY2(store.factsAreRight(), qPrintable(QString::number(seed)));
        }
        QCOMPARE(factsKept(store), factsBySql(store));
    }
}

namespace {

/// Puts the owner's words on some persons.
void talk(StoreFixture &store, RandomWorld &world)
{
    QVERIFY(store.db().execute(
        "INSERT OR IGNORE INTO tag(id, name, key, created_at) VALUES(1, 'VIP', 'vip', 0), "
        "(2, 'Presse', 'presse', 0);"
        "INSERT OR IGNORE INTO custom_field(id, key, label, type, created_at) "
        "VALUES(1, 'size', 'Size', 'number', 0);"));
    for (const QString &id : store.rows(u"SELECT id FROM customer"_qs)) {
        QByteArray script;
        const QByteArray customer = id.toLatin1();
        if (world.maybe(40))
            script += "INSERT INTO customer_tag VALUES(" + customer + ", "
                + QByteArray::number(1 + world.upTo(1)) + ", " + customer + ");";
        if (world.maybe(30))
            script += "INSERT INTO custom_field_value VALUES(" + customer + ", 1, "
                + (world.maybe(50) ? "3.0" : "'38'") + ", " + customer + ");";
        if (world.maybe(30))
            script += "INSERT INTO note(customer_id, text, created_at, updated_at) VALUES("
                + customer + ", 'mot', 1, 1);";
        if (world.maybe(30))
            script += "INSERT INTO task(customer_id, text, created_at, updated_at) VALUES("
                + customer + ", 'appeler', 1, 1);";
        if (world.maybe(20))
            script += "UPDATE customer SET birthday = '1980-01-31', owner_fields = "
                      "'[\"birthday\"]' "
                      "WHERE id = "
                + customer + ';';
        if (world.maybe(20))
            script += "INSERT INTO consent(customer_id, channel, purpose, state, source, "
                      "recorded_at) VALUES("
                + customer + ", 'email', 'marketing', 'withdrawn', 'owner', 1);";
        QVERIFY(store.db().execute(script));
    }
}

/// A random merge or split; none when the dice find nothing to do.
MergeId change(StoreFixture &store, RandomWorld &world)
{
    CustomerMerge merge(store.db(), Timestamp{kNow + 7});
    if (world.maybe(70)) {
        const QStringList persons = store.rows(u"SELECT id FROM customer ORDER BY id"_qs);
        const auto pick
            = [&] { return CustomerId{persons[world.upTo(persons.size() - 1)].toLongLong()}; };
        return merge.merge(pick(), pick()).valueOr(MergeId{});
    }
    const QStringList accounts = store.rows(u"SELECT id FROM customer_account ORDER BY id"_qs);
    return merge.split(AccountId{accounts[world.upTo(accounts.size() - 1)].toLongLong()})
        .valueOr(MergeId{});
}

} // namespace

void TestIngestProperties::mergeAndUndoRestoreEverything()
{
    for (quint32 seed = 3000; seed < 3000 + kWorlds; ++seed) {
        RandomWorld world(seed);
        StoreFixture store;
        store.addShop(u"prestashop"_qs);
        store.addShop(u"shopify"_qs);
        deliver(store, world, world.records(), world.records());
        talk(store, world);
        QList<std::pair<MergeId, QStringList>> done;
        for (int step = 0; step < 6; ++step) {
            const QStringList before = everything(store);
            const MergeId made = change(store, world);
            if (!made.isValid())
                continue;
            done += {made, before};
            QVERIFY(store.factsAreRight());
        }
        while (!done.isEmpty()) {
            const auto [id, before] = done.takeLast();
            const Done undone = CustomerMerge(store.db(), Timestamp{kNow + 8}).undo(id);
            QVERIFY2(undone.hasValue(), qPrintable(undone ? QString() : undone.error().detail));
            QVERIFY(!CustomerMerge(store.db(), Timestamp{kNow + 8}).undo(id));
            const QStringList after = everything(store);
            for (qsizetype i = 0; i < std::min(after.size(), before.size()); ++i)
                QVERIFY2(after[i] == before[i],
                         qPrintable(u"world %1\n%2\n%3"_qs.arg(seed).arg(after[i], before[i])));
            QCOMPARE(after.size(), before.size());
        }
    }
}

/// The same records again, and newer ones, after merges by hand: nobody is torn from their place.
void TestIngestProperties::mergesSurviveSyncs()
{
    for (quint32 seed = 4000; seed < 4000 + kWorlds; ++seed) {
        RandomWorld world(seed);
        StoreFixture store;
        const ShopId shop = store.addShop(u"prestashop"_qs);
        const QList<ShopBatch> records = world.records();
        for (const ShopBatch &page : world.pages(records))
            store.take(shop, page);
        QList<MergeId> made;
        for (int step = 0; step < 4; ++step)
            made += change(store, world);
        const QString pinned
            = u"SELECT id, customer_id FROM customer_account WHERE pinned = 1 AND kind <> 'contact'"_qs;
        const QStringList places = store.rows(pinned);
        for (const ShopBatch &page : world.pages(world.records())) {
            store.take(shop, page);
            QVERIFY(store.factsAreRight());
        }
        QCOMPARE(store.rows(pinned), places);
        QVERIFY(copiesAgree(store));
        for (auto id = made.crbegin(); id != made.crend(); ++id) {
            // Refused only where a contact's rows, and with them the person, went elsewhere.
            const Done undone = id->isValid()
                ? CustomerMerge(store.db(), Timestamp{kNow + 9}).undo(*id)
                : comptoir::done();
            QVERIFY(undone || undone.error().code == ErrorCode::InvalidArgument);
            QVERIFY(store.factsAreRight());
        }
        QCOMPARE(factsKept(store), factsBySql(store));
    }
}

QTEST_GUILESS_MAIN(TestIngestProperties)
#include "tst_ingestproperties.moc"
