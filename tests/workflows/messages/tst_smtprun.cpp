#include "tests/workflows/channels/smtpfixture.h"
#include "tests/workflows/messages/outboxprofile.h"
#include "workflows/channels/emailsmtp.h"
#include "workflows/channels/mime.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace comptoir;

namespace {

using Step = SmtpServer::Step;
using Answer = SmtpServer::Answer;
using Kind = SmtpServer::Answer::Kind;

/// What a server does at a step: mostly what it should.
Answer anything(QRandomGenerator &random, const SmtpServer::Moment &moment)
{
    if (random.bounded(100) >= 6)
        return {};
    const bool isDot = moment.step == Step::Dot;
    switch (random.bounded(isDot ? 5 : 4)) {
    case 0:
        return {Kind::Drop, {}};
    case 1:
        return {moment.step == Step::Content ? Kind::Drop : Kind::Say, "451 4.3.0 Not now\r\n"};
    case 2:
        return {moment.step == Step::Content ? Kind::Usual : Kind::SayAndDrop,
                "421 4.3.2 Going down\r\n"};
    case 3:
        return moment.step == Step::Rcpt ? Answer{Kind::Say, "550 5.1.1 No such user\r\n"}
                                         : Answer{};
    default:
        return {Kind::TakeAndDrop, {}};
    }
}

Result<ComposedMessage> compose(const OutboxRow &row, const QString &reference, Timestamp now)
{
    MailMessage message;
    message.from = {QStringLiteral("Boutique"), QStringLiteral("shop@example.fr")};
    message.to.address = row.address;
    message.subject = row.message.name;
    message.text = QStringLiteral("Bonjour,\n\nles soldes commencent.");
    message.html = QStringLiteral("<p>Bonjour,</p><p>les soldes commencent.</p>");
    message.messageId = reference;
    message.date = now;
    message.unsubscribe = {
        ListUnsubscribe::Mode::ByMail, QStringLiteral("shop@example.fr"), {}, QStringLiteral("u1")};
    const Result<QByteArray> bytes = MimeMessage::write(message);
    return bytes ? Result<ComposedMessage>(ComposedMessage{*bytes, {}}) : bytes.error();
}

} // namespace

/// The queue, the channel and a server over the wire: nobody gets a message twice, and whoever may
/// have got none is listed.
class TestSmtpRun : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void all();
    void whateverTheServerDoes_data();
    void whateverTheServerDoes();
    void cancelledWhileTheServerIsSilent();
    void anAccountWithAnInternationalDomain();

private:
    DispatchReport run(const SmtpServer &server, const CancelToken &cancel = {});
    QByteArray verify(const SmtpServer &server, int people);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OutboxProfile> m_profile;
    DispatchParts m_parts;
};

void TestSmtpRun::init()
{
    m_profile.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_profile = std::make_unique<OutboxProfile>(m_folder->path());
    m_parts = m_profile->parts();
    m_parts.compose = [this](Database &, const OutboxRow &row, const QString &reference) {
        return compose(row, reference, m_profile->clock.now());
    };
}

DispatchReport TestSmtpRun::run(const SmtpServer &server, const CancelToken &cancel)
{
    EmailSmtp channel(smtpfixture::account(server, SmtpServer::Safety::Plain),
                      smtpfixture::password());
    Dispatcher dispatcher(m_profile->store(), m_profile->clock, *m_profile->arm, m_parts);
    if (!dispatcher.start())
        qFatal("cannot start");
    return dispatcher.run(m_profile->sender, channel, cancel);
}

QByteArray TestSmtpRun::verify(const SmtpServer &server, int people)
{
    QSet<QByteArray> had;
    for (const SmtpServer::Mail &mail : server.mails()) {
        if (had.contains(mail.recipient))
            return mail.recipient + " got it twice";
        had.insert(mail.recipient);
        if (!mail.content.contains("To: " + mail.recipient + "\r\n"))
            return mail.recipient + " got another's message";
    }
    const QStringList rows
        = m_profile->rows(QStringLiteral("SELECT address || ' ' || state FROM outbox"));
    if (rows.size() != people)
        return "a message was lost";
    for (const QString &row : rows) {
        const QString state = row.section(u' ', 1);
        const bool isThere = had.contains(row.section(u' ', 0, 0).toLatin1());
        const bool isRight = (state == QLatin1String("accepted") && isThere)
            || state == QLatin1String("uncertain")
            || (state == QLatin1String("failed") && !isThere);
        if (!isRight)
            return "wrong: " + row.toUtf8();
    }
    return {};
}

