#include "models/shops/csv/values.h"

#include "models/domain/contact.h"

#include <QRegularExpression>

#include <algorithm>

namespace comptoir::csv {

namespace {

/// One odd date among so many says nothing about the others.
constexpr qsizetype kValuesPerStray = 20;
constexpr qsizetype kFewestForStrays = 4;

struct LocalTime
{
    QDate date;
    QTime time{0, 0};
    QString offset; ///< "Z", "+02:00" or empty
};

/// "14:30", "14:30:05.250", "2:30 PM", "14h30"
std::optional<QTime> parseClock(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^(\\d{1,2})[:hH](\\d{2})(?::(\\d{2})(?:[.,](\\d{1,6}))?)?\\s*([AaPp]\\.?[Mm]\\.?)?$"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    int hour = match.captured(1).toInt();
    const QString half = match.captured(5);
    if (!half.isEmpty()) {
        if (hour < 1 || hour > 12)
            return std::nullopt;
        hour = hour % 12 + (half.startsWith(u'p', Qt::CaseInsensitive) ? 12 : 0);
    }
    const int milliseconds = match.captured(4).leftJustified(3, u'0').left(3).toInt();
    const QTime time(hour, match.captured(2).toInt(), match.captured(3).toInt(), milliseconds);
    return time.isValid() ? std::optional(time) : std::nullopt;
}

/// Zero years, and those before any shop's customers were born, are no dates.
bool isPlausible(const QDate &date)
{
    return date.isValid() && date.year() >= 1850 && date.year() <= 2200;
}

int fullYear(const QString &text)
{
    const int year = text.toInt();
    if (text.size() > 2)
        return year;
    return year < 70 ? 2000 + year : 1900 + year;
}

std::optional<LocalTime> withTime(QDate date, const QString &rest)
{
    if (!isPlausible(date))
        return std::nullopt;
    LocalTime result{date, QTime(0, 0), {}};
    if (rest.isEmpty())
        return result;
    static const QRegularExpression offset(QStringLiteral("(Z|[+-]\\d{2}:?\\d{2}| ?UTC)$"));
    const QRegularExpressionMatch match = offset.match(rest);
    QString clock = rest;
    if (match.hasMatch()) {
        result.offset = match.captured(1).trimmed();
        clock.truncate(match.capturedStart(1));
    }
    const auto time = parseClock(clock.trimmed());
    if (!time)
        return std::nullopt;
    result.time = *time;
    return result;
}

std::optional<LocalTime> parseIso(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:[ T]+(.+))?$"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return withTime(
        QDate(match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt()),
        match.captured(5));
}

std::optional<LocalTime> parseNumeric(const QString &text, bool dayFirst)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})(?:,?[ T]+(?:à )?(.+))?$"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int first = match.captured(1).toInt();
    const int second = match.captured(3).toInt();
    const QDate date(fullYear(match.captured(4)), dayFirst ? second : first,
                     dayFirst ? first : second);
    return withTime(date, match.captured(5));
}

std::optional<LocalTime> parseCompact(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(\\d{4})(\\d{2})(\\d{2})(?:[ T]?(\\d{2})(\\d{2})(\\d{2})?)?$"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QDate date(match.captured(1).toInt(), match.captured(2).toInt(),
                     match.captured(3).toInt());
    const QTime time(match.captured(4).toInt(), match.captured(5).toInt(),
                     match.captured(6).toInt());
    if (!isPlausible(date) || !time.isValid())
        return std::nullopt;
    return LocalTime{date, time, {}};
}

/// 1900 was no leap year but spreadsheets think so: counting from 1899-12-30 is right from March
/// 1900 on (ECMA-376 part 1, §18.17.4.1).
std::optional<LocalTime> parseSerial(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{5})(?:[.,](\\d{1,12}))?$"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int days = match.captured(1).toInt();
    const double fraction = (QLatin1String("0.") + match.captured(2)).toDouble();
    const int seconds = qMin(qRound(fraction * 86'400), 86'399);
    return LocalTime{QDate(1899, 12, 30).addDays(days), QTime(0, 0).addSecs(seconds), {}};
}

/// As `format` has it, and nothing else.
std::optional<LocalTime> parseStrictly(const QString &text, DateFormat format)
{
    switch (format) {
    case DateFormat::Iso:
        return parseIso(text);
    case DateFormat::DayMonthYear:
        return parseNumeric(text, true);
    case DateFormat::MonthDayYear:
        return parseNumeric(text, false);
    case DateFormat::Compact:
        return parseCompact(text);
    case DateFormat::ExcelSerial:
        return parseSerial(text);
    }
    return std::nullopt;
}

