#include "models/store/outboxrecord.h"

#include "models/store/database.h"
#include "models/store/outboxrepository.h"

namespace comptoir {

namespace {

Done readTimes(Database &database, OutboxRecord &record)
{
    const OutboxRow &row = record.line.row;
    Statement times = database.prepare(
        QStringLiteral("SELECT planned_at, (SELECT reason FROM stopped_cause WHERE cause = ?2)"
                       " FROM outbox WHERE id = ?1"));
    if (times.bind(1, row.id).bind(2, row.message.key.cause).next()) {
        record.plannedAt = times.timestamp(0);
        record.stopped = times.text(1);
    }
    Statement sent = database.prepare(
        QStringLiteral("SELECT at FROM send_log WHERE outbox_id = ? ORDER BY id"));
    sent.bind(1, row.id);
    while (sent.next())
        record.handedOver.append(sent.timestamp(0));
    Statement waiting = database.prepare(QStringLiteral(
        "SELECT count(*) FROM outbox WHERE cause = ? AND state IN ('planned', 'deferred')"));
    if (waiting.bind(1, row.message.key.cause).next())
        record.waitingAlike = waiting.int64(0);
    for (const Statement *read : {&times, &sent, &waiting}) {
        if (!read->ok())
            return read->error();
    }
    return done();
}

} // namespace

Result<OutboxRecord> OutboxRecord::read(Database &database, OutboxId id)
{
    const auto lines = OutboxList::rows(database, {static_cast<qint32>(id.value)});
    if (!lines)
        return lines.error();
    OutboxRepository outbox(database);
    if (!lines->first().row.id.isValid())
        return outbox.get(id).error(); // in its words
    OutboxRecord record;
    record.line = lines->first();
    if (const Done read = readTimes(database, record); !read)
        return read.error();
    const auto content = outbox.content(id);
    const auto feedback = FeedbackRepository(database).ofMessage(id);
    if (!content || !feedback)
        return !content ? content.error() : feedback.error();
    record.content = *content;
    record.feedback = *feedback;
    return record;
}

} // namespace comptoir
