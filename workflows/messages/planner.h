#pragma once

#include "models/domain/outgoing.h"
#include "models/domain/result.h"
#include "workflows/messages/sendingsettings.h"

#include <QHash>

#include <vector>

namespace comptoir {

class Database;

/// Puts one message for many customers into the outbox, each asked about at the gate. In two parts,
/// so that the window stays free: decide() reads, on a reader thread; write() takes a slice at a
/// time in a transaction of its own. Killed in between, planning again goes on where it stopped.
class Planner
{
public:
    struct Decision
    {
        CustomerId customer;
        GateVerdict verdict;
        Timestamp sendAt; ///< of those that may go: at once, or when the gate lets go
    };
    /// How many get it, and why the others do not.
    struct Preview
    {
        qint64 willGo = 0, later = 0;
        QHash<GateReason, qint64> refused;
    };
    struct Written
    {
        qint64 planned = 0, skipped = 0, known = 0; ///< known: in the outbox already
    };

    /// For each customer, with everybody's facts as they are now and the hours as they will be at
    /// `message.dueAt`. The customer in `message` does not matter.
    static Result<std::vector<Decision>> decide(Database &database, const PlannedMessage &message,
                                                const QList<CustomerId> &customers, Timestamp now);
    static Preview preview(const std::vector<Decision> &decisions);
    /// In the caller's Transaction: `count` decisions from `first` on.
    static Result<Written> write(Database &database, const PlannedMessage &message,
                                 const std::vector<Decision> &decisions, size_t first, size_t count,
                                 Timestamp now);
};

} // namespace comptoir
