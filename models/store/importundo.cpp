#include "models/store/importundo.h"

#include "models/store/changetakeback.h"
#include "models/store/customerfacts.h"
#include "models/store/personfields.h"
#include "models/store/segmentmarks.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace comptoir {

namespace {

constexpr qsizetype kPersonsPerSlice = 500;

void addIds(QSet<CustomerId> &customers, const QString &json)
{
    for (const QJsonValue id : QJsonDocument::fromJson(json.toUtf8()).array())
        customers.insert({id.toInteger()});
}

/// Persons that are still there, so that nobody who is gone gets figures.
Result<QSet<CustomerId>> existing(Database &database, const QSet<CustomerId> &customers)
{
    QSet<CustomerId> found;
    Statement find = database.prepare(QStringLiteral("SELECT 1 FROM customer WHERE id = ?"));
    for (const CustomerId id : customers) {
        find.bind(1, id);
        if (find.next())
            found.insert(id);
        if (!find.ok())
            return find.error();
        find.reset();
    }
    return found;
}

Done markForSearch(Database &database, const QSet<CustomerId> &customers)
{
    Statement mark = database.prepare(
        QStringLiteral("INSERT OR IGNORE INTO search_dirty(customer_id) VALUES(?)"));
    for (const CustomerId id : customers) {
        mark.bind(1, id);
        if (const Done marked = mark.run(); !marked)
            return marked.error();
    }
    return done();
}

} // namespace

ImportUndo::ImportUndo(Database &database, ImportId import, Timestamp now)
    : m_database(database)
    , m_import(import)
    , m_now(now)
{}

/// Counts one piece of the work done; Cancelled when the owner wants no more of it.
Done ImportUndo::step()
{
    ++m_done;
    if (m_progress)
        m_progress(m_done, qMax(m_done, m_total));
    if (!m_cancel.isCancelled())
        return done();
    return Error{ErrorCode::Cancelled,
                 tr("Taking the import back was stopped. Everything is as it was before."),
                 {}};
}

Result<ChangeRecorder::Undone> ImportUndo::run(const CancelToken &cancel, const Progress &progress)
{
    m_cancel = cancel;
    m_progress = progress;
    const auto import = ImportRepository(m_database).get(m_import);
    if (!import)
        return import.error();
    if (import->undoneAt) {
        return Error{ErrorCode::InvalidArgument,
                     tr("This import was already taken back. Nothing was changed."),
                     QStringLiteral("import %1").arg(m_import.value)};
    }
    m_shop = import->shop;
    for (const auto part :
         {&ImportUndo::noteRefusals, &ImportUndo::takeBackAll, &ImportUndo::keepRefusals,
          &ImportUndo::checkReferences, &ImportUndo::mendPersons, &ImportUndo::close}) {
        if (const Done went = (this->*part)(); !went)
            return went.error();
    }
    return m_undone;
}

/// Those of this import, and what had to stay of others that were taken back before; the latest
/// first.
Result<QList<ImportUndo::Part>> ImportUndo::parts()
{
    QList<Part> parts;
    Statement list = m_database.prepare(QStringLiteral(
        "SELECT c.import_id, c.position FROM import_change c JOIN import i ON i.id = c.import_id "
        "WHERE i.id = ? OR i.undone_at IS NOT NULL ORDER BY c.import_id DESC, c.position DESC"));
    list.bind(1, m_import);
    while (list.next())
        parts.append({list.id<ImportTag>(0), list.int64(1)});
    if (!list.ok())
        return list.error();
    return parts;
}

Done ImportUndo::takeBackAll()
{
    const Result<QList<Part>> parts = ImportUndo::parts();
    if (!parts)
        return parts.error();
    // Mending the persons takes about as long as taking the rows back.
    m_total = parts->size() * 2;
    std::optional<ChangeTakeBack> back;
    ImportId of;
    for (const Part &part : *parts) {
        if (part.import != of) {
            of = part.import;
            back.emplace(m_database);
            if (Done heeded = heedLater(of, *back); !heeded)
                return heeded;
        }
        if (Done taken = takeBack(part, *back); !taken)
            return taken;
        if (of == m_import)
            m_undone = back->undone();
        m_mayHaveOrphans = m_mayHaveOrphans || back->mayHaveOrphans();
        if (Done stepped = step(); !stepped)
            return stepped;
    }
    return done();
}

Done ImportUndo::noteRefusals()
{
    return m_database.execute(
        "DROP TABLE IF EXISTS temp.noted_refusal;"
        "CREATE TEMP TABLE noted_refusal AS SELECT c.*, a.email_key FROM main.consent c"
        "  LEFT JOIN main.customer_account a ON a.id = c.account_id"
        "  WHERE c.state IN ('denied', 'withdrawn');");
}

