#include "tests/models/shops/prestashop/shopreading.h"
#include "tests/models/shops/prestashop/smallshop.h"

#include <QTest>

#include <algorithm>

using namespace comptoir;
using namespace comptoir::prestashop;
using namespace comptoir::prestashop::test;

class TestPrestaShopConnector : public QObject
{
    Q_OBJECT

private slots:
    void changesComeInAfterwards();
    void aMassUpdateComesInWhole();
    void aWeakShopGetsSmallerPages();
    void aPoisonedRecordIsLeftOut();
    void aShopThatIsDownIsNoBadRecord();
    void brokenAnswersAreAskedAgain_data();
    void brokenAnswersAreAskedAgain();
    void aMissingPermissionStopsThatResourceOnly();
    void aMissingFieldIsNotAskedAgain();
    void aNewCurrencyIsLearned();
    void aStateChangeBringsItsOrder();
    void idsAreListedForTheSweep();
    void stockIsNotReadTooOften();
    void recordsAreReadAgainWithoutTheShop();
    void cancellingStops();
    void unknownResourcesAreRefused();
};

void TestPrestaShopConnector::changesComeInAfterwards()
{
    PrestaShopServer server(smallShop());
    ShopReading reading(server);
    QVERIFY(!reading.readAll());
    server.edit([](ShopBatch &shop) {
        shop.accounts[4].note = QStringLiteral("rappeler");
        shop.accounts[4].updatedAt = minutesLater(500);
        shop.accounts.append(account(121, minutesLater(501)));
        AccountRecord undated = account(122, minutesLater(0));
        undated.createdAt = undated.updatedAt = std::nullopt;
        shop.accounts.append(undated);
        shop.orders.append(order(4, QStringLiteral("EUR"), minutesLater(501)));
    });
    reading.reconnect();
    reading.read_ = {};
    server.faults().clearRequests();
    QVERIFY(!reading.read(customers));
    QVERIFY(!reading.read(orders));
    QSet<RemoteId> seen;
    for (const AccountRecord &each : reading.read_.accounts)
        seen.insert(each.id);
    QVERIFY(seen.contains(RemoteId::fromNumber(5)));
    QVERIFY(seen.contains(RemoteId::fromNumber(121)));
    QVERIFY(seen.contains(RemoteId::fromNumber(122)));
    QVERIFY(std::any_of(reading.read_.orders.cbegin(), reading.read_.orders.cend(),
                        [](const OrderRecord &each) { return each.id.number() == 4; }));
}

void TestPrestaShopConnector::aMassUpdateComesInWhole()
{
    ShopBatch shop = smallShop();
    shop.accounts.clear();
    for (qint64 id = 1; id <= 900; ++id)
        shop.accounts.append(account(id, start)); // an import: all in one second
    PrestaShopServer server(shop);
    ShopReading reading(server);
    QVERIFY(!reading.read(customers));
    QCOMPARE(reading.read_.accounts.size(), 900);
    server.edit([](ShopBatch &data) {
        for (AccountRecord &each : data.accounts) {
            each.company = QStringLiteral("SARL");
            each.updatedAt = minutesLater(600);
        }
    });
    QVERIFY(!reading.read(customers));
    QCOMPARE(reading.read_.accounts.size(), 900);
    for (const AccountRecord &each : std::as_const(reading.read_.accounts))
        QCOMPARE(each.company, QStringLiteral("SARL"));
}

void TestPrestaShopConnector::aWeakShopGetsSmallerPages()
{
    PrestaShopServerOptions options;
    options.mostRows = 30;
    const PrestaShopServer server(smallShop(), options);
    ShopReading reading(server);
    QVERIFY(!reading.read(customers));
    QCOMPARE(reading.read_.accounts.size(), 120);
    QVERIFY(reading.read_.bad.isEmpty());
    QCOMPARE(reading.cursors.value(customers)[u"size"].toInt(), 25); // and is remembered
}

void TestPrestaShopConnector::aPoisonedRecordIsLeftOut()
{
    PrestaShopServerOptions options;
    options.poisoned.insert(customers, {17, 55});
    const PrestaShopServer server(smallShop(), options);
    ShopReading reading(server);
    QVERIFY(!reading.read(customers));
    QCOMPARE(reading.read_.accounts.size(), 118);
    QCOMPARE(reading.read_.bad.size(), 2);
    QCOMPARE(reading.read_.bad[0].id, RemoteId::fromNumber(17));
    QCOMPARE(reading.read_.bad[0].resource, customers);
    QVERIFY(reading.read_.bad[1].error.text.contains(QLatin1String("55")));
    // The next sync goes on although the records are still there.
    QVERIFY(!reading.read(customers));
}

