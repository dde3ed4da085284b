#include "views/charts/chartexport.h"

#include <QCoreApplication>

#include <numeric>

namespace comptoir {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ChartExport)
};

csv::TableCell figureCell(const TimeChartData &shown, qint64 value)
{
    return shown.currency ? csv::TableCell(Money{value, *shown.currency}) : csv::TableCell(value);
}

/// A day may be a month: the words for the eye, the date for a spreadsheet.
QList<csv::TableCell> lineOf(const TimeChartData &shown, const QDate &day)
{
    QList<csv::TableCell> cells{shown.dayText(day), day};
    for (qsizetype i = 0; i < shown.series.size(); ++i) {
        const auto point = shown.pointOn(i, day);
        cells.append(point && point->value ? figureCell(shown, *point->value) : csv::TableCell());
    }
    return cells;
}

} // namespace

TableSource chartAsFile(const TimeChartData &shown, const QString &fileName)
{
    TableSource source;
    source.fileName = fileName;
    source.title = Words::tr("Exporting figures");
    source.which = Words::tr("The figures that the chart shows go out, oldest first.");
    source.columns = {{QStringLiteral("period"), Words::tr("Period")},
                      {QStringLiteral("from"), Words::tr("From")}};
    for (qsizetype i = 0; i < shown.series.size(); ++i) {
        source.columns.append({QStringLiteral("series_%1").arg(i + 1), shown.series[i].name,
                               shown.currency.has_value()});
    }
    QList<QList<csv::TableCell>> lines;
    for (const QDate &day : shown.days())
        lines.append(lineOf(shown, day));
    source.ids = [count = lines.size()](Database &) -> Result<std::vector<qint32>> {
        std::vector<qint32> ids(static_cast<size_t>(count));
        std::iota(ids.begin(), ids.end(), 0);
        return ids;
    };
    source.rows = [lines](Database &,
                          const std::vector<qint32> &ids) -> Result<QList<QList<csv::TableCell>>> {
        QList<QList<csv::TableCell>> wanted;
        for (const qint32 id : ids)
            wanted.append(lines.at(id));
        return wanted;
    };
    return source;
}

} // namespace comptoir
