/// Workflows as values, files and sentences, and the catalogue of nodes.

#include "tests/models/segments/speaking.h"
#include "tests/workflows/graph/randomgraph.h"
#include "workflows/graph/graphjson.h"
#include "workflows/graph/nodespeech.h"
#include "workflows/graph/validation/graphcheck.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace comptoir;

namespace {

const QByteArray kCart = R"({"version": 1, "name": "Cart", "settings": {"again": "never"},
 "nodes": [
  {"id": "n1", "kind": "cart_abandoned", "parameters": {"after": {"hours": 2}},
   "next": {"next": "n2"}},
  {"id": "n2", "kind": "send_email", "name": "First reminder",
   "parameters": {"message": "Your cart"}, "next": {"next": "n3"}},
  {"id": "n3", "kind": "wait_until", "parameters": {"what": "clicked", "step": "n2",
   "time_out": {"hours": 24}}, "next": {"timed_out": "n4", "happened": "n5"}},
  {"id": "n4", "kind": "send_sms", "parameters": {"message": "Your cart, short"},
   "next": {"next": "n5"}},
  {"id": "n5", "kind": "exit", "parameters": {}, "next": {}}],
 "layout": {"places": {"n1": [0, 0], "n2": [0, 120]}, "notes": [], "groups": []}})";

GraphNode nodeOf(const QByteArray &kind, const QByteArray &parameters)
{
    const QByteArray json = R"({"version": 1, "name": "W", "settings": {}, "nodes": [{"id": "n1",
        "kind": ")"
        + kind + R"(", "parameters": )" + parameters + R"(, "next": {}}]})";
    const Result<Graph> graph = GraphJson::read(json);
    if (!graph)
        qWarning("%s", qPrintable(graph.error().text));
    return graph.valueOr({}).nodes.value(QStringLiteral("n1"));
}

} // namespace

class TestGraphJson : public QObject
{
    Q_OBJECT
private:
    FieldCatalogue m_fields;
    BehaviourCatalogue m_verbs;

    [[nodiscard]] GraphNames names() const { return {m_fields, m_verbs}; }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void aWorkflowIsReadAsTheHeaderSays()
    {
        const Result<Graph> graph = GraphJson::read(kCart);
        QVERIFY2(graph, graph ? "" : qPrintable(graph.error().text));
        QCOMPARE(graph->nodes.size(), 5);
        const GraphNode &mail = graph->nodes[QStringLiteral("n2")];
        QCOMPARE(mail.name, QStringLiteral("First reminder"));
        QCOMPARE(mail.next.value(QStringLiteral("next")), QStringLiteral("n3"));
        const ParameterValue after
            = graph->nodes[QStringLiteral("n1")].parameters.value(QStringLiteral("after"));
        QVERIFY(after == ParameterValue(Delay{2, DelayUnit::Hours}));
        QCOMPARE(graph->layout.places.value(QStringLiteral("n2")), QPoint(0, 120));
    }

    void whateverIsWrittenIsReadBack()
    {
        for (quint32 seed = 0; seed < 400; ++seed) {
            const Graph graph = RandomGraph(seed).graph();
            const QByteArray bytes = GraphJson::write(graph);
            const Result<Graph> read = GraphJson::read(bytes);
            QVERIFY2(read,
                     qPrintable(QString::number(seed) + (read ? QString() : read.error().text)));
            QVERIFY2(*read == graph, qPrintable(QString::number(seed)));
            QCOMPARE(GraphJson::write(*read), bytes);
        }
    }

    void theLayoutChangesNobodysWay()
    {
        const Graph graph = *GraphJson::read(kCart);
        Graph moved = graph;
        moved.layout.places[QStringLiteral("n1")] = {40, 40};
        moved.nodes[QStringLiteral("n2")].name = QStringLiteral("Other");
        QVERIFY(moved != graph);
        QVERIFY(moved.actsAs(graph));
        // In the file, only the lines of what changed are other ones.
        const QList<QByteArray> before = GraphJson::write(graph).split('\n');
        const QList<QByteArray> after = GraphJson::write(moved).split('\n');
        QCOMPARE(before.size(), after.size());
        int changed = 0;
        for (qsizetype i = 0; i < before.size(); ++i)
            changed += before.at(i) != after.at(i);
        QCOMPARE(changed, 3);
        moved.removeNode(QStringLiteral("n2"));
        QVERIFY(!moved.actsAs(graph));
        QVERIFY(moved.nodes[QStringLiteral("n1")].next.isEmpty());
        QCOMPARE(moved.freeId(), QStringLiteral("n6"));
    }

