#pragma once

#include "models/domain/money.h"
#include "models/domain/timestamp.h"

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
    QList<DateFormat> possible; ///< formats that fit most values; likeliest first
    /// Day and month could be exchanged in every value that fits: the owner must choose.
    [[nodiscard]] bool isAmbiguous() const { return possible.size() > 1; }
};

/// Which formats fit the most of `values` (empty ones do not count), and more than half of them.
/// A French file means day first, so DayMonthYear comes before MonthDayYear. Where at most one in
/// twenty values shows that the month comes first, the owner is asked, and day first goes first.
DateDetection detectDates(const QStringList &values);

/// The instant, local times in `zone`. nullopt for impossible dates (31/02) and zero dates. Years
/// of two digits mean 1970 to 2069.
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
