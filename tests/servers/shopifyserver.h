#pragma once

#include "models/domain/shopbatch.h"
#include "tests/servers/loopbackserver.h"

#include <functional>
#include <memory>

namespace comptoir {

struct ShopifyServerOptions
{
    QString shopName = QStringLiteral("Boutique de démonstration");
    Currency currency; ///< of the shop; EUR when null
    QByteArray timeZone = "Europe/Paris";
    QString language = QStringLiteral("fr");
    QString plan = QStringLiteral("professional");

    QString token = QStringLiteral("shpat_demo_not_a_secret"); ///< of an app made in the admin
    QString clientId = QStringLiteral("demo-client"); ///< of an app of the Dev Dashboard
    QString clientSecret = QStringLiteral("shpss_demo_not_a_secret");
    int tokenLifetimeSeconds = 86'399;
    bool clientCredentialsPermitted = true; ///< false: shop_not_permitted, as a page of HTML

    QStringList scopes{QStringLiteral("read_customers"),   QStringLiteral("read_orders"),
                       QStringLiteral("read_all_orders"),  QStringLiteral("read_products"),
                       QStringLiteral("read_inventory"),   QStringLiteral("read_locations"),
                       QStringLiteral("read_price_rules"), QStringLiteral("write_discounts"),
                       QStringLiteral("write_customers")};
    bool hidePersonalData = false;
    /// Collections whose products are chosen by rules: they have no collects.
    QList<RemoteId> smartCollections;

    QByteArray version = "2026-07"; ///< told in every answer, whatever was asked
    QByteArray deprecatedReason; ///< sent when not empty
    /// The server's time: the Date header, and the end of the 60 days without read_all_orders.
    /// Without it there is no Date header and no end.
    std::optional<Timestamp> now;

    int bucketSize = 40;
    double leakPerRequest = 1; ///< 1: never fills; 0: full after bucketSize requests
    double retryAfterSeconds = 2; ///< after this, the bucket is taken to be empty
};

/// A Shopify shop on loopback: the REST Admin API for reading, the GraphQL Admin API for writing,
/// with both ways to sign in, pages, filters, scopes, the call limit and the error bodies of the
/// recordings. The batch given is what the shop holds. Faults come from faults(). Thread-safe.
class ShopifyServer
{
public:
    ShopifyServer(ShopBatch data, ShopifyServerOptions options);
    ~ShopifyServer();
    ShopifyServer(const ShopifyServer &) = delete;
    ShopifyServer &operator=(const ShopifyServer &) = delete;

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] LoopbackServer &faults();
    /// What the shop holds now, with what was written to it.
    [[nodiscard]] ShopBatch data() const;
    /// Changes what the shop holds. The caller sets updatedAt as the shop would.
    void edit(const std::function<void(ShopBatch &)> &change);
    void setOptions(const std::function<void(ShopifyServerOptions &)> &change);

    /// Counts a variant anew in the shop, at an instant.
    void setStock(const RemoteId &inventoryItem, qint64 quantity, Timestamp at);
    void expirePages(); ///< every page_info given so far is refused from now on
    void expireTokens(); ///< every token asked for with client credentials is refused
    [[nodiscard]] int tokensIssued() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace comptoir
