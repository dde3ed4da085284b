#include "workflows/messages/accountsecrets.h"

#include "models/shops/secretvault.h"
#include "models/store/whendone.h"
#include "workflows/messages/senderchannels.h"

#include <utility>

namespace comptoir {

void AccountSecrets::read(SecretVault &vault, const QList<Sender> &senders, QObject *context,
                          std::function<void(const AccountSecrets &)> then)
{
    QList<Sender> asked;
    for (const Sender &sender : senders) {
        if (SenderChannels::needsSecret(sender))
            asked.append(sender);
    }
    readNext(vault, std::move(asked), {}, context, std::move(then));
}

void AccountSecrets::readNext(SecretVault &vault, QList<Sender> left, AccountSecrets read,
                              QObject *context, std::function<void(const AccountSecrets &)> then)
{
    if (left.isEmpty()) {
        then(read);
        return;
    }
    const SenderId id = left.takeFirst().id;
    whenDone(vault.read(id), context,
             [&vault, id, context, left = std::move(left), read = std::move(read),
              then = std::move(then)](const Result<ShopSecret> &secret) mutable {
                 if (secret && !secret->key.isEmpty())
                     read.m_secrets.insert(id, secret->key);
                 readNext(vault, std::move(left), std::move(read), context, std::move(then));
             });
}

Result<QString> AccountSecrets::of(const Sender &sender) const
{
    if (!SenderChannels::needsSecret(sender))
        return QString();
    const auto found = m_secrets.constFind(sender.id);
    if (found != m_secrets.constEnd())
        return *found;
    return Error{ErrorCode::Secret,
                 tr("Comptoir has no password or key for the account “%1”. Nothing is sent by it, "
                    "and nothing was lost. Enter its password.")
                     .arg(sender.address),
                 QStringLiteral("no secret of sender %1").arg(sender.id.value)};
}

} // namespace comptoir
