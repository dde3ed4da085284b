#include "models/store/taskrepository.h"
#include "tests/app/walk/walk.h"
#include "views/customers/customerspage.h"
#include "views/customers/profilepanel.h"
#include "views/orders/orderpanel.h"
#include "views/products/productpanel.h"
#include "views/shell/commands.h"
#include "views/shell/noticespopup.h"
#include "views/shell/shortcutsdialog.h"
#include "views/shell/sidebar.h"
#include "views/shell/topbar.h"
#include "views/sync/quarantinedialog.h"
#include "views/widgets/datatable.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTest>

#include <algorithm>

using namespace comptoir;

/// The frame, Today and the syncs by keys alone.
class TestWalkFrame : public Walk
{
    Q_OBJECT

private slots:
    void pagesAndParts();
    void theSearchOpensAndDoes_data();
    void theSearchOpensAndDoes();
    void theSearchFindsWords_data();
    void theSearchFindsWords();
    void keysAreListed();
    void theSearchOpensRecords_data();
    void theSearchOpensRecords();
    void findGoesToTheSearchThatBelongsThere();
    void aPageKeyLeadsToWhereOneWas();
    void nothingOpenIsSaidWhenPrinting();
    void theBorderIsMoved();
    void theFrameIsSwitched();
    void aNoticeIsAnswered();
    void tasksAreAddedAndDone();
    void cartsAndFiguresLeadOn();
    void whatWasSetAsideIsLookedAt();

private:
    [[nodiscard]] bool isOpenTask(const QString &text) const;
};

bool TestWalkFrame::isOpenTask(const QString &text) const
{
    const QList<Task> tasks
        = read([](Database &db) { return TaskRepository(db).open().valueOr({}); });
    return std::any_of(tasks.cbegin(), tasks.cend(),
                       [&text](const Task &task) { return task.text == text; });
}

void TestWalkFrame::pagesAndParts()
{
    for (const Command &command : window().commands().all()) {
        if (command.group != CommandGroup::Go || command.keys.isEmpty())
            continue;
        go(command.id.section(u'.', 1));
        QTRY_VERIFY(person().hand() != &window());
        QSet<QString> parts; // side bar, search and page are passed in a round, and back
        for (const Qt::KeyboardModifiers back : {Qt::NoModifier, Qt::ShiftModifier}) {
            for (int step = 0; step < 12; ++step) {
                person().press(Qt::Key_F6, back);
                if (seen<SideBar>()->isAncestorOf(person().hand()))
                    parts.insert(QStringLiteral("bar"));
                else if (seen<TopBar>()->isAncestorOf(person().hand()))
                    parts.insert(QStringLiteral("search"));
                else
                    parts.insert(QStringLiteral("page"));
            }
            QCOMPARE(parts.size(), 3);
        }
    }
    // From the side bar Return opens the page.
    QVERIFY(person().tabTo(QStringLiteral("Orders")));
    person().press(Qt::Key_Return);
    QCOMPARE(window().currentPage(), QStringLiteral("orders"));
}

void TestWalkFrame::theSearchOpensAndDoes_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QByteArray>("dialog");
    QTest::newRow("import") << "import" << QByteArray("comptoir::ImportWizard");
    QTest::newRow("connect a shop") << "connect a shop" << QByteArray("comptoir::ShopWizard");
    QTest::newRow("shortcuts") << "shortcuts" << QByteArray("comptoir::ShortcutsDialog");
}

void TestWalkFrame::theSearchOpensAndDoes()
{
    QFETCH(QString, words);
    QFETCH(QByteArray, dialog);
    person().ask(words);
    QTRY_VERIFY(QApplication::activeModalWidget());
    QCOMPARE(QByteArray(QApplication::activeModalWidget()->metaObject()->className()), dialog);
    person().press(Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activeModalWidget());
}

