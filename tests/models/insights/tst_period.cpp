#include "models/insights/period.h"

#include <QTest>

using namespace comptoir;

namespace {

const QByteArray kParis("Europe/Paris");

Timestamp at(const char *iso)
{
    return Timestamp::fromIso(QString::fromLatin1(iso)).value_or(Timestamp{});
}

} // namespace

class TestPeriod : public QObject
{
    Q_OBJECT
private slots:
    void beginsAndEndsToTheMillisecond_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("previousFrom");
        QTest::addColumn<QString>("previousUntil"); // empty: as `from`
        QTest::addColumn<int>("steps");
        const auto row = [](const char *name, PeriodKind kind, const char *now, const char *from,
                            const char *previousFrom, const char *previousUntil, int steps,
                            const QByteArray &zone = kParis) {
            QTest::newRow(name) << int(kind) << zone << QString::fromLatin1(now)
                                << QString::fromLatin1(from) << QString::fromLatin1(previousFrom)
                                << QString::fromLatin1(previousUntil) << steps;
        };
        using enum PeriodKind;
        row("a morning in winter", Today, "2026-11-21T09:30:00Z", "2026-11-20T23:00:00Z",
            "2026-11-19T23:00:00Z", "2026-11-20T09:30:00.001Z", 11);
        row("midnight itself", Today, "2026-11-20T23:00:00Z", "2026-11-20T23:00:00Z",
            "2026-11-19T23:00:00Z", "2026-11-19T23:00:00.001Z", 1);
        // The clocks of Paris: 29 March 2026, 02:00 becomes 03:00; 25 October, 03:00 becomes 02:00.
        row("the day after the short one", Today, "2026-03-30T10:00:00Z", "2026-03-29T22:00:00Z",
            "2026-03-28T23:00:00Z", "2026-03-29T10:00:00.001Z", 13);
        row("at an hour that the day before skipped", Today, "2026-03-30T00:30:00Z",
            "2026-03-29T22:00:00Z", "2026-03-28T23:00:00Z", "2026-03-29T01:30:00.001Z", 3);
        row("the end of the long day", Today, "2026-10-25T22:59:59Z", "2026-10-24T22:00:00Z",
            "2026-10-23T22:00:00Z", "2026-10-24T21:59:59.001Z", 25);
        row("seven days over the spring change", Last7Days, "2026-04-01T12:00:00Z",
            "2026-03-25T23:00:00Z", "2026-03-18T23:00:00Z", "2026-03-25T13:00:00.001Z", 7);
        row("thirty days", Last30Days, "2026-11-21T09:30:00Z", "2026-10-22T22:00:00Z",
            "2026-09-22T22:00:00Z", "2026-10-22T08:30:00.001Z", 30);
        row("the first of a month", ThisMonth, "2026-11-01T08:00:00Z", "2026-10-31T23:00:00Z",
            "2026-09-30T22:00:00Z", "2026-10-01T07:00:00.001Z", 1);
        row("the 31st after a month of 28", ThisMonth, "2026-03-31T08:00:00Z",
            "2026-02-28T23:00:00Z", "2026-01-31T23:00:00Z", "", 31);
        row("twelve months", Last12Months, "2026-11-21T09:30:00Z", "2025-11-21T23:00:00Z",
            "2024-11-21T23:00:00Z", "2025-11-21T09:30:00.001Z", 12);
        row("twelve months to a leap day", Last12Months, "2028-02-29T09:30:00Z",
            "2027-02-28T23:00:00Z", "2026-02-28T23:00:00Z", "", 12);
        row("a zone whose days begin at one", Today, "2018-11-04T12:00:00Z", "2018-11-04T03:00:00Z",
            "2018-11-03T03:00:00Z", "2018-11-03T13:00:00.001Z", 10, "America/Sao_Paulo");
        row("a zone of half hours", Today, "2026-06-01T19:00:00Z", "2026-06-01T18:30:00Z",
            "2026-05-31T18:30:00Z", "2026-05-31T19:00:00.001Z", 1, "Asia/Kolkata");
    }

    void beginsAndEndsToTheMillisecond()
    {
        QFETCH(int, kind);
        QFETCH(QByteArray, zone);
        QFETCH(QString, now);
        QFETCH(QString, from);
        QFETCH(QString, previousFrom);
        QFETCH(QString, previousUntil);
        QFETCH(int, steps);
        const Timestamp asOf = *Timestamp::fromIso(now);
        const Period period = periodAsOf(static_cast<PeriodKind>(kind), asOf, QTimeZone(zone));
        QCOMPARE(period.from.toIso(), Timestamp::fromIso(from)->toIso());
        QCOMPARE(period.until.ms, asOf.ms + 1);
        QCOMPARE(period.previousFrom.toIso(), Timestamp::fromIso(previousFrom)->toIso());
        const QString end = previousUntil.isEmpty() ? from : previousUntil;
        QCOMPARE(period.previousUntil.toIso(), Timestamp::fromIso(end)->toIso());
        QCOMPARE(period.stepEnds.size(), steps);
    }

    void stepsCoverThePeriodWithoutGap()
    {
        const QTimeZone paris(kParis);
        for (int kind = 0; kind <= int(PeriodKind::Last12Months); ++kind) {
            for (int day = 0; day < 800; day += 3) {
                const Timestamp now{at("2026-01-01T00:00:00Z").ms + day * 86'400'000LL
                                    + day * 777LL};
                const Period period = periodAsOf(static_cast<PeriodKind>(kind), now, paris);
                QVERIFY(period.previousFrom < period.previousUntil);
                QVERIFY(period.previousUntil <= period.from);
                QVERIFY(period.from < period.until);
                QCOMPARE(period.stepEnds.last(), period.until);
                QCOMPARE(period.stepStart(0), period.from);
                const auto steps = static_cast<int>(period.stepEnds.size());
                for (int step = 0; step < steps; ++step) {
                    QVERIFY(period.stepStart(step) < period.stepEnds.at(step));
                    QCOMPARE(period.stepOf(period.stepStart(step)), step);
                    QCOMPARE(period.stepOf({period.stepEnds.at(step).ms - 1}), step);
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestPeriod)
#include "tst_period.moc"
