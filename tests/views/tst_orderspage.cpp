#include "models/insights/salesreading.h"
#include "models/store/orderlist.h"
#include "tests/views/viewsfixture.h"
#include "views/orders/ordercolumns.h"
#include "views/orders/orderfilterbar.h"
#include "views/orders/orderpanel.h"
#include "views/orders/ordersheet.h"
#include "views/orders/orderspage.h"
#include "views/orders/ordersumline.h"
#include "views/orders/ordertablemodel.h"
#include "views/orders/rangedialogs.h"
#include "views/orders/statemenu.h"
#include "views/widgets/chip.h"
#include "views/widgets/columnchooser.h"
#include "views/widgets/datatable.h"
#include "views/widgets/elidedbutton.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/exportdialog.h"
#include "views/widgets/format.h"
#include "views/widgets/printdocument.h"
#include "views/widgets/printpreview.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/tablecolumns.h"
#include "views/widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPrinterInfo>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace comptoir;

/// The orders' page with real keys and clicks over a real store, and the dialogs it shares.
class TestOrdersPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void theModelKeepsItsPromises();
    void daysOfPresets_data();
    void daysOfPresets();
    void amountsAreRead_data();
    void amountsAreRead();
    void headingsSort();
    void typingFindsAReference();
    void statesNarrowAndAreCleared();
    void aTileAndItsListAgree_data();
    void aTileAndItsListAgree();
    void theLineBelowAddsUpWhatIsChosen();
    void besideAnOrderTheAmountsStayInSight();
    void enterOpensAndEscapeCloses();
    void theDetailLeadsToTheCustomer();
    void theOrderIsCopiedAsTextAndTable();
    void columnsAreChosenByKeysAndRemembered();
    void exportWritesEveryLine();
    void stoppingAnExportLeavesNothing();
    void anOrderPrintsToPdf();
    void totalsAddUp_data();
    void totalsAddUp();
    void longNamesLeaveTheAmountsInSight();
    void everyNameTakesTheRoomThatIsThere();
    void hiddenNamesAreMaskedButCopied();

private:
    template <typename T>
    T *dialog()
    {
        return m_page->window()->findChild<T *>();
    }
    DataTable *table() const { return m_page->findChild<DataTable *>(); }
    QString cell(int row, OrderColumn column) const
    {
        return table()->model()->index(row, OrderColumns::indexOf(column)).data().toString();
    }

    /// Whether the detail has come and is of the order in this row.
    bool isOpen(int row) const
    {
        const auto labels = m_page->findChild<OrderPanel *>()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->text().endsWith(cell(row, OrderColumn::Reference));
        });
    }

    std::unique_ptr<ViewsFixture> m_fixture;
    std::unique_ptr<ViewContext> m_context;
    std::unique_ptr<OrdersPage> m_page;
    int m_all = 0;
};

void TestOrdersPage::initTestCase()
{
    Theme::apply(*qApp, Theme::Mode::Light);
    m_fixture = std::make_unique<ViewsFixture>();
    m_fixture->fill(600);
    const ShopId away = m_fixture->fill(60, DemoPlatform::Shopify);
    const auto written = awaitResult(m_fixture->store().write([this, away](Database &db) -> Done {
        // Their today began yesterday noon, and one of yesterday's orders cost nothing.
        const qint64 midday = m_fixture->clock.now().ms - 18LL * 3'600'000;
        for (const QString &sql :
             {QStringLiteral("UPDATE shop SET time_zone = 'Pacific/Auckland' WHERE id = %1"),
              QStringLiteral("UPDATE orders SET placed_at = %2 WHERE id IN"
                             " (SELECT id FROM orders WHERE shop_id = %1 AND valid = 1 LIMIT 3)"),
              QStringLiteral("UPDATE orders SET original_total = 0, total = 0, shop_total = 0"
                             " WHERE id = (SELECT min(id) FROM orders WHERE placed_at = %2)")}) {
            QString whole = sql;
            whole.replace(QLatin1String("%1"), QString::number(away.value));
            whole.replace(QLatin1String("%2"), QString::number(midday));
            if (const Done one = db.execute(whole.toUtf8()); !one)
                return one;
        }
        return done();
    }));
    QVERIFY(written);
    const auto ids = awaitResult(
        m_fixture->store().read([](Database &db) { return OrderList(OrderListQuery()).ids(db); }));
    QVERIFY(ids);
    m_all = static_cast<int>(ids->size());
    QVERIFY(m_all > 300);
}

