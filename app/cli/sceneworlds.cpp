#include "app/cli/sceneworlds.h"

#include "app/cli/scenedata.h"
#include "models/domain/shop.h"
#include "models/store/ingest.h"
#include "models/store/searchindex.h"
#include "models/store/shoprepository.h"
#include "tests/servers/demoshop.h"

namespace comptoir::cli {

namespace {

constexpr quint64 kSeed = 20261121;
constexpr int kPausedCustomers = 30;

Shop described(const QString &platform, const QString &name, const QUrl &url)
{
    Shop shop;
    shop.platform = platform;
    shop.name = name;
    shop.baseUrl = url;
    shop.timeZone = kDemoTimeZone;
    shop.currency = *Currency::fromCode(u"EUR");
    shop.language = QStringLiteral("fr");
    return shop;
}

Done take(Database &db, const Shop &shop, const ShopBatch &batch, Timestamp now)
{
    Transaction transaction(db);
    const Result<ShopId> id = ShopRepository(db).add(shop, now);
    if (!id)
        return id.error();
    const auto taken = Ingest(db, *id, now).apply(batch);
    if (!taken)
        return taken.error();
    const Done synced = addSyncs(db, *id, shop.platform == QLatin1String("prestashop"), now);
    if (!synced)
        return synced;
    return transaction.commit();
}

} // namespace

SceneWorlds::~SceneWorlds() = default;

Result<std::unique_ptr<SceneWorlds>> SceneWorlds::make(int customers)
{
    std::unique_ptr<SceneWorlds> worlds(new SceneWorlds);
    for (World *world : {&worlds->m_demo, &worlds->m_empty, &worlds->m_paused}) {
        const Done opened = worlds->open(*world);
        if (!opened)
            return opened.error();
    }
    const Done filled = worlds->fill(customers);
    const Done paused = filled ? worlds->fillPaused() : filled;
    if (!paused)
        return paused.error();
    return worlds;
}

Done SceneWorlds::open(World &world)
{
    Result<std::unique_ptr<Store>> store = Store::open(world.folder.path(), m_clock);
    if (!store)
        return store.error();
    world.store = std::move(store).value();
    world.sync = std::make_unique<SyncService>(*world.store, m_vault, m_clock, [] { return 0.5; });
    return done();
}

Done SceneWorlds::fill(int customers)
{
    DemoShopOptions options;
    options.seed = kSeed;
    options.customers = customers;
    options.now = m_clock.now();
    const ShopBatch first = generateDemoShop(options);
    options.platform = DemoPlatform::Shopify;
    options.seed = kSeed + 1;
    options.customers = customers / 3;
    options.sharePeopleWith = &first;
    const ShopBatch second = generateDemoShop(options);
    return m_demo.store
        ->write([&, now = m_clock.now()](Database &db) -> Done {
            const Shop lavender = described(QStringLiteral("prestashop"), tr("Maison Tournesol"),
                                            QUrl(QStringLiteral("https://tournesol.example/")));
            const Shop town = described(QStringLiteral("shopify"), tr("Tournesol in town"),
                                        QUrl(QStringLiteral("https://en-ville.example/")));
            for (const auto &[shop, batch] :
                 {std::pair(lavender, &first), std::pair(town, &second)}) {
                const Done taken = take(db, shop, *batch, now);
                if (!taken)
                    return taken;
            }
            if (const Done worked = addOwnersWork(db, now); !worked)
                return worked;
            if (const Done segmented = addSegments(db, now); !segmented)
                return segmented;
            if (const Done sent = addMessages(db, now); !sent)
                return sent;
            if (const Done drawn = addWorkflows(db, now); !drawn)
                return drawn;
            const Done sending = addSenders(db, now);
            return sending ? SearchIndex(db).rebuild() : sending;
        })
        .takeResult();
}

Done SceneWorlds::fillPaused()
{
    DemoShopOptions options;
    options.seed = kSeed + 2;
    options.customers = kPausedCustomers;
    options.now = m_clock.now();
    const ShopBatch batch = generateDemoShop(options);
    return m_paused.store
        ->write([&, now = m_clock.now()](Database &db) -> Done {
            const Shop shop = described(QStringLiteral("prestashop"), tr("Maison Tournesol"),
                                        QUrl(QStringLiteral("https://tournesol.example/")));
            if (const Done taken = take(db, shop, batch, now); !taken)
                return taken;
            return addPausedMessages(db, now);
        })
        .takeResult();
}

ViewContext SceneWorlds::context(SceneWorld which)
{
    World &world = which == SceneWorld::Demo ? m_demo
        : which == SceneWorld::Empty         ? m_empty
                                             : m_paused;
    // Every button is in the picture; none is pressed.
    ViewContext context{*world.store, m_clock, m_vault, *world.sync, {}, {}, {}};
    context.openDemo = [] {};
    context.setLanguage = [](const QString &) {};
    context.restoreBackup = [](const QString &) {};
    context.setTextPercent = [](int) {};
    context.random = [] { return 0.5; };
    return context;
}

} // namespace comptoir::cli
