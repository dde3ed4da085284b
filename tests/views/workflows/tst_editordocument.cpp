#include "views/workflow_editor/cardgeometry.h"
#include "views/workflow_editor/editordocument.h"
#include "views/workflow_editor/layeredlayout.h"
#include "workflows/graph/graphjson.h"
#include "workflows/graph/nodecatalogue.h"

#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace comptoir;

namespace {

GraphNode made(const char *kind)
{
    return NodeCatalogue::find(QLatin1String(kind))->make();
}

/// t → w → q, from q by "yes" to m and by "no" to x; g goes back to w and hangs loose.
Graph sample()
{
    Graph graph;
    graph.name = QStringLiteral("Sample");
    const auto add = [&graph](const char *id, const char *kind, QPoint place) {
        graph.nodes.insert(QLatin1String(id), made(kind));
        graph.layout.places.insert(QLatin1String(id), place);
    };
    add("t", "by_hand", {0, 0});
    add("w", "wait_for", {0, 140});
    add("q", "if_rule", {0, 280});
    add("m", "send_email", {-140, 420});
    add("x", "exit", {140, 420});
    add("g", "go_to", {500, 0});
    graph.nodes[u"t"_qs].next.insert(u"next"_qs, u"w"_qs);
    graph.nodes[u"w"_qs].next.insert(u"next"_qs, u"q"_qs);
    graph.nodes[u"q"_qs].next.insert(u"yes"_qs, u"m"_qs);
    graph.nodes[u"q"_qs].next.insert(u"no"_qs, u"x"_qs);
    graph.nodes[u"g"_qs].parameters.insert(u"step"_qs, u"w"_qs);
    graph.layout.notes = {{QRect(600, 0, 200, 80), u"Remember"_qs}};
    graph.layout.groups = {{u"Frame"_qs, {u"m"_qs, u"x"_qs}}};
    return graph;
}

CanvasChoice nodes(const QStringList &ids)
{
    return {ids, {}, {}};
}

using Edit = std::function<void(EditorDocument &)>;

} // namespace

Q_DECLARE_METATYPE(Edit)

/// What hands do with a workflow, without a window.
class TestEditorDocument : public QObject
{
    Q_OBJECT

private slots:
    void everyEditIsTakenBackExactly_data();
    void everyEditIsTakenBackExactly();
    void aStepGoesBetweenTwoOthers();
    void whatFollowsMakesRoom();
    void aStepAddedAfterAnotherIsConnected();
    void removingLeadsTheWayOn();
    void arrowsNeverLeadBack();
    void pastedStepsHaveIdsOfTheirOwn();
    void rubbishIsRefused();
    void portsThatGoTakeTheirArrows();
    void lettersAreTakenBackTogether();
    void cardsAreAligned();
    void theLayoutGoesDownwards();
    void theLayoutOfManyKeepsThemApart();
    void theLayoutOutlivesLoops();
    void whatHasNoPlaceGetsOne();
    void tooManyStepsAreRefused();
};

