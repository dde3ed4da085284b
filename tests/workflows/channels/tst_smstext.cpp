#include "workflows/channels/smssender.h"
#include "workflows/channels/smstext.h"

#include <QRandomGenerator>
#include <QTest>

using namespace comptoir;

using Encoding = SmsCount::Encoding;

class TestSmsText : public QObject
{
    Q_OBJECT
private slots:
    void counts_data();
    void counts();
    void neverSplitsAPair();
    void countsTheClause();
    void clause();
    void gsm_data();
    void gsm();
    void stops_data();
    void stops();
    void senders_data();
    void senders();
    void numbers_data();
    void numbers();
};

void TestSmsText::counts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("encoding");
    QTest::addColumn<int>("units");
    QTest::addColumn<int>("parts");
    QTest::addColumn<int>("left");
    QTest::addColumn<QString>("forcing");
    const auto row = [](const char *name, const QString &text, Encoding encoding, int units,
                        int parts, int left, const QString &forcing = {}) {
        QTest::newRow(name) << text << static_cast<int>(encoding) << units << parts << left
                            << forcing;
    };
    const auto a = [](int count) { return QString(count, u'a'); };
    row("nothing", {}, Encoding::Gsm7, 0, 0, 160);
    row("one letter", a(1), Encoding::Gsm7, 1, 1, 159);
    row("a whole message", a(160), Encoding::Gsm7, 160, 1, 0);
    row("one more", a(161), Encoding::Gsm7, 161, 2, 145);
    row("two whole parts", a(306), Encoding::Gsm7, 306, 2, 0);
    row("three parts", a(307), Encoding::Gsm7, 307, 3, 152);
    row("the euro counts double", QStringLiteral("10 €"), Encoding::Gsm7, 5, 1, 155);
    row("a message full of euros", QString(80, u'€'), Encoding::Gsm7, 160, 1, 0);
    row("French letters of the alphabet", QStringLiteral("àäæéèùüöìòÇÉÆÄÖÜ"), Encoding::Gsm7, 16, 1,
        144);
    row("a circumflex needs UCS-2", QStringLiteral("fête"), Encoding::Ucs2, 4, 1, 66,
        QStringLiteral("ê"));
    row("each of them once", QStringLiteral("ça, là-bas… ça… œuf"), Encoding::Ucs2, 19, 1, 51,
        QStringLiteral("ç…œ"));
    row("an emoji is two", QStringLiteral("\U0001F389"), Encoding::Ucs2, 2, 1, 68,
        QStringLiteral("\U0001F389"));
    row("a whole message in UCS-2", QString(70, u'ê'), Encoding::Ucs2, 70, 1, 0,
        QStringLiteral("ê"));
    row("one more in UCS-2", QString(71, u'ê'), Encoding::Ucs2, 71, 2, 63, QStringLiteral("ê"));
    row("line breaks", QStringLiteral("a\nb"), Encoding::Gsm7, 3, 1, 157);
}

void TestSmsText::counts()
{
    QFETCH(QString, text);
    QFETCH(QString, forcing);
    const SmsCount count = SmsText::count(text);
    QTEST(static_cast<int>(count.encoding), "encoding");
    QTEST(count.units, "units");
    QTEST(count.parts, "parts");
    QTEST(count.left, "left");
    QCOMPARE(count.forcing, forcing);
}

void TestSmsText::neverSplitsAPair()
{
    // 152 letters, then a euro: it does not fit into the last septet of the part.
    const SmsCount gsm = SmsText::count(QString(152, u'a') + QString(77, u'€'));
    QCOMPARE(gsm.units, 306);
    QCOMPARE(gsm.parts, 3); // 152, 152 (76 euros), 2
    QCOMPARE(gsm.left, 151);
    const SmsCount ucs
        = SmsText::count(QString(66, u'ê') + QStringLiteral("\U0001F389") + QString(65, u'ê'));
    QCOMPARE(ucs.units, 133);
    QCOMPARE(ucs.parts, 2);
    QCOMPARE(ucs.left, 0);
    // By counting another way: the parts of any text hold it, and one fewer would not.
    QRandomGenerator random(7);
    for (int round = 0; round < 2'000; ++round) {
        QString text;
        const int size = random.bounded(900);
        for (int i = 0; i < size; ++i)
            text += random.bounded(3) == 0 ? QChar(u'€') : QChar(u'a');
        const SmsCount count = SmsText::count(text);
        const int perPart = count.parts > 1 ? 153 : 160;
        QVERIFY(count.units <= count.parts * perPart);
        QVERIFY(count.parts <= 1 || count.units > (count.parts - 1) * (perPart - 1));
    }
}

void TestSmsText::countsTheClause()
{
    const StopClause gateway{StopClause::Writer::Gateway, QStringLiteral("STOP au 36184")};
    QCOMPARE(SmsText::count(QString(146, u'a'), gateway).parts, 1);
    QCOMPARE(SmsText::count(QString(147, u'a'), gateway).parts, 2);
    const StopClause ours{StopClause::Writer::Text, QStringLiteral("STOP au 36034")};
    const QString text = QStringLiteral("Soldes");
    QCOMPARE(SmsText::count(text, ours), SmsText::count(SmsText::withClause(text, ours)));
    const QString whole = SmsText::withClause(text, ours);
    QCOMPARE(SmsText::count(whole, ours), SmsText::count(whole));
    QCOMPARE(SmsText::count({}, ours).parts, 0);
    // The provider puts its number in place of a word.
    const StopClause word{StopClause::Writer::Text, QStringLiteral("STOP au [STOP_CODE]"),
                          QStringLiteral("STOP au 36111")};
    QCOMPARE(SmsText::count(text, word).units, 6 + 1 + 13);
    QCOMPARE(SmsText::count(SmsText::withClause(text, word), word).units, 6 + 1 + 13);
}

