#include "workflows/messages/template.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace comptoir;

namespace {

QJsonObject json(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

QString rendered(const QString &text, const TemplateValues &values,
                 TemplateFormat format = TemplateFormat::Text)
{
    const auto parsed = MessageTemplate::parse(text);
    if (!parsed)
        return QStringLiteral("!parse: ") + parsed.error().text;
    const auto result = parsed->render(values, format);
    return result ? *result : QStringLiteral("!render: ") + result.error().text;
}

} // namespace

class TestTemplate : public QObject
{
    Q_OBJECT
private slots:
    void renders_data();
    void renders();
    void escapesInHtmlOnly();
    void aFallbackIsTheOwnersWord();
    void parseErrors_data();
    void parseErrors();
    void renderErrors_data();
    void renderErrors();
    void tellsItsFields();
    void staysWithinBounds();
    void valuesAreNeverRead();
    void neverFallsOverGarbage();
};

void TestTemplate::renders_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("values");
    QTest::addColumn<QString>("expected");
    const auto row
        = [](const char *name, const char *text, const char *values, const char *expected) {
              QTest::newRow(name) << QString::fromUtf8(text) << QByteArray(values)
                                  << QString::fromUtf8(expected);
          };
    row("nothing", "", "{}", "");
    row("no field", "Soldes { } }} {", "{}", "Soldes { } }} {");
    row("a field", "Bonjour {{name}} !", R"({"name":"Zoé"})", "Bonjour Zoé !");
    row("blanks within braces", "{{  name }}", R"({"name":"Zoé"})", "Zoé");
    row("twice", "{{a}}{{a}}", R"({"a":"x"})", "xx");
    row("a number", "{{n}} points, {{r}}", R"({"n":12,"r":1.5})", "12 points, 1.5");
    row("a large number", "{{n}}", R"({"n":4503599627370497})", "4503599627370497");
    row("nought is said", "{{n}}", R"({"n":0})", "0");
    row("a dotted name", "{{cart.total}}", R"({"cart":{"total":"12 €"}})", "12 €");
    row("a remark", "a{{! never mind }}b", "{}", "ab");
    row("a section that is there", "{{#vip}}Merci{{/vip}}", R"({"vip":true})", "Merci");
    row("a section that is not", "a{{#vip}}Merci{{/vip}}b", R"({"vip":false})", "ab");
    row("what is empty is not there", "{{#a}}x{{/a}}{{#b}}x{{/b}}{{#c}}x{{/c}}{{#d}}x{{/d}}",
        R"({"a":"","b":0,"c":[],"d":null})", "");
    row("the opposite", "{{^a}}x{{/a}}{{^b}}y{{/b}}", R"({"a":"","b":"z"})", "x");
    row("a text as a section", "{{#a}}<{{a}}>{{/a}}", R"({"a":"z"})", "<z>");
    row("a list", "{{#lines}}{{title}} {{/lines}}", R"({"lines":[{"title":"a"},{"title":"b"}]})",
        "a b ");
    row("a list of texts", "{{#tags}}[{{.}}]{{/tags}}", R"({"tags":["a","b"]})", "[a][b]");
    row("from within to without", "{{#lines}}{{title}} {{shop}} {{/lines}}",
        R"({"shop":"S","lines":[{"title":"a"}]})", "a S ");
    row("the inner one hides the outer", "{{#in}}{{a}}{{/in}}", R"({"a":"1","in":{"a":"2"}})", "2");
    row("lists within lists", "{{#a}}{{#b}}{{c}}{{/b}};{{/a}}",
        R"({"a":[{"b":[{"c":1},{"c":2}]},{"b":[]}]})", "12;;");
    row("within what a customer lacks", "{{#cart}}{{cart.total}}{{/cart}}x", R"({"cart":null})",
        "x");
    row("a line for a section goes away", "a\n{{#v}}\nb\n{{/v}}\nc\n", R"({"v":true})",
        "a\nb\nc\n");
    row("also with blanks", "a\n  {{#v}} \nb\n\t{{/v}}\nc", R"({"v":true})", "a\nb\nc");
    row("also with CRLF", "a\r\n{{#v}}\r\nb\r\n{{/v}}\r\nc", R"({"v":true})", "a\r\nb\r\nc");
    row("also at the ends", "{{#v}}\nb\n{{/v}}", R"({"v":true})", "b\n");
    row("also a remark", "a\n{{! x }}\nb", "{}", "a\nb");
    row("not a field", "a\n{{v}}\nb", R"({"v":"x"})", "a\nx\nb");
    row("not beside something", "a {{#v}}\nb{{/v}}\nc", R"({"v":true})", "a \nb\nc");
    row("an empty line stays", "{{#v}}\n\nb\n{{/v}}\n", R"({"v":true})", "\nb\n");
}

