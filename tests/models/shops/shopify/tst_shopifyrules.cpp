#include "models/shops/shopify/apierror.h"
#include "models/shops/shopify/callbudget.h"
#include "models/shops/shopify/connectioncheck.h"
#include "models/shops/shopify/linkheader.h"
#include "models/shops/shopify/platform.h"
#include "models/shops/shopify/walkcursor.h"
#include "tests/models/shops/shopify/shopifydata.h"

#include <QJsonArray>

using namespace comptoir;
using namespace comptoir::shopify;

/// The decisions of the connector that need no network.
class TestShopifyRules : public QObject
{
    Q_OBJECT
private slots:
    void recordedLinkHeaders()
    {
        const QList<QByteArray> lines
            = recorded(u"headers/link-headers.txt"_qs).trimmed().split('\n');
        QCOMPARE(lines.size(), 4);
        const QStringList expected{u"limit=1&page_info=page-info"_qs, QString(),
                                   u"limit=1&page_info=other-page-info"_qs,
                                   u"page_info=abc&limit=10"_qs};
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QUrl shop(i < 3 ? u"https://test-shop.myshopify.com"_qs
                                  : u"https://fooshop.myshopify.com"_qs);
            QByteArray line = lines.at(i);
            line.replace(".com/path", ".com/admin/path");
            const Result<QUrl> next = nextPage(line, shop);
            QVERIFY(next.hasValue());
            QCOMPARE(next->query(), expected.at(i));
        }
    }

    void links_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<bool>("accepted");
        QTest::addColumn<QString>("query");
        const auto row = [](const char *name, const char *header, bool accepted,
                            const char *query) {
            QTest::newRow(name) << QByteArray(header) << accepted << QString::fromLatin1(query);
        };
        row("no header", "", true, "");
        row("no quotes, other parameters, upper case",
            "<https://s.myshopify.com/admin/a?p=1>; title=x; REL=Next", true, "p=1");
        row("several relations", "<https://s.myshopify.com/admin/a?p=1>; rel=\"last next\"", true,
            "p=1");
        row("a comma inside the address", "<https://s.myshopify.com/admin/a?ids=1,2>; rel=\"next\"",
            true, "ids=1,2");
        row("another host", "<https://evil.example/admin/a>; rel=\"next\"", false, "");
        row("a host that begins alike", "<https://s.myshopify.com.evil.example/admin/a>; rel=next",
            false, "");
        row("plain http", "<http://s.myshopify.com/admin/a>; rel=\"next\"", false, "");
        row("another port", "<https://s.myshopify.com:8443/admin/a>; rel=\"next\"", false, "");
        row("credentials", "<https://a:b@s.myshopify.com/admin/a>; rel=\"next\"", false, "");
        row("outside the admin", "<https://s.myshopify.com/cart>; rel=\"next\"", false, "");
        row("climbing out of the admin", "<https://s.myshopify.com/admin/../x>; rel=\"next\"",
            false, "");
        row("a path without host", "</admin/a?p=1>; rel=\"next\"", false, "");
        row("no brackets", "https://s.myshopify.com/admin/a; rel=next", true, "");
    }
    void links()
    {
        QFETCH(QByteArray, header);
        QFETCH(bool, accepted);
        QFETCH(QString, query);
        const Result<QUrl> next = nextPage(header, QUrl(QStringLiteral("https://s.myshopify.com")));
        QCOMPARE(next.hasValue(), accepted);
        if (accepted)
            QCOMPARE(next->query(), query);
    }

    void budget_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("secondsLater");
        QTest::addColumn<int>("pauseMs");
        QTest::newRow("nothing told") << QByteArray() << 0 << 0;
        QTest::newRow("room") << QByteArray("10/40") << 0 << 0;
        QTest::newRow("just below four fifths") << QByteArray("31/40") << 0 << 0;
        QTest::newRow("above: two leave a second") << QByteArray("35/40") << 0 << 2000;
        QTest::newRow("full") << QByteArray("40/40") << 0 << 4500;
        QTest::newRow("it emptied meanwhile") << QByteArray("40/40") << 5 << 0;
        QTest::newRow("partly emptied") << QByteArray("40/40") << 2 << 2500;
        QTest::newRow("a bucket of Plus") << QByteArray("360/400") << 0 << 2050;
        QTest::newRow("more than full") << QByteArray("99/40") << 0 << 4500;
        QTest::newRow("nonsense") << QByteArray("many/40") << 0 << 0;
        QTest::newRow("a bucket without room") << QByteArray("1/0") << 0 << 0;
        QTest::newRow("half a header") << QByteArray("35") << 0 << 0;
    }
    void budget()
    {
        QFETCH(QByteArray, header);
        QFETCH(int, secondsLater);
        QFETCH(int, pauseMs);
        CallBudget budget;
        const Timestamp now = at("2026-07-01T00:00:00Z");
        budget.update(header, now);
        QCOMPARE(budget.pause({now.ms + secondsLater * 1000LL}).count(), pauseMs);
    }

    void aClockSetBackOnlyWaitsLonger()
    {
        CallBudget budget;
        const Timestamp now = at("2026-07-01T00:00:00Z");
        budget.update("35/40", now);
        QCOMPARE(budget.pause({now.ms - 3'600'000}).count(), 2000);
    }

    void recordedErrors_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("signIn");
        const QJsonArray index = QJsonDocument::fromJson(recorded(u"errors/index.json"_qs)).array();
        for (const auto &entry : index) {
            const QString file = entry[u"file"_qs].toString();
            const int status = entry[u"status"_qs].toInt();
            if (status >= 400)
                QTest::newRow(qPrintable(file))
                    << recorded(file) << status << file.contains(u"oauth"_qs);
        }
    }
    void recordedErrors()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(bool, signIn);
        QVERIFY(!toldError(body).isEmpty());
        HttpReply reply;
        reply.status = status;
        reply.body = body;
        reply.headers = {{"x-request-id", "abc-1"}};
        const Error error = signIn ? signInError(reply) : apiError(reply);
        QVERIFY(!error.text.isEmpty());
        QVERIFY(error.detail.contains(QStringLiteral("abc-1")));
    }

    void errors_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("told");
        const auto row
            = [](const char *name, int status, const char *body, ErrorCode code, const char *told) {
                  QTest::newRow(name) << status << json(body) << code << QString::fromLatin1(told);
              };
        row("bad token", 401, "{'errors':'[API] Invalid'}", ErrorCode::Auth, "token");
        row("frozen shop", 402, "{}", ErrorCode::Permission, "frozen");
        row("a missing scope is named", 403,
            "{'errors':'[API] This action requires merchant approval for read_orders scope.'}",
            ErrorCode::Permission, "read_orders");
        row("protected customer data", 403,
            "{'errors':'[API] This app is not approved to access REST endpoints with protected "
            "customer data. See x'}",
            ErrorCode::Permission, "protected customer data");
        row("tokens that must expire", 403,
            "{'errors':'[API] Non-expiring access tokens are no longer accepted'}",
            ErrorCode::Permission, "Dev Dashboard");
        row("no such shop", 404, "<html>", ErrorCode::NotFound, "address");
        row("locked shop", 423, "{}", ErrorCode::Permission, "locked");
        row("too fast", 429, "{}", ErrorCode::RateLimited, "slow down");
        row("taken for a robot", 430, "{}", ErrorCode::RateLimited, "slow down");
        row("a page of HTML from a broken server", 503, "<html>", ErrorCode::ServerFailure,
            "failed");
        row("the shop moved", 301, "", ErrorCode::Protocol, ".myshopify.com");
        row("refused for another reason", 406, "", ErrorCode::Protocol, "refused");
    }
    void errors()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(ErrorCode, code);
        QFETCH(QString, told);
        HttpReply reply;
        reply.status = status;
        reply.body = body;
        const Error error = apiError(reply);
        QCOMPARE(error.code, code);
        QVERIFY2(error.text.contains(told), qPrintable(error.text));
    }

    void shopNotPermitted_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("JSON") << recorded(u"errors/oauth-shop-not-permitted.json"_qs);
        QTest::newRow("a page of HTML") << QByteArray(
            "<!DOCTYPE html><html><body>Oauth error shop_not_permitted: Client credentials cannot "
            "be performed on this shop.</body></html>");
    }
    void shopNotPermitted()
    {
        QFETCH(QByteArray, body);
        HttpReply reply;
        reply.status = 400;
        reply.body = body;
        const Error error = signInError(reply);
        QCOMPARE(error.code, ErrorCode::Auth);
        QVERIFY(error.text.contains(QStringLiteral("Partner account")));
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("url");
        const auto row = [](const char *name, const char *typed, const char *url) {
            QTest::newRow(name) << QString::fromLatin1(typed) << QString::fromLatin1(url);
        };
        constexpr char shop[] = "https://my-shop.myshopify.com";
        row("the name alone", " My-Shop ", shop);
        row("the host", "my-shop.myshopify.com", shop);
        row("with scheme and path", "https://my-shop.myshopify.com/admin/orders?x=1", shop);
        row("http is raised to https", "http://my-shop.myshopify.com/", shop);
        row("the new admin", "https://admin.shopify.com/store/my-shop/settings/domains", shop);
        row("a domain of one's own", "https://www.boutique.fr", "");
        row("a look-alike", "my-shop.myshopify.com.evil.example", "");
        row("user and password", "https://a:b@my-shop.myshopify.com", "");
        row("a name with a blank", "my shop", "");
        row("nothing", "  ", "");
        row("the demo shop", "http://127.0.0.1:4711/x", "http://127.0.0.1:4711");
    }
    void addresses()
    {
        QFETCH(QString, typed);
        QFETCH(QString, url);
        const Result<QUrl> found = normaliseAddress(typed);
        QCOMPARE(found.hasValue(), !url.isEmpty());
        if (found)
            QCOMPARE(found->toString(), url);
        else
            QCOMPARE(found.error().code, ErrorCode::InvalidArgument);
    }

    void permissions()
    {
        const auto checks = permissionChecks({u"read_customers"_qs, u"write_orders"_qs});
        QSet<QString> granted;
        for (const PermissionCheck &check : checks) {
            QVERIFY(!check.label.isEmpty());
            if (check.granted)
                granted.insert(check.resource);
        }
        QCOMPARE(granted, (QSet<QString>{u"read_customers"_qs, u"read_orders"_qs}));
    }

    void theWatermarkMovesOnlyAtTheEnd()
    {
        WalkCursor cursor;
        cursor.since = at("2026-01-01T00:00:00Z");
        cursor.started = at("2026-06-01T12:00:00Z");
        cursor.page = QStringLiteral("/admin/x?page_info=1");
        cursor.saw(at("2026-06-01T11:00:00Z"));
        cursor.saw(at("2026-05-01T00:00:00Z"));
        QCOMPARE(WalkCursor::fromJson(cursor.toJson()), cursor);
        QCOMPARE(cursor.since, at("2026-01-01T00:00:00Z"));
        cursor.finish();
        QCOMPARE(cursor.since, at("2026-06-01T10:55:00Z"));
        QVERIFY(cursor.page.isEmpty() && !cursor.started && !cursor.newest);
    }

    void theWatermarkNeverPassesTheStartOfTheWalk()
    {
        WalkCursor cursor;
        cursor.started = at("2026-06-01T12:00:00Z");
        cursor.saw(at("2026-06-01T13:00:00Z"));
        cursor.finish();
        QCOMPARE(cursor.since, at("2026-06-01T11:55:00Z"));
    }

    void aWalkThatSawNothingKeepsItsWatermark()
    {
        WalkCursor cursor;
        cursor.since = at("2026-01-01T00:00:00Z");
        cursor.started = at("2026-06-01T12:00:00Z");
        cursor.finish();
        QCOMPARE(cursor.since, at("2026-01-01T00:00:00Z"));
        cursor.saw(at("2025-01-01T00:00:00Z"));
        cursor.finish();
        QCOMPARE(cursor.since, at("2026-01-01T00:00:00Z"));
    }

    void brokenCursorsStartAgain()
    {
        const QJsonObject broken{{u"leg"_qs, -5}, {u"page"_qs, 7}, {u"since"_qs, u"x"_qs}};
        QCOMPARE(WalkCursor::fromJson(broken), WalkCursor());
    }
};

QTEST_GUILESS_MAIN(TestShopifyRules)
#include "tst_shopifyrules.moc"
