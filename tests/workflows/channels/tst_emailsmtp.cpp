#include "tests/workflows/channels/smtpfixture.h"
#include "workflows/channels/emailsmtp.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace comptoir;
using namespace comptoir::smtpfixture;

Q_DECLARE_METATYPE(comptoir::SmtpServer::Answer)

namespace {

using Step = SmtpServer::Step;
using Kind = SmtpServer::Answer::Kind;
using Safety = SmtpServer::Safety;

SendRequest request(int number = 1)
{
    SendRequest request;
    request.sender = QStringLiteral("shop@example.fr");
    request.recipient = QStringLiteral("p%1@example.org").arg(number);
    request.reference = QStringLiteral("t%1@example.fr").arg(number);
    request.content = "Message-ID: <" + request.reference.toLatin1() + ">\r\n\r\nHello\r\n";
    return request;
}

/// What the program's log gets while it lives.
class LogCatcher
{
public:
    LogCatcher()
    {
        s_text.clear();
        m_before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext &, const QString &text) { s_text += text; });
    }
    ~LogCatcher() { qInstallMessageHandler(m_before); }
    LogCatcher(const LogCatcher &) = delete;
    LogCatcher &operator=(const LogCatcher &) = delete;
    static QString text() { return s_text; }

private:
    static inline QString s_text;
    QtMessageHandler m_before;
};

} // namespace

class TestEmailSmtp : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void movesTheExactBytes();
    void handsOverBeforeTheFinalDot();
    void logsIn_data();
    void logsIn();
    void refusesACertificateThatNobodyVouchesFor_data();
    void refusesACertificateThatNobodyVouchesFor();
    void saysNothingWithoutProtection();
    void wrongPasswords_data();
    void wrongPasswords();
    void replies_data();
    void replies();
    void breaksAndSilence_data();
    void breaksAndSilence();
    void aLateVerdictIsNobodyElses();
    void noConnection();
    void withheldMeansNothingLeaves();
    void keepsTheConnectionForFifty();
    void aConnectionClosedMeanwhileIsMadeAnew();
    void aServerThatHadEnoughIsAskedAnew();
    void aFreshConnectionThatIsClosedIsNot();
    void cancelledBeforeTheHandOver();
    void cancelledAfterTheHandOver();
    void noSecretInWhatIsTold();
    void aServerThatTalksWithoutEnd();
    void largeMessages();
    void whatCannotBeMoved_data();
    void whatCannotBeMoved();

private:
    SendOutcome send(EmailSmtp &channel, const SendRequest &message = request(),
                     const CancelToken &cancel = {})
    {
        return channel.send(
            message, [this] { return ++m_handOvers > 0 && m_mayGo; }, cancel);
    }
    EmailSmtp channel(const SmtpServer &server, const SmtpPatience &patience = SmtpPatience()) const
    {
        return EmailSmtp(account(server, Safety::Plain), password(), patience);
    }

    int m_handOvers = 0;
    bool m_mayGo = true;
};

void TestEmailSmtp::init()
{
    m_handOvers = 0;
    m_mayGo = true;
}

void TestEmailSmtp::movesTheExactBytes()
{
    const SmtpServer server;
    EmailSmtp smtp(account(server, Safety::Plain), password());
    SendRequest message = request();
    message.content = "Subject: a\r\n\r\n.\r\n..\r\n.a\r\n\r\n\r\nend\r\n";
    const SendOutcome outcome = send(smtp, message);
    QCOMPARE(outcome.reply, ReplyClass::Accepted);
    QCOMPARE(outcome.code, 250);
    QCOMPARE(outcome.enhanced, QStringLiteral("2.0.0"));
    QCOMPARE(outcome.remoteReference, QStringLiteral("T1"));
    const auto mails = server.mails();
    QCOMPARE(mails.size(), 1);
    QCOMPARE(mails.at(0).content, message.content);
    QCOMPARE(mails.at(0).sender, QByteArray("shop@example.fr"));
    QCOMPARE(mails.at(0).recipient, QByteArray("p1@example.org"));
    QCOMPARE(server.commands().value(0), QByteArray("EHLO [127.0.0.1]"));
}

