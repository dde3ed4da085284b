#include "views/segments/builder/ruleedits.h"

#include "models/segments/rulejson.h"

#include <algorithm>

namespace comptoir::ruleedits {

namespace {

using Mode = RuleGroup::Mode;

qsizetype countOf(const RuleGroup &group)
{
    qsizetype count = 0;
    for (const RuleNode &node : group.children)
        count += 1 + (node.group() ? countOf(*node.group()) : 0);
    return count;
}

int depthOf(const RuleGroup &group)
{
    int deepest = 0;
    for (const RuleNode &node : group.children) {
        deepest = std::max(deepest, 1 + (node.group() ? depthOf(*node.group()) : 0));
    }
    return deepest;
}

void collect(const RuleGroup &group, const RulePath &path, std::vector<RulePath> &paths)
{
    paths.push_back(path);
    for (size_t i = 0; i < group.children.size(); ++i) {
        const RulePath child = childOf(path, static_cast<int>(i));
        if (const RuleGroup *inner = group.children[i].group())
            collect(*inner, child, paths);
        else
            paths.push_back(child);
    }
}

int sizeOf(const RuleGroup &group)
{
    return static_cast<int>(group.children.size());
}

/// The place once the card at `from` is gone.
RulePlace withoutCard(RulePlace place, const RulePath &from)
{
    const size_t level = from.size() - 1;
    const RulePath parent = parentOf(from);
    if (place.group == parent) {
        if (from.back() < place.index)
            --place.index;
    } else if (isWithin(place.group, parent) && place.group[level] > from.back()) {
        --place.group[level];
    }
    return place;
}

} // namespace

RuleNode *nodeAt(Rule &rule, const RulePath &path)
{
    if (path.empty())
        return nullptr;
    RuleGroup *group = groupAt(rule, parentOf(path));
    const int index = path.back();
    return group && index >= 0 && index < sizeOf(*group)
        ? &group->children[static_cast<size_t>(index)]
        : nullptr;
}

RuleGroup *groupAt(Rule &rule, const RulePath &path)
{
    RuleGroup *group = &rule.root;
    for (const int index : path) {
        if (!group || index < 0 || index >= sizeOf(*group))
            return nullptr;
        group = group->children[static_cast<size_t>(index)].group();
    }
    return group;
}

const RuleGroup *groupAt(const Rule &rule, const RulePath &path)
{
    const RuleGroup *group = &rule.root;
    for (const int index : path) {
        if (!group || index < 0 || index >= sizeOf(*group))
            return nullptr;
        group = group->children[static_cast<size_t>(index)].group();
    }
    return group;
}

RulePath childOf(const RulePath &group, int index)
{
    RulePath path = group;
    path.push_back(index);
    return path;
}

RulePath parentOf(const RulePath &path)
{
    return path.empty() ? path : RulePath(path.cbegin(), path.cend() - 1);
}

bool isWithin(const RulePath &path, const RulePath &other)
{
    return path.size() >= other.size() && std::equal(other.cbegin(), other.cend(), path.cbegin());
}

bool fits(const Rule &rule)
{
    return 1 + countOf(rule.root) <= RuleJson::kMostNodes
        && depthOf(rule.root) <= RuleJson::kMostDepth;
}

std::optional<RulePath> insert(Rule &rule, const RulePlace &place, RuleNode node)
{
    RuleGroup *group = groupAt(rule, place.group);
    if (!group)
        return {};
    const int index = std::clamp(place.index, 0, sizeOf(*group));
    group->children.insert(group->children.begin() + index, std::move(node));
    return childOf(place.group, index);
}

std::optional<RulePath> remove(Rule &rule, const RulePath &path)
{
    if (!nodeAt(rule, path))
        return {};
    const RulePath parent = parentOf(path);
    RuleGroup *group = groupAt(rule, parent);
    group->children.erase(group->children.begin() + path.back());
    if (group->children.empty())
        return parent;
    return childOf(parent, std::min(path.back(), sizeOf(*group) - 1));
}

std::optional<RulePath> move(Rule &rule, const RulePath &from, const RulePlace &to)
{
    const RuleNode *node = nodeAt(rule, from);
    if (!node || isWithin(to.group, from) || !groupAt(rule, to.group))
        return {};
    RuleNode moved = *node;
    RuleGroup *group = groupAt(rule, parentOf(from));
    group->children.erase(group->children.begin() + from.back());
    return insert(rule, withoutCard(to, from), std::move(moved));
}

std::optional<RulePath> duplicate(Rule &rule, const RulePath &path)
{
    const RuleNode *node = nodeAt(rule, path);
    if (!node)
        return {};
    return insert(rule, {parentOf(path), path.back() + 1}, *node);
}

std::optional<RulePath> wrap(Rule &rule, const RulePath &path)
{
    RuleNode *node = nodeAt(rule, path);
    if (!node)
        return {};
    // Within "all of", only another kind of group says something new.
    const RuleGroup *outer = groupAt(rule, parentOf(path));
    RuleGroup group{outer->mode == Mode::All ? Mode::Any : Mode::All, {}};
    group.children.push_back(std::move(*node));
    *node = RuleNode{std::move(group), {}};
    return path;
}

std::optional<RulePath> unwrap(Rule &rule, const RulePath &path)
{
    const RuleNode *node = nodeAt(rule, path);
    if (!node || !node->group())
        return {};
    const std::vector<RuleNode> inner = node->group()->children;
    const RulePath parent = parentOf(path);
    RuleGroup *outer = groupAt(rule, parent);
    const auto at = outer->children.erase(outer->children.begin() + path.back());
    outer->children.insert(at, inner.cbegin(), inner.cend());
    if (outer->children.empty())
        return parent;
    return childOf(parent, std::min(path.back(), sizeOf(*outer) - 1));
}

std::optional<RulePlace> placeAbove(const Rule &rule, const RulePath &path)
{
    if (path.empty())
        return {};
    const RulePath parent = parentOf(path);
    if (path.back() > 0) {
        const RulePath before = childOf(parent, path.back() - 1);
        const RuleGroup *group = groupAt(rule, before);
        return group ? RulePlace{before, sizeOf(*group)} : RulePlace{parent, path.back() - 1};
    }
    if (parent.empty())
        return {};
    return RulePlace{parentOf(parent), parent.back()};
}

std::optional<RulePlace> placeBelow(const Rule &rule, const RulePath &path)
{
    const RulePath parent = parentOf(path);
    const RuleGroup *outer = groupAt(rule, parent);
    if (path.empty() || !outer)
        return {};
    if (path.back() + 1 < sizeOf(*outer)) {
        const RulePath after = childOf(parent, path.back() + 1);
        return groupAt(rule, after) ? RulePlace{after, 0} : RulePlace{parent, path.back() + 2};
    }
    if (parent.empty())
        return {};
    return RulePlace{parentOf(parent), parent.back() + 1};
}

RulePlace placeAfter(const Rule &rule, const RulePath &current)
{
    if (const RuleGroup *group = groupAt(rule, current))
        return {current, sizeOf(*group)};
    const RulePath parent = parentOf(current);
    if (current.empty() || !groupAt(rule, parent))
        return {{}, sizeOf(rule.root)};
    return {parent, current.back() + 1};
}

std::vector<RulePath> inReadingOrder(const Rule &rule)
{
    std::vector<RulePath> paths;
    collect(rule.root, {}, paths);
    return paths;
}

RulePath excludedPart(Rule &rule)
{
    if (rule.root.mode != Mode::All) {
        RuleNode before{rule.root, {}};
        rule.root = RuleGroup{Mode::All, {}};
        if (!before.group()->children.empty())
            rule.root.children.push_back(std::move(before));
    }
    std::vector<RuleNode> &children = rule.root.children;
    const auto found = std::find_if(children.cbegin(), children.cend(), [](const RuleNode &node) {
        return node.group() && node.group()->mode == Mode::None;
    });
    const auto index = static_cast<int>(found - children.cbegin());
    if (found == children.cend())
        children.push_back(RuleNode{RuleGroup{Mode::None, {}}, {}});
    return {index};
}

} // namespace comptoir::ruleedits
