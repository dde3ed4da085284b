#include "models/segments/behaviour.h"
#include "models/segments/evaluationsettings.h"
#include "models/segments/fieldcatalogue.h"
#include "models/segments/rulecheck.h"
#include "models/segments/rulefromlist.h"
#include "models/segments/segmentkeeper.h"
#include "models/segments/segmentmembers.h"
#include "models/segments/segmentsnapshot.h"
#include "models/store/customerrepository.h"
#include "models/store/orderlist.h"
#include "models/store/productsales.h"
#include "models/store/tagrepository.h"
#include "tests/views/viewsfixture.h"

#include <QTest>

using namespace comptoir;

namespace {

CustomerSet setOf(const std::vector<qint32> &ids)
{
    CustomerSet set;
    for (const qint32 id : ids)
        set.insert(id);
    return set;
}

/// Who fits the rule, which must be without fault.
CustomerSet membersOf(Database &db, const Rule &rule, Timestamp now)
{
    const auto fields = FieldCatalogue::read(db);
    const auto request = evaluationAt(db, now);
    const auto segments = SegmentRepository(db).list();
    const BehaviourCatalogue verbs;
    QHash<QString, Rule> rules;
    RuleWorld world{*fields, verbs, {}, {}};
    for (const Segment &segment : *segments) {
        rules.insert(segment.key, segment.rule);
        world.segments.insert(segment.key, {segment.name, false, {}});
    }
    for (const RuleProblem &problem : RuleCheck::problems(rule, world))
        qWarning("%s", qPrintable(problem.text));
    const auto find = [&rules](const QString &key) -> const Rule * {
        const auto found = rules.constFind(key);
        return found == rules.cend() ? nullptr : &*found;
    };
    const auto members = RuleEvaluator(db, *fields, verbs, find).members(rule, *request);
    return members ? *members : CustomerSet();
}

/// Brings the members of all segments up to date.
bool count(Database &db, Timestamp now)
{
    const auto fields = FieldCatalogue::read(db);
    const auto request = evaluationAt(db, now);
    const BehaviourCatalogue verbs;
    return SegmentKeeper(db, *fields, verbs).update(*request).hasValue();
}

} // namespace

/// "Make a segment from this": the rule finds whom the list shows.
class TestMakeSegment : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aFilterBecomesItsRule_data();
    void aFilterBecomesItsRule();
    void buyersBecomeARule();
    void tagsAndSegmentsBecomeARule();
    void ordersBecomeARule();
    void whatNoRuleCanAskIsNamed();
    void theListShowsWhoIsInASegment();
    void aSegmentComesBackAsItWas();

private:
    template <typename F>
    void inStore(F work)
    {
        awaitResult(m_fixture->store().write([work](Database &db) {
            work(db);
            return true;
        }));
    }
    [[nodiscard]] CustomerQuery asked() const
    {
        CustomerQuery query;
        query.now = m_fixture->clock.now();
        return query;
    }

    std::unique_ptr<ViewsFixture> m_fixture;
};

void TestMakeSegment::initTestCase()
{
    m_fixture = std::make_unique<ViewsFixture>();
    m_fixture->fill(500);
}

void TestMakeSegment::aFilterBecomesItsRule_data()
{
    QTest::addColumn<int>("filter");
    QTest::newRow("who ordered") << int(CustomerFilter::Ordered);
    QTest::newRow("who never ordered") << int(CustomerFilter::NeverOrdered);
    QTest::newRow("who has not ordered lately") << int(CustomerFilter::NotLately);
    QTest::newRow("who agreed to e-mails") << int(CustomerFilter::Newsletter);
    QTest::newRow("who is new") << int(CustomerFilter::New);
    QTest::newRow("whose birthday is this month") << int(CustomerFilter::BirthdayThisMonth);
    QTest::newRow("whose birthday is this week") << int(CustomerFilter::BirthdayThisWeek);
}

void TestMakeSegment::aFilterBecomesItsRule()
{
    QFETCH(int, filter);
    inStore([this, filter](Database &db) {
        CustomerQuery query = asked();
        query.filters = {static_cast<CustomerFilter>(filter)};
        const auto made = RuleFromList::of(db, query);
        QVERIFY(made);
        QVERIFY(made->leftOut.isEmpty());
        const CustomerSet listed = setOf(*CustomerRepository(db).matching(query));
        QVERIFY(membersOf(db, made->rule, query.now) == listed);
        if (query.filters.first() != CustomerFilter::BirthdayThisWeek)
            QVERIFY(!listed.isEmpty());
    });
}

void TestMakeSegment::buyersBecomeARule()
{
    inStore([this](Database &db) {
        CustomerQuery query = asked();
        query.bought = {1};
        const CustomerSet listed = setOf(*CustomerRepository(db).matching(query));
        QVERIFY(!listed.isEmpty());
        QVERIFY(membersOf(db, RuleFromList::buyersOf({1}).rule, query.now) == listed);
        QVERIFY(RuleFromList::of(db, query)->rule == RuleFromList::buyersOf({1}).rule);
    });
}

