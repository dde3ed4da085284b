#include "models/segments/behaviour.h"
#include "models/segments/evaluationsettings.h"
#include "models/segments/fieldcatalogue.h"
#include "models/segments/rulecheck.h"
#include "models/segments/rulefromlist.h"
#include "models/segments/rulejson.h"
#include "models/segments/segmentkeeper.h"
#include "models/segments/segmentmembers.h"
#include "models/segments/segmentsnapshot.h"
#include "models/store/customerfacts.h"
#include "models/store/customerrepository.h"
#include "models/store/orderlist.h"
#include "models/store/productsales.h"
#include "models/store/shoprepository.h"
#include "models/store/tagrepository.h"
#include "tests/views/viewsfixture.h"
#include "views/orders/orderdays.h"

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
    void everyFilterOfCustomersFindsTheSamePeople();
    void everyFilterOfOrdersFindsTheSamePeople();
    void daysOfAnotherClockAreNamed();
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
    m_fixture->fill(200, DemoPlatform::Shopify); // orders without states of their own
    // What a shop rarely tells.
    const Done told = awaitResult(
        m_fixture->store().write([now = m_fixture->clock.now()](Database &db) {
            Transaction transaction(db);
            const Done changed = db.execute(
                "UPDATE orders SET test = 1, valid = 0 WHERE id % 41 = 0;"
                "UPDATE orders SET gone_at = 1, valid = 0 WHERE id % 43 = 0;"
                "UPDATE orders SET original_total = 0, total = 0, shop_total = 0 WHERE id % 47 = 0;"
                "UPDATE orders SET currency = 'CHF' WHERE id % 53 = 0;"
                "UPDATE customer_account SET gone_at = 1 WHERE id % 11 = 0;"
                "UPDATE customer_account SET deleted_in_shop = 1 WHERE id % 29 = 0");
            if (!changed)
                return changed;
            if (const Done built = CustomerFacts(db).rebuildAll(now); !built)
                return built;
            return transaction.commit();
        }));
    QVERIFY2(told, qPrintable(told ? QString() : told.error().detail));
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
    QTest::newRow("whose birthday is soon") << int(CustomerFilter::BirthdayThisWeek);
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

void TestMakeSegment::everyFilterOfCustomersFindsTheSamePeople()
{
    inStore([this](Database &db) {
        const auto tag = TagRepository(db).add(QStringLiteral("Été"), {{5}, {6}, {7}}, asked().now);
        QVERIFY(tag);
        QList<CustomerQuery> queries;
        for (int filter = 0; filter <= int(CustomerFilter::Removed); ++filter) {
            CustomerQuery query = asked();
            query.filters = {static_cast<CustomerFilter>(filter)};
            queries.append(query);
            for (int other = filter + 1; other <= int(CustomerFilter::Removed); ++other) {
                query.filters
                    = {static_cast<CustomerFilter>(filter), static_cast<CustomerFilter>(other)};
                queries.append(query);
            }
        }
        for (const int months : {1, 3, 12}) {
            queries.append(asked());
            queries.last().filters = {CustomerFilter::NotLately};
            queries.last().quietMonths = months;
        }
        for (const ShopId shop : {ShopId{1}, ShopId{2}}) {
            queries.append(asked());
            queries.last().shops = {shop};
        }
        queries.append(asked());
        queries.last().tags = {tag->id};
        qsizetype found = 0;
        for (const CustomerQuery &query : std::as_const(queries)) {
            const auto made = RuleFromList::of(db, query);
            QVERIFY(made);
            QVERIFY(made->leftOut.isEmpty());
            const CustomerSet listed = setOf(*CustomerRepository(db).matching(query));
            const CustomerSet members = membersOf(db, made->rule, query.now);
            QVERIFY2(members == listed, RuleJson::write(made->rule).constData());
            found += listed.isEmpty() ? 0 : 1;
        }
        QVERIFY(found > queries.size() / 2);
    });
}

namespace {

/// Each filter of the list of orders by itself, and some together.
QList<OrderListQuery> orderQueries(Database &db, Timestamp now)
{
    QList<OrderListQuery> queries(1); // no filter: everybody with an order
    const auto add = [&queries](auto set) {
        queries.append(OrderListQuery());
        set(queries.last());
    };
    const OrderChoices choices = OrderList::choices(db).valueOr({});
    for (const OrderStateKind state : choices.states) {
        add([state](OrderListQuery &query) { query.states = {state}; });
        add([state](OrderListQuery &query) {
            query.states = {state, OrderStateKind::Cancelled};
            query.counted = false;
        });
    }
    for (const QString &source : choices.sources)
        add([source](OrderListQuery &query) { query.source = source; });
    for (const QString &method : choices.paymentMethods)
        add([method](OrderListQuery &query) { query.paymentMethod = method; });
    for (const bool counted : {true, false})
        add([counted](OrderListQuery &query) { query.counted = counted; });
    add([](OrderListQuery &query) { query.test = true; });
    for (const ShopId shop : {ShopId{1}, ShopId{2}})
        add([shop](OrderListQuery &query) { query.shop = shop; });
    add([](OrderListQuery &query) { query.least = 5000; });
    add([](OrderListQuery &query) { query.most = 2990; });
    add([](OrderListQuery &query) {
        query.least = 1999;
        query.most = 6000;
        query.counted = true;
    });
    const ShopZones zones = ShopZones(ShopRepository(db).list().valueOr({}));
    for (const OrderDays::Preset preset : OrderDays::kOffered)
        add([&](OrderListQuery &query) { OrderDays(preset).narrow(query, now, zones); });
    const QDate today = now.toUtc().date();
    add([&](OrderListQuery &query) {
        OrderDays(OrderDays::Days{today.addDays(-90), today.addDays(-30)})
            .narrow(query, now, zones);
        query.states = {OrderStateKind::Shipped, OrderStateKind::Paid};
    });
    return queries;
}

} // namespace

void TestMakeSegment::everyFilterOfOrdersFindsTheSamePeople()
{
    inStore([this](Database &db) {
        const Timestamp now = m_fixture->clock.now();
        const QList<OrderListQuery> queries = orderQueries(db, now);
        QVERIFY(queries.size() > 30);
        qsizetype found = 0;
        for (const OrderListQuery &query : queries) {
            const auto made = RuleFromList::of(db, query);
            QVERIFY(made);
            QVERIFY(made->leftOut.isEmpty());
            CustomerSet listed;
            for (const Order &order : *OrderList::rows(db, *OrderList(query).ids(db)))
                listed.insert(order.row.customer.value);
            listed.remove(0);
            const CustomerSet members = membersOf(db, made->rule, now);
            QVERIFY2(members == listed, RuleJson::write(made->rule).constData());
            found += listed.isEmpty() ? 0 : 1;
        }
        QVERIFY(found > queries.size() * 3 / 4);
    });
}

void TestMakeSegment::daysOfAnotherClockAreNamed()
{
    inStore([this](Database &db) {
        const qint64 hour = 3'600'000;
        const Timestamp from{m_fixture->clock.now().ms / (24 * hour) * 24 * hour};
        OrderListQuery query;
        query.from = from;
        query.until = Timestamp{from.ms + 24 * hour};
        query.ofShops = {{ShopId{2}, {from.ms + 5 * hour}, {from.ms + 29 * hour}}};
        QCOMPARE(RuleFromList::of(db, query)->leftOut.size(), 1);
        query.shop = ShopId{1}; // whose clock is the first one
        QCOMPARE(RuleFromList::of(db, query)->leftOut.size(), 0);
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
