#pragma once

#include "models/domain/clock.h"

#include <QString>

#include <functional>

namespace comptoir {

class Database;

/// Copies what `source` sees now into a new file at `path`, by SQLite's online backup: one instant,
/// whatever is being written meanwhile. One plain file, without a write-ahead log. Gives a result
/// code of SQLite: SQLITE_OK, SQLITE_INTERRUPT when cancelled, or what went wrong; then the caller
/// removes what is there. `progress` is told pages done and pages there are.
int copyDatabase(Database &source, const QString &path, const CancelToken &cancel = {},
                 const std::function<void(qint64 done, qint64 total)> &progress = {});

} // namespace comptoir
