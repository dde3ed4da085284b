#include "models/store/customerrepository.h"
#include "models/store/settingsrepository.h"
#include "models/store/statsrepository.h"
#include "tests/views/hands.h"
#include "tests/views/viewsfixture.h"
#include "views/customers/bulkbar.h"
#include "views/customers/customerspage.h"
#include "views/customers/customertablemodel.h"
#include "views/customers/profilepanel.h"
#include "views/customers/timelinetab.h"
#include "views/orders/orderspage.h"
#include "views/segments/segmentspage.h"
#include "views/settings/backupscard.h"
#include "views/settings/shopwizard.h"
#include "views/shell/mainwindow.h"
#include "views/shell/navbutton.h"
#include "views/shell/page.h"
#include "views/shell/pages.h"
#include "views/shell/searchmodel.h"
#include "views/shell/searchpopup.h"
#include "views/shell/settle.h"
#include "views/shell/sidebar.h"
#include "views/shell/topbar.h"
#include "views/widgets/chip.h"
#include "views/widgets/confirmdialog.h"
#include "views/widgets/datatable.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/foldcard.h"
#include "views/widgets/format.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/sidebyside.h"
#include "views/widgets/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QScreen>
#include <QScrollBar>
#include <QSpinBox>
#include <QTabBar>
#include <QTest>
#include <QTextEdit>

using namespace comptoir;

namespace {

/// Every text that a person sees now in `window`, with the name of what shows it.
QList<QPair<QString, QString>> visibleTexts(const QWidget *window)
{
    QList<QPair<QString, QString>> texts;
    const auto add = [&](const QWidget *widget, const QString &text) {
        if (!text.isEmpty())
            texts.append({text,
                          QString::fromLatin1(widget->metaObject()->className()) + u' '
                              + widget->objectName()});
    };
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            add(widget, label->text());
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            add(widget, button->text());
        if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
            add(widget, edit->placeholderText());
        if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                add(widget, tabs->tabText(i));
        }
        add(widget, widget->toolTip());
    }
    return texts;
}

bool takesInput(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
        || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget)
        || qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const QTabBar *>(widget);
}

/// Parts that Qt makes inside its own widgets.
bool isQtsOwn(const QWidget *widget)
{
    return widget->objectName().startsWith(QLatin1String("qt_"))
        || qobject_cast<const QComboBox *>(widget->parentWidget())
        || qobject_cast<const QAbstractSpinBox *>(widget->parentWidget())
        || qobject_cast<const QLineEdit *>(widget->parentWidget())
        || qobject_cast<const QTabBar *>(widget->parentWidget()) || widget->inherits("QHeaderView")
        || widget->inherits("QComboBoxListView") || widget->inherits("QTableCornerButton");
}

} // namespace

/// The window with real keys and clicks over a real store.
class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void anEmptyProfileBeginsWithTheWelcome();
    void skippingTheWelcomeShowsTheFirstPage();
    void keysWalkThroughThePages();
    void searchOpensAProfileByKeysAlone();
    void aSearchWithoutAnswerSaysSo();
    void enterMakesTheProfileFullAndEscapeGoesBack();
    void clickOnAHeadingSorts();
    void backLeadsToWhereOneCameFrom_data();
    void backLeadsToWhereOneCameFrom();
    void backLeadsThroughAPageTwice();
    void backLeadsFromTheEditorToItsList();
    void theListStaysUnderTheMouse_data();
    void theListStaysUnderTheMouse();
    void typingFiltersTheList();
    void chipsFilterAndCount();
    void controlCCopiesTheCell();
    void everyTabOfTheProfileShowsSomething();
    void ordersFoldOut();
    void languageChangesEverythingAtOnce();
    void everyControlHasAName();
    void nothingIsCutOffInASmallWindow();
    void theDemoCanBeLeft();
    void theWindowTellsWhatWasRestored();
    void anotherOrderShowsItsTop();
    void theHistoryForgetsItsFilterWithTheCustomer();
    void tabGoesFromTheSideBarToTheProfile();
    void theKeyboardBeginsOnThePage();
    void theWindowStaysOnTheScreen();
    void columnsAndSideBarAreRemembered();

private:
    QString currentCell(int column) const;
    DataTable *table() const { return m_window->findChild<DataTable *>(); }
    /// Of the customers' table, by its field.
    int column(const char *id) const;
    void showAll();
    DataTable *shownTable() const;
    void letAnswersArrive();
    void openOrderOfProfile(); ///< by mouse and keys, out of its tab
    QPushButton *linkOnPage(const QString &name) const;
    static void back(const QString &way);

    std::unique_ptr<ViewsFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
};

