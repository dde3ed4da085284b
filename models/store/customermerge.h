#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QCoreApplication>
#include <QList>

namespace comptoir {

class Database;

/// Persons united and parted by the owner, each step reversible. Runs in the caller's Transaction
/// and keeps customer_facts right; on an Error the caller rolls back.
///
/// Accounts that were moved by hand are pinned: the automatic rules (IdentityResolver) leave them.
/// Undoing puts everything back as it was: persons with their ids and fields, accounts, orders,
/// tags, notes, custom fields, the owner's consent lines. What came in since goes with the account
/// that it belongs to. If the rules would at once unite the two again, the parted accounts are
/// pinned.
class CustomerMerge
{
    Q_DECLARE_TR_FUNCTIONS(CustomerMerge)
public:
    enum class Kind { Merge, Split };
    struct Entry
    {
        MergeId id;
        Kind kind = Kind::Merge;
        CustomerId kept; ///< who stayed
        CustomerId other; ///< who was absorbed, or whom the split made
        QString otherName; ///< of who was absorbed, as they were called; empty after a split
        QString otherEmail; ///< as above
        Timestamp at;
    };

    CustomerMerge(Database &database, Timestamp now);

    /// `absorbed` becomes part of `kept`, whose own accounts go on giving name, e-mail and the
    /// rest; those of `absorbed` fill what is missing, as long as the merge stands. NotFound;
    /// InvalidArgument for one and the same person.
    Result<MergeId> merge(CustomerId kept, CustomerId absorbed);
    /// Makes the account a person of its own. NotFound; InvalidArgument when it is alone already.
    Result<MergeId> split(AccountId account);
    /// Undoes a merge or split. NotFound; InvalidArgument when it is undone already or a later one
    /// must be undone first.
    Done undo(MergeId merge);
    /// What was done to this person and can be undone, the newest first.
    Result<QList<Entry>> history(CustomerId customer);

private:
    struct Context;
    Done undoMerge(Context &context, CustomerId kept, CustomerId absorbed, const QString &undo);
    Done undoSplit(Context &context, CustomerId kept, CustomerId other, const QString &undo);
    bool exists(CustomerId customer);
    Done finish(Context &context);
    Result<MergeId> record(Context &context, Kind kind, CustomerId kept, CustomerId other,
                           const QString &undo);
    static Error notFound();
    static Error samePerson();
    static Error alone();
    static Error undoneAlready();
    static Error laterFirst();

    Database &m_database;
    Timestamp m_now;
};

} // namespace comptoir