void TestPrestaShopConnector::aShopThatIsDownIsNoBadRecord()
{
    PrestaShopServer server(smallShop());
    ShopReading reading(server);
    QVERIFY(!reading.read(QStringLiteral("currencies")));
    server.inject(failing(500));
    const auto error = reading.read(customers);
    QVERIFY(error);
    QVERIFY(error->code == ErrorCode::ServerFailure);
    QVERIFY(reading.read_.bad.isEmpty());
    server.faults().clearFaults();
    QVERIFY(!reading.read(customers));
    QCOMPARE(reading.read_.accounts.size(), 120);
}

void TestPrestaShopConnector::brokenAnswersAreAskedAgain_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("times");
    for (const int times : {1, 2, 5}) {
        QTest::addRow("reset %d times", times) << int(Fault::Kind::Reset) << times;
        QTest::addRow("truncated %d times", times) << int(Fault::Kind::Truncate) << times;
        QTest::addRow("garbled %d times", times) << int(Fault::Kind::Garble) << times;
        QTest::addRow("failed %d times", times) << int(Fault::Kind::Status) << times;
    }
}

void TestPrestaShopConnector::brokenAnswersAreAskedAgain()
{
    QFETCH(int, kind);
    QFETCH(int, times);
    PrestaShopServer server(smallShop());
    ShopReading reading(server);
    QVERIFY(!reading.read(QStringLiteral("currencies")));
    Fault fault = failing(500, {}, times);
    fault.kind = static_cast<Fault::Kind>(kind);
    fault.pathContains = QStringLiteral("customers");
    fault.afterRequests = 1; // the newest date is known already
    server.inject(fault);
    // The engine asks again after a failed page; nothing is lost by then.
    int tries = 0;
    while (reading.read(customers) && tries < 6)
        ++tries;
    QVERIFY(tries < 6);
    QCOMPARE(reading.read_.accounts.size(), 120);
    QVERIFY(reading.read_.bad.isEmpty());
}

void TestPrestaShopConnector::aMissingPermissionStopsThatResourceOnly()
{
    PrestaShopServerOptions options;
    options.refused = {QStringLiteral("addresses"), QStringLiteral("order_cart_rules")};
    PrestaShopServer server(smallShop(), options);
    ShopReading reading(server);
    const auto refused = reading.read(QStringLiteral("addresses"));
    QVERIFY(refused);
    QVERIFY(refused->code == ErrorCode::Permission);
    QVERIFY(refused->text.contains(QLatin1String("addresses")));
    QVERIFY(!reading.read(orders));
    QCOMPARE(reading.read_.orders.size(), 3);
    QVERIFY(reading.read_.orders[0].shippingCity.isEmpty());

    server.setOptions([](PrestaShopServerOptions &changed) { changed.refused.clear(); });
    ShopReading again(server);
    QVERIFY(!again.read(orders));
    QCOMPARE(again.read_.orders[0].shippingCity, QStringLiteral("Lyon"));
    QCOMPARE(again.read_.orders[0].shippingCountryCode, QStringLiteral("FR"));
    QCOMPARE(again.read_.orders[0].discounts.size(), 1);
    QCOMPARE(again.read_.orders[0].discounts[0].code, QStringLiteral("BIENVENUE"));
}

void TestPrestaShopConnector::aMissingFieldIsNotAskedAgain()
{
    PrestaShopServerOptions options;
    options.missingFields = {QStringLiteral("customers.optin")};
    const PrestaShopServer server(smallShop(), options);
    ShopReading reading(server);
    QVERIFY(!reading.read(customers));
    QCOMPARE(reading.read_.accounts.size(), 120);
    QCOMPARE(reading.read_.accounts[0].consents.size(), 1); // nothing is made up
}

