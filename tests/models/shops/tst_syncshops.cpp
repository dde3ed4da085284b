#include "models/shops/prestashop/prestashopconnector.h"
#include "models/shops/secretscrubber.h"
#include "models/store/customerfacts.h"
#include "tests/models/shops/syncfixture.h"
#include "tests/models/shops/victimshop.h"
#include "tests/servers/demoshop.h"
#include "tests/servers/prestashopserver.h"
#include "tests/servers/shopifyserver.h"

#include <QTest>

using namespace comptoir;
using Outcome = SyncReport::Outcome;

namespace {

ShopBatch demoData(DemoPlatform platform)
{
    DemoShopOptions options;
    options.customers = 20;
    options.now = FakeClock().now();
    options.platform = platform;
    return generateDemoShop(options);
}

ShopifyServerOptions shopifyManners()
{
    ShopifyServerOptions manners;
    manners.now = FakeClock().now();
    return manners;
}

/// Everything but cursors and what a connector learned of the shop's manners.
QByteArrayList content(const SyncFixture &sync)
{
    QByteArrayList rows = sync.dump();
    rows.removeIf(
        [](const QByteArray &row) { return row.startsWith("sync_") || row.startsWith("shop: "); });
    return rows;
}

} // namespace

/// The real connectors and the engine against shops that fail: nothing wrong may come in, the owner
/// gets a sentence, and once the shop is well again everything is as if nothing had happened.
class TestSyncShops : public QObject
{
    Q_OBJECT
private slots:
    void bringsBothShopsIn();
    void aStormPasses_data();
    void aStormPasses();
    void oneFailureIsNotNoticed_data();
    void oneFailureIsNotNoticed();
    void aShopThatDoesNotAnswer();
    void shopifyTellsOnlyWhatIsNew();
    void shopifyDeletionsAreNoticed();
    void theOwnersMeaningOfAStateComesWithTheNextSync();
    void aKeyThatTheShopShowsIsKeptNowhere_data();
    void aKeyThatTheShopShowsIsKeptNowhere();
    void secretsAreFoundInEveryForm_data();
    void secretsAreFoundInEveryForm();

private:
    struct Server
    {
        QString platform, key;
        LoopbackServer *loopback;
    };
    Server server(const QString &platform);
    static std::unique_ptr<ShopConnector> connect(const Server &server, SyncFixture &sync);
    QByteArrayList undisturbed(const QString &platform);

    PrestaShopServer m_presta{demoData(DemoPlatform::PrestaShop)};
    ShopifyServer m_shopify{demoData(DemoPlatform::Shopify), shopifyManners()};
    QHash<QString, QByteArrayList> m_undisturbed;
};

TestSyncShops::Server TestSyncShops::server(const QString &platform)
{
    if (platform == QLatin1String("prestashop"))
        return {platform, m_presta.key(), &m_presta.faults()};
    return {platform, shopifyManners().token, &m_shopify.faults()};
}

std::unique_ptr<ShopConnector> TestSyncShops::connect(const Server &server, SyncFixture &sync)
{
    sync.reread(); // what the last run learned belongs to the shop
    return victimShop(sync.shop, server.platform, server.loopback->url(), server.key, sync.clock);
}

QByteArrayList TestSyncShops::undisturbed(const QString &platform)
{
    if (!m_undisturbed.contains(platform)) {
        SyncFixture sync;
        const auto report = sync.run(*connect(server(platform), sync));
        for (const SyncProblem &problem : report.problems)
            qWarning("%s", qPrintable(problem.error.detail));
        m_undisturbed.insert(platform, content(sync));
    }
    return m_undisturbed.value(platform);
}

void TestSyncShops::bringsBothShopsIn()
{
    for (const char *platform : {"prestashop", "shopify"}) {
        SyncFixture sync;
        const auto report = sync.run(*connect(server(QString::fromLatin1(platform)), sync));
        QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).error.detail));
        QCOMPARE(report.outcome, Outcome::Complete);
        QVERIFY(sync.count("customer_account") >= 20);
        QVERIFY(sync.count("orders") > 0);
        QCOMPARE(report.quarantined(), 0);
    }
}

void TestSyncShops::aStormPasses_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("status");
    for (const char *platform : {"prestashop", "shopify"}) {
        const auto row = [&](const char *name, Fault::Kind kind, int status) {
            QTest::addRow("%s: %s", platform, name)
                << QString::fromLatin1(platform) << static_cast<int>(kind) << status;
        };
        row("resets", Fault::Kind::Reset, 0);
        row("half bodies", Fault::Kind::Truncate, 0);
        row("garbled bodies", Fault::Kind::Garble, 0);
        for (const int status : {401, 403, 404, 429, 500, 503}) {
            // A server's own 404 sends the PrestaShop connector to the dispatcher, which works.
            if (status == 404 && QLatin1String(platform) == QLatin1String("prestashop"))
                continue;
            row(qPrintable(QStringLiteral("status %1").arg(status)), Fault::Kind::Status, status);
        }
    }
}

