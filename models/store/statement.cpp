#include "models/store/statement.h"

#include "models/store/database.h"

#include <sqlite3.h>
#include <utility>

namespace comptoir {

namespace {

constexpr qsizetype kKeptText = 4096; ///< longer texts are rare: no room is kept for them

/// As QString::toUtf8(), into room for three bytes a code unit. Returns the end.
char *writeUtf8(QStringView text, char *to)
{
    const auto put = [&to](char32_t bits, char32_t mark) {
        *to++ = static_cast<char>(static_cast<unsigned char>(bits | mark));
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t code = text[i].unicode();
        if (QChar::isSurrogate(code)) {
            const bool pair = QChar::isHighSurrogate(code) && i + 1 < text.size()
                && text[i + 1].isLowSurrogate();
            code = pair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : U'?';
            i += pair ? 1 : 0;
        }
        if (code < 0x80) {
            put(code, 0);
            continue;
        }
        if (code < 0x800) {
            put(code >> 6, 0xc0);
        } else {
            if (code < 0x10000) {
                put(code >> 12, 0xe0);
            } else {
                put(code >> 18, 0xf0);
                put((code >> 12) & 0x3f, 0x80);
            }
            put((code >> 6) & 0x3f, 0x80);
        }
        put(code & 0x3f, 0x80);
    }
    return to;
}

} // namespace

Statement::Statement(Database &database, std::unique_ptr<PreparedStatement> prepared,
                     IdleList *idle, int code)
    : m_database(&database)
    , m_prepared(std::move(prepared))
    , m_statement(m_prepared ? m_prepared->handle : nullptr)
    , m_idle(idle)
    , m_code(code)
{}

Statement::Statement(Statement &&other) noexcept
    : m_database(other.m_database)
    , m_prepared(std::move(other.m_prepared))
    , m_statement(std::exchange(other.m_statement, nullptr))
    , m_idle(other.m_idle)
    , m_code(other.m_code)
{}

Statement::~Statement()
{
    if (m_prepared)
        m_database->giveBack(std::move(m_prepared), m_idle);
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
    if (value.size() > kKeptText) {
        const QByteArray utf8 = value.toUtf8();
        return check(sqlite3_bind_text64(m_statement, index, utf8.constData(),
                                         static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT,
                                         SQLITE_UTF8));
    }
    char *room = roomFor(index, 3 * value.size());
    const auto size = static_cast<sqlite3_uint64>(writeUtf8(value, room) - room);
    return check(sqlite3_bind_text64(m_statement, index, room, size, SQLITE_STATIC, SQLITE_UTF8));
}

/// Stays where it is until the parameter is bound anew or the statement given back.
char *Statement::roomFor(int index, qsizetype bytes)
{
    const auto at = static_cast<size_t>(index);
    if (at >= m_prepared->texts.size())
        m_prepared->texts.resize(at + 1);
    QByteArray &room = m_prepared->texts[at];
    if (room.size() < bytes)
        room.resize(bytes);
    return room.data();
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
    m_database->noteEnd();
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
    if (!m_statement)
        return;
    sqlite3_reset(m_statement);
    m_database->noteEnd();
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

bool Statement::isWhole(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_INTEGER;
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

std::string_view Statement::utf8(int column) const
{
    const unsigned char *text = sqlite3_column_text(m_statement, column);
    if (!text)
        return {};
    return {reinterpret_cast<const char *>(text),
            static_cast<size_t>(sqlite3_column_bytes(m_statement, column))};
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
