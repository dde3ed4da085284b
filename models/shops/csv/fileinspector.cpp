#include "models/shops/csv/binaryfile.h"
#include "models/shops/csv/importprofile.h"
#include "models/shops/csv/mapcolumns.h"

#include <QFileInfo>

#include <algorithm>

namespace comptoir::csv {

namespace {

constexpr int kRowsShown = 200;
constexpr qint64 kSampleBytes = 256LL * 1024;

bool looksLikeData(const QString &cell)
{
    return cell.contains(u'@') || plainDecimal(cell, DecimalMark::Point)
        || plainDecimal(cell, DecimalMark::Comma)
        || !detectDates({cell}, QLocale()).possible.isEmpty();
}

/// A header names its columns: no numbers, dates or addresses, nothing empty before the last name.
bool looksLikeHeader(const QStringList &cells)
{
    for (const QString &cell : cells) {
        if (looksLikeData(cell))
            return false;
    }
    return !cells.isEmpty() && !cells.constFirst().trimmed().isEmpty();
}

bool isUtf16(Encoding encoding)
{
    return encoding == Encoding::Utf16LittleEndian || encoding == Encoding::Utf16BigEndian;
}

/// Files of machines fall apart into rows that no text file has.
bool looksLikeTable(const QList<Row> &rows)
{
    const auto damaged = std::count_if(
        rows.cbegin(), rows.cend(), [](const Row &row) { return row.problem != RowProblem::None; });
    return damaged * 2 <= rows.size();
}

QStringList valuesOf(const QList<Row> &rows, const ImportProfile &profile, bool dates)
{
    QStringList values;
    for (const ColumnMapping &column : profile.columns) {
        const CellType type = fieldOf(profile.kind, column.field).type;
        const bool fits = dates ? type == CellType::Day || type == CellType::Time
                                : type == CellType::Amount || type == CellType::Number;
        for (const Row &row : rows) {
            if (fits && column.index < row.cells.size())
                values.append(row.cells.at(column.index));
        }
    }
    return values;
}

void detectValues(FileLook &look)
{
    ImportProfile &profile = look.profile;
    if (!profile.dates) {
        const DateDetection dates = detectDates(valuesOf(look.rows, profile, true), QLocale());
        look.datesAmbiguous = dates.isAmbiguous();
        if (!dates.possible.isEmpty())
            profile.dates = dates.possible.constFirst();
    }
    if (!profile.decimals) {
        const DecimalDetection decimals = detectDecimals(valuesOf(look.rows, profile, false));
        look.decimalsContradictory = decimals.contradictory;
        // Where nothing shows it: who parts cells with semicolons does so because of the comma.
        const bool french = profile.delimiter == Delimiter::Semicolon;
        profile.decimals = decimals.mark.value_or(french ? DecimalMark::Comma : DecimalMark::Point);
    }
}

/// Rows may be longer than the first one; a column that none of the first rows has is none.
Done checkIndexes(const FileLook &look)
{
    qsizetype columns = look.columnCount;
    for (const Row &row : look.rows)
        columns = std::max(columns, row.cells.size());
    for (const ColumnMapping &column : look.profile.columns) {
        if (column.index >= columns)
            return MapColumns::beyond(column, columns);
    }
    return done();
}

} // namespace

Done FileInspector::open(QFile &file)
{
    const QFileInfo info(file.fileName());
    if ((info.exists() && !info.isFile()) || !file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::File,
                     tr("The file cannot be opened. Nothing was imported. Check that it is still "
                        "there and that no other program holds it."),
                     info.isFile() ? file.errorString() : QStringLiteral("no regular file")};
    }
    if (file.size() > Limits().fileBytes)
        return Reader::tooLarge(file.size(), Limits());
    return done();
}

Result<FileLook> FileInspector::look(QIODevice &file, const ImportProfile &wanted, int rows,
                                     const CancelToken &cancel)
{
    FileLook look;
    look.profile = wanted;
    look.bytes = file.size();
    DetectedEncoding encoding = detectEncoding(file, cancel);
    if (wanted.encoding && *wanted.encoding != encoding.encoding)
        encoding = {*wanted.encoding, 0};
    look.profile.encoding = encoding.encoding;
    if (const auto binary = BinaryFile::check(file, isUtf16(encoding.encoding)))
        return *binary;
    if (!wanted.delimiter) {
        file.seek(encoding.bomBytes);
        look.profile.delimiter
            = detectDelimiter(TextDecoder(encoding.encoding).decode(file.read(kSampleBytes)));
    }
    Reader reader(file, encoding, *look.profile.delimiter);
    Row row;
    while (look.rows.size() <= rows && !cancel.isCancelled() && reader.next(row))
        look.rows.append(row);
    if (cancel.isCancelled())
        return Error{ErrorCode::Cancelled, tr("The import was stopped. Nothing was imported."), {}};
    if (reader.error())
        return *reader.error();
    if (look.rows.isEmpty()) {
        return Error{ErrorCode::Parse,
                     tr("This file holds no rows. Nothing was imported. Check that it is the file "
                        "you meant."),
                     QStringLiteral("empty csv")};
    }
    if (!looksLikeTable(look.rows))
        return BinaryFile::noTable(QStringLiteral("most rows cannot be parsed"));
    const QStringList first = look.rows.constFirst().cells;
    look.columnCount = static_cast<int>(first.size());
    if (!look.profile.hasHeader)
        look.profile.hasHeader = looksLikeHeader(first);
    if (*look.profile.hasHeader) {
        look.headers = first;
        look.rows.removeFirst();
    } else if (look.rows.size() > rows) {
        look.rows.removeLast();
    }
    if (look.profile.columns.isEmpty())
        look.profile.columns = suggestColumns(wanted.kind, look.headers);
    detectValues(look);
    file.seek(0);
    return look;
}

Result<FileLook> FileInspector::lookWithMap(QIODevice &file, const QByteArray &mapJson,
                                            const QByteArray &zone, const CancelToken &cancel)
{
    // The columns are found by headers, which are found by the dialect, which the map may give.
    const auto dialect = ProfileJson::readDialect(mapJson, zone);
    if (!dialect)
        return dialect.error();
    const auto first = look(file, *dialect, 1, cancel);
    if (!first)
        return first.error();
    const auto profile = ProfileJson::read(mapJson, first->headers, zone);
    if (!profile)
        return profile.error();
    if (const QString missing = ProfileJson::missing(*profile); !missing.isEmpty())
        return Error{ErrorCode::Parse, missing, QStringLiteral("csv mapping: a needed column")};
    auto looked = look(file, *profile, kRowsShown, cancel);
    if (!looked)
        return looked;
    if (const Done fits = checkIndexes(*looked); !fits)
        return fits.error();
    return looked;
}

} // namespace comptoir::csv
