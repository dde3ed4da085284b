#pragma once

#include "models/segments/rule.h"

/// How often something was done, within a sentence.
namespace comptoir::deedwords {

/// Whether the condition asks for what was not done.
bool isNever(const BehaviourCondition &condition);
/// "at least 3 times"; empty for at least once, which needs no words.
QString times(const BehaviourCondition &condition);
/// "who placed at least 3 orders": orders are what is asked about most, so they are counted
/// themselves, not the times.
QString orders(const BehaviourCondition &condition);
/// "who bought “Knife”", "who bought nothing of the brand “Opinel”"; empty of other attributes.
QString bought(const QString &attribute, bool isNever, const QString &what);

} // namespace comptoir::deedwords
