#pragma once

#include "views/shell/scenes.h"

namespace comptoir {

/// The segments: list and panel, gallery, builder, comparisons.
QList<Scene> segmentsScenes();

} // namespace comptoir
