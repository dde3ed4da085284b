#include "models/store/customerrepository.h"
#include "models/store/enrolmentrepository.h"
#include "models/store/outboxrepository.h"
#include "models/store/workflowrepository.h"
#include "tests/views/hands.h"
#include "tests/views/viewsfixture.h"
#include "views/shell/settle.h"
#include "views/widgets/datatable.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/theme.h"
#include "views/workflow_editor/canvasmime.h"
#include "views/workflow_editor/cardgeometry.h"
#include "views/workflow_editor/editorscene.h"
#include "views/workflow_editor/workflowcanvas.h"
#include "views/workflow_editor/workfloweditor.h"
#include "views/workflows/workflowedits.h"
#include "views/workflows/workflowsmodel.h"
#include "views/workflows/workflowspage.h"
#include "workflows/engine/workflowbook.h"
#include "workflows/graph/graphjson.h"
#include "workflows/graph/nodecatalogue.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace comptoir;

namespace {

/// Switched on as it is: by hand → wait → leave.
constexpr const char *kSmall = R"({"version": 1, "name": "Small", "settings": {}, "nodes": [
 {"id": "n1", "kind": "by_hand", "parameters": {}, "next": {"next": "n2"}},
 {"id": "n2", "kind": "wait_for", "parameters": {"length": {"days": 2}}, "next": {"next": "n3"}},
 {"id": "n3", "kind": "exit", "parameters": {}, "next": {}}],
 "layout": {"places": {"n1": [0, 0], "n2": [0, 160], "n3": [0, 320]}}})";

} // namespace

/// The page of workflows and the canvas, worked with mouse and keyboard over a real store.
class TestWorkflowsPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void modelKeepsItsPromises();
    void anEmptyPageLeadsToTheCanvas();
    void aWorkflowIsDrawnByKeys();
    void aClickInThePaletteAdds();
    void cardsAreDraggedOnTheGrid();
    void aRubberBandChooses();
    void arrowsAreDrawnByMouse();
    void arrowsAreDrawnByKeys();
    void whatIsDroppedOnAnArrowGoesBetween();
    void whatIsDroppedElsewhereStandsThere();
    void stepsAreCopiedToAnotherWorkflow();
    void theDraftIsKeptAtOnce();
    void aTakenNameIsTold();
    void thePanelSetsAStep();
    void onlyWhatMattersIsAsked();
    void problemsLeadToTheirStep();
    void whatIsWrongIsNotPublished();
    void aWorkflowGoesLiveAndRests();
    void cardsTellOfPeople();
    void stepsAreFound();
    void screenReadersHearOfSteps();
    void theCanvasGrowsAndMoves();
    void workflowsAreDuplicatedAndArchived();
    void filesGoOutAndComeIn();

private:
    [[nodiscard]] DataTable *table() const
    {
        return m_page->findChild<DataTable *>(QStringLiteral("workflows.table"));
    }
    [[nodiscard]] WorkflowEditor *editor() const { return m_page->findChild<WorkflowEditor *>(); }
    [[nodiscard]] WorkflowCanvas *canvas() const { return editor()->canvas(); }
    [[nodiscard]] const Graph &graph() const { return editor()->document().graph(); }
    template <typename T>
    [[nodiscard]] T *named(const char *name) const
    {
        return hands::named<T>(*m_page, QLatin1String(name));
    }
    [[nodiscard]] QList<StoredWorkflow> kept() const
    {
        return *awaitResult(
            m_fixture->store().read([](Database &db) { return WorkflowRepository(db).list(); }));
    }
    void settle() const { comptoir::settle(*m_page, m_fixture->store()); }
    WorkflowId keep(const QByteArray &json);
    void open(const QByteArray &json);
    void press(Qt::Key key, Qt::KeyboardModifiers keys = Qt::NoModifier) const
    {
        QTest::keyClick(QApplication::focusWidget(), key, keys);
    }
    void type(const QString &text) const { QTest::keyClicks(QApplication::focusWidget(), text); }
    /// On the viewport.
    [[nodiscard]] QPoint at(const QPointF &place) const { return canvas()->mapFromScene(place); }
    [[nodiscard]] QPoint middleOf(const QString &node) const
    {
        return at(canvas()->canvas().cardOf(node).center());
    }
    void drag(const QPoint &from, const QPoint &to, Qt::KeyboardModifiers keys = {}) const;
    void drop(const QString &kind, const QPoint &place) const;
    void act(const QString &text) const;

    std::unique_ptr<ViewsFixture> m_fixture;
    std::unique_ptr<ViewContext> m_context;
    std::unique_ptr<WorkflowsPage> m_page;
};

