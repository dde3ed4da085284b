#pragma once

#include "models/shops/secretvault.h"

#include <QHash>
#include <QPromise>

namespace comptoir {

/// Secrets in memory, for tests.
class FakeVault : public SecretVault
{
public:
    QFuture<Result<ShopSecret>> read(SecretOwner owner) override
    {
        if (secrets.contains(owner))
            return ready(Result<ShopSecret>(secrets.value(owner)));
        return ready(Result<ShopSecret>(
            Error{ErrorCode::Secret, QStringLiteral("No secret."), QStringLiteral("none")}));
    }
    QFuture<Done> write(SecretOwner owner, const ShopSecret &secret) override
    {
        secrets.insert(owner, secret);
        return ready(done());
    }
    QFuture<Done> remove(SecretOwner owner) override
    {
        secrets.remove(owner);
        return ready(done());
    }
    [[nodiscard]] bool isPersistent() const override { return true; }
    [[nodiscard]] QString whyNotPersistent() const override { return {}; }

    QHash<SecretOwner, ShopSecret> secrets;

private:
    template <typename T>
    static QFuture<T> ready(const T &value)
    {
        QPromise<T> promise;
        promise.start();
        promise.addResult(value);
        promise.finish();
        return promise.future();
    }
};

} // namespace comptoir
