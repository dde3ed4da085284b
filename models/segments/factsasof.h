#pragma once

#include "models/domain/engagement.h"
#include "models/segments/window.h"

#include <QString>
#include <QStringList>

namespace comptoir {

/// A statement that gives the columns of customer_facts as they would have stood at the moment,
/// whose instant is its one parameter ?1, for those of `columns` ("f.orders_count") that the file
/// can tell: figures of orders from when they were placed, at the amounts known today; open carts
/// from those that are still open; scores from what had been done by then, engagement by the
/// `rules` of today, RFM points among those who had ordered by then. Everybody has a row.
QString factsAsOfSql(const QStringList &columns, const RuleMoment &moment,
                     const EngagementRules &rules);
/// Whether the statement needs the rules.
bool asksForEngagement(const QStringList &columns);

} // namespace comptoir
