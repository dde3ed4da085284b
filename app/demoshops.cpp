#include "app/demoshops.h"

#include "models/domain/shop.h"
#include "models/store/profile.h"
#include "models/store/shoprepository.h"
#include "models/store/store.h"
#include "tests/servers/demoshop.h"
#include "tests/servers/prestashopserver.h"
#include "tests/servers/shopifyserver.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace comptoir {

namespace {

constexpr quint64 kSeed = 20261121;
constexpr int kCustomers = 3000;
/// 2026-01-01. A computer that forgot the time gets the demo of then: orders of its own day would
/// be set aside as older than any shop.
constexpr Timestamp kEarliest{1'767'225'600'000};
constexpr qint64 kFreshMs = 24LL * 3600 * 1000;

Currency euro()
{
    return *Currency::fromCode(u"EUR");
}

/// A shop's row and its key.
struct DemoShop
{
    Shop shop;
    ShopSecret secret;
};

DemoShop described(const QString &platform, const QString &name, const QUrl &url,
                   const ShopSecret &secret)
{
    Shop shop;
    shop.platform = platform;
    shop.name = name;
    shop.baseUrl = url;
    shop.timeZone = kDemoTimeZone;
    shop.currency = euro();
    shop.language = QStringLiteral("fr");
    return {shop, secret};
}

/// Adds the shop, or moves the one of an earlier run to this run's port.
Result<ShopId> upsert(Database &database, const Shop &shop, Timestamp now)
{
    ShopRepository shops(database);
    const Result<QList<Shop>> known = shops.list();
    if (!known)
        return known.error();
    for (Shop existing : *known) {
        if (existing.platform != shop.platform)
            continue;
        existing.baseUrl = shop.baseUrl;
        const Done moved = shops.update(existing);
        if (!moved)
            return moved.error();
        return existing.id;
    }
    return shops.add(shop, now);
}

QString markerFile(const QString &profileFolder)
{
    return QDir(profileFolder).filePath(QStringLiteral("demo-born-at"));
}

std::optional<Timestamp> readMarker(const QString &profileFolder)
{
    QFile file(markerFile(profileFolder));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return Timestamp::fromIso(QString::fromLatin1(file.read(64)).trimmed());
}

/// The demo's own files only: whatever else somebody put into the folder stays.
void forgetDemo(const QString &profileFolder)
{
    const QString file = profile::databaseFile(profileFolder);
    for (const char *end : {"", "-wal", "-shm"})
        QFile::remove(file + QLatin1String(end));
    QFile::remove(markerFile(profileFolder));
}

} // namespace

DemoShops::DemoShops(Timestamp now)
{
    DemoShopOptions options;
    options.seed = kSeed;
    options.customers = kCustomers;
    options.now = std::max(now, kEarliest);
    const ShopBatch first = generateDemoShop(options);
    options.platform = DemoPlatform::Shopify;
    options.seed = kSeed + 1;
    options.customers = kCustomers / 3;
    options.sharePeopleWith = &first;
    ShopifyServerOptions shopify;
    shopify.shopName = QStringLiteral("Tournesol en ville");
    shopify.currency = euro();
    shopify.timeZone = kDemoTimeZone;
    m_shopify = std::make_unique<ShopifyServer>(generateDemoShop(options), shopify);
    m_prestashop = std::make_unique<PrestaShopServer>(first);
}

DemoShops::~DemoShops() = default;

Done DemoShops::connectTo(Store &store, SecretVault &vault, Clock &clock) const
{
    const QList<DemoShop> shops{
        described(QStringLiteral("prestashop"), tr("Maison Tournesol (demo)"), m_prestashop->url(),
                  {m_prestashop->key(), {}}),
        described(QStringLiteral("shopify"), tr("Tournesol in town (demo)"), m_shopify->url(),
                  {ShopifyServerOptions().token, {}}),
    };
    const Timestamp now = clock.now();
    for (const DemoShop &demo : shops) {
        const Result<ShopId> id
            = store.write([&demo, now](Database &db) { return upsert(db, demo.shop, now); })
                  .result();
        if (!id)
            return id.error();
        vault.write(*id, demo.secret); // the demo's vault is memory: at once, and it cannot fail
    }
    return done();
}

Result<Timestamp> DemoShops::bornAt(const QString &profileFolder, Timestamp now)
{
    const Result<std::unique_ptr<ProfileLock>> lock = ProfileLock::take(profileFolder);
    if (!lock)
        return lock.error();
    const std::optional<Timestamp> known = readMarker(profileFolder);
    if (known && now >= *known && now.ms - known->ms < kFreshMs)
        return *known;
    if (known)
        forgetDemo(profileFolder);
    QFile file(markerFile(profileFolder));
    if (!file.open(QIODevice::WriteOnly) || file.write(now.toIso().toLatin1()) < 0) {
        return Error{
            ErrorCode::File,
            tr("The folder of the demo cannot be written. Choose another one with --data."),
            QStringLiteral("marker of the demo")};
    }
    return now;
}

} // namespace comptoir
