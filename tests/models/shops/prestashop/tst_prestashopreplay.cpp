#include "models/shops/prestashop/extras.h"
#include "models/shops/prestashop/jsontext.h"
#include "tests/models/shops/prestashop/recorded.h"
#include "tests/models/store/storefixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace comptoir;
using namespace comptoir::prestashop;
using namespace comptoir::prestashop::test;

namespace {

struct Body
{
    const char *resource, *file;
};

/// Every recorded page with all its fields, in the order in which a sync asks for them.
const QList<Body> bodies{
    {"languages", "languages-full.json"},
    {"currencies", "currencies-full.json"},
    {"countries", "countries-full.json"},
    {"shops", "shops-full.json"},
    {"groups", "groups-full.json"},
    {"order_states", "order_states-full.json"},
    {"customers", "customers-full-page1.json"},
    {"customers", "customers-full-recent.json"},
    {"addresses", "addresses-full-page1.json"},
    {"addresses", "addresses-full-recent.json"},
    {"categories", "categories-full-page1.json"},
    {"products", "products-full-page1.json"},
    {"products", "products-full-recent.json"},
    {"combinations", "combinations-full-page1.json"},
    {"stock_availables", "stock_availables-full-page1.json"},
    {"stock_availables", "stock_availables-full-recent.json"},
    {"cart_rules", "cart_rules-full-page1.json"},
    {"cart_rules", "cart_rules-full-recent.json"},
    {"orders", "orders-full-page1.json"},
    {"orders", "orders-full-recent.json"},
    {"orders", "orders-current-state-zero.json"},
    {"order_histories", "order_histories-full-page1.json"},
    {"order_histories", "order_histories-full-recent.json"},
    {"order_slip", "order_slip-full.json"},
    {"carts", "carts-full-page1.json"},
    {"carts", "carts-full-recent.json"},
    {"customer_threads", "customer_threads-full-page1.json"},
    {"customer_threads", "customer_threads-full-recent.json"},
    {"customer_messages", "customer_messages-full-page1.json"},
    {"customer_messages", "customer_messages-full-recent.json"},
};

/// The recorded objects of a resource by id, read without our parsers: what must be found again.
QMap<qint64, QJsonObject> rawRecords(const QByteArray &shop, const char *resource)
{
    QMap<qint64, QJsonObject> records;
    for (const Body &body : bodies) {
        if (qstrcmp(body.resource, resource) != 0)
            continue;
        QByteArray text = recordedBody(shop, body.file);
        text.removeIf([](char c) { return c >= 0 && c < 0x20 && c != '\n' && c != '\t'; });
        const QJsonObject whole = QJsonDocument::fromJson(text).object();
        const QJsonArray list = whole.constBegin()->toArray();
        for (const QJsonValue value : list)
            records.insert(value.toObject()[u"id"].toVariant().toLongLong(), value.toObject());
    }
    return records;
}

qint64 number(const QJsonObject &record, const char *field)
{
    return record.value(QLatin1String(field)).toVariant().toLongLong();
}

/// As the connector does it: refunds get the currency of their orders, where that is not the
/// shop's.
ShopBatch batchOf(const QByteArray &shop, const Body &body, const ParseContext &context)
{
    const Resource &resource = *findResource(QString::fromLatin1(body.resource));
    const Reading reading
        = readAnswer(recordedAnswer(shop, body.file), QString(resource.answerKey));
    QJsonArray records = reading.records;
    if (resource.id == u"order_slip") {
        const QJsonDocument foreign
            = QJsonDocument::fromJson(recordedBody(shop, "orders-foreign-currency.json"));
        const auto orders = extras::byId(foreign[u"orders"].toArray());
        records = extras::withCurrency(records, orders);
    }
    return parseRecords(resource, records, context);
}

/// Everything in the store, table by table, row ids left out where they say nothing.
QStringList dump(StoreFixture &store)
{
    QStringList all;
    const QStringList tables = store.rows(
        QStringLiteral("SELECT name FROM sqlite_schema WHERE type='table' AND name NOT LIKE "
                       "'sqlite_%' AND name NOT LIKE '%fts%' AND sql NOT LIKE 'CREATE VIRTUAL%' "
                       "AND name NOT LIKE 'search%' ORDER BY name"));
    for (const QString &table : tables) {
        QStringList rows = store.rows(QStringLiteral("SELECT * FROM ") + table);
        rows.sort();
        all += table + QLatin1Char(':');
        all += rows;
    }
    return all;
}

} // namespace

