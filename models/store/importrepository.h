#pragma once

#include "models/domain/clock.h"
#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "models/domain/shop.h"
#include "models/domain/shopbatch.h"
#include "models/store/changerecorder.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QSet>

#include <functional>
#include <optional>

namespace comptoir {

class Database;

struct ImportCounts
{
    qint64 inserted = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 rejected = 0; ///< rows of the file

    bool operator==(const ImportCounts &) const = default;
};

/// A file that was taken in.
struct Import
{
    ImportId id;
    ShopId shop;
    QString kind; ///< "customers", "orders", "consents", "events"
    QString fileName; ///< without folder
    QJsonObject mapping;
    ImportCounts counts;
    Timestamp startedAt;
    std::optional<Timestamp> finishedAt; ///< none: interrupted; what had landed by then is there
    std::optional<Timestamp> undoneAt;
};

/// What taking an import back would touch; what changed since then stays, so that fewer may go.
struct ImportUndoPreview
{
    qint64 customers = 0, orders = 0, consents = 0, events = 0, notes = 0; ///< that go
    qint64 altered = 0; ///< records that get their earlier values back

    bool operator==(const ImportUndoPreview &) const = default;
};

/// Imported files: what they brought, and taking them back.
class ImportRepository
{
    Q_DECLARE_TR_FUNCTIONS(ImportRepository)
public:
    explicit ImportRepository(Database &database);

    /// The pseudo-shop (platform "csv") whose records come from files; made on first use with the
    /// fields of `defaults`, paused, so that no sync asks for it. Runs in the caller's transaction.
    Result<ShopId> fileShop(const Shop &defaults, Timestamp now);

    Result<ImportId> begin(const Import &import);
    /// One transaction of an import: its changes, whom it touched, the counts so far.
    Done addChanges(ImportId id, const QByteArray &changes, const QSet<CustomerId> &touched,
                    const ImportCounts &counts);
    Done finish(ImportId id, const ImportCounts &counts, Timestamp now);

    /// Newest first.
    Result<QList<Import>> list();
    Result<Import> get(ImportId id); ///< NotFound

    /// What undo() is about. Only reads.
    Result<ImportUndoPreview> undoPreview(ImportId id);
    /// Everything as before the import, but for what was changed since, which keeps its newer
    /// values (ImportUndo). Facts are right afterwards. Runs in the caller's transaction; the
    /// caller rolls back on an Error. InvalidArgument when it was undone before. `progress` is
    /// told how much of how much is done.
    Result<ChangeRecorder::Undone> undo(ImportId id, Timestamp now, const CancelToken &cancel = {},
                                        const std::function<void(qint64, qint64)> &progress = {});

    /// The account of this shop as it is stored, without consents and addresses; nullopt when there
    /// is none. Importers fill the gaps of a row from it.
    Result<std::optional<AccountRecord>> account(ShopId shop, const RemoteId &id);

private:
    Database &m_database;
};

} // namespace comptoir
