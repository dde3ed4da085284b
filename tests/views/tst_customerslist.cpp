#include "models/store/customerrepository.h"
#include "models/store/tagrepository.h"
#include "tests/views/viewsfixture.h"
#include "views/customers/bulkactions.h"
#include "views/customers/bulkbar.h"
#include "views/customers/customerfilters.h"
#include "views/customers/customerslist.h"
#include "views/customers/customerspage.h"
#include "views/customers/customertablemodel.h"
#include "views/customers/mergewizard.h"
#include "views/customers/orderpreparation.h"
#include "views/customers/profilepanel.h"
#include "views/shell/privacy.h"
#include "views/shell/undohold.h"
#include "views/today/customerpicker.h"
#include "views/widgets/chip.h"
#include "views/widgets/datatable.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/format.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/theme.h"

#include <QApplication>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScopeGuard>
#include <QScrollArea>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace comptoir;

/// The customers page with mouse and keyboard: filters, columns, selection and what is done to many
/// at once.
class TestCustomersList : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void chipsCombineAndSayWhatTheyMean();
    void numbersOfBeforeAreNotToldForLong();
    void whatExcludesEachOtherIsNotChosenTogether();
    void theNumberOfCustomersIsSaidOnce();
    void theMenuOffersFurtherFilters();
    void filtersAreChosenByKey();
    void anotherPageAsksForThoseWithACart();
    void anEmptyListLeadsBack();
    void severalAreSelectedByMouseAndKeys();
    void everybodyIsSelectedAtOnce();
    void buttonsGiveWayOneAfterTheOther();
    void aLongAnswerIsWaitedForInSight();
    void ordersOfShownColumnsAreFoundBeforehand();
    void aTagIsGivenTakenBackAndGivenAgain();
    void theTagQuestionSaysHowManyAndOffersTags();
    void undoWaitsForWhatRuns();
    void aTagIsTakenFromThoseWhoHaveIt();
    void aNoteIsAddedToEach();
    void twoAreMergedInTheWizard();
    void fourAreSeenSideBySide();
    void whoIsGoneIsNotLeftOpen();
    void oneIsMergedWithWhomOneFinds();
    void theBuyersOfAProductAreListed();
    void manyAreAskedForFirst();
    void theSelectionOutlivesNews();
    void newsOpenNobody();
    void everyHeadingSorts();
    void namesAreHidden();
    void whoHasNoNameIsNotCalledNobody();

private:
    template <typename T>
    T *find() const
    {
        return m_page->findChild<CustomersList *>()->findChild<T *>();
    }
    CustomerTableModel *model() const { return find<CustomerTableModel>(); }
    DataTable *table() const { return find<DataTable>(); }
    Chip *chip(const QString &text) const;
    QPushButton *button(const QString &name) const;
    /// How many times the page says the number of customers.
    int timesSaid(qint64 number) const;
    QMenu *openMenu() const;
    void trigger(const QStringList &path);
    void clickRow(int row, Qt::KeyboardModifiers modifiers = {});
    qint64 count(const QList<CustomerFilter> &filters);
    qint64 number(const QString &sql);
    void giveTag(const QString &name);

    std::unique_ptr<ViewsFixture> m_fixture;
    std::unique_ptr<ViewContext> m_context;
    std::unique_ptr<CustomersPage> m_page;
};

void TestCustomersList::initTestCase()
{
    Theme::apply(*qApp, Theme::Mode::Light);
}

void TestCustomersList::init()
{
    m_fixture = std::make_unique<ViewsFixture>();
    m_fixture->fill(1300);
    m_context = std::make_unique<ViewContext>(m_fixture->context());
    m_page = std::make_unique<CustomersPage>(*m_context);
    m_page->resize(1300, 800);
    m_page->show();
    m_page->refresh();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    QTRY_VERIFY(model()->rowCount() > 1000 && !model()->isLoading());
    QTRY_VERIFY(!model()->index(0, 0).data().toString().isEmpty());
    QTRY_VERIFY(find<CustomerFilters>()->everybody() > 0);
}

void TestCustomersList::cleanup()
{
    m_page.reset();
    m_context->undo->clear();
    m_context.reset();
    m_fixture.reset();
}

