#pragma once

#include <QString>

namespace comptoir {

/// What a report of a fault needs to know of this computer and this program, and nothing of the
/// owner or her shop: no name, no path, no address. In English, since those who read it are not
/// she. `counts`: how much there is, as the store says it ("412 customers, 1204 orders").
QString systemInformation(const QString &counts);

} // namespace comptoir
