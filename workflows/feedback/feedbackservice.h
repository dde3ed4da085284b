#pragma once

#include "models/domain/sender.h"
#include "workflows/feedback/creditwatch.h"
#include "workflows/feedback/mailboxreader.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>
#include <memory>

namespace comptoir {

class AccountSecrets;
class SecretVault;

/// What a look at all mailboxes and providers brought.
struct FeedbackRound
{
    struct Problem
    {
        Sender sender;
        Error error;

        bool operator==(const Problem &) const = default;
    };
    qint64 taken = 0; ///< what was new about messages of ours
    qint64 settled = 0; ///< uncertain messages of which one knows more now
    QList<FeedbackReport::Reply> replies;
    QList<Problem> problems;
    QList<LowCredit> lowCredits; ///< of the gateways that could be asked
};

/// Learns what became of messages while the window is open: reads the mailbox of each account, and
/// asks the providers and gateways that tell, every N minutes (setting feedback.interval_minutes,
/// 10; 0 turns it off). The work is done on a worker thread, and lands in the ledger in
/// transactions of its own.
///
/// Lives on the GUI thread; signals come there. Destroying it stops within a moment and waits for
/// that.
class FeedbackService : public QObject
{
    Q_OBJECT
public:
    static constexpr int kStandardMinutes = 10;

    /// All outlive the service. `random`: [0, 1), thread-safe.
    FeedbackService(Store &store, SecretVault &secrets, Clock &clock,
                    std::function<double()> random, QObject *parent = nullptr);
    ~FeedbackService() override;

    /// Looks now, and every N minutes from then on.
    void start();
    /// Looks now.
    void poll();
    /// An account whose password was just entered is asked again, after a login that failed.
    void forgive(SenderId sender);
    /// What hindered the last look at that account, in a sentence, also of an earlier run (setting
    /// feedback.problem.ID); empty: nothing, or there was no look yet.
    [[nodiscard]] QString problemOf(SenderId sender) const { return m_problems.value(sender); }

    using KeepSecret = std::function<void(SenderId, const QString &secret)>;

    /// One round on the calling thread, which may be no GUI thread; for the command line too. An
    /// account without a password, and one that has no mailbox and no provider that tells, is left
    /// out. `keep`: a secret that was renewed for it, for the keychain; on that thread.
    static FeedbackRound look(Store &store, Clock &clock, const std::function<double()> &random,
                              const QList<Sender> &senders, const AccountSecrets &secrets,
                              const CancelToken &cancel, const KeepSecret &keep = {});
    /// Whether there is anybody to ask about what the account sent.
    static bool canBeAsked(const Sender &sender);

signals:
    /// What problemOf() says of an earlier run is read.
    void problemsRead();
    void finished(const comptoir::FeedbackRound &round);

private:
    void readAccounts();
    void ask(const QList<Sender> &senders);
    void take(const FeedbackRound &round);
    void keepProblems(const QHash<SenderId, QString> &before);
    void rest();

    Store &m_store;
    SecretVault &m_secrets;
    Clock &m_clock;
    std::function<double()> m_random;
    CancelToken m_cancel;
    QHash<SenderId, QString> m_problems; ///< of the last look
    QSet<SenderId> m_refused; ///< whose login failed in this run: not tried again and again
    int m_minutes = kStandardMinutes;
    bool m_isStarted = false;
    bool m_isBusy = false;
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace comptoir
