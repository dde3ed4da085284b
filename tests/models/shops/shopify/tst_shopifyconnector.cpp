#include "models/shops/shopify/orderstates.h"
#include "tests/models/shops/shopify/connectorfixture.h"
#include "tests/servers/demoshop.h"

#include <QSet>

using namespace comptoir;
using namespace comptoir::shopify;

namespace {

/// The address is known only once the server runs.
void fill(ConnectedShop &shop)
{
    shop.server.edit([&shop](ShopBatch &data) { data = smallShop(shop.server.url()); });
}

ShopifyServerOptions withSmartCollection()
{
    ShopifyServerOptions options;
    options.smartCollections = {id(72)};
    return options;
}

QSet<RemoteId> idsOf(const auto &records)
{
    QSet<RemoteId> ids;
    for (const auto &record : records)
        ids.insert(record.id);
    return ids;
}

qsizetype requestsTo(ConnectedShop &shop, const char *part)
{
    qsizetype count = 0;
    for (const ServerRequest &request : shop.server.faults().requests())
        count += request.path.contains(QString::fromLatin1(part)) ? 1 : 0;
    return count;
}

ShopBatch demo(int customers)
{
    DemoShopOptions options;
    options.platform = DemoPlatform::Shopify;
    options.customers = customers;
    options.days = 365;
    options.now = at("2026-07-01T10:00:00Z");
    return generateDemoShop(options);
}

} // namespace

