#include "tests/views/hands.h"
#include "tests/views/viewsfixture.h"
#include "views/customers/consentdialog.h"
#include "views/customers/fielddialog.h"
#include "views/customers/wordsdialog.h"
#include "views/importing/importwizard.h"
#include "views/orders/rangedialogs.h"
#include "views/settings/choicesdialog.h"
#include "views/settings/shopwizard.h"
#include "views/settings/textdialog.h"
#include "views/shell/commands.h"
#include "views/shell/shortcutsdialog.h"
#include "views/sync/quarantinedialog.h"
#include "views/today/customerpicker.h"
#include "views/today/daydialog.h"
#include "views/widgets/columnchooser.h"
#include "views/widgets/confirmdialog.h"
#include "views/widgets/datatable.h"
#include "views/widgets/dialogsize.h"
#include "views/widgets/exportdialog.h"
#include "views/widgets/filefolder.h"
#include "views/widgets/layouts.h"
#include "views/widgets/namedialog.h"
#include "views/widgets/printpreview.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/theme.h"

#include <QApplication>
#include <QCalendarWidget>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace comptoir;

using Opener = std::function<void(QWidget *over)>;
Q_DECLARE_METATYPE(Opener)

namespace {

void addOpener(const char *name, const QByteArray &first, const Opener &open)
{
    QTest::newRow(name) << open << first;
}

} // namespace

/// What keys do in every dialog and on every page, whoever made it.
class TestDialogs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void returnPressesTheButton_data();
    void returnPressesTheButton();
    void returnLeavesBoxesAlone();
    void returnOnAFieldPressesTheMainButton();
    void returnPressesWhatIsFilled_data();
    void returnPressesWhatIsFilled();
    void dialogsStayOnTheScreen_data();
    void dialogsStayOnTheScreen();
    void aQuestionIsAsWideAsOneReads();
    void returnOpensAMenu();
    void theMenuKeyOpensTheMenuOfTheRow_data();
    void theMenuKeyOpensTheMenuOfTheRow();
    void aColumnSortsByKey();
    void theKeyboardBeginsWhereOneWorks_data();
    void theKeyboardBeginsWhereOneWorks();
    void tabGoesInReadingOrder();
    void whatMayNotBeReplacedIsNotAskedAbout();
    void filesAreProposedWhereThereIsAFolder();
    void whatWasTypedIsNotLost_data();
    void whatWasTypedIsNotLost();
    void cancelAsksToo();
    void whatWasTypedAndTakenBackIsNotAskedFor();
    void boundsOfAFilterGoWithoutAQuestion();

private:
    QDialog *opened() const { return hands::openDialog(*m_over); }

    std::unique_ptr<ViewsFixture> m_fixture;
    std::unique_ptr<QWidget> m_over;
};

void TestDialogs::initTestCase()
{
    Theme::apply(*qApp, Theme::Mode::Light);
    m_fixture = std::make_unique<ViewsFixture>();
}

void TestDialogs::init()
{
    m_over = std::make_unique<QWidget>();
    m_over->resize(1000, 800);
    new QVBoxLayout(m_over.get());
    m_over->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_over.get()));
    m_over->activateWindow();
}

void TestDialogs::cleanup()
{
    m_over.reset();
}

void TestDialogs::returnPressesTheButton_data()
{
    QTest::addColumn<bool>("inDialog");
    QTest::addColumn<bool>("isTool");
    QTest::addColumn<int>("key");
    QTest::newRow("button of a page, Return") << false << false << int(Qt::Key_Return);
    QTest::newRow("button of a page, Enter") << false << false << int(Qt::Key_Enter);
    QTest::newRow("icon of a page") << false << true << int(Qt::Key_Return);
    QTest::newRow("button of a dialog") << true << false << int(Qt::Key_Return);
}

