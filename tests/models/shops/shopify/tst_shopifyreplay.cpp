#include "models/shops/shopify/checkoutparser.h"
#include "models/shops/shopify/collectionparser.h"
#include "models/shops/shopify/customerparser.h"
#include "models/shops/shopify/discountparser.h"
#include "models/shops/shopify/orderparser.h"
#include "models/shops/shopify/orderstates.h"
#include "models/shops/shopify/productparser.h"
#include "models/shops/shopify/shopparser.h"
#include "tests/models/shops/shopify/shopifydata.h"
#include "tests/models/store/storefixture.h"

#include <QJsonArray>

using namespace comptoir;
using namespace comptoir::shopify;

namespace {

/// The resource of a recorded body by the member that wraps it, read as the connector reads it.
std::optional<ShopBatch> read(const QString &file)
{
    const QByteArray body = recorded(file);
    const QJsonObject root = QJsonDocument::fromJson(body).object();
    const QString name = root.isEmpty() ? QString() : root.begin().key();
    const ParseContext dollars = context("USD");
    std::optional<Result<ShopBatch>> batch;
    if (name.startsWith(u"customer"_qs))
        batch = parseCustomers(body);
    else if (name == u"orders"_qs || name == u"order"_qs)
        batch = parseOrders(body, dollars);
    else if (name == u"checkouts"_qs)
        batch = parseCheckouts(body, dollars);
    else if (name == u"products"_qs || name == u"product"_qs)
        batch = parseProducts(body, dollars);
    else if (name.contains(u"_collection"_qs))
        batch = parseCollections(body);
    else if (name == u"locations"_qs)
        batch = parseLocations(body);
    if (!batch || !batch->hasValue())
        return std::nullopt;
    return std::move(**batch);
}

/// Every recorded body that holds such records, whole ones only.
QList<ShopBatch> recordings(const QStringList &folders)
{
    QList<ShopBatch> batches;
    for (const QString &folder : folders) {
        for (const QString &file : recordedFiles(folder)) {
            if (file.contains(u"fields"_qs))
                continue;
            if (const std::optional<ShopBatch> batch = read(file))
                batches.append(*batch);
        }
    }
    return batches;
}

QSet<RemoteId> idsIn(const QList<ShopBatch> &batches, auto list)
{
    QSet<RemoteId> ids;
    for (const ShopBatch &batch : batches) {
        for (const auto &record : batch.*list)
            ids.insert(record.id);
    }
    return ids;
}

const QStringList &tables()
{
    static const QStringList all{u"customer"_qs,       u"customer_account"_qs,  u"address"_qs,
                                 u"orders"_qs,         u"order_line"_qs,        u"refund"_qs,
                                 u"cart"_qs,           u"cart_line"_qs,         u"product"_qs,
                                 u"variant"_qs,        u"category"_qs,          u"consent"_qs,
                                 u"order_discount"_qs, u"order_state_change"_qs};
    return all;
}

/// Everything in the tables that matter, to compare two moments.
QStringList content(StoreFixture &store)
{
    QStringList rows;
    for (const QString &table : tables())
        rows += store.rows(u"SELECT '%1', * FROM %1"_qs.arg(table));
    rows.sort();
    return rows;
}

} // namespace

