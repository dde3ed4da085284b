#include "models/domain/outgoing.h"

namespace comptoir {

namespace {

using State = OutboxState;

constexpr unsigned bit(State state)
{
    return 1U << static_cast<unsigned>(state);
}

/// To which states each leads, in the order of the enumeration.
constexpr std::array<unsigned, kAllOutboxStates.size()> kSteps{
    /* Planned */ bit(State::Claimed) | bit(State::Skipped),
    /* Claimed */ bit(State::HandedOver) | bit(State::Planned) | bit(State::Deferred)
        | bit(State::Failed) | bit(State::Skipped),
    /* HandedOver */ bit(State::Accepted) | bit(State::Deferred) | bit(State::Failed)
        | bit(State::Uncertain),
    /* Accepted */ bit(State::Failed), // it came back
    /* Deferred */ bit(State::Claimed) | bit(State::Failed) | bit(State::Skipped),
    /* Failed */ bit(State::Planned), // the owner tries again
    /* Skipped */ bit(State::Planned), // the owner releases it; the gate is asked again
    /* Uncertain */ bit(State::Accepted) | bit(State::Failed) | bit(State::Planned),
};

} // namespace

bool mayBecome(OutboxState from, OutboxState to)
{
    return (kSteps.at(static_cast<size_t>(from)) & bit(to)) != 0;
}

bool stops(SuppressionReason reason, MessageClass messageClass)
{
    return messageClass == MessageClass::Marketing || reason != SuppressionReason::Unsubscribed;
}

} // namespace comptoir
