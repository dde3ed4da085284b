#include "models/store/shoperasure.h"

#include "models/store/customerfacts.h"
#include "models/store/database.h"
#include "models/store/ingestcontext.h"
#include "models/store/joblog.h"
#include "models/store/personfields.h"
#include "models/store/searchindex.h"
#include "models/store/segmentmarks.h"

namespace comptoir {

namespace {

constexpr qint64 kRowsPerSlice = 2'000;
constexpr qsizetype kPersonsPerSlice = 500;

/// The large tables, children first: they go some rows at a time.
QStringList largeTables()
{
    return {QStringLiteral("event"),   QStringLiteral("message"),
            QStringLiteral("thread"),  QStringLiteral("cart"),
            QStringLiteral("refund"),  QStringLiteral("order_state_change"),
            QStringLiteral("orders"),  QStringLiteral("variant"),
            QStringLiteral("address"), QStringLiteral("customer_account")};
}

} // namespace

ShopErasure::ShopErasure(Database &database, ShopId shop, Timestamp now)
    : m_database(database)
    , m_shop(shop)
    , m_now(now)
{}

/// Counts rows that are done with; Cancelled when the owner wants no more of it.
Done ShopErasure::step(qint64 rows)
{
    m_done += rows;
    if (m_progress)
        m_progress(m_done, qMax(m_done, m_total));
    if (!m_cancel.isCancelled())
        return done();
    return Error{
        ErrorCode::Cancelled, tr("Erasing was stopped. Everything is as it was before."), {}};
}

/// Persons are gone through four times: kept or not, named, marked, counted.
Done ShopErasure::countWork()
{
    m_total = m_persons.size() * 4;
    for (const QString &table : largeTables()) {
        Statement count = m_database.prepare(
            QStringLiteral("SELECT count(*) FROM %1 WHERE shop_id = ?").arg(table));
        if (!count.bind(1, m_shop).next())
            return count.error();
        m_total += count.int64(0);
    }
    return done();
}

Done ShopErasure::deleteInSlices(const QString &table)
{
    Statement erase = m_database.prepare(
        QStringLiteral("DELETE FROM %1 WHERE rowid IN (SELECT rowid FROM %1 WHERE shop_id = ?"
                       " LIMIT ?)")
            .arg(table));
    qint64 erased = kRowsPerSlice;
    while (erased == kRowsPerSlice) {
        if (Done ran = erase.bind(1, m_shop).bind(2, kRowsPerSlice).run(); !ran)
            return ran;
        erased = m_database.changes();
        if (Done stepped = step(erased); !stepped)
            return stepped;
    }
    return done();
}

Done ShopErasure::run(const CancelToken &cancel, const Progress &progress)
{
    m_cancel = cancel;
    m_progress = progress;
    for (const auto step :
         {&ShopErasure::collectPersons, &ShopErasure::countWork, &ShopErasure::deleteRecords,
          &ShopErasure::deletePersonsNobodyKnows, &ShopErasure::refreshPersonsLeft}) {
        if (Done done = (this->*step)(); !done)
            return done;
    }
    return done();
}

Done ShopErasure::collectPersons()
{
    for (const auto &table :
         {QStringLiteral("customer_account"), QStringLiteral("orders"), QStringLiteral("cart"),
          QStringLiteral("thread"), QStringLiteral("event")}) {
        Statement read = m_database.prepare(
            QStringLiteral("SELECT DISTINCT customer_id FROM %1 WHERE shop_id = ?"
                           " AND customer_id IS NOT NULL")
                .arg(table));
        read.bind(1, m_shop);
        while (read.next())
            m_persons.insert(read.id<struct CustomerTag>(0));
        if (!read.ok())
            return read.error();
    }
    return done();
}

Done ShopErasure::deleteRecords()
{
    // The ledger is append-only for consents of people who stay; this is the owner erasing them.
    const Done consents
        = runForShop(QStringLiteral("DELETE FROM consent WHERE account_id IN"
                                    " (SELECT id FROM customer_account WHERE shop_id = ?)"));
    if (!consents)
        return consents;
    // Children first; lines, discounts and links go with their parents.
    const QStringList large = largeTables();
    for (const auto &table :
         {QStringLiteral("import"), QStringLiteral("event"), QStringLiteral("message"),
          QStringLiteral("thread"), QStringLiteral("cart"), QStringLiteral("refund"),
          QStringLiteral("order_state_change"), QStringLiteral("orders"),
          QStringLiteral("order_state"), QStringLiteral("discount_code"), QStringLiteral("stock"),
          QStringLiteral("variant"), QStringLiteral("product"), QStringLiteral("category"),
          QStringLiteral("reference"), QStringLiteral("address"),
          QStringLiteral("customer_account"), QStringLiteral("job_log")}) {
        Done erased = large.contains(table)
            ? deleteInSlices(table)
            : runForShop(QStringLiteral("DELETE FROM %1 WHERE shop_id = ?").arg(table));
        if (!erased)
            return erased;
    }
    return runForShop(QStringLiteral("DELETE FROM shop WHERE id = ?"));
}

Done ShopErasure::deletePersonsNobodyKnows()
{
    // A merge or split of these persons cannot be taken back any more, and its undo holds names.
    if (Done forgotten = forEachPerson(
            QStringLiteral("DELETE FROM identity_merge WHERE kept_id = ?1 OR other_id = ?1"));
        !forgotten) {
        return forgotten;
    }
    const QString unknown = QStringLiteral(
        " = ?1 AND NOT EXISTS (SELECT 1 FROM customer_account WHERE customer_id = ?1)"
        " AND NOT EXISTS (SELECT 1 FROM orders WHERE customer_id = ?1)"
        " AND NOT EXISTS (SELECT 1 FROM cart WHERE customer_id = ?1)"
        " AND NOT EXISTS (SELECT 1 FROM thread WHERE customer_id = ?1)"
        " AND NOT EXISTS (SELECT 1 FROM event WHERE customer_id = ?1)");
    for (const auto &whose : {QStringLiteral("DELETE FROM search_dirty WHERE customer_id"),
                              QStringLiteral("DELETE FROM consent WHERE customer_id"),
                              QStringLiteral("DELETE FROM customer WHERE id")}) {
        if (Done erased = forEachPerson(whose + unknown); !erased)
            return erased;
    }
    return done();
}

Done ShopErasure::refreshPersonsLeft()
{
    SearchIndex search(m_database);
    QSet<CustomerId> left;
    Statement find = m_database.prepare(QStringLiteral("SELECT 1 FROM customer WHERE id = ?"));
    for (const CustomerId person : m_persons) {
        if (find.bind(1, person).next())
            left.insert(person);
        else if (Done forgotten = search.forget(person); !forgotten)
            return forgotten;
        find.reset();
    }
    if (!find.ok())
        return find.error();
    m_persons = left;
    if (Done renamed = refreshFields(); !renamed)
        return renamed;
    if (Done marked = forEachPerson(
            QStringLiteral("INSERT OR IGNORE INTO search_dirty(customer_id) VALUES (?1)"));
        !marked) {
        return marked;
    }
    // Those who are gone have been marked as they went.
    if (Done marked = SegmentMarks(m_database).mark(m_persons); !marked)
        return marked;
    return forEachSlice([this](const QSet<CustomerId> &slice) {
        return CustomerFacts(m_database).recompute(slice, m_now);
    });
}

Done ShopErasure::forEachSlice(const std::function<Done(const QSet<CustomerId> &)> &work)
{
    QSet<CustomerId> slice;
    for (const CustomerId person : m_persons) {
        slice.insert(person);
        if (slice.size() < kPersonsPerSlice)
            continue;
        if (Done worked = work(slice); !worked)
            return worked;
        if (Done stepped = step(slice.size()); !stepped)
            return stepped;
        slice.clear();
    }
    return work(slice);
}

/// Names and addresses that only the erased shop knew go; what the owner set stays.
Done ShopErasure::refreshFields()
{
    return forEachSlice([this](const QSet<CustomerId> &slice) {
        IngestContext context{m_database, m_shop, m_now, {}, {}, {}, {}, {}, {}, {}};
        for (const CustomerId person : slice)
            PersonFields::refresh(context, person.value);
        return context.failure ? Done(*context.failure) : done();
    });
}

Done ShopErasure::log()
{
    JobLog jobs(m_database);
    const Result<JobId> job = jobs.begin(QStringLiteral("shop_erased"), {}, m_now);
    if (!job)
        return job.error();
    JobEntry entry;
    entry.id = *job;
    entry.finishedAt = m_now;
    entry.outcome = QStringLiteral("ok");
    return jobs.finish(entry);
}

Done ShopErasure::forEachPerson(const QString &sql)
{
    Statement statement = m_database.prepare(sql);
    qint64 slice = 0;
    for (const CustomerId person : m_persons) {
        if (Done ran = statement.bind(1, person).run(); !ran)
            return ran;
        if (++slice % kPersonsPerSlice != 0)
            continue;
        if (Done stepped = step(kPersonsPerSlice / 2); !stepped)
            return stepped;
    }
    return done();
}

Done ShopErasure::runForShop(const QString &sql)
{
    return m_database.prepare(sql).bind(1, m_shop).run();
}

} // namespace comptoir
