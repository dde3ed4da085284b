#pragma once

#include "models/domain/result.h"
#include "models/domain/timestamp.h"
#include "models/shops/secretvault.h"

#include <QCoreApplication>

#include <memory>

namespace comptoir {

class Clock;
class PrestaShopServer;
class ShopifyServer;
class Store;

/// Two invented shops, one of each platform, that answer on loopback as the real systems do. The
/// program connects to them as to any shop.
class DemoShops
{
    Q_DECLARE_TR_FUNCTIONS(DemoShops)
public:
    /// Invents the shops as they stand at `now` and opens their servers: a moment of work.
    explicit DemoShops(Timestamp now);
    ~DemoShops();
    DemoShops(const DemoShops &) = delete;
    DemoShops &operator=(const DemoShops &) = delete;

    /// Adds the shops to the profile, or gives those already there their address of this run, and
    /// puts their keys into `vault`.
    Done connectTo(Store &store, SecretVault &vault, Clock &clock) const;

    /// The instant of which the profile's demo tells; made anew, with an empty profile, when it is
    /// older than a day, so that the demo's carts and orders are fresh. Before the store is opened.
    static Result<Timestamp> bornAt(const QString &profileFolder, Timestamp now);

private:
    std::unique_ptr<PrestaShopServer> m_prestashop;
    std::unique_ptr<ShopifyServer> m_shopify;
};

} // namespace comptoir
