#pragma once

#include "workflows/messages/sendingdesk.h"

#include <QObject>

#include <memory>

namespace comptoir {

class SecretVault;

/// Something of an account that the owner should know.
struct SendingProblem
{
    enum class Kind {
        NoSecret, ///< its password is not known in this run
        LoginRefused, ///< it waits for the owner: the password is wrong
        Blocked, ///< it waits for the owner for another reason
        Waits, ///< its provider asked to wait, until `until`
        Failed, ///< see `error`
    };
    Kind kind = Kind::Failed;
    Sender sender;
    std::optional<Timestamp> until;
    QString text; ///< of Failed and NoSecret: a whole sentence

    bool operator==(const SendingProblem &) const = default;
};

/// How sending stands, for the frame and the outbox.
struct SendingState
{
    bool hasAccounts = false;
    bool isPaused = false; ///< by the owner's switch
    bool isDisarmed = false; ///< restored or copied: the owner must confirm first
    bool isSending = false;
    qint64 late = 0; ///< messages that wait for the owner's word, since the program was closed
    std::optional<Timestamp> nextAt; ///< when the next message is due; before now: at once
    QList<SendingProblem> problems;

    bool operator==(const SendingState &) const = default;
};

/// Sends what is due while the window is open: on start, whenever something becomes due, and when
/// it is asked to look. The work is done by a SendingDesk on a worker thread.
///
/// Lives on the GUI thread; signals come there. Destroying it stops within a message and waits for
/// that.
class SendingService : public QObject
{
    Q_OBJECT
public:
    /// All but `parts` outlive the service; `parts.secret` and `parts.at` are the service's own.
    /// `marksFolder`: of SendingArm.
    SendingService(Store &store, SecretVault &secrets, Clock &clock, const QString &marksFolder,
                   DeskParts parts, QObject *parent = nullptr);
    ~SendingService() override;

    /// Puts right what the last run of the program left, then sends what is due from now on.
    void start();
    /// Looks as soon as all is written that is being written: something was planned, released or
    /// mended. Nothing before start().
    void check();
    /// The owner's switch was used, and is being written: when it was, looks anew. What is under
    /// way stops by itself before its next message.
    void pausedChanged(bool paused);
    /// The owner says that this profile, in this place, may send.
    void confirmPlace();
    /// The owner's word about the late messages.
    void answerLate(SendingDesk::Late answer);
    /// Keeps an account's password where secrets are kept, lets the account go on if its login was
    /// refused, and looks anew.
    void setSecret(const Sender &sender, const QString &secret);
    /// An account was added, changed or tested: what the last run said of it is past. Looks anew.
    void accountChanged(SenderId sender);

    [[nodiscard]] const SendingState &state() const { return m_state; }

signals:
    void changed(); ///< state()
    /// Messages went on: the outbox shows others. At most twice a second.
    void outboxChanged();
    /// So many messages are uncertain since the program ended while they were handed over.
    void foundUncertain(qint64 count);
    void failed(const comptoir::Error &error);

private:
    struct Look;
    template <typename F>
    void onWorker(F work);
    /// By the timer: what was committed by now is seen.
    void lookNow() { beginLook(false); }
    void beginLook(bool isBehindWrites);
    [[nodiscard]] Result<Look> look(bool isBehindWrites);
    void take(const Look &look);
    void send(const QList<Sender> &senders);
    void finish(const Result<DeskReport> &report);
    void fail(const Error &error);
    void rest();
    void set(const SendingState &state);

    Store &m_store;
    SecretVault &m_secrets;
    Clock &m_clock;
    struct Shared;
    std::shared_ptr<Shared> m_shared; ///< with the worker
    SendingDesk m_desk;
    CancelToken m_cancel;
    SendingState m_state;
    QList<SendingProblem> m_lastProblems; ///< of the last run, beside what accounts themselves say
    bool m_isStarted = false;
    bool m_isBusy = false; ///< the worker looks or sends
    bool m_again = false; ///< asked to look meanwhile
    bool m_hasSent = false; ///< the last run did
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace comptoir
