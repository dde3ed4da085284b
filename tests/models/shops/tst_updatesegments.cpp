#include "models/segments/behaviour.h"
#include "models/segments/evaluationsettings.h"
#include "models/segments/fieldcatalogue.h"
#include "models/segments/segmentkeeper.h"
#include "models/segments/segmentmembers.h"
#include "models/store/customerfacts.h"
#include "tests/models/shops/syncfixture.h"

#include <QTest>

using namespace comptoir;
using Depth = SegmentKeeper::Depth;

namespace {

constexpr qint64 kDay = 86'400'000;
constexpr int kCount = 40; ///< customers of the fake shop; twice as many orders
constexpr int kMany = 12'000; ///< people enough for several looks at the cancel and several slices

BehaviourCondition ordered(qint64 times, qint64 days)
{
    BehaviourCondition condition;
    condition.verb = QStringLiteral("order_placed");
    condition.count = times;
    condition.window = Window::lastly(days, SpanUnit::Days);
    return condition;
}

RuleNode node(RuleNode::Body body)
{
    return {std::move(body), {}};
}

/// One of each kind that is kept in a way of its own.
QList<Rule> rules()
{
    using enum RuleGroup::Mode;
    RankCondition best;
    best.field = QStringLiteral("total_spent");
    best.size = 20;
    AttributeCondition sleeping;
    sleeping.field = QStringLiteral("last_order_at");
    sleeping.op = Operator::InWindow;
    sleeping.window = Window::olderThan(172, SpanUnit::Days);
    AttributeCondition cart;
    cart.field = QStringLiteral("open_cart_at");
    cart.op = Operator::InWindow;
    cart.window = Window::lastly(170, SpanUnit::Days);
    BehaviourCondition never = ordered(0, 150);
    never.comparison = BehaviourCondition::Count::Never;
    RuleNode lasting = node(ordered(1, 175));
    lasting.lasting = Span{5, SpanUnit::Days};
    return {{{All, {node(ordered(1, 176))}}},
            {{All, {node(ordered(2, 181)), node(sleeping)}}},
            {{Any, {node(cart), node(never)}}},
            {{All, {node(best)}}},
            {{All, {lasting}}}};
}

/// The fake shop, where no two spend the same.
ShopBatch shopData()
{
    ShopBatch data = fakeShopData(kCount);
    for (qsizetype i = 0; i < data.orders.size(); ++i) {
        OrderRecord &order = data.orders[i];
        order.total.minor += i * i % 701;
        order.originalTotal = order.shopTotal = order.total;
    }
    return data;
}

} // namespace

/// updateSegments() over a real store: whatever comes in and wherever it is stopped, the next run
/// leaves everybody where a count from nothing puts them.
class TestUpdateSegments : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_sync.reset(); }

    void aSyncKeepsThemRight();
    void aSyncStoppedAnywhereIsMadeUpFor_data();
    void aSyncStoppedAnywhereIsMadeUpFor();
    void aRunStoppedWhileItCountsLosesNothing();
    void aRunStoppedWhileItWritesLosesNothing();

private:
    [[nodiscard]] Store &store() const { return m_sync->store(); }
    void addPeople();
    void touchMany(qint64 shift);
    Result<SegmentKeeper::Outcome> update(Depth depth = Depth::Whole,
                                          const CancelToken &cancel = {})
    {
        return updateSegments(store(), depth, cancel).result();
    }
    [[nodiscard]] QStringList wrongSegments() const;
    [[nodiscard]] qint64 number(const QString &sql) const { return m_sync->number(sql); }
    [[nodiscard]] qint64 toldTwice() const;

    std::unique_ptr<SyncFixture> m_sync;
};

