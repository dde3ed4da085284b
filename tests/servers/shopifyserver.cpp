#include "tests/servers/shopifyserver.h"

#include "tests/servers/shopifygraphql.h"
#include "tests/servers/shopifylevels.h"
#include "tests/servers/shopifylist.h"
#include "tests/servers/shopifyrender.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QMutex>
#include <QMutexLocker>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace comptoir {

namespace {

constexpr qint64 kSixtyDays = 60LL * 24 * 3600 * 1000;
constexpr qint64 kDefaultLocation = 70'000'000'001;

struct Membership
{
    qint64 id, product, collection;
};

QByteArray httpDate(Timestamp at)
{
    return QLocale::c()
        .toString(at.toUtc(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"))
        .toLatin1();
}

QString value(const QUrlQuery &query, const char *key)
{
    return query.queryItemValue(QLatin1String(key), QUrl::FullyDecoded);
}

/// The scope that a path needs; empty: none.
QString scopeFor(const QString &resource)
{
    static const QList<QPair<QLatin1String, QLatin1String>> table{
        {QLatin1String("customers"), QLatin1String("customers")},
        {QLatin1String("orders"), QLatin1String("orders")},
        {QLatin1String("checkouts"), QLatin1String("orders")},
        {QLatin1String("products"), QLatin1String("products")},
        {QLatin1String("custom_collections"), QLatin1String("products")},
        {QLatin1String("smart_collections"), QLatin1String("products")},
        {QLatin1String("collections"), QLatin1String("products")},
        {QLatin1String("collects"), QLatin1String("products")},
        {QLatin1String("inventory_levels"), QLatin1String("inventory")},
        {QLatin1String("locations"), QLatin1String("locations")},
        {QLatin1String("price_rules"), QLatin1String("price_rules")}};
    for (const auto &[path, scope] : table) {
        if (path == resource)
            return QStringLiteral("read_") + scope;
    }
    return {};
}

} // namespace

class ShopifyServer::Private
{
public:
    Private(ShopBatch data_, ShopifyServerOptions options_)
        : data(std::move(data_))
        , options(std::move(options_))
        , server([this](const ServerRequest &request) { return handle(request); })
    {
        if (options.currency.isNull())
            options.currency = *Currency::fromCode(u"EUR");
    }

    ServerReply handle(const ServerRequest &request);
    ServerReply route(const ServerRequest &request);
    ServerReply signIn(const ServerRequest &request);
    ServerReply answer(const QStringList &path, const ServerRequest &request);
    ServerReply answerList(const QString &name, const QStringList &path,
                           const ServerRequest &request);
    ServerReply shop() const;
    ServerReply scopes() const;
    ServerReply levels(const ServerRequest &request);
    ServerReply collectionProducts(qint64 collection, const ServerRequest &request);
    ServerReply codesOf(qint64 rule) const;
    [[nodiscard]] bool isSignedIn(const ServerRequest &request) const;
    [[nodiscard]] bool isSmart(const RemoteId &category) const;
    [[nodiscard]] bool isShown(const OrderRecord &order, const QString &status) const;
    [[nodiscard]] std::vector<ShopifyListEntry> entries(const QString &name,
                                                        const ServerRequest &request);
    [[nodiscard]] QList<Membership> memberships() const;
    [[nodiscard]] QList<ReferenceRecord> locations() const;
    void addDataEntries(const QString &name, const QString &status,
                        std::vector<ShopifyListEntry> &list);
    void indexAccounts();
    [[nodiscard]] shopifyrender::Style style() const
    {
        return {options.currency, options.hidePersonalData};
    }

    mutable QMutex mutex;
    ShopBatch data;
    ShopifyServerOptions options;
    QHash<RemoteId, qsizetype> accounts; ///< index by id
    bool indexed = false;
    QHash<RemoteId, Timestamp> counted; ///< inventory item → last change
    QSet<QByteArray> issued;
    int issuedCount = 0;
    int generation = 1;
    double level = 0;
    LoopbackServer server; ///< last: its threads use all of the above
};

ServerReply ShopifyServer::Private::handle(const ServerRequest &request)
{
    const QMutexLocker lock(&mutex);
    ServerReply reply;
    const bool api = request.path.startsWith(QLatin1String("/admin/api/"));
    level = std::max(0.0, level - options.leakPerRequest) + (api ? 1 : 0);
    if (api && level > options.bucketSize) {
        reply = shopifyError(429,
                             "Exceeded 2 calls per second for api client. Reduce request "
                             "rates to resume uninterrupted service.");
        const QByteArray seconds = QByteArray::number(options.retryAfterSeconds, 'f', 1);
        reply.headers.append({"Retry-After", seconds});
        level = 0;
    } else {
        reply = route(request);
    }
    if (api) {
        const QByteArray limit
            = QByteArray::number(qRound(level)) + '/' + QByteArray::number(options.bucketSize);
        reply.headers.append({"X-Shopify-Shop-Api-Call-Limit", limit});
        reply.headers.append({"X-Shopify-API-Version", options.version});
    }
    if (!options.deprecatedReason.isEmpty())
        reply.headers.append({"X-Shopify-API-Deprecated-Reason", options.deprecatedReason});
    if (options.now)
        reply.headers.append({"Date", httpDate(*options.now)});
    reply.headers.append({"X-Request-Id", QByteArrayLiteral("0f6b1f6e-demo")});
    return reply;
}

bool ShopifyServer::Private::isSignedIn(const ServerRequest &request) const
{
    const QByteArray token = request.headers.value("x-shopify-access-token");
    return !token.isEmpty() && (token == options.token.toUtf8() || issued.contains(token));
}

ServerReply ShopifyServer::Private::route(const ServerRequest &request)
{
    if (request.path == QLatin1String("/admin/oauth/access_token"))
        return signIn(request);
    if (!isSignedIn(request))
        return shopifyError(401,
                            "[API] Invalid API key or access token (unrecognized login or "
                            "wrong password)");
    if (request.path == QLatin1String("/admin/oauth/access_scopes.json"))
        return scopes();
    static const QRegularExpression api(
        QStringLiteral("^/admin/api/\\d{4}-\\d{2}/([a-z0-9_/]+)\\.json$"));
    const QRegularExpressionMatch match = api.match(request.path);
    if (!match.hasMatch())
        return shopifyError(404, "Not Found");
    const QStringList path = match.captured(1).split(QLatin1Char('/'));
    const QString scope = scopeFor(path.first());
    if (!scope.isEmpty() && !options.scopes.contains(scope))
        return shopifyError(
            403, "[API] This action requires merchant approval for " + scope.toUtf8() + " scope.");
    return answer(path, request);
}

ServerReply ShopifyServer::Private::signIn(const ServerRequest &request)
{
    ServerReply refused;
    refused.status = 400;
    if (!options.clientCredentialsPermitted) {
        refused.contentType = "text/html; charset=utf-8";
        refused.body = "<!DOCTYPE html><html><body><p>Oauth error shop_not_permitted: Client "
                       "credentials cannot be performed on this shop.</p></body></html>";
        return refused;
    }
    QUrlQuery form(QString::fromUtf8(request.body));
    const bool good = request.method == "POST"
        && value(form, "grant_type") == QLatin1String("client_credentials")
        && value(form, "client_id") == options.clientId
        && value(form, "client_secret") == options.clientSecret;
    if (!good) {
        refused.body = R"({"error":"invalid_client","error_description":"Client authentication )"
                       R"(failed"})";
        return refused;
    }
    const QByteArray token = "shpat_issued_" + QByteArray::number(++issuedCount);
    issued.insert(token);
    return shopifyJson({{QStringLiteral("access_token"), QString::fromLatin1(token)},
                        {QStringLiteral("scope"), options.scopes.join(QLatin1Char(','))},
                        {QStringLiteral("expires_in"), options.tokenLifetimeSeconds}});
}

