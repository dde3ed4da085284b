#pragma once

#include "views/shell/scenes.h"

namespace comptoir {

QList<Scene> todayScenes();

} // namespace comptoir
