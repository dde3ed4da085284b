#include "models/store/joblog.h"
#include "models/store/outboxrepository.h"
#include "models/store/senderrepository.h"
#include "models/store/settingsrepository.h"
#include "models/store/taskrepository.h"
#include "tests/views/hands.h"
#include "tests/views/viewsfixture.h"
#include "views/customers/customerspage.h"
#include "views/shell/commands.h"
#include "views/shell/connectivity.h"
#include "views/shell/countbutton.h"
#include "views/shell/jobline.h"
#include "views/shell/jobspopup.h"
#include "views/shell/keysmodel.h"
#include "views/shell/mainwindow.h"
#include "views/shell/navbutton.h"
#include "views/shell/noticespopup.h"
#include "views/shell/pillbutton.h"
#include "views/shell/searchmatch.h"
#include "views/shell/searchmodel.h"
#include "views/shell/searchpopup.h"
#include "views/shell/shortcutsdialog.h"
#include "views/shell/sidebar.h"
#include "views/shell/syncstatus.h"
#include "views/shell/toastcard.h"
#include "views/shell/toaststack.h"
#include "views/shell/tray.h"
#include "views/widgets/datatable.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/shorteningbutton.h"
#include "views/widgets/theme.h"
#include "workflows/messages/sendingsettings.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPropertyAnimation>
#include <QPushButton>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

using namespace comptoir;

using Kind = SearchItem::Kind;

namespace {

SearchItem line(Kind kind, const char *title)
{
    SearchItem item;
    item.kind = kind;
    item.title = QString::fromUtf8(title);
    return item;
}

QString keptIn(Store &store, const QString &key)
{
    const auto value = awaitResult(
        store.write([key](Database &db) { return SettingsRepository(db).value(key); }));
    return value && *value ? **value : QString();
}

} // namespace

/// The frame around the pages, with real keys and clicks over a real store.
class TestFrame : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void marksBeginningsOfWords_data();
    void marksBeginningsOfWords();
    void theSearchModelWalksOverHeadings();
    void searchFindsEveryKindOfThing();
    void tabGoesToTheNextGroup();
    void enterBeforeTheAnswerOpensTheRightThing();
    void aCommandRunsFromTheSearch();
    void whatWasOpenedIsOfferedAgain();
    void namesAreHiddenEverywhereInTheSearch();
    void everyKeyIsListedAndFound();
    void toastsAreReachedByKey();
    void toastsStackAndMakeRoom();
    void aToastThatIsSaidAgainIsRenewed();
    void toastsLeaveWhatWasPressedInSight();
    void whereNothingIsLeftToUndoItIsSaid();
    void theBellKeepsWhatWasTold();
    void controlZUndoes();
    void whatIsUndoneTakesItsToastAway();
    void theKeyOfThePageInFrontLeadsBackToItsList();
    void partsOfTheWindowStayWithThePage();
    void theLanguageIsSwitchedAloud();
    void sendingCanBePausedOnEveryPage();
    void aPauseOfBeforeIsShownAndEnds();
    void aPauseThatIsNotWrittenIsNotShown();
    void whatWaitsIsNamedBeforeItGoes();
    void jobsShowAndStop();
    void offlineIsTold();
    void theLastSyncGivesWayToTheRoom_data();
    void theLastSyncGivesWayToTheRoom();
    void theBadgeSaysWhatItCounts();
    void theLastPageComesBack();
    void closingAsksForWhatIsNotKept();
    void theTrayHasTheMenu();
    void settingsSwitchTrayAndNames();

private:
    SearchField *search() const
    {
        return m_window->findChild<SearchField *>(QStringLiteral("global-search"));
    }
    SearchPopup *popup() const { return m_window->findChild<SearchPopup *>(); }
    QStringList lines(Kind kind) const;
    void type(const QString &words);

    std::unique_ptr<ViewsFixture> m_fixture;
    std::unique_ptr<ViewContext> m_context;
    std::unique_ptr<MainWindow> m_window;
};

void TestFrame::initTestCase()
{
    Theme::apply(*qApp, Theme::Mode::Light);
    m_fixture = std::make_unique<ViewsFixture>();
    m_fixture->fill(300);
}

void TestFrame::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )")));
    m_context = std::make_unique<ViewContext>(m_fixture->context());
    m_window = std::make_unique<MainWindow>(*m_context);
    m_window->resize(1440, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestFrame::cleanup()
{
    m_window.reset();
    m_context.reset();
}

QStringList TestFrame::lines(Kind kind) const
{
    QStringList all;
    const QAbstractItemModel *model = popup()->list()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row, 0);
        if (index.data(SearchModel::KindRole).toInt() == static_cast<int>(kind))
            all.append(index.data().toString());
    }
    return all;
}

void TestFrame::type(const QString &words)
{
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(search()->hasFocus());
    search()->clear();
    search()->insert(words); // QTest's keys know no accents
    QTRY_VERIFY(popup()->isVisible());
    const QAbstractItemModel *model = popup()->list()->model();
    QTRY_COMPARE(model->index(0, 0).data(SearchModel::TypedRole).toString(), words);
}