ServerReply ShopifyServer::Private::answer(const QStringList &path, const ServerRequest &request)
{
    const QString &name = path.first();
    if (name == QLatin1String("shop"))
        return shop();
    if (name == QLatin1String("graphql"))
        return request.method == "POST"
            ? ShopifyGraphql(data, options.scopes, options.now.value_or(Timestamp()))
                  .answer(request)
            : shopifyError(405, "Method Not Allowed");
    if (name == QLatin1String("inventory_levels"))
        return levels(request);
    if (name == QLatin1String("collections") && path.size() == 3)
        return collectionProducts(path.at(1).toLongLong(), request);
    if (name == QLatin1String("price_rules") && path.size() == 3)
        return codesOf(path.at(1).toLongLong());
    return answerList(name, path, request);
}

ServerReply ShopifyServer::Private::answerList(const QString &name, const QStringList &path,
                                               const ServerRequest &request)
{
    static const QStringList known{
        QStringLiteral("customers"),          QStringLiteral("orders"),
        QStringLiteral("checkouts"),          QStringLiteral("products"),
        QStringLiteral("custom_collections"), QStringLiteral("smart_collections"),
        QStringLiteral("collects"),           QStringLiteral("locations"),
        QStringLiteral("price_rules")};
    if (!known.contains(name) || path.size() > 2)
        return shopifyError(404, "Not Found");
    const ShopifyList list(name.toLatin1(), entries(name, request), generation);
    if (path.size() == 1)
        return list.answer(request, server.url());
    if (path.at(1) == QLatin1String("count"))
        return list.count(request);
    const qint64 id = path.at(1).toLongLong();
    for (const ShopifyListEntry &entry : entries(name, request)) {
        if (entry.id == id)
            return shopifyJson({{name.chopped(1), entry.render()}});
    }
    return shopifyError(404, "Not Found");
}