/// Also in a dialog with another main button: the ring tells what Return presses.
void TestDialogs::returnPressesTheButton()
{
    QFETCH(bool, inDialog);
    QFETCH(bool, isTool);
    QFETCH(int, key);
    QDialog dialog(m_over.get());
    QWidget *place = inDialog ? &dialog : m_over.get();
    QLayout *layout = inDialog ? new QVBoxLayout(&dialog) : m_over->layout();
    QAbstractButton *pressed = isTool
        ? static_cast<QAbstractButton *>(makeIconButton(QStringLiteral("close"), place))
        : makeButton(ButtonKind::Plain, place);
    QPushButton *main = makeButton(ButtonKind::Primary, place);
    main->setDefault(true);
    layout->addWidget(pressed);
    layout->addWidget(main);
    dialog.setVisible(inDialog);
    QSignalSpy clicked(pressed, &QAbstractButton::clicked);
    QSignalSpy other(main, &QAbstractButton::clicked);
    pressed->show();
    pressed->setFocus();
    QTest::keyClick(pressed, static_cast<Qt::Key>(key));
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(other.size(), 0);
    pressed->setEnabled(false);
    QTest::keyClick(pressed, static_cast<Qt::Key>(key));
    QCOMPARE(clicked.size(), 1);
}

void TestDialogs::returnLeavesBoxesAlone()
{
    auto *box = new QCheckBox(QStringLiteral("Tick"), m_over.get());
    m_over->layout()->addWidget(box);
    box->show();
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Return);
    QVERIFY(!box->isChecked());
    QTest::keyClick(box, Qt::Key_Space);
    QVERIFY(box->isChecked());
}

void TestDialogs::returnOnAFieldPressesTheMainButton()
{
    QString given;
    NameDialog::ask(m_over.get(),
                    {QStringLiteral("Tag"), QStringLiteral("Name"), QStringLiteral("Save"), {}},
                    [&given](const QString &name) { given = name; });
    QTRY_VERIFY(opened());
    QTest::keyClicks(opened()->focusWidget(), QStringLiteral("loyal"));
    QTest::keyClick(opened()->focusWidget(), Qt::Key_Return);
    QCOMPARE(given, QStringLiteral("loyal"));
}

void TestDialogs::returnPressesWhatIsFilled_data()
{
    QTest::addColumn<bool>("dangerous");
    QTest::addColumn<QString>("keep");
    QTest::addColumn<QString>("filled"); // its object name
    QTest::addColumn<QString>("done");
    QTest::newRow("what can be taken back")
        << false << QString() << QStringLiteral("confirm") << QStringLiteral("confirmed");
    QTest::newRow("dangerous") << true << QString() << QString() << QString();
    QTest::newRow("dangerous, with a way to keep")
        << true << QStringLiteral("Save") << QStringLiteral("keep") << QStringLiteral("kept");
}

void TestDialogs::returnPressesWhatIsFilled()
{
    QFETCH(bool, dangerous);
    QFETCH(QString, keep);
    QFETCH(QString, filled);
    QFETCH(QString, done);
    ConfirmDialog::Question question;
    question.title = QStringLiteral("Leave?");
    question.verb = QStringLiteral("Leave");
    question.dangerous = dangerous;
    question.keep = keep;
    QString answer;
    ConfirmDialog::ask(
        m_over.get(), question, [&answer](int) { answer = QStringLiteral("confirmed"); },
        [&answer] { answer = QStringLiteral("kept"); });
    QTRY_VERIFY(opened());
    QString looksMain;
    for (const QPushButton *button : opened()->findChildren<QPushButton *>()) {
        if (button->property("kind").toString() == QLatin1String("primary"))
            looksMain += button->objectName();
    }
    QCOMPARE(looksMain, filled);
    QTest::keyClick(opened()->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!opened());
    QCOMPARE(answer, done);
}

void TestDialogs::dialogsStayOnTheScreen_data()
{
    QTest::addColumn<QSize>("usual");
    QTest::addColumn<QSize>("window");
    QTest::addColumn<QSize>("screen");
    QTest::addColumn<QSize>("size");
    const QSize large(1920, 1080);
    QTest::newRow("as usual") << QSize(700, 640) << QSize(1440, 900) << large << QSize(700, 640);
    QTest::newRow("over a small window")
        << QSize(860, 900) << QSize(1000, 640) << large << QSize(860, 900);
    QTest::newRow("on a small screen")
        << QSize(860, 900) << QSize(1000, 640) << QSize(1024, 700) << QSize(860, 656);
    QTest::newRow("without a window")
        << QSize(980, 720) << QSize() << QSize(800, 600) << QSize(792, 556);
}

void TestDialogs::dialogsStayOnTheScreen()
{
    QFETCH(QSize, usual);
    QFETCH(QSize, window);
    QFETCH(QSize, screen);
    QTEST(dialogSize(usual, window, screen), "size");
}

