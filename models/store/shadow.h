#pragma once

#include "models/store/database.h"

#include <QStringList>

#include <optional>

namespace comptoir {

/// The profile as it is now, to try on what would happen to it: a connection of its own that only
/// reads the file, and on which some tables stand in memory under their own names, so that whatever
/// is written to them is gone with it. What writes to another table fails. One state of the file
/// for as long as it lives.
///
/// SQLite looks for a name among temporary tables first
/// (https://www.sqlite.org/lang_naming.html), so that repositories and engine work on these tables
/// as they do on the file's. Each comes with its indexes and triggers. Foreign keys are not held.
/// Used, and closed, on the thread that opened it.
class Shadow
{
public:
    /// `path`: of a profile's file.
    static Result<std::unique_ptr<Shadow>> open(const QString &path);

    struct Tables
    {
        QStringList copied; ///< with their rows
        QStringList empty; ///< new rows only
    };
    /// From now on these are in memory. What the file holds by then is that of open().
    Done cover(const Tables &tables);

    /// In a transaction from beginning to end: what says "in the caller's Transaction" may be
    /// called, what begins one of its own may not.
    [[nodiscard]] Database &database() { return *m_database; }

private:
    explicit Shadow(std::unique_ptr<Database> database);
    Done make(const QString &table, bool withRows);
    Done follow(const QString &type, const QString &table);

    std::unique_ptr<Database> m_database;
    std::optional<Transaction> m_transaction; ///< never committed; gone before the database
};

} // namespace comptoir