void TestEditorDocument::everyEditIsTakenBackExactly_data()
{
    QTest::addColumn<CanvasChoice>("choice");
    QTest::addColumn<Edit>("edit");
    const auto row = [](const char *name, const CanvasChoice &choice, const Edit &edit) {
        QTest::newRow(name) << choice << edit;
    };
    const ArrowRef yes{u"q"_qs, u"yes"_qs};
    row("add", {}, [](EditorDocument &doc) { doc.add(made("exit"), {900, 900}); });
    row("add after the current one", nodes({u"m"_qs}),
        [](EditorDocument &doc) { doc.addAfterCurrent(made("wait_for")); });
    row("insert on an arrow", {}, [=](EditorDocument &doc) { doc.insert(made("wait_for"), yes); });
    row("remove several", {{u"w"_qs, u"m"_qs}, {0}, {}},
        [](EditorDocument &doc) { doc.removeChosen(); });
    row("remove a frame with its steps", nodes({u"m"_qs, u"x"_qs}),
        [](EditorDocument &doc) { doc.removeChosen(); });
    row("remove an arrow", {{}, {}, yes}, [](EditorDocument &doc) { doc.removeChosen(); });
    row("move", {{u"t"_qs, u"q"_qs}, {0}, {}}, [](EditorDocument &doc) {
        doc.move({40, -20}, false);
    });
    row("connect", {}, [](EditorDocument &doc) { doc.connectTo({u"m"_qs, u"next"_qs}, u"x"_qs); });
    row("connect elsewhere", {}, [=](EditorDocument &doc) { doc.connectTo(yes, u"x"_qs); });
    row("disconnect", {}, [=](EditorDocument &doc) { doc.disconnectFrom(yes); });
    row("duplicate", {{u"q"_qs, u"m"_qs}, {0}, {}}, [](EditorDocument &doc) { doc.duplicate(); });
    row("paste", nodes({u"w"_qs, u"q"_qs}), [](EditorDocument &doc) {
        doc.paste(doc.copied(), {900, 0});
    });
    row("set a parameter", {}, [](EditorDocument &doc) {
        doc.setParameter(u"w"_qs, u"length"_qs, Delay{3, DelayUnit::Weeks});
    });
    row("name a step", {}, [](EditorDocument &doc) { doc.setNodeName(u"w"_qs, u"Rest"_qs); });
    row("set the workflow", {},
        [](EditorDocument &doc) { doc.setSetting(u"again"_qs, u"always"_qs); });
    row("name the workflow", {}, [](EditorDocument &doc) { doc.setName(u"Other"_qs); });
    row("describe the workflow", {}, [](EditorDocument &doc) { doc.setDescription(u"It…"_qs); });
    row("align", nodes({u"t"_qs, u"m"_qs, u"x"_qs}),
        [](EditorDocument &doc) { doc.align(Alignment::InColumn); });
    row("spread", nodes({u"t"_qs, u"m"_qs, u"x"_qs}),
        [](EditorDocument &doc) { doc.align(Alignment::SpreadAcross); });
    row("arrange", {}, [](EditorDocument &doc) { doc.arrange(); });
    row("add a note", {}, [](EditorDocument &doc) { doc.addNote({0, 900}); });
    row("write a note", {}, [](EditorDocument &doc) { doc.setNoteText(0, u"Forget"_qs); });
    row("group", nodes({u"t"_qs, u"m"_qs}), [](EditorDocument &doc) { doc.group(u"New"_qs); });
    row("ungroup", nodes({u"m"_qs}), [](EditorDocument &doc) { doc.ungroup(); });
    row("name a frame", {}, [](EditorDocument &doc) { doc.setGroupName(0, u"Late"_qs); });
}

void TestEditorDocument::everyEditIsTakenBackExactly()
{
    QFETCH(const CanvasChoice, choice);
    QFETCH(const Edit, edit);
    EditorDocument document;
    document.setGraph(sample());
    document.choose(choice);
    const Graph before = document.graph();
    QSignalSpy refused(&document, &EditorDocument::refused);
    edit(document);
    QCOMPARE(refused.count(), 0);
    const Graph after = document.graph();
    const CanvasChoice chosen = document.choice();
    QVERIFY(after != before);
    QCOMPARE(document.history()->count(), 1);
    document.history()->undo();
    QCOMPARE(document.graph(), before);
    QCOMPARE(document.choice(), choice);
    document.history()->redo();
    QCOMPARE(document.graph(), after);
    QCOMPARE(document.choice(), chosen);
    // And it can be kept, and read again.
    const Result<Graph> read = GraphJson::read(GraphJson::write(after));
    QVERIFY2(read, read ? "" : qPrintable(read.error().text));
    QCOMPARE(*read, after);
}

