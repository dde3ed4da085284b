#include "models/shops/httprules.h"

#include <QTest>

using namespace comptoir;
using std::chrono::milliseconds;

class TestHttpRules : public QObject
{
    Q_OBJECT
private slots:
    void plainHttpOnlyToLoopback_data();
    void plainHttpOnlyToLoopback();
    void controlCharactersAreRefused_data();
    void controlCharactersAreRefused();
    void statusesWorthAnotherTry_data();
    void statusesWorthAnotherTry();
    void retryAfter_data();
    void retryAfter();
    void retryAfterIgnoresOurClockWhenTheServerTellsItsOwn();
    void backoffDoublesUpToItsLimit();
};

void TestHttpRules::plainHttpOnlyToLoopback_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *name, const char *url, bool allowed) {
        QTest::newRow(name) << QString::fromLatin1(url) << allowed;
    };
    row("https anywhere", "https://shop.example/api", true);
    row("http to 127.0.0.1", "http://127.0.0.1:8080/api", true);
    row("http to the rest of 127.0.0.0/8", "http://127.8.9.10/", true);
    row("http to ::1", "http://[::1]:8080/", true);
    row("http to localhost", "http://LOCALHOST/", true);
    row("http to a shop", "http://shop.example/", false);
    row("a name that begins with the address", "http://127.0.0.1.shop.example/", false);
    row("a name that begins with localhost", "http://localhost.shop.example/", false);
    row("a name that ends with localhost", "http://shop.localhost/", false);
    row("the address as user name", "http://127.0.0.1@shop.example/", false);
    row("a private network", "http://192.168.0.1/", false);
    row("any address", "http://0.0.0.0/", false);
    row("loopback mapped into IPv6", "http://[::ffff:127.0.0.1]/", false);
    row("a password inside the address", "https://user:word@shop.example/", false);
    row("another scheme", "ftp://127.0.0.1/", false);
    row("a file", "file:///etc/hosts", false);
    row("no host", "https:///api", false);
    row("nothing", "", false);
}

void TestHttpRules::plainHttpOnlyToLoopback()
{
    QFETCH(QString, url);
    HttpRequest request;
    request.url = QUrl(url);
    const Done checked = httprules::checkRequest(request);
    QTEST(checked.hasValue(), "allowed");
    if (!checked) {
        QCOMPARE(checked.error().code, ErrorCode::InvalidArgument);
        QVERIFY(!checked.error().text.isEmpty());
    }
}

void TestHttpRules::controlCharactersAreRefused_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("allowed");
    const QByteArray zero(1, '\0');
    QTest::newRow("an ordinary header")
        << QByteArray("GET") << QByteArray("Authorization") << QByteArray("Basic a\tb=") << true;
    QTest::newRow("a line break in the value")
        << QByteArray("GET") << QByteArray("X-Key") << QByteArray("a\r\nHost: evil") << false;
    QTest::newRow("a bare line feed in the value")
        << QByteArray("GET") << QByteArray("X-Key") << QByteArray("a\nb") << false;
    QTest::newRow("a zero byte in the value")
        << QByteArray("GET") << QByteArray("X-Key") << QByteArray("a" + zero) << false;
    QTest::newRow("a colon in the name")
        << QByteArray("GET") << QByteArray("X: y") << QByteArray("a") << false;
    QTest::newRow("an empty name") << QByteArray("GET") << QByteArray() << QByteArray("a") << false;
    QTest::newRow("a blank in the method")
        << QByteArray("GET /x") << QByteArray("X") << QByteArray("a") << false;
    QTest::newRow("no method") << QByteArray() << QByteArray("X") << QByteArray("a") << false;
}

void TestHttpRules::controlCharactersAreRefused()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    HttpRequest request;
    request.method = method;
    request.url = QUrl(QStringLiteral("https://shop.example/"));
    request.headers = {{name, value}};
    QTEST(httprules::checkRequest(request).hasValue(), "allowed");
}

void TestHttpRules::statusesWorthAnotherTry_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("transient");
    for (const int status : {408, 425, 429, 500, 502, 503, 504, 520, 530})
        QTest::addRow("%d is tried again", status) << status << true;
    for (const int status :
         {200, 204, 301, 304, 400, 401, 402, 403, 404, 405, 422, 423, 430, 501, 505})
        QTest::addRow("%d is final", status) << status << false;
}

void TestHttpRules::statusesWorthAnotherTry()
{
    QFETCH(int, status);
    QTEST(httprules::isTransient(status), "transient");
}

void TestHttpRules::retryAfter_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<qint64>("expected"); // -1: none
    const auto row = [](const char *name, const char *header, qint64 expected) {
        QTest::newRow(name) << QByteArray(header) << expected;
    };
    row("whole seconds", "120", 120'000);
    row("decimals, as Shopify sends", "2.0", 2'000);
    row("a part of a second", " 0.25 ", 250);
    row("now", "0", 0);
    row("a negative number", "-5", 0);
    row("a number beyond reason", "1e300", 366LL * 24 * 3600 * 1000);
    row("not a number", "nan", -1);
    row("an HTTP date ahead", "Wed, 01 Jul 2026 10:00:30 GMT", 30'000);
    row("an HTTP date that has passed", "Wed, 01 Jul 2026 09:59:00 GMT", 0);
    row("words", "soon", -1);
    row("nothing", "", -1);
}

void TestHttpRules::retryAfter()
{
    QFETCH(QByteArray, header);
    QFETCH(qint64, expected);
    const Timestamp now = *Timestamp::fromIso(u"2026-07-01T10:00:00Z");
    HttpReply reply;
    reply.headers = {{"retry-after", header}};
    const auto wait = httprules::retryAfter(reply, now);
    QCOMPARE(wait ? qint64(wait->count()) : qint64(-1), expected);
}

void TestHttpRules::retryAfterIgnoresOurClockWhenTheServerTellsItsOwn()
{
    HttpReply reply;
    reply.headers = {{"Date", "Wed, 01 Jul 2026 10:00:00 GMT"},
                     {"Retry-After", "Wed, 01 Jul 2026 10:00:10 GMT"}};
    for (const auto *now :
         {u"1970-01-01T00:00:00Z", u"2026-07-01T10:00:00Z", u"2038-01-01T00:00:00Z"})
        QCOMPARE(httprules::retryAfter(reply, *Timestamp::fromIso(now)), milliseconds(10'000));
}

void TestHttpRules::backoffDoublesUpToItsLimit()
{
    HttpPolicy policy;
    policy.firstBackoff = milliseconds(1'000);
    policy.maxBackoff = milliseconds(6'000);
    QList<qint64> waits;
    for (const int attempt : {1, 2, 3, 4, 5, 400})
        waits.append(httprules::backoff(policy, attempt, 0.5).count());
    QCOMPARE(waits, QList<qint64>({500, 1'000, 2'000, 3'000, 3'000, 3'000}));
    QCOMPARE(httprules::backoff(policy, 3, 0.0), milliseconds(0));
}

QTEST_APPLESS_MAIN(TestHttpRules)
#include "tst_httprules.moc"
