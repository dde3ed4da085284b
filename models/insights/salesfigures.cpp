#include "models/insights/salesfigures.h"

#include <QtNumeric>

#include <algorithm>
#include <cmath>
#include <limits>

namespace comptoir {

namespace {

/// An absurd amount must not turn the sum round.
void addClamped(qint64 &sum, qint64 amount)
{
    if (qAddOverflow(sum, amount, &sum))
        sum = amount > 0 ? std::numeric_limits<qint64>::max() : std::numeric_limits<qint64>::min();
}

} // namespace

std::optional<Money> SalesFigures::averageBasket() const
{
    if (currencyOrders == 0)
        return std::nullopt;
    const qint64 whole = revenue.minor / currencyOrders;
    const qint64 rest = revenue.minor % currencyOrders;
    const bool up = std::abs(rest) >= currencyOrders - std::abs(rest);
    return Money{whole + (up ? (rest > 0 ? 1 : -1) : 0), revenue.currency};
}

std::optional<double> SalesFigures::returningShare() const
{
    if (customers == 0)
        return std::nullopt;
    return double(returning) / double(customers);
}

std::optional<double> SalesComparison::change(double before, double now)
{
    if (before == 0)
        return std::nullopt;
    return (now - before) / std::abs(before);
}

SalesTally::SalesTally(Currency main, int steps)
    : m_main(main)
    , m_steps(static_cast<size_t>(steps))
{}

void SalesTally::add(const SoldOrder &order, int step)
{
    addTo(step < 0 ? m_before : m_now, order, m_main);
    if (step >= 0)
        addTo(m_steps.at(static_cast<size_t>(step)), order, m_main);
}

void SalesTally::addTo(Part &part, const SoldOrder &order, Currency main)
{
    ++part.orders;
    part.mainOrders += order.total.currency == main ? 1 : 0;
    addClamped(part.revenue[order.total.currency], order.total.minor);
    if (order.customer.isValid()) {
        Timestamp &last = part.lastOrder[order.customer.value];
        last = std::max(last, order.placedAt);
    }
}

std::vector<qint64> SalesTally::customers() const
{
    std::vector<qint64> all;
    all.reserve(static_cast<size_t>(m_now.lastOrder.size() + m_before.lastOrder.size()));
    for (const Part *part : {&m_before, &m_now}) {
        for (auto it = part->lastOrder.keyBegin(); it != part->lastOrder.keyEnd(); ++it)
            all.push_back(*it);
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

void SalesTally::setFirstOrder(qint64 customer, Timestamp first)
{
    m_firstOrder.insert(customer, first);
}

QList<SalesFigures> SalesTally::steps() const
{
    QList<SalesFigures> all;
    for (const Part &part : m_steps)
        all.append(figures(part));
    return all;
}

SalesFigures SalesTally::figures(const Part &part) const
{
    SalesFigures figures;
    figures.orders = part.orders;
    figures.currencyOrders = part.mainOrders;
    figures.revenue = {part.revenue.value(m_main), m_main};
    for (auto it = part.revenue.cbegin(); it != part.revenue.cend(); ++it) {
        if (it.key() != m_main)
            figures.otherRevenue.append({it.value(), it.key()});
    }
    std::sort(figures.otherRevenue.begin(), figures.otherRevenue.end(),
              [](const Money &a, const Money &b) { return a.currency < b.currency; });
    figures.customers = part.lastOrder.size();
    for (auto it = part.lastOrder.cbegin(); it != part.lastOrder.cend(); ++it) {
        if (m_firstOrder.value(it.key(), it.value()) < it.value())
            ++figures.returning;
    }
    return figures;
}

} // namespace comptoir
