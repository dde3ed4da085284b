#include "workflows/triggers/triggerfinder.h"

#include "models/segments/evaluationsettings.h"
#include "models/segments/snapshot.h"
#include "workflows/graph/nodecatalogue.h"
#include "workflows/triggers/triggercatalogue.h"

#include <algorithm>
#include <tuple>

namespace comptoir {

namespace {

/// FNV-1a (Fowler, Noll, Vo), 64 bits: the same on every computer.
quint64 hashOf(const TriggerSearch::Found &found)
{
    // Who it is does not matter where a row tells of it: people are merged.
    const QString who = found.row > 0 ? machineName(found.table) + QString::number(found.row)
                                      : QString::number(found.entry.customer.value);
    const QString text = who + u'|' + found.entry.key + u'|' + QString::number(found.entry.at.ms);
    quint64 hash = 0xcbf29ce484222325;
    for (const char byte : text.toUtf8()) {
        hash ^= static_cast<unsigned char>(byte);
        hash *= 0x100000001b3;
    }
    return hash;
}

void sort(std::vector<TriggerEntry> &entries)
{
    const auto order = [](const TriggerEntry &entry) {
        return std::tie(entry.at, entry.customer, entry.node, entry.key);
    };
    std::sort(
        entries.begin(), entries.end(),
        [order](const TriggerEntry &a, const TriggerEntry &b) { return order(a) < order(b); });
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
}

} // namespace

/// One call: all triggers of a graph, in one snapshot.
class TriggerFinder::Run
{
public:
    Run(Database &database, const CancelToken &cancel)
        : m_database(database)
        , m_snapshot(database)
        , m_cancel(cancel)
    {}

    Done begin(Timestamp end)
    {
        const Result<EvaluationRequest> request = evaluationAt(m_database, end);
        if (!request)
            return request.error();
        m_moment = request->moment;
        return done();
    }

    /// Every trigger, with how far back it looks.
    template <typename Search>
    Done eachTrigger(const Graph &graph, Search search)
    {
        for (auto node = graph.nodes.cbegin(); node != graph.nodes.cend(); ++node) {
            const NodeKind *kind = NodeCatalogue::find(node->kind);
            const TriggerKind *trigger = TriggerCatalogue::find(node->kind);
            if (!kind || !trigger)
                continue;
            if (m_cancel.isCancelled())
                return Error{ErrorCode::Cancelled, {}, QStringLiteral("triggers")};
            if (const Done found = search(node.key(), *node, *kind, *trigger); !found)
                return found;
        }
        return done();
    }

    Done between(const QString &id, const GraphNode &node, const NodeKind &kind,
                 const TriggerKind &trigger, const InstantRange &range, TriggerFinding &into)
    {
        const TriggerSearch::Frame frame{m_database, range, m_moment, false, {}, {}, m_cancel};
        TriggerSearch search(frame, id, node, kind);
        if (const Done found = find(search, node, kind, trigger, into); !found)
            return found;
        for (TriggerSearch::Found &found : search.found())
            into.entries.push_back(std::move(found.entry));
        return done();
    }

    Done live(const QString &id, const GraphNode &node, const NodeKind &kind,
              const TriggerKind &trigger, const TriggerMarks &marks, Timestamp now,
              TriggerFinding &into)
    {
        const Timestamp since = marks.sinceOf(id);
        const Result<Timestamp> from = startOf(trigger, marks, since);
        if (!from)
            return from.error();
        const TriggerSearch::Frame frame{
            m_database, {*from, {now.ms + 1}}, m_moment, true, since, marks.rows, m_cancel};
        TriggerSearch search(frame, id, node, kind);
        if (const Done found = find(search, node, kind, trigger, into); !found)
            return found;
        const QHash<quint64, qint64> seen = marks.seen.value(id);
        QHash<quint64, qint64> &seenNow = into.marks.seen[id];
        const qint64 forgotten = into.marks.until.ms - trigger.overlapMs;
        for (auto it = seen.cbegin(); it != seen.cend(); ++it) {
            if (*it > forgotten)
                seenNow.insert(it.key(), *it);
        }
        for (TriggerSearch::Found &found : search.found()) {
            const qint64 at = found.entry.at.ms;
            const quint64 hash = hashOf(found);
            const bool isNewRow = found.table != HistoryTable::None
                && found.row > marks.rows.value(machineName(found.table));
            const bool isLate = at > marks.until.ms - trigger.overlapMs;
            const bool isNew = (at > marks.until.ms || isNewRow || isLate) && !seen.contains(hash);
            if (at > forgotten && trigger.overlapMs > 0)
                seenNow.insert(hash, at);
            if (isNew)
                into.entries.push_back(std::move(found.entry));
        }
        if (seenNow.isEmpty())
            into.marks.seen.remove(id);
        return done();
    }

