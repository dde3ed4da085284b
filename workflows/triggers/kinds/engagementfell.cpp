#include "models/history/engagementhistory.h"
#include "workflows/triggers/kinds/kindlist.h"

namespace comptoir::triggers {

namespace {

Done find(TriggerSearch &of)
{
    const auto fell = engagementFell(of.database(), of.during(), of.get<qint64>("total"));
    if (!fell)
        return fell.error();
    for (const Happening &one : *fell)
        of.put(one, one.at, HistoryTable::None, dayKey(one.at.toZone(of.zone()).date()));
    return done();
}

} // namespace

TriggerKind engagementFell()
{
    return {QStringLiteral("engagement_fell"), {}, 48 * TriggerKind::kHourMs, &find};
}

} // namespace comptoir::triggers