void TestWorkflowsPage::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::apply(*qApp, Theme::Mode::Light);
    m_fixture = std::make_unique<ViewsFixture>();
    m_fixture->fill(40);
    m_context = std::make_unique<ViewContext>(m_fixture->context());
    m_page = std::make_unique<WorkflowsPage>(*m_context);
    m_page->resize(1500, 900);
    m_page->show();
    m_page->refresh();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    settle();
}

void TestWorkflowsPage::cleanup()
{
    m_context->undo->clear();
    m_page.reset();
    m_context.reset();
    m_fixture.reset();
}

WorkflowId TestWorkflowsPage::keep(const QByteArray &json)
{
    const auto id = awaitResult(m_fixture->store().write(
        [json, now = m_fixture->clock.now()](Database &db) -> Result<WorkflowId> {
            const Result<Graph> graph = GraphJson::read(json);
            if (!graph)
                return graph.error();
            const auto kept = WorkflowBook(db).keep(*graph, now);
            return kept ? Result<WorkflowId>(kept->id) : kept.error();
        }));
    if (!id)
        qFatal("%s", qPrintable(id.error().text));
    return *id;
}

void TestWorkflowsPage::open(const QByteArray &json)
{
    m_page->showRecord(keep(json).value);
    settle();
    QVERIFY(canvas()->isVisible());
    canvas()->setZoom(1);
    canvas()->centerOn(canvas()->canvas().contents().center());
}

void TestWorkflowsPage::drag(const QPoint &from, const QPoint &to, Qt::KeyboardModifiers keys) const
{
    QWidget *on = canvas()->viewport();
    QTest::mousePress(on, Qt::LeftButton, keys, from);
    for (const QPoint &place : {(from + to) / 2, to}) {
        QMouseEvent move(QEvent::MouseMove, place, on->mapToGlobal(place), Qt::NoButton,
                         Qt::LeftButton, keys);
        QApplication::sendEvent(on, &move);
    }
    QTest::mouseRelease(on, Qt::LeftButton, keys, to);
}

