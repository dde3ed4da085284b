#include "workflows/engine/storefacts.h"

#include "models/store/consentrepository.h"
#include "models/store/shopwriterepository.h"
#include "workflows/engine/waitclock.h"
#include "workflows/engine/workflowbook.h"
#include "workflows/graph/nodecatalogue.h"
#include "workflows/messages/gatewords.h"
#include "workflows/messages/planner.h"

#include <algorithm>

namespace comptoir {

Enrolment enrolmentOf(const EnrolmentRow &row, const QString &workflowKey)
{
    return {row.customer,  workflowKey,   row.key,    row.run,    row.node,      row.enteredAt,
            row.arrivedAt, row.isWaiting, row.wakeAt, row.rounds, row.variables, row.isControl};
}

void take(EnrolmentRow &row, const Enrolment &enrolment, const QString &why, Timestamp now)
{
    row.node = enrolment.node;
    row.arrivedAt = enrolment.arrivedAt;
    row.isWaiting = enrolment.isWaiting;
    row.wakeAt = enrolment.wakeAt;
    if (row.wakeAt && *row.wakeAt <= now) // it asked to wait: never twice at one instant
        row.wakeAt = Timestamp{now.ms + 1};
    row.rounds = enrolment.rounds;
    row.variables = enrolment.variables;
    row.isControl = enrolment.isControl;
    if (row.node.isEmpty()) {
        row.isWaiting = false;
        row.wakeAt.reset();
        row.leftAt = now;
        row.reason = why;
    }
}

QString stepName(const EnrolmentRow &row, const QString &node, int round)
{
    return node + u':' + QString::number(round) + stepEnd(row);
}

QString stepEnd(const EnrolmentRow &row)
{
    return u':' + QString::number(row.run) + u':' + row.key;
}

QString messageParameter(const NodeKind &kind, Channel channel)
{
    for (const NodeParameter &one : kind.parameters) {
        if (one.type == ParameterType::Message && one.channel == channel)
            return one.id;
    }
    return {};
}

void setLateness(PlannedMessage &message, const NodeKind &kind, const GraphNode &node)
{
    const QString late = kind.get<QString>(node, QStringLiteral("late"));
    message.lateRule = late == QLatin1String("skip") ? LateRule::Skip
        : late == QLatin1String("send")              ? LateRule::Send
                                                     : LateRule::NextWindow;
    if (message.lateRule != LateRule::Skip)
        return;
    const Delay after = kind.get<Delay>(node, QStringLiteral("late_after"));
    // Of the calendar only roughly: it is about messages that are far too old.
    constexpr std::array<qint64, 6> kMinutes{1,           60,           24 * 60,
                                             7 * 24 * 60, 30 * 24 * 60, 365 * 24 * 60};
    const qint64 minutes = after.count * kMinutes.at(static_cast<size_t>(after.unit));
    message.lateHours = static_cast<int>(std::clamp<qint64>((minutes + 59) / 60, 1, 1'000'000));
}

StoreFacts::StoreFacts(EngineWorld &world, const LiveVersion &version, const EnrolmentRow &row,
                       Timestamp due)
    : m_world(world)
    , m_version(version)
    , m_row(row)
    , m_due(due)
{}

bool StoreFacts::fits(const Rule &rule)
{
    const RuleSurroundings &around = m_world.around();
    EvaluationRequest request = around.request;
    request.only.emplace();
    request.only->insert(m_row.customer.value);
    const auto members
        = RuleEvaluator(m_world.database(), around.fields, around.verbs, around.findRule())
              .members(rule, request);
    if (!members && members.error().code == ErrorCode::InvalidArgument)
        return false; // segments that name each other in a circle: nobody is in it
    return ask(members).contains(m_row.customer.value);
}

FieldValue StoreFacts::value(const QString &field)
{
    const Field *known = m_world.around().fields.find(field);
    if (!known)
        return {};
    FieldReader reader(m_world.database(), {*known}, m_world.around().request.moment);
    const auto values = ask(reader.read({static_cast<qint32>(m_row.customer.value)}));
    return values.isEmpty() || values.constFirst().isEmpty() ? FieldValue()
                                                             : values.constFirst().constFirst();
}

std::optional<QDate> StoreFacts::date(const QString &field)
{
    const FieldValue found = value(field);
    if (const auto *day = std::get_if<QDate>(&found))
        return day->isValid() ? std::optional(*day) : std::nullopt;
    if (const auto *at = std::get_if<Timestamp>(&found))
        return at->toZone(shopZone()).date();
    return std::nullopt;
}

std::optional<double> StoreFacts::number(const QString &field)
{
    const FieldValue found = value(field);
    if (const auto *whole = std::get_if<qint64>(&found))
        return static_cast<double>(*whole);
    if (const auto *real = std::get_if<double>(&found))
        return *real;
    if (const auto *money = std::get_if<Money>(&found))
        return money->toDecimal().toDouble();
    return std::nullopt;
}

QStringList StoreFacts::words(const QString &field)
{
    const FieldValue found = value(field);
    if (const auto *text = std::get_if<QString>(&found))
        return text->isEmpty() ? QStringList() : QStringList{*text};
    if (const auto *list = std::get_if<QStringList>(&found))
        return *list;
    if (const auto *yes = std::get_if<bool>(&found))
        return {*yes ? QStringLiteral("yes") : QStringLiteral("no")};
    return {};
}

const SendingPlace &StoreFacts::place()
{
    if (!m_place) {
        const auto facts = ask(m_world.gate().facts(
            {Channel::Email, Purpose::Marketing, {}, m_world.now()}, {m_row.customer}));
        m_place = facts.empty() ? SendingPlace() : facts.front().place;
    }
    return *m_place;
}

QTimeZone StoreFacts::customerZone()
{
    return place().zones.isEmpty() ? shopZone() : place().zones.constFirst();
}

QTimeZone StoreFacts::shopZone()
{
    return m_world.around().request.moment.zone;
}

LeapDay StoreFacts::leapDay()
{
    return m_world.around().request.moment.leapDay;
}

QString StoreFacts::refusal(const QString &message, Channel channel)
{
    // The first node that sends this message: what it says and to whom it may go is the same in
    // all.
    for (auto node = m_version.graph.nodes.cbegin(); node != m_version.graph.nodes.cend(); ++node) {
        const NodeKind *kind = NodeCatalogue::find(node->kind);
        const QString parameter = kind ? messageParameter(*kind, channel) : QString();
        if (parameter.isEmpty() || kind->get<QString>(*node, parameter) != message)
            continue;
        const auto ready = ask(m_world.ready(m_version, node.key(), parameter));
        if (!ready.hindrance.isEmpty())
            return ready.hindrance;
        PlannedMessage planned = ready.message;
        planned.dueAt = m_due;
        setLateness(planned, *kind, *node);
        const auto decisions
            = ask(Planner::decide(m_world.database(), planned, {m_row.customer}, m_world.now()));
        const bool isRefused
            = !decisions.empty() && decisions.front().verdict.kind == GateVerdict::Kind::Refuse;
        if (!isRefused)
            m_cleared.insert(message);
        return isRefused ? ledgerReason(decisions.front().verdict) : QString();
    }
    return QStringLiteral("no_message");
}

std::optional<Timestamp> StoreFacts::nextSending(Channel channel, Timestamp at)
{
    return m_world.settings().rules.hours.next(channel, at, place());
}

QList<Channel> StoreFacts::channelsBy(const QString &order)
{
    QList<Channel> channels{Channel::Email, Channel::Sms, Channel::WhatsApp};
    if (order == QLatin1String("cost"))
        return {Channel::Email, Channel::WhatsApp, Channel::Sms};
    if (order != QLatin1String("preference"))
        return channels;
    // What the customer agreed to last is what they like best.
    const auto deciding = ask(ConsentRepository(m_world.database()).deciding(m_row.customer));
    const auto agreedAt = [&deciding](Channel channel) {
        qint64 at = -1;
        for (const ConsentLine &line : deciding) {
            if (line.record.channel == channel && line.record.purpose == Purpose::Marketing
                && line.record.state == ConsentState::Granted)
                at = std::max(at, line.effectiveAt().ms);
        }
        return at;
    };
    std::stable_sort(channels.begin(), channels.end(), [&agreedAt](Channel one, Channel other) {
        return agreedAt(one) > agreedAt(other);
    });
    return channels;
}

bool StoreFacts::sendsCleared(const GraphNode &node, const NodeKind &kind) const
{
    return std::any_of(kind.parameters.cbegin(), kind.parameters.cend(),
                       [&](const NodeParameter &one) {
                           return one.type == ParameterType::Message
                               && m_cleared.contains(kind.get<QString>(node, one.id));
                       });
}

std::optional<Timestamp> StoreFacts::reacted(const QString &node, Reaction reaction)
{
    using Deed = WorkflowDeeds::MessageDeed;
    const std::array deeds{Deed::Sent, Deed::Delivered, Deed::Opened, Deed::Clicked,
                           Deed::Answered};
    const GraphNode *step = m_version.graph.node(node);
    const NodeKind *kind = step ? NodeCatalogue::find(step->kind) : nullptr;
    // What this very step sends is not in the outbox yet.
    if (kind && sendsCleared(*step, *kind))
        return reaction == Reaction::Sent ? std::optional(m_world.now()) : std::nullopt;
    const bool isMany = kind && !kind->channel; // by the best channel: any of its messages
    OutboxKey key;
    key.cause = WorkflowBook::causeOf(m_version.workflow.id);
    key.customer = m_row.customer;
    const Enrolment now = enrolmentOf(m_row, m_version.workflow.key);
    for (int round = now.round(); round > 0; --round) {
        std::optional<Timestamp> first;
        bool isThere = false;
        for (const char *variant : {"", "email", "sms", "whatsapp"}) {
            if (isMany == (*variant == 0))
                continue;
            key.step = stepName(m_row, node, round);
            key.variant = QLatin1String(variant);
            const auto found
                = ask(m_world.deeds().became(key, deeds.at(static_cast<size_t>(reaction))));
            isThere = isThere || found.isThere;
            if (found.at && (!first || *found.at < *first))
                first = found.at;
        }
        if (isThere) // the last one that was sent is the one that counts
            return first;
    }
    return std::nullopt;
}

std::optional<Timestamp> StoreFacts::orderAfter(Timestamp since, bool paid)
{
    return ask(m_world.deeds().orderAfter(m_row.customer, since, paid));
}

std::optional<Made> StoreFacts::made(const QString &node)
{
    const auto write = ask(ShopWriteRepository(m_world.database()).last(m_row.id, node));
    if (!write)
        return std::nullopt;
    if (write->state == ShopWriteState::Made)
        return Made{true, write->value};
    return write->state == ShopWriteState::Failed ? std::optional(Made{}) : std::nullopt;
}

QList<ArmFigures> StoreFacts::arms(const QString &node, qint64 first)
{
    const QString key = QStringLiteral("%1 %2 %3").arg(m_version.row.id.value).arg(node).arg(first);
    if (const auto known = m_world.arms.constFind(key); known != m_world.arms.cend())
        return *known;
    return *m_world.arms.insert(key, ask(readArms(node, first)));
}

Result<QList<ArmFigures>> StoreFacts::readArms(const QString &node, qint64 first)
{
    const GraphNode *step = m_version.graph.node(node);
    const NodeKind *kind = step ? NodeCatalogue::find(step->kind) : nullptr;
    const auto drawn = m_world.deeds().drawn(m_version.workflow.id, node);
    if (!kind || !drawn)
        return drawn ? Result<QList<ArmFigures>>(QList<ArmFigures>()) : drawn.error();
    const QString measure = kind->get<QString>(*step, QStringLiteral("measure"));
    const Delay window = kind->get<Delay>(*step, QStringLiteral("window"));
    QList<ArmFigures> figures;
    for (const NamedShare &arm : kind->get<QList<NamedShare>>(*step, QStringLiteral("arms"))) {
        ArmFigures of;
        of.arm = arm.id;
        qint64 seen = 0;
        for (const WorkflowDeeds::Drawn &one : *drawn) {
            if (one.arm != arm.id || ++seen > first)
                continue;
            const Timestamp until = after(one.at, window, shopZone());
            if (until > m_world.now())
                continue;
            ++of.customers;
            of.successes += succeeded(one, measure, until) ? 1 : 0;
        }
        figures.append(of);
    }
    return figures;
}

bool StoreFacts::succeeded(const WorkflowDeeds::Drawn &drawn, const QString &measure,
                           Timestamp until)
{
    using Deed = WorkflowDeeds::MessageDeed;
    if (measure == QLatin1String("ordered")) {
        const auto order = ask(m_world.deeds().orderAfter(drawn.customer, drawn.at, false));
        return order && *order <= until;
    }
    const Deed deed = measure == QLatin1String("opened") ? Deed::Opened
        : measure == QLatin1String("answered")           ? Deed::Answered
                                                         : Deed::Clicked;
    EnrolmentRow row;
    row.key = drawn.key;
    row.run = drawn.run;
    return ask(m_world.deeds().anyBecame(WorkflowBook::causeOf(m_version.workflow.id), stepEnd(row),
                                         drawn.customer, deed, drawn.at, until));
}

} // namespace comptoir