/// With the account's person, else with the same person, else with whoever has the address; where
/// a yes would count again without it.
Done ImportUndo::keepRefusals()
{
    Statement insert = m_database.prepare(QStringLiteral(
        "WITH noted AS (SELECT k.*, coalesce((SELECT customer_id FROM main.customer_account"
        " WHERE id = k.account_id), (SELECT id FROM main.customer WHERE id = k.customer_id),"
        " (SELECT min(customer_id) FROM main.customer_account WHERE email_key = k.email_key))"
        " AS person FROM temp.noted_refusal k WHERE k.id NOT IN (SELECT id FROM main.consent))"
        " INSERT INTO main.consent(id, account_id, customer_id, channel, purpose, state, source,"
        " wording, proof, decided_at, recorded_at)"
        " SELECT k.id, (SELECT id FROM main.customer_account WHERE id = k.account_id), k.person,"
        " k.channel, k.purpose, k.state, k.source, k.wording, k.proof, k.decided_at, k.recorded_at"
        " FROM noted k WHERE EXISTS(SELECT 1 FROM main.consent c WHERE c.customer_id = k.person"
        " AND c.channel = k.channel AND c.purpose = k.purpose"
        " AND c.state IN ('granted', 'pending')) RETURNING customer_id"));
    while (insert.next()) {
        m_touched.insert(insert.id<CustomerTag>(0));
        ++m_undone.refusals;
    }
    if (!insert.ok())
        return insert.error();
    insert.reset();
    return m_database.execute("DROP TABLE temp.noted_refusal;");
}

/// SQLite's session lets broken references pass; the owner's file must not have any.
Done ImportUndo::checkReferences()
{
    if (!m_mayHaveOrphans)
        return done();
    Statement orphans = m_database.prepare(QStringLiteral("PRAGMA foreign_key_check"));
    if (!orphans.next())
        return orphans.ok() ? done() : Done(orphans.error());
    return Error{ErrorCode::InvalidArgument,
                 tr("This import cannot be taken back any more: people whom it brought together "
                    "were put together otherwise or erased since. Nothing was changed."),
                 QStringLiteral("orphan row in %1").arg(orphans.text(0))};
}

/// Later imports that stay for now.
Done ImportUndo::heedLater(ImportId import, ChangeTakeBack &back)
{
    Statement read = m_database.prepare(QStringLiteral(
        "SELECT c.changeset, c.customers FROM import_change c JOIN import i ON i.id = c.import_id "
        "WHERE i.id > ? AND i.id <> ? AND i.undone_at IS NULL"));
    read.bind(1, import).bind(2, m_import);
    while (read.next()) {
        if (Done heeded = back.heed(read.blob(0)); !heeded)
            return heeded;
        addIds(m_touched, read.text(1)); // to whom it may have moved what goes now
    }
    return read.ok() ? done() : Done(read.error());
}

Done ImportUndo::takeBack(const Part &part, ChangeTakeBack &back)
{
    QByteArray changes;
    {
        Statement find = m_database.prepare(
            QStringLiteral("SELECT changeset, customers FROM import_change WHERE import_id = ? "
                           "AND position = ?"));
        find.bind(1, part.import).bind(2, part.position);
        if (!find.next())
            return find.error();
        changes = find.blob(0);
        addIds(m_touched, find.text(1));
    }
    if (Done taken = back.run(changes); !taken)
        return taken;
    return keepInMind(part, back.left());
}

Done ImportUndo::keepInMind(const Part &part, const QByteArray &left)
{
    if (left.isEmpty()) {
        return m_database
            .prepare(
                QStringLiteral("DELETE FROM import_change WHERE import_id = ? AND position = ?"))
            .bind(1, part.import)
            .bind(2, part.position)
            .run();
    }
    return m_database
        .prepare(QStringLiteral(
            "UPDATE import_change SET changeset = ? WHERE import_id = ? AND position = ?"))
        .bindBlob(1, left)
        .bind(2, part.import)
        .bind(3, part.position)
        .run();
}

/// What is known of a person follows from the accounts that are left.
Done ImportUndo::mendPersons()
{
    const auto people = existing(m_database, m_touched);
    if (!people)
        return people.error();
    m_total = m_done + 2 * (people->size() / kPersonsPerSlice + 1);
    const auto fields = [this](const QSet<CustomerId> &slice) {
        IngestContext context{m_database, m_shop, m_now};
        for (const CustomerId person : slice)
            PersonFields::refresh(context, person.value);
        return context.failure ? Done(*context.failure) : done();
    };
    if (Done renamed = forEachSlice(*people, fields); !renamed)
        return renamed;
    const auto facts = [this](const QSet<CustomerId> &slice) {
        return CustomerFacts(m_database).recompute(slice, m_now);
    };
    if (Done counted = forEachSlice(*people, facts); !counted)
        return counted;
    if (Done marked = SegmentMarks(m_database).mark(m_touched); !marked)
        return marked;
    return markForSearch(m_database, m_touched);
}

Done ImportUndo::forEachSlice(const QSet<CustomerId> &persons,
                              const std::function<Done(const QSet<CustomerId> &)> &work)
{
    QSet<CustomerId> slice;
    const auto finish = [&] {
        const Done worked = work(slice);
        slice.clear();
        return worked ? step() : worked;
    };
    for (const CustomerId person : persons) {
        slice.insert(person);
        if (slice.size() < kPersonsPerSlice)
            continue;
        if (Done finished = finish(); !finished)
            return finished;
    }
    return finish();
}

Done ImportUndo::close()
{
    const Done closed
        = m_database.prepare(QStringLiteral("UPDATE import SET undone_at = ? WHERE id = ?"))
              .bind(1, m_now)
              .bind(2, m_import)
              .run();
    if (!closed)
        return closed;
    // What nothing later stands on any more was changed by the owner or a shop, and stays for
    // good: the changes are of no further use, and hold personal data.
    return m_database.execute(
        "DELETE FROM import_change WHERE import_id IN (SELECT i.id FROM import i WHERE i.undone_at "
        "IS NOT NULL AND NOT EXISTS(SELECT 1 FROM import l WHERE l.id > i.id AND l.undone_at IS "
        "NULL))");
}

} // namespace comptoir
