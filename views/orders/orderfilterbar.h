#pragma once

#include "models/store/orderlist.h"
#include "views/orders/orderdays.h"
#include "views/orders/orderwords.h"

#include <QPointer>
#include <QWidget>

class QMenu;
class QPushButton;

namespace comptoir {

class Chip;
class Clock;
class StateMenu;

/// The filters of the orders' table: a chip each, that opens its choices and says what is chosen.
class OrderFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit OrderFilterBar(const Clock &clock, QWidget *parent = nullptr);

    void setChoices(const OrderChoices &choices);
    void setShops(const ShopTable &shops);
    /// The answer to stateCountsWanted().
    void setStateCounts(const OrderStateCounts &counts);
    /// Puts the chosen filters into `query`, and leaves its search and order alone.
    void apply(OrderListQuery &query) const;
    [[nodiscard]] bool isNarrowing() const;
    void clear();
    /// The orders that make up the figures of a period, and no other filter.
    void showRevenueOf(PeriodKind kind);

signals:
    void changed();
    /// The states are offered: how many orders has each?
    void stateCountsWanted();
    /// A segment of those who placed these orders is wanted.
    void segmentWanted();

private:
    enum Filter { State, Date, Revenue, ShopFilter, Source, Amount, Payment, FilterCount };
    enum class Counted { Whatever, InRevenue, NotInRevenue, TestOrders };

    void openMenu(Filter filter);
    void openStates();
    void fillDate(QMenu *menu);
    void fillRevenue(QMenu *menu);
    void fillShop(QMenu *menu);
    void fillTexts(QMenu *menu, const QStringList &texts, QString &chosen, Filter filter);
    void addChoice(QMenu *menu, const QString &text, bool chosen, std::function<void()> choose);
    void popUp(QMenu *menu, Filter filter);
    void askDays();
    void askAmounts();
    void narrow();
    void retranslate();
    [[nodiscard]] QString chosenText(Filter filter) const;
    [[nodiscard]] QString statesText() const;
    [[nodiscard]] QString amountsText() const;
    static QString name(Filter filter);
    static QString name(Counted counted);

    const Clock &m_clock;
    OrderChoices m_choices;
    ShopTable m_shops;
    ShopZones m_zones;
    QList<Chip *> m_chips;
    QPushButton *m_clear;
    QPushButton *m_make;
    QPointer<StateMenu> m_stateMenu;

    QList<OrderStateKind> m_states; ///< in the order of the enumeration; none: every state
    Counted m_counted = Counted::Whatever;
    OrderDays m_days;
    ShopId m_shop;
    QString m_source, m_payment;
    std::optional<qint64> m_least, m_most; ///< hundredths
};

} // namespace comptoir
