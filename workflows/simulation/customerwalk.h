#pragma once

#include "models/domain/clock.h"
#include "workflows/engine/stepping.h"
#include "workflows/messages/parsedmessage.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <optional>
#include <vector>

namespace comptoir {

class Database;

/// How one customer goes through a workflow, step by step, from an instant on.
struct WalkResult
{
    struct Line
    {
        Transition step;
        std::optional<Timestamp> until; ///< of Waits
        std::optional<Channel> channel; ///< of a message that would go
        RenderedMessage said; ///< of it
        QString hindrance; ///< why it says nothing: a whole sentence
    };
    QString refusal; ///< why they would not be let in: machine name; empty: they come in
    std::vector<Line> lines;
    Enrolment end;
    QTimeZone zone; ///< the customer's
};

/// Takes one customer through a draft, past what its triggers and its re-entry rule say: by step()
/// with a clock that begins at `from`, over what the file tells of them. Where the clock passes the
/// present, nothing more happens. PastFacts says what is today's in any case. Writes nothing; to be
/// run on a reader. InvalidArgument: there is no such way in; NotFound: no such customer.
class CustomerWalk
{
    Q_DECLARE_TR_FUNCTIONS(CustomerWalk)
public:
    struct Options
    {
        CustomerId customer;
        Timestamp from;
        Timestamp until; ///< where the clock stops
        QString entry = {}; ///< the trigger by which they come in; empty: by hand, or the first
        CancelToken cancel = {};
    };
    static Result<WalkResult> run(Database &database, const Graph &graph, const Options &options);

private:
    static Result<QString> entryOf(const Graph &graph, const QString &wanted);
};

} // namespace comptoir
