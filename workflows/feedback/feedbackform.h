#pragma once

#include "models/domain/result.h"
#include "models/domain/sender.h"
#include "workflows/channels/gateways/catalogue.h"

#include <QCoreApplication>
#include <QHash>

namespace comptoir {

/// What an account is asked about what comes back: where its mailbox is, and by which key its
/// provider tells what became of messages. The questions are made of the provider's entries
/// (ImapAccounts::preset, eventSourceEntry). Pure.
class FeedbackForm
{
    Q_DECLARE_TR_FUNCTIONS(FeedbackForm)
public:
    // Options of an account that say so.
    static bool readsMailbox(const Sender &sender); ///< there is one, and it was not switched off
    static bool asksProvider(const Sender &sender);
    static bool hasOwnMailboxSecret(const Sender &sender); ///< else the account's
    static bool hasOwnEventsSecret(const Sender &sender);

    static QString mailboxSecretKey();
    static QString eventsSecretKey();

    static QList<GatewayField> mailboxFields(const Sender &sender);
    static QList<GatewayField> eventFields(const Sender &sender);
    static QHash<QString, QString> answers(const Sender &sender);

    struct Choice
    {
        bool readsMailbox = false;
        bool asksProvider = false;
        /// By GatewayField::key, secrets too; an empty secret leaves the one there is.
        QHash<QString, QString> fields;
    };
    /// The account with what was chosen; its other options stay. InvalidArgument names what cannot
    /// be.
    static Result<Sender> applied(Sender sender, const Choice &choice);
};

} // namespace comptoir
