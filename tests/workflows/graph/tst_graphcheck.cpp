#include "workflows/graph/graphjson.h"
#include "workflows/graph/nodecatalogue.h"
#include "workflows/graph/validation/graphcheck.h"

#include <QFile>
#include <QTest>

using namespace comptoir;

namespace {

const QByteArray kRoot = R"({"version": 1, "name": "W", "settings": {}, "nodes": [)";

Graph graphOf(const QByteArray &nodes)
{
    const Result<Graph> read = GraphJson::read(kRoot + nodes + "]}");
    if (!read)
        qWarning("%s", qPrintable(read.error().text));
    return read.valueOr({});
}

QByteArray node(const char *id, const char *kind, const char *parameters = "{}",
                const char *next = "{}")
{
    return QByteArray("{\"id\": \"") + id + "\", \"kind\": \"" + kind
        + "\", \"parameters\": " + parameters + ", \"next\": " + next + "}";
}

/// "first_order → the node → exit", so that only the node can be wrong.
Graph around(const char *kind, const char *parameters)
{
    Graph graph = graphOf(node("t", "first_order", "{}", R"({"next": "n"})") + ','
                          + node("n", kind, parameters) + ',' + node("e", "exit"));
    GraphNode &middle = graph.nodes[QStringLiteral("n")];
    for (const NodePort &port : NodeCatalogue::find(middle.kind)->portsOf(middle))
        middle.next.insert(port.id, QStringLiteral("e"));
    if (middle.next.isEmpty())
        graph.removeNode(QStringLiteral("e"));
    return graph;
}

GraphFacts usualFacts()
{
    GraphFacts facts;
    facts.segments = {{QStringLiteral("vip"), {QStringLiteral("VIP"), false, {}, false}},
                      {QStringLiteral("press"), {QStringLiteral("Press"), false, {}, false}},
                      {QStringLiteral("old"), {QStringLiteral("Old"), true, {}, false}}};
    facts.segmentTags = {{QStringLiteral("press"), QStringLiteral("Press")}};
    facts.messages = {{QStringLiteral("Cart"), Channel::Email, MessageClass::Marketing, {}},
                      {QStringLiteral("Torn"), Channel::Email, MessageClass::Marketing,
                       QStringLiteral("It has no subject.")},
                      {QStringLiteral("Parcel"), Channel::Email, MessageClass::Transactional, {}},
                      {QStringLiteral("Short"), Channel::Sms, MessageClass::Marketing, {}}};
    facts.accounts
        = {{QStringLiteral("shop@example.org"), QStringLiteral("Shop"), Channel::Email, false},
           {QStringLiteral("old@example.org"), QStringLiteral("Old"), Channel::Email, true}};
    facts.workflows = {{QStringLiteral("w"), QStringLiteral("Welcome")}};
    facts.hasShop = true;
    return facts;
}

/// "e n parameter bad_parameter": an error; "w …": worth knowing.
QStringList told(const QList<GraphProblem> &problems)
{
    QStringList all;
    for (const GraphProblem &one : problems)
        all.append((one.isError ? QStringLiteral("e ") : QStringLiteral("w "))
                   + QStringList{one.node, one.parameter.isEmpty() ? one.port : one.parameter,
                                 machineName(one.kind)}
                         .join(u' '));
    return all;
}

} // namespace

