#pragma once

#include "models/segments/field.h"
#include "models/segments/rule.h"

#include <optional>

namespace comptoir {

/// A field that follows from what was done ("orders", "spent", "last order"), as a condition on
/// that: its past is known where the field's is not. Nothing where no condition says the same.
std::optional<RuleNode> asDeeds(const AttributeCondition &condition, const Field &field);

} // namespace comptoir
