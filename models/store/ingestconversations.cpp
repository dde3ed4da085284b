#include "models/store/ingestconversations.h"

#include "models/store/database.h"
#include "models/store/ingestrules.h"

namespace comptoir {

IngestConversations::IngestConversations(IngestContext &context, AccountLookup &accounts)
    : m_context(context)
    , m_lookup(accounts)
    , m_threads(context, "thread",
                {.plain = "order_remote_id, email, status, subject, created_at, updated_at",
                 .indexed = "account_id, customer_id, account_remote_id",
                 .versioned = true,
                 .gone = true})
    , m_messages(context, "message",
                 {.plain = "from_customer, internal, text",
                  .indexed = "thread_remote_id, at",
                  .gone = true})
    , m_events(context, "event",
               {.plain = "email, phone, subject, amount, currency, value",
                .indexed = "kind, account_id, customer_id, account_remote_id, at"})
{}

void IngestConversations::take(const ShopBatch &batch)
{
    for (const ThreadRecord &record : batch.threads)
        takeThread(record);
    for (const MessageRecord &record : batch.messages)
        takeMessage(record);
    for (const EventRecord &record : batch.events)
        takeEvent(record);
}

void IngestConversations::takeThread(const ThreadRecord &record)
{
    if (!IngestRules::hasId(m_context, QStringLiteral("customer_threads"), record.id))
        return;
    const RecordUpsert::Row found = m_threads.find(record.id, record.updatedAt);
    if (found.outcome == RecordUpsert::Outcome::Older) {
        ++m_context.result.unchanged;
        return;
    }
    const Stored old = stored("thread", found.id);
    const Who who = m_lookup.find(record.customerId, record.email, {});
    const RecordUpsert::Row row = m_threads.write(
        found, record.id,
        [&](Binder &columns) {
            columns << record.orderId << record.email << record.status << record.subject
                    << record.createdAt << record.updatedAt;
        },
        [&](Binder &columns) {
            columns << AccountId{who.account} << CustomerId{who.customer} << record.customerId;
        });
    touchRow(old, who, record.customerId, row.changed());
}

void IngestConversations::takeMessage(const MessageRecord &record)
{
    if (!IngestRules::hasId(m_context, QStringLiteral("customer_messages"), record.id))
        return;
    const RecordUpsert::Row found = m_messages.find(record.id, {});
    const qint64 before = found.id > 0 ? writerOf(found.id) : 0; // it may change threads
    const RecordUpsert::Row row = m_messages.write(
        found, record.id,
        [&](Binder &columns) { columns << record.fromCustomer << record.internal << record.text; },
        [&](Binder &columns) { columns << record.threadId << record.at; });
    if (!row.changed())
        return;
    m_context.touch(before);
    m_context.touch(writerOf(row.id));
}

qint64 IngestConversations::writerOf(qint64 message)
{
    Statement writer = m_context.db.prepare(QStringLiteral(
        "SELECT t.customer_id FROM message m JOIN thread t ON t.shop_id = m.shop_id AND "
        "t.remote_id = m.thread_remote_id WHERE m.id = ?"));
    writer.bind(1, message);
    return m_context.next(writer) ? writer.int64(0) : 0;
}

void IngestConversations::takeEvent(const EventRecord &record)
{
    if (!IngestRules::hasId(m_context, QStringLiteral("events"), record.id))
        return;
    if (record.amount && !IngestRules::isPlausible(*record.amount)) {
        m_context.reject(QStringLiteral("events"), record.id, IngestRules::absurdAmount(m_context));
        return;
    }
    const RecordUpsert::Row found = m_events.find(record.id, {});
    const Stored old = stored("event", found.id);
    const Who who = m_lookup.find(record.customerId, record.email, record.phone);
    const QString kind = record.kind.isEmpty() ? QStringLiteral("other") : record.kind;
    const RecordUpsert::Row row = m_events.write(
        found, record.id,
        [&](Binder &columns) {
            columns << record.email << record.phone << record.subject
                    << IngestRules::minor(record.amount) << IngestRules::currencyOf(record.amount)
                    << record.value;
        },
        [&](Binder &columns) {
            columns << kind << AccountId{who.account} << CustomerId{who.customer}
                    << record.customerId << record.at;
        });
    touchRow(old, who, record.customerId, row.changed());
}

IngestConversations::Stored IngestConversations::stored(const char *table, qint64 id)
{
    if (id == 0)
        return {};
    Statement read = m_context.db.prepare(
        QStringLiteral("SELECT account_id, customer_id, account_remote_id FROM %1 WHERE id = ?")
            .arg(QLatin1String(table)));
    read.bind(1, id);
    if (!m_context.next(read))
        return {};
    return {{read.int64(0), read.int64(1)}, read.remoteId(2)};
}

void IngestConversations::touchRow(const Stored &old, const Who &who,
                                   const RemoteId &accountRemoteId, bool changed)
{
    m_lookup.rowMoved(old.who.account, old.accountRemoteId, who, accountRemoteId);
    if (!changed)
        return;
    m_context.touch(old.who.customer);
    m_context.touch(who.customer);
}

} // namespace comptoir
