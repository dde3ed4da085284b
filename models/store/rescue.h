#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace comptoir {

class Database;

/// Reads what can be read of a damaged file, row by row, into another one: from the first row
/// until the damage, and from the last one back to it, since what is newest stands last. A file of
/// a newer program, and one in which somebody else put things, is read the same way: by the names
/// that both know, and only tables, so that nothing in it runs.
class Rescue
{
public:
    struct Table
    {
        QString name;
        QByteArray where; ///< a condition on its columns; empty: all rows
    };

    /// `damaged`: a connection that only reads. `target`: an empty file of this program's schema;
    /// what is read need not fit together there (keys are not checked). In the order given; a row
    /// whose values are not of its columns' kinds is left out. Writes in a transaction of its own.
    /// Returns the tables that could not be read to the end; an Error says that `target` could not
    /// be written.
    static Result<QStringList> read(Database &damaged, Database &target,
                                    const QList<Table> &tables);
};

} // namespace comptoir
