#include "models/shops/csv/writer.h"

#include <QRegularExpression>

namespace comptoir::csv {

namespace {

constexpr qsizetype kBufferBytes = 64LL * 1024;

/// Spreadsheets skip blanks before a formula, and some take the wide forms of its first character
/// (U+FF1D, U+FF0B, U+FF0D, U+FF20) for the narrow ones.
bool startsAFormula(QStringView cell)
{
    if (cell.startsWith(u'\t') || cell.startsWith(u'\r') || cell.startsWith(u'\n'))
        return true;
    while (!cell.isEmpty() && cell.front().isSpace())
        cell = cell.sliced(1);
    return !cell.isEmpty() && QStringView(u"=+-@\uFF1D\uFF0B\uFF0D\uFF20").contains(cell.front());
}

QStringView withoutApostrophes(QStringView cell)
{
    while (cell.startsWith(u'\''))
        cell = cell.sliced(1);
    return cell;
}

bool isPlainNumber(const QString &cell)
{
    static const QRegularExpression pattern(QStringLiteral("^[+-]?\\d+(?:[.,]\\d+)?$"));
    return pattern.match(cell).hasMatch();
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
    if (!startsAFormula(withoutApostrophes(cell)) || isPlainNumber(cell))
        return cell;
    return u'\'' + cell;
}

QString fused(const QString &cell)
{
    if (cell.startsWith(u'\'') && startsAFormula(withoutApostrophes(cell)))
        return cell.mid(1);
    return cell;
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
