#pragma once

#include "views/shell/scenes.h"

namespace comptoir {

/// Pictures of the page of the outbox.
QList<Scene> outboxScenes();

} // namespace comptoir
