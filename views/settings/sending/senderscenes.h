#pragma once

#include "views/shell/scenes.h"

namespace comptoir {

/// Sending accounts, and the wizard that adds one.
QList<Scene> senderScenes();

} // namespace comptoir
