#include "models/segments/operators.h"

namespace comptoir {

namespace {

using enum Operator;

QList<Operator> operatorsOfKnown(FieldType type)
{
    switch (type) {
    case FieldType::Integer:
    case FieldType::Decimal:
    case FieldType::Money:
        return {AtLeast, AtMost, MoreThan, LessThan, Is, IsNot, Between};
    case FieldType::Date:
    case FieldType::DateTime:
        return {InWindow, NotInWindow};
    case FieldType::Boolean:
        return {Is};
    case FieldType::Choice:
        return {Is, IsNot};
    case FieldType::List:
        return {HasAny, HasAll, HasNone};
    case FieldType::Text:
        break;
    }
    return {Is, IsNot, Contains, ContainsNot, StartsWith, EndsWith};
}

} // namespace

QList<Operator> operatorsFor(FieldType type)
{
    // A list is always known: it may hold nothing.
    if (type == FieldType::List)
        return operatorsOfKnown(type);
    return operatorsOfKnown(type) + QList<Operator>{IsKnown, IsUnknown};
}

QList<Operator> filterOperatorsFor(FieldType type)
{
    QList<Operator> operators = operatorsFor(type);
    operators.removeIf(needsWindow);
    return operators;
}

OperandCount operandCount(Operator op)
{
    switch (op) {
    case IsKnown:
    case IsUnknown:
    case InWindow:
    case NotInWindow:
        return {0, 0};
    case LessThan:
    case AtMost:
    case AtLeast:
    case MoreThan:
        return {1, 1};
    case Between:
        return {2, 2};
    case Is:
    case IsNot:
    case Contains:
    case ContainsNot:
    case StartsWith:
    case EndsWith:
    case HasAny:
    case HasAll:
    case HasNone:
        break;
    }
    return {1, -1};
}

bool needsWindow(Operator op)
{
    return op == InWindow || op == NotInWindow;
}

bool fits(const Operand &operand, FieldType type)
{
    switch (type) {
    case FieldType::Text:
    case FieldType::Choice:
    case FieldType::List:
        return std::holds_alternative<QString>(operand);
    case FieldType::Integer:
        return std::holds_alternative<qint64>(operand);
    case FieldType::Decimal:
        return std::holds_alternative<double>(operand) || std::holds_alternative<qint64>(operand);
    case FieldType::Boolean:
        return std::holds_alternative<bool>(operand);
    case FieldType::Money:
        return std::holds_alternative<Money>(operand);
    case FieldType::Date:
    case FieldType::DateTime:
        break;
    }
    return false;
}

bool isNumeric(FieldType type)
{
    return type == FieldType::Integer || type == FieldType::Decimal || type == FieldType::Money;
}

} // namespace comptoir
