#pragma once

#include "models/shops/httpclient.h"
#include "models/shops/shopconnector.h"
#include "models/shops/shopify/callbudget.h"
#include "models/shops/shopify/tokensource.h"

#include <QUrlQuery>

namespace comptoir::shopify {

/// The REST Admin API version that everything here was written and tested against.
inline constexpr char kApiVersion[] = "2026-07";

/// Requests to one shop: signs in, keeps to the call limit, renews the token once when it is refused,
/// watches the version. Blocking; one object per thread.
class ShopifyClient
{
public:
    ShopifyClient(QUrl shop, const ShopSecret &secret, Clock &clock,
                  std::function<double()> random);

    /// Below /admin/api/VERSION/, as in "orders.json".
    [[nodiscard]] QUrl api(const QString &path, const QUrlQuery &query = {}) const;
    /// As the API's filters want it: whole seconds and Z, no plus sign that a query would turn into
    /// a blank.
    static QString apiTime(Timestamp at);
    [[nodiscard]] const QUrl &shop() const { return m_shop; }

    /// The answer, whatever its status; addresses that are not the shop's are refused.
    Result<HttpReply> get(const QUrl &url, const CancelToken &cancel);
    /// The answer if it is a success, its error otherwise.
    Result<HttpReply> getGood(const QUrl &url, const CancelToken &cancel);

    /// A call of the GraphQL Admin API; the answer, whatever its status. A call that changes
    /// something has `beforeBody` (HttpRequest::beforeBody) and leaves once; but after a 401, by
    /// which nothing was done, it is sent anew with a renewed token.
    Result<HttpReply> call(const QByteArray &body, const std::function<bool()> &beforeBody,
                           const CancelToken &cancel);

    /// Whether the owner pasted a token, as apps made in the shop's admin have.
    [[nodiscard]] bool isTokenPasted() const { return !m_tokens.isRenewable(); }

    [[nodiscard]] const QStringList &issuedTokens() const { return m_tokens.issued(); }

    /// What the app was granted ("read_orders"); asked for once.
    Result<QStringList> scopes(const CancelToken &cancel);

    /// The server's time of the first answer, by its Date header; our clock where there is none.
    [[nodiscard]] Timestamp serverTime(const HttpReply &reply) const;

    /// Notices for the owner since the last call.
    QStringList takeNotices();

private:
    Result<HttpReply> send(HttpRequest request, const CancelToken &cancel);
    Result<HttpReply> sendRenewing(const HttpRequest &request, const CancelToken &cancel);
    void watch(const HttpReply &reply);

    QUrl m_shop;
    Clock &m_clock;
    CallBudget m_budget;
    HttpClient m_http;
    TokenSource m_tokens;
    std::optional<QStringList> m_scopes;
    QStringList m_notices;
    QByteArray m_deprecation; ///< logged last
    bool m_versionTold = false;
};

} // namespace comptoir::shopify
