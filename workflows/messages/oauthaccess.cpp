#include "workflows/messages/oauthaccess.h"

namespace comptoir {

namespace {

constexpr qint64 kSpareMs = 120'000; ///< a token must outlast the login that it is for
constexpr qint64 kLongestMs = 24LL * 3'600'000;

} // namespace

OAuthAccess::OAuthAccess(const Sender &account, const QString &secret, Parts parts)
    : m_account(account)
    , m_secret(secret)
    , m_tokens(OAuthTokens::fromText(secret))
    , m_parts(std::move(parts))
{}

bool OAuthAccess::isSignedIn(const QString &secret)
{
    return OAuthTokens::fromText(secret).has_value();
}

/// A clock that was set back far makes an old token look fresh for long.
bool OAuthAccess::isFresh() const
{
    const qint64 left = m_tokens->expiresAt.ms - m_parts.clock->now().ms;
    return !m_tokens->access.isEmpty() && left > kSpareMs && left <= kLongestMs;
}

Result<QString> OAuthAccess::login(const CancelToken &cancel)
{
    if (!m_tokens)
        return m_secret;
    if (isFresh())
        return m_tokens->access;
    const OAuthProvider provider = OAuth::provider(m_account);
    if (provider.name.isEmpty()) // the account went to another provider since
        return OAuth::signInAgain();
    HttpClient http(*m_parts.clock, m_parts.random, OAuth::policy());
    const Result<HttpReply> reply
        = http.send(OAuth::renewal(provider, {OAuth::clientId(m_account), m_tokens->clientSecret},
                                   m_tokens->refresh),
                    cancel);
    if (!reply)
        return reply.error();
    const Result<OAuthTokens> renewed = OAuth::read(*reply, *m_tokens, m_parts.clock->now());
    if (!renewed)
        return renewed.error();
    m_tokens = *renewed;
    m_secret = renewed->toText();
    if (m_parts.keep)
        m_parts.keep(m_account.id, m_secret);
    return renewed->access;
}

} // namespace comptoir
