#pragma once

#include "models/store/ingestcontext.h"

namespace comptoir {

/// Inserts or updates the rows of one table that is keyed by (shop_id, remote_id). One look tells
/// which groups of columns differ; an update names no other group than it must, for SQLite rewrites
/// every index that an UPDATE's SET list names, changed or not.
class RecordUpsert
{
public:
    struct Columns
    {
        const char *plain; ///< comma-separated
        const char *indexed = ""; ///< columns that an index holds; may be empty
        const char *links = ""; ///< the same, but hardly ever changed
        const char *known = ""; ///< columns that find() shows its caller
        bool versioned = false; ///< has updated_at among `plain`: older records are ignored
        bool gone = false; ///< has gone_at, cleared by a landing record
    };
    enum class Outcome { Inserted, Updated, Unchanged, Older };
    struct Row
    {
        qint64 id = 0;
        Outcome outcome = Outcome::Unchanged;
        bool indexedChanged = true; ///< of an update: another group than `plain` differed
        [[nodiscard]] bool changed() const
        {
            return outcome == Outcome::Inserted || outcome == Outcome::Updated;
        }
    };

    RecordUpsert(IngestContext &context, const char *table, const Columns &columns);

    /// `plain`, `indexed` and `links` are called with a Binder and bind the columns in their order.
    template <typename Plain, typename Indexed>
    Row write(const RemoteId &remoteId, std::optional<Timestamp> updatedAt, const Plain &plain,
              const Indexed &indexed)
    {
        return write(find(remoteId, updatedAt), remoteId, plain, indexed, [](Binder &) {});
    }
    template <typename Plain>
    Row write(const RemoteId &remoteId, std::optional<Timestamp> updatedAt, const Plain &plain)
    {
        return write(remoteId, updatedAt, plain, [](Binder &) {});
    }
    /// For callers that look before they write: `row` is what find() gave.
    template <typename Plain, typename Indexed>
    Row write(const Row &row, const RemoteId &remoteId, const Plain &plain, const Indexed &indexed)
    {
        return write(row, remoteId, plain, indexed, [](Binder &) {});
    }
    template <typename Plain, typename Indexed, typename Links>
    Row write(Row row, const RemoteId &remoteId, const Plain &plain, const Indexed &indexed,
              const Links &links)
    {
        if (row.outcome == Outcome::Older)
            return count(row);
        if (row.id == 0) {
            Binder binder(m_insert);
            binder << m_context.shop << remoteId;
            plain(binder);
            indexed(binder);
            links(binder);
            return count(insert());
        }
        Binder look(m_compare);
        plain(look);
        indexed(look);
        links(look);
        look << row.id;
        const int differs = differences();
        if (differs > 0) {
            Statement &update = updateOf(differs);
            Binder binder(update);
            plain(binder);
            if (differs >= kIndexed)
                indexed(binder);
            if (differs >= kLinks)
                links(binder);
            binder << row.id;
            m_context.run(update);
        }
        row.indexedChanged = differs >= kIndexed;
        row.outcome = differs > 0 ? Outcome::Updated : Outcome::Unchanged;
        return count(row);
    }

    /// id 0: not stored yet; Older: stored, and newer than `updatedAt`.
    Row find(const RemoteId &remoteId, std::optional<Timestamp> updatedAt)
    {
        return find(remoteId, updatedAt, [](const Statement &) {});
    }
    /// `read` is called with the row that is stored; its columns `known` start at kFirstKnown.
    template <typename Read>
    Row find(const RemoteId &remoteId, std::optional<Timestamp> updatedAt, const Read &read)
    {
        const Row row = look(remoteId, updatedAt);
        if (row.id > 0)
            read(std::as_const(m_find));
        m_find.reset();
        return row;
    }
    static constexpr int kFirstKnown = 2;

private:
    static constexpr int kIndexed = 2, kLinks = 4; ///< bits of differences(); 1: plain columns

    Row look(const RemoteId &remoteId, std::optional<Timestamp> updatedAt);
    Row insert();
    int differences();
    Statement &updateOf(int differs);
    Row count(const Row &row);

    IngestContext &m_context;
    Columns m_columns;
    Statement m_find, m_insert, m_compare, m_updatePlain, m_updateIndexed, m_updateAll;
};

} // namespace comptoir
