#include "tests/servers/loopbackserver.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTest>

using namespace comptoir;

namespace {

/// What comes over the wire, byte by byte: the tests of the server do not trust a client library.
QByteArray exchange(const LoopbackServer &server, const QByteArray &request, int timeout = 10'000)
{
    QTcpSocket socket;
    socket.connectToHost(server.url().host(), static_cast<quint16>(server.url().port()));
    if (!socket.waitForConnected(timeout))
        return "no connection";
    socket.write(request);
    QByteArray all;
    while (socket.waitForReadyRead(timeout))
        all += socket.readAll();
    return all + socket.readAll();
}

QByteArray get(const LoopbackServer &server, const QByteArray &target)
{
    return exchange(server,
                    "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Case: Kept\r\n\r\n");
}

QByteArray bodyOf(const QByteArray &reply)
{
    return reply.mid(reply.indexOf("\r\n\r\n") + 4);
}

const QByteArray kBody = "{\"customers\":[{\"id\":1},{\"id\":2}]}";

LoopbackServer::Handler constant()
{
    return [](const ServerRequest &) { return ServerReply{200, "application/json", kBody, {}}; };
}

} // namespace

class TestLoopbackServer : public QObject
{
    Q_OBJECT
private slots:
    void listensOnLoopbackOnly();
    void handsTheRequestOver();
    void handsTheBodyOver();
    void answersWithAStatusAndHeaders();
    void resetsWithoutAnAnswer();
    void truncatesAfterTheWholeLengthWasAnnounced();
    void garblesTheAnswer();
    void hangsUntilReleased();
    void stopsWhileRequestsHang();
    void letsSomeRequestsPassFirst();
    void failsOnlyWhatThePathNames();
    void failsForEverUntilCleared();
};

void TestLoopbackServer::listensOnLoopbackOnly()
{
    const LoopbackServer server(constant());
    QCOMPARE(server.url().host(), QStringLiteral("127.0.0.1"));
    QVERIFY(server.url().port() > 0);
    QVERIFY(!server.url().toString().endsWith(u'/'));
}

void TestLoopbackServer::handsTheRequestOver()
{
    const LoopbackServer server(constant());
    get(server, "/api/caf%C3%A9?filter%5Bid%5D=%5B1%7C2%5D&q=100%25+%26+%2B");
    QCOMPARE(server.requests().size(), 1);
    const ServerRequest request = server.requests().constFirst();
    QCOMPARE(request.method, QByteArray("GET"));
    QCOMPARE(request.path, QStringLiteral("/api/café"));
    QCOMPARE(request.query.queryItemValue(QStringLiteral("filter[id]"), QUrl::FullyDecoded),
             QStringLiteral("[1|2]"));
    QCOMPARE(request.query.queryItemValue(QStringLiteral("q"), QUrl::FullyDecoded),
             QStringLiteral("100% & +"));
    QCOMPARE(request.headers.value("x-case"), QByteArray("Kept"));
}

void TestLoopbackServer::handsTheBodyOver()
{
    const LoopbackServer server(constant());
    exchange(server, "POST /x HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\na=b&c");
    QCOMPARE(server.requests().constFirst().method, QByteArray("POST"));
    QCOMPARE(server.requests().constFirst().body, QByteArray("a=b&c"));
}

void TestLoopbackServer::answersWithAStatusAndHeaders()
{
    LoopbackServer server(constant());
    server.inject(
        {Fault::Kind::Status, 429, "text/plain", "slow", {{"Retry-After", "2.5"}}, {}, 0, 1});
    const QByteArray refused = get(server, "/");
    QVERIFY2(refused.startsWith("HTTP/1.1 429 "), refused.constData());
    QVERIFY(refused.contains("Retry-After: 2.5\r\n"));
    QCOMPARE(bodyOf(refused), QByteArray("slow"));
    QCOMPARE(bodyOf(get(server, "/")), kBody);
}

void TestLoopbackServer::resetsWithoutAnAnswer()
{
    LoopbackServer server(constant());
    server.inject({.kind = Fault::Kind::Reset});
    QCOMPARE(get(server, "/"), QByteArray());
    QCOMPARE(bodyOf(get(server, "/")), kBody);
}

void TestLoopbackServer::truncatesAfterTheWholeLengthWasAnnounced()
{
    LoopbackServer server(constant());
    server.inject({.kind = Fault::Kind::Truncate});
    const QByteArray reply = get(server, "/");
    QVERIFY(reply.contains("Content-Length: " + QByteArray::number(kBody.size()) + "\r\n"));
    QCOMPARE(bodyOf(reply), kBody.left(kBody.size() / 2));
}

void TestLoopbackServer::garblesTheAnswer()
{
    LoopbackServer server(constant());
    server.inject({.kind = Fault::Kind::Garble});
    const QByteArray body = bodyOf(get(server, "/"));
    QCOMPARE(body.size(), kBody.size());
    QVERIFY(body != kBody);
    QVERIFY(!body.startsWith('{'));
}

void TestLoopbackServer::hangsUntilReleased()
{
    LoopbackServer server(constant());
    server.inject({.kind = Fault::Kind::Hang});
    QTcpSocket socket;
    socket.connectToHost(server.url().host(), static_cast<quint16>(server.url().port()));
    QVERIFY(socket.waitForConnected());
    socket.write("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    QTRY_COMPARE(server.requests().size(), 1);
    QCOMPARE(bodyOf(get(server, "/other")), kBody); // others are served meanwhile
    QCOMPARE(socket.state(), QAbstractSocket::ConnectedState);
    QTRY_COMPARE((server.release(), socket.state()), QAbstractSocket::UnconnectedState);
}

void TestLoopbackServer::stopsWhileRequestsHang()
{
    auto server = std::make_unique<LoopbackServer>(constant());
    server->inject({.kind = Fault::Kind::Hang, .times = -1});
    QTcpSocket asked;
    QTcpSocket silent; // connected, and never says a word
    for (QTcpSocket *socket : {&asked, &silent}) {
        socket->connectToHost(server->url().host(), static_cast<quint16>(server->url().port()));
        QVERIFY(socket->waitForConnected());
    }
    asked.write("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    QTRY_COMPARE(server->requests().size(), 1);
    server.reset(); // returning is the test
    QTRY_COMPARE(asked.state(), QAbstractSocket::UnconnectedState);
}

void TestLoopbackServer::letsSomeRequestsPassFirst()
{
    LoopbackServer server(constant());
    server.inject({.kind = Fault::Kind::Status, .status = 503, .afterRequests = 2, .times = 2});
    QByteArrayList codes;
    for (int i = 0; i < 5; ++i)
        codes.append(get(server, "/").mid(9, 3));
    QCOMPARE(codes, QByteArrayList({"200", "200", "503", "503", "200"}));
}

void TestLoopbackServer::failsOnlyWhatThePathNames()
{
    LoopbackServer server(constant());
    server.inject({.kind = Fault::Kind::Status,
                   .status = 404,
                   .pathContains = QStringLiteral("limit=[5]"),
                   .times = -1});
    QVERIFY(get(server, "/orders").startsWith("HTTP/1.1 200"));
    QVERIFY(get(server, "/orders?limit=%5B5%5D").startsWith("HTTP/1.1 404"));
}

void TestLoopbackServer::failsForEverUntilCleared()
{
    LoopbackServer server(constant());
    server.inject({.kind = Fault::Kind::Status, .status = 500, .times = -1});
    for (int i = 0; i < 3; ++i)
        QVERIFY(get(server, "/").startsWith("HTTP/1.1 500"));
    server.clearFaults();
    server.clearRequests();
    QVERIFY(get(server, "/").startsWith("HTTP/1.1 200"));
    QCOMPARE(server.requests().size(), 1);
}

QTEST_GUILESS_MAIN(TestLoopbackServer)
#include "tst_loopbackserver.moc"
