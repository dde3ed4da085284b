#pragma once

#include "models/store/ingestcontext.h"

namespace comptoir {

/// What becomes of somebody's ways through workflows when they turn out to be another person, and
/// when that is taken back. In the transaction of the merge.
///
/// Nobody goes two ways for one thing: where both were in a workflow for it, the heir's own is the
/// one that counts, and the other ends ("merged") and is kept under a run below the heir's. What
/// was the person's alone goes on as the heir's.
class EnrolmentHandover
{
public:
    explicit EnrolmentHandover(IngestContext &context);

    /// An SQL expression: what takeBack() must know, as JSON; ?1 is the person.
    static const char *snapshotSql();
    /// Before the person is deleted.
    void handOn(qint64 person, qint64 heir);
    /// `undo`: JSON that has under "workflows" what snapshotSql() gave. A way that the merge ended
    /// goes on where it was; what went on meanwhile stays as far as it came.
    void takeBack(qint64 kept, qint64 other, const QString &undo);

private:
    void run(const char *sql, qint64 first, qint64 second, const QString &undo = {});

    IngestContext &m_context;
};

} // namespace comptoir