class TestPrestaShopReplay : public QObject
{
    Q_OBJECT

private slots:
    void recordedShopsLandWhereTheyBelong_data();
    void recordedShopsLandWhereTheyBelong();
    void aSecondReplayChangesNothing_data();
    void aSecondReplayChangesNothing();
    void theOrderOfPagesDoesNotMatter_data();
    void theOrderOfPagesDoesNotMatter();

private:
    static void addShops();
    static void replay(StoreFixture &store, ShopId id, const QByteArray &shop, bool backwards,
                       IngestResult &sum);
    static void checkCounts(StoreFixture &store, const QByteArray &shop);
    static void checkOrders(StoreFixture &store, const QByteArray &shop);
    static void checkCarts(StoreFixture &store, const QByteArray &shop);
    static void checkRefunds(StoreFixture &store, const QByteArray &shop);
    static void checkConversations(StoreFixture &store, const QByteArray &shop);
};

void TestPrestaShopReplay::addShops()
{
    QTest::addColumn<QByteArray>("shop");
    for (const QByteArray &shop : recordedShops)
        QTest::newRow(shop.constData()) << shop;
}

void TestPrestaShopReplay::replay(StoreFixture &store, ShopId id, const QByteArray &shop,
                                  bool backwards, IngestResult &sum)
{
    const ParseContext context = recordedContext(shop);
    QList<Body> pages = bodies;
    if (backwards)
        std::reverse(pages.begin(), pages.end());
    for (const Body &body : std::as_const(pages)) {
        const ShopBatch batch = batchOf(shop, body, context);
        QVERIFY2(batch.bad.isEmpty(), body.file);
        const IngestResult result = store.take(id, batch);
        QVERIFY2(result.rejected.isEmpty(), body.file);
        sum.inserted += result.inserted;
        sum.updated += result.updated;
        sum.unchanged += result.unchanged;
    }
}

void TestPrestaShopReplay::checkCounts(StoreFixture &store, const QByteArray &shop)
{
    const auto count = [&](const char *table, const char *resource) {
        const qint64 stored = store.number(
            QStringLiteral("SELECT count(*) FROM %1").arg(QString::fromLatin1(table)));
        QCOMPARE(stored, qint64(rawRecords(shop, resource).size()));
    };
    count("customer_account WHERE kind <> 'contact'", "customers");
    count("orders", "orders");
    count("cart", "carts");
    count("order_state", "order_states");
    count("order_state_change", "order_histories");
    count("refund", "order_slip");
    count("product WHERE known = 1", "products");
    count("category", "categories");
    count("variant", "combinations");
    count("stock", "stock_availables");
    count("discount_code", "cart_rules");
    count("thread", "customer_threads");
    count("message", "customer_messages");
    qint64 peoplesAddresses = 0;
    for (const QJsonObject &address : rawRecords(shop, "addresses"))
        peoplesAddresses += number(address, "id_customer") > 0 ? 1 : 0;
    QCOMPARE(store.number(QStringLiteral("SELECT count(*) FROM address")), peoplesAddresses);
}

void TestPrestaShopReplay::checkOrders(StoreFixture &store, const QByteArray &shop)
{
    const auto customers = rawRecords(shop, "customers");
    const auto orders = rawRecords(shop, "orders");
    int linked = 0;
    qint64 lines = 0;
    for (auto it = orders.cbegin(); it != orders.cend(); ++it) {
        lines += it.value()[u"associations"].toObject()[u"order_rows"].toArray().size();
        const qint64 customer = number(it.value(), "id_customer");
        const QString owner = store.row(
            QStringLiteral("SELECT a.remote_id, a.customer_id = o.customer_id FROM orders o JOIN "
                           "customer_account a ON a.id = o.account_id WHERE o.remote_id = %1")
                .arg(it.key()));
        if (customers.contains(customer)) {
            ++linked;
            QCOMPARE(owner, QStringLiteral("%1|1").arg(customer));
        } else {
            QCOMPARE(owner, QString()); // waits for a customer that was not recorded
        }
    }
    QVERIFY(linked > 0);
    QCOMPARE(store.number(QStringLiteral("SELECT count(*) FROM order_line")), lines);
}

void TestPrestaShopReplay::checkCarts(StoreFixture &store, const QByteArray &shop)
{
    const auto customers = rawRecords(shop, "customers");
    const auto orders = rawRecords(shop, "orders");
    const auto carts = rawRecords(shop, "carts");
    int linked = 0;
    for (auto it = carts.cbegin(); it != carts.cend(); ++it) {
        const qint64 customer = number(it.value(), "id_customer");
        if (!customers.contains(customer))
            continue;
        ++linked;
        QCOMPARE(store.number(QStringLiteral("SELECT a.remote_id FROM cart c JOIN customer_account "
                                             "a ON a.id = c.account_id WHERE c.remote_id = %1")
                                  .arg(it.key())),
                 customer);
    }
    QVERIFY(linked > 0);
    int bought = 0;
    for (auto it = orders.cbegin(); it != orders.cend(); ++it) {
        const qint64 cart = number(it.value(), "id_cart");
        if (!carts.contains(cart))
            continue;
        ++bought;
        QCOMPARE(store.number(QStringLiteral("SELECT count(*) FROM cart c JOIN orders o ON o.id = "
                                             "c.order_id WHERE c.remote_id = %1 AND "
                                             "o.cart_remote_id = %1")
                                  .arg(cart)),
                 1);
    }
    QVERIFY(bought > 0);
}

