#include "views/settings/sending/senderssection.h"

#include "models/domain/clock.h"
#include "models/store/senderrepository.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/settings/sending/domaindialog.h"
#include "views/settings/sending/mailboxdialog.h"
#include "views/settings/sending/senderactions.h"
#include "views/settings/sending/sendercard.h"
#include "views/settings/sending/senderservices.h"
#include "views/settings/sending/senderwizard.h"
#include "views/settings/sending/senderwords.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/icons.h"
#include "views/widgets/keyboardplace.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/taborder.h"
#include "workflows/feedback/feedbackservice.h"
#include "workflows/messages/sendingservice.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QTimer>

namespace comptoir {

SendersSection::SendersSection(const ViewContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_actions(new SenderActions(context, this))
    , m_dns(std::make_unique<SystemDns>())
    , m_notice(new NoticeBar(this))
    , m_heading(makeLabel(TextRole::Heading, this))
    , m_text(makeLabel(TextRole::Muted, this))
    , m_add(makeButton(ButtonKind::Primary, this))
    , m_cards(new QWidget(this))
    , m_list(new QVBoxLayout(m_cards))
    , m_none(new EmptyState(QStringLiteral("send"), this))
{
    m_add->setIcon(iconOnAccent(QStringLiteral("plus")));
    m_add->setObjectName(QStringLiteral("add-sender"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    auto *verbs = new FlowLayout(8); // under the heading where there is no room
    head->addLayout(verbs);
    verbs->addWidget(m_add);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(10);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    layout->addWidget(m_notice);
    layout->addLayout(head);
    layout->addWidget(m_text);
    layout->addWidget(m_cards);
    layout->addWidget(m_none);
    layout->addStretch(1);
    m_notice->hide();
    m_none->hide();
    connectActions();
    if (m_context.sending)
        connect(m_context.sending, &SendingService::changed, this, &SendersSection::refreshShown);
    if (m_context.feedback) {
        connect(m_context.feedback, &FeedbackService::finished, this,
                &SendersSection::refreshShown);
        connect(m_context.feedback, &FeedbackService::problemsRead, this,
                &SendersSection::refreshShown);
    }
    onLanguage(this, [this] { retranslate(); });
}

void SendersSection::connectActions()
{
    connect(m_add, &QPushButton::clicked, this, &SendersSection::addSender);
    connect(m_none, &EmptyState::acted, this, [this] {
        if (m_context.leaveDemo)
            m_context.leaveDemo();
        else
            addSender();
    });
    connect(m_actions, &SenderActions::changed, this, [this] {
        refresh();
        emit sendersChanged();
    });
    connect(m_actions, &SenderActions::failed, this,
            [this](const Error &error) { m_notice->showError(error); });
    connect(m_actions, &SenderActions::works, this,
            [this](const Sender &sender, const SenderTrial::Report &report) {
                QString text = tr("%1 works.").arg(SenderWords::title(sender));
                if (report.credit)
                    text += QLatin1Char(' ')
                        + tr("Credit left: %1.").arg(SenderWords::credit(*report.credit));
                m_notice->showNotice(Tone::Good, text);
            });
}

SendersSection::~SendersSection()
{
    // Dialogs ask by m_dns, which goes before the children do.
    qDeleteAll(findChildren<DomainDialog *>(Qt::FindDirectChildrenOnly));
}

void SendersSection::retranslate()
{
    m_heading->setText(tr("Sending accounts"));
    m_text->setText(tr("Messages leave by your own accounts: no server of ours is in between. "
                       "Passwords and keys stay in this computer’s keychain."));
    m_add->setText(tr("Add an account"));
    m_none->setTexts(
        m_context.leaveDemo
            ? tr("Nothing is sent from the demo: its people are invented. Add your accounts "
                 "outside of it.")
            : tr("No account sends yet. Your own mailbox will do to begin with."),
        m_context.leaveDemo ? tr("Leave the demo shop") : tr("Add an account"));
    take(QList<SenderEntry>(m_entries));
}

/// What the service learned; nobody sees it elsewhere.
void SendersSection::refreshShown()
{
    if (isVisible())
        refresh();
}

void SendersSection::refresh()
{
    const Timestamp now = m_context.clock.now();
    const auto answer
        = m_context.store.read([now](Database &db) { return SenderEntry::read(db, now); });
    whenDone(answer, this,
             [this, generation = ++m_generation](const Result<QList<SenderEntry>> &entries) {
                 if (generation != m_generation)
                     return;
                 if (entries)
                     take(*entries);
                 else
                     m_notice->showError(entries.error());
             });
}

void SendersSection::take(const QList<SenderEntry> &entries)
{
    m_entries = entries;
    const KeyboardPlace keyboard(m_cards);
    clearLayout(m_list);
    for (const SenderEntry &entry : entries)
        m_list->addWidget(makeCard(entry));
    m_cards->setVisible(!entries.isEmpty());
    m_none->setVisible(m_generation > 0 && entries.isEmpty());
    m_add->setVisible(!entries.isEmpty() && !m_context.leaveDemo);
    setTabOrderByLayout(this);
    // The cards are shown once the layout has run.
    QTimer::singleShot(0, this, [this, keyboard] { keyboard.restoreIn(m_cards); });
}

QWidget *SendersSection::makeCard(const SenderEntry &read)
{
    SenderEntry entry = read;
    entry.problem = sendingProblem(m_context, entry.sender.id);
    entry.mailboxProblem = mailboxProblem(m_context, entry.sender.id);
    entry.isTesting = m_actions->testing() == entry.sender.id;
    const Sender sender = entry.sender;
    auto *card = new SenderCard(entry, m_context.clock.now(), this);
    connect(card, &SenderCard::testRequested, this, [this, sender] {
        m_notice->hide();
        m_actions->test(sender);
    });
    connect(card, &SenderCard::editRequested, this, [this, sender] { edit(sender); });
    connect(card, &SenderCard::pauseRequested, this,
            [this, sender](bool paused) { m_actions->setPaused(sender, paused); });
    connect(card, &SenderCard::standardRequested, this,
            [this, sender] { m_actions->makeStandard(sender, standardOf(sender.channel)); });
    connect(card, &SenderCard::mailboxRequested, this, [this, sender] { openMailbox(sender); });
    connect(card, &SenderCard::domainRequested, this, [this, sender] { checkDomain(sender); });
    connect(card, &SenderCard::removalRequested, this,
            [this, sender] { m_actions->remove(sender); });
    return card;
}

void SendersSection::openMailbox(const Sender &sender)
{
    auto *dialog = new MailboxDialog(m_context, sender, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MailboxDialog::kept, this, [this] {
        refresh();
        m_context.notices->say(tr("What comes back is looked at from now on."));
    });
    dialog->open();
}

void SendersSection::checkDomain(const Sender &sender)
{
    auto *dialog = new DomainDialog(m_context, *m_dns, sender, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    dialog->check();
}

void SendersSection::setDns(std::unique_ptr<DnsSource> dns)
{
    m_dns = std::move(dns);
}

SenderId SendersSection::standardOf(Channel channel) const
{
    for (const SenderEntry &entry : m_entries) {
        if (entry.sender.channel == channel && entry.isStandard)
            return entry.sender.id;
    }
    return {};
}

void SendersSection::addSender()
{
    if (m_context.leaveDemo) // its people are invented
        return;
    auto *wizard = new SenderWizard(m_context, this);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &SenderWizard::kept, this, [this](const Sender &sender) {
        refresh();
        tellAdded(sender);
        emit sendersChanged();
    });
    wizard->open();
}

/// Whether its messages arrive is decided by the domain as well.
void SendersSection::tellAdded(const Sender &sender)
{
    Notice notice{Tone::Good, tr("The account was added."), {}, {}};
    if (sender.channel == Channel::Email) {
        notice.actionText = tr("Check the domain");
        notice.action = [section = QPointer<SendersSection>(this), sender] {
            if (section)
                section->checkDomain(sender);
        };
    }
    m_context.notices->post(notice);
}

void SendersSection::editSender(SenderId id)
{
    const auto answer
        = m_context.store.read([id](Database &db) { return SenderRepository(db).get(id); });
    whenDone(answer, this, [this](const Result<Sender> &sender) {
        if (sender)
            edit(*sender);
        else
            m_notice->showError(sender.error());
    });
}

void SendersSection::edit(const Sender &sender)
{
    auto *wizard = new SenderWizard(m_context, this);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->edit(sender);
    connect(wizard, &SenderWizard::kept, this, [this] {
        refresh();
        m_context.notices->say(tr("The account was changed."));
        emit sendersChanged();
    });
    wizard->open();
}

} // namespace comptoir
