#include "models/store/recordedchange.h"

#include "models/store/changetakeback.h"

namespace comptoir::recordedchange {

namespace {

/// A tag or a value of somebody who was merged or erased meanwhile has nobody to stand on.
constexpr char kForgetTheGone[]
    = "DELETE FROM customer_tag WHERE customer_id NOT IN (SELECT id FROM customer);"
      "DELETE FROM custom_field_value WHERE customer_id NOT IN (SELECT id FROM customer);";

} // namespace

Result<QByteArray> make(Database &database, const std::function<Done(Database &)> &work)
{
    Transaction transaction(database);
    ChangeRecorder recorder(database);
    if (const Done started = recorder.start(); !started)
        return started.error();
    if (const Done worked = work(database); !worked)
        return worked.error();
    const Result<QByteArray> change = recorder.finish();
    if (!change)
        return change.error();
    if (const Done committed = transaction.commit(); !committed)
        return committed.error();
    return *change;
}

Done takeBack(Database &database, const QByteArray &change)
{
    if (change.isEmpty())
        return done();
    Transaction transaction(database);
    if (Done taken = ChangeTakeBack(database).run(change); !taken)
        return taken;
    if (Done cleaned = database.execute(kForgetTheGone); !cleaned)
        return cleaned;
    return transaction.commit();
}

} // namespace comptoir::recordedchange