/// The year in front says how the date is meant, whatever the others of the file look like.
std::optional<LocalTime> parse(const QString &text, DateFormat format)
{
    const QString trimmed = text.trimmed();
    const auto local = parseStrictly(trimmed, format);
    return local ? local : parseIso(trimmed);
}

/// Where the two marks stand in a number, after blanks and signs are gone.
std::optional<DecimalMark> shownMark(const QString &number)
{
    const qsizetype comma = number.lastIndexOf(u',');
    const qsizetype point = number.lastIndexOf(u'.');
    if (comma >= 0 && point >= 0)
        return comma > point ? DecimalMark::Comma : DecimalMark::Point;
    const qsizetype only = qMax(comma, point);
    if (only < 0)
        return std::nullopt;
    const DecimalMark mark = comma >= 0 ? DecimalMark::Comma : DecimalMark::Point;
    const DecimalMark other = comma >= 0 ? DecimalMark::Point : DecimalMark::Comma;
    if (number.count(comma >= 0 ? u',' : u'.') > 1)
        return other; // several: they part thousands
    const bool couldBeThousands
        = number.size() - only == 4 && only >= 1 && only <= 3 && number.at(0) != u'0';
    return couldBeThousands ? std::nullopt : std::optional(mark);
}

/// The number without currency, blanks and brackets: digits, marks and at most one minus in front.
std::optional<QString> bareNumber(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^(?:[A-Z]{3}|[€$£¥])?([-+(]?)(?:[A-Z]{3}|[€$£¥])?(\\d[\\d.,]*|[.,]\\d+)(\\)?)"
        "(?:[A-Z]{3}|[€$£¥])?$"));
    QString dense;
    for (const QChar c : text) {
        if (!c.isSpace() && c != u'\'' && c != u'\u2019' && c != u'\u202F')
            dense.append(c == u'\u2212' ? QChar(u'-') : c);
    }
    const QRegularExpressionMatch match = pattern.match(dense);
    if (!match.hasMatch())
        return std::nullopt;
    const QString sign = match.captured(1);
    const bool bracketed = sign == QLatin1String("(");
    if (bracketed != !match.captured(3).isEmpty())
        return std::nullopt;
    const bool negative = bracketed || sign == QLatin1String("-");
    return (negative ? QStringLiteral("-") : QString()) + match.captured(2);
}

bool isGrouped(const QString &digits, QChar group)
{
    const QStringList parts = digits.split(group);
    if (parts.constFirst().isEmpty() || parts.constFirst().size() > 3)
        return false;
    return std::all_of(parts.begin() + 1, parts.end(),
                       [](const QString &part) { return part.size() == 3; });
}

bool isEitherWay(const QString &value)
{
    return parseNumeric(value, true) || parseNumeric(value, false);
}

template <typename Test>
qsizetype countOf(const QStringList &values, Test test)
{
    return std::count_if(values.begin(), values.end(), test);
}

qsizetype countFitting(const QStringList &values, DateFormat format)
{
    return countOf(values,
                   [format](const QString &value) { return bool(parseStrictly(value, format)); });
}

/// Whichever explains most values. Where both explain as many, or only a stray value in so many
/// speaks against the way of the owner's language, both: that way goes first, for a file has either
/// a slip of the hand in it or comes from elsewhere.
QList<DateFormat> dayOrMonthFirst(const QStringList &values, const QLocale &locale)
{
    const bool monthFirst = locale.dateFormat(QLocale::ShortFormat).startsWith(u'M');
    const DateFormat usual = monthFirst ? DateFormat::MonthDayYear : DateFormat::DayMonthYear;
    const DateFormat other = monthFirst ? DateFormat::DayMonthYear : DateFormat::MonthDayYear;
    const qsizetype usuals = countFitting(values, usual);
    const qsizetype others = countFitting(values, other);
    if (usuals == 0 && others == 0)
        return {};
    if (usuals > others)
        return {usual};
    if (usuals == others)
        return {usual, other};
    const qsizetype strays = values.size() < kFewestForStrays
        ? 0
        : qMax<qsizetype>(1, values.size() / kValuesPerStray);
    if (others - usuals > strays)
        return {other};
    return values.size() < kValuesPerStray ? QList{other, usual} : QList{usual, other};
}

} // namespace

