#include "models/domain/localtime.h"
#include "models/segments/window.h"

#include <QRandomGenerator>
#include <QTest>

using namespace comptoir;
using enum SpanUnit;
using Kind = Window::Kind;

namespace {

const QTimeZone kParis("Europe/Paris");

/// "2026-03-31 10:00" in Paris.
Timestamp at(const QByteArray &text)
{
    return *Timestamp::fromLocal(QString::fromLatin1(text), kParis);
}

QString text(Timestamp instant)
{
    return instant.toZone(kParis).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"));
}

RuleMoment moment(const char *now)
{
    return {at(now), kParis, LeapDay::February28};
}

} // namespace

class TestWindow : public QObject
{
    Q_OBJECT
private slots:
    void monthsAreThoseOfTheCalendar_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("then");
        const auto row = [](const char *name, const char *now, int count, const char *then) {
            QTest::newRow(name) << QString::fromLatin1(now) << count << QString::fromLatin1(then);
        };
        row("the same day and time", "2026-04-15 10:00", 1, "2026-03-15 10:00:00.000");
        row("a shorter month", "2026-03-31 10:00", 1, "2026-02-28 23:59:59.999");
        row("a leap year", "2028-03-30 10:00", 1, "2028-02-29 23:59:59.999");
        row("the 28th is the 28th", "2026-03-28 10:00", 1, "2026-02-28 10:00:00.000");
        row("over the year", "2026-01-15 10:00", 3, "2025-10-15 10:00:00.000");
        // The clocks go forward on 29 March 2026 at 2:00: noon is eleven hours into the day.
        row("a day of 23 hours", "2026-03-29 12:00", 1, "2026-02-28 23:59:59.999");
        row("eleven hours into it", "2026-04-29 12:00", 1, "2026-03-29 13:00:00.000");
    }
    void monthsAreThoseOfTheCalendar()
    {
        QFETCH(QString, now);
        QFETCH(int, count);
        QFETCH(QString, then);
        QCOMPARE(text(before(at(now.toLatin1()), {count, Months}, kParis)), then);
    }

    void aYearAgoOn29FebruaryIsTheEndOf28()
    {
        QCOMPARE(text(before(at("2028-02-29 09:00"), {1, Years}, kParis)),
                 QStringLiteral("2027-02-28 23:59:59.999"));
        QCOMPARE(before(QDate(2028, 2, 29), {4, Years}), QDate(2024, 2, 29));
    }

    void goingBackNeverSkipsAndAfterIsItsInverse()
    {
        QRandomGenerator random(1);
        const qint64 start = at("2024-01-01 00:00").ms;
        const qint64 stretch = 4LL * 366 * 86'400'000;
        for (int i = 0; i < 5'000; ++i) {
            const Timestamp one{start
                                + static_cast<qint64>(random.generateDouble() * double(stretch))};
            const Timestamp two{one.ms + random.bounded(3 * 86'400'000)};
            const Span span{random.bounded(1, 30), static_cast<SpanUnit>(random.bounded(0, 5))};
            const Timestamp first = before(one, span, kParis);
            QVERIFY(first < one);
            QVERIFY2(first <= before(two, span, kParis), qPrintable(text(one) + text(two)));
            const Timestamp turn = after(one, span, kParis);
            QVERIFY2(before(turn, span, kParis) >= one, qPrintable(text(one)));
            QVERIFY2(before({turn.ms - 1}, span, kParis) < one, qPrintable(text(one)));
        }
    }

    void lastAndOlderLeaveNobodyOut()
    {
        const RuleMoment now = moment("2026-11-22 01:00");
        const Window last = Window::lastly(90, Days);
        const Window older = Window::olderThan(90, Days);
        const Timestamp border{now.now.ms - 90LL * 86'400'000};
        QVERIFY(!holds(last, border, now));
        QVERIFY(holds(older, border, now));
        QVERIFY(holds(last, Timestamp{border.ms + 1}, now));
        QVERIFY(!holds(older, Timestamp{border.ms + 1}, now));
        QVERIFY(holds(last, now.now, now));
        QVERIFY(!holds(last, Timestamp{now.now.ms + 1}, now));
        QVERIFY(!holds(older, Timestamp{now.now.ms + 1}, now));
    }

    void aWindowHolds_data()
    {
        QTest::addColumn<Window>("window");
        QTest::addColumn<QString>("first"); ///< the first and last instants that it holds
        QTest::addColumn<QString>("last");
        const auto row
            = [](const char *name, const Window &window, const char *first, const char *last) {
                  QTest::newRow(name)
                      << window << QString::fromLatin1(first) << QString::fromLatin1(last);
              };
        Window window;
        window.kind = Kind::Ago;
        window.span = {6, Months};
        window.newer = {3, Months};
        row("3 to 6 months ago", window, "2026-05-22 14:30:00.001", "2026-08-22 14:30:00.000");
        window = {};
        window.kind = Kind::Calendar;
        window.calendar = CalendarUnit::Week;
        row("this week", window, "2026-11-16 00:00:00.000", "2026-11-22 23:59:59.999");
        window.offset = -1;
        window.calendar = CalendarUnit::Month;
        row("last month", window, "2026-10-01 00:00:00.000", "2026-10-31 23:59:59.999");
        window.calendar = CalendarUnit::Quarter;
        row("last quarter", window, "2026-07-01 00:00:00.000", "2026-09-30 23:59:59.999");
        window.calendar = CalendarUnit::Year;
        row("last year", window, "2025-01-01 00:00:00.000", "2025-12-31 23:59:59.999");
        window.calendar = CalendarUnit::Day;
        row("yesterday", window, "2026-11-21 00:00:00.000", "2026-11-21 23:59:59.999");
        window = {};
        window.kind = Kind::Between;
        window.first = QDate(2026, 3, 29);
        window.last = QDate(2026, 3, 29);
        row("one day of 23 hours", window, "2026-03-29 00:00:00.000", "2026-03-29 23:59:59.999");
        window = {};
        window.kind = Kind::Next;
        window.span = {2, Days};
        row("the next two days", window, "2026-11-22 14:30:00.001", "2026-11-24 14:30:00.000");
    }
    void aWindowHolds()
    {
        QFETCH(Window, window);
        QFETCH(QString, first);
        QFETCH(QString, last);
        const RuleMoment now = moment("2026-11-22 14:30");
        const Timestamp from = at(first.toLatin1());
        const Timestamp to = at(last.toLatin1());
        QVERIFY(!holds(window, Timestamp{from.ms - 1}, now));
        QVERIFY(holds(window, from, now));
        QVERIFY(holds(window, to, now));
        QVERIFY(!holds(window, Timestamp{to.ms + 1}, now));
        const auto ranges = rangesOf(window, now);
        QCOMPARE(ranges.size(), size_t(1));
        QCOMPARE(text(ranges[0].from), text(from));
        const Timestamp cut = window.kind == Kind::Next ? to : std::min(to, now.now);
        QCOMPARE(text(ranges[0].until), text({cut.ms + 1}));
    }

    void monthsOfAnyYearAreStretches()
    {
        Window window;
        window.kind = Kind::Months;
        window.months = {11, 12};
        const RuleMoment now = moment("2026-11-22 14:30");
        const auto ranges = rangesOf(window, now);
        QCOMPARE(ranges.size(), size_t(57));
        QCOMPARE(text(ranges[0].from), QStringLiteral("1970-11-01 00:00:00.000"));
        QCOMPARE(text(ranges[0].until), QStringLiteral("1971-01-01 00:00:00.000"));
        QCOMPARE(text(ranges.back().until), QStringLiteral("2026-11-22 14:30:00.001"));
        QVERIFY(holds(window, QDate(1931, 12, 4), now));
        QVERIFY(!holds(window, QDate(1931, 10, 4), now));
    }

    void nothingDoneLiesInTheFuture()
    {
        Window window;
        window.kind = Kind::Since;
        window.first = QDate(2027, 1, 1);
        QVERIFY(rangesOf(window, moment("2026-11-22 14:30")).empty());
        QVERIFY(holds(window, QDate(2027, 1, 1), moment("2026-11-22 14:30")));
    }

    /// What nextChange() says is held against looking at every quarter of an hour.
    void theNextChangeIsTheFirst()
    {
        QRandomGenerator random(7);
        const Timestamp start = at("2026-01-20 00:00");
        for (int i = 0; i < 150; ++i) {
            Window window;
            window.kind = static_cast<Kind>(random.bounded(0, 10));
            window.span = {random.bounded(2, 4), static_cast<SpanUnit>(random.bounded(0, 4))};
            window.newer = {1, SpanUnit::Hours};
            window.calendar = static_cast<CalendarUnit>(random.bounded(0, 4));
            window.offset = random.bounded(-1, 2);
            window.first = QDate(2026, 2, 1);
            window.last = QDate(2026, 3, 1);
            window.months = {2};
            const Timestamp value{start.ms + random.bounded(120) * 86'400'000LL
                                  + random.bounded(96) * 900'000LL};
            const RuleMoment now{
                {start.ms + random.bounded(60) * 86'400'000LL}, kParis, LeapDay::February28};
            checkChange(window, value, now, "instant");
            checkChange(window, value.toZone(kParis).date(), now, "day");
        }
    }

private:
    template <typename Value>
    static void checkChange(const Window &window, const Value &value, const RuleMoment &now,
                            const char *what)
    {
        const bool before = holds(window, value, now);
        const auto next = nextChange(window, value, now);
        const QString where = QStringLiteral("%1, kind %2, unit %3, %4")
                                  .arg(QLatin1String(what))
                                  .arg(static_cast<int>(window.kind))
                                  .arg(static_cast<int>(window.span.unit))
                                  .arg(text(now.now));
        for (qint64 step = 1; step <= 100 * 96; ++step) {
            const Timestamp then{now.now.ms + step * 900'000};
            const bool isChanged = holds(window, value, {then, kParis, now.leapDay}) != before;
            if (next && *next <= then) {
                QVERIFY2(holds(window, value, {*next, kParis, now.leapDay}) != before,
                         qPrintable(where));
                return;
            }
            QVERIFY2(!isChanged, qPrintable(where));
        }
    }
};

QTEST_APPLESS_MAIN(TestWindow)
#include "tst_window.moc"
