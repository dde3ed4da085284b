#pragma once

#include "models/domain/result.h"
#include "models/domain/workflow.h"
#include "workflows/graph/graph.h"
#include "workflows/graph/validation/graphproblem.h"

#include <QCoreApplication>

namespace comptoir {

class Database;

/// What the owner does with workflows as a whole: takes one in, switches it on, pauses it. Window
/// and command line do it here. Writes run in the caller's Transaction.
class WorkflowBook
{
    Q_DECLARE_TR_FUNCTIONS(WorkflowBook)
public:
    explicit WorkflowBook(Database &database);

    struct Kept
    {
        WorkflowId id;
        bool isNew = false;
    };
    /// A new draft, or in the place of the draft of that name; what was published stays as it is.
    /// InvalidArgument: it has no name.
    Result<Kept> keep(const Graph &graph, Timestamp now);

    struct Published
    {
        int version = 0; ///< 0: nothing was published, for there are errors
        QList<GraphProblem> problems; ///< errors first
    };
    /// The draft, held against what is in the profile; live from now on. Who is in a version before
    /// stays on it. Standards are written out and messages pinned, so that nothing that changes
    /// later changes it. Where the draft does what the live version does and that is paused, it
    /// goes on without a new version.
    Result<Published> publish(WorkflowId id, Timestamp now);
    /// Nobody comes in and nobody moves on; messages that wait to leave are held. InvalidArgument:
    /// it is not live.
    Done pause(WorkflowId id, Timestamp now);

    /// Somebody is to come in by hand; the next run asks whether they may. InvalidArgument: it is
    /// not live.
    Done enrol(WorkflowId id, CustomerId customer, Timestamp now);
    /// One customer, in that workflow, stays where they are, and none of its messages goes to them,
    /// until release(); nor do they come in anew. How many ways of theirs that is.
    Result<qint64> hold(WorkflowId id, CustomerId customer, Timestamp now);
    /// They go on: what is due is done with the next run, late as it is.
    Result<qint64> release(WorkflowId id, CustomerId customer, Timestamp now);
    /// The messages that wait for the owner's word go as soon as the gate lets them; how many.
    /// Under FullSync.
    Result<qint64> approve(WorkflowId id, Timestamp now);

    /// With everything that holds written out.
    static Graph writtenOut(const Graph &graph);
    /// OutboxKey::cause of all its messages.
    static QString causeOf(WorkflowId id);
    /// Whose message that is; none: no workflow's.
    static std::optional<WorkflowId> ofCause(const QString &cause);

private:
    Result<QMap<QString, WrittenMessageId>> pinned(const Graph &graph);
    Done resume(const StoredWorkflow &workflow);
    Result<qint64> setHeld(WorkflowId id, CustomerId customer, Timestamp now, bool isHeld);
    static Error notOn(const StoredWorkflow &workflow);

    Database &m_database;
};

} // namespace comptoir
