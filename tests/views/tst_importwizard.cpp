#include "models/store/importrepository.h"
#include "models/store/searchindex.h"
#include "models/store/settingsrepository.h"
#include "models/store/statsrepository.h"
#include "tests/views/viewsfixture.h"
#include "views/importing/importwizard.h"
#include "views/importing/mappingscard.h"
#include "views/importing/pastimports.h"
#include "views/shell/mainwindow.h"
#include "views/welcome/welcomepage.h"
#include "views/widgets/datatable.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/stattile.h"

#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

using namespace comptoir;

namespace {

const QByteArray kCustomers("Courriel;Prénom;Nom;Ville;Date de naissance\r\n"
                            "marie@courrier.example;Marie;Dupont;Paris;29/02/1988\r\n"
                            "paul@courrier.example;Paul;Roux;Rennes;31/02/1990\r\n"
                            "awa@courrier.example;Awa;N'Diaye;Dakar;31/12/1990\r\n");

constexpr int kMany = 20'000; // ten transactions

QByteArray manyCustomers()
{
    QByteArray many("Email;Nom\n");
    for (int i = 0; i < kMany; ++i)
        many += "p" + QByteArray::number(i) + "@courrier.example;Dupont\n";
    return many;
}

} // namespace

/// Bringing files in by mouse and keyboard, into a real store.
class TestImportWizard : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void bringsCustomersInAndTakesThemBack();
    void aTrialChangesNothing();
    void theKeyboardIsEnough();
    void aDroppedFileIsLookedAt();
    void anotherDelimiterChangesThePreviewAtOnce();
    void columnsWithoutNamesAreMappedByHand();
    void aMappingIsUsedAgainByItself();
    void aFileCanBeReadAfreshAllTheSame();
    void keptMappingsAreRenamedAndDeleted();
    void theDemoShopTakesNoFileIn();
    void aFileDroppedOnTheWindowOpensTheWizard();
    void theSearchFindsWhomAnImportBrought();
    void badFilesAreToldAndNothingHappens_data();
    void badFilesAreToldAndNothingHappens();
    void oneHugeLineCostsOnlyItself();
    void closingInTheMiddleKeepsWhatLandedAndCanBeTakenBack();
    void problemsAreSavedAsAFile();
    void stoppingAnImportTellsWhatLanded();
    void pastImportsAreTakenBackFromTheSettings();
    void theWelcomePageLeadsToTheWizardAndOn();
    void aChangeOfLanguageReachesEveryStep();
    void everythingHasAName();

private:
    QString file(const QString &name, const QByteArray &bytes) const;
    void open(const QString &path);
    template <typename T>
    T *find(const char *name) const;
    template <typename T>
    T *visible() const;
    void click(const char *name);
    void clickKind(const char *name);
    void choose(const char *combo, const QString &data);
    int step() const { return m_wizard->findChild<QStackedWidget *>()->currentIndex(); }
    bool canGoOn() const { return find<QPushButton>("next")->isEnabled(); }
    QString notice() const;
    bool shows(const char *text) const;
    QString preview(int row, int column) const;
    QStringList tiles() const;
    void goToTrial();
    void keepMapping(const QString &path);
    Stats stats();
    QList<Import> imports();

    QTemporaryDir m_files;
    std::unique_ptr<ViewsFixture> m_fixture;
    std::unique_ptr<ImportWizard> m_wizard;
};

void TestImportWizard::init()
{
    m_fixture = std::make_unique<ViewsFixture>();
    m_wizard = std::make_unique<ImportWizard>(m_fixture->context());
    m_wizard->show();
}

void TestImportWizard::cleanup()
{
    m_wizard.reset();
    m_fixture.reset();
}

