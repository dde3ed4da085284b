#include "tests/workflows/channels/smtpfixture.h"
#include "workflows/channels/smtpcheck.h"
#include "workflows/messages/senderpresets.h"

#include <QTest>

using namespace comptoir;
using namespace comptoir::smtpfixture;

namespace {

using Step = SmtpServer::Step;
using Kind = SmtpServer::Answer::Kind;
using Safety = SmtpServer::Safety;

Sender accountOf(const char *provider, const QJsonObject &options = {})
{
    Sender sender;
    sender.provider = QLatin1String(provider);
    sender.address = QStringLiteral("shop@example.fr");
    sender.options = options;
    return sender;
}

} // namespace

/// What an account is made of, and the try that tells the owner what is wrong with it.
class TestSmtpAccount : public QObject
{
    Q_OBJECT
private slots:
    void everyEmailProviderIsKnown();
    void readsOptions();
    void optionsComeBack_data();
    void optionsComeBack();
    void refused_data();
    void refused();
    void hosts_data();
    void hosts();

    void letsIn_data();
    void letsIn();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void saysWhenTheServerIsNotThere();
    void saysWhenNobodyListens();
    void saysWhenItIsNoMailServer();
    void asksForAPassword();
    void canBeCancelled();
};

void TestSmtpAccount::everyEmailProviderIsKnown()
{
    for (const SenderPreset &preset : senderPresets()) {
        const SmtpAccount account = SmtpAccounts::preset(preset.id);
        const bool isKnown = preset.channel == Channel::Email && preset.id != QLatin1String("smtp");
        QVERIFY2(account.host.isEmpty() != isKnown, qPrintable(preset.id));
        QVERIFY2(account.safety != SmtpSafety::None, qPrintable(preset.id));
        if (!isKnown)
            continue;
        const auto usable = SmtpAccounts::of(accountOf(preset.id.toLatin1().constData()));
        QVERIFY2(usable, qPrintable(preset.id));
        QCOMPARE(usable->port, account.safety == SmtpSafety::Tls ? 465 : 587);
        QCOMPARE(usable->perConnection, preset.perConnection);
    }
}

void TestSmtpAccount::readsOptions()
{
    const auto gmail = SmtpAccounts::of(accountOf("gmail"));
    QCOMPARE(gmail->host, QStringLiteral("smtp.gmail.com"));
    QCOMPARE(gmail->user, QStringLiteral("shop@example.fr"));
    QCOMPARE(SmtpAccounts::of(accountOf("sendgrid"))->user, QStringLiteral("apikey"));
    const auto own
        = SmtpAccounts::of(accountOf("smtp",
                                     {{QStringLiteral("host"), QStringLiteral("m.fr")},
                                      {QStringLiteral("safety"), QStringLiteral("starttls")},
                                      {QStringLiteral("login"), QStringLiteral("oauth")},
                                      {QStringLiteral("user"), QStringLiteral("léa")}}));
    QCOMPARE(own->host, QStringLiteral("m.fr"));
    QCOMPARE(own->port, 587);
    QCOMPARE(own->safety, SmtpSafety::StartTls);
    QCOMPARE(own->login, SmtpLogin::OAuth);
    QCOMPARE(own->user, QStringLiteral("léa"));
}

void TestSmtpAccount::optionsComeBack_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<SmtpAccount>("account");
    SmtpAccount own;
    own.host = QStringLiteral("mail.example.fr");
    own.port = 2'525;
    own.safety = SmtpSafety::StartTls;
    own.user = QStringLiteral("u");
    QTest::newRow("free form") << QStringLiteral("smtp") << own;
    own.authorities = "-----BEGIN CERTIFICATE-----\n";
    QTest::newRow("with an authority") << QStringLiteral("smtp") << own;
    SmtpAccount outlook = SmtpAccounts::preset(QStringLiteral("outlook"));
    outlook.user = QStringLiteral("shop@example.fr");
    QTest::newRow("a provider's") << QStringLiteral("outlook") << outlook;
    outlook.login = SmtpLogin::Password;
    outlook.safety = SmtpSafety::Tls;
    outlook.port = 465;
    QTest::newRow("a provider's, changed") << QStringLiteral("outlook") << outlook;
}

