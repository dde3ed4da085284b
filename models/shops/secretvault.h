#pragma once

#include "models/domain/ids.h"
#include "models/domain/sender.h"
#include "models/shops/shopconnector.h"

#include <QFuture>

#include <array>

namespace comptoir {

/// Whose secret it is: a shop's key, or what an account that sends needs: its own password, key or
/// token, that of the mailbox that answers come to, where it is another, and the key by which its
/// provider tells what became of messages.
class SecretOwner
{
public:
    SecretOwner(ShopId shop) // NOLINT(google-explicit-constructor): either is one
        : m_kind(Kind::Shop)
        , m_id(shop.value)
    {}
    SecretOwner(SenderId sender) // NOLINT(google-explicit-constructor)
        : m_kind(Kind::Sender)
        , m_id(sender.value)
    {}
    static SecretOwner mailboxOf(SenderId sender) { return {Kind::Mailbox, sender.value}; }
    static SecretOwner eventsOf(SenderId sender) { return {Kind::Events, sender.value}; }

    [[nodiscard]] bool isShop() const { return m_kind == Kind::Shop; }
    [[nodiscard]] qint64 id() const { return m_id; }
    /// "shop-3", "sender-1"
    [[nodiscard]] QString name() const
    {
        constexpr std::array kNames{"shop", "sender", "mailbox", "events"};
        return QLatin1String(kNames.at(static_cast<size_t>(m_kind))) + QLatin1Char('-')
            + QString::number(m_id);
    }
    bool operator==(const SecretOwner &) const = default;
    friend size_t qHash(const SecretOwner &owner, size_t seed = 0)
    {
        return qHashMulti(seed, static_cast<int>(owner.m_kind), owner.m_id);
    }

private:
    enum class Kind { Shop, Sender, Mailbox, Events };
    SecretOwner(Kind kind, qint64 id)
        : m_kind(kind)
        , m_id(id)
    {}

    Kind m_kind;
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
