#pragma once

#include "models/domain/ids.h"
#include "models/domain/remoteid.h"
#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QCoreApplication>
#include <QList>

namespace comptoir {

class Database;

/// What the owner wrote about a customer.
struct CustomerNote
{
    qint64 id = 0;
    CustomerId customer;
    QString text;
    Timestamp createdAt;
    Timestamp updatedAt; ///< when it was last written to

    bool operator==(const CustomerNote &) const = default;
};

/// Notes about customers. Writes run in the caller's Transaction, or alone.
class NoteRepository
{
    Q_DECLARE_TR_FUNCTIONS(NoteRepository)
public:
    explicit NoteRepository(Database &database);

    /// Newest first.
    Result<QList<CustomerNote>> of(CustomerId customer);
    /// InvalidArgument for a blank text; NotFound when the customer is gone. Control characters go,
    /// line breaks stay.
    Result<CustomerNote> add(CustomerId customer, const QString &text, Timestamp now);
    /// About whoever has this account; nothing where the text is blank or a note of hers says the
    /// same already.
    Done addOnce(ShopId shop, const RemoteId &account, const QString &text, Timestamp now);
    /// Gives the note as it is now. NotFound; InvalidArgument for a blank text.
    Result<CustomerNote> edit(qint64 note, const QString &text, Timestamp now);
    Done erase(qint64 note);
    /// Writes a note as it was, under its own id: undoes edit() and erase(). Where that id has been
    /// given to another meanwhile, a new one. NotFound when the customer is gone.
    Done restore(const CustomerNote &note);

private:
    static Error blank();
    static Error noCustomer();

    Database &m_database;
};

} // namespace comptoir
