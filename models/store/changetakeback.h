#pragma once

#include "models/store/changerecorder.h"
#include "models/store/changeset.h"

#include <QHash>
#include <QStringList>

namespace comptoir {

/// Takes back what a ChangeRecorder noted, inside the caller's transaction. A field that was
/// changed since keeps its newer value, the row's others get their earlier ones; a person, account
/// or product that other rows refer to by now stays. What came and only was put on another person
/// since goes; so does a person of whom only what the accounts say changed, when nothing stands on
/// her.
class ChangeTakeBack
{
public:
    explicit ChangeTakeBack(Database &database);

    /// `change` is a later one that stays for now: what it changed too stays as it is, and so does
    /// whom its own undoing will need.
    Done heed(const QByteArray &change);

    /// Takes the changes back.
    Done run(const QByteArray &changes);
    [[nodiscard]] ChangeRecorder::Undone undone() const { return m_undone; }
    /// What could not be taken back by the last run(), as a change: whoever takes back the later
    /// changes that stood in the way takes this one back after them. Empty: nothing.
    [[nodiscard]] QByteArray left() const { return m_left.bytes(); }
    /// Whether rows may refer to persons who are gone by now: ask for a check of all references.
    [[nodiscard]] bool mayHaveOrphans() const { return m_mayHaveOrphans; }

private:
    struct Conflict
    {
        int kind = 0; ///< SQLITE_CHANGESET_DATA …
        changeset::RowChange change; ///< that did not fit
        changeset::Cells now; ///< the row; empty unless it is there with other values
    };
    /// What later changes did to a row.
    struct Later
    {
        bool madeOrDeleted = false;
        QSet<size_t> columns; ///< altered
    };
    struct Pass
    {
        int number = 0;
        bool hasOrphans = false;
        std::vector<Conflict> conflicts;
    };
    static int isOfPass(void *context, const char *table);
    static int keepNewer(void *context, int kind, sqlite3_changeset_iter *change);

    Done inverted(const QByteArray &changes, QByteArray &inverse);
    Result<bool> splitOff(changeset::RowChange &inverse);
    Result<bool> staysForLater(const changeset::RowChange &inverse, const Later &later);
    Done noteNeeded(const changeset::RowChange &change);
    Done applyPasses(const QByteArray &inverse);
    Done settle(const Conflict &conflict);
    Result<bool> removes(const Conflict &conflict);
    Done settleUpdate(const Conflict &conflict);
    void keep(const changeset::RowChange &inverse);
    Result<QStringList> columnsOf(const QByteArray &table);
    Result<bool> runFor(const changeset::RowChange &change, const QString &verb,
                        const changeset::Cells &values);

    Database &m_database;
    ChangeRecorder::Undone m_undone;
    changeset::Writer m_left;
    QHash<QByteArray, Later> m_later; ///< by row
    QSet<QByteArray> m_needed; ///< rows that later changes point at
    bool m_mayHaveOrphans = false;
    QHash<QByteArray, QStringList> m_columns;
};

} // namespace comptoir
