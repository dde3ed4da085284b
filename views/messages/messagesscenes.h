#pragma once

#include "views/shell/scenes.h"

namespace comptoir {

/// The messages: list, editors of e-mail and text messages, preview, checks, empty.
QList<Scene> messagesScenes();

} // namespace comptoir
