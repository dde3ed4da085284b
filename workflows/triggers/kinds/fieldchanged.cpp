#include "models/history/peoplehistory.h"
#include "models/segments/fieldcatalogue.h"
#include "workflows/triggers/kinds/kindlist.h"

namespace comptoir::triggers {

namespace {

Done find(TriggerSearch &of)
{
    const QString field = of.get<QString>("field");
    const QString own = FieldCatalogue::customFieldId({});
    if (field.isEmpty()) {
        of.note(TriggerNote::Kind::Missing);
        return done();
    }
    if (!field.startsWith(own)) {
        of.note(TriggerNote::Kind::NotKept);
        return done();
    }
    if (!of.isLive())
        of.note(TriggerNote::Kind::PresentOnly); // of a field its last setting is kept
    return of.add(
        PeopleHistory(of.database())
            .fieldSet(of.look(HistoryTable::None), field.mid(own.size()), of.get<QString>("to")),
        HistoryTable::None);
}

} // namespace

TriggerKind fieldChanged()
{
    return {QStringLiteral("field_changed"), {}, 1 * TriggerKind::kHourMs, &find};
}

} // namespace comptoir::triggers
