#pragma once

#include "models/shops/httpclient.h"
#include "models/shops/prestashop/answer.h"

#include <memory>

namespace comptoir::prestashop {

using QueryItems = QList<QPair<QString, QString>>;

/// How this shop must be spoken to; learned once, remembered in Shop::options.
struct Manners
{
    bool keyInUrl = false; ///< the web server hides the Authorization header ("ws_key_in_url")
    bool dispatcher = false; ///< no rewrite rule: /webservice/dispatcher.php ("dispatcher")

    bool operator==(const Manners &) const = default;
};

/// Requests to the web service: the key by HTTP Basic, or in the address where a shop needs that;
/// everything percent-encoded; no redirect followed, no address logged. Same thread rules as
/// HttpClient.
class ApiClient
{
public:
    ApiClient(QUrl baseUrl, const QString &key, Manners manners, std::unique_ptr<HttpClient> http);

    /// `resource` empty: the list of resources (/api/). Learns its manners on the way: after a 401
    /// that saw no key it tries the key in the address, after the web server's own 404 the
    /// dispatcher script.
    Result<RawAnswer> get(const QString &resource, const QueryItems &items,
                          const CancelToken &cancel);

    /// Something to be changed: leaves once, in the manners that a get() before it learned.
    /// `beforeBody`: HttpRequest::beforeBody.
    Result<RawAnswer> write(const QByteArray &method, const QString &resource,
                            const QueryItems &items, const QByteArray &xml,
                            const std::function<bool()> &beforeBody, const CancelToken &cancel);

    [[nodiscard]] const Manners &manners() const { return m_manners; }
    /// PSWS-Version of the last answer that had one.
    [[nodiscard]] QString version() const { return m_version; }

private:
    Result<RawAnswer> send(const QString &resource, const QueryItems &items, const Manners &manners,
                           const CancelToken &cancel);
    Result<RawAnswer> send(const HttpRequest &request, const CancelToken &cancel);
    [[nodiscard]] HttpRequest request(const QString &resource, const QueryItems &items,
                                      const Manners &manners) const;

    QUrl m_baseUrl;
    QString m_key;
    Manners m_manners;
    std::unique_ptr<HttpClient> m_http;
    QString m_version;
};

} // namespace comptoir::prestashop
