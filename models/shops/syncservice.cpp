#include "models/shops/syncservice.h"

#include "models/shops/secretvault.h"
#include "models/shops/syncengine.h"
#include "models/shops/syncplan.h"
#include "models/shops/syncschedule.h"
#include "models/shops/synctexts.h"
#include "models/store/shoprepository.h"
#include "models/store/store.h"
#include "models/store/whendone.h"

#include <QElapsedTimer>
#include <QThread>
#include <QTimer>

namespace comptoir {
namespace {

using std::chrono::minutes;

constexpr std::chrono::milliseconds kCheckEvery{30'000};
constexpr int kTellEveryMs = 100;

std::unique_ptr<ShopConnector> connectByCatalogue(const Shop &shop, const ShopSecret &secret,
                                                  const ConnectorContext &context)
{
    const ShopPlatform platform = shopPlatform(shop.platform);
    return platform.connect ? platform.connect(shop, secret, context) : nullptr;
}

} // namespace

class SyncService::Private
{
public:
    struct Job
    {
        ShopId shop;
        SyncRequest request;
        CancelToken cancel;
    };

    Private(SyncService *service, Store &store_, SecretVault &secrets_, Clock &clock_,
            std::function<double()> random_)
        : q(service)
        , store(store_)
        , secrets(secrets_)
        , clock(clock_)
        , random(std::move(random_))
    {}

    [[nodiscard]] bool isKnown(ShopId shop) const;
    [[nodiscard]] bool isPaused(const Shop &shop) const
    {
        return shop.paused || paused.contains(shop.id);
    }
    void enqueue(ShopId shop, const SyncRequest &request);
    void showWaiting(ShopId shop);
    void next();
    void withShop(const Shop &shop);
    void runOnWorker(const Shop &shop, const ShopSecret &secret);
    SyncReport sync(const Shop &shop, const ShopSecret &secret, const Job &job);
    void setProgress(const SyncProgress &now);
    void tell(ShopId shop);
    void fail(const Error &error);
    void finish(const SyncReport &report);
    void startDue(const SyncPlan &plan);

