#pragma once

#include "models/domain/result.h"
#include "models/domain/workflow.h"

#include <QHash>

namespace comptoir {

class Database;

/// How many people are where in workflows, and what was sent to them. Only reads.
class WorkflowFigures
{
public:
    explicit WorkflowFigures(Database &database);

    struct Counts
    {
        qint64 in = 0, left = 0; ///< customers, each time they came in
        qint64 messages = 0; ///< that left, failed ones apart
    };
    /// Of all workflows that have any; messages from `since` on.
    Result<QHash<WorkflowId, Counts>> all(Timestamp since);

    struct AtNode
    {
        qint64 here = 0;
        qint64 passed = 0; ///< went on from there, each time they did
    };
    /// Of all versions of one workflow, by node. Reads its whole log: a chore.
    Result<QHash<QString, AtNode>> byNode(WorkflowId workflow);

private:
    Database &m_database;
};

} // namespace comptoir
