#include "models/shops/csv/writer.h"

namespace comptoir::csv {

namespace {

constexpr qsizetype kBufferBytes = 64LL * 1024;

/// Where a spreadsheet that was told of another delimiter than ours begins a cell: a French Excel
/// parts at semicolons what was parted at commas. Line ends count as well, since the quotes around
/// them mean nothing to a program that parts the line elsewhere.
bool partsCells(QChar c)
{
    return QStringView(u",;\t|\r\n").contains(c);
}

qsizetype digitsAt(QStringView text, qsizetype from)
{
    qsizetype end = from;
    while (end < text.size() && text.at(end) >= u'0' && text.at(end) <= u'9')
        ++end;
    return end - from;
}

/// A sign, digits, and one decimal mark with digits after it.
bool isPlainNumber(QStringView text)
{
    const qsizetype sign = text.startsWith(u'-') || text.startsWith(u'+') ? 1 : 0;
    const qsizetype mark = sign + digitsAt(text, sign);
    if (mark == sign)
        return false;
    if (mark == text.size())
        return true;
    const qsizetype decimals = digitsAt(text, mark + 1);
    return QStringView(u".,").contains(text.at(mark)) && decimals > 0
        && mark + 1 + decimals == text.size();
}

/// Whether a cell that begins here would be a formula. Spreadsheets skip blanks before one, quotes
/// may be theirs, and some take the wide forms of its first character (U+FF1D, U+FF0B, U+FF0D,
/// U+FF20) for the narrow ones.
bool startsAFormula(QStringView part)
{
    while (!part.isEmpty() && (part.front().isSpace() || part.front() == u'"'))
        part = part.sliced(1);
    return !part.isEmpty() && QStringView(u"=+-@\uFF1D\uFF0B\uFF0D\uFF20").contains(part.front());
}

QStringView withoutApostrophes(QStringView text)
{
    while (text.startsWith(u'\''))
        text = text.sliced(1);
    return text;
}

bool needsApostrophe(QStringView part)
{
    return startsAFormula(withoutApostrophes(part)) && !isPlainNumber(part);
}

/// Tabs and line ends in front of a cell make a formula of what follows in some spreadsheets.
bool startsWithAJump(QStringView cell)
{
    cell = withoutApostrophes(cell);
    return cell.startsWith(u'\t') || cell.startsWith(u'\r') || cell.startsWith(u'\n');
}

/// The cell, with `change` done to every part of it that a spreadsheet may take for a cell of its
/// own. The first part is told whether the whole begins with a jump.
template <typename Change>
QString eachPart(const QString &cell, Change change)
{
    QString text;
    const bool jumps = startsWithAJump(cell);
    qsizetype from = 0;
    for (qsizetype i = 0; i <= cell.size(); ++i) {
        if (i < cell.size() && !partsCells(cell.at(i)))
            continue;
        text += change(QStringView(cell).sliced(from, i - from), from == 0 && jumps);
        if (i < cell.size())
            text += cell.at(i);
        from = i + 1;
    }
    return text;
}

QChar delimiterChar(Delimiter delimiter)
{
    switch (delimiter) {
    case Delimiter::Comma:
        return u',';
    case Delimiter::Tab:
        return u'\t';
    case Delimiter::Pipe:
        return u'|';
    case Delimiter::Semicolon:
    case Delimiter::Blanks:
        break;
    }
    return u';';
}

} // namespace

QString defused(const QString &cell)
{
    if (isPlainNumber(cell))
        return cell;
    return eachPart(cell, [](QStringView part, bool jumps) {
        return jumps || needsApostrophe(part) ? u'\'' + part.toString() : part.toString();
    });
}

QString fused(const QString &cell)
{
    return eachPart(cell, [](QStringView part, bool jumps) {
        const bool defused
            = part.startsWith(u'\'') && (jumps || startsAFormula(withoutApostrophes(part)));
        return defused ? part.sliced(1).toString() : part.toString();
    });
}

Writer::Writer(QIODevice &device, const WriterOptions &options)
    : m_device(device)
    , m_delimiter(delimiterChar(options.delimiter))
{
    if (options.byteOrderMark)
        m_buffer.append("\xEF\xBB\xBF");
}

void Writer::writeRow(const QStringList &cells)
{
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            line.append(m_delimiter);
        QString cell = defused(cells.at(i));
        const bool quote = cell.contains(m_delimiter) || cell.contains(u'"') || cell.contains(u'\n')
            || cell.contains(u'\r') || (cell.isEmpty() && cells.size() == 1)
            || (!cell.isEmpty() && (cell.front().isSpace() || cell.back().isSpace()));
        if (quote) {
            cell.replace(u'"', QLatin1String("\"\""));
            line += u'"' + cell + u'"';
        } else {
            line += cell;
        }
    }
    line.append(QLatin1String("\r\n"));
    m_buffer.append(line.toUtf8());
    if (m_buffer.size() >= kBufferBytes)
        flush();
}

bool Writer::flush()
{
    m_ok = m_ok && m_device.write(m_buffer) == m_buffer.size();
    m_buffer.clear();
    return m_ok;
}

} // namespace comptoir::csv