void TestTemplate::renders()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, values);
    QFETCH(QString, expected);
    QCOMPARE(rendered(text, {json(values.constData()), {}}), expected);
}

void TestTemplate::escapesInHtmlOnly()
{
    const TemplateValues values{json(R"({"a":"<b title='x' id=\"y\">Tom & Léa</b>"})"), {}};
    const QString text = QStringLiteral("<p>{{a}}</p>");
    QCOMPARE(rendered(text, values, TemplateFormat::Html),
             QStringLiteral("<p>&lt;b title=&#39;x&#39; id=&quot;y&quot;&gt;Tom &amp; Léa"
                            "&lt;/b&gt;</p>"));
    QCOMPARE(rendered(text, values), QStringLiteral("<p><b title='x' id=\"y\">Tom & Léa</b></p>"));
}

void TestTemplate::aFallbackIsTheOwnersWord()
{
    TemplateValues values{json(R"({"name":null,"city":" ","x":{"y":""}})"), {}};
    values.fallbacks = {{QStringLiteral("name"), QStringLiteral("cher <client>")},
                        {QStringLiteral("city"), QString()},
                        {QStringLiteral("x.y"), QStringLiteral("z")}};
    const QString text = QStringLiteral("Bonjour {{name}}{{city}} {{x.y}}");
    QCOMPARE(rendered(text, values), QStringLiteral("Bonjour cher <client> z"));
    QCOMPARE(rendered(text, values, TemplateFormat::Html),
             QStringLiteral("Bonjour cher &lt;client&gt; z"));
}

void TestTemplate::parseErrors_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const char *text, const char *words, const char *detail) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(words)
                            << QString::fromLatin1(detail);
    };
    row("no end", "a\nb {{name", "Line 2: a field begins with {{", "template 2:3");
    row("no name", "{{}}", "Line 1: “” is no name", "template 1:1");
    row("an accent", "{{prénom}}", "“prénom” is no name", "template 1:1");
    row("a blank", "\n\n x{{first name}}", "Line 3: “first name” is no name", "template 3:3");
    row("two dots", "{{a..b}}", "“a..b” is no name", "template 1:1");
    row("three braces", "{{{a}}}", "special characters made harmless", "template 1:1");
    row("an ampersand", "{{&a}}", "special characters made harmless", "template 1:1");
    row("a partial", "{{> footer}}", "“> footer” cannot be used", "template 1:1");
    row("delimiters", "{{=<% %>=}}", "cannot be used", "template 1:1");
    row("a section without an end", "x\n{{#a}}", "Line 2: the section “a” has no end. Add {{/a}}",
        "template 2:1");
    row("an end without a section", "{{/a}}", "{{/a}} ends a section that does not begin",
        "template 1:1");
    row("crossed", "{{#a}}{{#b}}{{/a}}{{/b}}", "{{/a}} ends another section", "template 1:13");
}

void TestTemplate::parseErrors()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QFETCH(QString, detail);
    const auto parsed = MessageTemplate::parse(text);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(parsed.error().text.contains(words), qPrintable(parsed.error().text));
    QCOMPARE(parsed.error().detail, detail);
}

void TestTemplate::renderErrors_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("values");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *text, const char *values, const char *words) {
        QTest::newRow(name) << QString::fromUtf8(text) << QByteArray(values)
                            << QString::fromUtf8(words);
    };
    row("an unknown field", "a\n{{nmae}}", R"({"name":"x"})", "Line 2: there is no field “nmae”");
    row("an unknown part", "{{cart.totl}}", R"({"cart":{"total":1}})",
        "there is no field “cart.totl”");
    row("an unknown section", "{{#x}}{{/x}}", "{}", "there is no field “x”");
    row("an unknown opposite", "{{^x}}{{/x}}", "{}", "there is no field “x”");
    row("a customer without it", "Bonjour {{name}},", R"({"name":null})",
        "Line 1: this customer has no “name”");
    row("empty", "Bonjour {{name}},", R"({"name":""})", "this customer has no “name”");
    row("blank", "Bonjour {{name}},", R"({"name":" \t"})", "this customer has no “name”");
    row("within what is lacking", "{{cart.total}}", R"({"cart":null})",
        "this customer has no “cart.total”");
    row("an object as a text", "{{cart}}", R"({"cart":{"total":1}})", "“cart” is no text");
    row("a list as a text", "{{tags}}", R"({"tags":["a"]})", "“tags” is no text");
    row("a yes as a text", "{{vip}}", R"({"vip":true})", "“vip” is no text");
    row("an item outside a list", "{{.}}", "{}", "there is no field “.”");
}

