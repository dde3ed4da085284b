#include "models/store/refusedmessages.h"

#include "models/store/consentrepository.h"
#include "models/store/database.h"
#include "models/store/machinenames.h"
#include "models/store/messageevents.h"
#include "models/store/outboxrepository.h"

namespace comptoir {

namespace {

Result<QList<OutboxId>> waitingFor(Database &database, CustomerId customer,
                                   const ConsentRecord &refusal)
{
    QList<OutboxId> waiting;
    Statement read = database.prepare(
        QStringLiteral("SELECT id FROM outbox WHERE customer_id = ? AND channel = ? AND purpose = ?"
                       " AND class = 'marketing' AND state IN ('planned', 'deferred')"));
    read.bind(1, customer).bind(2, machineName(refusal.channel));
    read.bind(3, machineName(refusal.purpose));
    while (read.next())
        waiting.append(read.id<OutboxTag>(0));
    return read.ok() ? Result<QList<OutboxId>>(waiting) : read.error();
}

} // namespace

Result<qint64> withdrawRefused(Database &database, CustomerId customer, Timestamp now)
{
    const auto decisions = ConsentRepository(database).deciding(customer);
    if (!decisions)
        return decisions.error();
    OutboxRepository outbox(database);
    qint64 withdrawn = 0;
    for (const ConsentLine &line : *decisions) {
        const bool isDenied = line.record.state == ConsentState::Denied;
        if (!isDenied && line.record.state != ConsentState::Withdrawn)
            continue;
        const auto waiting = waitingFor(database, customer, line.record);
        if (!waiting)
            return waiting.error();
        OutboxRepository::Settlement refusal;
        refusal.state = OutboxState::Skipped;
        refusal.reason = isDenied ? QStringLiteral("consent_denied") // as the gate names them
                                  : QStringLiteral("consent_withdrawn");
        for (const OutboxId id : *waiting) {
            if (const Done settled = outbox.settle(id, refusal, now); !settled)
                return settled.error();
            const Result<OutboxRow> row = outbox.get(id);
            const Done told = row ? MessageEvents(database).tell(*row, now) : Done(row.error());
            if (!told)
                return told.error();
            ++withdrawn;
        }
    }
    return withdrawn;
}

} // namespace comptoir
