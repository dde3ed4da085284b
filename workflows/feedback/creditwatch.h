#pragma once

#include "models/domain/clock.h"
#include "models/domain/sender.h"
#include "workflows/channels/gateways/gateway.h"

#include <chrono>
#include <optional>

namespace comptoir {

class GatewayChannel;
class Store;

/// An account at a gateway that is about to run out of what it sends with.
struct LowCredit
{
    Sender sender;
    GatewayCredit credit;
    qint64 waiting = 0; ///< messages that wait to go by it

    bool operator==(const LowCredit &) const = default;
};

/// Asks a gateway once a day what is left (setting feedback.credit_asked.ID has the instant), keeps
/// the answer where the accounts show it (SenderBook), and says when it is too little.
class CreditWatch
{
public:
    static constexpr std::chrono::hours kEvery{24};
    static constexpr int kFewMessages = 50;
    /// A text message in France costs 0.05 to 0.08 EUR (list prices of the gateways of the
    /// catalogue, November 2026), and no currency that they count in is worth much more: put high,
    /// so that the word comes too early rather than too late.
    static constexpr double kPriceOfMessage = 0.1;

    /// For worker threads. All outlive the watch.
    CreditWatch(Store &store, Clock &clock, const Sender &account);

    /// By what was said last where it is not time to ask; nothing where nobody knows.
    std::optional<LowCredit> look(GatewayChannel &channel, const CancelToken &cancel);

    /// For how many messages it is enough, about; nullopt: it is no number. Pure.
    static std::optional<double> messagesFor(const GatewayCredit &credit);
    /// For fewer than kFewMessages, or than wait. Pure.
    static bool isLow(const GatewayCredit &credit, qint64 waiting);

private:
    void ask(GatewayChannel &channel, const CancelToken &cancel);

    Store &m_store;
    Clock &m_clock;
    Sender m_account;
};

} // namespace comptoir
