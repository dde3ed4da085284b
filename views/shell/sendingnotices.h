#pragma once

#include "models/domain/sender.h"
#include "views/viewcontext.h"

#include <QHash>
#include <QObject>
#include <QSet>

class QWidget;

namespace comptoir {

struct Error;
struct FeedbackRound;
struct LowCredit;
struct Notice;

/// Connects the window with what sends and what learns what became of it: the switch of the frame
/// reaches the service, what the owner should know becomes notices with one action each, and what
/// is past goes. Does nothing where the context has no services. GUI thread.
class SendingNotices : public QObject
{
    Q_OBJECT

public:
    /// `window` is its parent.
    SendingNotices(const ViewContext &context, QWidget *window);

    /// Whether messages leave at this moment.
    [[nodiscard]] bool isSending() const;
    /// Calls `then` at once, or while messages leave once the owner said that it is to end.
    void askBeforeEnd(const std::function<void()> &then);

signals:
    /// The outbox holds others: the side bar counts anew.
    void outboxChanged();
    /// Customers, or what is known of messages, changed.
    void feedbackCame();
    /// Something that the owner should hear of outside the window too; `page` and `id` lead there.
    void desktopNotice(const QString &text, const QString &page, qint64 id);

private:
    void connectSending();
    void connectFeedback();
    void showIssues();
    void tell(const comptoir::Error &error);
    void tellUncertain(qint64 count);
    void take(const comptoir::FeedbackRound &round);
    void tellProblems(const comptoir::FeedbackRound &round);
    [[nodiscard]] Notice creditNotice(const LowCredit &low) const;
    void tellCredits(const comptoir::FeedbackRound &round);

    ViewContext m_context;
    QWidget *m_window;
    QHash<QString, qint64> m_posted; ///< notices by key of issue
    QHash<SenderId, qint64> m_low; ///< notices of accounts whose credit is low
    QSet<SenderId> m_deaf; ///< accounts whose mailbox could not be read, as was told
};

} // namespace comptoir