ServerReply ShopifyServer::Private::shop() const
{
    return shopifyJson(
        {{QStringLiteral("shop"),
          QJsonObject{{QStringLiteral("id"), 548380009},
                      {QStringLiteral("name"), options.shopName},
                      {QStringLiteral("currency"), options.currency.code()},
                      {QStringLiteral("iana_timezone"), QString::fromLatin1(options.timeZone)},
                      {QStringLiteral("primary_locale"), options.language},
                      {QStringLiteral("plan_name"), options.plan},
                      {QStringLiteral("myshopify_domain"), server.url().host()}}}});
}

ServerReply ShopifyServer::Private::scopes() const
{
    QJsonArray handles;
    for (const QString &scope : options.scopes)
        handles.append(QJsonObject{{QStringLiteral("handle"), scope}});
    return shopifyJson({{QStringLiteral("access_scopes"), handles}});
}

bool ShopifyServer::Private::isSmart(const RemoteId &category) const
{
    return options.smartCollections.contains(category);
}

bool ShopifyServer::Private::isShown(const OrderRecord &order, const QString &status) const
{
    const bool old = options.now && order.placedAt.ms < options.now->ms - kSixtyDays;
    if (old && !options.scopes.contains(QStringLiteral("read_all_orders")))
        return false;
    if (status == QLatin1String("any"))
        return true;
    if (status == QLatin1String("cancelled"))
        return order.cancelledAt.has_value();
    const bool closed = order.fulfilmentStatus == QLatin1String("fulfilled");
    return !order.cancelledAt && closed == (status == QLatin1String("closed"));
}

void ShopifyServer::Private::indexAccounts()
{
    if (indexed)
        return;
    accounts.clear();
    for (qsizetype i = 0; i < data.accounts.size(); ++i)
        accounts.insert(data.accounts.at(i).id, i);
    indexed = true;
}

QList<Membership> ShopifyServer::Private::memberships() const
{
    QList<Membership> all;
    for (const ProductRecord &product : data.products) {
        for (const RemoteId &category : product.categoryIds)
            all.append({all.size() + 1, product.id.number(), category.number()});
    }
    return all;
}

QList<ReferenceRecord> ShopifyServer::Private::locations() const
{
    QList<ReferenceRecord> places;
    for (const ReferenceRecord &place : data.references) {
        if (place.kind == ReferenceRecord::Kind::Location)
            places.append(place);
    }
    if (places.isEmpty())
        places.append({ReferenceRecord::Kind::Location, RemoteId::fromNumber(kDefaultLocation),
                       QStringLiteral("FR"), QStringLiteral("Atelier")});
    return places;
}

void ShopifyServer::Private::addDataEntries(const QString &name, const QString &status,
                                            std::vector<ShopifyListEntry> &list)
{
    using namespace shopifyrender;
    const Style how = style();
    const auto add = [&list](const auto &record, std::optional<Timestamp> created,
                             std::optional<Timestamp> updated, auto render) {
        list.push_back({record.id.number(), created, updated, std::move(render)});
    };
    if (name == QLatin1String("customers")) {
        for (const AccountRecord &record : std::as_const(data.accounts))
            add(record, record.createdAt, record.updatedAt,
                [&record, how] { return customer(record, how); });
    } else if (name == QLatin1String("products")) {
        for (const ProductRecord &record : std::as_const(data.products))
            add(record, record.createdAt, record.updatedAt,
                [&record, how] { return product(record, how); });
    } else if (name == QLatin1String("checkouts")) {
        for (const CartRecord &record : std::as_const(data.carts)) {
            if (record.completedAt.has_value() == (status == QLatin1String("closed")))
                add(record, record.createdAt, record.updatedAt,
                    [&record, how] { return checkout(record, how); });
        }
    } else if (name == QLatin1String("price_rules")) {
        for (const DiscountCodeRecord &record : std::as_const(data.discountCodes))
            add(record, record.validFrom, record.updatedAt,
                [&record, how] { return priceRule(record, how); });
    } else if (name.endsWith(QLatin1String("_collections"))) {
        const bool smart = name.startsWith(QLatin1String("smart"));
        for (const CategoryRecord &record : std::as_const(data.categories)) {
            if (isSmart(record.id) == smart)
                add(record, {}, record.updatedAt,
                    [&record, how] { return collection(record, how); });
        }
    }
}