void TestEditorDocument::aStepGoesBetweenTwoOthers()
{
    EditorDocument document;
    document.setGraph(sample());
    document.insert(made("wait_for"), {u"w"_qs, u"next"_qs});
    const QString id = document.choice().current();
    QCOMPARE(document.graph().nodes[u"w"_qs].next.value(u"next"_qs), id);
    QCOMPARE(document.graph().nodes[id].next.value(u"next"_qs), u"q"_qs);
    // What ends a way cannot stand in one: it goes beside, and the arrow stays.
    document.insert(made("exit"), {u"w"_qs, u"next"_qs});
    QCOMPARE(document.graph().nodes[u"w"_qs].next.value(u"next"_qs), id);
}

void TestEditorDocument::whatFollowsMakesRoom()
{
    EditorDocument document;
    document.setGraph(sample());
    document.insert(made("wait_for"), {u"w"_qs, u"next"_qs});
    const QMap<QString, QPoint> &places = document.graph().layout.places;
    QCOMPARE(places.value(u"t"_qs), QPoint(0, 0));
    QVERIFY(places.value(u"q"_qs).y()
            >= places.value(document.choice().current()).y() + cardgeometry::kRow);
    QVERIFY(places.value(u"m"_qs).y() > places.value(u"q"_qs).y());
    QCOMPARE(places.value(u"g"_qs), QPoint(500, 0));
}

void TestEditorDocument::aStepAddedAfterAnotherIsConnected()
{
    EditorDocument document;
    document.setGraph({});
    document.addAfterCurrent(made("by_hand"));
    const QString trigger = document.choice().current();
    document.addAfterCurrent(made("if_rule"));
    const QString question = document.choice().current();
    QCOMPARE(document.graph().nodes[trigger].next.value(u"next"_qs), question);
    // Ways that part: the first one, then the second, side by side.
    document.addAfterCurrent(made("exit"));
    const QString yes = document.choice().current();
    document.chooseNode(question);
    document.addAfterCurrent(made("exit"));
    const QString no = document.choice().current();
    QCOMPARE(document.graph().nodes[question].next.value(u"yes"_qs), yes);
    QCOMPARE(document.graph().nodes[question].next.value(u"no"_qs), no);
    const QMap<QString, QPoint> &places = document.graph().layout.places;
    QVERIFY(places.value(yes).x() < places.value(no).x());
    // Nothing leads to a trigger.
    document.addAfterCurrent(made("order_placed"));
    QVERIFY(document.graph().nodes[no].next.isEmpty());
}

void TestEditorDocument::removingLeadsTheWayOn()
{
    EditorDocument document;
    document.setGraph(sample());
    document.chooseNode(u"w"_qs);
    document.removeChosen();
    QCOMPARE(document.graph().nodes[u"t"_qs].next.value(u"next"_qs), u"q"_qs);
    QCOMPARE(document.choice().current(), u"t"_qs);
    // Of two ways nobody knows which: the arrow goes.
    document.chooseNode(u"q"_qs);
    document.removeChosen();
    QVERIFY(document.graph().nodes[u"t"_qs].next.isEmpty());
}

void TestEditorDocument::arrowsNeverLeadBack()
{
    EditorDocument document;
    document.setGraph(sample());
    QSignalSpy refused(&document, &EditorDocument::refused);
    const Graph before = document.graph();
    document.connectTo({u"m"_qs, u"next"_qs}, u"w"_qs);
    document.connectTo({u"w"_qs, u"next"_qs}, u"w"_qs);
    document.connectTo({u"w"_qs, u"next"_qs}, u"t"_qs);
    document.connectTo({u"w"_qs, u"next"_qs}, u"nobody"_qs);
    QCOMPARE(refused.count(), 4);
    QCOMPARE(document.graph(), before);
    // A step that goes back is no arrow: what it leads to may lead to it.
    document.connectTo({u"m"_qs, u"next"_qs}, u"g"_qs);
    QCOMPARE(refused.count(), 4);
    document.connectTo({u"w"_qs, u"next"_qs}, u"m"_qs);
    QCOMPARE(refused.count(), 4);
}