void TestOrdersPage::init()
{
    m_context = std::make_unique<ViewContext>(m_fixture->context());
    m_page = std::make_unique<OrdersPage>(*m_context);
    m_page->resize(1240, 800);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->refresh();
    QTRY_COMPARE(table()->model()->rowCount(), m_all);
    QTRY_VERIFY(!cell(0, OrderColumn::Reference).isEmpty());
}

void TestOrdersPage::cleanup()
{
    m_page.reset();
    m_context.reset();
}

void TestOrdersPage::theModelKeepsItsPromises()
{
    OrderTableModel model(m_fixture->store(), m_context->privacy);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy loaded(&model, &PagedModelBase::loaded);
    model.setQuery({});
    QTRY_COMPARE(loaded.size(), 1);
    OrderListQuery query;
    query.counted = false;
    model.setQuery(query);
    QTRY_COMPARE(loaded.size(), 2);
    QVERIFY(model.rowCount() < m_all);
    model.sort(OrderColumns::indexOf(OrderColumn::Total), Qt::DescendingOrder);
    QTRY_COMPARE(loaded.size(), 3);
}

void TestOrdersPage::daysOfPresets_data()
{
    using Preset = OrderDays::Preset;
    QTest::addColumn<int>("preset");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    const auto row = [](const char *name, Preset preset, const QDate &first, const QDate &last) {
        QTest::newRow(name) << static_cast<int>(preset) << first << last;
    };
    row("yesterday", Preset::Yesterday, {2024, 2, 29}, {2024, 2, 29});
    row("7 days", Preset::LastSevenDays, {2024, 2, 24}, {2024, 3, 1});
    row("12 months", Preset::LastTwelveMonths, {2023, 3, 2}, {2024, 3, 1});
    row("this month", Preset::ThisMonth, {2024, 3, 1}, {2024, 3, 31});
    row("last month", Preset::LastMonth, {2024, 2, 1}, {2024, 2, 29});
    row("last year", Preset::LastYear, {2023, 1, 1}, {2023, 12, 31});
}

void TestOrdersPage::daysOfPresets()
{
    QFETCH(int, preset);
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    const auto days = OrderDays::daysOf(static_cast<OrderDays::Preset>(preset), {2024, 3, 1});
    QCOMPARE(days.first, first);
    QCOMPARE(days.last, last);
}

void TestOrdersPage::amountsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("amount"); // -1: none
    QTest::newRow("comma") << QStringLiteral("12,5") << qint64(1250);
    QTest::newRow("point") << QStringLiteral(" 1 049.90 ") << qint64(104990);
    QTest::newRow("words") << QStringLiteral("ten") << qint64(-1);
    QTest::newRow("nothing") << QString() << qint64(-1);
}

void TestOrdersPage::amountsAreRead()
{
    QFETCH(QString, text);
    QFETCH(qint64, amount);
    QCOMPARE(AmountsDialog::read(text).value_or(-1), amount);
}

void TestOrdersPage::headingsSort()
{
    QHeaderView *header = table()->horizontalHeader();
    const int column = OrderColumns::indexOf(OrderColumn::Total);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                      QPoint(header->sectionViewportPosition(column) + 20, 20));
    auto *model = qobject_cast<OrderTableModel *>(table()->model());
    QTRY_VERIFY(!model->isLoading());
    QCOMPARE(model->query().sort, OrderColumn::Total);
    QVERIFY(model->query().descending);
    const auto ids = awaitResult(m_fixture->store().read(
        [query = model->query()](Database &db) { return OrderList(query).ids(db); }));
    QVERIFY(ids);
    QCOMPARE(model->recordAt(0), qint64(ids->front()));
    QCOMPARE(model->recordAt(m_all - 1), qint64(ids->back()));
}

