#include "tests/views/viewsfixture.h"

#include "models/store/ingest.h"
#include "models/store/searchindex.h"
#include "models/store/shoprepository.h"
#include "views/widgets/keyboardmanners.h"

#include <QApplication>

namespace comptoir {

namespace {

template <typename T>
QFuture<T> ready(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

Error refusal()
{
    return {ErrorCode::Secret, QStringLiteral("The keychain said no."), {}};
}

} // namespace

QFuture<Result<ShopSecret>> FakeVault::read(SecretOwner owner)
{
    if (refuses || !secrets.contains(owner))
        return ready<Result<ShopSecret>>(refusal());
    return ready<Result<ShopSecret>>(secrets.value(owner));
}

QFuture<Done> FakeVault::write(SecretOwner owner, const ShopSecret &secret)
{
    if (refuses)
        return ready<Done>(refusal());
    secrets.insert(owner, secret);
    return ready<Done>(done());
}

QFuture<Done> FakeVault::remove(SecretOwner owner)
{
    secrets.remove(owner);
    return ready<Done>(done());
}

ViewsFixture::ViewsFixture()
{
    if (auto *application = qobject_cast<QApplication *>(QCoreApplication::instance()))
        KeyboardManners::install(*application); // as the window does
    auto store = Store::open(m_folder.path(), clock);
    if (!store)
        qFatal("%s", qPrintable(store.error().text));
    m_store = std::move(*store);
    m_sync = std::make_unique<SyncService>(*m_store, vault, clock, [] { return 0.5; });
}

ViewsFixture::~ViewsFixture() = default;

ViewContext ViewsFixture::context()
{
    ViewContext context{*m_store, clock, vault, *m_sync, {}, {}, {}};
    context.openDemo = [] {};
    context.setLanguage = [this](const QString &language) { chosenLanguage = language; };
    context.restoreBackup = [](const QString &) {};
    return context;
}

ShopId ViewsFixture::fill(int customers, DemoPlatform platform)
{
    const bool presta = platform == DemoPlatform::PrestaShop;
    DemoShopOptions options;
    options.customers = customers;
    options.now = clock.now();
    options.platform = platform;
    const ShopBatch batch = generateDemoShop(options);
    Shop shop;
    shop.platform = presta ? QStringLiteral("prestashop") : QStringLiteral("shopify");
    shop.name = presta ? QStringLiteral("Maison Lavande") : QStringLiteral("Lavande Studio");
    shop.baseUrl = QUrl(QStringLiteral("https://maison-lavande.example/"));
    shop.currency = *Currency::fromCode(u"EUR");
    const auto filled
        = awaitResult(m_store->write([&, now = clock.now()](Database &db) -> Result<ShopId> {
              Transaction transaction(db);
              const auto id = ShopRepository(db).add(shop, now);
              if (!id)
                  return id.error();
              const auto taken = Ingest(db, *id, now).apply(batch);
              if (!taken)
                  return taken.error();
              const Done committed = transaction.commit();
              if (!committed)
                  return committed.error();
              const Done indexed = SearchIndex(db).rebuild();
              if (!indexed)
                  return indexed.error();
              return *id;
          }));
    if (!filled)
        qFatal("%s (%s)", qPrintable(filled.error().text), qPrintable(filled.error().detail));
    return *filled;
}

QString PseudoTranslator::translate(const char *context, const char *sourceText,
                                    const char *disambiguation, int n) const
{
    Q_UNUSED(disambiguation)
    Q_UNUSED(n)
    const QByteArray owner(context);
    if (owner.startsWith('Q')) // Qt's own texts are Qt's business
        return {};
    const QString source = QString::fromUtf8(sourceText);
    m_asked.insert(source);
    // Date formats are translated too; they must stay formats.
    if (source.contains(QLatin1String("yyyy")) || source == QLatin1String("d MMMM"))
        return source;
    const qsizetype longer = qMin<qsizetype>(12, source.size() * 3 / 10);
    return u'[' + source + QString(longer, u'é') + u']';
}

} // namespace comptoir
