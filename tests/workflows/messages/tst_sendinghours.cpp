#include "workflows/messages/sendinghours.h"

#include <QRandomGenerator>
#include <QTest>

using namespace comptoir;

namespace {

SendingPlace placeOf(const char *zone, HolidayRegion holidays = HolidayRegion::None)
{
    return {{QTimeZone(zone)}, holidays};
}

SendingPlace paris()
{
    return placeOf("Europe/Paris", HolidayRegion::France);
}

Timestamp at(const char *iso)
{
    return Timestamp::fromIso(QString::fromLatin1(iso)).value_or(Timestamp{-1});
}

} // namespace

class TestSendingHours : public QObject
{
    Q_OBJECT
private slots:
    void theNextAllowedInstant_data();
    void theNextAllowedInstant();
    void wallsHoldWhateverIsSet();
    void emailHasItsOwnWindow();
    void allZonesMustAllow();
    void zonesThatNeverMeetGiveNothing();
    void clocksThatChange_data();
    void clocksThatChange();
    void openings();
    void rulesAsText_data();
    void rulesAsText();
    void nothingAllowedIsPassedOver();
};

void TestSendingHours::theNextAllowedInstant_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *asked, const char *expected) {
        QTest::newRow(name) << QString::fromLatin1(asked) << QString::fromLatin1(expected);
    };
    row("within the window", "2026-03-10T14:00:00+01:00", "2026-03-10T14:00:00+01:00");
    row("as it opens", "2026-03-10T08:00:00+01:00", "2026-03-10T08:00:00+01:00");
    row("just before it opens", "2026-03-10T07:59:59+01:00", "2026-03-10T08:00:00+01:00");
    row("as it closes", "2026-03-10T20:00:00+01:00", "2026-03-11T08:00:00+01:00");
    row("at night", "2026-03-10T23:30:00+01:00", "2026-03-11T08:00:00+01:00");
    row("after midnight", "2026-03-11T00:30:00+01:00", "2026-03-11T08:00:00+01:00");
    row("Saturday evening waits for Monday", "2026-03-14T20:30:00+01:00",
        "2026-03-16T08:00:00+01:00");
    row("Sunday", "2026-03-15T11:00:00+01:00", "2026-03-16T08:00:00+01:00");
    row("Easter: Saturday evening waits for Tuesday", "2026-04-04T21:00:00+02:00",
        "2026-04-07T08:00:00+02:00");
    row("1 May, a Friday", "2026-05-01T10:00:00+02:00", "2026-05-02T08:00:00+02:00");
    row("Christmas, then a weekend", "2026-12-24T21:00:00+01:00", "2026-12-26T08:00:00+01:00");
}

void TestSendingHours::theNextAllowedInstant()
{
    QFETCH(QString, asked);
    QFETCH(QString, expected);
    const Timestamp from = *Timestamp::fromIso(asked);
    const auto next = SendingHours().next(Channel::Sms, from, paris());
    QVERIFY(next);
    QCOMPARE(next->toIso(), Timestamp::fromIso(expected)->toIso());
    QCOMPARE(SendingHours().isAllowed(Channel::Sms, from, paris()), *next == from);
}

void TestSendingHours::wallsHoldWhateverIsSet()
{
    SendingHours hours;
    hours.setRule(Channel::Sms, HoursRule{});
    QCOMPARE(hours.rule(Channel::Sms), HoursRule{});
    const SendingPlace place = paris();
    QVERIFY(!hours.isAllowed(Channel::Sms, at("2026-03-10T07:59:00+01:00"), place));
    QVERIFY(hours.isAllowed(Channel::Sms, at("2026-03-10T21:29:00+01:00"), place));
    QVERIFY(!hours.isAllowed(Channel::Sms, at("2026-03-10T21:30:00+01:00"), place));
    // Sundays are the owner's to allow.
    QVERIFY(hours.isAllowed(Channel::Sms, at("2026-03-15T12:00:00+01:00"), place));
    hours.setRule(Channel::Sms, {10 * 60, 9 * 60, HoursRule::kEveryDay, true});
    QCOMPARE(hours.rule(Channel::Sms), HoursRule{});
}

