#pragma once

#include "models/shops/csv/rowbuilder.h"

namespace comptoir::cli {

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

} // namespace comptoir::cli
