#include "views/customers/orderstab.h"

#include "models/domain/townline.h"
#include "views/customers/amountgrid.h"
#include "views/orders/orderwords.h"
#include "views/widgets/foldcard.h"
#include "views/widgets/format.h"
#include "views/widgets/layouts.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace comptoir {

namespace {

constexpr int kOrdersAtOnce = 40;

Tone toneOf(const OrderRow &order)
{
    switch (order.stateKind) {
    case OrderStateKind::Paid:
    case OrderStateKind::Preparing:
    case OrderStateKind::Shipped:
    case OrderStateKind::Delivered:
        return Tone::Good;
    case OrderStateKind::Pending:
        return Tone::Warning;
    case OrderStateKind::Cancelled:
    case OrderStateKind::PaymentError:
        return Tone::Danger;
    case OrderStateKind::Refunded:
        return Tone::Warning;
    case OrderStateKind::Other:
        break;
    }
    return Tone::Neutral;
}

} // namespace

void OrdersTab::fill(QVBoxLayout *column)
{
    const QList<Order> &orders = reading().orders;
    if (orders.isEmpty()) {
        showEmpty(column, QStringLiteral("order"), tr("This customer has not ordered yet."));
        return;
    }
    const bool all = m_allOf == customer() || orders.size() <= kOrdersAtOnce;
    for (const Order &order : orders.mid(0, all ? -1 : kOrdersAtOnce))
        addOrder(column, order);
    if (!all) {
        QPushButton *more
            = addLink(column, tr("Show all %n orders", nullptr, static_cast<int>(orders.size())));
        connect(more, &QPushButton::clicked, this, [this] {
            m_allOf = customer();
            rebuild();
        });
    }
    column->addStretch(1);
}

void OrdersTab::addOrder(QVBoxLayout *column, const Order &order)
{
    const OrderRow &row = order.row;
    QStringList detail{Format::date(row.placedAt)};
    if (row.items > 0)
        detail.append(tr("%n item(s)", nullptr, static_cast<int>(row.items)));
    if (row.test)
        detail.append(tr("test"));
    if (row.gone)
        detail.append(tr("no longer in the shop"));
    if (const QString shop = shopName(row.shop); !shop.isEmpty())
        detail.append(shop);
    addCard(column, row.id.value,
            new FoldCard({tr("Order %1").arg(row.reference), detail.join(QStringLiteral(" · ")),
                          row.state, Format::money(row.total), toneOf(row)},
                         [this, order](QVBoxLayout *body) { fillOrder(body, order); }));
}

void OrdersTab::fillOrder(QVBoxLayout *body, const Order &order) const
{
    addLines(body, order);
    addAmounts(body, order);
    body->addSpacing(6);
    addSteps(body, order);
    addLine(body, tr("Payment"), OrderWords::payment(order.row));
    addLine(body, tr("Sent to"),
            privacy().address(
                townLine(order.shippingPostcode, order.shippingCity, order.shippingCountryCode)));
    addLine(body, tr("Note"), privacy().words(order.note));
    addLine(body, tr("Shop"), reading().shops.value(order.row.shop));
    const QPushButton *open = addLink(body, tr("Show this order"));
    connect(open, &QPushButton::clicked, this, [this, id = order.row.id] {
        context().openRecord(QStringLiteral("orders"), id.value);
    });
}

void OrdersTab::addSteps(QVBoxLayout *body, const Order &order) const
{
    QStringList codes;
    for (const OrderDiscountRecord &discount : order.discounts) {
        //: a discount code and what it took off
        codes.append(tr("%1 (%2)").arg(discount.code, Format::money(discount.amount)));
    }
    addLine(body, tr("Codes"), codes.join(u'\n'));
    QStringList states;
    for (const OrderStateChange &change : order.states)
        states.append(tr("%1: %2").arg(Format::dateTime(change.at), change.state));
    addLine(body, tr("Steps"), states.join(u'\n'));
    QStringList refunds;
    for (const OrderRefund &refund : order.refunds) {
        QStringList parts{Format::date(refund.at), Format::money(refund.amount)};
        if (!refund.note.isEmpty())
            parts.append(privacy().words(refund.note.simplified()));
        refunds.append(parts.join(QStringLiteral(" · ")));
    }
    addLine(body, tr("Refunds"), refunds.join(u'\n'));
}

void OrdersTab::addLines(QVBoxLayout *body, const Order &order)
{
    QGridLayout *grid = makeAmountGrid();
    for (const OrderLine &line : order.lines) {
        QString name = line.name;
        if (!line.variantName.isEmpty() && !name.contains(line.variantName))
            name += QStringLiteral(" · ") + line.variantName;
        //: a line of an order: %1 is the quantity, %2 the product
        QString what = tr("%1 × %2").arg(Format::number(line.quantity), name);
        if (line.currentQuantity != line.quantity) {
            what += u' '
                + tr("(%1 kept)", "of the quantity ordered, after refunds")
                      .arg(Format::number(line.currentQuantity));
        }
        addAmountRow(grid, what, Format::money(line.total), false);
    }
    body->addLayout(grid);
}

void OrdersTab::addAmounts(QVBoxLayout *body, const Order &order)
{
    QGridLayout *grid = makeAmountGrid();
    const OrderRow &row = order.row;
    const auto less = [](const Money &money) {
        return Format::money({-qAbs(money.minor), money.currency});
    };
    if (row.shipping.minor != 0)
        addAmountRow(grid, tr("Shipping"), Format::money(row.shipping), true);
    if (row.discount.minor != 0)
        addAmountRow(grid, tr("Discount"), less(row.discount), true);
    if (row.refunded.minor != 0)
        addAmountRow(grid, tr("Refunded"), less(row.refunded), true);
    if (row.tax.minor != 0)
        addAmountRow(grid, tr("Of which tax"), Format::money(row.tax), true);
    if (!row.valid)
        addAmountRow(grid, tr("Does not count as a sale"), {}, true);
    body->addLayout(grid);
}

} // namespace comptoir
