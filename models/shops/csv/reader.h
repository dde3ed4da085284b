#pragma once

#include "models/shops/csv/encoding.h"

#include <QIODevice>
#include <QList>
#include <QStringList>

#include <deque>
#include <optional>

namespace comptoir::csv {

/// What separates cells. Blanks: runs of blanks and tabs, those at the ends of a line not counted;
/// such files have no quotes.
enum class Delimiter { Comma, Semicolon, Tab, Pipe, Blanks };

struct Limits
{
    qint64 fileBytes = 2LL * 1024 * 1024 * 1024;
    qsizetype cellChars = 256LL * 1024;
    qsizetype rowChars = 1024LL * 1024;
    qint64 bytesWithoutRow = 16LL * 1024 * 1024; ///< then the file is no table
    qsizetype columns = 1000;
};

enum class RowProblem {
    None,
    StrayQuote, ///< a quote inside a cell that is not quoted, or text after the closing one
    UnclosedQuote, ///< the file ends inside quotes
    TooLong, ///< a cell or row over the limits
    TooManyColumns,
    NulCharacter, ///< text files hold none: the file is damaged or something else
    WrongColumnCount, ///< not as many as the first row; found by the importer
};

/// One row. With a problem the cells are what could be read of it.
struct Row
{
    qint64 line = 0; ///< where it starts, from 1; quoted cells may span lines
    QStringList cells;
    RowProblem problem = RowProblem::None;

    bool operator==(const Row &) const = default;
};

/// RFC 4180, strictly, over text that comes in pieces: CRLF, LF and CR end rows; quoted cells may
/// hold all of them; a doubled quote is one. Rows without any text are skipped. After a problem
/// reading goes on at the next line end.
class Parser
{
public:
    explicit Parser(Delimiter delimiter, const Limits &limits = {});

    void feed(QStringView text);
    void finish(); ///< the text is over
    [[nodiscard]] bool hasRow() const { return !m_rows.empty(); }
    Row takeRow();

private:
    enum class State { CellStart, Plain, Quoted, QuoteInQuoted, Skip };

    void take(QChar c);
    void takeInQuotes(QChar c);
    [[nodiscard]] bool isDelimiter(QChar c) const;
    void append(QChar c);
    void endCell();
    void endRow();
    void fail(RowProblem problem);

    Delimiter m_delimiter;
    Limits m_limits;
    State m_state = State::CellStart;
    bool m_afterCr = false;
    bool m_rowHasText = false; ///< a cell or a delimiter was seen
    qint64 m_line = 1;
    qsizetype m_rowChars = 0;
    QString m_cell;
    Row m_row;
    std::deque<Row> m_rows;
};

/// Rows of a file, a block at a time. Strict about size; never holds more than a block and a row.
class Reader
{
    Q_DECLARE_TR_FUNCTIONS(comptoir::csv::Reader)
public:
    /// The device must be open, seekable and outlive the reader.
    Reader(QIODevice &device, DetectedEncoding encoding, Delimiter delimiter, Limits limits = {});

    /// False at the end, or when the file is too large, has a row without end or cannot be read:
    /// see error().
    bool next(Row &row);
    static Error tooLarge(qint64 bytes, const Limits &limits);
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// For progress: of the device's size.
    [[nodiscard]] qint64 bytesRead() const { return m_bytesRead; }

private:
    bool fill();
    void failWithoutRow();

    QIODevice &m_device;
    TextDecoder m_decoder;
    Parser m_parser;
    Limits m_limits;
    qint64 m_bytesRead = 0;
    qint64 m_rowFrom = 0; ///< bytes read when the last row was given
    bool m_finished = false;
    std::optional<Error> m_error;
};

/// The delimiter that splits the text into the same number of columns again and again. `text` is
/// the start of the file; its last row may be cut.
Delimiter detectDelimiter(QStringView text);

} // namespace comptoir::csv
