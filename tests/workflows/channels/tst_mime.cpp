#include "tests/workflows/channels/mailreader.h"
#include "workflows/channels/mime.h"
#include "workflows/channels/mimetext.h"

#include <QRandomGenerator>
#include <QTest>

using namespace comptoir;

namespace {

MailMessage plainMessage()
{
    MailMessage message;
    message.from = {QStringLiteral("Chez Léa"), QStringLiteral("bonjour@chez-lea.fr")};
    message.to = {QStringLiteral("Paul Martin"), QStringLiteral("paul@example.org")};
    message.subject = QStringLiteral("Votre panier");
    message.text = QStringLiteral("Bonjour Paul,\nà bientôt.");
    message.html = QStringLiteral("<p>Bonjour Paul,<br>à bientôt.</p>");
    message.messageId = QStringLiteral("0123456789abcdef01234567@chez-lea.fr");
    message.date = Timestamp{1'795'339'800'000}; // 2026-11-22T09:30:00Z, a Sunday
    message.unsubscribe.mode = ListUnsubscribe::Mode::ByMail;
    message.unsubscribe.mailbox = QStringLiteral("reply+u.T0ken@chez-lea.fr");
    message.unsubscribe.token = QStringLiteral("T0ken");
    return message;
}

const QList<QByteArray> kNames{"Date",           "From",         "To",
                               "Subject",        "Message-ID",   "List-Unsubscribe",
                               "Auto-Submitted", "MIME-Version", "Content-Type"};

ReadMail written(const MailMessage &message)
{
    const Result<QByteArray> bytes = MimeMessage::write(message);
    return bytes ? readMail(*bytes) : ReadMail{{}, {}, bytes.error().detail.toLatin1()};
}

/// Letters of many scripts, emoji of several parts, blanks of every kind, controls, what headers
/// and encodings are made of, and half surrogates.
QString wildText(QRandomGenerator &random, int most)
{
    static const QStringList pieces{QStringLiteral("a"),
                                    QStringLiteral("Z"),
                                    QStringLiteral("7"),
                                    QStringLiteral(" "),
                                    QStringLiteral(" "),
                                    QStringLiteral("  "),
                                    QStringLiteral("é"),
                                    QStringLiteral("œ"),
                                    QStringLiteral("ß"),
                                    QStringLiteral("Ж"),
                                    QStringLiteral("世"),
                                    QStringLiteral("שלום"),
                                    QStringLiteral("مرحبا"),
                                    QStringLiteral("ก็"),
                                    QStringLiteral("👩‍👩‍👧"),
                                    QStringLiteral("🇫🇷"),
                                    QStringLiteral("€"),
                                    QStringLiteral("\u00A0"),
                                    QStringLiteral("\u202F!"),
                                    QStringLiteral("\u2028"),
                                    QStringLiteral("\t"),
                                    QStringLiteral("\r"),
                                    QStringLiteral("\n"),
                                    QStringLiteral("\r\n"),
                                    QStringLiteral("\r\n."),
                                    QStringLiteral("\n.\n"),
                                    QStringLiteral("\nFrom me"),
                                    QStringLiteral("\r\nBcc: x@y.fr\r\n"),
                                    QStringLiteral("=?"),
                                    QStringLiteral("?="),
                                    QStringLiteral("=?utf-8?Q?a?="),
                                    QStringLiteral("="),
                                    QStringLiteral("\""),
                                    QStringLiteral("\\"),
                                    QStringLiteral("<"),
                                    QStringLiteral(">"),
                                    QStringLiteral(","),
                                    QStringLiteral(";"),
                                    QStringLiteral(":"),
                                    QStringLiteral("@"),
                                    QStringLiteral("--=_0123"),
                                    QStringLiteral("."),
                                    QStringLiteral("_"),
                                    QString(QChar(0)),
                                    QString(QChar(0x7F)),
                                    QString(QChar(0x85)),
                                    QString(QChar(0xD83D)),
                                    QString(QChar(0xDE00)),
                                    QString(90, u'x'),
                                    QStringLiteral("https://boutique.example/une-page?a=1&b=2")};
    QString text;
    for (int i = random.bounded(most + 1); i > 0; --i)
        text += pieces.at(random.bounded(static_cast<int>(pieces.size())));
    return text;
}

} // namespace

