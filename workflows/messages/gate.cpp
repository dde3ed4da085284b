#include "workflows/messages/gate.h"

#include <algorithm>
#include <array>

namespace comptoir {

namespace {

using Reason = GateReason;
using Kind = GateVerdict::Kind;

constexpr qint64 kHourMs = 3'600'000;

constexpr std::array kNames{"",
                            "customer_gone",
                            "no_address",
                            "invalid_address",
                            "suppressed",
                            "never_asked",
                            "consent_denied",
                            "consent_pending",
                            "consent_withdrawn",
                            "no_opt_out",
                            "not_transactional",
                            "too_late",
                            "same_offer",
                            "no_allowed_hours",
                            "disarmed",
                            "paused",
                            "cause_stopped",
                            "late_to_confirm",
                            "address_changed",
                            "frequency_cap",
                            "late",
                            "quiet_hours"};

GateVerdict refuse(Reason reason)
{
    return {Kind::Refuse, reason, {}, {}};
}

GateVerdict wait(Reason reason, std::optional<Timestamp> until = {})
{
    return {Kind::Wait, reason, until, {}};
}

Reason reasonOf(ConsentState consent)
{
    switch (consent) {
    case ConsentState::Unknown:
        return Reason::NeverAsked;
    case ConsentState::Denied:
        return Reason::ConsentDenied;
    case ConsentState::Pending:
        return Reason::ConsentPending;
    case ConsentState::Withdrawn:
        return Reason::ConsentWithdrawn;
    case ConsentState::Granted:
        break;
    }
    return Reason::None;
}

/// One decision under way.
class Decision
{
public:
    Decision(const GateMessage &message, const GateFacts &facts, const GateRules &rules,
             const GateSwitches &switches, Timestamp now)
        : m_message(message)
        , m_facts(facts)
        , m_rules(rules)
        , m_switches(switches)
        , m_now(now)
        , m_isMarketing(message.messageClass == MessageClass::Marketing)
    {}

    GateVerdict make() const
    {
        for (const auto ask : {&Decision::ofPerson, &Decision::ofConsent, &Decision::ofMessage,
                               &Decision::ofSwitches, &Decision::ofTime}) {
            GateVerdict verdict = (this->*ask)();
            if (!verdict.isAllowed())
                return verdict;
        }
        return {};
    }

private:
    GateVerdict ofPerson() const
    {
        if (!m_facts.exists)
            return refuse(Reason::CustomerGone);
        if (m_facts.address.isEmpty())
            return refuse(m_facts.hasContact ? Reason::InvalidAddress : Reason::NoAddress);
        if (m_facts.suppression && stops(*m_facts.suppression, m_message.messageClass))
            return {Kind::Refuse, Reason::Suppressed, {}, m_facts.suppression};
        return {};
    }

    GateVerdict ofConsent() const
    {
        if (!m_isMarketing)
            return m_message.hasOffer ? refuse(Reason::NotTransactional) : GateVerdict{};
        const Reason reason = reasonOf(m_facts.consent);
        if (reason != Reason::None)
            return refuse(reason);
        return m_message.hasOptOut ? GateVerdict{} : refuse(Reason::NoOptOut);
    }

    GateVerdict ofMessage() const
    {
        if (expiresAt() && m_now > *expiresAt())
            return refuse(Reason::TooLate);
        const bool isSameOffer = m_isMarketing && m_message.hasOffer && m_facts.sameOfferAt
            && m_now.ms - m_facts.sameOfferAt->ms < m_rules.offerHours * kHourMs;
        return isSameOffer ? refuse(Reason::SameOffer) : GateVerdict{};
    }

    GateVerdict ofSwitches() const
    {
        if (!m_switches.isArmed)
            return wait(Reason::Disarmed);
        if (m_switches.isPaused)
            return wait(Reason::Paused);
        if (m_message.isCauseStopped)
            return wait(Reason::CauseStopped);
        if (m_switches.heldBefore && m_message.sendAt < *m_switches.heldBefore)
            return wait(Reason::LateToConfirm);
        return {};
    }

    /// Cap, lateness and hours together: after one has let go the next may still hold, and the
    /// instant given is one at which all allow.
    GateVerdict ofTime() const
    {
        if (!m_isMarketing)
            return {};
        Reason reason = Reason::None;
        Timestamp at = m_now;
        if (const auto free = capFreeAt(); free && *free > at) {
            reason = Reason::FrequencyCap;
            at = *free;
        } else if (m_message.lateRule == LateRule::NextWindow
                   && Gate::isLate(m_message.sendAt, m_now)) {
            const auto opens = m_rules.hours.nextOpening(m_message.channel, at, m_facts.place);
            if (!opens)
                return refuse(Reason::NoAllowedHours);
            return wait(Reason::Late, opens);
        }
        const auto allowed = m_rules.hours.next(m_message.channel, at, m_facts.place);
        if (!allowed)
            return refuse(Reason::NoAllowedHours);
        if (*allowed == m_now)
            return {};
        if (reason == Reason::None)
            reason = Reason::QuietHours;
        // What would be too old by then need not wait for it.
        if (expiresAt() && *allowed > *expiresAt())
            return refuse(reason == Reason::QuietHours ? Reason::TooLate : reason);
        return wait(reason, allowed);
    }

    [[nodiscard]] std::optional<Timestamp> expiresAt() const
    {
        if (m_message.lateRule != LateRule::Skip)
            return std::nullopt;
        return Timestamp{m_message.dueAt.ms + m_message.lateHours * kHourMs};
    }

    /// When the customer may get one more; nullopt: now.
    [[nodiscard]] std::optional<Timestamp> capFreeAt() const
    {
        const std::vector<Timestamp> &had = m_facts.marketingAt;
        const auto cap = static_cast<size_t>(std::max(m_rules.cap, 0));
        if (cap == 0 || had.size() < cap)
            return std::nullopt;
        return Timestamp{had.at(had.size() - cap).ms + m_rules.capDays * (24 * kHourMs)};
    }

    const GateMessage &m_message;
    const GateFacts &m_facts;
    const GateRules &m_rules;
    const GateSwitches &m_switches;
    Timestamp m_now;
    bool m_isMarketing;
};

} // namespace

GateVerdict Gate::decide(const GateMessage &message, const GateFacts &facts, const GateRules &rules,
                         const GateSwitches &switches, Timestamp now)
{
    return Decision(message, facts, rules, switches, now).make();
}

QString machineName(GateReason reason)
{
    return QString::fromLatin1(kNames.at(static_cast<size_t>(reason)));
}

GateReason gateReasonFrom(const QString &name)
{
    const auto found = std::find_if(kNames.begin(), kNames.end(), [&](const char *known) {
        return name == QLatin1String(known);
    });
    return found == kNames.end() ? Reason::None : static_cast<Reason>(found - kNames.begin());
}

} // namespace comptoir
