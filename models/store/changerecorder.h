#pragma once

#include "models/store/database.h"

#include <QByteArray>
#include <QHash>

struct sqlite3_session;

namespace comptoir {

/// Notes what happens to the rows of a connection between start() and finish(), so that it can be
/// taken back: SQLite's session extension (https://www.sqlite.org/sessionintro.html), which
/// Debian, Homebrew and vcpkg (feature "session") compile in. Derived and bookkeeping tables
/// (facts, search, sync cursors, logs, the imports themselves) are left out.
class ChangeRecorder
{
public:
    explicit ChangeRecorder(Database &database);
    ~ChangeRecorder();
    ChangeRecorder(const ChangeRecorder &) = delete;
    ChangeRecorder &operator=(const ChangeRecorder &) = delete;

    /// Begins to note. Call it inside the transaction whose changes are meant.
    Done start();
    /// Ends noting and gives the changes, empty if there were none.
    Result<QByteArray> finish();

    /// How many rows of one table a change put in and altered.
    struct Touched
    {
        qint64 inserted = 0, altered = 0;
    };
    /// By table. Reads the change only, not the file: rows that went since count too.
    static Result<QHash<QString, Touched>> touched(const QByteArray &changes);

    /// What ChangeTakeBack did.
    struct Undone
    {
        qint64 restored = 0; ///< rows back as they were
        qint64 kept = 0; ///< rows left alone: changed since, or others stand on them now
        qint64 refusals = 0; ///< refusals that it brought: they stay, as nobody took them back
    };

private:
    Database &m_database;
    sqlite3_session *m_session = nullptr;
};

} // namespace comptoir