class TestGraphCheck : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void aNodeIsHeldAgainstTheCatalogueAndTheProfile_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("parameters");
        QTest::addColumn<QStringList>("problems");
        const auto row = [](const char *name, const char *kind, const char *parameters,
                            const QStringList &problems = {}) {
            QTest::newRow(name) << QByteArray(kind) << QByteArray(parameters) << problems;
        };
        const auto bad = [](const char *text) { return QStringList{QString::fromUtf8(text)}; };
        row("a wait", "wait_for", R"({"length": {"days": 2}})");
        row("a wait of nothing", "wait_for", R"({"length": {"days": 0}})",
            bad("e n length bad_parameter"));
        row("a wait of ages", "wait_for", R"({"length": {"years": 6000}})",
            bad("e n length bad_parameter"));
        row("a window that ends before it begins", "wait_until_time",
            R"({"from": "11:00", "until": "09:00"})", bad("e n until bad_parameter"));
        row("no day at all", "wait_until_time", R"({"weekdays": []})",
            bad("e n weekdays missing_parameter"));
        row("a day that is none", "wait_until_time", R"({"weekdays": ["someday"]})",
            bad("e n weekdays bad_parameter"));
        row("a date", "wait_for_date", R"({"field": "birthday"})");
        row("a date that is none", "wait_for_date", R"({"field": "email"})",
            bad("e n field bad_parameter"));
        row("a field that is gone", "wait_for_date", R"({"field": "custom.gone"})",
            bad("e n field missing_reference"));
        row("no field", "wait_for_date", "{}", bad("e n field missing_parameter"));
        row("a segment without tag", "add_to_segment", R"({"segment": "vip"})",
            bad("e n segment bad_parameter"));
        row("a segment by tag", "add_to_segment", R"({"segment": "press"})");
        row("a segment that is gone", "add_to_segment", R"({"segment": "gone"})",
            bad("e n segment missing_reference"));
        row("a segment in the archive", "add_to_segment", R"({"segment": "old"})",
            bad("e n segment missing_reference"));
        row("a message to send", "send_email", R"({"message": "cart"})");
        row("a message that is gone", "send_email", R"({"message": "Gone"})",
            bad("e n message missing_reference"));
        row("a message of another channel", "send_email", R"({"message": "Short"})",
            bad("e n message missing_reference"));
        row("a message that cannot go", "send_email", R"({"message": "Torn"})",
            bad("e n message missing_reference"));
        row("no account for text messages", "send_sms", R"({"message": "Short"})",
            bad("e n message no_sender"));
        row("an account that is gone", "send_email",
            R"({"message": "Cart", "account": "x@example.org"})", bad("e n account no_sender"));
        row("an account that waits", "send_email",
            R"({"message": "Cart", "account": "old@example.org"})", bad("w n account no_sender"));
        row("no message by any channel", "send_best", "{}", bad("e n email missing_parameter"));
        row("a question", "if_rule",
            R"({"question": {"version": 1, "all": [{"segment": "vip", "member": true}]}})");
        row("a question that asks nothing", "if_rule", R"({"question": {"version": 1, "all": []}})",
            bad("e n question missing_parameter"));
        row("a question of a field that is gone", "if_rule", R"({"question": {"version": 1,
            "all": [{"field": "aura", "operator": "is_known"}]}})",
            bad("e n question bad_parameter"));
        row("shares of 100", "random_split", R"({"shares": [{"id": "a", "name": "A",
            "percent": 33.4}, {"id": "b", "name": "B", "percent": 66.6}]})");
        row("shares of 90", "random_split", R"({"shares": [{"id": "a", "name": "A", "percent": 30},
            {"id": "b", "name": "B", "percent": 60}]})",
            bad("e n shares bad_parameter"));
        row("one share", "random_split", R"({"shares": [{"id": "a", "name": "A",
            "percent": 100}]})",
            bad("e n shares bad_parameter"));
        row("two shares of one name", "random_split", R"({"shares": [{"id": "a", "name": "A",
            "percent": 50}, {"id": "a", "name": "B", "percent": 50}]})",
            bad("e n shares bad_parameter"));
        row("a value twice", "by_value", R"({"field": "city", "values": ["Lyon", "Lyon"]})",
            bad("e n values bad_parameter"));
        row("a value called as a port is", "by_value", R"({"field": "city", "values": ["other"]})",
            bad("e n values bad_parameter"));
        row("a code", "make_code", R"({"prefix": "CART"})");
        row("a code of too much", "make_code", R"({"prefix": "CART", "percent": 110})",
            bad("e n percent bad_parameter"));
        row("a code of an amount, without it", "make_code",
            R"({"prefix": "CART", "kind": "amount"})", bad("e n amount missing_parameter"));
        row("what does not matter is not asked", "make_code",
            R"({"prefix": "CART", "kind": "shipping", "percent": 110})");
        row("a field that cannot be written", "set_field", R"({"field": "total_spent"})",
            bad("e n field bad_parameter"));
        row("another workflow", "start_workflow", R"({"workflow": "w"})");
        row("a workflow that is gone", "start_workflow", R"({"workflow": "x"})",
            bad("e n workflow missing_reference"));
        row("a web hook", "web_hook", R"({"url": "https:\/\/example.org/hook"})");
        row("a web hook without TLS", "web_hook", R"({"url": "http:\/\/example.org/hook"})",
            bad("e n url bad_parameter"));
        row("a web hook with a password in it", "web_hook",
            R"({"url": "https:\/\/a:b@example.org"})", bad("e n url bad_parameter"));
        row("what became of a step that is gone", "message_outcome", R"({"step": "x"})",
            bad("e n step missing_reference"));
        row("what became of a step that sends nothing", "message_outcome", R"({"step": "t"})",
            bad("e n step bad_parameter"));
        row("what became of a message sent later", "message_outcome", R"({"step": "e"})",
            bad("e n step bad_parameter"));
    }
    void aNodeIsHeldAgainstTheCatalogueAndTheProfile()
    {
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, parameters);
        QFETCH(QStringList, problems);
        const Graph graph = around(kind.constData(), parameters.constData());
        QCOMPARE(told(GraphCheck::problems(graph, usualFacts())), problems);
    }

    void waysAreFollowed_data()
    {
        QTest::addColumn<QByteArray>("nodes");
        QTest::addColumn<QStringList>("problems");
        const QByteArray trigger = node("t", "first_order", "{}", R"({"next": "a"})") + ',';
        const auto row
            = [](const char *name, const QByteArray &nodes, const QStringList &problems) {
                  QTest::newRow(name) << nodes << problems;
              };
        row("nothing at all", node("e", "exit"),
            {QStringLiteral("e   no_trigger"), QStringLiteral("w e  unreachable")});
        row("a trigger that leads nowhere", node("t", "first_order"),
            {QStringLiteral("e t next open_port")});
        row("a way that ends", trigger + node("a", "wait_for"),
            {QStringLiteral("w a next open_port")});
        row("an arrow from a way that is not there",
            trigger + node("a", "exit", "{}", R"({"next": "b"})") + ',' + node("b", "exit"),
            {QStringLiteral("e a next unknown_port")});
        row("an arrow into a trigger",
            trigger + node("a", "wait_for", "{}", R"({"next": "u"})") + ','
                + node("u", "order_paid", "{}", R"({"next": "b"})") + ',' + node("b", "exit"),
            {QStringLiteral("e a next arrow_to_trigger")});
        row("arrows in a circle",
            trigger + node("a", "wait_for", "{}", R"({"next": "b"})") + ','
                + node("b", "wait_for", "{}", R"({"next": "a"})"),
            {QStringLiteral("e a  arrow_loop")});
        row("back with a wait",
            trigger + node("a", "wait_for", "{}", R"({"next": "b"})") + ','
                + node("b", "go_to", R"({"step": "a"})"),
            {});
        row("back without a wait",
            trigger + node("a", "change_score", "{}", R"({"next": "b"})") + ','
                + node("b", "go_to", R"({"step": "a"})"),
            {QStringLiteral("e b step loop_without_wait")});
        row("back by a wait that may be none",
            trigger + node("a", "wait_until", "{}", R"({"happened": "b", "timed_out": "b"})") + ','
                + node("b", "go_to", R"({"step": "a"})"),
            {QStringLiteral("e b step loop_without_wait")});
        row("to a trigger", trigger + node("a", "go_to", R"({"step": "t"})"),
            {QStringLiteral("e a step loop_without_wait"),
             QStringLiteral("e a step bad_parameter")});
        row("a goal needs no arrow", trigger + node("a", "exit") + ',' + node("g", "goal"), {});
    }
    void waysAreFollowed()
    {
        QFETCH(QByteArray, nodes);
        QFETCH(QStringList, problems);
        QCOMPARE(told(GraphCheck::problems(graphOf(nodes), usualFacts())), problems);
    }

    void marketingNeedsAWayForThoseWhoDidNotAgree_data()
    {
        QTest::addColumn<QByteArray>("nodes");
        QTest::addColumn<bool>("good");
        const QByteArray mail
            = node("m", "send_email", R"({"message": "Cart"})", R"({"next": "e"})") + ','
            + node("e", "exit");
        QTest::newRow("nobody asked")
            << node("t", "first_order", "{}", R"({"next": "m"})") + ',' + mail << false;
        QTest::newRow("a message that answers an order") << node("t", "first_order", "{}",
                                                                 R"({"next": "m"})")
                + ',' + node("m", "send_email", R"({"message": "Parcel"})", R"({"next": "e"})")
                + ',' + node("e", "exit") << true;
        QTest::newRow("the trigger is the consent")
            << node("t", "consent_given", "{}", R"({"next": "m"})") + ',' + mail << true;
        QTest::newRow("the trigger is another consent")
            << node("t", "consent_given", R"({"channel": "sms"})", R"({"next": "m"})") + ',' + mail
            << false;
        const QByteArray asked = R"({"question": {"version": 1, "all": [{"field":
            "consent.email.marketing", "operator": "is", "values": ["granted"]}]}})";
        const QByteArray trigger = node("t", "first_order", "{}", R"({"next": "q"})") + ',';
        QTest::newRow("asked before") << trigger
                + node("q", "if_rule", asked.constData(), R"({"yes": "m", "no": "e"})") + ','
                + mail << true;
        QTest::newRow("asked, and the wrong way taken") << trigger
                + node("q", "if_rule", asked.constData(), R"({"yes": "e", "no": "m"})") + ','
                + mail << false;
        QTest::newRow("a way for the others") << node("t", "first_order", "{}", R"({"next": "m"})")
                + ','
                + node("m", "send_email", R"({"message": "Cart"})",
                       R"({"next": "e", "not_sent": "e"})")
                + ',' + node("e", "exit") << true;
    }
    void marketingNeedsAWayForThoseWhoDidNotAgree()
    {
        QFETCH(QByteArray, nodes);
        QFETCH(bool, good);
        const QStringList found = told(GraphCheck::problems(graphOf(nodes), usualFacts()));
        QCOMPARE(found,
                 good ? QStringList() : QStringList{QStringLiteral("w m message no_consent_path")});
    }

    void theCartWorkflowHasNothingWrong()
    {
        QFile file(QStringLiteral(COMPTOIR_TEST_DATA "/workflows/cart.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Result<Graph> graph = GraphJson::read(file.readAll());
        QVERIFY2(graph, graph ? "" : qPrintable(graph.error().text));
        GraphFacts facts = usualFacts();
        facts.messages
            = {{QStringLiteral("Your cart"), Channel::Email, MessageClass::Marketing, {}},
               {QStringLiteral("Your code"), Channel::Sms, MessageClass::Marketing, {}}};
        facts.accounts.append(
            {QStringLiteral("SHOP"), QStringLiteral("Gateway"), Channel::Sms, false});
        QCOMPARE(told(GraphCheck::problems(*graph, facts)), QStringList());
        facts.messages.clear();
        QCOMPARE(told(GraphCheck::problems(*graph, facts)),
                 QStringList({QStringLiteral("e first message missing_reference"),
                              QStringLiteral("e second message missing_reference")}));
    }

    void whatHasNotArrivedIsNamed()
    {
        GraphFacts facts = usualFacts();
        facts.missing = {DataSource::ProductViews, DataSource::EmailOpens};
        facts.hasShop = false;
        const Graph graph = graphOf(
            node("t", "product_viewed", "{}", R"({"next": "c"})") + ','
            + node("u", "message_reacted", R"({"reaction": "opened"})", R"({"next": "c"})") + ','
            + node("v", "message_reacted", R"({"reaction": "answered"})", R"({"next": "c"})") + ','
            + node("c", "make_code", R"({"prefix": "A"})", R"({"next": "e"})") + ','
            + node("e", "exit"));
        const QList<GraphProblem> problems = GraphCheck::problems(graph, facts);
        QCOMPARE(told(problems),
                 QStringList({QStringLiteral("e c  no_shop"), QStringLiteral("w t  missing_data"),
                              QStringLiteral("w u  missing_data")}));
        QVERIFY(GraphCheck::text(graph, problems.at(1))
                    .startsWith(QStringLiteral("In “Product looked at” (t): This needs")));
    }

    void settingsOfTheWholeAreChecked()
    {
        const Result<Graph> graph = GraphJson::read(
            R"({"version": 1, "name": " ", "settings": {"priority": 12, "not_while": ["w", "x"],
                "again": "after", "again_after": {"days": 0}}, "nodes": [)"
            + node("t", "first_order", "{}", R"({"next": "e"})") + ',' + node("e", "exit") + "]}");
        QVERIFY(graph);
        const QList<GraphProblem> problems = GraphCheck::problems(*graph, usualFacts());
        QCOMPARE(told(problems),
                 QStringList({QStringLiteral("e   no_name"),
                              QStringLiteral("e  again_after bad_parameter"),
                              QStringLiteral("e  priority bad_parameter"),
                              QStringLiteral("e  not_while missing_reference")}));
        QCOMPARE(GraphCheck::text(*graph, problems.at(2)),
                 QStringLiteral("In the setting “Priority”: A number from 1 to 9 is expected."));
    }

    void theTagOfASegmentIsFound_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QString>("tag");
        const QByteArray tags
            = R"({"field": "tags", "operator": "has_any", "values": ["Press", "VIP"]})";
        const QByteArray orders = R"({"did": "order_placed", "at_least": 1})";
        QTest::newRow("one condition")
            << QByteArray("\"all\": [" + tags + "]") << QStringLiteral("Press");
        QTest::newRow("one of several")
            << QByteArray("\"any\": [" + orders + ", " + tags + "]") << QStringLiteral("Press");
        QTest::newRow("not by it alone")
            << QByteArray("\"all\": [" + orders + ", " + tags + "]") << QString();
        QTest::newRow("those without") << QByteArray("\"none\": [" + tags + "]") << QString();
    }
    void theTagOfASegmentIsFound()
    {
        QFETCH(QByteArray, rule);
        QFETCH(QString, tag);
        const QByteArray question = "{\"question\": {\"version\": 1, " + rule + "}}";
        const Graph graph = around("if_rule", question.constData());
        const ParameterValue read
            = graph.nodes[QStringLiteral("n")].parameters.value(QStringLiteral("question"));
        QCOMPARE(GraphFacts::tagOf(std::get<Rule>(read)), tag);
    }
};

QTEST_GUILESS_MAIN(TestGraphCheck)
#include "tst_graphcheck.moc"
