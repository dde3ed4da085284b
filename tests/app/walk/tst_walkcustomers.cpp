#include "models/store/tagrepository.h"
#include "tests/app/walk/walk.h"
#include "tests/views/hands.h"
#include "views/customers/consentdialog.h"
#include "views/customers/customerspage.h"
#include "views/customers/fielddialog.h"
#include "views/customers/mergewizard.h"
#include "views/customers/persondialog.h"
#include "views/customers/profilepanel.h"
#include "views/customers/wordsdialog.h"
#include "views/widgets/columnchooser.h"
#include "views/widgets/confirmdialog.h"
#include "views/widgets/datatable.h"
#include "views/widgets/exportdialog.h"
#include "views/widgets/printpreview.h"
#include "views/widgets/tablecolumns.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace comptoir;

/// Customers and their profile by keys alone.
class TestWalkCustomers : public Walk
{
    Q_OBJECT

private slots:
    void customersAreFilteredAndSorted();
    void columnsAreChosen();
    void aColumnIsMovedAndMadeWider();
    void cellsAreCopied();
    void severalAreTaggedAndUndone();
    void theHistoryIsFilteredAndOpened();
    void aProfileGetsATag();
    void aProfileGetsANoteAndAConsent();
    void aFieldIsMade();
    void aDraftIsNotLostByOneKey();
    void aProfileIsPrinted();
    void aPersonIsCorrected();
    void twoAreMergedAndSeparated();
    void aTableIsExported();
};

void TestWalkCustomers::customersAreFilteredAndSorted()
{
    DataTable *table = openTable(QStringLiteral("customers"));
    QVERIFY(table);
    const int all = table->model()->rowCount();
    person().press(Qt::Key_F, Qt::ControlModifier);
    person().type(QStringLiteral("mar"));
    QTRY_VERIFY(table->model()->rowCount() < all);
    person().press(Qt::Key_Escape);
    QTRY_COMPARE(table->model()->rowCount(), all);
    QVERIFY(person().tabTo(QStringLiteral("Never ordered")));
    person().press(Qt::Key_Return);
    QTRY_VERIFY(table->model()->rowCount() < all);
    person().press(Qt::Key_Return);
    QTRY_COMPARE(table->model()->rowCount(), all);
    QVERIFY(person().tabTo(QStringLiteral("more-filters")));
    person().press(Qt::Key_Return);
    QVERIFY(person().choose(QStringLiteral("In the shop")));
    person().press(Qt::Key_Return); // the first of them
    QTRY_VERIFY(table->model()->rowCount() < all);
    QVERIFY(person().tabTo(QStringLiteral("All"))
            || person().tabTo(QStringLiteral("All"), Qt::Key_Backtab));
    person().press(Qt::Key_Return);
    QTRY_COMPARE(table->model()->rowCount(), all);

    QVERIFY(toTable());
    QTRY_VERIFY(table->currentIndex().isValid());
    const int before = table->horizontalHeader()->sortIndicatorSection();
    person().press(Qt::Key_Right);
    person().press(Qt::Key_F10, Qt::ShiftModifier);
    QVERIFY(person().choose(QStringLiteral("Sort by")));
    QTRY_VERIFY(table->horizontalHeader()->sortIndicatorSection() != before);
    person().press(Qt::Key_F10, Qt::ShiftModifier);
    QVERIFY(person().choose(QStringLiteral("Sort by")));
    QCOMPARE(table->horizontalHeader()->sortIndicatorSection(), table->currentIndex().column());
}

void TestWalkCustomers::columnsAreChosen()
{
    DataTable *table = openTable(QStringLiteral("customers"));
    QVERIFY(table);
    const auto *columns = table->findChild<TableColumns *>();
    const auto before = columns->shown().size();
    QVERIFY(person().tabTo(QStringLiteral("customers-columns"), Qt::Key_Backtab));
    person().press(Qt::Key_Return);
    QTRY_VERIFY(dialog<ColumnChooser>());
    person().type(QStringLiteral("date of birth")); // the heading is shorter
    person().press(Qt::Key_Down);
    QVERIFY(person().said().startsWith(QLatin1String("All columns")));
    QVERIFY(person().tabTo(QStringLiteral("Search a column"), Qt::Key_Backtab));
    QVERIFY(person().tabTo(QStringLiteral("All columns")));
    person().press(Qt::Key_Space); // on the first that was found
    QTRY_COMPARE(dialog<ColumnChooser>()->shown().size(), before + 1);
    QVERIFY(person().tabTo(QStringLiteral("Columns shown")));
    person().press(Qt::Key_End);
    person().press(Qt::Key_Up, Qt::AltModifier);
    person().press(Qt::Key_Return);
    QTRY_VERIFY(!dialog<ColumnChooser>());
    QCOMPARE(columns->shown().size(), before + 1);
    QCOMPARE(columns->shown().at(before - 1), QStringLiteral("birthday"));
}