void TestMakeSegment::tagsAndSegmentsBecomeARule()
{
    inStore([this](Database &db) {
        const Timestamp now = m_fixture->clock.now();
        const auto tag = TagRepository(db).add(QStringLiteral("VIP"), {{1}, {2}, {3}}, now);
        QVERIFY(tag);
        Segment buyers;
        buyers.name = QStringLiteral("Buyers");
        buyers.rule = RuleFromList::buyersOf({1}).rule;
        const auto id = SegmentRepository(db).add(buyers, now);
        QVERIFY(id);
        QVERIFY(count(db, now));
        for (const bool in : {true, false}) {
            CustomerQuery query = asked();
            query.tags = {tag->id};
            (in ? query.segments : query.notSegments) = {*id};
            const auto made = RuleFromList::of(db, query);
            QVERIFY(made);
            QVERIFY(membersOf(db, made->rule, now)
                    == setOf(*CustomerRepository(db).matching(query)));
        }
        QVERIFY(SegmentRepository(db).remove(*id));
    });
}

void TestMakeSegment::ordersBecomeARule()
{
    inStore([this](Database &db) {
        OrderListQuery query;
        query.counted = true;
        query.least = 5000;
        query.from = Timestamp{m_fixture->clock.now().ms - 200LL * 24 * 3600 * 1000};
        // The beginning of a day, as the list has it.
        query.from = Timestamp{query.from->ms - query.from->ms % (24LL * 3600 * 1000)};
        const auto made = RuleFromList::of(db, query);
        QVERIFY(made);
        const auto *condition
            = std::get_if<BehaviourCondition>(&made->rule.root.children.front().body);
        QVERIFY(condition);
        QCOMPARE(condition->verb, QStringLiteral("order_placed"));
        QCOMPARE(condition->window.kind, Window::Kind::Since);
        const auto ids = OrderList(query).ids(db);
        QVERIFY(ids);
        CustomerSet listed;
        for (const Order &order : *OrderList::rows(db, *ids))
            listed.insert(order.row.customer.value);
        listed.remove(0);
        const CustomerSet found = membersOf(db, made->rule, m_fixture->clock.now());
        QVERIFY(!found.isEmpty());
        QVERIFY(found == listed);
    });
}

void TestMakeSegment::whatNoRuleCanAskIsNamed()
{
    inStore([this](Database &db) {
        CustomerQuery query = asked();
        query.search = QStringLiteral("Marie");
        query.filters = {CustomerFilter::Ordered};
        const auto made = RuleFromList::of(db, query);
        QVERIFY(made);
        QCOMPARE(made->leftOut.size(), 1);
        QCOMPARE(made->rule.root.children.size(), size_t(1));
    });
}

void TestMakeSegment::theListShowsWhoIsInASegment()
{
    inStore([this](Database &db) {
        const Timestamp now = m_fixture->clock.now();
        Segment odd;
        odd.name = QStringLiteral("A third");
        odd.rule.root.children.push_back({SampleCondition{33, 7}, std::nullopt});
        const auto id = SegmentRepository(db).add(odd, now);
        QVERIFY(id);
        QVERIFY(count(db, now));
        const auto members = SegmentMembers(db).of(*id);
        QVERIFY(members && members->count() > 50);
        CustomerQuery query = asked();
        query.segments = {*id};
        QVERIFY(!query.isEverybody());
        QVERIFY(setOf(*CustomerRepository(db).matching(query)) == *members);
        QCOMPARE(*CustomerRepository(db).count(query), members->count());
        CustomerQuery others = asked();
        others.notSegments = {*id};
        QVERIFY(!others.asksTheSame(query));
        CustomerSet rest = setOf(*CustomerRepository(db).matching(asked()));
        rest -= *members;
        QVERIFY(setOf(*CustomerRepository(db).matching(others)) == rest);
    });
}

void TestMakeSegment::aSegmentComesBackAsItWas()
{
    inStore([this](Database &db) {
        const Timestamp now = m_fixture->clock.now();
        SegmentRepository segments(db);
        const auto id = segments.find(QStringLiteral("A third"));
        QVERIFY(id);
        const Timestamp later{now.ms + 60'000};
        CustomerSet some;
        some.insert(1);
        QVERIFY(SegmentMembers(db).recordChanges(id->id, some, {}, later));
        const auto snapshot = SegmentSnapshot::take(db, id->id);
        QVERIFY(snapshot);
        QVERIFY(segments.remove(id->id));
        Segment other;
        other.name = QStringLiteral("Takes its number");
        const auto taken = segments.add(other, later);
        QVERIFY(taken);
        const auto back = snapshot->putBack(db);
        QVERIFY(back);
        QVERIFY(*back != *taken);
        const auto kept = segments.get(*back);
        QVERIFY(kept);
        QCOMPARE(kept->key, id->key);
        QVERIFY(kept->rule == id->rule);
        const auto again = SegmentSnapshot::take(db, *back);
        QVERIFY(again);
        QCOMPARE(again->sizes, snapshot->sizes);
        QCOMPARE(again->changes, snapshot->changes);
        // The name is taken meanwhile: nothing comes back under it.
        const Result<SegmentId> twice = snapshot->putBack(db);
        QVERIFY(!twice);
        QCOMPARE(twice.error().code, ErrorCode::InvalidArgument);
    });
}

QTEST_GUILESS_MAIN(TestMakeSegment)
#include "tst_makesegment.moc"
