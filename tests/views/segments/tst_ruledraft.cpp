#include "models/segments/rulecheck.h"
#include "models/segments/rulejson.h"
#include "tests/models/segments/randomrule.h"
#include "views/segments/builder/ruledraft.h"

#include <QSignalSpy>
#include <QTest>

using namespace comptoir;

namespace {

using Mode = RuleGroup::Mode;

RuleNode field(const QString &id)
{
    return {AttributeCondition{id, Operator::IsKnown, {}, {}}, {}};
}

RuleNode group(Mode mode, std::vector<RuleNode> children)
{
    return {RuleGroup{mode, std::move(children)}, {}};
}

/// "a (b c) d"
QString textOf(const RuleGroup &group)
{
    QStringList parts;
    for (const RuleNode &node : group.children) {
        const auto *condition = std::get_if<AttributeCondition>(&node.body);
        parts.append(condition ? condition->field : u'(' + textOf(*node.group()) + u')');
    }
    return parts.join(u' ');
}

Rule ruleOf(std::vector<RuleNode> children)
{
    return {RuleGroup{Mode::All, std::move(children)}};
}

Rule abcd()
{
    return ruleOf(
        {field(u"a"_qs), group(Mode::Any, {field(u"b"_qs), field(u"c"_qs)}), field(u"d"_qs)});
}

qsizetype countOf(const RuleGroup &group)
{
    qsizetype count = 0;
    for (const RuleNode &node : group.children)
        count += 1 + (node.group() ? countOf(*node.group()) : 0);
    return count;
}

} // namespace

Q_DECLARE_METATYPE(comptoir::RulePath)

/// What hands do with a rule, without a window.
class TestRuleDraft : public QObject
{
    Q_OBJECT

private slots:
    void moves_data();
    void moves();
    void movesByKeyReachEveryPlace();
    void nothingIsLostByRandomMoves();
    void wrapsAndUnwraps();
    void excludesBesideWhateverWasThere();
    void everyStepCanBeTakenBack();
    void typingIsOneStep();
    void pastesACardAGroupOrAWholeRule();
    void foreignJsonChangesNothing_data();
    void foreignJsonChangesNothing();
    void growsNoFurtherThanTheFileHolds();
};

void TestRuleDraft::moves_data()
{
    QTest::addColumn<RulePath>("from");
    QTest::addColumn<RulePath>("group");
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("after");
    QTest::newRow("down within") << RulePath{0} << RulePath{} << 3 << u"(b c) d a"_qs;
    QTest::newRow("up within") << RulePath{2} << RulePath{} << 0 << u"d a (b c)"_qs;
    QTest::newRow("onto its own place") << RulePath{0} << RulePath{} << 1 << u"a (b c) d"_qs;
    QTest::newRow("into a later group") << RulePath{0} << RulePath{1} << 1 << u"(b a c) d"_qs;
    QTest::newRow("into an earlier group") << RulePath{2} << RulePath{1} << 0 << u"a (d b c)"_qs;
    QTest::newRow("out of a group") << RulePath{1, 0} << RulePath{} << 3 << u"a (c) d b"_qs;
    QTest::newRow("within a group") << RulePath{1, 0} << RulePath{1} << 2 << u"a (c b) d"_qs;
    QTest::newRow("a whole group") << RulePath{1} << RulePath{} << 0 << u"(b c) a d"_qs;
    QTest::newRow("into itself") << RulePath{1} << RulePath{1} << 0 << u"a (b c) d"_qs;
    QTest::newRow("from nowhere") << RulePath{9} << RulePath{} << 0 << u"a (b c) d"_qs;
    QTest::newRow("into a card") << RulePath{0} << RulePath{2} << 0 << u"a (b c) d"_qs;
}

