#include "models/store/customerfacts.h"
#include "models/store/joblog.h"
#include "models/store/quarantinerepository.h"
#include "models/store/searchindex.h"
#include "models/store/storesettings.h"
#include "tests/models/shops/syncfixture.h"

#include <QTest>

using namespace comptoir;
using Outcome = SyncReport::Outcome;
using Phase = SyncProgress::Phase;
using State = ResourceProgress::State;
using std::chrono::hours;
using std::chrono::milliseconds;

namespace {

const QString kCustomers = QStringLiteral("customers");
const QString kOrders = QStringLiteral("orders");
const QString kCarts = QStringLiteral("carts");

constexpr int kCount = 5; ///< customers of the fake shop; twice as many orders

Error error(ErrorCode code)
{
    return {code, QStringLiteral("What happened, what is safe, what to do."),
            QStringLiteral("detail")};
}

/// Fails calls from the `first`-th call named `what` on, `times` times.
std::function<Done(const QString &)> failing(const QString &what, ErrorCode code, int first = 1,
                                             int times = 1'000'000)
{
    auto seen = std::make_shared<int>(0);
    return [=](const QString &asked) -> Done {
        if (asked != what || ++*seen < first || *seen >= first + times)
            return done();
        return error(code);
    };
}

BadRecord badOrder(qint64 id)
{
    return {kOrders, RemoteId::fromNumber(id), error(ErrorCode::Parse), "bytes of an order"};
}

} // namespace

class TestSyncEngine : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_shop = std::make_unique<FakeConnector>(fakeShopData(kCount));
        m_sync = std::make_unique<SyncFixture>();
    }
    void cleanup()
    {
        const auto facts = m_sync->store().read(
            [](Database &database) { return CustomerFacts(database).verify(); });
        QVERIFY(facts.result());
        QCOMPARE(facts.result()->different.size(), 0);
        m_sync.reset();
        m_shop.reset();
    }

    void bringsEverythingIn();
    void asksResourcesInOrder();
    void aSecondSyncChangesNothing();
    void onlyAsksForWhatIsNew();
    void tellsItsProgress();
    void countsGoOnAfterAnInterruption();
    void goesOnWhereItStopped_data();
    void goesOnWhereItStopped();
    void reactsToEveryError_data();
    void reactsToEveryError();
    void tiresOfAShopThatFailsEverywhere();
    void waitsOutAShortFailure();
    void stopsBetweenPages();
    void stopsWhileWaiting();
    void noticesThatAShopGoesInCircles();
    void noticesThatPagesLeadBack();
    void aWalkThatWasLedBackBeginsAnew();
    void aFullSyncKeepsWhatIsThere();
    void anInterruptedFullSyncGoesOn();
    void gathersNoticesOnce();
    void learnsOptions();
    void keepsTheLog();
    void theSearchFindsWhatCameIn();
    void indexingLetsOthersWriteAndStops();
    void aFirstSyncGathersFiguresForGoodPlans();

    void theFirstSyncComparesNothing();
    void noticesDeletions();
    void whatComesBackIsBack();
    void doesNotBelieve_data();
    void doesNotBelieve();
    void believesAnOwnerWhoConfirms();
    void anInterruptedComparisonGoesOn();
    void whatComesInDuringAComparisonStays();
    void comparesAgainAfterTheClockWasPutBack();

    void setsUnreadableRecordsAside();
    void readsThemAgainOnlyAfterAnUpdate();
    void readsThemAgainByHand();
    void recordsThatArriveWellLeaveTheQuarantine();

    void survivesAClockThatJumps_data();
    void survivesAClockThatJumps();
    void survivesAFullDisk_data();
    void survivesAFullDisk();

private:
    void sweepDay() { m_sync->clock.advance(hours(25)); }
    [[nodiscard]] qint64 quarantined() const
    {
        return m_sync->number(
            QStringLiteral("SELECT count(*) FROM quarantine WHERE resolved_at IS NULL"));
    }
    [[nodiscard]] qint64 gone(const char *table) const
    {
        return m_sync->number(QStringLiteral("SELECT count(*) FROM %1 WHERE gone_at IS NOT NULL")
                                  .arg(QLatin1String(table)));
    }
    void verifyAllIsThere() const
    {
        QCOMPARE(m_sync->count("customer"), kCount);
        QCOMPARE(m_sync->count("customer_account"), kCount);
        QCOMPARE(m_sync->count("orders"), 2 * kCount);
        QCOMPARE(m_sync->count("order_line"), 2 * kCount);
        QCOMPARE(m_sync->count("cart"), kCount);
        QCOMPARE(m_sync->count("consent"), kCount);
    }

    std::unique_ptr<FakeConnector> m_shop;
    std::unique_ptr<SyncFixture> m_sync;
};

