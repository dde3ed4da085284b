#include "views/outbox/sendingbar.h"

#include "models/domain/clock.h"
#include "views/shell/sendingissues.h"
#include "views/widgets/format.h"
#include "views/widgets/retranslate.h"
#include "workflows/messages/sendingservice.h"

namespace comptoir {

SendingBar::SendingBar(const ViewContext &context, QWidget *parent)
    : NoticeBar(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("sendingBar"));
    connect(this, &NoticeBar::acted, this, [this] {
        if (const auto act = m_act)
            act();
    });
    connect(context.shell.get(), &ShellState::changed, this, &SendingBar::tell);
    if (context.sending)
        connect(context.sending, &SendingService::changed, this, &SendingBar::tell);
    onLanguage(this, [this] { tell(); });
}

void SendingBar::setWaiting(qint64 waiting)
{
    m_waiting = waiting;
    tell();
}

void SendingBar::say(Tone tone, const QString &text, const QString &action,
                     std::function<void()> act)
{
    m_act = std::move(act);
    showNotice(tone, text, action);
    setClosable(false);
    show();
}

void SendingBar::tell()
{
    if (m_context.shell->isSendingPaused()) {
        say(Tone::Warning,
            m_waiting > 0
                ? tr("Sending is paused: %n message(s) wait.", nullptr, static_cast<int>(m_waiting))
                : tr("Sending is paused."),
            tr("Let sending go on"),
            [this] { m_context.shell->switchSending(m_context, window()); });
        return;
    }
    const SendingState state = m_context.sending ? m_context.sending->state() : SendingState();
    m_toSend = state.isSending ? qMax(m_toSend, m_waiting) : 0;
    if (state.isSending) {
        say(Tone::Accent,
            m_toSend > 0 ? tr("Sending: %1 of %2 gone", "messages")
                               .arg(Format::number(m_toSend - m_waiting), Format::number(m_toSend))
                         : tr("Sending…"),
            tr("Pause sending"), [this] { m_context.shell->switchSending(m_context, window()); });
        return;
    }
    const QList<SendingIssue> issues = sendingIssues(state, m_context, window());
    if (!issues.isEmpty()) {
        say(issues.first().tone, issues.first().text, issues.first().actionText,
            issues.first().act);
        return;
    }
    sayUsual();
}

/// When the next one goes; nothing where none waits.
void SendingBar::sayUsual()
{
    const bool isKnown = m_context.sending && m_context.sending->state().nextAt;
    if (!isKnown || m_waiting == 0) {
        hide();
        return;
    }
    const Timestamp at = *m_context.sending->state().nextAt;
    const Timestamp now = m_context.clock.now();
    const int number = static_cast<int>(m_waiting);
    if (at <= now)
        say(Tone::Neutral, tr("%n message(s) wait.", nullptr, number));
    else
        say(Tone::Neutral,
            //: %1 is a day and a time
            tr("%n message(s) wait. The next one goes %1.", nullptr, number)
                .arg(Format::moment(at, now)));
}

} // namespace comptoir
