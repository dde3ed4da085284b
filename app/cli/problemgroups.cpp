#include "app/cli/problemgroups.h"

#include "app/cli/commandoutput.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonObject>

#include <algorithm>

namespace comptoir::cli {

namespace {

constexpr qsizetype kStretchesShown = 5;
constexpr qsizetype kGroupsShown = 20;

class ProblemWords
{
    Q_DECLARE_TR_FUNCTIONS(ProblemWords)
public:
    static QString of(const ProblemGroup &group)
    {
        return (group.count == 1 ? tr("line %1: %2") : tr("lines %1: %2"))
            .arg(group.lines, group.text);
    }
    static QString more(qint64 count)
    {
        return tr("and %n more problem(s)", nullptr, static_cast<int>(count));
    }
};

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

void printProblems(CommandOutput &out, const QList<csv::Problem> &problems, qint64 count)
{
    const QList<ProblemGroup> groups = groupedByText(problems);
    qint64 told = 0;
    for (const ProblemGroup &group : groups.mid(0, kGroupsShown)) {
        out.line(ProblemWords::of(group));
        told += group.count;
    }
    if (count > told)
        out.line(ProblemWords::more(count - told));
}

QJsonArray toJson(const QList<csv::Problem> &problems)
{
    QJsonArray array;
    for (const csv::Problem &problem : problems) {
        array.append(QJsonObject{{QStringLiteral("line"), problem.line},
                                 {QStringLiteral("rejected"), problem.rejected},
                                 {QStringLiteral("message"), problem.text}});
    }
    return array;
}

} // namespace comptoir::cli
