#pragma once

#include <QString>

namespace comptoir::bench {

/// The order of everybody by several columns, beside SQLite's own ORDER BY on the same file.
void sortLines(const QString &path);

} // namespace comptoir::bench
