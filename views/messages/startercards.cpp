#include "views/messages/startercards.h"

#include "views/widgets/emptystate.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/tallscroll.h"
#include "workflows/messages/startermessages.h"

#include <QLocale>
#include <QVBoxLayout>

namespace comptoir {

StarterCards::StarterCards(QWidget *parent)
    : QWidget(parent)
    , m_empty(new EmptyState(QStringLiteral("message"), this))
    , m_cards(new QWidget(this))
    , m_rows(new QVBoxLayout(m_cards))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(4);
    auto *inside = new QWidget(this);
    auto *column = new QVBoxLayout(inside);
    column->addStretch(1);
    column->addWidget(m_empty);
    column->addWidget(m_cards, 0, Qt::AlignHCenter);
    column->addStretch(1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(new TallScroll(inside, this));
    connect(m_empty, &EmptyState::acted, this, &StarterCards::clearWanted);
    onLanguage(this, [this] { fill(); });
}

void StarterCards::setNothingFound(bool nothingFound)
{
    if (m_nothingFound == nothingFound)
        return; // the keyboard may be on one of them
    m_nothingFound = nothingFound;
    fill();
}

void StarterCards::takeFocus()
{
    QPushButton *first = m_nothingFound ? m_empty->findChild<QPushButton *>() : m_first;
    if (first)
        first->setFocus(Qt::TabFocusReason);
}

void StarterCards::fill()
{
    clearLayout(m_rows);
    m_first = nullptr;
    m_cards->setVisible(!m_nothingFound);
    if (m_nothingFound) {
        m_empty->setTexts(tr("No message matches."), tr("Show all messages"));
        return;
    }
    m_empty->setTexts(tr("A message is written once and goes to one customer or to a whole "
                         "segment, with each customer’s own name in it. Begin with a ready one:"));
    for (const StarterMessage &starter : StarterMessages::all(QLocale().name().left(2))) {
        QPushButton *button = makeButton(ButtonKind::Plain, m_cards);
        button->setObjectName(QStringLiteral("starter.") + starter.id);
        m_first = m_first ? m_first : button;
        button->setIcon(themedIcon(QStringLiteral("mail")));
        button->setText(starter.title);
        button->setToolTip(starter.description);
        m_rows->addWidget(button);
        QLabel *about = makeLabel(TextRole::Small, m_cards);
        about->setText(starter.description);
        about->setAlignment(Qt::AlignHCenter);
        about->setWordWrap(false); // the cards are as wide as the longest
        m_rows->addWidget(about);
        connect(button, &QPushButton::clicked, this, [this, id = starter.id] { emit chosen(id); });
    }
}

} // namespace comptoir
