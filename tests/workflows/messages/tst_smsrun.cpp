#include "models/store/settingsrepository.h"
#include "models/store/suppressionlist.h"
#include "tests/workflows/channels/gatewayfixture.h"
#include "tests/workflows/messages/textprofile.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace comptoir;
using textprofile::digits;
using End = DispatchReport::End;
using Fate = GatewayServer::Fate;

/// The queue, a channel and a gateway over the wire: nobody gets a message twice, whoever may have
/// got none is listed, and whoever said STOP to the provider gets none.
class TestSmsRun : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void all_data() { eachProvider(); }
    void all();
    void whoeverSaidStop();
    void noBatchWithoutTheStops();
    void whatTheGatewaySays();
    void dropsLeaveDoubt_data() { eachProvider(); }
    void dropsLeaveDoubt();
    void whateverTheGatewayDoes_data();
    void whateverTheGatewayDoes();

private:
    static void eachProvider();
    void fill(const QString &provider, int people);
    DispatchReport run();
    int timesTaken(int customer) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OutboxProfile> m_profile;
    std::unique_ptr<GatewayServer> m_server;
    DispatchParts m_parts;
    QString m_provider;
    SenderId m_sender;
};

void TestSmsRun::eachProvider()
{
    QTest::addColumn<QString>("provider");
    for (const QString &provider : gatewayfixture::providers())
        QTest::newRow(qPrintable(provider)) << provider;
}

void TestSmsRun::init()
{
    m_profile.reset();
    m_server = std::make_unique<GatewayServer>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_profile = std::make_unique<OutboxProfile>(m_folder->path());
    m_server->setTime(m_profile->clock.now().ms / 1'000);
    m_parts = m_profile->parts();
    m_parts.compose = [](Database &, const OutboxRow &row, const QString &) {
        return textprofile::compose(row);
    };
    m_parts.token = [made = 0]() mutable {
        return QStringLiteral("%1").arg(++made, 24, 16, QLatin1Char('0'));
    };
}

void TestSmsRun::fill(const QString &provider, int people)
{
    m_provider = provider;
    m_sender
        = textprofile::fill(*m_profile, gatewayfixture::sender(provider, m_server->url()), people);
}

DispatchReport TestSmsRun::run()
{
    const auto channel
        = gatewayfixture::channel(gatewayfixture::sender(m_provider, m_server->url()),
                                  gatewayfixture::parts(m_profile->clock));
    Dispatcher dispatcher(m_profile->store(), m_profile->clock, *m_profile->arm, m_parts);
    if (!dispatcher.start())
        qFatal("cannot start");
    m_server->setTime(m_profile->clock.now().ms / 1'000);
    return dispatcher.run(m_sender, *channel, {});
}

int TestSmsRun::timesTaken(int customer) const
{
    int times = 0;
    for (const GatewayServer::Taken &one : m_server->taken())
        times += one.recipient == digits(customer) ? 1 : 0;
    return times;
}

void TestSmsRun::all()
{
    QFETCH(QString, provider);
    fill(provider, 12);
    const DispatchReport report = run();
    QVERIFY2(!report.error, report.error ? qPrintable(report.error->detail) : "");
    QCOMPARE(report.end, End::Empty);
    QCOMPARE(m_profile->states(), QStringLiteral("accepted 12"));
    QCOMPARE(m_server->taken().size(), 12);
    for (int customer = 1; customer <= 12; ++customer)
        QCOMPARE(timesTaken(customer), 1);
    QCOMPARE(
        m_profile->number(QStringLiteral(
            "SELECT count(*) FROM outbox WHERE remote_reference IS NULL OR message_id IS NULL")),
        0);
}

void TestSmsRun::whoeverSaidStop()
{
    fill(QStringLiteral("ovh_sms"), 4);
    m_server->addStop(digits(2));
    QCOMPARE(run().end, End::Empty);
    QCOMPARE(m_profile->states(), QStringLiteral("accepted 3, skipped 1"));
    QCOMPARE(timesTaken(2), 0);
    QCOMPARE(m_profile->row(QStringLiteral("SELECT reason FROM outbox WHERE state = 'skipped'")),
             QStringLiteral("suppressed:unsubscribed"));
    // Nothing to send: nobody is asked.
    m_server->http().clearRequests();
    QCOMPARE(run().end, End::Empty);
    QVERIFY(m_server->http().requests().isEmpty());
}

void TestSmsRun::noBatchWithoutTheStops()
{
    fill(QStringLiteral("ovh_sms"), 2);
    Fault fault;
    fault.status = 500;
    fault.times = -1;
    fault.pathContains = QStringLiteral("/blacklists");
    m_server->http().inject(fault);
    DispatchReport report = run();
    QCOMPARE(report.end, End::AccountPaused);
    QVERIFY(report.nextAt && *report.nextAt > m_profile->clock.now());
    QVERIFY(m_server->taken().isEmpty());
    QCOMPARE(m_profile->states(), QStringLiteral("planned 2"));
    // It waits, then goes on by itself.
    QCOMPARE(run().end, End::AccountPaused);
    m_server->http().clearFaults();
    m_profile->clock.advance(std::chrono::hours(1));
    QCOMPARE(run().end, End::Empty);
    QCOMPARE(m_profile->states(), QStringLiteral("accepted 2"));
}

void TestSmsRun::whatTheGatewaySays()
{
    fill(QStringLiteral("smsfactor"), 4);
    m_server->setFate(digits(1), Fate::NoSuchNumber);
    m_server->setFate(digits(2), Fate::Stopped);
    QCOMPARE(run().end, End::Empty);
    QCOMPARE(m_profile->states(), QStringLiteral("accepted 2, failed 2"));
    const auto reason = [this](int customer) {
        return m_profile->row(
            QStringLiteral("SELECT reason FROM outbox WHERE customer_id = %1").arg(customer));
    };
    QCOMPARE(reason(1), QStringLiteral("no_such_address"));
    QCOMPARE(reason(2), QStringLiteral("unsubscribed"));
    const auto suppressed = [this](int customer) {
        return *m_profile->write([&](Database &database) {
            return SuppressionList(database).reasonFor(u'+' + digits(customer));
        });
    };
    QCOMPARE(suppressed(1), SuppressionReason::HardBounce);
    QCOMPARE(suppressed(2), SuppressionReason::Unsubscribed);
    // No credit: the account waits for the owner, and nothing is lost.
    PlannedMessage more = m_profile->message(3);
    more.key.step = QStringLiteral("2");
    more.channel = Channel::Sms;
    more.sender = m_sender;
    m_profile->plan(more);
    m_server->setFate(digits(3), Fate::NoCredit);
    QCOMPARE(run().end, End::AccountBlocked);
    QCOMPARE(m_profile->states(), QStringLiteral("accepted 2, deferred 1, failed 2"));
}

void TestSmsRun::dropsLeaveDoubt()
{
    QFETCH(QString, provider);
    fill(provider, 3);
    Fault fault;
    fault.kind = Fault::Kind::Truncate; // taken, and half of the answer lost
    fault.pathContains = gatewayfixture::placeOf(provider);
    fault.afterRequests = gatewayfixture::questionsBefore(provider);
    m_server->http().inject(fault);
    const DispatchReport report = run();
    QVERIFY2(!report.error, report.error ? qPrintable(report.error->detail) : "");
    QCOMPARE(report.uncertain, 1);
    QCOMPARE(m_profile->states(), QStringLiteral("accepted 2, uncertain 1"));
    QCOMPARE(m_server->taken().size(), 3);
    // Later, and as often as one likes: never again by itself.
    m_profile->clock.advance(std::chrono::hours(2));
    QCOMPARE(run().end, End::Empty);
    QCOMPARE(m_server->taken().size(), 3);
    QCOMPARE(m_profile->states(), QStringLiteral("accepted 2, uncertain 1"));
}

void TestSmsRun::whateverTheGatewayDoes_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<int>("seed");
    for (const QString &provider : gatewayfixture::providers()) {
        for (int seed = 1; seed <= 2; ++seed)
            QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(provider).arg(seed)))
                << provider << seed;
    }
}

