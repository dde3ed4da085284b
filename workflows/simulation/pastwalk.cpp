#include "workflows/simulation/pastwalk.h"

#include "workflows/engine/step.h"
#include "workflows/graph/nodecatalogue.h"

namespace comptoir {

namespace {

constexpr int kMostStops = 5000; ///< of one person: what they did, and what they waited for

} // namespace

QList<Channel> channelsOf(const Graph &graph)
{
    QList<Channel> channels;
    for (const GraphNode &node : graph.nodes) {
        const NodeKind *kind = NodeCatalogue::find(node.kind);
        if (!kind || !kind->sends())
            continue;
        for (const Channel channel : {Channel::Email, Channel::WhatsApp, Channel::Sms}) {
            if ((!kind->channel || kind->channel == channel) && !channels.contains(channel))
                channels.append(channel);
        }
    }
    return channels;
}

PastWalk::PastWalk(const Graph &graph, PastFacts &facts, Timestamp until)
    : m_graph(graph)
    , m_facts(facts)
    , m_until(until)
{}

Enrolment PastWalk::take(const TriggerEntry &entry, int run, const Note &note)
{
    Enrolment enrolment = enter(entry.customer, m_graph.name, entry.node, entry.key, run, entry.at);
    std::optional<Timestamp> now = entry.at;
    for (int stops = 0; now && *now < m_until && stops < kMostStops; ++stops) {
        m_facts.setNow(*now);
        const StepResult result = step(m_graph, enrolment, m_facts, *now);
        enrolment = result.enrolment;
        note(*now, result);
        bool hasSent = false;
        for (const Effect &effect : result.effects) {
            if (!effect.channel)
                continue;
            hasSent = true;
            if (!effect.isWithheld)
                m_facts.setSent(effect.node);
        }
        if (enrolment.node.isEmpty())
            break;
        // What was sent just now may be what it waits for.
        if (!hasSent)
            now = nextStop(enrolment, *now);
    }
    return enrolment;
}

std::optional<Timestamp> PastWalk::nextStop(const Enrolment &enrolment, Timestamp now) const
{
    auto next = CustomerActivity::after(m_facts.activity().instants, now);
    if (enrolment.wakeAt && *enrolment.wakeAt > now && (!next || *enrolment.wakeAt < *next))
        next = enrolment.wakeAt;
    return next;
}

} // namespace comptoir
