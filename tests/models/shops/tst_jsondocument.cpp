#include "models/shops/jsonbounds.h"
#include "models/shops/jsondocument.h"

#include <QTest>

using namespace comptoir;

class TestJsonDocument : public QObject
{
    Q_OBJECT
private slots:
    void halfLettersAreReplaced()
    {
        const auto text = [](const QByteArray &inside) {
            const auto document = JsonDocument::parse("{\"s\":\"" + inside + "\"}");
            return document ? document->root()["s"].toString() : QStringLiteral("refused");
        };
        QCOMPARE(text("a\\ud83d"), QStringLiteral("a\uFFFD"));
        QCOMPARE(text("\\ud83d\\ude00 \\ude00!"), QStringLiteral("\U0001F600 \uFFFD!"));
        QCOMPARE(text("\\ud83d\\u0041"), QStringLiteral("\uFFFDA"));
        QCOMPARE(text("\\\\ud83d \\ud83d"), QStringLiteral("\\ud83d \uFFFD"));
        QCOMPARE(text("caf\xE9"), QStringLiteral("caf\uFFFD"));
        QCOMPARE(text("\\ud83"), QStringLiteral("refused"));
    }
    void readsEveryKindOfValue()
    {
        const auto document = JsonDocument::parse(
            R"({"n":null,"b":true,"i":839072856457924702,"d":0.06,"s":"L\u00e9on","a":[1,2],"o":{"k":"v"}})");
        QVERIFY(document.hasValue());
        const JsonValue root = document->root();
        QVERIFY(root.isObject());
        QVERIFY(root["n"].isNone() && !root["n"].isMissing());
        QVERIFY(root["x"].isMissing() && root["x"]["y"].isNone());
        QCOMPARE(root["b"].toBool(), std::optional(true));
        QCOMPARE(root["i"].toInteger(), std::optional(839072856457924702LL));
        QCOMPARE(root["d"].toInteger(), std::nullopt);
        QCOMPARE(root["d"].toDecimal(), QStringLiteral("0.06"));
        QCOMPARE(root["s"].toString(), QStringLiteral("Léon"));
        QCOMPARE(root["a"].elements().size(), 2);
        QCOMPARE(root["a"].elements().at(1).toInteger(), std::optional(2LL));
        QCOMPARE(root["o"].members().first().first, QStringLiteral("k"));
        QCOMPARE(root["o"].toJson(), QByteArray(R"({"k":"v"})"));
    }

    void wrongTypesGiveEmptyAnswers()
    {
        const auto document = JsonDocument::parse(R"({"s":"7","i":7})");
        QVERIFY(document.hasValue());
        QCOMPARE(document->root()["s"].toInteger(), std::nullopt);
        QCOMPARE(document->root()["i"].toString(), QString());
        QVERIFY(document->root()["i"].elements().isEmpty());
        QVERIFY(document->root()["i"].members().isEmpty());
        QCOMPARE(document->root()["i"].toBool(), std::nullopt);
    }

    void decimals_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("decimal");
        QTest::newRow("a string stays as written") << QByteArray("\"10.00\"") << u"10.00"_qs;
        QTest::newRow("a fraction") << QByteArray("195.67") << u"195.67"_qs;
        QTest::newRow("an integer") << QByteArray("12") << u"12"_qs;
        QTest::newRow("no exponent comes out") << QByteArray("1e3") << u"1000"_qs;
        QTest::newRow("beyond signed 64 bits")
            << QByteArray("18446744073709551615") << u"18446744073709551615"_qs;
        QTest::newRow("a truth value is no amount") << QByteArray("true") << QString();
    }
    void decimals()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, decimal);
        const auto document = JsonDocument::parse("[" + json + "]");
        QVERIFY(document.hasValue());
        QCOMPARE(document->root().elements().first().toDecimal(), decimal);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("blanks") << QByteArray("  ");
        QTest::newRow("a page of HTML") << QByteArray("<html></html>");
        QTest::newRow("a truncated object") << QByteArray(R"({"a":[1,2)");
        QTest::newRow("text after the end") << QByteArray("{} x");
        QTest::newRow("nesting without end") << QByteArray(100'000, '[');
        QTest::newRow("nesting deeper than the limit") << QByteArray(65, '[') + QByteArray(65, ']');
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        const auto document = JsonDocument::parse(text);
        QVERIFY(!document.hasValue());
        QCOMPARE(document.error().code, ErrorCode::Protocol);
        QVERIFY(!document.error().text.isEmpty());
    }

    void bounds_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("within");
        const auto row = [](const char *name, const char *json, const char *within) {
            QTest::newRow(name) << QByteArray(json) << QByteArray(within);
        };
        row("what fits stays", R"({"a": [1, -2.5e3, "1e999"], "b": {}})",
            R"({"a": [1, -2.5e3, "1e999"], "b": {}})");
        row("the largest that fits", "[18446744073709551615,-9223372036854775808]",
            "[18446744073709551615,-9223372036854775808]");
        row("one more", "[18446744073709551616]", R"(["18446744073709551616"])");
        row("one less", "[-9223372036854775809]", R"(["-9223372036854775809"])");
        row("beyond a double", R"({"w":1e999,"x":1})", R"({"w":"1e999","x":1})");
        row("too deep", "[{\"a\":[{\"b\":[1,\"]\"]}, 2], \"c\":3}]",
            "[{\"a\":[null, 2], \"c\":3}]");
        row("too deep at the end", "[[[[1]]],2]", "[[[null]],2]");
        row("brackets and quotes in a text", "[\"[[[[\\\"[[[[\"]", "[\"[[[[\\\"[[[[\"]");
        row("a text without end", "[\"abc", "[\"abc");
        row("a text that ends in a backslash", "[\"abc\\", "[\"abc\\");
        row("closed too often", "]]]1", "]]]1");
        row("nothing", "", "");
    }
    void bounds()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, within);
        QCOMPARE(withinJsonBounds(json, 3), within);
        QCOMPARE(withinJsonBounds(within, 3), within);
    }

    void boundsOfAHostileText()
    {
        const QByteArray open(2'000'000, '[');
        QCOMPARE(withinJsonBounds(open, 3), QByteArray("[[[null"));
        QVERIFY(!JsonDocument::parse(withinJsonBounds(open, 3)));
    }

    void limitsAreTheCallers()
    {
        QVERIFY(!JsonDocument::parse("[1,2,3]", {.bytes = 6, .depth = 4}).hasValue());
        QVERIFY(JsonDocument::parse("[1,2,3]", {.bytes = 7, .depth = 4}).hasValue());
        QVERIFY(!JsonDocument::parse("[[[[1]]]]", {.bytes = 100, .depth = 3}).hasValue());
        QVERIFY(JsonDocument::parse("\xEF\xBB\xBF{}").hasValue());
    }

    void valuesOutliveAMovedDocument()
    {
        auto first = JsonDocument::parse(R"({"a":"kept"})");
        QVERIFY(first.hasValue());
        const JsonValue value = first->root()["a"];
        const JsonDocument moved = std::move(*first);
        QCOMPARE(value.toString(), QStringLiteral("kept"));
        QVERIFY(moved.root().isObject());
    }
};

QTEST_GUILESS_MAIN(TestJsonDocument)
#include "tst_jsondocument.moc"
