#include "models/segments/fieldvalue.h"

#include <algorithm>
#include <limits>

namespace comptoir {

namespace {

bool isPlain(const Field &field)
{
    return field.source.table != FieldSource::Table::Rows;
}

FieldValue textOrNothing(const QString &text)
{
    return text.isEmpty() ? FieldValue() : FieldValue(text);
}

} // namespace

std::optional<qint64> ageOn(const QDate &today, const QDate &birthday)
{
    if (!birthday.isValid() || birthday > today)
        return std::nullopt;
    const bool still
        = std::pair(today.month(), today.day()) < std::pair(birthday.month(), birthday.day());
    return today.year() - birthday.year() - (still ? 1 : 0);
}

qint64 daysSince(const RuleMoment &asOf, Timestamp at)
{
    const QDate then = at.toZone(asOf.zone).date();
    return std::max<qint64>(0, then.daysTo(asOf.now.toZone(asOf.zone).date()));
}

FieldReader::FieldReader(Database &database, QList<Field> fields, const RuleMoment &asOf)
    : m_database(database)
    , m_fields(std::move(fields))
    , m_asOf(asOf)
{}

/// Column 0 is the currency of the amounts, then come the plain fields.
QString FieldReader::plainSql() const
{
    QString columns = QStringLiteral("f.currency");
    for (const Field &field : m_fields) {
        if (isPlain(field))
            columns += QStringLiteral(", ") + field.source.value;
    }
    return QStringLiteral("SELECT %1 FROM customer c"
                          " LEFT JOIN customer_facts f ON f.customer_id = c.id WHERE c.id = ?")
        .arg(columns);
}

Result<QList<QList<FieldValue>>> FieldReader::read(const std::vector<qint32> &ids)
{
    QList<QList<FieldValue>> all;
    all.reserve(static_cast<qsizetype>(ids.size()));
    Statement plain = m_database.prepare(plainSql());
    for (const qint32 id : ids) {
        QList<FieldValue> values(m_fields.size());
        if (const Done read = readPlain(plain, id, values); !read)
            return read.error();
        for (qsizetype i = 0; i < m_fields.size(); ++i) {
            if (isPlain(m_fields[i]))
                continue;
            if (const Done read = readRows(m_fields[i], id, values[i]); !read)
                return read.error();
        }
        all.append(values);
    }
    return all;
}

Done FieldReader::readPlain(Statement &statement, qint32 id, QList<FieldValue> &values)
{
    if (statement.bind(1, id).next()) {
        int column = 1;
        for (qsizetype i = 0; i < m_fields.size(); ++i) {
            if (isPlain(m_fields[i]))
                values[i] = valueOf(m_fields[i], statement, column++, 0);
        }
    }
    statement.reset();
    return statement.ok() ? done() : Done(statement.error());
}

Done FieldReader::readRows(const Field &field, qint32 id, FieldValue &value)
{
    Statement read = m_database.prepare(field.source.somebody(m_asOf));
    read.bind(1, id);
    QStringList items;
    qint64 heaviest = std::numeric_limits<qint64>::min();
    while (read.next()) {
        if (field.type == FieldType::List) {
            items.append(read.text(1));
            continue;
        }
        const qint64 weight = field.source.weighed ? read.int64(2) : heaviest;
        if (weight < heaviest)
            continue;
        heaviest = weight;
        value = valueOf(field, read, 1, -1);
    }
    if (!items.isEmpty()) {
        items.sort(Qt::CaseInsensitive);
        value = items;
    }
    return read.ok() ? done() : Done(read.error());
}

FieldValue FieldReader::measured(const Field &field, const Statement &row, int column) const
{
    if (field.measure == FieldMeasure::DaysSince)
        return daysSince(m_asOf, row.timestamp(column));
    const auto age = ageOn(m_asOf.now.toZone(m_asOf.zone).date(), row.date(column));
    return age ? FieldValue(*age) : FieldValue();
}

FieldValue FieldReader::valueOf(const Field &field, const Statement &row, int column,
                                int currency) const
{
    if (row.isNull(column))
        return {};
    if (field.measure != FieldMeasure::AsIs)
        return measured(field, row, column);
    switch (field.type) {
    case FieldType::Integer:
        return row.int64(column);
    case FieldType::Decimal:
        return row.real(column);
    case FieldType::Money:
        // Who never bought anything has an amount of no currency: nothing.
        return row.isNull(currency) ? FieldValue()
                                    : FieldValue(Money{row.int64(column), row.currency(currency)});
    case FieldType::DateTime:
        return row.timestamp(column);
    case FieldType::Boolean:
        return row.boolean(column);
    case FieldType::Date: {
        const QDate date = row.date(column);
        return date.isValid() ? FieldValue(date) : FieldValue();
    }
    case FieldType::Text:
    case FieldType::Choice:
    case FieldType::List:
        return textOrNothing(row.text(column));
    }
    return {};
}

} // namespace comptoir
