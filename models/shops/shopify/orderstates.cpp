#include "models/shops/shopify/orderstates.h"

#include <algorithm>

namespace comptoir::shopify {

namespace {

struct KnownState
{
    const char *word;
    OrderStateKind kind;
};

constexpr KnownState kStates[] = {
    {"placed", OrderStateKind::Pending},         {"authorized", OrderStateKind::Pending},
    {"partially_paid", OrderStateKind::Pending}, {"paid", OrderStateKind::Paid},
    {"partial", OrderStateKind::Preparing},      {"fulfilled", OrderStateKind::Shipped},
    {"delivered", OrderStateKind::Delivered},    {"partially_refunded", OrderStateKind::Other},
    {"refunded", OrderStateKind::Refunded},      {"voided", OrderStateKind::Cancelled},
    {"expired", OrderStateKind::PaymentError},   {"cancelled", OrderStateKind::Cancelled},
};

RemoteId idOf(QLatin1String word)
{
    return RemoteId::fromText(word);
}

bool isShipped(const JsonValue &fulfilment)
{
    // Shipments that failed or were cancelled stay in the list.
    return fulfilment["status"].toView() == "success";
}

bool isAllDelivered(const JsonValue &fulfilments)
{
    bool any = false;
    for (const JsonValue &fulfilment : fulfilments.elements()) {
        if (!isShipped(fulfilment))
            continue;
        if (fulfilment["shipment_status"].toView() != "delivered")
            return false;
        any = true;
    }
    return any;
}

/// The state that the payment word stands for; null for words without a date of their own.
RemoteId paidState(const QString &payment)
{
    if (payment == QLatin1String("authorized") || payment == QLatin1String("partially_paid"))
        return RemoteId::fromText(payment);
    const bool wasPaid = payment == QLatin1String("paid")
        || payment == QLatin1String("partially_refunded") || payment == QLatin1String("refunded");
    return wasPaid ? idOf(QLatin1String("paid")) : RemoteId();
}

/// Collects the changes of one order.
class ChangeList
{
public:
    explicit ChangeList(RemoteId orderId)
        : m_orderId(std::move(orderId))
    {}

    void add(const RemoteId &state, std::optional<Timestamp> at, const RemoteId &part = {})
    {
        if (!at || state.isNull())
            return;
        QString id = m_orderId.toString() + QLatin1Char(':') + state.toString();
        if (!part.isNull())
            id += QLatin1Char(':') + part.toString();
        m_changes.append({RemoteId::fromText(id), m_orderId, state, *at});
    }

    QList<OrderStateChangeRecord> sorted()
    {
        std::ranges::stable_sort(m_changes, {}, &OrderStateChangeRecord::at);
        return std::move(m_changes);
    }

private:
    RemoteId m_orderId;
    QList<OrderStateChangeRecord> m_changes;
};

void addFulfilments(FieldReader &order, ChangeList &changes)
{
    QList<JsonValue> shipped = order["fulfillments"].elements();
    shipped.removeIf([](const JsonValue &fulfilment) { return !isShipped(fulfilment); });
    const bool complete = order.word("fulfillment_status") == QLatin1String("fulfilled");
    for (qsizetype i = 0; i < shipped.size(); ++i) {
        FieldReader fulfilment(shipped.at(i));
        const RemoteId part = fulfilment.id("id");
        const bool last = i == shipped.size() - 1;
        changes.add(idOf(complete && last ? QLatin1String("fulfilled") : QLatin1String("partial")),
                    fulfilment.instant("created_at"), part);
        if (fulfilment.word("shipment_status") == QLatin1String("delivered"))
            changes.add(idOf(QLatin1String("delivered")), fulfilment.instant("updated_at"), part);
        if (!fulfilment.isGood())
            order.reject("fulfillments");
    }
}

void addRefunds(FieldReader &order, ChangeList &changes)
{
    const QList<JsonValue> refunds = order["refunds"].elements();
    const bool complete = order.word("financial_status") == QLatin1String("refunded");
    for (qsizetype i = 0; i < refunds.size(); ++i) {
        FieldReader refund(refunds.at(i));
        const bool last = i == refunds.size() - 1;
        changes.add(idOf(complete && last ? QLatin1String("refunded")
                                          : QLatin1String("partially_refunded")),
                    refund.instant("created_at"), refund.id("id"));
        if (!refund.isGood())
            order.reject("refunds");
    }
}

} // namespace

QList<OrderStateRecord> orderStates()
{
    QList<OrderStateRecord> states;
    for (const KnownState &state : kStates) {
        const QString word = QLatin1String(state.word);
        states.append({RemoteId::fromText(word), word, state.kind, false});
    }
    return states;
}

RemoteId currentState(FieldReader &order)
{
    const QString payment = order.word("financial_status");
    const QString fulfilment = order.word("fulfillment_status");
    if (!order["cancelled_at"].isNone())
        return idOf(QLatin1String("cancelled"));
    if (payment == QLatin1String("refunded") || payment == QLatin1String("voided")
        || payment == QLatin1String("expired"))
        return RemoteId::fromText(payment);
    if (fulfilment == QLatin1String("fulfilled"))
        return idOf(isAllDelivered(order["fulfillments"]) ? QLatin1String("delivered")
                                                          : QLatin1String("fulfilled"));
    if (fulfilment == QLatin1String("partial"))
        return idOf(QLatin1String("partial"));
    if (payment == QLatin1String("partially_refunded"))
        return RemoteId::fromText(payment);
    const RemoteId paid = paidState(payment);
    return paid.isNull() ? idOf(QLatin1String("placed")) : paid;
}

QList<OrderStateChangeRecord> stateChanges(FieldReader &order, RemoteId orderId, Timestamp placedAt)
{
    ChangeList changes(std::move(orderId));
    changes.add(idOf(QLatin1String("placed")), placedAt);
    changes.add(paidState(order.word("financial_status")), placedAt);
    addFulfilments(order, changes);
    addRefunds(order, changes);
    changes.add(idOf(QLatin1String("cancelled")), order.instant("cancelled_at"));
    return changes.sorted();
}

} // namespace comptoir::shopify
