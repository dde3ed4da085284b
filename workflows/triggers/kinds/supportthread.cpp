#include "models/history/peoplehistory.h"
#include "workflows/triggers/kinds/kindlist.h"

namespace comptoir::triggers {

namespace {

Done find(TriggerSearch &of)
{
    PeopleHistory history(of.database());
    const Look look = of.look(HistoryTable::Threads);
    return of.add(of.is("what", "opened") ? history.wrote(look) : history.closed(look),
                  HistoryTable::Threads);
}

} // namespace

TriggerKind supportThread()
{
    return {QStringLiteral("support_thread"),
            {HistoryTable::Threads},
            48 * TriggerKind::kHourMs,
            &find};
}

} // namespace comptoir::triggers