void TestSendingHours::emailHasItsOwnWindow()
{
    const SendingHours hours;
    const SendingPlace place = paris();
    QVERIFY(hours.isAllowed(Channel::Email, at("2026-03-15T07:00:00+01:00"), place));
    QVERIFY(!hours.isAllowed(Channel::Email, at("2026-03-15T21:00:00+01:00"), place));
    QVERIFY(!hours.isAllowed(Channel::Email, at("2026-03-15T03:00:00+01:00"), place));
    SendingHours open;
    open.setRule(Channel::Email, HoursRule{});
    QVERIFY(open.isAllowed(Channel::Email, at("2026-03-15T03:00:00+01:00"), place));
}

void TestSendingHours::allZonesMustAllow()
{
    const SendingPlace america{{QTimeZone("America/New_York"), QTimeZone("America/Los_Angeles")},
                               HolidayRegion::None};
    const SendingHours hours;
    // 09:00 in New York is 06:00 in Los Angeles.
    const auto next = hours.next(Channel::Sms, at("2026-03-10T09:00:00-04:00"), america);
    QVERIFY(next);
    QCOMPARE(next->toIso(), at("2026-03-10T08:00:00-07:00").toIso());
    // 17:30 in Los Angeles is 20:30 in New York.
    const auto evening = hours.next(Channel::Sms, at("2026-03-10T17:30:00-07:00"), america);
    QVERIFY(evening);
    QCOMPARE(evening->toIso(), at("2026-03-11T08:00:00-07:00").toIso());
}

void TestSendingHours::zonesThatNeverMeetGiveNothing()
{
    SendingHours hours;
    hours.setRule(Channel::Sms, {8 * 60, 9 * 60, HoursRule::kEveryDay, true});
    const SendingPlace far{{QTimeZone("Europe/Paris"), QTimeZone("Pacific/Noumea")},
                           HolidayRegion::None};
    QVERIFY(!hours.next(Channel::Sms, at("2026-03-10T09:00:00Z"), far));
}

void TestSendingHours::clocksThatChange_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("expected");
    const auto row
        = [](const char *name, const char *rule, const char *asked, const char *expected) {
              QTest::newRow(name) << QString::fromLatin1(rule) << QString::fromLatin1(asked)
                                  << QString::fromLatin1(expected);
          };
    // Europe/Paris goes from 02:00 to 03:00 on 29 March 2026, and back on 25 October.
    row("the morning after the spring change", "08:00-20:00 1234567", "2026-03-28T23:00:00+01:00",
        "2026-03-29T08:00:00+02:00");
    row("the morning after the autumn change", "08:00-20:00 1234567", "2026-10-24T23:00:00+02:00",
        "2026-10-25T08:00:00+01:00");
    row("a window that is skipped is of the next day", "02:00-03:00 1234567",
        "2026-03-29T00:30:00+01:00", "2026-03-30T02:00:00+02:00");
    row("a window that begins skipped opens as the clock allows", "02:30-05:00 1234567",
        "2026-03-29T00:30:00+01:00", "2026-03-29T03:30:00+02:00");
    row("of an hour that comes twice the first", "02:15-05:00 1234567", "2026-10-25T00:30:00+02:00",
        "2026-10-25T02:15:00+02:00");
    row("the doubled hour is allowed both times", "02:00-05:00 1234567",
        "2026-10-25T02:30:00+01:00", "2026-10-25T02:30:00+01:00");
}