void TestSyncShops::aStormPasses()
{
    QFETCH(QString, platform);
    QFETCH(int, kind);
    QFETCH(int, status);
    const QByteArrayList expected = undisturbed(platform);
    const Server shop = server(platform);
    SyncFixture sync;
    shop.loopback->inject({.kind = static_cast<Fault::Kind>(kind),
                           .status = status,
                           .body = "<html>no</html>",
                           .pathContains = QStringLiteral("/orders"),
                           .times = -1});
    const SyncReport stormy = sync.run(*connect(shop, sync));
    shop.loopback->clearFaults();
    QVERIFY(stormy.outcome != Outcome::Complete || !stormy.notices.isEmpty());
    for (const SyncProblem &problem : stormy.problems)
        QVERIFY2(problem.error.text.endsWith(u'.'), qPrintable(problem.error.text));
    QCOMPARE(sync.count("orders"), 0);
    QVERIFY(sync.count("customer_account") > 0); // what came before is safe

    const SyncReport calm = sync.run(*connect(shop, sync));
    QVERIFY2(calm.problems.isEmpty(), qPrintable(calm.problems.value(0).error.detail));
    QCOMPARE(calm.outcome, Outcome::Complete);
    QCOMPARE(firstDifference(content(sync), expected), QByteArray());
    const auto facts
        = sync.store().read([](Database &database) { return CustomerFacts(database).verify(); });
    QVERIFY(facts.result()->different.isEmpty());
}

void TestSyncShops::oneFailureIsNotNoticed_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("status");
    for (const char *platform : {"prestashop", "shopify"}) {
        const auto row = [&](const char *name, Fault::Kind kind, int status) {
            QTest::addRow("%s: %s", platform, name)
                << QString::fromLatin1(platform) << static_cast<int>(kind) << status;
        };
        row("a reset", Fault::Kind::Reset, 0);
        row("half a body", Fault::Kind::Truncate, 0);
        row("a garbled body", Fault::Kind::Garble, 0);
        row("a 429", Fault::Kind::Status, 429);
        row("a 503", Fault::Kind::Status, 503);
    }
}

void TestSyncShops::oneFailureIsNotNoticed()
{
    QFETCH(QString, platform);
    QFETCH(int, kind);
    QFETCH(int, status);
    const QByteArrayList expected = undisturbed(platform);
    const Server shop = server(platform);
    SyncFixture sync;
    shop.loopback->inject({.kind = static_cast<Fault::Kind>(kind),
                           .status = status,
                           .pathContains = QStringLiteral("/orders")});
    const SyncReport report = sync.run(*connect(shop, sync));
    shop.loopback->clearFaults();
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).error.detail));
    QCOMPARE(report.outcome, Outcome::Complete);
    QCOMPARE(firstDifference(content(sync), expected), QByteArray());
}

void TestSyncShops::aShopThatDoesNotAnswer()
{
    const Server shop = server(QStringLiteral("prestashop"));
    SyncFixture sync;
    sync.shop.platform = shop.platform;
    sync.shop.baseUrl = shop.loopback->url();
    sync.shop.language = QStringLiteral("fr");
    HttpPolicy impatient = prestashop::PrestaShopConnector::httpPolicy();
    impatient.transferTimeout = std::chrono::milliseconds(150);
    impatient.maxAttempts = 1;
    prestashop::PrestaShopConnector connector(sync.shop, {shop.key, {}},
                                              {&sync.clock, [] { return 0.5; }}, impatient);
    shop.loopback->inject(
        {.kind = Fault::Kind::Hang, .pathContains = QStringLiteral("/orders"), .times = -1});
    const SyncReport report = sync.run(connector);
    shop.loopback->clearFaults();
    shop.loopback->release();
    QCOMPARE(report.outcome, Outcome::Offline);
    QVERIFY(!report.problems.constFirst().error.text.isEmpty());
    QCOMPARE(sync.run(*connect(shop, sync)).outcome, Outcome::Complete);
    QCOMPARE(firstDifference(content(sync), undisturbed(shop.platform)), QByteArray());
}

