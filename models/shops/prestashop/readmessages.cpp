#include "models/shops/prestashop/readers.h"

namespace comptoir::prestashop {

namespace {

using L1 = QLatin1String;

/// "pending1" and "pending2" differ only in who is to answer, by the shop's own custom.
QString statusOf(const QString &status)
{
    return status.startsWith(u"pending") ? QStringLiteral("pending") : status;
}

} // namespace

void readThread(Record &record, ShopBatch &batch)
{
    ThreadRecord thread;
    thread.id = record.ownId();
    thread.customerId = record.id(L1("id_customer"));
    thread.orderId = record.id(L1("id_order"));
    thread.email = record.word(L1("email"));
    thread.status = statusOf(record.word(L1("status")));
    thread.createdAt = record.requiredDate(L1("date_add"));
    thread.updatedAt = record.date(L1("date_upd"));
    record.keep(batch.threads, std::move(thread));
}

void readMessage(Record &record, ShopBatch &batch)
{
    MessageRecord message;
    message.id = record.ownId();
    message.threadId = record.id(L1("id_customer_thread"));
    message.fromCustomer = record.id(L1("id_employee")).isNull();
    message.internal = record.flag(L1("private"));
    message.text = record.text(L1("message"));
    message.at = record.requiredDate(L1("date_add"));
    record.keep(batch.messages, std::move(message));
}

} // namespace comptoir::prestashop
