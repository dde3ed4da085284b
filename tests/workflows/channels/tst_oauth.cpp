#include "tests/models/store/testclock.h"
#include "tests/servers/oauthserver.h"
#include "workflows/channels/oauthsignin.h"
#include "workflows/channels/oauthtenant.h"
#include "workflows/messages/oauthchannel.h"

#include <QTcpSocket>
#include <QTest>

#include <optional>

using namespace comptoir;

Q_DECLARE_METATYPE(comptoir::OAuthTokens)
Q_DECLARE_METATYPE(comptoir::ErrorCode)

namespace {

/// Says by which token it was made.
class NamedChannel : public MessageChannel
{
public:
    explicit NamedChannel(const QString &token)
        : m_token(token)
    {}
    SendOutcome send(const SendRequest &, const HandOver &, const CancelToken &) override
    {
        return {ReplyClass::Accepted, 250, {}, m_token, {}};
    }
    void hangUp() override {}

private:
    QString m_token;
};

} // namespace

/// Signing in at a provider with a client of one's own, against an authorization server on
/// loopback; the browser is the test.
class TestOAuth : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void theChallengeIsThatOfTheStandard();
    void theAddressAsksForWhatTheProviderWants();
    void tokensAreKeptAsText();
    void answersOfTheTokenEndpoint_data();
    void answersOfTheTokenEndpoint();
    void signsIn();
    void anotherStateIsTurnedAway();
    void whateverCallsAtThePort_data();
    void whateverCallsAtThePort();
    void whoSaysNo();
    void aWrongVerifierGetsNothing();
    void aCodeIsGoodOnce();
    void nobodyComes();
    void itCanBeGivenUp_data();
    void itCanBeGivenUp();
    void onlyThisComputerStandsInForTheProvider();
    void aRunOutlastsItsToken();
    void aRunWithoutASignInTellsTheServerNothing();
    void aFreshTokenIsUsedAsItIs();
    void anOldTokenIsRenewedAndKept();
    void aRevokedSignInIsTheOwners();
    void troubleAtTheProviderIsNoRevocation_data();
    void troubleAtTheProviderIsNoRevocation();

private:
    [[nodiscard]] Sender account() const;
    void begin(std::chrono::milliseconds patience = std::chrono::minutes(10));
    QByteArray visit(const QUrl &url);
    QByteArray say(int port, const QByteArray &request);
    OAuthTokens old();
    Result<QString> access(const OAuthTokens &tokens);

    std::unique_ptr<OAuthServer> m_server;
    TestClock m_clock;
    std::unique_ptr<OAuthSignIn> m_signIn;
    QUrl m_opened;
    std::optional<OAuthTokens> m_tokens;
    std::optional<Error> m_error;
    QString m_kept;
    int m_numbers = 0;
};

void TestOAuth::init()
{
    m_server = std::make_unique<OAuthServer>();
    m_tokens.reset();
    m_error.reset();
    m_kept.clear();
    m_opened.clear();
}

void TestOAuth::cleanup()
{
    m_signIn.reset();
    m_server.reset();
}

Sender TestOAuth::account() const
{
    Sender account;
    account.provider = QStringLiteral("gmail");
    account.address = QStringLiteral("boutique@gmail.com");
    account.options = {{QStringLiteral("oauth_client"), QLatin1String(OAuthServer::kClient)},
                       {QStringLiteral("oauth_authorize"), m_server->authorize().toString()},
                       {QStringLiteral("oauth_token"), m_server->token().toString()}};
    return account;
}

void TestOAuth::begin(std::chrono::milliseconds patience)
{
    OAuthSignIn::Parts parts;
    parts.clock = &m_clock;
    parts.random = [] { return 0.5; };
    parts.token = [this] { return QString::number(++m_numbers).rightJustified(24, u'0'); };
    parts.open = [this](const QUrl &url) { m_opened = url; };
    parts.patience = patience;
    m_signIn = std::make_unique<OAuthSignIn>(parts);
    connect(m_signIn.get(), &OAuthSignIn::signedIn, this,
            [this](const OAuthTokens &tokens) { m_tokens = tokens; });
    connect(m_signIn.get(), &OAuthSignIn::failed, this,
            [this](const Error &error) { m_error = error; });
    m_signIn->start(OAuth::provider(account()),
                    {QLatin1String(OAuthServer::kClient), QLatin1String(OAuthServer::kSecret)},
                    account().address);
}

QByteArray TestOAuth::say(int port, const QByteArray &request)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(port));
    [&] { QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState); }();
    socket.write(request);
    [&] { QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QAbstractSocket::UnconnectedState, 30'000); }();
    return socket.readAll();
}