class TestMime : public QObject
{
    Q_OBJECT
private slots:
    void aWholeMessage();
    void subjects_data();
    void subjects();
    void people_data();
    void people();
    void bodies_data();
    void bodies();
    void theShorterEncoding();
    void dates_data();
    void dates();
    void plainTextAlone();
    void unsubscribeByMail();
    void unsubscribeByOneClick();
    void transactionalMailHasNoUnsubscribe();
    void answersGoWhereTheyShould();
    void headersOfTheProvider();
    void refused_data();
    void refused();
    void nothingBecomesAHeader_data();
    void nothingBecomesAHeader();
    void internationalDomains();
    void whateverTheText();
    void longTextsStayOnShortLines();
    void theSameTwice();
};

void TestMime::aWholeMessage()
{
    const QByteArray expected
        = "Date: Sun, 22 Nov 2026 09:30:00 +0000\r\n"
          "From: =?utf-8?B?Q2hleiBMw6lh?= <bonjour@chez-lea.fr>\r\n"
          "To: \"Paul Martin\" <paul@example.org>\r\n"
          "Subject: Votre panier\r\n"
          "Message-ID: <0123456789abcdef01234567@chez-lea.fr>\r\n"
          "List-Unsubscribe: <mailto:reply+u.T0ken@chez-lea.fr?subject=unsubscribe%20T0ken>\r\n"
          "Auto-Submitted: auto-generated\r\n"
          "MIME-Version: 1.0\r\n"
          "Content-Type: multipart/alternative;\r\n"
          " boundary=\"=_0123456789abcdef01234567\"\r\n"
          "\r\n"
          "--=_0123456789abcdef01234567\r\n"
          "Content-Type: text/plain; charset=utf-8\r\n"
          "Content-Transfer-Encoding: quoted-printable\r\n"
          "\r\n"
          "Bonjour Paul,\r\n"
          "=C3=A0 bient=C3=B4t.\r\n"
          "--=_0123456789abcdef01234567\r\n"
          "Content-Type: text/html; charset=utf-8\r\n"
          "Content-Transfer-Encoding: quoted-printable\r\n"
          "\r\n"
          "<p>Bonjour Paul,<br>=C3=A0 bient=C3=B4t.</p>\r\n"
          "--=_0123456789abcdef01234567--\r\n";
    QCOMPARE(*MimeMessage::write(plainMessage()), expected);
    const ReadMail mail = readMail(expected);
    QCOMPARE(mail.problem, QByteArray());
    QCOMPARE(mail.names(), kNames);
    QCOMPARE(mail.parts.size(), 2);
    QCOMPARE(mail.parts.at(0).body, QByteArray("Bonjour Paul,\r\nà bientôt.\r\n"));
    QCOMPARE(mail.parts.at(1).body, QByteArray("<p>Bonjour Paul,<br>à bientôt.</p>\r\n"));
}

void TestMime::subjects_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QByteArray>("line");
    const auto row = [](const char *name, const QString &subject, const char *line) {
        QTest::newRow(name) << subject << QByteArray(line);
    };
    row("plain", QStringLiteral("Soldes -50%"), "Subject: Soldes -50%\r\n");
    row("empty", QString(), "Subject: \r\n");
    row("few accents", QStringLiteral("Soldes d'hiver chez Léa"),
        "Subject: =?utf-8?Q?Soldes_d=27hiver_chez_L=C3=A9a?=\r\n");
    row("many accents", QStringLiteral("Été à -50%"),
        "Subject: =?utf-8?B?w4l0w6kgw6AgLTUwJQ==?=\r\n");
    row("another script", QStringLiteral("Привет"), "Subject: =?utf-8?B?0J/RgNC40LLQtdGC?=\r\n");
    row("no-break blanks stay", QStringLiteral("Oh\u202F!"), "Subject: =?utf-8?B?T2jigK8h?=\r\n");
    row("what looks like an encoded word", QStringLiteral("=?utf-8?Q?a?="),
        "Subject: =?utf-8?B?PT91dGYtOD9RP2E/PQ==?=\r\n");
    row("folded at a blank",
        QStringLiteral("One two three four five six seven eight nine ten eleven twelve thirteen"),
        "Subject: One two three four five six seven eight nine ten eleven twelve\r\n"
        " thirteen\r\n");
    row("line breaks are blanks", QStringLiteral("a\r\nBcc: b@c.fr\n\nd"),
        "Subject: a Bcc: b@c.fr d\r\n");
    row("words end between characters", QString(12, u'世') + QStringLiteral("👍👍👍👍"),
        "Subject: =?utf-8?B?5LiW5LiW5LiW5LiW5LiW5LiW5LiW5LiW5LiW5LiW5LiW5LiW?=\r\n"
        " =?utf-8?B?8J+RjfCfkY3wn5GN8J+RjQ==?=\r\n");
}

