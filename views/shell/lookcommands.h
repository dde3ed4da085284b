#pragma once

#include "views/viewcontext.h"

namespace comptoir {

class Commands;

/// Adds how everything looks to the catalogue of a window: names hidden, light or dark, language.
void addLookCommands(Commands &commands, const ViewContext &context);

} // namespace comptoir
