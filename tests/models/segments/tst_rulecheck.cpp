#include "models/segments/rulecheck.h"
#include "models/segments/rulejson.h"

#include <QTest>

using namespace comptoir;
using Kind = RuleProblem::Kind;

class TestRuleCheck : public QObject
{
    Q_OBJECT
private:
    FieldCatalogue m_fields;
    BehaviourCatalogue m_verbs;

    [[nodiscard]] RuleWorld world() const
    {
        return {
            m_fields,
            m_verbs,
            {{QStringLiteral("vip"), {QStringLiteral("VIP"), false, {QStringLiteral("inner")}}},
             {QStringLiteral("inner"), {QStringLiteral("Inner"), false, {QStringLiteral("me")}}},
             {QStringLiteral("good"), {QStringLiteral("Good"), false, {}}},
             {QStringLiteral("old"), {QStringLiteral("Old"), true, {}}},
             {QStringLiteral("torn"), {QStringLiteral("Torn"), false, {}, true}}},
            QStringLiteral("me")};
    }
    static Rule ruleOf(const QByteArray &node)
    {
        const auto read = RuleJson::read("{\"version\": 1, \"all\": [" + node + "]}");
        if (!read)
            qWarning("%s", qPrintable(read.error().text));
        return read.valueOr({});
    }

private slots:
    void aConditionIsHeldAgainstTheCatalogues_data()
    {
        QTest::addColumn<QByteArray>("node");
        QTest::addColumn<int>("kind"); ///< −1: nothing is wrong
        const auto good
            = [](const char *name, const QByteArray &node) { QTest::newRow(name) << node << -1; };
        const auto bad = [](const char *name, Kind kind, const QByteArray &node) {
            QTest::newRow(name) << node << static_cast<int>(kind);
        };
        good("a text", R"({"field": "email", "operator": "contains", "values": ["@"]})");
        bad("no value", Kind::Incomplete, R"({"field": "email", "operator": "contains"})");
        bad("no such field", Kind::Wrong, R"({"field": "aura", "operator": "is_known"})");
        bad("a text that is greater", Kind::Wrong,
            R"({"field": "email", "operator": "more_than", "values": ["a"]})");
        bad("a number for a text", Kind::Wrong,
            R"({"field": "email", "operator": "is", "values": [3]})");
        good("a number", R"({"field": "orders_count", "operator": "between", "values": [2, 5]})");
        bad("one bound", Kind::Incomplete,
            R"({"field": "orders_count", "operator": "between", "values": [2]})");
        bad("bounds the wrong way", Kind::Wrong,
            R"({"field": "orders_count", "operator": "between", "values": [5, 2]})");
        bad("half an order", Kind::Wrong,
            R"({"field": "orders_count", "operator": "is", "values": [2.5]})");
        good("a whole number beside a decimal",
             R"({"field": "code_share", "operator": "at_least", "values": [50]})");
        bad("two values of one", Kind::Wrong,
            R"({"field": "orders_count", "operator": "at_least", "values": [2, 3]})");
        good("an amount", R"({"field": "total_spent", "operator": "at_least",
            "values": [{"amount": "1000.00", "currency": "EUR"}]})");
        bad("an amount without currency", Kind::Wrong,
            R"({"field": "total_spent", "operator": "at_least", "values": [1000]})");
        bad("amounts of two currencies", Kind::Wrong, R"({"field": "total_spent",
            "operator": "between", "values": [{"amount": "1.00", "currency": "EUR"},
            {"amount": "2.00", "currency": "CHF"}]})");
        good("a choice", R"({"field": "consent.email.marketing", "operator": "is",
            "values": ["granted"]})");
        bad("no such choice", Kind::Wrong, R"({"field": "consent.email.marketing",
            "operator": "is", "values": ["maybe"]})");
        good("a date", R"({"field": "last_order_at", "operator": "in",
            "window": {"older_than": {"months": 3}}})");
        bad("a date without window", Kind::Incomplete,
            R"({"field": "last_order_at", "operator": "in"})");
        bad("dates the wrong way", Kind::Wrong, R"({"field": "last_order_at", "operator": "in",
            "window": {"between": ["2026-02-01", "2026-01-01"]}})");
        bad("a span within itself", Kind::Wrong, R"({"field": "last_order_at", "operator": "in",
            "window": {"ago": {"from": {"months": 1}, "to": {"days": 40}}}})");
        good("a behaviour", R"({"did": "order_placed", "at_least": 2})");
        bad("no such verb", Kind::Wrong, R"({"did": "danced", "at_least": 2})");
        bad("at least nothing", Kind::Wrong, R"({"did": "order_placed", "at_least": 0})");
        bad("what is to come", Kind::Wrong,
            R"({"did": "order_placed", "at_least": 1, "window": {"next": {"days": 3}}})");
        bad("a filter of another verb", Kind::Wrong, R"({"did": "order_placed", "at_least": 1,
            "where": [{"attribute": "points", "operator": "is", "values": [3]}]})");
        good("a filter", R"({"did": "bought", "never": true,
            "where": [{"attribute": "brand", "operator": "is", "values": ["Opinel"]}]})");
        bad("a filter without value", Kind::Incomplete, R"({"did": "bought", "never": true,
            "where": [{"attribute": "brand", "operator": "is"}]})");
        good("a sum", R"({"figure": "sum", "of": "amount", "did": "order_placed",
            "operator": "more_than", "values": [{"amount": "500.00", "currency": "EUR"}]})");
        bad("a sum of words", Kind::Wrong, R"({"figure": "sum", "of": "state",
            "did": "order_placed", "operator": "more_than", "values": [3]})");
        good("different ones", R"({"figure": "distinct", "of": "product", "did": "bought",
            "operator": "at_least", "values": [3]})");
        bad("half of different ones", Kind::Wrong, R"({"figure": "distinct", "of": "product",
            "did": "bought", "operator": "at_least", "values": [3.5]})");
        good("the last time", R"({"occurrence": "last", "did": "order_placed",
            "having": [{"attribute": "has_code", "operator": "is", "values": [true]}]})");
        good("a rank", R"({"rank": "top", "field": "total_spent", "percent": 10})");
        bad("a rank of words", Kind::Wrong, R"({"rank": "top", "field": "email", "percent": 10})");
        bad("more than all", Kind::Wrong,
            R"({"rank": "top", "field": "total_spent", "percent": 110})");
        good("beside the shop",
             R"({"field": "average_basket", "operator": "at_least", "times_shop": 1.5})");
        bad("beside no figure", Kind::Wrong,
            R"({"field": "age", "operator": "at_least", "times_shop": 1.5})");
        good("a birthday", R"({"anniversary": "birthday", "from": 0, "to": 7})");
        bad("a birthday of a name", Kind::Wrong, R"({"anniversary": "email", "from": 0, "to": 7})");
        bad("days the wrong way", Kind::Wrong,
            R"({"anniversary": "birthday", "from": 7, "to": 0})");
        good("another segment", R"({"segment": "good", "member": true})");
        bad("an archived segment", Kind::Wrong, R"({"segment": "old", "member": true})");
        bad("no such segment", Kind::Wrong, R"({"segment": "gone", "member": true})");
        bad("a segment that cannot be read", Kind::Wrong,
            R"({"segment": "torn", "member": false})");
        bad("the segment itself", Kind::Wrong, R"({"segment": "me", "member": true})");
        bad("itself over two others", Kind::Wrong, R"({"segment": "vip", "member": false})");
        good("a sample", R"({"sample": 5, "seed": 1})");
        bad("a sample of nobody", Kind::Incomplete, R"({"sample": 0, "seed": 1})");
        good("long so", R"({"did": "order_placed", "never": true, "lasting": {"days": 30}})");
        good("a tag for long", R"({"field": "tags", "operator": "has_any", "values": ["A"],
            "lasting": {"days": 30}})");
        bad("a name for long", Kind::Wrong, R"({"field": "last_name", "operator": "is",
            "values": ["A"], "lasting": {"days": 30}})");
        bad("a group for long", Kind::Wrong,
            R"({"any": [{"segment": "good", "member": true}], "lasting": {"days": 30}})");
        good("an empty group", R"({"any": []})");
    }
    void aConditionIsHeldAgainstTheCatalogues()
    {
        QFETCH(QByteArray, node);
        QFETCH(int, kind);
        const Rule rule = ruleOf(node);
        QCOMPARE(rule.root.children.size(), size_t(1));
        const QList<RuleProblem> problems = RuleCheck::problems(rule, world());
        QCOMPARE(problems.isEmpty() ? -1 : static_cast<int>(problems.constFirst().kind), kind);
        if (problems.isEmpty())
            return;
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.constFirst().path, RulePath{0});
        QVERIFY2(problems.constFirst().text.endsWith(u'.'), qPrintable(problems.constFirst().text));
        QVERIFY(RuleCheck::without(rule, problems).root.children.empty());
    }

    /// Read from a file they are refused at once; here they come from the program itself.
    void thereIsNoPlaceBeyondTheEarth_data()
    {
        QTest::addColumn<double>("latitude");
        QTest::addColumn<double>("longitude");
        QTest::addColumn<bool>("isThere");
        QTest::newRow("Paris") << 48.86 << 2.35 << true;
        QTest::newRow("the pole") << -90.0 << 180.0 << true;
        QTest::newRow("beyond the pole") << 90.5 << 2.0 << false;
        QTest::newRow("south of all") << -91.0 << 2.0 << false;
        QTest::newRow("east of all") << 48.0 << 180.5 << false;
        QTest::newRow("west of all") << 48.0 << -181.0 << false;
        QTest::newRow("no number") << qQNaN() << 2.0 << false;
    }
    void thereIsNoPlaceBeyondTheEarth()
    {
        QFETCH(double, latitude);
        QFETCH(double, longitude);
        QFETCH(bool, isThere);
        DistanceCondition condition;
        condition.latitude = latitude;
        condition.longitude = longitude;
        const Rule rule{{RuleGroup::Mode::All, {{condition, {}}}}};
        const QList<RuleProblem> problems = RuleCheck::problems(rule, world());
        QCOMPARE(problems.isEmpty(), isThere);
        if (!isThere) {
            QCOMPARE(problems.first().kind, Kind::Wrong);
            return;
        }
        QVERIFY(RuleJson::read(RuleJson::write(rule)));
    }

    void onlyTheBadCardsAreLeftOut()
    {
        const Rule rule = ruleOf(R"({"any": [{"did": "order_placed", "at_least": 2},
            {"none": [{"field": "aura", "operator": "is_known"},
                      {"segment": "good", "member": true}]}]},
            {"field": "email", "operator": "contains"})");
        const QList<RuleProblem> problems = RuleCheck::problems(rule, world());
        QCOMPARE(problems.size(), 2);
        QCOMPARE(problems[0].path, (RulePath{0, 1, 0}));
        QCOMPARE(RuleCheck::pathText(rule, problems[0].path),
                 QStringLiteral("rule.all[0].any[1].none[0]"));
        QVERIFY(nodeAt(rule, problems[0].path));
        QVERIFY(!nodeAt(rule, {0, 1, 0, 0}));
        const Rule kept = RuleCheck::without(rule, problems);
        QCOMPARE(kept, ruleOf(R"({"any": [{"did": "order_placed", "at_least": 2},
            {"none": [{"segment": "good", "member": true}]}]})"));
        QVERIFY(RuleCheck::problems(kept, world()).isEmpty());
        QCOMPARE(RuleCheck::segmentsIn(rule), QStringList{QStringLiteral("good")});
    }
};

QTEST_APPLESS_MAIN(TestRuleCheck)
#include "tst_rulecheck.moc"
