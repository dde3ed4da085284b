#include "models/segments/fieldcatalogue.h"
#include "models/segments/fieldlists.h"
#include "models/store/consenttime.h"
#include "models/store/machinenames.h"

namespace comptoir {

namespace {

/// The person's newest line, whichever shop it came from; of lines of one instant the one that
/// allows less: as ConsentRepository::deciding() has it.
QString consentRows(const ConsentTopic &topic)
{
    return QStringLiteral(
               "SELECT customer_id, state, " COMPTOIR_CONSENT_AT(
                   "consent.") " * 8"
                               " + CASE state WHEN 'granted' THEN 0 WHEN 'pending' THEN 1"
                               " ELSE 2 END"
                               " FROM consent WHERE channel = '%1' AND purpose = '%2'{only}")
        .arg(machineName(topic.channel), machineName(topic.purpose));
}

Field fieldOf(const ConsentTopic &topic)
{
    Field field;
    field.id = FieldCatalogue::consentFieldId(topic.channel, topic.purpose);
    field.group = FieldGroup::Consent;
    field.type = FieldType::Choice;
    field.meaning = FieldMeaning::Consent;
    field.consent = topic;
    field.choices = FieldWords::choices(FieldMeaning::Consent);
    field.source.table = FieldSource::Table::Rows;
    field.source.rows = consentRows(topic);
    field.source.person = QStringLiteral("customer_id");
    field.source.weighed = true;
    return field;
}

} // namespace

QList<Field> consentFields()
{
    QList<Field> fields;
    for (const Channel channel : kAllChannels) {
        for (const Purpose purpose : kAllPurposes)
            fields.append(fieldOf(ConsentTopic{channel, purpose}));
    }
    return fields;
}

} // namespace comptoir
