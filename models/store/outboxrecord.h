#pragma once

#include "models/store/feedbackrepository.h"
#include "models/store/outboxlist.h"

#include <QByteArray>

namespace comptoir {

/// All that is known of one message: where it stands, when what happened, what it said, what came
/// back.
struct OutboxRecord
{
    OutboxLine line;
    Timestamp plannedAt;
    QList<Timestamp> handedOver; ///< each time, oldest first, as long as the limits keep it
    QList<FeedbackLine> feedback; ///< oldest first
    QString stopped; ///< why its mailing is stopped: machine name; empty: it is not
    qint64 waitingAlike = 0; ///< of its mailing so many wait, this one included
    QByteArray content; ///< the exact bytes of the last claim; empty: none, or erased

    bool operator==(const OutboxRecord &) const = default;

    /// NotFound.
    static Result<OutboxRecord> read(Database &database, OutboxId id);
};

} // namespace comptoir
