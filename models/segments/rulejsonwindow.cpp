#include "models/segments/rulejsonwindow.h"

#include "models/segments/rulejson.h"

namespace comptoir {

using namespace rulevocabulary;

Span spanAt(RuleJsonPlace place)
{
    Span span;
    for (const auto &unit : kSpanUnits) {
        if (place.has(unit.word)) {
            span = {place.whole(unit.word, 1, 100'000), unit.value};
            place.finish();
            return span;
        }
    }
    place.refuse(place.path(), RuleJson::tr("a length of time is expected, such as 30 days."));
    return span;
}

namespace {

QList<int> monthsAt(RuleJsonPlace &place)
{
    QList<int> months;
    const QJsonArray array = place.array("months", 12);
    for (qsizetype i = 0; i < array.size(); ++i) {
        const int month = array.at(i).toInt();
        if (month < 1 || month > 12 || (!months.isEmpty() && month <= months.constLast()))
            place.refuse(QStringLiteral("%1.months[%2]").arg(place.path()).arg(i),
                         RuleJson::tr("months are numbers from 1 to 12, in their order."));
        months.append(month);
    }
    return months;
}

void readBetween(RuleJsonPlace &place, Window &window)
{
    const QJsonArray days = place.array("between", 2);
    if (days.size() != 2)
        return place.refuse("between", RuleJson::tr("two dates are expected."));
    window.kind = Window::Kind::Between;
    window.first = place.checkedDay(days.at(0), place.pathOf("between") + QStringLiteral("[0]"));
    window.last = place.checkedDay(days.at(1), place.pathOf("between") + QStringLiteral("[1]"));
}

Window spanWindow(Window::Kind kind, RuleJsonPlace &place, const char *key)
{
    Window window;
    window.kind = kind;
    window.span = spanAt(place.object(key));
    return window;
}

Window dayWindow(Window::Kind kind, RuleJsonPlace &place, const char *key)
{
    Window window;
    window.kind = kind;
    window.first = place.day(key);
    return window;
}

Window agoWindow(RuleJsonPlace &place)
{
    RuleJsonPlace ago = place.object("ago");
    Window window = spanWindow(Window::Kind::Ago, ago, "from");
    window.newer = spanAt(ago.object("to"));
    ago.finish();
    return window;
}

Window calendarWindow(RuleJsonPlace &place)
{
    Window window;
    window.kind = Window::Kind::Calendar;
    window.calendar = wordAt(place, "calendar", kCalendarUnits);
    window.offset = static_cast<int>(place.whole("offset", -1000, 1000));
    return window;
}

Window anyWindow(RuleJsonPlace &place)
{
    if (place.has("last"))
        return spanWindow(Window::Kind::Last, place, "last");
    if (place.has("older_than"))
        return spanWindow(Window::Kind::OlderThan, place, "older_than");
    if (place.has("next"))
        return spanWindow(Window::Kind::Next, place, "next");
    if (place.has("ago"))
        return agoWindow(place);
    if (place.has("calendar"))
        return calendarWindow(place);
    if (place.has("until"))
        return dayWindow(Window::Kind::Until, place, "until");
    if (place.has("since"))
        return dayWindow(Window::Kind::Since, place, "since");
    Window window;
    if (place.has("between")) {
        readBetween(place, window);
    } else if (place.has("months")) {
        window.kind = Window::Kind::Months;
        window.months = monthsAt(place);
    } else {
        place.refuse(place.path(),
                     RuleJson::tr("a stretch of time is expected, such as the last 30 days."));
    }
    return window;
}

} // namespace

Window windowAt(RuleJsonPlace &place)
{
    if (!place.has("window"))
        return {};
    RuleJsonPlace window = place.object("window");
    Window read = anyWindow(window);
    window.finish();
    return read;
}

} // namespace comptoir