Chip *TestCustomersList::chip(const QString &text) const
{
    const auto chips = m_page->findChildren<Chip *>();
    for (Chip *one : chips) {
        if (one->text() == text)
            return one;
    }
    return nullptr;
}

QPushButton *TestCustomersList::button(const QString &name) const
{
    const auto buttons = find<BulkBar>()->findChildren<QPushButton *>();
    for (QPushButton *one : buttons) {
        if (one->accessibleName() == name)
            return one;
    }
    return nullptr;
}

QMenu *TestCustomersList::openMenu() const
{
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

/// Chooses an entry of the open menu, and of its submenus, by key.
void TestCustomersList::trigger(const QStringList &path)
{
    QTRY_VERIFY(openMenu());
    QMenu *menu = openMenu();
    for (const QString &text : path) {
        QAction *wanted = nullptr;
        for (QAction *action : menu->actions()) {
            if (action->text().section(u'\t', 0, 0) == text)
                wanted = action;
        }
        QVERIFY2(wanted, qPrintable(text));
        menu->setActiveAction(wanted);
        if (wanted->menu()) {
            QTest::keyClick(menu, Qt::Key_Right);
            menu = wanted->menu();
            QTRY_VERIFY(menu->isVisible());
        } else {
            QTest::keyClick(menu, Qt::Key_Return);
        }
    }
}

void TestCustomersList::clickRow(int row, Qt::KeyboardModifiers modifiers)
{
    const QRect cell = table()->visualRect(model()->index(row, 0));
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, modifiers, cell.center());
}

qint64 TestCustomersList::count(const QList<CustomerFilter> &filters)
{
    CustomerQuery query;
    query.now = m_fixture->clock.now();
    query.zone = QTimeZone::systemTimeZone();
    query.filters = filters;
    return *awaitResult(m_fixture->store().read(
        [query](Database &db) { return CustomerRepository(db).count(query); }));
}

qint64 TestCustomersList::number(const QString &sql)
{
    return awaitResult(m_fixture->store().write([sql](Database &db) {
        Statement read = db.prepare(sql);
        return read.next() ? read.int64(0) : qint64(-1);
    }));
}

void TestCustomersList::chipsCombineAndSayWhatTheyMean()
{
    Chip *ordered = chip(QStringLiteral("Have ordered"));
    Chip *newsletter = chip(QStringLiteral("Agreed to e-mails"));
    QVERIFY(ordered && newsletter);
    QTRY_COMPARE(ordered->accessibleName(),
                 QStringLiteral("Have ordered ")
                     + Format::number(count({CustomerFilter::Ordered})));
    const qint64 both = count({CustomerFilter::Ordered, CustomerFilter::Newsletter});
    QVERIFY(both > 0 && both < count({CustomerFilter::Ordered}));
    const auto number = [newsletter](qint64 people) {
        return newsletter->text() + u' ' + Format::number(people) == newsletter->accessibleName();
    };
    QVERIFY(number(count({CustomerFilter::Newsletter})));
    QTest::mouseClick(ordered, Qt::LeftButton);
    QTRY_COMPARE(model()->rowCount(), static_cast<int>(count({CustomerFilter::Ordered})));
    QTRY_VERIFY(number(both)); // what one would see with it added
    QTest::mouseClick(newsletter, Qt::LeftButton);
    QTRY_COMPARE(model()->rowCount(), static_cast<int>(both));
    QVERIFY(ordered->isChecked() && newsletter->isChecked());
    QTest::mouseClick(chip(QStringLiteral("All")), Qt::LeftButton);
    QTRY_COMPARE(model()->rowCount(), static_cast<int>(count({})));
    QVERIFY(!ordered->isChecked() && !newsletter->isChecked());
}

int TestCustomersList::timesSaid(qint64 number) const
{
    int times = 0;
    for (const QLabel *label : m_page->findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(Format::number(number)))
            ++times;
    }
    return times;
}

void TestCustomersList::theNumberOfCustomersIsSaidOnce()
{
    const qint64 everybody = count({});
    QVERIFY(everybody > 1000); // a number that nothing else shows
    QTRY_COMPARE(timesSaid(everybody), 1);
    const QRect place = table()->geometry();
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
    QTRY_VERIFY(find<BulkBar>()->isVisible());
    QCOMPARE(table()->geometry().topLeft(), place.topLeft()); // rows stay under the pointer
}