int TestMainWindow::column(const char *id) const
{
    return qobject_cast<CustomerTableModel *>(table()->model())->columnOf(QLatin1String(id));
}

void TestMainWindow::initTestCase()
{
    Theme::apply(*qApp, Theme::Mode::Light);
    m_fixture = std::make_unique<ViewsFixture>();
    m_fixture->fill(1200);
}

void TestMainWindow::init()
{
    // What Qt complains of is ours to mend; of the display without a screen it may say what it is.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )")));
    m_window = std::make_unique<MainWindow>(m_fixture->context());
    m_window->resize(1440, 900);
    m_window->showPage(QStringLiteral("customers"));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QTRY_VERIFY(table()->model()->rowCount() > 500);
    QTRY_VERIFY(!table()->model()->index(0, 0).data().toString().isEmpty());
}

void TestMainWindow::cleanup()
{
    m_window.reset();
}

void TestMainWindow::anEmptyProfileBeginsWithTheWelcome()
{
    ViewsFixture empty;
    empty.vault.persistent = false;
    bool opened = false;
    ViewContext context = empty.context();
    context.openDemo = [&] { opened = true; };
    MainWindow window(context);
    window.show();
    QTRY_COMPARE(window.currentPage(), QStringLiteral("welcome"));
    auto *demo = window.findChild<QPushButton *>(QStringLiteral("demo"));
    // The language, then the look: Return goes on from the answer that is chosen.
    for (int step = 0; step < 2; ++step) {
        QTRY_VERIFY(qobject_cast<QRadioButton *>(window.focusWidget()));
        QTest::keyClick(window.focusWidget(), Qt::Key_Return);
    }
    QVERIFY(demo && demo->isVisible());
    QTRY_VERIFY(demo->hasFocus());
    QTest::keyClick(demo, Qt::Key_Return);
    QVERIFY(opened);
    QVERIFY(!window.findChild<QPushButton *>(QStringLiteral("leave-demo")));
    bool warned = false;
    for (const auto &[text, where] : visibleTexts(&window))
        warned = warned || text == empty.vault.whyNotPersistent();
    QVERIFY(warned);
}

void TestMainWindow::skippingTheWelcomeShowsTheFirstPage()
{
    ViewsFixture empty;
    MainWindow window(empty.context());
    window.show();
    QTRY_COMPARE(window.currentPage(), QStringLiteral("welcome"));
    QTest::keyClick(&window, Qt::Key_1, Qt::ControlModifier);
    QTRY_COMPARE(window.currentPage(), pageTable().first().id);
    // The way to the demo is not lost with the welcome.
    const auto offered = [&window] {
        for (const auto *demo : window.findChildren<QPushButton *>(QStringLiteral("offer-demo"))) {
            if (demo->isVisible())
                return true;
        }
        return false;
    };
    QTRY_VERIFY(offered());
    QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(window.currentPage() != pageTable().first().id && offered());
}

void TestMainWindow::keysWalkThroughThePages()
{
    const QList<PageEntry> pages = pageTable();
    for (int i = static_cast<int>(pages.size()) - 1; i >= 0; --i) {
        if (i > 8)
            continue;
        QTest::keyClick(m_window.get(), static_cast<Qt::Key>(Qt::Key_1 + i), Qt::ControlModifier);
        QTRY_COMPARE(m_window->currentPage(), pages.at(i).id);
    }
    // The first time too, the keyboard is where one works, not at the first control of the page.
    ViewsFixture other; // its window's state is nobody else's
    other.fill(20);
    MainWindow fresh(other.context());
    fresh.show();
    fresh.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&fresh));
    fresh.showPage(QStringLiteral("today"));
    QTest::keyClick(&fresh, Qt::Key_2, Qt::ControlModifier);
    QVERIFY(qobject_cast<DataTable *>(fresh.focusWidget()));
    fresh.close();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    // A key to the page that is in front already takes the keyboard out of the frame.
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(qobject_cast<SearchField *>(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QVERIFY(m_window->findChild<CustomersPage *>()->isAncestorOf(QApplication::focusWidget()));
    m_window->showPage(QStringLiteral("sync"));
    auto *first = m_window->findChild<NavButton *>();
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Return);
    QCOMPARE(m_window->currentPage(), pages.first().id);
    QTest::keyClick(first, Qt::Key_Down);
    QVERIFY(!first->hasFocus());
    for (const QString &id : m_window->pageIds()) {
        m_window->showPage(id);
        QCOMPARE(m_window->currentPage(), id.section(u'-', 0, 0));
    }
    m_window->showPage(QStringLiteral("nonsense"));
    QCOMPARE(m_window->currentPage(), QStringLiteral("settings"));
}

