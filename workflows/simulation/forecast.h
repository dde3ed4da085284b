#pragma once

#include "models/domain/clock.h"
#include "workflows/simulation/comingmessage.h"

#include <vector>

namespace comptoir {

class Shadow;

struct ForecastOptions
{
    Timestamp now;
    Timestamp until; ///< not included
    bool isArmed = true; ///< SendingArm
    CancelToken cancel = {};
    /// How often triggers are looked for at least, as the program does while it is open.
    qint64 lookMs = 3'600'000;
};

struct ForecastResult
{
    std::vector<ComingMessage> messages; ///< by instant, then customer
    bool isCut = false; ///< it went on for ever: what comes later is missing
};

/// The ledger: every message that will go if nothing changes, which is to say if no customer does
/// anything, nothing arrives from the shops and the owner decides nothing. What waits in the
/// outbox, what the workflows that are on lead to, and whom time alone brings in.
///
/// It runs the Engine itself on a Shadow of the file with a virtual clock, and lets what it plans
/// go at the gate as the dispatcher does: what is foretold is what happens, as long as the program
/// is open. What is asked of the shop is taken as made at once, and messages as taken by the other
/// side. Writes nothing. A reader's or a chore's thread; Cancelled.
class Forecast
{
public:
    /// `path`: of the profile's file.
    static Result<ForecastResult> run(const QString &path, const ForecastOptions &options);
};

/// Why messages do not go, and what would stop those that do, in whole sentences.
class ForecastWords
{
    Q_DECLARE_TR_FUNCTIONS(ForecastWords)
public:
    /// Of ComingMessage::reason and ::waitedFor.
    static QString reason(const QString &machineName);
};

} // namespace comptoir
