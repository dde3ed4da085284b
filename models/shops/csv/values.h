#pragma once

#include "models/domain/money.h"
#include "models/domain/timestamp.h"

#include <QLocale>
#include <QStringList>

#include <optional>

/// Dates and numbers as people and spreadsheets write them. Pure functions.
namespace comptoir::csv {

enum class DateFormat {
    Iso, ///< 2024-03-12, 2024/03/12, with or without time and offset
    DayMonthYear, ///< 12/03/2024, 12.3.24
    MonthDayYear, ///< 03/12/2024
    Compact, ///< 20240312, 20240312143000
    ExcelSerial, ///< 45363 or 45363.604: days since 1899-12-30, as a spreadsheet leaves unformatted
};

struct DateDetection
{
    QList<DateFormat> possible = {}; ///< formats that explain most values; likeliest first
    /// Day and month could be exchanged in every value that fits: the owner must choose.
    [[nodiscard]] bool isAmbiguous() const { return possible.size() > 1; }
};

/// Which formats explain the most of `values` (empty ones and impossible days do not count), and
/// more than half of them. Whether day or month comes first is told by the values that fit one way
/// alone; where they are as many, by what is usual in `locale`, and the owner is asked. So she is
/// where at most one in twenty values speaks against what is usual.
DateDetection detectDates(const QStringList &values, const QLocale &locale);

/// Written as a date, but of a day that is in no calendar (31/02/1990).
bool isImpossibleDay(const QString &text);

/// The instant, local times in `zone`. ISO dates are taken whatever the format: they cannot be
/// meant otherwise. nullopt for impossible dates (31/02) and zero dates. Years of two digits mean
/// 1970 to 2069.
std::optional<Timestamp> parseTime(const QString &text, DateFormat format, const QTimeZone &zone);
/// The day alone, for birthdays. Two-digit years are taken as parseTime does.
QDate parseDay(const QString &text, DateFormat format);

enum class DecimalMark { Point, Comma };

struct DecimalDetection
{
    std::optional<DecimalMark> mark; ///< none: no value shows one
    bool contradictory = false; ///< some values show one mark, some the other
};

/// "1.234,56", "12,5" → comma; "1,234.56", "12.5" → point. "1,234" alone shows nothing: it is a
/// thousand or one and a bit.
DecimalDetection detectDecimals(const QStringList &values);

/// A plain decimal text ("-1234.5") as Money::fromDecimal takes it; nullopt when it is no number.
/// Takes groups of thousands (blank, no-break blank, apostrophe, or the other mark), a sign, a
/// currency sign or code at either end, and brackets for negative amounts.
std::optional<QString> plainDecimal(const QString &text, DecimalMark mark);

/// "oui", "1", "x", "true", "subscribed" …; nullopt when it is neither yes nor no.
std::optional<bool> parseYesNo(const QString &text);

} // namespace comptoir::csv
