#include "views/sync/rawrecord.h"
#include "views/today/duewords.h"
#include "views/today/todaywords.h"

#include <QLocale>
#include <QTest>

using namespace comptoir;

namespace {
const QDate kSaturday(2026, 11, 21);
} // namespace

class TestTodayWords : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void daysAreUnderstood_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("day");
        const auto row = [](const char *typed, const char *text, const QDate &day = {}) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(text) << day;
        };
        row("Call Marie tomorrow", "Call Marie", {2026, 11, 22});
        row("call marie TODAY", "call marie", {2026, 11, 21});
        row("Rappeler Marie demain", "Rappeler Marie", {2026, 11, 22});
        row("Rappeler Marie aujourd’hui", "Rappeler Marie", {2026, 11, 21});
        row("Rappeler Marie après-demain", "Rappeler Marie", {2026, 11, 23});
        row("Inventaire la semaine prochaine", "Inventaire", {2026, 11, 23});
        row("Stock taking next week", "Stock taking", {2026, 11, 23});
        row("Devis dans 10 jours", "Devis", {2026, 12, 1});
        row("Quote in 1 day", "Quote", {2026, 11, 22});
        row("Marché samedi", "Marché", {2026, 11, 28});
        row("Marché lundi", "Marché", {2026, 11, 23});
        row("Market on Sunday", "Market", {2026, 11, 22});
        row("Payer pour le 3/12", "Payer pour", {2026, 12, 3});
        row("Renew 1/2", "Renew", {2027, 2, 1});
        row("Renew 2027-02-28", "Renew", {2027, 2, 28});
        // What only looks like a day, or would leave nothing to do.
        row("tomorrow", "tomorrow");
        row("Read Demain by Tolstoy", "Read Demain by Tolstoy");
        row("Order 31/2", "Order 31/2");
        row("Order 45/45", "Order 45/45");
        row("  two   words ", "two words");
        row("", "");
    }
    void daysAreUnderstood()
    {
        QFETCH(QString, typed);
        const DueWords words = DueWords::parse(typed, kSaturday);
        QTEST(words.text, "text");
        QTEST(words.day, "day");
    }

    void dueDaysAreSaidShortly_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("said");
        QTest::newRow("late") << -2 << QStringLiteral("2 day(s) late");
        QTest::newRow("now") << 0 << QStringLiteral("today");
        QTest::newRow("soon") << 1 << QStringLiteral("tomorrow");
        QTest::newRow("this week") << 3 << QStringLiteral("Tuesday");
        QTest::newRow("later") << 12 << QStringLiteral("3 Dec 2026");
    }
    void dueDaysAreSaidShortly()
    {
        QFETCH(int, days);
        QTEST(TodayWords::due(kSaturday.addDays(days), kSaturday), "said");
    }

    void theGreetingFollowsTheClock_data()
    {
        QTest::addColumn<int>("hour");
        QTest::addColumn<QString>("said");
        QTest::newRow("5") << 5 << QStringLiteral("Good morning, here is your Saturday");
        QTest::newRow("12") << 12 << QStringLiteral("Good afternoon, here is your Saturday");
        QTest::newRow("18") << 18 << QStringLiteral("Good evening, here is your Saturday");
        QTest::newRow("3") << 3 << QStringLiteral("Good evening, here is your Saturday");
    }
    void theGreetingFollowsTheClock()
    {
        QFETCH(int, hour);
        QTEST(TodayWords::greeting({kSaturday, QTime(hour, 0)}), "said");
    }

    void agesAreNotInvented()
    {
        QCOMPARE(TodayWords::age({1990, 11, 24}, {2026, 11, 24}), QStringLiteral("turns 36"));
        QVERIFY(TodayWords::age({1900, 1, 1}, {2026, 1, 1}).isEmpty()); // a form's default
        QVERIFY(TodayWords::age({2026, 1, 1}, {2026, 1, 1}).isEmpty());
    }

    void recordsAreMadeReadable_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<int>("form");
        QTest::addColumn<QString>("contains");
        using enum RawRecord::Form;
        QTest::newRow("JSON") << QByteArray(R"({"id":1,"tags":["a"]})") << int(Json)
                              << QStringLiteral("\n    \"id\": 1");
        QTest::newRow("broken JSON")
            << QByteArray(R"({"id": 77, "oops")") << int(Text) << QStringLiteral("\"oops\"");
        QTest::newRow("XML") << QByteArray("<order><id>5</id></order>") << int(Xml)
                             << QStringLiteral("\n  <id>5</id>");
        QTest::newRow("broken XML")
            << QByteArray("<order><id>5") << int(Text) << QStringLiteral("<order><id>5");
        QTest::newRow("an entity bomb stays text")
            << QByteArray("<!DOCTYPE x [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><x>&c;</x>")
            << int(Text) << QStringLiteral("ENTITY");
        QTest::newRow("HTML is only text")
            << QByteArray("hello <b>you</b>") << int(Text) << QStringLiteral("<b>you</b>");
        QTest::newRow("bytes") << QByteArray("\xff\xfe\x80\x81\x82\x83") << int(Binary)
                               << QStringLiteral("ff fe 80");
        QTest::newRow("control characters")
            << QByteArray("a\x01z") << int(Text) << QStringLiteral("a\u2401z");
        QTest::newRow("nothing") << QByteArray() << int(Empty) << QString();
    }
    void recordsAreMadeReadable()
    {
        QFETCH(QByteArray, raw);
        QFETCH(int, form);
        QFETCH(QString, contains);
        const RawRecord record(raw);
        QCOMPARE(int(record.form()), form);
        QVERIFY2(record.text().contains(contains), qPrintable(record.text()));
        QVERIFY(!record.caption().isEmpty());
    }

    void longRecordsAreCut()
    {
        const RawRecord record("[\"" + QByteArray(100'000, 'x') + "\"]");
        QVERIFY(record.isCut());
        QVERIFY(record.text().size() <= RawRecord::kLongest);
        QVERIFY(record.caption().contains(QLatin1String("beginning")));
    }
};

QTEST_MAIN(TestTodayWords)
#include "tst_todaywords.moc"
