#include "views/products/productspage.h"

#include "models/domain/clock.h"
#include "models/store/shoprepository.h"
#include "models/store/store.h"
#include "views/products/productfigurescounter.h"
#include "views/products/productfilters.h"
#include "views/products/productpanel.h"
#include "views/products/productsexport.h"
#include "views/products/producttablemodel.h"
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
#include "views/widgets/whendone.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace comptoir {

namespace {

constexpr int kTypingMs = 120;
constexpr int kPanelWidth = 430;
constexpr int kLeastName = 170; ///< of the column that tells products apart
constexpr int kWideEnough = 1150; ///< then the first product opens by itself
/// Columns that are shown until the owner chooses.
constexpr ProductTableModel::Column kShownFirst[]
    = {ProductTableModel::Name, ProductTableModel::Price,  ProductTableModel::Stock,
       ProductTableModel::Mark, ProductTableModel::Sold30, ProductTableModel::RevenueYear};

/// Beside a product the list keeps its names, then stock and price.
int yields(int column)
{
    constexpr int kOrder[]
        = {ProductTableModel::Name, ProductTableModel::Stock, ProductTableModel::Price,
           ProductTableModel::RevenueYear, ProductTableModel::Mark};
    const auto *found = std::find(std::begin(kOrder), std::end(kOrder), column);
    return static_cast<int>(found - std::begin(kOrder));
}

/// What the page asks beside the list itself.
struct Places
{
    QList<Shop> shops;
    QList<ProductCategory> categories;
    QHash<int, qint64> counts; ///< by ProductFilter
};

Result<Places> readPlacesFrom(Database &database, ProductQuery query)
{
    Places places;
    const auto shops = ShopRepository(database).list();
    if (!shops)
        return shops.error();
    places.shops = *shops;
    ProductRepository products(database);
    const auto categories = products.categories();
    if (!categories)
        return categories.error();
    places.categories = *categories;
    for (const ProductFilter filter : ProductFilters::kOffered) {
        query.filter = filter;
        const auto count = products.count(query);
        if (!count)
            return count.error();
        places.counts.insert(static_cast<int>(filter), *count);
    }
    return places;
}

} // namespace

ProductsPage::ProductsPage(const ViewContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_counter(new ProductFiguresCounter(context.store, context.clock, this))
    , m_model(new ProductTableModel(context.store, *m_counter, this))
    , m_parts(new SideBySide(context.store, QStringLiteral("products"), this))
    , m_pane(new QWidget(m_parts))
    , m_panel(nullptr)
    , m_typing(new QTimer(this))
{
    buildList();
    m_panel = new ProductPanel(context, m_parts); // Tab goes from the list to it
    m_parts->setParts(m_pane, m_panel, kPanelWidth);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::kPageMargin, 20, metrics::kPageMargin, 20);
    layout->addWidget(m_parts);
    m_typing->setSingleShot(true);
    m_typing->setInterval(kTypingMs);
    connectList();
    connectPanel();
    addActions();
    onLanguage(this, [this] { retranslate(); });
    m_tableColumns->restore();
}

void ProductsPage::buildList()
{
    auto *column = new QVBoxLayout(m_pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    buildHead(column);
    m_filters = new ProductFilters(m_pane);
    column->addWidget(m_filters);
    m_notice = new NoticeBar(m_pane);
    m_notice->hide();
    column->addWidget(m_notice);
    buildTable(column);
}

void ProductsPage::buildHead(QVBoxLayout *column)
{
    m_title = makeLabel(TextRole::Title, m_pane);
    m_title->setWordWrap(false);
    m_count = makeLabel(TextRole::Muted, m_pane);
    m_count->setWordWrap(false);
    m_search = new SearchField(m_pane);
    m_search->setMinimumWidth(110);
    m_search->setMaximumWidth(Theme::forText(230));
    m_columns = makeButton(ButtonKind::Plain, m_pane);
    m_columns->setIcon(themedIcon(QStringLiteral("columns")));
    m_export = makeButton(ButtonKind::Plain, m_pane);
    m_export->setIcon(themedIcon(QStringLiteral("export")));
    m_export->setObjectName(QStringLiteral("products.export"));
    m_search->setObjectName(QStringLiteral("products.search"));
    m_columns->setObjectName(QStringLiteral("products.columns"));
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_title);
    row->addWidget(m_count, 0, Qt::AlignVCenter);
    row->addStretch(1);
    row->addWidget(m_search, 2);
    row->addWidget(m_columns);
    row->addWidget(m_export);
    column->addLayout(row);
}

