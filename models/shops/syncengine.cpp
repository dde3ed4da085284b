#include "models/shops/syncengine.h"

#include "models/shops/syncrun.h"

#include <QLoggingCategory>

namespace comptoir {

namespace {

Q_LOGGING_CATEGORY(syncLog, "comptoir.sync")

void logReport(const SyncReport &report)
{
    qCInfo(syncLog).noquote().nospace()
        << "shop " << report.shop.value << " " << outcomeWord(report.outcome) << ": "
        << report.inserted() << " new, " << report.updated() << " changed, " << report.unchanged()
        << " unchanged, " << report.gone() << " gone, " << report.quarantined() << " unreadable, "
        << report.problems.size() << " problems";
}

} // namespace

QString outcomeWord(SyncReport::Outcome outcome)
{
    switch (outcome) {
    case SyncReport::Outcome::Complete:
        return QStringLiteral("complete");
    case SyncReport::Outcome::Partial:
        return QStringLiteral("partial");
    case SyncReport::Outcome::Cancelled:
        return QStringLiteral("cancelled");
    case SyncReport::Outcome::Offline:
        return QStringLiteral("offline");
    case SyncReport::Outcome::Failed:
        return QStringLiteral("failed");
    }
    return {};
}

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
    SyncReport report = SyncRun(around, shop, connector, request, cancel).run();
    logReport(report);
    return report;
}

} // namespace comptoir
