#include "models/store/migrations.h"

#include "models/store/database.h"

#include <QDir>
#include <QFile>

#include <sqlite3.h>

// Resources of a static library are dropped by the linker unless somebody names them. The macro
// must stand outside any namespace.
static void initialiseMigrationResources()
{
    Q_INIT_RESOURCE(comptoir_migrations);
}

namespace comptoir {

QList<Migration> Migrations::builtIn()
{
    initialiseMigrationResources();
    const QDir folder(QStringLiteral(":/comptoir/migrations"));
    QList<Migration> ladder;
    const QStringList names = folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        ladder.append({name.left(4).toInt(), name, opened ? file.readAll() : QByteArray()});
    }
    return ladder;
}

Migrations::Migrations()
    : Migrations(builtIn())
{}

Migrations::Migrations(QList<Migration> ladder)
    : m_ladder(std::move(ladder))
{}

int Migrations::latest() const
{
    return m_ladder.isEmpty() ? 0 : m_ladder.last().version;
}

Migrations Migrations::upTo(int version) const
{
    QList<Migration> steps;
    for (const Migration &step : m_ladder) {
        if (step.version <= version)
            steps.append(step);
    }
    return Migrations(std::move(steps));
}

Result<int> Migrations::version(Database &database)
{
    Statement read = database.prepare(QStringLiteral("PRAGMA user_version"));
    if (!read.next())
        return read.error();
    return read.integer(0);
}

Done Migrations::checkNotNewer(int version) const
{
    if (version <= latest())
        return done();
    return Error{ErrorCode::DatabaseTooNew,
                 tr("This data was written by a newer version of Comptoir. It was not changed. "
                    "Please update Comptoir to open it."),
                 QStringLiteral("file version %1, program version %2").arg(version).arg(latest())};
}

Result<int> Migrations::climb(Database &database) const
{
    Result<int> reached = version(database);
    if (!reached)
        return reached;
    if (const Done known = checkNotNewer(*reached); !known)
        return known.error();
    // Rebuilding a table would fire ON DELETE rules; each step checks all keys before it commits.
    // The pragma does nothing inside a transaction, hence here.
    if (const Done off = database.execute("PRAGMA foreign_keys=OFF"); !off)
        return off.error();
    Done applied = done();
    for (const Migration &step : m_ladder) {
        if (step.version <= *reached)
            continue;
        applied = apply(database, step);
        if (!applied)
            break;
        reached = step.version;
    }
    const Done on = database.execute("PRAGMA foreign_keys=ON");
    if (!applied || !on)
        return applied ? on.error() : applied.error();
    return reached;
}

Done Migrations::apply(Database &database, const Migration &step)
{
    const auto inStep = [&step](const Error &error) {
        return Error{error.code, error.text, step.name + QStringLiteral(": ") + error.detail};
    };
    Transaction transaction(database);
    const QByteArray stamp = "\n;PRAGMA user_version=" + QByteArray::number(step.version) + ';';
    if (const Done ran = database.execute(step.sql + stamp); !ran)
        return inStep(ran.error());
    if (sqlite3_get_autocommit(database.handle())) {
        return inStep(Database::errorFor(
            SQLITE_MISUSE, QStringLiteral("the script ended the transaction by itself")));
    }
    {
        Statement orphans = database.prepare(QStringLiteral("PRAGMA foreign_key_check"));
        if (orphans.next()) {
            return inStep(Database::errorFor(
                SQLITE_CONSTRAINT, QStringLiteral("orphan row in %1").arg(orphans.text(0))));
        }
        if (!orphans.ok())
            return inStep(orphans.error());
    }
    if (const Done committed = transaction.commit(); !committed)
        return inStep(committed.error());
    return done();
}

} // namespace comptoir