void TestWalkFrame::theSearchFindsWords_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("command");
    const auto row = [](const char *language, const char *words, const char *command) {
        QTest::addRow("%s: %s", language, words)
            << QString::fromLatin1(language) << QString::fromUtf8(words)
            << QString::fromLatin1(command);
    };
    row("en", "import", "import");
    row("en", "csv", "import");
    row("en", "connect a shop", "connect");
    row("en", "backup", "backup");
    row("en", "print", "print");
    row("en", "theme", "look");
    row("en", "language", "language.fr");
    row("en", "restore", "go.settings-data");
    row("en", "tags", "go.settings-fields");
    row("en", "dmarc", "go.settings-senders");
    row("en", "holidays", "go.settings-rules");
    row("en", "sending account", "sender.new");
    row("fr", "importer", "import");
    row("fr", "connecter", "connect");
    row("fr", "connecter une boutique", "connect");
    row("fr", "sauvegarde", "backup");
    row("fr", "backup", "backup");
    row("fr", "imprimer", "print");
    row("fr", "thème", "look");
    row("fr", "theme", "look");
    row("fr", "langue", "language.en");
    row("fr", "exporter", "export");
    row("fr", "restaurer", "go.settings-data");
    row("fr", "raccourcis", "keys");
    row("fr", "dmarc", "go.settings-senders");
    row("fr", "fériés", "go.settings-rules");
    row("fr", "compte d’envoi", "sender.new");
}

/// Among the first five of its group, which are all that the search shows.
void TestWalkFrame::theSearchFindsWords()
{
    QFETCH(QString, language);
    QFETCH(QString, words);
    QFETCH(QString, command);
    speak(language);
    openProfile(); // so that there is something to print
    QStringList ids;
    const QList<Command> found = window().commands().matching(words, 50);
    for (const Command &one : found) {
        if (command.startsWith(QLatin1String("go.")) == (one.group == CommandGroup::Go))
            ids.append(one.id);
    }
    QVERIFY2(ids.mid(0, 5).contains(command), qPrintable(ids.join(u' ')));
}

void TestWalkFrame::keysAreListed()
{
    person().press(Qt::Key_F1);
    QTRY_VERIFY(dialog<ShortcutsDialog>());
    person().type(QStringLiteral("part of the window"));
    person().press(Qt::Key_Down);
    QVERIFY(qobject_cast<QAbstractItemView *>(person().hand()));
    person().press(Qt::Key_Escape);
    QTRY_VERIFY(!dialog<ShortcutsDialog>());
}

void TestWalkFrame::theSearchOpensRecords_data()
{
    QTest::addColumn<QString>("page");
    for (const char *page : {"customers", "orders", "products"})
        QTest::newRow(page) << QString::fromLatin1(page);
}

void TestWalkFrame::theSearchOpensRecords()
{
    QFETCH(QString, page);
    const DataTable *table = openTable(page);
    QVERIFY(table);
    const QString words = table->model()->index(0, table->shownColumns().first()).data().toString();
    go(QStringLiteral("today"));
    person().ask(words);
    QTRY_COMPARE(window().currentPage(), page);
    if (page == QLatin1String("customers"))
        QTRY_VERIFY(seen<CustomersPage>()->isFull());
    else if (page == QLatin1String("orders"))
        QTRY_VERIFY(seen<OrderPanel>());
    else
        QTRY_VERIFY(seen<ProductPanel>());
    QTRY_VERIFY(shows(words));
}

