#include "models/segments/fieldcatalogue.h"
#include "workflows/messages/messagecheck.h"
#include "workflows/messages/messagefile.h"

#include <QTest>

using namespace comptoir;

using Kind = MessageProblem::Kind;

namespace {

const QByteArray kHead = "---\nname: Soldes\nsubject: Les soldes\n---\n";

QStringList kindsOf(const QByteArray &file)
{
    const Result<WrittenMessage> message = MessageFile::read(file);
    if (!message)
        return {message.error().text};
    QStringList kinds;
    for (const MessageProblem &problem : MessageCheck::of(*message, FieldCatalogue())) {
        if (problem.text.isEmpty())
            return {QStringLiteral("a problem without words")};
        kinds += machineName(problem.kind)
            + (problem.field.isEmpty() ? QString() : QLatin1Char(' ') + problem.field);
    }
    return kinds;
}

} // namespace

/// Messages as files, and the catalogue of what can be wrong with a message.
class TestMessageFile : public QObject
{
    Q_OBJECT
private slots:
    void readsAnEmail()
    {
        const auto message
            = MessageFile::read("\xEF\xBB\xBF---\r\nname: Soldes d’été\r\nsubject: {{first_name}}, "
                                "c’est parti : -20 %\r\n"
                                "language: en\r\noffer: soldes-ete\r\nlate: skip 12\r\n\r\n"
                                "fallback.first_name: cher client\r\nfallback.company:\r\n---\r\n"
                                "<p>Bonjour {{first_name}}</p>\r\n<hr>\r\n--- text "
                                "---\r\nBonjour\r\n\r\nÀ bientôt\r\n");
        QVERIFY2(message, message ? "" : qPrintable(message.error().text));
        WrittenMessage expected;
        expected.name = QStringLiteral("Soldes d’été");
        expected.subject = QStringLiteral("{{first_name}}, c’est parti : -20 %");
        expected.language = QStringLiteral("en");
        expected.offer = QStringLiteral("soldes-ete");
        expected.lateRule = LateRule::Skip;
        expected.lateHours = 12;
        expected.fallbacks = {{QStringLiteral("first_name"), QStringLiteral("cher client")},
                              {QStringLiteral("company"), QString()}};
        expected.html = QStringLiteral("<p>Bonjour {{first_name}}</p>\n<hr>");
        expected.text = QStringLiteral("Bonjour\n\nÀ bientôt");
        QCOMPARE(*message, expected);
    }

