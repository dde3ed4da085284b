#include "views/shell/statusarea.h"

#include "views/shell/connectivity.h"
#include "views/shell/countbutton.h"
#include "views/shell/jobsindicator.h"
#include "views/shell/noticespopup.h"
#include "views/shell/pillbutton.h"
#include "views/shell/syncstatus.h"
#include "views/widgets/retranslate.h"
#include "workflows/messages/sendingservice.h"

#include <QHBoxLayout>

namespace comptoir {

StatusArea::StatusArea(const ViewContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_privacy(new PillButton(this))
    , m_jobs(new JobsIndicator(context.jobs, this))
    , m_sync(new SyncStatus(context, this))
    , m_sending(new PillButton(this))
    , m_bell(new CountButton(QStringLiteral("bell"), this))
    , m_notices(new NoticesPopup(context.notices, context.clock, window()))
    , m_network(new Connectivity(this))
{
    m_privacy->setObjectName(QStringLiteral("privacy"));
    m_sending->setObjectName(QStringLiteral("sending"));
    m_bell->setObjectName(QStringLiteral("bell"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QWidget *part : {static_cast<QWidget *>(m_privacy), static_cast<QWidget *>(m_jobs),
                          static_cast<QWidget *>(m_sync), static_cast<QWidget *>(m_sending),
                          static_cast<QWidget *>(m_bell)})
        row->addWidget(part);
    connect(m_sync, &SyncStatus::detailsRequested, this, &StatusArea::syncDetailsRequested);
    connect(m_network, &Connectivity::changed, m_sync, &SyncStatus::setOffline);
    m_sync->setOffline(m_network->isOffline());
    connect(m_privacy, &PillButton::clicked, this, [this] { m_context.privacy->setOn(false); });
    connect(m_context.privacy.get(), &Privacy::changed, this, &StatusArea::showPrivacy);
    connect(m_sending, &PillButton::clicked, this,
            [this] { m_context.shell->switchSending(m_context, window()); });
    connect(m_context.shell.get(), &ShellState::changed, this, &StatusArea::showSending);
    if (m_context.sending)
        connect(m_context.sending, &SendingService::changed, this, &StatusArea::showSending);
    connect(m_bell, &CountButton::clicked, this, &StatusArea::showNotices);
    connect(m_notices, &PopupPanel::opened, this, &StatusArea::noticesOpened);
    connect(m_context.notices.get(), &Notices::unreadChanged, this, &StatusArea::showUnread);
    onLanguage(this, [this] { retranslate(); });
}

void StatusArea::retranslate()
{
    showPrivacy();
    showSending();
    showUnread(m_context.notices->unread());
}

void StatusArea::setCompact(bool compact)
{
    m_privacy->setCompact(compact);
    m_sending->setCompact(compact);
    m_jobs->setCompact(compact);
    m_sync->setCompact(compact);
}

void StatusArea::showNotices()
{
    if (m_notices->isVisible())
        m_notices->close();
    else
        m_notices->showUnder(m_bell);
}

void StatusArea::showPrivacy()
{
    m_privacy->setVisible(m_context.privacy->isOn());
    m_privacy->setState(Tone::Accent, QStringLiteral("eye-off"), tr("Names hidden"),
                        tr("Names, e-mails, phones and addresses are masked on every page, for a "
                           "shared screen. Press to show them again."));
}

void StatusArea::showSending()
{
    if (m_context.shell->isSendingPaused()) {
        m_sending->setState(Tone::Warning, QStringLiteral("pause"), tr("Sending paused"),
                            tr("No message goes out, of no kind, until you press here. What would "
                               "have gone out waits."));
    } else if (m_context.sending && m_context.sending->state().isSending) {
        m_sending->setState(Tone::Accent, QStringLiteral("send"), tr("Sending"),
                            tr("Messages are going out. Press to pause: it stops before the next "
                               "one."));
    } else if (m_context.sending && m_context.sending->state().hasAccounts) {
        m_sending->setState(Tone::Neutral, QStringLiteral("send"), tr("Ready to send"),
                            tr("What is planned goes out at its time. Press to pause sending: then "
                               "nothing goes out until you press again."));
    } else {
        m_sending->setState(Tone::Neutral, QStringLiteral("send"), tr("Not sending yet"),
                            tr("Comptoir sends nothing yet: no sender is set up. Press to pause "
                               "sending all the same: then nothing goes out once one is."));
    }
}

void StatusArea::showUnread(int unread)
{
    m_bell->setCount(unread);
    const QString text
        = unread > 0 ? tr("%n new notice(s)", nullptr, unread) : tr("Notices: nothing new");
    m_bell->setToolTip(text);
    m_bell->setAccessibleName(text);
}

} // namespace comptoir
