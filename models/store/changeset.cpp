// The session functions are declared only for programs that ask for them.
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1

#include "models/store/changeset.h"

#include "models/store/database.h"

#include <QtEndian>

#include <array>
#include <bit>
#include <sqlite3.h>

namespace comptoir::changeset {

namespace {

Cell cellOf(sqlite3_value *value)
{
    Cell cell;
    if (!value)
        return cell;
    cell.type = sqlite3_value_type(value);
    switch (cell.type) {
    case SQLITE_INTEGER:
        cell.bits = std::bit_cast<quint64>(qint64(sqlite3_value_int64(value)));
        break;
    case SQLITE_FLOAT:
        cell.bits = std::bit_cast<quint64>(sqlite3_value_double(value));
        break;
    case SQLITE_TEXT:
    case SQLITE_BLOB: {
        const void *bytes = sqlite3_value_blob(value);
        cell.bytes = QByteArray(static_cast<const char *>(bytes), sqlite3_value_bytes(value));
        break;
    }
    default:
        break;
    }
    return cell;
}

using Getter = int (*)(sqlite3_changeset_iter *, int, sqlite3_value **);

Cells cellsOf(sqlite3_changeset_iter *change, size_t columns, Getter get)
{
    Cells cells(columns);
    for (size_t i = 0; i < columns; ++i) {
        sqlite3_value *value = nullptr;
        if (get(change, static_cast<int>(i), &value) == SQLITE_OK)
            cells[i] = cellOf(value);
    }
    return cells;
}

} // namespace

RowChange RowChange::inverse() const
{
    RowChange back = *this;
    back.before = after;
    back.after = before;
    if (operation == SQLITE_INSERT) {
        back.operation = SQLITE_DELETE;
    } else if (operation == SQLITE_DELETE) {
        back.operation = SQLITE_INSERT;
    } else {
        for (size_t i = 0; i < key.size(); ++i) { // the key stays where it is looked for
            if (key[i] != 0)
                std::swap(back.before[i], back.after[i]);
        }
    }
    return back;
}

const Cells &RowChange::keyCells() const
{
    return operation == SQLITE_INSERT ? after : before;
}

QByteArray RowChange::rowName() const
{
    QByteArray name = table;
    const Cells &cells = keyCells();
    for (size_t i = 0; i < key.size(); ++i) {
        if (key[i] == 0)
            continue;
        name += '\0' + QByteArray::number(cells[i].bits) + ':' + cells[i].bytes;
    }
    return name;
}

RowChange at(sqlite3_changeset_iter *change)
{
    RowChange row;
    const char *table = nullptr;
    int columns = 0;
    int indirect = 0;
    unsigned char *key = nullptr;
    if (sqlite3changeset_op(change, &table, &columns, &row.operation, &indirect) != SQLITE_OK
        || sqlite3changeset_pk(change, &key, &columns) != SQLITE_OK)
        return {};
    row.table = table;
    row.key.assign(key, key + columns);
    if (row.operation != SQLITE_INSERT)
        row.before = cellsOf(change, row.key.size(), &sqlite3changeset_old);
    if (row.operation != SQLITE_DELETE)
        row.after = cellsOf(change, row.key.size(), &sqlite3changeset_new);
    return row;
}

Cells conflicting(sqlite3_changeset_iter *change)
{
    const char *table = nullptr;
    int columns = 0;
    int operation = 0;
    int indirect = 0;
    if (sqlite3changeset_op(change, &table, &columns, &operation, &indirect) != SQLITE_OK)
        return {};
    return cellsOf(change, static_cast<size_t>(columns), &sqlite3changeset_conflict);
}

Done forEach(const QByteArray &bytes, const std::function<Done(const RowChange &)> &take)
{
    QByteArray copy = bytes; // SQLite asks for a pointer that it may write to, and does not
    sqlite3_changeset_iter *change = nullptr;
    int code = sqlite3changeset_start(&change, static_cast<int>(copy.size()), copy.data());
    Done taken = done();
    while (taken && code == SQLITE_OK && (code = sqlite3changeset_next(change)) == SQLITE_ROW) {
        taken = take(at(change));
        code = SQLITE_OK;
    }
    sqlite3changeset_finalize(change);
    if (code != SQLITE_DONE && code != SQLITE_OK)
        return Database::errorFor(code, QStringLiteral("changeset"));
    return taken;
}

void Writer::add(const RowChange &change)
{
    if (change.table != m_table)
        addTable(change);
    m_bytes += static_cast<char>(change.operation);
    m_bytes += '\0'; // not indirect
    if (change.operation != SQLITE_INSERT)
        addCells(change.before);
    if (change.operation != SQLITE_DELETE)
        addCells(change.after);
}

void Writer::addTable(const RowChange &change)
{
    m_table = change.table;
    m_bytes += 'T';
    addLength(change.key.size());
    for (const unsigned char part : change.key)
        m_bytes += static_cast<char>(part);
    m_bytes += m_table + '\0';
}

void Writer::addNumber(quint64 value)
{
    std::array<char, sizeof(quint64)> bytes{};
    qToBigEndian(value, bytes.data());
    m_bytes.append(bytes.data(), bytes.size());
}

/// Seven bits a byte, the highest first (https://www.sqlite.org/fileformat2.html, "varint").
void Writer::addLength(quint64 value)
{
    QByteArray groups(1, static_cast<char>(value & 0x7f));
    for (value >>= 7; value != 0; value >>= 7)
        groups.prepend(static_cast<char>(0x80 | (value & 0x7f)));
    m_bytes += groups;
}

void Writer::addCells(const Cells &cells)
{
    for (const Cell &cell : cells) {
        m_bytes += static_cast<char>(cell.type);
        if (cell.type == SQLITE_INTEGER || cell.type == SQLITE_FLOAT) {
            addNumber(cell.bits);
        } else if (cell.type == SQLITE_TEXT || cell.type == SQLITE_BLOB) {
            addLength(static_cast<quint64>(cell.bytes.size()));
            m_bytes += cell.bytes;
        }
    }
}

} // namespace comptoir::changeset
