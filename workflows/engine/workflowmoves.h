#pragma once

#include "models/store/enrolmentrepository.h"
#include "models/store/workflowrepository.h"

#include <QCoreApplication>
#include <QMap>

namespace comptoir {

/// Takes customers who are on an older version of a workflow over to the one that is live now. For
/// each it is the step of the same name and kind, where there is one, or where the owner says; who
/// has neither stays on theirs. Shown before it is done, by the same function.
class WorkflowMoves
{
    Q_DECLARE_TR_FUNCTIONS(WorkflowMoves)
public:
    explicit WorkflowMoves(Database &database);

    struct Move
    {
        EnrolmentRow row;
        int from = 0; ///< number of the version they are on
        QString to; ///< node; empty: they stay on their version
        bool isSameStep = false; ///< they go on waiting as they do

        bool operator==(const Move &) const = default;
    };
    struct Plan
    {
        StoredWorkflow workflow;
        WorkflowVersion version; ///< the live one
        QList<Move> moves; ///< by enrolment; held people too

        [[nodiscard]] qint64 moving() const; ///< those who do not stay
    };
    /// `chosen`: by node of an older version, where whoever stands there goes. InvalidArgument: it
    /// was never published, or a chosen node is not in the live version. Only reads.
    Result<Plan> plan(WorkflowId id, const QMap<QString, QString> &chosen = {});
    /// Whoever stands where the plan says goes; the others have moved on since, and stay. The next
    /// run of the engine lets them go on from there. Gives how many. In the caller's Transaction,
    /// under FullSync.
    Result<qint64> carryOut(const Plan &plan, Timestamp now);

private:
    Done move(const Move &one, const Plan &plan, Timestamp now);

    Database &m_database;
};

} // namespace comptoir
