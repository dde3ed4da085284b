#include "models/domain/timestamp.h"

namespace comptoir {

namespace {

// Nothing in a shop is older than the first web shops' software or newer than a typing error
// allows; years outside four digits overflow what other programs can read back.
bool isPlausible(const QDate &date)
{
    return date.isValid() && date.year() >= 1000 && date.year() <= 9999;
}

} // namespace

std::optional<Timestamp> Timestamp::fromIso(QStringView text)
{
    const QString trimmed = text.trimmed().toString();
    const qsizetype timeStart = trimmed.indexOf(QLatin1Char('T'));
    if (timeStart != 10)
        return std::nullopt;
    const QStringView time = QStringView(trimmed).sliced(timeStart);
    const bool hasOffset = time.endsWith(QLatin1Char('Z')) || time.contains(QLatin1Char('+'))
        || time.contains(QLatin1Char('-'));
    if (!hasOffset)
        return std::nullopt;
    const QDateTime dateTime = QDateTime::fromString(trimmed, Qt::ISODateWithMs);
    if (!dateTime.isValid() || !isPlausible(dateTime.date()))
        return std::nullopt;
    return fromDateTime(dateTime);
}

std::optional<Timestamp> Timestamp::fromLocal(QStringView text, const QTimeZone &zone)
{
    const QString trimmed = text.trimmed().toString();
    const QDate date = QDate::fromString(trimmed.left(10), Qt::ISODate);
    if (!isPlausible(date))
        return std::nullopt;
    QTime time(0, 0);
    if (trimmed.size() > 10) {
        if (trimmed.at(10) != QLatin1Char(' ') && trimmed.at(10) != QLatin1Char('T'))
            return std::nullopt;
        time = QTime::fromString(trimmed.sliced(11), Qt::ISODateWithMs);
        if (!time.isValid())
            return std::nullopt;
    }
    // offsetFromUtc by hand rather than QDateTime(date, time, zone): Qt 6.4 resolves the doubled
    // and the skipped hour differently from one platform back-end to another.
    const qint64 asUtc = QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch();
    const auto offsetAt = [&zone](qint64 utcMs) {
        return qint64(zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC))) * 1000;
    };
    constexpr qint64 day = 24LL * 3600 * 1000;
    const qint64 before = offsetAt(asUtc - day);
    const qint64 first = asUtc - before;
    if (offsetAt(first) == before)
        return Timestamp{first};
    const qint64 after = offsetAt(asUtc + day);
    const qint64 second = asUtc - after;
    return Timestamp{offsetAt(second) == after ? second : first};
}

QString Timestamp::toIso() const
{
    return toUtc().toString(Qt::ISODateWithMs);
}

} // namespace comptoir