void TestWorkflowsPage::drop(const QString &kind, const QPoint &place) const
{
    const std::unique_ptr<QMimeData> data(canvasmime::ofKind(kind));
    QWidget *on = canvas()->viewport();
    QDragEnterEvent enter(place, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(on, &enter);
    QVERIFY(enter.isAccepted());
    QDragMoveEvent move(place, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(on, &move);
    QDropEvent let(place, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(on, &let);
}

/// An entry of the menu of the list.
void TestWorkflowsPage::act(const QString &text) const
{
    for (QAction *action : table()->actions()) {
        if (action->text() == text) {
            QVERIFY2(action->isEnabled(), qPrintable(text));
            action->trigger();
            return;
        }
    }
    QFAIL(qPrintable(text));
}

void TestWorkflowsPage::modelKeepsItsPromises()
{
    WorkflowsModel model;
    const QAbstractItemModelTester tester(&model);
    WorkflowLine line;
    line.workflow.id = WorkflowId{1};
    line.workflow.name = u"Cart"_qs;
    WorkflowLine old = line;
    old.workflow.id = WorkflowId{2};
    old.workflow.name = u"Birthday"_qs;
    old.workflow.state = WorkflowState::Archived;
    model.setLines({line, old}, m_fixture->clock.now());
    QCOMPARE(model.rowCount(), 1);
    model.sort(WorkflowsModel::People, Qt::DescendingOrder);
    model.setShown(true, u"birth"_qs);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.lineAt(0)->workflow.name, u"Birthday"_qs);
}

void TestWorkflowsPage::anEmptyPageLeadsToTheCanvas()
{
    QPushButton *begin = hands::button(*m_page, u"Draw the first workflow"_qs);
    QVERIFY(begin);
    QTest::mouseClick(begin, Qt::LeftButton);
    QTRY_VERIFY(canvas()->isVisible());
    settle();
    QCOMPARE(kept().size(), 1);
    QCOMPARE(kept().first().name, u"New workflow"_qs);
    QVERIFY(hands::shows(*m_page, u"Begin with what brings customers in"_qs));
    // The keyboard is where one begins.
    QCOMPARE(QApplication::focusWidget()->objectName(), u"paletteSearch"_qs);
}

void TestWorkflowsPage::aWorkflowIsDrawnByKeys()
{
    m_page->showSection(u"new"_qs);
    settle();
    // A trigger, found by typing.
    type(u"by hand"_qs);
    press(Qt::Key_Return);
    QCOMPARE(graph().nodes.size(), 1);
    QCOMPARE(QApplication::focusWidget(), canvas());
    const QString trigger = editor()->document().choice().current();
    QCOMPARE(graph().nodes[trigger].kind, u"by_hand"_qs);
    // What comes after it.
    press(Qt::Key_Insert);
    type(u"wait"_qs);
    press(Qt::Key_Return);
    const QString wait = editor()->document().choice().current();
    QCOMPARE(graph().nodes[trigger].next.value(u"next"_qs), wait);
    // Its settings, and back.
    press(Qt::Key_Return);
    QVERIFY(qobject_cast<QSpinBox *>(QApplication::focusWidget()));
    press(Qt::Key_Up);
    QCOMPARE(std::get<Delay>(graph().nodes[wait].parameters.value(u"length"_qs)).count, 2);
    press(Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), canvas());
    // From card to card, moved, removed, and all of it taken back.
    press(Qt::Key_Up);
    QCOMPARE(editor()->document().choice().current(), trigger);
    press(Qt::Key_Down);
    QCOMPARE(editor()->document().choice().current(), wait);
    const QPoint before = graph().layout.places.value(wait);
    press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(graph().layout.places.value(wait), before + QPoint(0, cardgeometry::kGrid));
    press(Qt::Key_Delete);
    QCOMPARE(graph().nodes.size(), 1);
    while (editor()->document().history()->canUndo())
        press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(graph().nodes.isEmpty());
    press(Qt::Key_Escape);
    settle();
    press(Qt::Key_Escape);
    settle();
    QVERIFY(table()->isVisible());
}

void TestWorkflowsPage::aClickInThePaletteAdds()
{
    open(kSmall);
    QTest::mouseClick(canvas()->viewport(), Qt::LeftButton, {}, middleOf(u"n2"_qs));
    QCOMPARE(editor()->document().choice().current(), u"n2"_qs);
    auto *list = named<QListView>("palette");
    QVERIFY(list);
    named<SearchField>("paletteSearch")->setText(u"note"_qs);
    const QModelIndex first = list->model()->index(0, 0);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(first).center());
    QCOMPARE(graph().nodes.size(), 4);
    // n2 led to n3: it goes between.
    const QString added = editor()->document().choice().current();
    QCOMPARE(graph().nodes[u"n2"_qs].next.value(u"next"_qs), added);
    QCOMPARE(graph().nodes[added].next.value(u"next"_qs), u"n3"_qs);
}

void TestWorkflowsPage::cardsAreDraggedOnTheGrid()
{
    open(kSmall);
    const auto dragBy = [this](const QString &node, QPointF by, Qt::KeyboardModifiers keys) {
        const QPointF from = canvas()->canvas().cardOf(node).center();
        drag(at(from), at(from + by), keys);
    };
    dragBy(u"n2"_qs, {107, 33}, {});
    QCOMPARE(graph().layout.places.value(u"n2"_qs), QPoint(100, 200));
    QCOMPARE(editor()->document().choice().nodes, QStringList{u"n2"_qs});
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(graph().layout.places.value(u"n2"_qs), QPoint(0, 160));
    // Free of the grid with Alt; a small tremble moves nothing.
    dragBy(u"n2"_qs, {107, 33}, Qt::AltModifier);
    QVERIFY((graph().layout.places.value(u"n2"_qs) - QPoint(107, 193)).manhattanLength() <= 3);
    drag(middleOf(u"n3"_qs), middleOf(u"n3"_qs) + QPoint(2, 2));
    QCOMPARE(graph().layout.places.value(u"n3"_qs), QPoint(0, 320));
}

