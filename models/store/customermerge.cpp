#include "models/store/customermerge.h"

#include "models/store/customerfacts.h"
#include "models/store/database.h"
#include "models/store/identityresolver.h"
#include "models/store/mergesnapshot.h"
#include "models/store/rowreading.h"
#include "models/store/segmentmarks.h"

namespace comptoir {

/// The machinery of the automatic rules, without a shop.
struct CustomerMerge::Context
{
    Context(Database &database, Timestamp now)
        : ingest{database, {}, now, {}, {}, {}, {}, {}, {}, {}, {}}
        , resolver(ingest)
    {}
    IngestContext ingest;
    IdentityResolver resolver;
};

CustomerMerge::CustomerMerge(Database &database, Timestamp now)
    : m_database(database)
    , m_now(now)
{}

Result<MergeId> CustomerMerge::merge(CustomerId kept, CustomerId absorbed)
{
    if (kept == absorbed)
        return samePerson();
    if (!exists(kept) || !exists(absorbed))
        return notFound();
    Context context(m_database, m_now);
    MergeSnapshot snapshot(context.ingest, kept, absorbed);
    const QString undo = snapshot.take();
    for (const qint64 account : snapshot.accountsOf(absorbed))
        context.resolver.move(account, absorbed.value, kept.value);
    snapshot.pinAccounts(kept);
    context.resolver.dropIfEmpty(absorbed.value, kept.value);
    context.resolver.refreshLater(kept.value);
    // Before the fields are put together: who was absorbed only fills what who stays has not.
    const Result<MergeId> merge = record(context, Kind::Merge, kept, absorbed, undo);
    if (!merge)
        return merge;
    const Done finished = finish(context);
    return finished ? merge : Result<MergeId>(finished.error());
}

Result<MergeId> CustomerMerge::split(AccountId account)
{
    Statement read = m_database.prepare(QStringLiteral(
        "SELECT customer_id, pinned, (SELECT count(*) FROM customer_account b "
        "WHERE b.customer_id = a.customer_id) FROM customer_account a WHERE id = ?"));
    read.bind(1, account);
    if (!read.next())
        return read.ok() ? notFound() : read.error();
    const auto kept = read.id<CustomerTag>(0);
    const QString undo = MergeSnapshot::ofSplit(account, read.boolean(1));
    const bool single = read.int64(2) < 2;
    read.reset();
    if (single)
        return alone();
    Context context(m_database, m_now);
    const qint64 other = context.resolver.createPerson();
    context.resolver.move(account.value, kept.value, other);
    MergeSnapshot(context.ingest, kept, CustomerId{other}).pinAccounts(CustomerId{other});
    if (const Done finished = finish(context); !finished)
        return finished.error();
    return record(context, Kind::Split, kept, CustomerId{other}, undo);
}

Done CustomerMerge::undo(MergeId merge)
{
    Statement read = m_database.prepare(QStringLiteral(
        "SELECT kind, kept_id, other_id, undo, undone_at FROM identity_merge WHERE id = ?"));
    read.bind(1, merge);
    if (!read.next())
        return read.ok() ? notFound() : read.error();
    if (!read.isNull(4))
        return undoneAlready();
    const bool isMerge = read.text(0) == QLatin1String("merge");
    const auto kept = read.id<CustomerTag>(1);
    const auto other = read.id<CustomerTag>(2);
    const QString undo = read.text(3);
    read.reset();
    if (!exists(kept) || exists(other) == isMerge)
        return laterFirst();
    Context context(m_database, m_now);
    const Done undone
        = isMerge ? undoMerge(context, kept, other, undo) : undoSplit(context, kept, other, undo);
    if (!undone)
        return undone.error();
    Statement mark = m_database.prepare(
        QStringLiteral("UPDATE identity_merge SET undone_at = ? WHERE id = ?"));
    mark.bind(1, m_now).bind(2, merge);
    return mark.run();
}

Done CustomerMerge::undoMerge(Context &context, CustomerId kept, CustomerId absorbed,
                              const QString &undo)
{
    MergeSnapshot snapshot(context.ingest, kept, absorbed);
    if (!snapshot.accountsStillOnKept(undo))
        return laterFirst();
    snapshot.restorePersons(undo);
    for (const qint64 account : snapshot.accountsToPart(undo))
        context.resolver.move(account, kept.value, absorbed.value);
    snapshot.restoreBelongings(undo);
    for (const CustomerId person : {kept, absorbed}) {
        context.ingest.touch(person.value);
        context.resolver.refreshLater(person.value);
        context.resolver.dropIfForsaken(person.value); // contacts may be gone since
    }
    snapshot.pinWhatWouldReunite();
    return finish(context);
}

Done CustomerMerge::undoSplit(Context &context, CustomerId kept, CustomerId other,
                              const QString &undo)
{
    MergeSnapshot snapshot(context.ingest, kept, other);
    const qint64 account = MergeSnapshot::splitAccount(undo);
    context.resolver.move(account, other.value, kept.value);
    snapshot.restoreSplitPin(undo);
    context.resolver.dropIfEmpty(other.value, kept.value);
    return finish(context);
}

bool CustomerMerge::exists(CustomerId customer)
{
    Statement read = m_database.prepare(QStringLiteral("SELECT 1 FROM customer WHERE id = ?"));
    read.bind(1, customer);
    return read.next();
}

Done CustomerMerge::finish(Context &context)
{
    context.resolver.refreshPersons();
    context.ingest.check(CustomerFacts(m_database).recompute(context.ingest.result.touched, m_now));
    context.ingest.check(SegmentMarks(m_database).mark(context.ingest.result.touched));
    if (!context.ingest.ok())
        return *context.ingest.failure;
    return done();
}

Result<MergeId> CustomerMerge::record(Context &context, Kind kind, CustomerId kept,
                                      CustomerId other, const QString &undo)
{
    Statement insert = m_database.prepare(QStringLiteral(
        "INSERT INTO identity_merge(kind, kept_id, other_id, undo, at) VALUES(?, ?, ?, ?, ?)"));
    Binder(insert) << (kind == Kind::Merge ? QStringLiteral("merge") : QStringLiteral("split"))
                   << kept << other << undo << m_now;
    context.ingest.run(insert);
    if (!context.ingest.ok())
        return *context.ingest.failure;
    return MergeId{m_database.lastInsertId()};
}

Result<QList<CustomerMerge::Entry>> CustomerMerge::history(CustomerId customer)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT id, kind, kept_id, other_id, at, undo ->> '$.other.first_name', "
                       "undo ->> '$.other.last_name', undo ->> '$.other.company', "
                       "undo ->> '$.other.email' FROM identity_merge "
                       "WHERE undone_at IS NULL AND (kept_id = ?1 OR other_id = ?1) "
                       "ORDER BY id DESC"));
    read.bind(1, customer);
    QList<Entry> entries;
    while (read.next()) {
        const QString name = displayName(read.text(5), read.text(6), read.text(7));
        entries += {read.id<MergeTag>(0),
                    read.text(1) == QLatin1String("merge") ? Kind::Merge : Kind::Split,
                    read.id<CustomerTag>(2),
                    read.id<CustomerTag>(3),
                    name.isEmpty() ? read.text(8) : name,
                    read.text(8),
                    read.timestamp(4)};
    }
    if (!read.ok())
        return read.error();
    return entries;
}

Error CustomerMerge::notFound()
{
    return {ErrorCode::NotFound,
            tr("This customer is no longer there. Nothing was changed. Open the list again."),
            QStringLiteral("merge: not found")};
}

Error CustomerMerge::samePerson()
{
    return {ErrorCode::InvalidArgument,
            tr("A customer cannot be merged with themselves. Nothing was changed. Choose another "
               "one."),
            QStringLiteral("merge: same person")};
}

Error CustomerMerge::alone()
{
    return {ErrorCode::InvalidArgument,
            tr("This account is the only one of this customer, so there is nothing to separate. "
               "Nothing was changed."),
            QStringLiteral("split: alone")};
}

Error CustomerMerge::undoneAlready()
{
    return {ErrorCode::InvalidArgument, tr("This was undone already. Nothing was changed."),
            QStringLiteral("merge: undone already")};
}

Error CustomerMerge::laterFirst()
{
    return {ErrorCode::InvalidArgument,
            tr("These customers were merged or separated again since. Nothing was changed. Undo "
               "the later step first."),
            QStringLiteral("merge: later step")};
}

} // namespace comptoir
