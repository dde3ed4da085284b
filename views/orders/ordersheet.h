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
    /// The rows under the lines: what, and the amount; shared with the detail on screen.
    static QList<QPair<QString, Money>> totals(const Order &order);
    /// The lines with their headings, for the clipboard.
    static QStringList headings();
    static QList<QStringList> lines(const Order &order);

private:
    static QString lineTable(const Order &order);
};

} // namespace comptoir