void TestWorkflowsPage::aRubberBandChooses()
{
    open(kSmall);
    const QRectF second = canvas()->canvas().cardOf(u"n2"_qs);
    drag(at(second.topLeft() - QPointF(60, 40)), at(second.center() + QPointF(0, 160)));
    QCOMPARE(editor()->document().choice().nodes, QStringList({u"n2"_qs, u"n3"_qs}));
    // With Ctrl one more by a click, and one less.
    QTest::mouseClick(canvas()->viewport(), Qt::LeftButton, Qt::ControlModifier,
                      middleOf(u"n1"_qs));
    QCOMPARE(editor()->document().choice().nodes.size(), 3);
    QTest::mouseClick(canvas()->viewport(), Qt::LeftButton, Qt::ControlModifier,
                      middleOf(u"n2"_qs));
    QCOMPARE(editor()->document().choice().nodes.size(), 2);
    settle();
    QVERIFY(hands::button(*m_page, u"In a row"_qs));
    QTest::mouseClick(hands::button(*m_page, u"In a row"_qs), Qt::LeftButton);
    QCOMPARE(graph().layout.places.value(u"n1"_qs).y(), graph().layout.places.value(u"n3"_qs).y());
}

void TestWorkflowsPage::arrowsAreDrawnByMouse()
{
    open(kSmall);
    // The arrow itself, chosen and removed.
    const QPointF middle = canvas()->canvas().middleOf({u"n2"_qs, u"next"_qs});
    QTest::mouseClick(canvas()->viewport(), Qt::LeftButton, {}, at(middle));
    QVERIFY(editor()->document().choice().arrow);
    press(Qt::Key_Delete);
    QVERIFY(graph().nodes[u"n2"_qs].next.isEmpty());
    // From the port to the card.
    const QRectF card = canvas()->canvas().cardOf(u"n2"_qs);
    drag(at({card.center().x(), card.bottom()}), middleOf(u"n3"_qs));
    QCOMPARE(graph().nodes[u"n2"_qs].next.value(u"next"_qs), u"n3"_qs);
    // Not back.
    drag(at({card.center().x(), card.bottom()}), middleOf(u"n1"_qs));
    QCOMPARE(graph().nodes[u"n2"_qs].next.value(u"next"_qs), u"n3"_qs);
    QVERIFY(!hands::notice(*m_page).isEmpty());
}

void TestWorkflowsPage::arrowsAreDrawnByKeys()
{
    open(kSmall);
    canvas()->setFocus();
    editor()->document().chooseNode(u"n1"_qs);
    press(Qt::Key_L, Qt::ControlModifier);
    auto *list = m_page->findChild<QWidget *>(u"pick"_qs)->findChild<QListWidget *>();
    QVERIFY(list);
    int leave = -1;
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->text() == u"Leave")
            leave = row;
    }
    QVERIFY(leave >= 0);
    while (list->currentRow() < leave)
        press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(graph().nodes[u"n1"_qs].next.value(u"next"_qs), u"n3"_qs);
}

void TestWorkflowsPage::whatIsDroppedOnAnArrowGoesBetween()
{
    open(kSmall);
    drop(u"send_email"_qs, at(canvas()->canvas().middleOf({u"n1"_qs, u"next"_qs})));
    QCOMPARE(graph().nodes.size(), 4);
    const QString added = editor()->document().choice().current();
    QCOMPARE(graph().nodes[added].kind, u"send_email"_qs);
    QCOMPARE(graph().nodes[u"n1"_qs].next.value(u"next"_qs), added);
    QCOMPARE(graph().nodes[added].next.value(u"next"_qs), u"n2"_qs);
    QCOMPARE(QApplication::focusWidget(), canvas());
}

