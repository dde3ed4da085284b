#include "views/segments/builder/sourcedoor.h"

namespace comptoir {

QString SourceDoor::page(DataSource source)
{
    if (source == DataSource::Own || source == DataSource::OrderHistory)
        return {};
    return source == DataSource::Coordinates ? QStringLiteral("settings-places")
                                             : QStringLiteral("settings-import");
}

QString SourceDoor::label()
{
    return tr("Bring in a file…");
}

} // namespace comptoir
