#include "models/store/joblog.h"
#include "models/store/quarantinerepository.h"
#include "models/store/settingsrepository.h"
#include "models/store/syncrepository.h"
#include "models/store/taskrepository.h"
#include "tests/views/viewsfixture.h"
#include "views/shell/mainwindow.h"
#include "views/shell/navbutton.h"
#include "views/shell/partwalk.h"
#include "views/sync/quarantinedialog.h"
#include "views/today/cartscard.h"
#include "views/today/customerpicker.h"
#include "views/today/daydialog.h"
#include "views/today/peoplecards.h"
#include "views/today/periodswitch.h"
#include "views/today/salestiles.h"
#include "views/today/shopscard.h"
#include "views/today/taskrow.h"
#include "views/today/taskscard.h"
#include "views/today/todaypage.h"
#include "views/widgets/badge.h"
#include "views/widgets/chip.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/stattile.h"
#include "views/widgets/theme.h"

#include <QCalendarWidget>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace comptoir;

/// The page of the day under real keys and clicks, over the demo shop.
class TestTodayPage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, Theme::Mode::Light); }
    void init();
    void cleanup();

    void figuresAppearAndFollowThePeriod();
    void aTileAsksForTheOrdersOfItsPeriod();
    void nothingBeforeIsSaidPlainly();
    void aShopThatIsNotWholeIsTold();
    void otherCurrenciesAreTold();
    void aTaskIsWrittenInOneLine();
    void aTaskGetsItsDayFromTheMenuOrTheCalendar();
    void aTaskIsAboutSomebody();
    void aLongWordDoesNotWidenThePage();
    void addingCanBeUndoneByKey();
    void checkingOffCanBeUndone();
    void aTaskIsChangedByKeysAlone();
    void aTaskIsDeletedAndComesBack();
    void deletingLeavesTheKeyboardAmongTheTasks();
    void overdueTasksAreMarkedAndCounted();
    void aCartOpensItsProfile();
    void theOtherCartsAreWithTheCustomers();
    void aCartIsSetAsideAndComesBack();
    void aCartBecomesATask();
    void whatWasSetAsideIsShown();
    void namesAreHidden();
    void withoutAShopItSaysWhatToDo();
    void sixGoesThroughTheParts();

private:
    QString texts(const QWidget *inside) const;
    QLineEdit *line() const { return m_page->findChild<QLineEdit *>(QStringLiteral("task-text")); }
    TasksCard *tasks() const { return m_page->findChild<TasksCard *>(); }
    QList<TaskRow *> rows() const;
    QCheckBox *box(int row) const { return rows().at(row)->findChild<QCheckBox *>(); }
    QList<Task> stored();
    void write(const QString &text);
    QAction *cartAction(const QString &text) const;
    QPushButton *visibleButton(const QWidget *inside, const QString &text) const;

    std::unique_ptr<ViewsFixture> m_fixture;
    std::unique_ptr<ViewContext> m_context;
    std::unique_ptr<TodayPage> m_page;
    ShopId m_shop;
};

void TestTodayPage::init()
{
    m_fixture = std::make_unique<ViewsFixture>();
    m_shop = m_fixture->fill(150);
    m_context = std::make_unique<ViewContext>(m_fixture->context());
    m_page = std::make_unique<TodayPage>(*m_context);
    m_page->resize(1240, 840);
    m_page->show();
    m_page->refresh();
    QTRY_VERIFY(texts(m_page->findChild<CartsCard *>()).contains(QLatin1String("worth a look")));
}

void TestTodayPage::cleanup()
{
    m_page.reset();
    m_context.reset();
    m_fixture.reset();
}

