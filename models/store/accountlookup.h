#pragma once

#include "models/store/identityresolver.h"

#include <QHash>

namespace comptoir {

/// Who did something: an account and its person, both 0 when nobody is known (yet).
struct Who
{
    qint64 account = 0;
    qint64 customer = 0;
};

/// Finds the account behind an order, cart, conversation or event, and makes the contact where only
/// an e-mail or a phone was given.
class AccountLookup
{
public:
    AccountLookup(IngestContext &context, IdentityResolver &resolver);

    /// With an account id: that account, or nobody until it lands. Without: the contact of the
    /// e-mail, else of the phone.
    Who find(const RemoteId &account, const QString &email, const QString &phone);

    /// To be called with the account that a row had before and has now: contacts follow their rows.
    void rowMoved(qint64 oldAccount, const RemoteId &oldAccountRemoteId, const Who &now,
                  const RemoteId &nowRemoteId);
    /// Writes the touched contacts again from their rows; those without rows go.
    void refreshContacts();

private:
    Who account(const RemoteId &id);
    Who contact(const QString &key, const QString &email, const QString &phone);
    void refreshContact(qint64 account);
    void removeContact(qint64 account, qint64 customer);

    IngestContext &m_context;
    IdentityResolver &m_resolver;
    QHash<RemoteId, Who> m_known;
    int m_generation = 0;
};

} // namespace comptoir
