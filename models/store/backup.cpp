#include "models/store/backup.h"

#include "models/store/database.h"
#include "models/store/databasecopy.h"
#include "models/store/exporttarget.h"
#include "models/store/filecopy.h"
#include "models/store/integritycheck.h"
#include "models/store/migrations.h"
#include "models/store/profile.h"
#include "models/store/schemaguard.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QtEndian>

#include <sqlite3.h>

namespace comptoir {

namespace {

Q_LOGGING_CATEGORY(backupLog, "comptoir.backup")

struct KindName
{
    BackupKind kind;
    QLatin1String name;
};
constexpr std::array kKindNames{
    KindName{BackupKind::Daily, QLatin1String("daily")},
    KindName{BackupKind::BeforeMigration, QLatin1String("before-migration")},
    KindName{BackupKind::Manual, QLatin1String("manual")}};

QLatin1String nameOf(BackupKind kind)
{
    for (const KindName &entry : kKindNames) {
        if (entry.kind == kind)
            return entry.name;
    }
    Q_UNREACHABLE();
}

std::optional<BackupKind> kindNamed(QStringView name)
{
    for (const KindName &entry : kKindNames) {
        if (entry.name == name)
            return entry.kind;
    }
    return std::nullopt;
}

/// user_version as the file's header has it (https://www.sqlite.org/fileformat2.html §1.3); 0 for
/// what is no SQLite file.
int versionInHeader(const QString &path)
{
    constexpr qint64 kHeaderBytes = 100;
    constexpr qsizetype kVersionAt = 60;
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) // a pipe never ends
        return 0;
    const QByteArray header = file.read(kHeaderBytes);
    if (header.size() < kHeaderBytes || !header.startsWith("SQLite format 3"))
        return 0;
    return qFromBigEndian<qint32>(header.constData() + kVersionAt);
}

Done checkSound(const QString &path, CheckDepth depth, const CancelToken &cancel = {})
{
    const Result<std::unique_ptr<Database>> database
        = Database::open(path, Database::Mode::ReadOnly);
    if (!database)
        return database.error();
    const Result<QStringList> problems = integrityProblems(**database, depth, cancel);
    if (!problems)
        return problems.error();
    if (!problems->isEmpty())
        return Database::errorFor(SQLITE_CORRUPT, problems->join(QStringLiteral("; ")));
    const Result<int> version = Migrations::version(**database);
    return version ? Migrations().checkNotNewer(*version) : Done(version.error());
}

} // namespace

Backup::Backup(QString profileFolder)
    : m_profileFolder(std::move(profileFolder))
{}

