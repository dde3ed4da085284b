#include "models/store/datastamp.h"

#include "models/store/database.h"

namespace comptoir {

QString dataStampSql()
{
    return QStringLiteral(
        "(coalesce((SELECT max(finished_at) FROM job_log WHERE kind <> 'backup'), 0) || ' ' ||"
        " (SELECT count(finished_at) || ' ' || count(undone_at) FROM import) || ' ' ||"
        " (SELECT count(*) || ' ' || count(removed_at) FROM shop))");
}

Result<QString> dataStamp(Database &database)
{
    Statement read = database.prepare(QStringLiteral("SELECT ") + dataStampSql());
    QString stamp = read.next() ? read.text(0) : QString();
    if (!read.ok())
        return read.error();
    return stamp;
}

} // namespace comptoir
