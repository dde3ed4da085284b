#pragma once

#include "models/domain/result.h"
#include "models/domain/workflow.h"

#include <QList>

namespace comptoir {

class Database;

/// What a workflow has to say to the owner about a customer.
struct WorkflowNotice
{
    WorkflowId workflow;
    QString workflowName;
    CustomerId customer;
    QString customerName; ///< as displayName(), else their e-mail; may be empty
    QString text;
    Timestamp at;

    bool operator==(const WorkflowNotice &) const = default;
};

/// The notices of workflows: lines of their log, of which a setting knows how far they were shown.
class WorkflowNotices
{
public:
    explicit WorkflowNotices(Database &database);

    /// WorkflowLogLine::reason of such a line; its detail is the text.
    static QString reason();
    /// Those that were not shown yet, oldest first: now they are. In the caller's Transaction.
    Result<QList<WorkflowNotice>> take(int limit);
    /// Whether there may be any. Only reads.
    Result<bool> areThere();

private:
    Result<qint64> shown();

    Database &m_database;
};

} // namespace comptoir
