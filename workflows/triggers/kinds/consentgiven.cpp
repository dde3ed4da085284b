#include "models/history/peoplehistory.h"
#include "models/store/machinenames.h"
#include "workflows/triggers/kinds/kindlist.h"

namespace comptoir::triggers {

namespace {

Done find(TriggerSearch &of)
{
    return of.add(
        PeopleHistory(of.database())
            .agreed(of.look(HistoryTable::Consents), channelFrom(of.get<QString>("channel"))),
        HistoryTable::Consents);
}

} // namespace

TriggerKind consentGiven()
{
    return {QStringLiteral("consent_given"), {}, 0, &find};
}

} // namespace comptoir::triggers
