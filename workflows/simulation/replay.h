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
        QString key; ///< of the person's entry
        QString node;
        std::optional<Channel> channel;
        bool isWithheld = false; ///< a control group
        bool isOverCap = false; ///< the cap would have held it back then
        bool hadOrdered = false; ///< the customer had ordered since they came in
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
        bool hadOrdered = false; ///< before they came in, ever
        QStringList alsoIn = {}; ///< keys of the workflows in which they were then
        std::optional<Timestamp> orderedAt = {}; ///< what they really did: their first order since
    };

    std::vector<Person> people; ///< a line an entry, in their order
    std::vector<Message> messages;
    QMap<QDate, qint64> entriesByDay;
    QMap<QDate, QMap<QString, qint64>> messagesByDay; ///< by node, without those withheld
    QMap<QString, Node> nodes;
    QMap<QString, qint64> refused; ///< who was not let in: "only", "again", "not_while"
    QMap<QString, qint64> notSent; ///< by GateReason
    qint64 overCap = 0; ///< messages that the cap would have held back
    QMap<QString, qint64> afterOrder; ///< by node, messages to who had ordered since they came in
    QMap<QString, qint64> alsoIn; ///< by key of another workflow, who came in while they were there
    std::vector<TriggerNote> notes;
    Timestamp until; ///< where it ended
};

/// Tries a draft on the past: its triggers over the range (TriggerFinder), and whoever they find
/// taken through by step() with a virtual clock, until the end of the range. Whenever the customer
/// did something they are asked about again, as the engine does. `not_while` is asked of who really
/// was in those workflows then. The cap holds nothing back: which messages it would have held, of
/// these and of those that really went, each says. PastFacts says what is today's. The same file
/// and range give the same result. Reads one snapshot; to be run on a reader. Cancelled.
class Replay
{
public:
    static Result<ReplayResult> run(Database &database, const Graph &graph,
                                    const InstantRange &range, const CancelToken &cancel = {});
};

} // namespace comptoir
