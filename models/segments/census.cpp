#include "models/segments/census.h"

namespace comptoir {

void CensusTaker::askOf(FieldScan &facts)
{
    column = facts.columnOf(QStringLiteral("f.first_seen_at"));
    m_lastActivity = facts.columnOf(QStringLiteral("f.last_activity_at"));
    facts.add(*this);
}

void CensusTaker::take(qint32 person, const Statement &row)
{
    if (row.isNull(column) || row.int64(column) <= m_now)
        census.everybody.insert(person);
    census.isPast = census.isPast || row.int64(m_lastActivity) > m_now;
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
