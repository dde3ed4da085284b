#include "views/orders/orderspage.h"

#include "models/domain/clock.h"
#include "models/shops/syncservice.h"
#include "models/store/shoprepository.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/orders/ordercolumns.h"
#include "views/orders/orderfilterbar.h"
#include "views/orders/orderpanel.h"
#include "views/orders/ordersumline.h"
#include "views/orders/ordertablemodel.h"
#include "views/segments/makesegment.h"
#include "views/widgets/datatable.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/listhead.h"
#include "views/widgets/listpane.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/tablecolumns.h"

#include <QAction>
#include <QHeaderView>
#include <QPushButton>
#include <QTimer>

namespace comptoir {

namespace {
constexpr qint64 kChoicesStayMs = 300'000; ///< they are seldom others, and looking is long
} // namespace

OrdersPage::OrdersPage(const ViewContext &context, QWidget *parent)
    : ListPage(context.store, QStringLiteral("orders"), Start::Closed, parent)
    , m_context(context)
    , m_model(new OrderTableModel(context.store, context.privacy, this))
    , m_list(new ListPane(sides()))
    , m_filters(new OrderFilterBar(context.clock, m_list))
    , m_panel(nullptr)
    , m_sumLine(nullptr)
    , m_choosing(new QTimer(this))
{
    buildList();
    m_panel = new OrderPanel(context, sides()); // Tab goes from the list to it
    setParts(m_list, m_panel);
    m_choosing->setSingleShot(true);
    connect(m_choosing, &QTimer::timeout, this, &OrdersPage::readChosenSums);
    connect(m_panel, &OrderPanel::said, m_context.notices.get(), &Notices::say);
    connectList();
    addActions();
    onLanguage(this, [this] { retranslate(); });
    m_list->columns()->restore();
}

void OrdersPage::buildList()
{
    m_list->addAbove(m_filters);
    m_list->setModel(m_model, m_context.store, QStringLiteral("orders"), QStringLiteral("order"));
    m_sumLine = new OrderSumLine(m_list);
    m_list->addBelow(m_sumLine);
    m_list->table()->setManyChosen(true);
    m_list->columns()->setColumns(OrderColumns::catalogue());
    m_list->columns()->setFirstSort(OrderColumns::indexOf(OrderColumn::Placed),
                                    Qt::DescendingOrder);
    ListHead *head = m_list->head();
    head->search()->setObjectName(QStringLiteral("filterOrders"));
    head->columns()->setObjectName(QStringLiteral("columns"));
    head->exporting()->setObjectName(QStringLiteral("export"));
}

void OrdersPage::connectList()
{
    DataTable *table = m_list->table();
    connect(m_list, &ListPane::typed, this, &OrdersPage::ask);
    connect(m_model, &PagedModelBase::loaded, this, [this] {
        explainEmptiness();
        showSums();
    });
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, m_choosing,
            qOverload<>(&QTimer::start)); // once for all changes of a moment
    connect(table, &DataTable::said, m_context.notices.get(), &Notices::say);
    connect(m_list->empty(), &EmptyState::acted, this, [this] {
        if (isNarrowed())
            clearFilters();
        else
            emit pageRequested(QStringLiteral("settings-connect"), 0);
    });
    connect(m_filters, &OrderFilterBar::changed, this, [this] {
        m_list->place().startAtTop();
        ask();
    });
    connect(m_filters, &OrderFilterBar::segmentWanted, this,
            [this] { makeSegment(m_context, this, asked()); });
    connect(m_filters, &OrderFilterBar::stateCountsWanted, this, &OrdersPage::readStateCounts);
    connect(m_list->head()->exporting(), &QPushButton::clicked, this, [this] {
        TableExport::ask(m_context, this, m_model->exportSource(m_list->columns()->shown()));
    });
}

/// What the table's menu does with the current order.
void OrdersPage::addActions()
{
    auto *print = new QAction(m_list->table());
    print->setIcon(themedIcon(QStringLiteral("print")));
    m_list->table()->addAction(print);
    onLanguage(m_list->table(), [print] { print->setText(tr("Print the order")); });
    connect(print, &QAction::triggered, this, &OrdersPage::print);
}

void OrdersPage::retranslate()
{
    m_list->head()->setTexts({tr("Orders"), tr("Reference or customer"),
                              tr("Filter the orders by reference or customer"),
                              tr("Write these orders to a file")});
    m_list->table()->setAccessibleName(tr("Orders"));
    m_model->retranslate();
    m_list->columns()->setColumns(OrderColumns::catalogue());
    explainEmptiness();
    showSums();
}

bool OrdersPage::isNarrowed() const
{
    return m_filters->isNarrowing() || !m_list->searched().isEmpty();
}

