#pragma once

#include "workflows/engine/engineworld.h"

namespace comptoir {

/// Looks for who comes into a workflow by its triggers, and asks for them to be let in. In the
/// caller's Transaction, with the marks of how far was looked.
class EntrySearch
{
public:
    EntrySearch(Database &database, Timestamp now);

    /// For a workflow that is switched on: what happened before starts nothing.
    Done begin(WorkflowId id);
    /// `marks`: of the last time; none: likewise.
    Done look(const LiveVersion &version, const std::optional<WorkflowRepository::Marks> &marks);

private:
    Done keep(WorkflowId id, qint64 newest, Timestamp lookedAt);

    Database &m_database;
    const Timestamp m_now;
};

} // namespace comptoir
