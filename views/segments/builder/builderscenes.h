#pragma once

#include "views/shell/scenes.h"

namespace comptoir {

/// Pictures of the rule builder: a rich rule, an empty one, a card that lacks something, a list
/// that is open.
QList<Scene> builderScenes();

} // namespace comptoir
