#pragma once

#include "views/shell/scenes.h"

namespace comptoir {

/// Pictures of the orders' page and of its dialogs.
QList<Scene> ordersScenes();

} // namespace comptoir