void TestCustomersList::numbersOfBeforeAreNotToldForLong()
{
    const Chip *ordered = chip(QStringLiteral("Have ordered"));
    const auto isCounting
        = [ordered] { return ordered->accessibleName() == QStringLiteral("Have ordered …"); };
    QTRY_VERIFY(!isCounting());
    QSemaphore busy;
    const QFuture<bool> held = m_fixture->store().chore([&busy](Database &) {
        busy.acquire();
        return true;
    });
    QTest::mouseClick(chip(QStringLiteral("Agreed to e-mails")), Qt::LeftButton);
    QTRY_VERIFY(isCounting());
    busy.release();
    const qint64 both = count({CustomerFilter::Ordered, CustomerFilter::Newsletter});
    QTRY_COMPARE(ordered->accessibleName(), QStringLiteral("Have ordered ") + Format::number(both));
}

void TestCustomersList::whatExcludesEachOtherIsNotChosenTogether()
{
    Chip *ordered = chip(QStringLiteral("Have ordered"));
    Chip *never = chip(QStringLiteral("Never ordered"));
    QTest::mouseClick(ordered, Qt::LeftButton);
    QTest::mouseClick(never, Qt::LeftButton);
    QVERIFY(!ordered->isChecked() && never->isChecked());
    QTRY_COMPARE(model()->rowCount(), static_cast<int>(count({CustomerFilter::NeverOrdered})));
}

void TestCustomersList::theMenuOffersFurtherFilters()
{
    const auto tag = awaitResult(m_fixture->store().write([](Database &db) {
        return TagRepository(db).add(QStringLiteral("Jam & tea"), {{3}, {4}, {5}}, {1});
    }));
    QVERIFY(tag);
    m_page->refresh();
    Chip *more = chip(QStringLiteral("+ Filter"));
    const auto tagIsOffered = [&] {
        QTest::mouseClick(more, Qt::LeftButton);
        const bool offered = openMenu()->actions().size() > 2;
        openMenu()->close();
        return offered;
    };
    QTRY_VERIFY(tagIsOffered());
    QTest::mouseClick(more, Qt::LeftButton);
    trigger({QStringLiteral("With the tag"), QStringLiteral("Jam && tea")});
    QTRY_COMPARE(model()->rowCount(), 3);
    Chip *tagged = chip(QStringLiteral("Tag: Jam & tea"));
    QVERIFY(tagged && tagged->isChecked());
    QTest::mouseClick(tagged, Qt::LeftButton); // off again
    QTRY_VERIFY(model()->rowCount() > 1000);
    QTest::mouseClick(more, Qt::LeftButton);
    trigger({QStringLiteral("Not ordered for"), QStringLiteral("3 month(s)")});
    Chip *quiet = chip(QStringLiteral("Not ordered for 3 month(s)"));
    QVERIFY(quiet && quiet->isVisible() && quiet->isChecked());
    QTRY_VERIFY(model()->rowCount() > 0 && model()->rowCount() < 1000);
}

void TestCustomersList::filtersAreChosenByKey()
{
    Chip *ordered = chip(QStringLiteral("Have ordered"));
    ordered->setFocus();
    QTest::keyClick(ordered, Qt::Key_Space);
    QTRY_COMPARE(model()->rowCount(), static_cast<int>(count({CustomerFilter::Ordered})));
    QTest::keyClick(ordered, Qt::Key_Space);
    QTRY_COMPARE(model()->rowCount(), static_cast<int>(count({})));
}

void TestCustomersList::anotherPageAsksForThoseWithACart()
{
    chip(QStringLiteral("Have ordered"))->click();
    find<SearchField>()->setText(QStringLiteral("zzzz"));
    m_page->showRecord(1); // alone
    QVERIFY(m_page->isFull());
    m_page->showSection(QStringLiteral("waiting"));
    m_page->refresh(); // as the window does
    QVERIFY(!m_page->isFull());
    QVERIFY(find<SearchField>()->text().isEmpty());
    QVERIFY(chip(QStringLiteral("Cart waiting"))->isChecked());
    QVERIFY(!chip(QStringLiteral("Have ordered"))->isChecked());
    const qint64 waiting = count({CustomerFilter::CartWaiting});
    QVERIFY(waiting > 0);
    QTRY_COMPARE(model()->rowCount(), int(waiting));
    m_page->showSection(QStringLiteral("nonsense")); // changes nothing
    QVERIFY(chip(QStringLiteral("Cart waiting"))->isChecked());
}

