#pragma once

#include "views/segments/builder/builderworld.h"
#include "views/segments/builder/cardpart.h"

#include <QCoreApplication>

namespace comptoir {

/// The cards that ask about what somebody did: how often, how much, the first or last time.
class DeedCards
{
    Q_DECLARE_TR_FUNCTIONS(DeedCards)
public:
    static CardParts behaviour(const BehaviourCondition &condition, const BuilderWorld &world);
    static CardParts figure(const AggregateCondition &condition, const BuilderWorld &world);
    static CardParts occurrence(const OccurrenceCondition &condition, const BuilderWorld &world);

private:
    static ChoicePart verbs(const BuilderWorld &world, const QString &chosen);
    static CardParts count(const BehaviourCondition &condition);
    static CardPart statistic(const AggregateCondition &condition, const Behaviour &verb);
    static CardPart measure(const AggregateCondition &condition, const Behaviour &verb);
    static CardParts compared(const AggregateCondition &condition, const Behaviour &verb,
                              const BuilderWorld &world);
    static QString whereWord();
};

} // namespace comptoir