void TestEditorDocument::pastedStepsHaveIdsOfTheirOwn()
{
    EditorDocument document;
    document.setGraph(sample());
    document.choose(nodes({u"w"_qs, u"q"_qs, u"g"_qs}));
    document.paste(document.copied(), {1000, 1000});
    const QStringList added = document.choice().nodes;
    QCOMPARE(added.size(), 3);
    QString waits, asks, goes;
    for (const QString &id : added) {
        const QString kind = document.graph().nodes[id].kind;
        (kind == u"wait_for" ? waits : kind == u"if_rule" ? asks : goes) = id;
        QVERIFY(!sample().nodes.contains(id));
    }
    QCOMPARE(document.graph().nodes[waits].next.value(u"next"_qs), asks);
    QVERIFY(document.graph().nodes[asks].next.isEmpty()); // where it led was not copied
    QCOMPARE(std::get<QString>(document.graph().nodes[goes].parameters.value(u"step"_qs)), waits);
    QCOMPARE(document.graph().layout.places.value(waits).y()
                 - document.graph().layout.places.value(goes).y(),
             140);
    // Into another workflow as well.
    document.choose(nodes(added));
    const QByteArray json = document.copied();
    EditorDocument other;
    other.setGraph({});
    other.paste(json, {0, 0});
    QCOMPARE(other.graph().nodes.size(), 3);
}

void TestEditorDocument::rubbishIsRefused()
{
    EditorDocument document;
    document.setGraph(sample());
    QSignalSpy refused(&document, &EditorDocument::refused);
    document.paste("Hello", {0, 0});
    document.paste(R"({"version": 1, "name": "x", "nodes": [{"id": "a", "kind": 4}]})", {0, 0});
    QCOMPARE(refused.count(), 2);
    QCOMPARE(document.graph(), sample());
    QCOMPARE(document.history()->count(), 0);
}

void TestEditorDocument::portsThatGoTakeTheirArrows()
{
    Graph graph = sample();
    graph.nodes.insert(u"b"_qs, made("by_value"));
    graph.layout.places.insert(u"b"_qs, {0, 800});
    graph.nodes[u"b"_qs].parameters.insert(u"values"_qs, QStringList{u"Lyon"_qs, u"Paris"_qs});
    graph.nodes[u"b"_qs].next = {{u"Lyon"_qs, u"m"_qs}, {u"Paris"_qs, u"x"_qs}};
    EditorDocument document;
    document.setGraph(graph);
    document.setParameter(u"b"_qs, u"values"_qs, QStringList{u"Paris"_qs});
    const QMap<QString, QString> left{{u"Paris"_qs, u"x"_qs}};
    QCOMPARE(document.graph().nodes[u"b"_qs].next, left);
    document.history()->undo();
    QCOMPARE(document.graph(), graph);
}

void TestEditorDocument::lettersAreTakenBackTogether()
{
    EditorDocument document;
    document.setGraph(sample());
    for (const QString &typed : {u"R"_qs, u"Re"_qs, u"Rest"_qs})
        document.setNodeName(u"w"_qs, typed);
    document.setNodeName(u"q"_qs, u"Q"_qs);
    QCOMPARE(document.history()->count(), 2);
    document.history()->undo();
    document.history()->undo();
    QCOMPARE(document.graph(), sample());
    // By key a card goes a long way in one step; by mouse each drag is its own.
    document.chooseNode(u"w"_qs);
    document.move({0, 20}, true);
    document.move({0, 20}, true);
    QCOMPARE(document.history()->count(), 1);
    document.move({0, 20}, false);
    document.move({0, 20}, false);
    QCOMPARE(document.history()->count(), 3);
}

