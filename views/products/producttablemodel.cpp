#include "views/products/producttablemodel.h"

#include "models/store/store.h"
#include "views/products/productfigurescounter.h"
#include "views/products/productwords.h"
#include "views/widgets/datatable.h"
#include "views/widgets/format.h"
#include "views/widgets/whendone.h"

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

ProductTableModel::ProductTableModel(Store &store, ProductFiguresCounter &counter, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
    , m_counter(counter)
    , m_pages(kPagesKept)
{
    connect(&m_counter, &ProductFiguresCounter::arrived, this, &ProductTableModel::takeFigures);
}

void ProductTableModel::setShopNames(const QHash<ShopId, QString> &names)
{
    m_shopNames = names;
    if (!m_ids.empty())
        emit dataChanged(index(0, Shop), index(rowCount() - 1, Shop));
}

bool ProductTableModel::sortsByFigures() const
{
    return isSales(m_sortColumn);
}

void ProductTableModel::setQuery(const ProductQuery &query)
{
    m_query = query;
    readIds();
}

const QHash<qint64, ProductFigures> &ProductTableModel::figures() const
{
    return m_counter.all();
}

std::function<Result<std::vector<qint32>>(Database &)> ProductTableModel::idsReader() const
{
    return [asked = m_query, column = m_sortColumn, bySales = sortsByFigures(),
            figures = m_counter.all()](Database &database) -> Result<std::vector<qint32>> {
        ProductQuery query = asked;
        if (bySales)
            query.descending = false; // names among equals
        auto ids = ProductRepository(database).list(query);
        if (ids && bySales)
            sortBySales(*ids, figures, column, asked.descending);
        return ids;
    };
}

void ProductTableModel::readIds()
{
    m_loading = true;
    whenDone(m_store.read(idsReader()), this,
             [this, generation = ++m_generation](const Result<std::vector<qint32>> &ids) {
                 if (generation != m_generation)
                     return;
                 m_loading = false;
                 if (ids)
                     takeIds(*ids);
                 else
                     emit failed(ids.error());
             });
}

void ProductTableModel::takeIds(std::vector<qint32> ids)
{
    const bool same = ids == m_ids;
    if (!same)
        beginResetModel();
    m_ids = std::move(ids);
    ++m_edition;
    m_pages.clear();
    m_asked.clear();
    if (!same)
        endResetModel();
    else if (!m_ids.empty()) // what is written about them may have changed
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit loaded(rowCount());
}

void ProductTableModel::takeFigures()
{
    if (sortsByFigures() && !m_counter.isCounting())
        readIds();
    else if (!m_ids.empty())
        emit dataChanged(index(0, Sold30), index(rowCount() - 1, LastSold));
}

void ProductTableModel::requestPage(int page) const
{
    if (m_asked.contains(page))
        return;
    m_asked.insert(page);
    const auto first = m_ids.begin() + qsizetype(page) * kPageRows;
    const auto last = first + std::min<qsizetype>(kPageRows, m_ids.end() - first);
    const auto answer = m_store.read([ids = std::vector<qint32>(first, last)](Database &database) {
        return ProductRepository(database).rows(ids);
    });
    // Asking does not change what the model holds; the answer does, later, from the event loop.
    auto *self = const_cast<ProductTableModel *>(this);
    whenDone(answer, self,
             [self, page, edition = m_edition](const Result<QList<ProductRow>> &rows) {
                 if (edition != self->m_edition)
                     return;
                 if (rows)
                     self->takePage(page, *rows);
                 else
                     emit self->failed(rows.error());
             });
}

void ProductTableModel::takePage(int page, const QList<ProductRow> &rows)
{
    m_asked.remove(page);
    m_pages.insert(page, new QList<ProductRow>(rows)); // QCache owns it
    const int first = page * kPageRows;
    const int last = std::min(first + kPageRows, rowCount()) - 1;
    emit dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

ProductId ProductTableModel::idAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    return {m_ids[static_cast<size_t>(row)]};
}

int ProductTableModel::rowOf(ProductId id) const
{
    const auto found = std::find(m_ids.begin(), m_ids.end(), id.value);
    return found == m_ids.end() ? -1 : static_cast<int>(found - m_ids.begin());
}

QString ProductTableModel::columnKey(int column)
{
    return QString::fromLatin1(kColumns[column].key);
}

int ProductTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
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
    const int page = index.row() / kPageRows;
    const QList<ProductRow> *rows = m_pages.object(page);
    if (!rows) {
        requestPage(page);
        return role == ToneRole ? QVariant(0) : QVariant();
    }
    const ProductRow row = rows->value(index.row() % kPageRows);
    if (role == ToneRole)
        return static_cast<int>(ProductWords::mark(row).tone);
    return initial ? ProductWords::initial(ProductWords::name(row)) : text(row, column);
}

QString ProductTableModel::text(const ProductRow &row, int column) const
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
        return ProductWords::price(row.price);
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
    ProductQuery query = m_query;
    query.sort = kColumns[column].sort.value_or(ProductColumn::Name);
    query.descending = order == Qt::DescendingOrder;
    if (m_generation > 0 && column == m_sortColumn && query == m_query)
        return;
    m_sortColumn = column;
    setQuery(query);
}

void ProductTableModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_ids.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace comptoir
