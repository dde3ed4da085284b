#include "tests/workflows/channels/gatewayfixture.h"
#include "tests/workflows/messages/outboxprofile.h"
#include "workflows/feedback/deliverypoller.h"

#include <QTemporaryDir>

using namespace comptoir;

Q_DECLARE_METATYPE(comptoir::OutboxState)

/// What gateways tell of text messages, asked over the wire from each of them.
class TestDeliveryPoller : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_profile.reset(); }

    void everyGatewayTells_data();
    void everyGatewayTells();
    void aDoubtEndsByOurReference_data() { everyProvider(); }
    void aDoubtEndsByOurReference();
    void whatIsNotThereStaysADoubt_data() { everyProvider(); }
    void whatIsNotThereStaysADoubt();
    void aDeadNumberGetsNothingMore();
    void whoToldTheGatewayToStopGetsNoMarketing();
    void deadNumbersAreTold_data();
    void deadNumbersAreTold();
    void aLookGoesOnWhereTheLastStopped();
    void aRefusedKeyIsAProblem();
    void aMailboxTellsNothingOfATextMessage();

private:
    static void everyProvider();
    void open(const QString &provider);
    OutboxId leave(int customer, OutboxState state, bool isAtGateway = true);
    FeedbackReport poll();
    QString words(const char *what);

    QTemporaryDir m_folder;
    int m_runs = 0;
    std::unique_ptr<OutboxProfile> m_profile;
    GatewayServer m_server;
    Sender m_account;
    QString m_secret;
};

void TestDeliveryPoller::init()
{
    const QString folder = m_folder.filePath(QString::number(++m_runs));
    QVERIFY(QDir().mkpath(folder));
    m_profile = std::make_unique<OutboxProfile>(folder);
    m_profile->fill(3);
    m_server.forget();
    m_server.setTime(m_profile->clock.now().ms / 1'000);
}

void TestDeliveryPoller::everyProvider()
{
    QTest::addColumn<QString>("provider");
    for (const QString &provider : gatewayfixture::providers())
        QTest::newRow(qPrintable(provider)) << provider;
}

void TestDeliveryPoller::open(const QString &provider)
{
    m_account = gatewayfixture::sender(provider, m_server.url());
    m_secret = gatewayfixture::secret(provider);
    m_account.id = m_profile->write([this](Database &database) {
        return SenderRepository(database).add(m_account, m_profile->clock.now());
    });
}

/// A message that a run sent, or of which it does not know; `isAtGateway`: it came there.
OutboxId TestDeliveryPoller::leave(int customer, OutboxState state, bool isAtGateway)
{
    SendRequest request = gatewayfixture::request(m_account.provider);
    request.recipient = QStringLiteral("+3361231000%1").arg(customer);
    request.reference = QStringLiteral("0123456789abcdef0123456%1").arg(customer);
    SendOutcome outcome;
    if (isAtGateway) {
        GatewayChannel channel(Gateways::entry(m_account.provider),
                               gatewayfixture::account(m_account, m_secret),
                               gatewayfixture::parts(m_profile->clock));
        outcome = channel.send(request, [] { return true; }, {});
        if (outcome.reply != ReplyClass::Accepted)
            qFatal("not taken: %s", qPrintable(outcome.text));
    }
    PlannedMessage message = m_profile->message(customer);
    message.channel = m_account.channel;
    message.sender = m_account.id;
    const OutboxId id = m_profile->plan(message);
    m_profile->write([&](Database &database) -> Done {
        OutboxRepository outbox(database);
        Done step = outbox.claim(id, request.recipient, request.reference, request.content);
        if (step)
            step = outbox.handOver(id, {}, m_profile->clock.now());
        const bool isKnown = state == OutboxState::Accepted;
        return step
            ? outbox.settle(id,
                            {state, {}, {}, 0, {}, isKnown ? outcome.remoteReference : QString()},
                            m_profile->clock.now())
            : step;
    });
    m_profile->clock.advance(std::chrono::minutes(5));
    return id;
}

FeedbackReport TestDeliveryPoller::poll()
{
    const GatewayEntry entry = Gateways::entry(m_account.provider);
    HttpPolicy policy = GatewayParts::standardPolicy();
    policy.maxAttempts = 1;
    GatewayParts parts = gatewayfixture::parts(m_profile->clock);
    parts.policy = policy;
    GatewayChannel channel(entry, gatewayfixture::account(m_account, m_secret), parts);
    return DeliveryPoller(m_profile->store(), m_profile->clock, m_account).poll(channel, entry, {});
}

QString TestDeliveryPoller::words(const char *what)
{
    return m_profile->row(QString::fromLatin1(what));
}

void TestDeliveryPoller::everyGatewayTells_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<bool>("delivered");
    for (const QString &provider : gatewayfixture::providers()) {
        QTest::addRow("%s delivered", qPrintable(provider)) << provider << true;
        QTest::addRow("%s failed", qPrintable(provider)) << provider << false;
    }
}