    SyncService *q;
    Store &store;
    SecretVault &secrets;
    Clock &clock;
    std::function<double()> random;
    Connect connect = connectByCatalogue;
    QThread thread;
    QObject worker; ///< lives on `thread`; only runs what is posted to it
    QTimer timer;
    QElapsedTimer told; ///< since progress was told last
    QTimer trailing; ///< runs while progress of the active shop is not to be told yet
    QList<Job> waiting;
    std::optional<Job> active;
    QHash<ShopId, SyncProgress> progress;
    QHash<ShopId, SyncReport> reports;
    QSet<ShopId> paused; ///< by this session, perhaps not yet in the store
    SyncSchedule schedule;
};

bool SyncService::Private::isKnown(ShopId shop) const
{
    return (active && active->shop == shop)
        || std::any_of(waiting.begin(), waiting.end(),
                       [shop](const Job &job) { return job.shop == shop; });
}

void SyncService::Private::enqueue(ShopId shop, const SyncRequest &request)
{
    waiting.append(Job{shop, request, {}});
    showWaiting(shop);
    emit q->started(shop);
    next();
}

void SyncService::Private::showWaiting(ShopId shop)
{
    SyncProgress starting;
    starting.shop = shop;
    starting.phase = SyncProgress::Phase::Starting;
    setProgress(starting);
}

void SyncService::Private::next()
{
    if (active || waiting.isEmpty())
        return;
    active = waiting.takeFirst();
    const ShopId shop = active->shop;
    if (!q->isRunning(shop)) // the sync that this one replaces has just ended
        showWaiting(shop);
    whenDone(store.read([shop](Database &database) { return ShopRepository(database).get(shop); }),
             q, [this](const Result<Shop> &found) {
                 if (found)
                     withShop(*found);
                 else
                     fail(found.error());
             });
}

void SyncService::Private::withShop(const Shop &shop)
{
    if (shop.isOfFiles()) {
        fail(synctexts::filesHaveNoSync(shop.name));
        return;
    }
    whenDone(secrets.read(shop.id), q, [this, shop](const Result<ShopSecret> &secret) {
        if (secret)
            runOnWorker(shop, *secret);
        else
            fail(synctexts::secretMissing(shop.name, secret.error()));
    });
}

void SyncService::Private::runOnWorker(const Shop &shop, const ShopSecret &secret)
{
    const Job job = *active;
    QMetaObject::invokeMethod(&worker, [this, shop, secret, job] {
        const SyncReport report = sync(shop, secret, job);
        QMetaObject::invokeMethod(q, [this, report] { finish(report); });
    });
}

/// On the worker thread: touches nothing of the service but what is thread-safe.
SyncReport SyncService::Private::sync(const Shop &shop, const ShopSecret &secret, const Job &job)
{
    const std::unique_ptr<ShopConnector> connector
        = connect(shop, secret, ConnectorContext{&clock, random});
    if (!connector) {
        SyncReport report;
        report.shop = shop.id;
        report.mode = job.request.mode;
        report.outcome = SyncReport::Outcome::Failed;
        report.startedAt = report.finishedAt = clock.now();
        report.problems.append(
            SyncProblem{{}, synctexts::unknownPlatform(shop.name, shop.platform)});
        return report;
    }
    SyncEngine engine(store, clock, random);
    engine.setProgress([this](const SyncProgress &now) {
        if (now.isRunning())
            QMetaObject::invokeMethod(q, [this, now] { setProgress(now); });
    });
    return engine.run(shop, *connector, job.request, job.cancel);
}

/// Tells every change of phase or resource at once, anything else at most ten times a second, late
/// rather than never: the next page may take a minute.
void SyncService::Private::setProgress(const SyncProgress &now)
{
    const SyncProgress before = q->currentProgress(now.shop);
    if (now.isRunning())
        progress.insert(now.shop, now);
    else
        progress.remove(now.shop);
    const bool isStep = now.phase == before.phase && now.current == before.current;
    if (isStep && told.isValid() && told.elapsed() < kTellEveryMs) {
        if (!trailing.isActive())
            trailing.start(kTellEveryMs - static_cast<int>(told.elapsed()));
        return;
    }
    tell(now.shop);
}

void SyncService::Private::tell(ShopId shop)
{
    if (active && active->shop == shop)
        trailing.stop();
    told.start();
    emit q->progressChanged(q->currentProgress(shop));
}

void SyncService::Private::fail(const Error &error)
{
    SyncReport report;
    report.shop = active->shop;
    report.mode = active->request.mode;
    report.outcome = active->cancel.isCancelled() ? SyncReport::Outcome::Cancelled
                                                  : SyncReport::Outcome::Failed;
    report.startedAt = report.finishedAt = clock.now();
    report.problems.append(SyncProblem{{}, error});
    finish(report);
}

void SyncService::Private::finish(const SyncReport &report)
{
    const bool wasOffline = schedule.isOffline(report.shop);
    schedule.note(report, random());
    reports.insert(report.shop, report);
    active.reset();
    trailing.stop();
    SyncProgress idle;
    idle.shop = report.shop;
    setProgress(idle);
    emit q->finished(report);
    if (schedule.isOffline(report.shop) != wasOffline)
        emit q->offlineChanged(report.shop, !wasOffline);
    next();
}

void SyncService::Private::startDue(const SyncPlan &plan)
{
    const minutes interval(plan.intervalMinutes);
    if (plan.intervalMinutes <= 0)
        return;
    for (const Shop &shop : plan.shops) {
        if (const auto last = plan.lastFinished.constFind(shop.id);
            last != plan.lastFinished.constEnd())
            schedule.remember(shop.id, *last);
        if (!isPaused(shop) && !shop.isOfFiles() && schedule.isDue(shop.id, interval, clock.now()))
            q->start(shop.id);
    }
}

SyncService::SyncService(Store &store, SecretVault &secrets, Clock &clock,
                         std::function<double()> random, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, store, secrets, clock, std::move(random)))
{
    qRegisterMetaType<SyncProgress>();
    qRegisterMetaType<SyncReport>();
    qRegisterMetaType<ShopId>();
    d->thread.setObjectName(QStringLiteral("sync"));
    d->worker.moveToThread(&d->thread);
    d->thread.start();
    connect(&d->timer, &QTimer::timeout, this, &SyncService::checkDue);
    d->trailing.setSingleShot(true);
    connect(&d->trailing, &QTimer::timeout, this, [this] {
        if (d->active)
            d->tell(d->active->shop);
    });
}

SyncService::~SyncService()
{
    cancelAll();
    d->thread.quit();
    d->thread.wait();
}

void SyncService::setConnect(Connect connect)
{
    d->connect = std::move(connect);
}

void SyncService::start(ShopId shop, SyncMode mode)
{
    SyncRequest request;
    request.mode = mode;
    start(shop, request);
}

void SyncService::start(ShopId shop, const SyncRequest &request)
{
    if (d->isKnown(shop))
        return;
    d->enqueue(shop, request);
}

void SyncService::restart(ShopId shop, SyncMode mode)
{
    cancel(shop);
    SyncRequest request;
    request.mode = mode;
    d->enqueue(shop, request);
}

void SyncService::startAll(SyncMode mode)
{
    whenDone(d->store.read([](Database &database) { return ShopRepository(database).list(); }),
             this, [this, mode](const Result<QList<Shop>> &shops) {
                 for (const Shop &shop : shops.valueOr({})) {
                     if (!d->isPaused(shop) && !shop.isOfFiles())
                         start(shop.id, mode);
                 }
             });
}

void SyncService::cancel(ShopId shop)
{
    if (d->active && d->active->shop == shop)
        d->active->cancel.cancel();
    const auto isThis = [shop](const Private::Job &job) { return job.shop == shop; };
    const auto found = std::find_if(d->waiting.begin(), d->waiting.end(), isThis);
    if (found == d->waiting.end())
        return;
    SyncReport report;
    report.shop = shop;
    report.mode = found->request.mode;
    report.outcome = SyncReport::Outcome::Cancelled;
    report.startedAt = report.finishedAt = d->clock.now();
    d->waiting.erase(found);
    d->setProgress(SyncProgress{shop});
    emit finished(report);
}

void SyncService::cancelAll()
{
    const QList<Private::Job> waiting = d->waiting;
    for (const Private::Job &job : waiting)
        cancel(job.shop);
    if (d->active)
        d->active->cancel.cancel();
}

void SyncService::setPaused(ShopId shop, bool paused)
{
    if (paused) {
        d->paused.insert(shop);
        cancel(shop);
    } else {
        d->paused.remove(shop);
    }
    const QFuture<Done> written = d->store.write([shop, paused](Database &database) -> Done {
        Transaction transaction(database);
        if (Done set = ShopRepository(database).setPaused(shop, paused); !set)
            return set;
        return transaction.commit();
    });
    whenDone(written, this, [this, shop, paused](const Done &) {
        if (!paused)
            start(shop);
    });
}

void SyncService::startAutomatic()
{
    d->timer.start(kCheckEvery);
    checkDue();
}

void SyncService::checkDue()
{
    whenDone(d->store.read(SyncPlan::read), this, [this](const Result<SyncPlan> &plan) {
        if (plan)
            d->startDue(*plan);
    });
}

void SyncService::setIntervalMinutes(int minutes)
{
    whenDone(d->store.write([minutes](Database &database) {
        return SyncPlan::writeInterval(database, minutes);
    }),
             this, [this](const Done &) {
                 if (d->timer.isActive())
                     checkDue();
             });
}

SyncProgress SyncService::currentProgress(ShopId shop) const
{
    return d->progress.value(shop, SyncProgress{shop});
}

bool SyncService::isAnyRunning() const
{
    return !d->progress.isEmpty();
}

std::optional<SyncReport> SyncService::lastReport(ShopId shop) const
{
    const auto found = d->reports.constFind(shop);
    return found == d->reports.constEnd() ? std::nullopt : std::optional(*found);
}

bool SyncService::isOffline(ShopId shop) const
{
    return d->schedule.isOffline(shop);
}

} // namespace comptoir
