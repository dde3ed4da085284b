#include "views/segments/builder/windowparts.h"

#include "models/segments/rulesentence.h"
#include "views/segments/builder/partwords.h"

#include <QLocale>

#include <algorithm>

namespace comptoir {

namespace {

using Kind = Window::Kind;

struct KindEntry
{
    Kind kind;
    const char *id;
    const char *pattern;
};

constexpr KindEntry kKinds[] = {
    {Kind::AllTime, "all_time", QT_TRANSLATE_NOOP("WindowParts", "at any time")},
    //: %1 is a length of time: "90 days"
    {Kind::Last, "last", QT_TRANSLATE_NOOP("WindowParts", "in the last %1")},
    {Kind::OlderThan, "older_than", QT_TRANSLATE_NOOP("WindowParts", "more than %1 ago")},
    //: %1 and %2 are lengths of time, the shorter first
    {Kind::Ago, "ago", QT_TRANSLATE_NOOP("WindowParts", "between %1 and %2 ago")},
    {Kind::Next, "next", QT_TRANSLATE_NOOP("WindowParts", "in the next %1")},
    //: %1 is "this month", "yesterday"
    {Kind::Calendar, "calendar", QT_TRANSLATE_NOOP("WindowParts", "period: %1")},
    //: %1 and %2 are dates
    {Kind::Between, "between", QT_TRANSLATE_NOOP("WindowParts", "from %1 to %2")},
    {Kind::Until, "until", QT_TRANSLATE_NOOP("WindowParts", "before %1")},
    {Kind::Since, "since", QT_TRANSLATE_NOOP("WindowParts", "since %1")},
    //: %1 is one month or several
    {Kind::Months, "months", QT_TRANSLATE_NOOP("WindowParts", "in %1 of any year")},
};

const KindEntry &entryOf(Kind kind)
{
    return *std::find_if(std::begin(kKinds), std::end(kKinds),
                         [kind](const KindEntry &one) { return one.kind == kind; });
}

std::optional<Kind> kindOf(const QString &id)
{
    const auto *found
        = std::find_if(std::begin(kKinds), std::end(kKinds),
                       [&id](const KindEntry &one) { return id == QLatin1String(one.id); });
    return found == std::end(kKinds) ? std::nullopt : std::optional(found->kind);
}

constexpr SpanUnit kUnits[]
    = {SpanUnit::Hours, SpanUnit::Days, SpanUnit::Weeks, SpanUnit::Months, SpanUnit::Years};
constexpr CalendarUnit kCalendarUnits[]
    = {CalendarUnit::Day, CalendarUnit::Week, CalendarUnit::Month, CalendarUnit::Quarter,
       CalendarUnit::Year};

template <typename T>
Within<T> inWindow(const Within<Window> &within, T Window::*member)
{
    return [within, member](RuleNode &node) -> T * {
        Window *window = within(node);
        return window ? &(window->*member) : nullptr;
    };
}

QString stretchId(CalendarUnit unit, int offset)
{
    return QStringLiteral("%1 %2").arg(static_cast<int>(unit)).arg(offset);
}

PartOption stretchOf(CalendarUnit unit, int offset)
{
    Window window;
    window.kind = Kind::Calendar;
    window.calendar = unit;
    window.offset = offset;
    return {stretchId(unit, offset), RuleSentence::window(window), {}, {}, {}};
}

} // namespace

Window WindowParts::fresh(Kind kind, const QDate &today)
{
    Window window;
    window.kind = kind;
    window.span = {30, SpanUnit::Days};
    switch (kind) {
    case Kind::Ago:
        window.span = {6, SpanUnit::Months};
        window.newer = {3, SpanUnit::Months};
        break;
    case Kind::Next:
        window.span = {7, SpanUnit::Days};
        break;
    case Kind::Between:
        window.first = QDate(today.year(), today.month(), 1);
        window.last = today;
        break;
    case Kind::Until:
    case Kind::Since:
        window.first = QDate(today.year(), today.month(), 1);
        break;
    case Kind::Months:
        window.months = {today.month()};
        break;
    case Kind::AllTime:
    case Kind::Calendar:
        window.span = {};
        break;
    case Kind::Last:
    case Kind::OlderThan:
        break;
    }
    if (kind == Kind::Between || kind == Kind::Until || kind == Kind::Since || kind == Kind::Months)
        window.span = {};
    return window;
}

QList<PartOption> WindowParts::kinds(Of what)
{
    QList<PartOption> options;
    for (const KindEntry &entry : kKinds) {
        if (entry.kind == (what == Of::Deeds ? Kind::Next : Kind::AllTime))
            continue;
        const QString pattern = tr(entry.pattern);
        options.append({QLatin1String(entry.id),
                        PartWords::listed(pattern),
                        PartWords::lead(pattern),
                        {},
                        {}});
    }
    return options;
}

CardParts WindowParts::span(const Span &span, const QString &id, const QString &name,
                            const Within<Span> &within)
{
    NumberPart count;
    count.least = 1;
    count.most = 100'000; // what the JSON form holds
    count.mayBeEmpty = false;
    if (span.count > 0)
        count.value = static_cast<double>(span.count);
    ChoicePart unit;
    for (const SpanUnit one : kUnits)
        unit.options.append({QString::number(static_cast<int>(one)),
                             PartWords::unit(one, std::max<qint64>(span.count, 1)),
                             {},
                             {},
                             {}});
    unit.chosen = QString::number(static_cast<int>(span.unit));
    const CardPart number{id + QStringLiteral(".count"), name, count,
                          taking<double>(within, [](Span &target, double given) {
                              target.count = static_cast<qint64>(given);
                          })};
    return {number,
            {id + QStringLiteral(".unit"), tr("Unit of time"), unit,
             taking<QString>(within, [](Span &target, const QString &chosen) {
                 target.unit = static_cast<SpanUnit>(chosen.toInt());
             })}};
}

CardPart WindowParts::calendar(const Window &window, Of what, const Within<Window> &within)
{
    ChoicePart part;
    const int last = what == Of::Dates ? 1 : 0;
    for (const CalendarUnit unit : kCalendarUnits) {
        for (int offset = last; offset >= -3; --offset)
            part.options.append(stretchOf(unit, offset));
    }
    part.options.append(stretchOf(CalendarUnit::Month, -12));
    part.chosen = stretchId(window.calendar, window.offset);
    part.shown = stretchOf(window.calendar, window.offset).text;
    return {QStringLiteral("window.calendar"), tr("Period"), part,
            taking<QString>(within, [](Window &target, const QString &chosen) {
                target.calendar = static_cast<CalendarUnit>(chosen.section(u' ', 0, 0).toInt());
                target.offset = chosen.section(u' ', 1, 1).toInt();
            })};
}

CardPart WindowParts::day(const QDate &day, const QString &id, const QString &name,
                          const Within<QDate> &within)
{
    return {id, name, DatePart{day},
            taking<QDate>(within, [](QDate &target, const QDate &given) { target = given; })};
}

CardPart WindowParts::months(const QList<int> &months, const Within<Window> &within)
{
    ValuesPart part;
    QStringList names;
    for (int month = 1; month <= 12; ++month) {
        const PartOption option{
            QString::number(month), QLocale().standaloneMonthName(month), {}, {}, {}};
        part.options.append(option);
        if (months.contains(month)) {
            part.chosen.append(option);
            names.append(option.text);
        }
    }
    part.joined = names.join(QStringLiteral(", "));
    return {QStringLiteral("window.months"), tr("Months"), part,
            taking<QStringList>(within, [](Window &target, const QStringList &words) {
                target.months.clear();
                for (const QString &word : words)
                    target.months.append(word.toInt());
                std::sort(target.months.begin(), target.months.end());
            })};
}

QList<CardParts> WindowParts::places(const Window &window, Of what, const Within<Window> &within)
{
    const CardParts length = span(window.span, QStringLiteral("window.span"), tr("How long"),
                                  inWindow(within, &Window::span));
    const QString firstId = QStringLiteral("window.first");
    switch (window.kind) {
    case Kind::AllTime:
        return {};
    case Kind::Last:
    case Kind::OlderThan:
    case Kind::Next:
        return {length};
    case Kind::Ago:
        return {span(window.newer, QStringLiteral("window.newer"), tr("How long ago at least"),
                     inWindow(within, &Window::newer)),
                span(window.span, QStringLiteral("window.span"), tr("How long ago at most"),
                     inWindow(within, &Window::span))};
    case Kind::Calendar:
        return {{calendar(window, what, within)}};
    case Kind::Between:
        return {{day(window.first, firstId, tr("First day"), inWindow(within, &Window::first))},
                {day(window.last, QStringLiteral("window.last"), tr("Last day"),
                     inWindow(within, &Window::last))}};
    case Kind::Until:
    case Kind::Since:
        return {{day(window.first, firstId, tr("Day"), inWindow(within, &Window::first))}};
    case Kind::Months:
        break;
    }
    return {{months(window.months, within)}};
}

CardParts WindowParts::of(const Window &window, Of what, const QDate &today,
                          const Within<Window> &within)
{
    const KindEntry &entry = entryOf(window.kind);
    const QString pattern = tr(entry.pattern);
    const bool isUnsaid = what == Of::Dates && window.kind == Kind::AllTime;
    ChoicePart kind;
    kind.options = kinds(what);
    kind.chosen = isUnsaid ? QString() : QString(QLatin1String(entry.id));
    kind.shown = isUnsaid ? QString() : PartWords::lead(pattern);
    CardParts parts{{QStringLiteral("window.kind"), tr("When"), kind,
                     taking<QString>(within, [today](Window &target, const QString &chosen) {
                         const std::optional<Kind> asked = kindOf(chosen);
                         if (!asked || *asked == target.kind)
                             return;
                         const Span before = target.span;
                         target = fresh(*asked, today);
                         // "in the last 90 days" becomes "more than 90 days ago".
                         if (before.count > 0 && target.span.count > 0 && *asked != Kind::Ago)
                             target.span = before;
                     })}};
    return parts + PartWords::filled(PartWords::rest(pattern), places(window, what, within));
}

} // namespace comptoir
