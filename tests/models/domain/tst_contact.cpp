#include "models/domain/contact.h"
#include "models/domain/townline.h"

#include <QtTest>

using namespace comptoir;

class TestContact : public QObject
{
    Q_OBJECT

private slots:
    void email_data();
    void email();
    void mailbox_data();
    void mailbox();
    void phone_data();
    void phone();
    void readablePhone_data();
    void readablePhone();
    void readablePairsAreTheLibrarys();
    void frenchShortcutAgreesWithTheLibrary();
    void folding_data();
    void folding();
    void sortKey();
    void townLines_data();
    void townLines();
};

void TestContact::email_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // empty: refused
    QTest::newRow("lower case") << u"Marie.DUPONT@Orange.FR"_qs << u"marie.dupont@orange.fr"_qs;
    QTest::newRow("blanks, no-break spaces and invisible marks around it")
        << u" \u00A0\u200Bmarie@free.fr\uFEFF \t"_qs << u"marie@free.fr"_qs;
    QTest::newRow("dots of gmail tell nothing and stay")
        << u"m.d.x@gmail.com"_qs << u"m.d.x@gmail.com"_qs;
    QTest::newRow("plus tags stay") << u"a+shop@x.fr"_qs << u"a+shop@x.fr"_qs;
    QTest::newRow("accented domain becomes ASCII")
        << u"luc@Café-Hélène.fr"_qs << u"luc@xn--caf-hlne-60agc.fr"_qs;
    QTest::newRow("already ASCII domain") << u"a@xn--bcher-kva.de"_qs << u"a@xn--bcher-kva.de"_qs;
    QTest::newRow("accented local part") << u"JÉRÔME@free.fr"_qs << u"jérôme@free.fr"_qs;
    QTest::newRow("apostrophe") << u"o'brien@x.ie"_qs << u"o'brien@x.ie"_qs;
    QTest::newRow("dot after the domain") << u"a@b.fr."_qs << u"a@b.fr"_qs;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("no at") << u"marie.free.fr"_qs << QString();
    QTest::newRow("nothing before the at") << u"@free.fr"_qs << QString();
    QTest::newRow("nothing after the at") << u"marie@"_qs << QString();
    QTest::newRow("two ats") << u"a@b@c.fr"_qs << QString();
    QTest::newRow("domain without dot") << u"marie@localhost"_qs << QString();
    QTest::newRow("blank inside") << u"marie dupont@free.fr"_qs << QString();
    QTest::newRow("comma for a dot") << u"marie@free,fr"_qs << QString();
    QTest::newRow("two dots in a row") << u"marie@free..fr"_qs << QString();
    QTest::newRow("address literal") << u"a@[127.0.0.1]"_qs << QString();
    QTest::newRow("numeric top level") << u"a@10.0.0.1"_qs << QString();
    QTest::newRow("line break inside") << u"a@b.fr\nBcc: c@d.fr"_qs << QString();
    QTest::newRow("too long a local part") << QString(65, u'a') + u"@b.fr"_qs << QString();
    QTest::newRow("too long a label") << u"a@"_qs + QString(64, u'b') + u".fr"_qs << QString();
    QTest::newRow("a million letters") << QString(1000000, u'@') << QString();
}

void TestContact::email()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const std::optional<QString> key = normaliseEmail(text);
    QCOMPARE(key.value_or(QString()), expected);
    if (key)
        QCOMPARE(normaliseEmail(*key), key); // a normal form
}

void TestContact::mailbox_data()
{
    QTest::addColumn<QString>("email");
    QTest::addColumn<bool>("personal");
    QTest::newRow("a person") << u"marie@free.fr"_qs << true;
    QTest::newRow("a company's mailbox is still somebody's") << u"contact@atelier.fr"_qs << true;
    QTest::newRow("no-reply") << u"no-reply@shop.fr"_qs << false;
    QTest::newRow("till without e-mail") << u"pasdemail@shop.fr"_qs << false;
    QTest::newRow("word inside a name") << u"nonenobody@shop.fr"_qs << true;
}

void TestContact::mailbox()
{
    QFETCH(QString, email);
    QTEST(isPersonalMailbox(email), "personal");
}

