#include "workflows/messages/plaintext.h"

#include <QRandomGenerator>
#include <QTest>

using namespace comptoir;

class TestPlainText : public QObject
{
    Q_OBJECT
private slots:
    void reads_data();
    void reads();
    void aWholeMessage();
    void neverFallsOverGarbage();
};

void TestPlainText::reads_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *html, const char *text) {
        QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(text);
    };
    row("nothing", "", "");
    row("only tags", "<p><br></p>", "");
    row("text alone", "Bonjour", "Bonjour\n");
    row("blanks are one", " a \n\t b ", "a b\n");
    row("no-break blanks stay", "12&nbsp;€ !", "12\u00A0€ !\n");
    row("paragraphs", "<p>a</p>\n<p>b</p>", "a\n\nb\n");
    row("breaks", "a<br>b<br/><br />c", "a\nb\n\nc\n");
    row("blocks", "<div>a</div><div>b</div>", "a\nb\n");
    row("words in bold", "a <b>b</b><i>c</i> d", "a bc d\n");
    row("lists", "x<ul><li>a</li><li>b</li></ul>y", "x\n\n- a\n- b\n\ny\n");
    row("rows and cells", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>",
        "a b\nc\n");
    row("a link", "Voir <a href=\"https://x.fr/?a=1&amp;b=2\">la boutique</a>.",
        "Voir la boutique (https://x.fr/?a=1&b=2).\n");
    row("a link that shows itself", "<a href='https://x.fr'>https://x.fr</a>", "https://x.fr\n");
    row("a link around a picture", "<a href=https://x.fr><img src=y alt='Soldes'></a>",
        "Soldes (https://x.fr)\n");
    row("a link around nothing", "<a href=https://x.fr><img src=y></a>", "https://x.fr\n");
    row("a link to a mailbox", "<a href=\"mailto:a@b.fr\">nous</a>", "nous (a@b.fr)\n");
    row("a mail that is begun", "<a href=\"mailto:a@b.fr?subject=x\">nous</a>",
        "nous (mailto:a@b.fr?subject=x)\n");
    row("a link to nowhere", "<a href=\"#top\">haut</a> <a href=\"javascript:x()\">b</a>",
        "haut b\n");
    row("a link that has no end", "<a href=https://x.fr>a", "a (https://x.fr)\n");
    row("letters by name and number", "&eacute;t&#233; &#x20AC; &lt;b&gt; &amp;amp; &zzz; & a",
        "été € <b> &amp; &zzz; & a\n");
    row("numbers that are no letters", "&#0;&#xD800;&#x110000;&#7;",
        "&#0;&#xD800;&#x110000;&#7;\n");
    row("styles, scripts, remarks, titles",
        "<head><title>t</title><STYLE>p{}</style ></head>a<!-- <p>b</p> --><script>1<2</script>c",
        "ac\n");
    row("what is no tag", "1 < 2 <3", "1 < 2 <3\n");
    row("a > within a value", "<img alt=\"a>b\">", "a>b\n");
    row("a tag without an end", "a<b", "a\n");
    row("a value without an end", "a<img alt=\"b", "ab\n");
    row("a remark without an end", "a<!-- b", "a\n");
}

void TestPlainText::reads()
{
    QFETCH(QString, html);
    QFETCH(QString, text);
    QCOMPARE(plainTextOf(html), text);
}

void TestPlainText::aWholeMessage()
{
    const QString html = QStringLiteral(
        "<!DOCTYPE html>\n<html><head><meta charset=utf-8><title>Soldes</title></head>\n"
        "<body style=\"margin:0\">\n<table width=\"100%\"><tr><td>\n  <h1>Les soldes</h1>\n"
        "  <p>Bonjour Zoé,<br>\n  voici <b>trois</b> idées :</p>\n"
        "  <ul>\n    <li>un pull</li>\n    <li>un bol</li>\n  </ul>\n"
        "</td></tr></table>\n<p><a href=\"https://x.fr/non?t=1\">Se désabonner</a></p>\n"
        "</body></html>\n");
    QCOMPARE(plainTextOf(html),
             QStringLiteral("Les soldes\n\nBonjour Zoé,\nvoici trois idées :\n\n- un pull\n"
                            "- un bol\n\nSe désabonner (https://x.fr/non?t=1)\n"));
}

void TestPlainText::neverFallsOverGarbage()
{
    static const QStringList pieces{
        QStringLiteral("<"),     QStringLiteral(">"),      QStringLiteral("/"),
        QStringLiteral("a"),     QStringLiteral(" "),      QStringLiteral("="),
        QStringLiteral("\""),    QStringLiteral("'"),      QStringLiteral("&"),
        QStringLiteral(";"),     QStringLiteral("#"),      QStringLiteral("<!--"),
        QStringLiteral("-->"),   QStringLiteral("<style"), QStringLiteral("</style>"),
        QStringLiteral("<br>"),  QStringLiteral("href"),   QStringLiteral("<a href=http://x"),
        QStringLiteral("</a"),   QStringLiteral("<li>"),   QString(QChar(0xD800)),
        QStringLiteral("&#x41;")};
    QRandomGenerator random(11);
    for (int round = 0; round < 50'000; ++round) {
        QString html;
        for (int i = random.bounded(16); i > 0; --i)
            html += pieces.at(random.bounded(static_cast<int>(pieces.size())));
        const QString text = plainTextOf(html);
        QVERIFY2(text.isEmpty() || text.endsWith(u'\n'), qPrintable(html));
        QVERIFY2(!text.contains(QStringLiteral("<br>")) && !text.contains(QStringLiteral("<li>")),
                 qPrintable(html));
    }
    QVERIFY(!plainTextOf(QStringLiteral("<a href=http://x>").repeated(100'000)).isEmpty());
}

QTEST_GUILESS_MAIN(TestPlainText)
#include "tst_plaintext.moc"
