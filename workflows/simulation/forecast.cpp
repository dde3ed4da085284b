#include "workflows/simulation/forecast.h"

#include "models/store/machinenames.h"
#include "models/store/messageevents.h"
#include "models/store/outboxrepository.h"
#include "models/store/senderrepository.h"
#include "models/store/shadow.h"
#include "models/store/shopwriterepository.h"
#include "models/store/workflowmessages.h"
#include "models/store/workflowrepository.h"
#include "models/store/writtenmessages.h"
#include "workflows/engine/engine.h"
#include "workflows/engine/workflowbook.h"
#include "workflows/graph/graphjson.h"
#include "workflows/graph/nodecatalogue.h"
#include "workflows/messages/composer.h"
#include "workflows/messages/dispatcher.h"
#include "workflows/messages/fileerror.h"
#include "workflows/messages/gatewords.h"
#include "workflows/simulation/forecasttables.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <limits>

namespace comptoir {

namespace {

using Fate = ComingMessage::Fate;

const QString kApprove = QStringLiteral("approve");
const QString kAccountBlocked = QStringLiteral("account_blocked");
const QString kAccountRemoved = QStringLiteral("account_removed");
const QString kNotComposed = QStringLiteral("not_composed");
const QString kThrottled = QStringLiteral("throttled");

/// Rounds of engine and sending: at one instant, and in all.
constexpr int kMostRounds = 200;
constexpr int kMostInstants = 200'000;
constexpr int kMostShopWrites = 1000;
/// Where nobody comes in by themselves, the engine only asks once a day again who waits.
constexpr int kSeldom = 4;
/// Of a message that is held: not asked about again.
constexpr Timestamp kNever{WorkflowMessages::kUntilApproved.ms - 1};

/// Whether somebody may come in without the owner or another workflow.
bool hasTriggers(const Graph &graph)
{
    return std::any_of(graph.nodes.cbegin(), graph.nodes.cend(), [](const GraphNode &node) {
        const NodeKind *kind = NodeCatalogue::find(node.kind);
        return kind && kind->isEntry() && kind->id != QLatin1String("by_hand");
    });
}

class Run
{
public:
    Run(Database &database, const ForecastOptions &options)
        : m_database(database)
        , m_options(options)
        , m_enrolments(database)
        , m_outbox(database)
        , m_senders(database)
        , m_gate(database)
        , m_now(options.now)
        , m_engineAt(options.now)
    {}

    Result<ForecastResult> go()
    {
        if (Done begun = begin(); !begun)
            return begun.error();
        for (int instants = 0; m_now < m_options.until; ++instants) {
            if (m_options.cancel.isCancelled())
                return Error{ErrorCode::Cancelled, {}, QStringLiteral("forecast")};
            if (instants >= kMostInstants) {
                m_result.isCut = true;
                break;
            }
            if (Done stood = instant(); !stood)
                return stood.error();
            const auto next = nextInstant();
            if (!next)
                return next.error();
            if (!*next)
                break;
            m_now = std::max(**next, Timestamp{m_now.ms + 1});
        }
        if (Done rest = addWaiting(); !rest)
            return rest.error();
        std::stable_sort(m_result.messages.begin(), m_result.messages.end(),
                         [](const ComingMessage &one, const ComingMessage &other) {
                             return std::tie(one.at, one.message.key.customer)
                                 < std::tie(other.at, other.message.key.customer);
                         });
        return std::move(m_result);
    }

private:
    Done begin()
    {
        auto settings = SendingSettings::load(m_database);
        const auto newest = m_outbox.latest(1);
        const auto workflows = WorkflowRepository(m_database).list();
        if (!settings || !newest || !workflows)
            return !settings ? settings.error() : newest ? workflows.error() : newest.error();
        m_settings = *std::move(settings);
        m_newest = newest->isEmpty() ? OutboxId() : newest->constFirst().id;
        for (const StoredWorkflow &one : *workflows) {
            if (one.state != WorkflowState::Live)
                continue;
            m_hasLive = true;
            const auto version = WorkflowRepository(m_database).liveVersion(one.id);
            if (!version)
                return version.error();
            const Result<Graph> graph = GraphJson::read(version->graph);
            m_looks = m_looks || (graph && hasTriggers(*graph));
        }
        if (!m_hasLive)
            m_engineAt.reset();
        return done();
    }

    /// Everything that happens now: what workflows do, what leaves, and what that leads to.
    Done instant()
    {
        for (int round = 0; round < kMostRounds; ++round) {
            const auto touched = m_enrolments.hasTouched();
            if (!touched)
                return touched.error();
            const bool runs = m_hasLive && (*touched || (m_engineAt && *m_engineAt <= m_now));
            if (runs) {
                if (Done ran = runEngine(); !ran)
                    return ran;
            }
            const auto left = sendDue();
            if (!left)
                return left.error();
            if (!runs && !*left)
                return done();
        }
        m_result.isCut = true;
        return done();
    }

