#include "models/shops/syncschedule.h"

#include <QTest>

using namespace comptoir;
using std::chrono::minutes;

namespace {

constexpr ShopId kShop{7};
constexpr qint64 kMinute = 60'000;
constexpr minutes kInterval{15};

SyncReport finished(SyncReport::Outcome outcome, qint64 at)
{
    SyncReport report;
    report.shop = kShop;
    report.outcome = outcome;
    report.finishedAt = {at};
    return report;
}

} // namespace

class TestSyncSchedule : public QObject
{
    Q_OBJECT
private slots:
    void aNewShopIsDueAtOnce() { QVERIFY(SyncSchedule().isDue(kShop, kInterval, {0})); }

    void whatIsDueOnStartIsCaughtUp()
    {
        SyncSchedule schedule;
        schedule.remember(kShop, Timestamp{100 * kMinute});
        QVERIFY(!schedule.isDue(kShop, kInterval, {114 * kMinute}));
        QVERIFY(schedule.isDue(kShop, kInterval, {115 * kMinute}));
    }

    void theNextSyncComesAnIntervalLater()
    {
        SyncSchedule schedule;
        schedule.note(finished(SyncReport::Outcome::Complete, 0), 0.0);
        QVERIFY(!schedule.isDue(kShop, kInterval, {15 * kMinute - 1}));
        QVERIFY(schedule.isDue(kShop, kInterval, {15 * kMinute}));
        schedule.remember(kShop, Timestamp{-60 * kMinute}); // says less than this session
        QVERIFY(!schedule.isDue(kShop, kInterval, {1}));
    }

    void anotherIntervalCountsFromTheLastSync()
    {
        SyncSchedule schedule;
        schedule.note(finished(SyncReport::Outcome::Complete, 0), 0.0);
        QVERIFY(schedule.isDue(kShop, minutes(5), {5 * kMinute}));
        QVERIFY(!schedule.isDue(kShop, minutes(60), {59 * kMinute}));
        QVERIFY(schedule.isDue(kShop, minutes(60), {60 * kMinute}));
    }

    void offlineShopsAreTriedWithGrowingPauses()
    {
        SyncSchedule schedule;
        QList<qint64> pauses;
        for (int i = 0; i < 6; ++i) {
            schedule.note(finished(SyncReport::Outcome::Offline, 0), 0.999999);
            qint64 minute = 0;
            while (!schedule.isDue(kShop, kInterval, {minute * kMinute}))
                ++minute;
            pauses.append(minute);
        }
        QCOMPARE(pauses, QList<qint64>({1, 2, 4, 8, 15, 15}));
        QVERIFY(schedule.isOffline(kShop));
        schedule.note(finished(SyncReport::Outcome::Complete, 0), 0.0);
        QVERIFY(!schedule.isOffline(kShop));
    }

    void jitterHalvesAtMost()
    {
        SyncSchedule schedule;
        schedule.note(finished(SyncReport::Outcome::Offline, 0), 0.0);
        QVERIFY(!schedule.isDue(kShop, kInterval, {kMinute / 2 - 1}));
        QVERIFY(schedule.isDue(kShop, kInterval, {kMinute / 2}));
    }

    void aClockPutBackDoesNotStopSyncing()
    {
        SyncSchedule schedule;
        schedule.note(finished(SyncReport::Outcome::Complete, 1'000'000 * kMinute), 0.0);
        QVERIFY(schedule.isDue(kShop, kInterval, {10 * kMinute}));
    }
};

QTEST_APPLESS_MAIN(TestSyncSchedule)
#include "tst_syncschedule.moc"
