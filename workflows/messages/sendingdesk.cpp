#include "workflows/messages/sendingdesk.h"

#include "models/store/senderrepository.h"
#include "models/store/store.h"
#include "workflows/messages/outboxactions.h"
#include "workflows/messages/senderbook.h"
#include "workflows/messages/senderchannels.h"
#include "workflows/messages/unsubscribeways.h"

#include <QThread>

#include <algorithm>

namespace comptoir {

namespace {

void keepEarlier(std::optional<Timestamp> &earliest, const std::optional<Timestamp> &other)
{
    if (other && (!earliest || *other < *earliest))
        earliest = other;
}

DispatchReport failed(const Error &error)
{
    DispatchReport report;
    report.end = DispatchReport::End::Failed;
    report.error = error;
    return report;
}

/// An account at work.
struct Worker
{
    std::unique_ptr<MessageChannel> channel;
    std::unique_ptr<QThread> thread;
};

} // namespace

DispatchReport DeskReport::sum() const
{
    DispatchReport sum;
    for (const auto &[sender, report] : accounts) {
        sum.accepted += report.accepted;
        sum.skipped += report.skipped;
        sum.postponed += report.postponed;
        sum.deferred += report.deferred;
        sum.failed += report.failed;
        sum.uncertain += report.uncertain;
    }
    sum.nextAt = nextAt;
    sum.error = error();
    return sum;
}

std::optional<Error> DeskReport::error() const
{
    const auto found = std::find_if(accounts.begin(), accounts.end(), [](const auto &account) {
        return account.report.error.has_value();
    });
    return found == accounts.end() ? std::nullopt : found->report.error;
}

SendingDesk::SendingDesk(Store &store, Clock &clock, const QString &marksFolder, DeskParts parts)
    : m_store(store)
    , m_clock(clock)
    , m_parts(std::move(parts))
    , m_composer(clock, m_parts.token)
    , m_arm(store.folder(), marksFolder, m_parts.boot)
{
    m_dispatch.compose
        = [this](Database &database, const OutboxRow &row, const QString &reference) {
              return m_composer.compose(database, row, reference);
          };
    m_dispatch.random = m_parts.random;
    m_dispatch.token = m_parts.token;
    m_dispatch.boot = m_parts.boot;
    m_dispatch.at = m_parts.at;
}

SendingDesk::~SendingDesk() = default;

template <typename F>
auto SendingDesk::inTransaction(F work) -> std::invoke_result_t<F, Database &>
{
    using R = std::invoke_result_t<F, Database &>;
    return m_store
        .write([work = std::move(work)](Database &database) mutable -> R {
            Transaction transaction(database);
            R result = work(database);
            if (!result)
                return result;
            if (const Done committed = transaction.commit(); !committed)
                return committed.error();
            return result;
        })
        .takeResult();
}

Result<DispatchLedger::Start> SendingDesk::start()
{
    if (m_started)
        return *m_started;
    const auto started = Dispatcher(m_store, m_clock, m_arm, m_dispatch).start();
    if (started)
        m_started = *started;
    return started;
}

Result<bool> SendingDesk::isArmed()
{
    return m_store.read([this](Database &database) { return m_arm.isArmed(database); })
        .takeResult();
}

Done SendingDesk::confirmPlace()
{
    return m_store
        .write([this, now = m_clock.now()](Database &database) {
            return m_arm.arm(database, m_parts.token(), now);
        })
        .takeResult();
}

Done SendingDesk::setPaused(bool paused)
{
    return inTransaction(
        [paused](Database &database) { return SendingSettings::setPaused(database, paused); });
}

Result<qint64> SendingDesk::answerLate(Late answer)
{
    const Result<qint64> dropped
        = inTransaction([answer, now = m_clock.now()](Database &database) -> Result<qint64> {
              OutboxActions actions(database, now);
              if (answer == Late::Drop)
                  return actions.dropLate();
              const Done sent = actions.sendLate();
              return sent ? Result<qint64>(0) : sent.error();
          });
    if (dropped && m_started)
        m_started->isHeld = false;
    return dropped;
}

Result<qint64> SendingDesk::decide(OutboxId id, bool isAgain)
{
    return inTransaction([id, isAgain, now = m_clock.now()](Database &database) {
        return OutboxActions(database, now).decide(id, isAgain);
    });
}

Result<SendingDesk::KeptAccount> SendingDesk::keepAccount(const Sender &sender)
{
    if (const Done usable = UnsubscribeWays::check(sender); !usable)
        return usable.error();
    const Result<SenderBook::Kept> kept
        = inTransaction([&sender, now = m_clock.now()](Database &database) {
              return SenderBook(database).keep(sender, now);
          });
    if (!kept)
        return kept.error();
    if (kept->isFirst) {
        if (const Done armed = confirmPlace(); !armed)
            return armed.error();
    }
    const Result<bool> armed = isArmed();
    return armed ? Result<KeptAccount>(KeptAccount{kept->sender, kept->isNew, *armed})
                 : armed.error();
}

Result<SendingDesk::Due> SendingDesk::due()
{
    return m_store
        .read([now = m_clock.now()](Database &database) -> Result<Due> {
            const Result<QList<Sender>> senders = SenderRepository(database).list();
            if (!senders)
                return senders.error();
            Due due;
            for (const Sender &sender : *senders) {
                const auto next = OutboxRepository(database).nextDue(sender.id);
                if (!next)
                    return next.error();
                if (*next && **next <= now)
                    due.senders.append(sender);
                else
                    keepEarlier(due.nextAt, *next);
            }
            return due;
        })
        .takeResult();
}

Result<std::unique_ptr<MessageChannel>> SendingDesk::channelOf(const Sender &sender)
{
    const Result<QString> secret = m_parts.secret(sender);
    if (!secret)
        return secret.error();
    if (m_parts.channel)
        return m_parts.channel(sender, *secret);
    return SenderChannels::make(sender, *secret, {&m_clock, m_parts.random, m_parts.keepSecret});
}

DispatchReport SendingDesk::send(const Sender &sender, MessageChannel &channel,
                                 const CancelToken &cancel)
{
    return Dispatcher(m_store, m_clock, m_arm, m_dispatch).run(sender.id, channel, cancel);
}

Result<DeskReport> SendingDesk::run(const CancelToken &cancel)
{
    DeskReport report;
    if (const auto started = start(); !started)
        return started.error();
    const Result<bool> armed = isArmed();
    const auto settings
        = m_store.read([](Database &database) { return SendingSettings::load(database); })
              .takeResult();
    const Result<Due> due = this->due();
    if (!armed || !settings || !due)
        return !armed ? armed.error() : !settings ? settings.error() : due.error();
    report.isDisarmed = !*armed;
    report.isPaused = settings->isPaused;
    report.nextAt = due->nextAt;
    if (report.isDisarmed || report.isPaused)
        return report;

    const auto count = static_cast<size_t>(due->senders.size());
    report.accounts.resize(due->senders.size());
    std::vector<Worker> workers(count);
    for (size_t i = 0; i < count; ++i) {
        AccountReport &account = report.accounts[static_cast<qsizetype>(i)];
        account.sender = due->senders.at(static_cast<qsizetype>(i));
        Result<std::unique_ptr<MessageChannel>> channel = channelOf(account.sender);
        if (!channel) {
            account.report = failed(channel.error());
            continue;
        }
        workers[i].channel = *std::move(channel);
        workers[i].thread.reset(
            QThread::create([this, &account, &channelOfIt = *workers[i].channel, cancel] {
                account.report = send(account.sender, channelOfIt, cancel);
            }));
        workers[i].thread->start();
    }
    for (const Worker &worker : workers) {
        if (worker.thread)
            worker.thread->wait();
    }
    for (const AccountReport &account : std::as_const(report.accounts))
        keepEarlier(report.nextAt, account.report.nextAt);
    return report;
}

Result<Mailings::Asked> SendingDesk::ask(const Mailing &mailing)
{
    return m_store
        .read([&mailing, now = m_clock.now()](Database &database) {
            return Mailings::ask(database, mailing, now);
        })
        .takeResult();
}

Result<Planner::Preview> SendingDesk::preview(const Mailing &mailing)
{
    const Result<Mailings::Asked> asked = ask(mailing);
    return asked ? Result<Planner::Preview>(Planner::preview(asked->decisions)) : asked.error();
}

Result<SendingDesk::Planned> SendingDesk::plan(const Mailing &mailing)
{
    const Result<Mailings::Asked> asked = ask(mailing);
    if (!asked)
        return asked.error();
    Planned planned;
    planned.cause = QStringLiteral("owner:") + m_parts.token();
    planned.preview = Planner::preview(asked->decisions);
    return inTransaction(
        [&mailing, &asked, &planned, now = m_clock.now()](Database &database) -> Result<Planned> {
            const auto written = Mailings::plan(database, mailing, *asked, planned.cause, now);
            if (!written)
                return written.error();
            planned.written = *written;
            return planned;
        });
}

} // namespace comptoir