void TestFrame::marksBeginningsOfWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("marked"); // the text with brackets
    QTest::addColumn<bool>("all");
    const auto row
        = [](const char *name, const char *text, const char *typed, const char *marked, bool all) {
              QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(typed)
                                  << QString::fromUtf8(marked) << all;
          };
    row("a beginning", "Marie Dupont", "dup", "Marie [Dup]ont", true);
    row("accents and case", "Élodie Lefèvre", "LEFE elo", "[Élo]die [Lefè]vre", true);
    row("not inside a word", "Bernard", "nar", "Bernard", false);
    row("after a sign", "jean-luc@x.fr", "luc", "jean-[luc]@x.fr", true);
    row("every place", "Sync: sync now", "sync", "[Sync]: [sync] now", true);
    row("the longer of two", "Martine", "mar marti", "[Marti]ne", true);
    row("one word is missing", "Sync now", "sync later", "[Sync] now", false);
    row("nothing typed", "Sync now", "", "Sync now", true);
    row("signs only", "Sync now", "**", "Sync now", true);
}

void TestFrame::marksBeginningsOfWords()
{
    QFETCH(QString, text);
    QFETCH(QString, typed);
    QString marked = text;
    const auto ranges = SearchMatch::ranges(text, typed);
    for (auto it = ranges.crbegin(); it != ranges.crend(); ++it)
        marked.insert(it->from + it->length, u']').insert(it->from, u'[');
    QTEST(marked, "marked");
    QTEST(SearchMatch::hasAll(text, typed), "all");
}

void TestFrame::theSearchModelWalksOverHeadings()
{
    SearchModel model;
    const QAbstractItemModelTester tester(&model);
    model.setItems({line(Kind::Heading, "A"), line(Kind::Record, "a1"), line(Kind::Record, "a2"),
                    line(Kind::Heading, "B"), line(Kind::Command, "b1")},
                   QStringLiteral("x"));
    QCOMPARE(model.nextRow(-1, 1), 1);
    QCOMPARE(model.nextRow(2, 1), 4);
    QCOMPARE(model.nextRow(4, 1), 4);
    QCOMPARE(model.nextRow(4, -1), 2);
    QCOMPARE(model.nextGroup(1, 1), 4);
    QCOMPARE(model.nextGroup(2, 1), 4);
    QCOMPARE(model.nextGroup(4, 1), 1);
    QCOMPARE(model.nextGroup(1, -1), 4);
    model.setItems({line(Kind::Hint, "nothing")}, {});
    QCOMPARE(model.nextRow(-1, 1), -1);
    QCOMPARE(model.nextGroup(-1, 1), -1);
}

void TestFrame::searchFindsEveryKindOfThing()
{
    type(QStringLiteral("s"));
    QVERIFY(lines(Kind::Heading).contains(QStringLiteral("Go to")));
    QVERIFY(lines(Kind::Command).contains(QStringLiteral("Sync now")));
    const auto product = awaitResult(m_fixture->store().read([](Database &db) {
        Statement read = db.prepare(QStringLiteral("SELECT name FROM product WHERE name > ''"));
        return read.next() ? read.text(0) : QString();
    }));
    type(product);
    QVERIFY(lines(Kind::Record).contains(product));
    const auto reference = awaitResult(m_fixture->store().read([](Database &db) {
        Statement read
            = db.prepare(QStringLiteral("SELECT reference FROM orders WHERE reference > ''"));
        return read.next() ? read.text(0) : QString();
    }));
    type(reference.toLower());
    QVERIFY(lines(Kind::Record).contains(reference));
}

void TestFrame::tabGoesToTheNextGroup()
{
    type(QStringLiteral("c"));
    const int first = popup()->list()->currentIndex().row();
    QCOMPARE(first, 1);
    QTest::keyClick(search(), Qt::Key_Tab);
    QVERIFY(search()->hasFocus());
    const int second = popup()->list()->currentIndex().row();
    QVERIFY(second > first);
    QTest::keyClick(search(), Qt::Key_Backtab);
    QCOMPARE(popup()->list()->currentIndex().row(), first);
    QTest::keyClick(search(), Qt::Key_Escape);
    QVERIFY(!popup()->isVisible());
}

void TestFrame::enterBeforeTheAnswerOpensTheRightThing()
{
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(search(), QStringLiteral("syncs"));
    QTest::keyClick(search(), Qt::Key_Return); // sooner than any answer
    QTRY_COMPARE(m_window->currentPage(), QStringLiteral("sync"));
    QVERIFY(search()->text().isEmpty());
}

void TestFrame::aCommandRunsFromTheSearch()
{
    QVERIFY(!tokensFor(qApp->palette()).dark);
    type(QStringLiteral("dark look"));
    QTest::keyClick(search(), Qt::Key_Return);
    QVERIFY(tokensFor(qApp->palette()).dark);
    QTRY_COMPARE(keptIn(m_fixture->store(), QStringLiteral("look.mode")), QStringLiteral("dark"));
    QVERIFY(m_window->commands().run(QStringLiteral("look")));
    QVERIFY(!tokensFor(qApp->palette()).dark);
}

