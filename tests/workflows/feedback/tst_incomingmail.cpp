#include "tests/workflows/feedback/mailsamples.h"
#include "workflows/feedback/bouncereport.h"
#include "workflows/feedback/mailclassifier.h"
#include "workflows/feedback/mailtext.h"

#include <QFile>
#include <QTest>

using namespace comptoir;
using Kind = FeedbackKind;
namespace samples = comptoir::mailsamples;

Q_DECLARE_METATYPE(comptoir::FeedbackKind)

namespace {

constexpr Timestamp kNow{1'795'255'200'000};

Feedback classified(const QByteArray &bytes)
{
    const Result<MailPart> mail = IncomingMail::read(bytes);
    if (!mail)
        qFatal("%s", qPrintable(mail.error().detail));
    return MailClassifier::classify(*mail, kNow);
}

} // namespace

class TestIncomingMail : public QObject
{
    Q_OBJECT
private slots:
    void headersAreDecoded_data();
    void headersAreDecoded();
    void charsets_data();
    void charsets();
    void bodiesAreDecoded_data();
    void bodiesAreDecoded();
    void parameters();
    void foldedAndBrokenHeaders();
    void parts();
    void aMissingEndAndBareLineFeeds();
    void nestedBeyondReason();
    void manyParts();
    void unreadable_data();
    void unreadable();
    void messageIdsAndAddresses();

    void bounces_data();
    void bounces();
    void oddBounces_data();
    void oddBounces();
    void recordedBounces_data();
    void recordedBounces();
    void ofSeveralRecipientsTheWorstCounts();
    void complaints_data();
    void complaints();
    void automaticAnswers_data();
    void automaticAnswers();
    void asksToStop_data();
    void asksToStop();
    void ownWords_data();
    void ownWords();
    void marks();
    void aReplyNamesTheLastOfTheThread();
    void theSameMailHasTheSameKey();
};

void TestIncomingMail::headersAreDecoded_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QByteArray("Soldes") << QStringLiteral("Soldes");
    QTest::newRow("Q") << QByteArray("=?utf-8?Q?=C3=A9t=C3=A9_2026?=")
                       << QStringLiteral("été 2026");
    QTest::newRow("B in lower case") << QByteArray("=?UTF-8?b?w6l0w6k=?=") << QStringLiteral("été");
    QTest::newRow("words beside each other")
        << QByteArray("=?utf-8?Q?a?=  =?utf-8?Q?b?= c") << QStringLiteral("ab c");
    QTest::newRow("a letter cut in two")
        << QByteArray("=?utf-8?Q?=C3?= =?utf-8?Q?=A9?=") << QStringLiteral("é");
    QTest::newRow("two charsets") << QByteArray("=?iso-8859-1?Q?=E9?= =?utf-8?Q?=C3=A9?=")
                                  << QStringLiteral("éé");
    QTest::newRow("with a language") << QByteArray("=?utf-8*fr?Q?=C3=A9?=") << QStringLiteral("é");
    QTest::newRow("bytes as they are") << QByteArray("\xC3\xA9t\xC3\xA9") << QStringLiteral("été");
    QTest::newRow("older bytes as they are") << QByteArray("\xE9t\xE9") << QStringLiteral("été");
    QTest::newRow("no such word") << QByteArray("=?utf-8?X?a?= =?utf-8?Q?a =?")
                                  << QStringLiteral("=?utf-8?X?a?= =?utf-8?Q?a =?");
    QTest::newRow("unknown charset") << QByteArray("=?x-nobody?Q?abc?=") << QStringLiteral("abc");
}

void TestIncomingMail::headersAreDecoded()
{
    QFETCH(QByteArray, value);
    QTEST(mail::headerText(value), "text");
}

void TestIncomingMail::charsets_data()
{
    QTest::addColumn<QByteArray>("charset");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("utf-8") << QByteArray("UTF-8") << QByteArray("\xE2\x82\xAC")
                           << QStringLiteral("€");
    QTest::newRow("latin-1 is windows-1252")
        << QByteArray("ISO-8859-1") << QByteArray("\x80\xE9") << QStringLiteral("€é");
    QTest::newRow("latin-9") << QByteArray("iso-8859-15") << QByteArray("\xA4\xBD")
                             << QStringLiteral("€œ");
    QTest::newRow("says ASCII and is not")
        << QByteArray("us-ascii") << QByteArray("\xE9") << QStringLiteral("é");
    QTest::newRow("none") << QByteArray() << QByteArray("\xC3\xA9") << QStringLiteral("é");
}

