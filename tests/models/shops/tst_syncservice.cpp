#include "models/shops/syncservice.h"
#include "models/store/settingsrepository.h"
#include "tests/models/shops/fakevault.h"
#include "tests/models/shops/syncfixture.h"
#include "tests/servers/demoshop.h"
#include "tests/servers/prestashopserver.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace comptoir;
using Outcome = SyncReport::Outcome;
using std::chrono::minutes;

namespace {

/// What the connectors of a test do; read on the worker thread.
struct Script
{
    std::atomic<bool> hold{false}; ///< calls wait until it is false
    std::atomic<int> holdFrom{0}; ///< only from this call on
    std::atomic<int> failure{-1}; ///< ErrorCode of every call
    std::atomic<int> calls{0};
    std::atomic<int> alive{0}, mostAlive{0}; ///< connectors at the same time

    void release()
    {
        hold = false;
        hold.notify_all();
    }
};

class ScriptedConnector : public FakeConnector
{
public:
    explicit ScriptedConnector(Script &script)
        : FakeConnector(fakeShopData(2))
        , m_script(script)
    {
        script.mostAlive = std::max<int>(script.mostAlive, ++script.alive);
        gate = [&script](const QString &) -> Done {
            const int call = ++script.calls;
            if (call >= script.holdFrom)
                script.hold.wait(true);
            if (script.failure >= 0)
                return Error{static_cast<ErrorCode>(script.failure.load()),
                             QStringLiteral("A sentence."),
                             {}};
            return done();
        };
    }
    ~ScriptedConnector() override { --m_script.alive; }

private:
    Script &m_script;
};

} // namespace

class TestSyncService : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void syncsAndTells();
    void theLastWordBeforeASlowPageIsTold();
    void syncsOneShopAfterAnother();
    void aShopThatRunsIsNotStartedTwice();
    void restartingEndsWhatRunsAndBeginsAnew();
    void cancelsWhatRuns();
    void cancelsWhatWaits();
    void saysWhenTheSecretIsMissing();
    void saysWhenTheShopIsUnknown();
    void saysWhenThePlatformIsUnknown();
    void offlineIsAState();
    void pausedShopsAreLeftAlone();
    void pausingStopsAndEndingItGoesOn();
    void syncsByItself();
    void catchesUpOnStart();
    void theIntervalIsASetting();
    void aShorterIntervalTakesEffectAtOnce();
    void destroyingStopsATransfer();
    void itMayEndWhileTheStoreStillReads();

private:
    ShopId addShop(const QString &name);
    [[nodiscard]] SyncReport finished(int index = 0) const
    {
        return m_finished->value(index).value(0).value<SyncReport>();
    }
    void makeService();

    Script m_script;
    FakeVault m_vault;
    std::unique_ptr<SyncFixture> m_sync;
    std::unique_ptr<SyncService> m_service;
    std::unique_ptr<QSignalSpy> m_finished;
};

void TestSyncService::init()
{
    m_script.release();
    m_script.failure = -1;
    m_script.calls = m_script.mostAlive = m_script.holdFrom = 0;
    m_sync = std::make_unique<SyncFixture>();
    m_vault.secrets = {{m_sync->shop.id, {QStringLiteral("key"), {}}}};
    makeService();
}

void TestSyncService::makeService()
{
    m_finished.reset();
    m_service = std::make_unique<SyncService>(m_sync->store(), m_vault, m_sync->clock,
                                              [] { return 0.5; });
    m_service->setConnect([this](const Shop &, const ShopSecret &, const ConnectorContext &) {
        return std::make_unique<ScriptedConnector>(m_script);
    });
    m_finished = std::make_unique<QSignalSpy>(m_service.get(), &SyncService::finished);
}

void TestSyncService::cleanup()
{
    m_script.release();
    m_finished.reset();
    m_service.reset();
    m_sync.reset();
}

ShopId TestSyncService::addShop(const QString &name)
{
    Shop shop = m_sync->shop;
    shop.name = name;
    shop.baseUrl.setPath(QLatin1Char('/') + name); // the same address twice is refused
    const auto id = m_sync->store().write([&](Database &database) {
        return ShopRepository(database).add(shop, m_sync->clock.now());
    });
    m_vault.secrets.insert(id.result().value(), {QStringLiteral("key"), {}});
    return id.result().value();
}

