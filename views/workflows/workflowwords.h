#pragma once

#include "models/domain/workflow.h"
#include "views/widgets/tokens.h"

#include <QCoreApplication>

namespace comptoir {

/// What the owner reads of workflows in more than one place.
class WorkflowWords
{
    Q_DECLARE_TR_FUNCTIONS(WorkflowWords)
public:
    /// `hasChanges`: the draft does something else than what is live.
    static QString state(const StoredWorkflow &workflow, bool hasChanges);
    static Tone tone(WorkflowState state);
};

} // namespace comptoir
