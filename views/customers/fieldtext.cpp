#include "views/customers/fieldtext.h"

#include "views/shell/privacy.h"
#include "views/widgets/format.h"

#include <QLocale>

namespace comptoir {

namespace {

QString wordText(const Field &field, const QString &text, const Privacy &privacy)
{
    switch (field.meaning) {
    case FieldMeaning::Name:
        return privacy.name(text);
    case FieldMeaning::Email:
        return privacy.email(text);
    case FieldMeaning::Phone:
        return privacy.phone(text);
    case FieldMeaning::Address:
        return privacy.address(text);
    case FieldMeaning::FreeText:
        return privacy.words(text).simplified();
    case FieldMeaning::Language:
        return Format::language(text);
    case FieldMeaning::Country:
        return Format::country(text);
    case FieldMeaning::Gender:
    case FieldMeaning::AccountKind:
    case FieldMeaning::Consent:
    case FieldMeaning::OrderState:
    case FieldMeaning::ShopState:
    case FieldMeaning::PaymentStatus:
    case FieldMeaning::FulfilmentStatus:
    case FieldMeaning::OrderSource:
    case FieldMeaning::Channel:
    case FieldMeaning::Purpose:
    case FieldMeaning::ThreadStatus:
        return FieldWords::choice(field.meaning, text);
    case FieldMeaning::Product:
    case FieldMeaning::Category:
    case FieldMeaning::EventKind:
    case FieldMeaning::Plain:
        break;
    }
    return text;
}

} // namespace

QString FieldText::of(const Field &field, const FieldValue &value, const Privacy &privacy)
{
    if (const auto *text = std::get_if<QString>(&value))
        return wordText(field, *text, privacy);
    if (const auto *number = std::get_if<qint64>(&value))
        return Format::number(*number);
    if (const auto *real = std::get_if<double>(&value))
        return QLocale().toString(*real, 'g', QLocale::FloatingPointShortest);
    if (const auto *money = std::get_if<Money>(&value))
        return Format::money(*money);
    if (const auto *date = std::get_if<QDate>(&value))
        return Format::date(*date);
    if (const auto *at = std::get_if<Timestamp>(&value))
        return Format::date(*at);
    if (const auto *yes = std::get_if<bool>(&value))
        return *yes ? tr("Yes") : tr("No");
    if (const auto *texts = std::get_if<QStringList>(&value))
        return texts->join(QStringLiteral(", "));
    return Format::none();
}

bool FieldText::isFigure(const Field &field)
{
    return field.type == FieldType::Integer || field.type == FieldType::Decimal
        || field.type == FieldType::Money;
}

} // namespace comptoir
