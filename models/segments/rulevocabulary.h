#pragma once

#include "models/segments/rule.h"

#include <algorithm>
#include <iterator>
#include <optional>

/// The words of rules' JSON form: machine words, which never change.
namespace comptoir::rulevocabulary {

template <typename Value>
struct Word
{
    Value value;
    const char *word;
};

inline constexpr Word<Operator> kOperators[] = {
    {Operator::IsKnown, "is_known"},
    {Operator::IsUnknown, "is_unknown"},
    {Operator::Is, "is"},
    {Operator::IsNot, "is_not"},
    {Operator::Contains, "contains"},
    {Operator::ContainsNot, "contains_not"},
    {Operator::StartsWith, "starts_with"},
    {Operator::EndsWith, "ends_with"},
    {Operator::LessThan, "less_than"},
    {Operator::AtMost, "at_most"},
    {Operator::AtLeast, "at_least"},
    {Operator::MoreThan, "more_than"},
    {Operator::Between, "between"},
    {Operator::InWindow, "in"},
    {Operator::NotInWindow, "not_in"},
    {Operator::HasAny, "has_any"},
    {Operator::HasAll, "has_all"},
    {Operator::HasNone, "has_none"},
};

inline constexpr Word<RuleGroup::Mode> kModes[] = {
    {RuleGroup::Mode::All, "all"},
    {RuleGroup::Mode::Any, "any"},
    {RuleGroup::Mode::None, "none"},
};

inline constexpr Word<BehaviourCondition::Count> kCounts[] = {
    {BehaviourCondition::Count::AtLeast, "at_least"},
    {BehaviourCondition::Count::Exactly, "exactly"},
    {BehaviourCondition::Count::AtMost, "at_most"},
    {BehaviourCondition::Count::Never, "never"},
};

inline constexpr Word<AggregateCondition::Statistic> kStatistics[] = {
    {AggregateCondition::Statistic::Sum, "sum"},
    {AggregateCondition::Statistic::Average, "average"},
    {AggregateCondition::Statistic::Smallest, "smallest"},
    {AggregateCondition::Statistic::Greatest, "greatest"},
    {AggregateCondition::Statistic::Distinct, "distinct"},
};

inline constexpr Word<OccurrenceCondition::Which> kOccurrences[] = {
    {OccurrenceCondition::Which::First, "first"},
    {OccurrenceCondition::Which::Last, "last"},
};

inline constexpr Word<RankCondition::End> kEnds[] = {
    {RankCondition::End::Top, "top"},
    {RankCondition::End::Bottom, "bottom"},
};

inline constexpr Word<SpanUnit> kSpanUnits[] = {
    {SpanUnit::Hours, "hours"},   {SpanUnit::Days, "days"},   {SpanUnit::Weeks, "weeks"},
    {SpanUnit::Months, "months"}, {SpanUnit::Years, "years"},
};

inline constexpr Word<CalendarUnit> kCalendarUnits[] = {
    {CalendarUnit::Day, "day"},     {CalendarUnit::Week, "week"},
    {CalendarUnit::Month, "month"}, {CalendarUnit::Quarter, "quarter"},
    {CalendarUnit::Year, "year"},
};

template <typename Value, size_t count>
QString wordOf(const Word<Value> (&words)[count], Value value)
{
    const auto *found = std::find_if(std::begin(words), std::end(words),
                                     [value](const auto &one) { return one.value == value; });
    return found == std::end(words) ? QString() : QString(QLatin1String(found->word));
}

template <typename Value, size_t count>
std::optional<Value> valueOf(const Word<Value> (&words)[count], const QString &word)
{
    const auto *found = std::find_if(std::begin(words), std::end(words), [&word](const auto &one) {
        return word == QLatin1String(one.word);
    });
    return found == std::end(words) ? std::nullopt : std::optional(found->value);
}

} // namespace comptoir::rulevocabulary