void TestEmailSmtp::handsOverBeforeTheFinalDot()
{
    const SmtpServer server;
    EmailSmtp smtp(account(server, Safety::Plain), password());
    qsizetype there = -1;
    QList<QByteArray> said;
    const SendOutcome outcome = smtp.send(request(),
                                          [&] {
                                              there = server.mails().size();
                                              said = server.commands();
                                              return true;
                                          },
                                          {});
    QCOMPARE(outcome.reply, ReplyClass::Accepted);
    QCOMPARE(there, 0);
    QCOMPARE(said.value(said.size() - 1), QByteArray("DATA"));
}

void TestEmailSmtp::logsIn_data()
{
    QTest::addColumn<QByteArray>("offered");
    QTest::addColumn<bool>("isOAuth");
    QTest::addColumn<int>("safety");
    QTest::addColumn<QByteArray>("used");
    for (const Safety safety : {Safety::Plain, Safety::StartTls, Safety::Tls}) {
        const auto row = [safety](const char *offered, bool isOAuth, const char *used) {
            QTest::addRow("%s of %s, %d", used, offered, static_cast<int>(safety))
                << QByteArray(offered) << isOAuth << static_cast<int>(safety)
                << "AUTH " + QByteArray(used) + " ***";
        };
        row("PLAIN", false, "PLAIN");
        row("LOGIN", false, "LOGIN");
        row("PLAIN LOGIN XOAUTH2", false, "PLAIN");
        row("PLAIN LOGIN XOAUTH2", true, "XOAUTH2");
        row("CRAM-MD5 NTLM LOGIN", false, "LOGIN");
    }
}

void TestEmailSmtp::logsIn()
{
    QFETCH(QByteArray, offered);
    QFETCH(bool, isOAuth);
    QFETCH(int, safety);
    QFETCH(QByteArray, used);
    SmtpServer::Options told = options(static_cast<Safety>(safety));
    told.logins = offered.split(' ');
    const SmtpServer server(told);
    const SmtpLogin login = isOAuth ? SmtpLogin::OAuth : SmtpLogin::Password;
    EmailSmtp smtp(account(server, told.safety, login),
                   isOAuth ? QStringLiteral("good-token-123") : password());
    const SendOutcome outcome = send(smtp);
    QVERIFY2(outcome.reply == ReplyClass::Accepted, qPrintable(outcome.text));
    QCOMPARE(server.mails().at(0).user, QByteArray("shop@example.fr"));
    QVERIFY2(server.commands().contains(used), server.commands().join('\n').constData());
    smtp.hangUp();
    QCOMPARE(server.commands().last(), QByteArray("QUIT"));
}

void TestEmailSmtp::refusesACertificateThatNobodyVouchesFor_data()
{
    QTest::addColumn<int>("safety");
    QTest::newRow("STARTTLS") << static_cast<int>(Safety::StartTls);
    QTest::newRow("TLS") << static_cast<int>(Safety::Tls);
}

void TestEmailSmtp::refusesACertificateThatNobodyVouchesFor()
{
    QFETCH(int, safety);
    const SmtpServer server(options(static_cast<Safety>(safety)));
    SmtpAccount there = account(server, static_cast<Safety>(safety));
    there.authorities.clear();
    EmailSmtp smtp(there, password());
    const SendOutcome outcome = send(smtp);
    QCOMPARE(outcome.reply, ReplyClass::NoConnection);
    QVERIFY2(outcome.text.contains(QStringLiteral("could not prove")), qPrintable(outcome.text));
    QCOMPARE(m_handOvers, 0);
    const QByteArray said = server.commands().join('\n');
    QVERIFY2(!said.contains("AUTH") && !said.contains("MAIL"), said.constData());
}

void TestEmailSmtp::saysNothingWithoutProtection()
{
    const SmtpServer server; // offers no STARTTLS
    EmailSmtp smtp(account(server, Safety::StartTls), password());
    QCOMPARE(send(smtp).reply, ReplyClass::NotProtected);
    QVERIFY(!server.commands().join('\n').contains("AUTH"));
    QCOMPARE(m_handOvers, 0);
}

void TestEmailSmtp::wrongPasswords_data()
{
    QTest::addColumn<QByteArray>("offered");
    QTest::addColumn<bool>("isOAuth");
    QTest::newRow("PLAIN") << QByteArray("PLAIN") << false;
    QTest::newRow("LOGIN") << QByteArray("LOGIN") << false;
    QTest::newRow("a token that has run out") << QByteArray("XOAUTH2") << true;
    QTest::newRow("nothing that we know") << QByteArray("NTLM") << false;
    QTest::newRow("no login at all") << QByteArray() << false;
}

