#pragma once

#include "models/store/bulkedit.h"

#include <optional>

namespace comptoir {

/// What a long bulk action has done so far, in the file itself: when the program is killed in the
/// middle, the next start knows whom it touched and who was to come. One at a time, under settings
/// "bulk.…"; empty while none runs. Every call belongs into the caller's transaction.
class BulkJournal
{
public:
    /// An action that was cut short.
    struct Left
    {
        BulkChange change; ///< with everybody whom it touched
        std::vector<qint32> rest; ///< not reached
    };

    explicit BulkJournal(Database &database);

    /// Starts anew. `change` may have touched people already: an action that is taken back or gone
    /// on with.
    Done begin(const BulkChange &change, std::span<const qint32> rest);
    /// After the `done`-th of the rest: those whom `change` touched from `firstTouched` on.
    Done advance(const BulkChange &change, size_t firstTouched, size_t done);
    Done clear();
    Result<std::optional<Left>> left();

private:
    Done set(const QString &key, const QByteArray &value);
    Result<QByteArray> get(const QString &key);

    Database &m_database;
};

} // namespace comptoir
