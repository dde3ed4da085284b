#include "views/products/productspage.h"

#include "models/domain/clock.h"
#include "models/shops/syncservice.h"
#include "models/store/shoprepository.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/products/productfigurescounter.h"
#include "views/products/productfilters.h"
#include "views/products/productpanel.h"
#include "views/products/productsexport.h"
#include "views/products/producttablemodel.h"
#include "views/widgets/datatable.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/listhead.h"
#include "views/widgets/listpane.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/tablecolumns.h"
#include "views/widgets/theme.h"

#include <QAction>
#include <QHeaderView>
#include <QPushButton>

#include <algorithm>
#include <chrono>

namespace comptoir {

namespace {

constexpr int kLeastName = 170; ///< of the column that tells products apart
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
    : ListPage(context.store, QStringLiteral("products"), Start::WithFirst, parent)
    , m_context(context)
    , m_counter(new ProductFiguresCounter(context.store, context.clock, this))
    , m_model(new ProductTableModel(context.store, *m_counter, this))
    , m_list(new ListPane(sides()))
    , m_filters(new ProductFilters(m_list))
    , m_panel(nullptr)
{
    buildList();
    m_panel = new ProductPanel(context, sides()); // Tab goes from the list to it
    setParts(m_list, m_panel);
    connectList();
    connect(m_panel, &ProductPanel::copied, this, [this] { m_context.notices->say(tr("Copied")); });
    connect(m_panel, &ProductPanel::opened, this, [this](ProductId id) { goTo(id.value); });
    addActions();
    onLanguage(this, [this] { retranslate(); });
    m_list->columns()->restore();
}

void ProductsPage::buildList()
{
    m_list->addAbove(m_filters);
    m_list->setModel(m_model, m_context.store, QStringLiteral("products"),
                     QStringLiteral("product"));
    m_list->table()->setObjectName(QStringLiteral("products.table"));
    nameColumns();
    m_list->columns()->setFirstSort(ProductTableModel::Name, Qt::AscendingOrder);
    ListHead *head = m_list->head();
    head->search()->setObjectName(QStringLiteral("products.search"));
    head->columns()->setObjectName(QStringLiteral("products.columns"));
    head->exporting()->setObjectName(QStringLiteral("products.export"));
}

void ProductsPage::connectList()
{
    connect(m_list, &ListPane::typed, this, &ProductsPage::ask);
    connect(m_list, &ListPane::listed, this, &ProductsPage::tellCounting);
    connect(m_filters, &ProductFilters::changed, this, [this] {
        m_list->place().startAtTop();
        ask();
    });
    connect(m_counter, &ProductFiguresCounter::failed, m_list->notice(),
            [this](const Error &error) { m_list->notice()->showError(error); });
    connect(m_counter, &ProductFiguresCounter::arrived, this, &ProductsPage::tellCounting);
    connect(m_list->table(), &DataTable::said, m_context.notices.get(), &Notices::say);
    connect(m_list->empty(), &EmptyState::acted, this, [this] {
        if (!m_anyProducts) {
            emit pageRequested(QStringLiteral("settings-connect"), 0);
            return;
        }
        m_list->head()->search()->clear();
        m_filters->clear();
    });
    connect(m_list->head()->exporting(), &QPushButton::clicked, this, &ProductsPage::exportTable);
}

/// What the table's menu does with the current product.
void ProductsPage::addActions()
{
    auto *print = new QAction(m_list->table());
    print->setIcon(themedIcon(QStringLiteral("print")));
    m_list->table()->addAction(print);
    onLanguage(m_list->table(), [print] { print->setText(tr("Print the product")); });
    connect(print, &QAction::triggered, this, &ProductsPage::print);
}

void ProductsPage::retranslate()
{
    m_list->head()->setTexts({tr("Products"), tr("Filter this list"),
                              tr("Filter the list of products"),
                              tr("Write what the table shows to a file")});
    m_list->table()->setAccessibleName(tr("Products"));
    m_model->retranslate();
    nameColumns();
    tellCounting();
    const bool arriving = m_context.sync.isAnyRunning();
    if (m_anyProducts)
        m_list->empty()->setTexts(tr("No product matches."), tr("Show all products of the shop"));
    else if (arriving)
        m_list->empty()->setTexts(
            tr("Your shop is coming in: products appear here by themselves."));
    else
        m_list->empty()->setTexts(tr("Your products appear here as soon as a shop is connected."),
                                  m_context.leaveDemo ? QString() : tr("Connect a shop"));
    m_list->empty()->offerDemo(m_anyProducts || arriving ? nullptr : m_context.openDemo);
}

void ProductsPage::nameColumns()
{
    using Model = ProductTableModel;
    const QString product = tr("Product");
    const QString sales = tr("Sales");
    const bool severalShops = m_model->shopNames().size() > 1;
    QList<TableColumn> columns;
    for (int at = 0; at < Model::ColumnCount; ++at) {
        const QString title = m_model->headerData(at, Qt::Horizontal, Qt::DisplayRole).toString();
        TableColumn column{Model::columnKey(at), title, at < Model::Sold30 ? product : sales};
        column.fixed = at == Model::Name;
        column.flexible = at == Model::Name || at == Model::Brand || at == Model::Category;
        column.weight = at == Model::Name ? 260 : at == Model::Stock ? 80 : 110;
        column.least = at == Model::Name ? Theme::forText(kLeastName) : 0;
        column.yields = yields(at);
        column.shown
            = std::find(std::begin(kShownFirst), std::end(kShownFirst), at) != std::end(kShownFirst)
            || (at == Model::Shop && severalShops);
        columns.append(column);
    }
    m_list->columns()->setColumns(columns);
}

void ProductsPage::exportTable()
{
    QList<int> columns;
    for (const QString &key : m_list->columns()->shown()) {
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
    if (isOpen())
        m_panel->refresh();
}

void ProductsPage::ask()
{
    ProductQuery query;
    query.search = m_list->searched();
    query.soldSince = {
        m_context.clock.now().ms
        - std::chrono::milliseconds(std::chrono::hours(24 * ProductFilters::kLatelyDays)).count()};
    m_filters->apply(query);
    const QHeaderView *header = m_list->table()->horizontalHeader();
    m_model->ask(query, header->sortIndicatorSection(), header->sortIndicatorOrder());
}

void ProductsPage::readPlaces()
{
    ProductQuery query = m_model->query().products;
    query.search.clear();
    query.shop = {};
    query.category = {};
    const auto answer = m_context.store.read(
        [query](Database &database) { return readPlacesFrom(database, query); });
    whenDone(answer, this, [this, generation = ++m_placesGeneration](const Result<Places> &places) {
        if (generation != m_placesGeneration)
            return;
        if (!places) {
            m_list->notice()->showError(places.error());
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

/// While sales are counted, the count line says how far.
void ProductsPage::tellCounting()
{
    ListHead *head = m_list->head();
    if (m_counter->isCounting() && m_counter->progress() < 1)
        //: %1 is a share such as 40 %
        head->setNumber(tr("Counting sales: %1").arg(Format::percent(m_counter->progress())));
    else
        head->setNumber(m_model->isLoading() ? QString() : Format::number(m_model->rowCount()));
}

void ProductsPage::showInDetail(qint64 id)
{
    m_panel->showProduct({id});
}

int ProductsPage::part() const
{
    return m_panel->tab();
}

void ProductsPage::showPart(int part)
{
    m_panel->showTab(part);
}

bool ProductsPage::canPrint() const
{
    return isOpen() || m_list->table()->currentIndex().isValid();
}

void ProductsPage::print()
{
    openCurrentRow();
    m_panel->printProduct();
}

} // namespace comptoir
