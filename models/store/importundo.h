#pragma once

#include "models/domain/clock.h"
#include "models/store/importrepository.h"

#include <QCoreApplication>

namespace comptoir {

class ChangeTakeBack;

/// Takes one import back, inside the caller's transaction; the caller rolls back on an Error.
///
/// Imports may be taken back in any order. What a later one stands on, or changed again, stays
/// first and is kept in mind under the import that brought it; each further undo tries it again, so
/// that after the last one everything is as before the first.
///
/// But for refusals: who said no in a file has said no, and no undo makes their earlier yes count
/// again: where there is one, the refusal stays.
class ImportUndo
{
    Q_DECLARE_TR_FUNCTIONS(ImportUndo)
public:
    /// Told now and then: how much of how much, in whatever unit.
    using Progress = std::function<void(qint64 done, qint64 total)>;

    ImportUndo(Database &database, ImportId import, Timestamp now);

    /// Errors: InvalidArgument (taken back before, or its people were put together otherwise
    /// since), NotFound, Cancelled, Database.
    Result<ChangeRecorder::Undone> run(const CancelToken &cancel, const Progress &progress);

private:
    struct Part
    {
        ImportId import;
        qint64 position = 0;
    };
    Result<QList<Part>> parts();
    Done heedLater(ImportId import, ChangeTakeBack &back);
    Done takeBack(const Part &part, ChangeTakeBack &back);
    Done keepInMind(const Part &part, const QByteArray &left);
    Done takeBackAll();
    Done noteRefusals();
    Done keepRefusals();
    Done checkReferences();
    Done mendPersons();
    Done close();
    Done step();
    Done forEachSlice(const QSet<CustomerId> &persons,
                      const std::function<Done(const QSet<CustomerId> &)> &work);

    Database &m_database;
    ImportId m_import;
    Timestamp m_now;
    CancelToken m_cancel;
    Progress m_progress;
    qint64 m_done = 0, m_total = 0;
    ShopId m_shop;
    QSet<CustomerId> m_touched;
    bool m_mayHaveOrphans = false;
    ChangeRecorder::Undone m_undone;
};

} // namespace comptoir