void TestWalkFrame::findGoesToTheSearchThatBelongsThere()
{
    const auto find = [this] { person().press(QKeySequence(QKeySequence::Find)); };
    openProfile();
    QVERIFY(toTab(QStringLiteral("Notes")));
    find(); // in a profile: in its history
    QTRY_COMPARE(person().said(), QStringLiteral("Search in the history"));
    person().press(Qt::Key_Escape);
    QTRY_VERIFY(!seen<CustomersPage>()->isFull());
    find(); // in the list: in the list
    QTRY_COMPARE(person().hand()->objectName(), QStringLiteral("customers-filter"));
    QVERIFY(person().tabTo(QStringLiteral("History"))); // a tab of the profile beside the list
    find();
    QTRY_COMPARE(person().said(), QStringLiteral("Search in the history"));
    const DataTable *table = openTable(QStringLiteral("orders"));
    QVERIFY(table);
    person().press(Qt::Key_Home, Qt::ControlModifier);
    person().press(Qt::Key_Return);
    QTRY_VERIFY(seen<OrderPanel>() && !table->isVisible());
    find(); // an order has no search: that of the list, which comes back
    QTRY_COMPARE(person().hand()->objectName(), QStringLiteral("filterOrders"));
    QVERIFY(table->isVisible());
    go(QStringLiteral("segments"));
    QTRY_VERIFY(person().hand() != &window());
    find();
    QTRY_COMPARE(person().hand()->objectName(), QStringLiteral("segments.search"));
    for (const char *page : {"today", "sync", "settings"}) {
        go(QString::fromLatin1(page));
        QTRY_VERIFY(person().hand() != &window());
        find(); // nothing to search on it: everything
        QTRY_VERIFY(seen<TopBar>()->isAncestorOf(person().hand()));
    }
}

void TestWalkFrame::aPageKeyLeadsToWhereOneWas()
{
    openProfile();
    QVERIFY(toTab(QStringLiteral("History")));
    QVERIFY(person().tabTo(QStringLiteral("history")));
    const QWidget *place = person().hand();
    person().press(Qt::Key_K, Qt::ControlModifier); // out of the page
    QVERIFY(!seen<CustomersPage>()->isAncestorOf(person().hand()));
    person().press(Qt::Key_Escape);
    go(QStringLiteral("customers"));
    QTRY_COMPARE(person().hand(), place);
    person().press(Qt::Key_K, Qt::ControlModifier);
    go(QStringLiteral("today"));
    QVERIFY(person().tabTo(QStringLiteral("Settings"), Qt::Key_Backtab)); // the side bar
    go(QStringLiteral("customers"));
    QTRY_COMPARE(person().hand(), place);
}

