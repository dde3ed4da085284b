#pragma once

#include "models/domain/currency.h"
#include "models/domain/result.h"
#include "models/shops/csv/columncatalogue.h"
#include "models/shops/csv/reader.h"
#include "models/shops/csv/values.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonObject>

#include <optional>

namespace comptoir::csv {

/// Which column fills which field.
struct ColumnMapping
{
    QString field; ///< of the catalogue
    int index = -1; ///< from 0

    bool operator==(const ColumnMapping &) const = default;
};

/// How one kind of file is read: what detection suggested and the owner confirmed. Kept as JSON,
/// version 1:
///
///     { "version": 1, "kind": "orders", "name": "Caisse",
///       "encoding": "utf-8", "delimiter": ";", "header": true,
///       "dates": "dmy", "decimals": ",", "time_zone": "Europe/Paris", "currency": "EUR",
///       "columns": [ {"field": "order_id", "header": "N° commande"}, {"field": "total", "index":
///       4} ] }
///
/// "encoding": "utf-8", "utf-16le", "utf-16be", "windows-1252"; "delimiter": "," ";" "|" "\t" or
/// "blanks"; "dates": "iso", "dmy", "mdy", "compact", "excel"; "decimals": "," or "."; "index"
/// counts from 0. Everything but version, kind and columns may be left out: the time zone is then
/// the computer's, anything else is detected from the file. A column is found by its header (any
/// case, without accents), or by its index; where both are said, the header counts. Unknown names
/// are refused, so that a misspelt one is noticed.
struct ImportProfile
{
    Kind kind = Kind::Customers;
    QString name; ///< the consent ledger says "csv:<name>"
    std::optional<Encoding> encoding;
    std::optional<Delimiter> delimiter;
    std::optional<bool> hasHeader;
    std::optional<DateFormat> dates;
    std::optional<DecimalMark> decimals;
    QByteArray timeZone = "UTC"; ///< IANA, of times without offset; set it to the computer's
    Currency currency; ///< of amounts without a currency column
    QList<ColumnMapping> columns;

    bool operator==(const ImportProfile &) const = default;

    [[nodiscard]] int indexOf(const QString &field) const; ///< -1: not mapped
};

/// Reads and writes the JSON. `headers` of the file resolve "header"; pass none to write.
class ProfileJson
{
    Q_DECLARE_TR_FUNCTIONS(comptoir::csv::ProfileJson)
public:
    /// `zone` (IANA; the computer's) is for a mapping that names none. Parse: what is wrong in it.
    static Result<ImportProfile> read(const QByteArray &json, const QStringList &headers,
                                      const QByteArray &zone);
    /// All but the columns, which may then be missing: enough to find the headers.
    static Result<ImportProfile> readDialect(const QByteArray &json, const QByteArray &zone);
    static QJsonObject write(const ImportProfile &profile, const QStringList &headers);
    /// What is missing for an import, in words; empty: nothing.
    static QString missing(const ImportProfile &profile);
    /// Parse; `place` is the key, "columns[0].headr".
    static Error notUnderstood(const QString &place);
};

/// What looking at a file tells.
struct FileLook
{
    ImportProfile profile; ///< every optional filled; columns suggested for the kind
    QStringList headers; ///< empty when the file has none
    QList<Row> rows; ///< the first ones, without the header
    int columnCount = 0;
    bool datesAmbiguous = false; ///< day and month cannot be told apart: ask the owner
    bool decimalsContradictory = false;
    qint64 bytes = 0;
};

/// Looks at the start of a file; refuses (Parse) what holds no rows or is no text. `wanted`
/// overrules detection where it says something; its columns, if any, are kept.
class FileInspector
{
    Q_DECLARE_TR_FUNCTIONS(comptoir::csv::FileInspector)
public:
    static Result<FileLook> look(QIODevice &file, const ImportProfile &wanted, int rows = 200,
                                 const CancelToken &cancel = {});
    /// Reads the profile JSON (its columns resolved against the file) and looks. Its columns count
    /// alone, none is suggested; Parse where they do not fit the file or leave out what every
    /// import needs. `zone` as for ProfileJson::read.
    static Result<FileLook> lookWithMap(QIODevice &file, const QByteArray &mapJson,
                                        const QByteArray &zone, const CancelToken &cancel = {});
    /// Opens for reading; refuses (File) devices, pipes and folders, which have no end or no bytes,
    /// and what is larger than is ever read.
    static Done open(QFile &file);
};

/// The kind that most headers speak for.
Kind suggestKind(const QStringList &headers);
/// As headers are held against each other: any case, without accents.
QString foldedHeader(const QString &header);
/// How much of a mapping's own words an error repeats.
inline constexpr qsizetype kMostCharactersTold = 100;
/// Columns by their headers: a field's own name first, then its synonyms; each field and column
/// once.
QList<ColumnMapping> suggestColumns(Kind kind, const QStringList &headers);
/// Headers of columns that the mapping leaves out and that mean a field which another column fills:
/// two e-mail addresses, say. The owner has to know which one is taken.
QStringList rivalHeaders(const ImportProfile &profile, const QStringList &headers);

} // namespace comptoir::csv
