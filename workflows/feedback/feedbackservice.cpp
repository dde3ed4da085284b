#include "workflows/feedback/feedbackservice.h"

#include "models/shops/secretvault.h"
#include "models/store/senderrepository.h"
#include "models/store/settingsrepository.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "workflows/channels/gateways/gatewaychannel.h"
#include "workflows/feedback/deliverypoller.h"
#include "workflows/feedback/eventpoller.h"
#include "workflows/feedback/eventsource.h"
#include "workflows/feedback/feedbackform.h"
#include "workflows/feedback/imapaccount.h"
#include "workflows/feedback/imapsession.h"
#include "workflows/messages/accountsecrets.h"
#include "workflows/messages/oauthaccess.h"

#include <QThread>
#include <QTimer>

namespace comptoir {

namespace {

const QString kInterval = QStringLiteral("feedback.interval_minutes");

QString problemSetting(SenderId sender)
{
    return QStringLiteral("feedback.problem.%1").arg(sender.value);
}

QHash<SenderId, QString> keptProblems(Database &database)
{
    QHash<SenderId, QString> problems;
    const QList<Sender> senders = SenderRepository(database).list().valueOr({});
    for (const Sender &sender : senders) {
        const auto kept = SettingsRepository(database).value(problemSetting(sender.id));
        if (kept && kept->has_value())
            problems.insert(sender.id, **kept);
    }
    return problems;
}

constexpr int kMinuteMs = 60'000;

void add(FeedbackRound &round, const Sender &sender, const FeedbackReport &report)
{
    round.taken += report.taken;
    round.settled += report.settled;
    round.replies += report.replies;
    if (report.error && report.error->code != ErrorCode::Cancelled)
        round.problems.append({sender, *report.error});
}

void lookInto(FeedbackRound &round, Store &store, Clock &clock, const Sender &sender,
              const AccountSecrets &secrets, const OAuthAccess::Parts &parts,
              const CancelToken &cancel)
{
    const Result<ImapAccount> mailbox = ImapAccounts::of(sender);
    const Result<QString> secret = secrets.ofMailbox(sender);
    if (!mailbox || !secret || !FeedbackForm::readsMailbox(sender))
        return;
    const Result<QString> login = OAuthAccess(sender, *secret, parts).login(cancel);
    if (!login) {
        FeedbackReport nothing;
        nothing.error = login.error();
        add(round, sender, nothing);
        return;
    }
    ImapSession session(*mailbox, *login, cancel);
    add(round, sender, MailboxReader(store, clock, sender.id).read(session, cancel));
}

void askProvider(FeedbackRound &round, Store &store, Clock &clock,
                 const std::function<double()> &random, const Sender &sender,
                 const AccountSecrets &secrets, const CancelToken &cancel)
{
    if (!FeedbackForm::asksProvider(sender))
        return;
    const auto key = eventKeyOf(sender, secrets.of(sender).valueOr({}), secrets.ofEvents(sender));
    const auto source = key ? eventSource(sender.provider, *key, eventServerOf(sender)) : nullptr;
    if (!source)
        return;
    HttpClient http(clock, random);
    add(round, sender, EventPoller(store, clock, http, sender.id).poll(*source, cancel));
}

void askGateway(FeedbackRound &round, Store &store, Clock &clock,
                const std::function<double()> &random, const Sender &sender,
                const AccountSecrets &secrets, const CancelToken &cancel)
{
    const GatewayEntry entry = Gateways::entry(sender.provider);
    const Result<QString> secret = secrets.of(sender);
    if (!entry.tellsDelivery || !secret)
        return;
    const Result<GatewayAccount> account = Gateways::account(sender, *secret);
    if (!account) {
        round.problems.append({sender, account.error()});
        return;
    }
    GatewayChannel channel(entry, *account, {&clock, random});
    add(round, sender, DeliveryPoller(store, clock, sender).poll(channel, entry, cancel));
    if (!entry.tellsCredit || account->isSandbox)
        return;
    if (const auto low = CreditWatch(store, clock, sender).look(channel, cancel))
        round.lowCredits.append(*low);
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
    struct Kept
    {
        int minutes = kStandardMinutes;
        QHash<SenderId, QString> problems;
    };
    const auto kept = m_store.read([](Database &database) {
        return Kept{SettingsRepository(database)
                        .integer(kInterval, kStandardMinutes)
                        .valueOr(kStandardMinutes),
                    keptProblems(database)};
    });
    whenDone(kept, this, [this](const Kept &value) {
        m_minutes = value.minutes;
        m_problems = value.problems;
        emit problemsRead();
        if (m_minutes > 0)
            poll();
    });
}

void FeedbackService::forgive(SenderId sender)
{
    m_refused.remove(sender);
    m_problems.remove(sender);
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
            if (canBeAsked(sender) && !m_refused.contains(sender.id))
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
            const auto keep = [this](SenderId id, const QString &renewed) {
                QMetaObject::invokeMethod(this, [this, id, renewed] {
                    m_secrets.write(id, {renewed, {}});
                });
            };
            const FeedbackRound round
                = look(m_store, m_clock, m_random, senders, secrets, m_cancel, keep);
            QMetaObject::invokeMethod(this, [this, round] { take(round); });
        });
    });
}

FeedbackRound FeedbackService::look(Store &store, Clock &clock,
                                    const std::function<double()> &random,
                                    const QList<Sender> &senders, const AccountSecrets &secrets,
                                    const CancelToken &cancel, const KeepSecret &keep)
{
    FeedbackRound round;
    for (const Sender &sender : senders) {
        if (cancel.isCancelled())
            break;
        lookInto(round, store, clock, sender, secrets, {&clock, random, keep}, cancel);
        askProvider(round, store, clock, random, sender, secrets, cancel);
        askGateway(round, store, clock, random, sender, secrets, cancel);
    }
    return round;
}

bool FeedbackService::canBeAsked(const Sender &sender)
{
    return FeedbackForm::readsMailbox(sender) || FeedbackForm::asksProvider(sender)
        || Gateways::entry(sender.provider).tellsDelivery;
}

void FeedbackService::take(const FeedbackRound &round)
{
    const QHash<SenderId, QString> before = m_problems;
    // Who was refused was not asked again, and stays refused.
    m_problems.removeIf([this](const auto &one) { return !m_refused.contains(one.key()); });
    for (const FeedbackRound::Problem &problem : round.problems) {
        m_problems.insert(problem.sender.id, problem.error.text);
        if (problem.error.code == ErrorCode::Auth)
            m_refused.insert(problem.sender.id);
    }
    keepProblems(before);
    emit finished(round);
    rest();
}

/// For the next run, which shows them until its own look.
void FeedbackService::keepProblems(const QHash<SenderId, QString> &before)
{
    if (before == m_problems)
        return;
    m_store.write([before, now = m_problems](Database &database) -> Done {
        Transaction transaction(database);
        SettingsRepository settings(database);
        for (auto one = before.cbegin(); one != before.cend(); ++one) {
            if (now.contains(one.key()))
                continue;
            if (Done gone = settings.set(problemSetting(one.key()), {}); !gone)
                return gone;
        }
        for (auto one = now.cbegin(); one != now.cend(); ++one) {
            if (Done kept = settings.set(problemSetting(one.key()), one.value()); !kept)
                return kept;
        }
        return transaction.commit();
    });
}

void FeedbackService::rest()
{
    m_isBusy = false;
    if (m_isStarted && m_minutes > 0 && !m_cancel.isCancelled())
        m_worker->due.start(m_minutes * kMinuteMs);
}

} // namespace comptoir
