#include "models/store/database.h"

#include "models/store/storesettings.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QUuid>
#include <QVariant>

#include <algorithm>
#include <cstring>
#include <sqlite3.h>

namespace comptoir {

namespace {

QString driverName()
{
    return QStringLiteral("QSQLITE");
}

sqlite3 *handleOf(const QSqlDatabase &connection)
{
    const QVariant handle = connection.driver()->handle();
    if (!handle.isValid() || std::strcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

/// A Transaction of this thread.
struct Running
{
    const sqlite3 *file;
    const void *version; ///< of the file: what the hooks know it by
    bool isLost = false;
};
thread_local std::vector<Running> running;

Running *runningOf(const void *version)
{
    const auto found = std::find_if(running.begin(), running.end(), [version](const Running &one) {
        return one.version == version;
    });
    return found == running.end() ? nullptr : &*found;
}

/// Called by SQLite before it makes a commit.
int noteCommit(void *version)
{
    if (const Running *lost = runningOf(version); lost && lost->isLost)
        return 1; // not in pieces
    static_cast<DataVersion *>(version)->beginCommit();
    return 0; // go on
}

/// Called by SQLite when it rolls back, which it does by itself where the disk is full or fails
/// (https://www.sqlite.org/lang_transaction.html): what the caller does until it looks would be
/// committed statement by statement, and half of something be kept.
void noteRollback(void *version)
{
    if (Running *lost = runningOf(version))
        lost->isLost = true;
}

void forget(const sqlite3 *file)
{
    const auto of = [file](const Running &one) { return one.file == file; };
    running.erase(std::remove_if(running.begin(), running.end(), of), running.end());
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const QString &path, Mode mode)
{
    std::unique_ptr<Database> database(new Database);
    database->m_path = path;
    database->m_thread = QThread::currentThread();
    database->m_connectionName = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (const Done connected = database->connect(mode); !connected)
        return connected.error();
    if (!database->isSameLibrary()) {
        return Error{ErrorCode::Database,
                     tr("This installation of Comptoir mixes two versions of SQLite, which could "
                        "damage your data. Nothing was opened. Please install Comptoir again."),
                     QStringLiteral("sqlite_source_id differs")};
    }
    if (const Done set = database->applyPragmas(mode); !set)
        return set.error();
    if (mode == Mode::ReadWrite) {
        database->m_isWriter = true;
        database->shareDataVersion(std::make_shared<DataVersion>());
    }
    return database;
}

Database::~Database()
{
    Q_ASSERT(m_thread == QThread::currentThread());
    Q_ASSERT(m_borrowed == 0);
    for (const auto &[sql, idle] : m_idle) {
        for (const auto &statement : idle)
            sqlite3_finalize(statement->handle);
    }
    QSqlDatabase::database(m_connectionName, false).close();
    QSqlDatabase::removeDatabase(m_connectionName);
}

Done Database::connect(Mode mode)
{
    const QFileInfo file(m_path);
    if (file.exists() && !file.isFile()) // opening a pipe would wait for a writer, for ever
        return errorFor(SQLITE_CANTOPEN, QStringLiteral("no regular file"));
    QSqlDatabase connection = QSqlDatabase::addDatabase(driverName(), m_connectionName);
    const bool looksLikeUri = m_path.startsWith(QLatin1String("file:"));
    connection.setDatabaseName(looksLikeUri ? file.absoluteFilePath() : m_path);
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1;QSQLITE_OPEN_URI")
                          .arg(storesettings::kBusyTimeoutMs);
    if (mode == Mode::ReadOnly)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    connection.setConnectOptions(options);
    if (!connection.open()) {
        const int code = connection.lastError().nativeErrorCode().toInt();
        return errorFor(code ? code : SQLITE_CANTOPEN, connection.lastError().driverText());
    }
    m_handle = handleOf(connection);
    if (!m_handle)
        return errorFor(SQLITE_CANTOPEN, QStringLiteral("no sqlite3 handle"));
    sqlite3_extended_result_codes(m_handle, 1);
    return done();
}

bool Database::isSameLibrary() const
{
    QSqlQuery query(QSqlDatabase::database(m_connectionName, false));
    query.setForwardOnly(true);
    return query.exec(QStringLiteral("SELECT sqlite_source_id()")) && query.next()
        && query.value(0).toString() == QLatin1String(sqlite3_sourceid());
}

Done Database::applyPragmas(Mode mode)
{
    QByteArray script = "PRAGMA foreign_keys=ON;"
                        "PRAGMA mmap_size=0;"
                        "PRAGMA trusted_schema=OFF;"
                        "PRAGMA cache_size=-"
        + QByteArray::number(storesettings::kCacheKiB) + ';';
    if (mode == Mode::ReadOnly) {
        // The last one reads the header, so that a file that is no database is noticed here.
        script += "PRAGMA query_only=ON; PRAGMA schema_version;";
    } else {
        // A Mac's disk keeps what fsync() gave it in a cache of its own, unless asked otherwise.
        script += "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA fullfsync=ON;"
                  "PRAGMA wal_autocheckpoint="
            + QByteArray::number(storesettings::kCheckpointPages) + ';';
    }
    return execute(script);
}

Done Database::attachReadOnly(const QString &path, const QString &name)
{
    // https://www.sqlite.org/uri.html
    const QByteArray uri
        = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toEncoded() + "?mode=ro";
    return prepare(QStringLiteral("ATTACH ? AS ") + name).bind(1, QString::fromLatin1(uri)).run();
}

Statement Database::prepare(const QString &sql)
{
    Q_ASSERT(m_thread == QThread::currentThread());
    IdleList &idle = m_idle[sql];
    std::unique_ptr<PreparedStatement> statement;
    int code = SQLITE_OK;
    if (!idle.empty()) {
        statement = std::move(idle.back());
        idle.pop_back();
        --m_idleCount;
    } else {
        const QByteArray utf8 = sql.toUtf8();
        sqlite3_stmt *handle = nullptr;
        code = sqlite3_prepare_v3(m_handle, utf8.constData(), static_cast<int>(utf8.size()) + 1,
                                  SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
        if (code == SQLITE_OK && !handle)
            code = SQLITE_MISUSE; // an empty text
        if (handle)
            statement = std::make_unique<PreparedStatement>(PreparedStatement{handle, {}});
    }
    if (statement)
        ++m_borrowed;
    return {*this, std::move(statement), &idle, code};
}

void Database::giveBack(std::unique_ptr<PreparedStatement> statement, IdleList *idle)
{
    Q_ASSERT(m_thread == QThread::currentThread());
    --m_borrowed;
    sqlite3_reset(statement->handle);
    noteEnd();
    sqlite3_clear_bindings(statement->handle);
    if (m_idleCount >= storesettings::kIdleStatements) {
        sqlite3_finalize(statement->handle);
        return;
    }
    idle->push_back(std::move(statement));
    ++m_idleCount;
}

Done Database::execute(const QByteArray &script)
{
    Q_ASSERT(m_thread == QThread::currentThread());
    const int code = sqlite3_exec(m_handle, script.constData(), nullptr, nullptr, nullptr);
    noteEnd();
    return code == SQLITE_OK ? done() : Done(lastError(sqlite3_extended_errcode(m_handle)));
}

qint64 Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

qint64 Database::changes() const
{
    return sqlite3_changes64(m_handle);
}

std::optional<quint64> Database::dataVersion() const
{
    const bool changes = sqlite3_txn_state(m_handle, "main") == SQLITE_TXN_WRITE;
    return m_version && !changes ? m_version->value() : std::nullopt;
}

void Database::shareDataVersion(std::shared_ptr<DataVersion> version)
{
    m_version = std::move(version);
    if (!m_isWriter)
        return;
    sqlite3_commit_hook(m_handle, &noteCommit, m_version.get());
    sqlite3_rollback_hook(m_handle, &noteRollback, m_version.get());
}

QString Database::libraryVersion()
{
    return QLatin1String(sqlite3_libversion());
}

Done Database::setFullSync(bool full)
{
    return execute(full ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL");
}

Error Database::lastError(int code) const
{
    const bool isLatest = m_handle && sqlite3_extended_errcode(m_handle) == code;
    return errorFor(code, QString::fromUtf8(isLatest ? sqlite3_errmsg(m_handle) : ""));
}

Error Database::errorFor(int code, const QString &detail)
{
    const QString log = QStringLiteral("SQLite %1 (%2): %3")
                            .arg(code)
                            .arg(QLatin1String(sqlite3_errstr(code)), detail);
    switch (code & 0xff) { // the low byte is the primary code
    case SQLITE_FULL:
        return {ErrorCode::DiskFull,
                tr("The disk is full, so this change was not saved. Everything saved before is "
                   "safe. Free some space, then try again."),
                log};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {ErrorCode::DatabaseDamaged,
                tr("The data file is damaged. It was not changed. You can go back to the latest "
                   "good backup; the damaged file will be kept beside it."),
                log};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::InUse,
                tr("Another program is using the data file. Nothing was changed. Close it, then "
                   "try again."),
                log};
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_READONLY:
    case SQLITE_IOERR:
        return {ErrorCode::File,
                tr("The data file cannot be read or written. Everything saved before is safe. "
                   "Check the folder's permissions and the disk, then try again."),
                log};
    case SQLITE_INTERRUPT:
        return {ErrorCode::Cancelled, tr("Stopped. Nothing was changed."), log};
    default:
        return {ErrorCode::Database,
                tr("The data file refused this operation. Everything saved before is safe. Please "
                   "report this with the log."),
                log};
    }
}

Transaction::Transaction(Database &database)
    : m_database(database)
{
    m_code = sqlite3_exec(database.handle(), "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
    m_active = m_code == SQLITE_OK;
    if (m_active)
        running.push_back({database.handle(), database.m_version.get(), false});
}

Transaction::~Transaction()
{
    if (m_active)
        forget(m_database.handle());
    // After some failures (disk full) SQLite has rolled back by itself.
    if (m_active && !sqlite3_get_autocommit(m_database.handle()))
        sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

Done Transaction::commit()
{
    if (!m_active)
        return m_database.lastError(m_code ? m_code : SQLITE_MISUSE);
    m_code = sqlite3_exec(m_database.handle(), "COMMIT", nullptr, nullptr, nullptr);
    m_database.noteEnd();
    if (m_code != SQLITE_OK)
        return m_database.lastError(m_code); // still active: the destructor rolls back
    forget(m_database.handle());
    m_active = false;
    return done();
}

} // namespace comptoir
