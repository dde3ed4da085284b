#include "models/segments/behaviour.h"
#include "models/segments/fieldcatalogue.h"
#include "models/segments/ruleevaluator.h"
#include "tests/models/segments/plainrules.h"
#include "tests/models/segments/randomrules.h"
#include "tests/models/store/storefixture.h"

#include <QTest>

using namespace comptoir;

namespace {

qint64 at(const char *iso)
{
    return Timestamp::fromIso(QString::fromLatin1(iso))->ms;
}

RuleMoment momentOf(qint64 ms)
{
    return {{ms}, QTimeZone("Europe/Paris"), LeapDay::February28};
}

std::set<qint64> idsOf(const CustomerSet &set)
{
    const std::vector<qint32> ids = set.ids();
    return {ids.begin(), ids.end()};
}

QString listOf(const std::set<qint64> &ids)
{
    QStringList texts;
    for (const qint64 id : ids)
        texts.append(QString::number(id));
    return texts.join(u' ');
}

/// "7: 2, 5" of the conditions where two opinions differ, each by itself.
template <typename Differs>
QString differing(const RuleGroup &group, Differs differs)
{
    QStringList found;
    for (const RuleNode &node : group.children) {
        if (node.group()) {
            found.append(differing(*node.group(), differs));
            continue;
        }
        const QString difference = differs(Rule{{RuleGroup::Mode::All, {node}}});
        if (!difference.isEmpty())
            found.append(QStringLiteral("kind %1: %2").arg(node.body.index()).arg(difference));
    }
    found.removeAll(QString());
    return found.join(u'\n');
}

} // namespace

class TestRuleEvaluator : public QObject
{
    Q_OBJECT
private slots:
    void agreesWithTheSecondOpinion_data()
    {
        QTest::addColumn<qint64>("now");
        QTest::newRow("spring change of the clocks") << at("2026-03-29T01:30:00Z");
        QTest::newRow("autumn change of the clocks") << at("2025-10-26T00:30:00Z");
        QTest::newRow("the doubled hour") << at("2025-10-26T01:30:00Z");
        QTest::newRow("a month's last instant") << at("2026-04-30T21:59:59.999Z");
        QTest::newRow("a month's first instant") << at("2026-04-30T22:00:00Z");
        QTest::newRow("leap day") << at("2024-02-29T12:00:00Z");
        QTest::newRow("1 March of a common year") << at("2026-03-01T08:00:00Z");
        QTest::newRow("28 February of a common year") << at("2026-02-28T08:00:00Z");
        QTest::newRow("31 December") << at("2025-12-31T23:30:00Z");
    }
    void agreesWithTheSecondOpinion()
    {
        QFETCH(qint64, now);
        const FieldCatalogue fields;
        const BehaviourCatalogue behaviours;
        RuleEvaluator evaluator(m_file.db(), fields, behaviours, {});
        for (unsigned seed = 1; seed <= 6; ++seed) {
            RandomShop shop(seed * 31, now);
            shop.write(m_file.db());
            RandomRules rules(shop);
            for (int round = 0; round < 60; ++round) {
                const Rule rule = rules.rule();
                // Mostly the present (nothing, or a little, lies after it), else the past.
                const qint64 asked = round % 4 ? now : shop.instant();
                const RuleMoment moment = momentOf(asked);
                const auto differs = [&](const Rule &one) {
                    const std::set<qint64> plain = PlainRules(shop, moment).members(one);
                    const auto members = evaluator.members(one, requestAt(moment));
                    if (!members)
                        return members.error().detail;
                    const std::set<qint64> ours = idsOf(*members);
                    return ours == plain
                        ? QString()
                        : QStringLiteral("%1 instead of %2").arg(listOf(ours), listOf(plain));
                };
                const QString difference = differs(rule);
                QVERIFY2(difference.isEmpty(),
                         qPrintable(QStringLiteral("seed %1, round %2: %3\n%4")
                                        .arg(seed)
                                        .arg(round)
                                        .arg(difference, differing(rule.root, differs))));
            }
        }
    }

    void someAreAskedAsAllAre()
    {
        const qint64 now = at("2026-04-30T21:59:59.999Z");
        const FieldCatalogue fields;
        const BehaviourCatalogue behaviours;
        RuleEvaluator evaluator(m_file.db(), fields, behaviours, {});
        for (unsigned seed = 1; seed <= 8; ++seed) {
            RandomShop shop(seed, now);
            shop.write(m_file.db());
            RandomRules rules(shop);
            for (int round = 0; round < 60; ++round) {
                const Rule rule = rules.rule();
                EvaluationRequest request = requestAt(momentOf(now));
                CustomerSet expected = *evaluator.members(rule, request);
                request.only.emplace();
                for (const RandomShop::Person &person : shop.people) {
                    if (shop.maybe(30))
                        request.only->insert(person.id);
                }
                if (comparesPeople(rule.root))
                    continue; // asked of everybody
                expected &= *request.only;
                const auto some = evaluator.members(rule, request);
                QVERIFY(some);
                QCOMPARE(idsOf(*some), idsOf(expected));
            }
        }
    }

private:
    static bool comparesPeople(const RuleGroup &group)
    {
        return std::any_of(group.children.begin(), group.children.end(), [](const RuleNode &node) {
            return node.group() ? comparesPeople(*node.group())
                                : std::holds_alternative<RankCondition>(node.body);
        });
    }
    static EvaluationRequest requestAt(const RuleMoment &moment)
    {
        EvaluationRequest request;
        request.moment = moment;
        return request;
    }

    StoreFixture m_file;
};

QTEST_GUILESS_MAIN(TestRuleEvaluator)
#include "tst_ruleevaluator.moc"
