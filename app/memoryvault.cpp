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

QFuture<Result<ShopSecret>> MemoryVault::read(SecretOwner owner)
{
    const auto found = m_secrets.constFind(owner);
    if (found != m_secrets.constEnd())
        return ready<ShopSecret>(*found);
    return ready<ShopSecret>(Error{
        ErrorCode::Secret,
        owner.isShop()
            ? tr("The key of this shop is not known in this run of Comptoir. Nothing was lost: "
                 "give the key again to go on.")
            : tr("The password of this sending account is not known in this run of Comptoir. "
                 "Nothing was sent: give it again to go on."),
        QStringLiteral("no secret in memory for ") + owner.name()});
}

QFuture<Done> MemoryVault::write(SecretOwner owner, const ShopSecret &secret)
{
    m_secrets.insert(owner, secret);
    return ready<std::monostate>(done());
}

QFuture<Done> MemoryVault::remove(SecretOwner owner)
{
    m_secrets.remove(owner);
    return ready<std::monostate>(done());
}

QString MemoryVault::whyNotPersistent() const
{
    return tr(
        "No keychain service runs on this computer, so keys and passwords are kept for this run "
        "only. Comptoir asks for them again the next time.");
}

} // namespace comptoir
