#pragma once

#include "workflows/messages/composer.h"
#include "workflows/messages/dispatcher.h"
#include "workflows/messages/mailings.h"
#include "workflows/messages/sendingarm.h"

#include <memory>

namespace comptoir {

/// What the wiring brings to a SendingDesk. All functions but `secret` are called on any thread.
struct DeskParts
{
    std::function<double()> random; ///< in [0, 1)
    std::function<QString()> token; ///< 96 random bits as hexadecimal digits, never one twice
    /// The account's password, key or token; empty for one without a login. Called by run(), on its
    /// thread, for an account that has something to send.
    std::function<Result<QString>(const Sender &)> secret;
    /// A secret that was renewed while sending, for the keychain. May be empty.
    std::function<void(SenderId, const QString &secret)> keepSecret = {};
    /// Null: SenderChannels::make.
    std::function<Result<std::unique_ptr<MessageChannel>>(const Sender &, const QString &secret)>
        channel;
    QString boot = {}; ///< DispatchParts::boot
    /// What happened, for a progress line and for tests that kill (DispatchParts::at).
    std::function<void(const char *step)> at = [](const char *) {};
};

/// How one account went.
struct AccountReport
{
    Sender sender;
    DispatchReport report;
};

/// How a run of all accounts went.
struct DeskReport
{
    QList<AccountReport> accounts; ///< those that had something due
    std::optional<Timestamp> nextAt; ///< when there is something to do again, as far as known
    bool isDisarmed = false, isPaused = false;

    /// Of all accounts.
    [[nodiscard]] DispatchReport sum() const;
    /// The first thing that failed, of the store or of an account.
    [[nodiscard]] std::optional<Error> error() const;
};

/// Everything that sends in a profile, put together in one place for window and command line:
/// accounts, the queue, the gate, paces, the arm, what messages say. Blocking, for a worker thread
/// and the command line; one desk a profile.
class SendingDesk
{
    Q_DECLARE_TR_FUNCTIONS(SendingDesk)
public:
    /// `marksFolder`: of SendingArm. Store and clock outlive it.
    SendingDesk(Store &store, Clock &clock, const QString &marksFolder, DeskParts parts);
    ~SendingDesk();
    SendingDesk(const SendingDesk &) = delete;
    SendingDesk &operator=(const SendingDesk &) = delete;

    /// What the last run of the program left is put right, and late messages are counted: once,
    /// before the first run(); later calls tell the same.
    Result<DispatchLedger::Start> start();
    /// Sends what is due, every account on a thread of its own, until nothing is, a limit is
    /// reached, the owner paused, or `cancel`: then within one message.
    Result<DeskReport> run(const CancelToken &cancel);

    /// A pause holds before the next message, whoever is sending.
    Done setPaused(bool paused);
    Result<bool> isArmed();
    /// The owner says that this profile, in this place, may send.
    Done confirmPlace();
    /// What becomes of the late messages that wait for the owner's word; how many were dropped.
    enum class Late { Send, Drop };
    Result<qint64> answerLate(Late answer);

    /// What became of an uncertain message: OutboxActions::decide().
    Result<qint64> decide(OutboxId id, bool isAgain);

    struct KeptAccount
    {
        Sender sender; ///< with its id
        bool isNew = false;
        bool isArmed = false; ///< false: in a restored or copied profile the owner must confirm
    };
    /// SenderBook::keep(). With the first account the profile may send: nothing can have been sent
    /// from another place. InvalidArgument: its options cannot be used.
    Result<KeptAccount> keepAccount(const Sender &sender);

    /// Who would get it, and why the others would not. Errors: what hinders the message.
    Result<Planner::Preview> preview(const Mailing &mailing);
    struct Planned
    {
        QString cause; ///< of all its messages
        Planner::Preview preview;
        Planner::Written written;
    };
    /// Into the outbox, all in one transaction.
    Result<Planned> plan(const Mailing &mailing);

private:
    Result<Mailings::Asked> ask(const Mailing &mailing);
    struct Due
    {
        QList<Sender> senders;
        std::optional<Timestamp> nextAt;
    };
    Result<Due> due();
    DispatchReport send(const Sender &sender, MessageChannel &channel, const CancelToken &cancel);
    Result<std::unique_ptr<MessageChannel>> channelOf(const Sender &sender);
    template <typename F>
    auto inTransaction(F work) -> std::invoke_result_t<F, Database &>;

    Store &m_store;
    Clock &m_clock;
    DeskParts m_parts;
    Composer m_composer;
    SendingArm m_arm;
    DispatchParts m_dispatch;
    std::optional<DispatchLedger::Start> m_started;
};

} // namespace comptoir