void TestDeliveryPoller::everyGatewayTells()
{
    QFETCH(QString, provider);
    QFETCH(bool, delivered);
    open(provider);
    leave(1, OutboxState::Accepted);
    const FeedbackReport early = poll();
    QVERIFY2(!early.error, early.error ? qPrintable(early.error->detail) : "");
    QCOMPARE(early.taken, 0); // it is on its way
    m_server.setDelivered(m_server.taken().constFirst().id, delivered);
    const FeedbackReport told = poll();
    QVERIFY2(!told.error, told.error ? qPrintable(told.error->detail) : "");
    QCOMPARE(told.taken, 1);
    QCOMPARE(words("SELECT kind FROM feedback"),
             delivered                                    ? QStringLiteral("delivered")
                 : provider == QLatin1String("brevo_sms") ? QStringLiteral("hard_bounce")
                                                          : QStringLiteral("soft_bounce"));
    QCOMPARE(m_profile->states(),
             delivered ? QStringLiteral("accepted 1") : QStringLiteral("failed 1"));
    if (delivered)
        QCOMPARE(words("SELECT count(*) FROM event WHERE kind = 'message_delivered'"),
                 QStringLiteral("1"));
    // What is known is not asked about again.
    m_server.http().clearRequests();
    QCOMPARE(poll().taken, 0);
    QVERIFY(m_server.http().requests().isEmpty());
}

void TestDeliveryPoller::aDoubtEndsByOurReference()
{
    QFETCH(QString, provider);
    open(provider);
    leave(1, OutboxState::Uncertain);
    const FeedbackReport found = poll();
    QVERIFY2(!found.error, found.error ? qPrintable(found.error->detail) : "");
    QCOMPARE(m_profile->states(), QStringLiteral("accepted 1"));
    // From now on it is asked about as any other.
    m_server.setDelivered(m_server.taken().constFirst().id, true);
    poll();
    QVERIFY(words("SELECT group_concat(kind) FROM feedback").contains(QLatin1String("delivered")));
}

void TestDeliveryPoller::whatIsNotThereStaysADoubt()
{
    QFETCH(QString, provider);
    open(provider);
    leave(1, OutboxState::Uncertain, false);
    const FeedbackReport found = poll();
    QVERIFY2(!found.error, found.error ? qPrintable(found.error->detail) : "");
    QCOMPARE(found.taken, 0);
    QCOMPARE(m_profile->states(), QStringLiteral("uncertain 1"));
}

void TestDeliveryPoller::aDeadNumberGetsNothingMore()
{
    open(QStringLiteral("twilio"));
    const OutboxId id = leave(1, OutboxState::Accepted);
    m_profile->write([&](Database &database) {
        const Result<OutboxRow> row = OutboxRepository(database).get(id);
        DeliveryReport report;
        report.state = DeliveryState::Failed;
        report.failure = ReplyClass::NoSuchAddress;
        report.code = QStringLiteral("30005");
        const auto found = DeliveryPoller::feedbackOf(*row, report, m_profile->clock.now());
        return FeedbackLedger(database, m_profile->clock.now()).takeAll(found);
    });
    QCOMPARE(m_profile->states(), QStringLiteral("failed 1"));
    QCOMPARE(words("SELECT reason FROM suppression"), QStringLiteral("hard_bounce"));
    QCOMPARE(words("SELECT kind || ' ' || detail FROM feedback"),
             QStringLiteral("hard_bounce 30005"));
}

void TestDeliveryPoller::whoToldTheGatewayToStopGetsNoMarketing()
{
    open(QStringLiteral("twilio"));
    const OutboxId id = leave(1, OutboxState::Accepted);
    m_profile->write([&](Database &database) {
        const Result<OutboxRow> row = OutboxRepository(database).get(id);
        DeliveryReport report;
        report.state = DeliveryState::Failed;
        report.failure = ReplyClass::Unsubscribed;
        const auto found = DeliveryPoller::feedbackOf(*row, report, m_profile->clock.now());
        return FeedbackLedger(database, m_profile->clock.now()).takeAll(found);
    });
    QCOMPARE(m_profile->states(), QStringLiteral("failed 1"));
    QCOMPARE(words("SELECT reason FROM suppression"), QStringLiteral("unsubscribed"));
    QCOMPARE(words("SELECT channel || ' ' || state FROM consent ORDER BY id DESC LIMIT 1"),
             QStringLiteral("sms withdrawn"));
}

