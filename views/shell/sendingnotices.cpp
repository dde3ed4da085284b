#include "views/shell/sendingnotices.h"

#include "views/settings/sending/senderwords.h"
#include "views/shell/sendingissues.h"
#include "views/widgets/confirmdialog.h"
#include "workflows/channels/gateways/catalogue.h"
#include "workflows/feedback/feedbackservice.h"
#include "workflows/messages/sendingservice.h"

#include <QWidget>

namespace comptoir {

namespace {
constexpr qsizetype kLongestSubject = 80; ///< of an answer, in a notice
} // namespace

SendingNotices::SendingNotices(const ViewContext &context, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_window(window)
{
    if (context.sending)
        connectSending();
    if (context.feedback)
        connectFeedback();
}

void SendingNotices::connectSending()
{
    SendingService *sending = m_context.sending;
    connect(m_context.shell.get(), &ShellState::sendingPausedChanged, sending,
            &SendingService::pausedChanged);
    connect(sending, &SendingService::changed, this, &SendingNotices::showIssues);
    connect(sending, &SendingService::outboxChanged, this, &SendingNotices::outboxChanged);
    connect(sending, &SendingService::foundUncertain, this, &SendingNotices::tellUncertain);
    connect(sending, &SendingService::failed, this, &SendingNotices::tell);
    showIssues(); // of a window that was made anew
}

void SendingNotices::connectFeedback()
{
    connect(m_context.feedback, &FeedbackService::finished, this, &SendingNotices::take);
}

/// What is new is posted, what is past goes.
void SendingNotices::showIssues()
{
    QHash<QString, qint64> stays;
    const QList<SendingIssue> issues
        = sendingIssues(m_context.sending->state(), m_context, m_window);
    for (const SendingIssue &issue : issues) {
        const qint64 known = m_posted.take(issue.key);
        stays.insert(issue.key,
                     known > 0 ? known
                               : m_context.notices->post(
                                   {issue.tone, issue.text, issue.actionText, issue.act}));
    }
    for (const qint64 gone : std::as_const(m_posted))
        m_context.notices->retire(gone);
    m_posted = stays;
}

void SendingNotices::tell(const Error &error)
{
    m_context.notices->post({Tone::Danger, error.text, tr("Try now"),
                             [sending = m_context.sending] { sending->check(); }});
}

void SendingNotices::tellUncertain(qint64 count)
{
    m_context.notices->post(
        {Tone::Warning,
         tr("%n message(s) may have left when Comptoir ended, or not: say what became of them.",
            nullptr, static_cast<int>(count)),
         tr("Show"),
         [open = m_context.openRecord] { open(QStringLiteral("outbox-uncertain"), 0); }});
}

void SendingNotices::take(const FeedbackRound &round)
{
    for (const FeedbackReport::Reply &reply : round.replies) {
        const QString subject = reply.subject.simplified().left(kLongestSubject);
        const QString text = m_context.privacy->isOn() || subject.isEmpty()
            ? tr("A customer answered one of your messages.")
            : tr("A customer answered: “%1”").arg(subject);
        const QString page = QStringLiteral("customers");
        m_context.notices->post(
            {Tone::Accent, text, tr("Show the customer"),
             [open = m_context.openRecord, page, id = reply.customer.value] { open(page, id); }});
        emit desktopNotice(text, page, reply.customer.value);
    }
    tellProblems(round);
    tellCredits(round);
    if (round.taken > 0)
        emit feedbackCame();
}

/// Once for each account, until its mailbox was read again.
void SendingNotices::tellProblems(const FeedbackRound &round)
{
    QSet<SenderId> deaf;
    for (const FeedbackRound::Problem &problem : round.problems) {
        if (problem.error.code == ErrorCode::Network)
            continue; // offline is a state; it is asked again in some minutes
        deaf.insert(problem.sender.id);
        if (m_deaf.contains(problem.sender.id))
            continue;
        Notice notice{Tone::Warning, problem.error.text, {}, {}};
        if (problem.error.code == ErrorCode::Auth) {
            notice.actionText = accountPasswordVerb(problem.sender);
            notice.action = [context = m_context, over = m_window, sender = problem.sender] {
                askAccountPassword(context, over, sender);
            };
        }
        m_context.notices->post(notice);
    }
    m_deaf = deaf;
}

/// Once for each account, until it was topped up.
void SendingNotices::tellCredits(const FeedbackRound &round)
{
    QHash<SenderId, qint64> stays;
    for (const LowCredit &low : round.lowCredits) {
        const qint64 known = m_low.take(low.sender.id);
        stays.insert(low.sender.id, known > 0 ? known : m_context.notices->post(creditNotice(low)));
    }
    for (const qint64 gone : std::as_const(m_low))
        m_context.notices->retire(gone);
    m_low = stays;
}

Notice SendingNotices::creditNotice(const LowCredit &low) const
{
    const QString name = low.sender.name.isEmpty() ? low.sender.address : low.sender.name;
    const QString provider = Gateways::entry(low.sender.provider).name;
    //: %1 is an account, %2 what is left: "7 credits", %3 the provider, on whose site it is paid
    QString text = tr("“%1” runs out of credit: %2 left. Top it up in your account at %3.")
                       .arg(name, SenderWords::credit(low.credit), provider);
    if (low.waiting > 0)
        text += QLatin1Char(' ')
            + tr("%n message(s) wait to go by it.", nullptr, static_cast<int>(low.waiting));
    return {Tone::Warning, text, tr("Show the account"),
            [open = m_context.openRecord] { open(QStringLiteral("settings-senders"), 0); }};
}

bool SendingNotices::isSending() const
{
    return m_context.sending && m_context.sending->state().isSending;
}

void SendingNotices::askBeforeEnd(const std::function<void()> &then)
{
    if (!isSending()) {
        then();
        return;
    }
    ConfirmDialog::Question question;
    question.title = tr("Messages are being sent");
    question.text = tr("Comptoir ends after the message that is under way. The others wait, and go "
                       "when Comptoir is opened again: none is lost, and none goes twice.");
    question.verb = tr("End now");
    question.stay = tr("Go on sending");
    question.dangerous = false;
    ConfirmDialog::ask(m_window, question, [then](int) { then(); });
}

} // namespace comptoir
