#pragma once

#include "models/domain/clock.h"
#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QCoreApplication>
#include <QList>
#include <QSet>
#include <QStringList>

#include <functional>

namespace comptoir {

class Database;

/// What erasing people takes away, and what stays of them without a name.
struct ErasureCounts
{
    qint64 customers = 0;
    qint64 orders = 0; ///< that stay, without a name
    qint64 carts = 0; ///< likewise
    qint64 conversations = 0, notes = 0, tasks = 0; ///< that go
    qint64 messagesSent = 0; ///< whose words and addresses go; that they were sent stays
    qint64 messagesWaiting = 0; ///< that are withdrawn
    qint64 codes = 0; ///< of discounts, made for them alone: another word stands for each

    bool operator==(const ErasureCounts &) const = default;
};

/// Erases people (GDPR article 17) so that totals stay. What goes: names, addresses, numbers,
/// birthdays, the owner's words about them (tags, fields, notes, tasks), conversations, visits,
/// consents, what was written to them, their words in the search, their part in merges and imports
/// that could be taken back. What stays: orders with lines, refunds and amounts, and carts, of
/// nobody (ErasedRows); how many messages were sent; for each address and number its keyed hash,
/// so that nothing is written there again and a sync or a file does not bring them back
/// (SuppressionList, ErasedFilter); that they had said no, under the same hash; a line in the log
/// of jobs that says how many and when.
///
/// Afterwards no byte of theirs is left in the profile's file: what is freed is overwritten
/// (https://www.sqlite.org/pragma.html#pragma_secure_delete), the search index is written anew, and
/// then the whole file (VACUUM), for what earlier versions of their rows left in it. Not covered:
/// what the owner wrote about them elsewhere (a note on somebody else, the rule or name of a
/// segment, a message for all); discount codes that others used too (ErasedCodes); files that were
/// set aside, exported or imported; what the disk itself still holds of blocks that were
/// overwritten or given back; and older backups (backupsOlderThan), which a restore erases again
/// (KeptErasures), by ErasureList where the file it replaces cannot be read.
class Erasure
{
    Q_DECLARE_TR_FUNCTIONS(Erasure)
public:
    /// Told now and then: how many people of how many.
    using Progress = std::function<void(qint64 done, qint64 total)>;

    Erasure(Database &database, Timestamp now);

    /// What erase() would do. Only reads.
    Result<ErasureCounts> preview(const QSet<CustomerId> &customers);
    /// In the caller's Transaction; Cancelled: the caller rolls back. Who is not there is passed
    /// over. The bytes are overwritten if the caller has set secure_delete (run() does); before the
    /// file is free of them it wants finish().
    Result<ErasureCounts> erase(const QSet<CustomerId> &customers, const CancelToken &cancel = {},
                                const Progress &progress = {});

    /// All of it for a Store::write(): one transaction, on the disk when it is over, then finish().
    /// NotFound when none of them is there; Cancelled: everything is as before. An Error of
    /// finish() is kept for the next start, which tries again (finishLeft), and is none here.
    static Result<ErasureCounts> run(Database &database, const QSet<CustomerId> &customers,
                                     Timestamp now, const CancelToken &cancel = {},
                                     const Progress &progress = {});
    /// Writes the file anew without what was freed in it. In no transaction; seconds for a large
    /// file. DiskFull wants as much room as the file has.
    static Done finish(Database &database);
    /// The same where an erasure did not come so far: the program ended, or the disk was full.
    static Done finishLeft(Database &database);

    /// File names of the profile's backups, and of files set aside by a restore, that were made
    /// before `now`: they still hold whoever is erased now. Newest first.
    static QStringList backupsOlderThan(const QString &profileFolder, Timestamp now);

private:
    Result<qint64> codesOf(const QSet<CustomerId> &customers);
    Result<qint64> eraseSlice(const QList<CustomerId> &slice);
    Done eraseOne(CustomerId customer);
    Done keepRefusals(CustomerId customer);
    Done suppress(CustomerId customer, qint64 person);
    Result<QStringList> ownAddresses(CustomerId customer);
    Result<QStringList> typedAddresses(CustomerId customer);
    Result<bool> isSomebodyElses(const QString &address, CustomerId customer);
    Done withdrawMessages(CustomerId customer);
    Done deletePerson(CustomerId customer);
    Done log(const ErasureCounts &counts);
    Done forPerson(const char *sql, CustomerId customer);

    Database &m_database;
    Timestamp m_now;
};

} // namespace comptoir
