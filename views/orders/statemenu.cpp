#include "views/orders/statemenu.h"

#include "views/orders/orderwords.h"
#include "views/widgets/format.h"

#include <algorithm>

namespace comptoir {

StateMenu::StateMenu(const QList<OrderStateKind> &offered, const QList<OrderStateKind> &ticked,
                     QWidget *parent)
    : CheckMenu(parent)
    , m_ticked(ticked)
    , m_every(addAction(tr("Every state")))
{
    m_every->setCheckable(true);
    connect(m_every, &QAction::triggered, this, [this] {
        m_ticked.clear();
        showAll();
        emit tickedChanged(m_ticked);
    });
    addSeparator();
    for (const OrderStateKind kind : offered) {
        QAction *action = addAction(QString());
        action->setCheckable(true);
        action->setData(static_cast<int>(kind));
        connect(action, &QAction::triggered, this, [this, kind](bool on) { tick(kind, on); });
        m_kinds.append(action);
    }
    showAll();
}

void StateMenu::setCounts(const OrderStateCounts &counts)
{
    m_counts = counts;
    showAll();
}

void StateMenu::tick(OrderStateKind kind, bool on)
{
    m_ticked.removeAll(kind);
    if (on)
        m_ticked.append(kind);
    std::sort(m_ticked.begin(), m_ticked.end());
    showAll();
    emit tickedChanged(m_ticked);
}

/// A state of none can only be taken away.
void StateMenu::showAll()
{
    m_every->setChecked(m_ticked.isEmpty());
    qsizetype longest = 1;
    if (m_counts) {
        for (const qint64 count : *m_counts)
            longest = qMax(longest, Format::number(count).size());
    }
    for (QAction *action : std::as_const(m_kinds)) {
        const auto kind = static_cast<OrderStateKind>(action->data().toInt());
        const qint64 count = m_counts ? m_counts->value(kind) : 0;
        const QString figure = m_counts ? Format::number(count) : QStringLiteral("…");
        // Behind a tab stands what a menu has at the right; blanks as wide as figures align it.
        action->setText(OrderWords::kind(kind) + u'\t' + figure.rightJustified(longest, u'\u2007'));
        action->setChecked(m_ticked.contains(kind));
        action->setEnabled(!m_counts || count > 0 || action->isChecked());
    }
}

} // namespace comptoir
