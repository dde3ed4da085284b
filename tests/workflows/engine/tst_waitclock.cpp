#include "models/domain/localtime.h"
#include "workflows/engine/waitclock.h"
#include "workflows/graph/nodespeech.h"

#include <QTest>

using namespace comptoir;

namespace {

const QTimeZone kParis("Europe/Paris");

Timestamp utc(const char *text)
{
    const auto at = Timestamp::fromIso(QString::fromLatin1(text) + u'Z');
    if (!at)
        qFatal("%s", text);
    return *at;
}

QString shown(Timestamp at)
{
    return at.toUtc().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
}

} // namespace

class TestWaitClock : public QObject
{
    Q_OBJECT
private slots:
    /// Clocks in Paris go forward on 29 March 2026 at 2:00 (1:00 UTC) and back on 25 October 2026
    /// at 3:00 (1:00 UTC).
    void aLengthEnds_data()
    {
        QTest::addColumn<QString>("at");
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("unit");
        QTest::addColumn<QString>("ends");
        const auto row
            = [](const char *name, const char *at, int count, DelayUnit unit, const char *ends) {
                  QTest::newRow(name)
                      << QString::fromLatin1(at) << count << int(unit) << QString::fromLatin1(ends);
              };
        row("minutes", "2026-06-01T10:00:00", 30, DelayUnit::Minutes, "2026-06-01T10:30:00");
        row("nothing", "2026-06-01T10:00:00", 0, DelayUnit::Days, "2026-06-01T10:00:00");
        row("hours are exact over the night of spring", "2026-03-28T23:00:00", 4, DelayUnit::Hours,
            "2026-03-29T03:00:00");
        row("a day keeps the time of day in spring", "2026-03-28T09:00:00", 1, DelayUnit::Days,
            "2026-03-29T08:00:00");
        row("a day keeps the time of day in autumn", "2026-10-24T08:00:00", 1, DelayUnit::Days,
            "2026-10-25T09:00:00");
        row("into the hour that is skipped", "2026-03-28T01:30:00", 1, DelayUnit::Days,
            "2026-03-29T01:30:00");
        row("into the hour that comes twice: the first", "2026-10-24T00:30:00", 1, DelayUnit::Days,
            "2026-10-25T00:30:00");
        row("a week", "2026-03-25T09:00:00", 1, DelayUnit::Weeks, "2026-04-01T08:00:00");
        row("a month from the 31st", "2026-01-31T10:00:00", 1, DelayUnit::Months,
            "2026-02-28T10:00:00");
        row("a month from the 31st of a leap year", "2028-01-31T10:00:00", 1, DelayUnit::Months,
            "2028-02-29T10:00:00");
        row("a year from 29 February", "2028-02-29T10:00:00", 1, DelayUnit::Years,
            "2029-02-28T10:00:00");
        row("four years from 29 February", "2028-02-29T10:00:00", 4, DelayUnit::Years,
            "2032-02-29T10:00:00");
    }
    void aLengthEnds()
    {
        QFETCH(QString, at);
        QFETCH(int, count);
        QFETCH(int, unit);
        QFETCH(QString, ends);
        const Delay delay{count, static_cast<DelayUnit>(unit)};
        QCOMPARE(shown(after(utc(at.toLatin1().constData()), delay, kParis)), ends);
    }

    void aWindowOpens_data()
    {
        QTest::addColumn<QString>("days");
        QTest::addColumn<QTime>("from");
        QTest::addColumn<QTime>("until");
        QTest::addColumn<QString>("at");
        QTest::addColumn<QString>("opens");
        const auto row = [](const char *name, const char *days, QTime from, QTime until,
                            const char *at, const char *opens) {
            QTest::newRow(name) << QString::fromLatin1(days) << from << until
                                << QString::fromLatin1(at) << QString::fromLatin1(opens);
        };
        const QTime nine(9, 0), eleven(11, 0);
        row("inside", "tuesday", nine, eleven, "2026-06-02T08:00:00", "2026-06-02T08:00:00");
        row("before", "tuesday", nine, eleven, "2026-06-02T05:00:00", "2026-06-02T07:00:00");
        row("at its end it is closed", "tuesday", nine, eleven, "2026-06-02T09:00:00",
            "2026-06-09T07:00:00");
        row("another day", "tuesday", nine, eleven, "2026-06-03T08:00:00", "2026-06-09T07:00:00");
        row("the next of two", "tuesday saturday", nine, eleven, "2026-06-03T08:00:00",
            "2026-06-06T07:00:00");
        row("the day is that of the clock there", "tuesday", QTime(0, 0), QTime(1, 0),
            "2026-06-01T22:30:00", "2026-06-01T22:30:00");
        row("in the week after the clocks changed", "monday", nine, eleven, "2026-10-24T08:00:00",
            "2026-10-26T08:00:00");
        row("over the skipped hour", "sunday", QTime(2, 0), QTime(4, 0), "2026-03-28T12:00:00",
            "2026-03-29T01:00:00");
        row("within the skipped hour there is none", "sunday", QTime(2, 15), QTime(2, 15),
            "2026-03-28T12:00:00", "2026-03-28T12:00:00");
        row("in the hour that comes twice", "sunday", QTime(2, 30), QTime(4, 0),
            "2026-10-24T12:00:00", "2026-10-25T00:30:00");
        row("never", "", nine, eleven, "2026-06-02T05:00:00", "2026-06-02T05:00:00");
    }
    void aWindowOpens()
    {
        QFETCH(QString, days);
        QFETCH(QTime, from);
        QFETCH(QTime, until);
        QFETCH(QString, at);
        QFETCH(QString, opens);
        const WeekWindow window{days.split(u' ', Qt::SkipEmptyParts), from, until};
        QCOMPARE(shown(nextWithin(window, utc(at.toLatin1().constData()), kParis)), opens);
    }