void TestMime::subjects()
{
    QFETCH(QString, subject);
    QFETCH(QByteArray, line);
    QCOMPARE(mime::textHeader("Subject", subject), line);
}

void TestMime::people_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("line");
    const auto row = [](const char *name, const QString &person, const char *line) {
        QTest::newRow(name) << person << QByteArray(line);
    };
    row("nobody", QString(), "To: a@b.fr\r\n");
    row("plain", QStringLiteral("Paul"), "To: \"Paul\" <a@b.fr>\r\n");
    row("quotes", QStringLiteral("Paul \"Le\\Grand\""),
        "To: \"Paul \\\"Le\\\\Grand\\\"\" <a@b.fr>\r\n");
    row("an address as a name", QStringLiteral("x@y.fr, <z@y.fr>"),
        "To: \"x@y.fr, <z@y.fr>\" <a@b.fr>\r\n");
    row("accents", QStringLiteral("Zoé"), "To: =?utf-8?Q?Zo=C3=A9?= <a@b.fr>\r\n");
    row("comma and accents", QStringLiteral("Zoé, A."),
        "To: =?utf-8?B?Wm/DqSwgQS4=?= <a@b.fr>\r\n");
    row("a break", QStringLiteral("Paul\r\nBcc: x@y.fr"), "To: \"Paul Bcc: x@y.fr\" <a@b.fr>\r\n");
    row("Arabic", QStringLiteral("ليلى"), "To: =?utf-8?B?2YTZitmE2Yk=?= <a@b.fr>\r\n");
}

void TestMime::people()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, line);
    QCOMPARE(mime::mailboxHeader("To", name, QStringLiteral("a@b.fr")), line);
}

void TestMime::bodies_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("encoded");
    const auto row = [](const char *name, const QString &text, const QByteArray &encoded) {
        QTest::newRow(name) << text << encoded;
    };
    row("breaks of every kind", QStringLiteral("a\nb\rc\r\nd\n\r"), "a\r\nb\r\nc\r\nd\r\n\r\n");
    row("the last line is ended", QStringLiteral("a"), "a\r\n");
    row("nothing", QString(), "");
    row("a dot alone", QStringLiteral("a\n.\nb"), "a\r\n=2E\r\nb\r\n");
    row("a dot first", QStringLiteral("..."), "=2E..\r\n");
    row("From at the start", QStringLiteral("From me\nFromage"), "=46rom me\r\nFromage\r\n");
    row("blanks at the end", QStringLiteral("a \nb\t"), "a=20\r\nb=09\r\n");
    row("the equals sign", QStringLiteral("1=1"), "1=3D1\r\n");
    row("76 fit", QString(76, u'x'), QByteArray(76, 'x') + "\r\n");
    row("77 are broken", QString(77, u'x'), QByteArray(75, 'x') + "=\r\nxx\r\n");
    row("a dot that comes to stand first", QString(75, u'x') + QStringLiteral("..."),
        QByteArray(75, 'x') + "=\r\n=2E..\r\n");
    row("no break within a character", QString(70, u'x') + QStringLiteral("éa"),
        QByteArray(70, 'x') + "=\r\n=C3=A9a\r\n");
    row("no control characters", QStringLiteral("a\u0007b\tc") + QChar(0), "ab\tc\r\n");
}

void TestMime::bodies()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, encoded);
    QCOMPARE(mime::encoded(mime::bodyText(text).toUtf8(), mime::Encoding::QuotedPrintable),
             encoded);
}

