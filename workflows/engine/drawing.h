#pragma once

#include "workflows/engine/stepping.h"

namespace comptoir {

/// Chance that always falls the same way: a number from 0 to below 1 of an enrolment (`ofPerson`:
/// of its customer and workflow alone) and a node. FNV-1a (Fowler, Noll, Vo) over what names them,
/// mixed by SplitMix64 (Steele, Lea, Flood 2014).
double drawnFor(const Enrolment &enrolment, const QString &node, bool ofPerson);

} // namespace comptoir
