#include "models/shops/syncestimate.h"

#include <QTest>

using namespace comptoir;
using std::chrono::milliseconds;

class TestSyncEstimate : public QObject
{
    Q_OBJECT
private slots:
    void saysNothingAtFirst()
    {
        SyncEstimate estimate;
        estimate.restart({1'000}, 0);
        QVERIFY(!estimate.left(1'000));
        estimate.add({2'000}, 100);
        QVERIFY(!estimate.left(1'000));
    }

    void isExactForASteadyShop()
    {
        SyncEstimate estimate;
        estimate.restart({0}, 0);
        for (int page = 1; page <= 5; ++page)
            estimate.add({page * 2'000}, page * 100);
        QCOMPARE(estimate.left(1'000), milliseconds(10'000));
        QCOMPARE(estimate.left(500), milliseconds(0));
    }

    void whatAnEarlierRunDidSaysNothingOfToday()
    {
        SyncEstimate estimate;
        estimate.restart({0}, 900);
        estimate.add({1'000}, 910);
        estimate.add({2'000}, 920);
        QCOMPARE(estimate.left(1'000), milliseconds(8'000));
    }

    void followsAShopThatSlowsDown()
    {
        SyncEstimate estimate;
        estimate.restart({0}, 0);
        qint64 now = 0;
        for (int page = 1; page <= 40; ++page)
            estimate.add({now += page <= 5 ? 100 : 1'000}, page * 100);
        const auto left = estimate.left(5'000).value();
        QVERIFY(left > milliseconds(9'900) && left <= milliseconds(10'000));
    }

    void survivesAClockThatJumps_data()
    {
        QTest::addColumn<qint64>("jump");
        QTest::newRow("an hour back") << qint64(-3'600'000);
        QTest::newRow("a year back") << qint64(-365LL * 86'400'000);
        QTest::newRow("an hour ahead, or the computer slept") << qint64(3'600'000);
        QTest::newRow("a year ahead") << qint64(365LL * 86'400'000);
    }

    void survivesAClockThatJumps()
    {
        QFETCH(qint64, jump);
        SyncEstimate estimate;
        qint64 now = 1'800'000'000'000;
        estimate.restart({now}, 0);
        for (int page = 1; page <= 4; ++page)
            estimate.add({now += 1'000}, page * 100);
        now += jump;
        for (int page = 5; page <= 8; ++page)
            estimate.add({now += 1'000}, page * 100);
        QCOMPARE(estimate.left(1'000), milliseconds(2'000));
    }

    void neverSaysMoreThanAWeekNorLessThanNothing()
    {
        SyncEstimate estimate;
        estimate.restart({0}, 0);
        estimate.add({500'000}, 1);
        estimate.add({1'000'000}, 2);
        QCOMPARE(estimate.left(1'000'000'000'000), milliseconds(7LL * 86'400'000));
        QCOMPARE(estimate.left(1), milliseconds(0));
    }

    void emptyPagesDoNotCount()
    {
        SyncEstimate estimate;
        estimate.restart({0}, 0);
        estimate.add({1'000}, 0);
        estimate.add({2'000}, 0);
        QVERIFY(!estimate.left(10));
    }
};

QTEST_APPLESS_MAIN(TestSyncEstimate)
#include "tst_syncestimate.moc"