void OrdersPage::explainEmptiness()
{
    const bool narrowed = isNarrowed();
    const bool arriving = m_context.sync.isAnyRunning();
    m_list->empty()->offerDemo(narrowed || arriving ? nullptr : m_context.openDemo);
    if (arriving && !narrowed)
        m_list->empty()->setTexts(tr("Your shop is coming in: orders appear here by themselves."));
    else if (narrowed)
        m_list->empty()->setTexts(tr("No order matches."), tr("Show all orders"));
    else
        m_list->empty()->setTexts(tr("Orders appear here as soon as a shop is connected."),
                                  m_context.leaveDemo ? QString() : tr("Connect a shop"));
}

void OrdersPage::refresh()
{
    readShops();
    ask();
    readChoices(); // after what is waited for
    if (isOpen())
        m_panel->refresh();
}

OrderListQuery OrdersPage::asked() const
{
    OrderListQuery query = m_model->query();
    query.search = m_list->searched();
    m_filters->apply(query);
    return query;
}

void OrdersPage::ask()
{
    OrderListQuery query = asked();
    const QHeaderView *header = m_list->table()->horizontalHeader();
    query.sort = OrderColumns::at(header->sortIndicatorSection()).column;
    query.descending = header->sortIndicatorOrder() == Qt::DescendingOrder;
    if (query != m_model->query())
        m_sums.reset(); // of other orders
    m_model->setQuery(query);
    readSums();
}

/// Beside the rows, on the thread for chores: in a large file it looks at every order.
void OrdersPage::readSums()
{
    const int generation = ++m_sumGeneration;
    const auto answer = m_context.store.chore(
        [query = m_model->query()](Database &db) { return OrderList(query).sums(db); });
    whenDone(answer, this, [this, generation](const Result<OrderSums> &sums) {
        if (generation != m_sumGeneration)
            return;
        m_sums.reset();
        if (sums)
            m_sums = *sums;
        showSums();
    });
}

/// What the chosen orders come to, when there are several.
void OrdersPage::readChosenSums()
{
    const int generation = ++m_chosenGeneration;
    const QList<int> rows = m_list->table()->chosenRows();
    const bool all = rows.size() == m_model->rowCount();
    m_sumLine->setChosen(rows.size(), all ? m_sums : std::nullopt);
    if (rows.size() < 2 || all)
        return;
    const auto answer = m_context.store.chore(
        [ids = m_model->idsAt(rows)](Database &db) { return OrderList::sums(db, ids); });
    whenDone(answer, this, [this, generation, count = rows.size()](const Result<OrderSums> &sums) {
        if (sums && generation == m_chosenGeneration)
            m_sumLine->setChosen(count, *sums);
    });
}

void OrdersPage::readStateCounts()
{
    const auto answer = m_context.store.read(
        [query = asked()](Database &db) { return OrderList(query).stateCounts(db); });
    whenDone(answer, this,
             [this, generation = ++m_countsGeneration](const Result<OrderStateCounts> &counts) {
                 if (counts && generation == m_countsGeneration)
                     m_filters->setStateCounts(*counts);
             });
}

void OrdersPage::readChoices()
{
    const Timestamp now = m_context.clock.now();
    if (m_choicesReadAt && now.ms - m_choicesReadAt->ms < kChoicesStayMs)
        return;
    m_choicesReadAt = now;
    const auto answer = m_context.store.chore([](Database &db) { return OrderList::choices(db); });
    whenDone(answer, this, [this](const Result<OrderChoices> &choices) {
        if (choices)
            m_filters->setChoices(*choices);
    });
}

void OrdersPage::readShops()
{
    const auto answer
        = m_context.store.read([](Database &db) { return ShopRepository(db).list(); });
    whenDone(answer, this, [this](const Result<QList<Shop>> &shops) {
        if (!shops)
            return;
        ShopTable table;
        for (const Shop &shop : *shops)
            table.insert(shop.id, shop);
        m_model->setShops(table);
        m_filters->setShops(table);
        m_panel->setShops(table);
    });
}

/// The amounts come later where the list is long.
void OrdersPage::showSums()
{
    m_list->head()->setNumber(Format::number(m_model->rowCount()));
    m_sumLine->setAll(m_model->rowCount(), m_sums);
    m_choosing->start();
}

void OrdersPage::showInDetail(qint64 id)
{
    m_panel->showOrder({id});
}

bool OrdersPage::canPrint() const
{
    return isOpen() || m_list->table()->currentIndex().isValid();
}

void OrdersPage::print()
{
    openCurrentRow();
    m_panel->printOrder();
}

void OrdersPage::showSection(const QString &section)
{
    const auto period = section.section(u'_', 0, 0) == QLatin1String("revenue")
        ? periodOfWord(section.section(u'_', 1))
        : std::nullopt;
    if (!period)
        return;
    sides()->closeDetail();
    m_list->head()->search()->clear();
    m_filters->showRevenueOf(*period);
}

void OrdersPage::clearFilters()
{
    m_filters->clear();
    m_list->head()->search()->clear();
    m_list->place().startAtTop();
    ask();
}

} // namespace comptoir
