#include "models/segments/valuewords.h"

#include "models/segments/operators.h"

#include <QLocale>

namespace comptoir::valuewords {

namespace {

class ValueWords
{
    Q_DECLARE_TR_FUNCTIONS(ValueWords)
};

QString quoted(const QString &text)
{
    return ValueWords::tr("“%1”").arg(text);
}

QString numberText(double number)
{
    return QLocale().toString(number, 'g', QLocale::FloatingPointShortest);
}

QString withUnit(const QString &number, double value, FieldUnit unit)
{
    const int n = static_cast<int>(value);
    switch (unit) {
    case FieldUnit::Years:
        return ValueWords::tr("%Ln year(s)", nullptr, n);
    case FieldUnit::Days:
        return ValueWords::tr("%Ln day(s)", nullptr, n);
    case FieldUnit::Percent:
        //: a percentage; French puts a no-break space before the sign
        return ValueWords::tr("%1%").arg(number);
    case FieldUnit::None:
        break;
    }
    return number;
}

QString textValue(const QString &word, const Subject &subject, const RuleNames &names)
{
    const QString named = names.value ? names.value(subject.meaning, word) : QString();
    return quoted(named.isEmpty() ? FieldWords::choice(subject.meaning, word) : named);
}

QString joined(const QStringList &texts, const char *pattern)
{
    if (texts.isEmpty())
        return QStringLiteral("…");
    if (texts.size() == 1)
        return texts.constFirst();
    return ValueWords::tr(pattern).arg(texts.mid(0, texts.size() - 1).join(QStringLiteral(", ")),
                                       texts.constLast());
}

/// What something is not: "neither “A” nor “B”".
QString neither(const QStringList &texts)
{
    QString text = texts.value(0);
    for (qsizetype i = 1; i < texts.size(); ++i)
        text = ValueWords::tr("%1 nor %2").arg(text, texts.at(i));
    return text;
}

QString listPredicate(Operator op, const QStringList &values)
{
    if (op == Operator::HasAll)
        return ValueWords::tr("include %1").arg(allOf(values));
    if (op == Operator::HasAny)
        return ValueWords::tr("include %1").arg(anyOf(values));
    return values.size() > 1 ? ValueWords::tr("include neither %1").arg(neither(values))
                             : ValueWords::tr("do not include %1").arg(anyOf(values));
}

QString textPredicate(Operator op, const QStringList &values)
{
    const QString any = anyOf(values);
    switch (op) {
    case Operator::Contains:
        return ValueWords::tr("contains %1").arg(any);
    case Operator::ContainsNot:
        return ValueWords::tr("does not contain %1").arg(any);
    case Operator::StartsWith:
        return ValueWords::tr("starts with %1").arg(any);
    case Operator::EndsWith:
        return ValueWords::tr("ends with %1").arg(any);
    case Operator::IsNot:
        return values.size() > 1 ? ValueWords::tr("is neither %1").arg(neither(values))
                                 : ValueWords::tr("is not %1").arg(any);
    default:
        return ValueWords::tr("is %1").arg(any);
    }
}

QString numberPredicate(Operator op, const QStringList &values)
{
    const QString first = values.value(0, QStringLiteral("…"));
    switch (op) {
    case Operator::AtLeast:
        return ValueWords::tr("is at least %1").arg(first);
    case Operator::AtMost:
        return ValueWords::tr("is at most %1").arg(first);
    case Operator::MoreThan:
        return ValueWords::tr("is more than %1").arg(first);
    case Operator::LessThan:
        return ValueWords::tr("is less than %1").arg(first);
    case Operator::Between:
        return ValueWords::tr("is between %1 and %2")
            .arg(first, values.value(1, QStringLiteral("…")));
    case Operator::IsNot:
        return ValueWords::tr("is other than %1").arg(anyOf(values));
    default:
        return ValueWords::tr("is exactly %1").arg(anyOf(values));
    }
}

} // namespace

QString value(const Operand &operand, const Subject &subject, const RuleNames &names)
{
    if (const auto *text = std::get_if<QString>(&operand))
        return textValue(*text, subject, names);
    if (const auto *money = std::get_if<Money>(&operand))
        return money->toText(QLocale());
    if (const auto *yes = std::get_if<bool>(&operand))
        return *yes ? ValueWords::tr("yes") : ValueWords::tr("no");
    if (const auto *whole = std::get_if<qint64>(&operand))
        return withUnit(QLocale().toString(*whole), static_cast<double>(*whole), subject.unit);
    const double number = std::get<double>(operand);
    return withUnit(numberText(number), number, subject.unit);
}

QString anyOf(const QStringList &texts)
{
    return joined(texts, QT_TRANSLATE_NOOP("ValueWords", "%1 or %2"));
}

QString allOf(const QStringList &texts)
{
    return joined(texts, QT_TRANSLATE_NOOP("ValueWords", "%1 and %2"));
}

QString amount(Operator op, const QStringList &values)
{
    const QString first = values.value(0, QStringLiteral("…"));
    switch (op) {
    case Operator::AtLeast:
        return ValueWords::tr("at least %1").arg(first);
    case Operator::AtMost:
        return ValueWords::tr("at most %1").arg(first);
    case Operator::MoreThan:
        return ValueWords::tr("more than %1").arg(first);
    case Operator::LessThan:
        return ValueWords::tr("less than %1").arg(first);
    case Operator::Between:
        return ValueWords::tr("between %1 and %2").arg(first, values.value(1, QStringLiteral("…")));
    case Operator::IsNot:
        return ValueWords::tr("anything but %1").arg(anyOf(values));
    default:
        return ValueWords::tr("exactly %1").arg(anyOf(values));
    }
}

QString predicate(Operator op, const QStringList &values, const Subject &subject)
{
    if (op == Operator::IsKnown)
        return ValueWords::tr("is known");
    if (op == Operator::IsUnknown)
        return ValueWords::tr("is not known");
    if (subject.type == FieldType::List)
        return listPredicate(op, values);
    if (isNumeric(subject.type))
        return numberPredicate(op, values);
    return textPredicate(op, values);
}

} // namespace comptoir::valuewords
