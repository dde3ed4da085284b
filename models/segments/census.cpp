#include "models/segments/census.h"

namespace comptoir {

Result<Census> takeCensus(const EvaluationContext &context)
{
    Census census;
    // Without NOT INDEXED SQLite walks a narrower index and looks every row up.
    Statement read = context.database.prepare(
        QStringLiteral("SELECT customer_id, first_seen_at, last_activity_at"
                       " FROM customer_facts NOT INDEXED")
        + (context.isAboutSome()
               ? QStringLiteral(" WHERE customer_id IN (SELECT value FROM json_each(?))")
               : QString()));
    if (context.isAboutSome())
        read.bind(1, context.only);
    const qint64 now = context.moment.now.ms;
    const Done walked = eachRow(read, context.cancel, [&] {
        if (read.isNull(1) || read.int64(1) <= now)
            census.everybody.insert(read.int64(0));
        census.isPast = census.isPast || read.int64(2) > now;
    });
    if (!walked)
        return walked.error();
    return census;
}

Result<qint64> greatestCustomerId(Database &database)
{
    Statement read = database.prepare(QStringLiteral("SELECT max(id) FROM customer"));
    const qint64 id = read.next() ? read.int64(0) : 0;
    if (!read.ok())
        return read.error();
    return id;
}

} // namespace comptoir
