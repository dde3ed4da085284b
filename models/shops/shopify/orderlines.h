#pragma once

#include "models/domain/shopbatch.h"
#include "models/shops/shopify/ordermoney.h"

namespace comptoir::shopify {

/// The lines of an order, with what refunds and edits left of them.
QList<OrderLineRecord> readLines(FieldReader &order, const OrderMoney &money);

/// The refunds inside an order: the money that went back, so a return without payment has 0.
QList<RefundRecord> readRefunds(FieldReader &order, const OrderMoney &money,
                                const RemoteId &orderId);

/// "Default Title" is how Shopify names the only variant of a product without variants.
QString variantName(const QString &title);

} // namespace comptoir::shopify
