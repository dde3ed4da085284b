#include "workflows/messages/messagevalues.h"

#include "models/segments/evaluationsettings.h"
#include "models/segments/fieldcatalogue.h"

#include <QJsonArray>

namespace comptoir {

namespace {

const QString kDay = QStringLiteral("d MMMM yyyy");

/// `object` with the value under a path.
QJsonObject with(QJsonObject object, const QStringList &path, const QJsonValue &value)
{
    const QString &first = path.first();
    object.insert(first,
                  path.size() == 1
                      ? value
                      : QJsonValue(with(object.value(first).toObject(), path.mid(1), value)));
    return object;
}

} // namespace

MessageValues::MessageValues(const FieldCatalogue &catalogue, const QStringList &names,
                             const QString &language)
    : m_locale(language)
{
    for (const QString &name : names) {
        if (const Field *field = catalogue.find(name); field != nullptr)
            m_fields.append(*field);
    }
}

QJsonValue MessageValues::written(const Field &field, const FieldValue &value,
                                  const QTimeZone &zone) const
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *number = std::get_if<qint64>(&value))
        return *number;
    if (const auto *number = std::get_if<double>(&value)) // 0 stays one, for sections
        return *number == 0 ? QJsonValue(0) : QJsonValue(m_locale.toString(*number, 'g', 10));
    if (const auto *money = std::get_if<Money>(&value))
        return money->toText(m_locale);
    if (const auto *day = std::get_if<QDate>(&value))
        return m_locale.toString(*day, kDay);
    if (const auto *at = std::get_if<Timestamp>(&value))
        return m_locale.toString(at->toZone(zone).date(), kDay);
    if (const auto *isSo = std::get_if<bool>(&value))
        return *isSo;
    if (const auto *items = std::get_if<QStringList>(&value))
        return QJsonArray::fromStringList(*items);
    return field.noneIsZero ? QJsonValue(0) : QJsonValue(QJsonValue::Null);
}

Result<QJsonObject> MessageValues::of(Database &database, CustomerId customer, Timestamp now) const
{
    const Result<EvaluationRequest> asked = evaluationAt(database, now);
    if (!asked)
        return asked.error();
    const auto read = FieldReader(database, m_fields, asked->moment)
                          .read({static_cast<qint32>(customer.value)});
    if (!read)
        return read.error();
    const QList<FieldValue> values = read->value(0);
    QJsonObject object;
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        const Field &field = m_fields.at(i);
        object = with(object, field.id.split(u'.'),
                      written(field, values.value(i), asked->moment.zone));
    }
    return object;
}

} // namespace comptoir
