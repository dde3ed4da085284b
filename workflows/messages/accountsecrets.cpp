#include "workflows/messages/accountsecrets.h"

#include "models/store/whendone.h"
#include "workflows/feedback/feedbackform.h"
#include "workflows/messages/senderchannels.h"

#include <utility>

namespace comptoir {

void AccountSecrets::read(SecretVault &vault, const QList<Sender> &senders, QObject *context,
                          std::function<void(const AccountSecrets &)> then)
{
    QList<SecretOwner> asked;
    for (const Sender &sender : senders)
        asked += wantedBy(sender);
    readNext(vault, std::move(asked), {}, context, std::move(then));
}

void AccountSecrets::readNext(SecretVault &vault, QList<SecretOwner> left, AccountSecrets read,
                              QObject *context, std::function<void(const AccountSecrets &)> then)
{
    if (left.isEmpty()) {
        then(read);
        return;
    }
    const SecretOwner owner = left.takeFirst();
    whenDone(vault.read(owner), context,
             [&vault, owner, context, left = std::move(left), read = std::move(read),
              then = std::move(then)](const Result<ShopSecret> &secret) mutable {
                 if (secret && !secret->key.isEmpty())
                     read.add(owner, secret->key);
                 readNext(vault, std::move(left), std::move(read), context, std::move(then));
             });
}

QList<SecretOwner> AccountSecrets::wantedBy(const Sender &sender)
{
    QList<SecretOwner> wanted;
    if (SenderChannels::needsSecret(sender))
        wanted.append(sender.id);
    if (FeedbackForm::hasOwnMailboxSecret(sender))
        wanted.append(SecretOwner::mailboxOf(sender.id));
    if (FeedbackForm::hasOwnEventsSecret(sender))
        wanted.append(SecretOwner::eventsOf(sender.id));
    return wanted;
}

Result<QString> AccountSecrets::ofMailbox(const Sender &sender) const
{
    if (!FeedbackForm::hasOwnMailboxSecret(sender))
        return of(sender);
    const auto found = m_secrets.constFind(SecretOwner::mailboxOf(sender.id));
    if (found != m_secrets.constEnd())
        return *found;
    return Error{
        ErrorCode::Secret,
        tr("Comptoir has no password for the mailbox of “%1”. What comes back is not seen. "
           "Enter its password.")
            .arg(sender.address),
        QStringLiteral("no secret of mailbox %1").arg(sender.id.value)};
}

QString AccountSecrets::ofEvents(const Sender &sender) const
{
    return m_secrets.value(SecretOwner::eventsOf(sender.id));
}

Result<QString> AccountSecrets::of(const Sender &sender) const
{
    if (!SenderChannels::needsSecret(sender))
        return QString();
    const auto found = m_secrets.constFind(SecretOwner(sender.id));
    if (found != m_secrets.constEnd())
        return *found;
    return Error{ErrorCode::Secret,
                 tr("Comptoir has no password or key for the account “%1”. Nothing is sent by it, "
                    "and nothing was lost. Enter its password.")
                     .arg(sender.address),
                 QStringLiteral("no secret of sender %1").arg(sender.id.value)};
}

} // namespace comptoir
