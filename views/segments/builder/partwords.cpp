#include "views/segments/builder/partwords.h"

#include "models/segments/operators.h"

#include <QRegularExpression>

#include <algorithm>

namespace comptoir {

namespace {

struct OperatorWord
{
    Operator op;
    const char *text;
};

// After what is asked about: "Town [is] Lyon".
constexpr OperatorWord kTexts[] = {
    {Operator::IsKnown, QT_TRANSLATE_NOOP("PartWords", "is known")},
    {Operator::IsUnknown, QT_TRANSLATE_NOOP("PartWords", "is not known")},
    {Operator::Is, QT_TRANSLATE_NOOP("PartWords", "is")},
    {Operator::IsNot, QT_TRANSLATE_NOOP("PartWords", "is not")},
    {Operator::Contains, QT_TRANSLATE_NOOP("PartWords", "contains")},
    {Operator::ContainsNot, QT_TRANSLATE_NOOP("PartWords", "does not contain")},
    {Operator::StartsWith, QT_TRANSLATE_NOOP("PartWords", "starts with")},
    {Operator::EndsWith, QT_TRANSLATE_NOOP("PartWords", "ends with")},
    {Operator::LessThan, QT_TRANSLATE_NOOP("PartWords", "less than")},
    {Operator::AtMost, QT_TRANSLATE_NOOP("PartWords", "at most")},
    {Operator::AtLeast, QT_TRANSLATE_NOOP("PartWords", "at least")},
    {Operator::MoreThan, QT_TRANSLATE_NOOP("PartWords", "more than")},
    {Operator::Between, QT_TRANSLATE_NOOP("PartWords", "between")},
    {Operator::InWindow, QT_TRANSLATE_NOOP("PartWords", "was")},
    {Operator::NotInWindow, QT_TRANSLATE_NOOP("PartWords", "was not")},
    {Operator::HasAny, QT_TRANSLATE_NOOP("PartWords", "include one of")},
    {Operator::HasAll, QT_TRANSLATE_NOOP("PartWords", "include all of")},
    {Operator::HasNone, QT_TRANSLATE_NOOP("PartWords", "include none of")},
};
// What numbers say otherwise.
constexpr OperatorWord kNumbers[] = {
    {Operator::Is, QT_TRANSLATE_NOOP("PartWords", "exactly")},
    {Operator::IsNot, QT_TRANSLATE_NOOP("PartWords", "other than")},
};

// What lists of which one has one say otherwise.
constexpr OperatorWord kOfOne[] = {
    {Operator::HasAny, QT_TRANSLATE_NOOP("PartWords", "is")},
    {Operator::HasNone, QT_TRANSLATE_NOOP("PartWords", "is not")},
};

template <size_t count>
const char *textOf(const OperatorWord (&words)[count], Operator op)
{
    const auto *found = std::find_if(std::begin(words), std::end(words),
                                     [op](const OperatorWord &one) { return one.op == op; });
    return found == std::end(words) ? nullptr : found->text;
}

const QRegularExpression &placeMark()
{
    static const QRegularExpression mark(QStringLiteral("%(\\d)"));
    return mark;
}

} // namespace

QString PartWords::comparison(Operator op, FieldType type, bool ofOne)
{
    const char *text = isNumeric(type) ? textOf(kNumbers, op)
        : ofOne                        ? textOf(kOfOne, op)
                                       : nullptr;
    return tr(text ? text : textOf(kTexts, op));
}

QString PartWords::unit(SpanUnit unit, qint64 count)
{
    const int n = static_cast<int>(count);
    switch (unit) {
    case SpanUnit::Hours:
        return tr("hour(s)", "after a number", n);
    case SpanUnit::Days:
        return tr("day(s)", "after a number", n);
    case SpanUnit::Weeks:
        return tr("week(s)", "after a number", n);
    case SpanUnit::Months:
        return tr("month(s)", "after a number", n);
    case SpanUnit::Years:
        break;
    }
    return tr("year(s)", "after a number", n);
}

QString PartWords::unit(FieldUnit unit, double count)
{
    switch (unit) {
    case FieldUnit::Years:
        return PartWords::unit(SpanUnit::Years, static_cast<qint64>(count));
    case FieldUnit::Days:
        return PartWords::unit(SpanUnit::Days, static_cast<qint64>(count));
    case FieldUnit::Percent:
        return QStringLiteral("%");
    case FieldUnit::None:
        break;
    }
    return {};
}

QString PartWords::times(qint64 count)
{
    return tr("time(s)", "after a number", static_cast<int>(count));
}

CardPart PartWords::word(const QString &text)
{
    return {{}, {}, WordPart{text}};
}

CardParts PartWords::filled(const QString &pattern, const QList<CardParts> &places)
{
    CardParts parts;
    const auto addWords = [&parts](const QString &words) {
        if (!words.trimmed().isEmpty())
            parts.append(word(words.trimmed()));
    };
    qsizetype from = 0;
    auto marks = placeMark().globalMatch(pattern);
    while (marks.hasNext()) {
        const QRegularExpressionMatch mark = marks.next();
        addWords(pattern.mid(from, mark.capturedStart() - from));
        parts += places.value(mark.captured(1).toInt() - 1);
        from = mark.capturedEnd();
    }
    addWords(pattern.mid(from));
    return parts;
}

QString PartWords::listed(const QString &pattern)
{
    return QString(pattern).replace(placeMark(), QStringLiteral("…"));
}

QString PartWords::lead(const QString &pattern)
{
    const qsizetype mark = pattern.indexOf(placeMark());
    return mark < 0 ? pattern : mark == 0 ? listed(pattern) : pattern.left(mark).trimmed();
}

QString PartWords::rest(const QString &pattern)
{
    const qsizetype mark = pattern.indexOf(placeMark());
    return mark < 0 ? QString() : pattern.mid(mark);
}

} // namespace comptoir
