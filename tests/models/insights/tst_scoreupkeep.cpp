#include "models/insights/rfmreading.h"
#include "models/insights/scoreupkeep.h"
#include "tests/models/store/randomworld.h"
#include "tests/models/store/storefixture.h"

using namespace comptoir;

namespace {

using Act = EngagementAct;
using Round = ScoreRepository::Round;

constexpr qint64 kDay = 24LL * 60 * 60 * 1000;
constexpr int kWorlds = 25;

/// "id|engagement|recent|due|R|F|M" of those whose score holds at `now`.
QStringList holding(StoreFixture &store, Timestamp now)
{
    return store.rows(QStringLiteral("SELECT customer_id, engagement, engagement_recent,"
                                     " score_due_at, recency_score, frequency_score,"
                                     " monetary_score FROM customer_facts"
                                     " WHERE coalesce(score_due_at, %1) > %2 ORDER BY 1")
                          .arg(now.ms + 1)
                          .arg(now.ms));
}

void check(const Done &done)
{
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
}

RfmCuts cuts(StoreFixture &store)
{
    const auto read = readRfmCuts(store.db(), QTimeZone::utc());
    check(read ? done() : Done(read.error()));
    return *read;
}

/// All slices as of `now`; how many there were.
int keepUp(StoreFixture &store, Timestamp now)
{
    ScoreUpkeep upkeep(store.db(), now);
    check(upkeep.takeCuts(cuts(store)));
    for (int slices = 1;; ++slices) {
        const auto slice = upkeep.next();
        check(slice ? done() : Done(slice.error()));
        if (slice->isOver)
            return slices;
    }
}

void setRules(StoreFixture &store, const EngagementRules &rules)
{
    Transaction transaction(store.db());
    check(ScoreRepository(store.db()).setRules(rules));
    check(transaction.commit());
}

/// The slices of random moments, with other rules now and then.
EngagementRules randomRules(RandomWorld &world)
{
    EngagementRules rules = world.maybe(50) ? EngagementRules::visitsAndMessages()
                                            : EngagementRules::purchasesFirst();
    rules.windowDays = world.maybe(50) ? 0 : 60;
    rules.recentDays = world.maybe(50) ? 30 : 14;
    return rules;
}

void addVisit(StoreFixture &store, qint64 customer, qint64 at, const char *kind = "visit")
{
    store.run(QStringLiteral("INSERT INTO event(shop_id, remote_id, kind, customer_id, at)"
                             " VALUES(1, %1, '%2', %3, %4)")
                  .arg(store.number(QStringLiteral("SELECT count(*) + 1 FROM event")))
                  .arg(QLatin1String(kind))
                  .arg(customer)
                  .arg(at)
                  .toLatin1());
}

} // namespace

class TestScoreUpkeep : public QObject
{
    Q_OBJECT
private slots:
    void whatIsKeptEqualsARebuild();
    void timeMovesOnlyWhoIsDue();
    void otherRulesComeInSlicesThatSurviveACrash();
    void pointsFollowTheCuts();
    void amountsOfTwoCurrenciesAreNotCompared();
    void aFreshFileHasNothingToDo();
};

