#include "views/settings/ownerchange.h"

#include "models/store/database.h"
#include "models/store/recordedchange.h"
#include "models/store/store.h"
#include "models/store/whendone.h"

namespace comptoir {

void changeWords(const ViewContext &view, QObject *context, const QString &text,
                 const std::function<Done(Database &)> &work,
                 std::function<void(const Done &)> ended)
{
    const auto change = [&store = view.store, work] {
        return store.write([work](Database &db) { return recordedchange::make(db, work); });
    };
    whenDone(change(), context,
             [&store = view.store, undo = view.undo, text, change,
              ended = std::move(ended)](const Result<QByteArray> &changed) {
                 if (!changed) {
                     ended(changed.error());
                     return;
                 }
                 undo->add(
                     text,
                     [&store, bytes = *changed] {
                         return store.write(
                             [bytes](Database &db) { return recordedchange::takeBack(db, bytes); });
                     },
                     change);
                 ended(done());
             });
}

void changeKept(const ViewContext &view, QObject *context, const QString &text,
                const std::function<Done(Database &)> &work,
                const std::function<Done(Database &)> &back,
                std::function<void(const Done &)> ended)
{
    const auto writing = [&store = view.store](const std::function<Done(Database &)> &change) {
        return [&store, change] {
            return store.write([change](Database &db) {
                Transaction transaction(db);
                const Done changed = change(db);
                return changed ? transaction.commit() : changed;
            });
        };
    };
    const auto redo = writing(work);
    whenDone(redo(), context,
             [undo = view.undo, text, redo, takeBack = writing(back),
              ended = std::move(ended)](const Done &changed) {
                 if (changed)
                     undo->add(text, takeBack, redo);
                 ended(changed);
             });
}

} // namespace comptoir