void TestFrame::whatWasOpenedIsOfferedAgain()
{
    type(QStringLiteral("ma"));
    const QString opened = popup()->list()->currentIndex().data().toString();
    QTest::keyClick(search(), Qt::Key_Return);
    QVERIFY(!popup()->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(popup()->isVisible());
    QCOMPARE(lines(Kind::Record).value(0), opened);
    QTest::keyClick(search(), Qt::Key_Return); // nothing is chosen yet
    QVERIFY(popup()->isVisible());
    QVERIFY(keptIn(m_fixture->store(), QStringLiteral("view.search.recent"))
                .startsWith(QLatin1String("customers:")));
}

void TestFrame::namesAreHiddenEverywhereInTheSearch()
{
    type(QStringLiteral("ma"));
    const QString shown = lines(Kind::Record).value(0);
    QTest::keyClick(m_window.get(), Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(lines(Kind::Record).value(0).startsWith(QLatin1String("Customer ")));
    QVERIFY(!lines(Kind::Record).contains(shown));
    auto *mark = m_window->findChild<PillButton *>(QStringLiteral("privacy"));
    QVERIFY(mark->isVisible());
    QTest::mouseClick(mark, Qt::LeftButton);
    QVERIFY(!m_context->privacy->isOn());
    QVERIFY(!mark->isVisible());
}

void TestFrame::everyKeyIsListedAndFound()
{
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    auto *dialog = m_window->findChild<ShortcutsDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    const auto *list = dialog->findChild<QListView *>();
    const QAbstractItemModelTester tester(list->model());
    QStringList keys;
    for (int row = 0; row < list->model()->rowCount(); ++row)
        keys.append(list->model()->index(row, 0).data(KeysModel::KeyRole).toString());
    for (const Command &command : m_window->commands().all()) {
        if (!command.keys.isEmpty())
            QVERIFY2(keys.contains(Commands::keyText(command)), qPrintable(command.id));
    }
    auto *field = dialog->findChild<SearchField *>();
    QTest::keyClick(field, Qt::Key_PageDown);
    QVERIFY(list->currentIndex().row() > 2);
    QTest::keyClick(field, Qt::Key_End);
    QCOMPARE(list->currentIndex().row(), list->model()->rowCount() - 1);
    QTest::keyClick(field, Qt::Key_PageUp);
    QVERIFY(list->currentIndex().row() < list->model()->rowCount() - 3);
    QTest::keyClick(field, Qt::Key_Home);
    QTRY_COMPARE(list->verticalScrollBar()->value(), 0);
    QCOMPARE(dialog->focusWidget(), field);
    QTest::keyClicks(field, QStringLiteral("privacy"));
    QTRY_COMPARE(list->model()->rowCount(), 2); // its group, and the key
    QCOMPARE(list->model()->index(1, 0).data().toString(), QStringLiteral("Hide names"));
    QTest::keyClick(field, Qt::Key_Down);
    QCOMPARE(dialog->focusWidget(), list);
    // Nothing found is said where the list was, with a way back.
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("zzz"));
    QTRY_VERIFY(!list->isVisible());
    QVERIFY(hands::shows(*dialog, QStringLiteral("No key does that.")));
    QTest::keyClick(field, Qt::Key_Down);
    QVERIFY(dialog->focusWidget() != list);
    QTest::mouseClick(hands::button(*dialog, QStringLiteral("Show all keys")), Qt::LeftButton);
    QVERIFY(list->isVisible());
    QCOMPARE(dialog->focusWidget(), field);
    QCOMPARE(list->model()->rowCount(), keys.size());
    QTest::keyClicks(field, QStringLiteral("alt up")); // as Qt spells it, whatever is shown
    QTRY_VERIFY(list->model()->rowCount() > 0);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<ShortcutsDialog *>());
}

void TestFrame::toastsAreReachedByKey()
{
    const auto *bar = m_window->findChild<SideBar *>();
    QTRY_VERIFY(QApplication::focusWidget() && !bar->isAncestorOf(QApplication::focusWidget()));
    QWidget *before = QApplication::focusWidget();
    int done = 0;
    m_context->notices->post(
        {Tone::Good, QStringLiteral("Written."), QStringLiteral("Show"), [&] { ++done; }});
    auto *card = m_window->findChild<ToastCard *>();
    QVERIFY(card && card->isVisible());
    QCOMPARE(QApplication::focusWidget(), before); // a toast takes nothing
    QTest::keyClick(m_window.get(), Qt::Key_F8);
    QVERIFY(card->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(done, 1);
    QTRY_VERIFY(!m_window->findChild<ToastCard *>());
    QCOMPARE(QApplication::focusWidget(), before);
    m_context->notices->post({Tone::Neutral, QStringLiteral("Copied."), {}});
    QTest::keyClick(m_window.get(), Qt::Key_F8);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<ToastCard *>());
    QCOMPARE(QApplication::focusWidget(), before);
}

