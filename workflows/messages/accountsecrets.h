#pragma once

#include "models/domain/result.h"
#include "models/domain/sender.h"
#include "models/shops/secretvault.h"

#include <QCoreApplication>
#include <QHash>
#include <QList>

#include <functional>

class QObject;

namespace comptoir {

/// The passwords, keys and tokens of accounts, read from the keychain before work on another thread
/// begins: a keychain is asked on the GUI thread, and nobody waits for it there. A value.
class AccountSecrets
{
    Q_DECLARE_TR_FUNCTIONS(AccountSecrets)
public:
    /// Asks for one after another, then calls `then`, unless `context` is gone by then. GUI thread;
    /// the vault outlives `context`.
    static void read(SecretVault &vault, const QList<Sender> &senders, QObject *context,
                     std::function<void(const AccountSecrets &)> then);

    /// What an account has of them: its own, that of its mailbox, that of its provider's events.
    static QList<SecretOwner> wantedBy(const Sender &sender);
    void add(const SecretOwner &owner, const QString &secret) { m_secrets.insert(owner, secret); }

    /// Empty for an account without a login. Secret: there is none.
    [[nodiscard]] Result<QString> of(const Sender &sender) const;
    /// Of the mailbox that its answers come to: its own, else the account's. Secret.
    [[nodiscard]] Result<QString> ofMailbox(const Sender &sender) const;
    /// The key of its own for the provider's events; empty: it has none.
    [[nodiscard]] QString ofEvents(const Sender &sender) const;

private:
    static void readNext(SecretVault &vault, QList<SecretOwner> left, AccountSecrets read,
                         QObject *context, std::function<void(const AccountSecrets &)> then);

    QHash<SecretOwner, QString> m_secrets;
};

} // namespace comptoir
