#include "app/systemclock.h"

#include <QTest>
#include <QThread>

using namespace comptoir;

class TestSystemClock : public QObject
{
    Q_OBJECT
private slots:
    void aCancelledWaitReturns()
    {
        SystemClock clock;
        CancelToken cancel;
        const std::unique_ptr<QThread> waiting(
            QThread::create([&] { clock.wait(std::chrono::hours(1), cancel); }));
        waiting->start();
        cancel.cancel();
        QTRY_VERIFY(waiting->isFinished());
    }

    void waitsTheTimeGiven()
    {
        SystemClock clock;
        const Timestamp before = clock.now();
        clock.wait(std::chrono::milliseconds(30), {});
        QVERIFY(clock.now().ms - before.ms >= 25); // a wall clock may be corrected a little
    }

    void randomStaysInRange()
    {
        const std::function<double()> random = systemRandom();
        for (int i = 0; i < 1000; ++i) {
            const double value = random();
            QVERIFY(value >= 0 && value < 1);
        }
    }
};

QTEST_GUILESS_MAIN(TestSystemClock)
#include "tst_systemclock.moc"
