#pragma once

#include "views/orders/orderwords.h"
#include "views/widgets/printdocument.h"

namespace comptoir {

/// An order as a sheet of paper that lies in the parcel or in the file: who, what, how much.
class OrderSheet
{
    Q_DECLARE_TR_FUNCTIONS(OrderSheet)

public:
    static PrintDocument::Content content(const Order &order, const Shop &shop, Timestamp now);
    /// A row under the lines.
    struct Total
    {
        QString name;
        Money amount;
        bool strong = false; ///< what it comes to
    };
    /// From the items to the total, then the tax in it; shared with the detail on screen.
    static QList<Total> totals(const Order &order);
    /// The lines with their headings, for the clipboard.
    static QStringList headings();
    static QList<QStringList> lines(const Order &order);

private:
    static QString lineTable(const Order &order);
};

} // namespace comptoir