class TestShopifyConnector : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_qs)); }

    void whatTheShopHoldsComesBackEqual()
    {
        ConnectedShop shop({}, withSmartCollection());
        fill(shop);
        ShopBatch got;
        const auto error = shop.walkAll(got);
        QVERIFY2(!error, error ? qPrintable(error->text + error->detail) : "");
        ShopBatch expected = smallShop(shop.server.url());
        expected.orderStates = orderStates();
        QVERIFY(got.bad.isEmpty());
        QCOMPARE(got.accounts, expected.accounts);
        QCOMPARE(got.categories,
                 (QList<CategoryRecord>{expected.categories.at(0), expected.categories.at(2),
                                        expected.categories.at(1)}));
        QCOMPARE(got.products, expected.products);
        QCOMPARE(got.orders.size(), expected.orders.size());
        for (qsizetype i = 0; i < got.orders.size(); ++i)
            QVERIFY2(got.orders.at(i) == expected.orders.at(i),
                     qPrintable(expected.orders.at(i).reference));
        QCOMPARE(got.carts, expected.carts);
        QCOMPARE(got.discountCodes, expected.discountCodes);
        QCOMPARE(got.references, expected.references);
        QCOMPARE(got.orderStates, expected.orderStates);
        QVERIFY(shop.notices.isEmpty());
    }

    void aDemoShopComesInWholeOverManyPages()
    {
        const ShopBatch data = demo(700);
        ConnectedShop shop(data);
        ShopBatch got;
        QVERIFY(!shop.walkAll(got));
        QVERIFY(got.bad.isEmpty());
        QCOMPARE(idsOf(got.accounts), idsOf(data.accounts));
        QCOMPARE(got.orders.size(), data.orders.size());
        QCOMPARE(idsOf(got.orders), idsOf(data.orders));
        QCOMPARE(idsOf(got.carts), idsOf(data.carts));
        QCOMPARE(idsOf(got.products), idsOf(data.products));
        QHash<RemoteId, OrderRecord> byId;
        for (const OrderRecord &order : data.orders)
            byId.insert(order.id, order);
        for (const OrderRecord &order : std::as_const(got.orders)) {
            const OrderRecord sold = byId.value(order.id);
            QCOMPARE(order.total, sold.total);
            QCOMPARE(order.shopTotal, sold.shopTotal);
            QCOMPARE(order.valid, sold.valid);
            QCOMPARE(order.refunded, sold.refunded);
            QCOMPARE(order.customerId, sold.customerId);
            QCOMPARE(order.placedAt, sold.placedAt);
            QCOMPARE(order.lines, sold.lines);
        }
    }

    void progressKnowsTheTotal()
    {
        ConnectedShop shop(demo(600));
        const auto first = shop.page("customers");
        QVERIFY(first.hasValue() && first->hasMore);
        QCOMPARE(first->total, std::optional<qint64>(600));
        QCOMPARE(shop.page("customers")->total, std::optional<qint64>(600));
        QVERIFY(!shop.cursors.value(u"customers"_qs).contains(u"since"_qs));
    }

    void theNextSyncBringsOnlyWhatChanged()
    {
        ConnectedShop shop({});
        fill(shop);
        ShopBatch all;
        QVERIFY(!shop.walkAll(all));
        shop.server.edit([](ShopBatch &data) {
            data.orders[2].note = u"changée"_qs;
            data.orders[2].updatedAt = at("2026-06-01T00:00:00Z");
        });
        ShopBatch got;
        QVERIFY(!shop.walk("orders", got));
        // The overlap of five minutes brings the newest of last time again, no more.
        QCOMPARE(idsOf(got.orders), (QSet<RemoteId>{id(1003), id(1006)}));
        QVERIFY(idsOf(got.accounts).contains(id(2))); // with the customer, who did not change
        ShopBatch again;
        QVERIFY(!shop.walk("orders", again));
        QCOMPARE(idsOf(again.orders), QSet<RemoteId>{id(1003)});
    }

    void aCustomerYoungerThanTheWalkComesWithTheOrder()
    {
        ConnectedShop shop({});
        fill(shop);
        ShopBatch people;
        QVERIFY(!shop.walk("customers", people));
        shop.server.edit([](ShopBatch &data) {
            data.accounts.append(smallAccount(4, u"David"_qs));
            OrderRecord late = smallOrder(1007, "EUR", 100, 100);
            late.customerId = id(4);
            late.updatedAt = at("2026-08-01T00:00:00Z");
            data.orders.append(late);
        });
        // The server tells no time, so that the test's clock (July) counts as the start.
        ShopBatch orders;
        QVERIFY(!shop.walk("orders", orders));
        QCOMPARE(idsOf(orders.orders).size(), 7);
        QCOMPARE(idsOf(orders.accounts), QSet<RemoteId>{id(4)});
    }

    void pagesThatExpiredAreWalkedAgain()
    {
        ConnectedShop shop(demo(600));
        QVERIFY(shop.page("customers").hasValue());
        shop.server.expirePages();
        shop.reconnect();
        ShopBatch got;
        QVERIFY(!shop.walk("customers", got));
        QCOMPARE(idsOf(got.accounts).size(), 600);
        QVERIFY(!shop.cursors.value(u"customers"_qs).contains(u"page"_qs));
    }

    void aShopWhosePagesAlwaysExpireIsGivenUp()
    {
        ConnectedShop shop(demo(600));
        std::optional<Error> error;
        for (int i = 0; i < 20 && !error; ++i) {
            const auto page = shop.page("customers");
            if (!page)
                error = page.error();
            shop.server.expirePages();
        }
        QVERIFY(error && error->code == ErrorCode::Protocol);
    }

    void aWalkGoesOnAfterARestart()
    {
        ConnectedShop shop(demo(600));
        ShopBatch got;
        for (bool more = true; more;) {
            const auto page = shop.page("customers");
            QVERIFY(page.hasValue());
            got.accounts += page->batch.accounts;
            more = page->hasMore;
            shop.reconnect();
        }
        QCOMPARE(got.accounts.size(), 600);
        QCOMPARE(idsOf(got.accounts).size(), 600);
    }

    void fullBucketsAreWaitedOut()
    {
        ShopifyServerOptions options;
        options.bucketSize = 10;
        options.leakPerRequest = 0.2;
        ConnectedShop shop({}, options);
        fill(shop);
        ShopBatch got;
        QVERIFY(!shop.walkAll(got));
        QVERIFY(!shop.walkAll(got));
        QVERIFY(shop.clock.totalWaited().count() > 0);
        QCOMPARE(idsOf(got.orders).size(), 6);
    }

    void stormsOf429AreRiddenOut()
    {
        ConnectedShop shop({});
        fill(shop);
        Fault fault;
        fault.status = 429;
        fault.body = recorded(u"errors/429-throttled.json"_qs);
        fault.headers = {{"Retry-After", QByteArrayLiteral("2.0")}};
        fault.times = 3;
        fault.pathContains = u"/orders.json"_qs;
        shop.server.faults().inject(fault);
        ShopBatch got;
        QVERIFY(!shop.walk("orders", got));
        QCOMPARE(got.orders.size(), 6);
        QVERIFY(shop.clock.totalWaited() >= std::chrono::seconds(6));
        fault.times = -1;
        shop.server.faults().inject(fault);
        const auto error = shop.walk("orders", got);
        QVERIFY(error.has_value());
        QCOMPARE(error->code, ErrorCode::RateLimited);
    }

    void failures_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<bool>("heals");
        const auto row = [](const char *name, Fault::Kind kind, int status, int times, bool heals) {
            Fault fault;
            fault.kind = kind;
            fault.status = status;
            fault.times = times;
            fault.body = "<html>Something went wrong</html>";
            fault.pathContains = u"customers.json"_qs;
            QTest::newRow(name) << fault << heals;
        };
        row("two 502 pages of HTML", Fault::Kind::Status, 502, 2, true);
        row("a 500 that stays", Fault::Kind::Status, 500, -1, false);
        row("a connection that breaks twice", Fault::Kind::Reset, 0, 2, true);
        row("a body that ends too soon", Fault::Kind::Truncate, 0, 1, true);
        row("HTML with status 200", Fault::Kind::Status, 200, -1, false);
        row("a redirect to somewhere else", Fault::Kind::Status, 302, -1, false);
        row("the shop is frozen", Fault::Kind::Status, 402, -1, false);
        row("the shop is locked", Fault::Kind::Status, 423, -1, false);
    }
    void failures()
    {
        QFETCH(Fault, fault);
        QFETCH(bool, heals);
        ConnectedShop shop({});
        fill(shop);
        shop.server.faults().inject(fault);
        ShopBatch got;
        const auto error = shop.walk("customers", got);
        QCOMPARE(!error.has_value(), heals);
        QCOMPARE(got.accounts.size(), heals ? 3 : 0);
        if (error)
            QVERIFY(!error->text.isEmpty());
    }

    void garbledBytesNeverCrash()
    {
        ConnectedShop shop({});
        fill(shop);
        Fault fault;
        fault.kind = Fault::Kind::Garble;
        fault.times = -1;
        shop.server.faults().inject(fault);
        ShopBatch got;
        const auto error = shop.walk("orders", got);
        QVERIFY(error || !got.bad.isEmpty() || !got.orders.isEmpty());
    }

    void aLinkElsewhereIsNotFollowed()
    {
        ConnectedShop shop({});
        fill(shop);
        Fault fault;
        fault.status = 200;
        fault.contentType = "application/json";
        fault.body = json("{'customers':[]}");
        fault.headers
            = {{"Link", QByteArrayLiteral("<https://evil.example/admin/x>; rel=\"next\"")}};
        fault.times = -1;
        fault.pathContains = u"customers.json"_qs;
        shop.server.faults().inject(fault);
        ShopBatch got;
        const auto error = shop.walk("customers", got);
        QVERIFY(error.has_value());
        QCOMPARE(error->code, ErrorCode::Protocol);
    }

    void stockIsAddedUpOverAllPlaces()
    {
        ConnectedShop shop({});
        fill(shop);
        ShopBatch got;
        QVERIFY(!shop.walk("products", got));
        QVERIFY(!shop.walk("stock", got));
        QVERIFY(got.stock.isEmpty()); // came with the products
        shop.server.setStock(id(8011), 5, at("2026-07-02T00:00:00Z"));
        shop.reconnect(); // forgets how items are called
        QVERIFY(!shop.walk("stock", got));
        QCOMPARE(got.stock, (QList<StockRecord>{{id(901), id(9011), 5}}));
    }

    void aProductThatOnlyChangedCollectionsIsNoticed()
    {
        ConnectedShop shop({}, withSmartCollection());
        fill(shop);
        ShopBatch got;
        QVERIFY(!shop.walk("products", got));
        shop.server.edit([](ShopBatch &data) { data.products[0].categoryIds = {id(72)}; });
        shop.clock.advance(std::chrono::hours(25));
        shop.reconnect();
        got = {};
        QVERIFY(!shop.walk("products", got));
        QCOMPARE(got.products.size(), 1);
        QCOMPARE(got.products.first().categoryIds, QList<RemoteId>{id(72)});
    }

    void hiddenPeopleStillLand()
    {
        ShopifyServerOptions options;
        options.hidePersonalData = true;
        ConnectedShop shop({}, options);
        fill(shop);
        ShopBatch got;
        QVERIFY(!shop.walkAll(got));
        QCOMPARE(idsOf(got.accounts).size(), 3);
        QVERIFY(got.accounts.first().personalDataHidden);
        QCOMPARE(idsOf(got.orders).size(), 6);
        QCOMPARE(shop.notices.size(), 1);
    }

    void withoutAllOrdersTheOwnerIsTold()
    {
        ShopifyServerOptions options;
        options.scopes.removeAll(u"read_all_orders"_qs);
        options.now = at("2026-07-01T10:00:00Z");
        ConnectedShop shop({}, options);
        fill(shop);
        shop.server.edit(
            [](ShopBatch &data) { data.orders[0].placedAt = at("2026-06-20T00:00:00Z"); });
        ShopBatch got;
        QVERIFY(!shop.walk("orders", got));
        QCOMPARE(idsOf(got.orders), QSet<RemoteId>{id(1001)});
        QCOMPARE(shop.notices.size(), 1);
        QVERIFY(shop.notices.first().contains(u"60"_qs));
        QCOMPARE(shop.connector->learnedOptions().value(u"all_orders"_qs), QJsonValue(false));
        for (const ResourceInfo &info : shop.connector->resources())
            QVERIFY(info.id != u"orders"_qs || info.sweepEvery.count() == 0);
        const auto ids = shop.connector->fetchIds(u"orders"_qs, {}, CancelToken());
        QVERIFY(!ids.hasValue());
        QCOMPARE(ids.error().code, ErrorCode::Permission);
    }

    void aMissingScopeIsNamed()
    {
        ShopifyServerOptions options;
        options.scopes.removeAll(u"read_price_rules"_qs);
        ConnectedShop shop({}, options);
        fill(shop);
        ShopBatch got;
        const auto error = shop.walk("discount_codes", got);
        QVERIFY(error.has_value());
        QCOMPARE(error->code, ErrorCode::Permission);
        QVERIFY(error->text.contains(u"read_price_rules"_qs));
        const auto report = shop.connector->check(CancelToken());
        QVERIFY(report.hasValue() && report->isUsable());
        for (const PermissionCheck &check : report->permissions)
            QCOMPARE(check.granted, check.resource != u"read_price_rules"_qs);
    }

    void anotherVersionIsToldOnce()
    {
        ShopifyServerOptions options;
        options.version = "2027-01";
        options.deprecatedReason = "https://shopify.dev/x";
        ConnectedShop shop({}, options);
        fill(shop);
        ShopBatch got;
        QVERIFY(!shop.walkAll(got));
        QCOMPARE(shop.notices.size(), 1);
        QVERIFY(shop.notices.first().contains(u"2027-01"_qs));
    }

    void allIdsAreListedForTheSweep()
    {
        const ShopBatch data = demo(600);
        ConnectedShop shop(data);
        QSet<RemoteId> ids;
        QJsonObject cursor;
        for (bool more = true; more;) {
            const auto page = shop.connector->fetchIds(u"customers"_qs, cursor, CancelToken());
            QVERIFY(page.hasValue());
            ids.unite(QSet<RemoteId>(page->ids.begin(), page->ids.end()));
            QVERIFY(!page->hasMore || page->nextCursor != cursor);
            cursor = page->nextCursor;
            more = page->hasMore;
        }
        QCOMPARE(ids, idsOf(data.accounts));
    }

    void quarantinedRecordsReadAgain()
    {
        ConnectedShop shop({});
        const auto good = shop.connector->parseAgain(u"customers"_qs, json("{'id':3}"));
        QVERIFY(good.hasValue());
        QCOMPARE(good->accounts.first().id, id(3));
        QVERIFY(!shop.connector->parseAgain(u"customers"_qs, json("{'id':'x'}")).hasValue());
        QVERIFY(!shop.connector->parseAgain(u"unknown"_qs, "{}").hasValue());
    }

    void cancelledAtOnce()
    {
        ConnectedShop shop({});
        fill(shop);
        CancelToken cancel;
        cancel.cancel();
        const auto page = shop.connector->fetch(u"orders"_qs, {}, cancel);
        QVERIFY(!page.hasValue());
        QCOMPARE(page.error().code, ErrorCode::Cancelled);
        QCOMPARE(requestsTo(shop, "orders"), 0);
    }
};

QTEST_GUILESS_MAIN(TestShopifyConnector)
#include "tst_shopifyconnector.moc"
