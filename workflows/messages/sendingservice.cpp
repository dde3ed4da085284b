#include "workflows/messages/sendingservice.h"

#include "models/shops/secretvault.h"
#include "models/store/senderrepository.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "workflows/messages/accountsecrets.h"
#include "workflows/messages/sendingsettings.h"

#include <QThread>
#include <QTimer>

#include <algorithm>
#include <atomic>

namespace comptoir {

namespace {

using End = DispatchReport::End;
using Kind = SendingProblem::Kind;

constexpr int kTellEveryMs = 500;
constexpr qint64 kLeastRestMs = 1'000;
constexpr qint64 kIdleRestMs = 30'000; ///< after a look that sent nothing though something is due
constexpr qint64 kLongestRestMs = 60'000; ///< the computer may sleep, and its clock may be set

const QString kLoginRefused = QStringLiteral("login_refused");

bool mayGo(const Sender &sender, Timestamp now)
{
    return sender.blocked.isEmpty() && (!sender.pausedUntil || *sender.pausedUntil <= now);
}

/// What the accounts themselves say.
QList<SendingProblem> problemsOf(const QList<Sender> &senders, Timestamp now)
{
    QList<SendingProblem> problems;
    for (const Sender &sender : senders) {
        if (sender.blocked == kLoginRefused)
            problems.append({Kind::LoginRefused, sender, {}, {}});
        else if (!sender.blocked.isEmpty())
            problems.append({Kind::Blocked, sender, {}, {}});
        else if (!mayGo(sender, now))
            problems.append({Kind::Waits, sender, sender.pausedUntil, {}});
    }
    return problems;
}

} // namespace

/// What the worker needs beside the desk.
struct SendingService::Shared
{
    AccountSecrets secrets; ///< of the worker thread
    std::atomic<qint64> steps = 0; ///< messages that came to an outcome
};

/// The thread that works, and the timers that ask it to.
class SendingService::Worker
{
public:
    explicit Worker(SendingService *service)
        : due(service)
        , telling(service)
    {
        thread.setObjectName(QStringLiteral("sending"));
        hand.moveToThread(&thread);
        thread.start();
        due.setSingleShot(true);
        telling.setInterval(kTellEveryMs);
    }
    ~Worker()
    {
        thread.quit();
        thread.wait();
    }

