#pragma once

#include "views/shell/scenes.h"

namespace comptoir {

/// The frame of the window: search, notices, jobs, keys.
QList<Scene> shellScenes();

} // namespace comptoir
