#include "workflows/simulation/entrywhy.h"

#include "models/segments/snapshot.h"
#include "models/store/customerrepository.h"
#include "models/store/enrolmentrepository.h"
#include "models/store/outboxrepository.h"
#include "models/store/workflowmessages.h"
#include "workflows/engine/storefacts.h"
#include "workflows/engine/waitclock.h"
#include "workflows/engine/workflowbook.h"
#include "workflows/graph/nodecatalogue.h"
#include "workflows/graph/nodespeech.h"
#include "workflows/messages/gatewords.h"
#include "workflows/simulation/stepwords.h"
#include "workflows/triggers/triggerfinder.h"

#include <algorithm>
#include <array>

namespace comptoir {

namespace {

using Kind = WhyReport::Kind;

constexpr int kLines = 1000;

} // namespace

QString machineName(WhyReport::Kind kind)
{
    static constexpr std::array names{
        "not_on",        "is_in",           "is_held",         "was_in",       "not_let_in",
        "waiting",       "trigger_not_met", "trigger_unknown", "before_start", "trigger_met",
        "not_for",       "not_again",       "not_while",       "goal_reached", "leaves_at_once",
        "would_not_get", "did_not_get"};
    return QLatin1String(names.at(static_cast<size_t>(kind)));
}

EntryWhy::EntryWhy(EngineWorld &world, const StoredWorkflow &workflow, CustomerId customer,
                   const CancelToken &cancel)
    : m_world(world)
    , m_database(world.database())
    , m_workflow(workflow)
    , m_customer(customer)
    , m_cancel(cancel)
{}

Result<WhyReport> EntryWhy::of(Database &database, WorkflowId workflow, CustomerId customer,
                               Timestamp now, const CancelToken &cancel)
{
    const Snapshot snapshot(database);
    const auto found = WorkflowRepository(database).get(workflow);
    const auto person = CustomerRepository(database).profile(customer);
    const auto world = EngineWorld::read(database, now);
    if (!found || !person || !world)
        return !found ? found.error() : person ? world.error() : person.error();
    EntryWhy why(**world, *found, customer, cancel);
    for (const auto tell : {&EntryWhy::tellState, &EntryWhy::tellStays, &EntryWhy::tellRefusals,
                            &EntryWhy::tellMessages, &EntryWhy::tellTriggers, &EntryWhy::tellDoor,
                            &EntryWhy::tellGate}) {
        if (const Done told = (why.*tell)(); !told)
            return told.error();
    }
    return std::move(why.m_report);
}

void EntryWhy::add(Kind kind, const QString &text, const QString &node, std::optional<Timestamp> at,
                   const QString &reason, bool hinders)
{
    m_report.findings.append({kind, node, at, reason, text, hinders});
}

QString EntryWhy::title(const QString &node) const
{
    const GraphNode *found = m_version ? m_version->graph.node(node) : nullptr;
    return found ? GraphSentence::title(*found) : node;
}

QString EntryWhy::when(Timestamp at) const
{
    return StepWords::when(at, m_world.around().request.moment.zone);
}

Done EntryWhy::tellState()
{
    const auto version = m_world.liveVersion(m_workflow.id);
    if (!version)
        return version.error();
    m_version = *version;
    if (m_workflow.state == WorkflowState::Live && m_version)
        return done();
    add(Kind::NotOn,
        m_workflow.state == WorkflowState::Paused
            ? tr("The workflow is paused: nobody comes in and nobody moves on.")
            : tr("The workflow is not switched on."),
        {}, {}, machineName(m_workflow.state));
    return done();
}

Done EntryWhy::tellStays()
{
    const auto rows = EnrolmentRepository(m_database).of(m_workflow.id, m_customer);
    if (!rows)
        return rows.error();
    for (const EnrolmentRow &row : *rows) {
        m_last = row;
        if (row.node.isEmpty())
            add(Kind::WasIn,
                tr("The customer came in on %1 and left on %2. %3")
                    .arg(when(row.enteredAt), when(row.leftAt.value_or(row.arrivedAt)),
                         StepWords::leaving(row.reason)),
                {}, row.leftAt, row.reason, false);
        else
            add(Kind::IsIn,
                tr("The customer is in it since %1, at the step “%2”.")
                    .arg(when(row.enteredAt), title(row.node)),
                row.node, row.enteredAt, {}, false);
        if (!row.node.isEmpty() && row.heldAt)
            add(Kind::IsHeld,
                tr("You hold the customer there since %1: they go on when you let them.")
                    .arg(when(*row.heldAt)),
                row.node, row.heldAt);
    }
    const auto asked = EnrolmentRepository(m_database).asked(m_world.now(), kLines);
    if (!asked)
        return asked.error();
    const bool isAsked = std::any_of(asked->cbegin(), asked->cend(), [&](const auto &entry) {
        return entry.workflow == m_workflow.id && entry.customer == m_customer;
    });
    if (isAsked)
        add(Kind::Waiting,
            tr("The customer is at the door: the next run asks whether they may "
               "come in."),
            {}, {}, {}, false);
    return done();
}

Done EntryWhy::tellRefusals()
{
    const auto lines = EnrolmentRepository(m_database).lastOf(m_workflow.id, m_customer, kLines);
    if (!lines)
        return lines.error();
    const Graph none;
    const Graph &graph = m_version ? m_version->graph : none;
    for (const WorkflowLogLine &line : *lines) {
        if (!line.enrolment.isValid())
            add(Kind::NotLetIn,
                tr("Not let in on %1: %2").arg(when(line.at), StepWords::refusal(line.reason)),
                line.node, line.at, line.reason);
        else if (line.reason == QLatin1String("not_sent")
                 || line.reason == QLatin1String("withheld"))
            add(Kind::DidNotGet,
                //: %1 is the name of a step, %2 a day and time, %3 a sentence
                tr("“%1”, %2: %3")
                    .arg(title(line.node), when(line.at),
                         StepWords::of(line, graph, m_world.around().request.moment.zone)),
                line.node, line.at, line.detail.isEmpty() ? line.reason : line.detail);
    }
    return done();
}

/// What was planned and did not arrive.
Done EntryWhy::tellMessages()
{
    const auto rows
        = OutboxRepository(m_database).ofCause(WorkflowBook::causeOf(m_workflow.id), m_customer);
    if (!rows)
        return rows.error();
    for (const OutboxRow &row : *rows) {
        if (row.state == OutboxState::Accepted)
            continue;
        const QString node = row.message.key.step.section(u':', 0, 0);
        const bool isApproved = row.sendAt != WorkflowMessages::kUntilApproved;
        const QString why = !isApproved ? tr("It waits for you to approve it.")
            : row.reason.isEmpty()      ? tr("It waits in the outbox.")
                                        : GateWords::ofLedger(row.reason);
        add(Kind::DidNotGet, tr("“%1”: %2").arg(row.message.name, why), node,
            row.settledAt ? row.settledAt : std::optional(row.message.dueAt),
            isApproved ? row.reason : QStringLiteral("approve"));
    }
    return done();
}

Done EntryWhy::tellTriggers()
{
    if (!m_version)
        return done();
    const auto versions = WorkflowRepository(m_database).versions(m_workflow.id);
    if (!versions)
        return versions.error();
    const Timestamp begun = versions->constLast().publishedAt;
    const InstantRange range{{m_world.now().ms - kLookBackMs}, {m_world.now().ms + 1}};
    const auto found = TriggerFinder(m_database, m_cancel).between(m_version->graph, range);
    if (!found)
        return found.error();
    for (auto node = m_version->graph.nodes.cbegin(); node != m_version->graph.nodes.cend();
         ++node) {
        const NodeKind *kind = NodeCatalogue::find(node->kind);
        if (!kind || !kind->isEntry())
            continue;
        const TriggerEntry *last = nullptr;
        for (const TriggerEntry &entry : found->entries) {
            if (entry.customer == m_customer && entry.node == node.key())
                last = &entry;
        }
        if (last && last->at < begun)
            add(Kind::BeforeStart,
                tr("“%1” was met on %2, before the workflow was switched on.")
                    .arg(title(node.key()), when(last->at)),
                node.key(), last->at);
        else if (last)
            add(Kind::TriggerMet, tr("“%1” was met on %2.").arg(title(node.key()), when(last->at)),
                node.key(), last->at, {}, false);
        for (const TriggerNote &note : found->notes) {
            if (note.node == node.key() && !last)
                add(Kind::TriggerUnknown, note.text(), node.key(), {}, machineName(note.kind));
        }
        if (!last)
            add(Kind::TriggerNotMet,
                tr("“%1” was not met in the last year.").arg(title(node.key())), node.key());
    }
    return done();
}

/// What the engine would ask if they came in now.
Done EntryWhy::tellDoor()
{
    if (!m_version)
        return done();
    const Graph &graph = m_version->graph;
    EnrolmentRow row;
    row.workflow = m_workflow.id;
    row.version = m_version->row.id;
    row.customer = m_customer;
    row.enteredAt = row.arrivedAt = m_world.now();
    StoreFacts facts(m_world, *m_version, row, m_world.now());
    if (const Rule only = settingAs<Rule>(graph, "only");
        asksSomething(only.root) && !facts.fits(only))
        add(Kind::NotFor, StepWords::refusal(QStringLiteral("only")), {}, {},
            QStringLiteral("only"));
    if (m_last) {
        const QString again = settingAs<QString>(graph, "again");
        const Timestamp free
            = after(m_last->enteredAt, settingAs<Delay>(graph, "again_after"), facts.shopZone());
        if (again == QLatin1String("never"))
            add(Kind::NotAgain, StepWords::refusal(QStringLiteral("again_never")), {}, {},
                QStringLiteral("again_never"));
        else if (again == QLatin1String("after") && m_world.now() < free)
            add(Kind::NotAgain,
                tr("The customer may come in for the same thing again from %1 on.").arg(when(free)),
                {}, free, QStringLiteral("again_after"));
    }
    const QStringList others = settingAs<QStringList>(graph, "not_while");
    for (const QString &other : others) {
        const auto isIn = EnrolmentRepository(m_database).isInAny(m_customer, {other});
        if (!isIn)
            return isIn.error();
        const auto named = WorkflowRepository(m_database).withKey(other);
        if (!named)
            return named.error();
        if (*isIn)
            add(Kind::NotWhile,
                tr("The customer is in “%1” now, and this workflow waits for the end of that.")
                    .arg(*named ? (*named)->name : other),
                {}, {}, other);
    }
    if (const Rule leave = settingAs<Rule>(graph, "leave");
        asksSomething(leave.root) && facts.fits(leave))
        add(Kind::LeavesAtOnce,
            tr("The workflow’s condition for leaving holds: the customer would leave at once."));
    for (auto node = graph.nodes.cbegin(); node != graph.nodes.cend(); ++node) {
        const NodeKind *kind = NodeCatalogue::find(node->kind);
        const bool asks = kind && kind->isWatched
            && kind->get<QString>(*node, QStringLiteral("what")) == QLatin1String("question");
        if (asks && facts.fits(kind->get<Rule>(*node, QStringLiteral("question"))))
            add(Kind::GoalReached,
                tr("The goal “%1” is reached already: the customer would be through at once.")
                    .arg(title(node.key())),
                node.key());
    }
    return facts.failure() ? Done(*facts.failure()) : done();
}

Done EntryWhy::tellGate()
{
    if (!m_version)
        return done();
    EnrolmentRow row;
    row.workflow = m_workflow.id;
    row.version = m_version->row.id;
    row.customer = m_customer;
    StoreFacts facts(m_world, *m_version, row, m_world.now());
    for (auto node = m_version->graph.nodes.cbegin(); node != m_version->graph.nodes.cend();
         ++node) {
        const NodeKind *kind = NodeCatalogue::find(node->kind);
        if (!kind || !kind->sends())
            continue;
        for (const NodeParameter &one : kind->parameters) {
            const QString name = one.type == ParameterType::Message
                ? kind->get<QString>(*node, one.id)
                : QString();
            if (name.isEmpty())
                continue;
            const QString refusal
                = facts.refusal(name, one.channel.value_or(kind->channel.value_or(Channel::Email)));
            if (!refusal.isEmpty())
                add(Kind::WouldNotGet,
                    tr("“%1” would not go now: %2")
                        .arg(title(node.key()), StepWords::notSent(refusal)),
                    node.key(), {}, refusal);
        }
    }
    return facts.failure() ? Done(*facts.failure()) : done();
}

} // namespace comptoir
