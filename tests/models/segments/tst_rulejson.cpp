#include "models/segments/rulejson.h"
#include "models/segments/ruleplacewords.h"
#include "tests/models/segments/randomrule.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace comptoir;

class TestRuleJson : public QObject
{
    Q_OBJECT
private:
    static QString errorOf(const QByteArray &json)
    {
        const Result<Rule> rule = RuleJson::read(json);
        return rule ? QString() : rule.error().text;
    }
    static QByteArray within(const QByteArray &node)
    {
        return "{\"version\": 1, \"all\": [" + node + "]}";
    }

private slots:
    void aRuleIsWrittenAsTheHeaderSays()
    {
        const QByteArray json = R"({"version": 1, "all": [
            {"did": "order_placed", "at_least": 2, "window": {"last": {"months": 3}},
             "where": [{"attribute": "source", "operator": "is", "values": ["online"]}]},
            {"figure": "sum", "of": "amount", "did": "order_placed",
             "window": {"last": {"months": 3}}, "operator": "more_than",
             "values": [{"amount": "500.00", "currency": "EUR"}]},
            {"none": [{"field": "tags", "operator": "has_any", "values": ["Press"]}]}]})";
        const Result<Rule> rule = RuleJson::read(json);
        QVERIFY2(rule, rule ? "" : qPrintable(rule.error().text));
        QCOMPARE(rule->root.children.size(), size_t(3));
        const auto &orders = std::get<BehaviourCondition>(rule->root.children[0].body);
        QCOMPARE(orders.count, 2);
        QCOMPARE(orders.window, Window::lastly(3, SpanUnit::Months));
        QCOMPARE(orders.where.constFirst().operands.constFirst(),
                 Operand(QStringLiteral("online")));
        const auto &spent = std::get<AggregateCondition>(rule->root.children[1].body);
        QCOMPARE(spent.operands.constFirst(), Operand(Money{50'000, *Currency::fromCode(u"EUR")}));
        QCOMPARE(rule->root.children[2].group()->mode, RuleGroup::Mode::None);
        QCOMPARE(QJsonDocument::fromJson(RuleJson::write(*rule)), QJsonDocument::fromJson(json));
    }

    void whateverIsWrittenIsReadBack()
    {
        for (quint32 seed = 0; seed < 3000; ++seed) {
            const Rule rule = RandomRule(seed).rule();
            const QByteArray json = RuleJson::write(rule);
            const Result<Rule> read = RuleJson::read(json);
            QVERIFY2(read, read ? "" : qPrintable(read.error().text + QString::fromUtf8(json)));
            QVERIFY2(*read == rule, json.constData());
            QCOMPARE(RuleJson::write(*read), json);
        }
    }

    void aCardGoesThroughTheClipboard()
    {
        RuleNode node;
        node.body = SegmentCondition{QStringLiteral("vip"), false};
        node.lasting = Span{2, SpanUnit::Weeks};
        const auto read = RuleJson::nodeFromJson(RuleJson::toJson(node));
        QVERIFY(read);
        QVERIFY(*read == node);
    }

    void aFaultNamesItsPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        const auto row = [](const char *name, const QByteArray &json, const char *place) {
            QTest::newRow(name) << json << QString::fromLatin1(place);
        };
        row("no JSON", "{\"version\": 1, ", "at byte 15");
        row("a list", "[]", "damaged");
        row("no version", "{\"all\": []}", "rule.version");
        row("a newer version", "{\"version\": 2, \"all\": []}", "rule.version");
        row("no group", "{\"version\": 1, \"segment\": \"a\", \"member\": true}", "(rule)");
        row("a group of nothing", "{\"version\": 1, \"all\": 3}", "(rule.all)");
        row("two modes", "{\"version\": 1, \"all\": [], \"any\": []}", "(rule.any)");
        row("a child that is no object", within("3"), "(rule.all[0])");
        row("an unknown condition", within("{\"moon\": \"full\"}"), "(rule.all[0])");
        row("an unknown key", within("{\"segment\": \"a\", \"member\": true, \"x\": 1}"),
            "(rule.all[0].x)");
        row("an unknown operator", within("{\"field\": \"a\", \"operator\": \"like\"}"),
            "(rule.all[0].operator)");
        row("a number as field", within("{\"field\": 3, \"operator\": \"is\"}"),
            "(rule.all[0].field)");
        row("a null operand",
            within("{\"field\": \"a\", \"operator\": \"is\", \"values\": [\"b\", null]}"),
            "(rule.all[0].values[1])");
        row("an amount without currency",
            within("{\"field\": \"a\", \"operator\": \"is\", \"values\": [{\"amount\": \"1\"}]}"),
            "(rule.all[0].values[0].currency)");
        row("an amount that is none",
            within("{\"field\": \"a\", \"operator\": \"is\", \"values\": [{\"amount\": \"1e3\","
                   " \"currency\": \"EUR\"}]}"),
            "(rule.all[0].values[0].amount)");
        row("no count", within("{\"did\": \"order_placed\"}"), "(rule.all[0])");
        row("two counts", within("{\"did\": \"a\", \"at_least\": 1, \"never\": true}"),
            "(rule.all[0])");
        row("a count of half", within("{\"did\": \"a\", \"at_least\": 1.5}"),
            "(rule.all[0].at_least)");
        row("days of no length",
            within("{\"did\": \"a\", \"at_least\": 1, \"window\": {\"last\": {\"days\": 0}}}"),
            "(rule.all[0].window.last.days)");
        row("a window of two kinds",
            within("{\"did\": \"a\", \"at_least\": 1, \"window\": {\"last\": {\"days\": 1},"
                   " \"since\": \"2026-01-01\"}}"),
            "(rule.all[0].window.since)");
        row("a day that is none",
            within("{\"did\": \"a\", \"at_least\": 1, \"window\": {\"since\": \"2026-02-30\"}}"),
            "(rule.all[0].window.since)");
        row("a thirteenth month",
            within("{\"did\": \"a\", \"at_least\": 1, \"window\": {\"months\": [1, 13]}}"),
            "(rule.all[0].window.months[1])");
        row("a filter without attribute",
            within("{\"did\": \"a\", \"at_least\": 1, \"where\": [{\"operator\": \"is\"}]}"),
            "(rule.all[0].where[0].attribute)");
        row("lasting nothing",
            within("{\"segment\": \"a\", \"member\": true, \"lasting\": {\"moons\": 1}}"),
            "(rule.all[0].lasting)");
    }
    void aFaultNamesItsPlace()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, place);
        const QString text = errorOf(json);
        QVERIFY2(text.contains(place), qPrintable(text));
    }

    void aFaultSaysInTheOwnersWordsWhere()
    {
        QCOMPARE(RulePlaceWords::of(QStringLiteral("rule.any[1].all[2].window.last.days")),
                 QStringLiteral("group 2, card 3, its time"));
        QCOMPARE(RulePlaceWords::of(QStringLiteral("rule.all[0].where[1].values[0].currency")),
                 QStringLiteral("card 1, its condition 2, its value 1"));
        QCOMPARE(RulePlaceWords::of(QStringLiteral("rule.none[3].at_least")),
                 QStringLiteral("card 4, how often"));
        QCOMPARE(RulePlaceWords::of(QStringLiteral("rule.version")), QString());
        QCOMPARE(
            errorOf(within(
                "{\"did\": \"a\", \"at_least\": 1, \"window\": {\"last\": {\"days\": \"x\"}}}")),
            QStringLiteral("This rule cannot be read. In card 1, its time: a number is expected. "
                           "(rule.all[0].window.last.days)"));
    }

    void whatIsTooLargeIsRefused()
    {
        QByteArray deep("{\"field\": \"a\", \"operator\": \"is_known\"}");
        for (int i = 0; i <= RuleJson::kMostDepth; ++i)
            deep = "{\"all\": [" + deep + "]}";
        QVERIFY(errorOf(within(deep)).contains(QStringLiteral("deep")));
        QVERIFY(errorOf(QByteArray(100'000, '[')).contains(QStringLiteral("damaged")));
        const QByteArray node("{\"segment\": \"a\", \"member\": true}");
        QByteArray many = node;
        for (int i = 0; i < RuleJson::kMostNodes; ++i)
            many += "," + node;
        QVERIFY(!errorOf(within(many)).isEmpty());
        QVERIFY(
            !errorOf(within("{\"segment\": \"" + QByteArray(1001, 'a') + "\", \"member\": true}"))
                 .isEmpty());
        QVERIFY(errorOf(QByteArray(RuleJson::kMostBytes + 1, ' '))
                    .contains(QStringLiteral("too large")));
    }

    /// Bytes changed, cut and doubled at random: an error or a rule, which then is a fixed point.
    void anyBytesGiveARuleOrAnError()
    {
        QRandomGenerator random(42);
        for (quint32 seed = 0; seed < 3000; ++seed) {
            QByteArray json = RuleJson::write(RandomRule(seed).rule());
            for (int i = random.bounded(1, 6); i > 0 && !json.isEmpty(); --i) {
                const auto at = random.bounded(json.size());
                const auto length = random.bounded(qMin<qsizetype>(json.size() - at, 20) + 1);
                switch (random.bounded(4)) {
                case 0:
                    json[at] = static_cast<char>(random.bounded(256));
                    break;
                case 1:
                    json.remove(at, length);
                    break;
                case 2:
                    json.insert(at, json.mid(random.bounded(json.size()), length));
                    break;
                default:
                    json.replace(at, length, "\"days\": -1e400");
                }
            }
            const Result<Rule> rule = RuleJson::read(json);
            if (!rule) {
                QVERIFY(!rule.error().text.isEmpty());
                continue;
            }
            const Result<Rule> again = RuleJson::read(RuleJson::write(*rule));
            QVERIFY2(again, json.constData());
            QVERIFY2(*again == *rule, json.constData());
        }
    }

    void aSampleIsStable()
    {
        int inTen = 0;
        for (qint64 id = 1; id <= 20'000; ++id) {
            const bool isIn = inSample(id, {10, 3});
            inTen += isIn ? 1 : 0;
            QVERIFY(!isIn || inSample(id, {20, 3}));
            QVERIFY(inSample(id, {100, 3}));
        }
        QVERIFY2(qAbs(inTen - 2000) < 150, qPrintable(QString::number(inTen)));
        // Fixed for ever: who was in stays in, whatever the version of the program.
        QList<qint64> half;
        for (qint64 id = 1; id <= 20; ++id) {
            if (inSample(id, {50, 0}))
                half.append(id);
        }
        QCOMPARE(
            half,
            (QList<qint64>{1, 4, 5, 6, 7, 11, 13, 16, 17, 18, 20})); // reckoned by another program
    }
};

QTEST_APPLESS_MAIN(TestRuleJson)
#include "tst_rulejson.moc"
