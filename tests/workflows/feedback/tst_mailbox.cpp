#include "tests/servers/imapserver.h"
#include "tests/workflows/feedback/mailsamples.h"
#include "tests/workflows/messages/outboxprofile.h"
#include "workflows/feedback/mailboxreader.h"

#include <QFile>
#include <QTemporaryDir>

using namespace comptoir;
namespace samples = comptoir::mailsamples;
using Then = ImapServer::Fault::Then;
using Safety = ImapServer::Safety;

Q_DECLARE_METATYPE(comptoir::ImapServer::Fault)
Q_DECLARE_METATYPE(comptoir::ErrorCode)

namespace {

QByteArray tlsFile(const char *name)
{
    QFile file(QStringLiteral(COMPTOIR_TEST_DATA "/tls/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", name);
    return file.readAll();
}

ImapServer::Options options(Safety safety)
{
    ImapServer::Options options;
    options.safety = safety;
    options.certificate = tlsFile("selfsigned.pem");
    options.key = tlsFile("selfsigned.key");
    return options;
}

ImapAccount account(const ImapServer &server, Safety safety = Safety::Plain,
                    SmtpLogin login = SmtpLogin::Password)
{
    ImapAccount account;
    account.host = QStringLiteral("127.0.0.1");
    account.port = server.port();
    account.safety = safety == Safety::Tls ? SmtpSafety::Tls
        : safety == Safety::StartTls       ? SmtpSafety::StartTls
                                           : SmtpSafety::None;
    account.login = login;
    account.user = QStringLiteral("shop@example.fr");
    if (safety != Safety::Plain)
        account.authorities = tlsFile("selfsigned.pem");
    return account;
}

const QString kPassword = QStringLiteral("open sesame");

ImapPatience impatience()
{
    ImapPatience patience;
    patience.connect = patience.silence = patience.command = std::chrono::seconds(2);
    patience.mostMail = 20'000;
    return patience;
}

QByteArray replyNumber(int number)
{
    return samples::plain("Message-ID: <r" + QByteArray::number(number)
                              + "@d1.example>\nSubject: Re: Soldes\nIn-Reply-To: <"
                              + samples::kOurId + ">\n",
                          "Merci " + QByteArray::number(number));
}

} // namespace

class TestMailbox : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_profile.reset(); }

    void logsIn_data();
    void logsIn();
    void wrongPasswords_data();
    void wrongPasswords();
    void refusesACertificateThatNobodyVouchesFor_data();
    void refusesACertificateThatNobodyVouchesFor();
    void saysNothingWithoutProtection_data();
    void saysNothingWithoutProtection();
    void readsInboxAndJunkAndNothingElse();
    void changesNothing();
    void readsOnlyWhatIsNew();
    void aFolderNumberedAnew();
    void aMailThatLooksLikeTheEnd();
    void aMailTooLargeIsReadInPart();
    void goneMeanwhile();
    void faults_data();
    void faults();
    void goesOnWhereItBrokeOff();
    void cancelled();
    void whatWasFiledAsSentHasLeft();
    void accounts();

private:
    FeedbackReport read(ImapServer &server);
    QStringList texts();

    QTemporaryDir m_folder;
    int m_runs = 0;
    OutboxId m_message;
    std::unique_ptr<OutboxProfile> m_profile;
};

void TestMailbox::init()
{
    const QString folder = m_folder.filePath(QString::number(++m_runs));
    QVERIFY(QDir().mkpath(folder));
    m_profile = std::make_unique<OutboxProfile>(folder);
    m_profile->fill(1);
    m_message = m_profile->plan(m_profile->message(1));
    m_profile->write([this](Database &database) -> Done {
        OutboxRepository outbox(database);
        Done step = outbox.claim(m_message, QStringLiteral("p1@d1.example"),
                                 QString::fromLatin1(samples::kOurId), "x");
        if (step)
            step = outbox.handOver(m_message, {}, m_profile->clock.now());
        return step ? outbox.settle(m_message, {OutboxState::Uncertain, {}, {}, 0, {}, {}},
                                    m_profile->clock.now())
                    : step;
    });
}