void TestMainWindow::searchOpensAProfileByKeysAlone()
{
    const QString email = table()->model()->index(3, column("email")).data().toString();
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *search = qobject_cast<SearchField *>(QApplication::focusWidget());
    QVERIFY(search);
    QTest::keyClicks(search, email);
    auto *popup = m_window->findChild<SearchPopup *>();
    QTRY_VERIFY(popup->isVisible());
    QTRY_COMPARE(popup->list()->model()->index(0, 0).data(SearchModel::TypedRole).toString(),
                 email);
    QVERIFY(popup->list()->currentIndex().isValid());
    const QString found = popup->list()->currentIndex().data().toString();
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(!popup->isVisible());
    QVERIFY(search->text().isEmpty());
    auto *page = m_window->findChild<CustomersPage *>();
    QTRY_VERIFY(page->isFull());
    QTRY_VERIFY(visibleTexts(m_window->findChild<ProfilePanel *>())
                    .contains({found, QStringLiteral("comptoir::ElidedLabel ")}));
}

void TestMainWindow::aSearchWithoutAnswerSaysSo()
{
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QWidget *search = QApplication::focusWidget();
    QTest::keyClicks(search, QStringLiteral("xqzxqz"));
    auto *popup = m_window->findChild<SearchPopup *>();
    QTRY_VERIFY(popup->isVisible());
    const QAbstractItemModel *lines = popup->list()->model();
    QTRY_COMPARE(lines->rowCount(), 1);
    const QString said = lines->index(0, 0).data().toString();
    QVERIFY(said.startsWith(QLatin1String("Nothing is called")));
    QVERIFY(said.contains(QLatin1String("Messages and notes are not searched here"))); // what is
    const QRect room(0, 0, popup->list()->viewport()->width() - 20, 0);
    const QRect needed = popup->list()->fontMetrics().boundingRect(room, Qt::TextWordWrap, said);
    QVERIFY(popup->list()->viewport()->height() >= needed.height());
    QVERIFY(!popup->list()->currentIndex().isValid());
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(!popup->isVisible());
}

void TestMainWindow::enterMakesTheProfileFullAndEscapeGoesBack()
{
    auto *page = m_window->findChild<CustomersPage *>();
    table()->setFocus();
    table()->setCurrentIndex(table()->model()->index(5, 0));
    QTest::keyClick(table(), Qt::Key_Return);
    QVERIFY(page->isFull());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!page->isFull());
    QTRY_VERIFY(m_window->findChild<ProfilePanel *>()->findChild<QTabBar *>()->isVisible());
    QTest::keyClick(table(), Qt::Key_F6);
    QVERIFY(!table()->hasFocus());
    QVERIFY(m_window->findChild<ProfilePanel *>()->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(table()->hasFocus());
    // Round and round, through the frame too.
    const QWidget *stations[]
        = {m_window->findChild<ProfilePanel *>(), m_window->findChild<SideBar *>(),
           m_window->findChild<TopBar *>(), table()->parentWidget()};
    for (const QWidget *station : stations) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        QVERIFY(station->isAncestorOf(QApplication::focusWidget()));
    }
}

void TestMainWindow::openOrderOfProfile()
{
    table()->setFocus();
    table()->setCurrentIndex(table()->model()->index(2, 0));
    const auto *panel = m_window->findChild<ProfilePanel *>();
    auto *tabs = panel->findChild<QTabBar *>();
    QTRY_VERIFY(tabs->isVisible());
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(1).center());
    const auto header = [panel]() -> FoldHeader * {
        for (FoldHeader *one : panel->findChildren<FoldHeader *>()) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    };
    QTRY_VERIFY(header());
    QTest::keyClick(header(), Qt::Key_Space);
    const QString open = QStringLiteral("Show this order");
    QTRY_VERIFY(hands::button(*panel, open));
    hands::button(*panel, open)->setFocus();
    QTest::keyClick(hands::button(*panel, open), Qt::Key_Return);
    QCOMPARE(m_window->currentPage(), QStringLiteral("orders"));
}

