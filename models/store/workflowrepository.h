#pragma once

#include "models/domain/result.h"
#include "models/domain/workflow.h"

#include <QCoreApplication>
#include <QList>

namespace comptoir {

class Database;

QString machineName(WorkflowState state);
WorkflowState workflowStateFrom(const QString &name); ///< Draft for an unknown word

/// The workflows of the profile, what was published of them and how far their triggers have looked.
/// Writes run in the caller's Transaction.
class WorkflowRepository
{
    Q_DECLARE_TR_FUNCTIONS(WorkflowRepository)
public:
    explicit WorkflowRepository(Database &database);

    Result<QList<StoredWorkflow>> list(); ///< by name
    Result<StoredWorkflow> get(WorkflowId id); ///< NotFound
    /// By its number, key or name, in whatever case. NotFound.
    Result<StoredWorkflow> find(const QString &text);
    Result<std::optional<StoredWorkflow>> withKey(const QString &key);

    /// Under a free key that begins with `workflow.key`. InvalidArgument: it has no name, or that
    /// of another.
    Result<WorkflowId> add(const StoredWorkflow &workflow, Timestamp now);
    /// Name and draft. NotFound, InvalidArgument as add().
    Done setDraft(WorkflowId id, const QString &name, const QByteArray &draft, Timestamp now);
    Done setState(WorkflowId id, WorkflowState state, Timestamp now); ///< NotFound
    /// A new version, which is live from now on. Gives its number.
    Result<int> publish(WorkflowId id, const QByteArray &graph,
                        const QMap<QString, WrittenMessageId> &messages, int priority,
                        Timestamp now);

    Result<WorkflowVersion> version(WorkflowVersionId id); ///< NotFound
    Result<WorkflowVersion> liveVersion(WorkflowId id); ///< NotFound: never published
    Result<QList<WorkflowVersion>> versions(WorkflowId id); ///< newest first

    /// How far the triggers of a workflow have been looked for.
    struct Marks
    {
        QByteArray json; ///< what they mean, the floor above knows
        Timestamp lookedAt; ///< the instant of the run that looked last

        bool operator==(const Marks &) const = default;
    };
    Result<std::optional<Marks>> marks(WorkflowId id);
    Done setMarks(WorkflowId id, const Marks &marks);

private:
    Result<QList<StoredWorkflow>> read(const QString &condition, const QString &value = {});
    Result<QList<WorkflowVersion>> readVersions(const QString &condition, qint64 value);
    Done checkName(WorkflowId self, const QString &name);
    Result<QString> freeKey(const QString &base);
    Done changed(const Done &ran);
    static Error notFound();

    Database &m_database;
};

} // namespace comptoir
