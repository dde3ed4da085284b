#include "app/memoryvault.h"

namespace comptoir {

namespace {

template <typename T>
QFuture<Result<T>> ready(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

} // namespace

QFuture<Result<ShopSecret>> MemoryVault::read(ShopId shop)
{
    const auto found = m_secrets.constFind(shop);
    if (found != m_secrets.constEnd())
        return ready<ShopSecret>(*found);
    return ready<ShopSecret>(Error{
        ErrorCode::Secret,
        tr("The key of this shop is not known in this run of Comptoir. Nothing was lost: give "
           "the key again to go on."),
        QStringLiteral("no secret in memory for shop %1").arg(shop.value)});
}

QFuture<Done> MemoryVault::write(ShopId shop, const ShopSecret &secret)
{
    m_secrets.insert(shop, secret);
    return ready<std::monostate>(done());
}

QFuture<Done> MemoryVault::remove(ShopId shop)
{
    m_secrets.remove(shop);
    return ready<std::monostate>(done());
}

QString MemoryVault::whyNotPersistent() const
{
    return tr(
        "No keychain service runs on this computer, so the keys of your shops are kept for this "
        "run only. Comptoir asks for them again the next time.");
}

} // namespace comptoir