void TestWorkflowsPage::whatIsDroppedElsewhereStandsThere()
{
    open(kSmall);
    // A trigger never goes onto an arrow, wherever it is let go.
    drop(u"order_placed"_qs, at(QPointF(-250, 60)));
    const QString added = editor()->document().choice().current();
    QCOMPARE(graph().nodes[added].kind, u"order_placed"_qs);
    QVERIFY(graph().nodes[added].next.isEmpty());
    const QPoint place = graph().layout.places.value(added);
    QCOMPARE(place, cardgeometry::snapped(place));
    QVERIFY((place - QPoint(-370, 28)).manhattanLength() <= 2 * cardgeometry::kGrid);
    // What is no step of ours is not taken.
    QMimeData other;
    other.setText(u"Hello"_qs);
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &other, Qt::LeftButton, Qt::NoModifier);
    enter.setAccepted(false);
    QApplication::sendEvent(canvas()->viewport(), &enter);
    QVERIFY(!enter.isAccepted());
}

void TestWorkflowsPage::stepsAreCopiedToAnotherWorkflow()
{
    open(kSmall);
    canvas()->setFocus();
    press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(editor()->document().choice().nodes.size(), 3);
    press(Qt::Key_C, Qt::ControlModifier);
    m_page->showSection(u"new"_qs);
    QTRY_VERIFY(graph().nodes.isEmpty());
    settle();
    canvas()->setFocus();
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(graph().nodes.size(), 3);
    press(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(graph().nodes.size(), 6);
    QApplication::clipboard()->clear();
}

void TestWorkflowsPage::theDraftIsKeptAtOnce()
{
    open(kSmall);
    canvas()->setFocus();
    editor()->document().chooseNode(u"n3"_qs);
    press(Qt::Key_Delete);
    QVERIFY(m_page->holdsWritten());
    settle();
    QVERIFY(!m_page->holdsWritten());
    QCOMPARE(GraphJson::read(kept().first().draft)->nodes.size(), 2);
    // Whoever goes before the pause is over loses nothing either.
    editor()->document().chooseNode(u"n2"_qs);
    press(Qt::Key_Delete);
    const Graph last = graph();
    m_page.reset();
    QTRY_COMPARE(*GraphJson::read(kept().first().draft), last);
    m_page = std::make_unique<WorkflowsPage>(*m_context);
    m_page->show();
    m_page->showRecord(kept().first().id.value);
    settle();
    QCOMPARE(graph(), last);
}

void TestWorkflowsPage::aTakenNameIsTold()
{
    (void)keep(QByteArray(kSmall).replace("Small", "Other"));
    open(kSmall);
    auto *name = named<QLineEdit>("workflow.name");
    name->setFocus();
    name->selectAll();
    type(u"Other"_qs);
    settle();
    QVERIFY(hands::notice(*m_page).contains(u"Other"_qs));
    QVERIFY(m_page->holdsWritten());
    name->setFocus();
    name->selectAll();
    type(u"Mine"_qs);
    settle();
    QVERIFY(!m_page->holdsWritten());
    QCOMPARE(kept().first().name, u"Mine"_qs);
}

void TestWorkflowsPage::thePanelSetsAStep()
{
    open(kSmall);
    QTest::mouseClick(canvas()->viewport(), Qt::LeftButton, {}, middleOf(u"n2"_qs));
    QTest::mouseDClick(canvas()->viewport(), Qt::LeftButton, {}, middleOf(u"n2"_qs));
    auto *count = named<QSpinBox>("count");
    auto *unit = named<QComboBox>("unit");
    QVERIFY(count && unit);
    QCOMPARE(count->value(), 2);
    QVERIFY(count->hasFocus());
    count->selectAll();
    type(u"5"_qs);
    unit->setFocus();
    QTest::keyClick(unit, Qt::Key_Down); // weeks
    const Delay set{5, DelayUnit::Weeks};
    QCOMPARE(std::get<Delay>(graph().nodes[u"n2"_qs].parameters.value(u"length"_qs)), set);
    QVERIFY(canvas()->canvas().sentenceOf(u"n2"_qs).contains(u"5 week"_qs));
    auto *name = named<QLineEdit>("step.name");
    name->setFocus();
    type(u"A rest"_qs);
    QCOMPARE(canvas()->canvas().titleOf(u"n2"_qs), u"A rest"_qs);
    canvas()->setFocus();
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(name->text(), QString());
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(count->value(), 2);
    // Without a step, the workflow as a whole.
    press(Qt::Key_Escape);
    settle();
    auto *about = named<QPlainTextEdit>("workflow.about");
    QVERIFY(about);
    about->setFocus();
    type(u"For carts"_qs);
    QCOMPARE(graph().description, u"For carts"_qs);
}

void TestWorkflowsPage::onlyWhatMattersIsAsked()
{
    open(kSmall);
    canvas()->setFocus();
    press(Qt::Key_Escape); // no step: the workflow as a whole
    settle();
    const auto isAsked = [this](const char *name) { return named<QWidget>(name) != nullptr; };
    QVERIFY(isAsked("parameter.again"));
    QVERIFY(!isAsked("parameter.again_after"));
    auto *again = named<QWidget>("parameter.again")->findChild<QComboBox *>();
    again->setFocus();
    QTest::keyClick(again, Qt::Key_Down);
    QVERIFY(isAsked("parameter.again_after"));
    QCOMPARE(std::get<QString>(graph().settings.value(u"again"_qs)), u"after"_qs);
}

void TestWorkflowsPage::problemsLeadToTheirStep()
{
    open(kSmall);
    drop(u"send_email"_qs, at(canvas()->canvas().middleOf({u"n1"_qs, u"next"_qs})));
    const QString mail = editor()->document().choice().current();
    settle();
    editor()->document().choose({});
    auto *problems = named<QListWidget>("workflow.problems");
    QVERIFY(problems && problems->count() > 0);
    int missing = -1;
    for (int row = 0; row < problems->count(); ++row) {
        if (problems->item(row)->text().contains(u"still to be filled in"_qs))
            missing = row;
    }
    QVERIFY(missing >= 0);
    problems->scrollToItem(problems->item(missing));
    QTest::mouseClick(problems->viewport(), Qt::LeftButton, {},
                      problems->visualItemRect(problems->item(missing)).center());
    QCOMPARE(editor()->document().choice().current(), mail);
    QVERIFY(named<QWidget>("parameter.message")->isAncestorOf(QApplication::focusWidget()));
}

void TestWorkflowsPage::whatIsWrongIsNotPublished()
{
    open(kSmall);
    editor()->document().chooseNode(u"n1"_qs);
    canvas()->setFocus();
    press(Qt::Key_Delete); // nobody comes in any more
    settle();
    QTest::mouseClick(named<QPushButton>("workflow.publish"), Qt::LeftButton);
    settle();
    QVERIFY(!hands::openDialog(*m_page));
    QVERIFY(hands::notice(*m_page).contains(u"mended"_qs));
    QCOMPARE(QApplication::focusWidget()->objectName(), u"workflow.problems"_qs);
    QCOMPARE(kept().first().state, WorkflowState::Draft);
}

void TestWorkflowsPage::aWorkflowGoesLiveAndRests()
{
    open(kSmall);
    QPushButton *publish = named<QPushButton>("workflow.publish");
    QTest::mouseClick(publish, Qt::LeftButton);
    hands::answer(*m_page);
    settle();
    QCOMPARE(kept().first().state, WorkflowState::Live);
    QCOMPARE(kept().first().liveVersion, 1);
    QVERIFY(!publish->isEnabled()); // there is nothing new
    // Moved, it does the same; set, it does not.
    editor()->document().chooseNode(u"n2"_qs);
    editor()->document().move({20, 0}, false);
    settle();
    QVERIFY(!publish->isEnabled());
    editor()->document().setParameter(u"n2"_qs, u"length"_qs, Delay{3, DelayUnit::Days});
    settle();
    QVERIFY(publish->isEnabled());
    QTest::mouseClick(publish, Qt::LeftButton);
    hands::answer(*m_page);
    settle();
    QCOMPARE(kept().first().liveVersion, 2);
    act(u"Pause"_qs);
    settle();
    QCOMPARE(kept().first().state, WorkflowState::Paused);
    QVERIFY(publish->isEnabled());
}

void TestWorkflowsPage::cardsTellOfPeople()
{
    const WorkflowId id = keep(kSmall);
    const Done filled = awaitResult(
        m_fixture->store().write([id, now = m_fixture->clock.now()](Database &db) -> Done {
            const FullSync full(db);
            Transaction transaction(db);
            const auto published = WorkflowBook(db).publish(id, now);
            const auto version = WorkflowRepository(db).liveVersion(id);
            if (!published || !version)
                return !published ? published.error() : version.error();
            CustomerQuery query;
            query.now = now;
            const auto customers = CustomerRepository(db).list(query);
            for (size_t i = 0; i < 3; ++i) {
                EnrolmentRow row;
                row.workflow = id;
                row.version = version->id;
                row.customer = CustomerId{customers->at(i)};
                row.node = u"n2"_qs;
                row.enteredAt = row.arrivedAt = now;
                const auto in = EnrolmentRepository(db).add(row);
                if (!in)
                    return in.error();
                WorkflowLogLine line;
                line.workflow = id;
                line.enrolment = **in;
                line.customer = row.customer;
                line.at = now;
                line.node = u"n1"_qs;
                line.to = u"n2"_qs;
                line.reason = u"went"_qs;
                if (Done logged = EnrolmentRepository(db).log(line); !logged)
                    return logged;
            }
            return transaction.commit();
        }));
    QVERIFY2(filled, filled ? "" : qPrintable(filled.error().detail));
    m_page->refresh();
    settle();
    const QAbstractItemModel *model = table()->model();
    QCOMPARE(model->index(0, WorkflowsModel::People).data().toString(), u"3"_qs);
    QCOMPARE(model->index(0, WorkflowsModel::State).data().toString(), u"Live"_qs);
    m_page->showRecord(id.value);
    settle();
    const double tall = cardgeometry::kHeight + cardgeometry::kFooter;
    QCOMPARE(canvas()->canvas().cardOf(u"n2"_qs).height(), tall);
    QCOMPARE(canvas()->canvas().peopleText(u"n2"_qs), u"3 here"_qs);
    QCOMPARE(canvas()->canvas().peopleText(u"n1"_qs), u"0 here"_qs);
}

void TestWorkflowsPage::stepsAreFound()
{
    open(kSmall);
    canvas()->setFocus();
    QVERIFY(m_page->find());
    QCOMPARE(QApplication::focusWidget()->objectName(), u"steps.search"_qs);
    type(u"wait 2"_qs);
    auto *list = named<QListWidget>("steps.list");
    QCOMPARE(list->count(), 1);
    press(Qt::Key_Return);
    QCOMPARE(editor()->document().choice().current(), u"n2"_qs);
    QCOMPARE(QApplication::focusWidget(), canvas());
    // Ctrl+F leads there from the canvas too.
    press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"steps.search"_qs);
    press(Qt::Key_Delete); // what was typed is chosen
    QCOMPARE(list->count(), 3);
    // In the order in which customers come to them.
    QCOMPARE(list->item(1)->text(), u"Wait"_qs);
    press(Qt::Key_Down);
    QVERIFY(editor()->document().choice().current() != QString());
}

