#pragma once

#include "models/domain/result.h"
#include "models/domain/sender.h"
#include "workflows/messages/senderbook.h"

#include <QList>

#include <optional>

namespace comptoir {

class Database;

/// A sending account with what its card tells.
struct SenderEntry
{
    Sender sender;
    bool isStandard = false; ///< messages of its channel leave by it
    bool isAlone = false; ///< of its channel
    qint64 sentToday = 0; ///< in the last 24 hours
    std::optional<SenderBook::Credit> credit;
    QString problem; ///< of its password, as the service that sends met it; empty: none
    QString mailboxProblem; ///< why answers cannot be read; empty: they can
    bool isTesting = false;

    /// All of the profile, by channel and in the order added. On a reader.
    static Result<QList<SenderEntry>> read(Database &database, Timestamp now);
};

} // namespace comptoir
