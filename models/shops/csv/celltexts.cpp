#include "models/shops/csv/celltexts.h"

namespace comptoir::csv {

QString CellTexts::time(const std::optional<Timestamp> &at) const
{
    return at ? at->toZone(m_zone).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : QString();
}

QString CellTexts::money(const Money &money) const
{
    if (money.currency.isNull())
        return {};
    QString text = money.toDecimal();
    return m_comma ? text.replace(u'.', u',') : text;
}

QString CellTexts::decimal(double value) const
{
    QString text = QString::number(value, 'g', 12);
    return m_comma ? text.replace(u'.', u',') : text;
}

QString listText(const QStringList &texts)
{
    QStringList parts;
    for (const QString &text : texts) {
        const bool quote = text.contains(u',') || text.contains(u'"') || text.trimmed() != text
            || text.isEmpty();
        parts.append(quote ? u'"' + QString(text).replace(u'"', QLatin1String("\"\"")) + u'"'
                           : text);
    }
    return parts.join(QStringLiteral(", "));
}

QStringList listOf(const QString &cell)
{
    QStringList texts;
    Parser parser(Delimiter::Comma);
    // A blank after the comma is no part of the text, and would hide the quote from the parser.
    QString dense;
    bool skip = true;
    bool quoted = false;
    for (const QChar c : cell) {
        skip = skip && c.isSpace();
        if (skip)
            continue;
        dense += c;
        quoted = quoted != (c == u'"');
        skip = c == u',' && !quoted;
    }
    parser.feed(dense);
    parser.finish();
    if (!parser.hasRow())
        return texts;
    const Row row = parser.takeRow();
    // With quotes that are none of ours, commas alone part the texts.
    for (const QString &text : row.problem == RowProblem::None ? row.cells : cell.split(u',')) {
        if (!text.trimmed().isEmpty())
            texts.append(text.trimmed());
    }
    return texts;
}

} // namespace comptoir::csv
