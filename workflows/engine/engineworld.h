#pragma once

#include "models/segments/segmentreading.h"
#include "models/store/workflowdeeds.h"
#include "models/store/workflowrepository.h"
#include "workflows/engine/stepping.h"
#include "workflows/messages/gatereader.h"
#include "workflows/messages/sendingsettings.h"

#include <QHash>

#include <memory>

namespace comptoir {

/// A published version, read and held ready.
struct LiveVersion
{
    StoredWorkflow workflow;
    WorkflowVersion row;
    Graph graph;
};

/// What a batch of the engine knows of the profile: read once for all its customers. Lives as long
/// as the job that has the database.
class EngineWorld
{
public:
    static Result<std::unique_ptr<EngineWorld>> read(Database &database, Timestamp now);

    [[nodiscard]] Database &database() const { return m_database; }
    [[nodiscard]] Timestamp now() const { return m_now; }
    [[nodiscard]] const RuleSurroundings &around() const { return m_around; }
    [[nodiscard]] const SendingSettings &settings() const { return m_settings; }
    [[nodiscard]] GateReader &gate() { return m_gate; }
    [[nodiscard]] WorkflowDeeds &deeds() { return m_deeds; }

    /// Stays where it is. Null: it cannot be read (a newer program wrote it).
    Result<std::shared_ptr<const LiveVersion>> version(WorkflowVersionId id);
    /// Null: never published.
    Result<std::shared_ptr<const LiveVersion>> liveVersion(WorkflowId id);

    /// Live workflows into which customers come when they reach a goal of the one of that key, with
    /// the trigger's node.
    Result<QList<std::pair<WorkflowId, QString>>> afterGoalsOf(const QString &key);

    /// A message of a version, for nobody in particular: its key, when it is due and how late it
    /// may be are the caller's.
    struct Ready
    {
        PlannedMessage message;
        QString hindrance; ///< machine name of why it can go to nobody; empty: nothing
    };
    /// `parameter`: of the node, that names the message.
    Result<Ready> ready(const LiveVersion &version, const QString &node, const QString &parameter);
    /// Of an A/B test, so that its verdict is reckoned once in a batch.
    QHash<QString, QList<ArmFigures>> arms;

private:
    EngineWorld(Database &database, Timestamp now, RuleSurroundings around);

    Result<Ready> makeReady(const LiveVersion &version, const QString &node,
                            const QString &parameter);

    Database &m_database;
    const Timestamp m_now;
    RuleSurroundings m_around;
    SendingSettings m_settings;
    GateReader m_gate;
    WorkflowDeeds m_deeds;
    QHash<WorkflowVersionId, std::shared_ptr<const LiveVersion>> m_versions;
    QHash<QString, Ready> m_ready;
    /// By key of a workflow: who waits for its goals.
    std::optional<QHash<QString, QList<std::pair<WorkflowId, QString>>>> m_afterGoals;
};

} // namespace comptoir
