#include "models/shops/shopify/membershipreader.h"

#include "models/shops/shopify/linkheader.h"
#include "models/shops/shopify/shopparser.h"
#include "models/shops/trail.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace comptoir::shopify {

namespace {

/// 250 rows each: five million.
constexpr qsizetype kMaxPages = 20'000;

class ListTexts
{
    Q_DECLARE_TR_FUNCTIONS(ListTexts)
public:
    static Error endless()
    {
        return {ErrorCode::Protocol,
                tr("A list of the shop has no end, so reading it stopped. What came in before is "
                   "safe. Try again later."),
                QStringLiteral("endless pages")};
    }
};

const QUrlQuery &idsOnly()
{
    static const QUrlQuery query{{QStringLiteral("limit"), QStringLiteral("250")},
                                 {QStringLiteral("fields"), QStringLiteral("id")}};
    return query;
}

} // namespace

Done readAllPages(ShopifyClient &client, QUrl url,
                  const std::function<Done(const QByteArray &)> &read, const CancelToken &cancel)
{
    Trail trail;
    while (!url.isEmpty()) {
        if (!trail.isNew(url.toEncoded()) || trail.length() > kMaxPages)
            return ListTexts::endless();
        const Result<HttpReply> reply = client.getGood(url, cancel);
        if (!reply)
            return reply.error();
        if (const Done taken = read(reply->body); !taken)
            return taken;
        const Result<QUrl> next = nextPage(reply->header("Link"), client.shop());
        if (!next)
            return next.error();
        url = *next;
    }
    return done();
}

Done MembershipReader::load(const CancelToken &cancel)
{
    if (m_loaded)
        return done();
    m_collections.clear();
    if (const Done read = readCollects(cancel); !read)
        return read;
    QList<RemoteId> smart;
    const Done listed = readAllPages(
        m_client, m_client.api(QStringLiteral("smart_collections.json"), idsOnly()),
        [&smart](const QByteArray &body) -> Done {
            const Result<QList<RemoteId>> ids = parseIds(body, "smart_collections");
            if (!ids)
                return ids.error();
            smart += *ids;
            return done();
        },
        cancel);
    if (!listed)
        return listed;
    for (const RemoteId &collection : std::as_const(smart)) {
        if (const Done read = readSmart(collection, cancel); !read)
            return read;
    }
    m_loaded = true;
    return done();
}

Done MembershipReader::readCollects(const CancelToken &cancel)
{
    const QUrlQuery query{{QStringLiteral("limit"), QStringLiteral("250")}};
    return readAllPages(
        m_client, m_client.api(QStringLiteral("collects.json"), query),
        [this](const QByteArray &body) -> Done {
            const Result<Memberships> page = parseCollects(body);
            if (!page)
                return page.error();
            for (auto it = page->begin(); it != page->end(); ++it)
                m_collections[it.key()].insert(it.value());
            return done();
        },
        cancel);
}

Done MembershipReader::readSmart(const RemoteId &collection, const CancelToken &cancel)
{
    const QString path = QStringLiteral("collections/%1/products.json").arg(collection.toString());
    return readAllPages(
        m_client, m_client.api(path, idsOnly()),
        [&](const QByteArray &body) -> Done {
            const Result<QList<RemoteId>> products = parseIds(body, "products");
            if (!products)
                return products.error();
            for (const RemoteId &product : *products)
                m_collections[product].insert(collection);
            return done();
        },
        cancel);
}

QString MembershipReader::digest() const
{
    QStringList lines;
    for (auto it = m_collections.begin(); it != m_collections.end(); ++it) {
        QString line = it.key().toString();
        for (const RemoteId &collection : collectionsOf(it.key()))
            line += QLatin1Char(' ') + collection.toString();
        lines.append(line);
    }
    lines.sort();
    return QString::fromLatin1(
        QCryptographicHash::hash(lines.join(QLatin1Char('\n')).toUtf8(), QCryptographicHash::Sha256)
            .toHex());
}

QList<RemoteId> MembershipReader::collectionsOf(const RemoteId &product) const
{
    QList<RemoteId> collections = m_collections.value(product).values();
    std::sort(collections.begin(), collections.end());
    return collections;
}

} // namespace comptoir::shopify