void TestIncomingMail::charsets()
{
    QFETCH(QByteArray, charset);
    QFETCH(QByteArray, bytes);
    QTEST(mail::fromCharset(bytes, charset), "text");
}

void TestIncomingMail::bodiesAreDecoded_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    QTest::newRow("quoted-printable")
        << QByteArray("quoted-printable") << QByteArray("caf=C3=A9 =\r\net th=c3=a9 =ZZ =")
        << QStringLiteral("café et thé =ZZ =");
    QTest::newRow("base64 in lines")
        << QByteArray("BASE64") << QByteArray("Y2Fm\r\nw6k=\r\n") << QStringLiteral("café");
    QTest::newRow("base64 with rubbish")
        << QByteArray("base64") << QByteArray("Y2 Fm!w6k=") << QStringLiteral("café");
    QTest::newRow("unknown") << QByteArray("x-mine") << QByteArray("=41") << QStringLiteral("=41");
}

void TestIncomingMail::bodiesAreDecoded()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, body);
    const auto mail = IncomingMail::read("Subject: a\r\nContent-Transfer-Encoding: " + encoding
                                         + "\r\n\r\n" + body);
    QVERIFY(mail);
    QTEST(mail->text(), "text");
}

void TestIncomingMail::parameters()
{
    const mail::HeaderValue value = mail::headerValue(
        "Multipart/Mixed (why; not); Boundary=\"a;\\\"b\"; NAME*0*=utf-8''%C3%A9; name*1=t.txt; "
        "boundary=second");
    QCOMPARE(value.value, QByteArray("multipart/mixed"));
    QCOMPARE(value.parameters.value("boundary"), QByteArray("a;\"b"));
    QCOMPARE(value.parameters.value("name"), QByteArray("\xC3\xA9t.txt"));
}

void TestIncomingMail::foldedAndBrokenHeaders()
{
    const auto headers
        = readHeaders("Subject: a\r\n\tb\r\n  c\r\nno header\r\n folded on nothing\r\n"
                      "X Y: blank in the name\r\nTo:x@y\r\n\r\nBody: no\r\n");
    QCOMPARE(headers.size(), 2);
    QCOMPARE(headers.at(0), (MailHeader{"subject", "a\tb  c"}));
    QCOMPARE(headers.at(1), (MailHeader{"to", "x@y"}));
}

void TestIncomingMail::parts()
{
    const auto mail = IncomingMail::read(samples::all().last());
    QVERIFY(mail);
    QCOMPARE(mail->parts.size(), size_t{2});
    QCOMPARE(mail::headerText(mail->header("subject")), QStringLiteral("étéété"));
    QCOMPARE(mail->parts[0].text(), QStringLiteral("plain"));
    QVERIFY(mail->find("text/html"));
    QCOMPARE(mail->find("text/html")->text(), QStringLiteral("<p>café</p>"));
    QVERIFY(!mail->find("image/png"));
}

void TestIncomingMail::aMissingEndAndBareLineFeeds()
{
    const auto mail = IncomingMail::read("Subject: a\nContent-Type: multipart/mixed; boundary=b\n\n"
                                         "--b\n\none\n--b-longer\n\n--b\t\n\ntwo\n");
    QVERIFY(mail);
    QCOMPARE(mail->parts.size(), size_t{2});
    QCOMPARE(mail->parts[0].body, QByteArray("one\n--b-longer\n"));
    QCOMPARE(mail->parts[1].body, QByteArray("two"));
}

void TestIncomingMail::nestedBeyondReason()
{
    QByteArray text = "\r\ninnermost";
    for (int depth = 0; depth < 300; ++depth)
        text = "Content-Type: message/rfc822\r\n\r\n" + text;
    const auto mail = IncomingMail::read(text);
    QVERIFY(mail);
    int depth = 0;
    for (const MailPart *part = &*mail; !part->parts.empty(); part = &part->parts.front())
        ++depth;
    QCOMPARE(depth, IncomingMail::kDeepest);
}

void TestIncomingMail::manyParts()
{
    const auto mail = IncomingMail::read("Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                                         + QByteArray("--b\r\n\r\n\r\n").repeated(5'000));
    QVERIFY(mail);
    QCOMPARE(mail->parts.size(), static_cast<size_t>(IncomingMail::kMostParts));
}

void TestIncomingMail::unreadable_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("why");
    QTest::newRow("empty") << QByteArray(" \r\n ") << QStringLiteral("empty");
    QTest::newRow("too large") << QByteArray(IncomingMail::kLargest + 1, 'a')
                               << QStringLiteral("too large");
    QTest::newRow("no headers") << QByteArray("just words\r\nand more\r\n")
                                << QStringLiteral("no headers");
}