    Done runEngine()
    {
        std::optional<Timestamp> nextAt;
        while (true) {
            const auto batch = Engine::runBatchWithin(m_database, m_now);
            if (!batch)
                return batch.error();
            nextAt = batch->report.nextAt;
            if (!batch->hasMore)
                break;
        }
        if (Done made = makeInShop(); !made)
            return made;
        m_engineAt = Timestamp{m_now.ms + (m_looks ? 1 : kSeldom) * m_options.lookMs};
        if (nextAt && *nextAt < *m_engineAt)
            m_engineAt = *nextAt;
        return done();
    }

    Done makeInShop()
    {
        ShopWriteRepository writes(m_database);
        while (true) {
            const auto open = writes.open(m_now, kMostShopWrites);
            if (!open || open->isEmpty())
                return open ? done() : Done(open.error());
            for (const ShopWrite &write : *open) {
                if (Done made = writes.settle(write.id, ShopWriteState::Made, {}, m_now); !made)
                    return made;
            }
        }
    }

    /// Whether anything left, or was refused.
    Result<bool> sendDue()
    {
        const auto senders = m_senders.list();
        if (!senders)
            return senders.error();
        bool hasMoved = false;
        for (const Sender &sender : *senders) {
            const auto due = m_outbox.due(sender.id, m_now, std::numeric_limits<int>::max());
            if (!due)
                return due.error();
            if (due->isEmpty())
                continue;
            auto pace = Dispatcher::paceOf(m_database, sender, m_now);
            if (!pace)
                return pace.error();
            for (const OutboxRow &row : *due) {
                const auto moved = take(row, sender, *pace);
                if (!moved)
                    return moved.error();
                hasMoved = hasMoved || *moved;
            }
        }
        return hasMoved;
    }

    /// What a dispatcher does with a message whose time has come.
    Result<bool> take(const OutboxRow &row, const Sender &sender, SendingPace &pace)
    {
        if (!sender.blocked.isEmpty())
            return hold(row, kAccountBlocked);
        if (sender.pausedUntil && *sender.pausedUntil > m_now)
            return later(row, kThrottled, *sender.pausedUntil);
        const auto facts = m_gate.factsFor(row.message, m_settings.rules, m_now);
        if (!facts)
            return facts.error();
        const GateSwitches switches{m_options.isArmed, m_settings.isPaused, m_settings.heldBefore};
        const GateVerdict verdict
            = Gate::decide(GateReader::gateMessage(row.message, row.sendAt, false), *facts,
                           m_settings.rules, switches, m_now);
        switch (verdict.kind) {
        case GateVerdict::Kind::Refuse:
            return refuse(row, ledgerReason(verdict), *facts);
        case GateVerdict::Kind::Wait:
            return verdict.until ? later(row, machineName(verdict.reason), *verdict.until)
                                 : hold(row, machineName(verdict.reason));
        case GateVerdict::Kind::Allow:
            break;
        }
        const QString domain
            = row.message.channel == Channel::Email ? facts->address.section(u'@', 1) : QString();
        if (const Timestamp free = pace.freeAt(domain, m_now); free > m_now)
            return later(row, kThrottled, free);
        pace.add(domain, m_now);
        return send(row, *facts, domain);
    }

    Result<bool> later(const OutboxRow &row, const QString &reason, Timestamp at)
    {
        m_waitedFor.insert(row.id, reason);
        const Done put = m_outbox.postpone(row.id, reason, at);
        return put ? Result<bool>(false) : put.error();
    }

    Result<bool> hold(const OutboxRow &row, const QString &reason)
    {
        if (Done added = addHeld(row, reason, m_now); !added)
            return added.error();
        const Done put = m_outbox.postpone(row.id, reason, kNever);
        return put ? Result<bool>(false) : put.error();
    }

    Result<bool> refuse(const OutboxRow &row, const QString &reason, const GateFacts &facts)
    {
        auto coming = comingOf(row, facts, m_now);
        if (!coming)
            return coming.error();
        coming->fate = Fate::Refused;
        coming->reason = reason;
        m_result.messages.push_back(*std::move(coming));
        return settle(row, OutboxState::Skipped, reason);
    }

    Result<bool> send(OutboxRow row, const GateFacts &facts, const QString &domain)
    {
        auto coming = comingOf(row, facts, m_now);
        if (!coming)
            return coming.error();
        const bool isMade = coming->hindrance.isEmpty();
        if (!isMade) {
            coming->fate = Fate::Refused;
            coming->reason = kNotComposed;
        }
        m_result.messages.push_back(*std::move(coming));
        if (!isMade)
            return settle(row, OutboxState::Skipped, kNotComposed);
        row.address = facts.address;
        row.handedOverAt = m_now;
        const QString reference = QStringLiteral("forecast:%1").arg(row.id.value);
        Done step = m_outbox.claim(row.id, facts.address, reference, {});
        if (step)
            step = m_outbox.handOver(row.id, domain, m_now);
        return step ? settle(row, OutboxState::Accepted, {}) : Result<bool>(step.error());
    }

    Result<bool> settle(OutboxRow row, OutboxState state, const QString &reason)
    {
        row.state = state;
        row.reason = reason;
        if (Done settled = m_outbox.settle(row.id, {state, reason, {}, 0, {}, {}}, m_now); !settled)
            return settled.error();
        const Done told = MessageEvents(m_database).tell(row, m_now);
        return told ? Result<bool>(true) : told.error();
    }

