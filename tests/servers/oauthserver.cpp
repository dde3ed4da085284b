#include "tests/servers/oauthserver.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace comptoir {

namespace {

ServerReply json(int status, const QJsonObject &object)
{
    ServerReply reply;
    reply.status = status;
    reply.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return reply;
}

/// RFC 6749 §5.2.
ServerReply refusal(const char *error)
{
    return json(400, QJsonObject{{QStringLiteral("error"), QLatin1String(error)}});
}

QString value(const QUrlQuery &query, const char *key)
{
    return query.queryItemValue(QLatin1String(key), QUrl::FullyDecoded);
}

QString challengeOf(const QString &verifier)
{
    const QByteArray hash
        = QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256);
    return QString::fromLatin1(
        hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace

OAuthServer::OAuthServer()
    : m_server([this](const ServerRequest &request) { return answer(request); })
{}

QUrl OAuthServer::authorize() const
{
    QUrl url = m_server.url();
    url.setPath(QStringLiteral("/authorize"));
    return url;
}

QUrl OAuthServer::token() const
{
    QUrl url = m_server.url();
    url.setPath(QStringLiteral("/token"));
    return url;
}

QUrl OAuthServer::browse(const QUrl &address, bool isAllowed)
{
    const QUrlQuery asked(address);
    const QMutexLocker lock(&m_mutex);
    const QUrl redirect(value(asked, "redirect_uri"));
    const bool isInOrder = value(asked, "response_type") == QLatin1String("code")
        && value(asked, "client_id") == QLatin1String(kClient)
        && value(asked, "code_challenge_method") == QLatin1String("S256")
        && value(asked, "code_challenge").size() == 43 && value(asked, "state").size() >= 32
        && redirect.host() == QLatin1String("127.0.0.1") && !value(asked, "scope").isEmpty();
    if (!isInOrder)
        return {};
    QUrlQuery brought;
    brought.addQueryItem(QStringLiteral("state"), value(asked, "state"));
    if (isAllowed) {
        m_code = QStringLiteral("code-%1/+").arg(++m_codes);
        m_challenge = value(asked, "code_challenge");
        m_redirect = redirect.toString();
        brought.addQueryItem(QStringLiteral("code"),
                             QString::fromLatin1(QUrl::toPercentEncoding(m_code)));
    } else {
        brought.addQueryItem(QStringLiteral("error"), QStringLiteral("access_denied"));
    }
    QUrl back = redirect;
    back.setPath(QStringLiteral("/")); // as browsers ask
    back.setQuery(brought);
    return back;
}

void OAuthServer::letIn()
{
    const QMutexLocker lock(&m_mutex);
    m_refresh = QStringLiteral("refresh-1");
    m_issued = 1;
}

void OAuthServer::revoke()
{
    const QMutexLocker lock(&m_mutex);
    m_refresh.clear();
}

void OAuthServer::setRotates(bool rotates)
{
    const QMutexLocker lock(&m_mutex);
    m_rotates = rotates;
}

void OAuthServer::setLifetime(int seconds)
{
    const QMutexLocker lock(&m_mutex);
    m_lifetime = seconds;
}

int OAuthServer::issued() const
{
    const QMutexLocker lock(&m_mutex);
    return m_issued;
}

QString OAuthServer::accessToken(int number)
{
    return QStringLiteral("access-%1").arg(number);
}

ServerReply OAuthServer::answer(const ServerRequest &request)
{
    const QMutexLocker lock(&m_mutex);
    if (request.method != "POST" || request.path != QLatin1String("/token"))
        return json(404, {});
    const QUrlQuery form(QString::fromLatin1(request.body));
    if (value(form, "client_id") != QLatin1String(kClient)
        || value(form, "client_secret") != QLatin1String(kSecret))
        return refusal("invalid_client");
    const QString grant = value(form, "grant_type");
    if (grant == QLatin1String("authorization_code"))
        return exchange(form);
    return grant == QLatin1String("refresh_token") ? renew(form)
                                                   : refusal("unsupported_grant_type");
}

/// A code is good for once, for who asked for it.
ServerReply OAuthServer::exchange(const QUrlQuery &form)
{
    const QString code = std::exchange(m_code, QString());
    const bool isRight = !code.isEmpty() && value(form, "code") == code
        && value(form, "redirect_uri") == m_redirect
        && challengeOf(value(form, "code_verifier")) == m_challenge;
    if (!isRight)
        return refusal("invalid_grant");
    m_refresh = QStringLiteral("refresh-1");
    return give();
}

ServerReply OAuthServer::renew(const QUrlQuery &form)
{
    if (m_refresh.isEmpty() || value(form, "refresh_token") != m_refresh)
        return refusal("invalid_grant");
    if (m_rotates)
        m_refresh = QStringLiteral("refresh-%1").arg(m_issued + 1);
    return give();
}

ServerReply OAuthServer::give()
{
    QJsonObject tokens{{QStringLiteral("access_token"), accessToken(++m_issued)},
                       {QStringLiteral("token_type"), QStringLiteral("Bearer")},
                       {QStringLiteral("expires_in"), m_lifetime}};
    if (m_issued == 1 || m_rotates)
        tokens.insert(QStringLiteral("refresh_token"), m_refresh);
    return json(200, tokens);
}

} // namespace comptoir