    /// The greatest rows of the snapshot.
    Done mark(TriggerMarks &marks)
    {
        const Result<TriggerMarks> present = TriggerMarks::begin(m_database, marks.until);
        if (!present)
            return present.error();
        marks.rows = present->rows;
        return done();
    }

private:
    Done find(TriggerSearch &search, const GraphNode &node, const NodeKind &kind,
              const TriggerKind &trigger, TriggerFinding &into)
    {
        const Result<QList<DataSource>> missing = missingOf(kind.needsOf(node));
        if (!missing)
            return missing.error();
        if (!missing->isEmpty())
            search.note(TriggerNote::Kind::NeedsData, *missing);
        else if (const Done found = trigger.find(search); !found)
            return found;
        into.notes.insert(into.notes.end(), search.notes().cbegin(), search.notes().cend());
        return done();
    }

    Result<QList<DataSource>> missingOf(const QList<DataSource> &needs)
    {
        if (needs.isEmpty())
            return needs;
        if (!m_present) {
            const Result<QSet<DataSource>> present = presentSources(m_database);
            if (!present)
                return present.error();
            m_present = *present;
        }
        QList<DataSource> missing;
        for (const DataSource source : needs) {
            if (!m_present->contains(source))
                missing.append(source);
        }
        return missing;
    }

    /// From where on a live search looks: a while back, or as far as new rows tell of, but never
    /// before the workflow started.
    Result<Timestamp> startOf(const TriggerKind &trigger, const TriggerMarks &marks,
                              Timestamp since)
    {
        qint64 from = marks.until.ms + 1 - trigger.overlapMs;
        for (const HistoryTable table : trigger.tables) {
            const auto earliest
                = earliestPast(m_database, table, marks.rows.value(machineName(table)));
            if (!earliest)
                return earliest.error();
            if (*earliest)
                from = std::min(from, (*earliest)->ms);
        }
        return Timestamp{std::max(from, since.ms + 1)};
    }

    Database &m_database;
    Snapshot m_snapshot;
    CancelToken m_cancel;
    RuleMoment m_moment;
    std::optional<QSet<DataSource>> m_present;
};

TriggerFinder::TriggerFinder(Database &database, CancelToken cancel)
    : m_database(database)
    , m_cancel(std::move(cancel))
{}

Result<TriggerFinding> TriggerFinder::live(const Graph &graph, const TriggerMarks &marks,
                                           Timestamp now)
{
    TriggerFinding found;
    found.marks = {marks.since, std::max(marks.until, now), {}, {}, marks.begun};
    Run run(m_database, m_cancel);
    if (const Done begun = run.begin(now); !begun)
        return begun.error();
    const Done searched
        = run.eachTrigger(graph,
                          [&](const QString &id, const GraphNode &node, const NodeKind &kind,
                              const TriggerKind &trigger) {
                              return run.live(id, node, kind, trigger, marks, now, found);
                          });
    if (!searched)
        return searched.error();
    if (const Done marked = run.mark(found.marks); !marked)
        return marked.error();
    sort(found.entries);
    return found;
}

Result<TriggerFinding> TriggerFinder::between(const Graph &graph, const InstantRange &range)
{
    TriggerFinding found;
    if (range.from >= range.until)
        return found;
    Run run(m_database, m_cancel);
    if (const Done begun = run.begin(range.until); !begun)
        return begun.error();
    const Done searched
        = run.eachTrigger(graph,
                          [&](const QString &id, const GraphNode &node, const NodeKind &kind,
                              const TriggerKind &trigger) {
                              return run.between(id, node, kind, trigger, range, found);
                          });
    if (!searched)
        return searched.error();
    sort(found.entries);
    return found;
}

bool TriggerFinding::hasNote(const QString &node, TriggerNote::Kind kind) const
{
    return std::any_of(notes.cbegin(), notes.cend(), [&](const TriggerNote &note) {
        return note.node == node && note.kind == kind;
    });
}

} // namespace comptoir