void TestSyncService::syncsAndTells()
{
    const ShopId shop = m_sync->shop.id;
    QSignalSpy progress(m_service.get(), &SyncService::progressChanged);
    QSignalSpy started(m_service.get(), &SyncService::started);
    m_service->start(shop);
    QVERIFY(m_service->isRunning(shop));
    QVERIFY(m_service->isAnyRunning());
    QTRY_COMPARE(m_finished->size(), 1);
    QCOMPARE(finished().outcome, Outcome::Complete);
    QCOMPARE(finished().shop, shop);
    QCOMPARE(started.size(), 1);
    QVERIFY(progress.size() > 2);
    QVERIFY(progress.constFirst().constFirst().value<SyncProgress>().isRunning());
    QVERIFY(!progress.constLast().constFirst().value<SyncProgress>().isRunning());
    QVERIFY(!m_service->isRunning(shop));
    QVERIFY(!m_service->isAnyRunning());
    QCOMPARE(m_service->lastReport(shop)->outcome, Outcome::Complete);
    QCOMPARE(m_sync->count("customer"), 2);
}

void TestSyncService::theLastWordBeforeASlowPageIsTold()
{
    SyncProgress told;
    connect(m_service.get(), &SyncService::progressChanged, this,
            [&told](const SyncProgress &progress) { told = progress; });
    m_script.holdFrom = 4; // the second page of orders, after what comes quickly
    m_script.hold = true;
    m_service->start(m_sync->shop.id);
    QTRY_COMPARE(m_script.calls.load(), 4);
    QTRY_COMPARE(m_service->currentProgress(m_sync->shop.id).records, qint64(5));
    QTRY_COMPARE(told.records, qint64(5));
    QVERIFY(m_service->isRunning(m_sync->shop.id));
    disconnect(m_service.get(), &SyncService::progressChanged, this, nullptr);
}

void TestSyncService::syncsOneShopAfterAnother()
{
    const ShopId second = addShop(QStringLiteral("Second"));
    m_script.hold = true;
    m_service->startAll();
    QTRY_VERIFY(m_script.calls > 0);
    QVERIFY(m_service->isRunning(second)); // it waits
    m_script.release();
    QTRY_COMPARE(m_finished->size(), 2);
    QCOMPARE(finished(0).shop, m_sync->shop.id);
    QCOMPARE(finished(1).shop, second);
    QCOMPARE(m_script.mostAlive.load(), 1);
}

void TestSyncService::aShopThatRunsIsNotStartedTwice()
{
    m_script.hold = true;
    m_service->start(m_sync->shop.id);
    m_service->start(m_sync->shop.id, SyncMode::Full);
    QTRY_VERIFY(m_script.calls > 0);
    m_service->start(m_sync->shop.id);
    m_script.release();
    QTRY_COMPARE(m_finished->size(), 1);
    QTRY_VERIFY(!m_service->isAnyRunning());
    QCOMPARE(m_finished->size(), 1);
}

void TestSyncService::restartingEndsWhatRunsAndBeginsAnew()
{
    m_script.hold = true;
    m_service->start(m_sync->shop.id);
    QTRY_VERIFY(m_script.calls > 0);
    m_service->restart(m_sync->shop.id, SyncMode::Full);
    m_service->start(m_sync->shop.id); // waits already
    QVERIFY(m_service->isRunning(m_sync->shop.id));
    m_script.release();
    QTRY_COMPARE(m_finished->size(), 2);
    QCOMPARE(finished(0).outcome, Outcome::Cancelled);
    QCOMPARE(finished(1).outcome, Outcome::Complete);
    QCOMPARE(finished(1).mode, SyncMode::Full);
    QCOMPARE(m_script.mostAlive.load(), 1);
    QTRY_VERIFY(!m_service->isAnyRunning());
}

void TestSyncService::cancelsWhatRuns()
{
    m_script.hold = true;
    m_service->start(m_sync->shop.id);
    QTRY_VERIFY(m_script.calls > 0);
    m_service->cancel(m_sync->shop.id);
    m_script.release();
    QTRY_COMPARE(m_finished->size(), 1);
    QCOMPARE(finished().outcome, Outcome::Cancelled);
    QCOMPARE(m_script.calls.load(), 1);
}

