#include "views/customers/otherspending.h"

#include "views/widgets/format.h"

namespace comptoir {

OtherSpending::OtherSpending(const QList<Order> &orders, Currency main)
{
    for (const Order &order : orders) {
        if (!order.row.valid || order.row.shopTotal.currency == main)
            continue;
        ++m_orders;
        m_sums.add(order.row.shopTotal);
    }
}

QString OtherSpending::amounts() const
{
    QStringList texts;
    for (const Money &amount : m_sums.amounts())
        texts.append(Format::money(amount));
    return texts.join(QStringLiteral(" · "));
}

QString OtherSpending::explanation() const
{
    if (isEmpty())
        return {};
    //: %1 is an amount, or several: 120.00 CHF · 35.00 GBP
    return tr("Without %n order(s) in other currencies: %1", nullptr, m_orders).arg(amounts());
}

} // namespace comptoir
