#include "tests/views/viewsfixture.h"
#include "views/segments/segmentpast.h"

#include <QTest>

using namespace comptoir;

/// What segments were before is asked of the file once.
class TestSegmentPast : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }

    void aDayGoneByIsAskedOnce();
    void todayIsAskedEachTime();
    void anotherRuleIsAskedAnew();
    void aSyncMakesItAskAnew();

private:
    QList<QList<qint64>> counts(const QList<int> &daysAgo);
    void setRule(qint64 days);
    [[nodiscard]] int questions() const { return m_past->questions(); }

    std::unique_ptr<ViewsFixture> m_fixture;
    std::unique_ptr<SegmentPast> m_past;
};

void TestSegmentPast::init()
{
    m_fixture = std::make_unique<ViewsFixture>();
    m_fixture->fill(60);
    m_past = std::make_unique<SegmentPast>();
    setRule(400);
}

/// Who ordered in so many days, kept under one name.
void TestSegmentPast::setRule(qint64 days)
{
    Segment segment;
    segment.name = QStringLiteral("Buyers");
    BehaviourCondition ordered;
    ordered.verb = QStringLiteral("order_placed");
    ordered.window = Window::lastly(days, SpanUnit::Days);
    segment.rule.root.children = {{ordered, {}}};
    const Done kept = awaitResult(
        m_fixture->store().write([segment, now = m_fixture->clock.now()](Database &db) {
            SegmentRepository segments(db);
            const QList<Segment> all = segments.list().valueOr({});
            if (all.isEmpty()) {
                const auto added = segments.add(segment, now);
                return added ? done() : Done(added.error());
            }
            Segment changed = all.first();
            changed.rule = segment.rule;
            return segments.update(changed, now);
        }));
    QVERIFY(kept);
}

QList<QList<qint64>> TestSegmentPast::counts(const QList<int> &daysAgo)
{
    const Timestamp now = m_fixture->clock.now();
    QList<Timestamp> instants;
    for (const int days : daysAgo)
        instants.append(Timestamp{now.ms - days * 86'400'000LL});
    const auto counts = awaitResult(m_fixture->store().chore([this, instants, now](Database &db) {
        return m_past->counts(db, SegmentRepository(db).list().valueOr({}), instants, now, {});
    }));
    return counts.valueOr({});
}

void TestSegmentPast::aDayGoneByIsAskedOnce()
{
    const auto first = counts({3, 6, 30});
    QCOMPARE(first.size(), 1);
    QCOMPARE(first.first().size(), 3);
    QVERIFY(first.first().first() > 0);
    QCOMPARE(questions(), 3);
    m_fixture->clock.advance(std::chrono::minutes(1));
    QCOMPARE(counts({3, 6, 30}), first);
    QCOMPARE(questions(), 3);
    QCOMPARE(counts({6, 9}).first().first(), first.first().at(1));
    QCOMPARE(questions(), 4);
}

void TestSegmentPast::todayIsAskedEachTime()
{
    counts({0});
    counts({0});
    QCOMPARE(questions(), 2);
}

void TestSegmentPast::anotherRuleIsAskedAnew()
{
    const auto before = counts({30});
    setRule(2);
    const auto after = counts({30});
    QCOMPARE(questions(), 2);
    QVERIFY(after.first().first() < before.first().first());
    setRule(400);
    QCOMPARE(counts({30}), before);
    QCOMPARE(questions(), 2);
}

void TestSegmentPast::aSyncMakesItAskAnew()
{
    counts({30});
    const Done logged
        = awaitResult(m_fixture->store().write([now = m_fixture->clock.now()](Database &db) {
              return db.execute("INSERT INTO job_log(kind, started_at, finished_at, outcome)"
                                " VALUES('sync', 1, "
                                + QByteArray::number(now.ms + 1) + ", 'ok')");
          }));
    QVERIFY2(logged, qPrintable(logged ? QString() : logged.error().detail));
    counts({30});
    QCOMPARE(questions(), 2);
}

QTEST_MAIN(TestSegmentPast)
#include "tst_segmentpast.moc"
