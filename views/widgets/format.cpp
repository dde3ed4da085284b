#include "views/widgets/format.h"

#include "models/domain/contact.h"
#include "models/domain/moneytext.h"
#include "views/widgets/writtenday.h"

#include <QLocale>

namespace comptoir {

namespace {

QDateTime local(Timestamp at)
{
    return at.toUtc().toLocalTime();
}

} // namespace

QString Format::none()
{
    return QStringLiteral("–");
}

QString Format::number(qint64 value)
{
    return QLocale().toString(value);
}

QString Format::money(const Money &money)
{
    return money.currency.isNull() ? none() : money.toText(QLocale());
}

QString Format::wholeMoney(const Money &money)
{
    return money.currency.isNull() ? none() : wholeUnitsText(money, QLocale());
}

QString Format::percent(double ratio, int decimals)
{
    //: a percentage; French puts a no-break space before the sign
    return tr("%1%").arg(QLocale().toString(ratio * 100, 'f', decimals));
}

QString Format::bytes(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

QString Format::date(Timestamp at)
{
    return date(local(at).date());
}

QString Format::date(const QDate &date)
{
    //: Qt date format of a short date: 3 Nov 2026
    return date.isValid() ? QLocale().toString(date, tr("d MMM yyyy")) : none();
}

QString Format::longDate(const QDate &date)
{
    //: Qt date format of a date in full: 21 November 2026
    return date.isValid() ? writtenDay(date, tr("d MMMM yyyy")) : none();
}

QString Format::month(Timestamp at)
{
    return month(local(at).date());
}

QString Format::month(const QDate &day)
{
    //: Qt date format of a month: March 2024
    return QLocale().toString(day, tr("MMMM yyyy"));
}

QString Format::time(Timestamp at)
{
    // Seconds say nothing to people; only the locale of no country (C) has them in short times.
    const QString format = QLocale().timeFormat(QLocale::ShortFormat);
    return QLocale().toString(local(at).time(),
                              format.contains(u's') ? QStringLiteral("HH:mm") : format);
}

QString Format::dateTime(Timestamp at)
{
    //: %1 is a date, %2 a time
    return tr("%1, %2").arg(date(at), time(at));
}

QString Format::birthday(const QDate &date)
{
    //: Qt date format of a birthday without the year: 14 October
    return date.isValid() ? writtenDay(date, tr("d MMMM")) : none();
}

QString Format::day(Timestamp at, Timestamp now)
{
    const QDate day = local(at).date();
    const qint64 ago = day.daysTo(local(now).date());
    if (ago == 0)
        return tr("Today");
    if (ago == 1)
        return tr("Yesterday");
    //: Qt date format of a day in full: Tuesday, 3 November 2026
    const QString text = writtenDay(day, tr("dddd, d MMMM yyyy"));
    return text.left(1).toUpper() + text.mid(1);
}

QString Format::moment(Timestamp at, Timestamp now)
{
    const qint64 ago = local(at).date().daysTo(local(now).date());
    if (ago == 0)
        return tr("today at %1").arg(time(at));
    if (ago == 1)
        return tr("yesterday at %1").arg(time(at));
    return date(at);
}

QString Format::timeLeft(std::chrono::seconds left)
{
    const qint64 minutes = (left.count() + 59) / 60;
    if (left.count() < 50)
        return tr("less than a minute left");
    if (minutes < 90)
        return tr("about %n minute(s) left", nullptr, static_cast<int>(minutes));
    return tr("about %n hour(s) left", nullptr, static_cast<int>((minutes + 30) / 60));
}

QString Format::phone(const QString &number)
{
    return readablePhone(number, QLocale::territoryToCode(QLocale().territory()));
}

QString Format::language(const QString &code)
{
    const QLocale::Language language
        = QLocale::codeToLanguage(QString(code).replace(u'_', u'-').section(u'-', 0, 0));
    if (language == QLocale::AnyLanguage || language == QLocale::C)
        return code;
    if (language == QLocale::English) // else "American English"
        return QStringLiteral("English");
    const QString name = QLocale(language).nativeLanguageName();
    return name.isEmpty() ? QLocale::languageToString(language)
                          : name.left(1).toUpper() + name.mid(1);
}

QString Format::country(const QString &alpha2)
{
    const QLocale::Territory territory = QLocale::codeToTerritory(alpha2);
    if (territory == QLocale::AnyTerritory)
        return alpha2;
    if (territory == QLocale().territory())
        return QLocale().nativeTerritoryName();
    return QLocale::territoryToString(territory);
}

} // namespace comptoir
