#include "models/segments/rulesentence.h"

#include <QLocale>

#include <cstdlib>

namespace comptoir {

namespace {

int counted(qint64 count)
{
    return static_cast<int>(count);
}

QString dayText(const QDate &day)
{
    if (!day.isValid())
        return QStringLiteral("…");
    if (day.day() == 1)
        //: the first of a month; %1 is "November 2026"
        return RuleSentence::tr("1 %1").arg(QLocale().toString(day, QStringLiteral("MMMM yyyy")));
    //: Qt date format of a date in full: 21 November 2026
    return QLocale().toString(day, RuleSentence::tr("d MMMM yyyy"));
}

QString lastOne(SpanUnit unit)
{
    switch (unit) {
    case SpanUnit::Hours:
        return RuleSentence::tr("within the last hour");
    case SpanUnit::Days:
        return RuleSentence::tr("within the last day");
    case SpanUnit::Weeks:
        return RuleSentence::tr("within the last week");
    case SpanUnit::Months:
        return RuleSentence::tr("within the last month");
    case SpanUnit::Years:
        break;
    }
    return RuleSentence::tr("within the last year");
}

QString nextOne(SpanUnit unit)
{
    switch (unit) {
    case SpanUnit::Hours:
        return RuleSentence::tr("within the next hour");
    case SpanUnit::Days:
        return RuleSentence::tr("within the next day");
    case SpanUnit::Weeks:
        return RuleSentence::tr("within the next week");
    case SpanUnit::Months:
        return RuleSentence::tr("within the next month");
    case SpanUnit::Years:
        break;
    }
    return RuleSentence::tr("within the next year");
}

QString lastText(const Span &span)
{
    const int n = counted(span.count);
    if (n == 1)
        return lastOne(span.unit);
    switch (span.unit) {
    case SpanUnit::Hours:
        return RuleSentence::tr("within the last %Ln hour(s)", nullptr, n);
    case SpanUnit::Days:
        return RuleSentence::tr("within the last %Ln day(s)", nullptr, n);
    case SpanUnit::Weeks:
        return RuleSentence::tr("within the last %Ln week(s)", nullptr, n);
    case SpanUnit::Months:
        return RuleSentence::tr("within the last %Ln month(s)", nullptr, n);
    case SpanUnit::Years:
        break;
    }
    return RuleSentence::tr("within the last %Ln year(s)", nullptr, n);
}

QString nextText(const Span &span)
{
    const int n = counted(span.count);
    if (n == 1)
        return nextOne(span.unit);
    switch (span.unit) {
    case SpanUnit::Hours:
        return RuleSentence::tr("within the next %Ln hour(s)", nullptr, n);
    case SpanUnit::Days:
        return RuleSentence::tr("within the next %Ln day(s)", nullptr, n);
    case SpanUnit::Weeks:
        return RuleSentence::tr("within the next %Ln week(s)", nullptr, n);
    case SpanUnit::Months:
        return RuleSentence::tr("within the next %Ln month(s)", nullptr, n);
    case SpanUnit::Years:
        break;
    }
    return RuleSentence::tr("within the next %Ln year(s)", nullptr, n);
}

QString nearText(CalendarUnit unit, int offset)
{
    switch (unit) {
    case CalendarUnit::Day:
        return offset == 0 ? RuleSentence::tr("today")
            : offset < 0   ? RuleSentence::tr("yesterday")
                           : RuleSentence::tr("tomorrow");
    case CalendarUnit::Week:
        return offset == 0 ? RuleSentence::tr("this week")
            : offset < 0   ? RuleSentence::tr("last week")
                           : RuleSentence::tr("next week");
    case CalendarUnit::Month:
        return offset == 0 ? RuleSentence::tr("this month")
            : offset < 0   ? RuleSentence::tr("last month")
                           : RuleSentence::tr("next month");
    case CalendarUnit::Quarter:
        return offset == 0 ? RuleSentence::tr("this quarter")
            : offset < 0   ? RuleSentence::tr("last quarter")
                           : RuleSentence::tr("next quarter");
    case CalendarUnit::Year:
        break;
    }
    return offset == 0 ? RuleSentence::tr("this year")
        : offset < 0   ? RuleSentence::tr("last year")
                       : RuleSentence::tr("next year");
}

QString calendarName(CalendarUnit unit)
{
    switch (unit) {
    case CalendarUnit::Day:
        return RuleSentence::tr("the day");
    case CalendarUnit::Week:
        return RuleSentence::tr("the week");
    case CalendarUnit::Month:
        return RuleSentence::tr("the month");
    case CalendarUnit::Quarter:
        return RuleSentence::tr("the quarter");
    case CalendarUnit::Year:
        break;
    }
    return RuleSentence::tr("the year");
}

Span distanceOf(const Window &window)
{
    const qint64 count = std::abs(window.offset);
    switch (window.calendar) {
    case CalendarUnit::Day:
        return {count, SpanUnit::Days};
    case CalendarUnit::Week:
        return {count, SpanUnit::Weeks};
    case CalendarUnit::Month:
        return {count, SpanUnit::Months};
    case CalendarUnit::Quarter:
        return {3 * count, SpanUnit::Months};
    case CalendarUnit::Year:
        break;
    }
    return {count, SpanUnit::Years};
}

QString calendarText(const Window &window)
{
    if (window.offset >= -1 && window.offset <= 1)
        return nearText(window.calendar, window.offset);
    const QString name = calendarName(window.calendar);
    const Span away = distanceOf(window);
    //: %1 is "the month", "the week", %2 "3 months": a stretch of the calendar by where it lies
    return window.offset < 0
        ? RuleSentence::tr("in %1 of %2 ago").arg(name, RuleSentence::span(away))
        : RuleSentence::tr("in %1 of %2 from now").arg(name, RuleSentence::span(away));
}

QString monthsText(const QList<int> &months)
{
    QStringList names;
    for (const int month : months)
        names.append(QLocale().standaloneMonthName(month));
    if (names.isEmpty())
        return QStringLiteral("…");
    QString text = names.takeLast();
    if (!names.isEmpty())
        text = RuleSentence::tr("%1 or %2").arg(names.join(QStringLiteral(", ")), text);
    //: %1 is a month, or several
    return RuleSentence::tr("in %1 of any year").arg(text);
}

} // namespace

QString RuleSentence::span(const Span &span)
{
    const int n = counted(span.count);
    switch (span.unit) {
    case SpanUnit::Hours:
        return tr("%Ln hour(s)", nullptr, n);
    case SpanUnit::Days:
        return tr("%Ln day(s)", nullptr, n);
    case SpanUnit::Weeks:
        return tr("%Ln week(s)", nullptr, n);
    case SpanUnit::Months:
        return tr("%Ln month(s)", nullptr, n);
    case SpanUnit::Years:
        break;
    }
    return tr("%Ln year(s)", nullptr, n);
}

QString RuleSentence::shorter(const Window &window)
{
    return window.newer.unit == window.span.unit ? QLocale().toString(window.newer.count)
                                                 : span(window.newer);
}

QString RuleSentence::window(const Window &window)
{
    switch (window.kind) {
    case Window::Kind::AllTime:
        break;
    case Window::Kind::Last:
        return lastText(window.span);
    case Window::Kind::OlderThan:
        //: %1 is a length of time: "3 months"
        return tr("more than %1 ago").arg(span(window.span));
    case Window::Kind::Ago:
        //: %1 and %2 are lengths of time, the shorter first
        return tr("between %1 and %2 ago").arg(shorter(window), span(window.span));
    case Window::Kind::Next:
        return nextText(window.span);
    case Window::Kind::Calendar:
        return calendarText(window);
    case Window::Kind::Between:
        //: %1 and %2 are dates
        return tr("between %1 and %2 inclusive").arg(dayText(window.first), dayText(window.last));
    case Window::Kind::Until:
        return tr("before %1").arg(dayText(window.first));
    case Window::Kind::Since:
        return tr("since %1").arg(dayText(window.first));
    case Window::Kind::Months:
        return monthsText(window.months);
    }
    return {};
}

} // namespace comptoir
