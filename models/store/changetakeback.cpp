// The session functions are declared only for programs that ask for them.
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1

#include "models/store/changetakeback.h"

#include <bit>
#include <memory>
#include <sqlite3.h>

namespace comptoir {

namespace {

struct Finalize
{
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using RawStatement = std::unique_ptr<sqlite3_stmt, Finalize>;

/// Rows that others may have come to refer to: taken back last, and only if nothing does. The
/// conditions follow the indexes.
constexpr char kGuards[] = R"sql(
CREATE TEMP TRIGGER IF NOT EXISTS keep_account BEFORE DELETE ON main.customer_account
WHEN EXISTS(SELECT 1 FROM orders WHERE customer_id = OLD.customer_id AND account_id = OLD.id)
  OR EXISTS(SELECT 1 FROM cart WHERE customer_id = OLD.customer_id AND account_id = OLD.id)
  OR EXISTS(SELECT 1 FROM thread WHERE customer_id = OLD.customer_id AND account_id = OLD.id)
  OR EXISTS(SELECT 1 FROM event WHERE customer_id = OLD.customer_id AND account_id = OLD.id)
  OR EXISTS(SELECT 1 FROM consent WHERE account_id = OLD.id)
BEGIN SELECT RAISE(IGNORE); END;
CREATE TEMP TRIGGER IF NOT EXISTS keep_product BEFORE DELETE ON main.product
WHEN EXISTS(SELECT 1 FROM order_line WHERE product_id = OLD.id)
BEGIN SELECT RAISE(IGNORE); END;
CREATE TEMP TRIGGER IF NOT EXISTS keep_customer BEFORE DELETE ON main.customer
WHEN EXISTS(SELECT 1 FROM customer_account WHERE customer_id = OLD.id)
  OR EXISTS(SELECT 1 FROM orders WHERE customer_id = OLD.id)
  OR EXISTS(SELECT 1 FROM cart WHERE customer_id = OLD.id)
  OR EXISTS(SELECT 1 FROM thread WHERE customer_id = OLD.id)
  OR EXISTS(SELECT 1 FROM event WHERE customer_id = OLD.id)
  OR EXISTS(SELECT 1 FROM consent WHERE customer_id = OLD.id)
  OR EXISTS(SELECT 1 FROM customer_tag WHERE customer_id = OLD.id)
  OR EXISTS(SELECT 1 FROM custom_field_value WHERE customer_id = OLD.id)
  OR EXISTS(SELECT 1 FROM note WHERE customer_id = OLD.id)
  OR EXISTS(SELECT 1 FROM task WHERE customer_id = OLD.id)
BEGIN SELECT RAISE(IGNORE); END;
)sql";
constexpr char kNoGuards[] = R"sql(
DROP TRIGGER IF EXISTS temp.keep_account;
DROP TRIGGER IF EXISTS temp.keep_product;
DROP TRIGGER IF EXISTS temp.keep_customer;
)sql";

constexpr int kPasses = 3;

/// Leaves first: what stands on a row goes before the row.
int passOf(QByteArrayView table)
{
    if (table == QByteArrayView("customer"))
        return 2;
    return table == QByteArrayView("customer_account") || table == QByteArrayView("product") ? 1
                                                                                             : 0;
}

/// Columns that say whose a row is: they follow the persons, whatever brought the row.
bool isLink(const QString &column)
{
    return column == QLatin1String("customer_id") || column == QLatin1String("account_id");
}

/// Whether a row of which this column differs from what came is still what came.
bool mayDiffer(const QByteArray &table, const QString &column)
{
    // A person's fields are put together from the accounts, but for those the owner set.
    if (table == QByteArrayView("customer"))
        return column != QLatin1String("owner_fields");
    return isLink(column);
}

int bindCell(sqlite3_stmt *statement, int index, const changeset::Cell &cell)
{
    const auto size = static_cast<int>(cell.bytes.size());
    switch (cell.type) {
    case SQLITE_INTEGER:
        return sqlite3_bind_int64(statement, index, std::bit_cast<qint64>(cell.bits));
    case SQLITE_FLOAT:
        return sqlite3_bind_double(statement, index, std::bit_cast<double>(cell.bits));
    case SQLITE_TEXT:
        return sqlite3_bind_text(statement, index, cell.bytes.constData(), size, SQLITE_TRANSIENT);
    case SQLITE_BLOB:
        return sqlite3_bind_blob(statement, index, cell.bytes.constData(), size, SQLITE_TRANSIENT);
    default:
        return sqlite3_bind_null(statement, index);
    }
}

} // namespace

ChangeTakeBack::ChangeTakeBack(Database &database)
    : m_database(database)
{}

Done ChangeTakeBack::heed(const QByteArray &change)
{
    return changeset::forEach(change, [this](const changeset::RowChange &row) {
        Later &later = m_later[row.rowName()];
        later.madeOrDeleted = later.madeOrDeleted || row.operation != SQLITE_UPDATE;
        for (size_t i = 0; i < row.after.size(); ++i) {
            if (row.operation == SQLITE_UPDATE && row.after[i].isGiven())
                later.columns.insert(i);
        }
        return noteNeeded(row);
    });
}

