#pragma once

#include "models/domain/money.h"
#include "models/domain/timestamp.h"
#include "models/segments/field.h"
#include "models/store/database.h"

#include <QDate>
#include <QTimeZone>

#include <variant>
#include <vector>

namespace comptoir {

/// What a customer has of a field: nothing, or by the field's type a text (Text, Choice), whole
/// number, number, amount, date, instant, yes or no, or several texts in their order.
using FieldValue = std::variant<std::monostate, QString, qint64, double, Money, QDate, Timestamp,
                                bool, QStringList>;

/// Whole years since `birthday`; who was born on 29 February turns on 1 March in other years.
/// Nothing for a date to come.
std::optional<qint64> ageOn(const QDate &today, const QDate &birthday);
/// Days of the calendar in the zone; 0 today and for an instant to come.
qint64 daysSince(const RuleMoment &asOf, Timestamp at);

/// Reads some fields of some customers: a table's rows around the view.
class FieldReader
{
public:
    FieldReader(Database &database, QList<Field> fields, const RuleMoment &asOf);

    /// For each id, in the order asked, one value for each field; of people who are gone, nothings.
    Result<QList<QList<FieldValue>>> read(const std::vector<qint32> &ids);

private:
    Done readPlain(Statement &statement, qint32 id, QList<FieldValue> &values);
    Done readRows(const Field &field, qint32 id, FieldValue &value);
    [[nodiscard]] QString plainSql() const;
    [[nodiscard]] FieldValue valueOf(const Field &field, const Statement &row, int column,
                                     int currency) const;
    [[nodiscard]] FieldValue measured(const Field &field, const Statement &row, int column) const;

    Database &m_database;
    QList<Field> m_fields;
    RuleMoment m_asOf;
};

} // namespace comptoir
