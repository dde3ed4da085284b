#pragma once

#include "models/domain/customer.h"
#include "models/domain/result.h"

#include <QCoreApplication>
#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace comptoir {

class Database;

/// What one action did to many customers: enough to take it back exactly, whoever had the tag
/// before. 16 bytes a customer touched.
struct BulkChange
{
    enum class Kind { GiveTag, TakeTag, AddNote };

    struct Touched
    {
        qint32 customer = 0;
        qint64 kept = 0; ///< TakeTag: added_at of the tag; AddNote: the note's id
    };

    Kind kind = Kind::GiveTag;
    QString text; ///< the tag's name, or the note
    qint64 tag = 0;
    bool madeTag = false; ///< the tag was new
    std::vector<Touched> touched; ///< only those for whom something changed
};

/// Tags and notes for many customers at once. Every call is one transaction over the customers
/// given, so that the caller works in slices, tells progress and may stop between two; what was
/// done until then stands in the change. People who are gone are passed over.
class BulkEdit
{
    Q_DECLARE_TR_FUNCTIONS(BulkEdit)
public:
    explicit BulkEdit(Database &database);

    /// Makes the tag if it is new. InvalidArgument for a name that is none.
    Result<BulkChange> startGiving(const QString &tag, Timestamp now);
    static BulkChange startTaking(const CustomerTag &tag);
    /// InvalidArgument for a blank note.
    static Result<BulkChange> startNoting(const QString &note);

    /// Does it for some more customers, and notes down in `change` whom it touched. `reached`, how
    /// many of all are done with them, goes into the journal at the same time; none: there is no
    /// journal of this change.
    Done apply(BulkChange &change, std::span<const qint32> customers, Timestamp now,
               std::optional<size_t> reached = {});
    /// For a change in several slices: from now on the file knows what is done of it.
    Done startJournal(const BulkChange &change, std::span<const qint32> rest);
    Done endJournal();
    /// Takes it back for the touched ones from `first`, at most `count`. A note that the owner has
    /// changed since stays, and so does a tag that was given again by another hand.
    Done undo(const BulkChange &change, size_t first, size_t count);
    /// After the last undo(): a tag that was new and that nobody else has got goes.
    Done finishUndo(const BulkChange &change);
    /// Makes ready to do it again to exactly those whom it touched: their ids. The tag is made
    /// again if it went.
    Result<std::vector<qint32>> startAgain(BulkChange &change, Timestamp now);

private:
    Done giveTag(BulkChange &change, std::span<const qint32> customers, Timestamp now);
    Done takeTag(BulkChange &change, std::span<const qint32> customers);
    Done addNote(BulkChange &change, std::span<const qint32> customers, Timestamp now);
    Done undoEach(const QString &sql, const BulkChange &change, size_t first, size_t count);

    Database &m_database;
};

} // namespace comptoir