    void aFaultNamesItsPlace_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const char *from, const char *to, const char *said) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromUtf8(said);
        };
        row("a newer version", "\"version\": 1", "\"version\": 2", "workflow.version");
        row("no version", "\"version\": 1, ", "", "workflow.version");
        row("an unknown key", "\"name\": \"Cart\"", "\"name\": \"Cart\", \"x\": 1", "workflow.x");
        row("an unknown kind", "\"kind\": \"exit\"", "\"kind\": \"fly\"", "step n5");
        row("an unknown setting", "\"again\"", "\"agian\"", "workflow.settings.agian");
        row("an unknown parameter", "\"after\"", "\"aftre\"", "parameters.aftre");
        row("a wrong unit", "\"hours\": 2}", "\"moons\": 2}", "In step n1, “Left for”");
        row("half an hour as a fraction", "\"hours\": 2}", "\"hours\": 0.5}", "after.hours");
        row("two units", "\"hours\": 2}", "\"hours\": 2, \"days\": 1}", "parameters.after");
        row("a number for a text", "\"Your cart\"", "7", "In step n2, “Message”");
        row("two of one id", "\"id\": \"n5\"", "\"id\": \"n1\"", "another step");
        row("an arrow to nowhere", "\"next\": \"n3\"", "\"next\": \"n9\"", "“n9”");
        row("an unknown key in a step", "\"kind\": \"exit\"", "\"kind\": \"exit\", \"y\": 1",
            "workflow.nodes[4].y");
        row("a place of one number", "[0, 120]", "[0]", "places.n2");
        row("a place of a step that is not there", "\"n2\": [0, 120]", "\"n8\": [0, 120]",
            "places.n8");
        row("a place far away", "[0, 120]", "[0, 1e9]", "places.n2");
        row("a control character", "First reminder", "First\\u0007", "nodes[1].name");
        row("no JSON", "{\"version\"", "{version", "at byte");
    }
    void aFaultNamesItsPlace()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, said);
        QByteArray json = kCart;
        QVERIFY(json.contains(from));
        const Result<Graph> graph
            = GraphJson::read(json.replace(json.indexOf(from), from.size(), to));
        QVERIFY(!graph);
        QCOMPARE(graph.error().code, ErrorCode::Parse);
        QVERIFY2(graph.error().text.contains(said), qPrintable(graph.error().text));
    }

    void aFaultInARuleNamesBothPlaces()
    {
        const Result<Graph> graph = GraphJson::read(
            R"({"version": 1, "name": "W", "settings": {}, "nodes": [{"id": "n1", "kind": "if_rule",
                "parameters": {"question": {"version": 1, "all": [{"field": "email"}]}},
                "next": {}}]})");
        QVERIFY(!graph);
        QVERIFY(graph.error().text.contains(QStringLiteral("In step n1, “Question”")));
        QVERIFY(graph.error().text.contains(QStringLiteral("rule.all[0]")));
    }

    void whatIsTooLargeIsRefused()
    {
        QVERIFY(!GraphJson::read(QByteArray(GraphJson::kMostBytes + 1, ' ')));
        Graph graph;
        graph.name = QStringLiteral("Many");
        for (int i = 0; i <= GraphJson::kMostNodes; ++i)
            graph.nodes.insert(QStringLiteral("n%1").arg(i), {QStringLiteral("exit"), {}, {}, {}});
        QVERIFY(!GraphJson::read(GraphJson::write(graph)));
        graph.removeNode(QStringLiteral("n0"));
        QVERIFY(GraphJson::read(GraphJson::write(graph)));
        graph.nodes[QStringLiteral("n1")].name = QString(GraphJson::kLongestText + 1, u'a');
        QVERIFY(!GraphJson::read(GraphJson::write(graph)));
    }

    void anyBytesGiveAWorkflowOrAnError()
    {
        QRandomGenerator random(42);
        for (quint32 seed = 0; seed < 600; ++seed) {
            QByteArray json = seed % 2 ? kCart : GraphJson::write(RandomGraph(seed).graph());
            const int changes = 1 + random.bounded(4);
            for (int i = 0; i < changes && !json.isEmpty(); ++i) {
                const int at = random.bounded(static_cast<int>(json.size()));
                if (random.bounded(2))
                    json[at] = static_cast<char>(random.bounded(256));
                else
                    json.remove(at, 1 + random.bounded(20));
            }
            const Result<Graph> graph = GraphJson::read(json);
            if (graph)
                QCOMPARE(*GraphJson::read(GraphJson::write(*graph)), *graph);
            else
                QVERIFY(!graph.error().text.isEmpty());
        }
    }

    void everyKindIsWhole_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < NodeCatalogue::kinds().size(); ++i)
            QTest::newRow(qPrintable(NodeCatalogue::kinds().at(i).id)) << i;
    }
    /// What palette, panel, validation and engine take for granted.
    void everyKindIsWhole()
    {
        QFETCH(int, index);
        const NodeKind &kind = NodeCatalogue::kinds().at(index);
        QVERIFY(NodeCatalogue::find(kind.id) == &kind);
        QVERIFY(kind.labelText && kind.sentence && !kind.label().isEmpty());
        const QString icons = QStringLiteral(COMPTOIR_TEST_DATA "/../../resources/icons/");
        QVERIFY2(QFile::exists(icons + kind.icon + QStringLiteral(".svg")), qPrintable(kind.icon));
        QSet<QString> ids;
        for (const NodeParameter &parameter : kind.parameters) {
            QVERIFY2(!ids.contains(parameter.id), qPrintable(parameter.id));
            ids.insert(parameter.id);
            QVERIFY(parameter.labelText);
            const bool isChosen = parameter.type == ParameterType::Choice
                || parameter.type == ParameterType::Choices;
            QCOMPARE(!parameter.choices.isEmpty(), isChosen);
            for (const ParameterChoice &choice : parameter.choices)
                QVERIFY(choice.labelText);
            if (parameter.onlyIf) {
                const NodeParameter *other = kind.parameter(parameter.onlyIf->first);
                QVERIFY(other);
                for (const QString &word : parameter.onlyIf->second)
                    QVERIFY2(other->choice(word), qPrintable(word));
            }
        }
        QVERIFY(!NodeCatalogue::categoryName(kind.category).isEmpty());
        QVERIFY(!kind.sends() || kind.ports.constFirst().id == QLatin1String("next"));
        if (kind.isEntry())
            QCOMPARE(kind.ports.size(), 1);
        // A new node goes through a file, its sentence ends.
        Graph graph;
        graph.name = QStringLiteral("W");
        graph.nodes.insert(QStringLiteral("n1"), kind.make());
        QCOMPARE(*GraphJson::read(GraphJson::write(graph)), graph);
        const QString sentence = GraphSentence::of(graph, QStringLiteral("n1"), names());
        QVERIFY2(sentence.endsWith(u'.') || sentence.endsWith(u'…'), qPrintable(sentence));
        QVERIFY2(!sentence.contains(QRegularExpression(QStringLiteral("%\\d"))),
                 qPrintable(sentence));
    }

    void aNodeIsASentence_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("parameters");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *kind, const char *parameters, const char *sentence) {
            QTest::newRow(sentence)
                << QByteArray(kind) << QByteArray(parameters) << QString::fromUtf8(sentence);
        };
        row("wait_until_time",
            R"({"after": {"days": 2}, "weekdays": ["tuesday"], "from": "09:00", "until": "11:00"})",
            "Wait 2 days, then until Tuesday between 09:00 and 11:00.");
        row("wait_until_time", R"({"weekdays": ["monday", "tuesday", "wednesday", "friday",
            "thursday"], "from": "09:00", "until": "18:30"})",
            "Wait until Monday to Friday between 09:00 and 18:30.");
        row("wait_until_time", R"({"weekdays": ["saturday", "tuesday"]})",
            "Wait until Tuesday or Saturday between 09:00 and 11:00.");
        row("wait_for", R"({"length": {"minutes": 30}})", "Wait 30 minutes.");
        row("wait_for", R"({"length": {"months": 1}})", "Wait 1 month.");
        row("wait_for_date", R"({"field": "birthday", "when": "before", "offset": {"days": 3}})",
            "Wait until 3 days before the date “Date of birth”, at 09:00.");
        row("anniversary", R"({"field": "first_order_at", "when": "on", "time": "10:00"})",
            "Every year on the day of “First order”, at 10:00.");
        row("cart_abandoned",
            R"({"after": {"hours": 1}, "at_least": {"amount": "30.00", "currency": "EUR"}})",
            "When a cart of at least €30.00 has been left for 1 hour.");
        row("segment_entered", R"({"segment": "vip"})",
            "When a customer comes into the segment “vip”.");
        row("segment_entered", "{}", "When a customer comes into the segment …");
        row("order_state", R"({"states": ["shipped", "delivered"]})",
            "When an order becomes: shipped or delivered.");
        row("if_rule", R"({"question": {"version": 1, "all": [{"did": "order_placed",
            "at_least": 2}]}})",
            "Yes for customers who placed at least 2 orders; no for all others.");
        row("random_split", R"({"shares": [{"id": "a", "name": "A", "percent": 30},
            {"id": "b", "name": "B", "percent": 70}]})",
            "Split at random: 30 % to “A”, 70 % to “B”.");
        row("make_code", R"({"prefix": "CART", "kind": "percent", "percent": 10,
            "valid": {"days": 7}})",
            "Make a discount code of 10 % in the shop, valid for 7 days.");
        row("send_email", R"({"message": "Your cart", "late": "skip",
            "late_after": {"hours": 12}})",
            "Send the e-mail “Your cart”, unless it is more than 12 hours late.");
        row("go_to", R"({"step": "n1", "most": 2})", "Go to “Go to”, 2 times at most.");
    }
    void aNodeIsASentence()
    {
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, parameters);
        QFETCH(QString, sentence);
        const Speaking english(QStringLiteral("en_GB"), QStringLiteral("en"));
        QVERIFY(english.isLoaded);
        Graph graph;
        graph.nodes.insert(QStringLiteral("n1"), nodeOf(kind, parameters));
        QCOMPARE(GraphSentence::of(graph, QStringLiteral("n1"), names()), sentence);
    }

    void aNodeIsASentenceInFrench_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("parameters");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *kind, const char *parameters, const char *sentence) {
            QTest::newRow(kind) << QByteArray(kind) << QByteArray(parameters)
                                << QString::fromUtf8(sentence);
        };
        row("wait_until_time",
            R"({"after": {"days": 2}, "weekdays": ["tuesday"], "from": "09:00", "until": "11:00"})",
            "Attendre 2 jours, puis le moment suivant : mardi entre 09:00 et 11:00.");
        row("cart_abandoned", R"({"after": {"hours": 1}})",
            "Quand un panier est abandonné depuis 1 heure.");
        row("make_code", R"({"prefix": "CART", "valid": {"weeks": 2}})",
            "Créer dans la boutique un code promo de 10 %, valable 2 semaines.");
        row("if_rule", R"({"question": {"version": 1, "all": [{"did": "order_placed",
            "at_least": 2}]}})",
            "Oui : clients qui ont passé au moins 2 commandes ; non : tous les autres.");
    }
    void aNodeIsASentenceInFrench()
    {
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, parameters);
        QFETCH(QString, sentence);
        const Speaking french(QStringLiteral("fr"));
        QVERIFY(french.isLoaded);
        Graph graph;
        graph.nodes.insert(QStringLiteral("n1"), nodeOf(kind, parameters));
        QString said = GraphSentence::of(graph, QStringLiteral("n1"), names());
        said.replace(QChar(0x00A0), u' ').replace(QChar(0x202F), u' ');
        QCOMPARE(said, sentence);
    }

    void aWorkflowIsATextThatSaysWhereWaysLead()
    {
        const QStringList text = GraphSentence::text(*GraphJson::read(kCart), names());
        QCOMPARE(text.size(), 9);
        QVERIFY(text.at(1).startsWith(QStringLiteral("n1: When a cart")));
        QVERIFY(text.at(2).startsWith(QStringLiteral("n2: Send the e-mail")));
        QCOMPARE(text.at(4), QStringLiteral("  It happened:"));
        QVERIFY(text.at(5).startsWith(QStringLiteral("    n5: Leave")));
        QCOMPARE(text.at(6), QStringLiteral("  Time is up:"));
        QVERIFY(text.at(7).startsWith(QStringLiteral("    n4: Send the text message")));
        QCOMPARE(text.at(8), QStringLiteral("    Goes on at Leave (n5)."));
    }

    void anyWorkflowCanBeToldAndChecked()
    {
        const GraphFacts facts;
        for (quint32 seed = 0; seed < 300; ++seed) {
            const Graph graph = RandomGraph(seed).graph();
            const QStringList text = GraphSentence::text(graph, names());
            for (const QString &id : graph.nodes.keys())
                QVERIFY(!text.filter(id + u':').isEmpty());
            for (const GraphProblem &problem : GraphCheck::problems(graph, facts)) {
                QVERIFY(!GraphCheck::text(graph, problem).isEmpty());
                QVERIFY(problem.node.isEmpty() || graph.node(problem.node));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestGraphJson)
#include "tst_graphjson.moc"
