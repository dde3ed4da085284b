#include "models/shops/csv/placefile.h"

#include "models/shops/csv/binaryfile.h"
#include "models/shops/csv/reader.h"
#include "models/shops/csv/rowcells.h"
#include "models/store/postcodeplaces.h"

#include <QLocale>

#include <algorithm>
#include <optional>

namespace comptoir::csv {

/// −1: nowhere.
struct PlaceFile::Columns
{
    int country = -1, postcode = -1, latitude = -1, longitude = -1;
    int both = -1; ///< "48.85, 2.35"
    bool hasHeader = true;

    [[nodiscard]] bool isEnough() const
    {
        return postcode >= 0 && (both >= 0 || (latitude >= 0 && longitude >= 0));
    }
};

namespace {

using Columns = PlaceFile::Columns;
constexpr qsizetype kHeadBytes = 64LL * 1024; ///< to find the delimiter by
constexpr qint64 kRowsBetweenLooks = 1000;
constexpr qint64 kProblemsKept = 1000;

QString lettersOf(const QString &heading)
{
    QString letters;
    for (const QChar c : heading.normalized(QString::NormalizationForm_D).toLower()) {
        if (c.isLetter())
            letters += c;
    }
    return letters;
}

Columns columnsOf(const QStringList &header)
{
    struct Name
    {
        int Columns::*column;
        QStringList words;
    };
    const Name names[] = {
        {&Columns::country, {u"country"_qs, u"countrycode"_qs, u"pays"_qs, u"codepays"_qs}},
        {&Columns::postcode,
         {u"postcode"_qs, u"postalcode"_qs, u"zip"_qs, u"zipcode"_qs, u"codepostal"_qs}},
        {&Columns::latitude, {u"latitude"_qs, u"lat"_qs}},
        {&Columns::longitude, {u"longitude"_qs, u"lon"_qs, u"lng"_qs, u"long"_qs}},
        {&Columns::both,
         {u"coordonneesgps"_qs, u"geopoint"_qs, u"coordinates"_qs, u"coordonnees"_qs, u"gps"_qs}},
    };
    Columns columns;
    for (int i = 0; i < header.size(); ++i) {
        const QString heading = lettersOf(header[i]);
        for (const Name &name : names) {
            if (columns.*name.column < 0 && name.words.contains(heading))
                columns.*name.column = i;
        }
    }
    return columns;
}

/// GeoNames' own; nothing where the row is none of theirs.
std::optional<Columns> geonamesColumns(const QStringList &cells)
{
    bool isNumber = false;
    constexpr int kLatitude = 9;
    if (cells.size() < 11 || cells.first().size() != 2)
        return std::nullopt;
    (void)cells[kLatitude].toDouble(&isNumber);
    return isNumber ? std::optional(Columns{0, 1, kLatitude, kLatitude + 1, -1, false})
                    : std::nullopt;
}

std::optional<double> degrees(const QString &text)
{
    bool isNumber = false;
    const double value = text.trimmed().replace(u',', u'.').toDouble(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

/// The middle of the places told of each postcode.
class Middles
{
public:
    void add(const PlaceFile::Key &key, const Coordinates &place)
    {
        Sum &sum = m_sums[key];
        sum.latitude += place.latitude;
        sum.longitude += place.longitude;
        ++sum.count;
    }
    [[nodiscard]] QHash<PlaceFile::Key, Coordinates> all() const
    {
        QHash<PlaceFile::Key, Coordinates> places;
        for (auto sum = m_sums.cbegin(); sum != m_sums.cend(); ++sum)
            places.insert(sum.key(), {sum->latitude / sum->count, sum->longitude / sum->count});
        return places;
    }

private:
    struct Sum
    {
        double latitude = 0, longitude = 0;
        int count = 0;
    };
    QHash<PlaceFile::Key, Sum> m_sums;
};

/// No country's are longer, nor of other characters.
bool isPostcode(const QString &text)
{
    constexpr qsizetype kLongest = 12;
    return !text.isEmpty() && text.size() <= kLongest
        && std::all_of(text.cbegin(), text.cend(), [](QChar c) {
               return c == u' ' || c == u'-' || (c.unicode() < 0x80 && c.isLetterOrNumber());
           });
}

} // namespace

bool PlaceFile::isCountryCode(const QString &text)
{
    const auto isLetter = [](QChar c) { return c.unicode() < 0x80 && c.isLetter(); };
    return text.size() == 2 && std::all_of(text.cbegin(), text.cend(), isLetter)
        && QLocale::codeToTerritory(text.toUpper()) != QLocale::AnyTerritory;
}

Result<PlaceFile::Key> PlaceFile::keyOf(const QStringList &cells, const Columns &columns,
                                        const QString &country)
{
    const QString told = cells.value(columns.country).trimmed();
    const QString code = told.isEmpty() ? country.toUpper() : countryCode(told);
    if (!isCountryCode(code))
        return Error{ErrorCode::Parse, tr("The country is none that is known."), {}};
    const QString postcode = cells.value(columns.postcode).trimmed();
    if (!isPostcode(postcode))
        return Error{ErrorCode::Parse, tr("The postcode is missing, or is none."), {}};
    return Key{code, PostcodePlaces::keyOf(postcode)};
}

Result<Coordinates> PlaceFile::placeOf(const QStringList &cells, const Columns &columns)
{
    QStringList parts{cells.value(columns.latitude), cells.value(columns.longitude)};
    if (columns.both >= 0) {
        const QString both = cells.value(columns.both);
        parts = both.split(both.contains(u';') ? u';' : u',');
    }
    const auto latitude = parts.size() == 2 ? degrees(parts[0]) : std::nullopt;
    const auto longitude = parts.size() == 2 ? degrees(parts[1]) : std::nullopt;
    const Coordinates place{latitude.value_or(0), longitude.value_or(0)};
    if (latitude && longitude && place.isValid())
        return place;
    return Error{
        ErrorCode::Parse, tr("The latitude and longitude are missing, or are no place."), {}};
}

Result<PlaceFile::Places> PlaceFile::read(QIODevice &device, const QString &country,
                                          const CancelToken &cancel)
{
    const DetectedEncoding encoding = detectEncoding(device, cancel);
    // GeoNames' files come as archives.
    if (const auto binary = BinaryFile::check(device, encoding.bomBytes == 2))
        return *binary;
    const QByteArray head = device.peek(kHeadBytes);
    const Delimiter delimiter = detectDelimiter(
        TextDecoder(encoding.encoding).decode(QByteArrayView(head).sliced(encoding.bomBytes)));
    Reader reader(device, encoding, delimiter);
    std::optional<Columns> columns;
    Middles middles;
    Places found;
    Row row;
    for (qint64 rows = 0; reader.next(row); ++rows) {
        if (rows % kRowsBetweenLooks == 0 && cancel.isCancelled())
            return Error{ErrorCode::Cancelled, {}, QStringLiteral("places")};
        if (!columns) {
            columns = geonamesColumns(row.cells).value_or(columnsOf(row.cells));
            if (!columns->isEnough())
                break;
            if (columns->hasHeader)
                continue;
        }
        const Result<Key> key = keyOf(row.cells, *columns, country);
        const Result<Coordinates> place = placeOf(row.cells, *columns);
        if (key && place) {
            middles.add(*key, *place);
            continue;
        }
        if (found.unread++ < kProblemsKept)
            found.problems.append({row.line, true, (key ? place.error() : key.error()).text});
    }
    if (reader.error())
        return *reader.error();
    if (!columns || !columns->isEnough()) {
        return Error{ErrorCode::Parse,
                     tr("No columns with postcodes, latitudes and longitudes were found in this "
                        "file. Nothing was changed. Name them in the first row."),
                     QStringLiteral("place file")};
    }
    found.places = middles.all();
    return found;
}

} // namespace comptoir::csv
