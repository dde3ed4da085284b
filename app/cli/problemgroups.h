#pragma once

#include "models/shops/csv/rowbuilder.h"

#include <QJsonArray>

namespace comptoir::cli {

class CommandOutput;

/// Lines of a file with the same trouble.
struct ProblemGroup
{
    QString text;
    QString lines; ///< "2-1001, 1005"; the first few stretches, then "…"
    qint64 count = 0;

    bool operator==(const ProblemGroup &) const = default;
};

/// In the order in which each text comes first. Pure.
QList<ProblemGroup> groupedByText(const QList<csv::Problem> &problems);

/// For people: the first kinds of trouble, then how many more there are of the `count` in all.
void printProblems(CommandOutput &out, const QList<csv::Problem> &problems, qint64 count);
QJsonArray toJson(const QList<csv::Problem> &problems);

} // namespace comptoir::cli
