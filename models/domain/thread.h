#pragma once

#include "models/domain/ids.h"
#include "models/domain/timestamp.h"

#include <QList>
#include <QString>

namespace comptoir {

/// One message of a conversation with customer service. The text is plain and untrusted.
struct SupportMessage
{
    Timestamp at;
    bool fromCustomer = true;
    bool internal = false; ///< between employees: the customer never saw it
    QString text;

    bool operator==(const SupportMessage &) const = default;
};

/// A conversation with customer service, as the shop keeps it.
struct SupportThread
{
    ThreadId id;
    ShopId shop;
    QString subject; ///< untrusted; may be empty
    QString status; ///< 'open', 'closed', 'pending', or the shop's own word
    OrderId order; ///< none when it is about no order, or about one that has not come
    QString orderReference;
    Timestamp createdAt;
    QList<SupportMessage> messages; ///< oldest first

    /// When something was last written; without messages, when it began.
    [[nodiscard]] Timestamp lastAt() const
    {
        return messages.isEmpty() ? createdAt : messages.last().at;
    }
};

} // namespace comptoir