void TestTodayPage::aShopThatIsNotWholeIsTold()
{
    const QString partly = QStringLiteral("not whole yet");
    const QString inOrder = QStringLiteral("Everything is in order");
    QVERIFY(!texts(m_page.get()).contains(partly));
    const auto write = [this](const auto &work) {
        return awaitResult(m_fixture->store().write([work](Database &db) -> Done {
            Transaction transaction(db);
            const Done done = work(db);
            return done ? transaction.commit() : done;
        }));
    };
    const Timestamp now = m_fixture->clock.now();
    QVERIFY(write([shop = m_shop, now](Database &db) -> Done {
        SyncRepository syncs(db, shop);
        if (Done begun = syncs.beginWalk(QStringLiteral("orders"), now); !begun)
            return begun;
        return syncs.savePage(QStringLiteral("orders"), {{QStringLiteral("at"), 1}}, 50, 400, false,
                              now);
    }));
    m_page->refresh();
    auto *notice = m_page->findChild<NoticeBar *>(QStringLiteral("arriving"));
    QTRY_VERIFY(notice->isVisible());
    QVERIFY(texts(notice).contains(QStringLiteral("only come in partly")));
    QVERIFY(texts(m_page->findChild<SalesTiles *>()).contains(partly));
    auto *shops = m_page->findChild<ShopsCard *>();
    QVERIFY(texts(shops).contains(QStringLiteral("Coming in for the first time")));
    QVERIFY(!texts(m_page.get()).contains(inOrder));
    // Stopped on its way, it goes on when the owner says so.
    QSignalSpy started(&m_fixture->sync(), &SyncService::started);
    QTest::mouseClick(visibleButton(notice, QStringLiteral("Go on")), Qt::LeftButton);
    QTRY_VERIFY(!started.isEmpty());

    QVERIFY(write([shop = m_shop, now](Database &db) -> Done {
        JobEntry job;
        const auto id = JobLog(db).begin(QStringLiteral("sync"), shop, now);
        if (!id)
            return id.error();
        job.id = *id;
        job.finishedAt = now;
        job.outcome = QStringLiteral("ok");
        return JobLog(db).finish(job);
    }));
    QTRY_VERIFY(!m_fixture->sync().isAnyRunning());
    m_page->refresh();
    QTRY_VERIFY(!notice->isVisible());
    QVERIFY(!texts(m_page->findChild<SalesTiles *>()).contains(partly));
}

void TestTodayPage::otherCurrenciesAreTold()
{
    const auto changed = awaitResult(m_fixture->store().write([](Database &db) {
        return db.execute("UPDATE orders SET shop_currency = 'CHF' WHERE id IN (SELECT id FROM"
                          " orders WHERE valid = 1 AND original_total > 0"
                          " ORDER BY placed_at DESC LIMIT 2)");
    }));
    QVERIFY(changed);
    m_page->refresh();
    auto *tiles = m_page->findChild<SalesTiles *>();
    QTRY_VERIFY(texts(tiles).contains(QStringLiteral("without 2 order(s) in other currencies")));
    QVERIFY(texts(tiles).contains(QStringLiteral("CHF")));
}

QString TestTodayPage::texts(const QWidget *inside) const
{
    QStringList all;
    for (const QLabel *label : inside->findChildren<QLabel *>()) {
        if (label->isVisible())
            all.append(label->text());
    }
    for (const QPushButton *button : inside->findChildren<QPushButton *>()) {
        if (button->isVisible())
            all.append(button->text());
    }
    for (const Badge *badge : inside->findChildren<Badge *>()) {
        if (badge->isVisible())
            all.append(badge->text());
    }
    return all.join(u'\n');
}

QList<TaskRow *> TestTodayPage::rows() const
{
    QList<TaskRow *> shown = tasks()->findChildren<TaskRow *>();
    shown.removeIf([](const TaskRow *row) { return !row->isVisible(); });
    return shown;
}

QList<Task> TestTodayPage::stored()
{
    return awaitResult(m_fixture->store().read(
        [](Database &db) { return TaskRepository(db).open().valueOr({}); }));
}

void TestTodayPage::write(const QString &text)
{
    const qsizetype before = rows().size();
    line()->setFocus();
    QTest::keyClicks(line(), text);
    QTest::keyClick(line(), Qt::Key_Return);
    QTRY_COMPARE(rows().size(), before + 1);
}

QPushButton *TestTodayPage::visibleButton(const QWidget *inside, const QString &text) const
{
    for (QPushButton *button : inside->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == text)
            return button;
    }
    return nullptr;
}

void TestTodayPage::figuresAppearAndFollowThePeriod()
{
    auto *orders = m_page->findChild<StatTile *>(QStringLiteral("tile-orders"));
    const auto figure = [orders] { return orders->accessibleName(); };
    QTRY_VERIFY(figure().contains(QLatin1String("30 days before")));
    const QString month = figure();
    auto *year = m_page->findChild<QAbstractButton *>(QStringLiteral("period-12-months"));
    QTest::mouseClick(year, Qt::LeftButton);
    QTRY_VERIFY(figure().contains(QLatin1String("year before")));
    QVERIFY(figure() != month);
    QTest::keyClick(year, Qt::Key_Left);
    QTRY_VERIFY(figure().contains(QLatin1String("month before")));
    // Remembered for the next window, once it is written.
    const auto kept = [this] {
        const auto value = awaitResult(m_fixture->store().read([](Database &db) {
            return SettingsRepository(db).value(QStringLiteral("view.today.period"));
        }));
        return value ? value->value_or(QString()) : QString();
    };
    QTRY_COMPARE(kept(), periodWord(PeriodKind::ThisMonth));
    TodayPage next(*m_context);
    QTRY_COMPARE(next.findChild<PeriodSwitch *>()->period(), PeriodKind::ThisMonth);
}