void TestMime::theShorterEncoding()
{
    const auto of
        = [](const QString &text) { return mime::shorterEncoding(mime::bodyText(text).toUtf8()); };
    QCOMPARE(of(QStringLiteral("Bonjour, les soldes commencent demain matin chez Léa.")),
             mime::Encoding::QuotedPrintable);
    QCOMPARE(of(QStringLiteral("Привет, как дела?")), mime::Encoding::Base64);
    const QByteArray long64 = mime::encoded(QString(500, u'世').toUtf8(), mime::Encoding::Base64);
    for (const QByteArray &line : long64.split('\n'))
        QVERIFY(line.size() <= 77);
}

void TestMime::dates_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QByteArray>("date");
    QTest::newRow("a leap day") << qint64{1'709'164'799'999}
                                << QByteArray("Wed, 28 Feb 2024 23:59:59 +0000");
    QTest::newRow("one digit") << qint64{1'796'083'205'000}
                               << QByteArray("Tue, 01 Dec 2026 00:00:05 +0000");
    QTest::newRow("the first") << qint64{0} << QByteArray("Thu, 01 Jan 1970 00:00:00 +0000");
}

void TestMime::dates()
{
    QFETCH(qint64, ms);
    QFETCH(QByteArray, date);
    MailMessage message = plainMessage();
    message.date = Timestamp{ms};
    QCOMPARE(written(message).raw("Date"), date);
}

void TestMime::plainTextAlone()
{
    MailMessage message = plainMessage();
    message.html.clear();
    const ReadMail mail = written(message);
    QCOMPARE(mail.problem, QByteArray());
    QCOMPARE(mail.raw("Content-Type"), QByteArray("text/plain; charset=utf-8"));
    QCOMPARE(mail.parts.at(0).body, QByteArray("Bonjour Paul,\r\nà bientôt.\r\n"));
}

void TestMime::unsubscribeByMail()
{
    MailMessage message = plainMessage();
    message.unsubscribe.mailbox = QStringLiteral("non%merci&co@chez-lea.fr");
    const ReadMail mail = written(message);
    QCOMPARE(mail.raw("List-Unsubscribe"),
             QByteArray("<mailto:non%25merci%26co@chez-lea.fr?subject=unsubscribe%20T0ken>"));
    QVERIFY(!mail.names().contains("List-Unsubscribe-Post"));
}

void TestMime::unsubscribeByOneClick()
{
    MailMessage message = plainMessage();
    message.unsubscribe.mode = ListUnsubscribe::Mode::OneClick;
    message.unsubscribe.page = QStringLiteral("https://chez-lea.fr/désabo?t={token}");
    ReadMail mail = written(message);
    QCOMPARE(mail.raw("List-Unsubscribe"),
             QByteArray("<mailto:reply+u.T0ken@chez-lea.fr?subject=unsubscribe%20T0ken>,"
                        " <https://chez-lea.fr/d%C3%A9sabo?t=T0ken>"));
    QCOMPARE(mail.raw("List-Unsubscribe-Post"), QByteArray("List-Unsubscribe=One-Click"));
    message.unsubscribe.mailbox.clear();
    mail = written(message);
    QCOMPARE(mail.raw("List-Unsubscribe"), QByteArray("<https://chez-lea.fr/d%C3%A9sabo?t=T0ken>"));
}

void TestMime::transactionalMailHasNoUnsubscribe()
{
    MailMessage message = plainMessage();
    message.messageClass = MessageClass::Transactional;
    message.unsubscribe = {};
    const ReadMail mail = written(message);
    QCOMPARE(mail.problem, QByteArray());
    QVERIFY(!mail.names().contains("List-Unsubscribe"));
    QVERIFY(!mail.names().contains("List-Unsubscribe-Post"));
}

void TestMime::answersGoWhereTheyShould()
{
    MailMessage message = plainMessage();
    message.replyTo = QStringLiteral("reply+s.T1@chez-lea.fr");
    message.isAutomatic = false;
    const ReadMail mail = written(message);
    QCOMPARE(mail.raw("Reply-To"), QByteArray("reply+s.T1@chez-lea.fr"));
    QVERIFY(!mail.names().contains("Auto-Submitted"));
}