void TestUpdateSegments::init()
{
    m_sync = std::make_unique<SyncFixture>();
    const Done added = store()
                           .write([now = m_sync->clock.now()](Database &db) {
                               SegmentRepository segments(db);
                               for (const Rule &rule : rules()) {
                                   Segment segment;
                                   segment.name
                                       = QStringLiteral("S%1").arg(segments.list()->size());
                                   segment.rule = rule;
                                   if (const auto id = segments.add(segment, now); !id)
                                       return Done(id.error());
                               }
                               return done();
                           })
                           .result();
    QVERIFY(added);
}

/// Held against a count of everybody at the same moment.
QStringList TestUpdateSegments::wrongSegments() const
{
    return store()
        .read([this](Database &db) {
            const FieldCatalogue fields;
            const BehaviourCatalogue verbs;
            RuleEvaluator evaluator(db, fields, verbs, {});
            const auto request = evaluationAt(db, m_sync->clock.now());
            const auto segments = SegmentRepository(db).list();
            if (!request || !segments || segments->isEmpty())
                return QStringList{QStringLiteral("nothing to look at")};
            QStringList wrong;
            for (const Segment &segment : *segments) {
                const auto kept = SegmentMembers(db).of(segment.id);
                const auto fresh = evaluator.members(segment.rule, *request);
                if (!kept || !fresh || !(*kept == *fresh) || segment.members != fresh->count())
                    wrong.append(segment.name);
            }
            return wrong;
        })
        .result();
}

/// Comings after a coming, or goings after a going.
qint64 TestUpdateSegments::toldTwice() const
{
    return number(QStringLiteral(
        "SELECT count(*) FROM (SELECT entered, lag(entered) OVER (PARTITION BY segment_id,"
        " customer_id ORDER BY at, id) AS before FROM segment_change) WHERE entered = before"));
}

void TestUpdateSegments::aSyncKeepsThemRight()
{
    FakeConnector shop(shopData(), 7);
    m_sync->run(shop);
    QCOMPARE(wrongSegments(), QStringList());
    QVERIFY(number(QStringLiteral("SELECT min(members) FROM segment")) > 0);
    for (qsizetype i = 0; i < shop.data.orders.size(); i += 3) { // some buy again, some are undone
        OrderRecord &order = shop.data.orders[i];
        order.placedAt.ms += 60 * kDay;
        order.updatedAt = m_sync->clock.now();
        order.valid = i % 2 == 0;
    }
    m_sync->clock.advance(std::chrono::hours(24 * 9));
    m_sync->run(shop);
    QCOMPARE(wrongSegments(), QStringList());
    QVERIFY(number(QStringLiteral("SELECT count(*) FROM segment_change")) > 0);
    QCOMPARE(toldTwice(), 0);
}

void TestUpdateSegments::aSyncStoppedAnywhereIsMadeUpFor_data()
{
    QTest::addColumn<int>("pages");
    for (const int pages : {1, 4, 9, 14, 19})
        QTest::addRow("after %d pages", pages) << pages;
}

void TestUpdateSegments::aSyncStoppedAnywhereIsMadeUpFor()
{
    QFETCH(int, pages);
    FakeConnector shop(shopData(), 7);
    shop.gate = [this, left = pages](const QString &) mutable {
        if (--left == 0)
            m_sync->cancel.cancel();
        return done();
    };
    QCOMPARE(m_sync->run(shop).outcome, SyncReport::Outcome::Cancelled);
    m_sync->cancel = CancelToken();
    shop.gate = {};
    m_sync->clock.advance(std::chrono::hours(30));
    QVERIFY(update(Depth::Page)); // as the window does meanwhile
    QVERIFY(update(Depth::Whole));
    QCOMPARE(wrongSegments(), QStringList());
    m_sync->run(shop);
    QCOMPARE(wrongSegments(), QStringList());
    QCOMPARE(toldTwice(), 0);
}

