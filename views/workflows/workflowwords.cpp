#include "views/workflows/workflowwords.h"

namespace comptoir {

QString WorkflowWords::state(const StoredWorkflow &workflow, bool hasChanges)
{
    switch (workflow.state) {
    case WorkflowState::Draft:
        return tr("Draft");
    case WorkflowState::Live:
        //: state of a workflow: it runs, and its owner has drawn something else since
        return hasChanges ? tr("Live, draft changed") : tr("Live");
    case WorkflowState::Paused:
        return tr("Paused");
    case WorkflowState::Archived:
        break;
    }
    return tr("Archived");
}

Tone WorkflowWords::tone(WorkflowState state)
{
    switch (state) {
    case WorkflowState::Live:
        return Tone::Good;
    case WorkflowState::Paused:
        return Tone::Warning;
    default:
        return Tone::Neutral;
    }
}

} // namespace comptoir
