#pragma once

#include "models/store/ingestcontext.h"

namespace comptoir {

/// Inserts or updates the rows of one table that is keyed by (shop_id, remote_id). An update writes
/// only what differs, and touches the columns that indexes hold only when one of those differs:
/// SQLite rewrites every index that an UPDATE's SET list names, changed or not.
class RecordUpsert
{
public:
    struct Columns
    {
        const char *plain; ///< comma-separated
        const char *indexed = ""; ///< columns that an index holds; may be empty
        bool versioned = false; ///< has updated_at among `plain`: older records are ignored
        bool gone = false; ///< has gone_at, cleared by a landing record
    };
    enum class Outcome { Inserted, Updated, Unchanged, Older };
    struct Row
    {
        qint64 id = 0;
        Outcome outcome = Outcome::Unchanged;
        [[nodiscard]] bool changed() const
        {
            return outcome == Outcome::Inserted || outcome == Outcome::Updated;
        }
    };

    RecordUpsert(IngestContext &context, const char *table, const Columns &columns);

    /// `plain` and `indexed` are called with a Binder and bind the columns in their order.
    template <typename Plain, typename Indexed>
    Row write(const RemoteId &remoteId, std::optional<Timestamp> updatedAt, const Plain &plain,
              const Indexed &indexed)
    {
        return write(find(remoteId, updatedAt), remoteId, plain, indexed);
    }
    template <typename Plain>
    Row write(const RemoteId &remoteId, std::optional<Timestamp> updatedAt, const Plain &plain)
    {
        return write(find(remoteId, updatedAt), remoteId, plain, [](Binder &) {});
    }
    /// For callers that look before they write: `row` is what find() gave.
    template <typename Plain, typename Indexed>
    Row write(Row row, const RemoteId &remoteId, const Plain &plain, const Indexed &indexed)
    {
        if (row.outcome == Outcome::Older)
            return count(row);
        if (row.id == 0) {
            Binder binder(m_insert);
            binder << m_context.shop << remoteId;
            plain(binder);
            indexed(binder);
            return count(insert());
        }
        Binder plainBinder(m_updatePlain);
        plain(plainBinder);
        plainBinder << row.id;
        bool changed = update(m_updatePlain);
        if (m_hasIndexed) {
            Binder indexedBinder(m_updateIndexed);
            indexed(indexedBinder);
            indexedBinder << row.id;
            changed = update(m_updateIndexed) || changed;
        }
        row.outcome = changed ? Outcome::Updated : Outcome::Unchanged;
        return count(row);
    }

    /// id 0: not stored yet; Older: stored, and newer than `updatedAt`.
    Row find(const RemoteId &remoteId, std::optional<Timestamp> updatedAt);

private:
    Row insert();
    bool update(Statement &statement);
    Row count(const Row &row);

    IngestContext &m_context;
    Columns m_columns;
    bool m_hasIndexed;
    Statement m_find, m_insert, m_updatePlain, m_updateIndexed;
};

} // namespace comptoir