void TestRuleDraft::moves()
{
    QFETCH(RulePath, from);
    QFETCH(RulePath, group);
    QFETCH(int, index);
    QFETCH(QString, after);
    Rule rule = abcd();
    const RuleNode *moved = nodeAt(rule, from);
    const RuleNode before = moved ? *moved : RuleNode();
    const auto at = ruleedits::move(rule, from, {group, index});
    QCOMPARE(textOf(rule.root), after);
    if (at)
        QVERIFY(*nodeAt(rule, *at) == before); // the path says where it is now
}

void TestRuleDraft::movesByKeyReachEveryPlace()
{
    Rule rule = abcd();
    RulePath path{0};
    QStringList seen;
    while (const auto place = ruleedits::placeBelow(rule, path)) {
        path = *ruleedits::move(rule, path, *place);
        seen.append(textOf(rule.root));
    }
    QCOMPARE(seen,
             (QStringList{u"(a b c) d"_qs, u"(b a c) d"_qs, u"(b c a) d"_qs, u"(b c) a d"_qs,
                          u"(b c) d a"_qs}));
    while (const auto place = ruleedits::placeAbove(rule, path))
        path = *ruleedits::move(rule, path, *place);
    QCOMPARE(textOf(rule.root), u"a (b c) d"_qs);
}

void TestRuleDraft::nothingIsLostByRandomMoves()
{
    QRandomGenerator random(7);
    for (quint32 seed = 0; seed < 300; ++seed) {
        Rule rule = RandomRule(seed).rule();
        const qsizetype count = countOf(rule.root);
        const auto paths = ruleedits::inReadingOrder(rule);
        const auto any = [&]() { return paths[random.bounded(quint32(paths.size()))]; };
        const RulePath from = any();
        const RulePath to = any();
        const RuleNode *node = nodeAt(rule, from);
        const RuleNode moved = node ? *node : RuleNode();
        const auto at = ruleedits::move(rule, from, {to, int(random.bounded(4))});
        QCOMPARE(countOf(rule.root), count);
        if (at)
            QVERIFY(*nodeAt(rule, *at) == moved);
    }
}

void TestRuleDraft::wrapsAndUnwraps()
{
    RuleDraft draft;
    draft.setRule(abcd());
    draft.wrap({0});
    QCOMPARE(textOf(draft.rule().root), u"(a) (b c) d"_qs);
    QVERIFY(nodeAt(draft.rule(), {0})->group()->mode == Mode::Any); // something else than around it
    draft.unwrap({1});
    QCOMPARE(textOf(draft.rule().root), u"(a) b c d"_qs);
    draft.unwrap({3}); // no group
    QCOMPARE(textOf(draft.rule().root), u"(a) b c d"_qs);
}

void TestRuleDraft::excludesBesideWhateverWasThere()
{
    RuleDraft draft;
    draft.setRule({RuleGroup{Mode::Any, {field(u"a"_qs), field(u"b"_qs)}}});
    draft.exclude();
    QCOMPARE(textOf(draft.rule().root), u"(a b) ()"_qs);
    QVERIFY(draft.rule().root.mode == Mode::All);
    QVERIFY(nodeAt(draft.rule(), {1})->group()->mode == Mode::None);
    draft.exclude(); // the same part again
    QCOMPARE(textOf(draft.rule().root), u"(a b) ()"_qs);
    QCOMPARE(draft.current(), RulePath{1});
}

void TestRuleDraft::everyStepCanBeTakenBack()
{
    RuleDraft draft;
    const Rule first = abcd();
    draft.setRule(first);
    QSignalSpy changed(&draft, &RuleDraft::changed);
    draft.move({0}, {{1}, 1});
    draft.setMode({0}, Mode::None);
    draft.duplicate({1});
    draft.remove({0});
    draft.add(field(u"e"_qs), {{}, 0});
    const Rule last = draft.rule();
    QCOMPARE(changed.size(), 5);
    while (draft.history()->canUndo())
        draft.history()->undo();
    QVERIFY(draft.rule() == first);
    while (draft.history()->canRedo())
        draft.history()->redo();
    QVERIFY(draft.rule() == last);
    draft.setRule(first);
    QVERIFY(!draft.history()->canUndo());
}

