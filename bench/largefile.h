#pragma once

#include <QByteArray>
#include <QString>

namespace comptoir::bench {

constexpr qint64 kLargeCustomers = 500'000;
constexpr qint64 kLargeOrders = 3'000'000;
constexpr qint64 kLargeProducts = 2'000;

/// A profile's folder under `folder` with the large file, made first if it is not there: seeded
/// rows straight into our schema (products, persons, accounts, orders, lines, facts), indexes built
/// afterwards. Half a minute and 1.3 GB.
QString largeProfile(const QString &folder);

class PlainDb;

/// Drops the indexes until the rows are in; gives the statements that make them again.
QByteArray takeIndexes(PlainDb &db);

} // namespace comptoir::bench
