/// A thousand messages to a thousand of the demo's customers, while the program is killed at random
/// instants and started again. What arrived is counted in the mail server's own log: each once or
/// listed as uncertain, nobody who said no, nothing at night.

#include "app/cli/exitcode.h"
#include "models/store/suppressionlist.h"
#include "tests/app/cli/cuttingrelay.h"
#include "tests/app/cli/sendingprogram.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace comptoir;
using namespace comptoir::cli;
using namespace comptoir::sendingprogram;

namespace {

struct Arrival
{
    QByteArray recipient, content;
};

/// A mail server that keeps a log of its own.
class MailServer
{
public:
    MailServer() = default;
    virtual ~MailServer() = default;
    MailServer(const MailServer &) = delete;
    MailServer &operator=(const MailServer &) = delete;

    [[nodiscard]] virtual int port() const = 0;
    /// What an account at it needs besides.
    [[nodiscard]] virtual QString accountOptions() const { return {}; }
    /// In any order.
    [[nodiscard]] virtual QList<Arrival> arrivals() const = 0;
};

class OwnServer : public MailServer
{
public:
    [[nodiscard]] int port() const override { return m_server.port(); }
    [[nodiscard]] QList<Arrival> arrivals() const override
    {
        QList<Arrival> all;
        for (const SmtpServer::Mail &mail : m_server.mails())
            all.append({mail.recipient, mail.content});
        return all;
    }

private:
    SmtpServer m_server;
};

/// Debian's python3-aiosmtpd, which puts what it took into a maildir.
class DebianServer : public MailServer
{
public:
    static QString python() { return QStringLiteral("/usr/bin/python3"); }
    static bool isInstalled()
    {
        QProcess process;
        process.start(
            python(),
            {QStringLiteral("-m"), QStringLiteral("aiosmtpd"), QStringLiteral("--version")});
        return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit
            && process.exitCode() == 0;
    }
    DebianServer()
    {
        {
            QTcpServer probe;
            if (!probe.listen(QHostAddress::LocalHost))
                qFatal("no free port on 127.0.0.1");
            m_port = probe.serverPort();
        }
        m_server.setStandardOutputFile(QProcess::nullDevice());
        m_server.setStandardErrorFile(QProcess::nullDevice());
        m_server.start(python(),
                       {QStringLiteral("-m"), QStringLiteral("aiosmtpd"), QStringLiteral("-n"),
                        QStringLiteral("-l"), QStringLiteral("127.0.0.1:%1").arg(m_port),
                        QStringLiteral("-c"), QStringLiteral("aiosmtpd.handlers.Mailbox"),
                        maildir()});
        const auto answers = [this] {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, m_port);
            return socket.waitForConnected(1'000);
        };
        if (!QTest::qWaitFor(answers, 30'000))
            qFatal("aiosmtpd does not answer");
    }
    ~DebianServer() override
    {
        m_server.kill();
        m_server.waitForFinished();
    }
    DebianServer(const DebianServer &) = delete;
    DebianServer &operator=(const DebianServer &) = delete;

    [[nodiscard]] int port() const override { return m_port; }
    [[nodiscard]] QString accountOptions() const override { return QStringLiteral("--login none"); }
    [[nodiscard]] QList<Arrival> arrivals() const override
    {
        QList<Arrival> all;
        for (QDirIterator it(maildir() + QStringLiteral("/new"), QDir::Files); it.hasNext();) {
            QFile file(it.next());
            if (!file.open(QIODevice::ReadOnly))
                qFatal("no maildir");
            const QByteArray content = file.readAll();
            // It notes for whom each was.
            const QByteArray mark("\nX-RcptTo: ");
            const qsizetype from = content.indexOf(mark) + mark.size();
            all.append({content.mid(from, content.indexOf('\n', from) - from).trimmed(), content});
        }
        return all;
    }

private:
    [[nodiscard]] QString maildir() const { return m_folder.filePath(QStringLiteral("mail")); }

    QTemporaryDir m_folder;
    QProcess m_server;
    quint16 m_port = 0;
};

QString morningOf(int day)
{
    // At four in the afternoon in Paris; islands are awake too.
    return QStringLiteral("2030-06-%1T14:00:00Z --late send").arg(day, 2, 10, QLatin1Char('0'));
}

QString nightOf(int day)
{
    return QStringLiteral("2030-06-%1T21:30:00Z --late send").arg(day, 2, 10, QLatin1Char('0'));
}

} // namespace

class TestSendKill : public QObject
{
    Q_OBJECT
private slots:
    void aThousandMessages_data();
    void aThousandMessages();

private:
    void fill();
    void plan();
    void wakeAtNight(int day);
    void killSomewhere(int day, bool *isOver);
    void somebodySaysNo(bool byOwner);
    void suppress(const QString &address);
    void countAtTheServer();
    void countInTheLedger();

