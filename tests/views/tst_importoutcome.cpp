#include "models/store/searchindex.h"
#include "tests/app/walk/person.h"
#include "tests/views/hands.h"
#include "tests/views/importhands.h"
#include "views/importing/pastimports.h"
#include "views/shell/mainwindow.h"
#include "views/shell/sidebar.h"
#include "views/welcome/welcomepage.h"
#include "views/widgets/confirmdialog.h"

#include <QFileDialog>
#include <QSignalSpy>

#include <algorithm>

using namespace comptoir;

/// What comes of an import: what landed, what was told, and taking it back.
class TestImportOutcome : public QObject, ImportHands
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

    void theSearchFindsWhomAnImportBrought();
    void closingInTheMiddleKeepsWhatLandedAndCanBeTakenBack();
    void problemsAreSavedAsAFile();
    void stoppingAnImportTellsWhatLanded();
    void theImportIsAJobThatCanBeStopped();
    void pastImportsAreTakenBackFromTheSettings();
    void theKeyboardStaysWhereAnImportWasTakenBack();
    void whatWasTakenBackIsNotOfferedAnyLonger();
    void nothingOfTheReportIsCutInANarrowWindow();
    void theWelcomePageLeadsToTheWizardAndOn();
    void anImportIsUndoneByKey();
    void badFilesAreToldAndNothingHappens_data();
    void badFilesAreToldAndNothingHappens();
    void oneHugeLineCostsOnlyItself();
};

void TestImportOutcome::theSearchFindsWhomAnImportBrought()
{
    const auto found = [this] {
        const auto ids = awaitResult(m_fixture->store().read(
            [](Database &db) { return SearchIndex(db).search(QStringLiteral("awa n'diaye"), 0); }));
        return ids ? static_cast<int>(ids->size()) : -1;
    };
    open(file(QStringLiteral("clients.csv"), kCustomers));
    goToTrial();
    click("next");
    QTRY_VERIFY(canGoOn());
    QTRY_COMPARE(found(), 1);
    click("undo");
    QTRY_COMPARE(found(), 0);
}

