/// The mailbox reader against a real server: Dovecot, started here without rights on a free port of
/// 127.0.0.1, with its mail in a folder of the test. Skipped where it is not installed.

#include "tests/workflows/feedback/mailsamples.h"
#include "tests/workflows/messages/outboxprofile.h"
#include "workflows/feedback/mailboxreader.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

using namespace comptoir;
namespace samples = comptoir::mailsamples;

namespace {

quint16 freePort()
{
    QTcpServer probe;
    if (!probe.listen(QHostAddress::LocalHost))
        qFatal("no free port on 127.0.0.1");
    return probe.serverPort();
}

QString outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

QString dovecotPath()
{
    const QString inPath = QStandardPaths::findExecutable(QStringLiteral("dovecot"));
    return inPath.isEmpty()
        ? QStandardPaths::findExecutable(QStringLiteral("dovecot"), {QStringLiteral("/usr/sbin")})
        : inPath;
}

} // namespace

class TestDovecot : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();

    void readsFromARealServer_data();
    void readsFromARealServer();
    void wrongPassword();

private:
    void write(const QString &path, const QByteArray &bytes) const;
    [[nodiscard]] QByteArray settings(const QString &user, const QString &group) const;
    void deliver(const QString &user, const QString &folder, const QByteArray &mail);
    [[nodiscard]] ImapAccount account(SmtpSafety safety, const QString &user) const;

    QTemporaryDir m_folder{QDir::tempPath() + QStringLiteral("/dv-XXXXXX")}; // short: sockets
    QProcess m_server;
    quint16 m_port = 0, m_tlsPort = 0;
    int m_mails = 0;
};

