#include "models/store/returnedlines.h"

#include "models/store/database.h"

#include <algorithm>

namespace comptoir {

namespace {

// Far above any order, far below what sums could overflow.
constexpr qint64 kMostOfALine = 1'000'000'000'000;

} // namespace

ReturnedLines::ReturnedLines(IngestContext &context)
    : m_context(context)
{}

void ReturnedLines::write(const RemoteId &refund, const QList<RefundLineRecord> &lines)
{
    if (lines.isEmpty() && !any())
        return;
    Statement clear = m_context.db.prepare(
        QStringLiteral("DELETE FROM refund_line WHERE refund_id = "
                       "(SELECT id FROM refund WHERE shop_id = ? AND remote_id = ?)"));
    Binder(clear) << m_context.shop << refund;
    m_context.run(clear);
    // A slip may name a line twice.
    Statement insert = m_context.db.prepare(QStringLiteral(
        "INSERT INTO refund_line(refund_id, line_remote_id, quantity) "
        "SELECT id, ?3, ?4 FROM refund WHERE shop_id = ?1 AND remote_id = ?2 "
        "ON CONFLICT(refund_id, line_remote_id) DO UPDATE SET quantity = quantity + ?4"));
    for (const RefundLineRecord &line : lines) {
        if (line.lineId.isNull() || line.quantity <= 0)
            continue;
        Binder(insert) << m_context.shop << refund << line.lineId << line.quantity;
        m_context.run(insert);
        m_any = true;
    }
}

QHash<RemoteId, qint64> ReturnedLines::ofOrder(const RemoteId &order)
{
    QHash<RemoteId, qint64> returned;
    if (!any())
        return returned;
    Statement read = m_context.db.prepare(QStringLiteral(
        "SELECT line_remote_id, quantity FROM refund_line WHERE refund_id IN "
        "(SELECT id FROM refund WHERE shop_id = ? AND order_remote_id = ? AND gone_at IS NULL)"));
    Binder(read) << m_context.shop << order;
    while (m_context.next(read)) {
        qint64 &sum = returned[read.remoteId(0)];
        sum = std::min(kMostOfALine, sum + std::min(kMostOfALine, read.int64(1)));
    }
    return returned;
}

bool ReturnedLines::settle(const RemoteId &order)
{
    if (!any())
        return false;
    const QHash<RemoteId, qint64> returned = ofOrder(order);
    Statement read = m_context.db.prepare(QStringLiteral(
        "SELECT id, remote_id, quantity, current_quantity FROM order_line WHERE order_id = "
        "(SELECT id FROM orders WHERE shop_id = ? AND remote_id = ?)"));
    Statement update = m_context.db.prepare(
        QStringLiteral("UPDATE order_line SET current_quantity = ? WHERE id = ?"));
    Binder(read) << m_context.shop << order;
    bool changed = false;
    while (m_context.next(read)) {
        OrderLineRecord line;
        line.quantity = line.currentQuantity = read.int64(2);
        const qint64 now = left(line, returned.value(read.remoteId(1)));
        if (now == read.int64(3))
            continue;
        Binder(update) << now << read.int64(0);
        m_context.run(update);
        changed = true;
    }
    return changed;
}

qint64 ReturnedLines::left(const OrderLineRecord &line, qint64 returned)
{
    if (returned <= 0)
        return line.currentQuantity;
    return std::min(line.currentQuantity, std::max<qint64>(0, line.quantity - returned));
}

bool ReturnedLines::any()
{
    if (!m_any) {
        Statement read = m_context.db.prepare(
            QStringLiteral("SELECT EXISTS(SELECT 1 FROM refund_line JOIN refund ON refund.id = "
                           "refund_id WHERE shop_id = ?)"));
        read.bind(1, m_context.shop);
        m_any = m_context.next(read) && read.boolean(0);
    }
    return *m_any;
}

} // namespace comptoir
