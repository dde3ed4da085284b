#pragma once

#include "models/shops/shopify/shopifyconnector.h"
#include "tests/models/shops/shopify/smallshop.h"
#include "tests/servers/fakeclock.h"
#include "tests/servers/shopifyserver.h"

/// A loopback shop, a connector to it and a clock that stands still.
namespace comptoir::shopify {

class ConnectedShop
{
public:
    explicit ConnectedShop(const ShopBatch &data, const ShopifyServerOptions &options = {},
                           const ShopSecret &secret = {u"shpat_demo_not_a_secret"_qs, {}})
        : server(data, options)
        , m_secret(secret)
    {
        shop.baseUrl = server.url();
        reconnect();
    }

    /// As after a restart of the program.
    void reconnect()
    {
        connector = std::make_unique<ShopifyConnector>(
            shop, m_secret, ConnectorContext{&clock, [] { return 0.5; }});
    }

    Result<ShopPage> page(const char *resource)
    {
        const QString name = QString::fromLatin1(resource);
        Result<ShopPage> next = connector->fetch(name, cursors.value(name), CancelToken());
        if (next) {
            cursors.insert(name, next->nextCursor);
            notices += next->notices;
        }
        return next;
    }

    /// Pages of one resource to the end, added to `into`; the error that ended it, if any.
    std::optional<Error> walk(const char *resource, ShopBatch &into)
    {
        for (int guard = 0; guard < 500; ++guard) {
            const Result<ShopPage> next = page(resource);
            if (!next)
                return next.error();
            take(next->batch, into);
            if (!next->hasMore)
                return std::nullopt;
        }
        return Error{ErrorCode::Protocol, u"a walk without end"_qs, {}};
    }

    std::optional<Error> walkAll(ShopBatch &into)
    {
        for (const ResourceInfo &info : connector->resources()) {
            if (auto error = walk(info.id.toLatin1().constData(), into))
                return error;
        }
        return std::nullopt;
    }

    ShopifyServer server;
    FakeClock clock;
    Shop shop;
    std::unique_ptr<ShopifyConnector> connector;
    QHash<QString, QJsonObject> cursors;
    QStringList notices;

private:
    static void take(const ShopBatch &from, ShopBatch &into)
    {
        into.references += from.references;
        into.orderStates += from.orderStates;
        into.accounts += from.accounts;
        into.categories += from.categories;
        into.products += from.products;
        into.stock += from.stock;
        into.orders += from.orders;
        into.carts += from.carts;
        into.discountCodes += from.discountCodes;
        into.bad += from.bad;
    }

    ShopSecret m_secret;
};

} // namespace comptoir::shopify