    void readsATextMessage()
    {
        const auto message
            = MessageFile::read("---\nname: Flash\nchannel: sms\nclass: marketing\nstop: gateway\n"
                                "late: next_window\n---\nMa Boutique : -20 % ce week-end\n");
        QVERIFY(message);
        QCOMPARE(message->channel, Channel::Sms);
        QCOMPARE(message->text, QStringLiteral("Ma Boutique : -20 % ce week-end"));
        QVERIFY(message->html.isEmpty() && message->gatewayOptOut);
        QCOMPARE(message->lateRule, LateRule::NextWindow);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const QByteArray &file, const char *said) {
            QTest::newRow(name) << file << QString::fromUtf8(said);
        };
        row("nothing", "", "Line 1:");
        row("no head", "<p>Hello</p>\n", "Line 1:");
        row("a head without end", "---\nname: x\n", "Line 1:");
        row("no name", "---\nsubject: x\n---\n", "“name”");
        row("no subject", "---\nname: x\n---\n", "“subject”");
        row("a text message with a subject", "---\nname: x\nchannel: sms\nsubject: y\n---\n",
            "“subject”");
        row("an e-mail that the gateway stops", "---\nname: x\nsubject: y\nstop: gateway\n---\n",
            "“stop”");
        row("a line that is none", "---\nname: x\nhello\n---\n", "Line 3: “hello”");
        row("an unknown key", "---\nname: x\ncolour: red\n---\n", "Line 3:");
        row("a key twice", "---\nname: x\nname: y\n---\n", "Line 3: “name”");
        row("a key without value", "---\nname:\n---\n", "Line 2: “name”");
        row("an unknown channel", "---\nchannel: fax\n---\n", "“fax”");
        row("a channel that nobody sends by", "---\nchannel: post\n---\n", "“post”");
        row("an unknown class", "---\nclass: spam\n---\n", "“spam”");
        row("an unknown language", "---\nlanguage: xx\n---\n", "“xx”");
        row("an unknown late rule", "---\nlate: never\n---\n", "“never”");
        row("skip without hours", "---\nlate: skip\n---\n", "“skip”");
        row("hours for another rule", "---\nlate: send 3\n---\n", "“send 3”");
        row("the text twice", kHead + "a\n--- text ---\nb\n--- text ---\nc\n", "Line 8:");
        row("a name with a placeholder", "---\n%1%2: x\n---\n", "“%1%2”");
        row("no UTF-8", "---\nname: \xE9t\xE9\n---\n", "UTF-8");
        row("a picture", QByteArray("\x89PNG\r\n\0\0", 8), "UTF-8");
    }
    void refuses()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, said);
        const auto message = MessageFile::read(file);
        QVERIFY(!message);
        QCOMPARE(message.error().code, ErrorCode::Parse);
        QVERIFY2(message.error().text.contains(said), qPrintable(message.error().text));
    }

    void problems_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QStringList>("kinds");
        const QByteArray link = "<a href=\"{{unsubscribe_link}}\">x</a>";
        const QByteArray text = "\n--- text ---\n{{unsubscribe_link}}\n";
        const QByteArray service = "---\nname: x\nsubject: y\nclass: transactional\n---\n";
        const QByteArray sms = "---\nname: x\nchannel: sms\n---\n";
        const auto row = [](const char *name, const QByteArray &file, const QStringList &kinds) {
            QTest::newRow(name) << file << kinds;
        };
        row("nothing wrong", kHead + "<p>" + link + text, {});
        row("no plain text", kHead + link, {QStringLiteral("no_plain_text")});
        row("plain text only", kHead + text.mid(1), {});
        row("no way out", kHead + "<p>x</p>" + text, {QStringLiteral("no_opt_out")});
        row("no way out of the text", kHead + link + "\n--- text ---\nx\n",
            {QStringLiteral("no_opt_out")});
        const auto hidden = [&](const char *name, const QByteArray &html) {
            row(name, kHead + html + text, {QStringLiteral("hidden_opt_out")});
        };
        hidden("a way out for some", "{{#tags}}" + link + "{{/tags}}");
        hidden("for those who lack something", "{{^first_name}}" + link + "{{/first_name}}");
        hidden("in a remark", "<!-- " + link + " -->");
        hidden("in an open remark", "<p>x</p><!-- " + link);
        hidden("not shown", "<div style=\"color:red; Display : NONE\"><p>" + link + "</p></div>");
        hidden("not visible", "<div style='visibility:hidden'>" + link + "</div>");
        hidden("without size", "<span style=\"font-size:0px\">" + link + "</span>");
        hidden("without height", "<td style=\"overflow:hidden;max-height:0\">" + link + "</td>");
        hidden("let nothing through", "<p style=\"opacity:0.0\">" + link + "</p>");
        hidden("with the attribute", "<p hidden>" + link + "</p>");
        hidden("in the head", "<head><title>{{unsubscribe_link}}</title></head><p>x</p>");
        hidden("in a style", "<style>a{background:url({{unsubscribe_link}})}</style>");
        hidden("nothing to click on", "<a href=\"{{unsubscribe_link}}\"> &nbsp; </a>");
        hidden("hidden by a section", "{{#tags}}<p style=\"display:none\">{{/tags}}" + link);
        row("hidden in the text",
            kHead + link + "\n--- text ---\n{{#tags}}{{unsubscribe_link}}{{/tags}}\n",
            {QStringLiteral("hidden_opt_out")});
        row("after something hidden",
            kHead + "<p style=\"display:none\">x<br></p><img src=\"x\">" + link + text, {});
        row("a picture to click on",
            kHead + "<a href=\"{{unsubscribe_link}}\"><img src=\"x\" width=\"80\"></a>" + text, {});
        row("small but there", kHead + "<p style=\"font-size:0.8em;opacity:0.5\">" + link + text,
            {});
        row("twice, once for all", kHead + "<!-- " + link + " --><p>" + link + text, {});
        row("an order that sells",
            "---\nname: x\nsubject: y\nclass: transactional\noffer: z\n---\n<p>x</p>\n--- text "
            "---\nx\n",
            {QStringLiteral("sells_as_transactional")});
        row("nothing at all", kHead, {QStringLiteral("no_content"), QStringLiteral("no_opt_out")});
        row("transactional needs none", service + "<p>x</p>\n--- text ---\nx\n", {});
        row("transactional has none", service + link + "\n--- text ---\nx\n",
            {QStringLiteral("unknown_field unsubscribe_link")});
        row("an unknown field", kHead + "{{frist_name}}" + link + text,
            {QStringLiteral("unknown_field frist_name")});
        row("an unknown section", kHead + "{{#vip}}x{{/vip}}" + link + text,
            {QStringLiteral("unknown_field vip")});
        row("a list as text", kHead + "{{tags}}" + link + text,
            {QStringLiteral("field_is_no_text tags")});
        row("a list as a section", kHead + "{{#tags}}{{.}}{{/tags}}" + link + text, {});
        row("no fallback", kHead + "{{first_name}} {{first_name}}" + link + text,
            {QStringLiteral("no_fallback first_name")});
        row("a section guards",
            kHead + "{{#first_name}}{{first_name}}{{/first_name}}" + link + text, {});
        row("another does not",
            kHead + "{{#first_name}}x{{/first_name}}{{^last_name}}{{first_name}}{{/last_name}}"
                + link + text,
            {QStringLiteral("no_fallback first_name")});
        row("a count is always there", kHead + "{{accounts_count}} {{email}}" + link + text, {});
        row("the sender is", kHead + "{{sender_name}} {{sender_address}}" + link + text, {});
        row("broken", kHead + "{{#tags}}" + link + text, {QStringLiteral("not_well_formed")});
        row("unescaped", kHead + "{{{first_name}}}" + link + text,
            {QStringLiteral("not_well_formed")});
        row("a fallback for nothing",
            "---\nname: x\nsubject: y\nfallback.company: z\n---\n" + link + text,
            {QStringLiteral("unused_fallback company")});
        row("large", kHead + link + QByteArray(110'000, 'x') + text,
            {QStringLiteral("large_html")});
        row("too large", kHead + link + QByteArray(1'100'000, 'x') + text,
            {QStringLiteral("too_large")});
        row("a text message without a way out", sms + "Soldes !", {QStringLiteral("no_opt_out")});
        row("with one", sms + "Soldes ! STOP au 36111", {});
        row("stop is no word of another", sms + "STOPPER", {QStringLiteral("no_opt_out")});
        row("one that the gateway adds", "---\nname: x\nchannel: sms\nstop: gateway\n---\nSoldes",
            {});
        row("an endless one", sms + "STOP " + QByteArray(1'001, 'x'),
            {QStringLiteral("too_large")});
        row("a link that only mails have", sms + "STOP {{unsubscribe_link}}",
            {QStringLiteral("unknown_field unsubscribe_link")});
    }
    void problems()
    {
        QFETCH(QByteArray, file);
        QFETCH(QStringList, kinds);
        QCOMPARE(kindsOf(file), kinds);
    }

    void whatHindersComesFirst()
    {
        const auto message = MessageFile::read(kHead + "{{first_name}}");
        QVERIFY(message);
        const auto problems = MessageCheck::of(*message, FieldCatalogue());
        QCOMPARE(problems.first().kind, Kind::NoOptOut);
        QCOMPARE(MessageCheck::mayGo(problems).error().code, ErrorCode::Parse);
        QVERIFY(MessageCheck::mayGo(problems.mid(1)));
    }
};

QTEST_GUILESS_MAIN(TestMessageFile)
#include "tst_messagefile.moc"
