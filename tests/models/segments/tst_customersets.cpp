#include "models/segments/customerset.h"
#include "models/segments/instants.h"
#include "models/segments/segmentmembers.h"
#include "tests/models/store/storefixture.h"

#include <QTest>

#include <random>
#include <set>

using namespace comptoir;

namespace {

using Ids = std::set<qint64>;

CustomerSet setOf(const Ids &ids)
{
    CustomerSet set;
    for (const qint64 id : ids)
        set.insert(id);
    return set;
}

Ids randomIds(std::mt19937 &random, qint64 most)
{
    Ids ids;
    for (auto n = random() % 200; n > 0; --n)
        ids.insert(static_cast<qint64>(random() % static_cast<quint64>(most)));
    return ids;
}

Instants instants(const std::vector<std::pair<qint64, qint64>> &pairs)
{
    std::vector<InstantRange> ranges;
    ranges.reserve(pairs.size());
    for (const auto &[from, until] : pairs)
        ranges.push_back({{from}, {until}});
    return Instants(std::move(ranges));
}

} // namespace

class TestCustomerSets : public QObject
{
    Q_OBJECT
private slots:
    void setsJoinAsSetsDo()
    {
        std::mt19937 random(1);
        for (int round = 0; round < 300; ++round) {
            const Ids a = randomIds(random, 50 + round * 40);
            const Ids b = randomIds(random, 50 + round * 10);
            Ids both;
            Ids any = a;
            Ids onlyA;
            any.insert(b.begin(), b.end());
            for (const qint64 id : a)
                (b.count(id) ? both : onlyA).insert(id);
            CustomerSet set = setOf(a);
            QVERIFY((set &= setOf(b)) == setOf(both));
            set = setOf(a);
            QVERIFY((set |= setOf(b)) == setOf(any));
            set = setOf(a);
            QVERIFY((set -= setOf(b)) == setOf(onlyA));
            QCOMPARE(set.count(), static_cast<qint64>(onlyA.size()));
            QCOMPARE(set.isEmpty(), onlyA.empty());
            const std::vector<qint32> ids = setOf(a).ids();
            QVERIFY(Ids(ids.begin(), ids.end()) == a);
        }
    }

    void anInstantIsInOneOfTwoWindowsOnly()
    {
        const Instants a = instants({{0, 10}, {20, 30}});
        const Instants b = instants({{5, 22}});
        QVERIFY(a.differenceTo(b) == instants({{0, 5}, {10, 20}, {22, 30}}));
        QVERIFY(a.differenceTo(a).isEmpty());
        QVERIFY(a.unitedWith(b) == instants({{0, 30}}));
        QVERIFY(a.contains(29) && !a.contains(30) && !a.contains(15) && !a.contains(-1));
        QVERIFY(instants({{3, 3}, {9, 2}}).isEmpty());
        QVERIFY(Instants::all().contains(0));
    }

    void differencesHoldForEveryInstant()
    {
        std::mt19937 random(2);
        const auto any = [&random] {
            std::vector<std::pair<qint64, qint64>> pairs;
            for (auto n = random() % 4; n > 0; --n) {
                const auto from = static_cast<qint64>(random() % 50);
                pairs.emplace_back(from, from + static_cast<qint64>(random() % 20));
            }
            return instants(pairs);
        };
        for (int round = 0; round < 500; ++round) {
            const Instants a = any();
            const Instants b = any();
            const Instants difference = a.differenceTo(b);
            const Instants united = a.unitedWith(b);
            for (qint64 at = -1; at < 75; ++at) {
                QCOMPARE(difference.contains(at), a.contains(at) != b.contains(at));
                QCOMPARE(united.contains(at), a.contains(at) || b.contains(at));
            }
        }
    }

    void membersAreKeptInChunks()
    {
        StoreFixture file;
        file.run("INSERT INTO segment(id, key, name, rule, created_at, updated_at)"
                 " VALUES(1, 'a', 'A', '{}', 0, 0), (2, 'b', 'B', '{}', 0, 0)");
        SegmentMembers members(file.db());
        std::mt19937 random(3);
        CustomerSet before;
        for (int round = 0; round < 60; ++round) {
            const Ids ids = randomIds(random, 20'000);
            const CustomerSet after = setOf(ids);
            QVERIFY(members.replace({1}, before, after));
            const auto read = members.of({1});
            QVERIFY(read && *read == after);
            for (const qint64 id : {qint64(0), qint64(4095), qint64(4096), qint64(19'999)})
                QCOMPARE(*members.contains({1}, {id}), ids.count(id) > 0);
            before = after;
        }
        QVERIFY(members.of({2})->isEmpty());
        QVERIFY(members.replace({1}, before, {}));
        QCOMPARE(file.number(QStringLiteral("SELECT count(*) FROM segment_member")), 0);
    }
};

QTEST_GUILESS_MAIN(TestCustomerSets)
#include "tst_customersets.moc"