void TestCustomersList::anEmptyListLeadsBack()
{
    auto *search = find<SearchField>();
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("xqzxqz"));
    auto *empty = find<EmptyState>();
    QTRY_VERIFY(empty->isVisible());
    QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
    QTRY_VERIFY(model()->rowCount() > 1000);
    QVERIFY(search->text().isEmpty());
    QVERIFY(table()->isVisible());
}

void TestCustomersList::severalAreSelectedByMouseAndKeys()
{
    auto *bar = find<BulkBar>();
    clickRow(1);
    QVERIFY(!bar->isVisible());
    clickRow(4, Qt::ShiftModifier);
    QTRY_VERIFY(bar->isVisible());
    clickRow(6, Qt::ControlModifier);
    QCOMPARE(table()->selectionModel()->selectedRows().size(), 5);
    QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
    QTRY_VERIFY(table()->selectionModel()->selectedRows().size() > 1);
    QTest::mouseClick(bar->findChild<QToolButton *>(), Qt::LeftButton);
    QVERIFY(!bar->isVisible());
}

void TestCustomersList::everybodyIsSelectedAtOnce()
{
    table()->setFocus();
    QTest::keySequence(table(), QKeySequence::SelectAll);
    auto *bar = find<BulkBar>();
    QTRY_VERIFY(bar->isVisible());
    const QString all
        = QStringLiteral("All %1 customers selected").arg(Format::number(model()->rowCount()));
    QCOMPARE(bar->findChild<QLabel *>()->text(), all);
}

void TestCustomersList::buttonsGiveWayOneAfterTheOther()
{
    clickRow(1);
    clickRow(2, Qt::ShiftModifier);
    auto *bar = find<BulkBar>();
    QTRY_VERIFY(bar->isVisible());
    const auto buttons = bar->findChildren<QPushButton *>();
    const auto words = [&buttons] {
        return std::count_if(buttons.cbegin(), buttons.cend(),
                             [](const QPushButton *button) { return !button->text().isEmpty(); });
    };
    QSet<qptrdiff> seen;
    qptrdiff last = buttons.size();
    for (int width = 1200; width >= 300; width -= 10) {
        bar->resize(width, bar->height());
        QVERIFY2(words() <= last, "a narrower bar shows more words");
        last = words();
        seen.insert(last);
        for (const QPushButton *button : buttons) {
            QVERIFY(!button->accessibleName().isEmpty() && !button->toolTip().isEmpty());
            QVERIFY(button->text().isEmpty() != button->icon().isNull());
        }
    }
    QCOMPARE(seen.size(), buttons.size() + 1); // none of the steps is left out
    bar->resize(1200, bar->height());
    for (int width = 1200; words() == buttons.size(); width -= 10)
        bar->resize(width, bar->height());
    QVERIFY(!button(QStringLiteral("Give a tag"))->text().isEmpty()); // what matters most
    QVERIFY(button(QStringLiteral("Add a note"))->text().isEmpty());
}

void TestCustomersList::aLongAnswerIsWaitedForInSight()
{
    auto *bar = m_page->findChild<QProgressBar *>(QStringLiteral("list-waiting"));
    QVERIFY(bar && !bar->isVisible());
    QSemaphore busy;
    const auto wait = [&busy](Database &) {
        busy.acquire();
        return true;
    };
    const auto let = qScopeGuard([&busy] { busy.release(2); });
    QFuture<bool> one = m_fixture->store().read(wait);
    QFuture<bool> two = m_fixture->store().read(wait);
    const int column = model()->columnOf(QStringLiteral("email"));
    table()->horizontalHeader()->setSortIndicator(column, Qt::AscendingOrder);
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(!bar->accessibleName().isEmpty());
    QVERIFY(model()->rowCount() > 1000); // what is shown stays meanwhile
    busy.release(2);
    QTRY_VERIFY(!bar->isVisible() && !model()->isLoading());
    one.waitForFinished();
    two.waitForFinished();
}

