#pragma once

#include "views/segments/builder/builderworld.h"
#include "views/segments/builder/cardpart.h"

#include <QCoreApplication>

namespace comptoir {

/// The cards that hold a customer against others: ranks, the shop's own figures, segments, random
/// samples, a place on the map.
class ComparisonCards
{
    Q_DECLARE_TR_FUNCTIONS(ComparisonCards)
public:
    static CardParts rank(const RankCondition &condition, const BuilderWorld &world);
    static CardParts relative(const ShopRelativeCondition &condition, const BuilderWorld &world);
    static CardParts segment(const SegmentCondition &condition, const BuilderWorld &world);
    static CardParts sample(const SampleCondition &condition);
    static CardParts distance(const DistanceCondition &condition);

private:
    static CardPart knownPlace(const DistanceCondition &condition);
    static CardPart degrees(const QString &id, const QString &name, double value, double most,
                            double DistanceCondition::*member);
    static ChoicePart segments(const QString &chosen, const BuilderWorld &world);
};

} // namespace comptoir
