#include "views/orders/ordercolumns.h"

#include "models/domain/shopwords.h"
#include "views/orders/orderwords.h"
#include "views/widgets/format.h"
#include "views/widgets/theme.h"

#include <algorithm>

namespace comptoir {

namespace {

using Info = OrderColumns::Info;
using Group = OrderColumns::Group;

constexpr int kLeastState = 146; ///< pixels with text of the usual size

/// In the order at first.
constexpr Info kColumns[] = {
    {OrderColumn::Reference, "reference", Group::Order, 105, true},
    {OrderColumn::Placed, "placed_at", Group::Order, 135, true, false, false, true},
    {OrderColumn::Customer, "customer", Group::Customer, 170, true, false, true},
    {OrderColumn::Email, "email", Group::Customer, 200, false, false, true, true},
    {OrderColumn::State, "state", Group::State, 190, true, false, true},
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

/// Beside an order the list keeps these, the first of all the longest.
constexpr OrderColumn kStaying[] = {OrderColumn::Reference, OrderColumn::Total,
                                    OrderColumn::Customer, OrderColumn::State, OrderColumn::Placed};

int yields(OrderColumn column)
{
    const auto *found = std::find(std::begin(kStaying), std::end(kStaying), column);
    return std::max(0, static_cast<int>(found - std::begin(kStaying)) - 1);
}

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

} // namespace

csv::TableCell OrderColumns::cell(const Order &order, OrderColumn column,
                                  const QHash<ShopId, QString> &shops)
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
        return ShopWords::payment(row.paymentStatus);
    case OrderColumn::Fulfilment:
        return ShopWords::fulfilment(row.fulfilmentStatus);
    case OrderColumn::PaymentMethod:
        return ShopWords::readable(row.paymentMethod);
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

QString OrderColumns::text(const csv::TableCell &cell, OrderColumn column)
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

QList<TableColumn> OrderColumns::catalogue()
{
    QList<TableColumn> columns;
    for (const Info &info : kColumns) {
        TableColumn column;
        column.key = QString::fromLatin1(info.key);
        column.title = Titles::of(info.column);
        column.group = Titles::of(info.group);
        column.shown = info.shown;
        column.fixed = info.column == OrderColumn::Reference;
        column.weight = info.weight;
        column.flexible = info.flexible;
        column.yields = yields(info.column);
        if (info.column == OrderColumn::State) // a long badge may be cut, the usual ones are not
            column.least = Theme::forText(kLeastState);
        columns.append(column);
    }
    return columns;
}

int OrderColumns::count()
{
    return kColumnCount;
}

const OrderColumns::Info &OrderColumns::at(int index)
{
    return kColumns[index];
}

int OrderColumns::indexOf(OrderColumn column)
{
    const auto *found = std::find_if(std::begin(kColumns), std::end(kColumns),
                                     [column](const Info &info) { return info.column == column; });
    return static_cast<int>(found - std::begin(kColumns));
}

QString OrderColumns::title(OrderColumn column)
{
    return Titles::of(column);
}

} // namespace comptoir
