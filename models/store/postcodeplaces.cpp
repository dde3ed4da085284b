#include "models/store/postcodeplaces.h"

#include "models/store/database.h"
#include "models/store/segmentmarks.h"

namespace comptoir {

PostcodePlaces::PostcodePlaces(Database &database)
    : m_database(database)
{}

Done PostcodePlaces::write(const QString &sql, const QString &countryCode, const QString &postcode,
                           const Coordinates &place)
{
    const QString key = keyOf(postcode);
    if (countryCode.isEmpty() || key.isEmpty() || !place.isValid())
        return done();
    Done written = m_database.prepare(sql)
                       .bind(1, countryCode.toUpper())
                       .bind(2, key)
                       .bind(3, place.latitude)
                       .bind(4, place.longitude)
                       .run();
    return written && m_database.changes() > 0 ? mark() : written;
}

/// Everybody with that postcode may be near to something now, where a segment asks for that.
Done PostcodePlaces::mark()
{
    Statement asks = m_database.prepare(
        QStringLiteral("SELECT EXISTS(SELECT 1 FROM segment WHERE rule GLOB '*\"within_km\"*')"));
    const bool isAsked = asks.next() && asks.boolean(0);
    asks.reset();
    if (!asks.ok())
        return asks.error();
    return isAsked ? SegmentMarks(m_database).markEverybody() : done();
}

Done PostcodePlaces::put(const QString &countryCode, const QString &postcode,
                         const Coordinates &place)
{
    return write(QStringLiteral("INSERT INTO postcode_place(country_code, postcode, latitude,"
                                " longitude) VALUES(?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
                                " latitude = excluded.latitude, longitude = excluded.longitude"),
                 countryCode, postcode, place);
}

Done PostcodePlaces::learn(const QString &countryCode, const QString &postcode,
                           const Coordinates &place)
{
    return write(QStringLiteral("INSERT OR IGNORE INTO postcode_place(country_code, postcode,"
                                " latitude, longitude) VALUES(?, ?, ?, ?)"),
                 countryCode, postcode, place);
}

Result<qint64> PostcodePlaces::count()
{
    Statement read = m_database.prepare(QStringLiteral("SELECT count(*) FROM postcode_place"));
    const qint64 count = read.next() ? read.int64(0) : 0;
    if (!read.ok())
        return read.error();
    return count;
}

QString PostcodePlaces::keyOf(const QString &postcode)
{
    return postcode.toUpper().remove(u' ');
}

QString PostcodePlaces::keySql(const QString &column)
{
    return QStringLiteral("upper(replace(%1, ' ', ''))").arg(column);
}

} // namespace comptoir