void TestWalkCustomers::aColumnIsMovedAndMadeWider()
{
    DataTable *table = openTable(QStringLiteral("customers"));
    QVERIFY(table);
    person().press(Qt::Key_Home, Qt::ControlModifier);
    person().press(Qt::Key_Right);
    const int column = table->currentIndex().column();
    const auto place = table->shownColumns().indexOf(column);
    const int width = table->columnWidth(column);
    person().press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(table->shownColumns().indexOf(column), place + 1);
    QCOMPARE(table->currentIndex().column(), column);
    person().press(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    QVERIFY(table->columnWidth(column) > width);
    // And by the menu, which tells the keys.
    person().press(Qt::Key_F10, Qt::ShiftModifier);
    QVERIFY(person().choose(QStringLiteral("Column")));
    QVERIFY(person().choose(QStringLiteral("Move to the left")));
    QTRY_COMPARE(table->shownColumns().indexOf(column), place);
    person().press(Qt::Key_F10, Qt::ShiftModifier);
    QVERIFY(person().choose(QStringLiteral("Column")));
    QVERIFY(person().choose(QStringLiteral("Columns as at first")));
}

void TestWalkCustomers::cellsAreCopied()
{
    const DataTable *table = openTable(QStringLiteral("customers"));
    QVERIFY(table);
    QApplication::clipboard()->clear();
    person().press(Qt::Key_Home, Qt::ControlModifier);
    person().press(Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(QApplication::clipboard()->text(), table->currentIndex().data().toString());
    person().press(Qt::Key_Down, Qt::ShiftModifier);
    person().press(Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(QApplication::clipboard()->text().count(u'\n'), 1); // two lines
}

void TestWalkCustomers::severalAreTaggedAndUndone()
{
    DataTable *table = openTable(QStringLiteral("customers"));
    QVERIFY(table);
    const auto carriers = [this] {
        for (const TagRepository::Entry &entry :
             read([](Database &db) { return TagRepository(db).list().valueOr({}); })) {
            if (entry.tag.name == QLatin1String("walked"))
                return entry.customers;
        }
        return qint64(0);
    };
    person().press(Qt::Key_Home, Qt::ControlModifier);
    person().press(Qt::Key_Down, Qt::ShiftModifier);
    person().press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(table->chosenRows().size(), 3);
    person().press(Qt::Key_Menu);
    QVERIFY(person().choose(QStringLiteral("Give a tag")));
    QTRY_VERIFY(dialog<WordsDialog>());
    person().type(QStringLiteral("walked"));
    person().press(Qt::Key_Return);
    QTRY_COMPARE(carriers(), 3);
    QTRY_VERIFY(!dialog<WordsDialog>());
    QTRY_VERIFY(noticed(QStringLiteral("walked"))); // from now on it can be undone
    person().press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(carriers(), 0);
    QTRY_VERIFY(noticed(QStringLiteral("Undone")));
    person().press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(carriers(), 3);
    // The bar over the table too.
    QVERIFY(person().tabTo(QStringLiteral("take-tag"), Qt::Key_Backtab));
    person().press(Qt::Key_Return);
    QVERIFY(person().choose(QStringLiteral("walked")));
    QTRY_COMPARE(carriers(), 0);
}

void TestWalkCustomers::theHistoryIsFilteredAndOpened()
{
    openProfile();
    QVERIFY(toTab(QStringLiteral("History")));
    QVERIFY(person().tabTo(QStringLiteral("Search in the history")));
    person().type(QStringLiteral("zzzz"));
    QTRY_VERIFY(shows(QStringLiteral("Nothing in this history matches")));
    person().press(Qt::Key_Escape);
    QTRY_VERIFY(!shows(QStringLiteral("Nothing in this history matches")));
    QVERIFY(person().tabTo(QStringLiteral("Orders"))); // the chip
    person().press(Qt::Key_Return);
    QVERIFY(person().tabTo(QStringLiteral("history")));
    const auto *list = qobject_cast<QListView *>(person().hand());
    QVERIFY(list);
    QTRY_VERIFY(list->model()->rowCount() > 1);
    person().press(Qt::Key_Home);
    person().press(Qt::Key_Down); // from the heading of a day to what happened on it
    person().press(Qt::Key_Return);
    QTRY_COMPARE(window().currentPage(), QStringLiteral("orders"));
}

void TestWalkCustomers::aProfileGetsATag()
{
    openProfile();
    QVERIFY(person().tabTo(QStringLiteral("add-tag"), Qt::Key_Backtab));
    person().press(Qt::Key_Return);
    person().type(QStringLiteral("strolled"));
    person().press(Qt::Key_Return);
    const QString chip = QStringLiteral("Take the tag “strolled” away");
    QVERIFY(person().tabTo(chip, Qt::Key_Backtab));
    person().press(Qt::Key_Return);
    QTRY_VERIFY(noticed(QStringLiteral("taken away")));
}

void TestWalkCustomers::aProfileGetsANoteAndAConsent()
{
    openProfile();
    QVERIFY(toTab(QStringLiteral("Notes")));
    QVERIFY(person().tabTo(QStringLiteral("note-text"))); // comes with the profile
    person().type(QStringLiteral("Likes the blue ones"));
    person().press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(shows(QStringLiteral("Likes the blue ones")));
    QTRY_VERIFY(noticed(QStringLiteral("note was added")));
    person().press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(!shows(QStringLiteral("Likes the blue ones")));

    person().press(Qt::Key_F6);
    person().press(Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(toTab(QStringLiteral("Consent")));
    QVERIFY(person().pressButton(QStringLiteral("record-consent")));
    QTRY_VERIFY(dialog<ConsentDialog>());
    QVERIFY(person().tabTo(QStringLiteral("proof")));
    person().type(QStringLiteral("Signed form 12"));
    QVERIFY(person().pressButton(QStringLiteral("keep")));
    QTRY_VERIFY(!dialog<ConsentDialog>());
    QTRY_VERIFY(shows(QStringLiteral("Signed form 12")));
}

void TestWalkCustomers::aFieldIsMade()
{
    openProfile();
    QVERIFY(toTab(QStringLiteral("Details")));
    QVERIFY(person().pressButton(QStringLiteral("make-field")));
    QTRY_VERIFY(dialog<FieldDialog>());
    person().type(QStringLiteral("Shoe size"));
    person().press(Qt::Key_Return);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QTRY_VERIFY(shows(QStringLiteral("Shoe size")));
}

void TestWalkCustomers::aDraftIsNotLostByOneKey()
{
    openProfile();
    QVERIFY(toTab(QStringLiteral("Notes")));
    QVERIFY(person().tabTo(QStringLiteral("note-text")));
    person().type(QStringLiteral("Half a sentence"));
    person().press(Qt::Key_Escape);
    QTRY_VERIFY(dialog<ConfirmDialog>());
    person().press(Qt::Key_Return); // goes on writing
    QTRY_VERIFY(!QApplication::activeModalWidget());
    const auto *text = qobject_cast<QPlainTextEdit *>(person().hand());
    QVERIFY(text);
    QCOMPARE(text->toPlainText(), QStringLiteral("Half a sentence"));
    person().press(Qt::Key_Escape);
    QTRY_VERIFY(dialog<ConfirmDialog>());
    QVERIFY(person().pressButton(QStringLiteral("confirm")));
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QVERIFY(text->toPlainText().isEmpty());
    person().press(Qt::Key_Escape); // nothing is left to lose: back to the list
    QTRY_VERIFY(!seen<CustomersPage>()->isFull());
}

void TestWalkCustomers::aProfileIsPrinted()
{
    openProfile();
    person().press(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(dialog<PrintPreview>());
    person().press(Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activeModalWidget());
}

void TestWalkCustomers::aPersonIsCorrected()
{
    openProfile();
    QVERIFY(person().tabTo(QStringLiteral("profile-menu"), Qt::Key_Backtab));
    person().press(Qt::Key_Return);
    QVERIFY(person().choose(QStringLiteral("Edit")));
    QTRY_VERIFY(dialog<PersonDialog>());
    QCOMPARE(person().hand()->objectName(), QStringLiteral("first_name"));
    person().typeOver(QStringLiteral("Philomena"));
    person().press(Qt::Key_Escape);
    QTRY_VERIFY(dialog<ConfirmDialog>());
    person().press(Qt::Key_Return); // goes on writing
    QTRY_VERIFY(dialog<PersonDialog>());
    person().press(Qt::Key_Return);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QTRY_VERIFY(noticed(QStringLiteral("The customer was changed.")));
    const auto named = [this] {
        const auto *panel = seen<ProfilePanel>();
        for (const QLabel *label : panel->findChildren<QLabel *>()) {
            if (label->text().contains(QStringLiteral("Philomena")))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(named());
    person().press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(!named());
}

void TestWalkCustomers::twoAreMergedAndSeparated()
{
    DataTable *table = openTable(QStringLiteral("customers"));
    QVERIFY(table);
    const int all = table->model()->rowCount();
    person().press(Qt::Key_Home, Qt::ControlModifier);
    person().press(Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(person().tabTo(QStringLiteral("merge-selected"), Qt::Key_Backtab));
    person().press(Qt::Key_Return);
    QTRY_VERIFY(dialog<MergeWizard>());
    QTRY_VERIFY(
        hands::shows(*dialog<MergeWizard>(), QStringLiteral("Afterwards there is one customer")));
    QTRY_VERIFY(person().said().endsWith(QStringLiteral("stays")));
    person().press(Qt::Key_Right); // the other one
    const QString stays = person().said().section(QStringLiteral(" stays"), 0, 0);
    QVERIFY(person().tabTo(QStringLiteral("merge")));
    QTRY_VERIFY(person().hand()->isEnabled());
    person().press(Qt::Key_Return);
    QTRY_VERIFY(!dialog<MergeWizard>());
    QTRY_COMPARE(table->model()->rowCount(), all - 1);
    QTRY_VERIFY(seen<CustomersPage>()->isFull());
    person().comeForward();
    QTRY_VERIFY(qobject_cast<QTabBar *>(person().hand()));
    QTRY_VERIFY(shows(stays));

    QTRY_VERIFY(noticed(QStringLiteral("made one")));
    person().press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(table->model()->rowCount(), all);
    QTRY_VERIFY(noticed(QStringLiteral("Undone: ")));
    person().press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(table->model()->rowCount(), all - 1);

    QTRY_VERIFY(shows(stays)); // whoever stands where in the list
    QTRY_VERIFY(qobject_cast<QTabBar *>(person().hand()));
    QVERIFY(toTab(QStringLiteral("Details")));
    QVERIFY(person().pressButton(QStringLiteral("separate")));
    QTRY_VERIFY(dialog<ConfirmDialog>());
    QVERIFY(person().pressButton(QStringLiteral("confirm")));
    QTRY_COMPARE(table->model()->rowCount(), all);
    QVERIFY(shows(stays));
}

void TestWalkCustomers::aTableIsExported()
{
    QTemporaryDir folder;
    DataTable *table = openTable(QStringLiteral("customers"));
    QVERIFY(table);
    QVERIFY(person().tabTo(QStringLiteral("customers-export"), Qt::Key_Backtab));
    person().press(Qt::Key_Return);
    QTRY_VERIFY(dialog<ExportDialog>());
    QVERIFY(person().tabTo(QStringLiteral("File")));
    const QString path = folder.filePath(QStringLiteral("walked.csv"));
    person().typeOver(path);
    person().press(Qt::Key_Return);
    QTRY_VERIFY(!dialog<ExportDialog>());
    QTRY_VERIFY(QFile::exists(path));
    QTRY_VERIFY(noticed(QStringLiteral("walked")));
}

QTEST_MAIN(TestWalkCustomers)
#include "tst_walkcustomers.moc"
