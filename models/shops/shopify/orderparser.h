#pragma once

#include "models/domain/shopbatch.h"
#include "models/shops/shopify/parsecontext.h"

namespace comptoir::shopify {

/// GET orders.json?status=any → orders with lines, refunds, discounts and state changes made from
/// their dates (orderstates.h). `placedAt` is processed_at, the business date of imported orders.
/// An order is valid unless it is a test, cancelled, voided, expired or still waits for its
/// payment. Source: Shopify REST Admin API reference, resource Order (2022-04 to 2026-07).
Result<ShopBatch> parseOrders(const QByteArray &body, const ParseContext &context);

} // namespace comptoir::shopify