void TestPrestaShopConnector::aNewCurrencyIsLearned()
{
    PrestaShopServer server(smallShop());
    ShopReading reading(server);
    QVERIFY(!reading.readAll());
    server.edit([](ShopBatch &shop) {
        shop.orders.append(order(4, QStringLiteral("USD"), minutesLater(900)));
    });
    QVERIFY(!reading.read(orders));
    QVERIFY(reading.read_.bad.isEmpty());
    QCOMPARE(reading.read_.orders.last().currency.code(), QStringLiteral("USD"));
}

void TestPrestaShopConnector::aStateChangeBringsItsOrder()
{
    PrestaShopServer server(smallShop());
    ShopReading reading(server);
    QVERIFY(!reading.readAll());
    server.edit([](ShopBatch &shop) {
        shop.orders[1].stateId = RemoteId::fromNumber(6); // and date_upd stays: plain SQL
        const RemoteId own = RemoteId::fromNumber(1);
        shop.orderStateChanges.append(
            {own, shop.orders[1].id, shop.orders[1].stateId, minutesLater(700)});
    });
    QVERIFY(!reading.read(QStringLiteral("order_histories")));
    QCOMPARE(reading.read_.orderStateChanges.size(), 1);
    QCOMPARE(reading.read_.orders[1].stateId, RemoteId::fromNumber(6));
}

void TestPrestaShopConnector::idsAreListedForTheSweep()
{
    PrestaShopServer server(smallShop());
    ShopReading reading(server);
    const auto all = reading.connector->fetchIds(customers, {}, reading.cancel);
    QVERIFY(all);
    QCOMPARE(all->ids.size(), 120);
    QVERIFY(!all->hasMore);
    server.edit([](ShopBatch &shop) { shop.accounts.removeAt(10); });
    const auto fewer = reading.connector->fetchIds(customers, {}, reading.cancel);
    QVERIFY(fewer);
    QCOMPARE(fewer->ids.size(), 119);
    QVERIFY(!fewer->ids.contains(RemoteId::fromNumber(11)));
    server.inject(failing(500));
    QVERIFY(!reading.connector->fetchIds(customers, {}, reading.cancel)); // never "all gone"
}

void TestPrestaShopConnector::stockIsNotReadTooOften()
{
    PrestaShopServer server(smallShop());
    ShopReading reading(server);
    const QString stock = QStringLiteral("stock_availables");
    QVERIFY(!reading.read(stock));
    QCOMPARE(reading.read_.stock.size(), 1);
    QCOMPARE(reading.read_.stock[0].quantity, -2);
    QVERIFY(!reading.read(stock));
    QCOMPARE(reading.read_.stock.size(), 1);
    reading.clock.advance(std::chrono::minutes(61));
    QVERIFY(!reading.read(stock));
    QCOMPARE(reading.read_.stock.size(), 2);
}

void TestPrestaShopConnector::recordsAreReadAgainWithoutTheShop()
{
    PrestaShopServer server(smallShop());
    ShopReading reading(server);
    QVERIFY(!reading.readAll());
    reading.reconnect(); // the tables come from the options
    server.faults().clearRequests();
    const auto batch = reading.connector->parseAgain(
        customers, R"({"id":9,"email":"x@y.example","id_lang":1,"newsletter":1})");
    QVERIFY(batch);
    QCOMPARE(batch->accounts[0].language, QStringLiteral("fr"));
    QVERIFY(server.faults().requests().isEmpty());
}

void TestPrestaShopConnector::cancellingStops()
{
    const PrestaShopServer server(smallShop());
    ShopReading reading(server);
    reading.cancel.cancel();
    const auto error = reading.read(customers);
    QVERIFY(error);
    QVERIFY(error->code == ErrorCode::Cancelled);
    const auto report = reading.connector->check(reading.cancel);
    QVERIFY(!report);
    QVERIFY(report.error().code == ErrorCode::Cancelled);
}

void TestPrestaShopConnector::unknownResourcesAreRefused()
{
    const PrestaShopServer server(smallShop());
    ShopReading reading(server);
    QVERIFY(!reading.connector->fetch(QStringLiteral("employees"), {}, reading.cancel));
    QVERIFY(!reading.connector->fetchIds(QStringLiteral("employees"), {}, reading.cancel));
    QVERIFY(!reading.connector->parseAgain(QStringLiteral("employees"), "{}"));
}

QTEST_GUILESS_MAIN(TestPrestaShopConnector)
#include "tst_prestashopconnector.moc"
