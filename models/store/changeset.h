#pragma once

#include "models/domain/result.h"

#include <QByteArray>

#include <functional>
#include <vector>

struct sqlite3_changeset_iter;
struct sqlite3_value;

namespace comptoir::changeset {

/// One value as it stands in a row, bit for bit.
struct Cell
{
    int type = 0; ///< SQLITE_INTEGER, SQLITE_TEXT …; 0: the change says nothing of this column
    quint64 bits = 0; ///< of whole and real numbers
    QByteArray bytes; ///< of texts and blobs

    [[nodiscard]] bool isGiven() const { return type != 0; }
    bool operator==(const Cell &) const = default;
};
/// By column.
using Cells = std::vector<Cell>;

/// What happened to one row: `before` of updates and deletions, `after` of updates and insertions.
/// An update holds its key and what it altered, each `before` and `after`; the key only `before`.
struct RowChange
{
    QByteArray table;
    std::vector<unsigned char> key; ///< by column: not 0 for those of the primary key
    int operation = 0; ///< SQLITE_INSERT, SQLITE_UPDATE, SQLITE_DELETE
    Cells before, after;

    /// What takes this change back.
    [[nodiscard]] RowChange inverse() const;
    /// Tells rows of all tables apart.
    [[nodiscard]] QByteArray rowName() const;
    /// The cells that hold the key's values.
    [[nodiscard]] const Cells &keyCells() const;
};

/// The change that the iterator stands on.
RowChange at(sqlite3_changeset_iter *change);
/// The row as it is now, which the change does not fit: of a conflict of kind DATA or CONFLICT.
Cells conflicting(sqlite3_changeset_iter *change);
/// Calls `take` with each change of a changeset, until one fails.
Done forEach(const QByteArray &bytes, const std::function<Done(const RowChange &)> &take);

/// Writes changesets in the format of SQLite's session extension (the comment "CHANGESET FORMAT" in
/// sqlite3session.c, which has not changed since 3.8).
class Writer
{
public:
    void add(const RowChange &change);
    [[nodiscard]] QByteArray bytes() const { return m_bytes; }

private:
    void addTable(const RowChange &change);
    void addNumber(quint64 value);
    void addLength(quint64 value);
    void addCells(const Cells &cells);

    QByteArray m_bytes;
    QByteArray m_table;
};

} // namespace comptoir::changeset