void TestCustomersList::ordersOfShownColumnsAreFoundBeforehand()
{
    auto *preparation = find<OrderPreparation>();
    QVERIFY(!preparation->isAtWork()); // the usual columns need none
    const int column = model()->columnOf(QStringLiteral("items_count"));
    model()->setShownColumns({CustomerTableModel::kName, column});
    QTRY_VERIFY(!model()->isLoading() && preparation->isAtWork());
    QTRY_VERIFY(!preparation->isAtWork());
    table()->horizontalHeader()->setSortIndicator(column, Qt::DescendingOrder);
    QTRY_VERIFY(!model()->isLoading());
    const auto plain
        = awaitResult(m_fixture->store().read([query = model()->query()](Database &db) {
              CustomerListing listing = query;
              listing.orders.reset();
              return CustomerLister(db).list(listing);
          }));
    QVERIFY(plain && !plain->empty());
    QCOMPARE(model()->idAt(0).value, qint64(plain->front()));
    QCOMPARE(model()->idAt(model()->rowCount() - 1).value, qint64(plain->back()));
}

void TestCustomersList::giveTag(const QString &name)
{
    QTest::mouseClick(button(QStringLiteral("Give a tag")), Qt::LeftButton);
    QTRY_VERIFY(m_page->window()->findChild<QDialog *>());
    const QPointer<QDialog> dialog = m_page->window()->findChild<QDialog *>();
    QTRY_VERIFY(dialog->isVisible());
    auto *field = dialog->findChild<QLineEdit *>();
    auto *accept = dialog->findChild<QPushButton *>(QStringLiteral("accept"));
    QVERIFY(!accept->isEnabled());
    QTest::keyClicks(field, name);
    QVERIFY(accept->isEnabled());
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(!dialog);
}

