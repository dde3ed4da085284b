#include "models/store/statement.h"

#include "models/store/database.h"

#include <sqlite3.h>
#include <utility>

namespace comptoir {

Statement::Statement(Database &database, sqlite3_stmt *statement, std::vector<sqlite3_stmt *> *idle,
                     int code)
    : m_database(&database)
    , m_statement(statement)
    , m_idle(idle)
    , m_code(code)
{}

Statement::Statement(Statement &&other) noexcept
    : m_database(other.m_database)
    , m_statement(std::exchange(other.m_statement, nullptr))
    , m_idle(other.m_idle)
    , m_code(other.m_code)
{}

Statement::~Statement()
{
    if (m_statement)
        m_database->giveBack(m_statement, m_idle);
}

Statement &Statement::check(int code)
{
    if (m_code == SQLITE_OK && code != SQLITE_OK)
        m_code = code;
    return *this;
}

Statement &Statement::bind(int index, qint64 value)
{
    return ok() ? check(sqlite3_bind_int64(m_statement, index, value)) : *this;
}

Statement &Statement::bind(int index, double value)
{
    return ok() ? check(sqlite3_bind_double(m_statement, index, value)) : *this;
}

Statement &Statement::bind(int index, const QString &value)
{
    if (!ok())
        return *this;
    if (value.isEmpty())
        return bindNull(index);
    const QByteArray utf8 = value.toUtf8();
    return check(sqlite3_bind_text64(m_statement, index, utf8.constData(),
                                     static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT,
                                     SQLITE_UTF8));
}

Statement &Statement::bindBlob(int index, const QByteArray &value)
{
    if (!ok())
        return *this;
    if (value.isNull())
        return bindNull(index);
    return check(sqlite3_bind_blob64(m_statement, index, value.constData(),
                                     static_cast<sqlite3_uint64>(value.size()), SQLITE_TRANSIENT));
}

Statement &Statement::bind(int index, const RemoteId &value)
{
    if (value.isNull())
        return bindNull(index);
    return value.isNumber() ? bind(index, value.number()) : bind(index, value.toString());
}

Statement &Statement::bind(int index, const QDate &value)
{
    return bind(index, value.isValid() ? value.toString(Qt::ISODate) : QString());
}

Statement &Statement::bindNull(int index)
{
    return ok() ? check(sqlite3_bind_null(m_statement, index)) : *this;
}

bool Statement::next()
{
    if (!ok())
        return false;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    // Reset at once: an unreset statement would keep its read transaction open.
    const int extended
        = code == SQLITE_DONE ? SQLITE_OK : sqlite3_extended_errcode(m_database->handle());
    sqlite3_reset(m_statement);
    check(extended);
    return false;
}

Done Statement::run()
{
    while (next()) {}
    if (!ok())
        return error();
    return done();
}

void Statement::reset()
{
    if (m_statement)
        sqlite3_reset(m_statement);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Statement::int64(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QString Statement::text(int column) const
{
    const unsigned char *utf8 = sqlite3_column_text(m_statement, column);
    if (!utf8)
        return {};
    return QString::fromUtf8(reinterpret_cast<const char *>(utf8),
                             sqlite3_column_bytes(m_statement, column));
}

QByteArray Statement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {bytes, sqlite3_column_bytes(m_statement, column)};
}

std::optional<Timestamp> Statement::optionalTimestamp(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return timestamp(column);
}

RemoteId Statement::remoteId(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_NULL:
        return {};
    case SQLITE_INTEGER:
        return RemoteId::fromNumber(int64(column));
    default:
        return RemoteId::fromText(text(column));
    }
}

Currency Statement::currency(int column) const
{
    return Currency::fromCode(text(column)).value_or(Currency());
}

QDate Statement::date(int column) const
{
    return QDate::fromString(text(column), Qt::ISODate);
}

bool Statement::ok() const
{
    return m_code == SQLITE_OK;
}

Error Statement::error() const
{
    return m_database->lastError(m_code);
}

} // namespace comptoir