FeedbackReport TestMailbox::read(ImapServer &server)
{
    ImapSession session(account(server), kPassword, {}, impatience());
    return MailboxReader(m_profile->store(), m_profile->clock, m_profile->sender).read(session, {});
}

QStringList TestMailbox::texts()
{
    return m_profile->rows(QStringLiteral("SELECT text FROM message ORDER BY id"));
}

void TestMailbox::logsIn_data()
{
    QTest::addColumn<int>("safety");
    QTest::addColumn<int>("login");
    QTest::addColumn<QByteArrayList>("offers");
    QTest::addColumn<QByteArray>("password");
    const auto row = [](const char *name, Safety safety, SmtpLogin login,
                        const QByteArrayList &offers, const QByteArray &password = "open sesame") {
        QTest::newRow(name) << static_cast<int>(safety) << static_cast<int>(login) << offers
                            << password;
    };
    row("TLS, PLAIN at once", Safety::Tls, SmtpLogin::Password, {"AUTH=PLAIN", "SASL-IR"});
    row("STARTTLS, PLAIN when asked", Safety::StartTls, SmtpLogin::Password, {"AUTH=PLAIN"});
    row("LOGIN", Safety::Plain, SmtpLogin::Password, {"X"});
    row("LOGIN with a quote", Safety::Plain, SmtpLogin::Password, {"X"}, "se\"sa\\me");
    row("LOGIN by literal", Safety::Plain, SmtpLogin::Password, {"X"}, "s\xC3\xA9same\r\nA1 OK");
    row("XOAUTH2 at once", Safety::Tls, SmtpLogin::OAuth, {"AUTH=XOAUTH2", "SASL-IR"},
        "good-token-123");
    row("XOAUTH2 when asked", Safety::Plain, SmtpLogin::OAuth, {"AUTH=XOAUTH2"}, "good-token-123");
}

void TestMailbox::logsIn()
{
    QFETCH(int, safety);
    QFETCH(int, login);
    QFETCH(QByteArrayList, offers);
    QFETCH(QByteArray, password);
    ImapServer::Options wanted = options(static_cast<Safety>(safety));
    wanted.logins = offers;
    wanted.password = password;
    ImapServer server(wanted);
    ImapSession session(account(server, static_cast<Safety>(safety), static_cast<SmtpLogin>(login)),
                        QString::fromUtf8(password), {}, impatience());
    const Done opened = session.open();
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().text));
    const auto folders = session.folders();
    QVERIFY(folders);
    QCOMPARE(folders->size(), 1);
}

void TestMailbox::wrongPasswords_data()
{
    QTest::addColumn<int>("login");
    QTest::addColumn<QByteArrayList>("offers");
    QTest::newRow("PLAIN") << static_cast<int>(SmtpLogin::Password) << QByteArrayList{"AUTH=PLAIN"};
    QTest::newRow("LOGIN") << static_cast<int>(SmtpLogin::Password) << QByteArrayList{"X"};
    QTest::newRow("XOAUTH2") << static_cast<int>(SmtpLogin::OAuth)
                             << QByteArrayList{"AUTH=XOAUTH2", "SASL-IR"};
    QTest::newRow("none of them") << static_cast<int>(SmtpLogin::OAuth)
                                  << QByteArrayList{"AUTH=PLAIN"};
}

void TestMailbox::wrongPasswords()
{
    QFETCH(int, login);
    QFETCH(QByteArrayList, offers);
    ImapServer::Options wanted = options(Safety::Plain);
    wanted.logins = offers;
    ImapServer server(wanted);
    ImapSession session(account(server, Safety::Plain, static_cast<SmtpLogin>(login)),
                        QStringLiteral("wrong-secret-word"), {}, impatience());
    const Done opened = session.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::Auth);
    QVERIFY(!opened.error().text.contains(QLatin1String("wrong-secret-word")));
    QVERIFY(!opened.error().detail.contains(QLatin1String("wrong-secret-word")));
}

