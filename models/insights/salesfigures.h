#pragma once

#include "models/domain/ids.h"
#include "models/domain/money.h"
#include "models/insights/period.h"

#include <QHash>

#include <optional>
#include <vector>

namespace comptoir {

/// What was sold in a stretch of time.
///
/// An order counts when the shop counts it as a sale (paid or accepted; not cancelled, no test) and
/// it asked for money when it was placed: free samples and replacements are left out. One that was
/// refunded since still counts, with what is left of its amount. Amounts are after refunds, tax
/// included, in the shop's main currency of that day.
///
/// A customer returns who ordered in that time and had an earlier sale, whenever that was: so does
/// Shopify count its "returning customer rate" (first-time against returning customers by their
/// whole order history). Walk-in sales belong to nobody and are in neither number.
struct SalesFigures
{
    qint64 orders = 0; ///< in all currencies
    qint64 currencyOrders = 0; ///< in the currency of `revenue`
    Money revenue; ///< in the main currency
    QList<Money> otherRevenue; ///< in each other currency, by code; never added up
    qint64 customers = 0; ///< known persons who bought
    qint64 returning = 0; ///< of them, those who had bought before

    /// revenue / currencyOrders, half away from zero.
    [[nodiscard]] std::optional<Money> averageBasket() const;
    /// 0 to 1.
    [[nodiscard]] std::optional<double> returningShare() const;

    bool operator==(const SalesFigures &) const = default;
};

/// A period beside the same period before.
struct SalesComparison
{
    Period period; ///< in the zone of the first shop
    SalesFigures now, before;
    QList<SalesFigures> steps; ///< by Period::stepEnds

    /// The share of `before` by which it grew (0.12) or shrank (-0.2); none where there was
    /// nothing before.
    static std::optional<double> change(double before, double now);
};

/// One order as the figures need it.
struct SoldOrder
{
    Timestamp placedAt;
    CustomerId customer; ///< none: a walk-in sale
    Money total; ///< after refunds
};

/// Adds up orders in any order of time. Pure.
class SalesTally
{
public:
    SalesTally(Currency main, int steps);

    /// `step` -1: the period before.
    void add(const SoldOrder &order, int step);
    /// Everybody who bought.
    [[nodiscard]] std::vector<qint64> customers() const;
    /// When somebody first bought, whenever that was. To be told of everybody before the ends.
    void setFirstOrder(qint64 customer, Timestamp first);

    [[nodiscard]] SalesFigures before() const { return figures(m_before); }
    [[nodiscard]] SalesFigures now() const { return figures(m_now); }
    [[nodiscard]] QList<SalesFigures> steps() const;

private:
    struct Part
    {
        qint64 orders = 0, mainOrders = 0;
        QHash<Currency, qint64> revenue;
        QHash<qint64, Timestamp> lastOrder; ///< in this part, by customer
    };
    static void addTo(Part &part, const SoldOrder &order, Currency main);
    [[nodiscard]] SalesFigures figures(const Part &part) const;

    Currency m_main;
    Part m_before, m_now;
    std::vector<Part> m_steps;
    QHash<qint64, Timestamp> m_firstOrder;
};

} // namespace comptoir
