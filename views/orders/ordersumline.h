#pragma once

#include "models/store/orderlist.h"

#include <QWidget>

class QLabel;

namespace comptoir {

class ElidedLabel;

/// The line under the table: how many orders it shows, or how many of them are chosen, and what
/// they come to.
class OrderSumLine : public QWidget
{
    Q_OBJECT

public:
    explicit OrderSumLine(QWidget *parent = nullptr);

    /// Of the whole list; without sums while they are added up.
    void setAll(qint64 count, const std::optional<OrderSums> &sums);
    /// Of the orders that are chosen; less than two: none are.
    void setChosen(qint64 count, const std::optional<OrderSums> &sums);

    /// "120,00 € · 30,00 $US"; the dash where nothing counts.
    static QString amounts(const QList<Money> &amounts);

private:
    struct Part
    {
        qint64 count = 0;
        std::optional<OrderSums> sums;
    };
    void showAll();

    ElidedLabel *m_count;
    QLabel *m_sum;
    Part m_all, m_chosen;
};

} // namespace comptoir