void TestEditorDocument::cardsAreAligned()
{
    EditorDocument document;
    document.setGraph(sample());
    document.choose(nodes({u"m"_qs, u"q"_qs, u"t"_qs}));
    document.align(Alignment::InColumn);
    const auto place
        = [&document](const QString &id) { return document.graph().layout.places.value(id); };
    QCOMPARE(place(u"q"_qs), QPoint(-140, 280)); // below the first chosen
    QCOMPARE(place(u"t"_qs), QPoint(-140, 0));
    document.align(Alignment::SpreadDown);
    QCOMPARE(place(u"t"_qs).y(), 0);
    QCOMPARE(place(u"q"_qs).y() - place(u"t"_qs).y(), place(u"m"_qs).y() - place(u"q"_qs).y());
    document.align(Alignment::InRow);
    QCOMPARE(place(u"t"_qs).y(), place(u"m"_qs).y());
}

void TestEditorDocument::theLayoutGoesDownwards()
{
    Graph graph = sample();
    graph.layout.places = layeredPlaces(graph);
    const QMap<QString, QPoint> &places = graph.layout.places;
    for (auto node = graph.nodes.cbegin(); node != graph.nodes.cend(); ++node) {
        for (const QString &to : node->next)
            QVERIFY(places.value(to).y() >= places.value(node.key()).y() + cardgeometry::kRow);
    }
    QVERIFY(places.value(u"m"_qs).x() != places.value(u"x"_qs).x());
    QCOMPARE(layeredPlaces(graph), places); // the same again
}

void TestEditorDocument::theLayoutOfManyKeepsThemApart()
{
    // A binary tree of 255 questions, and what they meet in.
    Graph graph;
    for (int i = 1; i < 256; ++i)
        graph.nodes.insert(QString::number(i), made("if_rule"));
    graph.nodes.insert(u"end"_qs, made("exit"));
    for (int i = 1; i < 256; ++i) {
        QMap<QString, QString> &next = graph.nodes[QString::number(i)].next;
        next.insert(u"yes"_qs, i < 128 ? QString::number(2 * i) : u"end"_qs);
        next.insert(u"no"_qs, i < 128 ? QString::number(2 * i + 1) : u"end"_qs);
    }
    const QMap<QString, QPoint> places = layeredPlaces(graph);
    QCOMPARE(places.size(), 256);
    QMap<int, QList<int>> rows;
    for (const QPoint &place : places) {
        QCOMPARE(place, cardgeometry::snapped(place));
        rows[place.y()].append(place.x());
    }
    for (QList<int> &row : rows) {
        std::sort(row.begin(), row.end());
        for (int i = 1; i < row.size(); ++i)
            QVERIFY(row.at(i) - row.at(i - 1) >= cardgeometry::kWidth);
    }
}

void TestEditorDocument::theLayoutOutlivesLoops()
{
    Graph graph = sample();
    graph.nodes[u"m"_qs].next.insert(u"next"_qs, u"w"_qs); // no file of ours, but one may come
    QCOMPARE(layeredPlaces(graph).size(), graph.nodes.size());
}

void TestEditorDocument::whatHasNoPlaceGetsOne()
{
    Graph graph = sample();
    graph.layout.places.remove(u"w"_qs);
    EditorDocument document;
    document.setGraph(graph);
    QCOMPARE(document.graph().layout.places.size(), graph.nodes.size());
    QVERIFY(!document.history()->canUndo());
}

void TestEditorDocument::tooManyStepsAreRefused()
{
    Graph graph;
    for (int i = 0; i < GraphJson::kMostNodes; ++i) {
        graph.nodes.insert(QString::number(i), made("exit"));
        graph.layout.places.insert(QString::number(i), {0, i * 140});
    }
    EditorDocument document;
    document.setGraph(graph);
    QSignalSpy refused(&document, &EditorDocument::refused);
    document.add(made("exit"), {500, 0});
    QCOMPARE(refused.count(), 1);
    QCOMPARE(document.graph(), graph);
}

QTEST_GUILESS_MAIN(TestEditorDocument)

#include "tst_editordocument.moc"