void TestSmsText::clause()
{
    const StopClause gateway{StopClause::Writer::Gateway, QStringLiteral("STOP au 36184")};
    const StopClause ours{StopClause::Writer::Text, QStringLiteral("STOP au 36034")};
    const StopClause none{StopClause::Writer::Text, {}};
    const QString text = QStringLiteral("Soldes");
    QCOMPARE(SmsText::withClause(text, gateway), text);
    QVERIFY(SmsText::hasOptOut(text, gateway));
    QVERIFY(!SmsText::hasOptOut(text, ours));
    const QString whole = SmsText::withClause(text, ours);
    QCOMPARE(whole, QStringLiteral("Soldes\nSTOP au 36034"));
    QCOMPARE(SmsText::withClause(whole, ours), whole);
    QVERIFY(SmsText::hasOptOut(QStringLiteral("Soldes. STOP SMS 36111"), none));
    QVERIFY(!SmsText::hasOptOut(QStringLiteral("Non-stop, tous les STOPPEURS"), ours));
}

void TestSmsText::gsm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");
    const auto row = [](const QString &text, const QString &plain) {
        QTest::newRow(qPrintable(text)) << text << plain;
    };
    row(QStringLiteral("L’œuvre d’été…"), QStringLiteral("L'oeuvre d'été..."));
    row(QStringLiteral("ça fête Noël, là-bas"), QStringLiteral("ca fete Noel, là-bas"));
    row(QStringLiteral("« Bonjour »"), QStringLiteral("\"Bonjour\""));
    row(QStringLiteral("«\u00a0Bonjour\u202f»"), QStringLiteral("\"Bonjour\""));
    row(QStringLiteral("10\u00a0€ – 20\u202f%"), QStringLiteral("10 € - 20 %"));
    row(QStringLiteral("ÇÉÀÂ"), QStringLiteral("ÇÉAA"));
    row(QStringLiteral("e\u0301"), QStringLiteral("é"));
    row(QStringLiteral("\U0001F389 Łódź"), QStringLiteral("\U0001F389 Łodz"));
}

void TestSmsText::gsm()
{
    QFETCH(QString, text);
    const QString plain = SmsText::inGsm(text);
    QTEST(plain, "plain");
    QCOMPARE(SmsText::inGsm(plain), plain);
}

void TestSmsText::stops_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<bool>("isStop");
    for (const char *answer : {"STOP", "stop", " Stop ! ", "STOP SVP", "Arrêt", "STOP SMS 36111",
                               "désabonner", "UNSUBSCRIBE"})
        QTest::newRow(answer) << QString::fromUtf8(answer) << true;
    for (const char *answer : {"", "Merci", "Vous êtes ouverts non stop dimanche ?", "OK",
                               "Stop, je passe demain à midi"})
        QTest::newRow(answer) << QString::fromUtf8(answer) << false;
}

void TestSmsText::stops()
{
    QFETCH(QString, answer);
    QTEST(SmsText::isStop(answer), "isStop");
}

void TestSmsText::senders_data()
{
    QTest::addColumn<QString>("sender");
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char *sender, SmsSenderKind kind, bool fits) {
        QTest::newRow(sender) << QString::fromUtf8(sender) << static_cast<int>(kind) << fits;
    };
    row("", SmsSenderKind::None, false);
    row("MaBoutique", SmsSenderKind::Name, true);
    row("Fleurs 2000", SmsSenderKind::Name, true);
    row("Ab", SmsSenderKind::Name, false);
    row("Fleuristerie", SmsSenderKind::Name, false); // twelve
    row("Café", SmsSenderKind::Name, false);
    row("1234567", SmsSenderKind::Name, false); // no letter
    row(" Fleurs", SmsSenderKind::Name, false);
    row("Fleurs\r\nX", SmsSenderKind::Name, false);
    row("36111", SmsSenderKind::ShortNumber, true);
    row("+33757130042", SmsSenderKind::Number, false); // a mobile
    row("+33612345678", SmsSenderKind::Number, false);
    row("+33939010203", SmsSenderKind::Number, true);
    row("+15005550006", SmsSenderKind::Number, true);
    row("MG00112233445566778899aabbccddeeff", SmsSenderKind::Service, true);
}

void TestSmsText::senders()
{
    QFETCH(QString, sender);
    QFETCH(bool, fits);
    QTEST(static_cast<int>(SmsSender::kind(sender)), "kind");
    const SmsSenderRule all{false, true, true, true, true, 3};
    const Done checked = SmsSender::check(sender, all);
    QCOMPARE(checked.hasValue(), fits);
    QVERIFY(fits || !checked.error().text.isEmpty());
    QVERIFY(!SmsSender::check(sender, {false, false, false, false, false, 3}));
    QVERIFY(SmsSender::check({}, {true}));
}

void TestSmsText::numbers_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("e164");
    const auto row = [](const char *number, const char *e164) {
        QTest::newRow(number) << QString::fromLatin1(number) << QString::fromLatin1(e164);
    };
    row("33612345678", "+33612345678");
    row("+33 6 12 34 56 78", "+33612345678");
    row("0033612345678", "+33612345678");
    row("", "");
    row("12", "");
    row("0612345678", ""); // no country: nobody knows whose
    row("336123456781234567", "");
    row("nobody", "");
}

void TestSmsText::numbers()
{
    QFETCH(QString, number);
    QFETCH(QString, e164);
    QCOMPARE(e164FromProvider(number), e164);
    QVERIFY(e164.isEmpty() || isE164(e164));
}

QTEST_GUILESS_MAIN(TestSmsText)
#include "tst_smstext.moc"
