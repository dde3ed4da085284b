#include "bench/plaindb.h"

#include "bench/report.h"

#include <sqlite3.h>

namespace comptoir::bench {

PlainDb::PlainDb(const QString &path)
{
    if (sqlite3_open(path.toUtf8().constData(), &m_handle) != SQLITE_OK)
        fail(QStringLiteral("cannot open %1").arg(path));
    exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-65536; "
         "PRAGMA wal_autocheckpoint=4000; PRAGMA mmap_size=0;");
}

PlainDb::~PlainDb()
{
    for (sqlite3_stmt *statement : m_statements)
        sqlite3_finalize(statement);
    sqlite3_close(m_handle);
}

void PlainDb::exec(const char *sql)
{
    if (sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        fail(QString::fromUtf8(sqlite3_errmsg(m_handle)));
}

sqlite3_stmt *PlainDb::prepare(const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr)
        != SQLITE_OK)
        fail(QString::fromUtf8(sqlite3_errmsg(m_handle)));
    m_statements.push_back(statement);
    return statement;
}

PlainRow &PlainRow::operator<<(qint64 value)
{
    sqlite3_bind_int64(m_statement, m_index++, value);
    return *this;
}

PlainRow &PlainRow::operator<<(const QByteArray &text)
{
    sqlite3_bind_text(m_statement, m_index++, text.constData(), static_cast<int>(text.size()),
                      SQLITE_STATIC);
    return *this;
}

void PlainRow::run()
{
    if (sqlite3_step(m_statement) != SQLITE_DONE)
        fail(QString::fromUtf8(sqlite3_errmsg(sqlite3_db_handle(m_statement))));
    sqlite3_reset(m_statement);
    m_index = 1;
}

qint64 PlainRow::scalar()
{
    const bool row = sqlite3_step(m_statement) == SQLITE_ROW;
    const qint64 value = row ? sqlite3_column_int64(m_statement, 0) : 0;
    sqlite3_reset(m_statement);
    m_index = 1;
    return value;
}

} // namespace comptoir::bench
