#include "models/store/datastamp.h"

namespace comptoir {

QString dataStampSql()
{
    return QStringLiteral(
        "(coalesce((SELECT max(finished_at) FROM job_log WHERE kind <> 'backup'), 0) || ' ' ||"
        " (SELECT count(finished_at) || ' ' || count(undone_at) FROM import) || ' ' ||"
        " (SELECT count(*) || ' ' || count(removed_at) FROM shop))");
}

} // namespace comptoir
