#include "views/customers/customermark.h"
#include "views/customers/timelinewords.h"
#include "views/widgets/avatar.h"
#include "views/widgets/format.h"

#include <QLocale>
#include <QTest>

using namespace comptoir;

namespace {

Money euros(qint64 cents)
{
    return {cents, *Currency::fromCode(u"EUR")};
}

Timestamp at(const char *iso)
{
    return *Timestamp::fromIso(QString::fromLatin1(iso));
}

} // namespace

/// Figures, dates and history as the owner reads them.
class TestFormat : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::French, QLocale::France)); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void frenchGroupsByNarrowSpaces();
    void moneyOfNoCurrencyIsADash();
    void momentsAreToldFromNow();
    void daysAreNamed();
    void initialsAreLettersAsPeopleSeeThem_data();
    void initialsAreLettersAsPeopleSeeThem();
    void aCustomerHasOneMark_data();
    void aCustomerHasOneMark();
    void everyKindOfEntryHasWords();
    void ordersWithoutAReferenceLeaveNoGap();
    void entriesNeverShowMarkup();
};

void TestFormat::frenchGroupsByNarrowSpaces()
{
    QCOMPARE(Format::number(12480), QStringLiteral("12\u202f480"));
    QCOMPARE(Format::money(euros(124860)), QStringLiteral("1\u202f248,60\u00a0€"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QCOMPARE(Format::money(euros(124860)), QStringLiteral("€1,248.60"));
}

void TestFormat::moneyOfNoCurrencyIsADash()
{
    QCOMPARE(Format::money({}), Format::none());
}

void TestFormat::momentsAreToldFromNow()
{
    const Timestamp now = at("2026-11-21T10:00:00Z");
    QCOMPARE(Format::moment(at("2026-11-21T09:42:00Z"), now), QStringLiteral("today at 09:42"));
    QCOMPARE(Format::moment(at("2026-11-20T18:20:00Z"), now), QStringLiteral("yesterday at 18:20"));
    QCOMPARE(Format::moment(at("2026-11-03T18:20:00Z"), now), QStringLiteral("3 nov. 2026"));
}

void TestFormat::daysAreNamed()
{
    const Timestamp now = at("2026-11-21T00:30:00Z");
    QCOMPARE(Format::day(at("2026-11-21T00:10:00Z"), now), QStringLiteral("Today"));
    QCOMPARE(Format::day(at("2026-11-20T23:50:00Z"), now), QStringLiteral("Yesterday"));
    QCOMPARE(Format::day(at("2026-11-03T12:00:00Z"), now),
             QStringLiteral("Mardi, 3 novembre 2026"));
    QCOMPARE(Format::day(at("1998-06-01T12:00:00Z"), now), QStringLiteral("Lundi, 1er juin 1998"));
    QCOMPARE(Format::longDate({2026, 11, 1}), QStringLiteral("1er novembre 2026"));
    QCOMPARE(Format::longDate({2026, 11, 21}), QStringLiteral("21 novembre 2026"));
    QCOMPARE(Format::birthday({2026, 10, 1}), QStringLiteral("1er octobre"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QCOMPARE(Format::birthday({2026, 10, 1}), QStringLiteral("1 October"));
}

void TestFormat::initialsAreLettersAsPeopleSeeThem_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("initials");
    QTest::newRow("two names") << QStringLiteral("Élodie") << QStringLiteral("Lefèvre") << QString()
                               << QStringLiteral("ÉL");
    QTest::newRow("an accent written apart")
        << QStringLiteral("e\u0301lodie") << QString() << QString() << QStringLiteral("E\u0301");
    QTest::newRow("no name, an address")
        << QString() << QString() << QStringLiteral("am@x.example") << QStringLiteral("A");
    QTest::newRow("nothing") << QString() << QString() << QString() << QString();
    QTest::newRow("blanks") << QStringLiteral("  ") << QStringLiteral(" Da Silva") << QString()
                            << QStringLiteral("D");
}

void TestFormat::initialsAreLettersAsPeopleSeeThem()
{
    QFETCH(QString, first);
    QFETCH(QString, last);
    QFETCH(QString, email);
    QTEST(Avatar::initials(first, last, email), "initials");
}

void TestFormat::aCustomerHasOneMark_data()
{
    QTest::addColumn<int>("orders");
    QTest::addColumn<int>("cartDaysAgo"); // -1: none
    QTest::addColumn<int>("orderDaysAgo"); // -1: none
    QTest::addColumn<int>("mark");
    const auto row
        = [](const char *name, int orders, int cart, int order, CustomerMark::Kind mark) {
              QTest::newRow(name) << orders << cart << order << static_cast<int>(mark);
          };
    row("nothing yet", 0, -1, -1, CustomerMark::Kind::NeverOrdered);
    row("one order", 1, -1, 10, CustomerMark::Kind::OneOrder);
    row("several orders", 4, -1, 10, CustomerMark::Kind::Returning);
    row("a cart after the last order", 4, 2, 10, CustomerMark::Kind::CartWaiting);
    row("a cart before the last order", 4, 12, 10, CustomerMark::Kind::Returning);
    row("a cart being filled now", 4, 0, 10, CustomerMark::Kind::Returning);
    row("a cart of last year", 0, 300, -1, CustomerMark::Kind::NeverOrdered);
}

void TestFormat::aCustomerHasOneMark()
{
    QFETCH(int, orders);
    QFETCH(int, cartDaysAgo);
    QFETCH(int, orderDaysAgo);
    QFETCH(int, mark);
    const Timestamp now = at("2026-11-21T10:00:00Z");
    const auto ago = [&](int days) { return Timestamp{now.ms - qint64(days) * 86'400'000}; };
    CustomerFigures figures;
    figures.ordersCount = orders;
    if (orderDaysAgo >= 0)
        figures.lastOrderAt = ago(orderDaysAgo);
    if (cartDaysAgo >= 0) {
        figures.openCarts = 1;
        figures.openCartAt = ago(cartDaysAgo);
    }
    QCOMPARE(static_cast<int>(CustomerMark::of(figures, {now})), mark);
}

void TestFormat::everyKindOfEntryHasWords()
{
    for (const TimelineKind kind : timelineKinds()) {
        TimelineEntry entry;
        entry.kind = kind;
        entry.at = at("2026-11-03T18:20:00Z");
        entry.reference = QStringLiteral("XKBKNABJK");
        entry.eventKind = QStringLiteral("wheel_spun");
        QVERIFY(!TimelineWords::title(entry).isEmpty());
        QVERIFY(TimelineWords::detail(entry, {}).startsWith(QLatin1String("18:20")));
        QVERIFY(!TimelineWords::icon(entry).isEmpty());
        QVERIFY(!TimelineWords::kindName(kind).isEmpty());
    }
}

void TestFormat::ordersWithoutAReferenceLeaveNoGap()
{
    TimelineEntry entry;
    entry.amount = euros(3048);
    entry.state = QStringLiteral("shipped");
    entry.kind = TimelineKind::OrderPlaced;
    QCOMPARE(TimelineWords::title(entry), QStringLiteral("Order, 30,48\u00a0€"));
    entry.kind = TimelineKind::OrderStateChanged;
    QCOMPARE(TimelineWords::title(entry), QStringLiteral("Order: shipped"));
    entry.kind = TimelineKind::Refunded;
    QCOMPARE(TimelineWords::title(entry), QStringLiteral("Refund of 30,48\u00a0€"));
}

void TestFormat::entriesNeverShowMarkup()
{
    TimelineEntry entry;
    entry.kind = TimelineKind::Message;
    entry.at = at("2026-11-03T18:20:00Z");
    entry.text = QStringLiteral("line one\n\n<b>line</b> two");
    // Delegates draw plain text: tags stay visible as they are, lines become one.
    QCOMPARE(TimelineWords::detail(entry, {}), QStringLiteral("18:20 · line one <b>line</b> two"));
}

QTEST_MAIN(TestFormat)
#include "tst_format.moc"
