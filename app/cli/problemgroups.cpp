#include "app/cli/problemgroups.h"

#include <QHash>

#include <algorithm>

namespace comptoir::cli {

namespace {

constexpr qsizetype kStretchesShown = 5;

QString written(QList<qint64> lines)
{
    std::sort(lines.begin(), lines.end());
    QStringList stretches;
    for (qsizetype first = 0; first < lines.size();) {
        qsizetype last = first;
        while (last + 1 < lines.size() && lines.at(last + 1) <= lines.at(last) + 1)
            ++last;
        if (stretches.size() == kStretchesShown) {
            stretches.append(QStringLiteral("…"));
            break;
        }
        const QString from = QString::number(lines.at(first));
        stretches.append(lines.at(last) == lines.at(first)
                             ? from
                             : from + u'-' + QString::number(lines.at(last)));
        first = last + 1;
    }
    return stretches.join(QStringLiteral(", "));
}

} // namespace

QList<ProblemGroup> groupedByText(const QList<csv::Problem> &problems)
{
    QStringList texts;
    QHash<QString, QList<qint64>> lines;
    for (const csv::Problem &problem : problems) {
        if (!lines.contains(problem.text))
            texts.append(problem.text);
        lines[problem.text].append(problem.line);
    }
    QList<ProblemGroup> groups;
    for (const QString &text : std::as_const(texts))
        groups.append({text, written(lines.value(text)), lines.value(text).size()});
    return groups;
}

} // namespace comptoir::cli