void TestTodayPage::aTileAsksForTheOrdersOfItsPeriod()
{
    QSignalSpy asked(m_page.get(), &Page::pageRequested);
    auto *tile = m_page->findChild<StatTile *>(QStringLiteral("tile-revenue"));
    QTRY_VERIFY(tile->accessibleName().contains(QLatin1String("30 days before")));
    QTest::mouseClick(tile, Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toString(), QStringLiteral("orders-revenue_30-days"));
    tile->setFocus();
    QTest::keyClick(tile, Qt::Key_Return);
    QCOMPARE(asked.size(), 2);
}

void TestTodayPage::nothingBeforeIsSaidPlainly()
{
    SalesComparison sales;
    sales.period = periodAsOf(PeriodKind::Last30Days, m_fixture->clock.now(), QTimeZone::utc());
    sales.now.revenue = sales.before.revenue = {0, *Currency::fromCode(u"EUR")};
    sales.now.orders = sales.now.currencyOrders = 2;
    sales.now.revenue.minor = 5000;
    SalesTiles tiles;
    tiles.take(sales);
    tiles.show();
    for (const StatTile *tile : tiles.findChildren<StatTile *>())
        QVERIFY2(tile->accessibleName().endsWith(QLatin1String("no order in the 30 days before")),
                 qPrintable(tile->accessibleName()));
    // An order that was given back whole: there is a before, but nothing to reckon a share of.
    sales.before.orders = sales.before.currencyOrders = 1;
    tiles.take(sales);
    const auto *revenue = tiles.findChild<StatTile *>(QStringLiteral("tile-revenue"));
    QVERIFY(!revenue->accessibleName().contains(QLatin1String("before")));
    const auto *orders = tiles.findChild<StatTile *>(QStringLiteral("tile-orders"));
    QVERIFY(orders->accessibleName().contains(QLatin1String("against the 30 days before")));
}

void TestTodayPage::aTaskIsWrittenInOneLine()
{
    line()->setFocus();
    QTest::keyClicks(line(), QStringLiteral("Call the printer tomorrow"));
    QTRY_VERIFY(visibleButton(tasks(), QStringLiteral("Due tomorrow")));
    QTest::keyClick(line(), Qt::Key_Return);
    QTRY_COMPARE(rows().size(), 1);
    QCOMPARE(stored().first().text, QStringLiteral("Call the printer"));
    QCOMPARE(stored().first().dueOn, QDate(2026, 11, 22));
    QVERIFY(line()->text().isEmpty());
    QVERIFY(line()->hasFocus()); // the next one can follow
    write(QStringLiteral("Another"));
    QVERIFY(!stored().last().dueOn.isValid());
}

void TestTodayPage::aLongWordDoesNotWidenThePage()
{
    write(QStringLiteral("Call"));
    const QWidget *inside = m_page->findChild<QScrollArea *>()->widget();
    const int before = inside->minimumSizeHint().width();
    const QString word(200, u'w');
    line()->setText(word);
    QTest::keyClick(line(), Qt::Key_Return);
    QTRY_COMPARE(rows().size(), 2);
    const auto tallest = [this] { return qMax(rows().first()->height(), rows().last()->height()); };
    QTRY_VERIFY(tallest() > 3 * line()->fontMetrics().height()); // it wraps
    QVERIFY(inside->minimumSizeHint().width() <= before);
    QVERIFY(stored().first().text == word || stored().last().text == word);
}

