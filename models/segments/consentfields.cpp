#include "models/segments/fieldcatalogue.h"
#include "models/segments/fieldlists.h"
#include "models/store/machinenames.h"

namespace comptoir {

namespace {

struct ConsentEntry
{
    Channel channel;
    Purpose purpose;
    const char *label;
    const char *heading;
};

constexpr ConsentEntry kConsents[] = {
    {Channel::Email, Purpose::Marketing,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Agrees to e-mails from you"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Newsletter")},
    {Channel::Email, Purpose::PartnerOffers,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Agrees to e-mails from partners"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Partner e-mails")},
    {Channel::Email, Purpose::Tracking,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Agrees to the measuring of opened e-mails"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "E-mail measuring")},
    {Channel::Sms, Purpose::Marketing,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Agrees to text messages from you"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Text messages")},
    {Channel::Sms, Purpose::PartnerOffers,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Agrees to text messages from partners"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Partner text messages")},
    {Channel::Sms, Purpose::Tracking,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Agrees to the measuring of text messages"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Text message measuring")},
    {Channel::WhatsApp, Purpose::Marketing,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Agrees to WhatsApp messages from you"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "WhatsApp")},
    {Channel::WhatsApp, Purpose::PartnerOffers,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Agrees to WhatsApp messages from partners"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Partner WhatsApp")},
    {Channel::WhatsApp, Purpose::Tracking,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Agrees to the measuring of WhatsApp messages"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "WhatsApp measuring")},
    {Channel::Phone, Purpose::Marketing,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Agrees to calls from you"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Calls")},
    {Channel::Phone, Purpose::PartnerOffers,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Agrees to calls from partners"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Partner calls")},
    {Channel::Phone, Purpose::Tracking,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Agrees to the measuring of calls"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Call measuring")},
    {Channel::Post, Purpose::Marketing,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Agrees to letters from you"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Letters")},
    {Channel::Post, Purpose::PartnerOffers,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Agrees to letters from partners"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Partner letters")},
    {Channel::Post, Purpose::Tracking,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Agrees to the measuring of letters"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Letter measuring")},
};

/// The person's newest line, whichever shop it came from; of lines of one instant the one that
/// allows less: as ConsentRepository::deciding() has it.
QString consentRows(const ConsentEntry &entry)
{
    return QStringLiteral("SELECT customer_id, state, coalesce(decided_at, recorded_at) * 8"
                          " + CASE state WHEN 'granted' THEN 0 WHEN 'pending' THEN 1"
                          " ELSE 2 END"
                          " FROM consent WHERE channel = '%1' AND purpose = '%2'{only}")
        .arg(machineName(entry.channel), machineName(entry.purpose));
}

Field fieldOf(const ConsentEntry &entry)
{
    Field field;
    field.id = FieldCatalogue::consentFieldId(entry.channel, entry.purpose);
    field.group = FieldGroup::Consent;
    field.type = FieldType::Choice;
    field.meaning = FieldMeaning::Consent;
    field.labelText = entry.label;
    field.headingText = entry.heading;
    field.choices = FieldWords::choices(FieldMeaning::Consent);
    field.source = {FieldSource::Table::Rows,      {},  {}, consentRows(entry),
                    QStringLiteral("customer_id"), true};
    return field;
}

} // namespace

QList<Field> consentFields()
{
    QList<Field> fields;
    for (const ConsentEntry &entry : kConsents)
        fields.append(fieldOf(entry));
    return fields;
}

} // namespace comptoir