void TestOrdersPage::typingFindsAReference()
{
    const QString reference = cell(3, OrderColumn::Reference);
    auto *field = m_page->findChild<SearchField *>();
    QVERIFY(m_page->find()); // what the window asks on Ctrl+F
    field->setFocus();
    QTest::keyClicks(field, reference.toLower());
    QTRY_VERIFY(table()->model()->rowCount() < m_all);
    QTRY_COMPARE(cell(0, OrderColumn::Reference), reference);
    QTest::keyClicks(field, QStringLiteral("zzz"));
    QTRY_COMPARE(table()->model()->rowCount(), 0);
    auto *empty = m_page->findChild<EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
    QTRY_COMPARE(table()->model()->rowCount(), m_all);
}

void TestOrdersPage::statesNarrowAndAreCleared()
{
    auto *chip = m_page->findChild<Chip *>(QStringLiteral("state"));
    QTRY_VERIFY(chip->isVisible());
    QTest::mouseClick(chip, Qt::LeftButton);
    auto *menu = m_page->findChild<StateMenu *>();
    QVERIFY(menu && menu->isVisible());
    const auto entry = [menu](OrderStateKind kind) -> QAction * {
        for (QAction *action : menu->actions()) {
            if (action->text().startsWith(OrderWords::kind(kind) + u'\t'))
                return action;
        }
        return nullptr;
    };
    const auto count = [&entry](OrderStateKind kind) {
        return QLocale().toLongLong(entry(kind)->text().section(u'\t', 1).trimmed());
    };
    QAction *cancelled = entry(OrderStateKind::Cancelled);
    QVERIFY(cancelled);
    QTRY_VERIFY(count(OrderStateKind::Cancelled) > 0);
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(cancelled).center());
    QVERIFY(menu->isVisible()); // for the next one
    QTRY_COMPARE(table()->model()->rowCount(), count(OrderStateKind::Cancelled));
    const qint64 both = count(OrderStateKind::Cancelled) + count(OrderStateKind::Delivered);
    menu->setActiveAction(entry(OrderStateKind::Delivered));
    QTest::keyClick(menu, Qt::Key_Space);
    QVERIFY(menu->isVisible());
    QTRY_COMPARE(table()->model()->rowCount(), both);
    QTest::keyClick(menu, Qt::Key_Escape);
    QVERIFY(!menu->isVisible());
    QVERIFY(chip->isChecked());
    auto *clear = m_page->findChild<QPushButton *>(QStringLiteral("clearFilters"));
    QVERIFY(clear->isVisible());
    QTest::mouseClick(clear, Qt::LeftButton);
    QTRY_COMPARE(table()->model()->rowCount(), m_all);
    QVERIFY(!chip->isChecked());
}

void TestOrdersPage::aTileAndItsListAgree_data()
{
    QTest::addColumn<PeriodKind>("kind");
    for (const PeriodKind kind : {PeriodKind::Today, PeriodKind::Last7Days, PeriodKind::Last30Days,
                                  PeriodKind::ThisMonth, PeriodKind::Last12Months})
        QTest::newRow(qPrintable(periodWord(kind))) << kind;
}

void TestOrdersPage::aTileAndItsListAgree()
{
    QFETCH(PeriodKind, kind);
    const auto sales = awaitResult(m_fixture->store().read(
        [kind, now = m_fixture->clock.now()](Database &db) { return readSales(db, kind, now); }));
    QVERIFY(sales);
    QVERIFY(sales->now.orders > 0);
    m_page->showSection(QStringLiteral("revenue_") + periodWord(kind));
    QTRY_COMPARE(table()->model()->rowCount(), sales->now.orders);
    auto *model = qobject_cast<OrderTableModel *>(table()->model());
    QCOMPARE(model->query().ofShops.size(), 1); // the shop at the other end of the world
    const auto sums = awaitResult(m_fixture->store().read(
        [query = model->query()](Database &db) { return OrderList(query).sums(db); }));
    QVERIFY(sums);
    QCOMPARE(sums->count, sales->now.orders);
    QVERIFY(sums->revenue.contains(sales->now.revenue));
    for (const Money &other : sales->now.otherRevenue)
        QVERIFY(sums->revenue.contains(other));
    const auto isTold = [this, amount = Format::money(sales->now.revenue)] {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&amount](const QLabel *label) {
            return label->text().contains(amount);
        });
    };
    QTRY_VERIFY(isTold());
}

