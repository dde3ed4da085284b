#pragma once

#include "models/segments/field.h"
#include "models/segments/rule.h"

namespace comptoir {

/// Which operators a value of this type can be asked by, in the order in which they are offered.
/// Of attributes (`where`) those without a window.
QList<Operator> operatorsFor(FieldType type);
QList<Operator> filterOperatorsFor(FieldType type);

/// How many operands an operator takes.
struct OperandCount
{
    int least = 0;
    int most = 0; ///< −1: as many as one likes
};
OperandCount operandCount(Operator op);
bool needsWindow(Operator op);

/// Whether an operand can stand beside a value of this type.
bool fits(const Operand &operand, FieldType type);

/// A number, whole or not, or an amount: what can be compared by size, ranked and added up.
bool isNumeric(FieldType type);

} // namespace comptoir
