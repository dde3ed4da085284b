#include "views/settings/ownerchange.h"

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

} // namespace comptoir