/// Whose a row was before the later change: there it goes back to.
Done ChangeTakeBack::noteNeeded(const changeset::RowChange &change)
{
    if (change.before.empty())
        return done();
    const Result<QStringList> columns = columnsOf(change.table);
    if (!columns)
        return columns.error();
    for (size_t i = 0; i < change.before.size(); ++i) {
        const QString column = columns->value(qsizetype(i));
        if (!isLink(column) || change.before[i].type != SQLITE_INTEGER)
            continue;
        changeset::RowChange target;
        target.table = column == QLatin1String("customer_id") ? "customer" : "customer_account";
        target.key = {1};
        target.before = {change.before[i]};
        m_needed.insert(target.rowName());
    }
    return done();
}

/// What takes the changes back, without what later changes did to the same rows: that is left.
Done ChangeTakeBack::inverted(const QByteArray &changes, QByteArray &inverse)
{
    changeset::Writer writer;
    Done split = changeset::forEach(changes, [&](const changeset::RowChange &row) -> Done {
        changeset::RowChange back = row.inverse();
        const Result<bool> any = splitOff(back);
        if (!any)
            return any.error();
        if (*any)
            writer.add(back);
        return done();
    });
    inverse = writer.bytes();
    return split;
}

/// False when nothing of the change may be applied now.
Result<bool> ChangeTakeBack::splitOff(changeset::RowChange &inverse)
{
    const QByteArray name = inverse.rowName();
    const bool isNeeded = inverse.operation == SQLITE_DELETE && m_needed.contains(name);
    const auto later = m_later.constFind(name);
    if (later == m_later.cend() && !isNeeded)
        return true;
    const Result<bool> stays
        = isNeeded ? Result<bool>(true) : staysForLater(inverse, later.value());
    if (!stays)
        return stays;
    if (*stays) {
        ++m_undone.kept;
        keep(inverse);
        return false;
    }
    if (inverse.operation != SQLITE_UPDATE)
        return true;
    changeset::RowChange rest = inverse;
    bool any = false;
    bool anyLeft = false;
    for (size_t i = 0; i < inverse.after.size(); ++i) {
        if (!inverse.after[i].isGiven())
            continue;
        const bool isLeft = later->columns.contains(i);
        changeset::RowChange &without = isLeft ? inverse : rest;
        without.before[i] = without.after[i] = {};
        (isLeft ? anyLeft : any) = true;
    }
    if (anyLeft) {
        m_undone.kept += inverse.table == "customer" ? 0 : 1; // whose accounts count themselves
        keep(rest);
    }
    return any;
}

Result<bool> ChangeTakeBack::staysForLater(const changeset::RowChange &inverse, const Later &later)
{
    if (later.madeOrDeleted)
        return true;
    if (inverse.operation != SQLITE_DELETE)
        return false;
    const Result<QStringList> columns = columnsOf(inverse.table);
    if (!columns)
        return columns.error();
    for (const size_t column : later.columns) {
        if (!mayDiffer(inverse.table, columns->value(qsizetype(column))))
            return true;
    }
    return false;
}

int ChangeTakeBack::isOfPass(void *context, const char *table)
{
    return passOf(table) == static_cast<const Pass *>(context)->number ? 1 : 0;
}

/// Only notes: what to do about it is decided when SQLite has let go of the rows.
int ChangeTakeBack::keepNewer(void *context, int kind, sqlite3_changeset_iter *change)
{
    // Later passes may mend broken references.
    if (kind == SQLITE_CHANGESET_FOREIGN_KEY) {
        static_cast<Pass *>(context)->hasOrphans = true;
        return SQLITE_CHANGESET_OMIT;
    }
    Conflict conflict{kind, changeset::at(change), {}};
    if (kind == SQLITE_CHANGESET_DATA)
        conflict.now = changeset::conflicting(change);
    static_cast<Pass *>(context)->conflicts.push_back(std::move(conflict));
    return SQLITE_CHANGESET_OMIT;
}

Done ChangeTakeBack::run(const QByteArray &changes)
{
    m_left = {};
    QByteArray inverse;
    if (Done split = inverted(changes, inverse); !split)
        return split;
    if (inverse.isEmpty())
        return done();
    if (Done guarded = m_database.execute(kGuards); !guarded)
        return guarded;
    const qint64 before = sqlite3_total_changes64(m_database.handle());
    Done applied = applyPasses(inverse);
    m_undone.restored += sqlite3_total_changes64(m_database.handle()) - before;
    Done open = m_database.execute(kNoGuards);
    return applied ? open : applied;
}

Done ChangeTakeBack::applyPasses(const QByteArray &inverse)
{
    QByteArray copy = inverse; // SQLite asks for a pointer that it may write to, and does not
    for (int number = 0; number < kPasses; ++number) {
        Pass pass{number, false, {}};
        const int code = sqlite3changeset_apply(m_database.handle(), static_cast<int>(copy.size()),
                                                copy.data(), &isOfPass, &keepNewer, &pass);
        if (code != SQLITE_OK)
            return m_database.lastError(code);
        m_mayHaveOrphans = m_mayHaveOrphans || pass.hasOrphans;
        for (const Conflict &conflict : pass.conflicts) {
            if (Done settled = settle(conflict); !settled)
                return settled;
        }
    }
    return done();
}

