#include "models/domain/customfield.h"
#include "models/domain/orderrhythm.h"

#include <QTest>

using namespace comptoir;

Q_DECLARE_METATYPE(comptoir::CustomField::Type)

/// What the owner types into fields of their own, and when somebody may be expected again.
class TestCustomField : public QObject
{
    Q_OBJECT
private slots:
    void whatIsTypedIsKept_data();
    void whatIsTypedIsKept();
    void numbersAndDaysAreShownAsTheLocaleWritesThem();
    void rhythm_data();
    void rhythm();
};

void TestCustomField::whatIsTypedIsKept_data()
{
    using Type = CustomField::Type;
    QTest::addColumn<Type>("type");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kept"); // "!": refused
    const auto row = [](const char *name, Type type, const QString &typed, const QString &kept) {
        QTest::newRow(name) << type << typed << kept;
    };
    row("text", Type::Text, u"  Taille \n M "_qs, u"Taille M"_qs);
    row("nothing", Type::Number, u"  "_qs, QString());
    row("too long", Type::Text, QString(1001, u'x'), u"!"_qs);
    row("French number", Type::Number, u"12,5"_qs, u"12.5"_qs);
    row("number with a point", Type::Number, u"12.5"_qs, u"12.5"_qs);
    row("whole number", Type::Number, u"-3"_qs, u"-3"_qs);
    row("words are no number", Type::Number, u"douze"_qs, u"!"_qs);
    row("infinity is no number", Type::Number, u"inf"_qs, u"!"_qs);
    row("French day", Type::Date, u"24/12/2026"_qs, u"2026-12-24"_qs);
    row("ISO day", Type::Date, u"2026-12-24"_qs, u"2026-12-24"_qs);
    row("no such day", Type::Date, u"31/02/2026"_qs, u"!"_qs);
    row("yes", Type::YesNo, u"1"_qs, u"1"_qs);
    row("neither yes nor no", Type::YesNo, u"oui"_qs, u"!"_qs);
    row("a choice", Type::Choice, u"soie"_qs, u"soie"_qs);
    row("no choice", Type::Choice, u"laine"_qs, u"!"_qs);
}

void TestCustomField::whatIsTypedIsKept()
{
    QFETCH(CustomField::Type, type);
    QFETCH(QString, typed);
    CustomField field;
    field.type = type;
    field.choices = {u"lin"_qs, u"soie"_qs};
    const auto kept
        = CustomFieldText::read(field, typed, QLocale(QLocale::French, QLocale::France));
    if (!kept)
        QVERIFY(!kept.error().text.isEmpty());
    QTEST(kept ? *kept : u"!"_qs, "kept");
}

void TestCustomField::numbersAndDaysAreShownAsTheLocaleWritesThem()
{
    const QLocale french(QLocale::French, QLocale::France);
    CustomField field;
    field.type = CustomField::Type::Number;
    QCOMPARE(CustomFieldText::show(field, u"12.5"_qs, french), u"12,5"_qs);
    field.type = CustomField::Type::Date;
    QCOMPARE(CustomFieldText::show(field, u"2026-12-24"_qs, french), u"24/12/2026"_qs);
    QCOMPARE(CustomFieldText::show(field, {}, french), QString());
}

void TestCustomField::rhythm_data()
{
    QTest::addColumn<QList<int>>("daysAgo");
    QTest::addColumn<int>("gap"); // 0: no expectation
    QTest::addColumn<int>("expectedIn"); // days from now
    QTest::newRow("never") << QList<int>{} << 0 << 0;
    QTest::newRow("two orders tell nothing") << QList<int>{40, 10} << 0 << 0;
    QTest::newRow("two orders of one day are one") << QList<int>{40, 10, 10} << 0 << 0;
    QTest::newRow("every thirty days") << QList<int>{70, 40, 10} << 30 << 20;
    QTest::newRow("in any order") << QList<int>{10, 70, 40} << 30 << 20;
    QTest::newRow("one long pause does not count") << QList<int>{400, 70, 40, 10} << 30 << 20;
    QTest::newRow("the middle of two") << QList<int>{55, 30, 10} << 23 << 13;
    QTest::newRow("a little late") << QList<int>{100, 70, 40} << 30 << -10;
    QTest::newRow("long gone") << QList<int>{160, 130, 100} << 0 << 0;
}

void TestCustomField::rhythm()
{
    QFETCH(QList<int>, daysAgo);
    QFETCH(int, gap);
    const Timestamp now{1'795'255'200'000};
    QList<Timestamp> orders;
    for (const int days : daysAgo)
        orders.append(Timestamp{now.ms - qint64(days) * 86'400'000});
    const auto rhythm = OrderRhythm::of(orders, now, QTimeZone::utc());
    QCOMPARE(rhythm.has_value(), gap > 0);
    if (!rhythm)
        return;
    QCOMPARE(rhythm->days, gap);
    QTEST(static_cast<int>(now.toUtc().date().daysTo(rhythm->expected)), "expectedIn");
}

QTEST_APPLESS_MAIN(TestCustomField)
#include "tst_customfield.moc"
