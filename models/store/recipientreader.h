#pragma once

#include "models/domain/outgoing.h"
#include "models/domain/result.h"

#include <QList>

#include <vector>

namespace comptoir {

class Database;

/// What the gate must know of a customer, as the file has it.
struct Recipient
{
    CustomerId customer;
    bool exists = false;
    bool hasContact = false; ///< an e-mail, or a number, is written there
    QString address; ///< normalised e-mail or E.164; empty: none that is valid
    ConsentState consent = ConsentState::Unknown; ///< for the channel and purpose asked about
    std::optional<SuppressionReason> suppression;
    QString country, postcode; ///< of the default address, else of the newest, else of an order
    std::optional<Timestamp> sameOfferAt; ///< when the offer went to them last, by any channel
    std::vector<Timestamp> marketingAt; ///< marketing that may have reached them, oldest first

    bool operator==(const Recipient &) const = default;
};

/// What is asked about.
struct RecipientQuestion
{
    Channel channel = Channel::Email;
    Purpose purpose = Purpose::Marketing;
    QString offer; ///< empty: no offer to compare
    Timestamp since; ///< marketing messages after that instant
};

/// Reads recipients: a few by their indexes, many in one walk a table.
class RecipientReader
{
public:
    /// From how many people on a walk is faster.
    static constexpr qsizetype kWalkFrom = 400;

    explicit RecipientReader(Database &database);

    /// One for each, in the given order.
    Result<std::vector<Recipient>> read(const RecipientQuestion &question,
                                        const QList<CustomerId> &customers);

private:
    Database &m_database;
};

} // namespace comptoir