/// Long words and long buttons go on in further lines, with large text too.
void TestDialogs::aQuestionIsAsWideAsOneReads()
{
    const auto restore = qScopeGuard([] { Theme::setTextPercent(*qApp, 100); });
    ConfirmDialog::Question question;
    question.title = QStringLiteral("Take away everything that the shop has ever brought in here?");
    question.text = QString(60, u'x') + QStringLiteral(" and a sentence that says the rest.");
    question.verb = QStringLiteral("Make a backup and erase everything");
    question.stay = QStringLiteral("Leave everything as it is");
    question.keep = QStringLiteral("Save what would be lost");
    question.choices = {QStringLiteral("Keep what came from it: 1,200 customers, 3,400 orders and "
                                       "12 conversations stay here, to be read"),
                        QStringLiteral("Erase")};
    for (const int percent : {100, 200}) {
        Theme::setTextPercent(*qApp, percent);
        int chosen = -1;
        ConfirmDialog::ask(m_over.get(), question, [&chosen](int choice) { chosen = choice; });
        QTRY_VERIFY(opened());
        const QDialog *dialog = opened();
        QVERIFY2(dialog->width() <= Theme::forText(460), qPrintable(QString::number(percent)));
        QVERIFY(dialog->width() <= m_over->width());
        for (const QWidget *part : dialog->findChildren<QWidget *>()) {
            const QRect place(part->mapTo(dialog, QPoint()), part->size());
            if (part->isVisible())
                QVERIFY2(dialog->rect().contains(place), part->metaObject()->className());
        }
        const auto answers = dialog->findChildren<QRadioButton *>();
        QCOMPARE(answers.size(), 2);
        QVERIFY(answers[0]->height() > answers[1]->height());
        QTest::mouseClick(answers[0], Qt::LeftButton, {},
                          QPoint(answers[0]->width() - 4, answers[0]->height() - 4));
        QVERIFY(answers[0]->isChecked());
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("confirm")),
                          Qt::LeftButton);
        QTRY_VERIFY(!opened());
        QCOMPARE(chosen, 0);
    }
}

void TestDialogs::returnOpensAMenu()
{
    QPushButton *button = makeButton(ButtonKind::Plain, m_over.get());
    auto *menu = new QMenu(button);
    menu->addAction(QStringLiteral("One"));
    setButtonMenu(button, menu);
    m_over->layout()->addWidget(button);
    button->show();
    button->setFocus();
    bool seen = false;
    connect(menu, &QMenu::aboutToShow, this, [&] {
        seen = true;
        QMetaObject::invokeMethod(menu, &QMenu::close, Qt::QueuedConnection);
    });
    QTest::keyClick(button, Qt::Key_Return);
    QVERIFY(seen);
}

void TestDialogs::theMenuKeyOpensTheMenuOfTheRow_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::newRow("menu key") << int(Qt::Key_Menu) << int(Qt::NoModifier);
    QTest::newRow("Shift+F10") << int(Qt::Key_F10) << int(Qt::ShiftModifier);
}

void TestDialogs::theMenuKeyOpensTheMenuOfTheRow()
{
    QFETCH(int, key);
    QFETCH(int, modifiers);
    auto *table = new DataTable(m_over.get());
    auto *model = new QStandardItemModel(40, 3, table);
    table->setModel(model);
    m_over->layout()->addWidget(table);
    table->show();
    table->setFocus();
    table->setCurrentIndex(model->index(35, 1)); // out of sight at first
    table->scrollToTop();
    QTest::keyClick(table, static_cast<Qt::Key>(key), Qt::KeyboardModifiers(modifiers));
    auto *menu = table->findChild<QMenu *>();
    QTRY_VERIFY(menu && menu->isVisible());
    const QRect row = table->visualRect(table->currentIndex());
    QVERIFY(table->viewport()->rect().contains(row.center()));
    QCOMPARE(table->currentIndex().row(), 35);
    menu->close();
}