QPushButton *TestMainWindow::linkOnPage(const QString &name) const
{
    for (QPushButton *link : m_window->findChildren<QPushButton *>(name)) {
        if (link->isVisible())
            return link;
    }
    return nullptr;
}

void TestMainWindow::back(const QString &way)
{
    QWidget *focused = QApplication::focusWidget();
    if (way == u"Escape")
        QTest::keyClick(focused, Qt::Key_Escape);
    else if (way == u"Alt+Left")
        QTest::keyClick(focused, Qt::Key_Left, Qt::AltModifier);
    else
        QTest::mouseClick(focused, Qt::BackButton);
}

void TestMainWindow::backLeadsToWhereOneCameFrom_data()
{
    QTest::addColumn<QString>("way");
    for (const char *way : {"Escape", "Alt+Left", "mouse"})
        QTest::addRow("%s", way) << QString::fromLatin1(way);
}

void TestMainWindow::backLeadsToWhereOneCameFrom()
{
    QFETCH(QString, way);
    const auto *panel = m_window->findChild<ProfilePanel *>();
    openOrderOfProfile();
    const CustomerId customer = panel->customer();
    auto *orders = m_window->findChild<OrdersPage *>();
    const qint64 order = orders->place().record;
    QVERIFY(order > 0 && orders->isFull());
    QTRY_VERIFY(linkOnPage(QStringLiteral("openProduct")));
    QTest::mouseClick(linkOnPage(QStringLiteral("openProduct")), Qt::LeftButton);
    QCOMPARE(m_window->currentPage(), QStringLiteral("products"));
    back(way);
    QCOMPARE(m_window->currentPage(), QStringLiteral("orders"));
    QCOMPARE(orders->place().record, order);
    QVERIFY(orders->isAncestorOf(QApplication::focusWidget()));
    back(way);
    QCOMPARE(m_window->currentPage(), QStringLiteral("customers"));
    QVERIFY(!m_window->findChild<CustomersPage *>()->isFull()); // as it was left
    QVERIFY(panel->customer() == customer);
    QVERIFY(panel->tab() == ProfilePanel::Tab::Orders);
    QVERIFY(panel->isAncestorOf(QApplication::focusWidget()));
}

/// The page of the customers shows somebody else, or otherwise, by the time one is back.
void TestMainWindow::backLeadsThroughAPageTwice()
{
    const auto *panel = m_window->findChild<ProfilePanel *>();
    auto *customers = m_window->findChild<CustomersPage *>();
    openOrderOfProfile();
    const CustomerId customer = panel->customer();
    QTRY_VERIFY(linkOnPage(QStringLiteral("openCustomer")));
    QTest::mouseClick(linkOnPage(QStringLiteral("openCustomer")), Qt::LeftButton);
    QCOMPARE(m_window->currentPage(), QStringLiteral("customers"));
    QVERIFY(customers->isFull());
    auto *tabs = panel->findChild<QTabBar *>();
    QTRY_VERIFY(tabs->isVisible());
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(0).center());
    back(QStringLiteral("Escape"));
    QCOMPARE(m_window->currentPage(), QStringLiteral("orders"));
    back(QStringLiteral("Escape"));
    QCOMPARE(m_window->currentPage(), QStringLiteral("customers"));
    QVERIFY(!customers->isFull());
    QVERIFY(panel->customer() == customer);
    QVERIFY(panel->tab() == ProfilePanel::Tab::Orders);
    QVERIFY(panel->isAncestorOf(QApplication::focusWidget()));
    // From here on Escape is about this page alone: nobody came from elsewhere.
    back(QStringLiteral("Escape"));
    QCOMPARE(m_window->currentPage(), QStringLiteral("customers"));
    // The page that a key left is a step too, for the key that goes back.
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), QStringLiteral("today"));
    QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_window->currentPage(), QStringLiteral("customers"));
}

/// From what is written to the list first, then to the page before; straight back where another
/// page led to it.
void TestMainWindow::backLeadsFromTheEditorToItsList()
{
    m_window->showPage(QStringLiteral("today"));
    QTest::keyClick(m_window.get(), Qt::Key_5, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), QStringLiteral("segments"));
    auto *page = m_window->findChild<SegmentsPage *>();
    QTRY_VERIFY(page->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_N, Qt::ControlModifier);
    QVERIFY(page->canStepBack());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_window->currentPage(), QStringLiteral("segments"));
    QVERIFY(!page->canStepBack());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(m_window->currentPage(), QStringLiteral("segments"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_window->currentPage(), QStringLiteral("today"));
    m_window->showRecord(QStringLiteral("segments-new"), 0);
    QCOMPARE(m_window->currentPage(), QStringLiteral("segments"));
    QVERIFY(page->canStepBack());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_window->currentPage(), QStringLiteral("today"));
}