void TestFrame::toastsStackAndMakeRoom()
{
    for (int i = 0; i < 6; ++i)
        m_context->notices->post({Tone::Neutral, QString(10 * (i + 1), u'x'), {}});
    QTRY_COMPARE(m_window->findChildren<ToastCard *>().size(), ToastStack::kMost);
    QCOMPARE(m_context->notices->rowCount(), 6); // the bell has them all
    QTRY_VERIFY(m_window->findChildren<QPropertyAnimation *>().isEmpty()); // they have arrived
    auto cards = m_window->findChildren<ToastCard *>();
    std::sort(cards.begin(), cards.end(),
              [](const ToastCard *a, const ToastCard *b) { return a->y() < b->y(); });
    for (qsizetype i = 1; i < cards.size(); ++i) {
        QVERIFY(cards.at(i - 1)->geometry().bottom() < cards.at(i)->geometry().top());
        QVERIFY(m_window->rect().contains(cards.at(i)->geometry()));
        QCOMPARE(cards.at(i - 1)->geometry().right(), cards.at(i)->geometry().right());
    }
}

void TestFrame::aToastThatIsSaidAgainIsRenewed()
{
    const auto toasts = [this] {
        QStringList texts;
        for (const ToastCard *card : m_window->findChild<ToastStack *>()->cards())
            texts.append(card->accessibleName());
        return texts;
    };
    m_context->notices->say(QStringLiteral("Copied."));
    m_context->notices->say(QStringLiteral("Copied."));
    QCOMPARE(toasts(), QStringList{QStringLiteral("Copied.")});
    m_context->notices->say(QStringLiteral("Written."));
    m_context->notices->say(QStringLiteral("Copied."));
    QCOMPARE(toasts(), (QStringList{QStringLiteral("Written."), QStringLiteral("Copied.")}));
}

/// A button at the bottom right, where toasts come up, and one beside it.
void TestFrame::toastsLeaveWhatWasPressedInSight()
{
    QWidget row(m_window.get());
    const int height = m_window->height();
    row.setGeometry(m_window->width() - 400, height - 90, 380, 60);
    QPushButton left(QStringLiteral("Left"), &row);
    QPushButton right(QStringLiteral("Right"), &row);
    left.setGeometry(10, 10, 100, 40);
    right.setGeometry(260, 10, 100, 40);
    row.show();
    const auto covers = [&](const QWidget &button) {
        const QRect place(button.mapTo(m_window.get(), QPoint()), button.size());
        bool any = false;
        for (const ToastCard *card : m_window->findChild<ToastStack *>()->cards())
            any = any || card->geometry().intersects(place);
        return any;
    };
    const auto arrived
        = [this] { return m_window->findChildren<QPropertyAnimation *>().isEmpty(); };
    m_context->notices->say(QStringLiteral("Somebody did something somewhere."));
    QTRY_VERIFY(arrived());
    QVERIFY(covers(right)); // nobody works there
    QTest::mouseClick(&left, Qt::LeftButton);
    for (int i = 0; i < 5; ++i)
        m_context->notices->say(QStringLiteral("It was done %1 times.").arg(i));
    QTRY_VERIFY(arrived());
    QVERIFY(!covers(left) && !covers(right));
    for (const ToastCard *card : m_window->findChild<ToastStack *>()->cards())
        QVERIFY(m_window->rect().contains(card->geometry()));
    // Once one works elsewhere, they are where they always are.
    QTest::mouseClick(m_window->findChild<QToolButton *>(QStringLiteral("bell")), Qt::LeftButton);
    QTest::keyClick(m_window->findChild<NoticesPopup *>()->list(), Qt::Key_Escape);
    m_context->notices->say(QStringLiteral("Done."));
    QTRY_VERIFY(arrived());
    QVERIFY(covers(right));
}

void TestFrame::whereNothingIsLeftToUndoItIsSaid()
{
    m_window->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_context->notices->rowCount(), 1);
    QVERIFY(m_context->notices->index(0).data().toString().startsWith(
        QLatin1String("There is nothing left to undo.")));
}

void TestFrame::theBellKeepsWhatWasTold()
{
    auto *bell = m_window->findChild<CountButton *>(QStringLiteral("bell"));
    auto *list = m_window->findChild<NoticesPopup *>();
    int done = 0;
    m_context->notices->post(
        {Tone::Good, QStringLiteral("one"), QStringLiteral("Do"), [&] { ++done; }});
    m_context->notices->post({Tone::Danger, QStringLiteral("two"), {}});
    QCOMPARE(bell->count(), 1); // that it went well is no news
    QCOMPARE(bell->accessibleName(), QStringLiteral("1 new notice(s)"));
    QCOMPARE(m_window->findChild<ToastStack *>()->cards().size(), 2);
    QTest::mouseClick(bell, Qt::LeftButton);
    QVERIFY(list->isVisible());
    QVERIFY(m_window->findChild<ToastStack *>()->cards().isEmpty()); // the list tells them
    QVERIFY(list->list()->hasFocus());
    QTest::keyClick(list->list(), Qt::Key_Delete); // "two", the newest
    QCOMPARE(m_context->notices->rowCount(), 1);
    list->list()->setCurrentIndex(m_context->notices->index(0));
    QTest::keyClick(list->list(), Qt::Key_Return);
    QCOMPARE(done, 1);
    QVERIFY(!list->isVisible());
    QCOMPARE(bell->count(), 0);
    QTest::mouseClick(bell, Qt::LeftButton);
    QVERIFY(list->isVisible());
    QTest::keyClick(list->list(), Qt::Key_Escape);
    QVERIFY(!list->isVisible());
}

