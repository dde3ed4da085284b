#pragma once

#include "models/domain/ids.h"
#include "models/shops/shopconnector.h"

#include <QFuture>

namespace comptoir {

/// Where shop secrets live: the system keychain in the program, memory in tests. Secrets are
/// nowhere else: not in SQLite, settings, logs or exports. Call from the GUI (or main) thread;
/// futures finish on it.
class SecretVault
{
public:
    SecretVault() = default;
    SecretVault(const SecretVault &) = delete;
    SecretVault &operator=(const SecretVault &) = delete;
    virtual ~SecretVault() = default;

    /// ErrorCode::Secret when there is none or the keychain refuses.
    virtual QFuture<Result<ShopSecret>> read(ShopId shop) = 0;
    virtual QFuture<Done> write(ShopId shop, const ShopSecret &secret) = 0;
    virtual QFuture<Done> remove(ShopId shop) = 0;

    /// False when no keychain service runs: secrets are then kept for this run only, and
    /// whyNotPersistent() tells the owner so in a sentence; it is empty while keys are persistent.
    [[nodiscard]] virtual bool isPersistent() const = 0;
    [[nodiscard]] virtual QString whyNotPersistent() const = 0;
};

} // namespace comptoir