void TestIncomingMail::unreadable()
{
    QFETCH(QByteArray, bytes);
    const auto mail = IncomingMail::read(bytes);
    QVERIFY(!mail);
    QCOMPARE(mail.error().code, ErrorCode::Parse);
    QTEST(mail.error().detail, "why");
}

void TestIncomingMail::messageIdsAndAddresses()
{
    QCOMPARE(mail::messageIds("<a@b> text <c@\r\n d> <no> <@x> <e@f"),
             (QList<QByteArray>{"a@b", "c@d"}));
    QCOMPARE(mail::addresses("\"D, M\" <m@d.example>, plain@x.example (note), @no, a@"),
             (QStringList{QStringLiteral("m@d.example"), QStringLiteral("plain@x.example")}));
}

void TestIncomingMail::bounces_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("diagnostic");
    QTest::addColumn<Kind>("kind");
    const auto row = [](const char *name, const char *status, const char *words, Kind kind) {
        QTest::newRow(name) << QByteArray(status) << QByteArray(words) << kind;
    };
    row("nobody there", "5.1.1", "550 5.1.1 User unknown", Kind::HardBounce);
    row("no such domain", "5.1.2", "Host not found", Kind::HardBounce);
    row("closed", "5.2.1", "550 mailbox disabled", Kind::HardBounce);
    row("the words are exact", "5.0.0", "550 5.1.1 gone", Kind::HardBounce);
    row("words alone", "5.0.0", "554 delivery error: dd This user doesn't have a yahoo.com account",
        Kind::HardBounce);
    row("full", "5.2.2", "552 5.2.2 Mailbox full", Kind::MailboxFull);
    row("full for now", "4.2.2", "452 4.2.2 The email account is over quota", Kind::MailboxFull);
    row("policy", "5.7.1", "550 5.7.1 Message rejected as spam", Kind::PolicyBounce);
    row("authentication", "5.7.26", "550 5.7.26 unauthenticated", Kind::PolicyBounce);
    row("content by words", "5.0.0", "554 blocked using zen.blocklist.example", Kind::PolicyBounce);
    row("given up", "4.4.7", "delivery time expired", Kind::SoftBounce);
    row("says nothing", "5.0.0", "X", Kind::SoftBounce);
    row("too large for them", "5.3.4", "552 5.3.4 too big", Kind::SoftBounce);
}

void TestIncomingMail::bounces()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, diagnostic);
    const Feedback feedback = classified(samples::failed(status, diagnostic));
    QTEST(feedback.kind, "kind");
    QCOMPARE(feedback.recipient, QStringLiteral("p1@d1.example"));
    QCOMPARE(feedback.messageIds, (QStringList{QString::fromLatin1(samples::kOurId)}));
    QCOMPARE(feedback.at, kNow);
}

void TestIncomingMail::oddBounces_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("status");
    QTest::newRow("Exim, not misled by the copy")
        << samples::exim() << Kind::HardBounce << QStringLiteral("5.1.1");
    QTest::newRow("qmail") << samples::qmail() << Kind::HardBounce << QStringLiteral("5.1.1");
    QTest::newRow("Exchange in French") << samples::exchange() << Kind::HardBounce << QString();
    QByteArray delayed = samples::exim();
    delayed.replace("Mail delivery failed: returning message to sender",
                    "Warning: message 1abc delayed 24 hours");
    QTest::newRow("still trying") << delayed << Kind::Delayed << QStringLiteral("5.1.1");
}

void TestIncomingMail::oddBounces()
{
    QFETCH(QByteArray, bytes);
    const Feedback feedback = classified(bytes);
    QTEST(feedback.kind, "kind");
    QTEST(feedback.detail, "status");
    QCOMPARE(feedback.recipient, QStringLiteral("p1@d1.example"));
    QCOMPARE(feedback.messageIds.value(0), QString::fromLatin1(samples::kOurId));
}