    /// When somebody moves or something leaves next; none: nothing does any more.
    Result<std::optional<Timestamp>> nextInstant()
    {
        std::optional<Timestamp> next = m_engineAt;
        const auto senders = m_senders.list();
        if (!senders)
            return senders.error();
        for (const Sender &sender : *senders) {
            const auto due = m_outbox.nextDue(sender.id);
            if (!due)
                return due.error();
            if (*due && (!next || **due < *next))
                next = *due;
        }
        return next;
    }

    /// What is still in the queue at the end and would have gone, had the owner let it.
    Done addWaiting()
    {
        const auto waiting = m_outbox.waiting({}, std::nullopt);
        if (!waiting)
            return waiting.error();
        for (const OutboxRow &row : *waiting) {
            if (row.sendAt == WorkflowMessages::kUntilApproved) {
                const Timestamp at = std::max(row.message.dueAt, m_options.now);
                if (at < m_options.until) {
                    if (Done added = addHeld(row, kApprove, at); !added)
                        return added;
                }
                continue;
            }
            if (row.sendAt >= m_options.until)
                continue;
            const auto stopped = m_outbox.isStopped(row.message.key.cause);
            if (!stopped)
                return stopped.error();
            const QString reason
                = *stopped ? machineName(GateReason::CauseStopped) : kAccountRemoved;
            if (Done added = addHeld(row, reason, std::max(row.sendAt, m_options.now)); !added)
                return added;
        }
        return done();
    }

    /// As it would be if the owner let it go at `at`; what the gate would say then counts more.
    Done addHeld(const OutboxRow &row, const QString &reason, Timestamp at)
    {
        const auto facts = m_gate.factsFor(row.message, m_settings.rules, at);
        if (!facts)
            return facts.error();
        const GateVerdict verdict = Gate::decide(GateReader::gateMessage(row.message, at, false),
                                                 *facts, m_settings.rules, GateSwitches{}, at);
        auto coming = comingOf(row, *facts, verdict.until.value_or(at));
        if (!coming)
            return coming.error();
        const bool isRefused = verdict.kind == GateVerdict::Kind::Refuse;
        coming->fate = isRefused ? Fate::Refused : Fate::Held;
        coming->reason = isRefused ? ledgerReason(verdict) : reason;
        if (coming->at < m_options.until)
            m_result.messages.push_back(*std::move(coming));
        return done();
    }

    Result<ComingMessage> comingOf(const OutboxRow &row, const GateFacts &facts, Timestamp at)
    {
        ComingMessage coming;
        coming.message = row.message;
        coming.workflow = WorkflowBook::ofCause(row.message.key.cause).value_or(WorkflowId());
        if (coming.workflow.isValid())
            coming.node = row.message.key.step.section(u':', 0, 0);
        coming.address = facts.address;
        coming.at = at;
        coming.zone
            = facts.place.zones.isEmpty() ? QTimeZone::utc() : facts.place.zones.constFirst();
        coming.isPlanned = row.id.value <= m_newest.value;
        coming.waitedFor = m_waitedFor.value(row.id);
        const auto sender = m_senders.get(row.message.sender);
        if (!sender)
            return sender.error();
        const auto said = Composer::preview(m_database, row, *sender, at);
        if (said)
            coming.said = said->said;
        else if (isOfFile(said.error().code))
            return said.error();
        else
            coming.hindrance = said.error().text;
        return coming;
    }

    Database &m_database;
    const ForecastOptions &m_options;
    EnrolmentRepository m_enrolments;
    OutboxRepository m_outbox;
    SenderRepository m_senders;
    GateReader m_gate;
    SendingSettings m_settings;
    Timestamp m_now;
    std::optional<Timestamp> m_engineAt; ///< when the engine has something to do; none: never
    OutboxId m_newest; ///< rows after it are foretold
    bool m_hasLive = false;
    bool m_looks = false; ///< time alone may bring somebody in
    QHash<OutboxId, QString> m_waitedFor;
    ForecastResult m_result;
};

} // namespace

QString machineName(ComingMessage::Fate fate)
{
    static constexpr std::array names{"goes", "refused", "held"};
    return QLatin1String(names.at(static_cast<size_t>(fate)));
}

Result<ForecastResult> Forecast::run(const QString &path, const ForecastOptions &options)
{
    const auto shadow = Shadow::open(path);
    if (!shadow)
        return shadow.error();
    const auto tables = ForecastTables::read((*shadow)->database());
    if (!tables)
        return tables.error();
    if (const Done covered = (*shadow)->cover(*tables); !covered)
        return covered.error();
    return Run((*shadow)->database(), options).go();
}

QString ForecastWords::reason(const QString &machineName)
{
    if (machineName == kApprove)
        return tr("It waits for you to approve it.");
    if (machineName == kAccountBlocked)
        return tr("The account by which it goes waits for you.");
    if (machineName == kAccountRemoved)
        return tr("The account by which it was to go is no longer there.");
    return GateWords::ofLedger(machineName);
}

} // namespace comptoir