void TestContact::phone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("expected");
    const QString fr = u"FR"_qs;
    const QString mobile = u"+33612345678"_qs;
    QTest::newRow("ten digits") << u"0612345678"_qs << fr << mobile;
    QTest::newRow("pairs with blanks") << u"06 12 34 56 78"_qs << fr << mobile;
    QTest::newRow("dots") << u"06.12.34.56.78"_qs << fr << mobile;
    QTest::newRow("trunk zero in brackets") << u"+33 (0)6 12 34 56 78"_qs << fr << mobile;
    QTest::newRow("double zero prefix") << u"0033612345678"_qs << fr << mobile;
    QTest::newRow("a label before it") << u"Tél : 06 12 34 56 78"_qs << fr << mobile;
    QTest::newRow("a remark after it") << u"06 12 34 56 78 (mari)"_qs << fr << mobile;
    QTest::newRow("two numbers") << u"0612345678 / 0142345678"_qs << fr << mobile;
    QTest::newRow("no region means France") << u"06 12 34 56 78"_qs << QString() << mobile;
    QTest::newRow("land line") << u"01 42 34 56 78"_qs << fr << u"+33142345678"_qs;
    QTest::newRow("extension dropped") << u"0142345678 ext 12"_qs << fr << u"+33142345678"_qs;
    QTest::newRow("Arabic digits") << u"٠٦١٢٣٤٥٦٧٨"_qs << fr << mobile;
    QTest::newRow("Réunion mobile, as at home") << u"0692 12 34 56"_qs << fr << u"+262692123456"_qs;
    QTest::newRow("Réunion with France's prefix")
        << u"+33 692 12 34 56"_qs << fr << u"+262692123456"_qs;
    QTest::newRow("Réunion land line") << u"0262 41 23 45"_qs << fr << u"+262262412345"_qs;
    QTest::newRow("Mayotte mobile") << u"0639 69 12 34"_qs << fr << u"+262639691234"_qs;
    QTest::newRow("Guadeloupe mobile") << u"0690 12 34 56"_qs << fr << u"+590690123456"_qs;
    QTest::newRow("Guyane mobile") << u"0694 12 34 56"_qs << fr << u"+594694123456"_qs;
    QTest::newRow("Martinique mobile") << u"0696 12 34 56"_qs << fr << u"+596696123456"_qs;
    QTest::newRow("Réunion from its own region")
        << u"0692123456"_qs << u"re"_qs << u"+262692123456"_qs;
    QTest::newRow("mobile kept for fiction") << u"06 39 98 12 34"_qs << fr << u"+33639981234"_qs;
    QTest::newRow("New Caledonia") << u"+687 75 12 34"_qs << fr << u"+687751234"_qs;
    QTest::newRow("Belgium") << u"0470 12 34 56"_qs << u"BE"_qs << u"+32470123456"_qs;
    QTest::newRow("Switzerland") << u"079 123 45 67"_qs << u"CH"_qs << u"+41791234567"_qs;
    QTest::newRow("prefix beats region") << u"+44 20 7946 0958"_qs << fr << u"+442079460958"_qs;
    QTest::newRow("empty") << QString() << fr << QString();
    QTest::newRow("words") << u"voir mail"_qs << fr << QString();
    QTest::newRow("short code") << u"3637"_qs << fr << QString();
    QTest::newRow("too short") << u"06 12 34"_qs << fr << QString();
    QTest::newRow("too long") << u"06123456789012345"_qs << fr << QString();
    QTest::newRow("zeros") << u"0000000000"_qs << fr << QString();
    QTest::newRow("typed to get past the form") << u"0600000000"_qs << fr << QString();
    QTest::newRow("unknown region") << u"0612345678"_qs << u"ZZ"_qs << QString();
    QTest::newRow("a book") << QString(100000, u'6') << fr << QString();
}

void TestContact::phone()
{
    QFETCH(QString, text);
    QFETCH(QString, region);
    const std::optional<QString> number = normalisePhone(text, region);
    QTEST(number.value_or(QString()), "expected");
    if (number)
        QCOMPARE(normalisePhone(*number, region), number);
}

void TestContact::readablePhone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("expected");
    const QString fr = u"FR"_qs;
    QTest::newRow("at home") << u"+33612345678"_qs << fr << u"06 12 34 56 78"_qs;
    QTest::newRow("seen from Belgium") << u"+33612345678"_qs << u"BE"_qs << u"+33 6 12 34 56 78"_qs;
    QTest::newRow("seen from nowhere")
        << u"+33612345678"_qs << QString() << u"+33 6 12 34 56 78"_qs;
    QTest::newRow("free of charge") << u"+33800123456"_qs << fr << u"0 800 12 34 56"_qs;
    QTest::newRow("kept for fiction") << u"+33639981234"_qs << fr << u"06 39 98 12 34"_qs;
    QTest::newRow("Belgian at home") << u"+32470123456"_qs << u"be"_qs << u"0470 12 34 56"_qs;
    QTest::newRow("Belgian in France") << u"+32470123456"_qs << fr << u"+32 470 12 34 56"_qs;
    QTest::newRow("Réunion has a code of its own")
        << u"+262692123456"_qs << fr << u"+262 692 12 34 56"_qs;
    QTest::newRow("typed with dots") << u"06.12.34.56.78"_qs << fr << u"06 12 34 56 78"_qs;
    QTest::newRow("no number") << u"voir mail"_qs << fr << u"voir mail"_qs;
    QTest::newRow("too short") << u"3637"_qs << fr << u"3637"_qs;
    QTest::newRow("nothing") << QString() << fr << QString();
}