void TestSyncService::cancelsWhatWaits()
{
    const ShopId second = addShop(QStringLiteral("Second"));
    m_script.hold = true;
    m_service->start(m_sync->shop.id);
    m_service->start(second);
    m_service->cancel(second);
    QCOMPARE(m_finished->size(), 1);
    QCOMPARE(finished().shop, second);
    QCOMPARE(finished().outcome, Outcome::Cancelled);
    QVERIFY(!m_service->isRunning(second));
    m_script.release();
    QTRY_COMPARE(m_finished->size(), 2);
    QCOMPARE(finished(1).outcome, Outcome::Complete);
}

void TestSyncService::saysWhenTheSecretIsMissing()
{
    m_vault.secrets.clear();
    m_service->start(m_sync->shop.id);
    QTRY_COMPARE(m_finished->size(), 1);
    QCOMPARE(finished().outcome, Outcome::Failed);
    QCOMPARE(finished().problems.constFirst().error.code, ErrorCode::Secret);
    QVERIFY(finished().problems.constFirst().error.text.contains(QStringLiteral("Shop")));
    QCOMPARE(m_script.calls.load(), 0);
}

void TestSyncService::saysWhenTheShopIsUnknown()
{
    m_service->start(ShopId{4711});
    QTRY_COMPARE(m_finished->size(), 1);
    QCOMPARE(finished().problems.constFirst().error.code, ErrorCode::NotFound);
}

void TestSyncService::saysWhenThePlatformIsUnknown()
{
    SyncService service(m_sync->store(), m_vault, m_sync->clock, [] { return 0.5; });
    QSignalSpy spy(&service, &SyncService::finished);
    service.start(m_sync->shop.id); // of the platform "fake", which no catalogue has
    QTRY_COMPARE(spy.size(), 1);
    const auto report = spy.constFirst().constFirst().value<SyncReport>();
    QCOMPARE(report.outcome, Outcome::Failed);
    QVERIFY(!report.problems.constFirst().error.text.isEmpty());
}

void TestSyncService::offlineIsAState()
{
    const ShopId shop = m_sync->shop.id;
    QSignalSpy changed(m_service.get(), &SyncService::offlineChanged);
    m_script.failure = static_cast<int>(ErrorCode::Network);
    m_service->startAutomatic();
    QTRY_COMPARE(m_finished->size(), 1);
    QCOMPARE(finished().outcome, Outcome::Offline);
    QVERIFY(m_service->isOffline(shop));
    QCOMPARE(changed.size(), 1);
    m_script.failure = -1;
    m_sync->clock.advance(minutes(1)); // sooner than the interval
    m_service->checkDue();
    QTRY_COMPARE(m_finished->size(), 2);
    QVERIFY(!m_service->isOffline(shop));
    QCOMPARE(changed.size(), 2);
}

void TestSyncService::pausedShopsAreLeftAlone()
{
    const ShopId second = addShop(QStringLiteral("Second"));
    m_service->setPaused(m_sync->shop.id, true);
    m_service->startAutomatic();
    QTRY_COMPARE(m_finished->size(), 1);
    QCOMPARE(finished().shop, second);
    m_service->startAll();
    QTRY_COMPARE(m_finished->size(), 2);
    QCOMPARE(finished(1).shop, second);
}

void TestSyncService::pausingStopsAndEndingItGoesOn()
{
    m_script.hold = true;
    m_service->start(m_sync->shop.id);
    QTRY_VERIFY(m_script.calls > 0);
    m_service->setPaused(m_sync->shop.id, true);
    m_script.release();
    QTRY_COMPARE(m_finished->size(), 1);
    QCOMPARE(finished().outcome, Outcome::Cancelled);
    m_service->setPaused(m_sync->shop.id, false);
    QTRY_COMPARE(m_finished->size(), 2);
    QCOMPARE(finished(1).outcome, Outcome::Complete);
}