void TestWorkflowsPage::screenReadersHearOfSteps()
{
    open(kSmall);
    QVERIFY(!canvas()->accessibleName().isEmpty());
    editor()->document().chooseNode(u"n2"_qs);
    QVERIFY(canvas()->accessibleDescription().contains(u"Wait 2 day"_qs));
    for (const QWidget *widget : editor()->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus)
            || widget->objectName().startsWith(u"qt_"_qs)
            || widget->focusProxy()) // a part of what is named
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isNamed
            = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        QVERIFY2(isNamed,
                 qPrintable(QLatin1String(widget->metaObject()->className()) + u' '
                            + widget->objectName() + u' '
                            + QLatin1String(widget->parentWidget()->metaObject()->className())));
    }
}

void TestWorkflowsPage::theCanvasGrowsAndMoves()
{
    open(kSmall);
    // The wheel keeps what is under the pointer.
    const QPoint place = middleOf(u"n1"_qs);
    const QPointF before = canvas()->mapToScene(place);
    QWheelEvent wheel(place, canvas()->viewport()->mapToGlobal(place), {}, {0, 120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(canvas()->viewport(), &wheel);
    QVERIFY(canvas()->zoom() > 1);
    const QPointF apart = canvas()->mapToScene(place) - before;
    QVERIFY(std::abs(apart.x()) <= 2 && std::abs(apart.y()) <= 2);
    canvas()->setFocus();
    press(Qt::Key_Minus, Qt::ControlModifier);
    QVERIFY(std::abs(canvas()->zoom() - 1) < 0.01);
    // Far away it shows everything.
    for (int i = 0; i < 40; ++i)
        canvas()->zoomOut();
    QCOMPARE(canvas()->zoom(), WorkflowCanvas::kLeastZoom);
    press(Qt::Key_0, Qt::ControlModifier);
    const QRectF seen = canvas()->mapToScene(canvas()->viewport()->rect()).boundingRect();
    QVERIFY(seen.contains(canvas()->canvas().contents()));
    // Dragged by the middle button.
    const QPointF corner = canvas()->mapToScene(QPoint(0, 0));
    QTest::mousePress(canvas()->viewport(), Qt::MiddleButton, {}, QPoint(300, 300));
    QTest::mouseRelease(canvas()->viewport(), Qt::MiddleButton, {}, QPoint(350, 320));
    QVERIFY(canvas()->mapToScene(QPoint(0, 0)) != corner);
    // Everything is still drawn.
    QVERIFY(!canvas()->grab().isNull());
}

void TestWorkflowsPage::workflowsAreDuplicatedAndArchived()
{
    (void)keep(kSmall);
    m_page->refresh();
    settle();
    const auto row = [this](int at) {
        return table()->model()->index(at, WorkflowsModel::Name).data().toString();
    };
    const auto choose = [this](int at) {
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                          table()->visualRect(table()->model()->index(at, 0)).center());
    };
    choose(0);
    act(u"Duplicate"_qs);
    settle();
    QCOMPARE(table()->model()->rowCount(), 2);
    QCOMPARE(row(1), u"Small 2"_qs);
    choose(0);
    act(u"Archive"_qs);
    settle();
    QCOMPARE(table()->model()->rowCount(), 1);
    m_context->undo->undo();
    settle();
    QCOMPARE(table()->model()->rowCount(), 2);
    // A second time, and out of the archive by hand.
    choose(0);
    act(u"Archive"_qs);
    settle();
    QTest::mouseClick(named<QAbstractButton>("workflows.archived"), Qt::LeftButton);
    QCOMPARE(table()->model()->rowCount(), 1);
    choose(0);
    act(u"Take out of the archive"_qs);
    settle();
    QCOMPARE(kept().first().state, WorkflowState::Draft);
}

void TestWorkflowsPage::filesGoOutAndComeIn()
{
    const WorkflowId id = keep(kSmall);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"small.json"_qs);
    WorkflowEdits edits(*m_context);
    StoredWorkflow stored;
    stored.id = id;
    edits.exportFile(stored, path);
    settle();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(*GraphJson::read(file.readAll()), *GraphJson::read(kSmall));
    edits.importFile(path);
    settle();
    QCOMPARE(kept().size(), 2);
    QCOMPARE(kept().last().name, u"Small 2"_qs);
    // What is no workflow is told, and nothing is taken.
    QFile bad(folder.filePath(u"bad.json"_qs));
    QVERIFY(bad.open(QIODevice::WriteOnly));
    bad.write("[1, 2");
    bad.close();
    QString said;
    connect(&edits, &WorkflowEdits::failed, this,
            [&said](const Error &error) { said = error.text; });
    edits.importFile(bad.fileName());
    settle();
    QVERIFY(!said.isEmpty());
    QCOMPARE(kept().size(), 2);
}

QTEST_MAIN(TestWorkflowsPage)

#include "tst_workflowspage.moc"
