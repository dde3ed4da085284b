#pragma once

#include "views/widgets/localkeys.h"

namespace comptoir {

/// The keys that work in one kind of place only, each as the widget declares it that answers it; in
/// the order in which the list of keys (F1) has them. Keys that work everywhere are commands.
QList<LocalKeys> placeKeys();

} // namespace comptoir