DateDetection detectDates(const QStringList &values, const QLocale &locale)
{
    QStringList given;
    for (const QString &value : values) {
        const QString trimmed = value.trimmed();
        if (!trimmed.isEmpty() && !trimmed.startsWith(QLatin1String("0000")))
            given.append(trimmed);
    }
    // Days that no calendar has say nothing of the order: they are problems of their rows.
    given.removeIf([](const QString &value) { return isImpossibleDay(value); });
    const qsizetype all = given.size();
    // ISO dates are read under every choice: the others choose.
    const qsizetype iso
        = given.removeIf([](const QString &value) { return bool(parseIso(value)); });
    if (iso > 0 && iso == all)
        return {{DateFormat::Iso}};
    const QList<DateFormat> byDay = dayOrMonthFirst(given, locale);
    const qsizetype least = given.size() / 2; // a few bad cells are problems of their rows
    if (!byDay.isEmpty() && countOf(given, isEitherWay) > least)
        return {byDay};
    for (const DateFormat format : {DateFormat::Compact, DateFormat::ExcelSerial}) {
        if (countFitting(given, format) > least)
            return {{format}};
    }
    return iso > all / 2 ? DateDetection{{DateFormat::Iso}} : DateDetection();
}

bool isImpossibleDay(const QString &text)
{
    static const QRegularExpression shape(
        QStringLiteral("^(\\d{4}([-/.])\\d{1,2}\\2\\d{1,2}"
                       "|\\d{1,2}([-/.])\\d{1,2}\\3(?:\\d{4}|\\d{2}))(?!\\d)"));
    const QString day = shape.match(text.trimmed()).captured(1);
    return !day.isEmpty() && !parseIso(day) && !isEitherWay(day);
}

std::optional<Timestamp> parseTime(const QString &text, DateFormat format, const QTimeZone &zone)
{
    const auto local = parse(text, format);
    if (!local)
        return std::nullopt;
    if (local->offset.isEmpty()) {
        return Timestamp::fromLocal(local->date.toString(Qt::ISODate) + u' '
                                        + local->time.toString(Qt::ISODateWithMs),
                                    zone);
    }
    QString offset = local->offset == QLatin1String("UTC") ? QStringLiteral("Z") : local->offset;
    if (offset.size() == 5)
        offset.insert(3, u':');
    return Timestamp::fromIso(QString(local->date.toString(Qt::ISODate) + u'T'
                                      + local->time.toString(Qt::ISODateWithMs) + offset));
}

QDate parseDay(const QString &text, DateFormat format)
{
    const auto local = parse(text, format);
    return local ? local->date : QDate();
}

DecimalDetection detectDecimals(const QStringList &values)
{
    DecimalDetection detection;
    for (const QString &value : values) {
        const auto number = bareNumber(value);
        const auto mark = number ? shownMark(number->startsWith(u'-') ? number->mid(1) : *number)
                                 : std::nullopt;
        if (!mark)
            continue;
        detection.contradictory |= detection.mark && *detection.mark != *mark;
        detection.mark = detection.mark.value_or(*mark);
    }
    return detection;
}

std::optional<QString> plainDecimal(const QString &text, DecimalMark mark)
{
    const auto bare = bareNumber(text);
    if (!bare)
        return std::nullopt;
    const bool negative = bare->startsWith(u'-');
    const QString number = negative ? bare->mid(1) : *bare;
    const QChar point = mark == DecimalMark::Comma ? u',' : u'.';
    const QChar group = mark == DecimalMark::Comma ? u'.' : u',';
    if (number.count(point) > 1)
        return std::nullopt;
    const qsizetype at = number.indexOf(point);
    QString whole = at < 0 ? number : number.left(at);
    const QString decimals = at < 0 ? QString() : number.mid(at + 1);
    if (decimals.contains(group) || (whole.contains(group) && !isGrouped(whole, group)))
        return std::nullopt;
    whole.remove(group);
    if (whole.isEmpty())
        whole = QStringLiteral("0");
    return (negative ? QStringLiteral("-") : QString()) + whole
        + (decimals.isEmpty() ? QString() : u'.' + decimals);
}

std::optional<bool> parseYesNo(const QString &text)
{
    static const QStringList yes{
        QStringLiteral("1"),    QStringLiteral("oui"),        QStringLiteral("o"),
        QStringLiteral("yes"),  QStringLiteral("y"),          QStringLiteral("true"),
        QStringLiteral("vrai"), QStringLiteral("x"),          QStringLiteral("inscrit"),
        QStringLiteral("v"),    QStringLiteral("subscribed"), QStringLiteral("granted")};
    static const QStringList no{QStringLiteral("0"),           QStringLiteral("non"),
                                QStringLiteral("n"),           QStringLiteral("no"),
                                QStringLiteral("nein"),        QStringLiteral("false"),
                                QStringLiteral("faux"),        QStringLiteral("f"),
                                QStringLiteral("non inscrit"), QStringLiteral("denied")};
    const QString word = foldForSorting(text).trimmed();
    if (yes.contains(word))
        return true;
    if (no.contains(word))
        return false;
    return std::nullopt;
}

} // namespace comptoir::csv
