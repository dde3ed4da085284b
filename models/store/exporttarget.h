#pragma once

#include "models/domain/result.h"

#include <QString>

namespace comptoir {

/// Whether what the owner asked for may be written at that path; before every file that is made for
/// the owner. File: symbolic links followed, it would lie in the folder in which a profile is kept
/// (any profile: beside its database, or in its folders of backups and logs) or replace another
/// SQLite file, or what stands there is no regular file. Touches nothing.
Done checkExportTarget(const QString &path);
/// Likewise for the copy of a backup, which may replace an older copy: a SQLite file.
Done checkCopyTarget(const QString &path);

} // namespace comptoir
