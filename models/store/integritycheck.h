#pragma once

#include "models/domain/clock.h"
#include "models/domain/result.h"

#include <QStringList>

namespace comptoir {

class Database;

/// How deep to look. Quick reads every page once; Full also compares indexes with their tables,
/// checks that every row points at rows that exist, and that no part of the schema is missing.
enum class CheckDepth { Quick, Full };

/// What is wrong with the file, in SQLite's words (for the log and for support); an empty list when
/// it is sound. Damage is a finding, not an Error; an Error says that the check could not be made.
/// Reads the whole file: seconds for a large shop. Cancelled, within a moment.
Result<QStringList> integrityProblems(Database &database, CheckDepth depth,
                                      const CancelToken &cancel = {});

} // namespace comptoir