void TestCustomersList::theTagQuestionSaysHowManyAndOffersTags()
{
    const auto kept = awaitResult(m_fixture->store().write(
        [id = model()->idAt(0), now = m_fixture->clock.now()](Database &db) {
            return TagRepository(db).add(QStringLiteral("Well known"), {id}, now);
        }));
    QVERIFY(kept);
    clickRow(1);
    clickRow(3, Qt::ShiftModifier);
    QTest::mouseClick(button(QStringLiteral("Give a tag")), Qt::LeftButton);
    QTRY_VERIFY(m_page->window()->findChild<QDialog *>());
    const QPointer<QDialog> dialog = m_page->window()->findChild<QDialog *>();
    QTRY_VERIFY(dialog->isVisible());
    bool told = false;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        told = told || label->text().startsWith(QLatin1String("For 3 customer(s)."));
    QVERIFY(told);
    auto *field = dialog->findChild<QLineEdit *>();
    Chip *known = nullptr;
    for (Chip *chip : dialog->findChildren<Chip *>())
        known = chip->accessibleName() == QLatin1String("Well known") ? chip : known;
    QVERIFY(known && known->isVisible());
    known->setFocus(Qt::TabFocusReason);
    QTest::keyClick(known, Qt::Key_Space);
    QCOMPARE(field->text(), QStringLiteral("Well known"));
    QVERIFY(field->hasFocus());
    QTest::keyClick(field, Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
}

void TestCustomersList::aTagIsGivenTakenBackAndGivenAgain()
{
    const QString tagged = QStringLiteral("SELECT count(*) FROM customer_tag");
    clickRow(0);
    const qint64 had = model()->idAt(0).value;
    QVERIFY(awaitResult(m_fixture->store().write([had](Database &db) {
        return TagRepository(db).add(QStringLiteral("Lavender"), {{had}}, {7});
    })));
    clickRow(3, Qt::ShiftModifier);
    giveTag(QStringLiteral("lavender"));
    QTRY_VERIFY(m_context->undo->canUndo());
    QCOMPARE(number(tagged), 4);
    QVERIFY(m_context->undo->undoText().contains(QLatin1String("3 customer(s)")));
    m_context->undo->undo();
    QTRY_VERIFY(m_context->undo->canRedo());
    QCOMPARE(number(tagged), 1); // who had it before keeps it
    m_context->undo->redo();
    QTRY_VERIFY(m_context->undo->canUndo());
    QCOMPARE(number(tagged), 4);
    m_context->undo->undo();
    QTRY_VERIFY(m_context->undo->canRedo());
    QCOMPARE(number(tagged), 1);
}

void TestCustomersList::undoWaitsForWhatRuns()
{
    bool undone = false;
    m_context->undo->add(QStringLiteral("before"), [&undone] { undone = true; });
    BulkActions actions(*m_context, m_page.get());
    actions.giveTag(QStringLiteral("lavender"), {1, 2, 3});
    QVERIFY(UndoHold::newestOf(*m_context->undo));
    m_context->undo->undo(); // before it is done
    QVERIFY(!undone);
    QTRY_VERIFY(!UndoHold::newestOf(*m_context->undo));
    QTRY_VERIFY(m_context->undo->undoText().contains(QLatin1String("lavender")));
    m_context->undo->undo();
    QTRY_VERIFY(m_context->undo->canRedo());
    QVERIFY(!undone);
    QCOMPARE(number(QStringLiteral("SELECT count(*) FROM customer_tag")), 0);
}

void TestCustomersList::aTagIsTakenFromThoseWhoHaveIt()
{
    QVERIFY(awaitResult(m_fixture->store().write([id = model()->idAt(1).value](Database &db) {
        return TagRepository(db).add(QStringLiteral("Lavender"), {{id}}, {7});
    })));
    clickRow(0);
    clickRow(3, Qt::ShiftModifier);
    QTest::mouseClick(button(QStringLiteral("Remove a tag")), Qt::LeftButton);
    QTRY_VERIFY(openMenu());
    const QAction *heading = openMenu()->actions().first();
    QCOMPARE(heading->text(), QStringLiteral("Remove from 4 customer(s):"));
    QVERIFY(!heading->isEnabled());
    trigger({QStringLiteral("Lavender")});
    QTRY_VERIFY(m_context->undo->canUndo());
    QCOMPARE(number(QStringLiteral("SELECT count(*) FROM customer_tag")), 0);
    m_context->undo->undo();
    QTRY_VERIFY(m_context->undo->canRedo());
    QCOMPARE(number(QStringLiteral("SELECT added_at FROM customer_tag")), 7);
}

void TestCustomersList::aNoteIsAddedToEach()
{
    const QString notes = QStringLiteral("SELECT count(*) FROM note WHERE text = 'Called'");
    clickRow(0);
    clickRow(2, Qt::ControlModifier);
    QTest::mouseClick(button(QStringLiteral("Add a note")), Qt::LeftButton);
    QTRY_VERIFY(m_page->window()->findChild<QDialog *>());
    auto *dialog = m_page->window()->findChild<QDialog *>();
    QTest::keyClicks(dialog->findChild<QPlainTextEdit *>(), QStringLiteral("Called"));
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("accept")), Qt::LeftButton);
    QTRY_VERIFY(m_context->undo->canUndo());
    QCOMPARE(number(notes), 2);
    m_context->undo->undo();
    QTRY_VERIFY(m_context->undo->canRedo());
    QCOMPARE(number(notes), 0);
}

void TestCustomersList::twoAreMergedInTheWizard()
{
    clickRow(0);
    clickRow(1, Qt::ControlModifier);
    QPushButton *merge = button(QStringLiteral("Merge"));
    QVERIFY(merge && merge->isVisible());
    QTest::mouseClick(merge, Qt::LeftButton);
    QTRY_VERIFY(m_page->window()->findChild<MergeWizard *>());
    QTest::keyClick(m_page->window()->findChild<MergeWizard *>(), Qt::Key_Escape);
    QTRY_VERIFY(!m_page->window()->findChild<MergeWizard *>());
    QTest::keySequence(table(), QKeySequence::SelectAll);
    QTRY_VERIFY(!merge->isVisible()); // nobody looks at so many side by side
}

