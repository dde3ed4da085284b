// A restore in a process of its own, made to die while it reads what can be read of a damaged file.
// Arguments: profile folder, backup, number of rows that are read of it before.

#include "models/store/store.h"
#include "tests/models/store/testclock.h"

#include <QCoreApplication>

#include <cstdlib>
#include <cstring>
#include <sqlite3.h>

using namespace comptoir;

namespace {

int rowsLeft = 0;

/// Of the new file into which the damaged one is read alone (AsideFile).
void count(void *database, int, const char *, const char *, sqlite3_int64)
{
    const char *path = sqlite3_db_filename(static_cast<sqlite3 *>(database), "main");
    if (path && std::strstr(path, "-aside") && --rowsLeft == 0)
        std::_Exit(9); // as a power cut: nothing is closed, flushed or rolled back
}

int watch(sqlite3 *database, const char **, const struct sqlite3_api_routines *)
{
    sqlite3_update_hook(database, count, database);
    return SQLITE_OK;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    rowsLeft = arguments[3].toInt();
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(watch));
    TestClock clock;
    return Store::restore(arguments[1], arguments[2], clock) ? 0 : 3;
}
