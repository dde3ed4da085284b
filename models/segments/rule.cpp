#include "models/segments/rule.h"

#include <algorithm>

namespace comptoir {

namespace {

quint64 mixed(quint64 word)
{
    word += 0x9E3779B97F4A7C15ULL;
    word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9ULL;
    word = (word ^ (word >> 27)) * 0x94D049BB133111EBULL;
    return word ^ (word >> 31);
}

} // namespace

bool RuleGroup::operator==(const RuleGroup &other) const
{
    return mode == other.mode && children == other.children;
}

bool inSample(qint64 customerId, const SampleCondition &sample)
{
    const quint64 word
        = mixed(mixed(static_cast<quint64>(sample.seed)) ^ static_cast<quint64>(customerId));
    // The upper 53 bits are what a double holds exactly.
    const double fraction = static_cast<double>(word >> 11) * 0x1.0p-53;
    return fraction < sample.percent / 100;
}

bool asksSomething(const RuleGroup &group)
{
    return std::any_of(group.children.cbegin(), group.children.cend(), [](const RuleNode &node) {
        return !node.group() || asksSomething(*node.group());
    });
}

} // namespace comptoir
