#include "models/store/threadrepository.h"

#include "models/store/database.h"
#include "models/store/rowreading.h"

#include <algorithm>

namespace comptoir {

ThreadRepository::ThreadRepository(Database &database)
    : m_database(database)
{}

Result<QList<SupportThread>> ThreadRepository::ofCustomer(CustomerId customer)
{
    QList<SupportThread> threads;
    Statement read = m_database.prepare(QStringLiteral(
        "SELECT t.id, t.shop_id, t.subject, t.status, o.id, o.reference, t.created_at"
        " FROM thread t LEFT JOIN orders o ON o.shop_id = t.shop_id"
        " AND o.remote_id = t.order_remote_id"
        " WHERE t.customer_id = ? AND t.gone_at IS NULL"));
    read.bind(1, customer);
    while (read.next()) {
        Columns columns(read);
        SupportThread thread;
        thread.id = columns.id<ThreadId>();
        thread.shop = columns.id<ShopId>();
        thread.subject = columns.text();
        thread.status = columns.text();
        thread.order = columns.id<OrderId>();
        thread.orderReference = columns.text();
        thread.createdAt = columns.timestamp();
        const Result<QList<SupportMessage>> written = messages(thread.id);
        if (!written)
            return written.error();
        thread.messages = *written;
        threads.append(thread);
    }
    if (!read.ok())
        return read.error();
    std::sort(threads.begin(), threads.end(), [](const SupportThread &a, const SupportThread &b) {
        return a.lastAt() != b.lastAt() ? a.lastAt() > b.lastAt() : a.id > b.id;
    });
    return threads;
}

Result<QList<SupportMessage>> ThreadRepository::messages(ThreadId thread)
{
    QList<SupportMessage> messages;
    Statement read = m_database.prepare(
        QStringLiteral("SELECT m.at, m.from_customer, m.internal, m.text FROM thread t"
                       " JOIN message m ON m.shop_id = t.shop_id"
                       " AND m.thread_remote_id = t.remote_id"
                       " WHERE t.id = ? AND m.gone_at IS NULL ORDER BY m.at, m.id"));
    read.bind(1, thread);
    while (read.next())
        messages.append({read.timestamp(0), read.boolean(1), read.boolean(2), read.text(3)});
    if (!read.ok())
        return read.error();
    return messages;
}

} // namespace comptoir
