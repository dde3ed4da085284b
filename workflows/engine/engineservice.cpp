#include "workflows/engine/engineservice.h"

#include "models/store/senderrepository.h"
#include "models/store/store.h"
#include "models/store/workflowrepository.h"
#include "workflows/messages/sendingarm.h"
#include "workflows/messages/sendingsettings.h"

#include <QElapsedTimer>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace comptoir {

namespace {

constexpr qint64 kLeastRestMs = 1'000;
constexpr qint64 kRestPerLook = 100; ///< times as long as the look
constexpr qint64 kRestWhenAsked = 10;
constexpr qint64 kLeastWhenAskedMs = 5'000;
constexpr int kMostNotices = 100;

std::optional<Timestamp> sooner(std::optional<Timestamp> one, std::optional<Timestamp> other)
{
    if (one && other)
        return std::min(*one, *other);
    return one ? one : other;
}

} // namespace

/// What a round on the worker brought.
struct EngineService::Round
{
    EngineReport report;
    QList<WorkflowNotice> notices;
    bool isStanding = false; ///< nothing may be done now
    qint64 lookMs = -1; ///< how long it took with triggers; -1: none were looked for
};

class EngineService::Worker
{
public:
    explicit Worker(EngineService *service)
        : due(service)
    {
        thread.setObjectName(QStringLiteral("workflows"));
        hand.moveToThread(&thread);
        thread.start();
        due.setSingleShot(true);
    }
    ~Worker()
    {
        thread.quit();
        thread.wait();
    }

    QThread thread;
    QObject hand; ///< lives on `thread`; only runs what is posted to it
    QTimer due;
};