    /// At whatever instant, what opens is in the window, and nothing earlier was.
    void aWindowOpensAsEarlyAsCanBe()
    {
        const WeekWindow window{
            {QStringLiteral("sunday"), QStringLiteral("wednesday")}, QTime(1, 30), QTime(3, 30)};
        const auto isIn = [&window](Timestamp at) {
            const QDateTime local = at.toZone(kParis);
            return window.days.contains(weekdayWords().at(local.date().dayOfWeek() - 1))
                && instantAt(local.date(), window.from, kParis) <= at
                && at < instantAt(local.date(), window.until, kParis);
        };
        for (const char *start : {"2026-03-26T00:00:00", "2026-10-22T00:00:00"}) {
            for (int step = 0; step < 24 * 4 * 5; ++step) {
                const Timestamp at{utc(start).ms + step * 900'000LL};
                const Timestamp opens = nextWithin(window, at, kParis);
                QVERIFY(opens >= at && isIn(opens));
                for (Timestamp before = at; before < opens; before.ms += 900'000)
                    QVERIFY(!isIn(before));
            }
        }
    }

    void aMomentLiesAroundADay_data()
    {
        QTest::addColumn<int>("side");
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("unit");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("moment");
        using Side = AroundDay::Side;
        const auto row = [](const char *name, Side side, int count, DelayUnit unit, QDate day,
                            const char *moment) {
            QTest::newRow(name) << int(side) << count << int(unit) << day
                                << QString::fromLatin1(moment);
        };
        row("on it", Side::On, 5, DelayUnit::Days, {2026, 6, 1}, "2026-06-01T07:00:00");
        row("3 days before", Side::Before, 3, DelayUnit::Days, {2026, 6, 1}, "2026-05-29T07:00:00");
        row("a month before 31 March", Side::Before, 1, DelayUnit::Months, {2026, 3, 31},
            "2026-02-28T08:00:00");
        row("2 weeks after", Side::After, 2, DelayUnit::Weeks, {2026, 6, 1}, "2026-06-15T07:00:00");
        row("3 hours before", Side::Before, 3, DelayUnit::Hours, {2026, 6, 1},
            "2026-06-01T04:00:00");
        row("a day before the clocks changed", Side::Before, 1, DelayUnit::Days, {2026, 3, 29},
            "2026-03-28T08:00:00");
    }
    void aMomentLiesAroundADay()
    {
        QFETCH(int, side);
        QFETCH(int, count);
        QFETCH(int, unit);
        QFETCH(QDate, day);
        QFETCH(QString, moment);
        const AroundDay around{
            static_cast<AroundDay::Side>(side), {count, static_cast<DelayUnit>(unit)}, QTime(9, 0)};
        QCOMPARE(shown(momentAround(day, around, kParis)), moment);
    }

    void aDayComesRound_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QDate>("from");
        QTest::addColumn<bool>("march");
        QTest::addColumn<QDate>("next");
        QTest::newRow("later this year")
            << QDate(1990, 6, 1) << QDate(2026, 3, 1) << false << QDate(2026, 6, 1);
        QTest::newRow("today") << QDate(1990, 6, 1) << QDate(2026, 6, 1) << false
                               << QDate(2026, 6, 1);
        QTest::newRow("next year")
            << QDate(1990, 6, 1) << QDate(2026, 6, 2) << false << QDate(2027, 6, 1);
        QTest::newRow("29 February in a common year")
            << QDate(1992, 2, 29) << QDate(2026, 1, 1) << false << QDate(2026, 2, 28);
        QTest::newRow("or on 1 March")
            << QDate(1992, 2, 29) << QDate(2026, 1, 1) << true << QDate(2026, 3, 1);
        QTest::newRow("29 February in a leap year")
            << QDate(1992, 2, 29) << QDate(2028, 1, 1) << true << QDate(2028, 2, 29);
        QTest::newRow("the day after")
            << QDate(1992, 2, 29) << QDate(2026, 3, 1) << false << QDate(2027, 2, 28);
    }
    void aDayComesRound()
    {
        QFETCH(QDate, day);
        QFETCH(QDate, from);
        QFETCH(bool, march);
        QFETCH(QDate, next);
        QCOMPARE(nextAnniversary(day, from, march ? LeapDay::March1 : LeapDay::February28), next);
    }
};

QTEST_GUILESS_MAIN(TestWaitClock)
#include "tst_waitclock.moc"
