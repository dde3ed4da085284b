#include "models/shops/syncengine.h"

#include "models/shops/syncrun.h"

namespace comptoir {

SyncEngine::SyncEngine(Store &store, Clock &clock, std::function<double()> random,
                       QString programVersion)
    : m_store(store)
    , m_clock(clock)
    , m_random(std::move(random))
    , m_programVersion(std::move(programVersion))
{}

void SyncEngine::setProgress(std::function<void(const SyncProgress &)> progress)
{
    m_progress = std::move(progress);
}

void SyncEngine::setHooks(Hooks hooks)
{
    m_hooks = std::move(hooks);
}

SyncReport SyncEngine::run(const Shop &shop, ShopConnector &connector, const SyncRequest &request,
                           const CancelToken &cancel)
{
    const SyncRun::Surroundings around{m_store,          m_clock,    m_random,
                                       m_programVersion, m_progress, m_hooks};
    return SyncRun(around, shop, connector, request, cancel).run();
}

} // namespace comptoir
