#pragma once

#include "models/segments/rule.h"

#include <optional>

namespace comptoir {

/// Between which cards of which group something is put: before the one that is `index`-th now.
struct RulePlace
{
    RulePath group;
    int index = 0;

    bool operator==(const RulePlace &) const = default;
};

/// What hands do with the cards of a rule: put in, take away, move, group. Pure. Paths and places
/// are those of the rule before; what comes back is where the card is afterwards, nothing where it
/// cannot be done and nothing was.
namespace ruleedits {

/// Null where there is no card or no group.
RuleNode *nodeAt(Rule &rule, const RulePath &path);
RuleGroup *groupAt(Rule &rule, const RulePath &path); ///< the root's for an empty path
const RuleGroup *groupAt(const Rule &rule, const RulePath &path);

RulePath childOf(const RulePath &group, int index);
RulePath parentOf(const RulePath &path); ///< the root of the root
/// Whether `path` is `other` or within it.
bool isWithin(const RulePath &path, const RulePath &other);
/// As the JSON form can hold it: not too deep, not too many.
bool fits(const Rule &rule);

std::optional<RulePath> insert(Rule &rule, const RulePlace &place, RuleNode node);
/// Where the hand is next: the card that comes after, else the one before, else the group.
std::optional<RulePath> remove(Rule &rule, const RulePath &path);
/// Not into itself.
std::optional<RulePath> move(Rule &rule, const RulePath &from, const RulePlace &to);
std::optional<RulePath> duplicate(Rule &rule, const RulePath &path);
/// Puts a card or group into a new group of its own.
std::optional<RulePath> wrap(Rule &rule, const RulePath &path);
/// Puts what is in a group in its place.
std::optional<RulePath> unwrap(Rule &rule, const RulePath &path);

/// Where Alt+Up and Alt+Down bring a card: over the card before, into a group that stands there,
/// out of its own group at its ends. Nothing at the ends of the rule.
std::optional<RulePlace> placeAbove(const Rule &rule, const RulePath &path);
std::optional<RulePlace> placeBelow(const Rule &rule, const RulePath &path);
/// Where a new card goes while `current` is the chosen one: after a card, at the end of a group.
RulePlace placeAfter(const Rule &rule, const RulePath &current);

/// All cards and groups from top to bottom, the root first.
std::vector<RulePath> inReadingOrder(const Rule &rule);

/// Who must not be in it whatever else holds: the group "none of" beside everything else, made
/// where there is none yet. Its path.
RulePath excludedPart(Rule &rule);

} // namespace ruleedits

} // namespace comptoir