void TestMime::headersOfTheProvider()
{
    MailMessage message = plainMessage();
    message.moreHeaders = {{"X-Mailin-custom", QStringLiteral("Été\r\nBcc: x@y.fr")}};
    const ReadMail mail = written(message);
    QCOMPARE(mail.problem, QByteArray());
    QCOMPARE(mail.text("X-Mailin-custom"), QStringLiteral("Été Bcc: x@y.fr"));
    QCOMPARE(mail.headers.size(), kNames.size() + 1);
}

void TestMime::refused_data()
{
    QTest::addColumn<MailMessage>("message");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const char *detail, const auto &change) {
        MailMessage message = plainMessage();
        change(message);
        QTest::newRow(name) << message << QString::fromLatin1(detail);
    };
    const QString bad = QStringLiteral("a@b.fr>\r\nBcc: <x@y.fr");
    row("a break in the recipient", "address of To", [&](auto &m) { m.to.address = bad; });
    row("a break in the sender", "address of From", [&](auto &m) { m.from.address = bad; });
    row("a break in the answer's address", "address of Reply-To",
        [&](auto &m) { m.replyTo = bad; });
    row("no recipient", "address of To", [](auto &m) { m.to.address.clear(); });
    row("letters beyond ASCII before the @", "address of To",
        [](auto &m) { m.to.address = QStringLiteral("zoé@example.org"); });
    row("a Message-ID with a break", "Message-ID",
        [](auto &m) { m.messageId = QStringLiteral("a\r\nb@c.fr"); });
    row("a Message-ID without a domain", "Message-ID",
        [](auto &m) { m.messageId = QStringLiteral("abc"); });
    row("marketing without a way out", "no List-Unsubscribe", [](auto &m) { m.unsubscribe = {}; });
    row("a code with a break", "token",
        [](auto &m) { m.unsubscribe.token = QStringLiteral("a\r\nX: y"); });
    row("no code", "token", [](auto &m) { m.unsubscribe.token.clear(); });
    row("no mailbox", "unsubscribe mailbox", [](auto &m) { m.unsubscribe.mailbox.clear(); });
    const auto page = [](const char *address) {
        return [address](MailMessage &m) {
            m.unsubscribe.mode = ListUnsubscribe::Mode::OneClick;
            m.unsubscribe.page = QString::fromUtf8(address);
        };
    };
    row("a page in clear", "unsubscribe page", page("http://chez-lea.fr/u?t={token}"));
    row("a page without the code", "unsubscribe page", page("https://chez-lea.fr/u"));
    row("no page", "unsubscribe page", page(""));
    row("a page with a break", "unsubscribe page", page("https://a.fr/{token}\r\nBcc: x@y.fr"));
    row("a page with a password", "unsubscribe page", page("https://a:b@c.fr/{token}"));
    row("a page as long as a line", "unsubscribe page",
        [&](auto &m) { page(("https://a.fr/{token}" + QByteArray(900, 'x')).constData())(m); });
    row("one of our headers", "header name", [](auto &m) {
        m.moreHeaders = {{"bcc", QStringLiteral("x@y.fr")}};
    });
    row("a header's name with a break", "header name", [](auto &m) {
        m.moreHeaders = {{"X: y\r\nBcc", QStringLiteral("x@y.fr")}};
    });
    row("no text", "no text", [](auto &m) { m.text = QStringLiteral(" \n"); });
    row("too large", "too large", [](auto &m) { m.html = QString(21 * 1024 * 1024, u'x'); });
}

void TestMime::refused()
{
    QFETCH(MailMessage, message);
    QFETCH(QString, detail);
    const Result<QByteArray> bytes = MimeMessage::write(message);
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(bytes.error().detail, detail);
    QVERIFY(bytes.error().text.contains(QStringLiteral("Nothing was sent.")));
}

