#include "models/shops/csv/reader.h"

#include <QLocale>

namespace comptoir::csv {

namespace {

QChar delimiterChar(Delimiter delimiter)
{
    switch (delimiter) {
    case Delimiter::Comma:
        return u',';
    case Delimiter::Semicolon:
        return u';';
    case Delimiter::Tab:
        return u'\t';
    case Delimiter::Pipe:
        return u'|';
    case Delimiter::Blanks:
        break;
    }
    return u' ';
}

} // namespace

Parser::Parser(Delimiter delimiter, const Limits &limits)
    : m_delimiter(delimiter)
    , m_limits(limits)
{
    m_row.line = 1;
}

bool Parser::isDelimiter(QChar c) const
{
    if (m_delimiter == Delimiter::Blanks)
        return c == u' ' || c == u'\t';
    return c == delimiterChar(m_delimiter);
}

void Parser::feed(QStringView text)
{
    for (const QChar c : text) {
        if (m_afterCr) {
            m_afterCr = false;
            if (c == u'\n') {
                if (m_state == State::Quoted)
                    append(c);
                continue;
            }
        }
        if (c == u'\r' || c == u'\n')
            ++m_line;
        m_afterCr = c == u'\r';
        if (c.isNull())
            fail(RowProblem::NulCharacter);
        else if (m_state == State::Quoted || m_state == State::QuoteInQuoted)
            takeInQuotes(c);
        else
            take(c);
    }
}

void Parser::take(QChar c)
{
    if (c == u'\r' || c == u'\n') {
        endRow();
    } else if (m_state == State::Skip) {
        return;
    } else if (isDelimiter(c)) {
        if (m_delimiter == Delimiter::Blanks && m_state == State::CellStart)
            return;
        endCell();
    } else if (c == u'"' && m_delimiter != Delimiter::Blanks) {
        if (m_state == State::CellStart)
            m_state = State::Quoted;
        else
            fail(RowProblem::StrayQuote);
        m_rowHasText = true;
    } else {
        if (m_state == State::CellStart)
            m_state = State::Plain;
        m_rowHasText = true;
        append(c);
    }
}

void Parser::takeInQuotes(QChar c)
{
    if (m_state == State::Quoted) {
        if (c == u'"')
            m_state = State::QuoteInQuoted;
        else
            append(c);
        return;
    }
    if (c == u'"') {
        m_state = State::Quoted;
        append(c);
    } else if (c == u'\r' || c == u'\n') {
        endRow();
    } else if (isDelimiter(c)) {
        endCell();
    } else {
        fail(RowProblem::StrayQuote);
    }
}

void Parser::append(QChar c)
{
    m_cell.append(c);
    if (m_cell.size() > m_limits.cellChars || ++m_rowChars > m_limits.rowChars)
        fail(RowProblem::TooLong);
}

void Parser::endCell()
{
    m_rowHasText = true;
    if (m_row.cells.size() >= m_limits.columns) {
        fail(RowProblem::TooManyColumns);
        return;
    }
    m_row.cells.append(m_cell);
    m_cell.clear();
    m_state = State::CellStart;
}

void Parser::endRow()
{
    const bool trailingBlank = m_delimiter == Delimiter::Blanks && m_state == State::CellStart;
    if (m_rowHasText && m_state != State::Skip && !trailingBlank)
        endCell();
    if (m_rowHasText || m_row.problem != RowProblem::None)
        m_rows.push_back(std::move(m_row));
    m_row = {};
    m_row.line = m_line;
    m_cell.clear();
    m_rowChars = 0;
    m_rowHasText = false;
    m_state = State::CellStart;
}

void Parser::fail(RowProblem problem)
{
    if (m_row.problem == RowProblem::None)
        m_row.problem = problem;
    m_cell.clear();
    m_state = State::Skip;
}

void Parser::finish()
{
    if (m_state == State::Quoted)
        fail(RowProblem::UnclosedQuote);
    endRow();
}

Row Parser::takeRow()
{
    Row row = std::move(m_rows.front());
    m_rows.pop_front();
    return row;
}

Reader::Reader(QIODevice &device, DetectedEncoding encoding, Delimiter delimiter, Limits limits)
    : m_device(device)
    , m_decoder(encoding.encoding)
    , m_parser(delimiter, limits)
    , m_limits(limits)
{
    m_device.seek(encoding.bomBytes);
    m_bytesRead = encoding.bomBytes;
    if (m_device.size() > limits.fileBytes) {
        m_finished = true;
        m_error = tooLarge(m_device.size(), limits);
    }
}

Error Reader::tooLarge(qint64 bytes, const Limits &limits)
{
    return {ErrorCode::File,
            tr("This file is larger than %1, more than Comptoir reads at once. Nothing "
               "was imported. Split it into smaller files and import them one by one.")
                .arg(QLocale().formattedDataSize(limits.fileBytes)),
            QStringLiteral("csv file of %1 bytes").arg(bytes)};
}

bool Reader::fill()
{
    constexpr qint64 blockSize = 256LL * 1024;
    const QByteArray block = m_device.read(blockSize);
    m_bytesRead += block.size();
    if (!block.isEmpty()) {
        m_parser.feed(m_decoder.decode(block));
        return true;
    }
    m_finished = true;
    m_parser.finish();
    if (!m_device.atEnd()) {
        m_error = Error{ErrorCode::File,
                        tr("The file could not be read to its end. The rows before that point are "
                           "not affected. Check the disk or drive it is on and try again."),
                        m_device.errorString()};
    }
    return false;
}

/// Not worth reading gigabytes for.
void Reader::failWithoutRow()
{
    m_finished = true;
    m_error = Error{ErrorCode::File,
                    tr("A line of this file is longer than Comptoir reads, so reading stopped "
                       "there. Check that it is the file you meant, and that its quotes are in "
                       "pairs."),
                    QStringLiteral("row without end")};
}

bool Reader::next(Row &row)
{
    while (!m_parser.hasRow()) {
        if (m_finished)
            return false;
        fill();
        if (!m_parser.hasRow() && m_bytesRead - m_rowFrom > m_limits.bytesWithoutRow)
            failWithoutRow();
    }
    m_rowFrom = m_bytesRead;
    row = m_parser.takeRow();
    return true;
}

} // namespace comptoir::csv