void TestDeliveryPoller::deadNumbersAreTold_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ReplyClass>("failure");
    const auto twilio = [](const char *name, const char *code, ReplyClass failure) {
        QTest::newRow(name) << QStringLiteral("twilio")
                            << QByteArray(
                                   R"({"sid": "SM1", "status": "undelivered", "error_code": )")
                + code + '}' << failure;
    };
    twilio("Twilio: unknown", "30005", ReplyClass::NoSuchAddress);
    twilio("Twilio: a landline", "30006", ReplyClass::NoSuchAddress);
    twilio("Twilio: stopped", "21610", ReplyClass::Unsubscribed);
    twilio("Twilio: switched off", "30003", ReplyClass::Refused);
    twilio("Twilio: does not say", "null", ReplyClass::Refused);
    const auto vonage = [](const char *name, const char *code, ReplyClass failure) {
        QTest::newRow(name) << QStringLiteral("vonage")
                            << QByteArray(R"({"records": [{"message_id": "1", "status": "failed",
                                "client_ref": "r", "error_code": ")")
                + code + "\"}]}"
                            << failure;
    };
    vonage("Vonage: gone", "3", ReplyClass::NoSuchAddress);
    vonage("Vonage: no such number", "9", ReplyClass::NoSuchAddress);
    vonage("Vonage: not there now", "2", ReplyClass::Refused);
}

void TestDeliveryPoller::deadNumbersAreTold()
{
    QFETCH(QString, provider);
    QFETCH(QByteArray, body);
    const Sender sender = gatewayfixture::sender(provider, {});
    const auto gateway = Gateways::entry(provider).make(
        gatewayfixture::account(sender, gatewayfixture::secret(provider)));
    const Timestamp now = m_profile->clock.now();
    const auto reports = gateway->reports(
        {{QStringLiteral("r"), QStringLiteral("1"), QStringLiteral("+33612310001"), {}, now}}, now,
        [&body](const HttpRequest &) -> Result<HttpReply> {
            HttpReply reply;
            reply.status = 200;
            reply.body = body;
            return reply;
        });
    QVERIFY2(reports, reports ? "" : qPrintable(reports.error().detail));
    QCOMPARE(reports->size(), 1);
    QCOMPARE(reports->first().state, DeliveryState::Failed);
    QTEST(reports->first().failure, "failure");
}

void TestDeliveryPoller::aLookGoesOnWhereTheLastStopped()
{
    open(QStringLiteral("http_sms"));
    leave(1, OutboxState::Accepted);
    // As many that the gateway never tells of.
    m_profile->run(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 450)"
        " INSERT INTO outbox(cause, step, customer_id, variant, channel, purpose, class,"
        " sender_id, has_opt_out, late_rule, late_hours, state, address, message_id,"
        " due_at, send_at, planned_at, handed_over_at) SELECT 'c', i, 2, '-', channel,"
        " purpose, class, sender_id, 1, late_rule, 0, 'accepted', address, 'x' || i,"
        " due_at, send_at, planned_at, handed_over_at FROM n, outbox WHERE outbox.id = 1");
    QList<qsizetype> asked;
    for (int look = 0; look < 4; ++look) {
        m_server.http().clearRequests();
        const FeedbackReport report = poll();
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->detail) : "");
        asked += m_server.http().requests().size();
    }
    QCOMPARE(asked, (QList<qsizetype>{200, 200, 51, 200}));
}

void TestDeliveryPoller::aRefusedKeyIsAProblem()
{
    open(QStringLiteral("brevo_sms"));
    leave(1, OutboxState::Accepted);
    m_secret = QStringLiteral("another key");
    const FeedbackReport report = poll();
    QVERIFY(report.error.has_value());
    QCOMPARE(report.error->code, ErrorCode::Auth);
    QCOMPARE(report.taken, 0);
    QCOMPARE(m_profile->states(), QStringLiteral("accepted 1"));
}

/// A mail that names a text message's reference is nobody we asked.
void TestDeliveryPoller::aMailboxTellsNothingOfATextMessage()
{
    open(QStringLiteral("twilio"));
    leave(1, OutboxState::Accepted);
    Feedback feedback;
    feedback.kind = FeedbackKind::HardBounce;
    feedback.key = "k";
    feedback.messageIds = {QStringLiteral("0123456789abcdef01234561")};
    feedback.recipient = QStringLiteral("+33612310001");
    feedback.at = m_profile->clock.now();
    const qint64 taken = m_profile->write([&](Database &database) {
        return FeedbackLedger(database, m_profile->clock.now()).takeAll({feedback});
    });
    QCOMPARE(taken, 0);
    QCOMPARE(m_profile->states(), QStringLiteral("accepted 1"));
}

QTEST_GUILESS_MAIN(TestDeliveryPoller)
#include "tst_deliverypoller.moc"