void TestOrdersPage::theLineBelowAddsUpWhatIsChosen()
{
    const auto text = [this](const char *name) {
        return m_page->findChild<QLabel *>(QLatin1String(name))->text();
    };
    QTRY_COMPARE(text("orderCount"), QStringLiteral("%1 order(s)").arg(Format::number(m_all)));
    QTRY_VERIFY(!text("orderSum").contains(QStringLiteral("…")));
    const QString all = text("orderSum");
    table()->setFocus();
    table()->setCurrentIndex(table()->model()->index(0, 0));
    QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
    QTRY_COMPARE(text("orderCount"), QStringLiteral("3 order(s) selected"));
    const auto sums = awaitResult(m_fixture->store().read(
        [ids = qobject_cast<OrderTableModel *>(table()->model())->idsAt({0, 1, 2})](Database &db) {
            return OrderList::sums(db, ids);
        }));
    QVERIFY(sums);
    QTRY_VERIFY(text("orderSum").endsWith(OrderSumLine::amounts(sums->revenue)));
    QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
    QTRY_COMPARE(text("orderSum"), all);
    QTest::keyClick(table(), Qt::Key_Up);
    QTRY_COMPARE(text("orderCount"), QStringLiteral("%1 order(s)").arg(Format::number(m_all)));
}

void TestOrdersPage::besideAnOrderTheAmountsStayInSight()
{
    const auto *columns = m_page->findChild<TableColumns *>();
    const QStringList chosen = columns->shown();
    const auto isSeen = [this](OrderColumn column) {
        const int at = OrderColumns::indexOf(column);
        const int left = table()->columnViewportPosition(at);
        return !table()->isColumnHidden(at) && left >= 0
            && left + table()->columnWidth(at) <= table()->viewport()->width() + 1;
    };
    m_page->resize(790, 600); // a window of 1024 pixels beside its side bar
    table()->setFocus();
    table()->setCurrentIndex(table()->model()->index(1, 0));
    emit table()->clicked(table()->currentIndex());
    QTRY_VERIFY(isOpen(1));
    QTRY_VERIFY(isSeen(OrderColumn::Reference) && isSeen(OrderColumn::Total));
    QVERIFY(table()->isColumnHidden(OrderColumns::indexOf(OrderColumn::Items)));
    QCOMPARE(columns->shown(), chosen); // the owner's choice is as it was
    m_page->resize(1500, 600);
    QTRY_COMPARE(table()->shownColumns().size(), chosen.size());
}

void TestOrdersPage::enterOpensAndEscapeCloses()
{
    table()->setFocus();
    table()->setCurrentIndex(table()->model()->index(0, 0));
    QTest::keyClick(table(), Qt::Key_Return);
    auto *panel = m_page->findChild<OrderPanel *>();
    QVERIFY(panel->isVisible());
    QVERIFY(m_page->isFull());
    QTest::keyClick(panel, Qt::Key_Escape);
    QVERIFY(!m_page->isFull());
    QVERIFY(panel->isVisible());
    QTest::keyClick(table(), Qt::Key_Down);
    QTRY_VERIFY(
        panel->findChildren<QLabel *>().first()->text().contains(cell(1, OrderColumn::Reference)));
    QTest::keyClick(table(), Qt::Key_Escape);
    QVERIFY(!panel->isVisible());
}

void TestOrdersPage::theDetailLeadsToTheCustomer()
{
    QString page;
    qint64 opened = 0;
    m_context->openRecord = [&](const QString &id, qint64 record) {
        page = id;
        opened = record;
    };
    m_page = std::make_unique<OrdersPage>(*m_context);
    m_page->show();
    const auto order = awaitResult(m_fixture->store().read([](Database &db) -> qint64 {
        Statement read = db.prepare(
            QStringLiteral("SELECT id FROM orders WHERE customer_id IS NOT NULL LIMIT 1"));
        return read.next() ? read.int64(0) : 0;
    }));
    m_page->showRecord(order);
    QTRY_VERIFY(m_page->findChild<QPushButton *>(QStringLiteral("openCustomer")));
    QTest::mouseClick(m_page->findChild<QPushButton *>(QStringLiteral("openCustomer")),
                      Qt::LeftButton);
    QCOMPARE(page, QStringLiteral("customers"));
    QVERIFY(opened > 0);
}

