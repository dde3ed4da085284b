#include "views/products/producttablemodel.h"

#include "models/store/store.h"
#include "views/products/productfigurescounter.h"
#include "views/products/productwords.h"
#include "views/widgets/datatable.h"
#include "views/widgets/format.h"

#include <algorithm>

namespace comptoir {

namespace {

struct ColumnInfo
{
    const char *key;
    std::optional<ProductColumn> sort; ///< none: by what was sold, or not at all
    bool figure = false;
    bool muted = false;
};

/// By ProductTableModel::Column.
constexpr ColumnInfo kColumns[ProductTableModel::ColumnCount] = {
    {"name", ProductColumn::Name},
    {"sku", ProductColumn::Sku, false, true},
    {"shop", ProductColumn::Shop, false, true},
    {"brand", ProductColumn::Brand, false, true},
    {"category", ProductColumn::Category, false, true},
    {"price", ProductColumn::Price, true},
    {"stock", ProductColumn::Stock, true},
    {"mark", std::nullopt},
    {"sold_30", std::nullopt, true},
    {"sold_90", std::nullopt, true},
    {"revenue_year", std::nullopt, true},
    {"last_sold", std::nullopt},
};

int alignment(int column)
{
    return static_cast<int>((kColumns[column].figure ? Qt::AlignRight : Qt::AlignLeft)
                            | Qt::AlignVCenter);
}

bool isSales(int column)
{
    return column >= ProductTableModel::Sold30 && column <= ProductTableModel::LastSold;
}

QString orNone(const QString &text)
{
    return text.isEmpty() ? Format::none() : text;
}

/// What a column of sales is sorted by: amounts of one currency beside each other.
struct SalesKey
{
    QString currency;
    qint64 number = std::numeric_limits<qint64>::min(); ///< none
};

SalesKey keyOf(const ProductFigures &figures, int column)
{
    switch (column) {
    case ProductTableModel::Sold30:
        return {{}, figures.sold30};
    case ProductTableModel::Sold90:
        return {{}, figures.sold90};
    case ProductTableModel::LastSold:
        return figures.lastSoldAt ? SalesKey{{}, figures.lastSoldAt->ms} : SalesKey();
    default:
        break;
    }
    const QList<Money> amounts = figures.revenueYear.amounts();
    return amounts.isEmpty() ? SalesKey{QStringLiteral("~")}
                             : SalesKey{amounts.first().currency.code(), amounts.first().minor};
}

void sortBySales(std::vector<qint32> &ids, const ProductFiguresCounter::Figures &figures,
                 int column, bool descending)
{
    std::vector<std::pair<SalesKey, qint32>> keys;
    keys.reserve(ids.size());
    for (const qint32 id : ids)
        keys.emplace_back(keyOf(figures.value(id), column), id);
    std::stable_sort(keys.begin(), keys.end(), [descending](const auto &a, const auto &b) {
        if (a.first.currency != b.first.currency)
            return a.first.currency < b.first.currency;
        return descending ? a.first.number > b.first.number : a.first.number < b.first.number;
    });
    for (size_t i = 0; i < ids.size(); ++i)
        ids[i] = keys[i].second;
}

} // namespace

Result<std::vector<qint32>> ProductTableReads::ids(Database &db, const ProductTableQuery &query)
{
    ProductQuery asked = query.products;
    const bool bySales = query.salesColumn >= 0;
    if (bySales)
        asked.descending = false; // names among equals
    auto ids = ProductRepository(db).list(asked);
    if (ids && bySales)
        sortBySales(*ids, query.figures, query.salesColumn, query.products.descending);
    return ids;
}

Result<QList<ProductRow>> ProductTableReads::first(Database &db, const ProductTableQuery &query,
                                                   int limit)
{
    auto all = ids(db, query);
    if (!all)
        return all.error();
    all->resize(std::min(all->size(), static_cast<size_t>(limit)));
    return rows(db, query, *all);
}

Result<QList<ProductRow>> ProductTableReads::rows(Database &db, const ProductTableQuery &query,
                                                  const std::vector<qint32> &ids)
{
    Q_UNUSED(query)
    return ProductRepository(db).rows(ids);
}

ProductTableModel::ProductTableModel(Store &store, ProductFiguresCounter &counter, QObject *parent)
    : PagedModel(store, parent)
    , m_counter(counter)
{
    connect(&m_counter, &ProductFiguresCounter::arrived, this, &ProductTableModel::takeFigures);
}

void ProductTableModel::setShopNames(const QHash<ShopId, QString> &names)
{
    m_shopNames = names;
    if (rowCount() > 0)
        emit dataChanged(index(0, Shop), index(rowCount() - 1, Shop));
}

void ProductTableModel::ask(const ProductQuery &products, int sortColumn, Qt::SortOrder order)
{
    ProductTableQuery asked{products, -1, {}};
    const bool known = sortColumn >= 0 && sortColumn < ColumnCount;
    asked.products.sort
        = known ? kColumns[sortColumn].sort.value_or(ProductColumn::Name) : ProductColumn::Name;
    asked.products.descending = order == Qt::DescendingOrder;
    if (known && isSales(sortColumn)) {
        asked.salesColumn = sortColumn;
        asked.figures = m_counter.all();
    }
    setQuery(asked);
}

const QHash<qint64, ProductFigures> &ProductTableModel::figures() const
{
    return m_counter.all();
}

void ProductTableModel::takeFigures()
{
    if (sortsByFigures() && !m_counter.isCounting())
        sort(query().salesColumn,
             query().products.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    else if (rowCount() > 0)
        emit dataChanged(index(0, Sold30), index(rowCount() - 1, LastSold));
}

QString ProductTableModel::columnKey(int column)
{
    return QString::fromLatin1(kColumns[column].key);
}

int ProductTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProductTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int column = index.column();
    if (role == Qt::TextAlignmentRole)
        return alignment(column);
    if (role == StrongRole)
        return column == Name;
    if (role == MutedRole)
        return kColumns[column].muted;
    const bool initial = role == InitialRole && column == Name;
    if (role != Qt::DisplayRole && !initial && (role != ToneRole || column != Mark))
        return {};
    const ProductRow *row = rowAt(index.row());
    if (!row)
        return role == ToneRole ? QVariant(0) : QVariant();
    if (role == ToneRole)
        return static_cast<int>(ProductWords::mark(*row).tone);
    return initial ? ProductWords::initial(ProductWords::name(*row)) : cellText(*row, column);
}

QString ProductTableModel::cellText(const ProductRow &row, int column) const
{
    if (!row.id.isValid())
        return {}; // removed since the list was read
    switch (column) {
    case Name:
        return ProductWords::name(row);
    case Sku:
        return orNone(row.sku);
    case Shop:
        return orNone(m_shopNames.value(row.shop));
    case Brand:
        return orNone(row.brand);
    case Category:
        return orNone(row.category);
    case Price:
        return ProductWords::price(row.price, row.platform);
    case Stock:
        return ProductWords::stock(row.stock);
    case Mark:
        return ProductWords::mark(row).text;
    default:
        return figure(row, column);
    }
}

QString ProductTableModel::figure(const ProductRow &row, int column) const
{
    const ProductFigures *figures = m_counter.find(row.id);
    if (!figures)
        return {};
    switch (column) {
    case Sold30:
        return Format::number(figures->sold30);
    case Sold90:
        return Format::number(figures->sold90);
    case RevenueYear:
        return ProductWords::wholeAmounts(figures->revenueYear);
    case LastSold:
        return figures->lastSoldAt ? Format::date(*figures->lastSoldAt) : Format::none();
    default:
        return {};
    }
}

QVariant ProductTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    if (role == Qt::InitialSortOrderRole) // the most and the newest first; words from A
        return static_cast<int>(section < Price || section == Stock ? Qt::AscendingOrder
                                                                    : Qt::DescendingOrder);
    if (role == Qt::ToolTipRole && section == Price)
        return ProductWords::aboutPrices();
    if (role != Qt::DisplayRole)
        return {};
    const QString names[ColumnCount] = {
        //: column: name of a product
        tr("Product"),
        //: column: the shop's own number of a product
        tr("Reference"),
        tr("Shop"),
        tr("Brand"),
        tr("Category"),
        tr("Price"),
        //: column: pieces left
        tr("Stock"),
        tr("Status"),
        //: column: pieces sold in the last 30 days
        tr("Sold in 30 days"),
        tr("Sold in 90 days"),
        //: column: amount sold in the last 365 days
        tr("Sales in 12 months"),
        tr("Last sold"),
    };
    return names[section];
}

void ProductTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount || (!kColumns[column].sort && !isSales(column)))
        return;
    if (hasAsked()) // the page asks the first question when it is shown
        ask(query().products, column, order);
}

} // namespace comptoir
