#include "models/store/messageevents.h"

#include "models/store/database.h"
#include "models/store/ingestcontext.h"
#include "models/store/ordercredits.h"
#include "models/store/segmentmarks.h"

namespace comptoir {

namespace {

QString sentKind(Channel channel)
{
    switch (channel) {
    case Channel::Sms:
        return QStringLiteral("sms_sent");
    case Channel::WhatsApp:
        return QStringLiteral("whatsapp_sent");
    case Channel::Email:
    case Channel::Phone:
    case Channel::Post:
        break;
    }
    return QStringLiteral("message_sent");
}

} // namespace

MessageEvents::MessageEvents(Database &database)
    : m_database(database)
{}

QString MessageEvents::kindOf(const OutboxRow &row)
{
    switch (row.state) {
    case OutboxState::Accepted:
        return sentKind(row.message.channel);
    case OutboxState::Failed: {
        const bool cameBack = row.message.channel == Channel::Email
            && (row.reason == QLatin1String("no_such_address")
                || row.reason == QLatin1String("came_back"));
        return cameBack ? QStringLiteral("message_bounced") : QStringLiteral("message_failed");
    }
    case OutboxState::Skipped:
        return QStringLiteral("message_skipped");
    case OutboxState::Uncertain:
        return QStringLiteral("message_uncertain");
    case OutboxState::Planned:
    case OutboxState::Claimed:
    case OutboxState::HandedOver:
    case OutboxState::Deferred:
        break;
    }
    return {};
}

Done MessageEvents::tell(const OutboxRow &row, Timestamp at)
{
    if (!row.message.key.customer.isValid())
        return done();
    // A text with a colon: no shop's own identifiers look like it.
    const QString name = QStringLiteral("outbox:%1").arg(row.id.value);
    const QString kind = kindOf(row);
    if (!kind.isEmpty()) {
        const Done written = write(row, name, {kind, {}, {}}, row.message.name, at);
        return written ? touched(row) : written;
    }
    Statement erase = m_database.prepare(
        QStringLiteral("DELETE FROM event WHERE customer_id = ?1 AND remote_id = ?2"));
    if (Done erased = erase.bind(1, row.message.key.customer).bind(2, name).run(); !erased)
        return erased;
    if (Done credited = touched(row); !credited)
        return credited;
    return SegmentMarks(m_database).mark({row.message.key.customer});
}

Done MessageEvents::add(const OutboxRow &row, const Echo &echo, Timestamp at)
{
    if (!row.message.key.customer.isValid())
        return done();
    QString name = QStringLiteral("outbox:%1:%2").arg(row.id.value).arg(echo.kind);
    if (!echo.link.isEmpty())
        name += QLatin1Char(':') + echo.link;
    OutboxRow quiet = row;
    quiet.reason.clear(); // of the message, not of what came of it
    const Done written
        = write(quiet, name, echo, echo.link.isEmpty() ? row.message.name : echo.link, at);
    return written ? touched(row) : written;
}

Done MessageEvents::touched(const OutboxRow &row)
{
    // What has just left can have brought nothing yet: a run sends thousands.
    Statement later = m_database.prepare(QStringLiteral(
        "SELECT EXISTS(SELECT 1 FROM orders WHERE customer_id = ? AND placed_at > ?)"));
    later.bind(1, row.message.key.customer).bind(2, row.handedOverAt.value_or(Timestamp{}));
    if (!later.next())
        return later.error();
    const bool isLater = later.boolean(0);
    later.reset();
    return isLater ? OrderCredits(m_database).recompute({row.message.key.customer}) : done();
}

Done MessageEvents::write(const OutboxRow &row, const QString &name, const Echo &echo,
                          const QString &subject, Timestamp at)
{
    // The account whose address it was, so that the event moves with it when people are merged and
    // parted. Who has no account has no timeline of a shop; the outbox tells of them.
    Statement insert = m_database.prepare(QStringLiteral(
        "INSERT INTO event(shop_id, remote_id, kind, account_id, customer_id, subject, reason,"
        " value, at) SELECT shop_id, ?2, ?4, id, customer_id, ?5, ?6, ?7, ?8 FROM customer_account"
        " WHERE customer_id = ?1 ORDER BY (email_key IS ?3 OR phone_key IS ?3) DESC,"
        " kind = 'contact', id LIMIT 1"
        " ON CONFLICT(shop_id, remote_id) DO UPDATE SET kind = excluded.kind,"
        " account_id = excluded.account_id, customer_id = excluded.customer_id,"
        " subject = excluded.subject, reason = excluded.reason, value = excluded.value,"
        " at = excluded.at"));
    Binder(insert) << row.message.key.customer << name << row.address << echo.kind << subject
                   << row.reason << echo.value << at;
    if (Done written = insert.run(); !written)
        return written;
    return SegmentMarks(m_database).mark({row.message.key.customer});
}

} // namespace comptoir