void TestTodayPage::aTaskGetsItsDayFromTheMenuOrTheCalendar()
{
    QTest::keyClicks(line(), QStringLiteral("Order paper"));
    auto *day = tasks()->findChild<QPushButton *>(QStringLiteral("task-day"));
    QTRY_VERIFY(day->isVisible());
    for (QAction *action : day->menu()->actions()) {
        if (action->text() == QLatin1String("Next week"))
            action->trigger();
    }
    QCOMPARE(day->text(), QStringLiteral("Due Monday"));
    for (QAction *action : day->menu()->actions()) {
        if (action->text().startsWith(QLatin1String("Another day")))
            action->trigger();
    }
    auto *dialog = m_page->findChild<DayDialog *>();
    QVERIFY(dialog);
    auto *calendar = dialog->findChild<QCalendarWidget *>();
    QCOMPARE(calendar->selectedDate(), QDate(2026, 11, 23));
    calendar->setSelectedDate(QDate(2026, 12, 24));
    QTest::mouseClick(visibleButton(dialog, QStringLiteral("Take this day")), Qt::LeftButton);
    QTest::keyClick(line(), Qt::Key_Return);
    QTRY_COMPARE(rows().size(), 1);
    QCOMPARE(stored().first().dueOn, QDate(2026, 12, 24));
}

void TestTodayPage::aTaskIsAboutSomebody()
{
    QTest::keyClicks(line(), QStringLiteral("Send the catalogue"));
    auto *customer = tasks()->findChild<QPushButton *>(QStringLiteral("task-customer"));
    QTRY_VERIFY(customer->isVisible());
    QTest::mouseClick(customer, Qt::LeftButton);
    auto *picker = m_page->findChild<CustomerPicker *>();
    QVERIFY(picker);
    auto *found = picker->findChild<QListWidget *>();
    QTRY_VERIFY(found->count() > 5);
    auto *field = picker->findChild<SearchField *>();
    const QString first = found->item(0)->data(Qt::UserRole + 1).toString();
    QTest::keyClicks(field, first.section(u' ', 0, 0));
    QTRY_VERIFY(found->count() > 0
                && found->item(0)
                       ->data(Qt::UserRole + 1)
                       .toString()
                       .contains(first.section(u' ', 0, 0), Qt::CaseInsensitive));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(customer->text() != QLatin1String("Customer…"));
    QTest::keyClick(line(), Qt::Key_Return);
    QTRY_COMPARE(rows().size(), 1);
    QVERIFY(stored().first().customer.isValid());
    QSignalSpy asked(m_page.get(), &Page::pageRequested);
    QTest::mouseClick(visibleButton(rows().first(), stored().first().customerName), Qt::LeftButton);
    QCOMPARE(asked.first().first().toString(), QStringLiteral("customers"));
    QCOMPARE(asked.first().last().toLongLong(), stored().first().customer.value);
}

void TestTodayPage::addingCanBeUndoneByKey()
{
    write(QStringLiteral("Call"));
    QTRY_VERIFY(m_context->undo->canUndo());
    auto *field = tasks()->findChild<QLineEdit *>(QStringLiteral("task-text"));
    QVERIFY(!field->isUndoAvailable()); // so that the key is the window's
    const Task before = stored().first();
    m_context->undo->undo();
    QTRY_COMPARE(rows().size(), 0);
    m_context->undo->redo();
    QTRY_COMPARE(rows().size(), 1);
    QCOMPARE(stored().first(), before);
}

void TestTodayPage::checkingOffCanBeUndone()
{
    write(QStringLiteral("Call"));
    box(0)->setFocus();
    QTest::keyClick(box(0), Qt::Key_Space);
    QTRY_COMPARE(rows().size(), 0);
    QTRY_VERIFY(m_context->undo->canUndo());
    // What was done can be seen, and opened again there.
    auto *fold = tasks()->findChild<QPushButton *>(QStringLiteral("done-tasks"));
    QTRY_VERIFY(fold->isVisible());
    QTest::mouseClick(fold, Qt::LeftButton);
    QTRY_COMPARE(rows().size(), 1);
    QVERIFY(box(0)->isChecked());
    m_context->undo->undo();
    QTRY_COMPARE(stored().size(), 1);
    QTRY_VERIFY(rows().size() == 1 && !box(0)->isChecked());
    m_context->undo->redo();
    QTRY_COMPARE(stored().size(), 0);
}

