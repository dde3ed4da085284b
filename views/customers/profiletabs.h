#pragma once

#include "models/domain/customer.h"
#include "models/domain/order.h"
#include "views/customers/timelinewords.h"

#include <QScrollArea>

class QVBoxLayout;

namespace comptoir {

/// A tab of the profile that is a column of things, with an empty state when there are none.
class ColumnTab : public QScrollArea
{
    Q_OBJECT

public:
    explicit ColumnTab(QWidget *parent = nullptr);

protected:
    QVBoxLayout *startAnew();
    void showEmpty(const QString &icon, const QString &sentence);
    /// "Label" over or beside "value", the value selectable; nothing when the value is empty.
    static void addLine(QVBoxLayout *to, const QString &label, const QString &value);
    static void addHeading(QVBoxLayout *to, const QString &text);

private:
    QVBoxLayout *m_column;
};

/// Orders with their lines, states, refunds and discount codes.
class OrdersTab : public ColumnTab
{
    Q_OBJECT

public:
    using ColumnTab::ColumnTab;
    void setOrders(const QList<Order> &orders, const ShopNames &shops);

private:
    void show(int count);
    static void fill(QVBoxLayout *body, const Order &order, const ShopNames &shops);
    static void addLines(QVBoxLayout *body, const Order &order);
    static void addAmounts(QVBoxLayout *body, const Order &order);

    QList<Order> m_orders;
    ShopNames m_shops;
};

/// Carts, abandoned or not, with the way back to each in the shop.
class CartsTab : public ColumnTab
{
    Q_OBJECT

public:
    using ColumnTab::ColumnTab;
    void setCarts(const QList<Cart> &carts, const ShopNames &shops);

private:
    void fill(QVBoxLayout *body, const Cart &cart, const ShopNames &shops);
};

/// What the shops know of the person: accounts, addresses, notes.
class DataTab : public ColumnTab
{
    Q_OBJECT

public:
    using ColumnTab::ColumnTab;
    void setProfile(const CustomerProfile &profile, const ShopNames &shops);

private:
    void addAccount(QVBoxLayout *to, const CustomerAccount &account, const ShopNames &shops);
    static void addAddress(QVBoxLayout *to, const CustomerAddress &address);
};

/// What the person agreed to: the state now, and the ledger.
class ConsentTab : public ColumnTab
{
    Q_OBJECT

public:
    using ColumnTab::ColumnTab;
    void setConsents(const QList<CurrentConsent> &now, const QList<TimelineEntry> &ledger,
                     const ShopNames &shops);
};

} // namespace comptoir
