#include "models/history/fielddays.h"

#include "models/segments/fieldscan.h"

#include <unordered_map>

namespace comptoir {

namespace {

/// Keeps what a field says of each person; of several rows that are weighed, the heaviest.
class DayListener : public FieldListener
{
public:
    DayListener(const Field &field, const QTimeZone &zone)
        : m_isInstant(field.type == FieldType::DateTime)
        , m_zone(zone)
    {}

    void take(qint32 person, const Statement &row) override
    {
        if (row.isNull(column))
            return;
        const QDate day
            = m_isInstant ? row.timestamp(column).toZone(m_zone).date() : row.date(column);
        if (!day.isValid())
            return;
        const qint64 heft = weight < 0 ? 0 : row.int64(weight);
        const auto [place, isNew] = days.try_emplace(person, Kept{day, heft});
        if (!isNew && heft > place->second.weight)
            place->second = {day, heft};
    }

    struct Kept
    {
        QDate day;
        qint64 weight = 0;
    };
    std::unordered_map<qint32, Kept> days;

private:
    bool m_isInstant;
    QTimeZone m_zone;
};

} // namespace

Result<std::vector<FieldDay>> fieldDays(Database &database, const Field &field,
                                        const RuleMoment &moment)
{
    EvaluationContext context{database, moment};
    Statement greatest = database.prepare(QStringLiteral("SELECT max(id) FROM customer"));
    context.greatestId = greatest.next() ? greatest.int64(0) : 0;
    greatest.reset();
    if (!greatest.ok())
        return greatest.error();
    FieldScan scan(field);
    DayListener listener(field, moment.zone);
    scan.add(field, listener);
    if (const Done ran = scan.run(context); !ran)
        return ran.error();
    std::vector<FieldDay> days;
    days.reserve(listener.days.size());
    for (const auto &[person, kept] : listener.days)
        days.push_back({CustomerId{person}, kept.day});
    return days;
}

} // namespace comptoir