/// People and their orders, as many as pages would bring in a long time.
void TestUpdateSegments::addPeople()
{
    const Done made
        = store()
              .write([this](Database &db) {
                  const QByteArray people = QByteArray::number(kMany);
                  const QByteArray now = QByteArray::number(m_sync->clock.now().ms);
                  const QByteArray script
                      = "BEGIN; WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i+1 FROM n"
                        " WHERE i<"
                      + people
                      + ") INSERT INTO customer(id, last_name) SELECT i, 'N' FROM n;"
                        "INSERT INTO orders(shop_id, remote_id, customer_id, placed_at, valid,"
                        " total, original_total, shop_total, shipping, discount, tax, refunded,"
                        " shop_refunded, reported_total, reported_shop_total, reported_refunded,"
                        " reported_valid, currency, shop_currency)"
                        " SELECT "
                      + QByteArray::number(m_sync->shop.id.value) + ", id, id, " + now
                      + " - (id % 200) * 86400000, 1, 1000+id, 1000+id,"
                        " 1000+id, 0, 0, 0, 0, 0, 1000+id, 1000+id, 0, 1, 'EUR', 'EUR'"
                        " FROM customer; COMMIT";
                  if (Done filled = db.execute(script); !filled)
                      return filled;
                  Transaction transaction(db);
                  if (Done built = CustomerFacts(db).rebuildAll(m_sync->clock.now()); !built)
                      return built;
                  return transaction.commit();
              })
              .result();
    QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
}

/// Most orders were placed some days earlier or later than it seemed.
void TestUpdateSegments::touchMany(qint64 shift)
{
    const Done moved
        = store()
              .write([this, shift](Database &db) {
                  Transaction transaction(db);
                  const Done touched = db.execute(
                      "UPDATE orders SET placed_at = placed_at + " + QByteArray::number(shift)
                      + " WHERE id % 5 <> 0;"
                        "INSERT OR IGNORE INTO segment_dirty SELECT id FROM customer");
                  if (!touched)
                      return touched;
                  if (Done built = CustomerFacts(db).rebuildAll(m_sync->clock.now()); !built)
                      return built;
                  return transaction.commit();
              })
              .result();
    QVERIFY2(moved, qPrintable(moved ? QString() : moved.error().detail));
}

void TestUpdateSegments::aRunStoppedWhileItCountsLosesNothing()
{
    addPeople();
    QVERIFY(update());
    QCOMPARE(wrongSegments(), QStringList());
    touchMany(-20 * kDay);
    m_sync->clock.advance(std::chrono::minutes(1));
    CancelToken cancel;
    cancel.cancel(); // seen some thousand rows later, when the marks are taken
    const auto stopped = update(Depth::Whole, cancel);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    QVERIFY(number(QStringLiteral("SELECT count(*) FROM segment_counting")) > 0);
    QVERIFY(!wrongSegments().isEmpty());
    QVERIFY(update());
    QCOMPARE(wrongSegments(), QStringList());
    QCOMPARE(toldTwice(), 0);
    QCOMPARE(number(QStringLiteral("SELECT count(*) FROM segment_counting")), 0);
}

void TestUpdateSegments::aRunStoppedWhileItWritesLosesNothing()
{
    addPeople();
    QVERIFY(update());
    for (int round = 0; round < 4; ++round) {
        const qint64 before = number(QStringLiteral("SELECT count(*) FROM segment_change"));
        touchMany((round % 2 == 0 ? -1 : 1) * 25 * kDay);
        m_sync->clock.advance(std::chrono::minutes(1));
        CancelToken cancel;
        const auto run = updateSegments(store(), Depth::Whole, cancel);
        while (!run.isFinished()
               && number(QStringLiteral("SELECT count(*) FROM segment_change")) == before) {}
        cancel.cancel(); // after the first slice, and perhaps some more
        QVERIFY(run.result() || run.result().error().code == ErrorCode::Cancelled);
        QVERIFY(update(Depth::Page));
        QVERIFY(update());
        QCOMPARE(wrongSegments(), QStringList());
        QCOMPARE(toldTwice(), 0);
    }
}

QTEST_GUILESS_MAIN(TestUpdateSegments)
#include "tst_updatesegments.moc"
