#pragma once

#include "models/shops/secretvault.h"

#include <QCoreApplication>
#include <QHash>

namespace comptoir {

/// Secrets of this run: the demo shops', those given with --secret-env, and all of them where no
/// keychain service runs. Forgotten when the program ends.
class MemoryVault : public SecretVault
{
    Q_DECLARE_TR_FUNCTIONS(MemoryVault)
public:
    QFuture<Result<ShopSecret>> read(SecretOwner owner) override;
    QFuture<Done> write(SecretOwner owner, const ShopSecret &secret) override;
    QFuture<Done> remove(SecretOwner owner) override;
    [[nodiscard]] bool isPersistent() const override { return false; }
    [[nodiscard]] QString whyNotPersistent() const override;

    [[nodiscard]] bool contains(SecretOwner owner) const { return m_secrets.contains(owner); }

private:
    QHash<SecretOwner, ShopSecret> m_secrets;
};

/// The demo's: made anew at each start, so nobody is asked for a key or warned that it is lost.
class DemoVault : public MemoryVault
{
public:
    [[nodiscard]] bool isPersistent() const override { return true; }
    [[nodiscard]] QString whyNotPersistent() const override { return {}; }
};

} // namespace comptoir