std::vector<ShopifyListEntry> ShopifyServer::Private::entries(const QString &name,
                                                              const ServerRequest &request)
{
    std::vector<ShopifyListEntry> list;
    const QString status = ShopifyList::filterOf(request, "status", QStringLiteral("open"));
    if (name == QLatin1String("orders")) {
        indexAccounts();
        const shopifyrender::Style how = style();
        for (const OrderRecord &record : std::as_const(data.orders)) {
            if (!isShown(record, status))
                continue;
            const auto buyer = accounts.constFind(record.customerId);
            const AccountRecord *account
                = buyer == accounts.constEnd() ? nullptr : &data.accounts.at(*buyer);
            list.push_back(
                {record.id.number(), record.placedAt, record.updatedAt,
                 [&record, account, how] { return shopifyrender::order(record, account, how); }});
        }
    } else if (name == QLatin1String("collects")) {
        for (const Membership &each : memberships()) {
            if (isSmart(RemoteId::fromNumber(each.collection)))
                continue;
            list.push_back({each.id, {}, {}, [each] {
                                return QJsonObject{
                                    {QStringLiteral("id"), each.id},
                                    {QStringLiteral("product_id"), each.product},
                                    {QStringLiteral("collection_id"), each.collection}};
                            }});
        }
    } else if (name == QLatin1String("locations")) {
        for (const ReferenceRecord &place : locations())
            list.push_back(
                {place.id.number(), {}, {}, [place] { return shopifyrender::location(place); }});
    } else {
        addDataEntries(name, status, list);
    }
    return list;
}

ServerReply ShopifyServer::Private::collectionProducts(qint64 collection,
                                                       const ServerRequest &request)
{
    const RemoteId wanted = RemoteId::fromNumber(collection);
    const shopifyrender::Style how = style();
    std::vector<ShopifyListEntry> list;
    for (const ProductRecord &record : std::as_const(data.products)) {
        if (record.categoryIds.contains(wanted))
            list.push_back({record.id.number(), record.createdAt, record.updatedAt,
                            [&record, how] { return shopifyrender::product(record, how); }});
    }
    return ShopifyList("products", std::move(list), generation).answer(request, server.url());
}

ServerReply ShopifyServer::Private::codesOf(qint64 rule) const
{
    QJsonArray codes;
    for (const DiscountCodeRecord &code : data.discountCodes) {
        if (code.id.number() == rule)
            codes.append(shopifyrender::discountCode(code, style()));
    }
    return shopifyJson({{QStringLiteral("discount_codes"), codes}});
}

ServerReply ShopifyServer::Private::levels(const ServerRequest &request)
{
    ShopifyLevelQuery asked;
    asked.items
        = value(request.query, "inventory_item_ids").split(QLatin1Char(','), Qt::SkipEmptyParts);
    asked.places = value(request.query, "location_ids").split(QLatin1Char(','), Qt::SkipEmptyParts);
    if (asked.items.isEmpty() && asked.places.isEmpty())
        return shopifyError(422,
                            "You must provide at least one of inventory_item_ids or "
                            "location_ids");
    if (asked.items.size() > 50 || asked.places.size() > 50)
        return shopifyError(422, "inventory_item_ids: too many");
    auto list = shopifyLevels(asked, data.products, locations(), counted, style());
    return ShopifyList("inventory_levels", std::move(list), generation)
        .answer(request, server.url());
}

ShopifyServer::ShopifyServer(ShopBatch data, ShopifyServerOptions options)
    : d(std::make_unique<Private>(std::move(data), std::move(options)))
{}

ShopifyServer::~ShopifyServer() = default;

QUrl ShopifyServer::url() const
{
    return d->server.url();
}

LoopbackServer &ShopifyServer::faults()
{
    return d->server;
}

ShopBatch ShopifyServer::data() const
{
    const QMutexLocker lock(&d->mutex);
    return d->data;
}

void ShopifyServer::edit(const std::function<void(ShopBatch &)> &change)
{
    const QMutexLocker lock(&d->mutex);
    change(d->data);
    d->indexed = false;
}

void ShopifyServer::setOptions(const std::function<void(ShopifyServerOptions &)> &change)
{
    const QMutexLocker lock(&d->mutex);
    change(d->options);
}

void ShopifyServer::setStock(const RemoteId &inventoryItem, qint64 quantity, Timestamp at)
{
    edit([&](ShopBatch &data) {
        d->counted.insert(inventoryItem, at);
        for (ProductRecord &product : data.products) {
            for (VariantRecord &variant : product.variants) {
                if (variant.inventoryItemId == inventoryItem)
                    variant.stock = quantity;
            }
        }
    });
}

void ShopifyServer::expirePages()
{
    const QMutexLocker lock(&d->mutex);
    ++d->generation;
}

void ShopifyServer::expireTokens()
{
    const QMutexLocker lock(&d->mutex);
    d->issued.clear();
}

int ShopifyServer::tokensIssued() const
{
    const QMutexLocker lock(&d->mutex);
    return d->issuedCount;
}

} // namespace comptoir
