#include "tests/views/viewsfixture.h"
#include "views/charts/timechartview.h"
#include "views/customers/noteeditor.h"
#include "views/messages/formattededit.h"
#include "views/messages/messageeditor.h"
#include "views/messages/messageedits.h"
#include "views/messages/messagespage.h"
#include "views/outbox/outboxpage.h"
#include "views/products/relatedlist.h"
#include "views/segments/builder/rulecanvas.h"
#include "views/segments/builder/ruleitem.h"
#include "views/segments/segmenteditor.h"
#include "views/segments/segmentedits.h"
#include "views/segments/segmentspage.h"
#include "views/shell/navbutton.h"
#include "views/shell/noticespopup.h"
#include "views/shell/placekeys.h"
#include "views/shell/searchpopup.h"
#include "views/shell/settle.h"
#include "views/shell/sidebar.h"
#include "views/today/taskrow.h"
#include "views/widgets/checkmenu.h"
#include "views/widgets/columnchooser.h"
#include "views/widgets/datatable.h"
#include "views/widgets/keyboardmanners.h"
#include "views/widgets/printpreview.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/sidebyside.h"
#include "views/widgets/sidehandle.h"
#include "views/widgets/tablecolumns.h"
#include "views/widgets/tabrow.h"
#include "views/workflow_editor/workflowcanvas.h"
#include "views/workflow_editor/workfloweditor.h"
#include "views/workflows/workflowspage.h"
#include "workflows/engine/workflowbook.h"
#include "workflows/graph/nodecatalogue.h"

#include <QApplication>
#include <QCheckBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTest>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace comptoir;

namespace {

/// What is open beside a list.
class Detail : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    void setFull(bool full) { Q_UNUSED(full) }

signals:
    void fullRequested(bool full);
    void closeRequested();
};

} // namespace

/// The list under F1 says which keys work where: each is pressed there, and must be answered.
class TestPlaceKeys : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void everyKeyIsAnswered_data();
    void everyKeyIsAnswered();
    void otherKeysAreNot();

private:
    /// Makes the place, and returns what has the keyboard in it.
    using Make = QWidget *(TestPlaceKeys::*)(const QKeySequence &key);

    /// Kept until the end of the function.
    template <typename T, typename... Args>
    T *make(Args &&...args)
    {
        auto made = std::make_shared<T>(std::forward<Args>(args)...);
        m_places.append(made);
        return made.get();
    }
    static bool isAnswered(QWidget &widget, const QKeySequence &key);
    static void show(QWidget &window);
    static Make makerOf(const QString &place);

    QWidget *anywhere(const QKeySequence &key);
    QWidget *sideBar(const QKeySequence &key);
    QWidget *searchField(const QKeySequence &key);
    QWidget *table(const QKeySequence &key);
    QWidget *besideTheList(const QKeySequence &key);
    QWidget *outbox(const QKeySequence &key);
    QWidget *tabs(const QKeySequence &key);
    QWidget *task(const QKeySequence &key);
    QWidget *note(const QKeySequence &key);
    QWidget *segment(const QKeySequence &key);
    QWidget *segments(const QKeySequence &key);
    QWidget *workflows(const QKeySequence &key);
    QWidget *workflow(const QKeySequence &key);
    QWidget *messages(const QKeySequence &key);
    QWidget *message(const QKeySequence &key);
    QWidget *formatted(const QKeySequence &key);
    QWidget *related(const QKeySequence &key);
    QWidget *chart(const QKeySequence &key);
    QWidget *columns(const QKeySequence &key);
    QWidget *menu(const QKeySequence &key);
    QWidget *notices(const QKeySequence &key);

    ViewsFixture m_fixture;
    QList<std::shared_ptr<QObject>> m_places;
};

void TestPlaceKeys::initTestCase()
{
    KeyboardManners::install(*qApp);
    m_fixture.fill(5);
}

