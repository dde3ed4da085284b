#pragma once

#include "models/domain/result.h"
#include "models/domain/sender.h"
#include "workflows/channels/gateways/gateway.h"

#include <QHash>

#include <optional>

namespace comptoir {

class Database;

/// What the owner does with the accounts of a profile, beside sending: keeps them, pauses them,
/// says by which a channel sends. Window and command line do it here. Writes run in the caller's
/// Transaction.
class SenderBook
{
public:
    explicit SenderBook(Database &database);

    /// SenderRepository::block(): the owner's own pause. No test and no password ends it.
    static QString pausedByOwner();

    struct Kept
    {
        Sender sender; ///< with its id
        bool isNew = false;
        bool isFirst = false; ///< of the profile: then it may send from this place
    };
    /// Adds the account, or changes the one of that id, else that of the same channel and address;
    /// what that was blocked for is over then.
    Result<Kept> keep(Sender sender, Timestamp now);
    /// A test showed that it works.
    Done release(SenderId id);
    Done setPaused(SenderId id, bool paused);

    /// By which account a channel sends where nobody says: the one the owner chose, else the first.
    /// nullopt: the channel has none.
    Result<std::optional<SenderId>> standardOf(Channel channel);
    Done setStandard(const Sender &sender);

    /// What the gateway said last.
    struct Credit
    {
        GatewayCredit credit;
        Timestamp at;

        bool operator==(const Credit &) const = default;
    };
    Result<std::optional<Credit>> credit(SenderId id);
    Done setCredit(SenderId id, const GatewayCredit &credit, Timestamp now);

private:
    Result<std::optional<Sender>> sameAs(const Sender &sender);

    Database &m_database;
};

} // namespace comptoir
