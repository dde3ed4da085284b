#include "models/segments/census.h"

namespace comptoir {

void CensusTaker::askOf(FieldScan &facts)
{
    column = facts.columnOf(QStringLiteral("f.last_activity_at"));
    facts.add(*this);
}

void CensusTaker::take(qint32 person, const Statement &row)
{
    census.everybody.insert(person);
    census.isPast = census.isPast || row.int64(column) > m_now;
}

Result<CustomerSet> everybodyAt(const EvaluationContext &context)
{
    Statement read = context.database.prepare(
        QStringLiteral("SELECT customer_id FROM customer_facts NOT INDEXED"
                       " WHERE first_seen_at IS NULL OR first_seen_at <= ?"));
    read.bind(1, context.moment.now);
    CustomerSet everybody;
    const Done walked = eachRow(read, context.cancel, [&] {
        if (context.concerns(read.int64(0)))
            everybody.insert(read.int64(0));
    });
    return walked ? Result<CustomerSet>(std::move(everybody)) : walked.error();
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