void TestPlaceKeys::cleanup()
{
    while (!m_places.isEmpty())
        m_places.removeLast(); // later ones keep pointers to those before
}

bool TestPlaceKeys::isAnswered(QWidget &widget, const QKeySequence &key)
{
    QKeyEvent press(QEvent::KeyPress, key[0].key(), key[0].keyboardModifiers());
    QApplication::sendEvent(&widget, &press); // goes on to the parents until one takes it
    return press.isAccepted();
}

void TestPlaceKeys::show(QWidget &window)
{
    window.resize(900, 700);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
}

QWidget *TestPlaceKeys::anywhere(const QKeySequence &)
{
    auto *dialog = make<Dialog>();
    auto *column = new QVBoxLayout(dialog);
    auto *button = new QPushButton(dialog);
    column->addWidget(button);
    column->addWidget(new QPushButton(dialog));
    show(*dialog);
    button->setFocus();
    return button;
}

QWidget *TestPlaceKeys::sideBar(const QKeySequence &)
{
    auto *bar = make<SideBar>();
    for (const char *page : {"today", "customers", "orders"})
        bar->addPage(QString::fromLatin1(page), QStringLiteral("order"), false);
    show(*bar);
    return bar->findChildren<NavButton *>().at(1);
}

QWidget *TestPlaceKeys::searchField(const QKeySequence &key)
{
    auto *list = static_cast<DataTable *>(table(key));
    auto *field = make<SearchField>();
    field->leadInto(list);
    field->setText(QStringLiteral("words"));
    show(*field);
    return field;
}

QWidget *TestPlaceKeys::table(const QKeySequence &)
{
    auto *model = make<QStandardItemModel>(9, 3);
    auto *table = make<DataTable>();
    table->setModel(model);
    table->setManyChosen(true);
    auto *columns = new TableColumns(table, m_fixture.store(), QStringLiteral("test"));
    QList<TableColumn> named;
    for (const char *key : {"name", "town", "orders"}) {
        TableColumn column;
        column.key = QString::fromLatin1(key);
        column.title = column.key;
        named.append(column);
    }
    columns->setColumns(named);
    show(*table);
    table->setFocus();
    table->setCurrentIndex(model->index(4, 1));
    return table;
}

QWidget *TestPlaceKeys::besideTheList(const QKeySequence &)
{
    auto *parts = make<SideBySide>(m_fixture.store(), QStringLiteral("test"), nullptr);
    parts->setParts(new QWidget(parts), new Detail(parts), 300);
    show(*parts);
    parts->openDetail();
    return parts->findChildren<SideHandle *>().last();
}

QWidget *TestPlaceKeys::outbox(const QKeySequence &)
{
    auto *page = make<OutboxPage>(m_fixture.context());
    show(*page);
    return page;
}

QWidget *TestPlaceKeys::tabs(const QKeySequence &)
{
    auto *row = make<TabRow>();
    for (int i = 0; i < 3; ++i) {
        row->addTab();
        row->setTabText(i, QString::number(i));
    }
    auto *page = new QLineEdit(row); // Enter needs something to write in
    connect(row, &TabRow::chosen, page, [page] { page->setFocus(); });
    show(*row);
    row->tabs()->setCurrentIndex(1);
    row->tabs()->setFocus();
    return row->tabs();
}

QWidget *TestPlaceKeys::task(const QKeySequence &)
{
    Task task;
    task.text = QStringLiteral("Call");
    auto *row = make<TaskRow>(m_fixture.context(), task, QDate(2026, 11, 1), nullptr);
    show(*row);
    return row->findChild<QCheckBox *>();
}

QWidget *TestPlaceKeys::note(const QKeySequence &)
{
    auto *editor = make<NoteEditor>(QStringLiteral("A note"), true);
    show(*editor);
    return editor->findChild<QPlainTextEdit *>();
}

