#include "models/history/peoplehistory.h"
#include "workflows/triggers/kinds/kindlist.h"

namespace comptoir::triggers {

namespace {

Done find(TriggerSearch &of)
{
    PeopleHistory history(of.database());
    const QString tag = of.get<QString>("tag");
    const Result<bool> isThere = history.isTag(tag);
    if (!isThere)
        return isThere.error();
    if (!*isThere)
        of.note(TriggerNote::Kind::Missing);
    else if (!of.isLive())
        of.note(TriggerNote::Kind::PresentOnly); // who lost it again is not known
    return of.add(history.tagged(of.look(HistoryTable::None), tag), HistoryTable::None);
}

} // namespace

TriggerKind tagAdded()
{
    return {QStringLiteral("tag_added"), {}, 1 * TriggerKind::kHourMs, &find};
}

} // namespace comptoir::triggers