void TestContact::readablePhone()
{
    QFETCH(QString, text);
    QFETCH(QString, region);
    QTEST(comptoir::readablePhone(text, region), "expected");
}

/// French numbers are written in pairs without the library, and as it writes them.
void TestContact::readablePairsAreTheLibrarys()
{
    for (const char *head : {"1", "2", "3", "4", "5", "6", "7", "9"}) {
        const QString national = QLatin1String(head) + u"42345678"_qs;
        const QString typed = u"0"_qs + national; // takes the long way
        QCOMPARE(comptoir::readablePhone(u"+33"_qs + national, u"FR"_qs),
                 comptoir::readablePhone(typed, u"FR"_qs));
    }
}

/// Ten digits take the short way, the same digits with a blank the library's.
void TestContact::frenchShortcutAgreesWithTheLibrary()
{
    for (int block = 0; block < 1000; ++block) {
        for (const QString &tail : {u"345678"_qs, u"000001"_qs, u"999998"_qs}) {
            const QString head = u'0' + QString::number(block).rightJustified(3, u'0');
            QCOMPARE(normalisePhone(head + tail, u"FR"_qs),
                     normalisePhone(head + u' ' + tail, u"FR"_qs));
        }
    }
}

void TestContact::folding_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"Dupont"_qs << u"dupont"_qs;
    QTest::newRow("accents") << u"Élodie Façade-Naïve"_qs << u"elodie facade naive"_qs;
    QTest::newRow("decomposed accents") << u"E\u0301lodie"_qs << u"elodie"_qs;
    QTest::newRow("ligatures") << u"Œuvré Lætitia ﬁ"_qs << u"oeuvre laetitia fi"_qs;
    QTest::newRow("sharp s") << u"Weiß"_qs << u"weiss"_qs;
    QTest::newRow("Nordic and Polish") << u"Søren Łukasz Åsa Þór"_qs << u"soren lukasz asa thor"_qs;
    QTest::newRow("Corsican") << u"Ghjuvan’Battista Cesàri-Rocca"_qs
                              << u"ghjuvan battista cesari rocca"_qs;
    QTest::newRow("typewriter apostrophe") << u"L'Hermitte"_qs << u"l hermitte"_qs;
    QTest::newRow("emoji") << u"🌸 Marie ☆"_qs << u"marie"_qs;
    QTest::newRow("blanks") << u"  Le   Gall\u00A0"_qs << u"le gall"_qs;
    QTest::newRow("Turkish dotless i") << u"Işık"_qs << u"isik"_qs;
    QTest::newRow("Cyrillic stays") << u"Иванов"_qs << u"иванов"_qs;
    QTest::newRow("nothing but emoji") << u"🙂"_qs << QString();
}

void TestContact::folding()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(foldForSorting(text), expected);
    QCOMPARE(foldForSorting(expected), expected);
}

void TestContact::sortKey()
{
    QCOMPARE(sortName(u"Élodie"_qs, u"Le Gall"_qs, u"ACME"_qs, {}), u"le gall elodie"_qs);
    QCOMPARE(sortName({}, {}, u"Œuf & Cie"_qs, u"a@b.fr"_qs), u"oeuf & cie"_qs);
    QCOMPARE(sortName({}, {}, {}, u"a@b.fr"_qs), u"a@b.fr"_qs);
    QCOMPARE(sortName({}, {}, {}, {}), QString());
}

void TestContact::townLines_data()
{
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("line");
    QTest::newRow("Germany") << u"DE"_qs << u"123 Town"_qs;
    QTest::newRow("France") << u"FR"_qs << u"123 Town"_qs;
    QTest::newRow("Britain") << u"GB"_qs << u"Town 123"_qs;
    QTest::newRow("the United States, in small letters") << u"us"_qs << u"Town 123"_qs;
    QTest::newRow("nobody knows where") << QString() << u"123 Town"_qs;
}

void TestContact::townLines()
{
    QFETCH(QString, country);
    QTEST(townLine(u"123"_qs, u"Town"_qs, country), "line");
    QCOMPARE(townLine({}, u"Town"_qs, country), u"Town"_qs);
    QCOMPARE(townLine(u"123"_qs, {}, country), u"123"_qs);
}

QTEST_GUILESS_MAIN(TestContact)
#include "tst_contact.moc"