QWidget *TestPlaceKeys::segment(const QKeySequence &)
{
    auto *edits = make<SegmentEdits>(m_fixture.context());
    auto *editor = make<SegmentEditor>(m_fixture.context(), *edits);
    Segment draft;
    draft.name = QStringLiteral("Two cards");
    for (const char *field : {"city", "email", "phone"})
        draft.rule.root.children.push_back(
            {AttributeCondition{QString::fromLatin1(field), Operator::IsKnown, {}, {}}, {}});
    editor->edit(draft);
    show(*editor);
    RuleItem *item = editor->findChild<RuleCanvas *>()->itemAt({1});
    item->setFocus();
    return item;
}

QWidget *TestPlaceKeys::segments(const QKeySequence &)
{
    auto *page = make<SegmentsPage>(m_fixture.context());
    show(*page);
    return page;
}

QWidget *TestPlaceKeys::workflows(const QKeySequence &)
{
    auto *page = make<WorkflowsPage>(m_fixture.context());
    show(*page);
    return page;
}

QWidget *TestPlaceKeys::workflow(const QKeySequence &)
{
    Graph graph;
    graph.name = QStringLiteral("Three steps");
    for (const char *kind : {"by_hand", "wait_for", "exit"})
        graph.nodes.insert(graph.freeId(), NodeCatalogue::find(QLatin1String(kind))->make());
    graph.nodes[QStringLiteral("n1")].next.insert(QStringLiteral("next"), QStringLiteral("n2"));
    const auto kept
        = awaitResult(m_fixture.store().write([graph, now = m_fixture.clock.now()](Database &db) {
              return WorkflowBook(db).keep(graph, now);
          }));
    auto *editor = make<WorkflowEditor>(m_fixture.context());
    show(*editor);
    editor->open(kept->id);
    settle(*editor, m_fixture.store());
    editor->document().chooseNode(QStringLiteral("n2"));
    return editor->canvas();
}

QWidget *TestPlaceKeys::messages(const QKeySequence &)
{
    auto *page = make<MessagesPage>(m_fixture.context());
    show(*page);
    return page;
}

QWidget *TestPlaceKeys::message(const QKeySequence &)
{
    auto *edits = make<MessageEdits>(m_fixture.context());
    auto *editor = make<MessageEditor>(m_fixture.context(), *edits);
    show(*editor);
    return editor->findChild<QLineEdit *>(QStringLiteral("message.name"));
}

QWidget *TestPlaceKeys::formatted(const QKeySequence &)
{
    auto *edit = make<FormattedEdit>();
    edit->setPlainText(QStringLiteral("words"));
    show(*edit);
    return edit;
}

QWidget *TestPlaceKeys::related(const QKeySequence &)
{
    auto *list = make<RelatedList>(m_fixture.context());
    show(*list);
    return list->list();
}

QWidget *TestPlaceKeys::chart(const QKeySequence &)
{
    auto *view = make<TimeChartView>();
    show(*view);
    return view;
}

QWidget *TestPlaceKeys::columns(const QKeySequence &key)
{
    const QStringList both{QStringLiteral("a"), QStringLiteral("b")};
    auto *chooser = make<ColumnChooser>(QList<TableColumn>{{both.first(), QStringLiteral("A"), {}},
                                                           {both.last(), QStringLiteral("B"), {}}},
                                        both, both, nullptr);
    show(*chooser);
    if (key != QKeySequence(Qt::Key_Space))
        return chooser->findChild<QListWidget *>();
    auto *all = chooser->findChild<QTreeWidget *>();
    all->setCurrentItem(all->topLevelItem(0)->childCount() > 0 ? all->topLevelItem(0)->child(0)
                                                               : all->topLevelItem(0));
    return all;
}

QWidget *TestPlaceKeys::menu(const QKeySequence &)
{
    auto *menu = make<CheckMenu>();
    QAction *entry = menu->addAction(QStringLiteral("One"));
    entry->setCheckable(true);
    menu->popup({});
    menu->setActiveAction(entry);
    return menu;
}

