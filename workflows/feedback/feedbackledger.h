#pragma once

#include "models/domain/outgoing.h"
#include "models/domain/result.h"
#include "workflows/feedback/feedbackmeaning.h"

namespace comptoir {

class Database;

/// Brings what came back into the file: finds the message that it is about, and does what
/// consequenceOf() says with the outbox, the suppression list, the consents and the timeline. Runs
/// in the caller's Transaction; the same feedback twice changes nothing the second time.
///
/// What it is about: the message that was asked about, a mark of ours, else a Message-ID of ours,
/// both unguessable; else, where there is only an address, the last message to it within a week,
/// and then nothing is believed that would stop messages to anybody (believedWithoutProof()).
class FeedbackLedger
{
public:
    FeedbackLedger(Database &database, Timestamp now);

    struct Taken
    {
        enum class Outcome { NotOurs, Known, New } outcome = Outcome::NotOurs;
        FeedbackKind kind = FeedbackKind::Other; ///< as it was understood in the end
        OutboxRow row; ///< as it was before
    };
    Result<Taken> take(const Feedback &feedback);
    /// How many of them were new.
    Result<qint64> takeAll(const QList<Feedback> &feedback);

    /// Uncertain messages about which something came back before they were known to be uncertain.
    /// How many were settled.
    Result<qint64> reconcile(SenderId sender);

private:
    struct Found
    {
        OutboxId message;
        QString purpose; ///< of the mark
        bool isProven = false;
    };
    Result<std::optional<Found>> find(const Feedback &feedback);
    Result<bool> isAnsweredAlready(OutboxId message);
    Done apply(const OutboxRow &row, const Feedback &feedback, const Consequence &consequence);
    Done settle(OutboxRow row, const Consequence &consequence);
    Done stopMessages(const OutboxRow &row, const Consequence &consequence);
    Done withdraw(const OutboxRow &row, const Feedback &feedback, const Consequence &consequence);
    Done tell(const OutboxRow &row, const Feedback &feedback, const Consequence &consequence);
    Result<bool> mayBeMeasured(const OutboxRow &row);

    Database &m_database;
    Timestamp m_now;
};

} // namespace comptoir