void TestFrame::controlZUndoes()
{
    QStringList order;
    m_context->undo->add(
        QStringLiteral("The tag was given."), [&] { order.append(QStringLiteral("undo")); },
        [&] { order.append(QStringLiteral("redo")); });
    m_window->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(m_context->undo->canRedo());
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(m_context->undo->canUndo());
    QCOMPARE(order, (QStringList{QStringLiteral("undo"), QStringLiteral("redo")}));
    type(QStringLiteral("undo"));
    QVERIFY(lines(Kind::Command).contains(QStringLiteral("Undo: The tag was given.")));
}

void TestFrame::whatIsUndoneTakesItsToastAway()
{
    m_window->showPage(QStringLiteral("customers"));
    m_context->undo->add(
        QStringLiteral("The tag was given."), [] {}, [] {});
    const auto toasts = [this] {
        QStringList names;
        for (const ToastCard *card : m_window->findChildren<ToastCard *>()) {
            if (card->isVisible())
                names.append(card->accessibleName());
        }
        return names;
    };
    QTRY_COMPARE(toasts(), QStringList{QStringLiteral("The tag was given.")});
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(toasts(), QStringList{QStringLiteral("Undone: The tag was given.")});
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(toasts(), QStringList{QStringLiteral("The tag was given.")});
    m_window->showPage(QStringLiteral("orders"));
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(toasts(),
                 QStringList{QStringLiteral("Undone on the page “Customers”: The tag was given.")});
    QTest::mouseClick(hands::button(*m_window, QStringLiteral("Show")), Qt::LeftButton);
    QCOMPARE(m_window->currentPage(), QStringLiteral("customers"));
}

void TestFrame::theKeyOfThePageInFrontLeadsBackToItsList()
{
    m_window->showPage(QStringLiteral("customers"));
    const auto *page = m_window->findChild<CustomersPage *>();
    const auto *table = page->findChild<DataTable *>();
    auto *search = page->findChild<SearchField *>(); // chips may be folded into a menu
    QTRY_VERIFY(search->isVisible());
    search->setFocus();
    QTest::keyClick(search, Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), table);
    m_window->showPage(QStringLiteral("segments-new"));
    auto *name = m_window->findChild<QLineEdit *>(QStringLiteral("editor.name"));
    QTRY_VERIFY(name->isVisible());
    QTest::keyClick(name, Qt::Key_5, Qt::ControlModifier);
    QTRY_VERIFY(!name->isVisible());
    QCOMPARE(m_window->currentPage(), QStringLiteral("segments"));
    m_window->showPage(QStringLiteral("segments-new"));
    QTRY_VERIFY(name->isVisible());
    QTest::keyClicks(name, QStringLiteral("Faithful"));
    QTest::keyClick(name, Qt::Key_5, Qt::ControlModifier);
    QDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = hands::openDialog(*m_window)) != nullptr);
    QVERIFY(name->isVisible());
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("confirm")), Qt::LeftButton);
    QTRY_VERIFY(!name->isVisible());
}

void TestFrame::partsOfTheWindowStayWithThePage()
{
    QTest::keyClick(m_window.get(), Qt::Key_5, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), QStringLiteral("segments"));
    const auto *bar = m_window->findChild<SideBar *>();
    const auto inBar = [bar] { return bar->isAncestorOf(QApplication::focusWidget()); };
    for (int step = 0; step < 6 && !inBar(); ++step)
        QTest::keyClick(m_window->focusWidget(), Qt::Key_F6);
    QVERIFY(inBar());
    const auto *button = qobject_cast<NavButton *>(QApplication::focusWidget());
    QVERIFY(button && button->isChecked());
    QCOMPARE(button->text(), QStringLiteral("Segments"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // leads nowhere else
    QCOMPARE(m_window->currentPage(), QStringLiteral("segments"));
}

/// Nobody may find himself in a language that he cannot read, without a way back.
void TestFrame::theLanguageIsSwitchedAloud()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QVERIFY(!m_window->commands().run(QStringLiteral("language.en"))); // it is spoken
    const Command *french = m_window->commands().find(QStringLiteral("language.fr"));
    QVERIFY(french->title().contains(QStringLiteral("Français")));
    QVERIFY(m_window->commands().run(QStringLiteral("language.fr")));
    QTRY_COMPARE(m_fixture->chosenLanguage, QStringLiteral("fr"));
    QTRY_VERIFY(m_context->undo->undoText().contains(QStringLiteral("Français")));
    QVERIFY(!m_window->findChildren<ToastCard *>().isEmpty());
    m_context->undo->undo();
    QTRY_COMPARE(m_fixture->chosenLanguage, QString()); // as it was: the system's
    QLocale::setDefault(QLocale::c());
}

