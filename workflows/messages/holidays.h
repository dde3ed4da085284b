#pragma once

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace comptoir {

/// Whose public holidays count. French law knows days that hold in some territories only.
enum class HolidayRegion {
    None, ///< no table: Sundays alone are days of rest
    France,
    AlsaceMoselle,
    Guadeloupe,
    Martinique,
    Guiana,
    Reunion,
    Mayotte,
    SaintBarthelemy,
    SaintMartin,
    SaintPierreMiquelon,
    WallisFutuna,
    Polynesia,
    NewCaledonia,
    Belgium,
    Luxembourg,
    Switzerland, ///< what all cantons but one or two keep
    Monaco,
};

/// Public holidays, computed for any year of the Gregorian calendar. Pure.
///
/// Sources: Code du travail art. L3133-1 (the eleven days of France) and L3134-13 (Good Friday and
/// 26 December in Alsace and Moselle; Good Friday there only in places with a Protestant or a
/// mixed church, here everywhere, to be on the safe side); the days of the abolition of slavery
/// overseas, loi 83-550 and décret 83-1003, Saint-Martin since 2018; the statutory days of the
/// Pacific territories, of Belgium, Luxembourg, Switzerland and Monaco. Days that are off by
/// custom only (Mardi gras in the Antilles, …) are not in it.
class Holidays
{
public:
    /// Western Easter. J. Meeus, Astronomical Algorithms (1991), chapter 8, after Nature of
    /// 20 April 1876: valid for every Gregorian year without exceptions.
    static QDate easterSunday(int year);

    static bool isHoliday(const QDate &day, HolidayRegion region);
    /// Of one year, in order, each day once.
    static QList<QDate> of(int year, HolidayRegion region);
    /// Every region, None first, in the order shown.
    static QList<HolidayRegion> regions();
};

/// "alsace_moselle": how settings keep it.
QString machineName(HolidayRegion region);
std::optional<HolidayRegion> holidayRegionFrom(const QString &name); ///< nullopt: an unknown word

} // namespace comptoir
