#include "models/segments/segmentrepository.h"
#include "tests/views/viewsfixture.h"
#include "views/shell/segmentupkeep.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace comptoir;
using Depth = SegmentUpkeep::Depth;

/// What keeps the segments right while the window is open, stopped in the middle.
class TestSegmentUpkeep : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aStoppedWholeRunIsMadeUpForByTheNext();
    void aStoppedRunWaitsToBeMadeUpFor();

private:
    void stopAWholeRun();
    [[nodiscard]] bool isCounted() const;

    std::unique_ptr<ViewsFixture> m_fixture;
    std::unique_ptr<ViewContext> m_context;
    std::unique_ptr<SegmentUpkeep> m_upkeep;
};

void TestSegmentUpkeep::init()
{
    m_fixture = std::make_unique<ViewsFixture>();
    m_fixture->fill(20);
    m_context = std::make_unique<ViewContext>(m_fixture->context());
    m_upkeep = std::make_unique<SegmentUpkeep>(m_fixture->store(), m_context->jobs);
    // More rows than are walked between two looks at the cancel.
    const Done filled = awaitResult(m_fixture->store().write([](Database &db) {
        return db.execute("WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i + 1 FROM n WHERE i"
                          " < 9000) INSERT INTO event(shop_id, remote_id, kind, customer_id, at)"
                          " SELECT (SELECT min(id) FROM shop), 900000 + i, 'visit', 1, i FROM n");
    }));
    QVERIFY2(filled, qPrintable(filled ? QString() : filled.error().detail));
    // Who is among the best hangs on everybody: only a whole run counts that.
    Segment segment;
    segment.name = QStringLiteral("Best visitors");
    RankCondition best;
    best.field = QStringLiteral("total_spent");
    BehaviourCondition visited;
    visited.verb = QStringLiteral("visited");
    segment.rule.root.children = {{best, {}}, {visited, {}}};
    QVERIFY(
        awaitResult(m_fixture->store().write([segment, now = m_fixture->clock.now()](Database &db) {
            return SegmentRepository(db).add(segment, now);
        })));
}

void TestSegmentUpkeep::cleanup()
{
    m_upkeep.reset();
    m_context.reset();
    m_fixture.reset();
}

bool TestSegmentUpkeep::isCounted() const
{
    const auto segments = awaitResult(
        m_fixture->store().read([](Database &db) { return SegmentRepository(db).list(); }));
    return segments->first().countedAt.has_value();
}

/// The thread for chores is held until the owner has pressed Stop.
void TestSegmentUpkeep::stopAWholeRun()
{
    QSignalSpy ended(m_upkeep.get(), &SegmentUpkeep::ended);
    const auto gate = std::make_shared<QSemaphore>();
    const auto held = m_fixture->store().chore([gate](Database &) {
        gate->acquire();
        return true;
    });
    m_upkeep->catchUp(Depth::Whole);
    QSignalSpy begun(m_context->jobs.get(), &QAbstractItemModel::rowsInserted);
    QVERIFY(begun.wait()); // it is running for more than a moment
    m_context->jobs->cancel(0);
    gate->release();
    QVERIFY(ended.wait());
    QVERIFY(held.isFinished());
    QVERIFY(!isCounted());
}

void TestSegmentUpkeep::aStoppedWholeRunIsMadeUpForByTheNext()
{
    stopAWholeRun();
    QSignalSpy ended(m_upkeep.get(), &SegmentUpkeep::ended);
    m_upkeep->catchUp(Depth::Page); // something small, as a tag
    QVERIFY(ended.wait());
    QVERIFY(isCounted());
    QVERIFY(!m_upkeep->isBehind());
}

void TestSegmentUpkeep::aStoppedRunWaitsToBeMadeUpFor()
{
    stopAWholeRun();
    QVERIFY(m_upkeep->isBehind()); // within a minute by itself
    QVERIFY(!m_upkeep->isWorking());
}

QTEST_MAIN(TestSegmentUpkeep)
#include "tst_segmentupkeep.moc"
