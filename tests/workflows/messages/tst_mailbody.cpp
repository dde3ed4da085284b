#include "workflows/messages/htmlreading.h"
#include "workflows/messages/mailbody.h"
#include "workflows/messages/plaintext.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace comptoir;

/// HTML as it comes from anywhere, and as it is written into messages.
class TestMailBody : public QObject
{
    Q_OBJECT
private slots:
    void pastesAreCleaned_data();
    void pastesAreCleaned();
    void keepsWhatIsKnown_data();
    void keepsWhatIsKnown();
    void tellsWhatIsLost_data();
    void tellsWhatIsLost();
    void theWayOutIsSmallPrint();
    void whatIsWrittenIsReadAgain();
    void thePreviewLineIsNotInThePlainText();
    void hiddenElementsAreLeftOut();
    void linksAreClean_data();
    void linksAreClean();
    void neverFallsOverGarbage();
};

void TestMailBody::pastesAreCleaned_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text"); // of the blocks, with a bar between them
    const auto row = [](const char *name, const char *html, const char *text) {
        QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(text);
    };
    row("a script", "<p>a<script>alert(1)</script>b</p>", "ab");
    row("a script without end", "<p>a</p><script>alert(1)", "a");
    row("a script in capitals", "<SCRIPT SRC=//x.io/x.js></SCRIPT>a", "a");
    row("what is done on loading", "<p onload=\"x()\" onclick='y()'>a</p>", "a");
    row("a picture that does something", "<img src=x onerror=alert(1)>a", "a");
    row("a link that runs", "<a href=\"javascript:alert(1)\">a</a>", "a");
    row("a link that runs, in disguise", "<a href=\" java\nscript:alert(1)\">a</a>", "a");
    row("a link that runs, in entities", "<a href=\"&#106;avascript:alert(1)\">a</a>", "a");
    row("a link with data", "<a href=\"data:text/html,<b>x\">a</a>", "a");
    row("a file of this computer", "<a href=\"file:///etc/passwd\">a</a>", "a");
    row("styles from elsewhere", "<link rel=stylesheet href=https://x.io/a.css><p>a</p>", "a");
    row("styles that import", "<style>@import url(https://x.io/a.css);</style><p>a</p>", "a");
    row("a ground from elsewhere", "<p style=\"background:url(https://x.io/a.png)\">a</p>", "a");
    row("a tracking pixel", "<p>a</p><img src=\"https://x.io/o.gif\" width=1 height=1>", "a");
    row("a hidden text", "<p>a</p><div style=\"display: none\">secret</div>", "a");
    row("a frame", "<iframe src=https://x.io>b</iframe><p>a</p>", "a");
    row("a drawing with a script", "<svg><script>x()</script></svg>a", "a");
    row("an object", "<object data=x.swf>b</object><p>a</p>", "a");
    row("a form", "<form action=https://x.io><input name=q><p>a</p></form>", "a");
    row("a remark", "<p>a<!-- <script>x()</script> -->b</p>", "ab");
    row("remarks of office programs", "<!--[if mso]><p>x</p><![endif]--><p>a</p>", "a");
    row("a head", "<html><head><title>t</title><meta charset=x></head><body>a</body></html>", "a");
    row("a base", "<base href=https://x.io/><p>a</p>", "a");
    row("a broken tag", "<p>a<b", "a");
    row("a tag in a tag", "<<script>script>x</script>a", "<a");
}

void TestMailBody::pastesAreCleaned()
{
    QFETCH(QString, html);
    const MailBody body = MailBody::read(html);
    QStringList texts;
    for (const MailBlock &block : body.blocks) {
        texts.append(block.text());
        for (const MailRun &run : block.runs)
            QVERIFY(run.link.isEmpty());
    }
    QTEST(texts.join(u'|'), "text");
    // Nothing that loads, runs or leads anywhere is left in what is written.
    const QString written = body.write();
    for (const char *word : {"<script", "javascript", "onload", "onclick", "onerror", "url(",
                             "import", "<img", "src=", "x.io", "href", "<style", "<iframe", "<svg",
                             "<link", "<object", "<form", "data:"})
        QVERIFY2(!written.contains(QLatin1String(word), Qt::CaseInsensitive), word);
}

