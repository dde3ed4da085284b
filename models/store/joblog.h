#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace comptoir {

class Database;

using JobId = Id<struct JobTag>;

/// Something that the program did by itself.
struct JobEntry
{
    JobId id;
    QString kind; ///< "sync", "backup", "import"
    ShopId shop; ///< null where it concerns no shop
    Timestamp startedAt;
    std::optional<Timestamp> finishedAt; ///< empty: runs, or was interrupted
    QString
        outcome; ///< "ok", "partial", "failed", "cancelled", "offline", "interrupted"; empty: runs
    std::optional<ErrorCode> code;
    QString text; ///< for the owner
    QString detail; ///< for support; no secret, no personal datum
    QJsonObject counts;
};

/// The log of jobs, kept to the newest kKept. Writes run inside the caller's Transaction.
class JobLog
{
public:
    static constexpr int kKept = 2'000;

    explicit JobLog(Database &database);

    Result<JobId> begin(const QString &kind, ShopId shop, Timestamp now);
    /// Writes finishedAt, outcome, error and counts of `entry`.
    Done finish(const JobEntry &entry);
    /// Entries of this kind and shop that never finished: the program was killed.
    Done closeInterrupted(const QString &kind, ShopId shop, Timestamp now);
    /// Newest first. Empty kind: all kinds; null shop: all shops.
    Result<QList<JobEntry>> list(int limit, const QString &kind = {}, ShopId shop = {});

private:
    Database &m_database;
};

} // namespace comptoir