/// Whatever comes in whatever order, with other rules, in time or late.
void TestScoreUpkeep::whatIsKeptEqualsARebuild()
{
    for (quint32 seed = 1; seed <= kWorlds; ++seed) {
        RandomWorld world(seed);
        StoreFixture store;
        const ShopId shop = store.addShop(QStringLiteral("prestashop"));
        Timestamp now{4'000}; // some of what comes is dated later
        keepUp(store, now);
        for (const ShopBatch &page : world.pages(world.records())) {
            store.take(shop, page, now.ms);
            now.ms += world.maybe(10) ? 14 * kDay : world.upTo(2'000);
            if (world.maybe(10))
                setRules(store, randomRules(world));
            else if (world.maybe(20))
                continue;
            keepUp(store, now);
            const QStringList kept = holding(store, now);
            QCOMPARE(kept.size(), store.number(QStringLiteral("SELECT count(*) FROM customer")));
            check(ScoreUpkeep(store.db(), now).rebuild(cuts(store)));
            QCOMPARE(kept, holding(store, now));
        }
        // In the transaction of the page itself: who is not due is right before any upkeep.
        for (const ShopBatch &page : world.pages(world.records())) {
            store.take(shop, page, now.ms);
            const QStringList kept = holding(store, now);
            const auto before = ScoreRepository(store.db()).cuts();
            check(ScoreUpkeep(store.db(), now).rebuild(*before));
            const QStringList rebuilt = holding(store, now);
            for (const QString &row : kept)
                QVERIFY2(rebuilt.contains(row), qPrintable(row));
            now.ms += world.upTo(5'000);
        }
    }
}

void TestScoreUpkeep::timeMovesOnlyWhoIsDue()
{
    StoreFixture store;
    store.addShop(QStringLiteral("csv"));
    store.run("INSERT INTO customer(id) VALUES(1), (2), (3)");
    setRules(store, EngagementRules::visitsAndMessages());
    const Timestamp now{100 * kDay};
    addVisit(store, 1, now.ms - 29 * kDay);
    addVisit(store, 2, now.ms - 1 * kDay);
    addVisit(store, 2, now.ms - 90 * kDay, "product_viewed");
    addVisit(store, 2, now.ms, "message_opened_by_machine");
    keepUp(store, now);
    const auto row = [&store](int customer) {
        return store.row(QStringLiteral("SELECT engagement, engagement_recent, score_due_at"
                                        " FROM customer_facts WHERE customer_id = %1")
                             .arg(customer));
    };
    QCOMPARE(row(1), QStringLiteral("1|1|%1").arg(now.ms + kDay));
    QCOMPARE(row(2), QStringLiteral("6|1|%1").arg(now.ms + 29 * kDay));
    QCOMPARE(row(3), QStringLiteral("0|0|-"));

    // A wrong value of somebody who is not due stays: nobody looked.
    store.run("UPDATE customer_facts SET engagement = 999 WHERE customer_id = 2");
    QCOMPARE(keepUp(store, Timestamp{now.ms + kDay - 1}), 1);
    QCOMPARE(row(1), QStringLiteral("1|1|%1").arg(now.ms + kDay));
    QCOMPARE(keepUp(store, Timestamp{now.ms + kDay}), 1);
    QCOMPARE(row(1), QStringLiteral("1|0|-"));
    QCOMPARE(row(2), QStringLiteral("999|1|%1").arg(now.ms + 29 * kDay));
    keepUp(store, Timestamp{now.ms + 29 * kDay});
    QCOMPARE(row(2), QStringLiteral("6|0|-"));
}

void TestScoreUpkeep::otherRulesComeInSlicesThatSurviveACrash()
{
    constexpr int people = 2 * ScoreUpkeep::kCustomersPerSlice + 100;
    StoreFixture store;
    store.addShop(QStringLiteral("csv"));
    store.run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1100)"
              " INSERT INTO customer(id) SELECT i FROM n");
    store.run("INSERT INTO event(shop_id, remote_id, kind, customer_id, at)"
              " SELECT 1, id, 'visit', id, 1 FROM customer");
    QCOMPARE(store.number(QStringLiteral("SELECT count(*) FROM customer")), people);
    const Timestamp now{kDay};
    keepUp(store, now);
    const auto sum = [&store] {
        return store.number(QStringLiteral("SELECT sum(engagement) FROM customer_facts"));
    };
    QCOMPARE(sum(), people);
    EngagementRules rules = EngagementRules::visitsAndMessages();
    rules.setWeight(Act::Visit, 3);
    setRules(store, rules);
    QCOMPARE(sum(), people);
    for (int slice = 1; slice <= 2; ++slice) {
        const auto done = ScoreUpkeep(store.db(), now).next(); // each as after a crash
        QVERIFY(done && !done->isOver && done->forEverybody && done->changed);
        QCOMPARE(done->position, slice * ScoreUpkeep::kCustomersPerSlice);
        QCOMPARE(done->last, people);
        QCOMPARE(sum(), people + 2 * slice * ScoreUpkeep::kCustomersPerSlice);
    }
    keepUp(store, now);
    QCOMPARE(sum(), 3 * people);
    QCOMPARE(*ScoreRepository(store.db()).rules(), rules);
}

void TestScoreUpkeep::pointsFollowTheCuts()
{
    StoreFixture store;
    store.addShop(QStringLiteral("prestashop"));
    store.run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10)"
              " INSERT INTO customer(id) SELECT i FROM n");
    // Customer i: an order of i euros on day i; the last two bought twice.
    store.run("INSERT INTO orders(shop_id, remote_id, customer_id, valid, currency, total,"
              " original_total, shipping, discount, tax, refunded, shop_currency, shop_total,"
              " shop_refunded, reported_total, reported_shop_total, reported_refunded,"
              " reported_valid, placed_at) SELECT 1, id * 10 + k, id, 1, 'EUR', id * 100, 0, 0, 0,"
              " 0, 0, 'EUR', id * 100, 0, 0, 0, 0, 1, id * 86400000 + k FROM customer,"
              " (SELECT 0 AS k UNION ALL SELECT 1) WHERE k = 0 OR id > 8");
    keepUp(store, Timestamp{20 * kDay});
    const auto cells = [&store] {
        return store
            .rows(QStringLiteral("SELECT recency_score * 100 + frequency_score * 10"
                                 " + monetary_score FROM customer_facts ORDER BY customer_id"))
            .join(u' ');
    };
    keepUp(store, Timestamp{20 * kDay});
    QCOMPARE(cells(), QStringLiteral("111 111 212 212 313 313 414 414 555 555"));
    QCOMPARE(store.row(QStringLiteral("SELECT group_concat(from_value, ' ') FROM rfm_cut"
                                      " WHERE measure = 'frequency'")),
             QStringLiteral("2 2 2 2"));
    // Days go by and nobody buys: nobody's points move.
    keepUp(store, Timestamp{400 * kDay});
    QCOMPARE(cells(), QStringLiteral("111 111 212 212 313 313 414 414 555 555"));
    // The best two go: the others' points rise.
    store.run("DELETE FROM orders WHERE customer_id > 8; DELETE FROM customer WHERE id > 8");
    keepUp(store, Timestamp{401 * kDay});
    QCOMPARE(cells(), QStringLiteral("111 111 212 212 313 414 414 515"));
}