QWidget *TestPlaceKeys::notices(const QKeySequence &)
{
    const auto told = std::make_shared<Notices>(m_fixture.clock);
    told->say(QStringLiteral("Copied"));
    auto *window = make<QWidget>();
    show(*window);
    auto *popup = new NoticesPopup(told, m_fixture.clock, window);
    popup->show();
    popup->list()->setCurrentIndex(told->index(0));
    return popup->list();
}

TestPlaceKeys::Make TestPlaceKeys::makerOf(const QString &place)
{
    const QHash<QString, Make> makers{{KeyboardManners::keys().place, &TestPlaceKeys::anywhere},
                                      {SideBar::keys().place, &TestPlaceKeys::sideBar},
                                      {SearchField::keys().place, &TestPlaceKeys::searchField},
                                      {DataTable::keys().place, &TestPlaceKeys::table},
                                      {SideBySide::keys().place, &TestPlaceKeys::besideTheList},
                                      {OutboxPage::keys().place, &TestPlaceKeys::outbox},
                                      {TabRow::keys().place, &TestPlaceKeys::tabs},
                                      {TaskRow::keys().place, &TestPlaceKeys::task},
                                      {NoteEditor::keys().place, &TestPlaceKeys::note},
                                      {SegmentsPage::keys().place, &TestPlaceKeys::segments},
                                      {SegmentEditor::keys().place, &TestPlaceKeys::segment},
                                      {WorkflowsPage::keys().place, &TestPlaceKeys::workflows},
                                      {WorkflowEditor::keys().place, &TestPlaceKeys::workflow},
                                      {MessagesPage::keys().place, &TestPlaceKeys::messages},
                                      {MessageEditor::keys().place, &TestPlaceKeys::message},
                                      {FormattedEdit::keys().place, &TestPlaceKeys::formatted},
                                      {RelatedList::keys().place, &TestPlaceKeys::related},
                                      {TimeChartView::keys().place, &TestPlaceKeys::chart},
                                      {ColumnChooser::keys().place, &TestPlaceKeys::columns},
                                      {CheckMenu::keys().place, &TestPlaceKeys::menu},
                                      {NoticesPopup::keys().place, &TestPlaceKeys::notices}};
    return makers.value(place);
}

void TestPlaceKeys::everyKeyIsAnswered_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QKeySequence>("key");
    const QList<LocalKeys> places = placeKeys();
    for (const LocalKeys &place : places) {
        // Tried with the window (tst_frame); a shortcut, not a key of a widget.
        if (place.place == SearchPopup::keys().place || place.place == PrintPreview::keys().place)
            continue;
        for (const LocalKey &one : place.keys) {
            QVERIFY2(!one.text.isEmpty() && !one.keys.isEmpty(), qPrintable(place.place));
            for (const QKeySequence &key : one.keys)
                QTest::addRow("%s: %s", qPrintable(place.place),
                              qPrintable(key.toString(QKeySequence::PortableText)))
                    << place.place << key;
        }
    }
}

void TestPlaceKeys::everyKeyIsAnswered()
{
    QFETCH(QString, place);
    QFETCH(QKeySequence, key);
    const Make maker = makerOf(place);
    QVERIFY2(maker, "a place that this test does not know");
    QWidget *widget = (this->*maker)(key);
    QVERIFY(widget);
    QVERIFY(isAnswered(*widget, key));
}

void TestPlaceKeys::otherKeysAreNot()
{
    QVERIFY(!isAnswered(*table({}), Qt::CTRL | Qt::Key_F11));
    QVERIFY(!isAnswered(*besideTheList({}), Qt::CTRL | Qt::Key_F11));
    QVERIFY(!isAnswered(*segment({}), Qt::CTRL | Qt::Key_F11));
    QVERIFY(!isAnswered(*workflow({}), Qt::CTRL | Qt::Key_F11));
}

QTEST_MAIN(TestPlaceKeys)
#include "tst_placekeys.moc"
