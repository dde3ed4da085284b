#include "views/orders/orderwords.h"

#include "models/domain/shopwords.h"

namespace comptoir {

OrderStateKind OrderWords::kindOf(const OrderRow &order)
{
    if (!order.state.isEmpty())
        return order.stateKind;
    if (order.cancelledAt)
        return OrderStateKind::Cancelled;
    if (order.paymentStatus == QLatin1String("refunded"))
        return OrderStateKind::Refunded;
    if (order.paymentStatus == QLatin1String("voided")
        || order.paymentStatus == QLatin1String("expired"))
        return OrderStateKind::PaymentError;
    if (order.fulfilmentStatus == QLatin1String("fulfilled"))
        return OrderStateKind::Shipped;
    if (order.paymentStatus.startsWith(QLatin1String("pa"))) // paid, partially_…
        return OrderStateKind::Paid;
    return order.paymentStatus.isEmpty() ? OrderStateKind::Other : OrderStateKind::Pending;
}

QString OrderWords::state(const OrderRow &order)
{
    const OrderStateKind meaning = kindOf(order);
    QString text = order.state;
    if (text.isEmpty() && (meaning != OrderStateKind::Other || !order.valid))
        text = meaning == OrderStateKind::Other ? QString() : kind(meaning);
    if (!order.test)
        return text;
    return text.isEmpty() ? tr("Test") : tr("Test · %1").arg(text);
}

Tone OrderWords::tone(const OrderRow &order)
{
    if (order.test)
        return Tone::Neutral;
    switch (kindOf(order)) {
    case OrderStateKind::Paid:
    case OrderStateKind::Preparing:
        return Tone::Accent;
    case OrderStateKind::Shipped:
    case OrderStateKind::Delivered:
        return Tone::Good;
    case OrderStateKind::Pending:
    case OrderStateKind::Refunded:
        return Tone::Warning;
    case OrderStateKind::Cancelled:
    case OrderStateKind::PaymentError:
        return Tone::Danger;
    case OrderStateKind::Other:
        break;
    }
    return Tone::Neutral;
}

QString OrderWords::kind(OrderStateKind kind)
{
    switch (kind) {
    case OrderStateKind::Pending:
        return tr("Awaiting payment");
    case OrderStateKind::Paid:
        return tr("Paid");
    case OrderStateKind::Preparing:
        return tr("In preparation");
    case OrderStateKind::Shipped:
        return tr("Shipped");
    case OrderStateKind::Delivered:
        return tr("Delivered");
    case OrderStateKind::Cancelled:
        return tr("Cancelled");
    case OrderStateKind::Refunded:
        //: an order
        return tr("Refunded", "order");
    case OrderStateKind::PaymentError:
        return tr("Payment failed");
    case OrderStateKind::Other:
        break;
    }
    return tr("Other state");
}

QString OrderWords::payment(const OrderRow &order)
{
    QStringList parts{ShopWords::readable(order.paymentMethod),
                      ShopWords::payment(order.paymentStatus)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString OrderWords::source(const QString &word)
{
    if (word == QLatin1String("online"))
        return tr("Online");
    if (word == QLatin1String("pos"))
        return tr("In the shop");
    return ShopWords::readable(word);
}

QString OrderWords::whyNoSale(const OrderRow &order)
{
    if (order.valid && order.originalTotal.minor != 0)
        return {};
    if (order.valid)
        return tr("There was nothing to pay for this order: it does not count in revenue.");
    if (order.test)
        return tr("This is a test order: it counts nowhere as a sale.");
    if (order.gone)
        return tr("This order is no longer in the shop: it does not count as a sale.");
    if (order.cancelledAt || kindOf(order) == OrderStateKind::Cancelled)
        return tr("This order was cancelled: it does not count as a sale.");
    return tr("This order does not count as a sale (yet).");
}

QString OrderWords::lineName(const OrderLine &line)
{
    if (line.variantName.isEmpty() || line.name.contains(line.variantName))
        return line.name;
    return line.name + QStringLiteral(" · ") + line.variantName;
}

QString OrderWords::codes(const Order &order)
{
    QStringList codes;
    for (const OrderDiscountRecord &discount : order.discounts) {
        if (!discount.code.isEmpty())
            codes.append(discount.code);
    }
    return codes.join(QStringLiteral(", "));
}

} // namespace comptoir
