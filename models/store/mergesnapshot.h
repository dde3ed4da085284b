#pragma once

#include "models/store/ingestcontext.h"

namespace comptoir {

/// What a merge must remember to be undone, as the JSON of identity_merge.undo. SQLite's own JSON
/// functions write and read it, so that values keep their types.
class MergeSnapshot
{
public:
    MergeSnapshot(IngestContext &context, CustomerId kept, CustomerId other);

    /// Before the merge.
    QString take();
    QList<qint64> accountsOf(CustomerId customer);
    void pinAccounts(CustomerId customer);

    /// Whether the accounts that the merge moved are still where it put them (deleted ones apart).
    bool accountsStillOnKept(const QString &undo);
    /// The absorbed person's row, under its old id, and the kept person's own fields.
    void restorePersons(const QString &undo);
    /// The accounts that the merge moved, and those that joined them since by e-mail.
    QList<qint64> accountsToPart(const QString &undo);
    /// Pins, tags, custom fields, notes, the owner's consent lines, ways through workflows.
    void restoreBelongings(const QString &undo);
    /// Pins accounts of the parted person that the rules would move back at once.
    void pinWhatWouldReunite();

    static QString ofSplit(AccountId account, bool pinned);
    static qint64 splitAccount(const QString &undo);
    void restoreSplitPin(const QString &undo);

private:
    QString json(const char *sql, CustomerId customer);
    void run(const char *sql, const QString &undo = {});

    IngestContext &m_context;
    CustomerId m_kept, m_other;
};

} // namespace comptoir
