#pragma once

#include "models/domain/clock.h"
#include "models/domain/result.h"
#include "models/store/database.h"

#include <QCoreApplication>
#include <QFuture>
#include <QPromise>
#include <QString>

#include <functional>
#include <memory>

namespace comptoir {

/// The profile: a folder with comptoir.sqlite, its lock and its backups. Owns one writer thread and
/// two reader threads, each with its own connection. A function goes in, a future with its value
/// comes out:
///
///     store.read([](Database &db) { return CustomerRepository(db).list(query); })
///         .then(this, [this](const Result<CustomerList> &list) { … });
///
/// Writes run one after another in the order given. Functions must not throw and must not keep the
/// Database. The window never waits for a future; worker threads and the command line may call
/// result().
class Store
{
    Q_DECLARE_TR_FUNCTIONS(Store)
public:
    /// Opens or creates `folder`/comptoir.sqlite: takes the one-instance lock, backs up before
    /// migrating, migrates, makes the daily backup when due. Errors: InUse, DatabaseTooNew,
    /// DatabaseDamaged (nothing was changed; see Backup for what to offer), DiskFull, File.
    static Result<std::unique_ptr<Store>> open(const QString &folder, Clock &clock);
    ~Store(); ///< waits for what is under way
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    template <typename F>
    auto write(F function) -> QFuture<std::invoke_result_t<F, Database &>>
    {
        return enqueue(std::move(function), true);
    }
    template <typename F>
    auto read(F function) -> QFuture<std::invoke_result_t<F, Database &>>
    {
        return enqueue(std::move(function), false);
    }

    [[nodiscard]] QString folder() const;
    [[nodiscard]] Clock &clock() const;

private:
    template <typename F>
    auto enqueue(F function, bool write) -> QFuture<std::invoke_result_t<F, Database &>>
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
            write);
        return future;
    }
    Store();
    void post(std::function<void(Database &)> job, bool write);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace comptoir
