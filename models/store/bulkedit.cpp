#include "models/store/bulkedit.h"

#include "models/store/bulkjournal.h"
#include "models/store/database.h"
#include "models/store/tagrepository.h"

#include <algorithm>

namespace comptoir {

BulkEdit::BulkEdit(Database &database)
    : m_database(database)
{}

Result<BulkChange> BulkEdit::startGiving(const QString &tag, Timestamp now)
{
    Statement count = m_database.prepare(QStringLiteral("SELECT count(*) FROM tag"));
    const auto tags = [&count] {
        const qint64 number = count.next() ? count.int64(0) : -1;
        count.reset();
        return number;
    };
    Transaction transaction(m_database);
    const qint64 before = tags();
    const Result<CustomerTag> made = TagRepository(m_database).add(tag, {}, now);
    if (!made)
        return made.error();
    const bool isNew = tags() > before;
    if (const Done committed = transaction.commit(); !committed)
        return committed.error();
    return BulkChange{BulkChange::Kind::GiveTag, made->name, made->id, isNew, {}};
}

BulkChange BulkEdit::startTaking(const CustomerTag &tag)
{
    return {BulkChange::Kind::TakeTag, tag.name, tag.id, false, {}};
}

Result<BulkChange> BulkEdit::startNoting(const QString &note)
{
    const QString text = note.trimmed();
    if (text.isEmpty())
        return Error{ErrorCode::InvalidArgument, tr("The note is empty. Nothing was changed."), {}};
    return BulkChange{BulkChange::Kind::AddNote, text, 0, false, {}};
}

Done BulkEdit::startJournal(const BulkChange &change, std::span<const qint32> rest)
{
    Transaction transaction(m_database);
    const Done begun = BulkJournal(m_database).begin(change, rest);
    return begun ? transaction.commit() : begun;
}

Done BulkEdit::endJournal()
{
    return BulkJournal(m_database).clear();
}

Done BulkEdit::apply(BulkChange &change, std::span<const qint32> customers, Timestamp now,
                     std::optional<size_t> reached)
{
    Transaction transaction(m_database);
    const size_t before = change.touched.size();
    Done applied = change.kind == BulkChange::Kind::GiveTag ? giveTag(change, customers, now)
        : change.kind == BulkChange::Kind::TakeTag          ? takeTag(change, customers)
                                                            : addNote(change, customers, now);
    if (applied && reached)
        applied = BulkJournal(m_database).advance(change, before, *reached);
    if (applied)
        applied = transaction.commit();
    if (!applied) // nobody of this slice was changed
        change.touched.resize(before);
    return applied;
}

Done BulkEdit::giveTag(BulkChange &change, std::span<const qint32> customers, Timestamp now)
{
    Statement give = m_database.prepare(
        QStringLiteral("INSERT INTO customer_tag(customer_id, tag_id, added_at)"
                       " SELECT customer.id, tag.id, ? FROM customer, tag"
                       " WHERE customer.id = ? AND tag.id = ?"
                       " ON CONFLICT DO NOTHING RETURNING customer_id"));
    for (const qint32 customer : customers) {
        if (give.bind(1, now).bind(2, customer).bind(3, change.tag).next())
            change.touched.push_back({customer, now.ms});
        give.reset();
    }
    return give.ok() ? done() : Done(give.error());
}

Done BulkEdit::takeTag(BulkChange &change, std::span<const qint32> customers)
{
    Statement take = m_database.prepare(
        QStringLiteral("DELETE FROM customer_tag WHERE customer_id = ? AND tag_id = ?"
                       " RETURNING added_at"));
    for (const qint32 customer : customers) {
        if (take.bind(1, customer).bind(2, change.tag).next())
            change.touched.push_back({customer, take.int64(0)});
        take.reset();
    }
    return take.ok() ? done() : Done(take.error());
}

Done BulkEdit::addNote(BulkChange &change, std::span<const qint32> customers, Timestamp now)
{
    Statement add = m_database.prepare(
        QStringLiteral("INSERT INTO note(customer_id, text, created_at, updated_at)"
                       " SELECT id, ?, ?, ? FROM customer WHERE id = ? RETURNING id"));
    for (const qint32 customer : customers) {
        if (add.bind(1, change.text).bind(2, now).bind(3, now).bind(4, customer).next())
            change.touched.push_back({customer, add.int64(0)});
        add.reset();
    }
    return add.ok() ? done() : Done(add.error());
}

Done BulkEdit::undo(const BulkChange &change, size_t first, size_t count)
{
    switch (change.kind) {
    case BulkChange::Kind::GiveTag:
        return undoEach(QStringLiteral("DELETE FROM customer_tag WHERE customer_id = ?1"
                                       " AND added_at = ?2 AND tag_id = ?3"),
                        change, first, count);
    case BulkChange::Kind::TakeTag:
        return undoEach(QStringLiteral("INSERT INTO customer_tag(customer_id, tag_id, added_at)"
                                       " SELECT customer.id, tag.id, ?2 FROM customer, tag"
                                       " WHERE customer.id = ?1 AND tag.id = ?3"
                                       " ON CONFLICT DO NOTHING"),
                        change, first, count);
    case BulkChange::Kind::AddNote:
        return undoEach(QStringLiteral("DELETE FROM note WHERE customer_id = ?1 AND id = ?2"
                                       " AND updated_at = created_at AND ?3 = 0"),
                        change, first, count);
    }
    return done();
}

Done BulkEdit::undoEach(const QString &sql, const BulkChange &change, size_t first, size_t count)
{
    Transaction transaction(m_database);
    Statement back = m_database.prepare(sql);
    const size_t last = std::min(change.touched.size(), first + count);
    for (size_t i = first; i < last; ++i) {
        const BulkChange::Touched &one = change.touched[i];
        if (const Done undone
            = back.bind(1, one.customer).bind(2, one.kept).bind(3, change.tag).run();
            !undone)
            return undone;
        back.reset();
    }
    return transaction.commit();
}

Done BulkEdit::finishUndo(const BulkChange &change)
{
    if (change.kind != BulkChange::Kind::GiveTag || !change.madeTag)
        return done();
    return m_database
        .prepare(QStringLiteral("DELETE FROM tag WHERE id = ?1"
                                " AND NOT EXISTS (SELECT 1 FROM customer_tag WHERE tag_id = ?1)"))
        .bind(1, change.tag)
        .run();
}

Result<std::vector<qint32>> BulkEdit::startAgain(BulkChange &change, Timestamp now)
{
    if (change.kind == BulkChange::Kind::GiveTag) {
        Result<BulkChange> again = startGiving(change.text, now);
        if (!again)
            return again.error();
        change.tag = again->tag;
        change.madeTag = again->madeTag;
    }
    std::vector<qint32> customers;
    customers.reserve(change.touched.size());
    for (const BulkChange::Touched &one : change.touched)
        customers.push_back(one.customer);
    change.touched.clear();
    return customers;
}

} // namespace comptoir
