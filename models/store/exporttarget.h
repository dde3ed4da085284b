#pragma once

#include "models/domain/result.h"

#include <QString>

namespace comptoir {

/// Whether what the owner asked for may be written at that path; before every file that is made for
/// the owner. File: symbolic links followed, the path is one of the files in which a profile is
/// kept (any profile: its database, lock and markers, whatever lies in its folders of backups and
/// logs) or another SQLite file, or what stands there is no regular file. Touches nothing.
Done checkExportTarget(const QString &path);

} // namespace comptoir
