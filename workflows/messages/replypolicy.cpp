#include "workflows/messages/replypolicy.h"

#include <algorithm>

namespace comptoir {

namespace {

constexpr std::array kWaitMinutes{5, 15, 60};
constexpr double kJitter = 0.2;

Timestamp backOff(int throttles, Timestamp now, double random)
{
    const auto step
        = std::min(static_cast<size_t>(std::max(throttles, 0)), kWaitMinutes.size() - 1);
    const double factor = 1 - kJitter + 2 * kJitter * random;
    return {now.ms + static_cast<qint64>(kWaitMinutes.at(step) * 60'000 * factor)};
}

ReplyPolicy failed(const char *reason)
{
    ReplyPolicy policy;
    policy.reason = QLatin1String(reason);
    return policy;
}

ReplyPolicy tryAgain(const char *reason, const ReplyHistory &history, Timestamp now, double random)
{
    ReplyPolicy policy = failed("given_up");
    policy.pauseUntil = backOff(history.throttles, now, random);
    if (history.attempts >= kMostAttempts)
        return policy;
    policy.state = OutboxState::Deferred;
    policy.reason = QLatin1String(reason);
    policy.retryAt = policy.pauseUntil;
    return policy;
}

} // namespace

ReplyPolicy policyFor(ReplyClass reply, const ReplyHistory &history, Timestamp now, double random)
{
    ReplyPolicy policy;
    switch (reply) {
    case ReplyClass::Accepted:
        policy.state = OutboxState::Accepted;
        return policy;
    case ReplyClass::Throttled:
        return tryAgain("throttled", history, now, random);
    case ReplyClass::NoConnection:
        return tryAgain("no_connection", history, now, random);
    case ReplyClass::NoSuchAddress:
        policy = failed("no_such_address");
        policy.suppressesAddress = true;
        return policy;
    case ReplyClass::Unsubscribed:
        policy = failed("unsubscribed");
        policy.unsubscribesAddress = true;
        return policy;
    case ReplyClass::MailboxFull:
        policy = failed("mailbox_full");
        policy.isMailboxFull = true;
        return policy;
    case ReplyClass::PolicyRefused:
        policy = failed("policy_refused");
        policy.stopsCause = true;
        return policy;
    case ReplyClass::LoginRefused:
    case ReplyClass::NotProtected:
        policy = failed(reply == ReplyClass::LoginRefused ? "login_refused" : "not_protected");
        policy.state = OutboxState::Deferred; // goes once the owner has put the account right
        policy.retryAt = now;
        policy.blocksAccount = true;
        return policy;
    case ReplyClass::OurFault:
        return failed("our_fault");
    case ReplyClass::Refused:
    case ReplyClass::Withheld:
        return failed("refused");
    case ReplyClass::Unknown:
        policy.state = OutboxState::Uncertain;
        policy.reason = QStringLiteral("no_answer");
        return policy;
    }
    return policy;
}

} // namespace comptoir
