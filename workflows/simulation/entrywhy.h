#pragma once

#include "models/domain/clock.h"
#include "models/domain/workflow.h"
#include "workflows/engine/engineworld.h"

#include <QCoreApplication>

namespace comptoir {

/// Why a customer is not in a workflow, or did not get its messages.
struct WhyReport
{
    enum class Kind {
        NotOn, ///< the workflow is a draft, paused or put aside
        IsIn, ///< the customer is in it now
        IsHeld, ///< the owner holds them where they are
        WasIn, ///< and has left
        NotLetIn, ///< asked for, and refused; the log says why
        Waiting, ///< found at the door; the next run asks whether they may come in
        TriggerNotMet, ///< nothing of what the trigger waits for was found
        TriggerUnknown, ///< the file does not tell what the trigger asks
        BeforeStart, ///< it happened before the workflow was switched on
        TriggerMet, ///< it happened since
        NotFor, ///< the workflow's own question
        NotAgain, ///< the re-entry rule
        NotWhile, ///< in another workflow now
        GoalReached, ///< the goal holds already: they would be through at once
        LeavesAtOnce, ///< so does the condition for leaving
        WouldNotGet, ///< the gate refuses a message of it now
        DidNotGet, ///< a message of it did not go
    };
    struct Finding
    {
        Kind kind = Kind::TriggerNotMet;
        QString node; ///< that it is about; may be empty
        std::optional<Timestamp> at;
        QString reason; ///< machine name; may be empty
        QString text; ///< a whole sentence
        bool hinders = true; ///< else it is only worth knowing

        bool operator==(const Finding &) const = default;
    };
    QList<Finding> findings; ///< first what is kept of them, then how things stand now
};

/// "trigger_not_met": for JSON.
QString machineName(WhyReport::Kind kind);

/// Answers "why not?" for one customer and one workflow, from the log and the outbox, and by asking
/// anew what the engine would ask if they came in at `now`. Reads one snapshot, writes nothing.
class EntryWhy
{
    Q_DECLARE_TR_FUNCTIONS(EntryWhy)
public:
    /// How far back triggers are looked for.
    static constexpr qint64 kLookBackMs = 366LL * 24 * 3'600'000;

    /// NotFound: there is no such workflow, or no such customer. Cancelled.
    static Result<WhyReport> of(Database &database, WorkflowId workflow, CustomerId customer,
                                Timestamp now, const CancelToken &cancel = {});

private:
    EntryWhy(EngineWorld &world, const StoredWorkflow &workflow, CustomerId customer,
             const CancelToken &cancel);

    Done tellState();
    Done tellStays();
    Done tellRefusals();
    Done tellMessages();
    Done tellTriggers();
    Done tellDoor();
    Done tellGate();
    void add(WhyReport::Kind kind, const QString &text, const QString &node = {},
             std::optional<Timestamp> at = {}, const QString &reason = {}, bool hinders = true);
    [[nodiscard]] QString title(const QString &node) const;
    [[nodiscard]] QString when(Timestamp at) const;

    EngineWorld &m_world;
    Database &m_database;
    const StoredWorkflow &m_workflow;
    const CustomerId m_customer;
    const CancelToken m_cancel;
    std::shared_ptr<const LiveVersion> m_version; ///< null: never published
    std::optional<EnrolmentRow> m_last;
    WhyReport m_report;
};

} // namespace comptoir
