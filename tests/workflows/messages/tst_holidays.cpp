#include "workflows/messages/holidays.h"
#include "workflows/messages/territory.h"

#include <QTest>
#include <QTimeZone>

using namespace comptoir;

Q_DECLARE_METATYPE(comptoir::HolidayRegion)

class TestHolidays : public QObject
{
    Q_OBJECT
private slots:
    void easter_data()
    {
        QTest::addColumn<QDate>("expected");
        // Earliest and latest possible days among them, and the two that older rules got wrong.
        for (const QDate day :
             {QDate(1818, 3, 22), QDate(1943, 4, 25), QDate(1954, 4, 18), QDate(1981, 4, 19),
              QDate(2000, 4, 23), QDate(2008, 3, 23), QDate(2011, 4, 24), QDate(2024, 3, 31),
              QDate(2025, 4, 20), QDate(2026, 4, 5), QDate(2027, 3, 28), QDate(2038, 4, 25),
              QDate(2285, 3, 22)})
            QTest::addRow("%d", day.year()) << day;
    }
    void easter()
    {
        QFETCH(QDate, expected);
        QCOMPARE(Holidays::easterSunday(expected.year()), expected);
    }

    /// A Sunday between 22 March and 25 April, in every year, and every one of these days happens.
    void easterIsASundayOfSpring()
    {
        QSet<int> days;
        for (int year = 1583; year < 8000; ++year) {
            const QDate easter = Holidays::easterSunday(year);
            QVERIFY(easter.isValid());
            QCOMPARE(easter.dayOfWeek(), 7);
            const qint64 after = QDate(year, 3, 22).daysTo(easter);
            QVERIFY(after >= 0 && after <= 34);
            days.insert(static_cast<int>(after));
        }
        QCOMPARE(days.size(), 35);
    }

    void franceIn2026()
    {
        const QList<QDate> expected{QDate(2026, 1, 1),   QDate(2026, 4, 6),  QDate(2026, 5, 1),
                                    QDate(2026, 5, 8),   QDate(2026, 5, 14), QDate(2026, 5, 25),
                                    QDate(2026, 7, 14),  QDate(2026, 8, 15), QDate(2026, 11, 1),
                                    QDate(2026, 11, 11), QDate(2026, 12, 25)};
        QCOMPARE(Holidays::of(2026, HolidayRegion::France), expected);
        QVERIFY(Holidays::of(2026, HolidayRegion::None).isEmpty());
    }

    void ofTerritories_data()
    {
        using enum HolidayRegion;
        QTest::addColumn<HolidayRegion>("region");
        QTest::addColumn<QDate>("day");
        QTest::newRow("Good Friday in Alsace") << AlsaceMoselle << QDate(2026, 4, 3);
        QTest::newRow("Saint Stephen in Moselle") << AlsaceMoselle << QDate(2026, 12, 26);
        QTest::newRow("Mayotte") << Mayotte << QDate(2026, 4, 27);
        QTest::newRow("Martinique") << Martinique << QDate(2026, 5, 22);
        QTest::newRow("Guadeloupe") << Guadeloupe << QDate(2026, 5, 27);
        QTest::newRow("Saint-Martin") << SaintMartin << QDate(2026, 5, 28);
        QTest::newRow("Guiana") << Guiana << QDate(2026, 6, 10);
        QTest::newRow("Saint-Barthélemy") << SaintBarthelemy << QDate(2026, 10, 9);
        QTest::newRow("Réunion") << Reunion << QDate(2026, 12, 20);
        QTest::newRow("New Caledonia") << NewCaledonia << QDate(2026, 9, 24);
        QTest::newRow("Belgium's own") << Belgium << QDate(2026, 7, 21);
        QTest::newRow("Switzerland's own") << Switzerland << QDate(2026, 8, 1);
        QTest::newRow("Corpus Christi in Monaco") << Monaco << QDate(2026, 6, 4);
    }
    void ofTerritories()
    {
        QFETCH(HolidayRegion, region);
        QFETCH(QDate, day);
        QVERIFY(Holidays::isHoliday(day, region));
        QVERIFY(Holidays::of(day.year(), region).contains(day));
        QVERIFY(!Holidays::isHoliday(day, HolidayRegion::France));
    }

    void listAndQuestionAgree()
    {
        for (int region = 0; region <= static_cast<int>(HolidayRegion::Monaco); ++region) {
            const auto where = static_cast<HolidayRegion>(region);
            for (int year = 2020; year < 2060; ++year) {
                const QList<QDate> list = Holidays::of(year, where);
                QVERIFY(std::is_sorted(list.begin(), list.end()));
                for (QDate day(year, 1, 1); day.year() == year; day = day.addDays(1))
                    QCOMPARE(Holidays::isHoliday(day, where), list.contains(day));
            }
        }
    }

