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
        && !table.startsWith(QLatin1String("segment")) && !table.startsWith(QLatin1String("erased"))
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

} // namespace comptoir
