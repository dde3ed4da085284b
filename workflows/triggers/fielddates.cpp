#include "workflows/triggers/fielddates.h"

#include "models/segments/fieldcatalogue.h"

namespace comptoir {

namespace {

/// Days of the past may have been others: the field tells of the last time of something.
bool moves(const Field &field)
{
    return field.derived && field.derived->statistic == FieldDerivation::Statistic::Last;
}

} // namespace

Result<std::vector<FieldDay>> datesOf(TriggerSearch &of)
{
    const Result<FieldCatalogue> fields = FieldCatalogue::read(of.database());
    if (!fields)
        return fields.error();
    const Field *field = fields->find(of.get<QString>("field"));
    if (!field || (field->type != FieldType::Date && field->type != FieldType::DateTime)) {
        of.note(TriggerNote::Kind::Missing);
        return std::vector<FieldDay>();
    }
    if (!fields->isPresent(field->needs)) {
        of.note(TriggerNote::Kind::NeedsData, {field->needs});
        return std::vector<FieldDay>();
    }
    if (!of.isLive() && moves(*field))
        of.note(TriggerNote::Kind::PresentOnly);
    return fieldDays(of.database(), *field, of.moment());
}

} // namespace comptoir
