#include "views/orders/ordertablemodel.h"

#include "views/widgets/datatable.h"
#include "views/widgets/format.h"
#include "views/widgets/theme.h"

namespace comptoir {

namespace {

enum class Group { Order, Customer, State, Amounts, Delivery };

struct ColumnInfo
{
    OrderColumn column;
    const char *key;
    Group group;
    int weight;
    bool shown = false;
    bool figure = false;
    bool flexible = false;
    bool muted = false;
};

constexpr int kLeastState = 146; ///< pixels with text of the usual size

/// In the order at first.
constexpr ColumnInfo kColumns[] = {
    {OrderColumn::Reference, "reference", Group::Order, 105, true},
    {OrderColumn::Placed, "placed_at", Group::Order, 135, true, false, false, true},
    {OrderColumn::Customer, "customer", Group::Customer, 170, true, false, true},
    {OrderColumn::Email, "email", Group::Customer, 200, false, false, true, true},
    {OrderColumn::State, "state", Group::State, 150, true, false, true},
    {OrderColumn::Items, "items", Group::Order, 70, true, true},
    {OrderColumn::Total, "total", Group::Amounts, 100, true, true},
    {OrderColumn::Shop, "shop", Group::Order, 130, false, false, true, true},
    {OrderColumn::Source, "source", Group::Order, 100, false, false, true, true},
    {OrderColumn::PaymentMethod, "payment_method", Group::State, 130, false, false, true},
    {OrderColumn::PaymentStatus, "payment_status", Group::State, 120, false, false, true},
    {OrderColumn::Fulfilment, "fulfilment", Group::State, 110, false, false, true},
    {OrderColumn::OriginalTotal, "original_total", Group::Amounts, 110, false, true},
    {OrderColumn::Refunded, "refunded", Group::Amounts, 100, false, true},
    {OrderColumn::Discount, "discount", Group::Amounts, 100, false, true},
    {OrderColumn::Shipping, "shipping", Group::Amounts, 100, false, true},
    {OrderColumn::Tax, "tax", Group::Amounts, 100, false, true},
    {OrderColumn::Codes, "discount_codes", Group::Amounts, 120, false, false, true},
    {OrderColumn::Country, "country", Group::Delivery, 110, false, false, true},
    {OrderColumn::City, "city", Group::Delivery, 130, false, false, true},
    {OrderColumn::Postcode, "postcode", Group::Delivery, 90},
    {OrderColumn::Updated, "updated_at", Group::Order, 135, false, false, false, true},
    {OrderColumn::Cancelled, "cancelled_at", Group::Order, 135, false, false, false, true},
};
constexpr int kColumnCount = static_cast<int>(std::size(kColumns));

class Titles
{
    Q_DECLARE_TR_FUNCTIONS(OrderTableModel)

public:
    static QString of(OrderColumn column);
    static QString of(Group group);
};

QString Titles::of(OrderColumn column)
{
    switch (column) {
    case OrderColumn::Placed:
        return tr("Date");
    case OrderColumn::Reference:
        return tr("Reference");
    case OrderColumn::Customer:
        return tr("Customer");
    case OrderColumn::Email:
        return tr("E-mail");
    case OrderColumn::Shop:
        return tr("Shop");
    case OrderColumn::State:
        return tr("State");
    case OrderColumn::PaymentStatus:
        return tr("Payment");
    case OrderColumn::Fulfilment:
        return tr("Delivery");
    case OrderColumn::PaymentMethod:
        return tr("Payment method");
    case OrderColumn::Source:
        return tr("Source");
    case OrderColumn::Items:
        return tr("Items");
    case OrderColumn::Total:
        return tr("Total");
    case OrderColumn::OriginalTotal:
        return tr("Total ordered");
    case OrderColumn::Refunded:
        //: column with the amount given back
        return tr("Amount refunded");
    case OrderColumn::Discount:
        return tr("Discount");
    case OrderColumn::Shipping:
        return tr("Shipping");
    case OrderColumn::Tax:
        return tr("Tax");
    case OrderColumn::Codes:
        return tr("Codes");
    case OrderColumn::Country:
        return tr("Country");
    case OrderColumn::City:
        return tr("Town");
    case OrderColumn::Postcode:
        return tr("Postcode");
    case OrderColumn::Updated:
        return tr("Last change");
    case OrderColumn::Cancelled:
        return tr("Cancelled on");
    }
    Q_UNREACHABLE();
}

QString Titles::of(Group group)
{
    switch (group) {
    case Group::Order:
        return tr("Order");
    case Group::Customer:
        return tr("Customer");
    case Group::State:
        return tr("State and payment");
    case Group::Amounts:
        return tr("Amounts");
    case Group::Delivery:
        return tr("Sent to");
    }
    Q_UNREACHABLE();
}

Money withoutSign(const Money &money)
{
    return {qAbs(money.minor), money.currency};
}

csv::TableCell timeCell(const std::optional<Timestamp> &at)
{
    return at ? csv::TableCell(*at) : csv::TableCell();
}

/// The value itself, for a file. Worker threads: no widget, and words only from the shop.
csv::TableCell fileCell(const Order &order, OrderColumn column, const QHash<ShopId, QString> &shops)
{
    const OrderRow &row = order.row;
    switch (column) {
    case OrderColumn::Placed:
        return row.placedAt;
    case OrderColumn::Reference:
        return row.reference;
    case OrderColumn::Customer:
        return row.customerName;
    case OrderColumn::Email:
        return row.email;
    case OrderColumn::Shop:
        return shops.value(row.shop);
    case OrderColumn::State:
        return OrderWords::state(row);
    case OrderColumn::PaymentStatus:
        return OrderWords::paymentStatus(row.paymentStatus);
    case OrderColumn::Fulfilment:
        return OrderWords::fulfilment(row.fulfilmentStatus);
    case OrderColumn::PaymentMethod:
        return OrderWords::paymentMethod(row.paymentMethod);
    case OrderColumn::Source:
        return OrderWords::source(row.source);
    case OrderColumn::Items:
        return row.items;
    case OrderColumn::Total:
        return row.total;
    case OrderColumn::OriginalTotal:
        return row.originalTotal;
    case OrderColumn::Refunded:
        return withoutSign(row.refunded);
    case OrderColumn::Discount:
        return withoutSign(row.discount);
    case OrderColumn::Shipping:
        return row.shipping;
    case OrderColumn::Tax:
        return row.tax;
    case OrderColumn::Codes:
        return OrderWords::codes(order);
    case OrderColumn::Country:
        return order.shippingCountryCode;
    case OrderColumn::City:
        return order.shippingCity;
    case OrderColumn::Postcode:
        return order.shippingPostcode;
    case OrderColumn::Updated:
        return timeCell(row.updatedAt);
    case OrderColumn::Cancelled:
        return timeCell(row.cancelledAt);
    }
    Q_UNREACHABLE();
}

/// As the table writes it.
QString textOf(const csv::TableCell &cell, OrderColumn column)
{
    if (const auto *money = std::get_if<Money>(&cell)) {
        const bool part = column != OrderColumn::Total && column != OrderColumn::OriginalTotal;
        return part && money->minor == 0 ? Format::none() : Format::money(*money);
    }
    if (const auto *number = std::get_if<qint64>(&cell))
        return Format::number(*number);
    if (const auto *at = std::get_if<Timestamp>(&cell))
        return Format::dateTime(*at);
    const auto *text = std::get_if<QString>(&cell);
    if (!text || text->isEmpty())
        return Format::none();
    return column == OrderColumn::Country ? Format::country(*text) : *text;
}

/// The state, which may be cut in a narrow table, and why the order is no sale. The words are the
/// shop's: shown as they are.
QString wholeState(const OrderRow &row)
{
    const QString words = OrderWords::state(row).toHtmlEscaped();
    const QString why = OrderWords::whyNoSale(row).toHtmlEscaped();
    return QStringLiteral("<p>%1</p>")
        .arg(why.isEmpty() ? words : words + QStringLiteral("<br>") + why);
}

int alignment(int column)
{
    return static_cast<int>((kColumns[column].figure ? Qt::AlignRight : Qt::AlignLeft)
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

QList<TableColumn> OrderTableModel::catalogue()
{
    QList<TableColumn> columns;
    for (const ColumnInfo &info : kColumns) {
        TableColumn column;
        column.key = QString::fromLatin1(info.key);
        column.title = Titles::of(info.column);
        column.group = Titles::of(info.group);
        column.shown = info.shown;
        column.fixed = info.column == OrderColumn::Reference;
        column.weight = info.weight;
        column.flexible = info.flexible;
        if (info.column == OrderColumn::State) // a long badge may be cut, the usual ones are not
            column.least = Theme::forText(kLeastState);
        columns.append(column);
    }
    return columns;
}

int OrderTableModel::columnOf(OrderColumn column)
{
    for (int i = 0; i < kColumnCount; ++i) {
        if (kColumns[i].column == column)
            return i;
    }
    Q_UNREACHABLE();
}

OrderColumn OrderTableModel::columnAt(int column)
{
    return kColumns[column].column;
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
        for (const ColumnInfo &info : kColumns) {
            if (key != QLatin1String(info.key))
                continue;
            columns.append(info.column);
            source.columns.append(
                {key, Titles::of(info.column), info.figure && info.column != OrderColumn::Items});
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
                    cells.append(fileCell(order, column, names));
            }
            lines.append(cells);
        }
        return lines;
    };
    return source;
}

int OrderTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant OrderTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ColumnInfo &info = kColumns[index.column()];
    if (role == Qt::TextAlignmentRole)
        return alignment(index.column());
    if (role == StrongRole)
        return info.column == OrderColumn::Reference;
    const bool toned = role == ToneRole && info.column == OrderColumn::State;
    if (role != Qt::DisplayRole && role != MutedRole && role != Qt::ToolTipRole && !toned)
        return {};
    const Order *order = rowAt(index.row());
    if (role == Qt::ToolTipRole && info.column == OrderColumn::State && order)
        return wholeState(order->row);
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
    const OrderColumn what = kColumns[column].column;
    if (what == OrderColumn::Shop)
        return m_shops.value(order.row.shop).name;
    return textOf(fileCell(order, what, {}), what);
}

QString OrderTableModel::masked(const Order &order, int column) const
{
    const QString text = cellText(order, column);
    if (text == Format::none())
        return text;
    switch (kColumns[column].column) {
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
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumnCount)
        return {};
    const ColumnInfo &info = kColumns[section];
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    if (role == Qt::InitialSortOrderRole) { // the most and the newest first; words from A
        const bool falls = info.figure || info.column == OrderColumn::Placed
            || info.column == OrderColumn::Updated || info.column == OrderColumn::Cancelled;
        return static_cast<int>(falls ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    return role == Qt::DisplayRole ? QVariant(Titles::of(info.column)) : QVariant();
}

void OrderTableModel::sort(int column, Qt::SortOrder order)
{
    // The first question brings its order along: the page asks it when it is shown.
    if (column < 0 || column >= kColumnCount || !hasAsked())
        return;
    OrderListQuery asked = query();
    asked.sort = kColumns[column].column;
    asked.descending = order == Qt::DescendingOrder;
    if (asked.sort != query().sort || asked.descending != query().descending)
        setQuery(asked);
}

} // namespace comptoir
