#include "views/customers/customertablemodel.h"

#include "views/widgets/datatable.h"
#include "views/widgets/format.h"

namespace comptoir {

namespace {

struct ColumnInfo
{
    const char *key;
    std::optional<CustomerColumn> sort;
    bool figure = false;
    bool muted = false;
};

/// By CustomerTableModel::Column.
constexpr ColumnInfo kColumns[CustomerTableModel::ColumnCount] = {
    {"name", CustomerColumn::Name},
    {"email", CustomerColumn::Email, false, true},
    {"phone", CustomerColumn::Phone, false, true},
    {"orders", CustomerColumn::OrdersCount, true},
    {"spent", CustomerColumn::TotalSpent, true},
    {"average_basket", CustomerColumn::AverageBasket, true},
    {"last_order", CustomerColumn::LastOrder},
    {"last_activity", CustomerColumn::LastActivity},
    {"mark", std::nullopt},
};

int alignment(int column)
{
    return static_cast<int>((kColumns[column].figure ? Qt::AlignRight : Qt::AlignLeft)
                            | Qt::AlignVCenter);
}

QString orNone(const QString &text)
{
    return text.isEmpty() ? Format::none() : text;
}

QString dateOrNone(const std::optional<Timestamp> &at)
{
    return at ? Format::date(*at) : Format::none();
}

} // namespace

Result<std::vector<qint32>> CustomerTableReads::ids(Database &db, const CustomerQuery &query)
{
    return CustomerRepository(db).list(query);
}

Result<QList<CustomerRow>> CustomerTableReads::first(Database &db, const CustomerQuery &query,
                                                     int limit)
{
    return CustomerRepository(db).first(query, limit);
}

Result<QList<CustomerRow>> CustomerTableReads::rows(Database &db, const CustomerQuery &query,
                                                    const std::vector<qint32> &ids)
{
    Q_UNUSED(query)
    return CustomerRepository(db).rows(ids);
}

bool CustomerTableReads::isFirstQuick(const CustomerQuery &query)
{
    return CustomerRepository::isFirstQuick(query);
}

/// Instants apart: they move with every question.
bool CustomerTableReads::isSame(const CustomerQuery &a, const CustomerQuery &b)
{
    return a.search == b.search && a.filter == b.filter && a.shop == b.shop && a.tag == b.tag
        && a.sort == b.sort && a.descending == b.descending;
}

CustomerTableModel::CustomerTableModel(Store &store, Clock &clock, QObject *parent)
    : PagedModel(store, parent)
    , m_clock(clock)
{}

void CustomerTableModel::setQuery(const CustomerQuery &query)
{
    CustomerQuery asked = query;
    asked.now = m_clock.now();
    PagedModel::setQuery(asked);
}

QString CustomerTableModel::columnKey(Column column)
{
    return QString::fromLatin1(kColumns[column].key);
}

int CustomerTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CustomerTableModel::data(const QModelIndex &index, int role) const
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
    if (role != Qt::DisplayRole && (role != ToneRole || column != Mark))
        return {};
    const CustomerRow *row = rowAt(index.row());
    if (role == ToneRole)
        return row ? static_cast<int>(CustomerMark::tone(markOf(*row))) : 0;
    return row ? cellText(*row, column) : QVariant();
}

CustomerMark::Kind CustomerTableModel::markOf(const CustomerRow &row) const
{
    return CustomerMark::of(row.figures, {query().now, query().abandonedAfterHours});
}

QString CustomerTableModel::cellText(const CustomerRow &row, int column) const
{
    if (!row.id.isValid())
        return {}; // merged or removed since the list was read
    const CustomerFigures &figures = row.figures;
    switch (column) {
    case Name:
        return CustomerName::of(row);
    case Email:
        return orNone(row.email);
    case Phone:
        return orNone(row.phone);
    case Orders:
        return Format::number(figures.ordersCount);
    case Spent:
        return Format::money(figures.totalSpent);
    case AverageBasket:
        return figures.averageBasket ? Format::money(*figures.averageBasket) : Format::none();
    case LastOrder:
        return dateOrNone(figures.lastOrderAt);
    case LastActivity:
        return dateOrNone(figures.lastActivityAt);
    case Mark:
        return CustomerMark::text(markOf(row));
    default:
        return {};
    }
}

QVariant CustomerTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    if (role == Qt::InitialSortOrderRole) // the most and the newest first; words from A
        return static_cast<int>(section < Orders ? Qt::AscendingOrder : Qt::DescendingOrder);
    if (role != Qt::DisplayRole)
        return {};
    const QString names[ColumnCount] = {
        tr("Name"),
        tr("E-mail"),
        tr("Phone"),
        //: column with the number of orders
        tr("Orders"),
        //: column with the amount spent
        tr("Spent"),
        tr("Average basket"),
        tr("Last order"),
        tr("Last activity"),
        tr("Status"),
    };
    return names[section];
}

void CustomerTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount || !kColumns[column].sort)
        return;
    CustomerQuery asked = query();
    asked.sort = *kColumns[column].sort;
    asked.descending = order == Qt::DescendingOrder;
    if (!hasAsked() || asked.sort != query().sort || asked.descending != query().descending)
        setQuery(asked);
}

} // namespace comptoir
