#pragma once

#include "models/domain/coordinates.h"
#include "models/domain/result.h"

#include <QString>

namespace comptoir {

class Database;

/// Where postcodes lie (table postcode_place). Comptoir asks nobody over the network: a place comes
/// from a file of the owner's, or, where none told, from an order whose shop says where it was
/// shipped to. Writes run in the caller's transaction.
class PostcodePlaces
{
public:
    explicit PostcodePlaces(Database &database);

    /// Of the owner's file: replaces what was known. Nothing is kept of a place that is none.
    Done put(const QString &countryCode, const QString &postcode, const Coordinates &place);
    /// All of a file: of a hash from (country, postcode) to Coordinates.
    template <typename Places>
    Done putAll(const Places &places)
    {
        for (auto place = places.cbegin(); place != places.cend(); ++place) {
            if (Done kept = put(place.key().country, place.key().postcode, *place); !kept)
                return kept;
        }
        return done();
    }
    /// Of an order: kept only where nothing is known yet.
    Done learn(const QString &countryCode, const QString &postcode, const Coordinates &place);
    Result<qint64> count();

    /// The postcode as it is looked up: upper case, without spaces.
    static QString keyOf(const QString &postcode);
    /// The same, as an SQL expression on a column.
    static QString keySql(const QString &column);

private:
    Done write(const QString &sql, const QString &countryCode, const QString &postcode,
               const Coordinates &place);
    Done mark();

    Database &m_database;
};

} // namespace comptoir
