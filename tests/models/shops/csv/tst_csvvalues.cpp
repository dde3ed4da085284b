#include "models/shops/csv/fullname.h"
#include "models/shops/csv/values.h"

#include <QTest>

using namespace comptoir;
using namespace comptoir::csv;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestCsvValues : public QObject
{
    Q_OBJECT
private slots:
    void detectsDates_data()
    {
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<QList<int>>("formats");
        const auto row
            = [](const char *name, const QStringList &values, const QList<DateFormat> &formats) {
                  QList<int> numbers;
                  for (const DateFormat format : formats)
                      numbers.append(int(format));
                  QTest::newRow(name) << values << numbers;
              };
        using F = DateFormat;
        row("ISO", {s("2024-03-12"), s("2024-12-31 10:00")}, {F::Iso});
        row("ISO with offset", {s("2024-03-12T10:00:00+01:00"), s("2024-03-12T10:00:00Z")},
            {F::Iso});
        row("day first, shown by a 31", {s("12/03/2024"), s("31/03/2024")}, {F::DayMonthYear});
        row("month first, shown by a 31", {s("03/12/2024"), s("03/31/2024")}, {F::MonthDayYear});
        row("either way", {s("12/03/2024"), s("01/02/2024")}, {F::DayMonthYear, F::MonthDayYear});
        row("as many either way", {s("31/03/2024"), s("03/31/2024")},
            {F::DayMonthYear, F::MonthDayYear});
        row("an impossible day beside one that shows it",
            {s("12/03/1985"), s("25/12/1990"), s("31/02/1990")}, {F::DayMonthYear});
        row("impossible days do not outvote the others",
            {s("12/03/1985"), s("31/02/1990"), s("30/02/1991"), s("2024-02-30")},
            {F::DayMonthYear, F::MonthDayYear});
        row("ISO dates of another column leave the choice to the rest",
            {s("2024-03-12"), s("2024-03-13"), s("2024-03-14"), s("25/12/1990"), s("31/02/1990")},
            {F::DayMonthYear});
        row("dots and two digits", {s("12.3.24"), s("31.12.99")}, {F::DayMonthYear});
        row("with a time", {s("31/03/2024 14:05")}, {F::DayMonthYear});
        row("as French says it", {s("31/03/2024 à 14h05")}, {F::DayMonthYear});
        row("American time", {s("3/31/2024 2:05 PM")}, {F::MonthDayYear});
        row("compact", {s("19970101"), s("19980630")}, {F::Compact});
        row("compact with time", {s("20240312143000")}, {F::Compact});
        row("a spreadsheet's serial", {s("45363"), s("45363.604")}, {F::ExcelSerial});
        row("empty cells do not count", {QString(), s("2024-03-12"), s(" ")}, {F::Iso});
        row("zero dates do not count", {s("0000-00-00"), s("2024-03-12")}, {F::Iso});
        row("nothing to see", {QString()}, {});
        row("no dates", {s("hello"), s("2024-03-12")}, {});
        row("an impossible day", {s("30/02/2024")}, {});
        const QStringList many = QStringList(30, s("05/06/2024"));
        row("one odd date among many", many + QStringList{s("03/25/2024")},
            {F::DayMonthYear, F::MonthDayYear});
        row("an impossible one among many", many + QStringList{s("31/02/2024")},
            {F::DayMonthYear, F::MonthDayYear});
        row("one that shows day first is enough", many + QStringList{s("25/03/2024")},
            {F::DayMonthYear});
        row("many with the month first", many + QStringList(5, s("03/25/2024")), {F::MonthDayYear});
        row("one odd date among few", many.mid(0, 5) + QStringList{s("03/25/2024")},
            {F::MonthDayYear, F::DayMonthYear});
    }
    void detectsDates()
    {
        QFETCH(QStringList, values);
        QFETCH(QList<int>, formats);
        const DateDetection detection = detectDates(values, QLocale(QStringLiteral("fr_FR")));
        QList<int> numbers;
        for (const DateFormat format : detection.possible)
            numbers.append(int(format));
        QCOMPARE(numbers, formats);
        QCOMPARE(detection.isAmbiguous(), formats.size() > 1);
    }

    void whatIsUsualBreaksTies_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<bool>("monthFirst");
        QTest::newRow("French") << s("fr_FR") << false;
        QTest::newRow("British") << s("en_GB") << false;
        QTest::newRow("American") << s("en_US") << true;
        QTest::newRow("year first") << s("sv_SE") << false;
    }
    void whatIsUsualBreaksTies()
    {
        QFETCH(QString, locale);
        QFETCH(bool, monthFirst);
        const QStringList tie{s("05/06/2024"), s("07/08/2024")};
        const QList<DateFormat> possible = detectDates(tie, QLocale(locale)).possible;
        QCOMPARE(possible.size(), 2);
        QCOMPARE(possible.first() == DateFormat::MonthDayYear, monthFirst);
        // What is shown goes before what is usual.
        QCOMPARE(detectDates(tie + QStringList{s("25/03/2024"), s("26/03/2024")}, QLocale(locale))
                     .possible,
                 QList{DateFormat::DayMonthYear});
    }

    void impossibleDays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("impossible");
        const auto row = [](const char *text, bool impossible) {
            QTest::newRow(text) << s(text) << impossible;
        };
        row("31/02/1990", true);
        row("02/31/1990", true);
        row("2024-02-30T10:00:00", true);
        row("28/02/1990", false);
        row("02/28/1990", false);
        row("31/01/2024 25:00", false);
        row("bonjour", false);
        row("", false);
    }
    void impossibleDays()
    {
        QFETCH(QString, text);
        QFETCH(bool, impossible);
        QCOMPARE(isImpossibleDay(text), impossible);
    }

    void splitsNames_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        const auto row = [](const char *text, const char *first, const char *last) {
            QTest::newRow(text) << s(text) << s(first) << s(last);
        };
        row("Marie Dupont", "Marie", "Dupont");
        row("Anne Marie Dupont", "Anne Marie", "Dupont");
        row("DUPONT Marie", "Marie", "DUPONT");
        row("Marie DUPONT", "Marie", "DUPONT");
        row("DE LA TOUR Anne", "Anne", "DE LA TOUR");
        row("Jean de La Fontaine", "Jean", "de La Fontaine");
        row("Marie DE La Tour", "Marie", "DE La Tour");
        row("Dupont, Marie", "Marie", "Dupont");
        row("Mme Marie Dupont", "Marie", "Dupont");
        row("M. Dupont", "", "Dupont");
        row("Dupont", "", "Dupont");
        row("MARIE DUPONT", "MARIE", "DUPONT");
        row("J.-P. Dupont", "J.-P.", "Dupont");
        row("O'BRIEN Paul", "Paul", "O'BRIEN");
        row("  Marie   Dupont ", "Marie", "Dupont");
        row("Çelik É", "Çelik", "É");
        row("李 小龙", "李", "小龙");
        row("", "", "");
    }
    void splitsNames()
    {
        QFETCH(QString, text);
        QFETCH(QString, first);
        QFETCH(QString, last);
        QCOMPARE(splitFullName(text), (PersonName{first, last}));
    }

    void readsTimes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("format");
        QTest::addColumn<QString>("utc");
        const auto row
            = [](const char *name, const char *text, DateFormat format, const char *utc) {
                  QTest::newRow(name) << s(text) << int(format) << s(utc);
              };
        using F = DateFormat;
        row("a winter day in Paris", "2024-01-15", F::Iso, "2024-01-14T23:00:00.000Z");
        row("a summer time in Paris", "2024-07-15 12:30:05", F::Iso, "2024-07-15T10:30:05.000Z");
        row("an offset wins", "2024-07-15T12:30:05-05:00", F::Iso, "2024-07-15T17:30:05.000Z");
        row("an offset without colon", "2024-07-15 12:30:05 +0200", F::Iso,
            "2024-07-15T10:30:05.000Z");
        row("UTC in letters", "2024-07-15 12:30:05 UTC", F::Iso, "2024-07-15T12:30:05.000Z");
        row("slashes, year first", "2024/07/15", F::Iso, "2024-07-14T22:00:00.000Z");
        row("day first", "05/01/2024", F::DayMonthYear, "2024-01-04T23:00:00.000Z");
        row("month first", "05/01/2024", F::MonthDayYear, "2024-04-30T22:00:00.000Z");
        row("noon", "1/15/2024 12:00 PM", F::MonthDayYear, "2024-01-15T11:00:00.000Z");
        row("midnight", "1/15/2024 12:00 AM", F::MonthDayYear, "2024-01-14T23:00:00.000Z");
        row("the last century", "31.12.99", F::DayMonthYear, "1999-12-30T23:00:00.000Z");
        row("compact", "19970101", F::Compact, "1996-12-31T23:00:00.000Z");
        row("serial day", "45292", F::ExcelSerial, "2023-12-31T23:00:00.000Z");
        row("serial with half a day", "45292,5", F::ExcelSerial, "2024-01-01T11:00:00.000Z");
        row("29 February of a leap year", "29/02/2024", F::DayMonthYear,
            "2024-02-28T23:00:00.000Z");
        row("29 February of another", "29/02/2023", F::DayMonthYear, "");
        row("zero", "0000-00-00", F::Iso, "");
        row("hour 25", "2024-01-01 25:00", F::Iso, "");
        row("mixed separators", "01/02-2024", F::DayMonthYear, "");
        row("the year 20245", "01/02/20245", F::DayMonthYear, "");
        row("the year 3", "0003-01-01", F::Iso, "");
        row("text after", "2024-01-01 bonjour", F::Iso, "");
        row("the year in front, whatever was chosen", "2024-01-15", F::MonthDayYear,
            "2024-01-14T23:00:00.000Z");
    }
    void readsTimes()
    {
        QFETCH(QString, text);
        QFETCH(int, format);
        QFETCH(QString, utc);
        const auto at = parseTime(text, static_cast<DateFormat>(format), QTimeZone("Europe/Paris"));
        QCOMPARE(at ? at->toIso() : QString(), utc);
    }

    void detectsDecimals_data()
    {
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<int>("mark"); // -1: none
        QTest::addColumn<bool>("contradictory");
        QTest::newRow("comma") << QStringList{s("12,5"), s("3")} << int(DecimalMark::Comma)
                               << false;
        QTest::newRow("point") << QStringList{s("12.50")} << int(DecimalMark::Point) << false;
        QTest::newRow("both marks, comma last")
            << QStringList{s("1.234,56")} << int(DecimalMark::Comma) << false;
        QTest::newRow("both marks, point last")
            << QStringList{s("1,234.56")} << int(DecimalMark::Point) << false;
        QTest::newRow("a thousand or one and a bit") << QStringList{s("1,234")} << -1 << false;
        QTest::newRow("several groups of thousands")
            << QStringList{s("1,234,567")} << int(DecimalMark::Point) << false;
        QTest::newRow("zero and thousandths")
            << QStringList{s("0,125")} << int(DecimalMark::Comma) << false;
        QTest::newRow("six decimals of PrestaShop")
            << QStringList{s("138.800000")} << int(DecimalMark::Point) << false;
        QTest::newRow("each its own")
            << QStringList{s("12,5"), s("12.5")} << int(DecimalMark::Comma) << true;
        QTest::newRow("whole numbers") << QStringList{s("12"), s("1 234")} << -1 << false;
        QTest::newRow("no numbers") << QStringList{s("a,b")} << -1 << false;
    }
    void detectsDecimals()
    {
        QFETCH(QStringList, values);
        QFETCH(int, mark);
        QFETCH(bool, contradictory);
        const DecimalDetection detection = detectDecimals(values);
        QCOMPARE(detection.mark ? int(*detection.mark) : -1, mark);
        QCOMPARE(detection.contradictory, contradictory);
    }

    void readsNumbers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("mark");
        QTest::addColumn<QString>("plain"); // empty: refused
        const auto row
            = [](const char *name, const char *text, DecimalMark mark, const char *plain) {
                  QTest::newRow(name) << s(text) << int(mark) << s(plain);
              };
        constexpr auto comma = DecimalMark::Comma;
        constexpr auto point = DecimalMark::Point;
        row("comma", "12,50", comma, "12.50");
        row("point", "12.50", point, "12.50");
        row("French thousands", "1 234,56 €", comma, "1234.56");
        row("no-break blanks", "1\u00A0234\u202F567,8", comma, "1234567.8");
        row("Swiss thousands", "CHF 1'234.50", point, "1234.50");
        row("English thousands", "$1,234.56", point, "1234.56");
        row("German thousands", "1.234,56 EUR", comma, "1234.56");
        row("negative", "-12,5", comma, "-12.5");
        row("negative with a true minus",
            "\u2212"
            "12,5",
            comma, "-12.5");
        row("negative after the currency", "€-3.10", point, "-3.10");
        row("accountants' brackets", "(12,50)", comma, "-12.50");
        row("plus", "+3", point, "3");
        row("no leading digit", ",5", comma, "0.5");
        row("thousand read with point", "1,234", point, "1234");
        row("thousandths read with comma", "1,234", comma, "1.234");
        row("groups that are none", "1,23,4", point, "");
        row("two points", "1.2.3", point, "");
        row("letters", "12a", point, "");
        row("formula", "=1+1", point, "");
        row("exponent", "1e3", point, "");
        row("half a bracket", "(12", point, "");
        row("empty", "", point, "");
    }
    void readsNumbers()
    {
        QFETCH(QString, text);
        QFETCH(int, mark);
        QFETCH(QString, plain);
        QCOMPARE(plainDecimal(text, static_cast<DecimalMark>(mark)).value_or(QString()), plain);
    }

    void readsYesAndNo()
    {
        for (const char *yes : {"1", "oui", "OUI", "Yes", "x", "vrai", "Inscrit"})
            QCOMPARE(parseYesNo(s(yes)), std::optional(true));
        for (const char *no : {"0", "non", "No", "FALSE", "faux"})
            QCOMPARE(parseYesNo(s(no)), std::optional(false));
        for (const char *neither : {"", "peut-être", "2", "ouais"})
            QVERIFY(!parseYesNo(s(neither)));
    }
};

QTEST_GUILESS_MAIN(TestCsvValues)
#include "tst_csvvalues.moc"