void TestMailBody::keepsWhatIsKnown_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("written"); // without the page around it and the styles
    const auto row = [](const char *name, const char *html, const char *written) {
        QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(written);
    };
    row("words", "Bonjour", "<p>Bonjour</p>");
    row("bold by element and by style", "<b>a</b><span style='font-weight:700'>b</span>c",
        "<p><strong>ab</strong>c</p>");
    row("a bold element that is none", "<b style=\"font-weight:normal\">a</b>", "<p>a</p>");
    row("slanted", "<i>a</i><em>b</em>", "<p><em>ab</em></p>");
    row("headings", "<h1>a</h1><h2>b</h2><h4>c</h4>", "<h1>a</h1><h2>b</h2><h2>c</h2>");
    row("a list", "<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>");
    row("a list within a list", "<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>",
        "<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>");
    row("items with paragraphs", "<ol><li><p>a</p></li><li><p>b</p></li></ol>",
        "<ol><li>a</li><li>b</li></ol>");
    row("a link", "<a href=\"https://x.fr/?a=1&amp;b=2\" onclick=x()>a</a>",
        "<p><a href=\"https://x.fr/?a=1&amp;b=2\">a</a></p>");
    row("a link that is a field", "<a href=\"{{unsubscribe_link}}\">a</a>",
        "<p><a href=\"{{unsubscribe_link}}\">a</a></p>");
    row("breaks", "a<br>b", "<p>a<br>b</p>");
    row("an empty line", "<p>a</p><p><br></p><p>b</p>", "<p>a</p><p><br></p><p>b</p>");
    row("a section", "{{#first_name}}\n<p>a</p>\n{{/first_name}}",
        "{{#first_name}}<p>a</p>{{/first_name}}");
    row("signs", "1 &lt; 2 &amp; 3", "<p>1 &lt; 2 &amp; 3</p>");
    row("rows of a table", "<table><tr><td>a</td></tr><tr><td>b</td></tr></table>",
        "<p>a</p><p>b</p>");
}

void TestMailBody::keepsWhatIsKnown()
{
    QFETCH(QString, html);
    QString written = MailBody::read(html).write();
    static const QRegularExpression style(QStringLiteral(" style=\"[^\"]*\""));
    written.remove(style);
    written.remove(u'\n');
    QVERIFY(written.startsWith(QLatin1String("<div>"))
            && written.endsWith(QLatin1String("</div>")));
    QTEST(written.mid(5, written.size() - 11), "written");
}

void TestMailBody::tellsWhatIsLost_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<bool>("whole");
    const auto row = [](const char *name, const char *html, bool whole) {
        QTest::newRow(name) << QString::fromUtf8(html) << whole;
    };
    row("nothing", "", true);
    row("words and a link", "<h1>a</h1><p>b <a href=\"https://x.fr\">c</a></p>", true);
    row("a picture", "<p>a<img src=\"https://x.fr/a.png\"></p>", false);
    row("a table", "<table><tr><td>a</td></tr></table>", false);
    row("a colour", "<p style=\"color:red\">a</p>", false);
    row("a class", "<p class=\"x\">a</p>", false);
    row("a remark", "<p>a</p><!-- b -->", false);
    row("a style sheet", "<style>p{}</style><p>a</p>", false);
    row("something hidden", "<p>a</p><div style=\"display:none\">b</div>", false);
    row("a link to nowhere", "<a href=\"javascript:x()\">a</a>", false);
}

void TestMailBody::tellsWhatIsLost()
{
    QFETCH(QString, html);
    bool isWhole = false;
    MailBody::read(html, &isWhole);
    QTEST(isWhole, "whole");
}

/// Only where it stands alone, and nothing of it is lost when it is read again.
void TestMailBody::theWayOutIsSmallPrint()
{
    const QString alone
        = MailBody::read(QStringLiteral("<p><a href=\"{{unsubscribe_link}}\">No more</a></p>"))
              .write();
    QVERIFY(alone.contains(QLatin1String("font-size:13px")));
    bool isWhole = false;
    QCOMPARE(MailBody::read(alone, &isWhole).write(), alone);
    QVERIFY(isWhole);
    const QString within = MailBody::read(QStringLiteral("<p>Hello, <a href=\"{{unsubscribe_link}}"
                                                         "\">no more</a></p>"))
                               .write();
    QVERIFY(!within.contains(QLatin1String("font-size:13px")));
}

