#pragma once

#include "models/store/orderlist.h"
#include "views/orders/orderwords.h"
#include "views/widgets/pagedmodel.h"
#include "views/widgets/tableexport.h"

namespace comptoir {

/// How the store answers for the table of orders.
struct OrderTableReads
{
    using Query = OrderListQuery;
    using Row = Order;
    static Result<std::vector<qint32>> ids(Database &db, const OrderListQuery &query)
    {
        return OrderList(query).ids(db);
    }
    static Result<QList<Order>> first(Database &db, const OrderListQuery &query, int limit);
    static Result<QList<Order>> rows(Database &db, const OrderListQuery &query,
                                     const std::vector<qint32> &ids);
    static bool isFirstQuick(const OrderListQuery &query) { return OrderList::isFirstQuick(query); }
    static bool isSame(const OrderListQuery &a, const OrderListQuery &b) { return a == b; }
    static qint64 id(const Order &order) { return order.row.id.value; }
};

/// All orders of a query, however many, as PagedModel has it. Names and towns are masked in
/// hide-names mode. The columns are those of OrderColumns.
class OrderTableModel : public PagedModel<OrderTableReads>
{
    Q_OBJECT

public:
    OrderTableModel(Store &store, std::shared_ptr<Privacy> privacy, QObject *parent = nullptr);

    void setShops(const ShopTable &shops);
    [[nodiscard]] const ShopTable &shops() const { return m_shops; }
    /// What the table shows, with these columns, for a file.
    [[nodiscard]] TableSource exportSource(const QStringList &keys) const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    [[nodiscard]] QString cellText(const Order &order, int column) const override;
    [[nodiscard]] QString masked(const Order &order, int column) const;

    std::shared_ptr<Privacy> m_privacy;
    ShopTable m_shops;
};

} // namespace comptoir
