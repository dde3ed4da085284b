#pragma once

#include "models/domain/outgoing.h"
#include "models/domain/result.h"

#include <functional>
#include <optional>

namespace comptoir {

class Database;

/// What the code in a message is for; one code, one purpose.
enum class TokenPurpose { Unsubscribe, Survey, Reply };

/// The codes in links and addresses of messages, by which an answer finds its message. Random, so
/// that nobody guesses another's; never a number of the customer. A message that is made again has
/// the code that it had.
class MessageTokens
{
public:
    explicit MessageTokens(Database &database);

    /// `make`: a fresh one, at least 96 random bits. In the caller's Transaction.
    Result<QString> tokenOf(OutboxId message, TokenPurpose purpose,
                            const std::function<QString()> &make);
    /// The message that went out with it; nullopt: nobody's, or one for something else.
    Result<std::optional<OutboxId>> find(const QString &token, TokenPurpose purpose);

private:
    Database &m_database;
};

} // namespace comptoir
