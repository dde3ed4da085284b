#pragma once

#include "models/domain/clock.h"
#include "models/domain/result.h"
#include "models/store/backup.h"
#include "models/store/database.h"
#include "models/store/migrations.h"

#include <QCoreApplication>
#include <QFuture>
#include <QPromise>
#include <QString>

#include <functional>
#include <memory>

namespace comptoir {

struct StoreOptions
{
    Migrations migrations; ///< the program's own; tests bring others
    bool dailyBackup = true; ///< make it when opening finds it due
};

/// What to propose when the file is damaged.
struct RecoveryOffer
{
    QString damagedFile;
    std::optional<BackupInfo> backup; ///< the newest one that is whole; nullopt: only a fresh start
};

/// The profile: a folder with comptoir.sqlite, its lock and its backups. Owns one writer thread,
/// two reader threads and one for chores (backups, checks), each with its own connection. A
/// function goes in, a future with its value comes out:
///
///     whenDone(store.read([](Database &db) { return CustomerRepository(db).list(query); }), this,
///              [this](const Result<CustomerList> &list) { … });
///
/// Writes run one after another in the order given. Functions must not throw and must not keep the
/// Database. The window never waits for a future; worker threads and the command line may call
/// result().
class Store
{
    Q_DECLARE_TR_FUNCTIONS(Store)
public:
    /// The backup made, or none because none was due.
    using DailyBackup = Result<std::optional<BackupInfo>>;

    /// Opens or creates `folder`/comptoir.sqlite: takes the one-instance lock, completes a restore
    /// that was cut short, checks the file after a crash, backs up before migrating, migrates, and
    /// starts the daily backup when due. Errors: InUse, DatabaseTooNew, DatabaseDamaged (nothing
    /// was changed; see recoveryOffer), DiskFull, File.
    static Result<std::unique_ptr<Store>> open(const QString &folder, Clock &clock,
                                               const StoreOptions &options = {});
    ~Store(); ///< finishes what is queued
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    template <typename F>
    auto write(F function) -> QFuture<std::invoke_result_t<F, Database &>>
    {
        return enqueue(std::move(function), Lane::Write);
    }
    template <typename F>
    auto read(F function) -> QFuture<std::invoke_result_t<F, Database &>>
    {
        return enqueue(std::move(function), Lane::Read);
    }
    /// A long read (integrity check, export) that must not keep the window's reads waiting.
    template <typename F>
    auto chore(F function) -> QFuture<std::invoke_result_t<F, Database &>>
    {
        return enqueue(std::move(function), Lane::Chore);
    }

    /// `progress` is called on the chore thread.
    QFuture<Result<BackupInfo>> backUp(BackupKind kind = BackupKind::Manual,
                                       const CancelToken &cancel = {},
                                       const Backup::Progress &progress = {});
    /// Makes the daily backup when the newest is older than 24 hours and there is something to
    /// keep, then rotates; for a timer and the end of a sync.
    QFuture<DailyBackup> backUpIfDue();
    /// The one that open() started; not valid when it started none.
    [[nodiscard]] QFuture<DailyBackup> openingBackup() const;

    /// For a profile whose open() said DatabaseDamaged. Reads backups whole: seconds.
    static RecoveryOffer recoveryOffer(const QString &folder);
    /// Puts `backup` (a path; empty: start with an empty file) in the place of the profile's file,
    /// which is renamed and kept. The backup is verified first; a crash at any moment leaves the
    /// old state or one that the next open() completes. No Store may be open on the folder: InUse.
    static Done restore(const QString &folder, const QString &backup, Clock &clock);

    /// Of a profile that holds a schema object which is not ours (SchemaGuard).
    static Error foreignObject(const QString &object);

    [[nodiscard]] QString folder() const;
    [[nodiscard]] Clock &clock() const;

private:
    enum class Lane { Write, Read, Chore };

    template <typename F>
    auto enqueue(F function, Lane lane) -> QFuture<std::invoke_result_t<F, Database &>>
    {
        using R = std::invoke_result_t<F, Database &>;
        auto promise = std::make_shared<QPromise<R>>();
        QFuture<R> future = promise->future();
        promise->start();
        post(
            [promise, function = std::move(function)](Database &database) mutable {
                promise->addResult(function(database));
                promise->finish();
            },
            lane);
        return future;
    }
    Store();
    void post(std::function<void(Database &)> job, Lane lane);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace comptoir
