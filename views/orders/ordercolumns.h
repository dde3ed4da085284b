#pragma once

#include "models/domain/order.h"
#include "models/shops/csv/tablefile.h"
#include "models/store/ordercriteria.h"
#include "views/widgets/tablecolumns.h"

#include <QHash>

namespace comptoir {

/// What a table of orders can show: each column's name, look and value, in the order at first.
/// Pure.
class OrderColumns
{
public:
    enum class Group { Order, Customer, State, Amounts, Delivery };
    struct Info
    {
        OrderColumn column;
        const char *key; ///< for settings and files
        Group group; ///< in the chooser
        int weight;
        bool shown = false; ///< at first
        bool figure = false; ///< right-aligned
        bool flexible = false;
        bool muted = false;
    };

    static int count();
    static const Info &at(int index);
    static int indexOf(OrderColumn column);
    static QString title(OrderColumn column);
    static QList<TableColumn> catalogue();

    /// The value itself, for a file. Worker threads: no widget, and words only from the shop.
    static csv::TableCell cell(const Order &order, OrderColumn column,
                               const QHash<ShopId, QString> &shops);
    /// As the table writes it.
    static QString text(const csv::TableCell &cell, OrderColumn column);
};

} // namespace comptoir
