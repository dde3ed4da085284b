#include "models/segments/field.h"

#include "models/segments/fieldcatalogue.h"

namespace comptoir {

namespace {
const QLatin1String kOnly("{only}");
} // namespace

QString FieldSource::everybody() const
{
    return QString(rows).remove(kOnly);
}

QString FieldSource::somebody() const
{
    return someOf(QStringLiteral("= ?"));
}

QString FieldSource::someOf(const QString &condition) const
{
    return QString(rows).replace(kOnly, QStringLiteral(" AND %1 %2").arg(person, condition));
}

QString Field::label() const
{
    return labelText ? FieldCatalogue::tr(labelText) : ownLabel;
}

QString Field::heading() const
{
    return headingText ? FieldCatalogue::tr(headingText) : label();
}

QString FieldWords::group(FieldGroup group)
{
    switch (group) {
    case FieldGroup::Person:
        return tr("Person");
    case FieldGroup::Place:
        return tr("Place");
    case FieldGroup::Shops:
        return tr("Shops");
    case FieldGroup::Orders:
        return tr("Orders");
    case FieldGroup::Carts:
        return tr("Carts");
    case FieldGroup::Visits:
        return tr("Visits");
    case FieldGroup::Messages:
        return tr("Messages");
    case FieldGroup::Loyalty:
        return tr("Loyalty");
    case FieldGroup::Scores:
        return tr("Scores");
    case FieldGroup::Activity:
        return tr("Activity");
    case FieldGroup::Consent:
        return tr("Consent");
    case FieldGroup::Support:
        return tr("Support");
    case FieldGroup::OwnWords:
        return tr("Your own words");
    }
    return {};
}

QString FieldWords::choice(FieldMeaning meaning, const QString &word)
{
    struct Word
    {
        FieldMeaning meaning;
        const char *machine;
        const char *text;
    };
    static constexpr Word kWords[] = {
        {FieldMeaning::Gender, "male", QT_TRANSLATE_NOOP("FieldWords", "Male")},
        {FieldMeaning::Gender, "female", QT_TRANSLATE_NOOP("FieldWords", "Female")},
        {FieldMeaning::AccountKind, "account", QT_TRANSLATE_NOOP("FieldWords", "Account")},
        {FieldMeaning::AccountKind, "guest", QT_TRANSLATE_NOOP("FieldWords", "Guest")},
        {FieldMeaning::AccountKind, "contact", QT_TRANSLATE_NOOP("FieldWords", "Contact only")},
        {FieldMeaning::Consent, "granted", QT_TRANSLATE_NOOP("FieldWords", "Granted")},
        {FieldMeaning::Consent, "pending", QT_TRANSLATE_NOOP("FieldWords", "To be confirmed")},
        {FieldMeaning::Consent, "denied", QT_TRANSLATE_NOOP("FieldWords", "Refused")},
        {FieldMeaning::Consent, "withdrawn", QT_TRANSLATE_NOOP("FieldWords", "Withdrawn")},
        {FieldMeaning::Consent, "unknown", QT_TRANSLATE_NOOP("FieldWords", "Unknown")},
    };
    for (const Word &known : kWords) {
        if (known.meaning == meaning && word == QLatin1String(known.machine))
            return tr(known.text);
    }
    return word;
}

} // namespace comptoir
