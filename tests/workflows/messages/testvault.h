#pragma once

#include "models/shops/secretvault.h"

#include <QHash>
#include <QPromise>

namespace comptoir {

/// Keeps secrets in memory.
class TestVault : public SecretVault
{
public:
    QFuture<Result<ShopSecret>> read(SecretOwner owner) override
    {
        return ready<Result<ShopSecret>>(
            secrets.contains(owner)
                ? Result<ShopSecret>(ShopSecret{secrets.value(owner), {}})
                : Result<ShopSecret>(Error{ErrorCode::Secret, QStringLiteral("none"), {}}));
    }
    QFuture<Done> write(SecretOwner owner, const ShopSecret &secret) override
    {
        secrets.insert(owner, secret.key);
        return ready<Done>(done());
    }
    QFuture<Done> remove(SecretOwner owner) override
    {
        secrets.remove(owner);
        return ready<Done>(done());
    }
    [[nodiscard]] bool isPersistent() const override { return true; }
    [[nodiscard]] QString whyNotPersistent() const override { return {}; }

    QHash<SecretOwner, QString> secrets;

private:
    template <typename T>
    static QFuture<T> ready(T value)
    {
        QPromise<T> promise;
        promise.start();
        promise.addResult(std::move(value));
        promise.finish();
        return promise.future();
    }
};

} // namespace comptoir
