#include "views/settings/sending/sendercard.h"

#include "views/settings/sending/senderwords.h"
#include "views/shell/sendingissues.h"
#include "views/widgets/badge.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/theme.h"
#include "workflows/messages/senderpresets.h"

#include <QHBoxLayout>
#include <QMenu>

namespace comptoir {

namespace {
constexpr int kGap = 10;
constexpr int kLeastWidth = 230;
constexpr int kTurningWidth = 460;
} // namespace

SenderCard::SenderCard(const SenderEntry &entry, Timestamp now, QWidget *parent)
    : QFrame(parent)
    , m_entry(entry)
    , m_now(now)
{
    setProperty("card", true);
    setAccessibleName(SenderWords::title(entry.sender));
    setMinimumWidth(Theme::forText(kLeastWidth)); // below its layout's: there it turns
    m_row = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_row->setContentsMargins(20, 14, 14, 14);
    m_row->setSpacing(kGap);
    buildWords(m_row);
    buildVerbs(m_row);
}

/// Large text in a narrow window: what can be done stands under the words.
void SenderCard::resizeEvent(QResizeEvent *event)
{
    const bool isNarrow = width() < Theme::forText(kTurningWidth);
    m_row->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    QFrame::resizeEvent(event);
}

bool SenderCard::isPaused() const
{
    return m_entry.sender.blocked == SenderBook::pausedByOwner();
}

/// Limits, what went, what is left to pay with.
QString SenderCard::remarks() const
{
    QString text = SenderWords::limits(m_entry.sender);
    if (m_entry.sentToday > 0)
        text += QStringLiteral(" · ")
            + tr("%n sent in 24 hours", nullptr, static_cast<int>(m_entry.sentToday));
    if (m_entry.credit)
        //: %1 is a sum or a number of credits, %2 a moment: "today at 10:42"
        text += QStringLiteral(" · ")
            + tr("credit left: %1 (%2)")
                  .arg(SenderWords::credit(m_entry.credit->credit),
                       Format::moment(m_entry.credit->at, m_now));
    return text;
}

void SenderCard::buildWords(QBoxLayout *to)
{
    const Sender &sender = m_entry.sender;
    SenderWords::State state = SenderWords::state(sender, m_now);
    if (m_entry.isTesting)
        state = {tr("Testing"), {}, Tone::Accent, QStringLiteral("sync")};
    else if (!m_entry.problem.isEmpty() && sender.blocked.isEmpty())
        state = {tr("Password missing"), m_entry.problem, Tone::Warning, QStringLiteral("key")};
    auto *name = new ElidedLabel(this);
    QFont strong = name->font();
    strong.setWeight(QFont::DemiBold);
    name->setFont(strong);
    name->setText(SenderWords::title(sender));
    auto *head = new QHBoxLayout;
    head->setSpacing(kGap);
    head->addWidget(name);
    auto *badges = new FlowLayout(6);
    auto *badge = new Badge({}, state.tone, this);
    badge->set(state.word, state.tone, state.icon);
    badges->addWidget(badge);
    if (m_entry.isStandard && !m_entry.isAlone)
        badges->addWidget(new Badge(tr("Default"), Tone::Neutral, this));
    head->addLayout(badges, 1);
    auto *where = new ElidedLabel(this);
    where->setProperty("role", QStringLiteral("muted"));
    QStringList places{SenderWords::channel(sender.channel),
                       SenderWords::provider(senderPreset(sender.provider))};
    if (!sender.address.isEmpty() && SenderWords::title(sender) != sender.address)
        places.prepend(sender.address);
    where->setText(places.join(QStringLiteral(" · ")));
    auto *words = new QVBoxLayout;
    words->setSpacing(3);
    words->addLayout(head);
    words->addWidget(where);
    const QString mailbox = m_entry.mailboxProblem.isEmpty()
        ? QString()
        //: %1 is a whole sentence
        : tr("Answers cannot be read: %1").arg(m_entry.mailboxProblem);
    for (const auto &[text, objectName] :
         {std::pair(state.text, "sender-state"), std::pair(mailbox, "sender-mailbox"),
          std::pair(remarks(), "sender-limits")}) {
        if (text.isEmpty())
            continue;
        QLabel *told = makeLabel(TextRole::Small, this);
        told->setText(text);
        told->setObjectName(QLatin1String(objectName));
        words->addWidget(told);
    }
    to->addLayout(words, 1);
}

/// One under the other where they find no room beside the words.
void SenderCard::buildVerbs(QBoxLayout *to)
{
    auto *verbs = new FlowLayout(kGap);
    to->addLayout(verbs);
    QPushButton *action = makeButton(ButtonKind::Plain, this);
    action->setObjectName(QStringLiteral("sender-action"));
    const bool wantsSecret = m_entry.sender.blocked == QLatin1String("login_refused")
        || (m_entry.sender.blocked.isEmpty() && !m_entry.problem.isEmpty());
    action->setText(isPaused()        ? tr("Go on sending")
                        : wantsSecret ? accountPasswordVerb(m_entry.sender)
                                      : tr("Test now"));
    action->setAccessibleName(action->text() + u' ' + accessibleName());
    action->setEnabled(!m_entry.isTesting);
    verbs->addWidget(action);
    connect(action, &QPushButton::clicked, this, [this, wantsSecret] {
        if (isPaused())
            emit pauseRequested(false);
        else if (wantsSecret)
            emit editRequested();
        else
            emit testRequested();
    });
    QPushButton *more = makeButton(ButtonKind::Plain, this);
    more->setObjectName(QStringLiteral("sender-more"));
    more->setText(tr("More"));
    more->setAccessibleName(tr("More for %1").arg(accessibleName()));
    auto *menu = new QMenu(more);
    setButtonMenu(more, menu);
    fillMenu(menu);
    verbs->addWidget(more);
}

void SenderCard::fillMenu(QMenu *menu)
{
    const auto add = [this, menu](const QString &icon, const QString &text, auto &&action) {
        connect(menu->addAction(themedIcon(icon), text), &QAction::triggered, this, action);
    };
    add(QStringLiteral("key"), tr("Change address, password or limits…"),
        [this] { emit editRequested(); });
    if (!m_entry.isStandard)
        add(QStringLiteral("star"), tr("Make it the default"),
            [this] { emit standardRequested(); });
    if (m_entry.sender.channel == Channel::Email) {
        add(QStringLiteral("mail"), tr("What comes back…"), [this] { emit mailboxRequested(); });
        add(QStringLiteral("shield"), tr("Check the domain…"), [this] { emit domainRequested(); });
    }
    if (isPaused())
        add(QStringLiteral("sync"), tr("Test now"), [this] { emit testRequested(); });
    else
        add(QStringLiteral("pause"), tr("Pause"), [this] { emit pauseRequested(true); });
    menu->addSeparator();
    connect(menu->addAction(themedIcon(QStringLiteral("trash"), Tone::Danger),
                            tr("Remove this account…")),
            &QAction::triggered, this, &SenderCard::removalRequested);
}

} // namespace comptoir