/// Recorded bodies of real systems, read by the connector's parsers and taken into a fresh store.
class TestShopifyReplay : public QObject
{
    Q_OBJECT
private slots:
    void everyRecordingLands_data()
    {
        QTest::addColumn<QStringList>("folders");
        QTest::newRow("version 2026-07") << QStringList{u"rest/2026-07"_qs};
        QTest::newRow("version 2023-01, both kinds of consent") << QStringList{u"rest/2023-01"_qs};
        QTest::newRow("version 2022-04, the old consent") << QStringList{u"rest/2022-04"_qs};
        QTest::newRow("bodies of 2008 to 2018") << QStringList{u"legacy-python"_qs};
        QTest::newRow("small and null ids") << QStringList{u"legacy-go"_qs};
        QTest::newRow("all of them in one shop")
            << QStringList{u"legacy-go"_qs, u"legacy-python"_qs, u"rest"_qs};
    }
    void everyRecordingLands()
    {
        QFETCH(QStringList, folders);
        const QList<ShopBatch> batches = recordings(folders);
        QVERIFY(!batches.isEmpty());
        StoreFixture store;
        const ShopId shop = store.addShop(u"shopify"_qs, u"USD"_qs);
        ShopBatch states;
        states.orderStates = orderStates();
        store.take(shop, states);
        for (const ShopBatch &batch : batches) {
            QCOMPARE(batch.bad.size(), 0);
            QCOMPARE(store.take(shop, batch).rejected.size(), 0);
        }
        const auto count = [&store](const char *what) {
            return store.number(u"SELECT count(*) FROM "_qs + QString::fromLatin1(what));
        };
        QCOMPARE(count("customer_account WHERE remote_id IS NOT NULL"),
                 idsIn(batches, &ShopBatch::accounts).size());
        QCOMPARE(count("orders"), idsIn(batches, &ShopBatch::orders).size());
        QCOMPARE(count("cart"), idsIn(batches, &ShopBatch::carts).size());
        // Lines of products that no recording holds make products of their own.
        const QSet<RemoteId> products = idsIn(batches, &ShopBatch::products);
        QStringList numbers;
        for (const RemoteId &product : products)
            numbers.append(product.toString());
        QCOMPARE(count(qPrintable(u"product WHERE remote_id IN (%1)"_qs.arg(numbers.join(u',')))),
                 products.size());
        QCOMPARE(count("category"), idsIn(batches, &ShopBatch::categories).size());
        QVERIFY(store.factsAreRight());

        const QStringList before = content(store);
        for (const ShopBatch &batch : batches)
            store.take(shop, batch);
        QCOMPARE(content(store), before);
        QVERIFY(store.factsAreRight());
    }

    void bobHasHisOrderAndHisCart()
    {
        StoreFixture store;
        const ShopId shop = store.addShop(u"shopify"_qs, u"USD"_qs);
        for (const char *file : {"rest/2026-07/order/01-GET-orders-status-any.json",
                                 "rest/2026-07/abandoned_checkout/02-GET-checkouts.json",
                                 "rest/2026-07/customer/04-GET-customers.json"}) {
            const auto batch = read(QString::fromLatin1(file));
            QVERIFY(batch.has_value());
            store.take(shop, *batch);
        }
        QCOMPARE(store.number(u"SELECT count(*) FROM customer"_qs), 1);
        const qint64 bob = store.number(u"SELECT id FROM customer WHERE last_name = 'Norman'"_qs);
        QVERIFY(bob > 0);
        QCOMPARE(store.row(u"SELECT customer_id, total, shop_total FROM orders"_qs),
                 u"%1|19965|19965"_qs.arg(bob));
        QCOMPARE(store.number(u"SELECT customer_id FROM cart"_qs), bob);
        QCOMPARE(store.number(u"SELECT count(*) FROM order_line"_qs), 3);
        QCOMPARE(store.number(u"SELECT count(*) FROM refund"_qs), 1);
        QCOMPARE(store.number(u"SELECT orders_count FROM customer_facts"_qs), 1);
    }

    void aHiddenCustomerOwnsTheirOrder()
    {
        StoreFixture store;
        const ShopId shop = store.addShop(u"shopify"_qs);
        const auto people = parseCustomers(json("{'customers':[{'id':5,'email':null,'phone':null,'"
                                                "first_name':null,'last_name':null}]}"));
        const auto orders = parseOrders(
            json("{'orders':[{'id':9,'name':'#9','currency':'EUR','total_price':'5.00',"
                 "'financial_status':'paid','created_at':'2026-01-01T00:00:00Z',"
                 "'customer':{'id':5},'line_items':[]}]}"),
            context());
        QVERIFY(people.hasValue() && orders.hasValue());
        store.take(shop, *orders);
        store.take(shop, *people);
        QCOMPARE(store.row(u"SELECT count(*), count(customer_id) FROM orders"_qs), u"1|1"_qs);
        QCOMPARE(store.number(u"SELECT hidden FROM customer_account"_qs), 1);
        QVERIFY(store.factsAreRight());
    }
};

QTEST_GUILESS_MAIN(TestShopifyReplay)
#include "tst_shopifyreplay.moc"
