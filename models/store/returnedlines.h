#pragma once

#include "models/store/ingestcontext.h"

#include <QHash>

#include <optional>

namespace comptoir {

/// What came back of order lines with refunds (table refund_line), and the current quantities that
/// follow from it: of the shops that tell the lines of a refund but not what is left of an order.
class ReturnedLines
{
public:
    explicit ReturnedLines(IngestContext &context);

    /// Makes the stored lines of a refund equal to the record's.
    void write(const RemoteId &refund, const QList<RefundLineRecord> &lines);
    /// How many came back, by the line's id in the shop; empty for most orders.
    QHash<RemoteId, qint64> ofOrder(const RemoteId &order);
    /// Refunds landed after their order: its current quantities again. Returns whether one changed.
    bool settle(const RemoteId &order);

    /// What is left of a line.
    static qint64 left(const OrderLineRecord &line, qint64 returned);

private:
    [[nodiscard]] bool any();

    IngestContext &m_context;
    std::optional<bool> m_any; ///< of this shop: most reads stop here
};

} // namespace comptoir