void TestFrame::sendingCanBePausedOnEveryPage()
{
    auto *sending = m_window->findChild<PillButton *>(QStringLiteral("sending"));
    const QString key = SendingSettings::pausedKey(); // that is read before every message
    QTest::mouseClick(sending, Qt::LeftButton);
    QTRY_COMPARE(sending->accessibleName(), QStringLiteral("Sending paused"));
    QCOMPARE(keptIn(m_fixture->store(), key), QStringLiteral("1"));
    QTRY_VERIFY(m_context->undo->undoText().contains(QLatin1String("Nothing goes out until")));
    m_context->undo->undo();
    QTRY_COMPARE(sending->accessibleName(), QStringLiteral("Not sending yet"));
    m_context->undo->redo();
    QTRY_COMPARE(sending->accessibleName(), QStringLiteral("Sending paused"));
    for (const QString &page : m_window->pageIds()) {
        m_window->showPage(page);
        QVERIFY(sending->isVisible());
    }
    m_window.reset();
    m_context = std::make_unique<ViewContext>(m_fixture->context());
    m_window = std::make_unique<MainWindow>(*m_context); // as after a restart
    m_window->show();
    sending = m_window->findChild<PillButton *>(QStringLiteral("sending"));
    QTRY_COMPARE(sending->accessibleName(), QStringLiteral("Sending paused"));
    QVERIFY(m_window->commands().run(QStringLiteral("sending.pause")));
    QTRY_COMPARE(sending->accessibleName(), QStringLiteral("Not sending yet"));
    QVERIFY(keptIn(m_fixture->store(), key).isEmpty());
}

/// The window of earlier versions kept its switch elsewhere.
void TestFrame::aPauseOfBeforeIsShownAndEnds()
{
    const QString before = QStringLiteral("sending.paused");
    const Done kept = awaitResult(m_fixture->store().write([before](Database &db) {
        return SettingsRepository(db).set(before, QStringLiteral("1"));
    }));
    QVERIFY(kept);
    m_window.reset();
    m_context = std::make_unique<ViewContext>(m_fixture->context());
    m_window = std::make_unique<MainWindow>(*m_context);
    m_window->show();
    auto *sending = m_window->findChild<PillButton *>(QStringLiteral("sending"));
    QTRY_COMPARE(sending->accessibleName(), QStringLiteral("Sending paused"));
    QTest::mouseClick(sending, Qt::LeftButton);
    QTRY_COMPARE(sending->accessibleName(), QStringLiteral("Not sending yet"));
    const auto stored = awaitResult(
        m_fixture->store().write([](Database &db) { return SendingSettings::load(db); }));
    QVERIFY(stored && !stored->isPaused);
    QVERIFY(keptIn(m_fixture->store(), before).isEmpty());
}

/// The frame says what holds: where the pause cannot be written, messages still go.
void TestFrame::aPauseThatIsNotWrittenIsNotShown()
{
    const auto setFailing = [this](bool on) {
        const Done set = awaitResult(m_fixture->store().write([on](Database &db) {
            return db.execute(on ? "CREATE TEMP TRIGGER no_pause BEFORE INSERT ON main.setting"
                                   " WHEN new.key = 'messages.paused'"
                                   " BEGIN SELECT raise(FAIL, 'no room'); END"
                                 : "DROP TRIGGER temp.no_pause");
        }));
        QVERIFY2(set, set ? "" : qPrintable(set.error().detail));
    };
    auto *sending = m_window->findChild<PillButton *>(QStringLiteral("sending"));
    const QString before = sending->accessibleName();
    const int told = m_context->notices->rowCount();
    setFailing(true);
    QTest::mouseClick(sending, Qt::LeftButton);
    QTRY_COMPARE(m_context->notices->rowCount(), told + 1);
    setFailing(false);
    const Notices &notices = *m_context->notices;
    QVERIFY(notices.data(notices.index(0), Qt::DisplayRole)
                .toString()
                .startsWith(QLatin1String("Sending is not paused: messages still go out.")));
    QCOMPARE(sending->accessibleName(), before);
    QVERIFY(!m_context->shell->isSendingPaused());
    QTest::mouseClick(sending, Qt::LeftButton); // now it can be
    QTRY_COMPARE(sending->accessibleName(), QStringLiteral("Sending paused"));
    QTRY_VERIFY(m_context->undo->canUndo());
    m_context->undo->undo();
    QTRY_COMPARE(sending->accessibleName(), before);
}

