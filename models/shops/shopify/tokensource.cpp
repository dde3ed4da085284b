#include "models/shops/shopify/tokensource.h"

#include "models/shops/jsondocument.h"
#include "models/shops/shopify/apierror.h"

#include <QCoreApplication>

#include <algorithm>

namespace comptoir::shopify {

namespace {

constexpr qint64 kHour = 3'600'000;
constexpr qint64 kLongestLife = kHour * 24 * 365;
constexpr qsizetype kIssuedKept = 8;

class TokenTexts
{
    Q_DECLARE_TR_FUNCTIONS(TokenTexts)
public:
    static Error missing()
    {
        return {ErrorCode::Secret,
                tr("There is no access token for this shop. Enter it in the settings of the shop."),
                {}};
    }
    static Error secretWithoutId()
    {
        return {ErrorCode::Secret,
                tr("This is a client secret, not an access token. Enter the client ID of the app "
                   "as well."),
                {}};
    }
};

/// Header values and forms take ASCII without control characters; a token is nothing else.
bool isClean(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c > u' ' && c < u'\x7f'; });
}

QByteArray form(const ShopSecret &secret)
{
    return "grant_type=client_credentials&client_id=" + QUrl::toPercentEncoding(secret.clientId)
        + "&client_secret=" + QUrl::toPercentEncoding(secret.key);
}

} // namespace

TokenSource::TokenSource(QUrl shop, ShopSecret secret, HttpClient &http, Clock &clock)
    : m_shop(std::move(shop))
    , m_secret(std::move(secret))
    , m_http(http)
    , m_clock(clock)
{
    m_secret.key = m_secret.key.trimmed();
    m_secret.clientId = m_secret.clientId.trimmed();
    // A pasted access token is one, whatever stands in the other field.
    if (m_secret.key.startsWith(QLatin1String("shpat_")))
        m_secret.clientId.clear();
}

Result<QByteArray> TokenSource::token(const CancelToken &cancel)
{
    if (m_secret.key.isEmpty() || !isClean(m_secret.key))
        return TokenTexts::missing();
    if (!isRenewable()) {
        if (m_secret.key.startsWith(QLatin1String("shpss_")))
            return TokenTexts::secretWithoutId();
        return m_secret.key.toLatin1();
    }
    if (m_token.isEmpty() || m_clock.now() >= m_renewFrom) {
        const Done renewed = renew(cancel);
        if (!renewed && (m_token.isEmpty() || m_clock.now() >= m_expires))
            return renewed.error();
    }
    return m_token;
}

Done TokenSource::renew(const CancelToken &cancel)
{
    HttpRequest request;
    request.method = "POST";
    request.url = m_shop;
    request.url.setPath(QStringLiteral("/admin/oauth/access_token"));
    request.headers
        = {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}};
    request.body = form(m_secret);
    const Result<HttpReply> reply = m_http.send(request, cancel);
    if (!reply)
        return reply.error();
    return take(*reply);
}

Done TokenSource::take(const HttpReply &reply)
{
    const auto document = JsonDocument::parse(reply.body, {.bytes = 65'536, .depth = 16});
    if (!reply.isSuccess() || !document)
        return signInError(reply);
    const JsonValue root = document->root();
    const QString token = root["access_token"].toString();
    if (token.isEmpty() || !isClean(token))
        return signInError(reply);
    // Without a lifetime it is taken for a day, as documented.
    const qint64 seconds = root["expires_in"].toInteger().value_or(86'399);
    const qint64 life = qBound<qint64>(0, seconds, kLongestLife / 1000) * 1000;
    m_token = token.toLatin1();
    m_issued.append(token);
    if (m_issued.size() > kIssuedKept)
        m_issued.removeFirst();
    m_expires = {m_clock.now().ms + life};
    m_renewFrom = {m_expires.ms - qMin(kHour, life / 4)};
    m_scopes = root["scope"].toString().split(QLatin1Char(','), Qt::SkipEmptyParts);
    return done();
}

} // namespace comptoir::shopify
