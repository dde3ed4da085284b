#pragma once

#include "models/domain/outgoing.h"

#include <QMap>
#include <QString>

namespace comptoir {

/// A message as the owner wrote it: texts with fields of the customers, in the syntax of Mustache.
struct WrittenMessage
{
    WrittenMessageId id;
    QString name; ///< what the owner calls it; no two messages share one, in whatever case
    Channel channel = Channel::Email;
    MessageClass messageClass = MessageClass::Marketing;
    QString language = QStringLiteral("fr"); ///< ISO 639-1, of amounts and dates in it
    QString subject, html; ///< of e-mail
    QString text; ///< of e-mail may be empty: it is then made from the HTML
    QString offer; ///< what it offers, the same on every channel; empty: nothing in particular
    QMap<QString, QString> fallbacks; ///< by field: what stands there when a customer lacks it
    bool gatewayOptOut = false; ///< of a text message: the gateway adds how to stop
    LateRule lateRule = LateRule::Send;
    int lateHours = 0; ///< of LateRule::Skip

    bool operator==(const WrittenMessage &) const = default;
};

} // namespace comptoir
