#pragma once

#include "models/domain/outgoing.h"
#include "models/store/feedbackrepository.h"
#include "workflows/feedback/feedbackledger.h"
#include "workflows/feedback/imapsession.h"

namespace comptoir {

class Store;

/// What a look into a mailbox brought.
struct FeedbackReport
{
    /// A person's answer that was not known before, for a notice.
    struct Reply
    {
        CustomerId customer;
        QString subject; ///< untrusted

        bool operator==(const Reply &) const = default;
    };
    qint64 read = 0; ///< messages or events looked at
    qint64 taken = 0; ///< that were new and about messages of ours
    qint64 unreadable = 0;
    qint64 settled = 0; ///< uncertain messages of which one knows more now
    bool isComplete = true; ///< else the rest comes with the next look
    QList<Reply> replies;
    std::optional<Error> error; ///< why it ended early; what was read is kept
};

/// Reads the mailbox that answers come to: inbox and junk, what is new since the last time, each
/// message and how far was read in one transaction, so that nothing is lost or counted twice
/// wherever the program ends. Nothing in the mailbox changes.
///
/// How far: the highest UID seen, by folder and UIDVALIDITY. A folder that is new, or numbered
/// anew, is read by date, and what was read before is known by its key (Feedback::key).
class MailboxReader
{
public:
    /// What came in longer ago is not looked at the first time.
    static constexpr int kFirstDays = 30;
    /// Of a folder at one time; the rest the next.
    static constexpr int kMostAtOnce = 500;

    /// For worker threads. All outlive the reader.
    MailboxReader(Store &store, Clock &clock, SenderId account);

    /// Opens the session, reads, and closes it. Then looks in the folder of sent mail for messages
    /// whose outcome nobody knows: what a provider filed there it has taken.
    FeedbackReport read(ImapSession &session, const CancelToken &cancel);

private:
    Done readFolder(ImapSession &session, const imap::Folder &folder, const CancelToken &cancel);
    Result<QList<qint64>> toRead(ImapSession &session, const ImapSession::Opened &opened,
                                 std::optional<FeedbackPlace> &place);
    Done readOne(ImapSession &session, const QString &folder, FeedbackPlace place);
    Done lookForSent(ImapSession &session, const QList<imap::Folder> &folders);
    Done settleArrived(OutboxId id);
    Result<std::optional<FeedbackPlace>> placeOf(const QString &folder);
    Done save(const QString &folder, const FeedbackPlace &place,
              const std::optional<Feedback> &feedback);

    Store &m_store;
    Clock &m_clock;
    SenderId m_account;
    QString m_source;
    FeedbackReport m_report;
};

} // namespace comptoir
