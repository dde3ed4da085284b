#include "models/store/shadow.h"

#include <algorithm>
#include <sqlite3.h>

namespace comptoir {

namespace {

QString quoted(const QString &name)
{
    QString twice = name;
    return u'"' + twice.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

Error noTable(const QString &table)
{
    return Database::errorFor(SQLITE_ERROR, QStringLiteral("no table %1").arg(table));
}

} // namespace

Shadow::Shadow(std::unique_ptr<Database> database)
    : m_database(std::move(database))
{}

Result<std::unique_ptr<Shadow>> Shadow::open(const QString &path)
{
    auto opened = Database::open(path, Database::Mode::ReadOnly);
    if (!opened)
        return opened.error();
    std::unique_ptr<Shadow> shadow(new Shadow(*std::move(opened)));
    // The file itself stays closed to writing: it is open for reading alone.
    if (const Done set = shadow->m_database->execute(
            "PRAGMA query_only=OFF; PRAGMA foreign_keys=OFF; PRAGMA temp_store=MEMORY;");
        !set)
        return set.error();
    shadow->m_transaction.emplace(*shadow->m_database);
    if (!shadow->m_transaction->isActive())
        return shadow->m_transaction->commit().error();
    return shadow;
}

Done Shadow::cover(const Tables &tables)
{
    for (const QString &table : tables.copied) {
        if (Done made = make(table, true); !made)
            return made;
    }
    for (const QString &table : tables.empty) {
        if (Done made = make(table, false); !made)
            return made;
    }
    // After the rows, which are no news; and after all tables, which they name.
    for (const QString &table : tables.copied + tables.empty) {
        if (Done followed = follow(QStringLiteral("trigger"), table); !followed)
            return followed;
    }
    return done();
}

Done Shadow::make(const QString &table, bool withRows)
{
    Statement read = m_database->prepare(
        QStringLiteral("SELECT sql FROM main.sqlite_schema WHERE type = 'table' AND name = ?"));
    if (!read.bind(1, table).next())
        return read.ok() ? Done(noTable(table)) : read.error();
    const QString sql = read.text(0);
    read.reset();
    const QString made = QStringLiteral("CREATE TEMP TABLE ") + quoted(table)
        + sql.mid(std::max<qsizetype>(sql.indexOf(u'('), 0));
    if (Done created = m_database->execute(made.toUtf8()); !created)
        return created;
    if (withRows) {
        // Without generated columns, which cannot be written.
        Statement columns = m_database->prepare(
            QStringLiteral("SELECT group_concat('\"' || name || '\"') FROM pragma_table_info(?)"));
        if (!columns.bind(1, table).next())
            return columns.error();
        const QString names = columns.text(0);
        columns.reset();
        const QString copy = QStringLiteral("INSERT INTO temp.%1(%2) SELECT %2 FROM main.%1")
                                 .arg(quoted(table), names);
        if (Done copied = m_database->execute(copy.toUtf8()); !copied)
            return copied;
    }
    return follow(QStringLiteral("index"), table);
}

/// What belongs to a table, under the same name.
Done Shadow::follow(const QString &type, const QString &table)
{
    Statement read = m_database->prepare(
        QStringLiteral("SELECT sql, name FROM main.sqlite_schema WHERE type = ? AND tbl_name = ?"
                       " AND sql IS NOT NULL ORDER BY name"));
    read.bind(1, type).bind(2, table);
    QStringList made;
    while (read.next()) {
        QString sql = read.text(0);
        // "CREATE UNIQUE INDEX name ON …": the first time that the name stands there is the one.
        const QString name = read.text(1);
        sql.insert(sql.indexOf(name), QStringLiteral("temp."));
        made.append(sql);
    }
    if (!read.ok())
        return read.error();
    read.reset();
    for (const QString &sql : std::as_const(made)) {
        if (Done done = m_database->execute(sql.toUtf8()); !done)
            return done;
    }
    return done();
}

} // namespace comptoir