QByteArray TestOAuth::visit(const QUrl &url)
{
    return say(url.port(),
               "GET " + url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority)
                   + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
}

/// Of RFC 7636, appendix B.
void TestOAuth::theChallengeIsThatOfTheStandard()
{
    QCOMPARE(OAuth::challengeOf(QStringLiteral("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")),
             QStringLiteral("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
}

void TestOAuth::theAddressAsksForWhatTheProviderWants()
{
    Sender google, microsoft, other;
    google.provider = QStringLiteral("gmail");
    microsoft.provider = QStringLiteral("exchange_online");
    other.provider = QStringLiteral("ovh");
    QVERIFY(OAuth::provider(other).name.isEmpty());
    const auto query = [](const Sender &sender) {
        return QUrlQuery(OAuth::signInAddress(OAuth::provider(sender), QStringLiteral("client+1"),
                                              QUrl(QStringLiteral("http://127.0.0.1:4711/")),
                                              QStringLiteral("state"), QStringLiteral("verifier"),
                                              QStringLiteral("zoé+a@b.example")));
    };
    const auto value = [](const QUrlQuery &asked, const char *key) {
        return asked.queryItemValue(QLatin1String(key), QUrl::FullyDecoded);
    };
    const QUrlQuery asked = query(google);
    QCOMPARE(value(asked, "client_id"), QStringLiteral("client+1"));
    QCOMPARE(value(asked, "redirect_uri"), QStringLiteral("http://127.0.0.1:4711/"));
    QCOMPARE(value(asked, "scope"), QStringLiteral("https://mail.google.com/"));
    QCOMPARE(value(asked, "access_type"), QStringLiteral("offline"));
    QCOMPARE(value(asked, "login_hint"), QStringLiteral("zoé+a@b.example"));
    QVERIFY(value(query(microsoft), "scope").contains(QLatin1String("offline_access")));
    for (const Sender &sender : {google, microsoft}) {
        QCOMPARE(OAuth::provider(sender).authorize.scheme(), QStringLiteral("https"));
        QCOMPARE(OAuth::provider(sender).token.scheme(), QStringLiteral("https"));
    }
    // A client of one organisation alone signs in at its directory.
    QCOMPARE(OAuth::provider(microsoft).token.path(), QStringLiteral("/common/oauth2/v2.0/token"));
    microsoft.options.insert(OAuthTenant::key(), QStringLiteral("maison-lavande.fr"));
    QCOMPARE(OAuth::provider(microsoft).token.path(),
             QStringLiteral("/maison-lavande.fr/oauth2/v2.0/token"));
    QCOMPARE(OAuth::provider(microsoft).authorize.path(),
             QStringLiteral("/maison-lavande.fr/oauth2/v2.0/authorize"));
    for (const char *bad : {"", "a/../b", "a b", "..", "a?x=", "é.fr", "a%2f"}) {
        QVERIFY(!OAuthTenant::isOne(QString::fromUtf8(bad)));
        microsoft.options.insert(OAuthTenant::key(), QString::fromUtf8(bad));
        QCOMPARE(
            OAuth::provider(microsoft).token,
            QUrl(QStringLiteral("https://login.microsoftonline.com/common/oauth2/v2.0/token")));
    }
    google.options.insert(OAuthTenant::key(), QStringLiteral("maison-lavande.fr"));
    QCOMPARE(OAuth::provider(google).token,
             QUrl(QStringLiteral("https://oauth2.googleapis.com/token")));
}

void TestOAuth::tokensAreKeptAsText()
{
    const OAuthTokens tokens{
        QStringLiteral("a"), QStringLiteral("r"), QStringLiteral("s"), {1'795'255'200'123}};
    QCOMPARE(OAuthTokens::fromText(tokens.toText()), std::optional(tokens));
    for (const char *password : {"", "open sesame", "{}", "[1]", "\"x\"", "ya29.token"})
        QVERIFY(!OAuthTokens::fromText(QLatin1String(password)));
}

void TestOAuth::answersOfTheTokenEndpoint_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isGood");
    QTest::addColumn<ErrorCode>("code");
    const auto bad = [](const char *name, int status, const QByteArray &body, ErrorCode code) {
        QTest::newRow(name) << status << body << false << code;
    };
    const auto good = [](const char *name, const QByteArray &body) {
        QTest::newRow(name) << 200 << body << true << ErrorCode::Protocol;
    };
    good("all",
         R"({"access_token":"a","refresh_token":"r","expires_in":3599,"token_type":"Bearer"})");
    good("no new refresh token", R"({"access_token":"a","token_type":"bearer"})");
    good("a strange time", R"({"access_token":"a","expires_in":1e300})");
    good("a time in the past", R"({"access_token":"a","expires_in":-5})");
    good("a time that is text", R"({"access_token":"a","expires_in":"soon"})");
    bad("revoked", 400, R"({"error":"invalid_grant"})", ErrorCode::Auth);
    bad("client gone", 401, R"({"error":"invalid_client"})", ErrorCode::Auth);
    bad("of another tenant", 400, R"({"error":"unauthorized_client"})", ErrorCode::Auth);
    bad("too often", 429, "", ErrorCode::RateLimited);
    bad("down", 503, "<html>", ErrorCode::ServerFailure);
    bad("a page", 200, "<html>", ErrorCode::Protocol);
    bad("nothing", 200, "", ErrorCode::Protocol);
    bad("elsewhere", 302, R"({"access_token":"a"})", ErrorCode::Protocol);
    bad("no token", 200, R"({"refresh_token":"r"})", ErrorCode::Protocol);
    bad("of another type", 200, R"({"access_token":"a","token_type":"mac"})", ErrorCode::Protocol);
    bad("a token with a line", 200, R"({"access_token":"a\r\nAUTH x"})", ErrorCode::Protocol);
    bad("a token with the mark of XOAUTH2", 200, "{\"access_token\":\"a\\u0001\"}",
        ErrorCode::Protocol);
    bad("a refresh token with blanks", 200, R"({"access_token":"a","refresh_token":"a b"})",
        ErrorCode::Protocol);
    bad("a token without end", 200, "{\"access_token\":\"" + QByteArray(20'000, 'a') + "\"}",
        ErrorCode::Protocol);
    bad("deep", 200, QByteArray(100'000, '['), ErrorCode::Protocol);
}

void TestOAuth::answersOfTheTokenEndpoint()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, isGood);
    HttpReply reply;
    reply.status = status;
    reply.body = body;
    const Timestamp now = m_clock.now();
    const OAuthTokens before{{}, QStringLiteral("r"), QStringLiteral("s"), {}};
    const auto read = OAuth::read(reply, before, now);
    QCOMPARE(read.hasValue(), isGood);
    if (!isGood) {
        QTEST(read.error().code, "code");
        return;
    }
    QCOMPARE(read->access, QStringLiteral("a"));
    QCOMPARE(read->refresh, QStringLiteral("r"));
    QCOMPARE(read->clientSecret, QStringLiteral("s"));
    QVERIFY(read->expiresAt >= now && read->expiresAt.ms <= now.ms + 24LL * 3'600'000);
}

void TestOAuth::signsIn()
{
    begin();
    const QUrl back = m_server->browse(m_opened);
    QVERIFY(back.isValid());
    const QByteArray page = visit(back);
    QVERIFY(page.startsWith("HTTP/1.1 200"));
    QTRY_VERIFY(m_tokens.has_value());
    QCOMPARE(m_tokens->access, OAuthServer::accessToken(1));
    QCOMPARE(m_tokens->refresh, QStringLiteral("refresh-1"));
    QCOMPARE(m_tokens->expiresAt.ms, m_clock.now().ms + 3'600'000);
    QVERIFY(!m_error);
    // The port is closed.
    QTcpSocket late;
    late.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(back.port()));
    QTRY_COMPARE(late.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(late.error(), QAbstractSocket::ConnectionRefusedError);
}

void TestOAuth::anotherStateIsTurnedAway()
{
    begin();
    const QUrl back = m_server->browse(m_opened);
    QUrl forged = back;
    forged.setQuery(QStringLiteral("state=000000000000000000000000&code=stolen"));
    QVERIFY(visit(forged).startsWith("HTTP/1.1 400"));
    forged.setQuery(QStringLiteral("code=stolen"));
    QVERIFY(visit(forged).startsWith("HTTP/1.1 400"));
    forged.setQuery(QStringLiteral("error=access_denied"));
    QVERIFY(visit(forged).startsWith("HTTP/1.1 400"));
    QCOMPARE(m_server->issued(), 0);
    visit(back); // the owner is not disturbed by it
    QTRY_VERIFY(m_tokens.has_value());
}

void TestOAuth::whateverCallsAtThePort_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("another method") << QByteArray("POST /?code=x HTTP/1.1\r\n\r\n");
    QTest::newRow("no line") << QByteArray("\r\n\r\n");
    QTest::newRow("another path") << QByteArray("GET /favicon.ico HTTP/1.1\r\n\r\n");
    QTest::newRow("no address") << QByteArray("GET // HTTP/1.1\r\n\r\n");
    QTest::newRow("bytes") << QByteArray("\x00\xff\xfe\x16\x03\x01\r\n\r\n", 10);
    QTest::newRow("without end") << QByteArray(200'000, 'a');
}

void TestOAuth::whateverCallsAtThePort()
{
    QFETCH(QByteArray, request);
    begin();
    const QUrl back = m_server->browse(m_opened);
    QVERIFY(!say(back.port(), request).startsWith("HTTP/1.1 200"));
    QVERIFY(!m_error && !m_tokens);
    visit(back);
    QTRY_VERIFY(m_tokens.has_value());
}

void TestOAuth::whoSaysNo()
{
    begin();
    visit(m_server->browse(m_opened, false));
    QTRY_VERIFY(m_error.has_value());
    QCOMPARE(m_error->code, ErrorCode::Auth);
    QVERIFY(!m_error->text.isEmpty());
    QCOMPARE(m_server->issued(), 0);
}

/// As if another program had caught the code: without the verifier it is worth nothing.
void TestOAuth::aWrongVerifierGetsNothing()
{
    begin();
    QUrl other = m_opened;
    QUrlQuery query(other);
    query.removeQueryItem(QStringLiteral("code_challenge"));
    query.addQueryItem(QStringLiteral("code_challenge"),
                       OAuth::challengeOf(QStringLiteral("of somebody else")));
    other.setQuery(query);
    visit(m_server->browse(other));
    QTRY_VERIFY(m_error.has_value());
    QCOMPARE(m_error->code, ErrorCode::Auth);
    QCOMPARE(m_server->issued(), 0);
}

void TestOAuth::aCodeIsGoodOnce()
{
    begin();
    const QUrl back = m_server->browse(m_opened);
    visit(back);
    QTRY_VERIFY(m_tokens.has_value());
    QCOMPARE(m_server->http().requests().size(), 1);
    QCOMPARE(m_server->issued(), 1);
}

void TestOAuth::nobodyComes()
{
    begin(std::chrono::milliseconds(1));
    QTRY_VERIFY(m_error.has_value());
    QCOMPARE(m_error->code, ErrorCode::Cancelled);
}

void TestOAuth::itCanBeGivenUp_data()
{
    QTest::addColumn<bool>("isAsked");
    QTest::newRow("before anybody came") << false;
    QTest::newRow("while the provider is slow") << true;
}

void TestOAuth::itCanBeGivenUp()
{
    QFETCH(bool, isAsked);
    Fault slow;
    slow.kind = Fault::Kind::Hang;
    m_server->http().inject(slow);
    begin();
    if (isAsked) {
        visit(m_server->browse(m_opened));
        QTRY_COMPARE(m_server->http().requests().size(), 1);
    }
    m_signIn->cancel();
    m_server->http().release();
    QVERIFY(!m_tokens && !m_error);
    begin(); // and begun anew
    m_server->http().clearFaults();
    visit(m_server->browse(m_opened));
    QTRY_VERIFY(m_tokens.has_value());
}

OAuthTokens TestOAuth::old()
{
    begin();
    visit(m_server->browse(m_opened));
    [&] { QTRY_VERIFY(m_tokens.has_value()); }();
    m_clock.advance(std::chrono::hours(2));
    m_server->http().clearRequests();
    return *m_tokens;
}

Result<QString> TestOAuth::access(const OAuthTokens &tokens)
{
    return OAuthAccess(account(), tokens.toText(),
                       {&m_clock, [] { return 0.5; },
                        [this](SenderId, const QString &text) { m_kept = text; }})
        .login({});
}

/// A profile from elsewhere must not lead the sign-in to others.
void TestOAuth::onlyThisComputerStandsInForTheProvider()
{
    Sender elsewhere = account();
    for (const char *other :
         {"http://login.example/token", "https://login.example/token", "file:///etc/passwd",
          "https://127.0.0.1.login.example/", "//login.example", "x"}) {
        for (const char *option : {"oauth_token", "oauth_authorize"})
            elsewhere.options.insert(QLatin1String(option), QLatin1String(other));
        const OAuthProvider provider = OAuth::provider(elsewhere);
        QCOMPARE(provider.token, QUrl(QStringLiteral("https://oauth2.googleapis.com/token")));
        QCOMPARE(provider.authorize.host(), QStringLiteral("accounts.google.com"));
    }
}

void TestOAuth::aFreshTokenIsUsedAsItIs()
{
    OAuthTokens tokens = old();
    tokens.expiresAt = {m_clock.now().ms + 3'600'000};
    QCOMPARE(*access(tokens), tokens.access);
    QVERIFY(m_server->http().requests().isEmpty());
    QVERIFY(m_kept.isEmpty());
    // A password, and a token that the owner brought along, are what they are.
    OAuthAccess plain(account(), QStringLiteral("open sesame"), {&m_clock, [] { return 0.5; }});
    QCOMPARE(*plain.login({}), QStringLiteral("open sesame"));
    // Of another provider by now: what was given for the first is told to nobody.
    Sender moved = account();
    moved.provider = QStringLiteral("ovh");
    const auto none = OAuthAccess(moved, old().toText(), {&m_clock, [] { return 0.5; }}).login({});
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::Auth);
}

void TestOAuth::anOldTokenIsRenewedAndKept()
{
    const OAuthTokens tokens = old();
    m_server->setRotates(true);
    QCOMPARE(*access(tokens), OAuthServer::accessToken(2));
    const auto kept = OAuthTokens::fromText(m_kept);
    QVERIFY(kept);
    QCOMPARE(kept->refresh, QStringLiteral("refresh-2"));
    QCOMPARE(kept->clientSecret, tokens.clientSecret);
    QCOMPARE(*access(*kept), OAuthServer::accessToken(2)); // for an hour
    // About to expire is expired; and so is what a clock that was set back makes last for years.
    for (const qint64 ahead : {60'000LL, 9'999'999'999LL}) {
        OAuthTokens almost = *OAuthTokens::fromText(m_kept);
        almost.expiresAt = {m_clock.now().ms + ahead};
        QVERIFY(*access(almost) != almost.access);
    }
}

void TestOAuth::aRevokedSignInIsTheOwners()
{
    const OAuthTokens tokens = old();
    m_server->revoke();
    const auto got = access(tokens);
    QVERIFY(!got);
    QCOMPARE(got.error().code, ErrorCode::Auth);
    QVERIFY(m_kept.isEmpty());
}

void TestOAuth::troubleAtTheProviderIsNoRevocation_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("500") << static_cast<int>(Fault::Kind::Status);
    QTest::newRow("reset") << static_cast<int>(Fault::Kind::Reset);
    QTest::newRow("half an answer") << static_cast<int>(Fault::Kind::Truncate);
}

void TestOAuth::troubleAtTheProviderIsNoRevocation()
{
    QFETCH(int, kind);
    const OAuthTokens tokens = old();
    Fault fault;
    fault.kind = static_cast<Fault::Kind>(kind);
    m_server->http().inject(fault);
    const auto got = access(tokens);
    QVERIFY(!got);
    QVERIFY(got.error().code != ErrorCode::Auth);
    QVERIFY(m_kept.isEmpty());
    m_server->http().clearFaults();
    QVERIFY(access(tokens)); // the next time
}

void TestOAuth::aRunOutlastsItsToken()
{
    const OAuthTokens tokens = old();
    OAuthChannel channel(
        OAuthAccess(account(), tokens.toText(), {&m_clock, [] { return 0.5; }}),
        [](const QString &token) { return std::make_unique<NamedChannel>(token); });
    const auto sendOne = [&channel] { return channel.send({}, [] { return true; }, {}); };
    QCOMPARE(sendOne().text, OAuthServer::accessToken(2)); // the first had expired
    QCOMPARE(sendOne().text, OAuthServer::accessToken(2));
    QCOMPARE(m_server->http().requests().size(), 1);
    m_clock.advance(std::chrono::minutes(59));
    QCOMPARE(sendOne().text, OAuthServer::accessToken(3));
    channel.hangUp();
    QCOMPARE(sendOne().text, OAuthServer::accessToken(3));
}

void TestOAuth::aRunWithoutASignInTellsTheServerNothing()
{
    const OAuthTokens tokens = old();
    OAuthChannel channel(
        OAuthAccess(account(), tokens.toText(), {&m_clock, [] { return 0.5; }}),
        [](const QString &token) { return std::make_unique<NamedChannel>(token); });
    bool isHandedOver = false;
    const auto sendOne
        = [&] { return channel.send({}, [&isHandedOver] { return isHandedOver = true; }, {}); };
    Fault fault;
    fault.kind = Fault::Kind::Reset;
    m_server->http().inject(fault);
    QCOMPARE(sendOne().reply, ReplyClass::NoConnection);
    m_server->http().clearFaults();
    m_server->revoke();
    const SendOutcome refused = sendOne();
    QCOMPARE(refused.reply, ReplyClass::LoginRefused);
    QVERIFY(!refused.text.isEmpty());
    QVERIFY(!isHandedOver);
}

QTEST_GUILESS_MAIN(TestOAuth)
#include "tst_oauth.moc"
