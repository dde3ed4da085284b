#include "views/orders/orderspage.h"

#include "models/domain/clock.h"
#include "models/store/shoprepository.h"
#include "models/store/store.h"
#include "views/orders/ordercolumns.h"
#include "views/orders/orderfilterbar.h"
#include "views/orders/orderpanel.h"
#include "views/orders/ordersumline.h"
#include "views/orders/ordertablemodel.h"
#include "views/widgets/datatable.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/keyboardmanners.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/sidebyside.h"
#include "views/widgets/tablecolumns.h"
#include "views/widgets/theme.h"
#include "views/widgets/tokens.h"
#include "views/widgets/whendone.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTimer>

namespace comptoir {

namespace {
constexpr int kTypingMs = 120;
constexpr int kPanelWidth = 430;
constexpr int kHeadSpacing = 10;
constexpr qint64 kChoicesStayMs = 300'000; ///< they are seldom others, and looking is long
} // namespace

OrdersPage::OrdersPage(const ViewContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_model(new OrderTableModel(context.store, context.privacy, this))
    , m_parts(new SideBySide(context.store, QStringLiteral("orders"), this))
    , m_pane(new QWidget(m_parts))
    , m_panel(nullptr)
    , m_sumLine(nullptr)
    , m_typing(new QTimer(this))
    , m_choosing(new QTimer(this))
{
    buildList();
    m_panel = new OrderPanel(context, m_parts); // Tab goes from the list to it
    m_parts->setParts(m_pane, m_panel, kPanelWidth);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::kPageMargin, 20, metrics::kPageMargin, 20);
    layout->addWidget(m_parts);
    m_typing->setSingleShot(true);
    m_typing->setInterval(kTypingMs);
    connect(m_typing, &QTimer::timeout, this, [this] {
        m_place.startAtTop();
        ask();
    });
    m_choosing->setSingleShot(true);
    connect(m_choosing, &QTimer::timeout, this, &OrdersPage::readChosenSums);
    connectTable();
    addActions();
    onLanguage(this, [this] { retranslate(); });
    m_columns->restore();
}

void OrdersPage::buildList()
{
    auto *column = new QVBoxLayout(m_pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    buildHead();
    m_filters = new OrderFilterBar(m_context.clock, m_pane);
    column->addWidget(m_filters);
    m_notice = new NoticeBar(m_pane);
    m_notice->hide();
    column->addWidget(m_notice);
    buildTable();
}

void OrdersPage::buildHead()
{
    m_title = makeLabel(TextRole::Title, m_pane);
    m_title->setWordWrap(false);
    m_count = makeLabel(TextRole::Muted, m_pane);
    m_count->setWordWrap(false);
    m_search = new SearchField(m_pane);
    m_search->setObjectName(QStringLiteral("filterOrders"));
    m_search->setMinimumWidth(120);
    m_search->setMaximumWidth(Theme::forText(240));
    m_columnsButton = makeButton(ButtonKind::Plain, m_pane);
    m_columnsButton->setObjectName(QStringLiteral("columns"));
    m_export = makeButton(ButtonKind::Plain, m_pane);
    m_export->setObjectName(QStringLiteral("export"));
    auto *row = new QHBoxLayout;
    row->setSpacing(kHeadSpacing);
    row->addWidget(m_title);
    row->addWidget(m_count, 0, Qt::AlignVCenter);
    row->addStretch(1);
    row->addWidget(m_search, 2);
    row->addWidget(m_columnsButton);
    row->addWidget(m_export);
    static_cast<QVBoxLayout *>(m_pane->layout())->addLayout(row);
    connect(m_search, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
}

void OrdersPage::buildTable()
{
    QFrame *card = makeCard(m_pane);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 4, 1, 6);
    m_stack = new QStackedWidget(card);
    m_table = new DataTable(m_stack);
    m_place = ListPlace(m_table);
    m_search->leadInto(m_table, this);
    m_empty = new EmptyState(QStringLiteral("order"), m_stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    inside->addWidget(m_stack, 1);
    m_sumLine = new OrderSumLine(card);
    inside->addWidget(m_sumLine);
    static_cast<QVBoxLayout *>(m_pane->layout())->addWidget(card, 1);
    m_table->setModel(m_model);
    m_table->setManyChosen(true);
    m_table->setSortingEnabled(true);
    m_columns = new TableColumns(m_table, m_context.store, QStringLiteral("orders"));
    m_columns->setColumns(OrderColumns::catalogue());
    m_columns->setFirstSort(OrderColumns::indexOf(OrderColumn::Placed), Qt::DescendingOrder);
    handKeyboardOn(m_pane, m_table);
    m_pane->installEventFilter(this);
}

void OrdersPage::connectTable()
{
    connect(m_model, &PagedModelBase::loaded, this, &OrdersPage::takeCount);
    connect(m_model, &PagedModelBase::firstShown, this, [this] {
        m_stack->setCurrentWidget(m_table);
        showCurrent();
    });
    connect(m_model, &PagedModelBase::failed, m_notice,
            [this](const Error &error) { m_notice->showError(error); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid() && m_panel->isVisible())
                    openOrder({m_model->recordAt(current.row())});
            });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, m_choosing,
            qOverload<>(&QTimer::start)); // once for all changes of a moment
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (m_table->chosenRows().size() < 2)
            openOrder({m_model->recordAt(index.row())});
    });
    connect(m_table, &DataTable::rowOpened, this, [this](int row) {
        openOrder({m_model->recordAt(row)});
        m_parts->setFull(true);
    });
    connect(m_table, &DataTable::said, m_context.notices.get(), &Notices::say);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            [this] { m_place.startAtTop(); });
    connect(m_empty, &EmptyState::acted, this, [this] {
        if (m_filters->isNarrowing() || !m_search->text().isEmpty())
            clearFilters();
        else
            emit pageRequested(QStringLiteral("settings-connect"), 0);
    });
    connect(m_filters, &OrderFilterBar::changed, this, [this] {
        m_place.startAtTop();
        ask();
    });
    connect(m_filters, &OrderFilterBar::stateCountsWanted, this, &OrdersPage::readStateCounts);
    connect(m_columnsButton, &QPushButton::clicked, m_columns, &TableColumns::choose);
    connect(m_export, &QPushButton::clicked, this, [this] {
        TableExport::ask(m_context, this, m_model->exportSource(m_columns->shown()));
    });
    connect(m_parts, &SideBySide::detailClosed, this, [this] {
        m_current = {};
        m_table->clearSelection();
    });
    connect(m_panel, &OrderPanel::said, m_context.notices.get(), &Notices::say);
}

