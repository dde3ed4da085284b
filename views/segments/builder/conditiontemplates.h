#pragma once

#include "views/segments/builder/builderworld.h"

namespace comptoir {

/// Cards as they come from the palette, and what is kept of one when it is made to speak of
/// something else. Pure.
namespace conditiontemplates {

/// A field by the comparison that is asked most: dates lie in the last 30 days, numbers and texts
/// still want their value.
AttributeCondition ofField(const Field &field);
BehaviourCondition ofVerb(const QString &verb);
/// What was spent in the last 3 months, or the like.
AggregateCondition figure(const Behaviour &verb);
OccurrenceCondition firstTime(const QString &verb);

/// Another field, with the comparison and values as far as they fit.
void setField(AttributeCondition &condition, const Field &field);
/// Another verb, with the filters that can be asked of it too.
void setVerb(QString &verb, QList<Filter> &where, const Behaviour &asked);
/// Another attribute of what was done: nothing is kept but what fits.
void setAttribute(Filter &filter, const BehaviourAttribute &attribute);
/// What can be added up of a verb, the amount first; empty: nothing can.
QString measureOf(const Behaviour &verb, AggregateCondition::Statistic statistic);
/// With the values that fit what is added up now.
void setMeasure(AggregateCondition &condition, const Behaviour &verb);

} // namespace conditiontemplates

} // namespace comptoir
