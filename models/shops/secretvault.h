#pragma once

#include "models/domain/ids.h"
#include "models/domain/sender.h"
#include "models/shops/shopconnector.h"

#include <QFuture>

namespace comptoir {

/// Whose secret it is: a shop's key, or the password, key or token of an account that sends.
class SecretOwner
{
public:
    SecretOwner(ShopId shop) // NOLINT(google-explicit-constructor): either is one
        : m_isShop(true)
        , m_id(shop.value)
    {}
    SecretOwner(SenderId sender) // NOLINT(google-explicit-constructor)
        : m_isShop(false)
        , m_id(sender.value)
    {}

    [[nodiscard]] bool isShop() const { return m_isShop; }
    [[nodiscard]] qint64 id() const { return m_id; }
    /// "shop-3", "sender-1"
    [[nodiscard]] QString name() const
    {
        const QString kind = m_isShop ? QStringLiteral("shop") : QStringLiteral("sender");
        return kind + QLatin1Char('-') + QString::number(m_id);
    }
    bool operator==(const SecretOwner &) const = default;
    friend size_t qHash(const SecretOwner &owner, size_t seed = 0)
    {
        return qHashMulti(seed, owner.m_isShop, owner.m_id);
    }

private:
    bool m_isShop;
    qint64 m_id;
};

/// Where secrets live: the system keychain in the program, memory in tests. Secrets are
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
    virtual QFuture<Result<ShopSecret>> read(SecretOwner owner) = 0;
    virtual QFuture<Done> write(SecretOwner owner, const ShopSecret &secret) = 0;
    virtual QFuture<Done> remove(SecretOwner owner) = 0;

    /// False when no keychain service runs: secrets are then kept for this run only, and
    /// whyNotPersistent() tells the owner so in a sentence; it is empty while keys are persistent.
    [[nodiscard]] virtual bool isPersistent() const = 0;
    [[nodiscard]] virtual QString whyNotPersistent() const = 0;
};

} // namespace comptoir
