#pragma once

#include "models/shops/csv/reader.h"

#include <QIODevice>

namespace comptoir::csv {

/// A cell that a spreadsheet would run as a formula gets an apostrophe in front: one that starts
/// with = + - @, a tab or a carriage return (OWASP, "CSV injection"), unless it is a plain number.
/// So does what follows a comma, semicolon, tab, bar or line end inside a cell: a program that
/// parts the file at another delimiter than ours begins a cell there, whatever the quotes.
/// What already starts so after apostrophes gets one more, so that reading back is exact.
QString defused(const QString &cell);
/// Takes back what defused() did.
QString fused(const QString &cell);

struct WriterOptions
{
    Delimiter delimiter = Delimiter::Semicolon; ///< not Blanks
    bool byteOrderMark = true; ///< spreadsheets take UTF-8 only with it
};

/// RFC 4180: CRLF, quotes where needed; UTF-8. Cells are defused.
class Writer
{
public:
    /// The device must be open and outlive the writer.
    Writer(QIODevice &device, const WriterOptions &options);

    void writeRow(const QStringList &cells);
    /// False when the device refused bytes at any time.
    bool flush();

private:
    QIODevice &m_device;
    QChar m_delimiter;
    QByteArray m_buffer;
    bool m_ok = true;
};

} // namespace comptoir::csv