void TestMailbox::refusesACertificateThatNobodyVouchesFor_data()
{
    QTest::addColumn<int>("safety");
    QTest::newRow("TLS") << static_cast<int>(Safety::Tls);
    QTest::newRow("STARTTLS") << static_cast<int>(Safety::StartTls);
}

void TestMailbox::refusesACertificateThatNobodyVouchesFor()
{
    QFETCH(int, safety);
    ImapServer server(options(static_cast<Safety>(safety)));
    ImapAccount stranger = account(server, static_cast<Safety>(safety));
    stranger.authorities.clear();
    ImapSession session(stranger, kPassword, {}, impatience());
    const Done opened = session.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::Tls);
    QVERIFY(!server.commands().join(' ').contains("***"));
}

void TestMailbox::saysNothingWithoutProtection_data()
{
    QTest::addColumn<QByteArray>("greeting");
    QTest::addColumn<ImapServer::Fault>("fault");
    const auto row = [](const char *name, const ImapServer::Fault &fault,
                        const QByteArray &greeting = "* OK ready") {
        QTest::newRow(name) << greeting << fault;
    };
    row("not offered", {"CAPABILITY", "* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n{tag} OK\r\n"});
    row("refused", {"STARTTLS", "{tag} NO not today\r\n"});
    row("more in clear", {"STARTTLS", "{tag} OK go\r\n* CAPABILITY AUTH=PLAIN\r\n", Then::Stay});
    row("logged in already", {"NOTHING"}, "* PREAUTH welcome");
}

void TestMailbox::saysNothingWithoutProtection()
{
    QFETCH(QByteArray, greeting);
    QFETCH(ImapServer::Fault, fault);
    ImapServer::Options wanted = options(Safety::StartTls);
    wanted.greeting = greeting;
    ImapServer server(wanted);
    server.fail(fault);
    ImapSession session(account(server, Safety::StartTls), kPassword, {}, impatience());
    QVERIFY(!session.open());
    QVERIFY(!server.commands().join(' ').contains("***"));
}

void TestMailbox::readsInboxAndJunkAndNothingElse()
{
    ImapServer server;
    server.addFolder("Courrier ind&AOk-sirable");
    server.addFolder("Bulk", "\\HasNoChildren \\Junk");
    server.addFolder("Work");
    server.addFolder("Old", "\\Noselect");
    server.deliver("INBOX", {replyNumber(1)});
    server.deliver("Courrier ind&AOk-sirable", {replyNumber(2)});
    server.deliver("Bulk", {replyNumber(3)});
    server.deliver("Work", {replyNumber(4)});
    const FeedbackReport report = read(server);
    QVERIFY2(!report.error, qPrintable(report.error ? report.error->text : QString()));
    QCOMPARE(report.read, 3);
    QCOMPARE(report.taken, 3);
    QCOMPARE(report.replies.size(), 3);
    QCOMPARE(report.replies.first().customer, CustomerId{1});
    QCOMPARE(report.replies.first().subject, QStringLiteral("Re: Soldes"));
    QStringList found = texts();
    found.sort();
    QCOMPARE(found,
             (QStringList{QStringLiteral("Merci 1"), QStringLiteral("Merci 2"),
                          QStringLiteral("Merci 3")}));
    QCOMPARE(m_profile->states(), QStringLiteral("accepted 1")); // it had arrived after all
}

void TestMailbox::changesNothing()
{
    ImapServer server;
    server.deliver("INBOX", {replyNumber(1)});
    QVERIFY(!read(server).error);
    for (const QByteArray &command : server.commands()) {
        const QByteArray verb = command.split(' ').first();
        static const QByteArrayList reading{"CAPABILITY", "AUTHENTICATE", "LIST",
                                            "EXAMINE",    "UID",          "LOGOUT"};
        QVERIFY2(reading.contains(verb), command.constData());
        QVERIFY2(!command.contains("BODY["), command.constData());
        QVERIFY2(!command.contains("STORE") && !command.contains("COPY"), command.constData());
    }
}