void ChangeTakeBack::keep(const changeset::RowChange &inverse)
{
    m_left.add(inverse.inverse());
}

Done ChangeTakeBack::settle(const Conflict &conflict)
{
    if (conflict.kind == SQLITE_CHANGESET_NOTFOUND)
        return done(); // gone already, with the order or cart it belonged to
    if (conflict.change.operation == SQLITE_UPDATE && conflict.kind == SQLITE_CHANGESET_DATA)
        return settleUpdate(conflict);
    if (conflict.change.operation == SQLITE_DELETE && conflict.kind == SQLITE_CHANGESET_DATA) {
        const Result<bool> removed = removes(conflict);
        if (!removed)
            return removed.error();
        if (*removed)
            return done();
    }
    ++m_undone.kept;
    keep(conflict.change);
    return done();
}

/// A row that is not quite as it came: whether it went all the same. The guards still hold.
Result<bool> ChangeTakeBack::removes(const Conflict &conflict)
{
    const Result<QStringList> columns = columnsOf(conflict.change.table);
    if (!columns)
        return columns.error();
    for (size_t i = 0; i < conflict.now.size(); ++i) {
        if (conflict.now[i] != conflict.change.before[i]
            && !mayDiffer(conflict.change.table, columns->value(qsizetype(i))))
            return false;
    }
    return runFor(conflict.change, QStringLiteral("DELETE FROM %1"), {});
}

/// Each field by itself: those that are as the change left them get their earlier value.
Done ChangeTakeBack::settleUpdate(const Conflict &conflict)
{
    changeset::RowChange rest = conflict.change;
    changeset::Cells values(conflict.now.size());
    bool any = false;
    for (size_t i = 0; i < conflict.now.size(); ++i) {
        if (!rest.after[i].isGiven() || conflict.now[i] != rest.before[i])
            continue;
        values[i] = rest.after[i];
        rest.before[i] = rest.after[i] = {};
        any = true;
    }
    if (any) {
        const QString verb = QStringLiteral("UPDATE %1 SET ");
        if (const Result<bool> set = runFor(conflict.change, verb, values); !set)
            return set.error();
    }
    const Result<QStringList> columns = columnsOf(conflict.change.table);
    if (!columns)
        return columns.error();
    // A person's fields follow from the accounts, whose rows count themselves.
    const auto owner = static_cast<size_t>(columns->indexOf(QStringLiteral("owner_fields")));
    if (owner >= conflict.now.size() || conflict.now[owner].type != SQLITE_NULL)
        ++m_undone.kept;
    keep(rest);
    return done();
}

Result<QStringList> ChangeTakeBack::columnsOf(const QByteArray &table)
{
    const auto known = m_columns.constFind(table);
    if (known != m_columns.constEnd())
        return *known;
    QStringList names;
    Statement read
        = m_database.prepare(QStringLiteral("SELECT name FROM pragma_table_info(?) ORDER BY cid"));
    read.bind(1, QString::fromUtf8(table));
    while (read.next())
        names.append(read.text(0));
    if (!read.ok())
        return read.error();
    m_columns.insert(table, names);
    return names;
}

/// Runs the verb, with `values` set where given, on the row of the change. False: no row.
Result<bool> ChangeTakeBack::runFor(const changeset::RowChange &change, const QString &verb,
                                    const changeset::Cells &values)
{
    const Result<QStringList> columns = columnsOf(change.table);
    if (!columns)
        return columns.error();
    std::vector<changeset::Cell> bound;
    QStringList set;
    QStringList where;
    for (size_t i = 0; i < values.size(); ++i) {
        if (!values[i].isGiven())
            continue;
        bound.push_back(values[i]);
        set.append(columns->value(qsizetype(i)) + QStringLiteral(" = ?"));
    }
    for (size_t i = 0; i < change.key.size(); ++i) {
        if (change.key[i] == 0)
            continue;
        bound.push_back(change.keyCells()[i]);
        where.append(columns->value(qsizetype(i)) + QStringLiteral(" IS ?"));
    }
    const QByteArray sql
        = (verb.arg(QString::fromUtf8(change.table)) + set.join(QLatin1String(", "))
           + QStringLiteral(" WHERE ") + where.join(QLatin1String(" AND ")))
              .toUtf8();
    sqlite3_stmt *prepared = nullptr;
    int code = sqlite3_prepare_v2(m_database.handle(), sql.constData(), -1, &prepared, nullptr);
    const RawStatement statement(prepared);
    for (size_t i = 0; i < bound.size() && code == SQLITE_OK; ++i)
        code = bindCell(prepared, static_cast<int>(i) + 1, bound[i]);
    if (code == SQLITE_OK)
        code = sqlite3_step(prepared);
    if (code != SQLITE_DONE)
        return m_database.lastError(code);
    return m_database.changes() > 0;
}

} // namespace comptoir