void TestDovecot::write(const QString &path, const QByteArray &bytes) const
{
    const QString full = m_folder.filePath(path);
    QVERIFY(QDir().mkpath(QFileInfo(full).path()));
    QFile file(full);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray TestDovecot::settings(const QString &user, const QString &group) const
{
    QFile model(QStringLiteral(COMPTOIR_TEST_DATA "/dovecot/dovecot.conf.in"));
    if (!model.open(QIODevice::ReadOnly))
        qFatal("no dovecot.conf.in");
    QString text = QString::fromUtf8(model.readAll());
    const QList<std::pair<QString, QString>> values{
        {QStringLiteral("@DIR@"), m_folder.path()},
        {QStringLiteral("@USER@"), user},
        {QStringLiteral("@GROUP@"), group},
        {QStringLiteral("@UID@"), outputOf(QStringLiteral("id"), {QStringLiteral("-u"), user})},
        {QStringLiteral("@GID@"), outputOf(QStringLiteral("id"), {QStringLiteral("-g"), user})},
        {QStringLiteral("@PORT@"), QString::number(m_port)},
        {QStringLiteral("@TLS_PORT@"), QString::number(m_tlsPort)},
        {QStringLiteral("@TLS@"), QStringLiteral(COMPTOIR_TEST_DATA "/tls")}};
    for (const auto &[name, value] : values)
        text.replace(name, value);
    return text.toUtf8();
}

void TestDovecot::initTestCase()
{
    const QString program = dovecotPath();
    if (program.isEmpty())
        QSKIP("dovecot-imapd is not installed: nothing was tried against a real server");
    const bool isRoot
        = outputOf(QStringLiteral("id"), {QStringLiteral("-u")}) == QLatin1String("0");
    // Dovecot gives nobody root's mail.
    const QString user = isRoot ? QStringLiteral("nobody")
                                : outputOf(QStringLiteral("id"), {QStringLiteral("-un")});
    const QString group = outputOf(QStringLiteral("id"), {QStringLiteral("-gn"), user});
    m_port = freePort();
    m_tlsPort = freePort();
    write(QStringLiteral("dovecot.conf"), settings(user, group));
    QVERIFY(QDir().mkpath(m_folder.filePath(QStringLiteral("mail"))));
    if (isRoot)
        outputOf(QStringLiteral("chown"), {QStringLiteral("-R"), user, m_folder.path()});
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    m_server.start(program,
                   {QStringLiteral("-F"), QStringLiteral("-c"),
                    m_folder.filePath(QStringLiteral("dovecot.conf"))});
    QVERIFY(m_server.waitForStarted());
    const auto answers = [this] {
        QTcpSocket probe;
        probe.connectToHost(QHostAddress::LocalHost, m_port);
        return probe.waitForConnected(200) && probe.waitForReadyRead(1'000);
    };
    QTRY_VERIFY2_WITH_TIMEOUT(answers(), m_server.readAll().constData(), 20'000);
}

void TestDovecot::cleanupTestCase()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    m_server.terminate();
    if (!m_server.waitForFinished(10'000))
        m_server.kill();
    m_server.waitForFinished();
}

/// As another mail program would: a file in the folder's "new".
void TestDovecot::deliver(const QString &user, const QString &folder, const QByteArray &mail)
{
    const QString box = QStringLiteral("mail/%1/Maildir/%2new/%3.test")
                            .arg(user, folder)
                            .arg(1'700'000'000 + ++m_mails);
    write(box, mail);
    const QString home = m_folder.filePath(QStringLiteral("mail/") + user);
    for (const char *name : {"cur", "tmp"})
        QVERIFY(QDir().mkpath(home + QStringLiteral("/Maildir/") + folder + QLatin1String(name)));
    if (outputOf(QStringLiteral("id"), {QStringLiteral("-u")}) == QLatin1String("0"))
        outputOf(QStringLiteral("chown"), {QStringLiteral("-R"), QStringLiteral("nobody"), home});
}

ImapAccount TestDovecot::account(SmtpSafety safety, const QString &user) const
{
    QFile certificate(QStringLiteral(COMPTOIR_TEST_DATA "/tls/selfsigned.pem"));
    if (!certificate.open(QIODevice::ReadOnly))
        qFatal("no certificate");
    ImapAccount account;
    account.host = QStringLiteral("127.0.0.1");
    account.port = safety == SmtpSafety::Tls ? m_tlsPort : m_port;
    account.safety = safety;
    account.user = user;
    account.authorities = certificate.readAll();
    return account;
}

void TestDovecot::readsFromARealServer_data()
{
    QTest::addColumn<int>("safety");
    QTest::newRow("TLS") << static_cast<int>(SmtpSafety::Tls);
    QTest::newRow("STARTTLS") << static_cast<int>(SmtpSafety::StartTls);
    QTest::newRow("in clear, on this computer") << static_cast<int>(SmtpSafety::None);
}

void TestDovecot::readsFromARealServer()
{
    QFETCH(int, safety);
    const QString user = QStringLiteral("shop%1").arg(safety);
    QTemporaryDir folder;
    OutboxProfile profile(folder.path());
    profile.fill(1);
    const OutboxId id = profile.plan(profile.message(1));
    profile.write([&](Database &database) -> Done {
        OutboxRepository outbox(database);
        Done step = outbox.claim(id, QStringLiteral("p1@d1.example"),
                                 QString::fromLatin1(samples::kOurId), "x");
        if (step)
            step = outbox.handOver(id, {}, profile.clock.now());
        return step
            ? outbox.settle(id, {OutboxState::Uncertain, {}, {}, 0, {}, {}}, profile.clock.now())
            : step;
    });
    const auto read = [&] {
        ImapSession session(account(static_cast<SmtpSafety>(safety), user),
                            QStringLiteral("secret"), {});
        return MailboxReader(profile.store(), profile.clock, profile.sender).read(session, {});
    };
    QVERIFY(!read().error); // an empty mailbox has its place too
    const QByteArray reply = samples::plain("Message-ID: <r1@d1.example>\nIn-Reply-To: <"
                                                + samples::kOurId + ">\nSubject: Re: Soldes\n",
                                            "Merci\r\nc1 OK done\r\n* BYE\r\n");
    deliver(user, {}, reply);
    deliver(user, QStringLiteral(".Junk/"), samples::failed("5.1.1", "550 5.1.1 User unknown"));
    const FeedbackReport report = read();
    QVERIFY2(!report.error, qPrintable(report.error ? report.error->text : QString()));
    QCOMPARE(report.read, 2);
    QCOMPARE(report.taken, 2);
    QCOMPARE(report.replies.size(), 1);
    QCOMPARE(profile.number(QStringLiteral("SELECT count(*) FROM suppression")), 1);
    QVERIFY(profile.row(QStringLiteral("SELECT text FROM message"))
                .contains(QLatin1String("c1 OK done")));
    QCOMPARE(read().read, 0);
    // Nothing is marked as seen: in a Maildir that would be the letter S behind the comma.
    const QDir inbox(m_folder.filePath(QStringLiteral("mail/%1/Maildir/cur").arg(user)));
    for (const QString &name : inbox.entryList(QDir::Files))
        QVERIFY2(!name.section(QLatin1Char(','), -1).contains(QLatin1Char('S')), qPrintable(name));
}

void TestDovecot::wrongPassword()
{
    ImapSession session(account(SmtpSafety::Tls, QStringLiteral("shop")), QStringLiteral("no"), {});
    const Done opened = session.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::Auth);
}

QTEST_GUILESS_MAIN(TestDovecot)
#include "tst_dovecot.moc"
