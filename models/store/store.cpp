#include "models/store/store.h"

#include "models/store/closedmark.h"
#include "models/store/erasure.h"
#include "models/store/erasurelist.h"
#include "models/store/integritycheck.h"
#include "models/store/profile.h"
#include "models/store/restore.h"
#include "models/store/schemaguard.h"
#include "models/store/settingsrepository.h"
#include "models/store/storesettings.h"
#include "models/store/storeworker.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

#include <sqlite3.h>
#include <vector>

namespace comptoir {

namespace {

Q_LOGGING_CATEGORY(storeLog, "comptoir.store")

void leaveMarker(const QString &folder)
{
    QFile marker(profile::checkMarker(folder));
    (void)marker.open(QIODevice::WriteOnly); // best effort: the check itself follows at once
}

/// After a crash the file is read once from end to end, before anything is built on it.
Done checkAfterCrash(Database &database, const QString &folder)
{
    const Result<QStringList> problems = integrityProblems(database, CheckDepth::Quick);
    if (!problems)
        return problems.error();
    if (!problems->isEmpty())
        return Database::errorFor(SQLITE_CORRUPT, problems->join(QStringLiteral("; ")));
    QFile::remove(profile::checkMarker(folder));
    return done();
}

/// A file without our tables is a new one only when it is empty and nothing speaks of earlier data:
/// a crash or a failed copy leaves 0 bytes too, and another program's file is not ours to fill.
Done checkIsFresh(Database &database, const QString &folder)
{
    Statement tables = database.prepare(QStringLiteral("SELECT name FROM sqlite_schema LIMIT 1"));
    if (tables.next())
        return Database::errorFor(SQLITE_NOTADB, QStringLiteral("another program's tables"));
    if (!tables.ok())
        return tables.error();
    if (!Backup(folder).list().isEmpty())
        return Database::errorFor(SQLITE_NOTADB, QStringLiteral("empty, but there are backups"));
    return done();
}

/// What was written last and is not in the file yet; opening an emptied file would throw it away.
bool hasUnmergedLog(const QString &path)
{
    return QFileInfo(path).size() == 0 && QFileInfo(path + QStringLiteral("-wal")).size() > 0;
}

/// Somebody else's triggers would run with the owner's next change.
Done checkIsOurs(Database &database, const Migrations &migrations)
{
    const Result<QString> foreign = SchemaGuard::foreignObject(database, migrations);
    if (!foreign)
        return foreign.error();
    return foreign->isEmpty() ? done() : Done(Store::foreignObject(*foreign));
}

struct Inspected
{
    int version = 0; ///< 0: there is no file yet
    /// To be kept until the store's own connections are open: the last one to close would take the
    /// index of the write-ahead log along, which the next one would have to make anew.
    std::unique_ptr<Database> connection;
};

/// A profile whose backups are there and whose file is not.
Error goneFile()
{
    return {ErrorCode::DatabaseDamaged,
            Store::tr("The file with your data is not where it was, but there are backups of it. "
                      "Nothing was changed. Put the file back, or go back to the latest good "
                      "backup."),
            QStringLiteral("no file, but there are backups")};
}

/// Looks without touching: a newer or damaged file must stay as it is.
Result<Inspected> inspect(const QString &folder, const Migrations &migrations)
{
    const QString path = profile::databaseFile(folder);
    if (!QFile::exists(path)) {
        if (!Backup(folder).list().isEmpty())
            return goneFile();
        return Inspected();
    }
    if (hasUnmergedLog(path))
        return Database::errorFor(SQLITE_NOTADB, QStringLiteral("empty beside a full log"));
    Result<std::unique_ptr<Database>> database = Database::open(path, Database::Mode::ReadOnly);
    if (!database)
        return database.error();
    const Result<int> version = Migrations::version(**database);
    if (!version)
        return version.error();
    if (const Done known = migrations.checkNotNewer(*version); !known)
        return known.error();
    const Done sane
        = *version == 0 ? checkIsFresh(**database, folder) : checkIsOurs(**database, migrations);
    if (!sane)
        return sane.error();
    if (QFile::exists(profile::checkMarker(folder))) {
        if (const Done sound = checkAfterCrash(**database, folder); !sound)
            return sound.error();
    }
    return Inspected{*version, std::move(*database)};
}

Done migrate(const QString &folder, const Migrations &migrations, Timestamp now)
{
    const Result<std::unique_ptr<Database>> database
        = Database::open(profile::databaseFile(folder), Database::Mode::ReadWrite);
    if (!database)
        return database.error();
    const Result<int> version = Migrations::version(**database);
    if (!version)
        return version.error();
    if (*version > 0 && *version < migrations.latest()) {
        const Result<BackupInfo> made
            = Backup(folder).make(**database, BackupKind::BeforeMigration, now);
        if (!made)
            return made.error();
    }
    const Result<int> reached = migrations.climb(**database);
    return reached ? done() : Done(reached.error());
}

} // namespace

class Store::Private
{
public:
    Private(QString folderPath, Clock &ownClock, std::unique_ptr<ProfileLock> ownLock)
        : folder(std::move(folderPath))
        , clock(ownClock)
        , lock(std::move(ownLock))
    {}
    ~Private()
    {
        // The writer ends last: the connection that closes last moves the write-ahead log into the
        // file, which a reader may not.
        reads.close();
        chores.close();
        for (size_t i = 1; i < workers.size(); ++i)
            workers[i]->wait();
        writes.close();
        if (!workers.empty())
            workers.front()->wait();
        ClosedMark(folder).leave();
    }
    Done launch()
    {
        using Opening = StoreWorker::Opening;
        add(writes, Database::Mode::ReadWrite, storesettings::kCacheKiB, Opening::AtOnce);
        add(reads, Database::Mode::ReadOnly, storesettings::kCacheKiB, Opening::AtOnce);
        for (int i = 1; i < storesettings::kReaderThreads; ++i)
            add(reads, Database::Mode::ReadOnly, storesettings::kCacheKiB, Opening::WithFirstJob);
        add(chores, Database::Mode::ReadOnly, storesettings::kChoreCacheKiB, Opening::WithFirstJob);
        // The writer by itself: after a crash it mends the write-ahead log, which readers cannot.
        workers[0]->start();
        if (const Done opened = workers[0]->waitUntilOpen(); !opened)
            return opened;
        workers[1]->start();
        if (const Done opened = workers[1]->waitUntilOpen(); !opened)
            return opened;
        for (size_t i = 2; i < workers.size(); ++i)
            workers[i]->start();
        return done();
    }
    JobQueue &queue(Lane lane)
    {
        switch (lane) {
        case Lane::Write:
            return writes;
        case Lane::Read:
            return reads;
        case Lane::Chore:
            return chores;
        }
        Q_UNREACHABLE();
    }