void ProductsPage::buildTable(QVBoxLayout *column)
{
    QFrame *card = makeCard(m_pane);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 4, 1, 6);
    m_stack = new QStackedWidget(card);
    m_table = new DataTable(m_stack);
    m_place = ListPlace(m_table);
    m_search->leadInto(m_table, this);
    m_empty = new EmptyState(QStringLiteral("product"), m_stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    inside->addWidget(m_stack);
    column->addWidget(card, 1);
    m_table->setObjectName(QStringLiteral("products.table"));
    handKeyboardOn(m_pane, m_table);
    m_table->setModel(m_model);
    m_table->setSortingEnabled(true);
    m_tableColumns = new TableColumns(m_table, m_context.store, QStringLiteral("products"));
    nameColumns();
    m_tableColumns->setFirstSort(ProductTableModel::Name, Qt::AscendingOrder);
}

void ProductsPage::connectList()
{
    connect(m_typing, &QTimer::timeout, this, &ProductsPage::ask);
    connect(m_search, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_filters, &ProductFilters::changed, this, [this] {
        m_place.startAtTop();
        ask();
    });
    connect(m_model, &ProductTableModel::loaded, this, &ProductsPage::takeCount);
    connect(m_model, &ProductTableModel::failed, m_notice,
            [this](const Error &error) { m_notice->showError(error); });
    connect(m_counter, &ProductFiguresCounter::failed, m_notice,
            [this](const Error &error) { m_notice->showError(error); });
    connect(m_counter, &ProductFiguresCounter::arrived, this, &ProductsPage::tellCounting);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    open(m_model->idAt(current.row()));
            });
    connect(m_table, &DataTable::rowOpened, this, [this](int row) {
        m_chosenByHand = true;
        open(m_model->idAt(row));
        m_parts->setFull(true);
    });
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        m_chosenByHand = true;
        open(m_model->idAt(index.row()));
    });
    connect(m_empty, &EmptyState::acted, this, [this] {
        if (!m_anyProducts) {
            emit pageRequested(QStringLiteral("settings-connect"), 0);
            return;
        }
        m_search->clear();
        m_filters->clear();
    });
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            [this] { m_place.startAtTop(); });
    connect(m_columns, &QPushButton::clicked, m_tableColumns, &TableColumns::choose);
    connect(m_export, &QPushButton::clicked, this, &ProductsPage::exportTable);
}

void ProductsPage::connectPanel()
{
    connect(m_parts, &SideBySide::detailClosed, this, [this] {
        m_chosenByHand = true;
        m_current = {};
        m_table->clearSelection();
    });
    connect(m_panel, &ProductPanel::copied, this, [this] { m_context.notices->say(tr("Copied")); });
    connect(m_panel, &ProductPanel::opened, this, [this](ProductId product) {
        m_chosenByHand = true;
        m_place.bringIntoSight();
        open(product);
        showCurrent();
    });
}

/// What the table's menu does with the current product.
void ProductsPage::addActions()
{
    auto *print = new QAction(m_table);
    print->setIcon(themedIcon(QStringLiteral("print")));
    m_table->addAction(print);
    onLanguage(m_table, [print] { print->setText(tr("Print the product")); });
    connect(print, &QAction::triggered, this, &ProductsPage::print);
}

void ProductsPage::retranslate()
{
    m_title->setText(tr("Products"));
    m_search->setPlaceholderText(tr("Filter this list"));
    m_search->setAccessibleName(tr("Filter the list of products"));
    m_columns->setAccessibleName(tr("Columns"));
    m_columns->setToolTip(tr("Choose the columns"));
    m_export->setAccessibleName(tr("Export"));
    m_export->setToolTip(tr("Write what the table shows to a file"));
    m_table->setAccessibleName(tr("Products"));
    m_model->retranslate();
    nameColumns();
    tellCount();
    if (m_anyProducts)
        m_empty->setTexts(tr("No product matches."), tr("Show all products of the shop"));
    else
        m_empty->setTexts(tr("Your products appear here as soon as a shop is connected."),
                          m_context.leaveDemo ? QString() : tr("Connect a shop"));
    m_empty->offerDemo(m_anyProducts ? nullptr : m_context.openDemo);
}