/// As Exim and Postfix wrote them (tests/data/bounces).
void TestIncomingMail::recordedBounces_data()
{
    QTest::addColumn<QString>("recipient");
    QTest::addColumn<Kind>("kind");
    const auto row = [](const char *file, const char *recipient, Kind kind) {
        QTest::newRow(file) << QString::fromLatin1(recipient) << kind;
    };
    for (const char *server : {"exim", "postfix"}) {
        const QByteArray name(server);
        row((name + "-no-such-user").constData(), "p1@d1.example", Kind::HardBounce);
        row((name + "-full").constData(), "full@d1.example", Kind::MailboxFull);
        row((name + "-policy").constData(), "spam@d1.example", Kind::PolicyBounce);
        row((name + "-delayed").constData(), "later@d1.example", Kind::Delayed);
        row((name + "-given-up").constData(), "later@d1.example", Kind::SoftBounce);
    }
    row("exim-unroutable", "x@nohost.example", Kind::HardBounce);
    row("postfix-no-such-host", "x@nohost.invalid", Kind::HardBounce);
}

void TestIncomingMail::recordedBounces()
{
    QFile file(QStringLiteral(COMPTOIR_TEST_DATA "/bounces/")
               + QLatin1String(QTest::currentDataTag()) + QStringLiteral(".eml"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    // A mailbox gives lines that end otherwise than in a file.
    const QByteArray bytes = file.readAll().replace("\r\n", "\n");
    QByteArray wire = bytes;
    wire.replace("\n", "\r\n");
    for (const QByteArray &one : {bytes, wire}) {
        const Feedback feedback = classified(one);
        QTEST(feedback.kind, "kind");
        QTEST(feedback.recipient, "recipient");
        QCOMPARE(feedback.messageIds, (QStringList{QString::fromLatin1(samples::kOurId)}));
    }
}

void TestIncomingMail::ofSeveralRecipientsTheWorstCounts()
{
    const Feedback feedback = classified(samples::deliveryStatus(
        "Final-Recipient: rfc822; a@x.example\nAction: delayed\nStatus: 4.4.1\n\n"
        "Final-Recipient: rfc822; b@x.example\nAction: failed (gone)\nStatus: 5.1.1\n\n"
        "Final-Recipient: rfc822; c@x.example\nAction: delivered\nStatus: 2.0.0\n"));
    QCOMPARE(feedback.kind, Kind::HardBounce);
    QCOMPARE(feedback.recipient, QStringLiteral("b@x.example"));
    QCOMPARE(classified(samples::deliveryStatus("Final-Recipient: rfc822; c@x.example\n"
                                                "Action: delivered\nStatus: 2.0.0\n"))
                 .kind,
             Kind::Delivered);
    QCOMPARE(classified(samples::deliveryStatus("Final-Recipient: rfc822; c@x.example\n"
                                                "Action: relayed\nStatus: 2.0.0\n"))
                 .kind,
             Kind::Other);
    QCOMPARE(classified(samples::deliveryStatus("Nothing: here\n")).kind, Kind::Other);
}

void TestIncomingMail::complaints_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("abuse") << QByteArray("abuse") << Kind::Complaint;
    QTest::newRow("fraud") << QByteArray("Fraud") << Kind::Complaint;
    QTest::newRow("authentication report") << QByteArray("auth-failure") << Kind::Other;
    QTest::newRow("no spam after all") << QByteArray("not-spam") << Kind::Other;
}

void TestIncomingMail::complaints()
{
    QFETCH(QByteArray, type);
    const Feedback feedback = classified(samples::complaint(type));
    QTEST(feedback.kind, "kind");
    QCOMPARE(feedback.messageIds, (QStringList{QString::fromLatin1(samples::kOurId)}));
}

void TestIncomingMail::automaticAnswers_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<bool>("automatic");
    const auto row = [](const char *name, const char *headers, bool automatic = true) {
        QTest::newRow(name) << QByteArray(headers) << automatic;
    };
    row("RFC 3834", "Auto-Submitted: auto-replied (vacation)\n");
    row("a person", "Auto-Submitted: no\nSubject: Re: Soldes\n", false);
    row("X-Autoreply", "X-Autoreply: yes\n");
    row("precedence", "Precedence: auto_reply\n");
    row("bulk", "Precedence: bulk\n");
    row("no way back", "Return-Path: <>\n");
    row("list", "List-Id: <a.b>\n");
    row("French subject", "Subject: =?utf-8?Q?R=C3=A9ponse_automatique_:_Soldes?=\n");
    row("Outlook", "Subject: Automatic reply: Soldes\n");
    row("out of office", "Subject: Out of the Office\n");
    row("an automatic door", "Subject: My automatic door\n", false);
    row("nothing", "", false);
}

void TestIncomingMail::automaticAnswers()
{
    QFETCH(QByteArray, headers);
    const Feedback feedback = classified(samples::plain(headers, "Je suis absent."));
    QFETCH(bool, automatic);
    QCOMPARE(feedback.kind, automatic ? Kind::AutoReply : Kind::Reply);
}