QString TestImportWizard::file(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_files.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

template <typename T>
T *TestImportWizard::find(const char *name) const
{
    T *found = m_wizard->findChild<T *>(QString::fromLatin1(name));
    if (!found)
        qFatal("no widget %s", name);
    return found;
}

template <typename T>
T *TestImportWizard::visible() const
{
    for (T *widget : m_wizard->findChildren<T *>()) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

void TestImportWizard::click(const char *name)
{
    for (QPushButton *button : m_wizard->findChildren<QPushButton *>(QString::fromLatin1(name))) {
        if (button->isVisible() && button->isEnabled()) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    }
    QFAIL(name);
}

void TestImportWizard::clickKind(const char *name)
{
    auto *choice = find<QRadioButton>(name);
    QTest::mouseClick(choice, Qt::LeftButton, {}, QPoint(14, choice->height() / 2));
    QVERIFY(choice->isChecked());
}

/// As a person would: with the arrow keys.
void TestImportWizard::choose(const char *combo, const QString &data)
{
    auto *box = find<QComboBox>(combo);
    const int wanted = box->findData(data);
    QVERIFY2(wanted >= 0, qPrintable(data));
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    for (int i = 0; i < wanted; ++i)
        QTest::keyClick(box, Qt::Key_Down); // over others' fields, which keep them
    QCOMPARE(box->currentIndex(), wanted);
}

QString TestImportWizard::notice() const
{
    const auto *bar = m_wizard->findChild<NoticeBar *>();
    return bar->isVisible() ? bar->accessibleName() : QString();
}

bool TestImportWizard::shows(const char *text) const
{
    for (const QLabel *label : m_wizard->findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(QString::fromUtf8(text)))
            return true;
    }
    return false;
}

QString TestImportWizard::preview(int row, int column) const
{
    const auto *table = visible<DataTable>();
    return table->model()->index(row, column).data().toString();
}

QStringList TestImportWizard::tiles() const
{
    QStringList figures;
    for (const StatTile *tile : m_wizard->findChildren<StatTile *>()) {
        if (tile->isVisible())
            figures.append(tile->accessibleName().section(QStringLiteral(": "), 1));
    }
    return figures;
}

void TestImportWizard::open(const QString &path)
{
    m_wizard->openFile(path);
    QTRY_VERIFY(canGoOn());
}

void TestImportWizard::goToTrial()
{
    click("next");
    QCOMPARE(step(), 1);
    click("next");
    QCOMPARE(step(), 2);
    click("next");
    QCOMPARE(step(), 3);
    QTRY_VERIFY_WITH_TIMEOUT(canGoOn(), 60'000);
}

Stats TestImportWizard::stats()
{
    const auto read = awaitResult(m_fixture->store().read([](Database &db) {
        return StatsRepository(db).stats({{}, 2});
    }));
    return read.valueOr({});
}

QList<Import> TestImportWizard::imports()
{
    return awaitResult(
               m_fixture->store().read([](Database &db) { return ImportRepository(db).list(); }))
        .valueOr({});
}

void TestImportWizard::bringsCustomersInAndTakesThemBack()
{
    QSignalSpy changed(m_wizard.get(), &ImportWizard::storeChanged);
    open(file(QStringLiteral("clients.csv"), kCustomers));
    QVERIFY(find<QRadioButton>("kind-customers")->isChecked());
    goToTrial();
    QCOMPARE(tiles(),
             QStringList({QStringLiteral("2"), QStringLiteral("0"), QStringLiteral("0"),
                          QStringLiteral("1")}));
    QVERIFY(shows("A yes counts only with its date"));
    QVERIFY(shows("1 problem"));
    click("copy-problems");
    QVERIFY(QGuiApplication::clipboard()->text().contains(QLatin1String("3\tleft out\t")));
    QCOMPARE(stats().customers, 0);

    click("next");
    QCOMPARE(step(), 4);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(stats().customers, 2);
    QCOMPARE(imports().size(), 1);
    QCOMPARE(imports().first().fileName, QStringLiteral("clients.csv"));
    click("undo");
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(stats().customers, 0);
    QVERIFY(shows("Everything is as before"));
    QVERIFY(imports().first().undoneAt);
    QVERIFY(canGoOn());
    click("next");
    QVERIFY(!m_wizard->isVisible());
}

void TestImportWizard::aTrialChangesNothing()
{
    m_fixture->fill(30);
    const Stats before = stats();
    open(file(QStringLiteral("clients.csv"), kCustomers));
    goToTrial();
    click("back");
    QCOMPARE(step(), 2);
    click("cancel");
    QVERIFY(!m_wizard->isVisible());
    QCOMPARE(stats().customers, before.customers);
    QVERIFY(imports().isEmpty());
}

void TestImportWizard::theKeyboardIsEnough()
{
    open(file(QStringLiteral("clients.csv"), kCustomers));
    QApplication::setActiveWindow(m_wizard.get());
    const auto press = [this](Qt::Key key) {
        QWidget *focused = m_wizard->focusWidget();
        QTest::keyClick(focused ? focused : m_wizard.get(), key);
    };
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_Return);
    QCOMPARE(step(), 3);
    QTRY_VERIFY(canGoOn());
    press(Qt::Key_Return);
    QCOMPARE(step(), 4);
    QTRY_COMPARE(stats().customers, 2);
    QTRY_VERIFY(canGoOn());
    press(Qt::Key_Return);
    QVERIFY(!m_wizard->isVisible());
}

void TestImportWizard::aDroppedFileIsLookedAt()
{
    const QString path = file(QStringLiteral("ventes.csv"),
                              "No commande;Date;Email;Total\n"
                              "A1;2026-01-05;a@b.example;12,50\n");
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    const QPoint where(40, 40);
    QDragEnterEvent enter(where, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_wizard.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(where, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_wizard.get(), &drop);
    QTRY_VERIFY(canGoOn());
    QVERIFY(find<QRadioButton>("kind-orders")->isChecked());
    clickKind("kind-customers");
    QTRY_VERIFY(canGoOn());
    QVERIFY(find<QRadioButton>("kind-customers")->isChecked());
}

void TestImportWizard::anotherDelimiterChangesThePreviewAtOnce()
{
    open(file(QStringLiteral("clients.csv"), kCustomers));
    click("next");
    QCOMPARE(preview(0, 0), QStringLiteral("marie@courrier.example"));
    QVERIFY(!preview(0, 4).contains(u'/')); // a date, as the program writes them
    QCOMPARE(preview(1, 4), QStringLiteral("31/02/1990")); // no such day
    auto *delimiter = find<QComboBox>("delimiter");
    delimiter->setFocus();
    QTest::keyClick(delimiter, Qt::Key_Up);
    QTRY_VERIFY(preview(0, 0).startsWith(QLatin1String("marie@courrier.example;Marie;")));
    QTest::keyClick(find<QComboBox>("delimiter"), Qt::Key_Down);
    QTRY_COMPARE(preview(0, 1), QStringLiteral("Marie"));
}

void TestImportWizard::columnsWithoutNamesAreMappedByHand()
{
    open(QFINDTESTDATA("../data/cdnow/CDNOW_sample.txt"));
    clickKind("kind-orders");
    QTRY_VERIFY(canGoOn());
    click("next");
    click("next");
    QVERIFY(!canGoOn());
    QVERIFY(shows("The file needs a column for one of these"));
    choose("column-1", QStringLiteral("customer_id"));
    choose("column-2", QStringLiteral("placed_at"));
    choose("column-3", QStringLiteral("quantity"));
    choose("column-4", QStringLiteral("total"));
    QTRY_VERIFY(canGoOn());
    QCOMPARE(find<QComboBox>("column-1")->currentData().toString(), QStringLiteral("customer_id"));
    choose("column-0", QStringLiteral("customer_id"));
    QTRY_VERIFY(shows("is chosen for two columns"));
    choose("column-0", QString());
    QTRY_VERIFY(!shows("is chosen for two columns"));
    QTRY_VERIFY(canGoOn());
    click("next");
    QTRY_VERIFY_WITH_TIMEOUT(canGoOn(), 60'000);
    QCOMPARE(tiles().first(), QStringLiteral("6,919"));
    click("next");
    QTRY_VERIFY_WITH_TIMEOUT(canGoOn(), 60'000);
    QCOMPARE(stats().orders, 6919);
    QCOMPARE(stats().customers, 2357);
    click("undo");
    QTRY_VERIFY_WITH_TIMEOUT(shows("Everything is as before"), 60'000);
    QCOMPARE(stats().orders, 0);
    QCOMPARE(stats().customers, 0);
}

void TestImportWizard::aMappingIsUsedAgainByItself()
{
    const QString path = file(QStringLiteral("clients.csv"), kCustomers);
    open(path);
    click("next");
    click("next");
    choose("column-3", QString()); // the town is left out
    QTRY_VERIFY(canGoOn());
    find<QLineEdit>("mapping-name")->clear();
    QTest::keyClicks(find<QLineEdit>("mapping-name"), QStringLiteral("Caisse"));
    click("next");
    QTRY_VERIFY(canGoOn());
    click("next");
    QTRY_VERIFY(canGoOn());
    m_wizard = std::make_unique<ImportWizard>(m_fixture->context());
    m_wizard->show();
    open(path);
    QTRY_VERIFY(notice().contains(QLatin1String("Caisse")));
    QTRY_VERIFY(canGoOn());
    QCOMPARE(find<QComboBox>("column-3")->currentData().toString(), QString());
    QCOMPARE(find<QLineEdit>("mapping-name")->text(), QStringLiteral("Caisse"));
    goToTrial();
    QCOMPARE(tiles().value(2), QStringLiteral("2")); // here already
}

void TestImportWizard::keepMapping(const QString &path)
{
    open(path);
    click("next");
    click("next");
    choose("column-3", QString()); // the town is left out
    QTRY_VERIFY(canGoOn());
    click("next");
    QTRY_VERIFY(canGoOn());
    click("next");
    QTRY_VERIFY(canGoOn());
    m_wizard = std::make_unique<ImportWizard>(m_fixture->context());
    m_wizard->show();
}

void TestImportWizard::aFileCanBeReadAfreshAllTheSame()
{
    const QString path = file(QStringLiteral("clients.csv"), kCustomers);
    keepMapping(path);
    open(path);
    QTRY_VERIFY(notice().contains(QLatin1String("clients")));
    QTRY_VERIFY(canGoOn());
    for (QPushButton *button : m_wizard->findChild<NoticeBar *>()->findChildren<QPushButton *>()) {
        if (button->text() == QLatin1String("Read it afresh"))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_VERIFY(canGoOn());
    QVERIFY(notice().isEmpty());
    QCOMPARE(find<QComboBox>("column-3")->currentData().toString(), QStringLiteral("city"));
}

void TestImportWizard::keptMappingsAreRenamedAndDeleted()
{
    keepMapping(file(QStringLiteral("clients.csv"), kCustomers));
    ViewContext context = m_fixture->context();
    MappingsCard card(context);
    card.resize(700, 300);
    card.show();
    card.refresh();
    const auto button = [&card](const char *name) {
        for (QPushButton *found : card.findChildren<QPushButton *>(QString::fromLatin1(name))) {
            if (found->isVisible())
                return found;
        }
        return static_cast<QPushButton *>(nullptr);
    };
    const auto names = [&card] {
        QStringList shown;
        for (const ElidedLabel *label : card.findChildren<ElidedLabel *>()) {
            if (label->isVisible())
                shown.append(label->text());
        }
        return shown;
    };
    QTRY_VERIFY(button("rename-mapping-0"));
    QTest::mouseClick(button("rename-mapping-0"), Qt::LeftButton);
    auto *dialog = card.findChild<QDialog *>();
    QVERIFY(dialog);
    auto *name = dialog->findChild<QLineEdit *>();
    QTest::keyClicks(name, QStringLiteral("Caisse")); // over the old one, which is selected
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(names().contains(QLatin1String("Caisse")));
    QTest::mouseClick(button("delete-mapping-0"), Qt::LeftButton);
    QTRY_VERIFY(names().isEmpty());
    context.undo->undo();
    QTRY_VERIFY(names().contains(QLatin1String("Caisse")));
    context.undo->undo();
    QTRY_VERIFY(names().contains(QLatin1String("clients")));
}

void TestImportWizard::theDemoShopTakesNoFileIn()
{
    ViewContext context = m_fixture->context();
    bool left = false;
    context.leaveDemo = [&left] { left = true; };
    m_wizard = std::make_unique<ImportWizard>(context);
    m_wizard->show();
    open(file(QStringLiteral("clients.csv"), kCustomers));
    goToTrial();
    QCOMPARE(tiles().first(), QStringLiteral("2")); // it is tried out all the same
    QVERIFY(notice().contains(QLatin1String("demo")));
    QCOMPARE(find<QPushButton>("next")->text(), QStringLiteral("Close"));
    click("next");
    QVERIFY(!m_wizard->isVisible());
    QVERIFY(!left);
    QVERIFY(imports().isEmpty());
    QCOMPARE(stats().customers, 0);
}

void TestImportWizard::aFileDroppedOnTheWindowOpensTheWizard()
{
    MainWindow window(m_fixture->context());
    window.show();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file(QStringLiteral("clients.csv"), kCustomers))});
    QDragEnterEvent enter({300, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({300, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &drop);
    auto *wizard = window.findChild<ImportWizard *>();
    QVERIFY(wizard && wizard->isVisible());
    QTRY_VERIFY(wizard->findChild<QPushButton *>(QStringLiteral("next"))->isEnabled());
    QMimeData words;
    words.setText(QStringLiteral("no file"));
    QDragEnterEvent other({300, 300}, Qt::CopyAction, &words, Qt::LeftButton, Qt::NoModifier);
    other.ignore();
    QApplication::sendEvent(&window, &other);
    QVERIFY(!other.isAccepted());
}

void TestImportWizard::theSearchFindsWhomAnImportBrought()
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

void TestImportWizard::badFilesAreToldAndNothingHappens_data()
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

void TestImportWizard::badFilesAreToldAndNothingHappens()
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

void TestImportWizard::oneHugeLineCostsOnlyItself()
{
    open(file(QStringLiteral("huge.csv"),
              kCustomers + "x@courrier.example;" + QByteArray(2LL * 1024 * 1024, 'y')
                  + ";;;\r\nlast@courrier.example;Last;One;Lyon;01/01/1980\r\n"));
    goToTrial();
    QCOMPARE(tiles().value(0), QStringLiteral("3"));
    QCOMPARE(tiles().value(3), QStringLiteral("2"));
}

void TestImportWizard::closingInTheMiddleKeepsWhatLandedAndCanBeTakenBack()
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

void TestImportWizard::problemsAreSavedAsAFile()
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

void TestImportWizard::stoppingAnImportTellsWhatLanded()
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

void TestImportWizard::theWelcomePageLeadsToTheWizardAndOn()
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

void TestImportWizard::pastImportsAreTakenBackFromTheSettings()
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

void TestImportWizard::aChangeOfLanguageReachesEveryStep()
{
    open(file(QStringLiteral("clients.csv"), kCustomers));
    goToTrial();
    PseudoTranslator translator;
    QCoreApplication::installTranslator(&translator);
    QTRY_VERIFY(m_wizard->windowTitle().startsWith(u'['));
    for (const QPushButton *button : m_wizard->findChildren<QPushButton *>())
        QVERIFY2(button->text().isEmpty() || button->text().startsWith(u'['),
                 qPrintable(button->text()));
    for (const QRadioButton *button : m_wizard->findChildren<QRadioButton *>())
        QVERIFY2(button->text().startsWith(u'['), qPrintable(button->text()));
    QCOMPARE(tiles().size(), 4);
    QCoreApplication::removeTranslator(&translator);
}

void TestImportWizard::everythingHasAName()
{
    open(file(QStringLiteral("clients.csv"), kCustomers));
    goToTrial();
    for (const QWidget *widget : m_wizard->findChildren<QWidget *>()) {
        const bool own = qobject_cast<const QComboBox *>(widget)
            || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QTableView *>(widget)
            || qobject_cast<const QAbstractButton *>(widget);
        if (!own || widget->focusPolicy() == Qt::NoFocus
            || widget->objectName().startsWith(QLatin1String("qt_")))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty())
                     || (button && !button->isVisible()),
                 widget->metaObject()->className());
    }
}

QTEST_MAIN(TestImportWizard)
#include "tst_importwizard.moc"
