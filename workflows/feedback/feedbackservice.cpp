#include "workflows/feedback/feedbackservice.h"

#include "models/shops/secretvault.h"
#include "models/store/senderrepository.h"
#include "models/store/settingsrepository.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "workflows/feedback/eventpoller.h"
#include "workflows/feedback/eventsource.h"
#include "workflows/feedback/imapaccount.h"
#include "workflows/feedback/imapsession.h"

#include <QThread>
#include <QTimer>

namespace comptoir {

namespace {

const QString kInterval = QStringLiteral("feedback.interval_minutes");
constexpr int kMinuteMs = 60'000;

void add(FeedbackRound &round, const Sender &sender, const FeedbackReport &report)
{
    round.taken += report.taken;
    round.settled += report.settled;
    round.replies += report.replies;
    if (report.error && report.error->code != ErrorCode::Cancelled)
        round.problems.append({sender, *report.error});
}

/// Of the provider's HTTP interface, where it is what the account sends with, too.
std::optional<QString> eventKey(const Sender &sender, const QString &secret)
{
    if (sender.provider == QLatin1String("postmark")
        || sender.provider == QLatin1String("sendgrid"))
        return secret;
    if (sender.provider == QLatin1String("mailjet"))
        return sender.options.value(QStringLiteral("user")).toString() + u':' + secret;
    return std::nullopt;
}

} // namespace

class FeedbackService::Worker
{
public:
    explicit Worker(FeedbackService *service)
        : due(service)
    {
        thread.setObjectName(QStringLiteral("feedback"));
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

FeedbackService::FeedbackService(Store &store, SecretVault &secrets, Clock &clock,
                                 std::function<double()> random, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_secrets(secrets)
    , m_clock(clock)
    , m_random(std::move(random))
    , m_worker(std::make_unique<Worker>(this))
{
    connect(&m_worker->due, &QTimer::timeout, this, &FeedbackService::poll);
}

FeedbackService::~FeedbackService()
{
    m_cancel.cancel();
    m_worker.reset();
}

void FeedbackService::start()
{
    if (m_isStarted)
        return;
    m_isStarted = true;
    const auto minutes = m_store.read([](Database &database) {
        return SettingsRepository(database)
            .integer(kInterval, kStandardMinutes)
            .valueOr(kStandardMinutes);
    });
    whenDone(minutes, this, [this](int value) {
        m_minutes = value;
        if (m_minutes > 0)
            poll();
    });
}

void FeedbackService::forgive(SenderId sender)
{
    m_refused.remove(sender);
}

void FeedbackService::poll()
{
    if (m_isBusy || m_cancel.isCancelled())
        return;
    m_isBusy = true;
    m_worker->due.stop();
    readAccounts();
}

void FeedbackService::readAccounts()
{
    const auto answer
        = m_store.read([](Database &database) { return SenderRepository(database).list(); });
    whenDone(answer, this, [this](const Result<QList<Sender>> &senders) {
        QList<Sender> asked;
        for (const Sender &sender : senders.valueOr({})) {
            if (sender.channel == Channel::Email && !m_refused.contains(sender.id))
                asked.append(sender);
        }
        if (asked.isEmpty())
            rest();
        else
            ask(asked);
    });
}

void FeedbackService::ask(const QList<Sender> &senders)
{
    AccountSecrets::read(m_secrets, senders, this, [this, senders](const AccountSecrets &secrets) {
        QMetaObject::invokeMethod(&m_worker->hand, [this, senders, secrets] {
            const FeedbackRound round
                = look(m_store, m_clock, m_random, senders, secrets, m_cancel);
            QMetaObject::invokeMethod(this, [this, round] { take(round); });
        });
    });
}

FeedbackRound FeedbackService::look(Store &store, Clock &clock,
                                    const std::function<double()> &random,
                                    const QList<Sender> &senders, const AccountSecrets &secrets,
                                    const CancelToken &cancel)
{
    FeedbackRound round;
    for (const Sender &sender : senders) {
        const Result<QString> secret = secrets.of(sender);
        if (!secret || cancel.isCancelled())
            continue;
        if (const Result<ImapAccount> mailbox = ImapAccounts::of(sender); mailbox) {
            ImapSession session(*mailbox, *secret, cancel);
            add(round, sender, MailboxReader(store, clock, sender.id).read(session, cancel));
        }
        const std::optional<QString> key = eventKey(sender, *secret);
        if (const auto source = key ? eventSource(sender.provider, *key) : nullptr) {
            HttpClient http(clock, random);
            add(round, sender, EventPoller(store, clock, http, sender.id).poll(*source, cancel));
        }
    }
    return round;
}

void FeedbackService::take(const FeedbackRound &round)
{
    for (const FeedbackRound::Problem &problem : round.problems) {
        if (problem.error.code == ErrorCode::Auth)
            m_refused.insert(problem.sender.id);
    }
    emit finished(round);
    rest();
}

void FeedbackService::rest()
{
    m_isBusy = false;
    if (m_isStarted && m_minutes > 0 && !m_cancel.isCancelled())
        m_worker->due.start(m_minutes * kMinuteMs);
}

} // namespace comptoir
