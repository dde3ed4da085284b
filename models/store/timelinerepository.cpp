#include "models/store/timelinerepository.h"

#include "models/domain/contact.h"
#include "models/store/cartrepository.h"
#include "models/store/consenttime.h"
#include "models/store/database.h"
#include "models/store/rowreading.h"
#include "models/store/timelinereading.h"

#include <limits>

namespace comptoir {

namespace {

constexpr int kKinds = static_cast<int>(TimelineKind::SegmentChanged) + 1;

/// Ids and instants of one kind for one person: `?1` is the person, `?2` the abandonment limit.
QString selectKeys(TimelineKind kind)
{
    switch (kind) {
    case TimelineKind::AccountCreated:
        return QStringLiteral("SELECT created_at, id FROM customer_account WHERE customer_id = ?1"
                              " AND kind <> 'contact' AND created_at IS NOT NULL");
    case TimelineKind::ConsentChanged:
        return QStringLiteral("SELECT " COMPTOIR_CONSENT_AT(
            "consent.") ", id FROM consent"
                        " WHERE customer_id = ?1 AND state <> 'unknown'"
                        // "Never agreed", said without a day, is no event; the ledger has it.
                        " AND (decided_at IS NOT NULL OR state <> 'denied')");
    case TimelineKind::OrderPlaced:
        return QStringLiteral("SELECT placed_at, id FROM orders WHERE customer_id = ?1");
    case TimelineKind::OrderStateChanged:
        return QStringLiteral("SELECT s.at, s.id FROM orders o JOIN order_state_change s"
                              " ON s.shop_id = o.shop_id AND s.order_remote_id = o.remote_id"
                              " WHERE o.customer_id = ?1");
    case TimelineKind::Refunded:
        return QStringLiteral("SELECT r.at, r.id FROM orders o JOIN refund r"
                              " ON r.shop_id = o.shop_id AND r.order_remote_id = o.remote_id"
                              " WHERE o.customer_id = ?1 AND r.gone_at IS NULL");
    case TimelineKind::CartAbandoned:
        return QStringLiteral("SELECT updated_at, id FROM cart WHERE customer_id = ?1 AND ")
            + abandonedCartSql().replace(QLatin1Char('?'), QStringLiteral("?2"));
    case TimelineKind::Message:
        return QStringLiteral("SELECT m.at, m.id FROM thread t JOIN message m"
                              " ON m.shop_id = t.shop_id AND m.thread_remote_id = t.remote_id"
                              " WHERE t.customer_id = ?1 AND m.gone_at IS NULL");
    case TimelineKind::Note:
        return QStringLiteral("SELECT created_at, id FROM note WHERE customer_id = ?1");
    case TimelineKind::Event:
        return QStringLiteral("SELECT at, id FROM event WHERE customer_id = ?1");
    case TimelineKind::Merged:
        return QStringLiteral("SELECT at, id FROM identity_merge WHERE kept_id = ?1"
                              " AND undone_at IS NULL");
    case TimelineKind::SegmentChanged:
        return QStringLiteral("SELECT at, id FROM segment_change WHERE customer_id = ?1");
    }
    Q_UNREACHABLE();
}

/// Rows of kind, instant and id, of the kinds asked for; empty: of all.
QString entriesOf(const QSet<TimelineKind> &kinds)
{
    QStringList parts;
    for (int i = 0; i < kKinds; ++i) {
        const auto kind = static_cast<TimelineKind>(i);
        if (kinds.isEmpty() || kinds.contains(kind))
            parts.append(selectKeys(kind).replace(QLatin1String("SELECT "),
                                                  QStringLiteral("SELECT %1, ").arg(i)));
    }
    return QStringLiteral("WITH entry(kind, at, id) AS (")
        + parts.join(QStringLiteral(" UNION ALL ")) + QLatin1Char(')');
}

/// The keys of all kinds asked for, newest first, after the key in ?3 to ?5.
QString selectAllKeys(const QSet<TimelineKind> &kinds)
{
    return entriesOf(kinds)
        + QStringLiteral(" SELECT at, kind, id FROM entry WHERE (at, kind, id) < (?3, ?4, ?5)"
                         " AND ?2 IS NOT NULL ORDER BY at DESC, kind DESC, id DESC LIMIT ?6");
}

TimelineKey beforeEverything()
{
    return {{std::numeric_limits<qint64>::max()},
            TimelineKind::SegmentChanged,
            std::numeric_limits<qint64>::max()};
}

bool matches(const TimelineEntry &entry, const QString &foldedSearch)
{
    if (foldedSearch.isEmpty())
        return true;
    const QStringList texts{entry.reference, entry.state, entry.text, entry.subject,
                            entry.eventKind};
    for (const QString &text : texts) {
        if (foldForSorting(text).contains(foldedSearch))
            return true;
    }
    return false;
}

} // namespace

TimelineRepository::TimelineRepository(Database &database)
    : m_database(database)
{}

Result<TimelinePage> TimelineRepository::page(const TimelineQuery &query)
{
    TimelinePage page;
    const QString search = foldForSorting(query.search);
    const TimelineKey start = query.after.value_or(beforeEverything());
    const AbandonedAsOf asOf{query.now, query.abandonedAfterHours};
    // A search reads on until the page is full; else one entry more tells whether there is more.
    const int keys = search.isEmpty() ? query.limit + 1 : -1;
    Statement read = m_database.prepare(selectAllKeys(query.kinds));
    read.bind(1, query.customer).bind(2, asOf.limit()).bind(3, start.at);
    read.bind(4, static_cast<int>(start.kind)).bind(5, start.id).bind(6, keys);
    TimelineReading reading(m_database);
    while (read.next()) {
        const TimelineKey key{read.timestamp(0), static_cast<TimelineKind>(read.integer(1)),
                              read.int64(2)};
        const Result<TimelineEntry> entry = reading.entry(key);
        if (!entry)
            return entry.error();
        if (!matches(*entry, search))
            continue;
        if (page.entries.size() == query.limit) {
            const TimelineEntry &last = page.entries.last();
            page.next = TimelineKey{last.at, last.kind, last.id};
            return page;
        }
        page.entries.append(*entry);
    }
    if (!read.ok())
        return read.error();
    return page;
}

Result<QHash<TimelineKind, qint64>> TimelineRepository::counts(CustomerId customer,
                                                               const AbandonedAsOf &asOf)
{
    QHash<TimelineKind, qint64> counts;
    Statement read = m_database.prepare(
        entriesOf({})
        + QStringLiteral(" SELECT kind, count(*) FROM entry WHERE ?2 IS NOT NULL GROUP BY kind"));
    read.bind(1, customer).bind(2, asOf.limit());
    while (read.next())
        counts.insert(static_cast<TimelineKind>(read.integer(0)), read.int64(1));
    if (!read.ok())
        return read.error();
    return counts;
}

} // namespace comptoir
