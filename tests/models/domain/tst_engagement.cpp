#include "models/domain/engagement.h"

#include <QTest>

using namespace comptoir;

Q_DECLARE_METATYPE(comptoir::EngagementRules)
Q_DECLARE_METATYPE(std::vector<comptoir::EngagementDeed>)

namespace {

using Act = EngagementAct;
using Deeds = std::vector<EngagementDeed>;

constexpr qint64 kDay = 24LL * 60 * 60 * 1000;
constexpr Timestamp kNow{1'795'255'200'000}; // 2026-11-21T10:00:00Z

qint64 daysAgo(qint64 days)
{
    return kNow.ms - days * kDay;
}

Deeds times(Act act, int count, qint64 at)
{
    return Deeds(static_cast<size_t>(count), {act, at});
}

Deeds operator+(Deeds a, const Deeds &b)
{
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

EngagementRules within(int days, int recent, EngagementRules rules)
{
    rules.windowDays = days;
    rules.recentDays = recent;
    return rules;
}

} // namespace

class TestEngagement : public QObject
{
    Q_OBJECT
private slots:
    void score_data();
    void score();
    void theSumOfThePartsIsTheScore();
    void pointsThatAWorkflowGaveCountAsTheyAre();
    void betweenTwoDueInstantsNothingChanges();
    void rulesSurviveTheFile();
    void strangeRulesAreRefused_data();
    void strangeRulesAreRefused();
};

void TestEngagement::score_data()
{
    QTest::addColumn<EngagementRules>("rules");
    QTest::addColumn<Deeds>("deeds");
    QTest::addColumn<qint64>("score");
    QTest::addColumn<qint64>("recent");
    QTest::addColumn<qint64>("changesAt"); // -1: never
    const auto row = [](const char *name, const EngagementRules &rules, const Deeds &deeds,
                        qint64 score, qint64 recent, qint64 changesAt) {
        QTest::newRow(name) << rules << deeds << score << recent << changesAt;
    };
    const EngagementRules messages = EngagementRules::visitsAndMessages();
    const EngagementRules purchases = EngagementRules::purchasesFirst();
    EngagementRules apart = messages;
    apart.viewsAreVisits = false;
    const Deeds article = times(Act::Visit, 1, daysAgo(40))
        + times(Act::ProductView, 2, daysAgo(40)) + times(Act::MessageOpened, 2, daysAgo(40))
        + times(Act::MessageClicked, 1, daysAgo(40));
    row("nothing was done", messages, {}, 0, 0, -1);
    row("3 visits, 2 of them to products, 2 opened, 1 click", messages, article, 19, 0, -1);
    row("a look at a product that is no visit", apart, article, 17, 0, -1);
    row("lately and before", messages, article + times(Act::Visit, 1, daysAgo(10)), 20, 1,
        daysAgo(10) + 30 * kDay);
    row("50, 5 and 1 points", purchases,
        times(Act::Purchase, 2, daysAgo(400)) + times(Act::MessageOpened, 1, daysAgo(1))
            + times(Act::Visit, 3, daysAgo(2)),
        108, 8, daysAgo(2) + 30 * kDay);
    row("what is worth nothing moves nothing", purchases, times(Act::MessageClicked, 5, daysAgo(1)),
        0, 0, -1);
    row("a product view that is a visit", purchases, times(Act::ProductView, 1, daysAgo(1)), 1, 1,
        daysAgo(1) + 30 * kDay);
    row("exactly now counts", messages, times(Act::Visit, 1, kNow.ms), 1, 1, kNow.ms + 30 * kDay);
    row("exactly 30 days ago is out", messages, times(Act::Visit, 1, daysAgo(30)), 1, 0, -1);
    row("a moment less is in", messages, times(Act::Visit, 1, daysAgo(30) + 1), 1, 1, kNow.ms + 1);
    row("the future is to come", messages, times(Act::Visit, 1, kNow.ms + 5), 0, 0, kNow.ms + 5);
    row("two windows", within(90, 60, messages),
        times(Act::Visit, 1, daysAgo(100)) + times(Act::Visit, 1, daysAgo(70))
            + times(Act::Visit, 1, daysAgo(20)),
        2, 1, daysAgo(70) + 90 * kDay);
}

void TestEngagement::score()
{
    QFETCH(EngagementRules, rules);
    QFETCH(Deeds, deeds);
    const EngagementScore score = engagementAsOf(deeds, rules, kNow);
    QTEST(score.score, "score");
    QTEST(score.recent, "recent");
    QTEST(score.changesAt ? score.changesAt->ms : qint64(-1), "changesAt");
    std::reverse(deeds.begin(), deeds.end());
    QCOMPARE(engagementAsOf(deeds, rules, kNow).score, score.score);
}

void TestEngagement::theSumOfThePartsIsTheScore()
{
    const EngagementRules rules = EngagementRules::visitsAndMessages();
    const EngagementScore score = engagementAsOf(
        times(Act::Visit, 1, daysAgo(1)) + times(Act::ProductView, 2, daysAgo(1))
            + times(Act::MessageOpened, 2, daysAgo(1)) + times(Act::MessageClicked, 1, daysAgo(1)),
        rules, kNow);
    QCOMPARE(score.counts, (EngagementCounts{3, 2, 2, 1, 0}));
    QCOMPARE(score.recentCounts, score.counts);
    QCOMPARE(score.score, 3 * 1 + 2 * 4 + 2 * 2 + 1 * 4);
}

void TestEngagement::pointsThatAWorkflowGaveCountAsTheyAre()
{
    const EngagementRules rules = within(90, 30, EngagementRules::purchasesFirst());
    Deeds deeds = times(Act::Purchase, 1, daysAgo(40));
    deeds.push_back({Act::Purchase, daysAgo(40), 30});
    deeds.push_back({Act::Visit, daysAgo(10), -10});
    deeds.push_back({Act::Visit, daysAgo(100), 1000});
    const EngagementScore score = engagementAsOf(deeds, rules, kNow);
    QCOMPARE(score.given, 20);
    QCOMPARE(score.recentGiven, -10);
    QCOMPARE(score.score, 50 + 20);
    QCOMPARE(score.recent, -10);
    QCOMPARE(score.counts, (EngagementCounts{0, 0, 0, 0, 1}));
    QCOMPARE(score.changesAt, Timestamp{daysAgo(10) + 30 * kDay});
}

/// What is kept until changesAt is what would be worked out anew at any instant before.
void TestEngagement::betweenTwoDueInstantsNothingChanges()
{
    Deeds deeds;
    for (int i = 0; i < 40; ++i)
        deeds.push_back({static_cast<Act>(i % kEngagementActs), daysAgo(i * 7 % 120 - 20) + i});
    const EngagementRules rules = within(60, 14, EngagementRules::visitsAndMessages());
    int steps = 0;
    Timestamp at = kNow;
    for (EngagementScore score = engagementAsOf(deeds, rules, at); score.changesAt; ++steps) {
        QVERIFY(*score.changesAt > at);
        for (const qint64 instant :
             {at.ms + 1, (at.ms + score.changesAt->ms) / 2, score.changesAt->ms - 1}) {
            if (instant >= score.changesAt->ms)
                continue;
            const EngagementScore anew = engagementAsOf(deeds, rules, Timestamp{instant});
            QCOMPARE(anew.score, score.score);
            QCOMPARE(anew.recent, score.recent);
            QCOMPARE(anew.changesAt, score.changesAt);
        }
        at = *score.changesAt;
        score = engagementAsOf(deeds, rules, at);
        QVERIFY(steps < 1000);
    }
    QVERIFY(steps > 20);
    QCOMPARE(engagementAsOf(deeds, rules, at).score, 0); // everything left the window
}

void TestEngagement::rulesSurviveTheFile()
{
    EngagementRules rules = within(90, 60, EngagementRules::purchasesFirst());
    rules.viewsAreVisits = false;
    QCOMPARE(EngagementRules::fromJson(rules.toJson()), std::optional(rules));
    QVERIFY(EngagementRules::visitsAndMessages().isValid());
    QVERIFY(EngagementRules::purchasesFirst().isValid());
}

void TestEngagement::strangeRulesAreRefused_data()
{
    QTest::addColumn<QString>("json");
    const QString good = EngagementRules::purchasesFirst().toJson();
    const auto row = [&good](const char *name, const QString &from, const QString &to) {
        QVERIFY2(good.contains(from), name);
        QTest::newRow(name) << QString(good).replace(from, to);
    };
    QTest::newRow("nothing") << QString();
    QTest::newRow("no JSON") << u"{"_qs;
    row("another version", u"\"version\":1"_qs, u"\"version\":2"_qs);
    row("a negative weight", u"\"visit\":1"_qs, u"\"visit\":-1"_qs);
    row("a huge weight", u"\"visit\":1"_qs, u"\"visit\":1001"_qs);
    row("half a point", u"\"visit\":1"_qs, u"\"visit\":0.5"_qs);
    row("a text", u"\"purchase\":50"_qs, u"\"purchase\":\"50\""_qs);
    row("a weight is missing", u"\"visit\""_qs, u"\"visits\""_qs);
    row("no recent days", u"\"recent_days\":30"_qs, u"\"recent_days\":0"_qs);
    row("an endless window", u"\"window_days\":0"_qs, u"\"window_days\":99999999999"_qs);
}

void TestEngagement::strangeRulesAreRefused()
{
    QFETCH(QString, json);
    QVERIFY(!EngagementRules::fromJson(json));
}

QTEST_GUILESS_MAIN(TestEngagement)
#include "tst_engagement.moc"
