#include "models/domain/customfield.h"

#include <QDate>

#include <cmath>

namespace comptoir {

namespace {

Error refused(const QString &text, const char *what)
{
    return {ErrorCode::InvalidArgument, text, QString::fromLatin1(what)};
}

} // namespace

Result<QString> CustomFieldText::read(const CustomField &field, const QString &typed,
                                      const QLocale &locale)
{
    const QString text = typed.simplified();
    if (text.isEmpty())
        return QString();
    switch (field.type) {
    case CustomField::Type::Text:
        break;
    case CustomField::Type::Number:
        return readNumber(text, locale);
    case CustomField::Type::Date:
        return readDate(text, locale);
    case CustomField::Type::YesNo:
        if (text == u"1" || text == u"0")
            return text;
        return refused(tr("Choose yes or no."), "custom field: no boolean");
    case CustomField::Type::Choice:
        if (field.choices.contains(text))
            return text;
        return refused(tr("Choose one of the values of “%1”.").arg(field.label),
                       "custom field: no choice");
    }
    if (text.size() > kLongest) {
        return refused(
            tr("At most %n letters fit into this field.", nullptr, static_cast<int>(kLongest)),
            "custom field: too long");
    }
    return text;
}

Result<QString> CustomFieldText::readNumber(const QString &typed, const QLocale &locale)
{
    bool read = false;
    double number = locale.toDouble(typed, &read);
    if (!read)
        number = QLocale::c().toDouble(typed, &read);
    if (!read || !std::isfinite(number)) {
        return refused(tr("This is not a number. Write it like %1.").arg(locale.toString(12.5)),
                       "custom field: no number");
    }
    return QString::number(number, 'g', 15);
}

Result<QString> CustomFieldText::readDate(const QString &typed, const QLocale &locale)
{
    QDate date = QDate::fromString(typed, Qt::ISODate);
    for (const QString &format :
         {locale.dateFormat(QLocale::ShortFormat), QStringLiteral("d/M/yyyy"),
          QStringLiteral("d.M.yyyy"), QStringLiteral("d-M-yyyy")}) {
        if (!date.isValid() && format.contains(QLatin1String("yyyy")))
            date = locale.toDate(typed, format);
    }
    if (!date.isValid() || date.year() < 1000) {
        return refused(tr("This is not a day. Write it like 24/12/2026."), "custom field: no date");
    }
    return date.toString(Qt::ISODate);
}

QString CustomFieldText::show(const CustomField &field, const QString &kept, const QLocale &locale)
{
    if (kept.isEmpty())
        return {};
    if (field.type == CustomField::Type::Number)
        return locale.toString(kept.toDouble(), 'g', 15);
    if (field.type == CustomField::Type::Date)
        return locale.toString(QDate::fromString(kept, Qt::ISODate), QStringLiteral("dd/MM/yyyy"));
    return kept;
}

} // namespace comptoir
