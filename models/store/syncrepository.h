#pragma once

#include "models/domain/ids.h"
#include "models/domain/remoteid.h"
#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace comptoir {

class Database;

/// Where a resource of a shop stands.
struct SyncCursor
{
    QString resource;
    QJsonObject cursor; ///< the connector's own; empty: nothing came yet
    bool complete = false; ///< the first full walk is done
    qint64 records = 0; ///< taken in by the present (or last) walk
    std::optional<qint64> total; ///< of that walk, where the shop tells
    std::optional<Timestamp> startedAt; ///< of that walk
    std::optional<Timestamp> finishedAt; ///< empty: the walk is under way
    std::optional<ErrorCode> errorCode; ///< of the last attempt
    QString errorText;
};

/// A comparison of ids under way or done.
struct SyncSweep
{
    QJsonObject cursor;
    Timestamp startedAt;
    std::optional<Timestamp> finishedAt;
};

struct SweepComparison
{
    qint64 known = 0; ///< records of ours that were not gone
    qint64 seen = 0; ///< ids that the shop listed
    QList<RemoteId> missing; ///< ours that the shop did not list, in order of id
};

/// Cursors and sweeps of one shop. Writes run inside the caller's Transaction: a page and its
/// cursor are one.
class SyncRepository
{
public:
    SyncRepository(Database &database, ShopId shop);

    /// An empty one when the resource was never walked.
    Result<SyncCursor> cursor(const QString &resource);
    Result<QList<SyncCursor>> cursors();
    /// Marks the beginning of a walk; one under way goes on with its counts.
    Done beginWalk(const QString &resource, Timestamp now);
    /// Adds a page: `records` more taken in. `finished`: it was the last of the walk.
    Done savePage(const QString &resource, const QJsonObject &next, qint64 records,
                  std::optional<qint64> total, bool finished, Timestamp now);
    Done saveError(const QString &resource, const Error &error, Timestamp now);
    /// Forgets all cursors, so that everything is walked again; the records stay.
    Done restart();
    /// The same of one resource: the next walk begins at its start, whatever one under way saves.
    Done restart(const QString &resource);

    /// Whether ids of this resource can be compared.
    static bool canSweep(const QString &resource);
    Result<std::optional<SyncSweep>> sweep(const QString &resource);
    Done beginSweep(const QString &resource, Timestamp now);
    /// Notes ids as being in the shop.
    Done saveSweepPage(const QString &resource, const QList<RemoteId> &ids,
                       const QJsonObject &next);
    Result<SweepComparison> compare(const QString &resource);
    /// Ends a sweep, and forgets the ids seen; the next is due some time after `now`.
    Done endSweep(const QString &resource, Timestamp now);

    /// The tables that analyze() is for.
    Result<QStringList> tables();
    /// SQLite's figures on one of its tables, for good plans after a large sync. In no transaction.
    Done analyze(const QString &table);

private:
    Database &m_database;
    ShopId m_shop;
};

} // namespace comptoir
