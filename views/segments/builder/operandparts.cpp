#include "views/segments/builder/operandparts.h"

#include "models/domain/moneytext.h"
#include "models/segments/operators.h"
#include "models/segments/valuewords.h"
#include "views/segments/builder/partwords.h"

#include <cmath>

namespace comptoir {

namespace {

using Operands = QList<Operand>;

std::optional<double> numberOf(const Operand &operand)
{
    if (const auto *whole = std::get_if<qint64>(&operand))
        return static_cast<double>(*whole);
    const auto *real = std::get_if<double>(&operand);
    return real ? std::optional(*real) : std::nullopt;
}

/// Whole numbers are kept as such, whatever the field's type.
Operand operandOf(double number)
{
    constexpr double kExact = 9'007'199'254'740'992.0; // 2^53
    if (std::floor(number) == number && std::abs(number) < kExact)
        return static_cast<qint64>(number);
    return number;
}

/// Puts a value at its place; a place before it that is still empty gets the same value.
void put(Operands &operands, int place, const Operand &value)
{
    while (operands.size() <= place)
        operands.append(value);
    operands[place] = value;
}

void takeAway(Operands &operands, int place)
{
    if (place < operands.size())
        operands.removeAt(place);
}

Currency currencyOf(const Operands &operands, const BuilderWorld &world)
{
    for (const Operand &operand : operands) {
        const auto *money = std::get_if<Money>(&operand);
        if (money && !money->currency.isNull())
            return money->currency;
    }
    return world.currencies.constFirst();
}

/// What a list of suggestions must not show: it would name people on a screen that others see.
bool isPersonal(FieldMeaning meaning)
{
    return meaning == FieldMeaning::Name || meaning == FieldMeaning::Email
        || meaning == FieldMeaning::Phone || meaning == FieldMeaning::FreeText;
}

bool isOfPieces(Operator op)
{
    return op == Operator::Contains || op == Operator::ContainsNot || op == Operator::StartsWith
        || op == Operator::EndsWith;
}

} // namespace

OperandParts::Subject OperandParts::of(const Field &field)
{
    Subject subject{field.type, field.unit, field.meaning, field.choices, false, {}};
    if (!isPersonal(field.meaning))
        subject.source = {field.id, {}, {}, field.meaning};
    return subject;
}

OperandParts::Subject OperandParts::of(const Behaviour &verb, const BehaviourAttribute &attribute)
{
    Subject subject{
        attribute.type, FieldUnit::None, attribute.meaning, attribute.choices, true, {}};
    if (!isPersonal(attribute.meaning))
        subject.source = {{}, verb.id, attribute.id, attribute.meaning};
    return subject;
}

QList<Operand> OperandParts::kept(const Operands &operands, Operator op)
{
    const OperandCount count = operandCount(op);
    Operands rest = operands;
    if (count.most >= 0 && rest.size() > count.most)
        rest.resize(count.most);
    return rest;
}

CardPart OperandParts::comparison(const Subject &subject, Operator op,
                                  const QList<Operator> &operators, const QString &id,
                                  const Within<Operator> &within, const Within<Operands> &operands)
{
    ChoicePart part;
    for (const Operator one : operators)
        part.options.append({QString::number(static_cast<int>(one)),
                             PartWords::comparison(one, subject.type, subject.isOfOne),
                             {},
                             {},
                             {}});
    part.chosen = QString::number(static_cast<int>(op));
    part.shown = PartWords::comparison(op, subject.type, subject.isOfOne);
    const auto take = [within, operands](RuleNode &node, const PartAnswer &answer) {
        Operator *target = within(node);
        const auto *chosen = std::get_if<QString>(&answer);
        if (!target || !chosen)
            return;
        *target = static_cast<Operator>(chosen->toInt());
        if (Operands *values = operands(node))
            *values = kept(*values, *target);
    };
    return {id, tr("Comparison"), part, take};
}

CardPart OperandParts::yesOrNo(const Operands &operands, const QString &id,
                               const Within<Operands> &within)
{
    const QString yes = QStringLiteral("yes");
    const QString no = QStringLiteral("no");
    ChoicePart part;
    part.options = {{yes, tr("yes"), {}, {}, {}}, {no, tr("no"), {}, {}, {}}};
    const bool *given = operands.isEmpty() ? nullptr : std::get_if<bool>(&operands.constFirst());
    if (given)
        part.chosen = *given ? yes : no;
    return {id, tr("Yes or no"), part,
            taking<QString>(within, [yes](Operands &target, const QString &chosen) {
                target = {Operand(chosen == yes)};
            })};
}

CardPart OperandParts::words(const Subject &subject, Operator op, const Operands &operands,
                             const BuilderWorld &world, const QString &id,
                             const Within<Operands> &within)
{
    ValuesPart part;
    const auto named = [&](const QString &word) {
        return PartOption{word, world.nameOf(subject.meaning, word), {}, {}, {}};
    };
    QStringList names;
    for (const Operand &operand : operands) {
        if (const auto *word = std::get_if<QString>(&operand)) {
            part.chosen.append(named(*word));
            names.append(part.chosen.constLast().text);
        }
    }
    for (const QString &word : subject.choices)
        part.options.append(named(word));
    part.source = subject.source;
    const bool isNumbered
        = subject.meaning == FieldMeaning::Product || subject.meaning == FieldMeaning::Category;
    part.takesOthers = subject.choices.isEmpty() && !isNumbered;
    part.takesPieces = isOfPieces(op);
    if (!names.isEmpty())
        part.joined = op == Operator::HasAll ? valuewords::allOf(names) : valuewords::anyOf(names);
    return {id, tr("Value"), part,
            taking<QStringList>(within, [](Operands &target, const QStringList &given) {
                target.clear();
                for (const QString &word : given)
                    target.append(word);
            })};
}

CardParts OperandParts::number(const Subject &subject, Operator op, const Operands &operands,
                               int place, const BuilderWorld &world, const QString &id,
                               const Within<Operands> &within)
{
    // Emptied, the second of two would become the first.
    const bool mayBeEmpty = op != Operator::Between;
    const bool isThere = place < operands.size();
    CardPart part{QStringLiteral("%1.%2").arg(id).arg(place), tr("Value"), {}};
    const auto take = [within, place](RuleNode &node, const PartAnswer &answer) {
        Operands *target = within(node);
        if (!target)
            return;
        if (const auto *money = std::get_if<Money>(&answer))
            put(*target, place, *money);
        else if (const auto *number = std::get_if<double>(&answer))
            put(*target, place, operandOf(*number));
        else
            takeAway(*target, place);
    };
    part.take = take;
    if (subject.type == FieldType::Money) {
        MoneyPart money{{}, currencyOf(operands, world), mayBeEmpty};
        if (const Money *given = isThere ? std::get_if<Money>(&operands.at(place)) : nullptr)
            money.value = *given;
        part.body = money;
        return {part};
    }
    NumberPart number;
    number.decimals = subject.type == FieldType::Integer ? 0 : 6;
    number.mayBeEmpty = mayBeEmpty;
    if (isThere)
        number.value = numberOf(operands.at(place));
    part.body = number;
    return {part};
}

/// One number more, which may be as well; emptied, it goes away again.
CardPart OperandParts::more(const QString &id, const Within<Operands> &within)
{
    return {id + QStringLiteral(".more"), tr("Or another number"),
            ActionPart{QStringLiteral("plus"), {{QStringLiteral("more"), {}, {}, {}, {}}}},
            taking<QString>(within, [](Operands &target, const QString &) {
                if (!target.isEmpty())
                    target.append(Operand(target.constLast()));
            })};
}

CardPart OperandParts::currency(const Operands &operands, const BuilderWorld &world,
                                const QString &id, const Within<Operands> &within)
{
    ChoicePart part;
    const Currency chosen = currencyOf(operands, world);
    QList<Currency> offered = world.currencies;
    if (!offered.contains(chosen))
        offered.append(chosen);
    if (offered.size() == 1)
        return PartWords::word(currencySign(chosen, QLocale()));
    for (const Currency &one : offered)
        part.options.append({one.code(), one.code(), currencySign(one, QLocale()), {}, {}});
    part.chosen = chosen.code();
    return {id + QStringLiteral(".currency"), tr("Currency"), part,
            taking<QString>(within, [](Operands &target, const QString &code) {
                const std::optional<Currency> given = Currency::fromCode(code);
                if (target.isEmpty() && given)
                    target.append(Money{0, *given}); // else the choice had no place to be kept
                for (Operand &operand : target) {
                    auto *money = std::get_if<Money>(&operand);
                    if (!money || !given)
                        continue;
                    // "500.00" stays 500 in a currency without cents.
                    *money = Money::fromDecimal(money->toDecimal(), *given)
                                 .value_or(Money{money->minor, *given});
                }
            })};
}

CardParts OperandParts::numbers(const Subject &subject, Operator op, const Operands &operands,
                                const BuilderWorld &world, const QString &id,
                                const Within<Operands> &within)
{
    const auto at
        = [&](int place) { return number(subject, op, operands, place, world, id, within); };
    CardParts parts;
    if (op == Operator::Between) {
        //: two numbers or amounts, after "between"
        parts = PartWords::filled(tr("%1 and %2"), {at(0), at(1)});
    } else {
        parts = at(0);
        for (int place = 1; place < operands.size(); ++place)
            //: after a number or an amount: "3 or 4"
            parts += PartWords::filled(tr("or %1"), {at(place)});
        if (operandCount(op).most < 0 && !operands.isEmpty())
            parts.append(more(id, within));
    }
    if (subject.type == FieldType::Money)
        parts.append(currency(operands, world, id, within));
    const double last = operands.isEmpty() ? 0 : numberOf(operands.constLast()).value_or(0);
    const QString unit = PartWords::unit(subject.unit, last);
    if (!unit.isEmpty())
        parts.append(PartWords::word(unit));
    return parts;
}

CardParts OperandParts::values(const Subject &subject, Operator op, const Operands &operands,
                               const BuilderWorld &world, const QString &id,
                               const Within<Operands> &within)
{
    if (operandCount(op).most == 0)
        return {};
    if (subject.type == FieldType::Boolean)
        return {yesOrNo(operands, id, within)};
    if (isNumeric(subject.type))
        return numbers(subject, op, operands, world, id, within);
    return {words(subject, op, operands, world, id, within)};
}

} // namespace comptoir
