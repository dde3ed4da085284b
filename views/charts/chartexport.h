#pragma once

#include "views/charts/timeseries.h"
#include "views/widgets/tableexport.h"

namespace comptoir {

/// The figures of a chart as a file: a line a day, week or month, oldest first, with its first day
/// and a column for each series. `fileName` without date and ending.
TableSource chartAsFile(const TimeChartData &shown, const QString &fileName);

} // namespace comptoir
