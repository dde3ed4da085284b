#pragma once

#include "views/segments/builder/builderworld.h"
#include "views/segments/builder/cardpart.h"

#include <QCoreApplication>

namespace comptoir {

/// The parts of a card that say more of what was done: "where the category is Shoes and the amount
/// at least 50 €".
class FilterParts
{
    Q_DECLARE_TR_FUNCTIONS(FilterParts)
public:
    /// The parts' ids begin with `id`; `first` stands before the first filter.
    static CardParts of(const QList<Filter> &filters, const QString &verb, const QString &first,
                        const BuilderWorld &world, const QString &id,
                        const Within<QList<Filter>> &within);

private:
    static CardPart attribute(const Filter &filter, const Behaviour &verb, const QString &id,
                              const Within<Filter> &within);
    static CardParts one(const Filter &filter, const Behaviour &verb, const BuilderWorld &world,
                         const QString &id, const Within<Filter> &within);
};

} // namespace comptoir
