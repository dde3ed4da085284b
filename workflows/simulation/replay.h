#pragma once

#include "models/domain/clock.h"
#include "workflows/engine/stepping.h"
#include "workflows/triggers/triggerfinder.h"

#include <QDate>
#include <QMap>

namespace comptoir {

class Database;

/// What a workflow would have done in a stretch of the past. Days are those of the main shop.
struct ReplayResult
{
    struct Node
    {
        qint64 came = 0; ///< how often somebody came to it
        qint64 stays = 0; ///< who is there at the end
        QMap<QString, qint64> ports; ///< by which they went on
    };
    struct Message
    {
        Timestamp at; ///< when it would have been planned; quiet hours may hold it back
        CustomerId customer;
        QString node;
        std::optional<Channel> channel;
        bool isWithheld = false; ///< a control group
    };
    struct Person
    {
        CustomerId customer;
        QString key;
        Timestamp enteredAt;
        std::optional<Timestamp> leftAt = {};
        QString node = {}; ///< where they are at the end; empty: they left
        StepReason reason = StepReason::Went; ///< why they left, or what they do there
        int messages = 0;
        std::optional<Timestamp> orderedAt = {}; ///< what they really did: their first order since
    };

    std::vector<Person> people; ///< a line an entry, in their order
    std::vector<Message> messages;
    QMap<QDate, qint64> entriesByDay;
    QMap<QDate, QMap<QString, qint64>> messagesByDay; ///< by node, without those withheld
    QMap<QString, Node> nodes;
    QMap<QString, qint64> refused; ///< who was not let in: "only", "again"
    QMap<QString, qint64> notSent; ///< by GateReason
    std::vector<TriggerNote> notes;
};

/// Tries a draft on the past: its triggers over the range (TriggerFinder), and whoever they find
/// taken through by step() with a virtual clock, until the end of the range. Whenever the customer
/// did something they are asked about again, as the engine does. Not known of the past are other
/// workflows (`not_while`) and the cap; PastFacts says what else is today's. The same file and
/// range give the same result. Reads one snapshot; to be run on a reader. Cancelled.
class Replay
{
public:
    static Result<ReplayResult> run(Database &database, const Graph &graph,
                                    const InstantRange &range, const CancelToken &cancel = {});
};

} // namespace comptoir
