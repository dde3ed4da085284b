#pragma once

#include "tests/servers/shopifylist.h"
#include "tests/servers/shopifyrender.h"

#include <QHash>

namespace comptoir {

struct ShopifyLevelQuery
{
    QStringList items, places; ///< ids as written; empty: all
};

/// The inventory levels of all counted variants. Every place but the last holds one piece and the
/// last the rest, so that whoever wants the stock has to add them up. `counted` tells when an item
/// changed after its product was made.
std::vector<ShopifyListEntry> shopifyLevels(const ShopifyLevelQuery &asked,
                                            const QList<ProductRecord> &products,
                                            const QList<ReferenceRecord> &places,
                                            const QHash<RemoteId, Timestamp> &counted,
                                            const shopifyrender::Style &style);

} // namespace comptoir