void TestPrestaShopReplay::checkRefunds(StoreFixture &store, const QByteArray &shop)
{
    const auto orders = rawRecords(shop, "orders");
    QMap<qint64, qint64> refunded;
    qint64 cameBack = 0;
    for (const QJsonObject &slip : rawRecords(shop, "order_slip")) {
        refunded[number(slip, "id_order")] += qRound64(slip[u"amount"].toString().toDouble() * 100);
        if (!orders.contains(number(slip, "id_order")))
            continue;
        for (const QJsonValue line : slip[u"associations"][u"order_slip_details"].toArray())
            cameBack += number(line.toObject(), "product_quantity");
    }
    QVERIFY(cameBack > 0);
    QCOMPARE(
        store.number(QStringLiteral("SELECT sum(quantity - current_quantity) FROM order_line")),
        cameBack);
    for (auto it = orders.cbegin(); it != orders.cend(); ++it) {
        const QString paid = it.value()[u"total_paid_tax_incl"].toString();
        const qint64 total = qRound64(paid.toDouble() * 100);
        QCOMPARE(store.row(QStringLiteral("SELECT original_total, refunded, total FROM orders "
                                          "WHERE remote_id = %1")
                               .arg(it.key())),
                 QStringLiteral("%1|%2|%3")
                     .arg(total)
                     .arg(refunded.value(it.key()))
                     .arg(total - refunded.value(it.key())));
    }
}

void TestPrestaShopReplay::checkConversations(StoreFixture &store, const QByteArray &shop)
{
    const auto customers = rawRecords(shop, "customers");
    const auto threads = rawRecords(shop, "customer_threads");
    for (auto it = threads.cbegin(); it != threads.cend(); ++it) {
        const qint64 customer = number(it.value(), "id_customer");
        const QString owner = store.row(
            QStringLiteral("SELECT a.remote_id FROM thread t JOIN customer_account a ON a.id = "
                           "t.account_id WHERE t.remote_id = %1")
                .arg(it.key()));
        if (customers.contains(customer))
            QCOMPARE(owner, QString::number(customer));
    }
    for (const QJsonObject &message : rawRecords(shop, "customer_messages"))
        QCOMPARE(store.row(QStringLiteral("SELECT thread_remote_id, from_customer FROM message "
                                          "WHERE remote_id = %1")
                               .arg(number(message, "id"))),
                 QStringLiteral("%1|%2")
                     .arg(number(message, "id_customer_thread"))
                     .arg(number(message, "id_employee") == 0 ? 1 : 0));
}

void TestPrestaShopReplay::recordedShopsLandWhereTheyBelong_data()
{
    addShops();
}

void TestPrestaShopReplay::recordedShopsLandWhereTheyBelong()
{
    QFETCH(QByteArray, shop);
    StoreFixture store;
    const ShopId id = store.addShop(QStringLiteral("prestashop"));
    IngestResult sum;
    replay(store, id, shop, false, sum);
    QVERIFY(!QTest::currentTestFailed());
    checkCounts(store, shop);
    checkOrders(store, shop);
    checkCarts(store, shop);
    checkRefunds(store, shop);
    checkConversations(store, shop);
    QVERIFY(store.factsAreRight());
}

void TestPrestaShopReplay::aSecondReplayChangesNothing_data()
{
    addShops();
}

void TestPrestaShopReplay::aSecondReplayChangesNothing()
{
    QFETCH(QByteArray, shop);
    StoreFixture store;
    const ShopId id = store.addShop(QStringLiteral("prestashop"));
    IngestResult first;
    replay(store, id, shop, false, first);
    QVERIFY(!QTest::currentTestFailed());
    const QStringList before = dump(store);
    IngestResult second;
    replay(store, id, shop, false, second);
    QCOMPARE(second.inserted, 0);
    QCOMPARE(second.updated, 0);
    QVERIFY(second.unchanged > 0);
    QCOMPARE(dump(store), before);
}

void TestPrestaShopReplay::theOrderOfPagesDoesNotMatter_data()
{
    addShops();
}

void TestPrestaShopReplay::theOrderOfPagesDoesNotMatter()
{
    QFETCH(QByteArray, shop);
    StoreFixture store;
    const ShopId id = store.addShop(QStringLiteral("prestashop"));
    IngestResult sum;
    replay(store, id, shop, true, sum);
    QVERIFY(!QTest::currentTestFailed());
    checkCounts(store, shop);
    checkOrders(store, shop);
    checkCarts(store, shop);
    checkRefunds(store, shop);
    checkConversations(store, shop);
    QVERIFY(store.factsAreRight());
}

QTEST_GUILESS_MAIN(TestPrestaShopReplay)
#include "tst_prestashopreplay.moc"
