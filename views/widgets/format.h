#pragma once

#include "models/domain/money.h"
#include "models/domain/timestamp.h"

#include <QCoreApplication>

#include <chrono>

namespace comptoir {

/// How figures and dates are written for the owner, everywhere: by the default QLocale, which
/// follows the chosen language (French groups thousands by narrow no-break spaces), in the zone of
/// this computer.
class Format
{
    Q_DECLARE_TR_FUNCTIONS(Format)

public:
    static QString number(qint64 value);
    static QString money(const Money &money); ///< "1 248,60 €"; "–" without a currency
    static QString wholeMoney(const Money &money); ///< "1 249 €", rounded; for charts' axes
    static QString percent(double ratio, int decimals = 0); ///< 0.5 is "50 %"
    static QString bytes(qint64 bytes);

    static QString date(Timestamp at); ///< "3 Nov 2026"
    static QString date(const QDate &date);
    static QString longDate(const QDate &date); ///< "21 November 2026"
    static QString month(Timestamp at); ///< "March 2024"
    static QString month(const QDate &day);
    static QString time(Timestamp at); ///< "10:42"
    static QString dateTime(Timestamp at); ///< "3 Nov 2026, 10:42"
    static QString birthday(const QDate &date); ///< "14 October"
    /// "Today", "Yesterday", else "Tuesday, 3 November 2026".
    static QString day(Timestamp at, Timestamp now);
    /// "today at 10:42", "yesterday at 18:20", else the date.
    static QString moment(Timestamp at, Timestamp now);
    static QString timeLeft(std::chrono::seconds left); ///< "about 3 minutes left"

    /// "06 12 34 56 78" in its own country, "+33 6 12 34 56 78" elsewhere. For the eye: what is
    /// copied or written to a file stays as it is kept.
    static QString phone(const QString &number);
    static QString language(const QString &code); ///< of "fr" or "fr-FR", in that language
    static QString country(const QString &alpha2); ///< name in its own language, or the code

    static QString none(); ///< the dash that stands for "nothing"
};

} // namespace comptoir
