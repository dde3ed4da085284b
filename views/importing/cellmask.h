#pragma once

#include "models/shops/csv/columncatalogue.h"

#include <QString>

namespace comptoir {

class Privacy;

/// A cell of a file as the wizard shows it while names are hidden: what tells who somebody is, and
/// what may hold anything, is masked. `field` is what its column is read as; without an id nobody
/// knows what stands there.
QString maskedCell(const Privacy &privacy, const csv::Field &field, const QString &text);

} // namespace comptoir