void TestWalkFrame::nothingOpenIsSaidWhenPrinting()
{
    go(QStringLiteral("today"));
    QTRY_VERIFY(person().hand() != &window());
    person().press(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(noticed(QStringLiteral("Nothing is open that could be printed")));
}

void TestWalkFrame::theBorderIsMoved()
{
    const DataTable *table = openTable(QStringLiteral("customers"));
    QVERIFY(table);
    person().press(Qt::Key_Home, Qt::ControlModifier);
    QTRY_VERIFY(seen<ProfilePanel>());
    const int width = seen<ProfilePanel>()->width();
    QVERIFY(person().tabTo(QStringLiteral("Border between")));
    person().press(Qt::Key_Left);
    QTRY_VERIFY(seen<ProfilePanel>()->width() > width);
    person().press(Qt::Key_Right);
    QTRY_COMPARE(seen<ProfilePanel>()->width(), width);
}

void TestWalkFrame::theFrameIsSwitched()
{
    const auto *bar = seen<SideBar>();
    const bool collapsed = bar->isCollapsed();
    person().press(Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(bar->isCollapsed(), !collapsed);
    person().press(Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(bar->isCollapsed(), collapsed);

    person().press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(context().privacy->isOn());
    QVERIFY(person().pressButton(QStringLiteral("privacy")));
    QVERIFY(!context().privacy->isOn());

    QVERIFY(person().pressButton(QStringLiteral("sending")));
    QTRY_VERIFY(context().shell->isSendingPaused());
    person().press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(!context().shell->isSendingPaused());
}

void TestWalkFrame::aNoticeIsAnswered()
{
    const QString task = QStringLiteral("Commander du papier de soie");
    go(QStringLiteral("today"));
    QVERIFY(person().tabTo(QStringLiteral("Done: ") + task));
    person().press(Qt::Key_Space);
    QTRY_VERIFY(!isOpenTask(task));
    QTRY_VERIFY(noticed(QStringLiteral("is done")));
    person().press(Qt::Key_F8);
    QVERIFY(person().tabTo(QStringLiteral("Undo")));
    person().press(Qt::Key_Return);
    QTRY_VERIFY(isOpenTask(task));

    QVERIFY(person().pressButton(QStringLiteral("bell")));
    QTRY_VERIFY(seen<NoticesPopup>());
    person().press(Qt::Key_Escape);
    QTRY_VERIFY(!seen<NoticesPopup>());
}

void TestWalkFrame::tasksAreAddedAndDone()
{
    go(QStringLiteral("today"));
    QTRY_VERIFY(person().hand() != &window());
    QVERIFY(person().tabTo(QStringLiteral("task-text")));
    person().type(QStringLiteral("call Marie tomorrow"));
    QVERIFY(person().tabTo(QStringLiteral("task-customer")));
    person().press(Qt::Key_Return);
    QTRY_VERIFY(QApplication::activeModalWidget());
    person().type(QStringLiteral("mar"));
    person().press(Qt::Key_Escape); // leaves it to nobody
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QVERIFY(person().tabTo(QStringLiteral("task-text"), Qt::Key_Backtab));
    person().press(Qt::Key_Return);
    QTRY_VERIFY(isOpenTask(QStringLiteral("call Marie")));
    QTRY_VERIFY(noticed(QStringLiteral("added")));
    person().press(QKeySequence(QKeySequence::Undo)); // the field is empty: the window's
    QTRY_VERIFY(!isOpenTask(QStringLiteral("call Marie")));
    QTRY_VERIFY(noticed(QStringLiteral("Undone")));
    person().press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(isOpenTask(QStringLiteral("call Marie")));
    QVERIFY(person().tabTo(QStringLiteral("Done: call Marie")));
    person().press(Qt::Key_Space);
    QTRY_VERIFY(!isOpenTask(QStringLiteral("call Marie")));
    QTRY_VERIFY(noticed(QStringLiteral("is done")));
    person().press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(isOpenTask(QStringLiteral("call Marie")));
}

void TestWalkFrame::cartsAndFiguresLeadOn()
{
    go(QStringLiteral("today"));
    QVERIFY(person().tabTo(QStringLiteral("More for"))); // of the first cart
    const QString about = person().said();
    person().press(Qt::Key_Return);
    QVERIFY(person().choose(QStringLiteral("Not for a week")));
    QTRY_VERIFY(noticed(QStringLiteral("set aside")));
    person().press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(person().tabTo(about));
    QVERIFY(person().tabTo(QStringLiteral("tile-revenue")));
    person().press(Qt::Key_Return);
    QTRY_COMPARE(window().currentPage(), QStringLiteral("orders"));
}

void TestWalkFrame::whatWasSetAsideIsLookedAt()
{
    go(QStringLiteral("sync"));
    QVERIFY(person().pressButton(QStringLiteral("show-set-aside")));
    QTRY_VERIFY(dialog<QuarantineDialog>());
    auto *dialog = QApplication::activeModalWidget();
    const auto *raw = dialog->findChild<QPlainTextEdit *>(QStringLiteral("raw"));
    QTRY_VERIFY(qobject_cast<DataTable *>(person().hand())->currentIndex().isValid());
    person().press(Qt::Key_Down);
    QTRY_VERIFY(!raw->toPlainText().isEmpty());
    person().press(Qt::Key_Return); // into the record
    QCOMPARE(person().hand(), raw);
    QVERIFY(person().tabTo(QStringLiteral("again")));
    QVERIFY(person().hand()->isEnabled());
    person().press(Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activeModalWidget());
}

QTEST_MAIN(TestWalkFrame)
#include "tst_walkframe.moc"
