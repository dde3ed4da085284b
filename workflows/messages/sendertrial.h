#pragma once

#include "models/domain/clock.h"
#include "models/domain/result.h"
#include "models/domain/sender.h"
#include "workflows/channels/gateways/gateway.h"

#include <functional>
#include <optional>

namespace comptoir {

/// Whether an account works, tried without sending anything: a mail server is logged in to, a
/// gateway asked for the credit. The same for window and command line.
class SenderTrial
{
public:
    /// Both outlive the trial.
    struct Parts
    {
        Clock *clock = nullptr;
        std::function<double()> random; ///< [0, 1), thread-safe
    };
    struct Report
    {
        qint64 largestMessage = 0; ///< bytes; 0: the server does not say
        std::optional<GatewayCredit> credit; ///< where the gateway tells it

        bool operator==(const Report &) const = default;
    };

    /// Blocking, for a worker thread. The error says what is wrong and what to do.
    static Result<Report> run(const Sender &account, const QString &secret, const Parts &parts,
                              const CancelToken &cancel);
    /// Whom it asks: "smtp.gmail.com", "Twilio"; empty for an account that cannot be used.
    static QString asked(const Sender &account);
};

} // namespace comptoir
