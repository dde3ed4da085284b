#pragma once

#include "models/domain/clock.h"
#include "models/domain/ids.h"
#include "models/segments/datasource.h"
#include "models/segments/window.h"
#include "workflows/graph/graph.h"
#include "workflows/triggers/triggermarks.h"

#include <QCoreApplication>

#include <compare>
#include <vector>

namespace comptoir {

class Database;

/// A customer at the door of a workflow.
struct TriggerEntry
{
    Timestamp at; ///< when it happened or fell due, UTC
    CustomerId customer;
    QString node; ///< the trigger
    /// What it was about, as Enrolment::key: "cart:17", "order:4", "product:9", "category:2",
    /// "message:12" (in the outbox), "thread:3", an occasion ("day:2026-05-01", "orders:5",
    /// "event:8"), or empty: nothing but the customer.
    QString key;

    bool operator==(const TriggerEntry &) const = default;
};

/// Why a trigger finds nobody, or not everybody.
struct TriggerNote
{
    enum class Kind {
        NeedsData, ///< nothing of `sources` has arrived: "needs visits"
        NotKept, ///< neither the shops nor the file tell of it
        PresentOnly, ///< of the past only what still holds is known
        Missing, ///< a segment, field or tag that is not there, or a parameter left open
        ByEngine, ///< not found in the file: the owner, or another workflow, puts people in
    };

    QString node;
    Kind kind = Kind::Missing;
    QList<DataSource> sources = {};

    bool operator==(const TriggerNote &) const = default;
    /// A whole sentence, in the language of now.
    [[nodiscard]] QString text() const;
};
/// "needs_data": for JSON.
QString machineName(TriggerNote::Kind kind);

class TriggerWords
{
    Q_DECLARE_TR_FUNCTIONS(TriggerWords)
public:
    static QString text(const TriggerNote &note);
};

struct TriggerFinding
{
    /// By instant, then customer, node and key; each once.
    std::vector<TriggerEntry> entries;
    std::vector<TriggerNote> notes; ///< in the order of nodes
    TriggerMarks marks; ///< of live(): to be kept with the entries

    [[nodiscard]] bool hasNote(const QString &node, TriggerNote::Kind kind) const;
};

/// Finds who comes into a workflow by its triggers. Days and hours are those of the main shop's
/// zone (mainZone()); on nights on which the clocks change see waitclock.h. Reads one snapshot, so
/// that it is best run on a reader of the store; used on the thread of its database. Whether a
/// customer may come in (`only`, `again`, `not_while`, `latest`, merged people) is the engine's to
/// ask: the same cart is given again once the customer touched it again.
///
/// **live()** gives what happened or fell due after marks.since and was not given before: what lies
/// in (marks.until, now], what new rows tell of earlier instants, and what changed in its row
/// within the kind's overlap (TriggerKind::overlapMs). What was over by `now` (a cart that was
/// ordered, a payment that came) is not given. A clock set back finds nothing of time, and what new
/// rows tell. Row ids that SQLite gives again, after the greatest row was deleted, may hide one new
/// customer or consent between two runs.
///
/// **between()** gives what happened or fell due in a range of the past, as the file tells it
/// today: amounts, valid or not, which products a category holds, fields and tags are today's; a
/// cart is known by its last touch. The same whatever else the file holds: live() run along a file
/// that grows gives the same entries, in pieces.
class TriggerFinder
{
public:
    explicit TriggerFinder(Database &database, CancelToken cancel = {});

    /// Of all triggers of the graph; nodes of other kinds are passed over.
    Result<TriggerFinding> live(const Graph &graph, const TriggerMarks &marks, Timestamp now);
    Result<TriggerFinding> between(const Graph &graph, const InstantRange &range);

private:
    class Run;

    Database &m_database;
    CancelToken m_cancel;
};

} // namespace comptoir
