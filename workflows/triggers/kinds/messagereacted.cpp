#include "models/history/eventhistory.h"
#include "workflows/triggers/kinds/kindlist.h"

namespace comptoir::triggers {

namespace {

Done find(TriggerSearch &of)
{
    EventHistory history(of.database());
    const QString message = of.get<QString>("message");
    if (of.is("reaction", "answered"))
        return of.add(history.answers(of.look(HistoryTable::Feedback), message),
                      HistoryTable::Feedback);
    const auto reactions
        = history.reactions(of.look(HistoryTable::Events),
                            of.is("reaction", "opened") ? QStringLiteral("message_opened")
                                                        : QStringLiteral("message_clicked"),
                            message);
    if (!reactions)
        return reactions.error();
    for (const Happening &one : *reactions)
        of.put(one, one.at, HistoryTable::Events,
               one.thing > 0 ? QStringLiteral("message:%1").arg(one.thing)
                             : QStringLiteral("event:%1").arg(one.row));
    return done();
}

} // namespace

TriggerKind messageReacted()
{
    return {QStringLiteral("message_reacted"),
            {HistoryTable::Events},
            48 * TriggerKind::kHourMs,
            &find};
}

} // namespace comptoir::triggers