    QThread thread;
    QObject hand; ///< lives on `thread`; only runs what is posted to it
    QTimer due; ///< the next look
    QTimer telling; ///< while messages go
    qint64 told = 0;
};

struct SendingService::Look
{
    bool isArmed = false, isPaused = false;
    QList<Sender> senders;
    bool isDue = false; ///< by an account that may send
    std::optional<Timestamp> nextAt;
    qint64 late = 0;
};

SendingService::SendingService(Store &store, SecretVault &secrets, Clock &clock,
                               const QString &marksFolder, DeskParts parts, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_secrets(secrets)
    , m_clock(clock)
    , m_shared(std::make_shared<Shared>())
    , m_desk(store, clock, marksFolder,
             [this, &parts, shared = m_shared] {
                 parts.secret
                     = [shared](const Sender &sender) { return shared->secrets.of(sender); };
                 // The keychain is the GUI thread's.
                 parts.keepSecret = [this](SenderId id, const QString &renewed) {
                     QMetaObject::invokeMethod(this, [this, id, renewed] {
                         m_secrets.write(id, {renewed, {}});
                     });
                 };
                 parts.at = [shared](const char *step) {
                     if (qstrcmp(step, "after settling") == 0)
                         ++shared->steps;
                 };
                 return std::move(parts);
             }())
    , m_worker(std::make_unique<Worker>(this))
{
    connect(&m_worker->due, &QTimer::timeout, this, &SendingService::lookNow);
    connect(&m_worker->telling, &QTimer::timeout, this, [this] {
        const qint64 steps = m_shared->steps;
        if (std::exchange(m_worker->told, steps) != steps)
            emit outboxChanged();
    });
}

SendingService::~SendingService()
{
    m_cancel.cancel();
    m_worker.reset(); // waits: the desk is in use until then
}

template <typename F>
void SendingService::onWorker(F work)
{
    QMetaObject::invokeMethod(&m_worker->hand, std::move(work));
}

void SendingService::start()
{
    if (m_isStarted)
        return;
    m_isStarted = true;
    m_isBusy = true;
    onWorker([this] {
        const Result<DispatchLedger::Start> started = m_desk.start();
        QMetaObject::invokeMethod(this, [this, started] {
            m_isBusy = false;
            if (!started)
                return fail(started.error());
            if (!started->uncertain.isEmpty()) {
                emit foundUncertain(started->uncertain.size());
                emit outboxChanged();
            }
            check();
        });
    });
}

void SendingService::check()
{
    beginLook(true);
}

void SendingService::beginLook(bool isBehindWrites)
{
    if (!m_isStarted || m_cancel.isCancelled())
        return;
    if (m_isBusy) {
        m_again = true;
        return;
    }
    m_isBusy = true;
    m_again = false;
    m_worker->due.stop();
    onWorker([this, isBehindWrites] {
        const Result<Look> seen = look(isBehindWrites);
        QMetaObject::invokeMethod(this, [this, seen] {
            if (seen)
                take(*seen);
            else
                fail(seen.error());
        });
    });
}

/// On the worker thread, by a reader: a look each minute leaves the writer alone. `isBehindWrites`:
/// what the switch and the pages are writing is waited for.
Result<SendingService::Look> SendingService::look(bool isBehindWrites)
{
    if (isBehindWrites)
        m_store.write([](Database &) { return true; }).waitForFinished();
    const Result<DispatchLedger::Start> started = m_desk.start();
    if (!started)
        return started.error();
    const Result<bool> armed = m_desk.isArmed();
    if (!armed)
        return armed.error();
    Look seen;
    seen.isArmed = *armed;
    seen.late = started->isHeld ? started->late : 0;
    return m_store
        .read([seen, now = m_clock.now()](Database &database) mutable -> Result<Look> {
            const auto settings = SendingSettings::load(database);
            const auto senders = SenderRepository(database).list();
            if (!settings || !senders)
                return !settings ? settings.error() : senders.error();
            seen.isPaused = settings->isPaused;
            seen.senders = *senders;
            for (const Sender &sender : *senders) {
                const auto next = OutboxRepository(database).nextDue(sender.id);
                if (!next)
                    return next.error();
                if (!*next)
                    continue;
                seen.isDue = seen.isDue || (**next <= now && mayGo(sender, now));
                const Timestamp at = std::max(**next, sender.pausedUntil.value_or(**next));
                if (sender.blocked.isEmpty() && (!seen.nextAt || at < *seen.nextAt))
                    seen.nextAt = at;
            }
            return seen;
        })
        .takeResult();
}

void SendingService::take(const Look &look)
{
    SendingState state = m_state;
    state.hasAccounts = !look.senders.isEmpty();
    state.isPaused = look.isPaused;
    state.isDisarmed = state.hasAccounts && !look.isArmed;
    state.late = look.late;
    state.nextAt = look.nextAt;
    const bool goes = look.isDue && look.isArmed && !look.isPaused;
    state.isSending = goes;
    state.problems = problemsOf(look.senders, m_clock.now());
    for (const SendingProblem &problem : std::as_const(m_lastProblems)) {
        const auto mayStillSend = [&problem](const Sender &sender) {
            return sender.id == problem.sender.id && sender.blocked.isEmpty();
        };
        if (std::any_of(look.senders.begin(), look.senders.end(), mayStillSend))
            state.problems.append(problem);
    }
    set(state);
    m_hasSent = false;
    if (goes)
        send(look.senders);
    else
        rest();
}

void SendingService::send(const QList<Sender> &senders)
{
    AccountSecrets::read(m_secrets, senders, this, [this](const AccountSecrets &secrets) {
        m_worker->telling.start();
        onWorker([this, secrets] {
            m_shared->secrets = secrets;
            const Result<DeskReport> report = m_desk.run(m_cancel);
            QMetaObject::invokeMethod(this, [this, report] { finish(report); });
        });
    });
}

void SendingService::finish(const Result<DeskReport> &report)
{
    m_worker->telling.stop();
    if (!report) {
        fail(report.error());
        return;
    }
    SendingState state = m_state;
    state.isSending = false;
    state.nextAt = report->nextAt;
    for (const SendingProblem &problem : std::as_const(m_lastProblems))
        state.problems.removeOne(problem);
    m_lastProblems.clear();
    for (const auto &[sender, ran] : report->accounts) {
        if (ran.error && ran.error->code == ErrorCode::Secret)
            m_lastProblems.append({Kind::NoSecret, sender, {}, ran.error->text});
        else if (ran.error && ran.error->code != ErrorCode::Cancelled)
            m_lastProblems.append({Kind::Failed, sender, {}, ran.error->text});
        // What the account waits for now, the look that follows tells.
        m_again = m_again || ran.end == End::AccountBlocked || ran.end == End::AccountPaused;
    }
    const DispatchReport sum = report->sum();
    m_hasSent = sum.accepted > 0;
    state.problems += m_lastProblems;
    set(state);
    emit outboxChanged();
    rest();
}

/// The next look: when something is due, and now and then in any case.
void SendingService::rest()
{
    m_isBusy = false;
    if (m_cancel.isCancelled())
        return;
    if (m_again) {
        check();
        return;
    }
    const qint64 left = m_state.nextAt ? m_state.nextAt->ms - m_clock.now().ms : kLongestRestMs;
    const qint64 least = left > 0 || m_hasSent ? kLeastRestMs : kIdleRestMs;
    m_worker->due.start(static_cast<int>(std::clamp(left, least, kLongestRestMs)));
}

void SendingService::fail(const Error &error)
{
    SendingState state = m_state;
    state.isSending = false;
    set(state);
    if (error.code != ErrorCode::Cancelled)
        emit failed(error);
    m_isBusy = false;
    if (!m_cancel.isCancelled())
        m_worker->due.start(static_cast<int>(kLongestRestMs));
}

void SendingService::set(const SendingState &state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit changed();
}

void SendingService::pausedChanged(bool paused)
{
    SendingState state = m_state;
    state.isPaused = paused;
    set(state);
    check();
}

void SendingService::confirmPlace()
{
    onWorker([this] {
        const Done confirmed = m_desk.confirmPlace();
        QMetaObject::invokeMethod(this, [this, confirmed] {
            if (!confirmed)
                emit failed(confirmed.error());
            check();
        });
    });
}

void SendingService::answerLate(SendingDesk::Late answer)
{
    onWorker([this, answer] {
        const Result<qint64> answered = m_desk.answerLate(answer);
        QMetaObject::invokeMethod(this, [this, answered] {
            if (!answered)
                emit failed(answered.error());
            emit outboxChanged();
            check();
        });
    });
}

void SendingService::setSecret(const Sender &sender, const QString &secret)
{
    whenDone(m_secrets.write(sender.id, {secret, {}}), this, [this, sender](const Done &written) {
        if (!written) {
            emit failed(written.error());
            return;
        }
        const auto released = m_store.write([id = sender.id](Database &database) -> Done {
            Transaction transaction(database);
            const Result<Sender> now = SenderRepository(database).get(id);
            if (!now)
                return now.error();
            if (now->blocked != kLoginRefused)
                return done();
            const Done free = SenderRepository(database).block(id, {});
            return free ? transaction.commit() : free;
        });
        whenDone(released, this, [this, id = sender.id](const Done &ended) {
            if (!ended)
                emit failed(ended.error());
            accountChanged(id);
        });
    });
}

void SendingService::accountChanged(SenderId sender)
{
    m_lastProblems.removeIf(
        [sender](const SendingProblem &problem) { return problem.sender.id == sender; });
    check();
}

} // namespace comptoir
