#include "models/shops/httpclient.h"
#include "tests/servers/fakeclock.h"
#include "tests/servers/loopbackserver.h"

#include <QFile>
#include <QPointer>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

using namespace comptoir;
using std::chrono::milliseconds;

namespace {

const QByteArray kBody = "{\"customers\":[{\"id\":1},{\"id\":2}]}";

HttpPolicy quick()
{
    HttpPolicy policy;
    policy.maxAttempts = 3;
    policy.maxBodyBytes = 64 * 1024;
    return policy;
}

/// Sends bytes as they are to whoever connects, then closes or stays silent.
class RawServer : public QTcpServer
{
public:
    RawServer(const QByteArray &bytes, bool close)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this, bytes, close] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, bytes, close] {
                if (!socket->readAll().isEmpty())
                    ++count;
                socket->write(bytes);
                if (!asked.contains(socket))
                    asked.append(socket);
                if (close)
                    socket->disconnectFromHost();
            });
        });
    }
    [[nodiscard]] QUrl url() const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(serverPort()));
    }
    int count = 0;
    QList<QPointer<QTcpSocket>> asked; ///< that their answer has begun
};

} // namespace

class TestHttpClient : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        // Qt 6.4 says this of itself when an abort meets the server's own end of the connection.
        QTest::failOnWarning(QRegularExpression(
            QStringLiteral("^(?!QNetworkReplyImplPrivate::error: Internal problem)")));
    }

    void sendsAndReceives();
    void sendsBodies();
    void passesEveryStatusOn_data();
    void passesEveryStatusOn();
    void neverFollowsRedirects();
    void dropsCookies();
    void triesAgain_data();
    void triesAgain();
    void doesNotRepeatWrites_data();
    void doesNotRepeatWrites();
    void doesNotRepeatWritesWithoutBody();
    void asksBeforeTheBody();
    void givesUpAfterTheLastAttempt_data();
    void givesUpAfterTheLastAttempt();
    void waitsAsLongAsAsked();
    void doesNotWaitForEver();
    void backsOffWithJitter();
    void timesOut();
    void timesOutOnATrickle();
    void timesOutOnHeadersWithoutEnd_data();
    void timesOutOnHeadersWithoutEnd();
    void refusesHugeHeaders();
    void refusesHugeBodies_data();
    void refusesHugeBodies();
    void unpacks();
    void refusesPackedBombs();
    void passesGarbledBodiesOn();
    void noticesBrokenAnswers_data();
    void noticesBrokenAnswers();
    void asksTheThrottleBeforeEachAttempt();
    void stopsBeforeSending();
    void stopsWhileWaiting();
    void stopsDuringATransfer();
    void refusesPlainHttpToOthers();
    void refusesACertificateThatSignsItself();
    void saysWhenNobodyListens();
    void keepsSecretsOutOfErrors();

private:
    Result<HttpReply> get(const QUrl &url, HttpPolicy policy = quick())
    {
        HttpRequest request;
        request.url = url;
        return send(request, std::move(policy));
    }
    Result<HttpReply> send(const HttpRequest &request, HttpPolicy policy = quick())
    {
        HttpClient client(
            m_clock, [] { return 0.5; }, std::move(policy));
        return client.send(request, m_cancel);
    }
    LoopbackServer m_server{[](const ServerRequest &) {
        return ServerReply{200, "application/json", kBody, {}};
    }};
    FakeClock m_clock;
    CancelToken m_cancel;

private slots:
    void cleanup()
    {
        m_server.clearFaults();
        m_server.clearRequests();
        m_cancel = {};
    }
};

void TestHttpClient::sendsAndReceives()
{
    HttpRequest request;
    request.url = m_server.url().resolved(QUrl(QStringLiteral("/api/customers?limit=2")));
    request.headers = {{"Authorization", "Basic S0VZOg=="}};
    const auto reply = send(request);
    QVERIFY(reply);
    QCOMPARE(reply->status, 200);
    QCOMPARE(reply->body, kBody);
    QCOMPARE(reply->header("content-TYPE"), QByteArray("application/json"));
    QCOMPARE(reply->header("Missing"), QByteArray());
    const ServerRequest seen = m_server.requests().constFirst();
    QCOMPARE(seen.path, QStringLiteral("/api/customers"));
    QCOMPARE(seen.headers.value("authorization"), QByteArray("Basic S0VZOg=="));
    QCOMPARE(seen.headers.value("user-agent"), QByteArray("Comptoir"));
}

