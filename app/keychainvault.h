#pragma once

#include "app/memoryvault.h"

#include <QObject>

namespace QKeychain {
class Job;
}

namespace comptoir {

/// Secrets in the keychain of the system (Secret Service or KWallet, macOS Keychain, Windows
/// Credential Store) through QtKeychain. Where no such service runs, secrets stay in memory for
/// this run, isPersistent() is false and whyNotPersistent() says so.
///
/// Secrets given for this run (--secret-env) win over the keychain's and are not written to it.
class KeychainVault : public QObject, public SecretVault
{
    Q_OBJECT
public:
    /// `profileId` keeps the shops of two profiles apart in the one keychain of the user.
    explicit KeychainVault(const QString &profileId, QObject *parent = nullptr);

    /// Asks the keychain for an entry that never exists, to learn whether a service answers. Until
    /// then isPersistent() hopes for the best.
    QFuture<void> probe();

    void setForThisRun(ShopId shop, const ShopSecret &secret);

    QFuture<Result<ShopSecret>> read(ShopId shop) override;
    QFuture<Done> write(ShopId shop, const ShopSecret &secret) override;
    QFuture<Done> remove(ShopId shop) override;
    [[nodiscard]] bool isPersistent() const override { return m_available; }
    [[nodiscard]] QString whyNotPersistent() const override;

private:
    [[nodiscard]] QString key(ShopId shop) const;
    Result<ShopSecret> outcomeOfRead(const QKeychain::Job &job, ShopId shop);
    Done outcomeOfWrite(const QKeychain::Job &job, ShopId shop, const ShopSecret &secret);
    Done outcomeOfRemove(const QKeychain::Job &job);
    bool noteAvailability(const QKeychain::Job &job);

    QString m_profileId;
    MemoryVault m_thisRun;
    bool m_available = true;
};

} // namespace comptoir