QList<BackupInfo> Backup::list() const
{
    QList<BackupInfo> backups;
    const QDir folder(profile::backupFolder(m_profileFolder));
    const QStringList names
        = folder.entryList({QStringLiteral("comptoir-*.sqlite")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        if (const auto backup = describe(folder.filePath(name)))
            backups.prepend(*backup); // the stamp in the name sorts by time
    }
    return backups;
}

std::optional<BackupInfo> Backup::describe(const QString &path)
{
    static const QRegularExpression pattern(
        QStringLiteral("^comptoir-(\\d{8}T\\d{9}Z)-([a-z-]+)\\.sqlite$"));
    const QFileInfo file(path);
    const QRegularExpressionMatch match = pattern.match(file.fileName());
    const auto at = profile::fromStamp(match.capturedView(1));
    const auto kind = kindNamed(match.capturedView(2));
    if (!at || !kind)
        return std::nullopt;
    return BackupInfo{path, *at, *kind, file.size(), versionInHeader(path)};
}

bool Backup::isDue(Timestamp now) const
{
    const QList<BackupInfo> backups = list();
    const auto interval = std::chrono::milliseconds(storesettings::kBackupInterval).count();
    return backups.isEmpty() || qAbs(now.ms - backups.first().at.ms) >= interval;
}

Result<BackupInfo> Backup::make(Database &source, BackupKind kind, Timestamp now,
                                const CancelToken &cancel, const Progress &progress) const
{
    const QDir folder(profile::backupFolder(m_profileFolder));
    const QString path = folder.filePath(
        QStringLiteral("comptoir-%1-%2.sqlite").arg(profile::stamp(now), nameOf(kind)));
    const QString partial = path + QStringLiteral(".part");
    const auto failed = [&partial, &cancel](const Error &error) {
        QFile::remove(partial);
        if (cancel.isCancelled())
            return Error{ErrorCode::Cancelled,
                         tr("The backup was stopped. Your data are unchanged and earlier backups "
                            "are kept."),
                         {}};
        if (error.code == ErrorCode::DatabaseDamaged)
            return Error{
                error.code,
                tr("No backup was made, because the data file itself is damaged: a copy of "
                   "it would be too. Earlier backups are kept; go back to the latest good "
                   "one."),
                error.detail};
        return Error{error.code,
                     tr("The backup could not be made. Your data are unchanged and earlier backups "
                        "are kept. Check the free space on the disk, then try again."),
                     error.detail};
    };
    folder.mkpath(QStringLiteral("."));
    QFile::remove(partial);
    if (const int code = copyDatabase(source, partial, cancel, progress); code != SQLITE_OK)
        return failed(Database::errorFor(code, QStringLiteral("backup")));
    if (const Done sound = checkSound(partial, CheckDepth::Quick); !sound)
        return failed(sound.error());
    QFile::setPermissions(partial, QFile::ReadOwner | QFile::WriteOwner);
    QFile::remove(path);
    if (!QFile::rename(partial, path))
        return failed({ErrorCode::File, {}, QStringLiteral("backup cannot be renamed")});
    qCInfo(backupLog) << "made:" << nameOf(kind) << QFileInfo(path).size() << "bytes";
    return *describe(path);
}

void Backup::rotate(const BackupsKept &kept) const
{
    const QList<BackupInfo> drop = backupsToDrop(list(), kept);
    for (const BackupInfo &backup : drop)
        QFile::remove(backup.path);
}

bool Backup::isWorthKeeping(Database &database)
{
    Statement read = database.prepare(
        QStringLiteral("SELECT EXISTS(SELECT 1 FROM customer) OR EXISTS(SELECT 1 FROM orders)"
                       " OR EXISTS(SELECT 1 FROM cart) OR EXISTS(SELECT 1 FROM product)"));
    return read.next() && read.boolean(0);
}

Error Backup::noBackup(const QString &path, const QString &detail)
{
    return {ErrorCode::Parse,
            tr("“%1” is not a backup of Comptoir, or it is damaged. Nothing was changed; choose "
               "another one.")
                .arg(QFileInfo(path).fileName()),
            detail};
}

Done Backup::checkIsOurs(const QString &path)
{
    const Result<std::unique_ptr<Database>> database
        = Database::open(path, Database::Mode::ReadOnly);
    if (!database)
        return database.error();
    const Result<QString> foreign = SchemaGuard::foreignObject(**database, Migrations());
    if (!foreign)
        return foreign.error();
    if (foreign->isEmpty())
        return done();
    return Error{ErrorCode::Parse,
                 //: %1 is a file, %2 what SQLite calls it: "trigger steal"
                 tr("“%1” holds something that Comptoir did not put there (%2) and that could "
                    "change your data by itself. Nothing was changed; choose another backup.")
                     .arg(QFileInfo(path).fileName(), *foreign),
                 QStringLiteral("foreign schema object: ") + *foreign};
}

Done Backup::verify(const QString &path, const CancelToken &cancel)
{
    if (versionInHeader(path) == 0) // SQLite would take an empty file for an empty database
        return noBackup(path, QStringLiteral("backup without a schema"));
    if (Done sound = checkSound(path, CheckDepth::Full, cancel); !sound) {
        if (sound.error().code == ErrorCode::DatabaseDamaged)
            return noBackup(path, sound.error().detail);
        return sound;
    }
    if (Done ours = checkIsOurs(path); !ours)
        return ours;
    // A sound file of another program has none of the tables.
    const Result<BackupContents> held = contents(path);
    return held ? done() : Done(held.error());
}

Result<BackupContents> Backup::contents(const QString &path)
{
    const Result<std::unique_ptr<Database>> database
        = Database::open(path, Database::Mode::ReadOnly);
    if (!database)
        return noBackup(path, database.error().detail);
    BackupContents held;
    const std::optional<BackupInfo> named = describe(path);
    held.at = named ? named->at : Timestamp{QFileInfo(path).lastModified().toMSecsSinceEpoch()};
    Statement read = (*database)->prepare(
        QStringLiteral("SELECT (SELECT count(*) FROM customer), (SELECT count(*) FROM orders),"
                       " (SELECT count(*) FROM note), (SELECT max(placed_at) FROM orders),"
                       " EXISTS(SELECT 1 FROM sqlite_schema WHERE name = 'task'),"
                       " EXISTS(SELECT 1 FROM sqlite_schema WHERE name = 'outbox')"));
    if (!read.next())
        return noBackup(path, read.ok() ? QString() : read.error().detail);
    held.customers = read.int64(0);
    held.orders = read.int64(1);
    held.notes = read.int64(2);
    held.newestOrderAt = read.optionalTimestamp(3);
    const bool hasMessages = read.boolean(5);
    if (!read.boolean(4)) // of an earlier version
        return held;
    Statement tasks = (*database)->prepare(QStringLiteral("SELECT count(*) FROM task"));
    if (tasks.next())
        held.tasks = tasks.int64(0);
    tasks.reset();
    if (hasMessages)
        countMessages(**database, held);
    return held;
}

void Backup::countMessages(Database &database, BackupContents &held)
{
    Statement read = database.prepare(QStringLiteral(
        "SELECT count(*) FILTER (WHERE state IN ('handed_over', 'accepted', 'uncertain')"
        " AND handed_over_at IS NOT NULL),"
        " count(*) FILTER (WHERE state IN ('planned', 'deferred', 'claimed')),"
        " count(*) FILTER (WHERE state = 'uncertain' AND reason = 'restored'),"
        " (SELECT count(*) FROM consent WHERE state IN ('denied', 'withdrawn'))"
        " + (SELECT count(*) FROM suppression) FROM outbox"));
    if (!read.next())
        return;
    held.messagesSent = read.int64(0);
    held.messagesWaiting = read.int64(1);
    held.messagesHeld = read.int64(2);
    held.refusals = read.int64(3);
}

Done Backup::copyTo(const QString &backup, const QString &target, const CancelToken &cancel,
                    const Progress &progress)
{
    if (Done may = checkCopyTarget(target); !may)
        return may;
    if (copyFileWhole(backup, target, cancel, progress))
        return done();
    if (cancel.isCancelled())
        return Error{ErrorCode::Cancelled, tr("The copy was stopped. Nothing was left there."), {}};
    return Error{ErrorCode::File,
                 tr("The backup could not be copied there. It is still in its folder. Check the "
                    "free space and the rights of the place, or choose another one."),
                 QStringLiteral("copy of backup failed")};
}

std::optional<BackupInfo> Backup::newestGood() const
{
    const QList<BackupInfo> backups = list();
    for (const BackupInfo &backup : backups) {
        if (verify(backup.path))
            return backup;
    }
    return std::nullopt;
}

} // namespace comptoir
