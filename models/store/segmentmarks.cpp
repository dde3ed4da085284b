#include "models/store/segmentmarks.h"

#include "models/store/database.h"

namespace comptoir {

namespace {

constexpr CustomerId kEverybody{0};

} // namespace

SegmentMarks::SegmentMarks(Database &database)
    : m_database(database)
{}

Result<bool> SegmentMarks::isNeeded()
{
    Statement read = m_database.prepare(QStringLiteral("SELECT EXISTS(SELECT 1 FROM segment)"));
    const bool needed = read.next() && read.boolean(0);
    if (!read.ok())
        return read.error();
    return needed;
}

Done SegmentMarks::mark(const QSet<CustomerId> &customers)
{
    const Result<bool> needed = isNeeded();
    if (!needed)
        return needed.error();
    if (!*needed)
        return done();
    Statement mark = m_database.prepare(
        QStringLiteral("INSERT OR IGNORE INTO segment_dirty(customer_id) VALUES(?)"));
    for (const CustomerId customer : customers) {
        if (Done marked = mark.bind(1, customer.value).run(); !marked)
            return marked;
    }
    return done();
}

Done SegmentMarks::markEverybody()
{
    return mark({kEverybody});
}

} // namespace comptoir
