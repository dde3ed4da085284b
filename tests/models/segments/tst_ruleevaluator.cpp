#include "models/segments/behaviour.h"
#include "models/segments/fieldcatalogue.h"
#include "models/segments/ruleevaluator.h"
#include "models/segments/ruletrace.h"
#include "models/store/interests.h"
#include "models/store/scorereader.h"
#include "tests/models/segments/plainrules.h"
#include "tests/models/segments/randomrules.h"
#include "tests/models/store/storefixture.h"

#include <QTest>

#include <cmath>

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
        for (unsigned seed = 1; seed <= 4; ++seed) {
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

    /// As a builder asks: again and again, minute by minute, while things change now and then.
    void whatIsKeptAgreesWithTheSecondOpinion_data()
    {
        QTest::addColumn<QStringList>("currencies");
        QTest::newRow("one currency") << QStringList{QStringLiteral("EUR")};
        QTest::newRow("two currencies")
            << QStringList{QStringLiteral("EUR"), QStringLiteral("CHF")};
    }
    void whatIsKeptAgreesWithTheSecondOpinion()
    {
        QFETCH(QStringList, currencies);
        const qint64 now = at("2026-04-30T21:59:59.999Z");
        const qint64 month = 31 * 86'400'000LL; // after it nothing has happened yet
        const FieldCatalogue fields;
        const BehaviourCatalogue behaviours;
        RuleEvaluator evaluator(m_file.db(), fields, behaviours, {});
        LeafCache cache;
        for (unsigned seed = 1; seed <= 3; ++seed) {
            RandomShop shop(seed * 17, now);
            RandomRules rules(shop);
            for (int round = 0; round < 120; ++round) {
                if (round % 12 == 0) { // the first time, too
                    for (RandomShop::Order &order : shop.orders)
                        order.currency = shop.any(currencies);
                    shop.write(m_file.db());
                }
                const RuleMoment moment
                    = momentOf(now + (round % 5 ? month : 0) + round / 4 * 60'000LL);
                const Rule rule
                    = round % 2 ? rules.rule() : Rule{{RuleGroup::Mode::All, {rules.comparison()}}};
                EvaluationRequest request = requestAt(moment);
                request.cache = &cache;
                const auto members = evaluator.members(rule, request);
                QVERIFY(members);
                const std::set<qint64> plain = PlainRules(shop, moment).members(rule);
                QVERIFY2(idsOf(*members) == plain,
                         qPrintable(QStringLiteral("seed %1, round %2: %3 instead of %4")
                                        .arg(seed)
                                        .arg(round)
                                        .arg(listOf(idsOf(*members)), listOf(plain))));
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

    void tracesTellWhyAndUntilWhen_data() { agreesWithTheSecondOpinion_data(); }
    void tracesTellWhyAndUntilWhen()
    {
        QFETCH(qint64, now);
        const FieldCatalogue fields;
        const BehaviourCatalogue behaviours;
        RuleTracer tracer(m_file.db(), fields, behaviours, {});
        RandomShop shop(7, now);
        std::erase_if(shop.orders, [&](const auto &order) { return order.at > now; });
        std::erase_if(shop.carts, [&](const auto &cart) { return cart.at > now; });
        std::erase_if(shop.events, [&](const auto &event) { return event.at > now; });
        shop.write(m_file.db());
        RandomRules rules(shop);
        const RuleMoment moment = momentOf(now);
        int changes = 0;
        for (int round = 0; round < 60; ++round) {
            const RuleNode node = rules.condition();
            const Rule rule{{RuleGroup::Mode::All, {node}}};
            const RandomShop::Person &person
                = shop.people.at(static_cast<size_t>(shop.upTo(int(shop.people.size()) - 1)));
            const auto so = [&](qint64 ms) {
                return PlainRules(shop, momentOf(ms)).members(rule).count(person.id) > 0;
            };
            const auto trace = tracer.trace(rule, {person.id}, requestAt(moment));
            QVERIFY(trace);
            QCOMPARE(trace->conditions.size(), 1);
            QCOMPARE(trace->isMember, so(now));
            QCOMPARE(trace->conditions.first().isTrue, so(now));
            const auto next = trace->conditions.first().nextChange;
            if (!next)
                continue;
            ++changes;
            QVERIFY(*next > moment.now);
            QVERIFY2(so(next->ms) != so(now),
                     qPrintable(
                         QStringLiteral("%1, kind %2").arg(next->toIso()).arg(node.body.index())));
            QCOMPARE(so(next->ms - 1), so(now));
            QCOMPARE(so(now + (next->ms - now) / 2), so(now));
        }
        QVERIFY(changes > 3);
    }

    void scoresAreThoseOfTheMoment()
    {
        const qint64 now = at("2026-04-30T21:59:59.999Z");
        RandomShop shop(11, now);
        shop.write(m_file.db());
        m_file.run("UPDATE event SET kind = 'visit' WHERE id % 3 = 0");
        m_file.run("UPDATE event SET kind = 'score_points', value = id % 7 - 2.5 WHERE id % 5 = 1");
        const FieldCatalogue fields;
        const BehaviourCatalogue behaviours;
        RuleEvaluator evaluator(m_file.db(), fields, behaviours, {});
        int found = 0;
        for (const int days : {5, 40, 200}) {
            const RuleMoment moment = momentOf(now - days * 86'400'000LL);
            const std::set<qint64> there = idsOf(*evaluator.members(Rule(), requestAt(moment)));
            const std::map<qint64, Scores> scores = scoresAt(moment);
            const auto compare = [&](const char *field, auto valueOf) {
                for (const qint64 value : {1, 2, 3, 4, 5, 50, 100, 101}) {
                    AttributeCondition is{QLatin1String(field), Operator::Is, {value}, {}};
                    const auto members = evaluator.members(Rule{{RuleGroup::Mode::All, {{is, {}}}}},
                                                           requestAt(moment));
                    std::set<qint64> expected;
                    for (const auto &[id, one] : scores) {
                        if (there.count(id) > 0 && valueOf(one) == value)
                            expected.insert(id);
                    }
                    QCOMPARE(listOf(idsOf(*members)), listOf(expected));
                    found += static_cast<int>(expected.size());
                }
            };
            compare("recency_score", [](const Scores &one) { return one.rfm.recency; });
            compare("frequency_score", [](const Scores &one) { return one.rfm.frequency; });
            compare("monetary_score", [](const Scores &one) { return one.rfm.monetary; });
            compare("engagement", [](const Scores &one) { return one.engagement.score; });
            compare("engagement_recent", [](const Scores &one) { return one.engagement.recent; });
        }
        QVERIFY(found > 50);
    }

    void comparisonsTellTheBorder()
    {
        const qint64 now = at("2026-03-01T08:00:00Z");
        RandomShop shop(3, now);
        std::erase_if(shop.orders, [&](const auto &order) { return order.at > now; });
        shop.write(m_file.db());
        const FieldCatalogue fields;
        const BehaviourCatalogue behaviours;
        RuleTracer tracer(m_file.db(), fields, behaviours, {});
        const EvaluationRequest request = requestAt(momentOf(now));
        int held = 0;
        for (const auto end : {RankCondition::End::Top, RankCondition::End::Bottom}) {
            const RankCondition rank{u"orders_count"_qs, end, RankCondition::Measure::People, 4};
            const ShopRelativeCondition relative{
                u"orders_count"_qs,
                end == RankCondition::End::Top ? Operator::AtLeast : Operator::LessThan, 1.5};
            const Rule rule{{RuleGroup::Mode::All, {{rank, {}}, {relative, {}}}}};
            for (const RandomShop::Person &person : shop.people) {
                const auto trace = tracer.trace(rule, {person.id}, request);
                QVERIFY(trace);
                for (const TracedCondition &one : trace->conditions) {
                    QVERIFY(one.comparison);
                    const auto number = [](const FieldValue &value) {
                        const auto *whole = std::get_if<qint64>(&value);
                        const auto *real = std::get_if<double>(&value);
                        return whole ? std::optional(double(*whole))
                            : real   ? std::optional(*real)
                                     : std::nullopt;
                    };
                    const auto own = number(one.found);
                    const auto limit = number(one.comparison->limit);
                    if (!own || !limit) {
                        QVERIFY(!one.isTrue);
                        continue;
                    }
                    const bool isRank = one.path.back() == 0;
                    const bool fits = end == RankCondition::End::Top ? *own >= *limit
                        : isRank                                     ? *own <= *limit
                                                                     : *own < *limit;
                    QCOMPARE(one.isTrue, fits);
                    QCOMPARE(one.comparison->people > 0, isRank);
                    QCOMPARE(number(one.comparison->usual).has_value(), !isRank);
                    held += one.isTrue ? 1 : 0;
                }
            }
        }
        QVERIFY(held > 3);
    }

    void aCancelledCountEnds()
    {
        // Rows enough to be looked at between.
        m_file.run("DELETE FROM customer_facts; DELETE FROM segment_dirty");
        m_file.run("WITH RECURSIVE n(i) AS (SELECT 100000 UNION ALL SELECT i + 1 FROM n"
                   " WHERE i < 105000) INSERT INTO customer(id) SELECT i FROM n");
        m_file.run("INSERT INTO customer_facts(customer_id) SELECT id FROM customer");
        const FieldCatalogue fields;
        const BehaviourCatalogue behaviours;
        RuleEvaluator evaluator(m_file.db(), fields, behaviours, {});
        EvaluationRequest request = requestAt(momentOf(at("2026-03-01T08:00:00Z")));
        QVERIFY(evaluator.members(Rule(), request));
        request.cancel.cancel();
        QCOMPARE(evaluator.members(Rule(), request).error().code, ErrorCode::Cancelled);
        m_file.run("DELETE FROM customer_facts; DELETE FROM customer WHERE id >= 100000");
    }

    void whatWasFoundIsKept()
    {
        const qint64 now = at("2026-03-01T08:00:00Z");
        RandomShop shop(5, now);
        shop.write(m_file.db());
        const FieldCatalogue fields;
        const BehaviourCatalogue behaviours;
        RuleEvaluator evaluator(m_file.db(), fields, behaviours, {});
        LeafCache cache;
        EvaluationRequest request = requestAt(momentOf(now));
        request.cache = &cache;
        RandomRules rules(shop);
        const RuleNode node = rules.condition();
        const Rule rule{{RuleGroup::Mode::Any, {node}}};
        const auto ask = [&] { return idsOf(*evaluator.members(rule, request)); };
        QVERIFY(evaluator.members(rule, request));
        // What it kept, it says again: a lie shows.
        auto lie = std::make_shared<CustomerSet>();
        lie->insert(shop.people.front().id);
        const LeafCache::Key key{*m_file.db().dataVersion(), request.moment, 2};
        QVERIFY(cache.find(key, node));
        QVERIFY(cache.census(key));
        QVERIFY(cache.summary(key.dataVersion));
        LeafCache liar;
        request.cache = &liar;
        liar.keep(key, node, lie);
        QCOMPARE(ask(), idsOf(*lie));
        // Until anything is written.
        m_file.run("UPDATE orders SET valid = 1 - valid; UPDATE customer SET birthday = NULL");
        const auto fresh = evaluator.members(rule, requestAt(momentOf(now)));
        QCOMPARE(ask(), idsOf(*fresh));
        QVERIFY(liar.find({*m_file.db().dataVersion(), request.moment, 2}, node));
    }

    void interestIsAskedCategoryByCategory()
    {
        const qint64 now = at("2026-03-01T08:00:00Z");
        RandomShop shop(7, now);
        shop.write(m_file.db());
        const FieldCatalogue fields;
        const BehaviourCatalogue behaviours;
        RuleEvaluator evaluator(m_file.db(), fields, behaviours, {});
        int found = 0;
        for (const QString &category : m_file.rows(QStringLiteral("SELECT id FROM category"))) {
            AggregateCondition interest;
            interest.verb = QStringLiteral("interest_shown");
            interest.measure = QStringLiteral("points");
            interest.where = {{QStringLiteral("category"), Operator::HasAny, {category}}};
            interest.op = Operator::AtLeast;
            interest.operands = {qint64{4}};
            interest.window = Window::allTime();
            const Rule rule{{RuleGroup::Mode::All, {{interest, {}}}}};
            const auto members = evaluator.members(rule, requestAt(momentOf(now)));
            QVERIFY(members);
            std::set<qint64> expected;
            for (const QString &id : m_file.rows(
                     QStringLiteral("SELECT d.customer_id FROM %1 d JOIN (%2) c ON c.product ="
                                    " d.product_id AND c.category = %3 WHERE d.at <= %4"
                                    " GROUP BY d.customer_id HAVING sum(%5) >= 4")
                         .arg(Interests::deeds(),
                              QString(Interests::productCategories())
                                  .replace(QStringLiteral("p.id, k.id"),
                                           QStringLiteral("p.id AS product, k.id AS category")),
                              category)
                         .arg(now)
                         .arg(Interests::pointsSql())))
                expected.insert(id.toLongLong());
            QCOMPARE(idsOf(*members), expected);
            found += static_cast<int>(expected.size());
        }
        QVERIFY(found > 0);
    }

    void nothingIsKeptWithinATransaction()
    {
        const qint64 now = at("2026-03-01T08:00:00Z");
        RandomShop shop(6, now);
        shop.write(m_file.db());
        const FieldCatalogue fields;
        const BehaviourCatalogue behaviours;
        RuleEvaluator evaluator(m_file.db(), fields, behaviours, {});
        LeafCache cache;
        EvaluationRequest request = requestAt(momentOf(now));
        request.cache = &cache;
        {
            const Transaction changes(m_file.db());
            QVERIFY(changes.isActive());
            QVERIFY(evaluator.members(Rule(), request));
            QVERIFY(!m_file.db().dataVersion());
        }
        QVERIFY(m_file.db().execute("BEGIN"));
        QVERIFY(evaluator.members(Rule(), request));
        QVERIFY(m_file.db().execute("ROLLBACK"));
        QVERIFY(!cache.census({*m_file.db().dataVersion(), request.moment, 2}));
    }

private:
    struct Scores
    {
        RfmScore rfm{0, 0, 0}; ///< 0: no order
        EngagementScore engagement;
    };

    /// By the functions that the kept scores are worked out with, from the rows up to the moment.
    std::map<qint64, Scores> scoresAt(const RuleMoment &moment)
    {
        struct Sales
        {
            qint64 orders = 0, spent = 0, last = 0;
        };
        std::map<qint64, std::map<QString, Sales>> sales;
        std::map<qint64, std::vector<EngagementDeed>> deeds;
        Statement read = m_file.db().prepare(QStringLiteral(
            "SELECT customer_id, placed_at, shop_total, shop_currency FROM orders WHERE valid = 1"
            " AND customer_id IS NOT NULL"));
        while (read.next()) {
            deeds[read.int64(0)].push_back({EngagementAct::Purchase, read.int64(1)});
            if (read.int64(1) > moment.now.ms)
                continue;
            Sales &of = sales[read.int64(0)][read.text(3)];
            of.orders += 1;
            of.spent += read.int64(2);
            of.last = std::max(of.last, read.int64(1));
        }
        Statement events
            = m_file.db().prepare(QStringLiteral("SELECT customer_id, at, kind, value FROM event"));
        while (events.next()) {
            if (events.text(2) == QLatin1String(kScorePoints))
                deeds[events.int64(0)].push_back(
                    {{}, events.int64(1), std::llround(events.real(3))});
            else if (const auto act = engagementActOf(events.utf8(2)))
                deeds[events.int64(0)].push_back({*act, events.int64(1)});
        }
        std::map<qint64, Scores> scores;
        for (const auto &[id, of] : deeds)
            scores[id].engagement
                = engagementAsOf(of, EngagementRules::purchasesFirst(), moment.now);
        std::vector<qint64> days, counts;
        QHash<QString, std::vector<qint64>> spent;
        struct Whole
        {
            qint64 day = 0, orders = 0, spent = 0;
            QString currency;
        };
        std::map<qint64, Whole> wholes;
        for (const auto &[id, by] : sales) {
            const auto main
                = std::max_element(by.begin(), by.end(), [](const auto &a, const auto &b) {
                      return std::tuple(a.second.orders, a.second.last)
                          < std::tuple(b.second.orders, b.second.last);
                  }); // of equals the first, which is that by code
            Whole whole{0, 0, main->second.spent, main->first};
            qint64 last = 0;
            for (const auto &[code, one] : by) {
                whole.orders += one.orders;
                last = std::max(last, one.last);
            }
            whole.day = Timestamp{last}.toZone(moment.zone).date().toJulianDay();
            days.push_back(whole.day);
            counts.push_back(whole.orders);
            spent[whole.currency].push_back(whole.spent);
            wholes[id] = whole;
        }
        RfmCuts cuts{quintileCuts(days), quintileCuts(counts), {}};
        for (auto one = spent.cbegin(); one != spent.cend(); ++one)
            cuts.monetary.insert(one.key(), quintileCuts(*one));
        for (const auto &[id, whole] : wholes)
            scores[id].rfm = rfmScore(whole.day, whole.orders, whole.spent, whole.currency, cuts);
        return scores;
    }

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
