#include "models/shops/csv/reader.h"

namespace comptoir::csv {

namespace {

/// How well a delimiter explains a text: the share of rows with as many columns as the first, less
/// what it leaves unsplit. 0 when the first row has one column only.
double fit(QStringView text, Delimiter delimiter)
{
    Parser parser(delimiter);
    parser.feed(text);
    QList<Row> rows;
    while (parser.hasRow() && rows.size() < 500)
        rows.append(parser.takeRow());
    if (rows.isEmpty()) { // one line without an end
        parser.finish();
        if (parser.hasRow())
            rows.append(parser.takeRow());
    }
    if (rows.isEmpty() || rows.constFirst().cells.size() < 2)
        return 0;
    const qsizetype columns = rows.constFirst().cells.size();
    double same = 0;
    double cells = 0;
    double unsplit = 0;
    for (const Row &row : std::as_const(rows)) {
        same += row.problem == RowProblem::None && row.cells.size() == columns ? 1 : 0;
        for (const QString &cell : row.cells) {
            cells += 1;
            // A comma inside a cell is a decimal sign; these hardly ever are text.
            for (const QChar c : {u';', u'\t', u'|'})
                unsplit += cell.contains(c) ? 1 : 0;
        }
    }
    return same / double(rows.size()) - unsplit / cells + 0.001 * double(qMin(columns, 50LL));
}

} // namespace

Delimiter detectDelimiter(QStringView text)
{
    Delimiter best = Delimiter::Comma;
    double bestFit = 0.2; // below that it is chance
    for (const Delimiter candidate :
         {Delimiter::Semicolon, Delimiter::Comma, Delimiter::Tab, Delimiter::Pipe}) {
        const double candidateFit = fit(text, candidate);
        if (candidateFit > bestFit) {
            best = candidate;
            bestFit = candidateFit;
        }
    }
    if (bestFit > 0.2)
        return best;
    return fit(text, Delimiter::Blanks) > 0.95 ? Delimiter::Blanks : Delimiter::Comma;
}

} // namespace comptoir::csv