void TestSyncEngine::bringsEverythingIn()
{
    const SyncReport report = m_sync->run(*m_shop);
    QCOMPARE(report.outcome, Outcome::Complete);
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).error.detail));
    QCOMPARE(report.shop, m_sync->shop.id);
    verifyAllIsThere();
    QCOMPARE(report.resources.size(), 4);
    QCOMPARE(report.resources[2].id, kOrders);
    QCOMPARE(report.resources[2].pages, 5);
    QCOMPARE(report.resources[2].inserted, 2 * kCount);
    QCOMPARE(report.resources[2].unchanged, 4); // the overlap of each page with the one before
}

void TestSyncEngine::asksResourcesInOrder()
{
    m_shop->pageSize = 100;
    m_sync->run(*m_shop);
    QCOMPARE(m_shop->calls, QStringList({kCustomers, QStringLiteral("products"), kOrders, kCarts}));
}

void TestSyncEngine::aSecondSyncChangesNothing()
{
    m_sync->run(*m_shop);
    const QByteArrayList before = m_sync->dump();
    const SyncReport report = m_sync->run(*m_shop);
    QCOMPARE(report.outcome, Outcome::Complete);
    QCOMPARE(report.inserted() + report.updated(), 0);
    QVERIFY(!report.changedAnything());
    const auto isCursor = [](const QByteArray &row) { return row.startsWith("sync_cursor"); };
    QByteArrayList after = m_sync->dump();
    QByteArrayList expected = before;
    after.removeIf(isCursor);
    expected.removeIf(isCursor);
    QCOMPARE(firstDifference(after, expected), QByteArray());
}

void TestSyncEngine::onlyAsksForWhatIsNew()
{
    m_sync->run(*m_shop);
    m_shop->data = fakeShopData(kCount + 1);
    m_shop->calls.clear();
    const SyncReport report = m_sync->run(*m_shop);
    QCOMPARE(m_shop->calls.count(kCustomers), 1);
    QCOMPARE(report.resources[0].inserted, 1);
    QCOMPARE(m_sync->count("customer"), kCount + 1);
    QCOMPARE(m_sync->count("orders"), 2 * kCount + 2);
}

