#include "workflows/engine/stepping.h"

#include "workflows/engine/drawing.h"

#include <array>
#include <numeric>

namespace comptoir {

int Enrolment::round() const
{
    return std::accumulate(rounds.cbegin(), rounds.cend(), 1);
}

StepAnswer StepAnswer::go(const char *port)
{
    return goBy(QLatin1String(port));
}

StepAnswer StepAnswer::goBy(const QString &port)
{
    StepAnswer answer;
    answer.port = port;
    return answer;
}

StepAnswer StepAnswer::wait(std::optional<Timestamp> until)
{
    StepAnswer answer;
    answer.kind = Kind::Wait;
    answer.until = until;
    return answer;
}

StepAnswer StepAnswer::leave(StepReason reason, const QString &detail)
{
    StepAnswer answer;
    answer.kind = Kind::Leave;
    answer.reason = reason;
    answer.detail = detail;
    return answer;
}

StepContext::StepContext(const QString &id, const GraphNode &node, const NodeKind &kind,
                         StepResult &result, StepFacts &facts, Timestamp now)
    : m_id(id)
    , m_node(node)
    , m_kind(kind)
    , m_result(result)
    , m_facts(facts)
    , m_now(now)
{}

bool StepContext::is(const char *parameter, const char *word) const
{
    return get<QString>(parameter) == QLatin1String(word);
}

bool StepContext::hasArrow(const char *port) const
{
    return m_node.next.contains(QLatin1String(port));
}

void StepContext::emitEffect(std::optional<Channel> channel, bool isWithheld)
{
    Effect effect{m_id, m_kind.id, {}, channel, isWithheld, enrolment().round()};
    for (const NodeParameter &parameter : m_kind.parameters) {
        const ParameterValue value = m_kind.value(m_node, parameter.id);
        if (m_kind.matters(m_node, parameter) && !isEmpty(value))
            effect.arguments.insert(parameter.id, value);
    }
    m_result.effects.push_back(effect);
}

void StepContext::log(StepReason reason, const QString &detail)
{
    m_result.transitions.push_back({m_now, m_id, {}, m_id, reason, detail});
}

double StepContext::drawn(bool ofPerson) const
{
    return drawnFor(enrolment(), m_id, ofPerson);
}

QString StepContext::drawnShare(const QList<NamedShare> &shares, bool ofPerson) const
{
    double total = 0;
    for (const NamedShare &share : shares)
        total += share.percent;
    double left = drawn(ofPerson) * total;
    for (const NamedShare &share : shares) {
        left -= share.percent;
        if (left < 0)
            return share.id;
    }
    return shares.isEmpty() ? QString() : shares.constLast().id;
}

std::optional<Reaction> reactionFrom(const QString &word)
{
    if (word == QLatin1String("sent"))
        return Reaction::Sent;
    if (word == QLatin1String("delivered"))
        return Reaction::Delivered;
    if (word == QLatin1String("opened"))
        return Reaction::Opened;
    if (word == QLatin1String("clicked"))
        return Reaction::Clicked;
    if (word == QLatin1String("answered"))
        return Reaction::Answered;
    return std::nullopt;
}

QString machineName(StepReason reason)
{
    static const std::array words{"went",           "waits",        "not_sent",  "withheld",
                                  "reached",        "left_by_rule", "left_here", "left_by_exit",
                                  "rounds_used_up", "stuck"};
    return QLatin1String(words.at(static_cast<size_t>(reason)));
}

} // namespace comptoir
