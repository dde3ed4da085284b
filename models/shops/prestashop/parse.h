#pragma once

#include "models/shops/prestashop/answer.h"
#include "models/shops/prestashop/resources.h"

namespace comptoir::prestashop {

/// Records of a resource → what they mean. Never fails as a whole: a record that cannot be read
/// goes to ShopBatch::bad with its JSON (64 KiB at most) and the others land. Pure.
ShopBatch parseRecords(const Resource &resource, const QJsonArray &records,
                       const ParseContext &context);

/// The whole way from the bytes of an answer; the Error is for the owner.
Result<ShopBatch> parsePage(const QString &resource, const RawAnswer &answer,
                            const ParseContext &context);

/// One quarantined record, as it lies in BadRecord::raw. ErrorCode::Parse when it still cannot be
/// read.
Result<ShopBatch> parseQuarantined(const QString &resource, const QByteArray &raw,
                                   const ParseContext &context);

} // namespace comptoir::prestashop
