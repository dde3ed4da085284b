#include "models/store/workflowdeeds.h"

#include "models/store/database.h"
#include "models/store/ingestcontext.h"

#include <QSet>

namespace comptoir {

namespace {

/// Instants at which a message `o` was opened, clicked or answered: events of the customer's
/// timeline for what may only be measured with their consent (MessageEvents), else what came back.
QString reactions(WorkflowDeeds::MessageDeed deed)
{
    using Deed = WorkflowDeeds::MessageDeed;
    const QString events = QStringLiteral(
        "SELECT v.at FROM event v WHERE v.customer_id = o.customer_id AND v.kind IN (%1)"
        " AND (v.remote_id = 'outbox:' || o.id || ':' || v.kind"
        " OR substr(v.remote_id, 1, length('outbox:' || o.id || ':' || v.kind || ':'))"
        " = 'outbox:' || o.id || ':' || v.kind || ':')");
    switch (deed) {
    case Deed::Opened:
        return events.arg(QStringLiteral("'message_opened', 'message_clicked'"));
    case Deed::Clicked:
        return events.arg(QStringLiteral("'message_clicked'"));
    case Deed::Answered:
        return QStringLiteral("SELECT f.at FROM feedback f WHERE f.outbox_id = o.id"
                              " AND f.kind IN ('reply', 'survey_answer')");
    case Deed::Delivered:
        return QStringLiteral("SELECT f.at FROM feedback f WHERE f.outbox_id = o.id"
                              " AND f.kind IN ('delivered', 'reply', 'survey_answer')"
                              " UNION ALL SELECT o.settled_at WHERE o.state = 'accepted'");
    case Deed::Sent:
        break;
    }
    return QStringLiteral("SELECT o.planned_at WHERE o.state NOT IN ('skipped', 'failed')");
}

} // namespace

WorkflowDeeds::WorkflowDeeds(Database &database)
    : m_database(database)
{}

Result<std::optional<Timestamp>> WorkflowDeeds::orderAfter(CustomerId customer, Timestamp since,
                                                           bool paid)
{
    const QString placed = QStringLiteral(
        "SELECT min(placed_at) FROM orders WHERE customer_id = ?1 AND placed_at > ?2 AND test = 0"
        " AND gone_at IS NULL AND cancelled_at IS NULL");
    const QString settled = QStringLiteral(
        "SELECT min(at) FROM (SELECT coalesce((SELECT min(h.at) FROM order_state_change h"
        " JOIN order_state w ON w.shop_id = h.shop_id AND w.remote_id = h.state_remote_id"
        " WHERE h.shop_id = o.shop_id AND h.order_remote_id = o.remote_id AND w.kind = 'paid'),"
        " iif(o.valid = 1, o.placed_at, NULL)) AS at FROM orders o WHERE o.customer_id = ?1"
        " AND o.test = 0 AND o.gone_at IS NULL AND o.cancelled_at IS NULL) WHERE at > ?2");
    Statement read = m_database.prepare(paid ? settled : placed);
    if (read.bind(1, customer).bind(2, since).next())
        return read.optionalTimestamp(0);
    return read.error();
}

Result<WorkflowDeeds::Became> WorkflowDeeds::became(const OutboxKey &key, MessageDeed deed)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT (SELECT min(at) FROM (SELECT NULL AS at UNION ALL %1))"
                       " FROM outbox o WHERE o.cause = ?1 AND o.step = ?2 AND o.customer_id = ?3"
                       " AND o.variant = coalesce(?4, '-')")
            .arg(reactions(deed)));
    Binder(read) << key.cause << key.step << key.customer << key.variant;
    if (read.next())
        return Became{true, read.optionalTimestamp(0)};
    return read.ok() ? Result<Became>(Became()) : read.error();
}

Result<std::vector<WorkflowDeeds::Drawn>> WorkflowDeeds::drawn(WorkflowId workflow,
                                                               const QString &node)
{
    Statement read = m_database.prepare(QStringLiteral(
        "SELECT l.port, e.id, e.customer_id, e.entry_key, e.run, l.at FROM workflow_log l"
        " JOIN enrolment e ON e.id = l.enrolment_id WHERE l.workflow_id = ? AND l.node = ?"
        " AND l.port IS NOT NULL ORDER BY l.id"));
    read.bind(1, workflow).bind(2, node);
    std::vector<Drawn> all;
    QSet<qint64> seen;
    while (read.next()) {
        const qint64 enrolment = read.int64(1);
        if (seen.contains(enrolment))
            continue;
        seen.insert(enrolment);
        const QString key = read.text(3);
        all.push_back({read.text(0),
                       {enrolment},
                       {read.int64(2)},
                       key == QLatin1String("-") ? QString() : key,
                       read.integer(4),
                       read.timestamp(5)});
    }
    if (!read.ok())
        return read.error();
    return all;
}

Result<bool> WorkflowDeeds::anyBecame(const QString &cause, const QString &stepEnd,
                                      CustomerId customer, MessageDeed deed, Timestamp from,
                                      Timestamp until)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT EXISTS(SELECT 1 FROM outbox o WHERE o.customer_id = ?1"
                       " AND o.cause = ?2 AND substr(o.step, -length(?3)) = ?3"
                       " AND EXISTS(SELECT 1 FROM (SELECT NULL AS at UNION ALL %1)"
                       " WHERE at > ?4 AND at <= ?5))")
            .arg(reactions(deed)));
    Binder(read) << customer << cause << stepEnd << from << until;
    if (read.next())
        return read.boolean(0);
    return read.error();
}

} // namespace comptoir
