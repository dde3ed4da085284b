#include "models/segments/comparison.h"

#include "models/segments/rule.h"

#include <cmath>

namespace comptoir {

FieldValue Comparison::valueOf(const Field &field, double figure, const std::string &currency)
{
    if (field.type == FieldType::Money) {
        const auto known = Currency::fromCode(QString::fromStdString(currency));
        return known ? FieldValue(Money{std::llround(figure), *known}) : FieldValue();
    }
    const bool isWhole = field.type == FieldType::Integer && std::trunc(figure) == figure;
    return isWhole ? FieldValue(static_cast<qint64>(figure))
                   : FieldValue(std::round(figure * 100) / 100);
}

namespace {

QString ofRank(const RankCondition &rank, const Comparison &comparison, const QString &limit)
{
    const int people = static_cast<int>(comparison.people);
    if (limit.isEmpty())
        return ComparisonWords::tr(
            "Compared with the %Ln customer(s) of whom it is known: too many are equal, or at 0, "
            "so nobody is in.",
            nullptr, people);
    return rank.end == RankCondition::End::Top
        //: %1 is a number or an amount
        ? ComparisonWords::tr(
              "Compared with the %Ln customer(s) of whom it is known: it takes %1 or more.",
              nullptr, people)
              .arg(limit)
        //: %1 is a number or an amount
        : ComparisonWords::tr(
              "Compared with the %Ln customer(s) of whom it is known: it takes %1 or less.",
              nullptr, people)
              .arg(limit);
}

QString ofShop(Operator op, const QString &usual, const QString &limit)
{
    switch (op) {
    case Operator::LessThan:
        //: both are a number or an amount: the shop's own figure, and so many times that
        return ComparisonWords::tr("The shop’s usual is %1: it takes less than %2.")
            .arg(usual, limit);
    case Operator::AtMost:
        return ComparisonWords::tr("The shop’s usual is %1: it takes %2 at most.")
            .arg(usual, limit);
    case Operator::AtLeast:
        return ComparisonWords::tr("The shop’s usual is %1: it takes at least %2.")
            .arg(usual, limit);
    default:
        return ComparisonWords::tr("The shop’s usual is %1: it takes more than %2.")
            .arg(usual, limit);
    }
}

} // namespace

QString ComparisonWords::of(const RuleNode &node, const Comparison &comparison,
                            const std::function<QString(const FieldValue &)> &text)
{
    const bool hasLimit = !std::holds_alternative<std::monostate>(comparison.limit);
    const QString limit = hasLimit ? text(comparison.limit) : QString();
    if (const auto *rank = std::get_if<RankCondition>(&node.body))
        return ofRank(*rank, comparison, limit);
    if (const auto *relative = std::get_if<ShopRelativeCondition>(&node.body))
        return ofShop(relative->op, text(comparison.usual), limit);
    return {};
}

} // namespace comptoir