void TestSyncShops::shopifyTellsOnlyWhatIsNew()
{
    ShopifyServer server(demoData(DemoPlatform::Shopify), shopifyManners());
    const Server shop{QStringLiteral("shopify"), shopifyManners().token, &server.faults()};
    SyncFixture sync;
    QCOMPARE(sync.run(*connect(shop, sync)).outcome, Outcome::Complete);
    const QByteArrayList before = content(sync);
    const qint64 people = sync.count("customer_account");

    sync.clock.advance(std::chrono::hours(1));
    const SyncReport idle = sync.run(*connect(shop, sync));
    QCOMPARE(idle.outcome, Outcome::Complete);
    QCOMPARE(idle.inserted() + idle.updated(), qint64(0));
    QCOMPARE(firstDifference(content(sync), before), QByteArray());

    const Timestamp now = sync.clock.now();
    server.setOptions([now](ShopifyServerOptions &manners) { manners.now = now; });
    server.edit([now](ShopBatch &data) {
        data.accounts[3].lastName = QStringLiteral("Renommée");
        data.accounts[3].updatedAt = now;
        AccountRecord added = data.accounts[4];
        added.id = RemoteId::fromNumber(987'654'321);
        added.email = QStringLiteral("nouvelle@exemple.example");
        added.updatedAt = now;
        data.accounts.append(added);
    });
    const SyncReport second = sync.run(*connect(shop, sync));
    QVERIFY2(second.problems.isEmpty(), qPrintable(second.problems.value(0).error.detail));
    QCOMPARE(second.outcome, Outcome::Complete);
    QCOMPARE(sync.count("customer_account"), people + 1);
    QCOMPARE(sync.number(QStringLiteral(
                 "SELECT count(*) FROM customer_account WHERE last_name = 'Renommée'")),
             qint64(1));
    QVERIFY(second.inserted() >= 1 && second.updated() >= 1);
}

void TestSyncShops::shopifyDeletionsAreNoticed()
{
    ShopifyServer server(demoData(DemoPlatform::Shopify), shopifyManners());
    const Server shop{QStringLiteral("shopify"), shopifyManners().token, &server.faults()};
    SyncFixture sync;
    QCOMPARE(sync.run(*connect(shop, sync)).outcome, Outcome::Complete);
    // Now it is known that the key shows all orders, and the week until they are compared begins.
    QCOMPARE(sync.run(*connect(shop, sync)).outcome, Outcome::Complete);
    RemoteId gone;
    server.edit([&gone](ShopBatch &data) { gone = data.orders.takeFirst().id; });
    const qint64 sales = sync.number(QStringLiteral("SELECT count(*) FROM orders WHERE valid"));
    sync.clock.advance(std::chrono::hours(24 * 8));
    const SyncReport report = sync.run(*connect(shop, sync));
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).error.detail));
    QCOMPARE(report.gone(), qint64(1));
    QCOMPARE(sync.number(QStringLiteral("SELECT remote_id FROM orders WHERE gone_at IS NOT NULL")),
             gone.number());
    QVERIFY(sync.number(QStringLiteral("SELECT count(*) FROM orders WHERE valid")) <= sales);
    const auto facts
        = sync.store().read([](Database &database) { return CustomerFacts(database).verify(); });
    QVERIFY(facts.result()->different.isEmpty());
}

void TestSyncShops::theOwnersMeaningOfAStateComesWithTheNextSync()
{
    const Server shop = server(QStringLiteral("prestashop"));
    SyncFixture sync;
    QCOMPARE(sync.run(*connect(shop, sync)).outcome, Outcome::Complete);
    const qint64 state = sync.number(QStringLiteral(
        "SELECT state_remote_id FROM orders GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"));
    const auto refunded = [&] {
        return sync.number(QStringLiteral("SELECT kind = 'refunded' FROM order_state"
                                          " WHERE remote_id = %1")
                               .arg(state));
    };
    QCOMPARE(refunded(), qint64(0));
    sync.reread();
    sync.shop.options.insert(QStringLiteral("order_states"),
                             QJsonObject{{QString::number(state), QStringLiteral("refunded")}});
    QVERIFY(
        sync.store()
            .write([&](Database &database) { return ShopRepository(database).update(sync.shop); })
            .result());
    QCOMPARE(sync.run(*connect(shop, sync)).outcome, Outcome::Complete);
    QCOMPARE(refunded(), qint64(1));
}

/// The looks of a key in headers, addresses and bodies.
QByteArrayList looksOf(const QByteArray &key)
{
    return {key,
            (key + ":").toBase64(),
            (key + ":" + key).toBase64(),
            ("client-id:" + key).toBase64(QByteArray::Base64UrlEncoding),
            key.toPercentEncoding({}, key.left(4)),
            key.left(key.size() - 3)};
}

