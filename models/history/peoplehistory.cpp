#include "models/history/peoplehistory.h"

#include "models/domain/contact.h"
#include "models/store/consenttime.h"
#include "models/store/database.h"
#include "models/store/machinenames.h"

namespace comptoir {

PeopleHistory::PeopleHistory(Database &database)
    : m_database(database)
{}

Result<Happenings> PeopleHistory::created(const Look &look)
{
    Statement rows = m_database.prepare(
        QStringLiteral("SELECT c.id, c.created_at, c.id, c.id, NULL, NULL FROM customer c"
                       " WHERE c.created_at IS NOT NULL")
        + look.condition("c.created_at", "c.id"));
    look.bindTo(rows);
    return happeningsOf(rows);
}

Result<Happenings> PeopleHistory::agreed(const Look &look, Channel channel)
{
    // The word before it is the same account's, by when words took effect.
    const QString sql = QStringLiteral(
        "SELECT n.customer_id, %1, n.id, n.id, NULL, NULL FROM consent n WHERE n.channel = ?3"
        " AND n.purpose = ?4 AND n.state = 'granted' AND (SELECT e.state FROM consent e"
        " WHERE e.customer_id = n.customer_id AND e.account_id IS n.account_id"
        " AND e.channel = n.channel AND e.purpose = n.purpose AND (%2 < %1 OR (%2 = %1"
        " AND e.id < n.id)) ORDER BY %2 DESC, e.id DESC LIMIT 1) IS NOT 'granted'");
    Statement rows = m_database.prepare(sql.arg(QStringLiteral(COMPTOIR_CONSENT_AT("n.")),
                                                QStringLiteral(COMPTOIR_CONSENT_AT("e.")))
                                        + look.condition(COMPTOIR_CONSENT_AT("n."), "n.id"));
    look.bindTo(rows).bind(3, machineName(channel)).bind(4, machineName(Purpose::Marketing));
    return happeningsOf(rows);
}

Result<Happenings> PeopleHistory::tagged(const Look &look, const QString &tag)
{
    Statement rows = m_database.prepare(
        QStringLiteral("SELECT t.customer_id, t.added_at, 0, t.tag_id, NULL, NULL"
                       " FROM tag g JOIN customer_tag t ON t.tag_id = g.id WHERE g.key = ?3"
                       " AND t.added_at >= ?1 AND t.added_at < ?2"));
    rows.bind(1, look.during.from).bind(2, look.during.until).bind(3, foldForSorting(tag));
    return happeningsOf(rows);
}

Result<bool> PeopleHistory::isTag(const QString &tag)
{
    Statement find = m_database.prepare(QStringLiteral("SELECT 1 FROM tag WHERE key = ?"));
    const bool found = find.bind(1, foldForSorting(tag)).next();
    find.reset();
    if (!find.ok())
        return find.error();
    return found;
}

Result<Happenings> PeopleHistory::fieldSet(const Look &look, const QString &key, const QString &to)
{
    Statement rows = m_database.prepare(
        QStringLiteral("SELECT v.customer_id, v.updated_at, 0, v.field_id, NULL, NULL"
                       " FROM custom_field f JOIN custom_field_value v ON v.field_id = f.id"
                       " WHERE f.key = ?3 AND v.updated_at >= ?1 AND v.updated_at < ?2"
                       " AND (?4 IS NULL OR CAST(v.value AS TEXT) = ?4)"));
    rows.bind(1, look.during.from).bind(2, look.during.until).bind(3, key).bind(4, to);
    return happeningsOf(rows);
}

Result<SegmentId> PeopleHistory::segmentOf(const QString &key)
{
    Statement find = m_database.prepare(
        QStringLiteral("SELECT id FROM segment WHERE key = ? AND archived_at IS NULL"));
    const SegmentId id = find.bind(1, key).next() ? find.id<SegmentTag>(0) : SegmentId{};
    find.reset();
    if (!find.ok())
        return find.error();
    return id;
}

Result<Happenings> PeopleHistory::moved(const Look &look, SegmentId segment, bool entered)
{
    Statement rows = m_database.prepare(
        QStringLiteral("SELECT m.customer_id, m.at, m.id, m.segment_id, NULL, NULL"
                       " FROM segment_change m WHERE m.segment_id = ?3 AND m.entered = ?4"
                       " AND m.at >= ?1 AND m.at < ?2"));
    rows.bind(1, look.during.from).bind(2, look.during.until).bind(3, segment).bind(4, entered);
    return happeningsOf(rows);
}

Result<Happenings> PeopleHistory::conversations(const char *at, const QString &more,
                                                const Look &look)
{
    Statement rows = m_database.prepare(
        QStringLiteral("SELECT t.customer_id, %1, t.id, t.id, NULL, NULL FROM thread t"
                       " WHERE %1 >= ?1 AND %1 < ?2 AND t.customer_id IS NOT NULL"
                       " AND t.gone_at IS NULL%2")
            .arg(QLatin1String(at), more));
    rows.bind(1, look.during.from).bind(2, look.during.until);
    return happeningsOf(rows);
}

Result<Happenings> PeopleHistory::wrote(const Look &look)
{
    return conversations("t.created_at", {}, look);
}

Result<Happenings> PeopleHistory::closed(const Look &look)
{
    return conversations("coalesce(t.updated_at, t.created_at)",
                         QStringLiteral(" AND t.status = 'closed'"), look);
}

} // namespace comptoir
