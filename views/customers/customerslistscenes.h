#pragma once

#include "views/shell/scenes.h"

namespace comptoir {

/// The list of customers at work: filtered, selected, and its dialogs.
QList<Scene> customersListScenes();

} // namespace comptoir
