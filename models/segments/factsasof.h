#pragma once

#include <QString>
#include <QStringList>

namespace comptoir {

/// A statement that gives the columns of customer_facts as they would have stood at an instant, its
/// one parameter ?1, for those of `columns` ("f.orders_count") that the file can tell: figures of
/// orders from when they were placed, at the amounts known today; open carts from those that are
/// still open. Scores of the past are not kept: NULL. Scores are today's.
/// Everybody has a row.
QString factsAsOfSql(const QStringList &columns);

} // namespace comptoir