void TestSyncShops::aKeyThatTheShopShowsIsKeptNowhere_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<int>("status");
    for (const char *platform : {"prestashop", "shopify"}) {
        QTest::addRow("%s in the page of a failure", platform)
            << QString(QLatin1String(platform)) << 500;
        QTest::addRow("%s in a refusal", platform) << QString(QLatin1String(platform)) << 401;
        QTest::addRow("%s in the path of a redirect", platform)
            << QString(QLatin1String(platform)) << 302;
        QTest::addRow("%s in a record", platform) << QString(QLatin1String(platform)) << 200;
    }
}

void TestSyncShops::aKeyThatTheShopShowsIsKeptNowhere()
{
    QFETCH(QString, platform);
    QFETCH(int, status);
    const Server shop = server(platform);
    const QByteArray key = shop.key.toUtf8();
    const QByteArray shown = looksOf(key).join(' ');
    const bool isRecord = status == 200;
    const QByteArray body = isRecord
        ? "{\"customers\":[{\"id\":\"" + shown + "\",\"note\":\"kept\"}]}"
        : "{\"errors\":[{\"code\":1,\"message\":\"" + shown + "\"}]}";
    SyncFixture sync;
    shop.loopback->inject(
        {.kind = Fault::Kind::Status,
         .status = status,
         .contentType = "application/json",
         .body = body,
         .headers = {{"Location", "http://elsewhere.example/" + looksOf(key).join('/')}},
         .pathContains = QStringLiteral("/customers"),
         .times = -1});
    const auto connector = connect(shop, sync);
    const SyncReport report = sync.run(*connector);
    const auto checked = connector->check(sync.cancel);
    shop.loopback->clearFaults();

    QByteArray told = sync.dump().join('\n') + report.notices.join(u' ').toUtf8();
    for (const SyncProblem &problem : report.problems)
        told += (problem.error.text + problem.error.detail).toUtf8();
    told += checked ? checked->notices.join(u' ').toUtf8()
                    : (checked.error().text + checked.error().detail).toUtf8();
    for (const QByteArray &look : looksOf(key))
        QVERIFY2(!told.contains(look.left(20)), look.constData());
    if (isRecord) {
        QVERIFY(sync.count("quarantine") > 0);
        QVERIFY(sync.number(QStringLiteral(
                    "SELECT count(*) FROM quarantine WHERE CAST(raw AS TEXT) LIKE '%***%kept%'"))
                > 0);
    } else {
        QVERIFY(!report.problems.isEmpty() || !report.notices.isEmpty());
    }
}

void TestSyncShops::secretsAreFoundInEveryForm_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("kept");
    const QByteArray secret = "Abcd1234/efgh+5678&ijkl%9012äz";
    const auto row = [](const char *name, const QByteArray &said, const QString &kept) {
        QTest::newRow(name) << QString::fromUtf8(said) << kept;
    };
    row("plain", "a " + secret + " b", QStringLiteral("a *** b"));
    row("twice", secret + secret, QStringLiteral("******"));
    row("in lower case", "x=" + secret.toLower(), QStringLiteral("x=***"));
    row("cut off", "… " + secret.left(20), QStringLiteral("… ***"));
    row("percent-encoded", "ws_key=" + secret.toPercentEncoding() + "&a=1",
        QStringLiteral("ws_key=***&a=1"));
    row("percent-encoded in lower case", secret.toPercentEncoding().toLower(),
        QStringLiteral("***"));
    row("Basic value of key and nothing", "Basic " + (secret + ":").toBase64() + ".",
        QStringLiteral("Basic ***."));
    row("Basic value of the key twice", "Basic " + (secret + ":" + secret).toBase64(),
        QStringLiteral("Basic ***"));
    row("alone in Base64", secret.toBase64(), QStringLiteral("***"));
    row("ordinary text", "Abcd is no secret", QStringLiteral("Abcd is no secret"));
}

void TestSyncShops::secretsAreFoundInEveryForm()
{
    QFETCH(QString, said);
    QFETCH(QString, kept);
    SecretScrubber scrubber;
    scrubber.add(QStringLiteral("Abcd1234/efgh+5678&ijkl%9012äz"));
    scrubber.add(QStringLiteral("short"));
    QCOMPARE(scrubber.scrubbed(said), kept);
    QCOMPARE(QString::fromUtf8(scrubber.scrubbed(said.toUtf8())), kept);
    QCOMPARE(scrubber.scrubbed(QStringLiteral("a short word")), QStringLiteral("a short word"));
}

QTEST_GUILESS_MAIN(TestSyncShops)
#include "tst_syncshops.moc"
