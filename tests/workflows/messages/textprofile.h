#pragma once

#include "tests/workflows/messages/outboxprofile.h"

namespace comptoir::textprofile {

/// Customers who agreed to messages on the account's channel, the account, and a message for each.
/// Their numbers are +336123 and 10 000 plus the customer.
inline SenderId fill(OutboxProfile &profile, const Sender &account, int people)
{
    profile.fill(people);
    const SenderId sender = profile.write([&](Database &database) {
        return SenderRepository(database).add(account, profile.clock.now());
    });
    for (int customer = 1; customer <= people; ++customer) {
        profile.write([&](Database &database) {
            ConsentRecord record;
            record.channel = account.channel;
            record.state = ConsentState::Granted;
            record.source = QStringLiteral("owner");
            record.at = profile.clock.now();
            return ConsentRepository(database).recordByOwner(CustomerId{customer}, record,
                                                             profile.clock.now());
        });
        PlannedMessage message = profile.message(customer);
        message.channel = account.channel;
        message.sender = sender;
        profile.plan(message);
    }
    return sender;
}

inline QString digits(int customer)
{
    return QStringLiteral("336123%1").arg(10'000 + customer);
}

inline Result<ComposedMessage> compose(const OutboxRow &row)
{
    const QString text = QStringLiteral("Bonjour, -20 % pour vous (%1). STOP au 36034")
                             .arg(row.message.key.customer.value);
    return ComposedMessage{text.toUtf8(), {}};
}

} // namespace comptoir::textprofile
