#include "views/orders/ordertablemodel.h"

#include "views/orders/ordercolumns.h"
#include "views/widgets/datatable.h"
#include "views/widgets/format.h"

namespace comptoir {

namespace {

int alignment(int column)
{
    return static_cast<int>((OrderColumns::at(column).figure ? Qt::AlignRight : Qt::AlignLeft)
                            | Qt::AlignVCenter);
}

} // namespace

Result<QList<Order>> OrderTableReads::first(Database &db, const OrderListQuery &query, int limit)
{
    const auto ids = OrderList(query).ids(db, limit);
    if (!ids)
        return ids.error();
    return OrderList::rows(db, *ids);
}

Result<QList<Order>> OrderTableReads::rows(Database &db, const OrderListQuery &query,
                                           const std::vector<qint32> &ids)
{
    Q_UNUSED(query)
    return OrderList::rows(db, ids);
}

OrderTableModel::OrderTableModel(Store &store, std::shared_ptr<Privacy> privacy, QObject *parent)
    : PagedModel(store, parent)
    , m_privacy(std::move(privacy))
{
    connect(m_privacy.get(), &Privacy::changed, this, [this] { retranslate(); });
}

void OrderTableModel::setShops(const ShopTable &shops)
{
    m_shops = shops;
    retranslate();
}

TableSource OrderTableModel::exportSource(const QStringList &keys) const
{
    TableSource source;
    source.fileName = tr("orders", "beginning of a file's name");
    source.title = tr("Exporting orders");
    QList<OrderColumn> columns;
    for (const QString &key : keys) {
        for (int i = 0; i < OrderColumns::count(); ++i) {
            const OrderColumns::Info &info = OrderColumns::at(i);
            if (key != QLatin1String(info.key))
                continue;
            columns.append(info.column);
            source.columns.append({key, OrderColumns::title(info.column),
                                   info.figure && info.column != OrderColumn::Items});
        }
    }
    QHash<ShopId, QString> names;
    for (const Shop &shop : m_shops)
        names.insert(shop.id, shop.name);
    source.ids = [asked = query()](Database &db) { return OrderList(asked).ids(db); };
    source.rows
        = [columns, names](Database &db,
                           const std::vector<qint32> &ids) -> Result<QList<QList<csv::TableCell>>> {
        const auto orders = OrderList::rows(db, ids);
        if (!orders)
            return orders.error();
        QList<QList<csv::TableCell>> lines;
        for (const Order &order : *orders) {
            QList<csv::TableCell> cells;
            for (const OrderColumn column : columns) {
                if (order.row.id.isValid())
                    cells.append(OrderColumns::cell(order, column, names));
            }
            lines.append(cells);
        }
        return lines;
    };
    return source;
}

int OrderTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : OrderColumns::count();
}

QVariant OrderTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const OrderColumns::Info &info = OrderColumns::at(index.column());
    if (role == Qt::TextAlignmentRole)
        return alignment(index.column());
    if (role == StrongRole)
        return info.column == OrderColumn::Reference;
    const bool toned = role == ToneRole && info.column == OrderColumn::State;
    if (role != Qt::DisplayRole && role != MutedRole && role != Qt::ToolTipRole && !toned)
        return {};
    const Order *order = rowAt(index.row());
    if (role == Qt::ToolTipRole)
        return order ? OrderWords::whyNoSale(order->row) : QString();
    if (role == MutedRole) // what is no sale stands back
        return info.muted || (order && !order->row.valid && info.figure);
    if (toned)
        return static_cast<int>(order ? OrderWords::tone(order->row) : Tone::Neutral);
    return order ? QVariant(masked(*order, index.column())) : QVariant();
}

QString OrderTableModel::cellText(const Order &order, int column) const
{
    if (!order.row.id.isValid())
        return {}; // removed since the list was read
    const OrderColumn what = OrderColumns::at(column).column;
    if (what == OrderColumn::Shop)
        return m_shops.value(order.row.shop).name;
    return OrderColumns::text(OrderColumns::cell(order, what, {}), what);
}

QString OrderTableModel::masked(const Order &order, int column) const
{
    const QString text = cellText(order, column);
    if (text == Format::none())
        return text;
    switch (OrderColumns::at(column).column) {
    case OrderColumn::Customer:
        return m_privacy->name(text);
    case OrderColumn::Email:
        return m_privacy->email(text);
    case OrderColumn::City:
    case OrderColumn::Postcode:
        return m_privacy->address(text);
    default:
        return text;
    }
}

QVariant OrderTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= OrderColumns::count())
        return {};
    const OrderColumns::Info &info = OrderColumns::at(section);
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    if (role == Qt::InitialSortOrderRole) { // the most and the newest first; words from A
        const bool falls = info.figure || info.column == OrderColumn::Placed
            || info.column == OrderColumn::Updated || info.column == OrderColumn::Cancelled;
        return static_cast<int>(falls ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    return role == Qt::DisplayRole ? QVariant(OrderColumns::title(info.column)) : QVariant();
}

void OrderTableModel::sort(int column, Qt::SortOrder order)
{
    // The first question brings its order along: the page asks it when it is shown.
    if (column < 0 || column >= OrderColumns::count() || !hasAsked())
        return;
    OrderListQuery asked = query();
    asked.sort = OrderColumns::at(column).column;
    asked.descending = order == Qt::DescendingOrder;
    if (asked.sort != query().sort || asked.descending != query().descending)
        setQuery(asked);
}

} // namespace comptoir