void TestOrdersPage::theOrderIsCopiedAsTextAndTable()
{
    table()->setCurrentIndex(table()->model()->index(0, 0));
    QTest::keyClick(table(), Qt::Key_Return);
    auto *copy = m_page->findChild<QToolButton *>(QStringLiteral("copyOrder"));
    QTRY_VERIFY(isOpen(0));
    QApplication::clipboard()->clear();
    QTest::mouseClick(copy, Qt::LeftButton);
    const QMimeData *data = QApplication::clipboard()->mimeData();
    QVERIFY(data->text().contains(cell(0, OrderColumn::Total)));
    QVERIFY(data->html().contains(QLatin1String("<table>")));
}

void TestOrdersPage::columnsAreChosenByKeysAndRemembered()
{
    const QList<int> before = table()->shownColumns();
    QTest::mouseClick(m_page->findChild<QPushButton *>(QStringLiteral("columns")), Qt::LeftButton);
    auto *chooser = dialog<ColumnChooser>();
    QVERIFY(chooser && chooser->isVisible());
    auto *search = chooser->findChild<SearchField *>();
    const QString wanted = QStringLiteral("Payment method");
    QTest::keyClicks(search, wanted);
    auto *all = chooser->findChild<QTreeWidget *>();
    const auto found = all->findItems(wanted, Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(found.size(), 1);
    all->setCurrentItem(found.first());
    QTest::keyClick(all, Qt::Key_Space);
    auto *shown = chooser->findChild<QListWidget *>();
    QCOMPARE(shown->currentItem()->text(), wanted);
    QTest::keyClick(shown, Qt::Key_Up, Qt::AltModifier);
    QTest::mouseClick(chooser->findChild<QPushButton *>(QStringLiteral("confirm")), Qt::LeftButton);
    const int column = OrderColumns::indexOf(OrderColumn::PaymentMethod);
    QList<int> expected = before;
    expected.insert(before.size() - 1, column);
    QCOMPARE(table()->shownColumns(), expected);
    const auto kept = [this] {
        return awaitResult(m_fixture->store().read([](Database &db) {
            Statement read = db.prepare(
                QStringLiteral("SELECT value FROM setting WHERE key = 'view.orders.columns'"));
            return read.next() ? read.text(0) : QString();
        }));
    };
    QTRY_VERIFY(kept().contains(QLatin1String("payment_method")));
    m_page = std::make_unique<OrdersPage>(*m_context);
    m_page->resize(1240, 800);
    m_page->show();
    QTRY_COMPARE(table()->shownColumns(), expected);
    m_page->findChild<TableColumns *>()->reset();
    QCOMPARE(table()->shownColumns(), before);
    QTRY_VERIFY(!kept().contains(QLatin1String("payment_method")));
}

void TestOrdersPage::exportWritesEveryLine()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("orders.csv"));
    QTest::mouseClick(m_page->findChild<QPushButton *>(QStringLiteral("export")), Qt::LeftButton);
    auto *ask = dialog<ExportDialog>();
    QVERIFY(ask && ask->isVisible());
    ask->setPath(path);
    QTest::mouseClick(ask->findChild<QPushButton *>(QStringLiteral("confirm")), Qt::LeftButton);
    QTRY_COMPARE(m_context->notices->rowCount(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    QCOMPARE(lines.size(), m_all + 2); // the headings, and the end
    QVERIFY(lines.at(1).contains(cell(0, OrderColumn::Reference).toUtf8()));
}

void TestOrdersPage::stoppingAnExportLeavesNothing()
{
    QTemporaryDir folder;
    auto *model = qobject_cast<OrderTableModel *>(table()->model());
    std::optional<Result<qint64>> end;
    TableExport::run(*m_context, model->exportSource({QStringLiteral("reference")}),
                     folder.filePath(QStringLiteral("orders.csv")), {},
                     [&end](const Result<qint64> &written) { end = written; });
    m_context->jobs->cancelAll();
    QTRY_VERIFY(end);
    if (!*end) // it may have been quicker than the hand
        QCOMPARE(end->error().code, ErrorCode::Cancelled);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), end->hasValue() ? 1 : 0);
}

