#include "models/shops/shopify/shopifyconnector.h"

#include "models/shops/shopify/apierror.h"
#include "models/shops/shopify/connectioncheck.h"
#include "models/shops/shopify/customerparser.h"
#include "models/shops/shopify/discountparser.h"
#include "models/shops/shopify/discountreader.h"
#include "models/shops/shopify/linkheader.h"
#include "models/shops/shopify/orderstates.h"
#include "models/shops/shopify/shopparser.h"

#include <QCoreApplication>

namespace comptoir::shopify {

namespace {

constexpr qint64 kDay = 24LL * 3600 * 1000;

class ConnectorTexts
{
    Q_DECLARE_TR_FUNCTIONS(ConnectorTexts)
public:
    static Error neverLeadsOn(int status)
    {
        return {ErrorCode::Protocol,
                tr("The shop refused to give the next page of a list, however often it was read "
                   "from the start, so reading it stopped. What came in before is safe. Try again "
                   "later."),
                QStringLiteral("page_info refused with %1").arg(status)};
    }
    static Error unknownResource(const QString &resource)
    {
        return {ErrorCode::InvalidArgument, tr("Shopify has nothing called “%1”.").arg(resource),
                resource};
    }
    static QString sixtyDays()
    {
        return tr("Only the last 60 days of orders are visible, because the app lacks the "
                  "permission read_all_orders. Lifetime figures of customers count only what was "
                  "seen.");
    }
    static QString hiddenPeople()
    {
        return tr("Shopify hides names, e-mail addresses and phone numbers of some customers from "
                  "this app; the Basic plan does so with apps made in the shop's admin. An app "
                  "made in the Dev Dashboard sees them.");
    }
    static Error partOfOrders()
    {
        return {ErrorCode::Permission,
                tr("Deleted orders cannot be told from old ones without the permission "
                   "read_all_orders; none was marked as deleted."),
                QStringLiteral("sweep without read_all_orders")};
    }
};

QString pathAndQuery(const QUrl &url)
{
    const QString query = url.query(QUrl::FullyEncoded);
    const QString path = url.path(QUrl::FullyEncoded);
    return query.isEmpty() ? path : path + QLatin1Char('?') + query;
}

/// The two ways in which Shopify tells that a page_info is too old.
bool isExpired(const HttpReply &reply, const WalkCursor &cursor)
{
    return !cursor.page.isEmpty() && (reply.status == 400 || reply.status == 404);
}

/// Of one run: an address that is hours old expires once.
constexpr int kMostRestarts = 3;

} // namespace

ShopifyConnector::ShopifyConnector(const Shop &shop, const ShopSecret &secret,
                                   const ConnectorContext &context)
    : m_shop(shop)
    , m_clock(*context.clock)
    , m_client(shop.baseUrl, secret, *context.clock, context.random)
    , m_context{shop.currency, shop.baseUrl}
    , m_members(m_client)
    , m_stock(m_client)
{}

QList<ResourceInfo> ShopifyConnector::resources() const
{
    return resourceInfos(m_shop.options.value(QLatin1String("all_orders")).toBool());
}

QJsonObject ShopifyConnector::learnedOptions() const
{
    if (!m_seesAllOrders)
        return {};
    return {{QStringLiteral("all_orders"), *m_seesAllOrders}};
}

Result<ConnectionReport> ShopifyConnector::check(const CancelToken &cancel)
{
    Result<ConnectionReport> report = checkConnection(m_client, cancel);
    if (report)
        m_context.shopCurrency = report->currency;
    return report;
}

Done ShopifyConnector::learnShop(const CancelToken &cancel)
{
    if (!m_context.shopCurrency.isNull())
        return done();
    const auto reply = m_client.getGood(m_client.api(QStringLiteral("shop.json")), cancel);
    if (!reply)
        return reply.error();
    const Result<ShopInfo> info = parseShop(reply->body);
    if (!info)
        return info.error();
    m_context.shopCurrency = info->currency;
    return done();
}

Result<ShopPage> ShopifyConnector::fetch(const QString &resource, const QJsonObject &cursor,
                                         const CancelToken &cancel)
{
    const ResourceSpec *spec = findResource(resource);
    if (!spec)
        return ConnectorTexts::unknownResource(resource);
    if (const Done learnt = learnShop(cancel); !learnt)
        return learnt.error();
    const WalkCursor from = WalkCursor::fromJson(cursor);
    return spec->legs.isEmpty() ? walkStock(from, cancel) : walk(*spec, from, cancel);
}

QUrlQuery ShopifyConnector::walkQuery(const ResourceSpec &spec, const WalkCursor &cursor) const
{
    QUrlQuery query;
    if (*spec.fields)
        query.addQueryItem(QStringLiteral("fields"), QLatin1String(spec.fields));
    if (cursor.since)
        query.addQueryItem(QStringLiteral("updated_at_min"), ShopifyClient::apiTime(*cursor.since));
    return query;
}

Result<ShopifyConnector::Page> ShopifyConnector::fetchPage(const ResourceSpec &spec,
                                                           WalkCursor &cursor,
                                                           const QUrlQuery &query,
                                                           const CancelToken &cancel)
{
    cursor.leg = static_cast<int>(qMin<qsizetype>(cursor.leg, spec.legs.size() - 1));
    const Leg &leg = spec.legs.at(cursor.leg);
    QUrlQuery asked(QLatin1String(leg.filter));
    asked.addQueryItem(QStringLiteral("limit"), QString::number(spec.limit));
    for (const auto &[key, value] : query.queryItems())
        asked.addQueryItem(key, value);
    const QUrl first = m_client.api(QLatin1String(leg.path), asked);
    const QUrl url = cursor.page.isEmpty() ? first : m_client.shop().resolved(QUrl(cursor.page));
    Result<HttpReply> reply = m_client.get(url, cancel);
    if (!reply)
        return reply.error();
    if (isExpired(*reply, cursor)) {
        if (++m_restarts[&spec] > kMostRestarts)
            return ConnectorTexts::neverLeadsOn(reply->status);
        cursor.restart();
        return fetchPage(spec, cursor, query, cancel);
    }
    if (!reply->isSuccess())
        return apiError(*reply);
    const Result<QUrl> next = nextPage(reply->header("Link"), m_client.shop());
    if (!next)
        return next.error();
    return Page{*reply, *next};
}

Result<ShopPage> ShopifyConnector::walk(const ResourceSpec &spec, WalkCursor cursor,
                                        const CancelToken &cancel)
{
    ShopPage page;
    if (cursor.isAtStart()) {
        if (const Done begun = begin(spec, cursor, page.notices, cancel); !begun)
            return begun.error();
        if (spec.is("orders"))
            page.batch.orderStates = orderStates();
    }
    const Result<Page> fetched = fetchPage(spec, cursor, walkQuery(spec, cursor), cancel);
    if (!fetched)
        return fetched.error();
    if (!cursor.started)
        cursor.started = m_client.serverTime(fetched->reply);
    Result<ShopBatch> batch = read(spec, fetched->reply.body, cursor, cancel);
    if (!batch)
        return batch.error();
    batch->orderStates = page.batch.orderStates;
    page.batch = std::move(*batch);
    if (!fetched->next.isEmpty() && spec.counts && cursor.page.isEmpty())
        learnTotal(spec, cursor, cancel);
    page.total = cursor.total;
    page.hasMore = advance(spec, cursor, fetched->next);
    page.nextCursor = cursor.toJson();
    noteHiddenPeople(page.batch, page.notices);
    page.notices += m_client.takeNotices();
    return page;
}

Done ShopifyConnector::begin(const ResourceSpec &spec, WalkCursor &cursor, QStringList &notices,
                             const CancelToken &cancel)
{
    if (spec.is("products"))
        return beginProducts(cursor, cancel);
    return spec.is("orders") ? learnOrderRights(notices, cancel) : done();
}

/// To the next page or list; false after the last, when the watermark moves.
bool ShopifyConnector::advance(const ResourceSpec &spec, WalkCursor &cursor, const QUrl &next)
{
    cursor.page = next.isEmpty() ? QString() : pathAndQuery(next);
    if (cursor.page.isEmpty())
        ++cursor.leg;
    if (cursor.leg < spec.legs.size())
        return true;
    cursor.finish();
    if (spec.is("products") && m_members.isLoaded()) {
        cursor.members = m_members.digest();
        cursor.membersAt = m_clock.now();
    }
    return false;
}

Result<ShopBatch> ShopifyConnector::read(const ResourceSpec &spec, const QByteArray &body,
                                         WalkCursor &cursor, const CancelToken &cancel)
{
    if (!spec.parse) {
        const Result<DiscountPage> codes
            = readDiscounts(m_client, body, m_context.shopCurrency, cancel);
        if (!codes)
            return codes.error();
        cursor.saw(codes->newestUpdate);
        return codes->batch;
    }
    Result<ShopBatch> batch = spec.parse(body, m_context);
    if (!batch)
        return batch;
    cursor.saw(newestUpdate(*batch));
    m_stock.learn(batch->products);
    if (const Done added = addCollections(batch->products, cancel); !added)
        return added.error();
    if (const Done added = addCustomersOf(*batch, cursor, cancel); !added)
        return added.error();
    return batch;
}

/// Membership in collections is no change of a product: where any changed, all products are walked.
/// Looked at once a day, since it takes a request for each smart collection.
Done ShopifyConnector::beginProducts(WalkCursor &cursor, const CancelToken &cancel)
{
    const bool fresh = cursor.membersAt && m_clock.now().ms - cursor.membersAt->ms < kDay;
    if (!cursor.since || fresh)
        return done();
    const Done loaded = m_members.load(cancel);
    if (loaded && m_members.digest() != cursor.members)
        cursor.since.reset();
    return loaded;
}

Done ShopifyConnector::addCollections(QList<ProductRecord> &products, const CancelToken &cancel)
{
    if (products.isEmpty())
        return done();
    if (const Done loaded = m_members.load(cancel); !loaded)
        return loaded;
    for (ProductRecord &product : products)
        product.categoryIds = m_members.collectionsOf(product.id);
    return done();
}

/// A new order need not move its customer's updated_at, and a customer may be younger than the walk
/// of the customers: those are fetched along with the order.
Done ShopifyConnector::addCustomersOf(ShopBatch &batch, const WalkCursor &cursor,
                                      const CancelToken &cancel)
{
    QStringList ids;
    for (const OrderRecord &order : std::as_const(batch.orders)) {
        const bool recent = cursor.since
            || (cursor.started && order.updatedAt && *order.updatedAt >= *cursor.started);
        if (recent && !order.customerId.isNull())
            ids.append(order.customerId.toString());
    }
    ids.removeDuplicates();
    if (ids.isEmpty())
        return done();
    const QUrlQuery query{{QStringLiteral("ids"), ids.join(QLatin1Char(','))},
                          {QStringLiteral("limit"), QStringLiteral("250")}};
    return readAllPages(
        m_client, m_client.api(QStringLiteral("customers.json"), query),
        [&batch](const QByteArray &body) -> Done {
            const Result<ShopBatch> people = parseCustomers(body);
            if (!people)
                return people.error();
            batch.accounts += people->accounts;
            batch.bad += people->bad;
            return done();
        },
        cancel);
}

Done ShopifyConnector::learnOrderRights(QStringList &notices, const CancelToken &cancel)
{
    const Result<QStringList> scopes = m_client.scopes(cancel);
    if (!scopes)
        return scopes.error();
    m_seesAllOrders = scopes->contains(QStringLiteral("read_all_orders"));
    if (!*m_seesAllOrders)
        notices.append(ConnectorTexts::sixtyDays());
    return done();
}

/// Only for the progress bar: a failure costs nothing but the bar.
void ShopifyConnector::learnTotal(const ResourceSpec &spec, WalkCursor &cursor,
                                  const CancelToken &cancel)
{
    const Leg &leg = spec.legs.at(cursor.leg);
    QUrlQuery query(QLatin1String(leg.filter));
    if (cursor.since)
        query.addQueryItem(QStringLiteral("updated_at_min"), ShopifyClient::apiTime(*cursor.since));
    const QString path = QLatin1String(leg.list) + QStringLiteral("/count.json");
    const Result<HttpReply> reply = m_client.getGood(m_client.api(path, query), cancel);
    if (!reply)
        return;
    const Result<JsonDocument> document = JsonDocument::parse(reply->body);
    if (document)
        cursor.total = document->root()["count"].toInteger();
}

void ShopifyConnector::noteHiddenPeople(const ShopBatch &batch, QStringList &notices)
{
    const bool any = std::ranges::any_of(batch.accounts, &AccountRecord::personalDataHidden);
    if (any && !m_hiddenTold)
        notices.append(ConnectorTexts::hiddenPeople());
    m_hiddenTold |= any;
}

Result<ShopPage> ShopifyConnector::walkStock(WalkCursor cursor, const CancelToken &cancel)
{
    const Result<HttpReply> places
        = m_client.getGood(m_client.api(QStringLiteral("locations.json")), cancel);
    if (!places)
        return places.error();
    Result<ShopBatch> locations = parseLocations(places->body);
    if (!locations)
        return locations.error();
    ShopPage page;
    page.batch = std::move(*locations);
    cursor.started = m_client.serverTime(*places);
    cursor.saw(cursor.started);
    // The first import has the stock with the products; from then on, what changed.
    const auto changed = cursor.since
        ? m_stock.changedSince(*cursor.since, page.batch.references, cancel)
        : Result<QList<InventoryLevel>>(QList<InventoryLevel>());
    if (!changed)
        return changed.error();
    Result<QList<StockRecord>> stock = m_stock.totals(*changed, m_context, cancel);
    if (!stock)
        return stock.error();
    page.batch.stock = *stock;
    cursor.finish();
    page.nextCursor = cursor.toJson();
    page.notices = m_client.takeNotices();
    return page;
}

Result<ShopIdPage> ShopifyConnector::fetchIds(const QString &resource, const QJsonObject &cursor,
                                              const CancelToken &cancel)
{
    const ResourceSpec *spec = findResource(resource);
    if (!spec || !spec->sweeps)
        return ConnectorTexts::unknownResource(resource);
    if (spec->is("orders")) {
        QStringList notices;
        if (const Done learnt = learnOrderRights(notices, cancel); !learnt)
            return learnt.error();
        if (!*m_seesAllOrders)
            return ConnectorTexts::partOfOrders();
    }
    WalkCursor at = WalkCursor::fromJson(cursor);
    const QUrlQuery query{{QStringLiteral("fields"), QStringLiteral("id")}};
    const Result<Page> page = fetchPage(*spec, at, query, cancel);
    if (!page)
        return page.error();
    const Result<QList<RemoteId>> ids = parseIds(page->reply.body, spec->legs.at(at.leg).list);
    if (!ids)
        return ids.error();
    at.page = page->next.isEmpty() ? QString() : pathAndQuery(page->next);
    if (at.page.isEmpty())
        ++at.leg;
    const bool more = at.leg < spec->legs.size();
    return ShopIdPage{*ids, more ? at.toJson() : QJsonObject(), more};
}

Result<ShopBatch> ShopifyConnector::parseAgain(const QString &resource, const QByteArray &raw) const
{
    const ResourceSpec *spec = findResource(resource);
    if (!spec)
        return ConnectorTexts::unknownResource(resource);
    // A code alone does not say what it gives: the next walk of its rule brings it.
    const Result<ShopBatch> batch
        = spec->parse ? spec->parse(raw, m_context) : parseDiscountCodes(raw, PriceRule());
    if (batch && !batch->bad.isEmpty())
        return batch->bad.first().error;
    if (batch && !spec->parse)
        return ShopBatch();
    return batch;
}

} // namespace comptoir::shopify