void TestDialogs::aColumnSortsByKey()
{
    auto *table = new DataTable(m_over.get());
    auto *model = new QStandardItemModel(0, 2, table);
    for (const char *name : {"Paul", "Anne", "Zoé"})
        model->appendRow({new QStandardItem(QStringLiteral("same")),
                          new QStandardItem(QString::fromUtf8(name))});
    table->setModel(model);
    table->setSortingEnabled(true);
    m_over->layout()->addWidget(table);
    table->show();
    table->setFocus();
    table->setCurrentIndex(model->index(0, 0));
    QTest::keyClick(table, Qt::Key_Right);
    const auto sort = [table] {
        QTest::keyClick(table, Qt::Key_F10, Qt::ShiftModifier);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        for (const QAction *action : menu->actions()) {
            if (menu->activeAction()
                && menu->activeAction()->text().startsWith(QLatin1String("Sort")))
                break;
            Q_UNUSED(action)
            QTest::keyClick(menu, Qt::Key_Down);
        }
        QTest::keyClick(menu, Qt::Key_Return);
    };
    sort();
    QCOMPARE(model->item(0, 1)->text(), QStringLiteral("Anne"));
    sort();
    QCOMPARE(model->item(0, 1)->text(), QStringLiteral("Zoé"));
}

void TestDialogs::theKeyboardBeginsWhereOneWorks_data()
{
    QTest::addColumn<Opener>("open");
    QTest::addColumn<QByteArray>("first"); ///< class, or the object name after a point
    const auto shown = [](QDialog *dialog) {
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    };
    ViewsFixture &fixture = *m_fixture;
    addOpener("export", "QRadioButton", [&fixture, shown](QWidget *over) {
        shown(new ExportDialog(fixture.context(), QStringLiteral("customers"), over));
    });
    addOpener("import wizard", ".choose-file", [&fixture, shown](QWidget *over) {
        shown(new ImportWizard(fixture.context(), over));
    });
    addOpener("shop wizard", ".platform-prestashop",
              [&fixture, shown](QWidget *over) { shown(new ShopWizard(fixture.context(), over)); });
    addOpener("new field", ".label", [shown](QWidget *over) { shown(new FieldDialog({}, over)); });
    addOpener("consent", ".state", [&fixture, shown](QWidget *over) {
        shown(new ConsentDialog(fixture.clock.now(), over));
    });
    addOpener("days", "QDateEdit", [shown](QWidget *over) {
        shown(new DaysDialog(QDate(2026, 1, 1), QDate(2026, 2, 1), over));
    });
    addOpener("amounts", ".least",
              [shown](QWidget *over) { shown(new AmountsDialog({}, {}, over)); });
    addOpener("name", ".name", [](QWidget *over) {
        NameDialog::ask(over,
                        {QStringLiteral("Tag"), QStringLiteral("Name"), QStringLiteral("Save"), {}},
                        [](const QString &) {});
    });
    addOpener("choices", ".choices",
              [](QWidget *over) { ChoicesDialog::ask(over, {}, [](const QStringList &) {}); });
    addOpener("a question", ".stay", [](QWidget *over) {
        ConfirmDialog::ask(
            over,
            {QStringLiteral("Delete?"), QStringLiteral("All."), QStringLiteral("Delete"), true, {}},
            [](int) {});
    });
    addOpener("a tag", "QLineEdit", [](QWidget *over) {
        WordsDialog::askLine(
            over, {QStringLiteral("Tag"), {}, QStringLiteral("Name"), QStringLiteral("Give")}, {},
            [](const QString &) {});
    });
    addOpener("a note", "QPlainTextEdit", [](QWidget *over) {
        WordsDialog::askText(
            over, {QStringLiteral("Note"), {}, QStringLiteral("Text"), QStringLiteral("Add")},
            [](const QString &) {});
    });
    addOpener("a licence", "QPlainTextEdit", [](QWidget *over) {
        TextDialog::show(over, QStringLiteral("Licence"), QStringLiteral("Text"));
    });
    addOpener("columns", "comptoir::SearchField", [shown](QWidget *over) {
        shown(new ColumnChooser({{QStringLiteral("a"), QStringLiteral("A"), {}}},
                                {QStringLiteral("a")}, {QStringLiteral("a")}, over));
    });
    addOpener("a customer", "comptoir::SearchField",
              [&fixture](QWidget *over) { (new CustomerPicker(fixture.context(), over))->open(); });
    addOpener("a day", "QCalendarView",
              [](QWidget *over) { (new DayDialog(QDate(2026, 1, 1), over))->open(); });
    addOpener("set aside", "comptoir::DataTable", [&fixture](QWidget *over) {
        (new QuarantineDialog(fixture.context(), over))->open();
    });
    addOpener("print", ".pdf", [shown, &fixture](QWidget *over) {
        shown(new PrintPreview(fixture.store(),
                               {QStringLiteral("Order"), {}, {}, {}, QStringLiteral("<p>1</p>")},
                               over));
    });
    addOpener("keys", "comptoir::SearchField", [](QWidget *over) {
        auto *commands = new Commands(over);
        (new ShortcutsDialog(*commands, over))->open();
    });
}

