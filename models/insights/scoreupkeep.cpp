#include "models/insights/scoreupkeep.h"

#include "models/store/customerfacts.h"
#include "models/store/database.h"
#include "models/store/segmentmarks.h"

namespace comptoir {

namespace {

struct PointsRow
{
    qint64 customer = 0;
    RfmScore points;
};

/// Reads the next rows and tells which have other points than the cuts give. `last`: the last read.
Result<std::vector<PointsRow>> wrongPoints(Database &database, const RfmCuts &cuts,
                                           CustomerId after, int atMost,
                                           std::optional<CustomerId> &last)
{
    std::vector<PointsRow> wrong;
    Statement read = database.prepare(QStringLiteral(
        "SELECT customer_id, orders_count, last_order_at, total_spent, currency, recency_score,"
        " frequency_score, monetary_score FROM customer_facts WHERE customer_id > ?"
        " ORDER BY customer_id LIMIT ?"));
    read.bind(1, after.value).bind(2, atMost);
    while (read.next()) {
        last = read.id<CustomerTag>(0);
        if (read.int64(1) == 0)
            continue;
        const RfmScore points
            = rfmScore(read.int64(2), read.int64(1), read.int64(3), read.text(4), cuts);
        if (points != RfmScore{read.integer(5), read.integer(6), read.integer(7)})
            wrong.push_back({last->value, points});
    }
    if (!read.ok())
        return read.error();
    return wrong;
}

Done writePoints(Database &database, const std::vector<PointsRow> &rows)
{
    QSet<CustomerId> touched;
    Statement write = database.prepare(
        QStringLiteral("UPDATE customer_facts SET recency_score = ?, frequency_score = ?,"
                       " monetary_score = ? WHERE customer_id = ?"));
    for (const PointsRow &row : rows) {
        write.bind(1, row.points.recency).bind(2, row.points.frequency);
        write.bind(3, row.points.monetary).bind(4, row.customer);
        if (const Done written = write.run(); !written)
            return written;
        touched.insert(CustomerId{row.customer});
    }
    return SegmentMarks(database).mark(touched);
}

} // namespace

ScoreUpkeep::ScoreUpkeep(Database &database, Timestamp now)
    : m_database(database)
    , m_scores(database)
    , m_now(now)
{}

Result<ScoreUpkeep::Slice> ScoreUpkeep::next()
{
    Transaction transaction(m_database);
    Result<Slice> slice = step();
    if (!slice)
        return slice;
    if (const Done committed = transaction.commit(); !committed)
        return committed.error();
    return slice;
}

Result<ScoreUpkeep::Slice> ScoreUpkeep::step()
{
    const auto engagement = m_scores.position(Round::Engagement);
    if (!engagement)
        return engagement.error();
    if (*engagement)
        return redo(**engagement);
    const auto points = m_scores.position(Round::Rfm);
    if (!points)
        return points.error();
    return *points ? redoPoints(**points) : moveOn();
}

Result<ScoreUpkeep::Slice> ScoreUpkeep::redo(CustomerId after)
{
    const auto customers = m_scores.after(after, kCustomersPerSlice);
    if (!customers)
        return customers.error();
    if (const Done redone = recompute(*customers); !redone)
        return redone.error();
    return inRound(Round::Engagement,
                   customers->isEmpty() ? std::nullopt : std::optional(customers->last()));
}

Result<ScoreUpkeep::Slice> ScoreUpkeep::redoPoints(CustomerId after)
{
    const auto cuts = m_scores.cuts();
    if (!cuts)
        return cuts.error();
    std::optional<CustomerId> last;
    const auto wrong = wrongPoints(m_database, *cuts, after, kRowsPerSlice, last);
    if (!wrong)
        return wrong.error();
    if (const Done written = writePoints(m_database, *wrong); !written)
        return written.error();
    Result<Slice> slice = inRound(Round::Rfm, last);
    if (slice)
        slice->changed = !wrong->empty();
    return slice;
}

Result<ScoreUpkeep::Slice> ScoreUpkeep::moveOn()
{
    const auto due = m_scores.due(m_now, kCustomersPerSlice);
    if (!due)
        return due.error();
    if (const Done redone = recompute(*due); !redone)
        return redone.error();
    Slice slice;
    slice.isOver = due->size() < kCustomersPerSlice;
    slice.changed = !due->isEmpty();
    return slice;
}

/// A round came to `last`; nullopt: nobody was left.
Result<ScoreUpkeep::Slice> ScoreUpkeep::inRound(Round round, std::optional<CustomerId> last)
{
    if (const Done kept = m_scores.setPosition(round, last); !kept)
        return kept.error();
    Statement read
        = m_database.prepare(QStringLiteral("SELECT coalesce(max(id), 0) FROM customer"));
    if (!read.next())
        return read.error();
    Slice slice;
    slice.isOver = false; // the other rounds may have work
    slice.changed = last.has_value();
    slice.forEverybody = true;
    slice.last = read.int64(0);
    slice.position = last ? last->value : slice.last;
    return slice;
}

Done ScoreUpkeep::recompute(const QList<CustomerId> &customers)
{
    if (customers.isEmpty())
        return done();
    const QSet<CustomerId> touched(customers.cbegin(), customers.cend());
    if (const Done redone = CustomerFacts(m_database).recompute(touched, m_now); !redone)
        return redone;
    return SegmentMarks(m_database).mark(touched);
}

Done ScoreUpkeep::takeCuts(const RfmCuts &cuts)
{
    const auto kept = m_scores.cuts();
    if (!kept)
        return kept.error();
    if (*kept == cuts)
        return done();
    Transaction transaction(m_database);
    if (const Done taken = m_scores.setCuts(cuts); !taken)
        return taken;
    return transaction.commit();
}

Done ScoreUpkeep::rebuild(const RfmCuts &cuts)
{
    Transaction transaction(m_database);
    if (const Done taken = m_scores.setCuts(cuts); !taken)
        return taken;
    if (const Done rebuilt = CustomerFacts(m_database).rebuildAll(m_now); !rebuilt)
        return rebuilt;
    for (const Round round : {Round::Engagement, Round::Rfm}) {
        if (const Done over = m_scores.setPosition(round, std::nullopt); !over)
            return over;
    }
    return transaction.commit();
}

} // namespace comptoir
