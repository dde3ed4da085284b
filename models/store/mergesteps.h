#pragma once

#include "models/domain/customer.h"
#include "models/store/customermerge.h"

namespace comptoir {

/// What belongs to a person, in numbers.
struct BelongingCounts
{
    qint64 accounts = 0, orders = 0, carts = 0, threads = 0, notes = 0, tags = 0, tasks = 0;

    bool operator==(const BelongingCounts &) const = default;
};

/// A person as a merge shows them: fields, figures, consents, and how much belongs to them.
struct MergePerson
{
    CustomerProfile profile;
    BelongingCounts counts;
};

/// Several merges as one step, and what a step would do, found by doing it and rolling back: the
/// preview is the outcome. All run in transactions of their own.
class MergeSteps
{
    Q_DECLARE_TR_FUNCTIONS(MergeSteps)
public:
    MergeSteps(Database &database, Timestamp now);

    Result<MergePerson> person(CustomerId customer);

    /// `kept` as they would be with the others. Changes nothing.
    Result<MergePerson> previewMerge(CustomerId kept, const QList<CustomerId> &others);
    /// Gives what undo() needs. InvalidArgument, NotFound as CustomerMerge; nothing is changed
    /// then.
    Result<QList<MergeId>> merge(CustomerId kept, const QList<CustomerId> &others);
    /// Undoes the merges or splits, the newest first.
    Done undo(const QList<MergeId> &merges);
    /// The two persons as they would be when `entry` is undone: who stays, then who comes back
    /// (for a split undone only the one). Changes nothing.
    Result<QList<MergePerson>> previewUndo(const CustomerMerge::Entry &entry);

private:
    Result<QList<MergeId>> mergeInside(CustomerId kept, const QList<CustomerId> &others);

    Database &m_database;
    Timestamp m_now;
};

} // namespace comptoir
