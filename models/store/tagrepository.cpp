#include "models/store/tagrepository.h"

#include "models/domain/contact.h"
#include "models/store/database.h"
#include "models/store/textrules.h"

namespace comptoir {

namespace {

constexpr qsizetype kLongestName = 64;

} // namespace

TagRepository::TagRepository(Database &database)
    : m_database(database)
{}

Result<QList<TagRepository::Entry>> TagRepository::list()
{
    QList<Entry> entries;
    Statement read = m_database.prepare(
        QStringLiteral("SELECT id, name, (SELECT count(*) FROM customer_tag WHERE tag_id = tag.id)"
                       " FROM tag ORDER BY key"));
    while (read.next())
        entries.append({{read.int64(0), read.text(1)}, read.int64(2)});
    if (!read.ok())
        return read.error();
    return entries;
}

Result<QList<CustomerTag>> TagRepository::of(CustomerId customer)
{
    QList<CustomerTag> tags;
    Statement read = m_database.prepare(QStringLiteral(
        "SELECT tag.id, tag.name FROM customer_tag JOIN tag ON tag.id = customer_tag.tag_id"
        " WHERE customer_tag.customer_id = ? ORDER BY tag.key"));
    read.bind(1, customer);
    while (read.next())
        tags.append({read.int64(0), read.text(1)});
    if (!read.ok())
        return read.error();
    return tags;
}

Done TagRepository::checkName(const QString &name)
{
    if (!foldForSorting(name).isEmpty() && name.size() <= kLongestName)
        return done();
    return Error{ErrorCode::InvalidArgument,
                 tr("A tag is a word or a few, of at most %n letters. Nothing was changed.",
                    nullptr, static_cast<int>(kLongestName)),
                 QStringLiteral("tag of %1 letters").arg(name.size())};
}

Error TagRepository::notFound()
{
    return {ErrorCode::NotFound, tr("There is no such tag any more. Nothing was changed."), {}};
}

Result<std::optional<CustomerTag>> TagRepository::withKey(const QString &key)
{
    Statement find = m_database.prepare(QStringLiteral("SELECT id, name FROM tag WHERE key = ?"));
    find.bind(1, key);
    if (find.next())
        return std::optional(CustomerTag{find.int64(0), find.text(1)});
    if (!find.ok())
        return find.error();
    return std::optional<CustomerTag>();
}

Result<CustomerTag> TagRepository::add(const QString &name, const QList<CustomerId> &customers,
                                       Timestamp now)
{
    const QString written = TextRules::name(name);
    const QString key = foldForSorting(written);
    if (const Done fits = checkName(written); !fits)
        return fits.error();
    const Done made
        = m_database
              .prepare(QStringLiteral("INSERT INTO tag(name, key, created_at) VALUES (?, ?, ?)"
                                      " ON CONFLICT(key) DO NOTHING"))
              .bind(1, written)
              .bind(2, key)
              .bind(3, now)
              .run();
    if (!made)
        return made.error();
    const auto found = withKey(key);
    if (!found)
        return found.error();
    if (!*found)
        return notFound();
    const CustomerTag tag = **found;
    Statement put = m_database.prepare(QStringLiteral(
        "INSERT OR IGNORE INTO customer_tag(customer_id, tag_id, added_at) VALUES (?, ?, ?)"));
    for (const CustomerId customer : customers) {
        if (const Done done = put.bind(1, customer).bind(2, tag.id).bind(3, now).run(); !done)
            return done.error();
    }
    return tag;
}

Done TagRepository::remove(qint64 tag, const QList<CustomerId> &customers)
{
    Statement take = m_database.prepare(
        QStringLiteral("DELETE FROM customer_tag WHERE customer_id = ? AND tag_id = ?"));
    for (const CustomerId customer : customers) {
        if (Done done = take.bind(1, customer).bind(2, tag).run(); !done)
            return done;
    }
    return done();
}

Done TagRepository::rename(qint64 tag, const QString &name)
{
    const QString written = TextRules::name(name);
    const QString key = foldForSorting(written);
    if (Done fits = checkName(written); !fits)
        return fits;
    const auto same = withKey(key);
    if (!same)
        return same.error();
    if (*same && (*same)->id != tag) {
        return Error{ErrorCode::InvalidArgument,
                     tr("There is a tag “%1” already. Nothing was changed. To make one of the "
                        "two, merge them.")
                         .arg((*same)->name),
                     QStringLiteral("tag renamed to another's key")};
    }
    const Done renamed
        = m_database.prepare(QStringLiteral("UPDATE tag SET name = ?, key = ? WHERE id = ?"))
              .bind(1, written)
              .bind(2, key)
              .bind(3, tag)
              .run();
    return renamed && m_database.changes() == 0 ? Done(notFound()) : renamed;
}

Done TagRepository::merge(qint64 kept, qint64 absorbed)
{
    if (kept == absorbed) {
        return Error{ErrorCode::InvalidArgument,
                     tr("A tag cannot be merged with itself. Nothing was changed."),
                     QStringLiteral("tag merged with itself")};
    }
    Statement find = m_database.prepare(QStringLiteral("SELECT 1 FROM tag WHERE id = ?"));
    if (!find.bind(1, kept).next())
        return find.ok() ? notFound() : find.error();
    const Done moved
        = m_database
              .prepare(QStringLiteral(
                  "INSERT OR IGNORE INTO customer_tag(customer_id, tag_id, added_at)"
                  " SELECT customer_id, ?1, added_at FROM customer_tag WHERE tag_id = ?2"))
              .bind(1, kept)
              .bind(2, absorbed)
              .run();
    return moved ? erase(absorbed) : moved;
}

Done TagRepository::erase(qint64 tag)
{
    const Done erased
        = m_database.prepare(QStringLiteral("DELETE FROM tag WHERE id = ?")).bind(1, tag).run();
    return erased && m_database.changes() == 0 ? Done(notFound()) : erased;
}

} // namespace comptoir
