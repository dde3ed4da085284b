#include "workflows/engine/engine.h"

#include "models/store/outboxrepository.h"
#include "models/store/settingsrepository.h"
#include "models/store/store.h"
#include "workflows/engine/effectwriter.h"
#include "workflows/engine/entrysearch.h"
#include "workflows/engine/step.h"
#include "workflows/engine/storefacts.h"
#include "workflows/engine/waitclock.h"
#include "workflows/graph/nodecatalogue.h"

#include <algorithm>
#include <cstdlib>

namespace comptoir {

namespace {

const QString kSwept = QStringLiteral("workflows.swept_at");

template <typename Value>
Value setting(const Graph &graph, const char *id)
{
    const ParameterValue value = settingOf(graph, QLatin1String(id));
    const auto *held = std::get_if<Value>(&value);
    return held ? *held : Value{};
}

/// Where somebody comes in of whom nobody says by which trigger.
QString entryNode(const Graph &graph)
{
    QString first;
    for (auto node = graph.nodes.cbegin(); node != graph.nodes.cend(); ++node) {
        const NodeKind *kind = NodeCatalogue::find(node->kind);
        if (!kind || !kind->isEntry())
            continue;
        if (node->kind == QLatin1String("by_hand"))
            return node.key();
        if (first.isEmpty())
            first = node.key();
    }
    return first;
}

} // namespace

EngineReport &EngineReport::operator+=(const EngineReport &other)
{
    entered += other.entered;
    refused += other.refused;
    moved += other.moved;
    isStopped = isStopped || other.isStopped;
    nextAt = other.nextAt;
    return *this;
}

Engine::Engine(Database &database, Timestamp now, const Options &options)
    : m_database(database)
    , m_now(now)
    , m_options(options)
    , m_enrolments(database)
{}

Result<EngineReport> Engine::run(Store &store, Timestamp now, const CancelToken &cancel,
                                 const Options &options)
{
    EngineReport all;
    if (options.looks) {
        const Result<bool> looked = lookAhead(store, now, cancel, options);
        if (!looked)
            return looked.error();
        all.isStopped = !*looked;
        if (all.isStopped)
            return all;
    }
    while (true) {
        if (cancel.isCancelled()) {
            all.isStopped = true;
            return all;
        }
        const auto batch = store
                               .write([now, &options](Database &database) {
                                   return runBatch(database, now, options);
                               })
                               .result();
        if (!batch)
            return batch.error();
        all += batch->report;
        if (!batch->hasMore)
            return all;
    }
}

Result<Engine::Batch> Engine::runBatch(Database &database, Timestamp now, const Options &options)
{
    const FullSync full(database);
    if (!full.done())
        return full.done().error();
    options.at("before a batch");
    Transaction transaction(database);
    auto batch = runBatchWithin(database, now, options);
    if (!batch)
        return batch;
    options.at("before a commit");
    if (const Done committed = transaction.commit(); !committed)
        return committed.error();
    options.at("after a commit");
    return batch;
}

Result<Engine::Batch> Engine::runBatchWithin(Database &database, Timestamp now,
                                             const Options &options)
{
    Engine engine(database, now, options);
    auto world = EngineWorld::read(database, now);
    if (!world)
        return world.error();
    engine.m_world = *std::move(world);
    return engine.next();
}

/// The first of these that has something to do. All of it is read from the file.
Result<Engine::Batch> Engine::next()
{
    Batch batch;
    Result<bool> did = sweep();
    if (did && !*did && m_options.looks)
        did = look();
    if (did && !*did)
        did = letIn(batch.report);
    if (did && !*did)
        did = moveDue(batch.report);
    if (did && !*did)
        did = moveTouched(batch.report);
    if (!did)
        return did.error();
    batch.hasMore = *did;
    const auto wake = m_enrolments.nextWake();
    const auto asked = m_enrolments.nextAsked();
    if (!wake || !asked)
        return wake ? asked.error() : wake.error();
    batch.report.nextAt = *wake && *asked ? std::min(**wake, **asked) : *wake ? *wake : *asked;
    return batch;
}

Result<bool> Engine::sweep()
{
    SettingsRepository settings(m_database);
    const auto last = settings.value(kSwept);
    if (!last)
        return last.error();
    const qint64 since = m_now.ms - last->value_or(QString()).toLongLong();
    if (*last && std::abs(since) < kSweepMs)
        return false;
    if (const Done touched = m_enrolments.touchWaiting(); !touched)
        return touched.error();
    const Done set = settings.set(kSwept, QString::number(m_now.ms));
    return set ? Result<bool>(true) : set.error();
}

/// One workflow a read, so that the window's reads come in between; all in one transaction.
Result<bool> Engine::lookAhead(Store &store, Timestamp now, const CancelToken &cancel,
                               const Options &options)
{
    const auto due
        = store.read([now](Database &database) { return EntrySearch(database, now).due(); })
              .takeResult();
    if (!due)
        return due.error();
    std::vector<EntrySearch::Found> all;
    for (const WorkflowId id : *due) {
        auto found = store
                         .read([now, id, cancel](Database &database) {
                             return EntrySearch(database, now).find(id, cancel);
                         })
                         .takeResult();
        if (!found && found.error().code == ErrorCode::Cancelled)
            return false;
        if (!found)
            return found.error();
        all.push_back(*std::move(found));
    }
    if (all.empty())
        return true;
    const Done kept = store
                          .write([&](Database &database) -> Done {
                              const FullSync full(database);
                              if (!full.done())
                                  return full.done();
                              Transaction transaction(database);
                              EntrySearch search(database, now);
                              for (const EntrySearch::Found &found : all) {
                                  if (Done one = search.keep(found); !one)
                                      return one;
                              }
                              options.at("looked");
                              return transaction.commit();
                          })
                          .result();
    return kept ? Result<bool>(true) : kept.error();
}

/// The triggers of one workflow, once in a run.
Result<bool> Engine::look()
{
    EntrySearch search(m_database, m_now);
    const auto due = search.due();
    if (!due)
        return due.error();
    if (due->isEmpty())
        return false;
    const auto found = search.find(due->constFirst());
    if (!found)
        return found.error();
    const Done kept = search.keep(*found);
    return kept ? Result<bool>(true) : kept.error();
}

Result<bool> Engine::letIn(EngineReport &report)
{
    const auto entries = m_enrolments.asked(m_now, m_options.batch);
    if (!entries)
        return entries.error();
    for (const EnrolmentRepository::Entry &entry : *entries) {
        if (const Done in = letIn(entry, report); !in)
            return in.error();
        m_options.at("let in");
    }
    return !entries->isEmpty();
}

Done Engine::letIn(const EnrolmentRepository::Entry &entry, EngineReport &report)
{
    if (Done taken = m_enrolments.taken(entry.id); !taken)
        return taken;
    const auto version = m_world->liveVersion(entry.workflow);
    const auto had = m_enrolments.of(entry.workflow, entry.customer);
    if (!version || !had)
        return version ? had.error() : version.error();
    std::optional<EnrolmentRow> last;
    for (const EnrolmentRow &row : *had) {
        if (row.key == entry.key)
            last = row;
    }
    EnrolmentRow row;
    row.workflow = entry.workflow;
    row.customer = entry.customer;
    row.key = entry.key;
    row.run = last ? last->run + 1 : 1;
    row.enteredAt = row.arrivedAt = m_now;
    QString reason = QStringLiteral("no_trigger");
    const bool isHeld = std::any_of(had->cbegin(), had->cend(), [](const EnrolmentRow &one) {
        return !one.node.isEmpty() && one.heldAt;
    });
    if (isHeld) {
        reason = QStringLiteral("held");
    } else if (*version) {
        row.version = (*version)->row.id;
        const bool isThere = (*version)->graph.node(entry.node);
        row.node = isThere ? entry.node : entryNode((*version)->graph);
        const auto refused = refusal(entry, **version, row, last);
        if (!refused)
            return refused.error();
        if (!row.node.isEmpty())
            reason = *refused;
    }
    if (reason.isEmpty()) {
        const auto added = m_enrolments.add(row);
        if (!added)
            return added.error();
        if (*added) {
            row.id = **added;
            ++report.entered;
            return step(**version, row, std::min(entry.at, m_now));
        }
        reason = QStringLiteral("still_in");
    }
    ++report.refused;
    WorkflowLogLine line;
    line.workflow = entry.workflow;
    line.customer = entry.customer;
    line.key = entry.key;
    line.at = m_now;
    line.node = row.node;
    line.reason = reason;
    return m_enrolments.log(line);
}

/// The machine name of why somebody does not come in; empty: they do.
Result<QString> Engine::refusal(const EnrolmentRepository::Entry &entry, const LiveVersion &version,
                                const EnrolmentRow &row, const std::optional<EnrolmentRow> &last)
{
    const Graph &graph = version.graph;
    StoreFacts facts(*m_world, version, row, m_now);
    const Rule only = setting<Rule>(graph, "only");
    const bool isFor = !asksSomething(only.root) || facts.fits(only);
    if (facts.failure())
        return *facts.failure();
    if (!isFor)
        return QStringLiteral("only");
    if (last) {
        const QString again = setting<QString>(graph, "again");
        if (!last->node.isEmpty())
            return QStringLiteral("still_in");
        if (again == QLatin1String("never"))
            return QStringLiteral("again_never");
        if (again == QLatin1String("after")
            && m_now
                < after(last->enteredAt, setting<Delay>(graph, "again_after"), facts.shopZone()))
            return QStringLiteral("again_after");
    }
    const QStringList others = setting<QStringList>(graph, "not_while");
    if (!others.isEmpty()) {
        const auto isIn = m_enrolments.isInAny(row.customer, others);
        if (!isIn)
            return isIn.error();
        if (*isIn)
            return QStringLiteral("not_while");
    }
    if (m_now > after(entry.at, setting<Delay>(graph, "latest"), facts.shopZone()))
        return QStringLiteral("too_old");
    return QString();
}

Result<bool> Engine::moveDue(EngineReport &report)
{
    const auto rows = m_enrolments.due(m_now, m_options.batch);
    if (!rows)
        return rows.error();
    for (const EnrolmentRow &row : *rows) {
        // A step before it may have taken them out.
        const auto fresh = m_enrolments.get(row.id);
        if (!fresh)
            return fresh.error();
        if (fresh->node.isEmpty() || fresh->wakeAt != row.wakeAt)
            continue;
        if (const Done moved = move(*fresh, row.wakeAt.value_or(m_now), report); !moved)
            return moved.error();
        m_options.at("moved");
    }
    return !rows->isEmpty();
}

Result<bool> Engine::moveTouched(EngineReport &report)
{
    const auto customers = m_enrolments.takeTouched(m_options.batch);
    if (!customers)
        return customers.error();
    for (const CustomerId customer : *customers) {
        const auto rows = m_enrolments.active(customer);
        if (!rows)
            return rows.error();
        for (const EnrolmentRow &row : *rows) {
            const auto fresh = m_enrolments.get(row.id);
            if (!fresh)
                return fresh.error();
            if (fresh->node.isEmpty())
                continue;
            if (const Done moved = move(*fresh, m_now, report); !moved)
                return moved.error();
            m_options.at("moved");
        }
    }
    return !customers->isEmpty();
}

Done Engine::move(EnrolmentRow row, Timestamp due, EngineReport &report)
{
    const auto version = m_world->version(row.version);
    if (!version)
        return version.error();
    if (!*version) { // a newer program wrote it: looked at again in an hour
        row.wakeAt = Timestamp{m_now.ms + 3'600'000};
        return m_enrolments.save(row);
    }
    ++report.moved;
    return step(**version, row, std::min(due, m_now));
}

Done Engine::step(const LiveVersion &version, EnrolmentRow row, Timestamp due)
{
    StoreFacts facts(*m_world, version, row, due);
    const StepResult result
        = comptoir::step(version.graph, enrolmentOf(row, version.workflow.key), facts, m_now);
    if (facts.failure())
        return *facts.failure();
    if (Done logged = logSteps(row, result); !logged)
        return logged;
    const QString why
        = result.transitions.empty() ? QString() : machineName(result.transitions.back().reason);
    take(row, result.enrolment, why, m_now);
    if (Done saved = m_enrolments.save(row); !saved)
        return saved;
    const auto hasOne = [&result](StepReason reason) {
        return std::any_of(result.transitions.cbegin(), result.transitions.cend(),
                           [reason](const Transition &one) { return one.reason == reason; });
    };
    // Who reached what the workflow is for gets no reminder that still waits.
    const bool hasReached = hasOne(StepReason::Reached);
    if (hasReached || hasOne(StepReason::LeftByRule)) {
        if (Done gone = EffectWriter::withdraw(m_database, row.workflow, row, m_now); !gone)
            return gone;
    }
    if (hasReached) {
        if (Done told = tellGoal(version, row); !told)
            return told;
    }
    EffectWriter writer(*m_world, version, row, due);
    for (const Effect &effect : result.effects) {
        if (Done carried = writer.carryOut(effect); !carried)
            return carried;
    }
    return done();
}

/// With the next run: no workflow runs in circles within one.
Done Engine::tellGoal(const LiveVersion &version, const EnrolmentRow &row)
{
    const auto waiting = m_world->afterGoalsOf(version.workflow.key);
    if (!waiting)
        return waiting.error();
    for (const auto &[workflow, node] : *waiting) {
        const QString key = QStringLiteral("goal:%1:%2:%3")
                                .arg(version.workflow.key, QString::number(row.run), row.key);
        const Done asked = m_enrolments.ask({0, workflow, row.customer, key, node, {m_now.ms + 1}});
        if (!asked)
            return asked;
    }
    return done();
}

Done Engine::logSteps(const EnrolmentRow &row, const StepResult &result)
{
    for (const Transition &one : result.transitions) {
        WorkflowLogLine line;
        line.workflow = row.workflow;
        line.enrolment = row.id;
        line.at = one.at;
        line.node = one.node;
        line.port = one.port;
        line.to = one.to;
        line.reason = machineName(one.reason);
        line.detail = one.detail;
        if (Done logged = m_enrolments.log(line); !logged)
            return logged;
    }
    return done();
}

} // namespace comptoir