void TestSmtpRun::all()
{
    constexpr int kPeople = 120;
    m_profile->fill(kPeople);
    m_profile->planFor(1, kPeople);
    const SmtpServer server;
    const DispatchReport report = run(server);
    QVERIFY2(!report.error, report.error ? qPrintable(report.error->detail) : "");
    QCOMPARE(report.accepted, kPeople);
    QCOMPARE(m_profile->states(), QStringLiteral("accepted 120"));
    QCOMPARE(server.connections(), 3);
    QCOMPARE(server.commands().count("QUIT"), 3);
    const QByteArray wrong = verify(server, kPeople);
    QVERIFY2(wrong.isEmpty(), wrong.constData());
    QCOMPARE(
        m_profile->number(QStringLiteral("SELECT count(DISTINCT remote_reference) FROM outbox")),
        kPeople);
}

void TestSmtpRun::whateverTheServerDoes_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestSmtpRun::whateverTheServerDoes()
{
    QFETCH(quint32, seed);
    constexpr int kPeople = 40;
    m_profile->fill(kPeople);
    m_profile->run("INSERT INTO setting VALUES('messages.ask_before_late', '1000')");
    m_profile->planFor(1, kPeople);
    SmtpServer server;
    QRandomGenerator random(seed); // used on the server's thread alone
    server.setScript(
        [&random](const SmtpServer::Moment &moment) { return anything(random, moment); });
    const QString waiting = QStringLiteral(
        "SELECT count(*) FROM outbox WHERE state IN ('planned', 'claimed', 'deferred')");
    for (int runs = 0; runs < 400 && m_profile->number(waiting) > 0; ++runs) {
        const DispatchReport report = run(server);
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->detail) : "");
        if (report.end == DispatchReport::End::AccountBlocked) // a break at AUTH
            m_profile->run("UPDATE sender SET blocked = NULL");
        m_profile->clock.advance(std::chrono::minutes(73));
    }
    QCOMPARE(m_profile->number(waiting), 0);
    const QByteArray wrong = verify(server, kPeople);
    QVERIFY2(wrong.isEmpty(), wrong.constData());
    QVERIFY(server.mails().size() > kPeople / 2);
}

void TestSmtpRun::cancelledWhileTheServerIsSilent()
{
    m_profile->fill(3);
    m_profile->planFor(1, 3);
    SmtpServer server;
    CancelToken cancel;
    server.setScript([&](const SmtpServer::Moment &moment) {
        const bool isSecond = moment.step == Step::Rcpt && moment.message == 2;
        if (isSecond)
            cancel.cancel();
        return isSecond ? Answer{Kind::Hang, {}} : Answer{};
    });
    const DispatchReport report = run(server, cancel);
    QCOMPARE(report.end, DispatchReport::End::Cancelled);
    QCOMPARE(m_profile->states(), QStringLiteral("accepted 1, planned 2"));
    QCOMPARE(m_profile->row(QStringLiteral("SELECT count(*) FROM sender WHERE throttles > 0")),
             QStringLiteral("0"));
    server.setScript({});
    QCOMPARE(run(server).accepted, 2);
    QVERIFY(verify(server, 3).isEmpty());
}

void TestSmtpRun::anAccountWithAnInternationalDomain()
{
    m_profile->fill(1);
    m_profile->run("UPDATE sender SET address = 'Boutique@Café.fr'");
    m_profile->planFor(1, 1);
    const SmtpServer server;
    QCOMPARE(run(server).accepted, 1);
    QCOMPARE(server.mails().at(0).sender, QByteArray("boutique@xn--caf-dma.fr"));
    QVERIFY(server.mails().at(0).content.contains("Message-ID: <t1@xn--caf-dma.fr>\r\n"));
}

QTEST_GUILESS_MAIN(TestSmtpRun)
#include "tst_smtprun.moc"
