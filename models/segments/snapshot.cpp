#include "models/segments/snapshot.h"

#include <sqlite3.h>

namespace comptoir {

Snapshot::Snapshot(Database &database)
    : m_database(database)
{
    if (sqlite3_get_autocommit(database.handle()))
        m_begun = m_database.execute("BEGIN").hasValue();
}

Snapshot::~Snapshot()
{
    if (m_begun)
        (void)m_database.execute("ROLLBACK"); // nothing was written
}

} // namespace comptoir