void TestTodayPage::aTaskIsChangedByKeysAlone()
{
    write(QStringLiteral("Call"));
    box(0)->setFocus();
    QTest::keyClick(box(0), Qt::Key_F2);
    const auto editor = [this] {
        const QList<QLineEdit *> lines
            = tasks()->findChildren<QLineEdit *>(QStringLiteral("task-text"));
        return lines.size() == 2 && lines.last()->isVisible() ? lines.last() : nullptr;
    };
    QTRY_VERIFY(editor() && editor()->hasFocus());
    QTest::keyClicks(editor(), QStringLiteral("Write"));
    QTest::keyClick(editor(), Qt::Key_Return);
    QTRY_COMPARE(stored().first().text, QStringLiteral("Write"));
    QTRY_VERIFY(m_context->undo->undoText().contains(QStringLiteral("changed")));
    m_context->undo->undo();
    QTRY_COMPARE(stored().first().text, QStringLiteral("Call"));
    // Escape leaves it as it is.
    QTRY_COMPARE(rows().size(), 1);
    box(0)->setFocus();
    QTest::keyClick(box(0), Qt::Key_Return);
    QTRY_VERIFY(editor() && editor()->hasFocus());
    QTest::keyClicks(editor(), QStringLiteral("Nonsense"));
    QTest::keyClick(editor(), Qt::Key_Escape);
    QTRY_COMPARE(rows().size(), 1);
    QCOMPARE(stored().first().text, QStringLiteral("Call"));
}

void TestTodayPage::aTaskIsDeletedAndComesBack()
{
    write(QStringLiteral("Call"));
    const Task before = stored().first();
    box(0)->setFocus();
    QTest::keyClick(box(0), Qt::Key_Delete);
    QTRY_COMPARE(rows().size(), 0);
    QTRY_VERIFY(m_context->undo->canUndo());
    m_context->undo->undo();
    QTRY_COMPARE(rows().size(), 1);
    QCOMPARE(stored().first(), before);
}

void TestTodayPage::deletingLeavesTheKeyboardAmongTheTasks()
{
    write(QStringLiteral("Call"));
    write(QStringLiteral("Write tomorrow")); // a row with more in it
    for (qsizetype left = 1; left >= 0; --left) {
        auto *remove = rows().first()->findChild<QToolButton *>(QStringLiteral("delete-task"));
        QVERIFY(remove);
        remove->setFocus();
        QTest::keyClick(remove, Qt::Key_Space);
        QTRY_COMPARE(rows().size(), left);
        const QWidget *focused = QApplication::focusWidget();
        QVERIFY(focused);
        if (left > 0)
            QCOMPARE(focused->objectName(), QStringLiteral("delete-task"));
        else
            QVERIFY(line()->hasFocus());
    }
}

void TestTodayPage::overdueTasksAreMarkedAndCounted()
{
    QSignalSpy badge(m_page.get(), &Page::badgeChanged);
    const auto added = awaitResult(m_fixture->store().write([](Database &db) {
        return TaskRepository(db).add(QStringLiteral("Late"), {}, QDate(2026, 11, 19),
                                      Timestamp{1});
    }));
    QVERIFY(added);
    m_page->refresh();
    QTRY_COMPARE(rows().size(), 1);
    QVERIFY(texts(rows().first()).contains(QLatin1String("2 day(s) late")));
    QVERIFY(texts(tasks()).contains(QLatin1String("1 overdue")));
    QVERIFY(!badge.isEmpty());
}

void TestTodayPage::aCartOpensItsProfile()
{
    auto *carts = m_page->findChild<CartsCard *>();
    QSignalSpy asked(m_page.get(), &Page::pageRequested);
    QPushButton *open = visibleButton(carts, QStringLiteral("See"));
    QVERIFY(open);
    open->setFocus();
    QTest::keyClick(open, Qt::Key_Space);
    QCOMPARE(asked.first().first().toString(), QStringLiteral("customers"));
    QVERIFY(asked.first().last().toLongLong() > 0);
}

void TestTodayPage::theOtherCartsAreWithTheCustomers()
{
    m_fixture->fill(600, DemoPlatform::Shopify); // more than the card shows
    m_page->refresh();
    auto *more
        = m_page->findChild<CartsCard *>()->findChild<QPushButton *>(QStringLiteral("footer"));
    QTRY_VERIFY(more->isVisible());
    QSignalSpy asked(m_page.get(), &Page::pageRequested);
    QTest::mouseClick(more, Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    MainWindow window(*m_context); // as the window takes it
    window.showPage(asked.first().first().toString());
    QCOMPARE(window.currentPage(), QStringLiteral("customers"));
    QTRY_VERIFY([&window] {
        for (const Chip *chip : window.findChildren<Chip *>()) {
            if (chip->text() == QLatin1String("Cart waiting") && chip->isChecked())
                return true;
        }
        return false;
    }());
}

QAction *TestTodayPage::cartAction(const QString &text) const
{
    for (const QToolButton *more :
         m_page->findChild<CartsCard *>()->findChildren<QToolButton *>()) {
        if (!more->isVisible() || !more->menu())
            continue;
        for (QAction *action : more->menu()->actions()) {
            if (action->text() == text)
                return action;
        }
        return nullptr; // of the first row alone
    }
    return nullptr;
}

void TestTodayPage::aCartIsSetAsideAndComesBack()
{
    const auto first = [this] {
        const QPushButton *see
            = visibleButton(m_page->findChild<CartsCard *>(), QStringLiteral("See"));
        return see ? see->accessibleName() : QString();
    };
    const QString before = first();
    QVERIFY(!before.isEmpty());
    QAction *later = cartAction(QStringLiteral("Not for a week"));
    QVERIFY(later);
    later->trigger();
    QTRY_VERIFY(!first().isEmpty() && first() != before);
    m_context->undo->undo();
    QTRY_COMPARE(first(), before);
    QAction *copy = cartAction(QStringLiteral("Copy the e-mail address"));
    QVERIFY(copy);
    copy->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u'@'));
}

