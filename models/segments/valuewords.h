#pragma once

#include "models/segments/rulesentence.h"

namespace comptoir {

/// How operands and comparisons are written within a sentence.
namespace valuewords {

/// What is asked about: how its values are written.
struct Subject
{
    FieldType type = FieldType::Text;
    FieldUnit unit = FieldUnit::None;
    FieldMeaning meaning = FieldMeaning::Plain;
};

/// "“Lyon”", "500.00 €", "20 %", "3 years".
QString value(const Operand &operand, const Subject &subject, const RuleNames &names);
/// "a, b or c"
QString anyOf(const QStringList &texts);
QString allOf(const QStringList &texts);
/// "at least 3", "between 2 and 5": after a verb ("spent …").
QString amount(Operator op, const QStringList &values);
/// "is at least 3", "contains “@”": after what is asked about, which is `subject`: "whose %1 is
/// %2" and "the amount is %2" alike.
QString predicate(Operator op, const QStringList &values, const Subject &subject);

} // namespace valuewords

} // namespace comptoir
