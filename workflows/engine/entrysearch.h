#pragma once

#include "models/domain/clock.h"
#include "models/store/workflowrepository.h"
#include "workflows/triggers/triggerfinder.h"

namespace comptoir {

/// Looks for who comes into the workflows that are on by their triggers, and asks for them to be
/// let in. Two steps, so that the long one needs no writer: find() reads one state of the file,
/// keep() writes what it found with the marks of how far was looked.
class EntrySearch
{
public:
    EntrySearch(Database &database, Timestamp now);

    /// For a workflow that is switched on: what happened before starts nothing. In the caller's
    /// Transaction.
    Done begin(WorkflowId id);

    /// For a new version of one that is on already: triggers that are new, or ask something else
    /// than in `before`, count from now on. In the caller's Transaction.
    Done goOn(WorkflowId id, const Graph &before, const Graph &after);

    /// Live workflows that were not looked for at this instant yet, in the order of (priority, id).
    Result<QList<WorkflowId>> due();
    /// What one of them brings.
    struct Found
    {
        WorkflowId workflow;
        std::optional<WorkflowRepository::Marks> before; ///< from where on it was looked
        WorkflowRepository::Marks after;
        std::vector<TriggerEntry> entries;
        bool isFresh = false; ///< there were no marks that can be read: it begins now
    };
    /// Reads only. Cancelled.
    Result<Found> find(WorkflowId id, const CancelToken &cancel = {});
    /// In the caller's Transaction. Nothing where somebody else looked meanwhile.
    Done keep(const Found &found);

private:
    Database &m_database;
    const Timestamp m_now;
};

} // namespace comptoir