void TestDialogs::theKeyboardBeginsWhereOneWorks()
{
    QFETCH(Opener, open);
    QFETCH(QByteArray, first);
    open(m_over.get());
    QTRY_VERIFY(opened());
    const QWidget *focused = nullptr;
    QTRY_VERIFY((focused = opened()->focusWidget()) != nullptr);
    const QByteArray found = first.startsWith('.') ? '.' + focused->objectName().toUtf8()
                                                   : QByteArray(focused->metaObject()->className());
    QCOMPARE(found, first);
    QVERIFY(focused->isVisible() && focused->isEnabled());
}

void TestDialogs::tabGoesInReadingOrder()
{
    auto *dialog
        = new ExportDialog(m_fixture->context(), QStringLiteral("customers"), m_over.get());
    dialog->open();
    QTRY_VERIFY(dialog->focusWidget());
    QList<int> tops;
    const QWidget *first = dialog->focusWidget();
    do {
        tops.append(dialog->focusWidget()->mapTo(dialog, QPoint()).y());
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
    } while (dialog->focusWidget() != first && tops.size() < 20);
    QVERIFY(tops.size() >= 5);
    QVERIFY(std::is_sorted(tops.cbegin(), tops.cend()));
}

void TestDialogs::filesAreProposedWhereThereIsAFolder()
{
    const QByteArray home = qgetenv("HOME");
    const auto restore = qScopeGuard([&home] { qputenv("HOME", home); });
    QTemporaryDir empty; // a home without Documents
    qputenv("HOME", empty.path().toLocal8Bit());
    if (QDir::homePath() != empty.path())
        QSKIP("home is told otherwise here");
    const QString last = empty.filePath(QStringLiteral("Compta"));
    QCOMPARE(FileFolder::existing(last), QFileInfo(FileFolder::existing()).absoluteFilePath());
    QVERIFY(QFileInfo(FileFolder::existing()).isDir());
    ExportDialog dialog(m_fixture->context(), QStringLiteral("customers"), m_over.get());
    QVERIFY(QFileInfo(dialog.path()).dir().exists());

    QVERIFY(QDir(empty.path()).mkdir(QStringLiteral("Compta")));
    QCOMPARE(FileFolder::existing(last), last);
    FileFolder(m_fixture->store()).remember(QDir(last).filePath(QStringLiteral("clients.csv")));
    awaitResult(m_fixture->store().write([](Database &) { return 0; })); // it is kept by now
    ExportDialog again(m_fixture->context(), QStringLiteral("customers"), m_over.get());
    QTRY_COMPARE(QFileInfo(again.path()).absolutePath(), last);
}

void TestDialogs::whatMayNotBeReplacedIsNotAskedAbout()
{
    auto *dialog
        = new ExportDialog(m_fixture->context(), QStringLiteral("customers"), m_over.get());
    dialog->open();
    QTRY_VERIFY(dialog->isVisible());
    auto *path = dialog->findChild<QLineEdit *>();
    const QString folder = m_fixture->store().folder();
    QFile marker(QDir(folder).filePath(QStringLiteral("demo-born-at.csv")));
    QVERIFY(marker.open(QIODevice::WriteOnly));
    marker.close();
    path->setText(QDir::toNativeSeparators(marker.fileName()));
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("confirm")), Qt::LeftButton);
    QVERIFY(dialog->isVisible());
    QVERIFY(hands::shows(*dialog, QStringLiteral("Comptoir keeps your data in this place")));
    QVERIFY(!dialog->findChild<ConfirmDialog *>());
    // Elsewhere it asks.
    const QTemporaryDir elsewhere;
    QFile there(elsewhere.filePath(QStringLiteral("clients.csv")));
    QVERIFY(there.open(QIODevice::WriteOnly));
    there.close();
    path->setText(QDir::toNativeSeparators(there.fileName()));
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("confirm")), Qt::LeftButton);
    QTRY_VERIFY(dialog->findChild<ConfirmDialog *>());
    QVERIFY(!hands::shows(*dialog, QStringLiteral("Comptoir keeps your data in this place")));
}

