#pragma once

#include "views/customers/profilereading.h"

#include <QWidget>

class QGridLayout;

namespace comptoir {

class StatTile;

/// The figures of one customer, a tile each: orders, spent, average basket, last order,
/// when the next one may be expected where that can be said (OrderRhythm), the engagement score and
/// the RFM group.
class ProfileTiles : public QWidget
{
    Q_OBJECT

public:
    explicit ProfileTiles(QWidget *parent = nullptr);

    void setReading(const ProfileReading &reading);

private:
    void show();
    void showOrders();
    void showSpent();
    void showNext();
    void showScores();
    [[nodiscard]] bool isShown(const StatTile *tile) const;
    [[nodiscard]] bool sharesTile() const;
    void arrange();
    void resizeEvent(QResizeEvent *event) override;

    ProfileReading m_reading;
    QGridLayout *m_grid;
    StatTile *m_orders;
    StatTile *m_spent;
    StatTile *m_basket;
    StatTile *m_last;
    StatTile *m_next;
    StatTile *m_score;
    StatTile *m_rfm;
};

} // namespace comptoir
