#include "models/history/eventhistory.h"
#include "workflows/triggers/kinds/kindlist.h"

namespace comptoir::triggers {

namespace {

Done find(TriggerSearch &of)
{
    auto answers
        = EventHistory(of.database()).ofKind(of.look(HistoryTable::Events), QStringLiteral("nps"));
    if (answers) {
        const auto mark = of.get<double>("mark");
        const bool atLeast = of.is("marks", "at_least");
        const bool atMost = of.is("marks", "at_most");
        std::erase_if(*answers, [=](const Happening &one) {
            return (atLeast && !(one.number >= mark))
                || (atMost && !(one.number && *one.number <= mark));
        });
    }
    return of.add(answers, HistoryTable::Events, QStringLiteral("event:"));
}

} // namespace

TriggerKind surveyAnswered()
{
    return {QStringLiteral("survey_answered"),
            {HistoryTable::Events},
            48 * TriggerKind::kHourMs,
            &find};
}

} // namespace comptoir::triggers