void TestCustomersList::fourAreSeenSideBySide()
{
    MergeWizard wizard(*m_context, {{1}, {2}, {3}, {4}}, m_page.get());
    wizard.open();
    QTRY_COMPARE(wizard.findChildren<QRadioButton *>().size(), 4);
    QTRY_VERIFY(wizard.findChild<QPushButton *>(QStringLiteral("merge"))->isEnabled());
    const QWidget *viewport = wizard.findChild<QScrollArea *>()->viewport();
    for (const QRadioButton *stays : wizard.findChildren<QRadioButton *>()) {
        QTRY_VERIFY(stays->mapTo(&wizard, stays->rect().topRight()).x()
                    <= viewport->mapTo(&wizard, viewport->rect().topRight()).x());
    }
    QVERIFY(wizard.width() <= m_page->width());
}

/// An import was taken back, or as here: merged elsewhere.
void TestCustomersList::whoIsGoneIsNotLeftOpen()
{
    clickRow(2);
    auto *panel = m_page->findChild<ProfilePanel *>();
    const qint64 open = model()->recordAt(2);
    QTRY_VERIFY(panel->isVisible() && panel->customer().value == open);
    QSignalSpy shown(panel, &ProfilePanel::shown);
    m_page->refresh();
    QTRY_VERIFY(!shown.isEmpty() && shown.last().first().value<CustomerId>().value == open);
    const bool removed
        = awaitResult(m_fixture->store().write([open, other = model()->recordAt(0)](Database &db) {
              return MergeSteps(db, Timestamp{1}).merge({other}, {CustomerId{open}}).hasValue();
          }));
    QVERIFY(removed);
    m_page->refresh();
    QTRY_VERIFY(!panel->isVisible());
}

/// From the menu of one row the other person is looked for.
void TestCustomersList::oneIsMergedWithWhomOneFinds()
{
    clickRow(0);
    QAction *merge = nullptr;
    for (QAction *action : table()->actions()) {
        if (action->text() == QStringLiteral("Merge with…"))
            merge = action;
    }
    QVERIFY(merge && merge->isVisible());
    merge->trigger();
    auto *picker = m_page->window()->findChild<CustomerPicker *>();
    QVERIFY(picker);
    auto *found = picker->findChild<QListWidget *>();
    QTRY_VERIFY(found->count() > 1);
    QTest::keyClick(picker->findChild<QLineEdit *>(), Qt::Key_Return);
    MergeWizard *wizard = nullptr;
    QTRY_VERIFY((wizard = m_page->window()->findChild<MergeWizard *>()) != nullptr);
    QTRY_COMPARE(wizard->findChildren<QRadioButton *>().size(), 2);
    QTest::keyClick(wizard, Qt::Key_Escape);
}

void TestCustomersList::theBuyersOfAProductAreListed()
{
    const qint64 product = number(QStringLiteral(
        "SELECT product_id FROM order_line WHERE valid = 1 AND customer_id IS NOT NULL"
        " AND product_id IS NOT NULL GROUP BY product_id ORDER BY count(*) DESC LIMIT 1"));
    const qint64 buyers
        = number(QStringLiteral("SELECT count(DISTINCT customer_id) FROM order_line WHERE valid = 1"
                                " AND product_id = %1")
                     .arg(product));
    QVERIFY(buyers > 0 && buyers < model()->rowCount());
    m_page->showSection(QStringLiteral("bought_%1").arg(product));
    QTRY_COMPARE(model()->rowCount(), static_cast<int>(buyers));
    const auto bought = [this]() -> Chip * {
        for (Chip *one : m_page->findChildren<Chip *>()) {
            if (one->text().startsWith(QStringLiteral("Bought: ")))
                return one;
        }
        return nullptr;
    };
    QTRY_VERIFY(bought() && bought()->isChecked());
    QTest::mouseClick(bought(), Qt::LeftButton);
    QTRY_COMPARE(model()->rowCount(), static_cast<int>(count({})));
}

void TestCustomersList::manyAreAskedForFirst()
{
    table()->setFocus();
    QTest::keySequence(table(), QKeySequence::SelectAll);
    const int all = model()->rowCount();
    QVERIFY(all >= BulkActions::kAskFrom);
    giveTag(QStringLiteral("everybody"));
    const auto confirm
        = [this] { return m_page->findChild<QPushButton *>(QStringLiteral("confirm")); };
    QTRY_VERIFY(confirm());
    bool namesTheCount = false;
    const auto labels = confirm()->window()->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        namesTheCount = namesTheCount || label->text().contains(Format::number(all));
    QVERIFY(namesTheCount);
    QCOMPARE(number(QStringLiteral("SELECT count(*) FROM customer_tag")), 0);
    QTest::mouseClick(confirm(), Qt::LeftButton);
    QTRY_VERIFY(m_context->undo->canUndo());
    QCOMPARE(number(QStringLiteral("SELECT count(*) FROM customer_tag")), all);
}

