#pragma once

#include "models/domain/result.h"
#include "models/store/migrations.h"

#include <QByteArray>
#include <QStringList>

namespace comptoir {

class Database;

/// Whether a file holds only what our migrations put there. A file that somebody else prepared can
/// bring triggers and views along, which SQLite would run with the owner's next change.
class SchemaGuard
{
public:
    /// The first thing in the file that a file of its version does not hold, as SQLite calls it
    /// ("trigger steal"); empty: nothing. Triggers, views and virtual tables must be ours word for
    /// word; plain tables and indexes, which do nothing by themselves, by name. `migrations` knows
    /// the file's version.
    static Result<QString> foreignObject(Database &file, const Migrations &migrations);

    /// Everything that a file of its version holds and this one does not, as SQLite calls it
    /// ("table note"). Nothing is told of a file of a version that `migrations` does not know.
    static Result<QStringList> missingObjects(Database &file, const Migrations &migrations);

    /// Of what foreignObject() compares in a file (SHA-256, in hexadecimal digits).
    static Result<QByteArray> digest(Database &file);
    /// What digest() gives for a file of the program's latest version: with it a start need not
    /// climb all migrations in memory (9 ms), which is done for any other file.
    static QByteArray digestOfLatest();
};

} // namespace comptoir
