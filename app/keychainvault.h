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

    void setForThisRun(SecretOwner owner, const ShopSecret &secret);

    QFuture<Result<ShopSecret>> read(SecretOwner owner) override;
    QFuture<Done> write(SecretOwner owner, const ShopSecret &secret) override;
    QFuture<Done> remove(SecretOwner owner) override;
    [[nodiscard]] bool isPersistent() const override { return m_available; }
    [[nodiscard]] QString whyNotPersistent() const override;

private:
    [[nodiscard]] QString key(SecretOwner owner) const;
    Result<ShopSecret> outcomeOfRead(const QKeychain::Job &job, SecretOwner owner);
    Done outcomeOfWrite(const QKeychain::Job &job, SecretOwner owner, const ShopSecret &secret);
    Done outcomeOfRemove(const QKeychain::Job &job);
    bool noteAvailability(const QKeychain::Job &job);

    QString m_profileId;
    MemoryVault m_thisRun;
    bool m_available = true;
};

} // namespace comptoir