void TestMime::nothingBecomesAHeader_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"\r\nBcc: x@y.fr", "\nBcc: x@y.fr", "\rBcc: x@y.fr", "a\r\n\r\n<b>body</b>",
          "=?utf-8?Q?a=0D=0ABcc:_x@y.fr?=", "a\r\n Bcc: x@y.fr", "\" <x@y.fr>, \"", "\\\" <x@y.fr>",
          "\xE2\x80\xA8"
          "Bcc: x@y.fr",
          "\xC2\x85"
          "Bcc: x@y.fr"})
        QTest::newRow(QByteArray(text).toPercentEncoding().constData()) << QString::fromUtf8(text);
}

void TestMime::nothingBecomesAHeader()
{
    QFETCH(QString, text);
    MailMessage message = plainMessage();
    message.subject = message.from.name = message.to.name = message.text = message.html = text;
    const ReadMail mail = written(message);
    QCOMPARE(mail.problem, QByteArray());
    QCOMPARE(mail.names(), kNames);
    QCOMPARE(mail.person("To").second, QByteArray("paul@example.org"));
    QCOMPARE(mail.person("From").second, QByteArray("bonjour@chez-lea.fr"));
    QCOMPARE(mail.person("To").first, mime::headerText(text));
    QCOMPARE(mail.text("Subject"), mime::headerText(text));
}

void TestMime::internationalDomains()
{
    MailMessage message = plainMessage();
    message.from.address = QStringLiteral("bonjour@café-léa.fr");
    message.to.address = QStringLiteral("paul@例え.jp");
    const ReadMail mail = written(message);
    QCOMPARE(mail.problem, QByteArray());
    QCOMPARE(mail.person("From").second, QByteArray("bonjour@xn--caf-la-dvac.fr"));
    QCOMPARE(mail.person("To").second, QByteArray("paul@xn--r8jz45g.jp"));
}

void TestMime::whateverTheText()
{
    QRandomGenerator random(20'261'122);
    for (int round = 0; round < 4'000; ++round) {
        MailMessage message = plainMessage();
        message.subject = wildText(random, 30);
        message.from.name = wildText(random, 12);
        message.to.name = wildText(random, 12);
        message.text = QStringLiteral("x") + wildText(random, 120);
        message.html = QStringLiteral("x") + wildText(random, 120);
        const Result<QByteArray> bytes = MimeMessage::write(message);
        QVERIFY(bytes);
        const ReadMail mail = readMail(*bytes);
        const QByteArray where = "round " + QByteArray::number(round);
        QVERIFY2(mail.problem.isEmpty(), (where + ": " + mail.problem).constData());
        QVERIFY2(mail.names() == kNames, where.constData());
        QVERIFY2(mail.text("Subject") == mime::headerText(message.subject), where.constData());
        QVERIFY2(mail.person("From").first == mime::headerText(message.from.name),
                 where.constData());
        QVERIFY2(mail.person("To").first == mime::headerText(message.to.name), where.constData());
        QVERIFY2(mail.person("To").second == "paul@example.org", where.constData());
        QVERIFY2(mail.parts.size() == 2, where.constData());
        QVERIFY2(mail.parts.at(0).body == mime::bodyText(message.text).toUtf8(), where.constData());
        QVERIFY2(mail.parts.at(1).body == mime::bodyText(message.html).toUtf8(), where.constData());
        for (const QByteArray &line : bytes->split('\n'))
            QVERIFY2(line.size() <= 77 || line.startsWith("List-"), line.constData());
    }
}

void TestMime::longTextsStayOnShortLines()
{
    MailMessage message = plainMessage();
    message.subject = QString(400, u'é');
    message.to.name = QString(300, u'x');
    message.from.name = QStringLiteral("Un très long nom de boutique ").repeated(8);
    message.html = QString(5'000, u'x');
    const Result<QByteArray> bytes = MimeMessage::write(message);
    for (const QByteArray &line : bytes->split('\n'))
        QVERIFY2(line.size() <= 77 || line.startsWith("List-"), line.constData());
    QCOMPARE(readMail(*bytes).text("Subject"), message.subject);
    QCOMPARE(readMail(*bytes).person("To").first, message.to.name);
}

void TestMime::theSameTwice()
{
    QCOMPARE(*MimeMessage::write(plainMessage()), *MimeMessage::write(plainMessage()));
}

QTEST_GUILESS_MAIN(TestMime)
#include "tst_mime.moc"
