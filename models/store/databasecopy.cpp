#include "models/store/databasecopy.h"

#include "models/store/database.h"
#include "models/store/storesettings.h"

#include <sqlite3.h>

namespace comptoir {

namespace {

using Progress = std::function<void(qint64 done, qint64 total)>;

/// A second file opened beside a Database, closed on leaving.
class CopyTarget
{
public:
    explicit CopyTarget(const QString &path)
        : m_code(sqlite3_open_v2(path.toUtf8().constData(), &m_handle,
                                 SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr))
    {}
    ~CopyTarget() { sqlite3_close(m_handle); }
    CopyTarget(const CopyTarget &) = delete;
    CopyTarget &operator=(const CopyTarget &) = delete;

    /// SQLITE_OK, or what went wrong.
    int copyFrom(sqlite3 *source, const CancelToken &cancel, const Progress &progress)
    {
        if (m_code != SQLITE_OK)
            return m_code;
        sqlite3_backup *backup = sqlite3_backup_init(m_handle, "main", source, "main");
        if (!backup)
            return sqlite3_errcode(m_handle);
        int code = SQLITE_OK;
        while (code == SQLITE_OK && !cancel.isCancelled()) {
            code = sqlite3_backup_step(backup, storesettings::kBackupPagesPerStep);
            const int pages = sqlite3_backup_pagecount(backup);
            if (progress)
                progress(pages - sqlite3_backup_remaining(backup), pages);
        }
        const int finished = sqlite3_backup_finish(backup);
        if (code == SQLITE_OK)
            return SQLITE_INTERRUPT;
        if (code != SQLITE_DONE || finished != SQLITE_OK)
            return code == SQLITE_DONE ? finished : code;
        // One plain file: without write-ahead log, it needs no second file beside it.
        return sqlite3_exec(m_handle, "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr);
    }

private:
    sqlite3 *m_handle = nullptr;
    int m_code;
};

/// Holds one read transaction, so that the copy is of one instant and no writer makes it start
/// again.
class Snapshot
{
public:
    explicit Snapshot(Database &database)
        : m_database(database)
        , m_begun(database.execute("BEGIN; SELECT 1 FROM sqlite_schema;").hasValue())
    {}
    ~Snapshot()
    {
        if (m_begun)
            (void)m_database.execute("COMMIT"); // nothing was written
    }
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;

private:
    Database &m_database;
    bool m_begun;
};

} // namespace

int copyDatabase(Database &source, const QString &path, const CancelToken &cancel,
                 const Progress &progress)
{
    const Snapshot snapshot(source);
    CopyTarget target(path);
    return target.copyFrom(source.handle(), cancel, progress);
}

} // namespace comptoir
