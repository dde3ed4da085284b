#pragma once

#include "models/domain/clock.h"
#include "models/shops/shopwriter.h"

#include <functional>

namespace comptoir {

class Store;

/// What the surroundings bring to a ShopWriteDesk. All functions are called on the thread of
/// runDue().
struct ShopWriteParts
{
    std::function<double()> random; ///< in [0, 1), for jitter
    std::function<Result<ShopSecret>(const Shop &)> secret;
    std::function<std::unique_ptr<ShopWriter>(const Shop &, const ShopSecret &,
                                              const ConnectorContext &)>
        writer = &shopWriter;
    /// What happened, for tests that kill: "handed over", "answered", "settled".
    std::function<void(const char *step)> at = [](const char *) {};
};

/// How a run went.
struct ShopWriteReport
{
    qint64 made = 0;
    qint64 failed = 0; ///< for good; who waits for it takes the other way
    qint64 uncertain = 0; ///< the owner decides
    qint64 putOff = 0; ///< tried again later
    bool isStopped = false; ///< by the caller: there is more to do
    std::optional<Timestamp> nextAt; ///< when there is something to do again
    struct Problem
    {
        ShopId shop; ///< none: no shop's
        Error error;
    };
    QList<Problem> problems; ///< why something waits or failed, each once

    ShopWriteReport &operator+=(const ShopWriteReport &other);
    /// Nothing was settled, so that nobody moves on by it.
    [[nodiscard]] bool isIdle() const { return made == 0 && failed == 0; }
};

/// Carries out what workflows ask of shops (`shop_write`), each once:
///
///     asked ──► sent ──► made        the shop has it, or it was found there by its name
///       ▲        ├────► failed      a definite no, or for too long
///       └────────┤                  a definite no for now
///                └────► uncertain   what cannot be looked for, and nobody answered
///
/// "Sent" is on the disk before the byte by which the shop may do it. A code is looked for by its
/// name before it is asked for, each time; so after a crash between any two of these steps the shop
/// has exactly one. Marks on customers change nothing when they are made twice.
class ShopWriteDesk
{
public:
    /// Everything that is due, until nothing is, or `cancel`: then within one request. Blocking,
    /// for a worker thread and the command line; one run at a time in a profile. Who waited goes on
    /// with the next Engine::run(). Errors: of the store.
    static Result<ShopWriteReport> runDue(Store &store, Clock &clock, const ShopWriteParts &parts,
                                          const CancelToken &cancel);
};

} // namespace comptoir
