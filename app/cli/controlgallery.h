#pragma once

#include "views/shell/scenes.h"

namespace comptoir::cli {

/// Scenes that show every kind of control in every state, so that the style sheet can be judged in
/// one picture. For the makers of the program: its words are not translated, and no page leads
/// here.
QList<Scene> galleryScenes();

} // namespace comptoir::cli