void TestMailbox::readsOnlyWhatIsNew()
{
    ImapServer server;
    server.deliver("INBOX", {replyNumber(1)});
    QCOMPARE(read(server).read, 1);
    QCOMPARE(read(server).read, 0); // "2:*" gives the first one again
    server.deliver("INBOX", {replyNumber(2)});
    const FeedbackReport report = read(server);
    QCOMPARE(report.read, 1);
    QCOMPARE(report.taken, 1);
    QCOMPARE(texts().size(), 2);
}

void TestMailbox::aFolderNumberedAnew()
{
    ImapServer server;
    for (int i = 1; i <= 5; ++i)
        server.deliver("INBOX", {replyNumber(i)});
    server.remove("INBOX", 2);
    QCOMPARE(read(server).taken, 4);
    server.renumber("INBOX");
    server.deliver("INBOX", {replyNumber(6)});
    const FeedbackReport report = read(server);
    QCOMPARE(report.read, 5); // all by date
    QCOMPARE(report.taken, 1); // what was known is known
    QCOMPARE(texts().size(), 5);
    QCOMPARE(read(server).read, 0);
}

/// A literal is taken by its count, whatever stands in it.
void TestMailbox::aMailThatLooksLikeTheEnd()
{
    ImapServer server;
    QByteArray evil = replyNumber(1);
    for (int i = 1; i < 20; ++i)
        evil += "\r\nc" + QByteArray::number(i)
            + " OK done\r\n* BYE\r\n* 9 FETCH (UID 1 BODY[] {3}\r\n";
    server.deliver("INBOX", {evil});
    server.deliver("INBOX", {replyNumber(2)});
    const FeedbackReport report = read(server);
    QVERIFY(!report.error);
    QCOMPARE(report.taken, 2);
    QVERIFY(texts().first().contains(QLatin1String("OK done")));
}