void TestRuleDraft::typingIsOneStep()
{
    RuleDraft draft;
    draft.setRule(abcd());
    const auto type = [&draft](qint64 number, const QString &part) {
        RuleNode node = field(u"a"_qs);
        std::get<AttributeCondition>(node.body).operands = {Operand(number)};
        draft.fillIn({0}, node, part);
    };
    type(1, u"values.0"_qs);
    type(12, u"values.0"_qs);
    type(120, u"values.0"_qs);
    QCOMPARE(draft.history()->count(), 1);
    type(7, u"another"_qs);
    QCOMPARE(draft.history()->count(), 2);
    draft.history()->undo();
    draft.history()->undo();
    QVERIFY(draft.rule() == abcd());
}

void TestRuleDraft::pastesACardAGroupOrAWholeRule()
{
    RuleDraft draft;
    draft.setRule(abcd());
    draft.paste(draft.toJson({0}), {{}, 3});
    QCOMPARE(textOf(draft.rule().root), u"a (b c) d a"_qs);
    draft.paste(draft.toJson({1}), {{1}, 0});
    QCOMPARE(textOf(draft.rule().root), u"a ((b c) b c) d a"_qs);
    draft.setRule(ruleOf({field(u"z"_qs)}));
    draft.paste(RuleJson::write(abcd()), {{}, 1});
    QCOMPARE(textOf(draft.rule().root), u"z a (b c) d"_qs);
    draft.history()->undo(); // all of it is one step
    QCOMPARE(textOf(draft.rule().root), u"z"_qs);
}

void TestRuleDraft::foreignJsonChangesNothing_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a text") << QByteArray("hello");
    QTest::newRow("a list") << QByteArray("[1, 2]");
    QTest::newRow("another object") << QByteArray(R"({"type": "workflow", "nodes": []})");
    QTest::newRow("a wrong operator")
        << QByteArray(R"({"field": "city", "operator": "like", "values": ["x"]})");
    QTest::newRow("a newer version") << QByteArray(R"({"version": 99, "all": []})");
    QTest::newRow("half of one") << QByteArray(R"({"field": "city", "oper)");
    QTest::newRow("too much") << QByteArray(RuleJson::kMostBytes + 1, '{');
}

void TestRuleDraft::foreignJsonChangesNothing()
{
    QFETCH(QByteArray, json);
    RuleDraft draft;
    draft.setRule(abcd());
    QSignalSpy changed(&draft, &RuleDraft::changed);
    QSignalSpy refused(&draft, &RuleDraft::refused);
    draft.paste(json, {{}, 0});
    QCOMPARE(changed.size(), 0);
    QVERIFY(draft.rule() == abcd());
    QCOMPARE(refused.size(), 1);
    QVERIFY(refused.constFirst().constFirst().toString().contains(u"othing was changed")
            || refused.constFirst().constFirst().toString().contains(u"nothing was changed"));
    QVERIFY(!draft.history()->canUndo());
}

void TestRuleDraft::growsNoFurtherThanTheFileHolds()
{
    RuleDraft draft;
    draft.setRule(ruleOf({field(u"a"_qs)}));
    for (int i = 0; i < RuleJson::kMostDepth + 3; ++i)
        draft.wrap({0});
    QVERIFY(RuleJson::read(RuleJson::write(draft.rule())));
    QSignalSpy refused(&draft, &RuleDraft::refused);
    draft.wrap({0});
    QCOMPARE(refused.size(), 1);
    std::vector<RuleNode> many(RuleJson::kMostNodes - 1, field(u"a"_qs));
    draft.setRule(ruleOf(many));
    QVERIFY(RuleJson::read(RuleJson::write(draft.rule())));
    draft.duplicate({0});
    QCOMPARE(refused.size(), 2);
    QVERIFY(RuleJson::read(RuleJson::write(draft.rule())));
}

QTEST_GUILESS_MAIN(TestRuleDraft)
#include "tst_ruledraft.moc"
