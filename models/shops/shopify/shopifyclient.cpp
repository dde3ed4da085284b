#include "models/shops/shopify/shopifyclient.h"

#include "models/shops/shopify/apierror.h"
#include "models/shops/shopify/linkheader.h"
#include "models/shops/shopify/shopparser.h"

#include <QCoreApplication>
#include <QLocale>
#include <QLoggingCategory>

namespace comptoir::shopify {

namespace {

Q_LOGGING_CATEGORY(lcShopify, "comptoir.shopify")

class ClientTexts
{
    Q_DECLARE_TR_FUNCTIONS(ClientTexts)
public:
    static QString otherVersion(const QString &version)
    {
        return tr("Shopify answers with version %1 of its interface, since it no longer offers %2. "
                  "Please update Comptoir: some fields may be missing.")
            .arg(version, QLatin1String(kApiVersion));
    }
    static Error foreignAddress()
    {
        return {ErrorCode::Protocol,
                tr("The next page is not on this shop's server. Comptoir did not go there; nothing "
                   "was changed."),
                QStringLiteral("foreign address")};
    }
};

/// "Sat, 21 Nov 2026 19:00:00 GMT" (RFC 9110 §5.6.7).
std::optional<Timestamp> fromHttpDate(const QByteArray &text)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()),
                                             QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    return Timestamp::fromDateTime(date);
}

} // namespace

ShopifyClient::ShopifyClient(QUrl shop, const ShopSecret &secret, Clock &clock,
                             std::function<double()> random)
    : m_shop(std::move(shop))
    , m_clock(clock)
    , m_http(clock, std::move(random))
    , m_tokens(m_shop, secret, m_http, clock)
{
    m_http.setThrottle([this](const CancelToken &cancel) {
        const auto pause = m_budget.pause(m_clock.now());
        if (pause.count() > 0)
            m_clock.wait(pause, cancel);
    });
}

QUrl ShopifyClient::api(const QString &path, const QUrlQuery &query) const
{
    QUrl url = m_shop;
    url.setPath(QStringLiteral("/admin/api/") + QLatin1String(kApiVersion) + QLatin1Char('/')
                + path);
    if (!query.isEmpty())
        url.setQuery(query);
    return url;
}

QString ShopifyClient::apiTime(Timestamp at)
{
    return at.toUtc().toString(QStringLiteral("yyyy-MM-dd'T'HH:mm:ss'Z'"));
}

Result<HttpReply> ShopifyClient::send(HttpRequest request, const CancelToken &cancel)
{
    const Result<QByteArray> token = m_tokens.token(cancel);
    if (!token)
        return token.error();
    request.headers += {{"X-Shopify-Access-Token", *token}, {"Accept", "application/json"}};
    Result<HttpReply> reply = m_http.send(request, cancel);
    if (reply)
        watch(*reply);
    return reply;
}

Result<HttpReply> ShopifyClient::sendRenewing(const HttpRequest &request, const CancelToken &cancel)
{
    Result<HttpReply> reply = send(request, cancel);
    if (reply && reply->status == 401 && m_tokens.isRenewable()) {
        m_tokens.forget();
        reply = send(request, cancel);
    }
    return reply;
}

Result<HttpReply> ShopifyClient::get(const QUrl &url, const CancelToken &cancel)
{
    if (!isOfShop(url, m_shop))
        return ClientTexts::foreignAddress();
    HttpRequest request;
    request.url = url;
    return sendRenewing(request, cancel);
}

Result<HttpReply> ShopifyClient::call(const QByteArray &body,
                                      const std::function<bool()> &beforeBody,
                                      const CancelToken &cancel)
{
    HttpRequest request;
    request.method = "POST";
    request.url = api(QStringLiteral("graphql.json"));
    request.headers = {{"Content-Type", "application/json"}};
    request.body = body;
    request.repeatable = !beforeBody;
    request.beforeBody = beforeBody;
    return sendRenewing(request, cancel);
}

Result<HttpReply> ShopifyClient::getGood(const QUrl &url, const CancelToken &cancel)
{
    Result<HttpReply> reply = get(url, cancel);
    if (reply && !reply->isSuccess())
        return apiError(*reply);
    return reply;
}

void ShopifyClient::watch(const HttpReply &reply)
{
    m_budget.update(reply.header("X-Shopify-Shop-Api-Call-Limit"), m_clock.now());
    const QByteArray reason = reply.header("X-Shopify-API-Deprecated-Reason").left(200);
    if (!reason.isEmpty() && reason != m_deprecation)
        qCInfo(lcShopify) << "deprecated call" << reply.url.path() << reason;
    m_deprecation = reason;
    const QByteArray version = reply.header("X-Shopify-API-Version").left(20);
    if (version.isEmpty() || version == kApiVersion || m_versionTold)
        return;
    m_versionTold = true;
    m_notices.append(ClientTexts::otherVersion(QString::fromLatin1(version)));
}

Result<QStringList> ShopifyClient::scopes(const CancelToken &cancel)
{
    if (m_scopes)
        return *m_scopes;
    QUrl url = m_shop;
    url.setPath(QStringLiteral("/admin/oauth/access_scopes.json")); // has no version
    const Result<HttpReply> reply = getGood(url, cancel);
    if (!reply)
        return reply.error();
    const Result<QStringList> told = parseScopes(reply->body);
    if (told)
        m_scopes = *told;
    return told;
}

Timestamp ShopifyClient::serverTime(const HttpReply &reply) const
{
    return fromHttpDate(reply.header("Date")).value_or(m_clock.now());
}

QStringList ShopifyClient::takeNotices()
{
    return std::exchange(m_notices, {});
}

} // namespace comptoir::shopify
