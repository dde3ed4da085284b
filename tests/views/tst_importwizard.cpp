#include "models/store/settingsrepository.h"
#include "tests/views/importhands.h"
#include "views/importing/mappingscard.h"
#include "views/importing/savedmappings.h"
#include "views/shell/mainwindow.h"
#include "views/widgets/elidedlabel.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>

using namespace comptoir;

/// Bringing files in by mouse and keyboard, into a real store.
class TestImportWizard : public QObject, ImportHands
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

    void bringsCustomersInAndTakesThemBack();
    void theRuleOfConsentsIsToldWhereTheFileHasSome();
    void everyRowIsInATile();
    void aTrialChangesNothing();
    void theKeyboardIsEnough();
    void aDroppedFileIsLookedAt();
    void anotherDelimiterChangesThePreviewAtOnce();
    void hiddenNamesStandInNoStep();
    void columnsWithoutNamesAreMappedByHand();
    void twoColumnsOfAddressesAreTold();
    void aMappingIsUsedAgainByItself();
    void aFileCanBeReadAfreshAllTheSame();
    void aKeptCurrencyThatDoesNotExistIsTold();
    void keptMappingsAreRenamedAndDeleted();
    void theDemoShopTakesNoFileIn();
    void aFileDroppedOnTheWindowOpensTheWizard();
    void aChangeOfLanguageReachesEveryStep();
    void everythingHasAName();

private:
    void keepMapping(const QString &path);
};

void TestImportWizard::bringsCustomersInAndTakesThemBack()
{
    QSignalSpy changed(m_wizard.get(), &ImportWizard::storeChanged);
    open(file(QStringLiteral("clients.csv"), kCustomers));
    QVERIFY(find<QRadioButton>("kind-customers")->isChecked());
    goToTrial();
    QCOMPARE(tiles(),
             QStringList({QStringLiteral("2"), QStringLiteral("0"), QStringLiteral("0"),
                          QStringLiteral("1")}));
    QVERIFY(!shows("A yes counts only with its date")); // the file says nothing of it
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

/// What the tiles say together is what was read.
void TestImportWizard::theRuleOfConsentsIsToldWhereTheFileHasSome()
{
    open(
        file(QStringLiteral("clients.csv"), "Courriel;Consentement\r\na@courrier.example;oui\r\n"));
    goToTrial();
    QVERIFY(shows("A yes counts only with its date"));
}

void TestImportWizard::everyRowIsInATile()
{
    open(file(QStringLiteral("clients.csv"),
              "Email;Nom\na@b.example;Un\nc@d.example;Deux\na@b.example;Un\n;Personne\n"
              "e@f.example;Trois\n"));
    goToTrial();
    QCOMPARE(tiles(),
             QStringList({QStringLiteral("3"), QStringLiteral("0"), QStringLiteral("0"),
                          QStringLiteral("1"), QStringLiteral("1")}));
    QVERIFY(shows("Same person again"));
    QVERIFY(shows("with 5 row"));
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

void TestImportWizard::hiddenNamesStandInNoStep()
{
    const ViewContext context = m_fixture->context();
    m_wizard = std::make_unique<ImportWizard>(context);
    m_wizard->show();
    open(file(QStringLiteral("clients.csv"), kCustomers));
    click("next");
    QCOMPARE(preview(0, 1), QStringLiteral("Marie"));
    context.privacy->setOn(true);
    const auto *model = visible<DataTable>()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            const QString cell = preview(row, column);
            QVERIFY2(!cell.contains(QLatin1String("Marie"))
                         && !cell.contains(QLatin1String("courrier")),
                     qPrintable(cell));
        }
    }
    QVERIFY(preview(0, 0).contains(QStringLiteral("•")));
    click("next"); // the columns with their examples
    QVERIFY(!shows("marie@"));
    QVERIFY(shows("•••••@•••••"));
    context.privacy->setOn(false);
    QVERIFY(shows("marie@courrier.example"));
}

void TestImportWizard::columnsWithoutNamesAreMappedByHand()
{
    open(QStringLiteral(COMPTOIR_TEST_DATA "/cdnow/CDNOW_sample.txt"));
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
    QTRY_VERIFY_WITH_TIMEOUT(canGoOn(), 60'000); // reads thousands of lines
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

void TestImportWizard::twoColumnsOfAddressesAreTold()
{
    open(file(QStringLiteral("two.csv"), "Email;Courriel;Nom\na@b.example;c@d.example;Roux\n"));
    click("next");
    click("next");
    QVERIFY(shows("“Courriel” seems to say the same"));
    choose("column-1", QStringLiteral("email"));
    QTRY_VERIFY(shows("is chosen for two columns"));
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

/// Kept by an earlier version, which took any three letters.
void TestImportWizard::aKeptCurrencyThatDoesNotExistIsTold()
{
    const QString path = file(QStringLiteral("clients.csv"), kCustomers);
    keepMapping(path);
    const auto spoilt = awaitResult(m_fixture->store().write([](Database &db) -> Done {
        SettingsRepository settings(db);
        const auto kept = settings.value(savedmappings::kKey);
        if (!kept)
            return kept.error();
        QString text = kept->value_or(QString());
        text.replace(QLatin1String("EUR"), QLatin1String("ABC"));
        return settings.set(savedmappings::kKey, text);
    }));
    QVERIFY(spoilt);
    const auto openAgain = [&] {
        m_wizard = std::make_unique<ImportWizard>(m_fixture->context());
        m_wizard->show();
        open(path);
    };
    openAgain();
    QTRY_VERIFY(notice().contains(QStringLiteral("“ABC”")));
    QVERIFY(notice().contains(QStringLiteral("as “clients”")));
    QVERIFY(notice().contains(QLatin1String("taken as EUR")));
    QTRY_VERIFY(canGoOn());
    QCOMPARE(find<QComboBox>("column-3")->currentData().toString(), QString()); // as it was read
    QCOMPARE(find<QComboBox>("currency")->currentText(), QStringLiteral("EUR"));
    openAgain(); // looking alone chose nothing
    QTRY_VERIFY(notice().contains(QStringLiteral("“ABC”")));
    QTRY_VERIFY(canGoOn());
    goToTrial();
    click("next");
    QTRY_VERIFY(canGoOn());
    openAgain();
    QTRY_VERIFY(notice().contains(QLatin1String("clients")));
    QVERIFY(!notice().contains(QLatin1String("ABC")));
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
