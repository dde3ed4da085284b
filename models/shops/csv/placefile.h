#pragma once

#include "models/domain/clock.h"
#include "models/domain/coordinates.h"
#include "models/domain/result.h"
#include "models/shops/csv/rowbuilder.h"

#include <QCoreApplication>
#include <QHash>
#include <QIODevice>

namespace comptoir::csv {

/// A file that tells where postcodes lie. Understood are the postal code files of GeoNames (their
/// readme.txt: tabs, no header, country, postcode, …, latitude, longitude as columns 10 and 11) and
/// any CSV file with a header that names the columns in English or French, among them the French
/// post's open list of postcodes, which has both numbers in one column. Several rows of one
/// postcode, as of its villages, give the middle of them.
class PlaceFile
{
    Q_DECLARE_TR_FUNCTIONS(comptoir::csv::PlaceFile)
public:
    struct Key
    {
        QString country, postcode; ///< ISO 3166 alpha-2; as PostcodePlaces::keyOf()
        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.country, key.postcode);
        }
    };
    struct Places
    {
        QHash<Key, Coordinates> places;
        qint64 unread = 0; ///< rows that tell no place
        QList<Problem> problems; ///< why, of the first 1 000 of those
    };

    /// The device must be open and seekable. `country` is of rows that name none. Parse: no column
    /// is known; File; Cancelled.
    static Result<Places> read(QIODevice &device, const QString &country,
                               const CancelToken &cancel = {});

    /// Two letters, of either case, that stand for a country in ISO 3166.
    static bool isCountryCode(const QString &text);

    struct Columns; ///< of the implementation: where they are

private:
    static Result<Key> keyOf(const QStringList &cells, const Columns &columns,
                             const QString &country);
    static Result<Coordinates> placeOf(const QStringList &cells, const Columns &columns);
};

} // namespace comptoir::csv
