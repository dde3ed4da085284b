#pragma once

#include "models/shops/httpclient.h"
#include "models/shops/shopconnector.h"

namespace comptoir::shopify {

/// Where the access token comes from: either pasted by the owner (an app made in the shop's admin;
/// it never expires), or asked for with client id and secret (an app of the Dev Dashboard, OAuth 2
/// client credentials grant, RFC 6749 §4.4; lasts 24 hours). A token is only ever in memory.
/// Source: shopify.dev, "Using the client credentials grant".
class TokenSource
{
public:
    /// `http` and `clock` must outlive it. `shop` is https://name.myshopify.com.
    TokenSource(QUrl shop, ShopSecret secret, HttpClient &http, Clock &clock);

    /// The token to use now; asks for a new one when less than an hour is left.
    Result<QByteArray> token(const CancelToken &cancel);

    /// Whether a refused token can be replaced by asking again.
    [[nodiscard]] bool isRenewable() const { return !m_secret.clientId.isEmpty(); }
    /// The token was refused: the next token() asks again.
    void forget() { m_token.clear(); }

    /// The tokens that the shop gave lately, also forgotten ones: they are secrets still.
    [[nodiscard]] const QStringList &issued() const { return m_issued; }

    /// What the last answer said was granted; empty before and for pasted tokens.
    [[nodiscard]] const QStringList &grantedScopes() const { return m_scopes; }

private:
    Done renew(const CancelToken &cancel);
    Done take(const HttpReply &reply);

    QUrl m_shop;
    ShopSecret m_secret;
    HttpClient &m_http;
    Clock &m_clock;
    QByteArray m_token;
    QStringList m_issued;
    Timestamp m_expires;
    Timestamp m_renewFrom;
    QStringList m_scopes;
};

} // namespace comptoir::shopify