void TestEmailSmtp::wrongPasswords()
{
    QFETCH(QByteArray, offered);
    QFETCH(bool, isOAuth);
    SmtpServer::Options told;
    told.logins = offered.isEmpty() ? QList<QByteArray>() : offered.split(' ');
    SmtpServer server(told);
    if (offered.isEmpty())
        server.fail(Step::Mail, {Kind::Say, "530 5.7.0 Must log in\r\n"});
    EmailSmtp smtp(account(server, Safety::Plain, isOAuth ? SmtpLogin::OAuth : SmtpLogin::Password),
                   QStringLiteral("wrong-wrong"));
    QCOMPARE(send(smtp).reply, ReplyClass::LoginRefused);
    QCOMPARE(m_handOvers, 0);
    QCOMPARE(server.mails().size(), 0);
}

void TestEmailSmtp::replies_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<ReplyClass>("expected");
    QTest::addColumn<QString>("enhanced");
    using enum ReplyClass;
    const auto row = [](const char *name, Step step, const char *reply, ReplyClass expected,
                        const char *enhanced = "") {
        QTest::newRow(name) << static_cast<int>(step) << QByteArray(reply) + "\r\n"
                            << expected << QString::fromLatin1(enhanced);
    };
    row("busy at the greeting", Step::Greeting, "421 4.7.0 Too many connections", Throttled,
        "4.7.0");
    row("closed for good at the greeting", Step::Greeting, "554 5.7.1 Blocked", LoginRefused,
        "5.7.1");
    row("EHLO and HELO refused", Step::Ehlo, "502 Not here", LoginRefused);
    row("login for now not possible", Step::Auth, "454 4.7.0 Later", Throttled, "4.7.0");
    row("login refused", Step::Auth, "535 5.7.8 No", LoginRefused, "5.7.8");
    row("quota at MAIL", Step::Mail, "450 Mail send limit exceeded", Throttled);
    row("sender refused", Step::Mail, "550 5.7.1 Not your address", PolicyRefused, "5.7.1");
    row("greylisted", Step::Rcpt, "450 4.2.0 Greylisted", Throttled, "4.2.0");
    row("nobody there", Step::Rcpt, "550 5.1.1 No such user", NoSuchAddress, "5.1.1");
    row("nobody there, in two lines", Step::Rcpt,
        "550-5.1.1 The email account\r\n550 5.1.1 does not exist", NoSuchAddress, "5.1.1");
    row("full", Step::Rcpt, "552 5.2.2 Over quota", MailboxFull, "5.2.2");
    row("DATA refused", Step::Data, "451 4.3.0 Not now", Throttled, "4.3.0");
    row("spam, after the dot", Step::Dot, "554 5.7.1 Spam", PolicyRefused, "5.7.1");
    row("not now, after the dot", Step::Dot, "451 4.7.1 Slow down", Throttled, "4.7.1");
    row("taken, in two lines", Step::Dot, "250-2.0.0 Ok:\r\n250 2.0.0 queued as X9", Accepted,
        "2.0.0");
}

void TestEmailSmtp::replies()
{
    QFETCH(int, step);
    QFETCH(QByteArray, reply);
    QFETCH(ReplyClass, expected);
    QFETCH(QString, enhanced);
    SmtpServer server;
    const bool isEhlo = static_cast<Step>(step) == Step::Ehlo; // HELO follows
    server.fail(static_cast<Step>(step), {Kind::Say, reply}, isEhlo ? 2 : 1);
    EmailSmtp smtp = channel(server);
    const SendOutcome outcome = send(smtp);
    QCOMPARE(outcome.reply, expected);
    QCOMPARE(outcome.enhanced, enhanced);
    QCOMPARE(outcome.code, reply.left(3).toInt());
    QCOMPARE(m_handOvers, static_cast<Step>(step) == Step::Dot ? 1 : 0);
    QCOMPARE(server.mails().size(), 0); // what the server says by script it does not do
    // The next one goes.
    const SendOutcome next = send(smtp, request(2));
    QVERIFY2(next.reply == ReplyClass::Accepted, qPrintable(next.text));
    QCOMPARE(server.mails().size(), 1);
}