void TestMainWindow::theListStaysUnderTheMouse_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<int>("width");
    for (const char *page : {"customers", "orders", "products"}) {
        for (const int width : {1000, 1180, 1300, 1440})
            QTest::addRow("%s %d", page, width) << QString::fromLatin1(page) << width;
    }
}

/// The first click opens the detail: the row that is clicked must not go elsewhere.
void TestMainWindow::theListStaysUnderTheMouse()
{
    QFETCH(QString, page);
    QFETCH(int, width);
    m_window->showPage(page);
    m_window->resize(width, 800);
    DataTable *list = nullptr;
    QTRY_VERIFY((list = shownTable()) != nullptr);
    SideBySide *sides = nullptr;
    for (SideBySide *one : m_window->findChildren<SideBySide *>())
        sides = one->isAncestorOf(list) ? one : sides;
    QVERIFY(sides);
    sides->closeDetail();
    letAnswersArrive(); // the filters have their numbers
    const QModelIndex row = list->model()->index(3, 0);
    const auto place = [&] {
        return list->viewport()->mapTo(m_window.get(), list->visualRect(row).topLeft()).y();
    };
    const int before = place();
    const QPoint there = list->visualRect(row).center();
    const QPoint inWindow = list->viewport()->mapTo(m_window.get(), there);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, there);
    QTRY_VERIFY(sides->isOpen());
    letAnswersArrive();
    if (!list->isVisible()) // the detail stands alone
        return;
    // Filters that are put away now give their lines to a table that has no rows above.
    if (list->verticalScrollBar()->value() > 0)
        QCOMPARE(place(), before);
    QTest::mouseDClick(list->viewport(), Qt::LeftButton, {},
                       list->viewport()->mapFrom(m_window.get(), inWindow));
    QTRY_VERIFY(sides->isFull());
    QCOMPARE(list->currentIndex().row(), row.row());
}

/// One with rows in it.
DataTable *TestMainWindow::shownTable() const
{
    for (DataTable *one : m_window->findChildren<DataTable *>()) {
        if (one->isVisible() && one->model() && one->model()->rowCount() > 5)
            return one;
    }
    return nullptr;
}

/// Of all that was asked for so far.
void TestMainWindow::letAnswersArrive()
{
    for (int round = 0; round < 3; ++round) {
        (void)awaitResult(m_fixture->store().read([](Database &) { return 0; }));
        (void)awaitResult(m_fixture->store().chore([](Database &) { return 0; }));
        QCoreApplication::processEvents();
    }
}

void TestMainWindow::clickOnAHeadingSorts()
{
    QHeaderView *header = table()->horizontalHeader();
    const QString before = table()->model()->index(0, 0).data().toString();
    const QPoint spent(header->sectionViewportPosition(column("total_spent")) + 20,
                       header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, spent);
    QCOMPARE(header->sortIndicatorSection(), column("total_spent"));
    QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder); // who spent most
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, spent);
    QTRY_VERIFY(table()->model()->index(0, 0).data().toString() != before);
    QTRY_VERIFY(!table()->model()->index(0, column("total_spent")).data().toString().isEmpty());
}

void TestMainWindow::typingFiltersTheList()
{
    const int all = table()->model()->rowCount();
    table()->setFocus();
    QTest::keySequence(m_window->findChild<CustomersPage *>(), QKeySequence::Find);
    auto *filter = qobject_cast<SearchField *>(QApplication::focusWidget());
    QVERIFY(filter);
    QTest::keyClicks(filter, QStringLiteral("mar"));
    QTRY_VERIFY(table()->model()->rowCount() < all);
    QVERIFY(table()->model()->rowCount() > 0);
    QTest::keyClick(filter, Qt::Key_Down);
    QVERIFY(table()->hasFocus());
    filter->setFocus();
    QTest::keyClick(filter, Qt::Key_Escape);
    QTRY_COMPARE(table()->model()->rowCount(), all);
}

