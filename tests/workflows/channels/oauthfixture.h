#pragma once

#include "tests/servers/oauthserver.h"
#include "workflows/channels/oauth.h"

namespace comptoir::oauthfixture {

/// The server stands in for the account's provider.
inline void standIn(const OAuthServer &server, Sender &account)
{
    account.options.insert(OAuth::clientKey(), QLatin1String(OAuthServer::kClient));
    account.options.insert(QStringLiteral("oauth_authorize"), server.authorize().toString());
    account.options.insert(QStringLiteral("oauth_token"), server.token().toString());
    account.options.insert(QStringLiteral("login"), QStringLiteral("oauth"));
}

/// What somebody has who signed in just now.
inline OAuthTokens signedIn(OAuthServer &server, Timestamp now)
{
    server.letIn();
    return {OAuthServer::accessToken(1),
            QStringLiteral("refresh-1"),
            QLatin1String(OAuthServer::kSecret),
            {now.ms + 3'600'000}};
}

} // namespace comptoir::oauthfixture
