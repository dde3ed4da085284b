#pragma once

#include "models/insights/salesfigures.h"

#include <QWidget>

#include <array>

class QLabel;

namespace comptoir {

class StatTile;
struct StatChange;

/// The four figures of the period: revenue, orders, average basket, returning customers, each with
/// its curve and how it moved. A click, Enter or Space on one asks for the orders behind it.
class SalesTiles : public QWidget
{
    Q_OBJECT

public:
    explicit SalesTiles(QWidget *parent = nullptr);

    void take(const SalesComparison &sales);
    /// Other figures are on their way: the old ones must not pass for them.
    void wait();
    /// Whether all orders are here; else the figures say that they are not whole.
    void setWhole(bool whole);

signals:
    void ordersRequested(comptoir::PeriodKind period);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void arrange();
    void showAll();
    [[nodiscard]] StatChange compared(double now, double before) const;
    [[nodiscard]] StatChange orNothingBefore(const StatChange &change) const;
    void showRevenue();
    void showOrders();
    void showBasket();
    void showReturning();
    void showOthers();
    void showNone();
    void markUnfinished();

    SalesComparison m_sales;
    bool m_known = false;
    bool m_whole = true;
    int m_columns = 0;
    std::array<StatTile *, 4> m_tiles;
    QLabel *m_others;
};

} // namespace comptoir
