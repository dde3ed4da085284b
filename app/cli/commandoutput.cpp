#include "app/cli/commandoutput.h"

#include <QIODevice>
#include <QJsonDocument>

#include <algorithm>

namespace comptoir::cli {

namespace {

constexpr qsizetype kWidestCell = 60;

bool obeysTerminal(QChar c)
{
    const char16_t code = c.unicode();
    const bool control = code < 0x20 || (code >= 0x7f && code < 0xa0);
    const bool direction = code == 0x061c || code == 0x200e || code == 0x200f
        || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
    const bool lineBreak = code == 0x2028 || code == 0x2029;
    return control || direction || lineBreak;
}

/// Never through a pair of halves of one character.
QString cut(const QString &cell)
{
    if (cell.size() <= kWidestCell)
        return cell;
    const qsizetype kept = kWidestCell - 1;
    return cell.left(cell.at(kept - 1).isHighSurrogate() ? kept - 1 : kept) + QChar(0x2026);
}

QString spelt(QChar c, QLatin1String prefix, int digits)
{
    return prefix + QString::number(c.unicode(), 16).rightJustified(digits, QLatin1Char('0'));
}

} // namespace

CommandOutput::CommandOutput(QIODevice &out, QIODevice &err, bool json)
    : m_out(out)
    , m_err(err)
    , m_json(json)
{}

void CommandOutput::line(const QString &text)
{
    if (!m_json)
        write(m_out, harmless(text).toUtf8() + '\n');
}

void CommandOutput::table(const QStringList &titles, const QList<QStringList> &rows, Cells cells)
{
    QList<qsizetype> widths;
    QList<QStringList> all;
    if (!titles.isEmpty())
        all.append(titles);
    all += rows;
    for (QStringList &row : all) {
        for (qsizetype column = 0; column < row.size(); ++column) {
            const bool pads = cells == Cells::Cut && column + 1 < row.size();
            row[column] = pads ? cut(harmless(row.at(column))) : harmless(row.at(column));
            if (column >= widths.size())
                widths.append(0);
            widths[column] = std::max(widths.at(column), row.at(column).size());
        }
    }
    for (const QStringList &row : std::as_const(all)) {
        QString text;
        for (qsizetype column = 0; column < row.size(); ++column)
            text += row.at(column).leftJustified(widths.at(column) + 2);
        while (text.endsWith(QLatin1Char(' ')))
            text.chop(1);
        line(text);
    }
}

void CommandOutput::lines(const QString &text)
{
    for (const QString &one : text.split(QLatin1Char('\n')))
        line(one);
}

void CommandOutput::bytes(const QByteArray &bytes)
{
    if (!m_json)
        write(m_out, bytes);
}

void CommandOutput::json(const QJsonObject &object)
{
    if (m_json)
        write(m_out, harmlessJson(object) + '\n');
}

void CommandOutput::progress(const QString &text)
{
    write(m_err, harmless(text).toUtf8() + '\n');
}

int CommandOutput::fail(const Error &error)
{
    progress(error.text);
    json({{QStringLiteral("error"), toJson(error)}});
    return exitCodeFor(error.code);
}

void CommandOutput::write(QIODevice &device, const QByteArray &bytes)
{
    // A closed pipe (comptoir … | head) is the reader's wish, not a failure.
    device.write(bytes);
}

QJsonObject toJson(const Error &error)
{
    return {{QStringLiteral("code"), nameOf(error.code)}, {QStringLiteral("message"), error.text}};
}

QString harmless(const QString &text)
{
    QString safe;
    safe.reserve(text.size());
    for (const QChar c : text) {
        if (!obeysTerminal(c))
            safe += c;
        else if (c.unicode() < 0x100)
            safe += spelt(c, QLatin1String("\\x"), 2);
        else
            safe += spelt(c, QLatin1String("\\u"), 4);
    }
    return safe;
}

QByteArray harmlessJson(const QJsonObject &object)
{
    // QJsonDocument spells out C0 itself; the rest stands inside strings only, where \uXXXX means
    // the same.
    const QString text = QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    QString safe;
    safe.reserve(text.size());
    for (const QChar c : text)
        safe += obeysTerminal(c) ? spelt(c, QLatin1String("\\u"), 4) : QString(c);
    return safe.toUtf8();
}

} // namespace comptoir::cli