    QString folder;
    Clock &clock;
    std::unique_ptr<ProfileLock> lock; ///< given back last
    QFuture<DailyBackup> openingBackup;

private:
    void add(JobQueue &queue, Database::Mode mode, int cacheKiB, StoreWorker::Opening opening)
    {
        workers.push_back(std::make_unique<StoreWorker>(queue, profile::databaseFile(folder), mode,
                                                        cacheKiB, opening, version));
    }

    std::shared_ptr<DataVersion> version = std::make_shared<DataVersion>();
    JobQueue writes, reads, chores;
    std::vector<std::unique_ptr<StoreWorker>> workers; ///< the writer first
};

Store::Store() = default;
Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::open(const QString &folder, Clock &clock,
                                           const StoreOptions &options)
{
    if (!QDir().mkpath(folder)) {
        return Error{ErrorCode::File,
                     tr("The folder %1 cannot be made. Choose another folder, or check that you "
                        "may write there.")
                         .arg(QDir::toNativeSeparators(folder)),
                     QStringLiteral("mkpath failed")};
    }
    Result<std::unique_ptr<ProfileLock>> lock = ProfileLock::take(folder);
    if (!lock)
        return lock.error();
    if ((*lock)->tookOverFromTheDead())
        leaveMarker(folder);
    if (const Done restored = Restore(folder).finish(); !restored)
        return restored.error();
    const Result<Inspected> found = inspect(folder, options.migrations);
    if (!found)
        return found.error(); // the mark stays for the file that takes the place of this one
    ClosedMark(folder).take((*lock)->tookOverFromTheDead());
    const bool isNew = !QFile::exists(profile::databaseFile(folder));
    if (found->version < options.migrations.latest()) {
        if (const Done migrated = migrate(folder, options.migrations, clock.now()); !migrated)
            return migrated.error();
    }
    if (isNew) // customers' data: for the owner's eyes, also in a folder that others may enter
        QFile::setPermissions(profile::databaseFile(folder), QFile::ReadOwner | QFile::WriteOwner);
    std::unique_ptr<Store> store(new Store);
    store->d = std::make_unique<Private>(folder, clock, std::move(lock).value());
    if (const Done launched = store->d->launch(); !launched)
        return launched.error();
    store->write([isNew](Database &database) -> Done {
        if (const Done listed = ErasureList::catchUp(database); !listed)
            qCWarning(storeLog) << "list of erasures:" << listed.error().detail;
        // An erasure that was cut short before its end: the file is written anew.
        return isNew ? done() : Erasure::finishLeft(database);
    });
    if (options.dailyBackup && !isNew)
        store->d->openingBackup = store->backUpIfDue();
    return store;
}

Error Store::foreignObject(const QString &object)
{
    return {ErrorCode::DatabaseDamaged,
            //: %1 is what SQLite calls it: "trigger steal"
            tr("The data file holds something that Comptoir did not put there (%1) and that could "
               "change your data by itself. The file was not opened and not changed. You can go "
               "back to the latest good backup; this file will be kept beside it.")
                .arg(object),
            QStringLiteral("foreign schema object: ") + object};
}

QFuture<Result<BackupInfo>> Store::backUp(BackupKind kind, const CancelToken &cancel,
                                          const Backup::Progress &progress)
{
    return chore(
        [folder = d->folder, kind, now = d->clock.now(), cancel, progress](Database &database) {
            return Backup(folder).make(database, kind, now, cancel, progress);
        });
}

QFuture<Store::DailyBackup> Store::backUpIfDue()
{
    return chore([folder = d->folder, now = d->clock.now()](Database &database) -> DailyBackup {
        const Backup backup(folder);
        if (!backup.isDue(now) || !Backup::isWorthKeeping(database))
            return std::optional<BackupInfo>();
        Result<BackupInfo> made = backup.make(database, BackupKind::Daily, now);
        if (!made)
            return made.error();
        const auto kept = SettingsRepository(database).value(kBackupsKeptKey);
        backup.rotate(backupsKeptFromText(kept ? kept->value_or(QString()) : QString()));
        return std::optional<BackupInfo>(*made);
    });
}

QFuture<Store::DailyBackup> Store::openingBackup() const
{
    return d->openingBackup;
}

RecoveryOffer Store::recoveryOffer(const QString &folder)
{
    return {profile::databaseFile(folder), Backup(folder).newestGood()};
}

Done Store::restore(const QString &folder, const QString &backup, Clock &clock)
{
    const Result<std::unique_ptr<ProfileLock>> lock = ProfileLock::take(folder);
    if (!lock)
        return lock.error();
    if (!backup.isEmpty()) {
        if (Done sound = Backup::verify(backup); !sound)
            return sound;
    }
    const Restore restore(folder);
    // One that was cut short has set the last file aside: what that knew of messages sent is in the
    // copy that now takes its place.
    if (Done finished = restore.finish(); !finished)
        return finished;
    if (Done prepared = restore.prepare(backup, clock.now()); !prepared)
        return prepared;
    Done finished = restore.finish();
    qCInfo(storeLog) << "restored" << (backup.isEmpty() ? "an empty file" : "a backup")
                     << (finished ? "in place" : "not completed");
    return finished;
}

QString Store::folder() const
{
    return d->folder;
}

Clock &Store::clock() const
{
    return d->clock;
}

void Store::post(std::function<void(Database &)> job, Lane lane)
{
    d->queue(lane).push(std::move(job));
}

} // namespace comptoir
