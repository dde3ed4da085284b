#pragma once

#include "models/domain/result.h"
#include "models/store/dataversion.h"
#include "models/store/statement.h"

#include <QCoreApplication>
#include <QString>
#include <QThread>

#include <memory>
#include <unordered_map>
#include <vector>

struct sqlite3;

namespace comptoir {

/// One open connection to the profile's file. Used, and closed, on the thread that opened it.
///
/// The connection is Qt Sql's (QSQLITE); statements run on its sqlite3 handle, which
/// QSqlDriver::handle() hands out for that purpose: typed values, no QVariant a cell, and one way
/// for page reads, writes and streamed walks. open() checks that Qt's SQLite and ours are one and
/// the same library, since two copies in one process break the file locks
/// (https://www.sqlite.org/howtocorrupt.html §2.2.1).
class Database
{
    Q_DECLARE_TR_FUNCTIONS(Database)
public:
    enum class Mode { ReadWrite, ReadOnly };

    /// Opens and sets the pragmas of design.md §4 (WAL, foreign_keys, busy_timeout, cache,
    /// synchronous=NORMAL). Creates an empty file in ReadWrite mode; the schema is Migrations'
    /// business.
    static Result<std::unique_ptr<Database>> open(const QString &path, Mode mode);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// The statement for `sql`, prepared once per connection and kept. A text that does not compile
    /// is our mistake: the statement comes back with its error set.
    Statement prepare(const QString &sql);
    /// Runs a script of several statements; for migrations and pragmas.
    Done execute(const QByteArray &script);

    [[nodiscard]] qint64 lastInsertId() const;
    [[nodiscard]] qint64 changes() const;
    [[nodiscard]] sqlite3 *handle() const { return m_handle; }
    [[nodiscard]] QString path() const { return m_path; }

    /// What the file holds, as a number; see DataVersion for how to read exactly that. Nothing
    /// where no number stands for it: while something is being committed, within the connection's
    /// own write transaction, and on a reader that shares no writer's number.
    [[nodiscard]] std::optional<quint64> dataVersion() const;
    /// From now on the writer's number, which its commits move on; of a writer that shares none,
    /// its own commits do.
    void shareDataVersion(std::shared_ptr<DataVersion> version);

    /// Another file to read from, under a name of its own in SQL ("aside.outbox"), until this one
    /// is closed. Its bytes and those of its write-ahead log stay as they are.
    Done attachReadOnly(const QString &path, const QString &name);

    /// Of SQLite: "3.40.1".
    static QString libraryVersion();

    /// Full durability for the commits of this connection until set back (outbox, engine).
    Done setFullSync(bool full);

    /// The SQLite failure `code` as an Error (disk full, damaged, …) for the owner; the detail is
    /// SQLite's message when `code` is this connection's latest failure.
    [[nodiscard]] Error lastError(int code) const;
    /// The same without a connection.
    static Error errorFor(int code, const QString &detail);

private:
    friend class Statement;
    friend class Transaction;
    using IdleList = Statement::IdleList;

    Database() = default;
    Done connect(Mode mode);
    Done applyPragmas(Mode mode);
    [[nodiscard]] bool isSameLibrary() const;
    /// A statement has ended, and with it the commit that it may have made.
    void noteEnd()
    {
        if (m_isWriter)
            m_version->endCommit();
    }
    void giveBack(std::unique_ptr<PreparedStatement> statement, IdleList *idle);

    QString m_path;
    QString m_connectionName;
    sqlite3 *m_handle = nullptr;
    QThread *m_thread = nullptr;
    bool m_isWriter = false;
    std::shared_ptr<DataVersion> m_version; ///< always there on a writer
    /// Prepared statements that nobody borrows now. Nodes stay put, so a Statement keeps its list.
    std::unordered_map<QString, IdleList> m_idle;
    int m_idleCount = 0;
    int m_borrowed = 0;
};

/// A write transaction (BEGIN IMMEDIATE). Rolls back when it goes out of scope without commit().
class Transaction
{
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// Whether BEGIN worked; commit() tells why not.
    [[nodiscard]] bool isActive() const { return m_active; }
    Done commit();

private:
    Database &m_database;
    bool m_active = false;
    int m_code = 0;
};

} // namespace comptoir
