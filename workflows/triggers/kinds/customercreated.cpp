#include "models/history/peoplehistory.h"
#include "workflows/triggers/kinds/kindlist.h"

namespace comptoir::triggers {

namespace {

Done find(TriggerSearch &of)
{
    return of.add(PeopleHistory(of.database()).created(of.look(HistoryTable::Customers)),
                  HistoryTable::Customers);
}

} // namespace

TriggerKind customerCreated()
{
    return {QStringLiteral("customer_created"), {}, 0, &find};
}

} // namespace comptoir::triggers
