#include "models/domain/attribution.h"

#include <QTest>

#include <algorithm>

using namespace comptoir;
using Evidence = CreditEvidence;

/// Cases of calculations.md E11, with its windows: e-mail click 5 days, open off; text message
/// delivered 12 hours, click 5 days.
class TestAttribution : public QObject
{
    Q_OBJECT
private slots:
    void credits_data();
    void credits();
    void theOrderOfTouchesDoesNotMatter();
    void otherWindows();
    void codesInTexts_data();
    void codesInTexts();

private:
    static constexpr qint64 kHour = 3'600'000;
    static constexpr Timestamp kOrder{1'800'000'000'000};
    static CreditTouch touch(int message, Evidence evidence, qint64 msBefore,
                             Channel channel = Channel::Email, const QStringList &codes = {})
    {
        return {OutboxId{message}, channel, evidence, {kOrder.ms - msBefore}, codes};
    }
};

void TestAttribution::credits_data()
{
    QTest::addColumn<QStringList>("codes");
    QTest::addColumn<QList<CreditTouch>>("touches");
    QTest::addColumn<qint64>("message"); // 0: none
    QTest::addColumn<int>("evidence");
    const auto row
        = [](const char *name, const QStringList &codes, const QList<CreditTouch> &touches,
             qint64 message, Evidence evidence = Evidence::Delivered) {
              QTest::newRow(name) << codes << touches << message << static_cast<int>(evidence);
          };
    constexpr auto kSms = Channel::Sms;
    const QStringList none, ten{QStringLiteral("dix10")};
    row("nothing reached them", none, {}, 0);
    row("e-mail had, and no more", none, {touch(1, Evidence::Delivered, 1)}, 0);
    row("click, 5 days to the millisecond", none, {touch(1, Evidence::Click, 120 * kHour)}, 1,
        Evidence::Click);
    row("click, a millisecond more", none, {touch(1, Evidence::Click, 120 * kHour + 1)}, 0);
    row("click in the same instant", none, {touch(1, Evidence::Click, 0)}, 0);
    row("click a millisecond before", none, {touch(1, Evidence::Click, 1)}, 1, Evidence::Click);
    row("click after the order", none, {touch(1, Evidence::Click, -1)}, 0);
    row("opens are off", none, {touch(1, Evidence::Open, kHour)}, 0);
    row("answered", none, {touch(1, Evidence::Reply, 119 * kHour)}, 1, Evidence::Reply);
    row("text message, 12 hours", none, {touch(1, Evidence::Delivered, 12 * kHour, kSms)}, 1);
    row("text message, later", none, {touch(1, Evidence::Delivered, 12 * kHour + 1, kSms)}, 0);
    row("text message, click, 5 days", none, {touch(1, Evidence::Click, 120 * kHour, kSms)}, 1,
        Evidence::Click);
    row("WhatsApp as a text message", none,
        {touch(1, Evidence::Delivered, 12 * kHour, Channel::WhatsApp)}, 1);
    row("the last touch, not the surest", none,
        {touch(1, Evidence::Click, 5 * kHour), touch(2, Evidence::Delivered, kHour, kSms)}, 2);
    row("the last touch that counts", none,
        {touch(1, Evidence::Click, 5 * kHour), touch(2, Evidence::Open, kHour)}, 1,
        Evidence::Click);
    row("of one instant: the later message", none,
        {touch(2, Evidence::Reply, kHour), touch(1, Evidence::Click, kHour)}, 2, Evidence::Reply);
    row("of one instant and message: the surer", none,
        {touch(1, Evidence::Reply, kHour), touch(1, Evidence::Click, kHour)}, 1, Evidence::Click);
    row("a code, whenever", ten, {touch(1, Evidence::Code, 9'000 * kHour, Channel::Email, ten)}, 1,
        Evidence::Code);
    row("a code before a later click", ten,
        {touch(1, Evidence::Code, 400 * kHour, Channel::Email, ten),
         touch(2, Evidence::Click, kHour)},
        1, Evidence::Code);
    row("the last message that gave it", ten,
        {touch(1, Evidence::Code, 400 * kHour, Channel::Email, ten),
         touch(2, Evidence::Code, 40 * kHour, kSms, ten)},
        2, Evidence::Code);
    row("given after the order", ten, {touch(1, Evidence::Code, -kHour, Channel::Email, ten)}, 0);
    row("another code", {QStringLiteral("noel")},
        {touch(1, Evidence::Code, kHour, Channel::Email, ten)}, 0);
    row("no code used", none, {touch(1, Evidence::Code, kHour, Channel::Email, ten)}, 0);
    row("one of two codes", {QStringLiteral("noel"), QStringLiteral("dix10")},
        {touch(1, Evidence::Code, kHour, Channel::Email, ten)}, 1, Evidence::Code);
}

void TestAttribution::credits()
{
    QFETCH(QStringList, codes);
    QFETCH(QList<CreditTouch>, touches);
    QFETCH(qint64, message);
    QFETCH(int, evidence);
    const auto credit = creditFor(kOrder, codes, touches, {});
    QCOMPARE(credit.has_value(), message != 0);
    if (!credit)
        return;
    QCOMPARE(credit->message.value, message);
    QCOMPARE(static_cast<int>(credit->evidence), evidence);
}

void TestAttribution::theOrderOfTouchesDoesNotMatter()
{
    const QStringList ten{QStringLiteral("dix10")};
    QList<CreditTouch> touches{touch(1, Evidence::Click, kHour), touch(2, Evidence::Click, kHour),
                               touch(3, Evidence::Code, 9 * kHour, Channel::Sms, ten),
                               touch(4, Evidence::Code, 9 * kHour, Channel::Email, ten),
                               touch(5, Evidence::Delivered, 2, Channel::Sms)};
    const auto isBefore = [](const CreditTouch &a, const CreditTouch &b) {
        return a.message.value < b.message.value;
    };
    do {
        QCOMPARE(creditFor(kOrder, ten, touches, {})->message, OutboxId{4});
        QCOMPARE(creditFor(kOrder, {}, touches, {})->message, OutboxId{5});
    } while (std::next_permutation(touches.begin(), touches.end(), isBefore));
}

void TestAttribution::otherWindows()
{
    CreditWindows windows;
    windows.email = {0, 0, 24, 48};
    QVERIFY(!creditFor(kOrder, {}, {touch(1, Evidence::Click, 1)}, windows));
    QVERIFY(creditFor(kOrder, {}, {touch(1, Evidence::Open, 24 * kHour)}, windows));
    QVERIFY(creditFor(kOrder, {}, {touch(1, Evidence::Delivered, 48 * kHour)}, windows));
}

void TestAttribution::codesInTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("given");
    const auto row = [](const char *name, const char *text, const char *code, bool given) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(code) << given;
    };
    row("a word", "Avec le code DIX10 : -10 %", "dix10", true);
    row("in HTML", "<b>Dix10</b>", "dix10", true);
    row("at both ends", "dix10", "dix10", true);
    row("a part of a word", "DIX100 ou XDIX10", "dix10", false);
    row("then the word itself", "DIX100, DIX10", "dix10", true);
    row("a part of a code", "SUPER-DIX10", "dix10", false);
    row("with accents", "code ÉTÉ-2026", "été-2026", true);
    row("too short to tell", "du 10 au 12", "10", false);
    row("nothing", "", "dix10", false);
    row("no code", "dix10", "", false);
}

void TestAttribution::codesInTexts()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    QTEST(givesCode(text, code), "given");
}

QTEST_GUILESS_MAIN(TestAttribution)
#include "tst_attribution.moc"
