#include "tests/servers/shopifylist.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace comptoir {

namespace {

QString value(const QUrlQuery &query, const char *key)
{
    return query.queryItemValue(QLatin1String(key), QUrl::FullyDecoded);
}

/// What a page_info holds; empty when it is none.
QJsonObject opened(const QString &pageInfo)
{
    const QByteArray json
        = QByteArray::fromBase64(pageInfo.toLatin1(), QByteArray::Base64UrlEncoding);
    return QJsonDocument::fromJson(json).object();
}

/// What Shopify lets through beside a page_info.
bool isAllowedWithPage(const QString &key)
{
    return key == QLatin1String("page_info") || key == QLatin1String("limit")
        || key == QLatin1String("fields");
}

/// The filters of one request.
struct Filter
{
    explicit Filter(const QUrlQuery &query)
    {
        for (const QString &id : value(query, "ids").split(QLatin1Char(','), Qt::SkipEmptyParts))
            ids.insert(id.toLongLong());
        sinceId = value(query, "since_id").toLongLong();
        createdMin = Timestamp::fromIso(value(query, "created_at_min"));
        createdMax = Timestamp::fromIso(value(query, "created_at_max"));
        updatedMin = Timestamp::fromIso(value(query, "updated_at_min"));
        updatedMax = Timestamp::fromIso(value(query, "updated_at_max"));
    }

    [[nodiscard]] bool passes(const ShopifyListEntry &entry) const
    {
        const auto inside = [](std::optional<Timestamp> at, std::optional<Timestamp> min,
                               std::optional<Timestamp> max) {
            return (!min || (at && *at >= *min)) && (!max || (at && *at <= *max));
        };
        return (ids.isEmpty() || ids.contains(entry.id)) && entry.id > sinceId
            && inside(entry.createdAt, createdMin, createdMax)
            && inside(entry.updatedAt, updatedMin, updatedMax);
    }

    QSet<qint64> ids;
    qint64 sinceId = 0;
    std::optional<Timestamp> createdMin, createdMax, updatedMin, updatedMax;
};

QJsonObject chosen(const QJsonObject &record, const QStringList &fields)
{
    if (fields.isEmpty())
        return record;
    QJsonObject some;
    for (const QString &field : fields) {
        const auto found = record.constFind(field.trimmed());
        if (found != record.constEnd())
            some.insert(found.key(), found.value());
    }
    return some;
}

} // namespace

/// What one page shows; travels inside the page_info.
struct ShopifyList::Window
{
    QUrlQuery query; ///< the filters of the first page
    qint64 afterId = 0;
    int limit = 50;
    QStringList fields;
};

ServerReply shopifyJson(const QJsonObject &json)
{
    ServerReply reply;
    reply.contentType = "application/json; charset=utf-8";
    reply.body = QJsonDocument(json).toJson(QJsonDocument::Compact);
    return reply;
}

ServerReply shopifyError(int status, const QByteArray &text)
{
    ServerReply reply = shopifyJson({{QStringLiteral("errors"), QString::fromUtf8(text)}});
    reply.status = status;
    return reply;
}

ShopifyList::ShopifyList(QByteArray name, std::vector<ShopifyListEntry> entries, int generation)
    : m_name(std::move(name))
    , m_entries(std::move(entries))
    , m_generation(generation)
{
    std::ranges::sort(m_entries, {}, &ShopifyListEntry::id);
}

QString ShopifyList::filterOf(const ServerRequest &request, const char *key, const QString &missing)
{
    const QJsonObject inside = opened(value(request.query, "page_info"));
    const QUrlQuery first(inside.value(QLatin1String("query")).toString());
    for (const QUrlQuery &query : {request.query, first}) {
        if (const QString found = value(query, key); !found.isEmpty())
            return found;
    }
    return missing;
}

std::optional<ShopifyList::Window> ShopifyList::follow(const QString &pageInfo) const
{
    const QJsonObject inside = opened(pageInfo);
    if (inside.value(QLatin1String("generation")).toInt(-1) != m_generation)
        return std::nullopt;
    Window window;
    window.query = QUrlQuery(inside.value(QLatin1String("query")).toString());
    window.afterId = inside.value(QLatin1String("after")).toInteger();
    window.fields = inside.value(QLatin1String("fields"))
                        .toString()
                        .split(QLatin1Char(','), Qt::SkipEmptyParts);
    return window;
}

ServerReply ShopifyList::answer(const ServerRequest &request, const QUrl &server) const
{
    Window window;
    const QString pageInfo = value(request.query, "page_info");
    if (pageInfo.isEmpty()) {
        window.query = request.query;
    } else {
        for (const auto &[key, ignored] : request.query.queryItems()) {
            if (isAllowedWithPage(key))
                continue;
            const QString text
                = key + QStringLiteral(" cannot be passed when page_info is present.");
            ServerReply reply = shopifyJson({{QStringLiteral("errors"), QJsonObject{{key, text}}}});
            reply.status = 400;
            return reply;
        }
        const std::optional<Window> followed = follow(pageInfo);
        if (!followed)
            return shopifyError(400, "page_info: Invalid value.");
        window = *followed;
    }
    const int limit = value(request.query, "limit").toInt();
    window.limit = limit > 0 ? std::min(limit, 250) : 50;
    const QString fields = value(request.query, "fields");
    if (!fields.isEmpty())
        window.fields = fields.split(QLatin1Char(','), Qt::SkipEmptyParts);
    return page(window, request.path, server);
}

ServerReply ShopifyList::page(const Window &window, const QString &path, const QUrl &server) const
{
    const Filter filter(window.query);
    QJsonArray records;
    qint64 last = window.afterId;
    bool more = false;
    const auto from
        = std::ranges::upper_bound(m_entries, window.afterId, {}, &ShopifyListEntry::id);
    for (auto entry = from; entry != m_entries.end(); ++entry) {
        if (!filter.passes(*entry))
            continue;
        more = records.size() == window.limit;
        if (more)
            break;
        records.append(chosen(entry->render(), window.fields));
        last = entry->id;
    }
    ServerReply reply = shopifyJson({{QString::fromLatin1(m_name), records}});
    if (!more)
        return reply;
    const QJsonObject inside{{QStringLiteral("generation"), m_generation},
                             {QStringLiteral("after"), last},
                             {QStringLiteral("query"), window.query.query(QUrl::FullyEncoded)},
                             {QStringLiteral("fields"), window.fields.join(QLatin1Char(','))}};
    const QByteArray info
        = QJsonDocument(inside)
              .toJson(QJsonDocument::Compact)
              .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const QByteArray link = '<' + server.toEncoded() + path.toUtf8()
        + "?limit=" + QByteArray::number(window.limit) + "&page_info=" + info + ">; rel=\"next\"";
    reply.headers.append({"Link", link});
    return reply;
}

ServerReply ShopifyList::count(const ServerRequest &request) const
{
    const Filter filter(request.query);
    const auto passing = std::ranges::count_if(
        m_entries, [&filter](const ShopifyListEntry &entry) { return filter.passes(entry); });
    return shopifyJson({{QStringLiteral("count"), static_cast<qint64>(passing)}});
}

} // namespace comptoir
