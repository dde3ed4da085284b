#include "models/store/rescue.h"

#include "models/store/database.h"

#include <QFileInfo>

#include <algorithm>
#include <memory>
#include <sqlite3.h>

namespace comptoir {

namespace {

using Prepared = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

Prepared prepare(Database &database, const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(database.handle(), sql.constData(), static_cast<int>(sql.size()), &statement,
                       nullptr);
    return {statement, &sqlite3_finalize};
}

struct Column
{
    QByteArray name;
    QByteArray type; ///< as declared
};

/// One table on its way from one file into the other.
class TableRescue
{
public:
    TableRescue(Database &damaged, Database &target, const Rescue::Table &table)
        : m_damaged(damaged)
        , m_target(target)
        , m_table(table)
        , m_name(table.name.toUtf8())
    {}

    /// Whether all of it was read; an Error of the target.
    Result<bool> run()
    {
        const Result<Found> found = findTable();
        if (!found)
            return found.error();
        if (*found != Found::Yes)
            return *found == Found::No;
        const Result<bool> forward = pass(" ASC");
        if (!forward || *forward)
            return forward;
        const Result<bool> backward = pass(" DESC");
        return backward ? Result<bool>(false) : backward;
    }

private:
    enum class Found { No, Yes, Damaged };

    /// Fills the columns that both have, and the key.
    Result<Found> findTable()
    {
        Statement known
            = m_target.prepare(QStringLiteral("SELECT name, type, pk FROM pragma_table_info(?)"));
        known.bind(1, m_table.name);
        QList<Column> ours;
        while (known.next()) {
            ours.append({known.text(0).toUtf8(), known.text(1).toUtf8()});
            if (known.integer(2) > 0)
                m_key.append(ours.last().name);
        }
        if (!known.ok())
            return known.error();
        Statement held = m_damaged.prepare(
            QStringLiteral("SELECT c.name FROM sqlite_schema s LEFT JOIN pragma_table_info(s.name)"
                           " c WHERE s.name = ? AND s.type = 'table'"
                           " AND s.sql LIKE 'CREATE TABLE%'"));
        held.bind(1, m_table.name);
        QByteArrayList names;
        while (held.next())
            names.append(held.text(0).toUtf8());
        if (ours.isEmpty() || (held.ok() && names.isEmpty()))
            return Found::No; // of a schema without it
        for (const Column &column : std::as_const(ours)) {
            if (names.contains(column.name))
                m_columns.append(column);
        }
        const bool hasKey = std::all_of(m_key.cbegin(), m_key.cend(), [&](const QByteArray &name) {
            return names.contains(name);
        });
        return held.ok() && hasKey ? Found::Yes : Found::Damaged;
    }

    Result<bool> pass(const QByteArray &direction)
    {
        QByteArrayList names, marks;
        for (const Column &column : std::as_const(m_columns)) {
            names.append(column.name);
            marks.append("?");
        }
        // By its own rows: an index may be what is damaged, or may hide it.
        const QByteArray select = "SELECT " + names.join(", ") + " FROM main." + m_name
            + " NOT INDEXED" + (m_table.where.isEmpty() ? "" : " WHERE " + m_table.where)
            + " ORDER BY " + m_key.join(direction + ", ") + direction;
        const Prepared read = prepare(m_damaged, select);
        const Prepared insert
            = prepare(m_target,
                      "INSERT OR IGNORE INTO main." + m_name + '(' + names.join(", ") + ") VALUES("
                          + marks.join(", ") + ')');
        if (!insert)
            return m_target.lastError(sqlite3_extended_errcode(m_target.handle()));
        return read ? copyRows(read.get(), insert.get()) : Result<bool>(false);
    }

    Result<bool> copyRows(sqlite3_stmt *read, sqlite3_stmt *insert)
    {
        // Damage can lead round in circles: no file holds more rows than bytes.
        qint64 left = QFileInfo(m_damaged.path()).size() + 1;
        int code = sqlite3_step(read);
        for (; code == SQLITE_ROW && left > 0; code = sqlite3_step(read), --left) {
            if (!fits(read))
                continue;
            for (int i = 0; i < m_columns.size(); ++i)
                sqlite3_bind_value(insert, i + 1, sqlite3_column_value(read, i));
            const int written = sqlite3_step(insert);
            sqlite3_reset(insert);
            if (written != SQLITE_DONE)
                return m_target.lastError(sqlite3_extended_errcode(m_target.handle()));
        }
        return code == SQLITE_DONE;
    }

    [[nodiscard]] bool fits(sqlite3_stmt *row) const
    {
        for (int i = 0; i < m_columns.size(); ++i) {
            const int kind = sqlite3_column_type(row, i);
            const QByteArray &type = m_columns.at(i).type;
            const bool isFine = kind == SQLITE_NULL || (type == "INTEGER" && kind == SQLITE_INTEGER)
                || (type == "TEXT" && kind == SQLITE_TEXT)
                || (type == "BLOB" && kind == SQLITE_BLOB)
                || (type == "REAL" && (kind == SQLITE_FLOAT || kind == SQLITE_INTEGER))
                || (type.isEmpty() && (kind == SQLITE_INTEGER || kind == SQLITE_TEXT));
            if (!isFine)
                return false;
        }
        return true;
    }

    Database &m_damaged;
    Database &m_target;
    const Rescue::Table &m_table;
    QByteArray m_name;
    QList<Column> m_columns;
    QByteArrayList m_key;
};

} // namespace

Result<QStringList> Rescue::read(Database &damaged, Database &target, const QList<Table> &tables)
{
    // Find damage rather than read nonsense, and a table although another's definition is lost.
    // Both are about how this connection reads: nothing is written.
    (void)damaged.execute("PRAGMA cell_size_check=ON; PRAGMA writable_schema=ON;");
    if (Done off = target.execute("PRAGMA foreign_keys=OFF"); !off)
        return off.error();
    QStringList unread;
    Transaction transaction(target);
    for (const Table &table : tables) {
        const Result<bool> isWhole = TableRescue(damaged, target, table).run();
        if (!isWhole)
            return isWhole.error();
        if (!*isWhole)
            unread.append(table.name);
    }
    if (const Done committed = transaction.commit(); !committed)
        return committed.error();
    return unread;
}

} // namespace comptoir