void TestSmsRun::whateverTheGatewayDoes()
{
    QFETCH(QString, provider);
    QFETCH(int, seed);
    constexpr int kPeople = 30;
    fill(provider, kPeople);
    QRandomGenerator random(static_cast<quint32>(seed));
    for (int round = 0; round < 60; ++round) {
        for (int fault = random.bounded(4); fault > 0; --fault) {
            Fault one;
            one.kind = static_cast<Fault::Kind>(random.bounded(4)); // all but Hang
            one.status = QList<int>{429, 500, 502, 503, 301, 200}.at(random.bounded(6));
            one.afterRequests = random.bounded(12);
            m_server->http().inject(one);
        }
        const DispatchReport report = run();
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->detail) : "");
        // The owner looks whenever the account waits for it.
        m_profile->write(
            [this](Database &database) { return SenderRepository(database).block(m_sender, {}); });
        m_server->http().clearFaults();
        m_profile->clock.advance(std::chrono::minutes(2));
        const QString waiting = m_profile->row(QStringLiteral(
            "SELECT count(*) FROM outbox WHERE state IN ('planned', 'deferred', 'claimed')"));
        if (waiting == QLatin1String("0"))
            break;
        m_profile->run("UPDATE sender SET paused_until = NULL");
        m_profile->run("UPDATE outbox SET send_at = due_at WHERE state = 'deferred'");
    }
    for (int customer = 1; customer <= kPeople; ++customer) {
        const QString state = m_profile->row(
            QStringLiteral("SELECT state FROM outbox WHERE customer_id = %1").arg(customer));
        const int times = timesTaken(customer);
        QVERIFY2(times <= 1, "taken twice");
        QVERIFY2(state == QLatin1String("uncertain")
                     || (state == QLatin1String("accepted") && times == 1)
                     || (state == QLatin1String("failed") && times == 0),
                 qPrintable(state));
    }
}

QTEST_GUILESS_MAIN(TestSmsRun)
#include "tst_smsrun.moc"