void TestSendingHours::clocksThatChange()
{
    QFETCH(QString, rule);
    QFETCH(QString, asked);
    QFETCH(QString, expected);
    SendingHours hours;
    hours.setRule(Channel::Email, HoursRule::fromText(rule).value_or(HoursRule{}));
    const auto next
        = hours.next(Channel::Email, *Timestamp::fromIso(asked), placeOf("Europe/Paris"));
    QVERIFY(next);
    QCOMPARE(next->toIso(), Timestamp::fromIso(expected)->toIso());
}

void TestSendingHours::openings()
{
    const SendingHours hours;
    const auto opening = [&](const char *asked) {
        const auto next = hours.nextOpening(Channel::Sms, at(asked), paris());
        return next ? next->toIso() : QString();
    };
    QCOMPARE(opening("2026-03-10T14:00:00+01:00"), at("2026-03-11T08:00:00+01:00").toIso());
    QCOMPARE(opening("2026-03-10T08:00:00+01:00"), at("2026-03-11T08:00:00+01:00").toIso());
    QCOMPARE(opening("2026-03-10T07:00:00+01:00"), at("2026-03-10T08:00:00+01:00").toIso());
    QCOMPARE(opening("2026-03-14T14:00:00+01:00"), at("2026-03-16T08:00:00+01:00").toIso());
}

void TestSendingHours::rulesAsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    for (const char *good :
         {"08:00-20:00 123456", "00:00-24:00 1234567 holidays", "10:30-11:45 7", "23:59-24:00 1"})
        QTest::newRow(good) << QString::fromLatin1(good) << true;
    for (const char *bad :
         {"", "08:00-20:00", "20:00-08:00 123456", "08:00-08:00 1", "08:00-24:01 1", "8:00-20:00 1",
          "08:60-20:00 1", "08:00-20:00 654321", "08:00-20:00 8", "08:00-20:00 1 Holidays",
          "99:00-99:30 1", "08:00-20:00  "})
        QTest::addRow("no rule: %s", bad) << QString::fromLatin1(bad) << false;
}

void TestSendingHours::rulesAsText()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    const auto rule = HoursRule::fromText(text);
    QCOMPARE(rule.has_value(), good);
    if (rule)
        QCOMPARE(rule->toText(), text);
}

/// For windows, places and instants of chance: what is given is allowed, and no minute before it.
void TestSendingHours::nothingAllowedIsPassedOver()
{
    QRandomGenerator random(20261122);
    const QList<SendingPlace> places{
        paris(),
        placeOf("Indian/Reunion", HolidayRegion::Reunion),
        placeOf("America/St_Johns"),
        placeOf("Australia/Lord_Howe"),
        {{QTimeZone("Europe/Paris"), QTimeZone("America/New_York")}, HolidayRegion::None}};
    for (int round = 0; round < 300; ++round) {
        SendingHours hours;
        const int from = random.bounded(4 * 60, 22 * 60); // clear of the hours that change
        hours.setRule(Channel::Email,
                      {from, random.bounded(from + 1, 24 * 60 + 1),
                       static_cast<quint8>(random.bounded(1, 128)), random.bounded(2) == 1});
        const SendingPlace &place = places.at(random.bounded(places.size()));
        const Timestamp asked{1'767'225'600'000 + random.bounded(1'000'000) * 60'000LL};
        const auto next = hours.next(Channel::Email, asked, place);
        if (!next)
            continue; // a pair of zones that never meet
        QVERIFY(*next >= asked);
        QVERIFY(hours.isAllowed(Channel::Email, *next, place));
        const qint64 step = std::max<qint64>(60'000, (next->ms - asked.ms) / 500 / 60'000 * 60'000);
        for (qint64 ms = asked.ms; ms < next->ms; ms += step)
            QVERIFY(!hours.isAllowed(Channel::Email, {ms}, place));
        QVERIFY(*next == asked || !hours.isAllowed(Channel::Email, {next->ms - 1}, place));
    }
}

QTEST_GUILESS_MAIN(TestSendingHours)
#include "tst_sendinghours.moc"