void ProductsPage::nameColumns()
{
    using Model = ProductTableModel;
    const QString product = tr("Product");
    const QString sales = tr("Sales");
    QList<TableColumn> columns;
    for (int at = 0; at < Model::ColumnCount; ++at) {
        const QString title = m_model->headerData(at, Qt::Horizontal, Qt::DisplayRole).toString();
        TableColumn column{Model::columnKey(at), title, at < Model::Sold30 ? product : sales};
        column.fixed = at == Model::Name;
        column.flexible = at == Model::Name || at == Model::Brand || at == Model::Category;
        column.weight = at == Model::Name              ? 260
            : at == Model::Price || at == Model::Stock ? 80
                                                       : 110;
        column.least = at == Model::Name ? Theme::forText(kLeastName) : 0;
        column.yields = yields(at);
        column.shown = std::find(std::begin(kShownFirst), std::end(kShownFirst), at)
            != std::end(kShownFirst);
        columns.append(column);
    }
    m_tableColumns->setColumns(columns);
}

void ProductsPage::exportTable()
{
    QList<int> columns;
    for (const QString &key : m_tableColumns->shown()) {
        for (int at = 0; at < ProductTableModel::ColumnCount; ++at) {
            if (ProductTableModel::columnKey(at) == key)
                columns.append(at);
        }
    }
    TableExport::ask(m_context, this, productsAsFile(*m_model, columns));
}

void ProductsPage::refresh()
{
    ask();
    readPlaces();
    m_counter->refresh();
    tellCounting();
    if (m_panel->isVisible())
        m_panel->refresh();
}

void ProductsPage::ask()
{
    ProductQuery query = m_model->query();
    query.search = m_search->text().trimmed();
    query.soldSince = {
        m_context.clock.now().ms
        - std::chrono::milliseconds(std::chrono::hours(24 * ProductFilters::kLatelyDays)).count()};
    m_filters->apply(query);
    m_model->setQuery(query);
}

void ProductsPage::readPlaces()
{
    ProductQuery query = m_model->query();
    query.search.clear();
    query.shop = {};
    query.category = {};
    const auto answer = m_context.store.read(
        [query](Database &database) { return readPlacesFrom(database, query); });
    whenDone(answer, this, [this, generation = ++m_placesGeneration](const Result<Places> &places) {
        if (generation != m_placesGeneration)
            return;
        if (!places) {
            m_notice->showError(places.error());
            return;
        }
        QHash<ShopId, QString> names;
        for (const Shop &shop : places->shops)
            names.insert(shop.id, shop.name);
        m_anyProducts = places->counts.value(static_cast<int>(ProductFilter::All)) > 0;
        m_model->setShopNames(names);
        m_filters->setPlaces(places->shops, places->categories);
        m_filters->setCounts(places->counts);
        m_filters->setVisible(m_anyProducts);
        retranslate();
    });
}

void ProductsPage::tellCount()
{
    m_count->setText(m_model->isLoading() ? QString() : Format::number(m_model->rowCount()));
}

/// While sales are counted, the count line says how far.
void ProductsPage::tellCounting()
{
    if (m_counter->isCounting() && m_counter->progress() < 1)
        //: %1 is a share such as 40 %
        m_count->setText(tr("Counting sales: %1").arg(Format::percent(m_counter->progress())));
    else
        tellCount();
}

void ProductsPage::takeCount(int count)
{
    m_notice->hide();
    tellCounting();
    m_stack->setCurrentWidget(count > 0 ? static_cast<QWidget *>(m_table) : m_empty);
    showCurrent();
}

void ProductsPage::showCurrent()
{
    const bool first = !m_chosenByHand && width() >= kWideEnough;
    m_place.show(first ? 0 : m_model->rowOf(m_current), m_model->isLoading());
}

void ProductsPage::open(ProductId product)
{
    if (!product.isValid())
        return;
    if (product != m_current || !m_panel->isVisible())
        m_panel->showProduct(product);
    m_current = product;
    m_parts->openDetail();
}

void ProductsPage::showRecord(qint64 id)
{
    if (id <= 0)
        return;
    m_chosenByHand = true;
    m_place.bringIntoSight();
    open({id});
    showCurrent();
    m_parts->setFull(true);
}

void ProductsPage::takeFocus()
{
    m_table->setFocus();
}

QList<QWidget *> ProductsPage::parts()
{
    return {m_pane, m_panel};
}

bool ProductsPage::canPrint() const
{
    return m_panel->isVisible() || m_table->currentIndex().isValid();
}

void ProductsPage::print()
{
    if (!m_panel->isVisible())
        open(m_model->idAt(m_table->currentIndex().row()));
    m_panel->printProduct();
}

bool ProductsPage::isFull() const
{
    return m_parts->isFull();
}

} // namespace comptoir
