#pragma once

#include "models/domain/currency.h"
#include "models/domain/ids.h"
#include "models/domain/money.h"
#include "models/domain/remoteid.h"
#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

struct sqlite3_stmt;

namespace comptoir {

class Database;

/// A compiled text, with room for the texts bound to it: SQLite reads them there, and the next row
/// finds the room made.
struct PreparedStatement
{
    sqlite3_stmt *handle = nullptr;
    std::vector<QByteArray> texts; ///< by parameter
};

/// One prepared statement, borrowed from the connection's cache and given back (reset, unbound)
/// when it goes out of scope. Values are always bound, never pasted. Typed: what goes in as an
/// integer comes out as one.
///
///     Statement find = database.prepare(QStringLiteral("SELECT id FROM shop WHERE platform = ?"));
///     find.bind(1, platform);
///     while (find.next())
///         ids.append({find.int64(0)});
///     if (!find.ok()) return find.error();
///
/// Errors stick: after the first failure bind() and next() do nothing and ok() is false, so a
/// caller checks once. Belongs to the thread of its Database. Parameters count from 1, columns from
/// 0, as in SQLite.
class Statement
{
public:
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    Statement(const Statement &) = delete;
    ~Statement();

    Statement &bind(int index, qint64 value);
    Statement &bind(int index, int value) { return bind(index, qint64(value)); }
    Statement &bind(int index, bool value) { return bind(index, qint64(value)); }
    Statement &bind(int index, double value);
    /// A null or empty text is bound as NULL: "not given" has one spelling in the file.
    Statement &bind(int index, const QString &value);
    Statement &bindBlob(int index, const QByteArray &value);
    Statement &bind(int index, Timestamp value) { return bind(index, value.ms); }
    Statement &bind(int index, const RemoteId &value);
    Statement &bind(int index, const QDate &value); ///< ISO text, invalid = NULL
    Statement &bind(int index, Currency value) { return bind(index, value.code()); }
    template <typename Tag>
    Statement &bind(int index, Id<Tag> id) ///< 0 = NULL
    {
        return id.isValid() ? bind(index, id.value) : bindNull(index);
    }
    template <typename T>
    Statement &bind(int index, const std::optional<T> &value)
    {
        return value ? bind(index, *value) : bindNull(index);
    }
    Statement &bindNull(int index);

    /// Steps to the next row; false at the end or on failure.
    bool next();
    /// For statements without rows: runs it and resets it for the next bind.
    Done run();
    /// Resets for another round with other values; bindings stay until bound anew.
    void reset();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] bool isWhole(int column) const; ///< kept as an integer
    [[nodiscard]] qint64 int64(int column) const;
    [[nodiscard]] int integer(int column) const { return static_cast<int>(int64(column)); }
    [[nodiscard]] bool boolean(int column) const { return int64(column) != 0; }
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    /// The text as it lies there, without a copy; until the next step.
    [[nodiscard]] std::string_view utf8(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    [[nodiscard]] Timestamp timestamp(int column) const { return {int64(column)}; }
    [[nodiscard]] std::optional<Timestamp> optionalTimestamp(int column) const;
    [[nodiscard]] RemoteId remoteId(int column) const;
    [[nodiscard]] Currency currency(int column) const;
    [[nodiscard]] QDate date(int column) const;
    template <typename Tag>
    [[nodiscard]] Id<Tag> id(int column) const
    {
        return {int64(column)};
    }

    [[nodiscard]] bool ok() const;
    [[nodiscard]] Error error() const;

private:
    friend class Database;
    using IdleList = std::vector<std::unique_ptr<PreparedStatement>>;

    Statement(Database &database, std::unique_ptr<PreparedStatement> prepared, IdleList *idle,
              int code);
    Statement &check(int code);
    char *roomFor(int index, qsizetype bytes);

    Database *m_database;
    std::unique_ptr<PreparedStatement> m_prepared;
    sqlite3_stmt *m_statement;
    IdleList *m_idle; ///< where it goes back to
    int m_code; ///< SQLite result code that stuck
};

} // namespace comptoir