    std::unique_ptr<SendingProgram> m_program;
    std::unique_ptr<MailServer> m_server;
    std::unique_ptr<CuttingRelay> m_relay;
    QRandomGenerator m_random;
    QSet<QByteArray> m_saidNo, m_had;
    int m_planned = 0, m_deaths = 0;
};

void TestSendKill::aThousandMessages_data()
{
    QTest::addColumn<bool>("isDebians");
    QTest::addColumn<quint32>("seed");
    QTest::newRow("a server of our own") << false << 20'261'123U;
    QTest::newRow("Debian's aiosmtpd") << true << 5U;
}

void TestSendKill::suppress(const QString &address)
{
    QVERIFY(m_program->inStore([address](Database &database) {
        return SuppressionList(database)
            .add(address, SuppressionReason::Complaint, TestClock().now())
            .hasValue();
    }));
    m_saidNo.insert(address.toLatin1());
}

void TestSendKill::fill()
{
    DemoShopOptions options;
    options.customers = 2'700;
    options.now = TestClock().now();
    m_program->fill(generateDemoShop(options));
    QVERIFY(m_program->addAccount(m_relay->port(), m_server->accountOptions()).code == Ok);
    QCOMPARE(m_program->runner
                 .run(QStringLiteral("segment import"), {m_program->file("all.json", kEverybody)})
                 .code,
             int(Ok));
    // Some of those who agreed may get nothing all the same.
    const QStringList addresses = m_program->rows(
        QStringLiteral("SELECT c.email_key FROM customer c JOIN consent n ON n.customer_id = c.id"
                       " WHERE c.email_key IS NOT NULL AND n.channel = 'email' AND n.purpose ="
                       " 'marketing' AND n.state = 'granted' GROUP BY c.id ORDER BY c.id LIMIT 5"));
    QCOMPARE(addresses.size(), 5);
    for (const QString &address : addresses)
        suppress(address);
}

void TestSendKill::plan()
{
    const auto planned = m_program->runner.run(
        QStringLiteral("message send --segment all --json --at 2030-06-05T14:00:00Z"),
        {m_program->file("soldes.html", kNewsletter)});
    QVERIFY2(planned.code == Ok, planned.err.constData());
    m_planned = planned.json().value(QLatin1String("planned")).toInt();
    QVERIFY2(m_planned >= 1'000, qPrintable(QString::number(m_planned)));
    QVERIFY(planned.json().value(QLatin1String("skipped")).toInt() > 500); // who never agreed
}

/// However long it is due.
void TestSendKill::wakeAtNight(int day)
{
    const auto before = m_server->arrivals().size();
    const auto night = m_program->runner.run(
        QStringLiteral("outbox run --json --secret-env MAIL_PASSWORD --now ") + nightOf(day));
    QCOMPARE(night.json().value(QLatin1String("accepted")).toInt(-1), 0);
    QCOMPARE(m_server->arrivals().size(), before);
}

/// Starts a run and kills it: at any byte on the wire, with the rest of it withheld or not, or
/// while it starts.
void TestSendKill::killSomewhere(int day, bool *isOver)
{
    QProcess process;
    const bool isEarly = m_random.bounded(8) == 0;
    const auto then
        = m_random.bounded(2) > 0 ? CuttingRelay::Then::FallSilent : CuttingRelay::Then::PassOn;
    m_relay->after(m_random.bounded(60'000), then, [&process] {
        QMetaObject::invokeMethod(&process, &QProcess::kill, Qt::QueuedConnection);
    });
    m_program->runner.start(
        process,
        QStringLiteral("outbox run --until-empty --secret-env MAIL_PASSWORD --now ")
            + morningOf(day));
    QVERIFY(process.waitForStarted());
    if (isEarly && !process.waitForFinished(m_random.bounded(120)))
        process.kill();
    QTRY_VERIFY_WITH_TIMEOUT(process.state() == QProcess::NotRunning, 100'000);
    *isOver = process.exitStatus() == QProcess::NormalExit;
    QTRY_VERIFY(m_relay->isIdle());
    m_deaths += *isOver ? 0 : 1;
}

/// Whose message is the next to go, or already made.
void TestSendKill::somebodySaysNo(bool byOwner)
{
    const QStringList next = m_program->rows(
        QStringLiteral("SELECT o.customer_id || ' ' || c.email_key FROM outbox o JOIN customer c ON"
                       " c.id = o.customer_id WHERE o.state IN ('planned', 'claimed')"
                       " ORDER BY o.id LIMIT 1 OFFSET %1")
            .arg(m_random.bounded(40)));
    if (next.isEmpty())
        return;
    const QString address = next.first().section(u' ', 1);
    if (!byOwner) {
        suppress(address);
        return;
    }
    QCOMPARE(m_program->runner
                 .run(QStringLiteral("consent set %1 email withdrawn")
                          .arg(next.first().section(u' ', 0, 0)))
                 .code,
             int(Ok));
    m_saidNo.insert(address.toLatin1());
}

void TestSendKill::countAtTheServer()
{
    const QStringList agreed = m_program->rows(QStringLiteral(
        "SELECT c.email_key FROM customer c WHERE c.email_key IS NOT NULL AND"
        " (SELECT state FROM consent WHERE customer_id = c.id AND channel = 'email' AND"
        " purpose = 'marketing' ORDER BY recorded_at DESC, id DESC LIMIT 1) = 'granted'"));
    const QSet<QString> allowed(agreed.begin(), agreed.end());
    for (const Arrival &arrival : m_server->arrivals()) {
        const char *who = arrival.recipient.constData();
        QVERIFY2(!m_had.contains(arrival.recipient), who); // nobody twice
        m_had.insert(arrival.recipient);
        QVERIFY2(!m_saidNo.contains(arrival.recipient), who);
        QVERIFY2(allowed.contains(QString::fromLatin1(arrival.recipient)), who);
        QVERIFY2(arrival.content.contains(" Jun 2030 14:"), arrival.content.constData());
    }
}

/// Whoever has none is known not to, or to be in doubt.
void TestSendKill::countInTheLedger()
{
    int accepted = 0, uncertain = 0;
    QSet<QByteArray> known;
    const QStringList ledger = m_program->rows(
        QStringLiteral("SELECT state || ' ' || coalesce(address, '') FROM outbox"));
    for (const QString &row : ledger) {
        const QString state = row.section(u' ', 0, 0);
        const QByteArray address = row.section(u' ', 1).toLatin1();
        const bool isThere = m_had.contains(address);
        accepted += state == QLatin1String("accepted") ? 1 : 0;
        uncertain += state == QLatin1String("uncertain") ? 1 : 0;
        const bool isRight = (state == QLatin1String("accepted") && isThere)
            || state == QLatin1String("uncertain")
            || (state == QLatin1String("skipped") && !isThere);
        QVERIFY2(isRight, qPrintable(row));
        known.insert(address);
    }
    QVERIFY(known.contains(m_had)); // nothing left past the ledger
    QVERIFY(uncertain <= m_deaths);
    QVERIFY(m_had.size() >= accepted);
    const auto doubtful
        = m_program->runner.run(QStringLiteral("outbox list --state uncertain --json"));
    QCOMPARE(doubtful.json().value(QLatin1String("messages")).toArray().size(), uncertain);
    // Of those planned, the five who were out of it from the start are no part.
    QCOMPARE(accepted + uncertain, m_planned - (m_saidNo.size() - 5));
    qInfo("%d planned, %d said no since, %d killed: %d accepted, %d uncertain (%d of them there)",
          m_planned, int(m_saidNo.size()) - 5, m_deaths, accepted, uncertain,
          int(m_had.size()) - accepted);
}

void TestSendKill::aThousandMessages()
{
    QFETCH(bool, isDebians);
    QFETCH(quint32, seed);
    if (isDebians && !DebianServer::isInstalled())
        QSKIP("python3-aiosmtpd is not installed: nothing was sent to a server of others");
    m_program = std::make_unique<SendingProgram>();
    if (isDebians)
        m_server = std::make_unique<DebianServer>();
    else
        m_server = std::make_unique<OwnServer>();
    m_relay = std::make_unique<CuttingRelay>(m_server->port());
    m_random.seed(seed);
    m_saidNo.clear();
    m_had.clear();
    m_deaths = 0;
    fill();
    plan();

    int day = 5; // a Wednesday
    bool isOver = false;
    for (int round = 0; round < 44 && !isOver && !QTest::currentTestFailed(); ++round) {
        if (round % 15 == 0)
            wakeAtNight(day++);
        killSomewhere(day, &isOver);
        if (round % 3 == 0)
            somebodySaysNo(round % 2 == 0);
    }
    if (QTest::currentTestFailed())
        return;
    m_relay->passOn();
    const auto last = m_program->runner.run(
        QStringLiteral("outbox run --until-empty --json --secret-env MAIL_PASSWORD --now ")
        + morningOf(day));
    QVERIFY2(last.code == Ok || last.code == ProblemFound, last.err.constData());
    QVERIFY2(m_deaths >= 20, qPrintable(QString::number(m_deaths)));
    countAtTheServer();
    if (!QTest::currentTestFailed())
        countInTheLedger();
}

QTEST_GUILESS_MAIN(TestSendKill)
#include "tst_sendkill.moc"