void TestIncomingMail::asksToStop_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("stop");
    for (const char *words :
         {"STOP", "stop.", " Désinscription ", "desinscrire", "Unsubscribe", "Me désabonner svp",
          "Bonjour, désabonnez-moi s’il vous plaît", "Désinscrivez moi merci!"})
        QTest::newRow(words) << QString::fromUtf8(words) << true;
    for (const char *words : {"", "Stop ! J’adore", "Je ne veux pas me désabonner",
                              "stopper la commande", "Pouvez-vous arrêter ma commande ?"})
        QTest::newRow(words) << QString::fromUtf8(words) << false;
}

void TestIncomingMail::asksToStop()
{
    QFETCH(QString, words);
    QTEST(MailClassifier::asksToStop(words), "stop");
}

void TestIncomingMail::ownWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("own");
    const auto row = [](const char *name, const char *text, const char *own) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(own);
    };
    row("nothing quoted", "Bonjour\r\n\r\nMerci", "Bonjour\n\nMerci");
    row("above", "Oui\n\nLe 21 nov. 2026 à 10:00, Shop <a@b.fr> a écrit :\n> Soldes\n", "Oui");
    row("folded in two", "Oui\n\nLe sam. 21 nov. 2026 à 10:00, Shop\n<a@b.fr> a écrit :\n\n> x",
        "Oui");
    row("in English", "Yes\nOn Sat, 21 Nov 2026, Shop <a@b.fr> wrote:\n> x", "Yes");
    row("Outlook", "Oui\n\n-----Message d’origine-----\nDe : Shop\nx", "Oui");
    row("Outlook on the web", "Oui\n________________________________\nDe : Shop", "Oui");
    row("between the lines", "> Soldes ?\nOui\n> Quand ?\nDemain", "Oui\nDemain");
    row("signature", "Oui\n-- \nMarie", "Oui");
    row("Le by itself", "Le colis est arrivé.\nMerci", "Le colis est arrivé.\nMerci");
}

void TestIncomingMail::ownWords()
{
    QFETCH(QString, text);
    QTEST(MailClassifier::ownWords(text), "own");
}

void TestIncomingMail::marks()
{
    const QString token = QStringLiteral("0123456789abcdef01234567");
    QCOMPARE(MailClassifier::tokensIn(QStringLiteral("reply+u.%1@shop.example").arg(token)),
             (QStringList{token}));
    QCOMPARE(MailClassifier::tokensIn(QStringLiteral("Re: unsubscribe ") + token.toUpper()),
             (QStringList{token}));
    QVERIFY(MailClassifier::tokensIn(token + QLatin1Char('0')).isEmpty());
    QVERIFY(MailClassifier::tokensIn(QLatin1Char('x') + token).isEmpty());
    const Feedback feedback = classified(samples::plain(
        "Delivered-To: reply+s.abcdefabcdefabcdefabcdef@shop.example\nSubject: RE: 9 "
            + token.toLatin1() + "\n",
        ""));
    QCOMPARE(feedback.tokens, (QStringList{QStringLiteral("abcdefabcdefabcdefabcdef"), token}));
    QCOMPARE(feedback.detail, QStringLiteral("9"));
}

void TestIncomingMail::aReplyNamesTheLastOfTheThread()
{
    const Feedback feedback = classified(samples::plain(
        "Subject: Re: a\nIn-Reply-To: <b@x>\nReferences: <first@x> <a@x>\n\t<b@x>\n", "Merci"));
    QCOMPARE(feedback.kind, Kind::Reply);
    QCOMPARE(
        feedback.messageIds,
        (QStringList{QStringLiteral("b@x"), QStringLiteral("a@x"), QStringLiteral("first@x")}));
    QCOMPARE(feedback.text, QStringLiteral("Merci"));
    QCOMPARE(feedback.recipient, QStringLiteral("p1@d1.example"));
}

void TestIncomingMail::theSameMailHasTheSameKey()
{
    const QByteArray mail = samples::plain("Message-ID: <r1@d1.example>\n", "Merci");
    const QByteArray filed = "X-Spam-Status: Yes\r\n" + mail;
    QCOMPARE(classified(mail).key, classified(filed).key);
    QVERIFY(classified(mail).key
            != classified(samples::plain("Message-ID: <r2@d1.example>\n", "Merci")).key);
    QVERIFY(classified("Subject: a\r\n\r\none").key != classified("Subject: a\r\n\r\ntwo").key);
}

QTEST_GUILESS_MAIN(TestIncomingMail)
#include "tst_incomingmail.moc"
