#include "models/history/happening.h"

namespace comptoir {

QString Look::condition(const char *at, const char *row) const
{
    if (afterRow)
        return QStringLiteral(" AND %1 > ?1 AND ?2 = 0").arg(QLatin1String(row));
    return QStringLiteral(" AND %1 >= ?1 AND %1 < ?2").arg(QLatin1String(at));
}

Statement &Look::bindTo(Statement &statement) const
{
    if (afterRow)
        return statement.bind(1, *afterRow).bind(2, 0);
    return statement.bind(1, during.from).bind(2, during.until);
}

Result<Happenings> happeningsOf(Statement &statement)
{
    Happenings found;
    while (statement.next()) {
        Happening one{statement.id<CustomerTag>(0), statement.timestamp(1), statement.int64(2),
                      statement.int64(3), statement.optionalTimestamp(4)};
        if (!statement.isNull(5))
            one.number = statement.real(5);
        found.push_back(one);
    }
    statement.reset();
    if (!statement.ok())
        return statement.error();
    return found;
}

} // namespace comptoir