    void territories_data()
    {
        QTest::addColumn<QString>("country");
        QTest::addColumn<QString>("postcode");
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<HolidayRegion>("holidays");
        const auto row = [](const char *country, const char *postcode, const char *zone,
                            HolidayRegion holidays) {
            QTest::addRow("%s %s", country, postcode)
                << QString::fromLatin1(country) << QString::fromLatin1(postcode) << QByteArray(zone)
                << holidays;
        };
        using enum HolidayRegion;
        row("FR", "75011", "Europe/Paris", France);
        row("fr", "", "Europe/Paris", France);
        row("FR", "67000", "Europe/Paris", AlsaceMoselle);
        row("FR", "57 000", "Europe/Paris", AlsaceMoselle);
        row("FR", "97110", "America/Guadeloupe", Guadeloupe);
        row("FR", "97133", "America/St_Barthelemy", SaintBarthelemy);
        row("FR", "97150", "America/Marigot", SaintMartin);
        row("FR", "97200", "America/Martinique", Martinique);
        row("FR", "97300", "America/Cayenne", Guiana);
        row("FR", "974 10", "Indian/Reunion", Reunion);
        row("FR", "97600", "Indian/Mayotte", Mayotte);
        row("FR", "98800", "Pacific/Noumea", NewCaledonia);
        row("FR", "98000", "Europe/Monaco", Monaco);
        row("RE", "97400", "Indian/Reunion", Reunion);
        row("RE", "", "Indian/Reunion", Reunion);
        row("BE", "1000", "Europe/Brussels", Belgium);
        row("ES", "28001", "Europe/Madrid", None);
        row("ES", "35001", "Atlantic/Canary", None);
        row("PT", "9000-001", "Atlantic/Madeira", None);
    }
    void territories()
    {
        QFETCH(QString, country);
        QFETCH(QString, postcode);
        QFETCH(QByteArray, zone);
        QFETCH(HolidayRegion, holidays);
        const Territory territory = territoryOf(country, postcode);
        QCOMPARE(territory.zones, QList<QByteArray>{zone});
        QCOMPARE(territory.holidays, holidays);
        QVERIFY(QTimeZone(zone).isValid());
    }

    void countriesOfManyZonesGiveTheFirstAndTheLast()
    {
        const Territory america = territoryOf(QStringLiteral("US"), QStringLiteral("94103"));
        QCOMPARE(america.zones.size(), 2);
        QVERIFY(!territoryOf(QStringLiteral("XX"), {}).isKnown());
        QVERIFY(!territoryOf(QStringLiteral("New Zealand"), {}).isKnown());
        QVERIFY(!territoryOf({}, QStringLiteral("75011")).isKnown());
    }

    void otherCountriesAreAskedOfTheSystem_data()
    {
        QTest::addColumn<QString>("country");
        QTest::addColumn<int>("first"); ///< hours east of UTC, in winter
        QTest::addColumn<int>("last");
        QTest::newRow("one zone") << QStringLiteral("TR") << 3 << 3;
        QTest::newRow("on the other side") << QStringLiteral("nz") << 12 << 12;
        QTest::newRow("many zones") << QStringLiteral("BR") << -2 << -5;
        QTest::newRow("from Kaliningrad to Kamchatka") << QStringLiteral("RU") << 12 << 2;
    }
    void otherCountriesAreAskedOfTheSystem()
    {
        QFETCH(QString, country);
        QFETCH(int, first);
        QFETCH(int, last);
        const QDateTime winter(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
        const Territory territory = territoryOf(country, {});
        QVERIFY(territory.isKnown());
        const auto hours = [&winter](const QByteArray &zone) {
            return QTimeZone(zone).standardTimeOffset(winter) / 3600;
        };
        QCOMPARE(hours(territory.zones.first()), first);
        QCOMPARE(hours(territory.zones.last()), last);
        QCOMPARE(territory.holidays, HolidayRegion::None);
    }

    void numbers()
    {
        const auto zone = [](const char *number) {
            return territoryOfPhone(QString::fromLatin1(number)).zones.value(0);
        };
        QCOMPARE(zone("+33612345678"), QByteArray("Europe/Paris"));
        QCOMPARE(zone("+262692123456"), QByteArray("Indian/Reunion"));
        QCOMPARE(zone("+262639123456"), QByteArray("Indian/Mayotte"));
        QCOMPARE(zone("+590690123456"), QByteArray("America/Guadeloupe"));
        QCOMPARE(zone("+32470123456"), QByteArray("Europe/Brussels"));
        QCOMPARE(zone("+12125552368"), QByteArray("America/New_York"));
        QCOMPARE(zone("+14165550123"), QByteArray("America/St_Johns"));
        QCOMPARE(zone("+16715550123"), QByteArray("Pacific/Guam"));
        QCOMPARE(zone("+6421123456"), QByteArray("Pacific/Chatham")); // New Zealand's first
        QCOMPARE(zone("+999123"), QByteArray());
        QCOMPARE(zone("bonjour@maison.example"), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestHolidays)
#include "tst_holidays.moc"