void TestMailBody::whatIsWrittenIsReadAgain()
{
    using Kind = MailBlock::Kind;
    const auto block = [](Kind kind, const QList<MailRun> &runs, int depth = 0) {
        return MailBlock{kind, MailBlock::Align::Left, depth, runs};
    };
    const auto run = [](const char *text, bool bold = false, const char *link = "") {
        return MailRun{QString::fromUtf8(text), bold, false, false, QString::fromUtf8(link)};
    };
    MailBody body;
    body.previewLine = QStringLiteral("Jusqu’à -20 % & plus");
    body.blocks = {block(Kind::Title, {run("Bonjour {{first_name}}")}),
                   block(Kind::Section, {run("{{#last_order_at}}")}),
                   block(Kind::Paragraph, {run("Un "), run("mot", true), run(" <ici>\net là")}),
                   block(Kind::Section, {run("{{/last_order_at}}")}),
                   block(Kind::Bullet, {run("a")}),
                   block(Kind::Number, {run("b")}, 1),
                   block(Kind::Number, {run("c")}, 1),
                   block(Kind::Bullet, {run("d")}),
                   block(Kind::Number, {run("e")}),
                   block(Kind::Heading, {run("Fin")}),
                   block(Kind::Paragraph, {run("x", true, "https://x.fr/?a=1&b=2")})};
    body.blocks[2].align = MailBlock::Align::Centre;
    body.blocks[9].align = MailBlock::Align::Right;
    bool isWhole = false;
    const QString html = body.write();
    QCOMPARE(MailBody::read(html, &isWhole), body);
    QVERIFY(isWhole);
    QCOMPARE(MailBody::read(html).write(), html);
    QVERIFY(MailBody().write().isEmpty());
}

void TestMailBody::thePreviewLineIsNotInThePlainText()
{
    MailBody body;
    body.previewLine = QStringLiteral("Vite");
    body.blocks.append(MailBlock{MailBlock::Kind::Paragraph,
                                 {},
                                 0,
                                 {MailRun{QStringLiteral("Bonjour"), false, false, false, {}}}});
    QCOMPARE(plainTextOf(body.write()), QStringLiteral("Bonjour\n"));
}

void TestMailBody::hiddenElementsAreLeftOut()
{
    QCOMPARE(htmlreading::withoutHidden(QStringLiteral(
                 "<div style=\"display: none\">a<div>b</div>c</div><p>d</p><i style='visibility:"
                 "hidden'>e</i>f < g")),
             QStringLiteral("<p>d</p>f < g"));
    QVERIFY(htmlreading::withoutHidden(QStringLiteral("<p style=display:none>a")).isEmpty());
}

void TestMailBody::linksAreClean_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("clean");
    const auto row = [](const char *link, const char *clean) {
        QTest::newRow(link) << QString::fromUtf8(link) << QString::fromUtf8(clean);
    };
    row("https://x.fr/a b", "https://x.fr/a%20b");
    row("HTTP://x.fr", "HTTP://x.fr");
    row("mailto:a@b.fr", "mailto:a@b.fr");
    row("tel:+33612345678", "tel:+33612345678");
    row("{{ unsubscribe_link }}", "{{unsubscribe_link}}");
    row("x.fr", "");
    row("ftp://x.fr", "");
    row("https://", "");
    row("vbscript:x", "");
    row("java\tscript:x", "");
    row("{{x}<script>", "");
}

void TestMailBody::linksAreClean()
{
    QFETCH(QString, link);
    QTEST(MailBody::cleanLink(link), "clean");
}

void TestMailBody::neverFallsOverGarbage()
{
    QRandomGenerator random(42);
    const QStringList pieces{QStringLiteral("<p>"),      QStringLiteral("</p>"),
                             QStringLiteral("<ul>"),     QStringLiteral("</ul>"),
                             QStringLiteral("<li>"),     QStringLiteral("<a href='x"),
                             QStringLiteral("'>"),       QStringLiteral("<!--"),
                             QStringLiteral("-->"),      QStringLiteral("{{#x}}"),
                             QStringLiteral("&#x1F6"),   QStringLiteral("<script"),
                             QStringLiteral("</"),       QStringLiteral("<div style=display:none>"),
                             QStringLiteral("</div>"),   QStringLiteral("<br>"),
                             QStringLiteral(" a "),      QStringLiteral("<b>"),
                             QStringLiteral("</b></i>"), QStringLiteral("\"")};
    for (int round = 0; round < 3'000; ++round) {
        QString html;
        for (int i = random.bounded(24); i > 0; --i)
            html += pieces.at(random.bounded(static_cast<int>(pieces.size())));
        const QString written = MailBody::read(html).write();
        QVERIFY2(!written.contains(QLatin1String("<script"), Qt::CaseInsensitive),
                 qPrintable(html));
        // What we write stays as it is, however often it is read.
        const QString again = MailBody::read(written).write();
        QCOMPARE(MailBody::read(again).write(), again);
    }
}

QTEST_GUILESS_MAIN(TestMailBody)
#include "tst_mailbody.moc"