void TestFrame::whatWaitsIsNamedBeforeItGoes()
{
    const Done planned = awaitResult(m_fixture->store().write([this](Database &db) -> Done {
        Transaction transaction(db);
        const Timestamp now = m_fixture->clock.now();
        Sender sender;
        sender.provider = QStringLiteral("smtp");
        sender.address = QStringLiteral("shop@example.fr");
        const auto account = SenderRepository(db).add(sender, now);
        if (!account)
            return account.error();
        for (const qint64 customer : {1, 2, 3}) {
            PlannedMessage message;
            message.key
                = {QStringLiteral("owner:1"), QStringLiteral("1"), CustomerId{customer}, {}};
            message.sender = *account;
            message.dueAt = {now.ms + (customer == 3 ? 3'600'000 : 0)};
            if (const auto one = OutboxRepository(db).plan(message, message.dueAt, now); !one)
                return one.error();
        }
        return transaction.commit();
    }));
    QVERIFY(planned);
    auto *sending = m_window->findChild<PillButton *>(QStringLiteral("sending"));
    QTest::mouseClick(sending, Qt::LeftButton);
    QTRY_COMPARE(sending->accessibleName(), QStringLiteral("Sending paused"));
    QTest::mouseClick(sending, Qt::LeftButton);
    QDialog *question = nullptr;
    QTRY_VERIFY((question = hands::openDialog(*m_window)) != nullptr);
    // The third is for later.
    QVERIFY(hands::shows(*question, QStringLiteral("2 message(s) wait")));
    QTest::keyClick(question, Qt::Key_Escape);
    QTRY_VERIFY(!hands::openDialog(*m_window));
    QCOMPARE(sending->accessibleName(), QStringLiteral("Sending paused"));
    QTest::mouseClick(sending, Qt::LeftButton);
    hands::answer(*m_window);
    QTRY_COMPARE(sending->accessibleName(), QStringLiteral("Not sending yet"));
    const Done cleared = awaitResult(
        m_fixture->store().write([](Database &db) { return db.execute("DELETE FROM outbox"); }));
    QVERIFY(cleared);
}

void TestFrame::jobsShowAndStop()
{
    const auto *inBar = m_window->findChild<JobLine *>();
    QVERIFY(!inBar->isVisible());
    const auto first = m_context->jobs->start(QStringLiteral("Exporting"));
    QVERIFY(inBar->isVisible());
    const auto second = m_context->jobs->start(QStringLiteral("Backing up"), {}, false);
    QVERIFY(!inBar->isVisible());
    auto *many = inBar->parentWidget()->findChild<QPushButton *>();
    QCOMPARE(many->text(), QStringLiteral("2 job(s) running"));
    QTest::mouseClick(many, Qt::LeftButton);
    auto *popup = m_window->findChild<JobsPopup *>();
    QVERIFY(popup->isVisible());
    const auto made = popup->findChildren<JobLine *>();
    QCOMPARE(made.size(), 2);
    QVERIFY(!made.at(1)->stopButton()->isVisible());
    QTest::mouseClick(made.at(0)->stopButton(), Qt::LeftButton);
    QVERIFY(first->isCancelled());
    QVERIFY(popup->isVisible());
    first->finish();
    second->finish();
    QTRY_VERIFY(!popup->isVisible());
    QTRY_VERIFY(!inBar->parentWidget()->isVisible());
}

void TestFrame::offlineIsTold()
{
    auto *status = m_window->findChild<SyncStatus *>();
    auto *words = status->findChild<QPushButton *>();
    auto *network = m_window->findChild<Connectivity *>();
    network->setOffline(true);
    QCOMPARE(words->text(), QStringLiteral("Offline"));
    QVERIFY(!words->toolTip().isEmpty());
    network->setOffline(false);
    QVERIFY(words->text() != QLatin1String("Offline"));
    QTest::mouseClick(words, Qt::LeftButton);
    QCOMPARE(m_window->currentPage(), QStringLiteral("sync"));
}

/// However narrow the window and large the text: what is told of the last sync is not cut, what a
/// shorter wording leaves out stands in the tool tip, and all switches stay in sight.
void TestFrame::theLastSyncGivesWayToTheRoom_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("whole");
    QTest::newRow("wide") << 100 << 1600 << true;
    QTest::newRow("a laptop") << 100 << 1280 << true;
    QTest::newRow("small") << 100 << 1000 << true;
    QTest::newRow("large text") << 150 << 1280 << true;
    QTest::newRow("small, with large text") << 200 << 1000 << false;
}

void TestFrame::theLastSyncGivesWayToTheRoom()
{
    QFETCH(int, percent);
    QFETCH(int, width);
    QFETCH(bool, whole);
    const Timestamp now = m_fixture->clock.now();
    const auto synced = awaitResult(m_fixture->store().write([now](Database &db) -> Done {
        JobLog log(db);
        const auto id = log.begin(QStringLiteral("sync"), ShopId{1}, now);
        if (!id)
            return id.error();
        JobEntry entry;
        entry.id = *id;
        entry.finishedAt = now;
        entry.outcome = QStringLiteral("ok");
        return log.finish(entry);
    }));
    QVERIFY(synced);
    m_window.reset();
    Theme::setTextPercent(*qApp, percent);
    const auto back = qScopeGuard([this] {
        m_window.reset();
        Theme::setTextPercent(*qApp, 100);
    });
    m_window = std::make_unique<MainWindow>(*m_context);
    m_window->resize(width, 640);
    m_window->show();
    const auto *words = m_window->findChild<ShorteningButton *>();
    QTRY_VERIFY(words->accessibleName().startsWith(QLatin1String("Synced ")));
    if (whole)
        QTRY_COMPARE(words->text(), words->accessibleName());
    else
        QTRY_VERIFY(words->text() != words->accessibleName());
    QVERIFY(words->sizeHint().width() <= words->width() || !whole);
    QVERIFY(words->fontMetrics().horizontalAdvance(words->text()) < words->width());
    QVERIFY(!words->text().isEmpty() || !words->icon().isNull());
    QVERIFY(words->toolTip().contains(words->accessibleName()));
    for (const char *name : {"sending", "bell"}) {
        const auto *part = m_window->findChild<QAbstractButton *>(QLatin1String(name));
        const QRect place(part->mapTo(m_window.get(), QPoint()), part->size());
        QVERIFY2(m_window->rect().contains(place), name);
    }
}

