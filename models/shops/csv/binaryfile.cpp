#include "models/shops/csv/binaryfile.h"

#include <algorithm>

namespace comptoir::csv {

namespace {

constexpr qint64 kHeadBytes = 4096;
constexpr qint64 kTailBytes = 64LL * 1024; ///< a ZIP archive lists what is inside at its end
constexpr qsizetype kNulShare = 100; ///< one byte in so many: a damaged text has fewer

QByteArray at(QIODevice &file, qint64 from, qint64 count)
{
    file.seek(std::max(qint64(0), from));
    QByteArray bytes = file.read(count);
    file.seek(0);
    return bytes;
}

template <qsizetype Size>
bool startsWithOneOf(const QByteArray &head, const QByteArrayView (&beginnings)[Size])
{
    return std::any_of(std::begin(beginnings), std::end(beginnings),
                       [&head](QByteArrayView beginning) { return head.startsWith(beginning); });
}

/// A sheet of Excel (.xlsx, .xlsb, .xlsm) or LibreOffice (.ods) inside an archive.
bool holdsSheets(QIODevice &file, const QByteArray &head)
{
    return head.contains("application/vnd.oasis.opendocument.spreadsheet")
        || at(file, file.size() - kTailBytes, kTailBytes).contains("xl/workbook");
}

} // namespace

Error BinaryFile::noTable(const QString &detail)
{
    return {ErrorCode::Parse,
            tr("This file is not a table of text. Nothing was imported. If it comes from a "
               "spreadsheet, save it there as CSV and choose that file."),
            detail};
}

Error BinaryFile::workbook()
{
    return {ErrorCode::Parse,
            tr("This is a workbook of Excel or LibreOffice. Nothing was imported. Open it there, "
               "save it as CSV and choose that file."),
            QStringLiteral("workbook")};
}

Error BinaryFile::archive()
{
    return {ErrorCode::Parse,
            tr("This is an archive with other files inside. Nothing was imported. Unpack it and "
               "choose the CSV file that it holds."),
            QStringLiteral("archive")};
}

std::optional<Error> BinaryFile::check(QIODevice &file, bool mayHoldNul)
{
    static constexpr QByteArrayView kOldWorkbooks[]{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"};
    static constexpr QByteArrayView kZip[]{"PK\x03\x04", "PK\x05\x06"};
    static constexpr QByteArrayView kArchives[]{"\x1F\x8B\x08", "7z\xBC\xAF\x27\x1C", "Rar!\x1A"};
    // The "E" of ELF as a number: as a letter it would belong to the one before.
    static constexpr QByteArrayView kOthers[]{"\x89PNG", "\xFF\xD8\xFF",    "GIF87a",    "GIF89a",
                                              "%PDF-",   "SQLite format 3", "\x7F\x45LF"};
    const QByteArray head = at(file, 0, kHeadBytes);
    if (startsWithOneOf(head, kOldWorkbooks))
        return workbook();
    if (startsWithOneOf(head, kZip))
        return holdsSheets(file, head) ? workbook() : archive();
    if (startsWithOneOf(head, kArchives))
        return archive();
    if (startsWithOneOf(head, kOthers))
        return noTable(QStringLiteral("a known kind of binary file"));
    if (!mayHoldNul && head.count('\0') * kNulShare > head.size())
        return noTable(QStringLiteral("NUL bytes"));
    return std::nullopt;
}

} // namespace comptoir::csv