EngineService::EngineService(Store &store, Clock &clock, const QString &marksFolder,
                             const QString &boot, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_marksFolder(marksFolder)
    , m_boot(boot)
    , m_worker(std::make_unique<Worker>(this))
{
    connect(&m_worker->due, &QTimer::timeout, this, &EngineService::begin);
}

EngineService::~EngineService()
{
    m_cancel.cancel();
    m_worker.reset(); // waits: the store is in use until then
}

void EngineService::start()
{
    if (m_isStarted)
        return;
    m_isStarted = true;
    begin();
}

void EngineService::check()
{
    m_isAsked = m_isBehindWrites = true;
    if (m_isStarted)
        begin();
}

void EngineService::begin()
{
    if (m_cancel.isCancelled())
        return;
    if (m_isBusy) {
        m_again = true;
        return;
    }
    m_isBusy = true;
    m_again = false;
    m_worker->due.stop();
    const Timestamp now = m_clock.now();
    const bool isLooking = now >= (m_isAsked ? m_soonestLookAt : m_lookAt);
    const bool isBehindWrites = std::exchange(m_isBehindWrites, false);
    QMetaObject::invokeMethod(&m_worker->hand, [this, isLooking, isBehindWrites] {
        const Result<Round> ran = round(isLooking, isBehindWrites);
        QMetaObject::invokeMethod(this, [this, ran] { take(ran); });
    });
}

/// Whether there is anything that may be done: no workflow is on, most of the time.
Result<bool> EngineService::mayRun(Database &database) const
{
    const auto workflows = WorkflowRepository(database).list();
    if (!workflows)
        return workflows.error();
    const bool isAnyOn
        = std::any_of(workflows->cbegin(), workflows->cend(),
                      [](const StoredWorkflow &one) { return one.state == WorkflowState::Live; });
    if (!isAnyOn)
        return false;
    const auto settings = SendingSettings::load(database);
    const auto senders = SenderRepository(database).list();
    if (!settings || !senders)
        return settings ? senders.error() : settings.error();
    if (settings->isPaused)
        return false;
    if (senders->isEmpty())
        return true;
    return SendingArm(m_store.folder(), m_marksFolder, m_boot).isArmed(database);
}

/// On the worker thread.
Result<EngineService::Round> EngineService::round(bool isLooking, bool isBehindWrites)
{
    if (isBehindWrites)
        m_store.write([](Database &) { return true; }).waitForFinished();
    const Timestamp now = m_clock.now();
    struct Ahead
    {
        bool mayRun = false, hasDue = false, hasNotices = false;
        std::optional<Timestamp> nextAt;
    };
    const auto ahead = m_store
                           .read([this, now](Database &database) -> Result<Ahead> {
                               EnrolmentRepository enrolments(database);
                               const auto may = mayRun(database);
                               const auto wake = enrolments.nextWake();
                               const auto asked = enrolments.nextAsked();
                               const auto touched = enrolments.hasTouched();
                               const auto told = WorkflowNotices(database).areThere();
                               if (!may || !wake || !asked || !touched || !told)
                                   return !may  ? may.error()
                                       : !wake  ? wake.error()
                                       : !asked ? asked.error()
                                       : !told  ? told.error()
                                                : touched.error();
                               Ahead all{*may, *touched, *told, sooner(*wake, *asked)};
                               all.hasDue = all.hasDue || (all.nextAt && *all.nextAt <= now);
                               return all;
                           })
                           .takeResult();
    if (!ahead)
        return ahead.error();
    Round done;
    done.isStanding = !ahead->mayRun;
    done.report.nextAt = ahead->mayRun ? ahead->nextAt : std::nullopt;
    if (ahead->mayRun && (ahead->hasDue || isLooking)) {
        QElapsedTimer took;
        took.start();
        Engine::Options options;
        options.looks = isLooking;
        const auto report = Engine::run(m_store, now, m_cancel, options);
        if (!report)
            return report.error();
        done.report = *report;
        done.lookMs = isLooking ? took.elapsed() : -1;
    }
    if (ahead->hasNotices || !done.report.isIdle()) {
        auto notices = m_store
                           .write([](Database &database) -> Result<QList<WorkflowNotice>> {
                               Transaction transaction(database);
                               auto taken = WorkflowNotices(database).take(kMostNotices);
                               if (!taken)
                                   return taken;
                               const Done kept = transaction.commit();
                               return kept ? taken : Result<QList<WorkflowNotice>>(kept.error());
                           })
                           .takeResult();
        if (!notices)
            return notices.error();
        done.notices = *std::move(notices);
    }
    return done;
}

void EngineService::take(const Result<Round> &round)
{
    if (!round) {
        if (round.error().code != ErrorCode::Cancelled)
            emit failed(round.error());
        emit ran({});
        rest({m_clock.now().ms + kLongestRestMs});
        return;
    }
    if (round->lookMs >= 0) {
        const qint64 now = m_clock.now().ms;
        m_lookAt = {now + std::max(kLeastLookRestMs, kRestPerLook * round->lookMs)};
        m_soonestLookAt = {now + std::max(kLeastWhenAskedMs, kRestWhenAsked * round->lookMs)};
        m_isAsked = false;
    }
    if (!round->notices.isEmpty())
        emit noticed(round->notices);
    emit ran(round->report);
    // Others may have come in meanwhile, or there is more to tell.
    m_again = m_again || round->notices.size() >= kMostNotices;
    const Timestamp look = m_isAsked ? m_soonestLookAt : m_lookAt;
    rest(round->isStanding ? Timestamp{m_clock.now().ms + kLongestRestMs}
                           : std::min(look, round->report.nextAt.value_or(look)));
}

/// Until then, but a minute at most.
void EngineService::rest(Timestamp until)
{
    m_isBusy = false;
    if (m_cancel.isCancelled())
        return;
    if (m_again) {
        begin();
        return;
    }
    const qint64 left = until.ms - m_clock.now().ms;
    m_worker->due.start(static_cast<int>(std::clamp(left, kLeastRestMs, kLongestRestMs)));
}

} // namespace comptoir
