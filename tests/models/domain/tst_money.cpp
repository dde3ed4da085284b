#include "models/domain/money.h"
#include "models/domain/moneytext.h"

#include <QTest>

using namespace comptoir;

class TestMoney : public QObject
{
    Q_OBJECT
private slots:
    void decimals_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<bool>("valid");
        QTest::addColumn<qint64>("minor");
        const auto row = [](const char *name, const char *text, const char *currency, bool valid,
                            qint64 minor) {
            QTest::newRow(name) << QString::fromLatin1(text) << QString::fromLatin1(currency)
                                << valid << minor;
        };
        row("PrestaShop writes six decimals", "138.800000", "EUR", true, 13880);
        row("Shopify writes two", "199.65", "USD", true, 19965);
        row("GraphQL drops zeros", "11884.9", "EUR", true, 1188490);
        row("no decimals", "12", "EUR", true, 1200);
        row("half is rounded away from zero", "0.005", "EUR", true, 1);
        row("less than half is rounded down", "0.004999", "EUR", true, 0);
        row("negative half", "-0.005", "EUR", true, -1);
        row("a refund", "-12.50", "EUR", true, -1250);
        row("yen have no decimals", "1500.00", "JPY", true, 1500);
        row("yen round", "1499.50", "JPY", true, 1500);
        row("dinars have three", "1.2345", "TND", true, 1235);
        row("a point alone", ".", "EUR", false, 0);
        row("no digit", "", "EUR", false, 0);
        row("exponents are refused", "1e3", "EUR", false, 0);
        row("two points", "1.2.3", "EUR", false, 0);
        row("a comma is no point", "1,20", "EUR", false, 0);
        row("larger than 64 bits", "99999999999999999999", "EUR", false, 0);
        row("blanks around", " 5.10 ", "EUR", true, 510);
        row("no leading digit", ".5", "EUR", true, 50);
    }
    void decimals()
    {
        QFETCH(QString, text);
        QFETCH(QString, currency);
        QFETCH(bool, valid);
        QFETCH(qint64, minor);
        const auto money = Money::fromDecimal(text, *Currency::fromCode(currency));
        QCOMPARE(money.has_value(), valid);
        if (valid)
            QCOMPARE(money->minor, minor);
    }
    void writesWhatItReads()
    {
        for (const QString &code :
             {QStringLiteral("EUR"), QStringLiteral("JPY"), QStringLiteral("TND")}) {
            const Currency currency = *Currency::fromCode(code);
            for (const qint64 minor :
                 {0LL, 1LL, -1LL, 99LL, 100LL, -12345LL, 9'000'000'000'000LL}) {
                const Money money{minor, currency};
                QCOMPARE(*Money::fromDecimal(money.toDecimal(), currency), money);
            }
        }
    }
    void french()
    {
        const Money money{124860, *Currency::fromCode(u"EUR")};
        const QString text = money.toText(QLocale(QLocale::French, QLocale::France));
        QVERIFY2(text.contains(QStringLiteral("248,60")) && text.endsWith(QStringLiteral("€")),
                 qPrintable(text));
    }
    void whatIsOwedHasAMinus()
    {
        const Money money{-963, *Currency::fromCode(u"EUR")};
        QCOMPARE(money.toText(QLocale(QLocale::French, QLocale::France)), u"-9,63\u00a0€"_qs);
        QCOMPARE(money.toText(QLocale(QLocale::English, QLocale::UnitedKingdom)), u"-€9.63"_qs);
        QCOMPARE(money.toText(QLocale(QLocale::English, QLocale::UnitedStates)), u"-€9.63"_qs);
    }
    void signsThatPeopleKnow_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char16_t *code, const char16_t *locale,
                            const char16_t *text) {
            QTest::newRow(name) << QString::fromUtf16(code) << QString::fromUtf16(locale)
                                << QString::fromUtf16(text);
        };
        row("dollars in the United States", u"USD", u"en_US", u"$12.50");
        row("dollars in Britain", u"USD", u"en_GB", u"$12.50");
        row("American dollars in Canada", u"USD", u"en_CA", u"US$12.50");
        row("dollars in France", u"USD", u"fr_FR", u"12,50\u00a0$US");
        row("pounds in France", u"GBP", u"fr_FR", u"12,50\u00a0£");
        row("pounds in Britain", u"GBP", u"en_GB", u"£12.50");
        row("francs keep their code", u"CHF", u"en_US", u"CHF\u00a012.50");
        row("francs in France", u"CHF", u"fr_FR", u"12,50\u00a0CHF");
        row("yen have no cents", u"JPY", u"en_US", u"¥1,250");
        row("an own sign", u"PLN", u"pl_PL", u"12,50\u00a0zł");
    }
    void signsThatPeopleKnow()
    {
        QFETCH(QString, code);
        QFETCH(QString, locale);
        const Money money{1250, *Currency::fromCode(code)};
        QTEST(money.toText(QLocale(locale)), "text");
    }
    void signsByThemselves()
    {
        const QLocale french(QStringLiteral("fr_FR"));
        QCOMPARE(currencySign(*Currency::fromCode(u"EUR"), french), u"€"_qs);
        QCOMPARE(currencySign(*Currency::fromCode(u"CHF"), french), u"CHF"_qs);
        QCOMPARE(currencySign({}, french), QString());
    }
    void currencyCodes()
    {
        QVERIFY(Currency::fromCode(u" eur ").has_value());
        QVERIFY(!Currency::fromCode(u"EURO"));
        QVERIFY(!Currency::fromCode(u"E1R"));
        QVERIFY(!Currency::fromCode(u""));
        QVERIFY(Currency().isNull());
    }
};

QTEST_GUILESS_MAIN(TestMoney)
#include "tst_money.moc"
