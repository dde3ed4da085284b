// The session functions are declared only for programs that ask for them.
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1

#include "models/store/changerecorder.h"

#include <QSet>

#include <memory>
#include <sqlite3.h>

namespace comptoir {

namespace {

/// What is computed from other rows, or is no data of the shop.
bool isRecorded(const QString &table)
{
    static const QSet<QString> leftOut{
        QStringLiteral("customer_facts"), QStringLiteral("import"),
        QStringLiteral("import_change"),  QStringLiteral("job_log"),
        QStringLiteral("quarantine"),     QStringLiteral("setting"),
        QStringLiteral("shop"),           QStringLiteral("sync_cursor"),
        QStringLiteral("sync_sweep"),     QStringLiteral("sync_sweep_seen"),
    };
    return !leftOut.contains(table) && !table.startsWith(QLatin1String("search"))
        && !table.startsWith(QLatin1String("segment"))
        && !table.startsWith(QLatin1String("sqlite_"));
}

Result<QStringList> recordedTables(Database &database)
{
    QStringList tables;
    Statement find = database.prepare(QStringLiteral(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"));
    while (find.next()) {
        const QString name = find.text(0);
        if (isRecorded(name))
            tables.append(name);
    }
    if (!find.ok())
        return find.error();
    return tables;
}

struct SqliteFree
{
    void operator()(void *memory) const { sqlite3_free(memory); }
};
using Blob = std::unique_ptr<void, SqliteFree>;

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

/// Leaves first: what stands on a row goes before the row.
int passOf(QByteArrayView table)
{
    if (table == QByteArrayView("customer"))
        return 2;
    return table == QByteArrayView("customer_account") || table == QByteArrayView("product") ? 1
                                                                                             : 0;
}

struct Pass
{
    int number = 0;
    qint64 kept = 0;
};

extern "C" {

int comptoirIsOfPass(void *context, const char *table)
{
    return passOf(table) == static_cast<const Pass *>(context)->number ? 1 : 0;
}

int comptoirKeepNewer(void *context, int conflict, sqlite3_changeset_iter *change)
{
    const char *table = nullptr;
    int columns = 0;
    int operation = 0;
    int indirect = 0;
    if (conflict != SQLITE_CHANGESET_FOREIGN_KEY
        && sqlite3changeset_op(change, &table, &columns, &operation, &indirect) != SQLITE_OK)
        return SQLITE_CHANGESET_ABORT;
    // Gone already, with the order or cart it belonged to; broken references are the commit's to
    // refuse, since later passes may mend them.
    const bool nothingToKeep = conflict == SQLITE_CHANGESET_FOREIGN_KEY
        || (conflict == SQLITE_CHANGESET_NOTFOUND && operation == SQLITE_DELETE);
    if (!nothingToKeep)
        ++static_cast<Pass *>(context)->kept;
    return SQLITE_CHANGESET_OMIT;
}

} // extern "C"

} // namespace

ChangeRecorder::ChangeRecorder(Database &database)
    : m_database(database)
{}

ChangeRecorder::~ChangeRecorder()
{
    if (m_session)
        sqlite3session_delete(m_session);
}

Done ChangeRecorder::start()
{
    int code = sqlite3session_create(m_database.handle(), "main", &m_session);
    const auto tables = recordedTables(m_database);
    if (!tables)
        return tables.error();
    for (const QString &table : tables.value()) {
        if (code == SQLITE_OK)
            code = sqlite3session_attach(m_session, table.toUtf8().constData());
    }
    if (code != SQLITE_OK)
        return m_database.lastError(code);
    return done();
}

Result<QByteArray> ChangeRecorder::finish()
{
    int size = 0;
    void *bytes = nullptr;
    const int code = sqlite3session_changeset(m_session, &size, &bytes);
    const Blob blob(bytes);
    sqlite3session_delete(m_session);
    m_session = nullptr;
    if (code != SQLITE_OK)
        return m_database.lastError(code);
    return QByteArray(static_cast<const char *>(blob.get()), size);
}

Result<QHash<QString, ChangeRecorder::Touched>> ChangeRecorder::touched(const QByteArray &changes)
{
    QHash<QString, Touched> tables;
    QByteArray copy = changes; // SQLite asks for a pointer that it may write to, and does not
    sqlite3_changeset_iter *change = nullptr;
    int code = sqlite3changeset_start(&change, static_cast<int>(copy.size()), copy.data());
    while (code == SQLITE_OK && (code = sqlite3changeset_next(change)) == SQLITE_ROW) {
        const char *table = nullptr;
        int columns = 0;
        int operation = 0;
        int indirect = 0;
        code = sqlite3changeset_op(change, &table, &columns, &operation, &indirect);
        if (code != SQLITE_OK)
            break;
        Touched &rows = tables[QString::fromUtf8(table)];
        ++(operation == SQLITE_INSERT ? rows.inserted : rows.altered);
    }
    sqlite3changeset_finalize(change);
    if (code != SQLITE_DONE && code != SQLITE_OK)
        return Database::errorFor(code, QStringLiteral("changeset"));
    return tables;
}

Result<ChangeRecorder::Undone> ChangeRecorder::takeBack(Database &database,
                                                        const QByteArray &changes)
{
    int size = 0;
    void *bytes = nullptr;
    int code = sqlite3changeset_invert(static_cast<int>(changes.size()), changes.constData(), &size,
                                       &bytes);
    const Blob inverse(bytes);
    if (code != SQLITE_OK)
        return database.lastError(code);
    if (const Done guarded = database.execute(kGuards); !guarded)
        return guarded.error();
    Undone undone;
    const qint64 before = sqlite3_total_changes64(database.handle());
    for (int number = 0; number < 3 && code == SQLITE_OK; ++number) {
        Pass pass{number, 0};
        code = sqlite3changeset_apply(database.handle(), size, inverse.get(), comptoirIsOfPass,
                                      comptoirKeepNewer, &pass);
        undone.kept += pass.kept;
    }
    undone.restored = sqlite3_total_changes64(database.handle()) - before;
    if (code != SQLITE_OK) {
        const Error error = database.lastError(code);
        static_cast<void>(database.execute(kNoGuards));
        return error;
    }
    if (const Done open = database.execute(kNoGuards); !open)
        return open.error();
    return undone;
}

} // namespace comptoir
