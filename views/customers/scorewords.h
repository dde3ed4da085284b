#pragma once

#include "models/domain/engagement.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace comptoir {

/// The owner's words for what scores are made of. Pure.
class ScoreWords
{
    Q_DECLARE_TR_FUNCTIONS(ScoreWords)

public:
    /// In the order in which acts are told: from the lightest to the one that counts most.
    static QList<EngagementAct> acts();
    static QString name(EngagementAct act); ///< "Visits"
    static QString counted(EngagementAct act, qint64 count); ///< "3 visits"
    /// "19 = 3 visits × 1 + 2 opened messages × 2 + …": what counts for something. `given`: by
    /// workflows.
    static QString sum(qint64 score, const EngagementCounts &counts, const EngagementRules &rules,
                       qint64 given = 0);
    /// "over all time", "in the last 30 days".
    static QString window(int days);
};

} // namespace comptoir