void TestTodayPage::aCartBecomesATask()
{
    cartAction(QStringLiteral("Add a task…"))->trigger();
    QTRY_VERIFY(line()->hasFocus());
    write(QStringLiteral("Call about the cart"));
    QVERIFY(stored().first().customer.isValid());
}

void TestTodayPage::whatWasSetAsideIsShown()
{
    const Error why{ErrorCode::Parse, QStringLiteral("No date."), {}};
    const auto added = awaitResult(m_fixture->store().write([&](Database &db) {
        return QuarantineRepository(db).add(
            m_shop, {{QStringLiteral("orders"), RemoteId::fromNumber(5), why, "{}"}}, {}, {1});
    }));
    QVERIFY(added);
    QSignalSpy badge(m_page.get(), &Page::badgeChanged);
    m_page->refresh();
    const auto see
        = [this] { return m_page->findChild<QPushButton *>(QStringLiteral("set-aside")); };
    QTRY_VERIFY(see());
    QVERIFY(!badge.isEmpty());
    QTest::mouseClick(see(), Qt::LeftButton);
    QTRY_VERIFY(m_page->findChild<QuarantineDialog *>());
    m_page->findChild<QuarantineDialog *>()->reject();
}

void TestTodayPage::namesAreHidden()
{
    write(QStringLiteral("Call Marie"));
    const auto *carts = m_page->findChild<CartsCard *>();
    const auto titles = [carts] {
        QStringList all;
        for (const QLabel *title : carts->findChildren<QLabel *>(QStringLiteral("row-title"))) {
            if (title->isVisible())
                all.append(title->text());
        }
        return all;
    };
    const QStringList shown = titles();
    QVERIFY(!shown.isEmpty());
    m_context->privacy->setOn(true);
    QCOMPARE(titles().size(), shown.size());
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const QString name = shown.at(i).section(QStringLiteral(", "), 0, 0);
        QVERIFY(titles().at(i).startsWith(m_context->privacy->name(name)));
        QVERIFY(!texts(carts).contains(name));
    }
    QVERIFY(texts(tasks()).contains(m_context->privacy->words(QStringLiteral("x"))));
    QVERIFY(!texts(tasks()).contains(QLatin1String("Call Marie")));
}

void TestTodayPage::withoutAShopItSaysWhatToDo()
{
    ViewsFixture empty;
    TodayPage page(empty.context());
    page.resize(1000, 700);
    page.show();
    page.refresh();
    auto *state = page.findChild<EmptyState *>();
    QTRY_VERIFY(state->isVisible());
    QSignalSpy asked(&page, &Page::pageRequested);
    QTest::mouseClick(visibleButton(state, QStringLiteral("Connect a shop")), Qt::LeftButton);
    QCOMPARE(asked.first().first().toString(), QStringLiteral("settings-connect"));
}

void TestTodayPage::sixGoesThroughTheParts()
{
    m_page->takeFocus();
    QSet<QWidget *> parts;
    const QList<QWidget *> expected{m_page->findChild<SalesTiles *>(),
                                    m_page->findChild<CartsCard *>(), tasks(),
                                    m_page->findChild<ShopsCard *>()};
    for (int i = 0; i < 9; ++i) {
        moveBetweenParts(m_page->parts(), 1);
        for (QWidget *part : expected) {
            if (part->isAncestorOf(m_page->focusWidget()))
                parts.insert(part);
        }
    }
    QCOMPARE(parts.size(), expected.size());
}

QTEST_MAIN(TestTodayPage)
#include "tst_todaypage.moc"
