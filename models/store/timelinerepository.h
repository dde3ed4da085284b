#pragma once

#include "models/domain/result.h"
#include "models/domain/timeline.h"
#include "models/store/storesettings.h"

#include <QHash>
#include <QSet>

namespace comptoir {

class Database;
struct AbandonedAsOf;

/// Where a page of the timeline ended.
struct TimelineKey
{
    Timestamp at;
    TimelineKind kind = TimelineKind::AccountCreated;
    qint64 id = 0;

    bool operator==(const TimelineKey &) const = default;
};

struct TimelineQuery
{
    CustomerId customer;
    QSet<TimelineKind> kinds; ///< empty: all
    QString search; ///< part of a reference, subject or text, any case; empty: everything
    Timestamp now; ///< carts are abandoned, or not, at this instant
    int abandonedAfterHours = storesettings::kAbandonedAfterHours;
    std::optional<TimelineKey> after; ///< `next` of the page before
    int limit = storesettings::kTimelinePage;
};

struct TimelinePage
{
    QList<TimelineEntry> entries; ///< newest first
    std::optional<TimelineKey> next; ///< nullopt: that was the last page
};

/// A customer's history, read from the tables where each thing lives; nothing is stored twice.
class TimelineRepository
{
public:
    explicit TimelineRepository(Database &database);

    Result<TimelinePage> page(const TimelineQuery &query);
    /// How many entries of each kind there are; kinds without any are not in it.
    Result<QHash<TimelineKind, qint64>> counts(CustomerId customer, const AbandonedAsOf &asOf);

private:
    Database &m_database;
};

} // namespace comptoir
