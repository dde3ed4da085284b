#pragma once

#include "models/domain/result.h"
#include "models/domain/sender.h"

#include <QCoreApplication>
#include <QHash>
#include <QList>

#include <functional>

class QObject;

namespace comptoir {

class SecretVault;

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

    /// Empty for an account without a login. Secret: there is none.
    [[nodiscard]] Result<QString> of(const Sender &sender) const;

private:
    static void readNext(SecretVault &vault, QList<Sender> left, AccountSecrets read,
                         QObject *context, std::function<void(const AccountSecrets &)> then);

    QHash<SenderId, QString> m_secrets;
};

} // namespace comptoir
