#pragma once

#include "views/customers/profiletab.h"

namespace comptoir {

/// Orders with their lines, states, refunds and discount codes.
class OrdersTab : public ProfileTab
{
    Q_OBJECT

public:
    using ProfileTab::ProfileTab;

private:
    void fill(QVBoxLayout *column) override;
    void addOrder(QVBoxLayout *column, const Order &order);
    void fillOrder(QVBoxLayout *body, const Order &order) const;
    void addSteps(QVBoxLayout *body, const Order &order) const;
    static void addLines(QVBoxLayout *body, const Order &order);
    static void addAmounts(QVBoxLayout *body, const Order &order);

    CustomerId m_allOf; ///< whose orders are shown to the last
};

} // namespace comptoir
