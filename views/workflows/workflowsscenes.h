#pragma once

#include "views/shell/scenes.h"

namespace comptoir {

/// Pictures of the list of workflows, and of one being drawn.
QList<Scene> workflowsScenes();

} // namespace comptoir
