#include "views/widgets/tablecopy.h"

#include "models/shops/csv/writer.h"

#include <QMimeData>
#include <QRegularExpression>

namespace comptoir {

namespace {

/// What is pasted into a spreadsheet must not begin to calculate there. Amounts that are negative
/// may stay as they are.
QString pasted(const QString &cell)
{
    static const QRegularExpression amount(
        QStringLiteral("^[+-]?[\\d.,'\\s\u202F\u00A0]+[\\p{Sc}%A-Z]{0,3}$"),
        QRegularExpression::UseUnicodePropertiesOption);
    return amount.match(cell).hasMatch() ? cell : csv::defused(cell);
}

QString textLine(const QStringList &cells)
{
    QStringList flat;
    for (QString cell : cells) {
        cell = pasted(cell);
        for (QChar &letter : cell) {
            if (letter == u'\t' || letter == u'\n' || letter == u'\r')
                letter = u' ';
        }
        flat.append(cell);
    }
    return flat.join(u'\t');
}

QString htmlLine(const QStringList &cells, QLatin1String element)
{
    QString line = QStringLiteral("<tr>");
    for (const QString &cell : cells) {
        QString words = pasted(cell).toHtmlEscaped();
        words.replace(u'\n', QLatin1String("<br>"));
        line += u'<' + element + u'>' + words + QLatin1String("</") + element + u'>';
    }
    return line + QLatin1String("</tr>");
}

} // namespace

std::unique_ptr<QMimeData> tableMimeData(const QStringList &headings,
                                         const QList<QStringList> &lines)
{
    auto data = std::make_unique<QMimeData>();
    if (headings.isEmpty() && lines.size() == 1 && lines.first().size() == 1) {
        data->setText(lines.first().first());
        return data;
    }
    QStringList text;
    QString html = QStringLiteral("<meta charset=\"utf-8\"><table>");
    if (!headings.isEmpty()) {
        text.append(textLine(headings));
        html += htmlLine(headings, QLatin1String("th"));
    }
    for (const QStringList &cells : lines) {
        text.append(textLine(cells));
        html += htmlLine(cells, QLatin1String("td"));
    }
    data->setText(text.join(u'\n'));
    data->setHtml(html + QLatin1String("</table>"));
    return data;
}

} // namespace comptoir