void TestImportOutcome::closingInTheMiddleKeepsWhatLandedAndCanBeTakenBack()
{
    QSignalSpy changed(m_wizard.get(), &ImportWizard::storeChanged);
    open(file(QStringLiteral("many.csv"), manyCustomers()));
    click("next");
    click("next");
    click("next");
    QTRY_VERIFY_WITH_TIMEOUT(canGoOn(), 120'000);
    click("next");
    // The first transaction has landed: the owner closes the window.
    QTRY_VERIFY_WITH_TIMEOUT(stats().customers > 0, 60'000);
    QTest::keyClick(m_wizard.get(), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!m_wizard->isVisible(), 60'000);
    QCOMPARE(changed.size(), 1);
    const qint64 landed = stats().customers;
    QVERIFY2(landed > 0 && landed < kMany, qPrintable(QString::number(landed)));
    QCOMPARE(imports().size(), 1);
    const auto undone = awaitResult(m_fixture->store().write(
        [id = imports().first().id](Database &db) -> Result<ChangeRecorder::Undone> {
            Transaction transaction(db);
            auto back = ImportRepository(db).undo(id, Timestamp{2});
            if (const Done committed = transaction.commit(); !committed)
                return committed.error();
            return back;
        }));
    QVERIFY(undone);
    QCOMPARE(stats().customers, 0);
}

void TestImportOutcome::problemsAreSavedAsAFile()
{
    open(file(QStringLiteral("clients.csv"), kCustomers));
    goToTrial();
    click("save-problems");
    auto *dialog = m_wizard->findChild<QFileDialog *>();
    QVERIFY(dialog);
    const QString target = m_files.filePath(QStringLiteral("problems.csv"));
    emit dialog->fileSelected(target); // what the system's dialog would say
    dialog->close();
    QTRY_VERIFY(notice().contains(QLatin1String("saved")));
    QFile saved(target);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    const QByteArray text = saved.readAll();
    QVERIFY(text.contains("Line;Effect;What is wrong\r\n3;left out;"));
}

void TestImportOutcome::stoppingAnImportTellsWhatLanded()
{
    open(file(QStringLiteral("many.csv"), manyCustomers()));
    goToTrial();
    click("next");
    QTRY_VERIFY_WITH_TIMEOUT(stats().customers > 0, 60'000);
    click("cancel"); // "Stop the import"
    QTRY_VERIFY_WITH_TIMEOUT(shows("You stopped the import"), 60'000);
    QVERIFY(m_wizard->isVisible());
    QVERIFY(stats().customers < kMany);
    click("undo");
    QTRY_VERIFY_WITH_TIMEOUT(shows("Everything is as before"), 60'000);
    QCOMPARE(stats().customers, 0);
}

void TestImportOutcome::theImportIsAJobThatCanBeStopped()
{
    open(file(QStringLiteral("many.csv"), manyCustomers()));
    goToTrial();
    QTRY_COMPARE(m_jobs->rowCount(), 0); // the trial is over
    click("next");
    QTRY_COMPARE(m_jobs->rowCount(), 1);
    QVERIFY(m_jobs->index(0).data().toString().contains(QLatin1String("many.csv")));
    QVERIFY(m_jobs->index(0).data(Jobs::CancellableRole).toBool());
    QTRY_VERIFY_WITH_TIMEOUT(stats().customers > 0, 60'000);
    m_jobs->cancel(0);
    QTRY_VERIFY_WITH_TIMEOUT(shows("You stopped the import"), 60'000);
    QVERIFY(stats().customers < kMany);
    QTRY_COMPARE(m_jobs->rowCount(), 0);
}

void TestImportOutcome::pastImportsAreTakenBackFromTheSettings()
{
    open(file(QStringLiteral("clients.csv"), kCustomers));
    goToTrial();
    click("next");
    QTRY_VERIFY(canGoOn());
    click("next");
    PastImports list(m_fixture->context());
    QSignalSpy changed(&list, &PastImports::storeChanged);
    list.resize(700, 300);
    list.show();
    list.refresh();
    const QString name = QStringLiteral("undo-%1").arg(imports().first().id.value);
    QTRY_VERIFY(list.findChild<QPushButton *>(name));
    QTest::mouseClick(list.findChild<QPushButton *>(name), Qt::LeftButton);
    QDialog *question = nullptr;
    QTRY_VERIFY((question = list.findChild<QDialog *>()) != nullptr);
    bool counted = false;
    for (const QLabel *label : question->findChildren<QLabel *>())
        counted = counted || label->text().contains(QLatin1String("2 customer(s)"));
    QVERIFY(counted);
    for (QPushButton *button : question->findChildren<QPushButton *>()) {
        if (button->text() == QLatin1String("Take it back"))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(stats().customers, 0);
    QTRY_VERIFY(!list.findChild<QPushButton *>(name)
                || !list.findChild<QPushButton *>(name)->isVisible());
}

/// By keys, in the window: the line goes, the keyboard stays in the list.
void TestImportOutcome::theKeyboardStaysWhereAnImportWasTakenBack()
{
    open(file(QStringLiteral("clients.csv"), kCustomers));
    goToTrial();
    click("next");
    QTRY_VERIFY(canGoOn());
    m_wizard.reset();
    MainWindow window(m_fixture->context());
    window.resize(1200, 800);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.showPage(QStringLiteral("settings-import"));
    const Person person(window);
    const QString undo = QStringLiteral("undo-%1").arg(imports().first().id.value);
    QVERIFY(person.pressButton(undo));
    QTRY_VERIFY(window.findChild<ConfirmDialog *>());
    QVERIFY(person.pressButton(QStringLiteral("confirm")));
    const auto inList = [&window] {
        const auto *list = window.findChild<PastImports *>();
        return list->isAncestorOf(window.focusWidget()) && window.focusWidget()->isVisible();
    };
    QTRY_VERIFY(imports().first().undoneAt);
    QTRY_VERIFY(!hands::named<QPushButton>(window, undo));
    QTRY_VERIFY(inList());
    person.press(Qt::Key_Tab); // and goes on from there
    QVERIFY(!window.findChild<SideBar *>()->isAncestorOf(window.focusWidget()));
}

/// Taken back by its own button: the toast that said it came in, and its "Undo", go.
void TestImportOutcome::whatWasTakenBackIsNotOfferedAnyLonger()
{
    open(file(QStringLiteral("clients.csv"), kCustomers));
    goToTrial();
    click("next");
    QTRY_VERIFY(m_undo->canUndo());
    QTRY_VERIFY(canGoOn());
    click("undo");
    QTRY_VERIFY(shows("Everything is as before"));
    QVERIFY(!m_undo->canUndo());
    m_undo->undo(); // as Ctrl+Z: it is told why not, and what to do
    const QString told = m_notices->index(0).data().toString();
    QVERIFY2(told.contains(QLatin1String("clients.csv")), qPrintable(told));
    QVERIFY2(told.contains(QLatin1String("cannot be undone")), qPrintable(told));
}

/// Tiles go on in another row, and sentences in another line.
void TestImportOutcome::nothingOfTheReportIsCutInANarrowWindow()
{
    open(file(QStringLiteral("clients.csv"), kCustomers));
    goToTrial();
    const auto tables = m_wizard->findChildren<DataTable *>(); // each step has its own
    const auto seen = std::find_if(tables.cbegin(), tables.cend(),
                                   [](const DataTable *one) { return one->isVisible(); });
    QVERIFY(seen != tables.cend());
    const DataTable *table = *seen;
    const auto lowest = [this] {
        int y = 0;
        for (const StatTile *tile : m_wizard->findChildren<StatTile *>())
            y = tile->isVisible() ? qMax(y, tile->y()) : y;
        return y;
    };
    m_wizard->resize(1200, 800);
    QTRY_COMPARE(lowest(), 0);
    const int line = table->rowHeight(0);
    m_wizard->resize(m_wizard->minimumSizeHint().width(), 800);
    const auto isWhole = [this] {
        const auto tiles = m_wizard->findChildren<StatTile *>();
        return std::all_of(tiles.cbegin(), tiles.cend(), [](const StatTile *tile) {
            return !tile->isVisible() || tile->width() >= tile->wholeWidth();
        });
    };
    QTRY_VERIFY(isWhole());
    QTRY_VERIFY(table->rowHeight(0) > line);
}

void TestImportOutcome::theWelcomePageLeadsToTheWizardAndOn()
{
    MainWindow window(m_fixture->context());
    window.show();
    auto *welcome = static_cast<WelcomePage *>(nullptr);
    QTRY_VERIFY((welcome = window.findChild<WelcomePage *>()) != nullptr);
    auto *offer = welcome->findChild<QPushButton *>(QStringLiteral("import"));
    for (int step = 0; step < 2; ++step)
        QTest::mouseClick(welcome->findChild<QPushButton *>(QStringLiteral("next")),
                          Qt::LeftButton);
    QTRY_VERIFY(offer->isVisible());
    QTest::mouseClick(offer, Qt::LeftButton);
    m_wizard.reset(window.findChild<ImportWizard *>());
    QVERIFY(m_wizard && m_wizard->isVisible());
    m_wizard->setAttribute(Qt::WA_DeleteOnClose, false); // the test keeps it
    open(file(QStringLiteral("clients.csv"), kCustomers));
    goToTrial();
    click("next");
    QTRY_VERIFY(canGoOn());
    QVERIFY(offer->isVisible());
    click("next");
    QTRY_VERIFY(!offer->isVisible()); // on to the customers
    m_wizard.reset();
}

void TestImportOutcome::anImportIsUndoneByKey()
{
    open(file(QStringLiteral("clients.csv"), kCustomers));
    goToTrial();
    QVERIFY(!m_undo->canUndo()); // a trial changes nothing
    click("next");
    QTRY_VERIFY(canGoOn());
    QTRY_VERIFY(m_undo->canUndo());
    QVERIFY(m_undo->undoText().contains(QLatin1String("clients.csv")));
    m_wizard.reset(); // it need not stand open
    QSignalSpy applied(m_undo.get(), &UndoHistory::applied);
    m_undo->undo();
    QTRY_COMPARE(applied.size(), 1);
    QCOMPARE(stats().customers, 0);
    QVERIFY(imports().first().undoneAt);
    QVERIFY(!m_undo->canUndo());
}

void TestImportOutcome::badFilesAreToldAndNothingHappens_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("told");
    QByteArray binary("\x89PNG\r\n\x1a\n");
    for (int i = 0; i < 20'000; ++i)
        binary.append(static_cast<char>((i * 7919 + i / 13) % 256));
    QTest::newRow("binary") << binary << QStringLiteral("not a table of text");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("holds no rows");
    QTest::newRow("blanks only") << QByteArray("\r\n\r\n  \n") << QString();
    QTest::newRow("one line of 4 MB")
        << QByteArray(4LL * 1024 * 1024, 'x') << QStringLiteral("not a table of text");
}

void TestImportOutcome::badFilesAreToldAndNothingHappens()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, told);
    m_wizard->openFile(file(QStringLiteral("bad.csv"), bytes));
    if (told.isEmpty()) { // nothing in it to map: the way ends there at the latest
        QTRY_VERIFY(canGoOn() || !notice().isEmpty());
    } else {
        QTRY_VERIFY2(notice().contains(told), qPrintable(notice()));
        QVERIFY(!canGoOn());
    }
    QVERIFY(imports().isEmpty());
    open(file(QStringLiteral("good.csv"), kCustomers)); // and another file can be chosen
    QVERIFY(notice().isEmpty());
}

void TestImportOutcome::oneHugeLineCostsOnlyItself()
{
    open(file(QStringLiteral("huge.csv"),
              kCustomers + "x@courrier.example;" + QByteArray(2LL * 1024 * 1024, 'y')
                  + ";;;\r\nlast@courrier.example;Last;One;Lyon;01/01/1980\r\n"));
    goToTrial();
    QCOMPARE(tiles().value(0), QStringLiteral("3"));
    QCOMPARE(tiles().value(3), QStringLiteral("2"));
}

QTEST_MAIN(TestImportOutcome)
#include "tst_importoutcome.moc"
