#include "workflows/triggers/fielddates.h"
#include "workflows/triggers/kinds/kindlist.h"

#include <QHash>

namespace comptoir::triggers {

namespace {

int dayOfYear(const QDate &day)
{
    return day.month() * 100 + day.day();
}

/// Where its anniversaries can lie: of 29 February on two days.
QList<int> daysOf(const QDate &day, LeapDay leapDay)
{
    constexpr int kLeap = 229;
    QList<int> days{dayOfYear(day)};
    if (days.constFirst() == kLeap)
        days.append(leapDay == LeapDay::March1 ? 301 : 228);
    return days;
}

Done find(TriggerSearch &of)
{
    const QMap<QDate, Timestamp> days = daysAround(of.aroundDay(), of.during(), of.zone());
    if (days.isEmpty())
        return done();
    QMultiHash<int, QDate> byDay;
    for (auto day = days.keyBegin(); day != days.keyEnd(); ++day)
        byDay.insert(dayOfYear(*day), *day);
    const auto dates = datesOf(of);
    if (!dates)
        return dates.error();
    for (const FieldDay &one : *dates) {
        for (const int day : daysOf(one.day, of.moment().leapDay)) {
            const auto [first, last] = byDay.equal_range(day);
            for (auto on = first; on != last; ++on) {
                if (*on > one.day && nextAnniversary(one.day, *on, of.moment().leapDay) == *on)
                    of.put({one.customer, days.value(*on)}, days.value(*on), HistoryTable::None,
                           dayKey(*on));
            }
        }
    }
    return done();
}

} // namespace

TriggerKind anniversary()
{
    return {QStringLiteral("anniversary"), {}, 0, &find};
}

} // namespace comptoir::triggers
