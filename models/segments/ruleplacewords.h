#pragma once

#include <QCoreApplication>
#include <QString>

namespace comptoir {

/// Where something stands in the text of a rule, as the owner would find it in the builder. Pure.
class RulePlaceWords
{
    Q_DECLARE_TR_FUNCTIONS(RulePlaceWords)
public:
    /// "group 2, card 3, its time" of "rule.any[1].all[2].window.last.days"; empty for the rule as
    /// a whole.
    static QString of(const QString &path);
};

} // namespace comptoir