void TestTemplate::renderErrors()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, values);
    QFETCH(QString, words);
    const QString result = rendered(text, {json(values.constData()), {}});
    QVERIFY2(result.startsWith(QStringLiteral("!render: ")) && result.contains(words),
             qPrintable(result));
}

void TestTemplate::tellsItsFields()
{
    const auto parsed
        = MessageTemplate::parse(QStringLiteral("{{a}}\n x {{#b}}{{c.d}}{{/b}}{{! no }}{{a}}"));
    const std::vector<TemplateField> expected{{QStringLiteral("a"), 1, 1},
                                              {QStringLiteral("b"), 2, 4},
                                              {QStringLiteral("c.d"), 2, 10},
                                              {QStringLiteral("a"), 2, 32}};
    QVERIFY(parsed->fields() == expected);
}

void TestTemplate::staysWithinBounds()
{
    QVERIFY(!MessageTemplate::parse(QString(MessageTemplate::kLongest + 1, u'x')));
    const QString deep
        = QStringLiteral("{{#a}}").repeated(21) + QStringLiteral("{{/a}}").repeated(21);
    QVERIFY(!MessageTemplate::parse(deep));
    // Lists that multiply, with a text and without one.
    QJsonArray hundred;
    for (int i = 0; i < 100; ++i)
        hundred.append(i + 1);
    const TemplateValues values{{{QStringLiteral("a"), hundred}}, {}};
    for (const char *inside : {"0123456789", ""}) {
        const QString text = QStringLiteral("{{#a}}").repeated(10) + QLatin1String(inside)
            + QStringLiteral("{{/a}}").repeated(10);
        QVERIFY(rendered(text, values).contains(QStringLiteral("becomes too long")));
    }
}

/// A value that looks like a template stays what it is.
void TestTemplate::valuesAreNeverRead()
{
    const TemplateValues values{json(R"({"a":"{{b}}{{/a}}","b":"secret"})"),
                                {{QStringLiteral("b"), QStringLiteral("{{a}}")}}};
    QCOMPARE(rendered(QStringLiteral("{{#a}}{{a}}{{/a}}"), values), QStringLiteral("{{b}}{{/a}}"));
}

void TestTemplate::neverFallsOverGarbage()
{
    static const QStringList pieces{
        QStringLiteral("{{"),     QStringLiteral("}}"),     QStringLiteral("{"),
        QStringLiteral("}"),      QStringLiteral("#"),      QStringLiteral("/"),
        QStringLiteral("^"),      QStringLiteral("a"),      QStringLiteral("."),
        QStringLiteral("{{#a}}"), QStringLiteral("\n"),     QStringLiteral(" "),
        QStringLiteral("!"),      QStringLiteral("{{/a}}"), QStringLiteral("\r"),
        QStringLiteral("é"),      QStringLiteral("%1"),     QStringLiteral("{{a.b}}"),
        QStringLiteral("{{.}}")};
    QRandomGenerator random(5);
    const TemplateValues values{json(R"({"a":[{"b":"x"},"y",null,{"b":"<"}]})"), {}};
    int good = 0;
    for (int round = 0; round < 50'000; ++round) {
        QString text;
        for (int i = random.bounded(14); i > 0; --i)
            text += pieces.at(random.bounded(static_cast<int>(pieces.size())));
        const auto parsed = MessageTemplate::parse(text);
        if (!parsed) {
            QVERIFY2(parsed.error().text.startsWith(QStringLiteral("Line ")), qPrintable(text));
            continue;
        }
        const auto result = parsed->render(values, TemplateFormat::Html);
        good += result ? 1 : 0;
        QVERIFY2(result || !result.error().detail.isEmpty(), qPrintable(text));
    }
    QVERIFY(good > 100);
}

QTEST_GUILESS_MAIN(TestTemplate)
#include "tst_template.moc"
