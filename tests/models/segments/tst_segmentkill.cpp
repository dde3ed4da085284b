#include "models/segments/behaviour.h"
#include "models/segments/fieldcatalogue.h"
#include "models/segments/segmentkeeper.h"
#include "models/segments/segmentmembers.h"
#include "tests/models/store/storefixture.h"

#include <QProcess>
#include <QTest>

using namespace comptoir;

namespace {

constexpr qint64 kDay = 86'400'000;
constexpr qint64 kBefore = 1'774'000'000'000; ///< 20 March 2026
constexpr qint64 kNow = kBefore + 20 * kDay;
constexpr int kPeople = 24;

Rule onlyIf(RuleNode::Body body)
{
    return {{RuleGroup::Mode::All, {{std::move(body), {}}}}};
}

BehaviourCondition ordered(qint64 days)
{
    BehaviourCondition condition;
    condition.verb = QStringLiteral("order_placed");
    condition.window = Window::lastly(days, SpanUnit::Days);
    return condition;
}

} // namespace

/// The update is killed at every point: the next one leaves everybody where a whole count puts
/// them, and tells of every coming and going once.
class TestSegmentKill : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void aKilledUpdateIsMadeUpFor_data();
    void aKilledUpdateIsMadeUpFor();

private:
    void addSegments();
    void order(qint64 id, qint64 account, qint64 at, qint64 now);
    static EvaluationRequest requestAt(qint64 now);
    Done update(Database &database, qint64 now) const;
    [[nodiscard]] bool isRight(Database &database) const;
    static QStringList changes(Database &database);

    StoreFixture m_file;
    QTemporaryDir m_folder;
    ShopId m_shop;
    QStringList m_expected; ///< comings and goings of a run that nothing cut short
    const FieldCatalogue m_fields;
    const BehaviourCatalogue m_behaviours;
};

void TestSegmentKill::addSegments()
{
    RankCondition best;
    best.field = QStringLiteral("total_spent");
    best.size = 25;
    BehaviourCondition never = ordered(15);
    never.comparison = BehaviourCondition::Count::Never;
    const QList<RuleNode::Body> bodies{ordered(10), ordered(30), never, best};
    for (const RuleNode::Body &body : bodies) {
        Segment segment;
        segment.name = QStringLiteral("S%1").arg(body.index() * 10 + size_t(bodies.indexOf(body)));
        segment.rule = onlyIf(body);
        QVERIFY(SegmentRepository(m_file.db()).add(segment, {kBefore}));
    }
}

void TestSegmentKill::order(qint64 id, qint64 account, qint64 at, qint64 now)
{
    ShopBatch batch;
    AccountRecord person;
    person.id = RemoteId::fromNumber(account);
    person.lastName = QStringLiteral("Nom%1").arg(account);
    person.createdAt = Timestamp{1'700'000'000'000};
    batch.accounts += person;
    OrderRecord record;
    record.id = RemoteId::fromNumber(id);
    record.customerId = person.id;
    record.valid = true;
    record.currency = *Currency::fromCode(u"EUR");
    record.total = record.originalTotal = record.shopTotal = {1'000 + 10 * id, record.currency};
    record.placedAt = {at};
    record.updatedAt = Timestamp{now};
    batch.orders += record;
    m_file.take(m_shop, batch, now);
}

void TestSegmentKill::initTestCase()
{
    m_shop = m_file.addShop(QStringLiteral("prestashop"));
    addSegments();
    for (int n = 1; n <= kPeople; ++n)
        order(n, n, kBefore - n * kDay, kBefore);
    QVERIFY(update(m_file.db(), kBefore));
    QCOMPARE(changes(m_file.db()), QStringList());
    // Time moves some, new orders others, and the best are others too.
    for (int n = 1; n <= kPeople; n += 2)
        order(100 + n, n, kNow - n * kDay / 2, kNow);
    const QString copy = m_folder.filePath(QStringLiteral("whole.db"));
    m_file.run(QStringLiteral("VACUUM INTO '%1'").arg(copy).toUtf8().constData());
    const auto database = Database::open(copy, Database::Mode::ReadWrite);
    QVERIFY(database);
    QVERIFY(update(**database, kNow));
    QVERIFY(isRight(**database));
    m_expected = changes(**database);
    QVERIFY(m_expected.size() > 20);
}

EvaluationRequest TestSegmentKill::requestAt(qint64 now)
{
    EvaluationRequest request;
    request.moment = {{now}, QTimeZone("Europe/Paris"), LeapDay::February28};
    return request;
}

Done TestSegmentKill::update(Database &database, qint64 now) const
{
    const auto outcome = SegmentKeeper(database, m_fields, m_behaviours).update(requestAt(now));
    return outcome ? done() : Done(outcome.error());
}

bool TestSegmentKill::isRight(Database &database) const
{
    RuleEvaluator evaluator(database, m_fields, m_behaviours, {});
    const auto segments = SegmentRepository(database).list();
    return segments && std::all_of(segments->cbegin(), segments->cend(), [&](const Segment &one) {
               const auto kept = SegmentMembers(database).of(one.id);
               const auto fresh = evaluator.members(one.rule, requestAt(kNow));
               return kept && fresh && *kept == *fresh && one.members == fresh->count();
           });
}

/// Every one, twice where it is told twice.
QStringList TestSegmentKill::changes(Database &database)
{
    QStringList all;
    Statement read = database.prepare(
        QStringLiteral("SELECT segment_id || ' ' || customer_id || ' ' || entered"
                       " FROM segment_change ORDER BY segment_id, customer_id, entered"));
    while (read.next())
        all.append(read.text(0));
    return all;
}

void TestSegmentKill::aKilledUpdateIsMadeUpFor_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("count");
    for (int slices = 0; slices <= 12; ++slices)
        QTest::addRow("slice %d", slices) << QStringLiteral("slices") << slices;
    for (int rows = 1; rows <= 49; rows += 3)
        QTest::addRow("row %d", rows) << QStringLiteral("rows") << rows;
}

void TestSegmentKill::aKilledUpdateIsMadeUpFor()
{
    QFETCH(QString, what);
    QFETCH(int, count);
    const QString copy = m_folder.filePath(QStringLiteral("%1-%2.db").arg(what).arg(count));
    m_file.run(QStringLiteral("VACUUM INTO '%1'").arg(copy).toUtf8().constData());
    QProcess victim;
    victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    victim.start(QStringLiteral(SEGMENT_VICTIM),
                 {copy, QString::number(kNow), what, QString::number(count)});
    QVERIFY(victim.waitForFinished());
    QCOMPARE(victim.exitCode(), 9);
    const auto database = Database::open(copy, Database::Mode::ReadWrite);
    QVERIFY(database);
    QVERIFY(update(**database, kNow));
    QVERIFY(isRight(**database));
    QCOMPARE(changes(**database), m_expected);
    // And nothing is left to be done.
    QVERIFY(update(**database, kNow));
    QCOMPARE(changes(**database), m_expected);
}

QTEST_GUILESS_MAIN(TestSegmentKill)
#include "tst_segmentkill.moc"