void TestSyncService::syncsByItself()
{
    m_service->startAutomatic();
    QTRY_COMPARE(m_finished->size(), 1);
    const int calls = m_script.calls;
    m_sync->clock.advance(minutes(14));
    m_service->checkDue();
    m_sync->clock.advance(minutes(1));
    m_service->checkDue();
    QTRY_COMPARE(m_finished->size(), 2);
    QVERIFY(m_script.calls > calls);
    QCOMPARE(finished(1).outcome, Outcome::Complete);
    QCOMPARE(finished(1).startedAt.ms - finished(0).finishedAt.ms, qint64(15 * 60'000));
}

void TestSyncService::catchesUpOnStart()
{
    m_service->start(m_sync->shop.id);
    QTRY_COMPARE(m_finished->size(), 1);
    makeService(); // the next session, at once
    m_service->startAutomatic();
    m_service->start(addShop(QStringLiteral("Second"))); // queued after what startAutomatic starts
    QTRY_COMPARE(m_finished->size(), 1);
    QVERIFY(finished().shop != m_sync->shop.id);
    m_sync->clock.advance(std::chrono::hours(20));
    makeService(); // the next morning
    m_service->startAutomatic();
    QTRY_COMPARE(m_finished->size(), 2);
}

void TestSyncService::theIntervalIsASetting()
{
    const auto set = [this](const QString &value) {
        return m_sync->store()
            .write([value](Database &database) {
                return SettingsRepository(database).set(QStringLiteral("sync.interval_minutes"),
                                                        value);
            })
            .result();
    };
    QVERIFY(set(QStringLiteral("60")));
    m_service->startAutomatic();
    QTRY_COMPARE(m_finished->size(), 1);
    m_service->start(m_sync->shop.id);
    QTRY_COMPARE(m_finished->size(), 2);
    m_sync->clock.advance(minutes(59));
    m_service->checkDue();
    m_sync->clock.advance(minutes(1));
    m_service->checkDue();
    QTRY_COMPARE(m_finished->size(), 3);
    QCOMPARE(finished(2).startedAt.ms - finished(1).finishedAt.ms, qint64(60 * 60'000));
}

void TestSyncService::aShorterIntervalTakesEffectAtOnce()
{
    const QString kept
        = QStringLiteral("SELECT value FROM setting WHERE key = 'sync.interval_minutes'");
    m_service->startAutomatic();
    QTRY_COMPARE(m_finished->size(), 1);
    m_sync->clock.advance(minutes(6));
    m_service->setIntervalMinutes(5);
    QTRY_COMPARE(m_finished->size(), 2);
    QCOMPARE(m_sync->number(kept), qint64(5));
    m_service->setIntervalMinutes(0);
    QTRY_COMPARE(m_sync->number(kept), qint64(0));
    m_sync->clock.advance(std::chrono::hours(24));
    m_service->checkDue();
    m_service->start(addShop(QStringLiteral("Second"))); // after anything that checkDue() started
    QTRY_COMPARE(m_finished->size(), 3);
    QVERIFY(finished(2).shop != m_sync->shop.id);
}

void TestSyncService::destroyingStopsATransfer()
{
    DemoShopOptions options;
    options.customers = 5;
    options.now = m_sync->clock.now();
    PrestaShopServer server(generateDemoShop(options));
    server.inject({.kind = Fault::Kind::Hang, .afterRequests = 3, .times = -1});
    Shop shop = m_sync->shop;
    shop.platform = QStringLiteral("prestashop");
    shop.baseUrl = server.url();
    QVERIFY(m_sync->store()
                .write([&](Database &database) { return ShopRepository(database).update(shop); })
                .result());
    m_vault.secrets.insert(shop.id, {server.key(), {}});
    auto service = std::make_unique<SyncService>(m_sync->store(), m_vault, m_sync->clock,
                                                 [] { return 0.5; });
    service->start(shop.id);
    QTRY_VERIFY(server.faults().requests().size() > 3);
    service.reset(); // returning is the test
}

/// The store's answer then finds nobody, on another thread. Many times: it is a matter of moments.
void TestSyncService::itMayEndWhileTheStoreStillReads()
{
    for (int i = 0; i < 300; ++i) {
        m_service->startAll(SyncMode::Normal);
        m_service->checkDue();
        m_service->setIntervalMinutes(15);
        m_service.reset();
        makeService();
    }
    QCoreApplication::processEvents();
    QCOMPARE(m_finished->size(), 0);
}

QTEST_GUILESS_MAIN(TestSyncService)
#include "tst_syncservice.moc"
