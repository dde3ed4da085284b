#pragma once

#include "models/shops/secretvault.h"

#include <QHash>
#include <QPromise>

namespace comptoir {

/// Secrets in memory, for tests.
class FakeVault : public SecretVault
{
public:
    QFuture<Result<ShopSecret>> read(ShopId shop) override
    {
        if (secrets.contains(shop))
            return ready(Result<ShopSecret>(secrets.value(shop)));
        return ready(Result<ShopSecret>(
            Error{ErrorCode::Secret, QStringLiteral("No secret."), QStringLiteral("none")}));
    }
    QFuture<Done> write(ShopId shop, const ShopSecret &secret) override
    {
        secrets.insert(shop, secret);
        return ready(done());
    }
    QFuture<Done> remove(ShopId shop) override
    {
        secrets.remove(shop);
        return ready(done());
    }
    [[nodiscard]] bool isPersistent() const override { return true; }
    [[nodiscard]] QString whyNotPersistent() const override { return {}; }

    QHash<ShopId, ShopSecret> secrets;

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