void TestMainWindow::chipsFilterAndCount()
{
    auto chips = m_window->findChildren<Chip *>();
    chips.removeIf([this](const Chip *chip) { // those of the history
        return m_window->findChild<ProfilePanel *>()->isAncestorOf(chip);
    });
    const auto named = [&chips](const QString &text) {
        const auto found = std::find_if(chips.cbegin(), chips.cend(),
                                        [&text](const Chip *one) { return one->text() == text; });
        return found == chips.cend() ? nullptr : *found;
    };
    Chip *never = named(QStringLiteral("Never ordered"));
    Chip *all = named(QStringLiteral("All"));
    QVERIFY(never && all);
    QTRY_VERIFY(never->accessibleName() != never->text());
    const int everybody = table()->model()->rowCount();
    QTest::mouseClick(never, Qt::LeftButton);
    QTRY_VERIFY(table()->model()->rowCount() < everybody);
    QVERIFY(never->accessibleName().endsWith(QString::number(table()->model()->rowCount())));
    QTest::mouseClick(all, Qt::LeftButton);
    QTRY_COMPARE(table()->model()->rowCount(), everybody);
}

void TestMainWindow::controlCCopiesTheCell()
{
    table()->setFocus();
    table()->setCurrentIndex(table()->model()->index(2, column("email")));
    QTest::keySequence(table(), QKeySequence::Copy);
    const QString email = table()->model()->index(2, column("email")).data().toString();
    QCOMPARE(QApplication::clipboard()->text(), email);
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QStringList cells = QApplication::clipboard()->text().split(u'\t');
    QVERIFY(cells.contains(email));
    QVERIFY(cells.size() >= 5);
}

void TestMainWindow::everyTabOfTheProfileShowsSomething()
{
    auto *panel = m_window->findChild<ProfilePanel *>();
    QTRY_VERIFY(panel->isVisible());
    auto *tabs = panel->findChild<QTabBar *>();
    QTRY_VERIFY(tabs->isVisible());
    for (int i = 0; i < tabs->count(); ++i) {
        tabs->setCurrentIndex(i);
        QCoreApplication::processEvents();
        QVERIFY2(!visibleTexts(panel).isEmpty(), qPrintable(tabs->tabText(i)));
    }
    tabs->setCurrentIndex(0);
    const auto *history = panel->findChild<QListView *>();
    QTRY_VERIFY(history->model()->rowCount() > 1);
}

void TestMainWindow::ordersFoldOut()
{
    auto *panel = m_window->findChild<ProfilePanel *>();
    auto *tabs = panel->findChild<QTabBar *>();
    QTRY_VERIFY(tabs->isVisible());
    tabs->setCurrentIndex(1);
    const auto firstOrder = [panel]() -> FoldHeader * {
        for (FoldHeader *header : panel->findChildren<FoldHeader *>()) {
            if (header->isVisible())
                return header;
        }
        return nullptr;
    };
    QTRY_VERIFY(firstOrder());
    const auto before = visibleTexts(panel).size();
    QTest::keyClick(firstOrder(), Qt::Key_Space);
    QTRY_VERIFY(visibleTexts(panel).size() > before);
    QVERIFY(firstOrder()->isChecked());
    QTest::keyClick(firstOrder(), Qt::Key_Space);
    QTRY_COMPARE(visibleTexts(panel).size(), before);
}

void TestMainWindow::showAll()
{
    for (const QString &id : m_window->pageIds()) {
        m_window->showPage(id);
        settle(*m_window, m_fixture->store());
    }
    m_window->showPage(QStringLiteral("customers"));
}

void TestMainWindow::languageChangesEverythingAtOnce()
{
    showAll();
    PseudoTranslator pseudo;
    QCoreApplication::installTranslator(&pseudo);
    QCoreApplication::processEvents();
    QStringList forgotten;
    for (const QString &id : m_window->pageIds()) {
        m_window->showPage(id);
        settle(*m_window, m_fixture->store());
        for (const auto &[text, where] : visibleTexts(m_window.get())) {
            if (pseudo.asked().contains(text))
                forgotten.append(id + u' ' + where + QStringLiteral(": ") + text);
        }
    }
    QCoreApplication::removeTranslator(&pseudo);
    QVERIFY2(forgotten.isEmpty(), qPrintable(forgotten.join(u'\n')));
    QVERIFY(pseudo.asked().size() > 60);
}

