#pragma once

#include "models/domain/clock.h"
#include "models/domain/result.h"
#include "models/domain/sender.h"
#include "workflows/channels/oauth.h"

#include <functional>
#include <optional>

namespace comptoir {

/// By what an account logs in, right before it does: its password as it is, or the access token of
/// an account that its owner signed in for, renewed when it is about to expire. Not thread-safe.
class OAuthAccess
{
public:
    struct Parts
    {
        Clock *clock = nullptr; ///< outlives it
        std::function<double()> random; ///< in [0, 1)
        /// A renewed secret, for the keychain; called on the thread of login(). May be empty: then
        /// the provider is asked again the next time.
        std::function<void(SenderId, const QString &secret)> keep = {};
    };

    /// `secret`: as the keychain keeps it.
    OAuthAccess(const Sender &account, const QString &secret, Parts parts);

    /// May ask the provider: for worker threads and the command line. Auth: the owner must sign in
    /// again.
    Result<QString> login(const CancelToken &cancel);
    /// What the keychain should keep by now.
    [[nodiscard]] QString secret() const { return m_secret; }

    /// Whether that is the secret of an account that its owner signed in for.
    static bool isSignedIn(const QString &secret);

private:
    [[nodiscard]] bool isFresh() const;

    Sender m_account;
    QString m_secret;
    std::optional<OAuthTokens> m_tokens;
    Parts m_parts;
};

} // namespace comptoir