void TestOrdersPage::anOrderPrintsToPdf()
{
    table()->setCurrentIndex(table()->model()->index(0, 0));
    QTest::keyClick(table(), Qt::Key_Return);
    QTRY_VERIFY(isOpen(0));
    QTest::mouseClick(m_page->findChild<QToolButton *>(QStringLiteral("printOrder")),
                      Qt::LeftButton);
    auto *preview = dialog<PrintPreview>();
    QVERIFY(preview && preview->isVisible());
    if (QPrinterInfo::availablePrinters().isEmpty()) { // it says so, and offers what there is
        QVERIFY(!preview->findChild<QPushButton *>(QStringLiteral("print"))->isVisible());
        QVERIFY(preview->findChild<QLabel *>(QStringLiteral("noPrinter"))->isVisible());
        QVERIFY(preview->findChild<QPushButton *>(QStringLiteral("pdf"))->isDefault());
    }
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("order.pdf"));
    QVERIFY(preview->saveTo(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5).startsWith("%PDF-"));
    const QModelIndex told = m_context->notices->index(0); // where it is
    QVERIFY(told.data().toString().contains(QDir::toNativeSeparators(path)));
    QCOMPARE(told.data(Notices::ActionTextRole).toString(), QStringLiteral("Open"));
    QVERIFY(!preview->saveTo(folder.filePath(QStringLiteral("no/such/folder.pdf"))));
    preview->close();
}

void TestOrdersPage::totalsAddUp_data()
{
    QTest::addColumn<qint64>("line");
    QTest::addColumn<qint64>("discount");
    QTest::addColumn<qint64>("tax");
    QTest::addColumn<qint64>("total"); // with 5.00 of shipping
    QTest::addColumn<QStringList>("names");
    const QString items = QStringLiteral("Items");
    const QString shipping = QStringLiteral("Shipping");
    const QString off = QStringLiteral("Discount");
    const QString total = QStringLiteral("Total");
    const QString within = QStringLiteral("Of which tax");
    QTest::newRow("voucher after the lines")
        << qint64(5000) << qint64(500) << qint64(900) << qint64(5000)
        << QStringList{items, shipping, off, total, within};
    QTest::newRow("lines after discounts")
        << qint64(4500) << qint64(500) << qint64(900) << qint64(5000)
        << QStringList{QStringLiteral("Items, discounts taken off"), shipping, total, within};
    QTest::newRow("tax on top") << qint64(4500) << qint64(0) << qint64(450) << qint64(5450)
                                << QStringList{items, shipping, QStringLiteral("Tax"), total};
    QTest::newRow("gift wrapping")
        << qint64(4500) << qint64(0) << qint64(900) << qint64(5200)
        << QStringList{items, shipping, QStringLiteral("Other amounts"), total, within};
}

void TestOrdersPage::totalsAddUp()
{
    QFETCH(qint64, line);
    QFETCH(qint64, discount);
    QFETCH(qint64, tax);
    QFETCH(qint64, total);
    const Currency euro = *Currency::fromCode(u"EUR");
    Order order;
    order.lines = {{{}, QStringLiteral("Soap"), {}, {}, 1, 1, {line, euro}, {line, euro}}};
    order.row.total = order.row.originalTotal = order.row.shopTotal = {total, euro};
    order.row.shipping = {500, euro};
    order.row.discount = {discount, euro};
    order.row.tax = {tax, euro};
    order.row.refunded = {0, euro};
    QStringList names;
    qint64 sum = 0;
    for (const OrderSheet::Total &row : OrderSheet::totals(order)) {
        names.append(row.name);
        if (row.strong)
            QCOMPARE(sum, row.amount.minor);
        sum += row.amount.minor;
    }
    QTEST(names, "names");
    QVERIFY(OrderSheet::content(order, {}, {}).body.contains(Format::money(order.row.tax)));
}

