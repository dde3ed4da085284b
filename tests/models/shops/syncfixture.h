#pragma once

#include "models/shops/syncengine.h"
#include "models/store/shoprepository.h"
#include "models/store/store.h"
#include "tests/models/shops/databasedump.h"
#include "tests/models/shops/fakeconnector.h"
#include "tests/servers/fakeclock.h"

#include <QTemporaryDir>

#include <memory>

namespace comptoir {

/// A profile in a temporary folder with one shop, and an engine to bring it in.
class SyncFixture
{
public:
    explicit SyncFixture(const QString &folder = {})
        : m_path(folder.isEmpty() ? m_temporary.path() : folder)
    {
        open();
        if (!shop.id.isValid())
            addShop();
    }

    [[nodiscard]] Store &store() const { return *m_store; }
    void reopen()
    {
        m_store.reset();
        open();
    }
    void close() { m_store.reset(); }

    /// The shop as the store has it now.
    void reread()
    {
        const auto shops
            = store().read([](Database &database) { return ShopRepository(database).list(); });
        if (const QList<Shop> known = shops.result().valueOr({}); !known.isEmpty())
            shop = known.constFirst();
    }

    SyncReport run(ShopConnector &connector, const SyncRequest &request = {})
    {
        SyncEngine engine(
            store(), clock, [] { return 0.5; }, version);
        engine.setProgress(onProgress);
        engine.setHooks(hooks);
        return engine.run(shop, connector, request, cancel);
    }
    SyncReport runFull(ShopConnector &connector)
    {
        SyncRequest request;
        request.mode = SyncMode::Full;
        return run(connector, request);
    }
    [[nodiscard]] qint64 number(const QString &sql) const
    {
        return store()
            .read([sql](Database &database) {
                Statement query = database.prepare(sql);
                return query.next() ? query.int64(0) : qint64(-1);
            })
            .result();
    }
    [[nodiscard]] qint64 count(const char *table) const
    {
        return number(QStringLiteral("SELECT count(*) FROM ") + QLatin1String(table));
    }
    [[nodiscard]] QByteArrayList dump() const { return dumpDatabase(store()); }

    FakeClock clock;
    Shop shop;
    CancelToken cancel;
    QString version = QStringLiteral("1.0");
    std::function<void(const SyncProgress &)> onProgress;
    SyncEngine::Hooks hooks;

private:
    void open()
    {
        auto opened = Store::open(m_path, clock);
        if (!opened)
            qFatal("the profile does not open: %s", qPrintable(opened.error().detail));
        m_store = std::move(*opened);
        reread();
    }
    void addShop()
    {
        shop.platform = QStringLiteral("fake");
        shop.name = QStringLiteral("Shop");
        shop.baseUrl = QUrl(QStringLiteral("https://shop.example"));
        shop.currency = Currency::fromCode(u"EUR").value();
        const auto id = store().write(
            [this](Database &database) { return ShopRepository(database).add(shop, clock.now()); });
        shop.id = id.result().value();
    }

    QTemporaryDir m_temporary;
    QString m_path;
    std::unique_ptr<Store> m_store;
};

} // namespace comptoir