/// What the table's menu does with the current order.
void OrdersPage::addActions()
{
    auto *print = new QAction(m_table);
    print->setIcon(themedIcon(QStringLiteral("print")));
    m_table->addAction(print);
    onLanguage(m_table, [print] { print->setText(tr("Print the order")); });
    connect(print, &QAction::triggered, this, &OrdersPage::print);
}

void OrdersPage::retranslate()
{
    m_title->setText(tr("Orders"));
    m_search->setPlaceholderText(tr("Reference or customer"));
    m_search->setAccessibleName(tr("Filter the orders by reference or customer"));
    m_columnsButton->setAccessibleName(tr("Columns"));
    m_columnsButton->setToolTip(tr("Choose the columns"));
    m_export->setAccessibleName(tr("Export"));
    m_export->setToolTip(tr("Write these orders to a file"));
    m_table->setAccessibleName(tr("Orders"));
    m_model->retranslate();
    m_columns->setColumns(OrderColumns::catalogue());
    explainEmptiness();
    showSums();
}

void OrdersPage::explainEmptiness()
{
    const bool narrowed = m_filters->isNarrowing() || !m_search->text().isEmpty();
    m_empty->offerDemo(narrowed ? nullptr : m_context.openDemo);
    if (narrowed)
        m_empty->setTexts(tr("No order matches."), tr("Show all orders"));
    else
        m_empty->setTexts(tr("Orders appear here as soon as a shop is connected."),
                          m_context.leaveDemo ? QString() : tr("Connect a shop"));
}