void TestDialogs::whatWasTypedIsNotLost_data()
{
    QTest::addColumn<Opener>("open");
    QTest::addColumn<QString>("field");
    ViewsFixture &fixture = *m_fixture;
    QTest::newRow("name") << Opener([](QWidget *over) {
        NameDialog::ask(over,
                        {QStringLiteral("Tag"), QStringLiteral("Name"), QStringLiteral("Save"), {}},
                        [](const QString &) {});
    }) << QString();
    QTest::newRow("note") << Opener([](QWidget *over) {
        WordsDialog::askText(
            over, {QStringLiteral("Note"), {}, QStringLiteral("Text"), QStringLiteral("Add")},
            [](const QString &) {});
    }) << QString();
    QTest::newRow("choices") << Opener([](QWidget *over) {
        ChoicesDialog::ask(over, {}, [](const QStringList &) {});
    }) << QString();
    QTest::newRow("field") << Opener([](QWidget *over) {
        auto *dialog = new FieldDialog({}, over);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    }) << QString();
    QTest::newRow("proof of a consent") << Opener([&fixture](QWidget *over) {
        auto *dialog = new ConsentDialog(fixture.clock.now(), over);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    }) << QStringLiteral("proof");
}

void TestDialogs::whatWasTypedIsNotLost()
{
    QFETCH(Opener, open);
    QFETCH(QString, field);
    open(m_over.get());
    QTRY_VERIFY(opened() && opened()->focusWidget());
    const QPointer<QDialog> dialog = opened();
    if (!field.isEmpty())
        hands::named<QWidget>(*dialog, field)->setFocus();
    QTest::keyClicks(dialog->focusWidget(), QStringLiteral("Bonjour"));
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Escape);
    // The question, whose main button keeps: Return and Escape go back to writing.
    for (const Qt::Key back : {Qt::Key_Return, Qt::Key_Escape}) {
        QPointer<QDialog> question;
        QTRY_VERIFY((question = hands::openDialog(*dialog)) != nullptr);
        QVERIFY(hands::shows(*question, QStringLiteral("Leave without saving?")));
        QTRY_VERIFY(question->focusWidget());
        QTest::keyClick(question->focusWidget(), back);
        QTRY_VERIFY(!question);
        QVERIFY(dialog && dialog->isVisible());
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Escape);
    }
    QPointer<QDialog> question;
    QTRY_VERIFY((question = hands::openDialog(*dialog)) != nullptr);
    QTRY_VERIFY(question->focusWidget());
    QTest::keyClick(question->focusWidget(), Qt::Key_Tab);
    QTest::keyClick(question->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!dialog);
}

void TestDialogs::cancelAsksToo()
{
    auto *dialog = new FieldDialog({}, m_over.get());
    dialog->open();
    QTRY_VERIFY(dialog->focusWidget());
    QTest::keyClicks(dialog->focusWidget(), QStringLiteral("Taille"));
    QTest::mouseClick(hands::button(*dialog, QStringLiteral("Cancel")), Qt::LeftButton);
    QVERIFY(dialog->isVisible());
    QVERIFY(hands::openDialog(*dialog));
    dialog->close();
    QVERIFY(dialog->isVisible());
}

void TestDialogs::whatWasTypedAndTakenBackIsNotAskedFor()
{
    auto *dialog = new FieldDialog({}, m_over.get());
    dialog->open();
    QTRY_VERIFY(dialog->focusWidget());
    QTest::keyClicks(dialog->focusWidget(), QStringLiteral("T"));
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Backspace);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
}

void TestDialogs::boundsOfAFilterGoWithoutAQuestion()
{
    auto *dialog = new AmountsDialog({}, {}, m_over.get());
    dialog->open();
    QTRY_VERIFY(dialog->focusWidget());
    QTest::keyClicks(dialog->focusWidget(), QStringLiteral("100"));
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
}

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
