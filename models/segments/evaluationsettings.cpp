#include "models/segments/evaluationsettings.h"

#include "models/store/settingsrepository.h"

namespace comptoir {

Result<QTimeZone> mainZone(Database &database)
{
    Statement read = database.prepare(
        QStringLiteral("SELECT time_zone FROM shop ORDER BY removed_at IS NOT NULL,"
                       " platform = 'csv', id LIMIT 1"));
    const QTimeZone zone(read.next() ? read.text(0).toLatin1() : QByteArray());
    if (!read.ok())
        return read.error();
    return zone.isValid() ? zone : QTimeZone::utc();
}

Result<EvaluationRequest> evaluationAt(Database &database, Timestamp now)
{
    const Result<QTimeZone> zone = mainZone(database);
    if (!zone)
        return zone.error();
    const Result<int> hours = SettingsRepository(database).abandonedAfterHours();
    if (!hours)
        return hours.error();
    EvaluationRequest request;
    request.moment.now = now;
    request.moment.zone = *zone;
    request.abandonedAfterHours = *hours;
    return request;
}

} // namespace comptoir
