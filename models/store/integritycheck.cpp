#include "models/store/integritycheck.h"

#include "models/store/database.h"
#include "models/store/schemaguard.h"

#include <QCoreApplication>

#include <sqlite3.h>

namespace comptoir {

namespace {

constexpr int kProblemsShown = 20;

class IntegrityTexts
{
    Q_DECLARE_TR_FUNCTIONS(IntegrityTexts)
public:
    static QString stopped() { return tr("The check was stopped. Nothing was changed."); }
};

/// A walk that stumbles over damage is itself a finding.
Done collect(Database &database, const QString &sql, QStringList &problems,
             const std::function<QString(const Statement &)> &describe)
{
    Statement check = database.prepare(sql);
    while (check.next() && problems.size() < kProblemsShown) {
        const QString problem = describe(check);
        if (problem != QLatin1String("ok"))
            problems.append(problem);
    }
    if (check.ok())
        return done();
    if (check.error().code != ErrorCode::DatabaseDamaged)
        return check.error();
    problems.append(check.error().detail);
    return done();
}

extern "C" int comptoirIsCancelled(void *cancel)
{
    return static_cast<const CancelToken *>(cancel)->isCancelled() ? 1 : 0;
}

/// Lets what runs on the connection be stopped, for as long as it lives.
class Interruptible
{
public:
    Interruptible(Database &database, const CancelToken &cancel)
        : m_handle(database.handle())
        , m_cancel(cancel)
    {
        constexpr int kSteps = 10'000; // of SQLite's machine: some hundred a second
        sqlite3_progress_handler(m_handle, kSteps, comptoirIsCancelled, &m_cancel);
    }
    ~Interruptible() { sqlite3_progress_handler(m_handle, 0, nullptr, nullptr); }
    Interruptible(const Interruptible &) = delete;
    Interruptible &operator=(const Interruptible &) = delete;

private:
    sqlite3 *m_handle;
    CancelToken m_cancel;
};

/// Pages may be sound around a table that somebody dropped. Of a damaged file the schema may not be
/// readable at all, which is told already.
Result<QStringList> withMissing(Database &database, QStringList problems)
{
    const Result<QStringList> missing = SchemaGuard::missingObjects(database, Migrations());
    if (!missing)
        return problems.isEmpty() ? missing : Result<QStringList>(problems);
    for (const QString &object : missing->mid(0, kProblemsShown))
        problems.append(QStringLiteral("%1 is missing").arg(object));
    return problems;
}

Error cancelled()
{
    return {ErrorCode::Cancelled, IntegrityTexts::stopped(), {}};
}

} // namespace

Result<QStringList> integrityProblems(Database &database, CheckDepth depth,
                                      const CancelToken &cancel)
{
    const Interruptible interruptible(database, cancel);
    QStringList problems;
    const QString pages = QStringLiteral("PRAGMA %1(%2)")
                              .arg(depth == CheckDepth::Full ? QLatin1String("integrity_check")
                                                             : QLatin1String("quick_check"))
                              .arg(kProblemsShown);
    const Done walked
        = collect(database, pages, problems, [](const Statement &row) { return row.text(0); });
    if (cancel.isCancelled())
        return cancelled();
    if (!walked)
        return walked.error();
    if (depth == CheckDepth::Quick)
        return problems;
    const Done keys = collect(database, QStringLiteral("PRAGMA foreign_key_check"), problems,
                              [](const Statement &row) {
                                  return QStringLiteral("row %1 of %2 points at a missing %3")
                                      .arg(row.text(1), row.text(0), row.text(2));
                              });
    if (cancel.isCancelled())
        return cancelled();
    if (!keys)
        return keys.error();
    return withMissing(database, problems);
}

} // namespace comptoir
