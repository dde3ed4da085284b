#pragma once

#include "models/domain/order.h"
#include "models/domain/shop.h"
#include "views/widgets/tokens.h"

#include <QCoreApplication>
#include <QHash>

namespace comptoir {

/// The shops by id, removed ones included.
using ShopTable = QHash<ShopId, Shop>;

/// What an order is said to be, for tables, the detail and paper. Pure.
class OrderWords
{
    Q_DECLARE_TR_FUNCTIONS(OrderWords)

public:
    /// The shop's own word; where the shop has no states, one from payment, delivery and
    /// cancellation. Test orders say so.
    static QString state(const OrderRow &order);
    static Tone tone(const OrderRow &order);
    static QString kind(OrderStateKind kind);
    /// Method and status; empty when neither is known.
    static QString payment(const OrderRow &order);
    static QString source(const QString &word);
    /// Why the order is no sale; empty when it is one.
    static QString whyNoSale(const OrderRow &order);
    /// "Lavender soap · 100 g".
    static QString lineName(const OrderLine &line);
    static QString codes(const Order &order);

private:
    static OrderStateKind kindOf(const OrderRow &order);
};

} // namespace comptoir
