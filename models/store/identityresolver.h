#pragma once

#include "models/store/ingestcontext.h"

namespace comptoir {

/// Which person an account belongs to. The rule depends on the accounts alone, never on the order
/// in which they came:
///
///  1. Accounts with the same e-mail are one person. Mailboxes that stand for nobody
///     (isPersonalMailbox) are no e-mail.
///  2. A phone joins only where one side has no e-mail, for households share phones: an account
///     without e-mail joins the person whose e-mail accounts have its phone, if there is exactly
///     one such person; if there are several, it stays apart. Accounts without e-mail and with the
///     same phone are together.
///  3. Any other account is a person of its own.
///
/// Accounts that the owner put somewhere by hand are pinned: never moved by these rules, though new
/// accounts still join them by e-mail when no unpinned account has it.
///
/// Person fields are the newest account's that has them (living accounts before deleted ones, real
/// accounts before guests before contacts; the person's own before those of somebody whom the owner
/// merged into them), but for those that the owner set
/// (customer.owner_fields).
class IdentityResolver
{
public:
    explicit IdentityResolver(IngestContext &context);

    /// The person whom a new account joins by rule; 0: nobody yet. Keys may be empty.
    qint64 personFor(const QString &emailKey, const QString &phoneKey);
    /// A person without fields; refreshPersons() fills them.
    qint64 createPerson();
    /// To be called after an account was written: `id` has these keys now and had those before
    /// (empty for a new account).
    void keysChanged(qint64 account, const QString &oldEmail, const QString &oldPhone,
                     const QString &newEmail, const QString &newPhone);
    /// After new account `account` joined by personFor(): others may follow it.
    void accountAdded(const QString &emailKey, const QString &phoneKey);

    /// After an account with this phone was deleted: those without e-mail may part or join.
    void phoneLeft(const QString &phoneKey) { settlePhone(phoneKey); }

    /// Hangs the account and everything of it on another person.
    void move(qint64 account, qint64 from, qint64 to);
    /// Deletes the person if no account is left; the owner's words about them go over to `heir`.
    void dropIfEmpty(qint64 person, qint64 heir);
    /// Deletes a person without accounts of whom the owner never said anything.
    void dropIfForsaken(qint64 person);

    /// Marks for refreshPersons() and for the search index.
    void refreshLater(qint64 person) { m_toRefresh.insert(person); }
    void refreshPersons();

    /// Changes whenever an account moved: kept customer ids are stale then.
    [[nodiscard]] int generation() const { return m_generation; }

private:
    void settlePhone(const QString &phone);
    qint64 personOfPhoneOnly(const QString &phone);
    [[nodiscard]] bool isAlone(qint64 account, qint64 person);
    qint64 otherWithEmail(qint64 account, const QString &emailKey);

    IngestContext &m_context;
    QSet<qint64> m_toRefresh;
    int m_generation = 0;
};

} // namespace comptoir
