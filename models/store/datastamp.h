#pragma once

#include "models/domain/result.h"

#include <QString>

namespace comptoir {

class Database;

/// An SQL expression: a text that is another one once a sync, an import or a removed shop may have
/// changed what came from the shops. Cheap to ask, for answers that are dear to count and kept. A
/// sync that is under way is seen when it ends: add what grows meanwhile.
QString dataStampSql();
Result<QString> dataStamp(Database &database);

} // namespace comptoir