void TestMainWindow::everyControlHasAName()
{
    QStringList nameless;
    for (const QString &id : m_window->pageIds()) {
        m_window->showPage(id);
        settle(*m_window, m_fixture->store());
        for (QWidget *widget : m_window->findChildren<QWidget *>()) {
            if (!takesInput(widget) || isQtsOwn(widget))
                continue;
            const QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(widget);
            if (seen && !seen->text(QAccessible::Name).isEmpty())
                continue;
            if (widget->isVisible())
                nameless.append(id + u' ' + QString::fromLatin1(widget->metaObject()->className())
                                + u' ' + widget->objectName());
        }
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void TestMainWindow::nothingIsCutOffInASmallWindow()
{
    constexpr QSize kSmall(1000, 640);
    PseudoTranslator pseudo;
    QCoreApplication::installTranslator(&pseudo);
    m_window->resize(kSmall);
    QStringList cut;
    for (const QString &id : m_window->pageIds()) {
        m_window->showPage(id);
        settle(*m_window, m_fixture->store());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QCOMPARE(m_window->size(), kSmall); // no page pushes the window wider
        for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
            if (!widget->isVisible() || isQtsOwn(widget))
                continue;
            const auto *button = qobject_cast<const QPushButton *>(widget);
            const auto *label = qobject_cast<const QLabel *>(widget);
            const QString text = button ? button->text() : label ? label->text() : QString();
            if (text.isEmpty())
                continue;
            const bool elides = qobject_cast<const ElidedLabel *>(widget);
            const int least = button ? button->minimumSizeHint().width()
                : elides || label->wordWrap()
                ? widget->fontMetrics().horizontalAdvance(text.left(6))
                : label->minimumSizeHint().width();
            if (widget->width() < least)
                cut.append(QStringLiteral("%1: “%2” has %3 px of %4")
                               .arg(id, text)
                               .arg(widget->width())
                               .arg(least));
        }
    }
    QCoreApplication::removeTranslator(&pseudo);
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
}

void TestMainWindow::theDemoCanBeLeft()
{
    ViewsFixture empty;
    bool left = false;
    ViewContext context = empty.context();
    context.openDemo = {};
    context.leaveDemo = [&] { left = true; };
    MainWindow window(context);
    window.show();
    QVERIFY(window.windowTitle().contains(QLatin1String("demo")));
    QTRY_COMPARE(window.currentPage(), QStringLiteral("welcome"));
    QVERIFY(!window.findChild<QPushButton *>(QStringLiteral("connect"))->isVisible());
    auto *leave = window.findChild<QPushButton *>(QStringLiteral("leave-demo"));
    QVERIFY(leave && leave->isVisible());
    QTest::mouseClick(leave, Qt::LeftButton);
    const auto question = [&window] { return window.findChild<ConfirmDialog *>(); };
    QVERIFY(question() && question()->isVisible());
    QTest::keyClick(question(), Qt::Key_Escape);
    QTRY_VERIFY(!question());
    QVERIFY(!left);
    QTest::mouseClick(leave, Qt::LeftButton);
    QTest::keyClick(question(), Qt::Key_Return); // nothing is lost by it
    QVERIFY(left);
}

/// After a backup was put in place the program shows where one was, and says what is there now.
void TestMainWindow::theWindowTellsWhatWasRestored()
{
    ViewsFixture fixture;
    fixture.fill(7);
    const Timestamp at = Timestamp::fromIso(u"2026-11-20T08:30:00Z").value();
    const auto atBackups = [](const QWidget &shown) {
        const QWidget *held = shown.focusWidget();
        return held && qobject_cast<BackupsCard *>(held->parentWidget());
    };
    {
        MainWindow failed(fixture.context());
        failed.show();
        failed.showBackups(std::nullopt);
        QCOMPARE(failed.currentPage(), QStringLiteral("settings"));
        QTRY_VERIFY(atBackups(failed));
        QVERIFY(hands::notice(failed).isEmpty());
    }
    const auto stats = awaitResult(fixture.store().read([](Database &db) {
        return StatsRepository(db).stats({{}, 2});
    }));
    QVERIFY(stats && stats->customers > 0);
    MainWindow window(fixture.context());
    window.show();
    window.activateWindow();
    window.showBackups(at);
    QTRY_VERIFY(hands::notice(window).contains(Format::dateTime(at)));
    const QString told = hands::notice(window);
    QVERIFY(told.contains(QStringLiteral("%1 customer").arg(stats->customers)));
    QVERIFY(told.contains(QLatin1String("set aside")));
    QVERIFY(atBackups(window));
    QCOMPARE(window.currentPage(), QStringLiteral("settings"));
}

void TestMainWindow::anotherOrderShowsItsTop()
{
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_PageDown);
    QTest::keyClick(table(), Qt::Key_PageDown);
    const int row = table()->currentIndex().row();
    QVERIFY(row > 10);
    QTRY_VERIFY(
        !table()->currentIndex().siblingAtColumn(column("email")).data().toString().isEmpty());
    const QString chosen
        = table()->currentIndex().siblingAtColumn(column("email")).data().toString();
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                      table()->visualRect(table()->currentIndex()).center());
    QHeaderView *header = table()->horizontalHeader();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                      QPoint(header->sectionViewportPosition(0) + 20, header->height() / 2));
    QCOMPARE(header->sortIndicatorOrder(), Qt::AscendingOrder); // names from A
    QTRY_VERIFY(table()->currentIndex().isValid() && table()->currentIndex().row() != row);
    QTRY_COMPARE(table()->currentIndex().siblingAtColumn(column("email")).data().toString(),
                 chosen);
    QCOMPARE(table()->rowAt(0), 0);
}