void TestFrame::theBadgeSaysWhatItCounts()
{
    const auto sync = [this] {
        for (NavButton *button : m_window->findChildren<NavButton *>()) {
            if (button->text() == QLatin1String("Syncs"))
                return button;
        }
        return static_cast<NavButton *>(nullptr);
    };
    QVERIFY(sync());
    QCOMPARE(sync()->accessibleName(), QStringLiteral("Syncs"));
    const auto put = awaitResult(m_fixture->store().write([](Database &db) {
        return db.execute(
            "INSERT INTO quarantine(shop_id, resource, remote_id, code, first_at, last_at)"
            " VALUES(1, 'orders', 1, 0, 0, 0)");
    }));
    QVERIFY(put);
    m_window.reset();
    m_window = std::make_unique<MainWindow>(*m_context);
    QTRY_COMPARE(sync()->accessibleName(), QStringLiteral("Syncs, 1 record(s) set aside"));
}

void TestFrame::theLastPageComesBack()
{
    m_window->showPage(QStringLiteral("sync"));
    m_window->close();
    QTRY_COMPARE(keptIn(m_fixture->store(), QStringLiteral("view.window.page")),
                 QStringLiteral("sync"));
    m_window = std::make_unique<MainWindow>(*m_context);
    m_window->show();
    QTRY_COMPARE(m_window->currentPage(), QStringLiteral("sync"));
    m_window->showPage(QStringLiteral("customers"));
    m_window->close();
}

void TestFrame::closingAsksForWhatIsNotKept()
{
    m_context->shell->setKeepInTray(false);
    m_window->showPage(QStringLiteral("segments-new"));
    auto *name = m_window->findChild<QLineEdit *>(QStringLiteral("editor.name"));
    QTRY_VERIFY(name->isVisible());
    QTest::keyClicks(name, QStringLiteral("Faithful"));
    m_window->showPage(QStringLiteral("today"));
    m_window->close();
    QVERIFY(m_window->isVisible());
    QCOMPARE(m_window->currentPage(), QStringLiteral("segments")); // what it is about is seen
    const auto answer = [this](const char *button) {
        QDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = hands::openDialog(*m_window)) != nullptr);
        QTest::mouseClick(dialog->findChild<QPushButton *>(QLatin1String(button)), Qt::LeftButton);
        QTRY_VERIFY(hands::openDialog(*m_window) != dialog);
    };
    answer("stay");
    QVERIFY(m_window->isVisible());
    QCOMPARE(name->text(), QStringLiteral("Faithful"));
    m_window->close();
    answer("confirm");
    QTRY_VERIFY(!m_window->isVisible());
}

void TestFrame::theTrayHasTheMenu()
{
    Tray tray(m_window->commands(), m_window.get());
    QStringList texts;
    for (const QAction *action : tray.menu().actions()) {
        if (!action->isSeparator())
            texts.append(action->text());
    }
    QCOMPARE(texts,
             (QStringList{QStringLiteral("Open Comptoir"), QStringLiteral("Sync now"),
                          QStringLiteral("Stop the sync"), QStringLiteral("Pause sending"),
                          QStringLiteral("Quit")}));
    m_window->showMinimized();
    tray.menu().actions().first()->trigger();
    QVERIFY(!m_window->isMinimized() && m_window->isVisible());
}

void TestFrame::settingsSwitchTrayAndNames()
{
    m_window->showPage(QStringLiteral("settings-look"));
    auto *names = m_window->findChild<QCheckBox *>(QStringLiteral("hide-names"));
    QVERIFY(names);
    names->setFocus();
    QTest::keyClick(names, Qt::Key_Space);
    QVERIFY(m_context->privacy->isOn());
    QTest::keyClick(names, Qt::Key_Space);
    QVERIFY(!m_context->privacy->isOn());
    auto *tray = m_window->findChild<QCheckBox *>(QStringLiteral("keep-in-tray"));
    QCOMPARE(tray->isEnabled(), Tray::isAvailable());
    m_context->shell->setKeepInTray(true);
    QVERIFY(tray->isChecked());
    QCOMPARE(keptIn(m_fixture->store(), QStringLiteral("window.keep_in_tray")),
             QStringLiteral("1"));
    m_context->shell->setKeepInTray(false);
    if (!Tray::isAvailable()) // then closing closes, whatever the setting
        QVERIFY(m_window->close() && !m_window->isVisible());
}

QTEST_MAIN(TestFrame)
#include "tst_frame.moc"