void TestSyncEngine::tellsItsProgress()
{
    QList<SyncProgress> told;
    m_sync->onProgress = [&told](const SyncProgress &progress) { told.append(progress); };
    m_shop->gate = [this](const QString &) {
        m_sync->clock.advance(milliseconds(1'000));
        return done();
    };
    m_sync->run(*m_shop);
    QCOMPARE(told.constFirst().phase, Phase::Starting);
    QCOMPARE(told.constLast().phase, Phase::Idle);
    QVERIFY(std::any_of(told.begin(), told.end(),
                        [](const auto &one) { return one.phase == Phase::Indexing; }));
    const SyncProgress last = told.constLast();
    for (const ResourceProgress &resource : last.resources)
        QCOMPARE(resource.state, State::Finished);
    QCOMPARE(last.resources[2].total, std::optional<qint64>(2 * kCount));
    qint64 longest = 0;
    for (const SyncProgress &progress : std::as_const(told)) {
        QVERIFY(progress.current < progress.resources.size());
        if (progress.timeLeft)
            longest = std::max<qint64>(longest, progress.timeLeft->count());
    }
    QVERIFY2(longest > 0 && longest < 10'000, qPrintable(QString::number(longest)));
}

void TestSyncEngine::countsGoOnAfterAnInterruption()
{
    m_shop->gate = failing(kOrders, ErrorCode::Network, 3);
    m_sync->run(*m_shop);
    m_shop->gate = {};
    QList<qint64> records;
    m_sync->onProgress = [&records](const SyncProgress &progress) {
        if (progress.current == 2)
            records.append(progress.resources[2].records);
    };
    m_sync->run(*m_shop);
    QVERIFY(!records.isEmpty());
    QVERIFY(std::is_sorted(records.begin(), records.end()));
    QVERIFY(records.contains(5)); // two pages of the first run: 2 and 3 records
}

void TestSyncEngine::goesOnWhereItStopped_data()
{
    QTest::addColumn<QString>("resource");
    QTest::addColumn<int>("page");
    for (const QString &resource : {kCustomers, kOrders, kCarts}) {
        for (int page = 1; page <= 3; ++page)
            QTest::addRow("at page %d of %s", page, qPrintable(resource)) << resource << page;
    }
}

void TestSyncEngine::goesOnWhereItStopped()
{
    QFETCH(QString, resource);
    QFETCH(int, page);
    SyncFixture undisturbed;
    FakeConnector twin(fakeShopData(kCount));
    undisturbed.run(twin);

    m_shop->gate = failing(resource, ErrorCode::Auth, page);
    QCOMPARE(m_sync->run(*m_shop).outcome, Outcome::Failed);
    m_shop->gate = {};
    m_shop->calls.clear();
    QCOMPARE(m_sync->run(*m_shop).outcome, Outcome::Complete);
    const auto all = twin.calls.count(resource);
    QCOMPARE(m_shop->calls.count(resource), all - page + 1);
    QByteArrayList actual = m_sync->dump();
    QByteArrayList expected = undisturbed.dump();
    const auto isCursor = [](const QByteArray &row) { return row.startsWith("sync_cursor"); };
    actual.removeIf(isCursor); // resources that were complete began another walk
    expected.removeIf(isCursor);
    QCOMPARE(firstDifference(actual, expected), QByteArray());
}

void TestSyncEngine::reactsToEveryError_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("required");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<bool>("othersGoOn");
    QTest::addColumn<int>("attempts");
    const auto row = [](const char *name, ErrorCode code, bool required, Outcome outcome,
                        bool othersGoOn, int attempts) {
        QTest::newRow(name) << static_cast<int>(code) << required << outcome << othersGoOn
                            << attempts;
    };
    row("no network", ErrorCode::Network, true, Outcome::Offline, false, 3);
    row("a certificate that does not verify", ErrorCode::Tls, false, Outcome::Failed, false, 1);
    row("a refused key", ErrorCode::Auth, false, Outcome::Failed, false, 1);
    row("a right missing for what matters", ErrorCode::Permission, true, Outcome::Failed, false, 1);
    row("a right missing for the rest", ErrorCode::Permission, false, Outcome::Complete, true, 1);
    row("a resource that the shop does not have", ErrorCode::NotFound, false, Outcome::Complete,
        true, 1);
    row("a storm of 429", ErrorCode::RateLimited, false, Outcome::Failed, false, 3);
    row("a storm of 5xx", ErrorCode::ServerFailure, false, Outcome::Partial, true, 3);
    row("a storm of 5xx for what matters", ErrorCode::ServerFailure, true, Outcome::Failed, false,
        3);
    row("garbled answers", ErrorCode::Protocol, false, Outcome::Partial, true, 3);
    row("unreadable answers", ErrorCode::Parse, false, Outcome::Partial, true, 3);
}

void TestSyncEngine::reactsToEveryError()
{
    QFETCH(int, code);
    QFETCH(bool, required);
    QFETCH(Outcome, outcome);
    QFETCH(bool, othersGoOn);
    m_shop->infos[2].required = required;
    m_shop->gate = failing(kOrders, static_cast<ErrorCode>(code));
    const SyncReport report = m_sync->run(*m_shop);
    QCOMPARE(report.outcome, outcome);
    QTEST(int(m_shop->calls.count(kOrders)), "attempts");
    QCOMPARE(m_sync->count("cart"), othersGoOn ? kCount : 0);
    QCOMPARE(m_sync->count("customer"), kCount);
    const bool skipped = outcome == Outcome::Complete;
    QCOMPARE(report.resources[2].skipped, skipped);
    QCOMPARE(report.notices.size(), skipped ? 1 : 0);
    QCOMPARE(report.problems.size(), skipped ? 0 : 1);
    if (!skipped) {
        QCOMPARE(report.problems[0].resource, kOrders);
        QCOMPARE(report.problems[0].error, error(static_cast<ErrorCode>(code)));
    }
    m_shop->gate = {};
    QCOMPARE(m_sync->run(*m_shop).outcome, Outcome::Complete);
    verifyAllIsThere();
}

void TestSyncEngine::tiresOfAShopThatFailsEverywhere()
{
    for (ResourceInfo &info : m_shop->infos)
        info.required = false;
    for (int i = 0; i < 20; ++i)
        m_shop->infos.append(
            {QStringLiteral("extra%1").arg(i), QStringLiteral("Extra"), false, {}});
    m_shop->gate = [](const QString &) -> Done { return error(ErrorCode::ServerFailure); };
    const SyncReport report = m_sync->run(*m_shop);
    QCOMPARE(report.outcome, Outcome::Partial);
    QCOMPARE(m_shop->calls.size(), m_shop->infos.size() + 12);
    QVERIFY(m_sync->clock.totalWaited() < std::chrono::minutes(10));
}

void TestSyncEngine::waitsOutAShortFailure()
{
    m_shop->gate = failing(kOrders, ErrorCode::Protocol, 2, 2);
    QList<Phase> phases;
    m_sync->onProgress = [&phases](const SyncProgress &now) { phases.append(now.phase); };
    const SyncReport report = m_sync->run(*m_shop);
    QCOMPARE(report.outcome, Outcome::Complete);
    QVERIFY(report.problems.isEmpty());
    QCOMPARE(m_sync->clock.waits(),
             QList<milliseconds>({milliseconds(2'500), milliseconds(5'000)}));
    QVERIFY(phases.contains(Phase::Waiting));
    verifyAllIsThere();
}

void TestSyncEngine::stopsBetweenPages()
{
    m_shop->gate = [this](const QString &what) {
        if (what == kOrders && m_shop->calls.count(kOrders) == 2)
            m_sync->cancel.cancel();
        return done();
    };
    const SyncReport report = m_sync->run(*m_shop);
    QCOMPARE(report.outcome, Outcome::Cancelled);
    QVERIFY(report.problems.isEmpty());
    QCOMPARE(m_shop->calls.count(kOrders), 2);
    QCOMPARE(m_sync->count("orders"), 4); // the page that was on its way is kept
    m_sync->cancel = {};
    m_shop->gate = {};
    QCOMPARE(m_sync->run(*m_shop).outcome, Outcome::Complete);
    verifyAllIsThere();
}

void TestSyncEngine::stopsWhileWaiting()
{
    m_shop->gate = failing(kCustomers, ErrorCode::ServerFailure);
    m_sync->clock.setOnWait([this] { m_sync->cancel.cancel(); });
    QCOMPARE(m_sync->run(*m_shop).outcome, Outcome::Cancelled);
    QCOMPARE(m_shop->calls.size(), 1);
}

void TestSyncEngine::noticesThatAShopGoesInCircles()
{
    m_shop->pageSize = 0;
    for (ResourceInfo &info : m_shop->infos)
        info.required = false;
    m_shop->infos = m_shop->infos.mid(2, 1);
    // The first page moves from no cursor to {"at": 0}; the second one repeats it.
    const SyncReport report = m_sync->run(*m_shop);
    QCOMPARE(report.outcome, Outcome::Partial);
    QCOMPARE(report.problems.constFirst().error.code, ErrorCode::Protocol);
    QVERIFY(report.problems.constFirst().error.text.contains(QStringLiteral("Orders")));
    QCOMPARE(m_shop->calls.size(), 2);
}

/// From the third page back to the second, and so on for ever.
void TestSyncEngine::noticesThatPagesLeadBack()
{
    for (ResourceInfo &info : m_shop->infos)
        info.required = false;
    m_shop->infos = m_shop->infos.mid(2, 1);
    m_shop->loopAfter = 2;
    const SyncReport report = m_sync->run(*m_shop);
    QCOMPARE(report.outcome, Outcome::Partial);
    QCOMPARE(report.problems.constFirst().error.code, ErrorCode::Protocol);
    QVERIFY(m_shop->calls.size() <= 4);
    // Mended in the shop: the next sync reads all, from the beginning.
    m_shop->loopAfter = 0;
    m_shop->calls.clear();
    QCOMPARE(m_sync->run(*m_shop).outcome, Outcome::Complete);
    QCOMPARE(m_shop->calls.count(kOrders), 5);
    QCOMPARE(m_sync->count("orders"), 2 * kCount);
}

/// In a later walk too: the place in the circle is not where the next one begins.
void TestSyncEngine::aWalkThatWasLedBackBeginsAnew()
{
    m_sync->run(*m_shop);
    m_shop->infos = m_shop->infos.mid(2, 1);
    m_shop->infos[0].required = false;
    m_shop->calls.clear();
    m_shop->loopAfter = 2;
    QVERIFY(m_sync->runFull(*m_shop).outcome != Outcome::Complete);
    QVERIFY(m_sync->run(*m_shop).outcome != Outcome::Complete); // and does not hang
    m_shop->loopAfter = 0;
    m_shop->calls.clear();
    const SyncReport mended = m_sync->run(*m_shop);
    QCOMPARE(mended.outcome, Outcome::Complete);
    QCOMPARE(m_shop->calls.count(kOrders), 5);
    verifyAllIsThere();
}

void TestSyncEngine::aFullSyncKeepsWhatIsThere()
{
    m_sync->run(*m_shop);
    m_shop->calls.clear();
    m_shop->data.orders[0].reference = QStringLiteral("#changed");
    m_shop->data.orders[0].updatedAt->ms += 1;
    const SyncReport report = m_sync->runFull(*m_shop);
    QCOMPARE(report.outcome, Outcome::Complete);
    QCOMPARE(report.mode, SyncMode::Full);
    QCOMPARE(m_shop->calls.count(kOrders), 5);
    QCOMPARE(report.inserted(), 0);
    QCOMPARE(report.updated(), 1);
    verifyAllIsThere();
}

void TestSyncEngine::anInterruptedFullSyncGoesOn()
{
    m_sync->run(*m_shop);
    m_shop->gate = failing(kOrders, ErrorCode::Auth, 3);
    m_sync->runFull(*m_shop);
    m_shop->gate = {};
    m_shop->calls.clear();
    m_sync->run(*m_shop);
    QCOMPARE(m_shop->calls.count(kOrders), 3);
    QCOMPARE(m_shop->calls.count(kCarts), 3); // its cursor was forgotten too
    verifyAllIsThere();
}

void TestSyncEngine::gathersNoticesOnce()
{
    m_shop->notices = {QStringLiteral("Only the last 60 days of orders are visible.")};
    QCOMPARE(m_sync->run(*m_shop).notices, m_shop->notices);
}

void TestSyncEngine::learnsOptions()
{
    m_shop->options = {{QStringLiteral("ws_key_in_url"), true}};
    m_sync->run(*m_shop);
    const auto shop = m_sync->store().read(
        [id = m_sync->shop.id](Database &database) { return ShopRepository(database).get(id); });
    QCOMPARE(shop.result()->options, m_shop->options);
    QCOMPARE(shop.result()->name, QStringLiteral("Shop"));
}

void TestSyncEngine::keepsTheLog()
{
    m_shop->gate = failing(kCustomers, ErrorCode::Auth);
    m_sync->run(*m_shop);
    const auto log
        = m_sync->store().read([](Database &database) { return JobLog(database).list(9); });
    QVERIFY(log.result());
    const JobEntry entry = log.result()->constFirst();
    QCOMPARE(entry.kind, QStringLiteral("sync"));
    QCOMPARE(entry.outcome, QStringLiteral("failed"));
    QCOMPARE(entry.code, std::optional(ErrorCode::Auth));
    QCOMPARE(entry.text, error(ErrorCode::Auth).text);
}

void TestSyncEngine::theSearchFindsWhatCameIn()
{
    m_sync->run(*m_shop);
    const auto found = m_sync->store().read(
        [](Database &database) { return SearchIndex(database).search(QStringLiteral("kim"), 0); });
    QVERIFY(found.result());
    QCOMPARE(found.result()->size(), size_t(kCount));
    QCOMPARE(m_sync->count("search_dirty"), 0);
}

void TestSyncEngine::indexingLetsOthersWriteAndStops()
{
    constexpr int people = 2 * storesettings::kSearchCatchUpRows + 1;
    m_shop = std::make_unique<FakeConnector>(fakeShopData(people), 500);
    int told = 0;
    m_sync->onProgress = [&](const SyncProgress &progress) {
        if (progress.phase != Phase::Indexing || ++told != 2)
            return;
        m_sync->store().write([](Database &) { return true; }).waitForFinished();
        m_sync->cancel.cancel();
    };
    QCOMPARE(m_sync->run(*m_shop).outcome, Outcome::Cancelled);
    QCOMPARE(m_sync->count("customer"), people);
    QCOMPARE(m_sync->count("search_dirty"), people - storesettings::kSearchCatchUpRows);
    m_sync->cancel = CancelToken();
    QCOMPARE(m_sync->run(*m_shop).outcome, Outcome::Complete);
    QCOMPARE(m_sync->count("search_dirty"), 0);
}

void TestSyncEngine::aFirstSyncGathersFiguresForGoodPlans()
{
    m_sync->run(*m_shop);
    QCOMPARE(m_sync->number(QStringLiteral(
                 "SELECT count(DISTINCT tbl) FROM sqlite_stat1 WHERE tbl IN ('orders', 'cart')")),
             qint64(2));
}

void TestSyncEngine::theFirstSyncComparesNothing()
{
    m_sync->run(*m_shop);
    QVERIFY(!m_shop->calls.contains(QStringLiteral("ids:orders")));
    m_sync->clock.advance(hours(23));
    m_sync->run(*m_shop);
    QVERIFY(!m_shop->calls.contains(QStringLiteral("ids:orders")));
    m_sync->clock.advance(hours(2));
    m_sync->run(*m_shop);
    QCOMPARE(m_shop->calls.count(QStringLiteral("ids:orders")), 5);
    QVERIFY(!m_shop->calls.contains(QStringLiteral("ids:carts"))); // never asked for
}

void TestSyncEngine::noticesDeletions()
{
    m_sync->run(*m_shop);
    const qint64 validBefore
        = m_sync->number(QStringLiteral("SELECT count(*) FROM orders WHERE valid"));
    m_shop->data.orders.removeAt(3);
    sweepDay();
    const SyncReport report = m_sync->run(*m_shop);
    QCOMPARE(report.outcome, Outcome::Complete);
    QCOMPARE(report.gone(), 1);
    QCOMPARE(gone("orders"), 1);
    QCOMPARE(m_sync->count("orders"), 2 * kCount); // kept for history
    QCOMPARE(m_sync->number(QStringLiteral("SELECT count(*) FROM orders WHERE valid")),
             validBefore - 1);
    sweepDay();
    QCOMPARE(m_sync->run(*m_shop).gone(), 0); // once
}

void TestSyncEngine::whatComesBackIsBack()
{
    m_sync->run(*m_shop);
    const OrderRecord order = m_shop->data.orders.takeAt(3);
    sweepDay();
    m_sync->run(*m_shop);
    QCOMPARE(gone("orders"), 1);
    m_shop->data.orders.insert(3, order);
    m_sync->runFull(*m_shop);
    QCOMPARE(gone("orders"), 0);
}

void TestSyncEngine::doesNotBelieve_data()
{
    QTest::addColumn<int>("listed"); // orders that the shop lists of ten; -1: the list breaks off
    QTest::addColumn<bool>("isProblem");
    QTest::addColumn<bool>("needsConfirmation");
    QTest::newRow("an empty list") << 0 << true << false;
    QTest::newRow("a list with less than half of them") << 4 << true << true;
    QTest::newRow("a list that breaks off") << -1 << true << false;
    QTest::newRow("a list of half of them, which is believed") << 5 << false << false;
}

void TestSyncEngine::doesNotBelieve()
{
    QFETCH(int, listed);
    QFETCH(bool, isProblem);
    QFETCH(bool, needsConfirmation);
    m_sync->run(*m_shop);
    QList<RemoteId> ids;
    for (int i = 0; i < listed; ++i)
        ids.append(m_shop->data.orders[i].id);
    m_shop->ids[kOrders] = ids;
    if (listed < 0) {
        m_shop->ids.clear();
        m_shop->gate = failing(QStringLiteral("ids:orders"), ErrorCode::ServerFailure, 2);
    }
    sweepDay();
    const SyncReport report = m_sync->run(*m_shop);
    QCOMPARE(gone("orders"), isProblem ? 0 : 5);
    QCOMPARE(report.problems.size(), isProblem ? 1 : 0);
    if (isProblem) {
        QCOMPARE(report.problems[0].resource, kOrders);
        QCOMPARE(report.problems[0].needsConfirmation, needsConfirmation);
        QVERIFY(!report.problems[0].error.text.isEmpty());
    }
}

void TestSyncEngine::believesAnOwnerWhoConfirms()
{
    m_sync->run(*m_shop);
    m_shop->ids[kOrders] = {m_shop->data.orders[0].id};
    sweepDay();
    QVERIFY(m_sync->run(*m_shop).problems.constFirst().needsConfirmation);
    SyncRequest request;
    request.confirmedRemovals = {kOrders};
    const SyncReport report = m_sync->run(*m_shop, request);
    QVERIFY(report.problems.isEmpty());
    QCOMPARE(report.gone(), 9);
}

void TestSyncEngine::anInterruptedComparisonGoesOn()
{
    m_sync->run(*m_shop);
    m_shop->data.orders.removeAt(1);
    sweepDay();
    m_shop->gate = failing(QStringLiteral("ids:orders"), ErrorCode::ServerFailure, 3);
    QCOMPARE(m_sync->run(*m_shop).outcome, Outcome::Partial);
    QCOMPARE(gone("orders"), 0);
    m_shop->gate = {};
    m_shop->calls.clear();
    QCOMPARE(m_sync->run(*m_shop).gone(), 1);
    QCOMPARE(m_shop->calls.count(QStringLiteral("ids:orders")), 3); // two pages were kept
}

void TestSyncEngine::whatComesInDuringAComparisonStays()
{
    m_sync->run(*m_shop);
    sweepDay();
    m_shop->gate = failing(QStringLiteral("ids:orders"), ErrorCode::ServerFailure, 5);
    m_sync->run(*m_shop);
    m_shop->gate = {};
    // Two orders arrive whose ids lie on pages that were compared already.
    m_shop->data = fakeShopData(kCount + 1);
    QList<RemoteId> rest;
    for (const OrderRecord &order : std::as_const(m_shop->data.orders).mid(0, 2 * kCount))
        rest.append(order.id);
    m_shop->ids[kOrders] = rest;
    const SyncReport report = m_sync->run(*m_shop);
    QCOMPARE(report.gone(), 0);
    QCOMPARE(m_sync->count("orders"), 2 * kCount + 2);
}

void TestSyncEngine::comparesAgainAfterTheClockWasPutBack()
{
    m_sync->run(*m_shop);
    m_shop->data.orders.removeAt(1);
    m_sync->clock.set({m_sync->clock.now().ms - 400LL * 86'400'000});
    QCOMPARE(m_sync->run(*m_shop).gone(), 1);
}

void TestSyncEngine::setsUnreadableRecordsAside()
{
    m_shop->data.bad = {badOrder(4711)};
    const SyncReport report = m_sync->run(*m_shop);
    QCOMPARE(report.outcome, Outcome::Complete);
    QCOMPARE(report.quarantined(), 1);
    QCOMPARE(quarantined(), 1);
    verifyAllIsThere();
    m_sync->runFull(*m_shop);
    QCOMPARE(quarantined(), 1);
}

void TestSyncEngine::readsThemAgainOnlyAfterAnUpdate()
{
    m_shop->data.bad = {badOrder(4711)};
    m_sync->run(*m_shop);
    m_shop->data.bad.clear();
    ShopBatch order;
    order.orders = {m_shop->data.orders[0]};
    order.orders[0].id = RemoteId::fromNumber(4711);
    m_shop->readable.insert("bytes of an order", order);
    QCOMPARE(m_sync->run(*m_shop).readAgain, 0);
    m_sync->version = QStringLiteral("1.1");
    QCOMPARE(m_sync->run(*m_shop).readAgain, 1);
    QCOMPARE(quarantined(), 0);
    QCOMPARE(m_sync->count("orders"), 2 * kCount + 1);
}

void TestSyncEngine::readsThemAgainByHand()
{
    m_shop->data.bad = {badOrder(4711)};
    m_sync->run(*m_shop);
    m_shop->data.bad.clear();
    SyncRequest request;
    request.retryQuarantine = true;
    QCOMPARE(m_sync->run(*m_shop, request).readAgain, 0);
    QCOMPARE(quarantined(), 1);
    ShopBatch order;
    order.orders = {m_shop->data.orders[0]};
    order.orders[0].id = RemoteId::fromNumber(4711);
    m_shop->readable.insert("bytes of an order", order);
    QCOMPARE(m_sync->run(*m_shop, request).readAgain, 1);
    QCOMPARE(quarantined(), 0);
}

void TestSyncEngine::recordsThatArriveWellLeaveTheQuarantine()
{
    m_shop->data.bad = {badOrder(m_shop->data.orders[4].id.number())};
    m_shop->data.bad[0].id = RemoteId::fromNumber(4711);
    m_sync->run(*m_shop);
    QCOMPARE(quarantined(), 1);
    m_shop->data.bad.clear();
    OrderRecord repaired = m_shop->data.orders[0];
    repaired.id = RemoteId::fromNumber(4711);
    m_shop->data.orders.append(repaired);
    m_sync->run(*m_shop);
    QCOMPARE(quarantined(), 0);
}

void TestSyncEngine::survivesAClockThatJumps_data()
{
    QTest::addColumn<qint64>("jump");
    QTest::newRow("ten years back") << qint64(-3'650LL * 86'400'000);
    QTest::newRow("an hour back") << qint64(-3'600'000);
    QTest::newRow("an hour ahead") << qint64(3'600'000);
    QTest::newRow("ten years ahead") << qint64(3'650LL * 86'400'000);
}

void TestSyncEngine::survivesAClockThatJumps()
{
    QFETCH(qint64, jump);
    m_shop->gate = [this, jump](const QString &what) {
        if (what == kOrders && m_shop->calls.count(kOrders) == 3)
            m_sync->clock.set({m_sync->clock.now().ms + jump});
        return done();
    };
    const SyncReport report = m_sync->run(*m_shop);
    QCOMPARE(report.outcome, Outcome::Complete);
    QCOMPARE(report.gone(), 0);
    verifyAllIsThere();
    QCOMPARE(gone("orders"), 0);
    m_shop->data = fakeShopData(kCount + 1);
    QCOMPARE(m_sync->run(*m_shop).outcome, Outcome::Complete);
    QCOMPARE(m_sync->count("orders"), 2 * kCount + 2);
}

/// Full in the middle of a page, wherever that is: cleanup() looks whether half of it stayed.
void TestSyncEngine::survivesAFullDisk_data()
{
    QTest::addColumn<int>("room");
    for (int room = 14; room <= 34; room += 2)
        QTest::addRow("room for %d pages more", room) << room;
}

void TestSyncEngine::survivesAFullDisk()
{
    QFETCH(int, room);
    const auto limit = [this](const QByteArray &pages) {
        return m_sync->store()
            .write([pages](Database &database) {
                return database.execute("PRAGMA max_page_count=" + pages);
            })
            .result();
    };
    m_shop->data = fakeShopData(400);
    m_shop->pageSize = 50;
    const qint64 pages = m_sync->number(QStringLiteral("PRAGMA page_count"));
    QVERIFY(limit(QByteArray::number(pages + room)));
    const SyncReport report = m_sync->run(*m_shop);
    QCOMPARE(report.outcome, Outcome::Failed);
    QCOMPARE(report.problems.constFirst().error.code, ErrorCode::DiskFull);
    QVERIFY(!report.problems.constFirst().error.text.isEmpty());
    const qint64 kept = m_sync->count("customer_account");
    QVERIFY(kept < 400);

    QVERIFY(limit("1000000"));
    QCOMPARE(m_sync->run(*m_shop).outcome, Outcome::Complete);
    QCOMPARE(m_sync->count("customer_account"), 400);
    QCOMPARE(m_sync->count("orders"), 800);
}

QTEST_GUILESS_MAIN(TestSyncEngine)
#include "tst_syncengine.moc"
