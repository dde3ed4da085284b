#include "tests/models/shops/prestashop/shopreading.h"

#include <QTest>

#include <algorithm>

using namespace comptoir;
using namespace comptoir::prestashop;
using namespace comptoir::prestashop::test;

namespace {

const Timestamp start{1'780'000'000'000};

Timestamp minutesLater(qint64 minutes)
{
    return {start.ms + minutes * 60'000};
}

AccountRecord account(qint64 id, Timestamp changed)
{
    AccountRecord account;
    account.id = RemoteId::fromNumber(id);
    account.email = QStringLiteral("c%1@mail.example").arg(id);
    account.lastName = QStringLiteral("Nom %1").arg(id);
    account.groupIds = {RemoteId::fromNumber(3)};
    account.createdAt = start;
    account.updatedAt = changed;
    return account;
}

OrderRecord order(qint64 id, const QString &currency, Timestamp changed)
{
    OrderRecord order;
    order.id = RemoteId::fromNumber(id);
    order.reference = QStringLiteral("REF%1").arg(id);
    order.customerId = RemoteId::fromNumber(1);
    order.currency = *Currency::fromCode(currency);
    order.total = order.originalTotal = {1000 * id, order.currency};
    order.discount = {200, order.currency};
    order.discounts = {{QStringLiteral("BIENVENUE"), {200, order.currency}}};
    order.shipping = order.tax = {100, order.currency};
    order.shippingPostcode = QStringLiteral("69003");
    order.shippingCity = QStringLiteral("Lyon");
    order.placedAt = start;
    order.updatedAt = changed;
    return order;
}

/// 120 customers changed one a minute, 3 orders, one address.
ShopBatch smallShop()
{
    ShopBatch shop;
    for (qint64 id = 1; id <= 120; ++id)
        shop.accounts.append(account(id, minutesLater(id)));
    AddressRecord address;
    address.id = RemoteId::fromNumber(1);
    address.customerId = RemoteId::fromNumber(1);
    address.postcode = QStringLiteral("69003");
    address.city = QStringLiteral("Lyon");
    address.countryCode = QStringLiteral("FR");
    address.updatedAt = start;
    shop.addresses.append(address);
    DiscountCodeRecord code;
    code.id = RemoteId::fromNumber(7);
    code.code = QStringLiteral("BIENVENUE");
    code.updatedAt = start;
    shop.discountCodes.append(code);
    for (qint64 id = 1; id <= 3; ++id)
        shop.orders.append(order(id, QStringLiteral("EUR"), minutesLater(id)));
    StockRecord stock;
    stock.productId = RemoteId::fromNumber(5);
    stock.quantity = -2;
    shop.stock.append(stock);
    return shop;
}

const QString customers = QStringLiteral("customers");
const QString orders = QStringLiteral("orders");

bool mentions(const QList<ServerRequest> &requests, const QString &name)
{
    return std::any_of(requests.cbegin(), requests.cend(), [&name](const ServerRequest &request) {
        return request.query.hasQueryItem(name);
    });
}

Fault failing(int status, const QByteArray &body = {}, int times = -1)
{
    Fault fault;
    fault.status = status;
    fault.body = body;
    fault.times = times;
    return fault;
}

} // namespace

class TestPrestaShopConnector : public QObject
{
    Q_OBJECT

private slots:
    void theTestNamesEveryPermission();
    void theTestSaysWhatIsWrong_data();
    void theTestSaysWhatIsWrong();
    void aHiddenHeaderIsGotAround();
    void theDispatcherIsTheSecondTry();
    void theKeyStaysOutOfAddresses();
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
    void theChosenShopIsAsked();
    void cancellingStops();
    void unknownResourcesAreRefused();
};

void TestPrestaShopConnector::theTestNamesEveryPermission()
{
    PrestaShopServerOptions options;
    options.refused = {QStringLiteral("carts"), orders};
    const PrestaShopServer server(smallShop(), options);
    ShopReading reading(server);
    const auto report = reading.connector->check(reading.cancel);
    QVERIFY(report);
    QCOMPARE(report->platformVersion, QStringLiteral("8.1.0"));
    QCOMPARE(report->shopName, QStringLiteral("Maison Tournesol"));
    QCOMPARE(report->currency.code(), QStringLiteral("EUR"));
    QCOMPARE(report->language, QStringLiteral("fr"));
    QVERIFY(!report->isUsable()); // orders are needed
    QCOMPARE(report->permissions.size(), reading.connector->resources().size());
    for (const PermissionCheck &check : report->permissions)
        QCOMPARE(check.granted, !options.refused.contains(check.resource));
    QVERIFY(report->notices.first().contains(QLatin1String("Europe/Paris")));
}

void TestPrestaShopConnector::theTestSaysWhatIsWrong_data()
{
    QTest::addColumn<QString>("trouble");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("hint");
    const auto row = [](const char *name, ErrorCode code, const char *hint) {
        QTest::newRow(name) << QString::fromLatin1(name) << int(code) << QString::fromLatin1(hint);
    };
    row("wrong key", ErrorCode::Auth, "32 characters");
    row("short key", ErrorCode::Auth, "32 characters");
    row("service off", ErrorCode::ServerFailure, "Switch it on");
    row("wrong host", ErrorCode::Protocol, "https://main.example");
    row("web page", ErrorCode::Protocol, "maintenance");
    row("captcha", ErrorCode::Protocol, "firewall");
    row("no shop", ErrorCode::NotFound, "no PrestaShop web service");
}

void TestPrestaShopConnector::theTestSaysWhatIsWrong()
{
    QFETCH(QString, trouble);
    PrestaShopServerOptions options;
    options.webServiceOff = trouble == u"service off";
    if (trouble == u"wrong host")
        options.redirectTo = QUrl(QStringLiteral("https://main.example"));
    PrestaShopServer server(smallShop(), options);
    const QByteArray page = "<html><body>Bientôt de retour</body></html>";
    if (trouble == u"web page")
        server.inject(failing(200, page));
    if (trouble == u"captcha")
        server.inject(failing(403, page));
    if (trouble == u"no shop")
        server.inject(failing(404, page));
    ShopReading reading(server);
    if (trouble == u"wrong key")
        reading.secret.key = QString(32, QLatin1Char('X'));
    if (trouble == u"short key")
        reading.secret.key = QStringLiteral("SHORT");
    reading.reconnect();
    const auto report = reading.connector->check(reading.cancel);
    QVERIFY(!report);
    QTEST(int(report.error().code), "code");
    QFETCH(QString, hint);
    QVERIFY2(report.error().text.contains(hint), qPrintable(report.error().text));
    QVERIFY(!report.error().text.contains(reading.secret.key));
    QVERIFY(!report.error().detail.contains(reading.secret.key));
}

void TestPrestaShopConnector::aHiddenHeaderIsGotAround()
{
    PrestaShopServerOptions options;
    options.stripsAuthorization = true;
    PrestaShopServer server(smallShop(), options);
    ShopReading reading(server);
    const auto report = reading.connector->check(reading.cancel);
    QVERIFY(report);
    QVERIFY(report->learnedOptions[u"ws_key_in_url"].toBool());
    reading.reconnect();
    server.faults().clearRequests();
    QVERIFY(!reading.read(customers));
    QCOMPARE(reading.read_.accounts.size(), 120);
    for (const ServerRequest &request : server.faults().requests())
        QVERIFY(request.query.hasQueryItem(QStringLiteral("ws_key"))); // no second 401

    reading.secret.key = QString(32, QLatin1Char('X'));
    reading.reconnect();
    const auto refused = reading.connector->check(reading.cancel);
    QVERIFY(!refused && refused.error().code == ErrorCode::Auth);
    QVERIFY(refused.error().text.contains(QLatin1String("refuses"))); // and not "hides the header"
}

void TestPrestaShopConnector::theDispatcherIsTheSecondTry()
{
    PrestaShopServerOptions options;
    options.noRewriteRule = true;
    options.stripsAuthorization = true;
    const PrestaShopServer server(smallShop(), options);
    ShopReading reading(server);
    const auto report = reading.connector->check(reading.cancel);
    QVERIFY(report);
    QVERIFY(report->learnedOptions[u"dispatcher"].toBool());
    QVERIFY(!reading.readAll());
    QCOMPARE(reading.read_.accounts.size(), 120);
}

void TestPrestaShopConnector::theKeyStaysOutOfAddresses()
{
    PrestaShopServer server(smallShop());
    ShopReading reading(server);
    QVERIFY(!reading.readAll());
    const QList<ServerRequest> requests = server.faults().requests();
    QVERIFY(!requests.isEmpty());
    QVERIFY(!mentions(requests, QStringLiteral("ws_key")));
    for (const ServerRequest &request : requests) {
        const QString display = request.query.queryItemValue(QStringLiteral("display"));
        QVERIFY(!display.contains(QLatin1String("passwd")));
        QVERIFY(!display.contains(QLatin1String("secure_key")));
        QVERIFY(display != u"full");
        QVERIFY(!request.headers.contains("cookie"));
        QVERIFY(request.query.toString(QUrl::FullyEncoded).size() < 7000);
    }
}

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

void TestPrestaShopConnector::theChosenShopIsAsked()
{
    PrestaShopServer server(smallShop());
    Shop settings;
    settings.options.insert(QStringLiteral("id_shop"), 2);
    ShopReading reading(server, settings);
    QVERIFY(!reading.read(customers));
    for (const ServerRequest &request : server.faults().requests())
        QCOMPARE(request.query.queryItemValue(QStringLiteral("id_shop")), QStringLiteral("2"));
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