void TestSmtpAccount::optionsComeBack()
{
    QFETCH(QString, provider);
    QFETCH(SmtpAccount, account);
    const QJsonObject options = SmtpAccounts::options(account, provider);
    const auto back = SmtpAccounts::of(accountOf(provider.toLatin1().constData(), options));
    QVERIFY(back);
    QCOMPARE(*back, account);
}

void TestSmtpAccount::refused_data()
{
    QTest::addColumn<QJsonObject>("options");
    QTest::addColumn<QString>("detail");
    const QString host = QStringLiteral("host"), safety = QStringLiteral("safety"),
                  login = QStringLiteral("login"), port = QStringLiteral("port");
    const QString there = QStringLiteral("m.fr"), none = QStringLiteral("none");
    const auto row = [](const char *name, const QJsonObject &options, const char *detail) {
        QTest::newRow(name) << options << QString::fromLatin1(detail);
    };
    row("no host", {}, "no host");
    row("a host with a path", {{host, QStringLiteral("m.fr/x")}}, "host");
    row("a host with a user", {{host, QStringLiteral("a@m.fr")}}, "host");
    row("a host with a break", {{host, QStringLiteral("m.fr\r\nQUIT")}}, "host");
    row("a host with a port", {{host, QStringLiteral("m.fr:25")}}, "host");
    row("no such protection", {{host, there}, {safety, QStringLiteral("ssl3")}}, "safety or login");
    row("no such login", {{host, there}, {login, QStringLiteral("guess")}}, "safety or login");
    row("a port beyond", {{host, there}, {port, 65'536}}, "port");
    row("port 0", {{host, there}, {port, 0}}, "port");
    row("in clear over the network", {{host, there}, {safety, none}}, "in clear");
    row("without a login over the network", {{host, there}, {login, none}}, "in clear");
    row("a user with a break", {{host, there}, {QStringLiteral("user"), QStringLiteral("a\nb")}},
        "user");
}

void TestSmtpAccount::refused()
{
    QFETCH(QJsonObject, options);
    QFETCH(QString, detail);
    const auto account = SmtpAccounts::of(accountOf("smtp", options));
    QVERIFY(!account);
    QCOMPARE(account.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(account.error().detail, detail);
}

void TestSmtpAccount::hosts_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("wire");
    const auto row = [](const char *host, const char *wire) {
        QTest::newRow(host) << QString::fromUtf8(host) << QString::fromLatin1(wire);
    };
    row("Smtp.Example.fr", "smtp.example.fr");
    row(" smtp.example.fr ", "smtp.example.fr");
    row("smtp.café.fr", "smtp.xn--caf-dma.fr");
    row("localhost", "localhost");
    row("127.0.0.1", "127.0.0.1");
    row("::1", "[::1]");
    row("-x.fr", "");
    row("a..b", "");
    row("a b.fr", "");
    row("", "");
}

void TestSmtpAccount::hosts()
{
    QFETCH(QString, host);
    QFETCH(QString, wire);
    QCOMPARE(wireHost(host), wire);
}

void TestSmtpAccount::letsIn_data()
{
    QTest::addColumn<int>("safety");
    QTest::newRow("in clear, to this computer") << static_cast<int>(Safety::Plain);
    QTest::newRow("STARTTLS") << static_cast<int>(Safety::StartTls);
    QTest::newRow("TLS") << static_cast<int>(Safety::Tls);
}

void TestSmtpAccount::letsIn()
{
    QFETCH(int, safety);
    const auto kind = static_cast<Safety>(safety);
    const SmtpServer server(options(kind));
    const auto report = SmtpCheck::run(account(server, kind), password(), {});
    QVERIFY2(report, report ? "" : qPrintable(report.error().text + report.error().detail));
    QCOMPARE(report->largestMessage, 35'882'577);
    const QByteArray said = server.commands().join('\n');
    QVERIFY2(said.contains("AUTH PLAIN ***") && said.endsWith("QUIT"), said.constData());
    QVERIFY2(!said.contains("MAIL"), said.constData());
}

void TestSmtpAccount::saysWhatIsWrong_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, Step step, Kind kind, const char *reply, ErrorCode code,
                        const char *words) {
        QTest::newRow(name) << static_cast<int>(step) << static_cast<int>(kind) << QByteArray(reply)
                            << code << QString::fromUtf8(words);
    };
    row("busy", Step::Greeting, Kind::Say, "421 4.7.0 Come back later\r\n", ErrorCode::RateLimited,
        "Come back later");
    row("closed", Step::Greeting, Kind::Say, "554 5.7.1 No entry\r\n", ErrorCode::Permission,
        "No entry");
    row("dropped", Step::Greeting, Kind::Drop, "", ErrorCode::Network, "broke off");
    row("silent", Step::Greeting, Kind::Hang, "", ErrorCode::Network, "did not answer in time");
    row("STARTTLS refused", Step::StartTls, Kind::Say, "454 4.7.0 Not now\r\n", ErrorCode::Tls,
        "does not protect");
    row("password refused", Step::Auth, Kind::Say, "535 5.7.8 No\r\n", ErrorCode::Auth,
        "app password");
}

void TestSmtpAccount::saysWhatIsWrong()
{
    QFETCH(int, step);
    QFETCH(int, kind);
    QFETCH(QByteArray, reply);
    QFETCH(ErrorCode, code);
    QFETCH(QString, words);
    SmtpServer server(options(Safety::StartTls));
    server.fail(static_cast<Step>(step), {static_cast<Kind>(kind), reply});
    const auto report
        = SmtpCheck::run(account(server, Safety::StartTls), password(), {}, impatience());
    QVERIFY(!report);
    QCOMPARE(report.error().code, code);
    QVERIFY2(report.error().text.contains(words), qPrintable(report.error().text));
    QVERIFY(!report.error().detail.contains(password()));
}

void TestSmtpAccount::saysWhenTheServerIsNotThere()
{
    SmtpAccount account;
    account.host = QStringLiteral("no-such-server.invalid");
    account.user = QStringLiteral("a");
    const auto report = SmtpCheck::run(account, password(), {});
    QCOMPARE(report.error().code, ErrorCode::Network);
    QVERIFY2(report.error().text.contains(QStringLiteral("was not found")),
             qPrintable(report.error().text));
}

void TestSmtpAccount::saysWhenNobodyListens()
{
    SmtpAccount nowhere;
    {
        const SmtpServer server;
        nowhere = account(server, Safety::Plain);
    }
    const auto report = SmtpCheck::run(nowhere, password(), {});
    QCOMPARE(report.error().code, ErrorCode::Network);
    QVERIFY(report.error().text.contains(QStringLiteral("takes no connection")));
}

void TestSmtpAccount::saysWhenItIsNoMailServer()
{
    SmtpServer server;
    server.fail(Step::Greeting, {Kind::Say, "HTTP/1.1 400 Bad Request\r\n\r\nHello\r\n"});
    const auto report
        = SmtpCheck::run(account(server, Safety::Plain), password(), {}, impatience());
    QCOMPARE(report.error().code, ErrorCode::Protocol);
    QVERIFY(report.error().text.contains(QStringLiteral("no mail server")));
    // TLS where none is spoken, and the other way round.
    SmtpAccount wrong = account(server, Safety::Tls);
    QCOMPARE(SmtpCheck::run(wrong, password(), {}, impatience()).error().code, ErrorCode::Tls);
    const SmtpServer tls(options(Safety::Tls));
    wrong = account(tls, Safety::StartTls);
    QCOMPARE(SmtpCheck::run(wrong, password(), {}, impatience()).error().code, ErrorCode::Network);
}

void TestSmtpAccount::asksForAPassword()
{
    const SmtpServer server;
    const auto report = SmtpCheck::run(account(server, Safety::Plain), {}, {});
    QCOMPARE(report.error().code, ErrorCode::Secret);
    QCOMPARE(server.connections(), 0);
}

void TestSmtpAccount::canBeCancelled()
{
    const SmtpServer server;
    CancelToken cancel;
    cancel.cancel();
    const auto report = SmtpCheck::run(account(server, Safety::Plain), password(), cancel);
    QCOMPARE(report.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestSmtpAccount)
#include "tst_smtpaccount.moc"