void TestHttpClient::sendsBodies()
{
    HttpRequest request;
    request.method = "PUT";
    request.url = m_server.url();
    request.body = "<prestashop/>";
    request.headers = {{"Content-Type", "application/xml"}};
    QVERIFY(send(request));
    const ServerRequest seen = m_server.requests().constFirst();
    QCOMPARE(seen.method, QByteArray("PUT"));
    QCOMPARE(seen.body, request.body);
    QCOMPARE(seen.headers.value("content-type"), QByteArray("application/xml"));
}

void TestHttpClient::passesEveryStatusOn_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {201, 400, 401, 402, 403, 404, 405, 406, 409, 410, 422, 423, 430, 501})
        QTest::addRow("status %d with its body", status) << status;
}

void TestHttpClient::passesEveryStatusOn()
{
    QFETCH(int, status);
    m_server.inject({Fault::Kind::Status,
                     status,
                     "text/html",
                     "<html>why</html>",
                     {{"WWW-Authenticate", "Basic realm=\"shop\""}}});
    const auto reply = get(m_server.url());
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().detail));
    QCOMPARE(reply->status, status);
    QCOMPARE(reply->body, QByteArray("<html>why</html>"));
    QCOMPARE(m_server.requests().size(), 1);
}

void TestHttpClient::neverFollowsRedirects()
{
    m_server.inject(
        {Fault::Kind::Status, 302, "text/html", {}, {{"Location", "http://127.0.0.1:1/"}}});
    const auto reply = get(m_server.url());
    QVERIFY(reply);
    QCOMPARE(reply->status, 302);
    QCOMPARE(reply->header("Location"), QByteArray("http://127.0.0.1:1/"));
    QCOMPARE(m_server.requests().size(), 1);
}

void TestHttpClient::dropsCookies()
{
    m_server.inject({Fault::Kind::Status, 200, "text/html", "x", {{"Set-Cookie", "session=1"}}});
    HttpClient client(m_clock, [] { return 0.0; });
    HttpRequest request;
    request.url = m_server.url();
    const auto reply = client.send(request, m_cancel);
    QVERIFY(reply);
    QCOMPARE(reply->header("Set-Cookie"), QByteArray());
    QVERIFY(client.send(request, m_cancel));
    QVERIFY(!m_server.requests().constLast().headers.contains("cookie"));
}

void TestHttpClient::triesAgain_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("status");
    for (const int status : {408, 429, 500, 502, 503, 504})
        QTest::addRow("after status %d", status) << static_cast<int>(Fault::Kind::Status) << status;
    QTest::newRow("after a reset") << static_cast<int>(Fault::Kind::Reset) << 0;
    QTest::newRow("after half a body") << static_cast<int>(Fault::Kind::Truncate) << 0;
}

void TestHttpClient::triesAgain()
{
    QFETCH(int, kind);
    QFETCH(int, status);
    m_server.inject({.kind = static_cast<Fault::Kind>(kind), .status = status, .times = 2});
    const auto reply = get(m_server.url());
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().detail));
    QCOMPARE(reply->status, 200);
    QCOMPARE(reply->body, kBody);
    QCOMPARE(m_server.requests().size(), 3);
}

void TestHttpClient::doesNotRepeatWrites_data()
{
    triesAgain_data();
}

void TestHttpClient::doesNotRepeatWrites()
{
    QFETCH(int, kind);
    QFETCH(int, status);
    m_server.inject({.kind = static_cast<Fault::Kind>(kind), .status = status, .times = -1});
    HttpRequest request;
    request.method = "POST";
    request.url = m_server.url();
    request.body = "x";
    request.repeatable = false;
    const auto reply = send(request);
    if (status > 0)
        QCOMPARE(reply.value().status, status);
    else
        QCOMPARE(reply.error().code, ErrorCode::Network);
    QCOMPARE(m_server.requests().size(), 1);
}

/// Qt would send them again when the connection breaks.
void TestHttpClient::doesNotRepeatWritesWithoutBody()
{
    for (const char *method : {"GET", "POST"}) {
        m_server.clearRequests();
        m_server.inject({.kind = Fault::Kind::Reset, .times = -1});
        HttpRequest request;
        request.method = method;
        request.url = m_server.url();
        request.repeatable = false;
        QCOMPARE(send(request).error().code, ErrorCode::Network);
        QCOMPARE(m_server.requests().size(), 1);
        m_server.clearFaults();
        QVERIFY(send(request));
    }
}

