#pragma once

#include "models/segments/behaviour.h"
#include "models/segments/fieldcatalogue.h"
#include "models/segments/ruleevaluator.h"
#include "models/segments/segmentpresets.h"

#include <algorithm>

namespace comptoir {

/// Who is in a ready-made list as another program reckons it: how many, and the sums of a number
/// that each of them has, and of its square.
struct KnownMembers
{
    const char *preset;
    qint64 members, sum, squares;

    [[nodiscard]] QList<qint64> figures() const { return {members, sum, squares}; }
};

/// NotFound: no list is called so.
inline Result<SegmentPreset> presetCalled(const QString &id)
{
    const auto presets = SegmentPreset::builtIn();
    if (!presets)
        return presets.error();
    const auto one = std::find_if(presets->cbegin(), presets->cend(),
                                  [&id](const SegmentPreset &each) { return each.id == id; });
    if (one == presets->cend())
        return Error{ErrorCode::NotFound, {}, id};
    return *one;
}

/// The same of what our engine finds; `numbers` are by customer.
inline Result<QList<qint64>> figuresOf(Database &database, const QString &preset, Currency currency,
                                       const EvaluationRequest &request,
                                       const QHash<qint64, qint64> &numbers)
{
    const Result<SegmentPreset> list = presetCalled(preset);
    const Result<Rule> rule = list ? list->rule(currency) : list.error();
    if (!rule)
        return rule.error();
    const FieldCatalogue fields;
    const BehaviourCatalogue verbs;
    const auto members = RuleEvaluator(database, fields, verbs, {}).members(*rule, request);
    if (!members)
        return members.error();
    KnownMembers found{nullptr, members->count(), 0, 0};
    members->each([&](qint32 id) {
        const qint64 number = numbers.value(id);
        found.sum += number;
        found.squares += number * number;
    });
    return found.figures();
}

} // namespace comptoir
