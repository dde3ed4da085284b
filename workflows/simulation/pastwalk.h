#pragma once

#include "workflows/simulation/pastfacts.h"
#include "workflows/triggers/triggerfinder.h"

#include <functional>

namespace comptoir {

/// One customer's way through a draft: step() with a virtual clock, from where they come in until
/// they leave or the clock ends. Whenever they did something they are asked about again, as the
/// engine does.
class PastWalk
{
public:
    /// `facts`: of the customer who comes in. All outlive it.
    PastWalk(const Graph &graph, PastFacts &facts, Timestamp until);

    /// What was found and done at an instant.
    using Note = std::function<void(Timestamp at, const StepResult &result)>;
    /// Where they are at the end.
    Enrolment take(const TriggerEntry &entry, int run, const Note &note);

private:
    [[nodiscard]] std::optional<Timestamp> nextStop(const Enrolment &enrolment,
                                                    Timestamp now) const;

    const Graph &m_graph;
    PastFacts &m_facts;
    const Timestamp m_until;
};

/// The channels by which the graph writes.
QList<Channel> channelsOf(const Graph &graph);

} // namespace comptoir
