#pragma once

#include "models/domain/shopbatch.h"

/// Enumerations as the words that the file keeps (see the comments of the schema), and back. An
/// unknown word, from a newer or repaired file, reads as the first value.
namespace comptoir {

QString machineName(Channel channel);
QString machineName(Purpose purpose);
QString machineName(ConsentState state);
QString machineName(OrderStateKind kind);
QString machineName(ReferenceRecord::Kind kind);
QString machineName(DiscountCodeRecord::Kind kind);

Channel channelFrom(const QString &name);
Purpose purposeFrom(const QString &name);
ConsentState consentStateFrom(const QString &name);

} // namespace comptoir
