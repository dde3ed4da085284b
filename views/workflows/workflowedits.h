#pragma once

#include "models/domain/workflow.h"
#include "views/viewcontext.h"
#include "workflows/engine/workflowbook.h"

#include <QObject>

namespace comptoir {

/// What the owner does to workflows as a whole: written on the writer's thread by WorkflowBook and
/// WorkflowRepository. What can be taken back is offered to be. GUI thread.
class WorkflowEdits : public QObject
{
    Q_OBJECT

public:
    using WhenMade = std::function<void(WorkflowId)>;

    explicit WorkflowEdits(const ViewContext &context, QObject *parent = nullptr);

    /// As a new draft; a name that is taken gets a number behind it.
    void add(const Graph &graph, WhenMade made = {});
    void duplicate(const StoredWorkflow &workflow, WhenMade made = {});
    void importFile(const QString &path, WhenMade made = {});
    void exportFile(const StoredWorkflow &workflow, const QString &path);
    /// `published` hears what became of it; its version is 0 where something is to be mended.
    void publish(const StoredWorkflow &workflow,
                 std::function<void(const WorkflowBook::Published &)> published);
    void pause(const StoredWorkflow &workflow);
    /// A live one is paused first: its people stay where they are, and its messages wait.
    void setArchived(const StoredWorkflow &workflow, bool archived);

signals:
    /// The store was changed: what is shown may be another.
    void changed();
    void failed(const comptoir::Error &error);

private:
    void addFrom(const std::function<Result<Graph>(Database &)> &source, WhenMade made);

    ViewContext m_context;
};

} // namespace comptoir
