#include "models/shops/prestashop/apiclient.h"

namespace comptoir::prestashop {

namespace {

/// PrestaShop's filters need [ ] | % > < as data, and some firewalls choke on them in clear.
QByteArray encodedQuery(const QueryItems &items)
{
    QByteArray query;
    for (const auto &[name, value] : items) {
        if (!query.isEmpty())
            query += '&';
        query += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    return query;
}

/// PHP never saw a key: the bare text that PrestaShop sends then, even when JSON is asked.
bool sawNoKey(const RawAnswer &answer)
{
    return answer.status == 401 && answer.body.trimmed().startsWith("401");
}

bool isServersOwn404(const RawAnswer &answer)
{
    return answer.status == 404 && !answer.fromWebService && !answer.body.trimmed().isEmpty();
}

RawAnswer rawAnswer(const HttpReply &reply, const QUrl &asked)
{
    RawAnswer answer;
    answer.asked = asked.adjusted(QUrl::RemoveQuery);
    answer.status = reply.status;
    answer.contentType = reply.header("Content-Type").toLower();
    answer.location = reply.header("Location");
    answer.fromWebService = !reply.header("PSWS-Version").isEmpty();
    answer.body = reply.body;
    return answer;
}

} // namespace

ApiClient::ApiClient(QUrl baseUrl, const QString &key, Manners manners,
                     std::unique_ptr<HttpClient> http)
    : m_baseUrl(std::move(baseUrl))
    , m_key(key.trimmed())
    , m_manners(manners)
    , m_http(std::move(http))
{}

HttpRequest ApiClient::request(const QString &resource, const QueryItems &items,
                               const Manners &manners) const
{
    QueryItems all = items;
    QByteArray address = m_baseUrl.toEncoded(QUrl::StripTrailingSlash | QUrl::RemoveQuery);
    if (manners.dispatcher) {
        address += "/webservice/dispatcher.php";
        all.prepend({QStringLiteral("url"), resource});
    } else {
        address += "/api/" + resource.toLatin1();
    }
    if (manners.keyInUrl)
        all.append({QStringLiteral("ws_key"), m_key});
    const QByteArray query = encodedQuery(all);
    HttpRequest request;
    request.url = QUrl::fromEncoded(query.isEmpty() ? address : address + '?' + query);
    if (!manners.keyInUrl)
        request.headers.append({"Authorization", "Basic " + (m_key.toUtf8() + ':').toBase64()});
    return request;
}

Result<RawAnswer> ApiClient::send(const QString &resource, const QueryItems &items,
                                  const Manners &manners, const CancelToken &cancel)
{
    return send(request(resource, items, manners), cancel);
}

Result<RawAnswer> ApiClient::write(const QByteArray &method, const QString &resource,
                                   const QueryItems &items, const QByteArray &xml,
                                   const std::function<bool()> &beforeBody,
                                   const CancelToken &cancel)
{
    HttpRequest asked = request(resource, items, m_manners);
    asked.method = method;
    asked.headers += {{"Content-Type", "text/xml; charset=utf-8"}};
    asked.body = xml;
    asked.repeatable = false;
    asked.beforeBody = beforeBody;
    return send(asked, cancel);
}

Result<RawAnswer> ApiClient::send(const HttpRequest &asked, const CancelToken &cancel)
{
    const Result<HttpReply> reply = m_http->send(asked, cancel);
    if (!reply)
        return reply.error();
    const QByteArray version = reply->header("PSWS-Version");
    if (version.size() > 1)
        m_version = QString::fromLatin1(version.left(32));
    return rawAnswer(*reply, asked.url);
}

Result<RawAnswer> ApiClient::get(const QString &resource, const QueryItems &items,
                                 const CancelToken &cancel)
{
    Result<RawAnswer> answer = send(resource, items, m_manners, cancel);
    if (answer && isServersOwn404(*answer) && !m_manners.dispatcher) {
        Manners other = m_manners;
        other.dispatcher = true;
        Result<RawAnswer> second = send(resource, items, other, cancel);
        if (second && (second->fromWebService || sawNoKey(*second))) {
            m_manners = other;
            answer = std::move(second);
        }
    }
    if (answer && sawNoKey(*answer) && !m_manners.keyInUrl) {
        Manners other = m_manners;
        other.keyInUrl = true;
        Result<RawAnswer> second = send(resource, items, other, cancel);
        // Whatever it says now, it has read the key: a refusal of the key is the better answer.
        if (second && !sawNoKey(*second)) {
            m_manners = other;
            answer = std::move(second);
        }
    }
    return answer;
}

} // namespace comptoir::prestashop
