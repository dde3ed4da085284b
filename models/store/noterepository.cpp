#include "models/store/noterepository.h"

#include "models/store/database.h"
#include "models/store/ingestcontext.h"
#include "models/store/textrules.h"

namespace comptoir {

namespace {

QString clean(QString text)
{
    TextRules::text(text);
    return text.trimmed();
}

CustomerNote readNote(const Statement &row)
{
    return {row.int64(0), row.id<CustomerTag>(1), row.text(2), row.timestamp(3), row.timestamp(4)};
}

} // namespace

NoteRepository::NoteRepository(Database &database)
    : m_database(database)
{}

Result<QList<CustomerNote>> NoteRepository::of(CustomerId customer)
{
    QList<CustomerNote> notes;
    Statement read = m_database.prepare(
        QStringLiteral("SELECT id, customer_id, text, created_at, updated_at FROM note"
                       " WHERE customer_id = ? ORDER BY created_at DESC, id DESC"));
    read.bind(1, customer);
    while (read.next())
        notes.append(readNote(read));
    if (!read.ok())
        return read.error();
    return notes;
}

Result<CustomerNote> NoteRepository::add(CustomerId customer, const QString &text, Timestamp now)
{
    const CustomerNote note{0, customer, clean(text), now, now};
    if (note.text.isEmpty())
        return blank();
    Statement insert = m_database.prepare(
        QStringLiteral("INSERT INTO note(customer_id, text, created_at, updated_at)"
                       " SELECT id, ?2, ?3, ?3 FROM customer WHERE id = ?1"));
    insert.bind(1, customer).bind(2, note.text).bind(3, now);
    if (const Done done = insert.run(); !done)
        return done.error();
    if (m_database.changes() == 0)
        return noCustomer();
    CustomerNote written = note;
    written.id = m_database.lastInsertId();
    return written;
}

Done NoteRepository::addOnce(ShopId shop, const RemoteId &account, const QString &text,
                             Timestamp now)
{
    const QString written = clean(text);
    if (written.isEmpty())
        return done();
    Statement insert = m_database.prepare(QStringLiteral(
        "INSERT INTO note(customer_id, text, created_at, updated_at)"
        " SELECT a.customer_id, ?3, ?4, ?4 FROM customer_account a"
        " WHERE a.shop_id = ?1 AND a.remote_id = ?2 AND NOT EXISTS("
        "SELECT 1 FROM note n WHERE n.customer_id = a.customer_id AND n.text = ?3)"));
    return insert.bind(1, shop).bind(2, account).bind(3, written).bind(4, now).run();
}

Result<CustomerNote> NoteRepository::edit(qint64 note, const QString &text, Timestamp now)
{
    const QString written = clean(text);
    if (written.isEmpty())
        return blank();
    Statement update
        = m_database.prepare(QStringLiteral("UPDATE note SET text = ?, updated_at = ? WHERE id = ?"
                                            " RETURNING id, customer_id, text, created_at,"
                                            " updated_at"));
    update.bind(1, written).bind(2, now).bind(3, note);
    if (!update.next()) {
        if (!update.ok())
            return update.error();
        return Error{ErrorCode::NotFound,
                     tr("This note is no longer there. Nothing was changed. Write it anew."),
                     {}};
    }
    const CustomerNote result = readNote(update);
    while (update.next()) {}
    return result;
}

Done NoteRepository::erase(qint64 note)
{
    return m_database.prepare(QStringLiteral("DELETE FROM note WHERE id = ?")).bind(1, note).run();
}

Done NoteRepository::restore(const CustomerNote &note)
{
    Statement update = m_database.prepare(
        QStringLiteral("UPDATE note SET text = ?, updated_at = ? WHERE id = ? AND created_at = ?"));
    Binder(update) << note.text << note.updatedAt << note.id << note.createdAt;
    if (const Done done = update.run(); !done)
        return done;
    if (m_database.changes() > 0)
        return done();
    Statement insert = m_database.prepare(QStringLiteral(
        "INSERT INTO note(id, customer_id, text, created_at, updated_at)"
        " SELECT iif(EXISTS(SELECT 1 FROM note WHERE id = ?1), NULL, ?1), id, ?3, ?4, ?5"
        " FROM customer WHERE id = ?2"));
    Binder(insert) << note.id << note.customer << note.text << note.createdAt << note.updatedAt;
    if (const Done done = insert.run(); !done)
        return done;
    return m_database.changes() == 0 ? Done(noCustomer()) : done();
}

Error NoteRepository::blank()
{
    return {ErrorCode::InvalidArgument, tr("A note needs a word at least. Nothing was changed."),
            QStringLiteral("note: blank")};
}

Error NoteRepository::noCustomer()
{
    return {ErrorCode::NotFound,
            tr("This customer is no longer there; perhaps it was merged into another. Nothing was "
               "changed."),
            QStringLiteral("note: no customer")};
}

} // namespace comptoir
