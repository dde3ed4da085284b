#pragma once

#include "models/domain/customer.h"
#include "models/segments/segmentreading.h"

namespace comptoir {

/// What a rule comes to at this moment: shown beside it while it is edited.
struct RuleLook
{
    static constexpr int kSample = 10;

    QString sentence; ///< in the language of the moment it was read
    QList<RuleProblem> problems;
    qint64 members = 0; ///< without the cards that have a problem
    qint64 everybody = 0;
    QList<CustomerRow> sample;

    /// `self` is the key of the segment whose rule it is, if it has one. Cancelled.
    static Result<RuleLook> read(Database &database, const Rule &rule, const QString &self,
                                 const EvaluationRequest &request);
    /// How many the rule has at that moment, as `members` counts them. Cancelled.
    static Result<qint64> count(Database &database, const Rule &rule, const QString &self,
                                const EvaluationRequest &request);
};

/// The rule in one sentence, with the names of what it names.
Result<QString> sentenceOf(Database &database, const Rule &rule, const RuleSurroundings &around);
/// Some of them from the first to the last, the same as long as they are the same.
Result<QList<CustomerRow>> sampleOf(Database &database, const CustomerSet &members, int most);

} // namespace comptoir
