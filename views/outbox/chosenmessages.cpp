#include "views/outbox/chosenmessages.h"

#include "views/outbox/outboxwords.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"

#include <QVBoxLayout>

namespace comptoir {

ChosenMessages::ChosenMessages(QWidget *parent)
    : QWidget(parent)
    , m_text(makeLabel(TextRole::Muted, this))
{
    m_text->setWordWrap(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 6, 12, 4);
    auto *inside = new QWidget(this);
    column->addWidget(inside);
    auto *flow = new FlowLayout(8, inside);
    flow->addWidget(m_text);
    for (const OutboxAction action : kAllOutboxActions) {
        QPushButton *button = makeButton(ButtonKind::Plain, this);
        button->setObjectName(QStringLiteral("outbox.all%1").arg(static_cast<int>(action)));
        button->setIcon(themedIcon(OutboxWords::icon(action)));
        flow->addWidget(button);
        m_buttons.insert(action, button);
        connect(button, &QPushButton::clicked, this,
                [this, action] { emit actionRequested(action); });
    }
    hide();
    onLanguage(this, [this] { retranslate(); });
}

void ChosenMessages::retranslate()
{
    m_text->setText(tr("%n message(s) chosen", nullptr, static_cast<int>(m_count)));
    for (auto [action, button] : m_buttons.asKeyValueRange())
        button->setText(OutboxWords::action(action));
}

void ChosenMessages::setChosen(qsizetype count, const QSet<OutboxAction> &offered)
{
    m_count = count;
    retranslate();
    for (auto [action, button] : m_buttons.asKeyValueRange())
        button->setVisible(offered.contains(action));
    setVisible(count > 1);
}

} // namespace comptoir
