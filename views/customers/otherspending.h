#pragma once

#include "models/domain/moneysums.h"
#include "models/domain/order.h"

#include <QCoreApplication>

namespace comptoir {

/// What a customer spent in other currencies than that of her figures, in which it is not counted:
/// amounts of different currencies are never added up.
class OtherSpending
{
    Q_DECLARE_TR_FUNCTIONS(OtherSpending)
public:
    /// Of the orders that count as a sale; `main` is the currency of the figures.
    OtherSpending(const QList<Order> &orders, Currency main);

    [[nodiscard]] bool isEmpty() const { return m_orders == 0; }
    /// "120,00 CHF · 35,00 GBP"
    [[nodiscard]] QString amounts() const;
    /// "Without 3 orders in other currencies: 120,00 CHF"; empty without any.
    [[nodiscard]] QString explanation() const;

private:
    int m_orders = 0;
    MoneySums m_sums;
};

} // namespace comptoir
