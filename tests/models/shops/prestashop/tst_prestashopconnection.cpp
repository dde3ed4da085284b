#include "tests/models/shops/prestashop/shopreading.h"
#include "tests/models/shops/prestashop/smallshop.h"

#include <QTest>

using namespace comptoir;
using namespace comptoir::prestashop;
using namespace comptoir::prestashop::test;

class TestPrestaShopConnection : public QObject
{
    Q_OBJECT

private slots:
    void theTestNamesEveryPermission();
    void theTestSaysWhatIsWrong_data();
    void theTestSaysWhatIsWrong();
    void aHiddenHeaderIsGotAround();
    void theDispatcherIsTheSecondTry();
    void theKeyStaysOutOfAddresses();
    void theChosenShopIsAsked();
    void theShopsOfAMultistoreAreNamed();
};

void TestPrestaShopConnection::theTestNamesEveryPermission()
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

void TestPrestaShopConnection::theTestSaysWhatIsWrong_data()
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

void TestPrestaShopConnection::theTestSaysWhatIsWrong()
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

void TestPrestaShopConnection::aHiddenHeaderIsGotAround()
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

void TestPrestaShopConnection::theDispatcherIsTheSecondTry()
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

void TestPrestaShopConnection::theKeyStaysOutOfAddresses()
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

void TestPrestaShopConnection::theChosenShopIsAsked()
{
    PrestaShopServer server(smallShop());
    Shop settings;
    settings.options.insert(QStringLiteral("id_shop"), 2);
    ShopReading reading(server, settings);
    QVERIFY(!reading.read(customers));
    for (const ServerRequest &request : server.faults().requests())
        QCOMPARE(request.query.queryItemValue(QStringLiteral("id_shop")), QStringLiteral("2"));
}

void TestPrestaShopConnection::theShopsOfAMultistoreAreNamed()
{
    ShopBatch data = smallShop();
    data.references.removeIf(
        [](const ReferenceRecord &each) { return each.kind == ReferenceRecord::Kind::Shop; });
    const auto add = [&data](qint64 id, const QString &name) {
        data.references.append(
            {ReferenceRecord::Kind::Shop, RemoteId::fromNumber(id), QString(), name});
    };
    const auto learned = [&data] {
        const PrestaShopServer server(data, {});
        ShopReading reading(server);
        const auto report = reading.connector->check(reading.cancel);
        return report ? report->learnedOptions.value(u"shops").toObject() : QJsonObject();
    };
    add(1, QStringLiteral("Maison Tournesol"));
    QVERIFY(learned().isEmpty()); // one shop: nothing to choose
    add(2, QStringLiteral("Outlet"));
    QCOMPARE(learned(),
             (QJsonObject{{QStringLiteral("1"), QStringLiteral("Maison Tournesol")},
                          {QStringLiteral("2"), QStringLiteral("Outlet")}}));
}

QTEST_GUILESS_MAIN(TestPrestaShopConnection)
#include "tst_prestashopconnection.moc"
