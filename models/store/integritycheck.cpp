#include "models/store/integritycheck.h"

#include "models/store/database.h"

namespace comptoir {

namespace {

constexpr int kProblemsShown = 20;

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

} // namespace

Result<QStringList> integrityProblems(Database &database, CheckDepth depth)
{
    QStringList problems;
    const QString pages = QStringLiteral("PRAGMA %1(%2)")
                              .arg(depth == CheckDepth::Full ? QLatin1String("integrity_check")
                                                             : QLatin1String("quick_check"))
                              .arg(kProblemsShown);
    const Done walked
        = collect(database, pages, problems, [](const Statement &row) { return row.text(0); });
    if (!walked)
        return walked.error();
    if (depth == CheckDepth::Quick)
        return problems;
    const Done keys = collect(database, QStringLiteral("PRAGMA foreign_key_check"), problems,
                              [](const Statement &row) {
                                  return QStringLiteral("row %1 of %2 points at a missing %3")
                                      .arg(row.text(1), row.text(0), row.text(2));
                              });
    if (!keys)
        return keys.error();
    return problems;
}

} // namespace comptoir