void TestEmailSmtp::breaksAndSilence_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("isDoubt");
    const auto row = [](const char *name, Step step, Kind kind, bool isDoubt = false) {
        QTest::newRow(name) << static_cast<int>(step) << static_cast<int>(kind) << isDoubt;
    };
    row("dropped at the greeting", Step::Greeting, Kind::Drop);
    row("dropped at EHLO", Step::Ehlo, Kind::Drop);
    row("dropped at AUTH", Step::Auth, Kind::Drop);
    row("dropped at MAIL", Step::Mail, Kind::Drop);
    row("dropped at RCPT", Step::Rcpt, Kind::Drop);
    row("dropped at DATA", Step::Data, Kind::Drop);
    row("dropped within the content", Step::Content, Kind::Drop, true);
    row("dropped at the dot", Step::Dot, Kind::Drop, true);
    row("taken and dropped", Step::Dot, Kind::TakeAndDrop, true);
    row("silent at the greeting", Step::Greeting, Kind::Hang);
    row("silent at EHLO", Step::Ehlo, Kind::Hang);
    row("silent at AUTH", Step::Auth, Kind::Hang);
    row("silent at RCPT", Step::Rcpt, Kind::Hang);
    row("silent at the dot", Step::Dot, Kind::Hang, true);
    row("taken and silent", Step::Dot, Kind::TakeAndHang, true);
}

void TestEmailSmtp::breaksAndSilence()
{
    QFETCH(int, step);
    QFETCH(int, kind);
    QFETCH(bool, isDoubt);
    SmtpServer server;
    server.fail(static_cast<Step>(step), {static_cast<Kind>(kind), {}});
    EmailSmtp smtp = channel(server, impatience());
    const SendOutcome outcome = send(smtp);
    QCOMPARE(outcome.reply, isDoubt ? ReplyClass::Unknown : ReplyClass::NoConnection);
    QVERIFY(!outcome.text.isEmpty());
    QCOMPARE(outcome.text.contains(QStringLiteral("Nothing was sent")), !isDoubt);
    QCOMPARE(m_handOvers, isDoubt ? 1 : 0);
    QCOMPARE(server.connections(), 1);
    QCOMPARE(send(smtp, request(2)).reply, ReplyClass::Accepted);
    QCOMPARE(server.mails().last().recipient, QByteArray("p2@example.org"));
}

/// The verdict on one message must never be taken for that on the next.
void TestEmailSmtp::aLateVerdictIsNobodyElses()
{
    SmtpServer server;
    server.fail(Step::Dot, {Kind::Hang, {}});
    EmailSmtp smtp = channel(server, impatience());
    QCOMPARE(send(smtp, request(1)).reply, ReplyClass::Unknown);
    server.release();
    server.fail(Step::Rcpt, {Kind::Say, "550 5.1.1 No such user\r\n"});
    QCOMPARE(send(smtp, request(2)).reply, ReplyClass::NoSuchAddress);
    QCOMPARE(send(smtp, request(3)).reply, ReplyClass::Accepted);
    QCOMPARE(m_handOvers, 2);
}

void TestEmailSmtp::noConnection()
{
    SmtpAccount nowhere;
    {
        const SmtpServer server;
        nowhere = account(server, Safety::Plain);
    }
    EmailSmtp smtp(nowhere, password());
    const SendOutcome outcome = send(smtp);
    QCOMPARE(outcome.reply, ReplyClass::NoConnection);
    QCOMPARE(outcome.code, 0);
    QVERIFY(outcome.text.contains(QStringLiteral("takes no connection")));
}

void TestEmailSmtp::withheldMeansNothingLeaves()
{
    SmtpServer server;
    EmailSmtp smtp = channel(server);
    m_mayGo = false;
    QCOMPARE(send(smtp).reply, ReplyClass::Withheld);
    QCOMPARE(m_handOvers, 1);
    QCOMPARE(server.mails().size(), 0);
    m_mayGo = true;
    QCOMPARE(send(smtp, request(2)).reply, ReplyClass::Accepted);
    QCOMPARE(server.mails().size(), 1);
    QCOMPARE(server.mails().at(0).recipient, QByteArray("p2@example.org"));
}