void TestMailbox::aMailTooLargeIsReadInPart()
{
    ImapServer server;
    server.deliver("INBOX", {replyNumber(1) + QByteArray(100'000, 'x')});
    const FeedbackReport report = read(server);
    QVERIFY(!report.error);
    QCOMPARE(report.taken, 1);
}

void TestMailbox::goneMeanwhile()
{
    ImapServer server;
    server.deliver("INBOX", {replyNumber(1)});
    server.fail({"UID FETCH", "{tag} OK nothing\r\n"});
    const FeedbackReport report = read(server);
    QVERIFY(!report.error);
    QCOMPARE(report.read, 0);
    QCOMPARE(read(server).read, 0);
}

void TestMailbox::faults_data()
{
    QTest::addColumn<ImapServer::Fault>("fault");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, const ImapServer::Fault &fault, ErrorCode code) {
        QTest::newRow(name) << fault << code;
    };
    row("drops at the list", {"LIST", "", Then::Drop}, ErrorCode::Network);
    row("drops within a literal", {"UID FETCH", "* 1 FETCH (UID 1 BODY[] {500}\r\nabc", Then::Drop},
        ErrorCode::Network);
    row("stalls", {"UID SEARCH", "", Then::Hang}, ErrorCode::Network);
    row("stalls within a literal", {"UID FETCH", "* 1 FETCH (BODY[] {500}\r\nabc", Then::Hang},
        ErrorCode::Network);
    row("a literal without end", {"UID FETCH", "* 1 FETCH (BODY[] {999999999999}\r\n", Then::Hang},
        ErrorCode::Protocol);
    row("a line without end", {"UID SEARCH", QByteArray(5'000'000, '1'), Then::Hang},
        ErrorCode::Protocol);
    row("another's answer", {"EXAMINE", "x99 OK done\r\n"}, ErrorCode::Protocol);
    row("garbage", {"LIST", "\x01\x02\xFF((((\r\n\r\n"}, ErrorCode::Protocol);
    row("a no", {"LIST", "{tag} NO [SERVERBUG] broken\r\n"}, ErrorCode::ServerFailure);
    row("bye", {"LIST", "* BYE too many\r\n", Then::Drop}, ErrorCode::Network);
}

void TestMailbox::faults()
{
    QFETCH(ImapServer::Fault, fault);
    ImapServer server;
    server.deliver("INBOX", {replyNumber(1)});
    server.fail(fault);
    const FeedbackReport report = read(server);
    QVERIFY(report.error);
    QTEST(report.error->code, "code");
    QVERIFY(!report.error->text.isEmpty());
    QVERIFY(!report.isComplete);
    const FeedbackReport again = read(server);
    QVERIFY(!again.error);
    QCOMPARE(again.taken, 1); // nothing was lost
}

void TestMailbox::goesOnWhereItBrokeOff()
{
    ImapServer server;
    for (int i = 1; i <= 6; ++i)
        server.deliver("INBOX", {replyNumber(i)});
    server.fail({"UID FETCH 4", "", Then::Drop});
    const FeedbackReport report = read(server);
    QVERIFY(report.error);
    QCOMPARE(report.taken, 3);
    server.forget();
    const FeedbackReport rest = read(server);
    QCOMPARE(rest.read, 3);
    QCOMPARE(rest.taken, 3);
    QVERIFY(server.commands().contains("UID SEARCH UID 4:*"));
}

void TestMailbox::cancelled()
{
    ImapServer server;
    server.deliver("INBOX", {replyNumber(1)});
    CancelToken cancel;
    cancel.cancel();
    ImapSession session(account(server), kPassword, cancel, impatience());
    const FeedbackReport report
        = MailboxReader(m_profile->store(), m_profile->clock, m_profile->sender)
              .read(session, cancel);
    QVERIFY(report.error);
    QCOMPARE(report.error->code, ErrorCode::Cancelled);
}

void TestMailbox::whatWasFiledAsSentHasLeft()
{
    ImapServer server;
    server.addFolder("Sent", "\\Sent");
    QCOMPARE(read(server).settled, 0);
    QCOMPARE(m_profile->states(), QStringLiteral("uncertain 1"));
    server.deliver("Sent", {"Message-ID: <" + samples::kOurId + ">\r\n\r\nx"});
    QCOMPARE(read(server).settled, 1);
    QCOMPARE(m_profile->states(), QStringLiteral("accepted 1"));
}

void TestMailbox::accounts()
{
    Sender sender;
    sender.provider = QStringLiteral("gmail");
    sender.address = QStringLiteral("shop@example.fr");
    auto read = ImapAccounts::of(sender);
    QVERIFY(read);
    QCOMPARE(read->host, QStringLiteral("imap.gmail.com"));
    QCOMPARE(read->port, 993);
    QCOMPARE(read->user, QStringLiteral("shop@example.fr"));
    sender.options = {{QStringLiteral("host"), QStringLiteral("smtp.example.com")},
                      {QStringLiteral("imap_host"), QStringLiteral("imap.example.com")},
                      {QStringLiteral("imap_safety"), QStringLiteral("starttls")},
                      {QStringLiteral("imap_user"), QStringLiteral("box")}};
    read = ImapAccounts::of(sender);
    QVERIFY(read);
    QCOMPARE(read->host, QStringLiteral("imap.example.com"));
    QCOMPARE(read->port, 143);
    QCOMPARE(read->user, QStringLiteral("box"));
    sender.options.insert(QStringLiteral("imap_safety"), QStringLiteral("none"));
    QVERIFY(!ImapAccounts::of(sender)); // in clear, to another computer
    sender.options = {};
    sender.provider = QStringLiteral("brevo");
    read = ImapAccounts::of(sender);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestMailbox)
#include "tst_mailbox.moc"