void TestOrdersPage::longNamesLeaveTheAmountsInSight()
{
    const QString name(300, u'W');
    const auto id = awaitResult(m_fixture->store().write([&name](Database &db) -> qint64 {
        Statement read = db.prepare(QStringLiteral("SELECT order_id FROM order_line"
                                                   " WHERE product_id IS NOT NULL LIMIT 1"));
        const qint64 order = read.next() ? read.int64(0) : 0;
        Statement write
            = db.prepare(QStringLiteral("UPDATE order_line SET name = ?1 WHERE order_id = ?2"));
        write.bind(1, name).bind(2, order);
        write.next();
        return write.ok() ? order : 0;
    }));
    QVERIFY(id > 0);
    m_page->showRecord(id);
    QTest::keyClick(m_page.get(), Qt::Key_Escape); // beside the list
    const auto link
        = [this] { return m_page->findChild<ElidedButton *>(QStringLiteral("openProduct")); };
    QTRY_VERIFY(link() && link()->accessibleName().startsWith(name));
    const QScrollArea *scroll = m_page->findChild<OrderPanel *>()->findChild<QScrollArea *>();
    QTRY_VERIFY(scroll->widget()->width() <= scroll->viewport()->width());
    QVERIFY(link()->width() < scroll->viewport()->width());
    QVERIFY(link()->toolTip().startsWith(name));
    ElidedButton roomy; // where there is room, all of it is shown
    roomy.setName(QStringLiteral("Soap & water"));
    roomy.resize(roomy.sizeHint());
    QCOMPARE(roomy.toolTip(), QString());
    QVERIFY(roomy.sizeHint().width()
            > roomy.fontMetrics().horizontalAdvance(QStringLiteral("Soap & water")));
}

/// A short name beside it leaves a long one its room.
void TestOrdersPage::everyNameTakesTheRoomThatIsThere()
{
    const auto id = awaitResult(m_fixture->store().write([](Database &db) -> qint64 {
        Statement read = db.prepare(
            QStringLiteral("SELECT order_id, min(id) FROM order_line WHERE product_id IS NOT NULL"
                           " GROUP BY order_id HAVING count(*) > 1 LIMIT 1"));
        const qint64 order = read.next() ? read.int64(0) : 0;
        const qint64 first = order > 0 ? read.int64(1) : 0;
        Statement write = db.prepare(
            QStringLiteral("UPDATE order_line SET name = iif(id = ?2, 'Thé', 'Thé vert à la menthe"
                           " en vrac, sachet de 100 g') WHERE order_id = ?1"));
        write.bind(1, order).bind(2, first);
        write.next();
        return write.ok() ? order : 0;
    }));
    QVERIFY(id > 0);
    m_page->showRecord(id);
    const auto links = [this] {
        QList<ElidedButton *> seen;
        for (auto *link : m_page->findChildren<ElidedButton *>(QStringLiteral("openProduct"))) {
            if (link->isVisible() && link->accessibleName().startsWith(QStringLiteral("Thé")))
                seen.append(link);
        }
        return seen;
    };
    QTRY_VERIFY(links().size() > 1);
    for (const ElidedButton *link : links()) {
        QTRY_COMPARE(link->width(), link->sizeHint().width());
        QCOMPARE(link->toolTip(), QString()); // nothing is cut
    }
}

void TestOrdersPage::hiddenNamesAreMaskedButCopied()
{
    int row = 0;
    while (row < 50 && cell(row, OrderColumn::Customer) == QStringLiteral("–"))
        ++row;
    const QString name = cell(row, OrderColumn::Customer);
    m_context->privacy->setOn(true);
    QVERIFY(cell(row, OrderColumn::Customer) != name);
    table()->setCurrentIndex(
        table()->model()->index(row, OrderColumns::indexOf(OrderColumn::Customer)));
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), name);
}

QTEST_MAIN(TestOrdersPage)
#include "tst_orderspage.moc"