void TestEmailSmtp::keepsTheConnectionForFifty()
{
    const SmtpServer server;
    {
        EmailSmtp smtp(account(server, Safety::Plain), password());
        for (int number = 1; number <= 120; ++number)
            QCOMPARE(send(smtp, request(number)).reply, ReplyClass::Accepted);
        QCOMPARE(server.connections(), 3);
    }
    QCOMPARE(server.commands().count("QUIT"), 3);
    QList<int> byConnection{0, 0, 0, 0};
    for (const SmtpServer::Mail &mail : server.mails())
        ++byConnection[mail.connection];
    QCOMPARE(byConnection, (QList<int>{0, 50, 50, 20}));
}

void TestEmailSmtp::aConnectionClosedMeanwhileIsMadeAnew()
{
    SmtpServer server;
    EmailSmtp smtp = channel(server);
    QCOMPARE(send(smtp, request(1)).reply, ReplyClass::Accepted);
    server.dropAll();
    QCOMPARE(send(smtp, request(2)).reply, ReplyClass::Accepted);
    // Also when it closes just when it is spoken to.
    server.fail(Step::Mail, {Kind::Drop, {}});
    QCOMPARE(send(smtp, request(3)).reply, ReplyClass::Accepted);
    QCOMPARE(m_handOvers, 3);
    QCOMPARE(server.connections(), 3);
    QCOMPARE(server.mails().size(), 3);
}

void TestEmailSmtp::aServerThatHadEnoughIsAskedAnew()
{
    SmtpServer server;
    EmailSmtp smtp = channel(server);
    QCOMPARE(send(smtp, request(1)).reply, ReplyClass::Accepted);
    server.fail(Step::Mail, {Kind::SayAndDrop, "421 4.7.0 Too many messages here\r\n"});
    QCOMPARE(send(smtp, request(2)).reply, ReplyClass::Accepted);
    QCOMPARE(server.connections(), 2);
}

void TestEmailSmtp::aFreshConnectionThatIsClosedIsNot()
{
    SmtpServer server;
    EmailSmtp smtp = channel(server);
    server.fail(Step::Mail, {Kind::SayAndDrop, "421 4.7.0 Not today\r\n"});
    QCOMPARE(send(smtp).reply, ReplyClass::Throttled);
    QCOMPARE(server.connections(), 1);
}

void TestEmailSmtp::cancelledBeforeTheHandOver()
{
    SmtpServer server;
    EmailSmtp smtp = channel(server);
    server.fail(Step::Rcpt, {Kind::Hang, {}});
    CancelToken cancel;
    std::atomic<bool> isOver = false;
    std::thread owner([&] {
        while (server.hanging() == 0 && !isOver)
            std::this_thread::yield();
        cancel.cancel();
    });
    const SendOutcome outcome = send(smtp, request(), cancel);
    isOver = true;
    owner.join();
    QCOMPARE(outcome.reply, ReplyClass::NoConnection);
    QCOMPARE(m_handOvers, 0);
}

void TestEmailSmtp::cancelledAfterTheHandOver()
{
    SmtpServer server;
    SmtpPatience patience;
    patience.parting = std::chrono::milliseconds(100);
    EmailSmtp smtp = channel(server, patience);
    server.fail(Step::Dot, {Kind::TakeAndHang, {}});
    CancelToken cancel;
    std::atomic<bool> isOver = false;
    std::thread owner([&] {
        while (server.hanging() == 0 && !isOver)
            std::this_thread::yield();
        cancel.cancel();
    });
    const SendOutcome outcome = send(smtp, request(), cancel);
    isOver = true;
    owner.join();
    QCOMPARE(outcome.reply, ReplyClass::Unknown);
    QCOMPARE(m_handOvers, 1);
}

void TestEmailSmtp::noSecretInWhatIsTold()
{
    const QByteArray secret = password().toLatin1();
    const QByteArray plain
        = (QByteArray(1, '\0') + "shop@example.fr" + QByteArray(1, '\0') + secret).toBase64();
    SmtpServer server;
    server.fail(
        Step::Auth,
        {Kind::Say,
         "535 5.7.8 " + secret + " / " + plain + " / " + secret.toBase64() + " is wrong\r\n"});
    const LogCatcher log;
    EmailSmtp smtp = channel(server);
    const SendOutcome outcome = send(smtp);
    QCOMPARE(outcome.reply, ReplyClass::LoginRefused);
    QVERIFY(outcome.text.contains(QStringLiteral("is wrong")));
    for (const QByteArray &hidden : {secret, plain, secret.toBase64()}) {
        QVERIFY2(!outcome.text.contains(QString::fromLatin1(hidden)), qPrintable(outcome.text));
        QVERIFY(!LogCatcher::text().contains(QString::fromLatin1(hidden)));
    }
    QCOMPARE(LogCatcher::text(), QString());
}

