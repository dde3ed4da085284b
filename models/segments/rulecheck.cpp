#include "models/segments/rulecheck.h"

#include "models/segments/conditioncheck.h"
#include "models/segments/rulevocabulary.h"

#include <algorithm>

namespace comptoir {

namespace {

template <typename Take>
void eachNode(const RuleGroup &group, RulePath &path, const Take &take)
{
    for (size_t i = 0; i < group.children.size(); ++i) {
        path.push_back(static_cast<int>(i));
        take(group.children[i], path);
        if (const RuleGroup *inner = group.children[i].group())
            eachNode(*inner, path, take);
        path.pop_back();
    }
}

void dropAt(RuleGroup &group, RulePath &path, const QList<RuleProblem> &problems)
{
    std::vector<RuleNode> kept;
    for (size_t i = 0; i < group.children.size(); ++i) {
        path.push_back(static_cast<int>(i));
        const bool isBad
            = std::any_of(problems.cbegin(), problems.cend(),
                          [&path](const RuleProblem &problem) { return problem.path == path; });
        if (!isBad) {
            if (RuleGroup *inner = group.children[i].group())
                dropAt(*inner, path, problems);
            kept.push_back(std::move(group.children[i]));
        }
        path.pop_back();
    }
    group.children = std::move(kept);
}

} // namespace

QList<RuleProblem> RuleCheck::problems(const Rule &rule, const RuleWorld &world)
{
    const ConditionCheck check(world);
    QList<RuleProblem> problems;
    RulePath path;
    eachNode(rule.root, path, [&](const RuleNode &node, const RulePath &place) {
        if (auto fault = check.of(node)) {
            fault->path = place;
            problems.append(*fault);
        }
    });
    return problems;
}

Rule RuleCheck::without(const Rule &rule, const QList<RuleProblem> &problems)
{
    Rule kept = rule;
    RulePath path;
    dropAt(kept.root, path, problems);
    return kept;
}

QStringList RuleCheck::segmentsIn(const Rule &rule)
{
    QStringList keys;
    RulePath path;
    eachNode(rule.root, path, [&keys](const RuleNode &node, const RulePath &) {
        const auto *segment = std::get_if<SegmentCondition>(&node.body);
        if (segment && !segment->segment.isEmpty() && !keys.contains(segment->segment))
            keys.append(segment->segment);
    });
    return keys;
}

QString RuleCheck::pathText(const Rule &rule, const RulePath &path)
{
    QString text = QStringLiteral("rule");
    const RuleGroup *group = &rule.root;
    for (const int place : path) {
        if (!group || place < 0 || static_cast<size_t>(place) >= group->children.size())
            break;
        text += QStringLiteral(".%1[%2]")
                    .arg(rulevocabulary::wordOf(rulevocabulary::kModes, group->mode))
                    .arg(place);
        group = group->children[static_cast<size_t>(place)].group();
    }
    return text;
}

const RuleNode *nodeAt(const Rule &rule, const RulePath &path)
{
    const RuleGroup *group = &rule.root;
    const RuleNode *node = nullptr;
    for (const int place : path) {
        if (!group || place < 0 || static_cast<size_t>(place) >= group->children.size())
            return nullptr;
        node = &group->children[static_cast<size_t>(place)];
        group = node->group();
    }
    return node;
}

} // namespace comptoir