void TestMainWindow::theHistoryForgetsItsFilterWithTheCustomer()
{
    auto *panel = m_window->findChild<ProfilePanel *>();
    auto *history = panel->findChild<TimelineTab *>();
    auto *chip = history->findChild<Chip *>(); // for the orders
    auto *kinds = history->findChild<QPushButton *>(QStringLiteral("kinds"));
    QTRY_VERIFY(chip->isVisible() || kinds->isVisible());
    if (chip->isVisible()) {
        QTest::mouseClick(chip, Qt::LeftButton);
    } else {
        kinds->setFocus();
        QTest::keyClick(kinds, Qt::Key_Return);
        QTRY_VERIFY(kinds->menu()->isVisible());
        QTest::keyClick(kinds->menu(), Qt::Key_Down);
        QTest::keyClick(kinds->menu(), Qt::Key_Space);
        QTest::keyClick(kinds->menu(), Qt::Key_Escape);
    }
    QVERIFY(chip->isChecked());
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Down);
    QTest::keyClick(table(), Qt::Key_Down);
    QTRY_VERIFY(!chip->isChecked());
}

void TestMainWindow::tabGoesFromTheSideBarToTheProfile()
{
    const auto *panel = m_window->findChild<ProfilePanel *>();
    const QWidget *stations[]
        = {m_window->findChild<NavButton *>(), m_window->findChild<SearchField *>(), table(),
           m_window->findChild<BulkBar *>()->findChild<QPushButton *>(),
           panel->findChild<QTabBar *>()};
    QList<qsizetype> places;
    QList<const QWidget *> chain;
    for (const QWidget *at = m_window->nextInFocusChain(); at != m_window.get();
         at = at->nextInFocusChain())
        chain.append(at);
    for (const QWidget *station : stations)
        places.append(chain.indexOf(station));
    QVERIFY(!places.contains(-1));
    QVERIFY(std::is_sorted(places.cbegin(), places.cend()));
}

/// Also where the window is active only after its page is there.
void TestMainWindow::theKeyboardBeginsOnThePage()
{
    m_window->close();
    m_window = std::make_unique<MainWindow>(m_fixture->context());
    m_window->setAttribute(Qt::WA_ShowWithoutActivating);
    m_window->show();
    QTRY_VERIFY(m_window->findChild<Page *>());
    letAnswersArrive();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY(QApplication::focusWidget());
    QVERIFY(m_window->findChild<Page *>()->isAncestorOf(QApplication::focusWidget()));
}

void TestMainWindow::theWindowStaysOnTheScreen()
{
    const QRect room = m_window->screen()->availableGeometry();
    ViewsFixture other;
    MainWindow first(other.context());
    QVERIFY(first.width() <= room.width() && first.height() <= room.height());
    // It wants all of the screen; the title bar above has its room all the same.
    QVERIFY(first.geometry().top() - room.top() >= 24);
    m_window->setGeometry(QRect(room.bottomRight(), QSize(4000, 3000)));
    m_window->close();
    m_window = std::make_unique<MainWindow>(m_fixture->context());
    m_window->show();
    QTRY_COMPARE(room.united(m_window->frameGeometry()), room);
}

void TestMainWindow::columnsAndSideBarAreRemembered()
{
    m_window->close();
    const auto kept = awaitResult(m_fixture->store().write([](Database &db) {
        return SettingsRepository(db).value(QStringLiteral("view.window.geometry"));
    }));
    QVERIFY(kept && *kept);
    QVERIFY(!(**kept).isEmpty());
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