void TestEmailSmtp::aServerThatTalksWithoutEnd()
{
    SmtpServer server;
    server.fail(Step::Rcpt, {Kind::Say, QByteArray("550-blah blah blah\r\n").repeated(50'000)});
    EmailSmtp smtp = channel(server);
    QCOMPARE(send(smtp).reply, ReplyClass::NoConnection);
    server.fail(Step::Rcpt, {Kind::Say, "550 5.1.1 " + QByteArray(10'000, 'x') + "\r\n"});
    const SendOutcome outcome = send(smtp);
    QCOMPARE(outcome.reply, ReplyClass::NoSuchAddress);
    QVERIFY(outcome.text.size() <= 2'000);
}

void TestEmailSmtp::largeMessages()
{
    const SmtpServer server;
    EmailSmtp smtp(account(server, Safety::Plain), password());
    SendRequest message = request();
    message.content += (QByteArray(76, 'x') + "\r\n").repeated(60'000); // 4.7 MB
    QCOMPARE(send(smtp, message).reply, ReplyClass::Accepted);
    QCOMPARE(server.mails().at(0).content, message.content);
    QCOMPARE(m_handOvers, 1);
}

void TestEmailSmtp::whatCannotBeMoved_data()
{
    QTest::addColumn<QString>("sender");
    QTest::addColumn<QString>("recipient");
    QTest::addColumn<QByteArray>("content");
    const QString good = QStringLiteral("a@b.fr");
    const QByteArray text = "A: b\r\n\r\nc\r\n";
    QTest::newRow("a command in the recipient")
        << good << QStringLiteral("b@c.fr>\r\nRCPT TO:<x@y.fr") << text;
    QTest::newRow("a command in the sender")
        << QStringLiteral("b@c.fr>\r\nRCPT TO:<x@y.fr") << good << text;
    QTest::newRow("blanks around") << good << QStringLiteral(" b@c.fr") << text;
    QTest::newRow("no domain") << good << QStringLiteral("root") << text;
    QTest::newRow("a domain beyond ASCII") << good << QStringLiteral("b@café.fr") << text;
    QTest::newRow("a name beyond ASCII") << good << QStringLiteral("zoé@c.fr") << text;
    QTest::newRow("nobody") << good << QString() << text;
    QTest::newRow("no sender") << QString() << good << text;
    QTest::newRow("nothing") << good << good << QByteArray();
    QTest::newRow("a bare LF") << good << good << QByteArray("a\nb\r\n");
    QTest::newRow("a smuggled end") << good << good << QByteArray("a\n.\nMAIL FROM:<x@y.fr>\r\n");
    QTest::newRow("a bare CR") << good << good << QByteArray("a\rb\r\n");
    QTest::newRow("a last line without its end") << good << good << QByteArray("a\r\nb");
    QTest::newRow("8 bits") << good << good << QByteArray("caf\xC3\xA9\r\n");
    QTest::newRow("a zero") << good << good << QByteArray("a\0b\r\n", 5);
    QTest::newRow("999 characters") << good << good << QByteArray(999, 'x') + "\r\n";
}

void TestEmailSmtp::whatCannotBeMoved()
{
    QFETCH(QString, sender);
    QFETCH(QString, recipient);
    QFETCH(QByteArray, content);
    SmtpServer server;
    EmailSmtp smtp = channel(server);
    SendRequest message;
    message.sender = sender;
    message.recipient = recipient;
    message.content = content;
    QCOMPARE(send(smtp, message).reply, ReplyClass::OurFault);
    QCOMPARE(m_handOvers, 0);
    QCOMPARE(server.connections(), 0);
    message = request();
    message.content = QByteArray(998, 'x') + "\r\n";
    QCOMPARE(send(smtp, message).reply, ReplyClass::Accepted);
}

QTEST_GUILESS_MAIN(TestEmailSmtp)
#include "tst_emailsmtp.moc"
