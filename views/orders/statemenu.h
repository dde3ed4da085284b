#pragma once

#include "models/store/orderlist.h"
#include "views/widgets/checkmenu.h"

#include <optional>

namespace comptoir {

/// The states that orders may have, each with how many orders have it; several may be ticked.
class StateMenu : public CheckMenu
{
    Q_OBJECT

public:
    /// `ticked` is in the order of the enumeration; none: every state.
    StateMenu(const QList<OrderStateKind> &offered, const QList<OrderStateKind> &ticked,
              QWidget *parent);

    /// Until then a count is "…". A state of no order cannot be ticked any more.
    void setCounts(const OrderStateCounts &counts);

signals:
    void tickedChanged(const QList<comptoir::OrderStateKind> &ticked);

private:
    void tick(OrderStateKind kind, bool on);
    void showAll();

    QList<OrderStateKind> m_ticked;
    std::optional<OrderStateCounts> m_counts;
    QAction *m_every;
    QList<QAction *> m_kinds;
};

} // namespace comptoir
