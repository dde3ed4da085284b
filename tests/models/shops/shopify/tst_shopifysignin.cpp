#include "models/shops/shopify/membershipreader.h"
#include "tests/models/shops/shopify/connectorfixture.h"
#include "tests/servers/loopbackserver.h"

using namespace comptoir;
using namespace comptoir::shopify;

namespace {

const ShopSecret kApp{u"shpss_demo_not_a_secret"_qs, u"demo-client"_qs};

} // namespace

class TestShopifySignIn : public QObject
{
    Q_OBJECT
private slots:
    void theTestOfTheConnectionTellsAll_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("clientId");
        QTest::newRow("pasted token") << u" shpat_demo_not_a_secret\n"_qs << QString();
        QTest::newRow("pasted token, client id typed as well")
            << u"shpat_demo_not_a_secret"_qs << u"demo-client"_qs;
        QTest::newRow("client id and secret") << kApp.key << kApp.clientId;
    }
    void theTestOfTheConnectionTellsAll()
    {
        QFETCH(QString, key);
        QFETCH(QString, clientId);
        ConnectedShop shop({}, {}, {key, clientId});
        const auto report = shop.connector->check(CancelToken());
        QVERIFY2(report.hasValue(), report ? "" : qPrintable(report.error().text));
        QVERIFY(report->isUsable());
        QCOMPARE(report->platformVersion, u"2026-07"_qs);
        QCOMPARE(report->currency, currency("EUR"));
        QCOMPARE(report->timeZone, QByteArray("Europe/Paris"));
        QCOMPARE(report->language, u"fr"_qs);
        QCOMPARE(report->permissions.size(), 7);
        QCOMPARE(report->learnedOptions.value(u"all_orders"_qs), QJsonValue(true));
    }

    void listsWithoutEndAreLeft_data()
    {
        QTest::addColumn<QByteArray>("next");
        QTest::newRow("the same page for ever") << QByteArray("first");
        QTest::newRow("two pages in a circle") << QByteArray("second");
    }
    void listsWithoutEndAreLeft()
    {
        QFETCH(QByteArray, next);
        QUrl base;
        LoopbackServer server([&](const ServerRequest &request) {
            const bool isFirst = request.query.toString().contains(u"first"_qs);
            const QByteArray to = isFirst ? next : QByteArray("first");
            return ServerReply{.body = "{}",
                               .headers
                               = {{"Link",
                                   "<" + base.toEncoded() + "/admin/api/2026-07/x.json?page_info="
                                       + to + ">; rel=\"next\""}}};
        });
        base = server.url();
        FakeClock clock;
        ShopifyClient client(base, {u"shpat_demo_not_a_secret"_qs, {}}, clock, [] { return 0.5; });
        const Done read = readAllPages(client, client.api(u"x.json"_qs),
                                       [](const QByteArray &) { return done(); }, {});
        QVERIFY(!read);
        QCOMPARE(read.error().detail, u"endless pages"_qs);
        QVERIFY(server.requests().size() <= 4);
    }

    void theBasicPlanHidesPeopleOnlyFromAppsOfTheAdmin()
    {
        ShopifyServerOptions options;
        options.plan = u"basic"_qs;
        ConnectedShop pasted({}, options);
        ConnectedShop app({}, options, kApp);
        const auto first = pasted.connector->check(CancelToken());
        const auto second = app.connector->check(CancelToken());
        QVERIFY(first.hasValue() && second.hasValue());
        QCOMPARE(first->notices.size(), 1);
        QVERIFY(second->notices.isEmpty());
    }

    void refused_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("clientId");
        QTest::addColumn<bool>("permitted");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("a token that is not known")
            << u"shpat_wrong"_qs << QString() << true << ErrorCode::Auth;
        QTest::newRow("a wrong secret")
            << u"shpss_wrong"_qs << kApp.clientId << true << ErrorCode::Auth;
        QTest::newRow("an app of another organisation")
            << kApp.key << kApp.clientId << false << ErrorCode::Auth;
        QTest::newRow("a secret without its client id")
            << kApp.key << QString() << true << ErrorCode::Secret;
        QTest::newRow("nothing") << QString() << QString() << true << ErrorCode::Secret;
        QTest::newRow("a key with a line break inside")
            << u"shpat_a\r\nX: y"_qs << QString() << true << ErrorCode::Secret;
    }
    void refused()
    {
        QFETCH(QString, key);
        QFETCH(QString, clientId);
        QFETCH(bool, permitted);
        QFETCH(ErrorCode, code);
        ShopifyServerOptions options;
        options.clientCredentialsPermitted = permitted;
        ConnectedShop shop({}, options, {key, clientId});
        const auto report = shop.connector->check(CancelToken());
        QVERIFY(!report.hasValue());
        QCOMPARE(report.error().code, code);
        QVERIFY(!report.error().text.isEmpty());
        QVERIFY(key.isEmpty() || !report.error().detail.contains(key));
        QVERIFY(key.isEmpty() || !report.error().text.contains(key));
    }

    void tokensAreKeptAndRenewedBeforeTheyEnd()
    {
        ConnectedShop shop({}, {}, kApp);
        QVERIFY(shop.page("customers").hasValue());
        QVERIFY(shop.page("customers").hasValue());
        QCOMPARE(shop.server.tokensIssued(), 1);
        shop.clock.advance(std::chrono::minutes(22 * 60 + 50));
        QVERIFY(shop.page("customers").hasValue());
        QCOMPARE(shop.server.tokensIssued(), 1);
        shop.clock.advance(std::chrono::minutes(20));
        QVERIFY(shop.page("customers").hasValue());
        QCOMPARE(shop.server.tokensIssued(), 2);
    }

    void aRefusedTokenIsReplacedOnce()
    {
        ConnectedShop shop({}, {}, kApp);
        QVERIFY(shop.page("customers").hasValue());
        shop.server.expireTokens();
        QVERIFY(shop.page("customers").hasValue());
        QCOMPARE(shop.server.tokensIssued(), 2);

        Fault fault;
        fault.status = 401;
        fault.body = recorded(u"errors/401-invalid-token.json"_qs);
        fault.pathContains = u"/customers.json"_qs;
        fault.times = -1;
        shop.server.faults().inject(fault);
        const auto page = shop.page("customers");
        QVERIFY(!page.hasValue());
        QCOMPARE(page.error().code, ErrorCode::Auth);
        QCOMPARE(shop.server.tokensIssued(), 3);
    }

    void aTokenStillGoodOutlivesAFailedRenewal()
    {
        ConnectedShop shop({}, {}, kApp);
        QVERIFY(shop.page("customers").hasValue());
        Fault fault;
        fault.status = 503;
        fault.pathContains = u"/oauth/access_token"_qs;
        fault.times = -1;
        shop.server.faults().inject(fault);
        shop.clock.advance(std::chrono::minutes(23 * 60 + 10));
        QVERIFY(shop.page("customers").hasValue());
        shop.clock.advance(std::chrono::hours(1));
        const auto page = shop.page("customers");
        QVERIFY(!page.hasValue());
        QCOMPARE(page.error().code, ErrorCode::ServerFailure);
    }

    void theSecretTravelsOnlyInTheBodyOfTheSignIn()
    {
        ConnectedShop shop({}, {}, kApp);
        QVERIFY(shop.page("customers").hasValue());
        for (const ServerRequest &request : shop.server.faults().requests()) {
            QVERIFY(!request.query.toString().contains(kApp.key));
            const bool signIn = request.path.endsWith(u"/access_token"_qs);
            QCOMPARE(request.headers.contains("x-shopify-access-token"), !signIn);
            QCOMPARE(request.body.contains(kApp.key.toLatin1()), signIn);
        }
    }
};

QTEST_GUILESS_MAIN(TestShopifySignIn)
#include "tst_shopifysignin.moc"