void OrdersPage::refresh()
{
    readShops();
    ask();
    readChoices(); // after what is waited for
    if (m_panel->isVisible())
        m_panel->refresh();
}

OrderListQuery OrdersPage::asked() const
{
    OrderListQuery query = m_model->query();
    query.search = m_search->text().trimmed();
    m_filters->apply(query);
    return query;
}

void OrdersPage::ask()
{
    OrderListQuery query = asked();
    const QHeaderView *header = m_table->horizontalHeader();
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
    const QList<int> rows = m_table->chosenRows();
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

void OrdersPage::takeCount(int count)
{
    m_notice->hide();
    m_stack->setCurrentWidget(count > 0 ? static_cast<QWidget *>(m_table) : m_empty);
    explainEmptiness();
    showSums();
    showCurrent();
}

/// The amounts come later where the list is long.
void OrdersPage::showSums()
{
    m_count->setText(Format::number(m_model->rowCount()));
    m_sumLine->setAll(m_model->rowCount(), m_sums);
    fitHead();
    m_choosing->start();
}

/// Puts the mark on the order that is open, without dragging the list along.
void OrdersPage::showCurrent()
{
    m_place.show(m_current.isValid() ? m_model->rowOfRecord(m_current.value) : -1,
                 m_model->isLoading());
}

void OrdersPage::openOrder(OrderId id)
{
    if (!id.isValid())
        return;
    const bool wasShown = m_panel->isVisible();
    if (id != m_current || !wasShown)
        m_panel->showOrder(id);
    m_current = id;
    m_parts->openDetail();
}

void OrdersPage::showRecord(qint64 id)
{
    if (id <= 0)
        return;
    m_place.bringIntoSight();
    openOrder({id});
    showCurrent();
    m_parts->setFull(true);
}

void OrdersPage::takeFocus()
{
    m_table->setFocus();
}

QList<QWidget *> OrdersPage::parts()
{
    return {m_pane, m_panel};
}

bool OrdersPage::canPrint() const
{
    return m_panel->isVisible() || m_table->currentIndex().isValid();
}

void OrdersPage::print()
{
    if (!m_panel->isVisible())
        openOrder({m_model->recordAt(m_table->currentIndex().row())});
    m_panel->printOrder();
}

bool OrdersPage::isFull() const
{
    return m_parts->isFull();
}

void OrdersPage::showSection(const QString &section)
{
    const auto period = section.section(u'_', 0, 0) == QLatin1String("revenue")
        ? periodOfWord(section.section(u'_', 1))
        : std::nullopt;
    if (!period)
        return;
    m_parts->closeDetail();
    m_search->clear();
    m_filters->showRevenueOf(*period);
}

void OrdersPage::clearFilters()
{
    m_filters->clear();
    m_search->clear();
    m_place.startAtTop();
    ask();
}

/// Beside an order in a small window, or with wide letters, the buttons have icons for words.
void OrdersPage::fitHead()
{
    int needed = m_search->minimumWidth() + m_title->sizeHint().width()
        + m_count->sizeHint().width() + 5 * kHeadSpacing;
    for (QPushButton *button : {m_columnsButton, m_export}) {
        button->setText(button->accessibleName());
        button->setIcon({});
        needed += button->sizeHint().width();
    }
    if (m_pane->width() < needed) {
        needed -= m_columnsButton->sizeHint().width() + m_export->sizeHint().width();
        m_columnsButton->setText({});
        m_export->setText({});
        m_columnsButton->setIcon(themedIcon(QStringLiteral("columns")));
        m_export->setIcon(themedIcon(QStringLiteral("export")));
        needed += m_columnsButton->sizeHint().width() + m_export->sizeHint().width();
    }
    m_count->setVisible(m_pane->width() >= needed);
}

bool OrdersPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_pane && event->type() == QEvent::Resize)
        fitHead();
    return Page::eventFilter(watched, event);
}

} // namespace comptoir
