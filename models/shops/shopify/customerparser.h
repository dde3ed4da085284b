#pragma once

#include "models/domain/shopbatch.h"

namespace comptoir::shopify {

/// GET customers.json → accounts with consents and addresses. Both generations of consent are read:
/// email_marketing_consent and sms_marketing_consent, and before 2024-01 accepts_marketing.
/// Source: Shopify REST Admin API reference, resource Customer (2022-04 to 2026-07).
Result<ShopBatch> parseCustomers(const QByteArray &body);

} // namespace comptoir::shopify
