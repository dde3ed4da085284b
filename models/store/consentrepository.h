#pragma once

#include "models/domain/consent.h"
#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QList>

#include <algorithm>

namespace comptoir {

class Database;

/// One line of the ledger as stored.
struct ConsentLine
{
    qint64 id = 0;
    AccountId account; ///< none when the customer said it to the owner
    CustomerId customer;
    ConsentRecord record;
    Timestamp recordedAt;

    /// When it took effect: when the customer decided, but never after we heard of it (a shop's
    /// clock may be fast). In SQL: consenttime.h.
    [[nodiscard]] Timestamp effectiveAt() const
    {
        return std::min(record.at.value_or(recordedAt), recordedAt);
    }

    bool operator==(const ConsentLine &) const = default;
};

/// The append-only ledger of consents. Writes run in the caller's Transaction.
class ConsentRepository
{
public:
    explicit ConsentRepository(Database &database);

    /// What a sync or an import says. A line is written only if it says something new: the state
    /// differs from the newest line of the same account, channel, purpose and source, or it is a
    /// refusal that dates itself after a grant from elsewhere. A wider state
    /// (granted, or pending after a refusal) that is older than the newest line of any source is
    /// not written: old news never undoes an opt-out. `assumedAt` dates a record that carries no
    /// time of its own, for that comparison only. Unknown says nothing and is never written.
    /// Returns whether a line was written.
    Result<bool> recordFromSync(AccountId account, CustomerId customer, const ConsentRecord &record,
                                std::optional<Timestamp> assumedAt, Timestamp now);
    /// What the owner enters by hand, for the person; always written.
    Done recordByOwner(CustomerId customer, const ConsentRecord &record, Timestamp now);

    /// Every line of the person, the newest first.
    Result<QList<ConsentLine>> ledger(CustomerId customer);
    /// The line that decides for each channel and purpose of the person: the newest; of two at the
    /// same instant the one that allows less.
    Result<QList<ConsentLine>> deciding(CustomerId customer);
    /// Whether the deciding line for marketing by this channel grants it.
    Result<bool> allowsMarketing(CustomerId customer, Channel channel);

private:
    Database &m_database;
};

} // namespace comptoir
