#include "models/segments/field.h"

#include "models/domain/consentwords.h"
#include "models/domain/shopwords.h"
#include "models/segments/fieldcatalogue.h"
#include "models/store/machinenames.h"

namespace comptoir {

namespace {
const QLatin1String kOnly("{only}");
const QLatin1String kDuring("{during}");

/// A condition on the instant; whole numbers of our own, so that nothing has to be bound.
QString duringSql(const FieldSource &source, const RuleMoment &moment)
{
    if (source.window.kind == Window::Kind::AllTime)
        return {};
    QStringList stretches;
    for (const InstantRange &range : rangesOf(source.window, moment))
        stretches.append(QStringLiteral("(%1 >= %2 AND %1 < %3)")
                             .arg(source.at)
                             .arg(range.from.ms)
                             .arg(range.until.ms));
    return QStringLiteral(" AND (%1)")
        .arg(stretches.isEmpty() ? QStringLiteral("0") : stretches.join(QStringLiteral(" OR ")));
}

struct ChoiceWord
{
    FieldMeaning meaning;
    const char *machine;
    const char *text; ///< null: ConsentWords has it
    bool isOffered = true;
};

constexpr ChoiceWord kChoiceWords[] = {
    {FieldMeaning::Gender, "male", QT_TRANSLATE_NOOP("FieldWords", "Male")},
    {FieldMeaning::Gender, "female", QT_TRANSLATE_NOOP("FieldWords", "Female")},
    {FieldMeaning::AccountKind, "account", QT_TRANSLATE_NOOP("FieldWords", "Account")},
    {FieldMeaning::AccountKind, "guest", QT_TRANSLATE_NOOP("FieldWords", "Guest")},
    {FieldMeaning::AccountKind, "contact", QT_TRANSLATE_NOOP("FieldWords", "Contact only")},
    {FieldMeaning::Consent, "granted", nullptr},
    {FieldMeaning::Consent, "pending", nullptr},
    {FieldMeaning::Consent, "denied", nullptr},
    {FieldMeaning::Consent, "withdrawn", nullptr},
    {FieldMeaning::Consent, "unknown", nullptr, false},
    {FieldMeaning::OrderState, "pending", QT_TRANSLATE_NOOP("FieldWords", "Waiting for payment")},
    {FieldMeaning::OrderState, "paid", QT_TRANSLATE_NOOP("FieldWords", "Paid")},
    {FieldMeaning::OrderState, "preparing", QT_TRANSLATE_NOOP("FieldWords", "Being prepared")},
    {FieldMeaning::OrderState, "shipped", QT_TRANSLATE_NOOP("FieldWords", "Shipped")},
    {FieldMeaning::OrderState, "delivered", QT_TRANSLATE_NOOP("FieldWords", "Delivered")},
    {FieldMeaning::OrderState, "cancelled", QT_TRANSLATE_NOOP("FieldWords", "Cancelled")},
    {FieldMeaning::OrderState, "refunded", QT_TRANSLATE_NOOP("FieldWords", "Refunded")},
    {FieldMeaning::OrderState, "payment_error", QT_TRANSLATE_NOOP("FieldWords", "Payment failed")},
    {FieldMeaning::OrderState, "other", QT_TRANSLATE_NOOP("FieldWords", "Another state")},
    {FieldMeaning::OrderSource, "online", QT_TRANSLATE_NOOP("FieldWords", "Online"), false},
    {FieldMeaning::OrderSource, "pos", QT_TRANSLATE_NOOP("FieldWords", "In the store"), false},
    {FieldMeaning::OrderSource, "csv", QT_TRANSLATE_NOOP("FieldWords", "From a file"), false},
    {FieldMeaning::Channel, "email", nullptr},
    {FieldMeaning::Channel, "sms", nullptr},
    {FieldMeaning::Channel, "whatsapp", nullptr},
    {FieldMeaning::Channel, "phone", nullptr},
    {FieldMeaning::Channel, "post", nullptr},
    {FieldMeaning::Purpose, "marketing", nullptr},
    {FieldMeaning::Purpose, "partner_offers", nullptr},
    {FieldMeaning::Purpose, "tracking", nullptr},
    {FieldMeaning::ThreadStatus, "open", QT_TRANSLATE_NOOP("FieldWords", "Open")},
    {FieldMeaning::ThreadStatus, "pending", QT_TRANSLATE_NOOP("FieldWords", "Waiting")},
    {FieldMeaning::ThreadStatus, "closed", QT_TRANSLATE_NOOP("FieldWords", "Closed")},
};
} // namespace

QString FieldSource::everybody(const RuleMoment &moment) const
{
    return QString(rows).remove(kOnly).replace(kDuring, duringSql(*this, moment));
}

QString FieldSource::everyPiece(const RuleMoment &moment) const
{
    return QString(pieces).replace(kDuring, duringSql(*this, moment));
}

QString FieldSource::somebody(const RuleMoment &moment) const
{
    return someOf(QStringLiteral("= ?"), moment);
}

QString FieldSource::someOf(const QString &condition, const RuleMoment &moment) const
{
    return QString(rows)
        .replace(kOnly, QStringLiteral(" AND %1 %2").arg(person, condition))
        .replace(kDuring, duringSql(*this, moment));
}

QString Field::label() const
{
    if (consent)
        return ConsentWords::label(*consent);
    return labelText ? FieldCatalogue::tr(labelText) : ownLabel;
}

QString Field::heading() const
{
    if (consent)
        return ConsentWords::heading(*consent);
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

/// As it stands alone, in a cell.
QString FieldWords::ofConsent(FieldMeaning meaning, const QString &word)
{
    if (meaning == FieldMeaning::Channel)
        return ConsentWords::channel(channelFrom(word));
    if (meaning == FieldMeaning::Purpose)
        return ConsentWords::purpose(purposeFrom(word));
    const QString text = ConsentWords::state(consentStateFrom(word));
    return text.left(1).toUpper() + text.mid(1);
}

QString FieldWords::choice(FieldMeaning meaning, const QString &word)
{
    if (meaning == FieldMeaning::ShopState)
        return ShopWords::state(word);
    if (meaning == FieldMeaning::PaymentStatus)
        return ShopWords::payment(word);
    if (meaning == FieldMeaning::FulfilmentStatus)
        return ShopWords::fulfilment(word);
    for (const ChoiceWord &known : kChoiceWords) {
        if (known.meaning == meaning && word == QLatin1String(known.machine))
            return known.text ? tr(known.text) : ofConsent(meaning, word);
    }
    return word;
}

QStringList FieldWords::choices(FieldMeaning meaning)
{
    QStringList words;
    for (const ChoiceWord &known : kChoiceWords) {
        if (known.meaning == meaning && known.isOffered)
            words.append(QLatin1String(known.machine));
    }
    return words;
}

} // namespace comptoir
