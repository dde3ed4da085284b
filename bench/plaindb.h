#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace comptoir::bench {

/// The SQLite C API with the least around it: statements prepared once, texts bound without a copy.
class PlainDb
{
public:
    explicit PlainDb(const QString &path);
    ~PlainDb();
    PlainDb(const PlainDb &) = delete;
    PlainDb &operator=(const PlainDb &) = delete;

    void exec(const char *sql);
    sqlite3_stmt *prepare(const char *sql);
    sqlite3 *handle() const { return m_handle; }

private:
    sqlite3 *m_handle = nullptr;
    std::vector<sqlite3_stmt *> m_statements;
};

/// Binds from the first parameter on.
class PlainRow
{
public:
    explicit PlainRow(sqlite3_stmt *statement)
        : m_statement(statement)
    {}
    PlainRow &operator<<(qint64 value);
    PlainRow &operator<<(const QByteArray &text); ///< must live until run()
    void run();
    qint64 scalar(); ///< first column of the only row, 0 without a row

private:
    sqlite3_stmt *m_statement;
    int m_index = 1;
};

} // namespace comptoir::bench