void TestScoreUpkeep::amountsOfTwoCurrenciesAreNotCompared()
{
    StoreFixture store;
    store.addShop(QStringLiteral("prestashop"));
    store.run("INSERT INTO customer(id) VALUES(1), (2), (3), (4);"
              "INSERT INTO customer_facts(customer_id, orders_count, currency,"
              " currency_orders_count, total_spent, last_order_at) VALUES(1, 1, 'EUR', 1, 100, 1),"
              " (2, 1, 'EUR', 1, 200, 1), (3, 1, 'JPY', 1, 30000, 1), (4, 1, 'JPY', 1, 40000, 1)");
    const RfmCuts found = cuts(store);
    QCOMPARE(found.monetary.value(QStringLiteral("EUR")), (QuintileCuts{200, 200, kNoCut, kNoCut}));
    QCOMPARE(found.monetary.value(QStringLiteral("JPY")),
             (QuintileCuts{40'000, 40'000, kNoCut, kNoCut}));
    QCOMPARE(found.frequency, kNoCuts);
    check(ScoreUpkeep(store.db(), Timestamp{}).takeCuts(found));
    QCOMPARE(*ScoreRepository(store.db()).cuts(), found);
}

void TestScoreUpkeep::aFreshFileHasNothingToDo()
{
    StoreFixture store;
    QCOMPARE(keepUp(store, Timestamp{kDay}), 3); // the two rounds, over nobody, and the due
    QCOMPARE(keepUp(store, Timestamp{kDay}), 1);
    QCOMPARE(*zoneOfScores(store.db()), QTimeZone::utc());
    store.addShop(QStringLiteral("prestashop"));
    QCOMPARE(zoneOfScores(store.db())->id(), QByteArray("Europe/Paris"));
}

QTEST_GUILESS_MAIN(TestScoreUpkeep)
#include "tst_scoreupkeep.moc"