void TestCustomersList::theSelectionOutlivesNews()
{
    clickRow(2);
    clickRow(5, Qt::ShiftModifier);
    QSet<qint64> before;
    for (const QModelIndex &index : table()->selectionModel()->selectedRows())
        before.insert(model()->idAt(index.row()).value);
    QCOMPARE(before.size(), 4);
    const int rows = model()->rowCount();
    QVERIFY(number(QStringLiteral("INSERT INTO customer(sort_name, last_name) VALUES ('aaa', 'Aaa')"
                                  " RETURNING id"))
            > 0);
    QVERIFY(number(QStringLiteral(
                "INSERT INTO customer_facts(customer_id, orders_count, last_order_at)"
                " SELECT max(id), 1, 99999999999999 FROM customer RETURNING customer_id"))
            > 0);
    m_page->refresh();
    QTRY_COMPARE(model()->rowCount(), rows + 1);
    QSet<qint64> after;
    for (const QModelIndex &index : table()->selectionModel()->selectedRows())
        after.insert(model()->idAt(index.row()).value);
    QCOMPARE(after, before);
    QVERIFY(find<BulkBar>()->isVisible());
}

/// The current row moves when the list is read anew or gets the keyboard: what is open stays.
void TestCustomersList::newsOpenNobody()
{
    const auto *profile = m_page->findChild<ProfilePanel *>();
    clickRow(4);
    const CustomerId open = model()->idAt(4);
    QTRY_COMPARE(profile->customer(), open);
    table()->selectionModel()->setCurrentIndex(model()->index(9, 0), QItemSelectionModel::NoUpdate);
    table()->selectionModel()->reset();
    find<SearchField>()->setFocus();
    table()->setFocus(Qt::TabFocusReason);
    m_fixture->fill(50, DemoPlatform::Shopify);
    m_page->refresh();
    QTRY_VERIFY(model()->rowCount() > 1300 && !model()->isLoading());
    QCOMPARE(profile->customer(), open);
    QCOMPARE(table()->currentIndex().row(), model()->rowOfRecord(open.value));
    QTest::keyClick(table(), Qt::Key_Down); // the owner's move
    QTRY_VERIFY(profile->customer() != open);
    QCOMPARE(profile->customer(), model()->idAt(table()->currentIndex().row()));
}

void TestCustomersList::everyHeadingSorts()
{
    QHeaderView *header = table()->horizontalHeader();
    const int mark = model()->columnOf(QStringLiteral("mark"));
    QSignalSpy loaded(model(), &CustomerTableModel::loaded);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                      QPoint(header->sectionViewportPosition(mark) + 20, header->height() / 2));
    QCOMPARE(header->sortIndicatorSection(), mark);
    QTRY_VERIFY(!loaded.isEmpty());
}

void TestCustomersList::namesAreHidden()
{
    const QString name = model()->index(0, 0).data().toString();
    m_context->privacy->setOn(true);
    QVERIFY(model()->index(0, 0).data().toString() != name);
    m_context->privacy->setOn(false);
    QCOMPARE(model()->index(0, 0).data().toString(), name);
}

void TestCustomersList::whoHasNoNameIsNotCalledNobody()
{
    QVERIFY(number(QStringLiteral("UPDATE customer SET first_name = NULL, last_name = NULL,"
                                  " company = NULL, email = NULL, phone = NULL, phone_key = NULL"
                                  " WHERE id = %1"
                                  " RETURNING id")
                       .arg(model()->idAt(0).value))
            > 0);
    m_page->refresh();
    QTRY_VERIFY(model()->index(0, 0).data().toString().startsWith(QLatin1String("Account ")));
}

QTEST_MAIN(TestCustomersList)
#include "tst_customerslist.moc"
