#pragma once

#include "models/domain/result.h"
#include "workflows/simulation/comingmessage.h"

#include <QCoreApplication>
#include <QHash>

namespace comptoir {

class Database;

/// What would stop a message that goes otherwise, in sentences: the goals of its workflow and its
/// condition for leaving, a consent taken back, the cap, a pause. Reads a workflow once. On the
/// thread of its database.
class MessageBrakes
{
    Q_DECLARE_TR_FUNCTIONS(MessageBrakes)
public:
    MessageBrakes(Database &database, Timestamp now);

    struct Brake
    {
        QString kind; ///< "goal", "leave", "consent", "cap", "pause"
        QString text;

        bool operator==(const Brake &) const = default;
    };
    Result<QList<Brake>> of(const ComingMessage &message);

private:
    Result<QList<Brake>> ofWorkflow(WorkflowId id);
    Result<Brake> cap();

    Database &m_database;
    Timestamp m_now;
    QHash<WorkflowId, QList<Brake>> m_workflows;
    std::optional<Brake> m_cap; ///< without text: there is none
};

} // namespace comptoir
