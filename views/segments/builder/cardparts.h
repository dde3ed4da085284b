#pragma once

#include "views/segments/builder/builderworld.h"
#include "views/segments/builder/cardpart.h"

namespace comptoir {

/// What stands on the card of a condition, piece by piece, in the language of now; none for a
/// group. Pure: an answer given to a part changes the node that it is applied to, nothing else.
CardParts cardParts(const RuleNode &node, const BuilderWorld &world);

} // namespace comptoir
