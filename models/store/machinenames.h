#pragma once

#include "models/domain/outgoing.h"
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

QString machineName(MessageClass messageClass);
QString machineName(LateRule rule);
QString machineName(OutboxState state);
QString machineName(SuppressionReason reason);

Channel channelFrom(const QString &name);
Purpose purposeFrom(const QString &name);
ConsentState consentStateFrom(const QString &name);
MessageClass messageClassFrom(const QString &name);
LateRule lateRuleFrom(const QString &name);
OutboxState outboxStateFrom(const QString &name);
SuppressionReason suppressionReasonFrom(const QString &name);

} // namespace comptoir