void TestHttpClient::asksBeforeTheBody()
{
    int asked = 0;
    bool mayGo = true;
    HttpRequest request;
    request.method = "POST";
    request.url = m_server.url();
    request.body = QByteArray(200'000, 'x'); // in several pieces
    request.repeatable = false;
    request.beforeBody = [&] {
        ++asked;
        return mayGo;
    };
    QVERIFY(send(request));
    QCOMPARE(asked, 1);
    QCOMPARE(m_server.requests().constLast().body, request.body);
    m_server.clearRequests();
    mayGo = false;
    QCOMPARE(send(request).error().code, ErrorCode::Cancelled);
    QCOMPARE(asked, 2);
    QVERIFY(m_server.requests().isEmpty());
    // Nobody there: not even asked.
    QTcpServer gone;
    QVERIFY(gone.listen(QHostAddress::LocalHost));
    request.url.setPort(gone.serverPort());
    gone.close();
    QCOMPARE(send(request).error().code, ErrorCode::Network);
    QCOMPARE(asked, 2);
}

void TestHttpClient::givesUpAfterTheLastAttempt_data()
{
    triesAgain_data();
}

void TestHttpClient::givesUpAfterTheLastAttempt()
{
    QFETCH(int, kind);
    QFETCH(int, status);
    m_server.inject({.kind = static_cast<Fault::Kind>(kind), .status = status, .times = -1});
    const auto reply = get(m_server.url());
    if (status > 0) {
        QCOMPARE(reply.value().status, status);
    } else {
        QCOMPARE(reply.error().code, ErrorCode::Network);
        QVERIFY(reply.error().text.contains(QStringLiteral("127.0.0.1")));
    }
    QVERIFY(m_server.requests().size() >= 3); // after a reset Qt itself asks once more
    QVERIFY(m_server.requests().size() <= 4);
}

void TestHttpClient::waitsAsLongAsAsked()
{
    FakeClock clock;
    m_server.inject({Fault::Kind::Status, 429, "text/plain", {}, {{"Retry-After", "7.5"}}});
    HttpClient client(
        clock, [] { return 0.5; }, quick());
    HttpRequest request;
    request.url = m_server.url();
    const auto reply = client.send(request, m_cancel);
    QCOMPARE(reply.value().status, 200);
    QCOMPARE(clock.waits(), QList<milliseconds>({milliseconds(7'500)}));
}

void TestHttpClient::doesNotWaitForEver()
{
    m_server.inject({Fault::Kind::Status, 429, "text/plain", {}, {{"Retry-After", "3600"}}});
    const auto reply = get(m_server.url());
    QCOMPARE(reply.error().code, ErrorCode::RateLimited);
    QVERIFY2(reply.error().text.contains(QStringLiteral("60")), qPrintable(reply.error().text));
    QCOMPARE(m_server.requests().size(), 1);
}

void TestHttpClient::backsOffWithJitter()
{
    FakeClock clock;
    m_server.inject({.kind = Fault::Kind::Status, .status = 503, .times = -1});
    HttpPolicy policy;
    policy.maxAttempts = 5;
    policy.maxBackoff = milliseconds(3'000);
    double next = 0.0;
    HttpClient client(
        clock, [&next] { return std::exchange(next, next + 0.25); }, policy);
    HttpRequest request;
    request.url = m_server.url();
    QCOMPARE(client.send(request, m_cancel).value().status, 503);
    QCOMPARE(clock.waits(),
             QList<milliseconds>(
                 {milliseconds(0), milliseconds(500), milliseconds(1'500), milliseconds(2'250)}));
}

void TestHttpClient::timesOut()
{
    m_server.inject({.kind = Fault::Kind::Hang, .times = -1});
    HttpPolicy policy = quick();
    policy.transferTimeout = milliseconds(100);
    policy.maxAttempts = 2;
    const auto reply = get(m_server.url(), policy);
    QCOMPARE(reply.error().code, ErrorCode::Network);
    QCOMPARE(reply.error().detail, QStringLiteral("time-out"));
    QCOMPARE(m_server.requests().size(), 2);
    m_server.release();
}

void TestHttpClient::timesOutOnATrickle()
{
    RawServer server("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n", false);
    QTimer drip;
    connect(&drip, &QTimer::timeout, &server, [&server] {
        for (const auto &socket : std::as_const(server.asked))
            if (socket)
                socket->write("x");
    });
    drip.start(10);
    HttpPolicy policy = quick();
    policy.totalTimeout = milliseconds(300);
    QCOMPARE(get(server.url(), policy).error().detail, QStringLiteral("time-out"));
    QCOMPARE(server.asked.size(), 1); // what never ends is not asked for again
}

void TestHttpClient::timesOutOnHeadersWithoutEnd_data()
{
    QTest::addColumn<QByteArray>("piece");
    QTest::newRow("one letter at a time") << QByteArray("x");
    QTest::newRow("header after header") << QByteArray("X-More: " + QByteArray(2000, 'y') + "\r\n");
}

void TestHttpClient::timesOutOnHeadersWithoutEnd()
{
    QFETCH(QByteArray, piece);
    RawServer server("HTTP/1.1 200 OK\r\nX-A: b\r\n", false);
    QTimer drip;
    connect(&drip, &QTimer::timeout, &server, [&] {
        for (const auto &socket : std::as_const(server.asked))
            if (socket)
                socket->write(piece);
    });
    drip.start(5);
    HttpPolicy policy = quick();
    policy.maxAttempts = 1;
    policy.transferTimeout = milliseconds(200);
    policy.totalTimeout = std::chrono::minutes(10);
    const auto reply = get(server.url(), policy);
    QCOMPARE(reply.error().code, ErrorCode::Network);
    QCOMPARE(reply.error().detail, QStringLiteral("time-out"));
}

void TestHttpClient::refusesHugeHeaders()
{
    QByteArray answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n";
    for (int i = 0; i < 70; ++i)
        answer += "X-H" + QByteArray::number(i) + ": " + QByteArray(1024, 'h') + "\r\n";
    RawServer server(answer + "\r\n{}", true);
    QVERIFY(!get(server.url()));
}

void TestHttpClient::refusesHugeBodies_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("announced") << QByteArray("Content-Length: 999999999999\r\n");
    QTest::newRow("not announced") << QByteArray("Connection: close\r\n");
}

void TestHttpClient::refusesHugeBodies()
{
    QFETCH(QByteArray, head);
    RawServer server("HTTP/1.1 200 OK\r\n" + head + "\r\n" + QByteArray(200'000, 'x'), true);
    const auto reply = get(server.url());
    QCOMPARE(reply.error().code, ErrorCode::Protocol);
    QVERIFY(reply.error().text.contains(QStringLiteral("127.0.0.1")));
    QCOMPARE(server.count, 1); // asking again would bring the same
}

namespace {

/// zlib's format is what HTTP calls deflate (RFC 9110 §8.4.1.2).
QByteArray packedAnswer(const QByteArray &body)
{
    const QByteArray packed = qCompress(body, 9).mid(4);
    return "HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\nContent-Length: "
        + QByteArray::number(packed.size()) + "\r\n\r\n" + packed;
}

} // namespace

void TestHttpClient::unpacks()
{
    RawServer server(packedAnswer(kBody.repeated(1'000)), true);
    const auto reply = get(server.url());
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().detail));
    QCOMPARE(reply->body, kBody.repeated(1'000));
}

void TestHttpClient::refusesPackedBombs()
{
    RawServer server(packedAnswer(QByteArray(50'000'000, ' ')), true);
    const auto reply = get(server.url());
    QVERIFY2(!reply, reply ? QByteArray::number(reply->body.size()).constData() : "");
    QCOMPARE(reply.error().code, ErrorCode::Protocol);
}

void TestHttpClient::passesGarbledBodiesOn()
{
    m_server.inject({.kind = Fault::Kind::Garble});
    const auto reply = get(m_server.url());
    QCOMPARE(reply.value().status, 200);
    QVERIFY(reply->body != kBody);
    QCOMPARE(reply->body.size(), kBody.size());
}

void TestHttpClient::noticesBrokenAnswers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray ok = "HTTP/1.1 200 OK\r\n";
    QTest::newRow("nothing at all") << QByteArray();
    QTest::newRow("half a status line") << QByteArray("HTTP/1.");
    QTest::newRow("half the headers") << ok + "Content-Le";
    QTest::newRow("half a body of known length") << ok + "Content-Length: 10\r\n\r\n12345";
    QTest::newRow("no body of known length") << ok + "Content-Length: 10\r\n\r\n";
    QTest::newRow("another protocol") << QByteArray("220 mail.example ESMTP\r\n");
}

void TestHttpClient::noticesBrokenAnswers()
{
    QFETCH(QByteArray, bytes);
    RawServer server(bytes, true);
    const auto reply = get(server.url());
    QVERIFY2(!reply, reply ? reply->body.constData() : "");
    QVERIFY(reply.error().code == ErrorCode::Network || reply.error().code == ErrorCode::Protocol);
    QVERIFY(!reply.error().text.isEmpty());
}

void TestHttpClient::asksTheThrottleBeforeEachAttempt()
{
    m_server.inject({.kind = Fault::Kind::Status, .status = 503, .times = 2});
    HttpClient client(
        m_clock, [] { return 0.0; }, quick());
    int asked = 0;
    client.setThrottle([&asked](const CancelToken &) { ++asked; });
    HttpRequest request;
    request.url = m_server.url();
    QVERIFY(client.send(request, m_cancel));
    QCOMPARE(asked, 3);
}

void TestHttpClient::stopsBeforeSending()
{
    m_cancel.cancel();
    const auto reply = get(m_server.url());
    QCOMPARE(reply.error().code, ErrorCode::Cancelled);
    QCOMPARE(m_server.requests().size(), 0);
}

void TestHttpClient::stopsWhileWaiting()
{
    FakeClock clock;
    clock.setOnWait([this] { m_cancel.cancel(); });
    m_server.inject({.kind = Fault::Kind::Status, .status = 503, .times = -1});
    HttpClient client(
        clock, [] { return 0.5; }, quick());
    HttpRequest request;
    request.url = m_server.url();
    QCOMPARE(client.send(request, m_cancel).error().code, ErrorCode::Cancelled);
    QCOMPARE(m_server.requests().size(), 1);
}

void TestHttpClient::stopsDuringATransfer()
{
    m_server.inject({.kind = Fault::Kind::Hang, .times = -1});
    QTimer watch;
    connect(&watch, &QTimer::timeout, this, [this] {
        if (!m_server.requests().isEmpty())
            m_cancel.cancel();
    });
    watch.start(5);
    QCOMPARE(get(m_server.url()).error().code, ErrorCode::Cancelled);
    QCOMPARE(m_server.requests().size(), 1);
    m_server.release();
}

void TestHttpClient::refusesPlainHttpToOthers()
{
    const auto reply = get(QUrl(QStringLiteral("http://shop.example/")));
    QCOMPARE(reply.error().code, ErrorCode::InvalidArgument);
    QVERIFY(reply.error().text.contains(QStringLiteral("shop.example")));
}

void TestHttpClient::refusesACertificateThatSignsItself()
{
    if (!QSslSocket::supportsSsl())
        QSKIP("Qt has no TLS here");
    const QString folder = QStringLiteral(COMPTOIR_TEST_DATA "/tls/");
    QFile key(folder + QStringLiteral("selfsigned.key"));
    QVERIFY(key.open(QIODevice::ReadOnly));
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPrivateKey(QSslKey(&key, QSsl::Rsa));
    configuration.setLocalCertificateChain(
        QSslCertificate::fromPath(folder + QStringLiteral("selfsigned.pem")));
    QSslServer server;
    server.setSslConfiguration(configuration);
    QVERIFY(server.listen(QHostAddress::LocalHost));
    int spoken = 0;
    connect(&server, &QTcpServer::pendingConnectionAvailable, &server, [&] {
        connect(server.nextPendingConnection(), &QTcpSocket::readyRead, &server,
                [&spoken] { ++spoken; });
    });

    const auto reply
        = get(QUrl(QStringLiteral("https://127.0.0.1:%1/?ws_key=K").arg(server.serverPort())));
    QCOMPARE(reply.error().code, ErrorCode::Tls);
    QVERIFY2(reply.error().text.contains(QStringLiteral("127.0.0.1")),
             qPrintable(reply.error().text));
    QCOMPARE(spoken, 0);
}

void TestHttpClient::saysWhenNobodyListens()
{
    QUrl url;
    {
        const RawServer server({}, true);
        url = server.url();
    }
    const auto reply = get(url);
    QCOMPARE(reply.error().code, ErrorCode::Network);
    QVERIFY(reply.error().text.contains(QStringLiteral("127.0.0.1")));
}

void TestHttpClient::keepsSecretsOutOfErrors()
{
    QUrl url;
    {
        const RawServer server({}, true);
        url = server.url();
    }
    url.setQuery(QStringLiteral("ws_key=SECRET"));
    m_server.inject({.kind = Fault::Kind::Truncate, .times = -1});
    QUrl broken = m_server.url();
    broken.setQuery(QStringLiteral("ws_key=SECRET"));
    for (const QUrl &asked : {url, broken}) {
        const Error error = get(asked).error();
        QVERIFY(!error.text.contains(QStringLiteral("SECRET")));
        QVERIFY(!error.detail.contains(QStringLiteral("SECRET")));
    }
}

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_httpclient.moc"
