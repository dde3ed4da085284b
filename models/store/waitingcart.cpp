#include "models/store/waitingcart.h"

namespace comptoir {

namespace {
constexpr qint64 kWaitingMs = 30LL * 24 * 3600 * 1000;
} // namespace

WaitingCart::WaitingCart(const AbandonedAsOf &asOf)
    : m_newest(asOf.limit())
    , m_oldest{asOf.now.ms - kWaitingMs}
{}

bool WaitingCart::isOf(const CustomerFigures &figures) const
{
    return figures.openCartAt && *figures.openCartAt<m_newest && * figures.openCartAt> m_oldest
        && (!figures.lastOrderAt || *figures.openCartAt > *figures.lastOrderAt);
}

QString WaitingCart::sql()
{
    return QStringLiteral("f.open_cart_at < ? AND f.open_cart_at > ?"
                          " AND (f.last_order_at IS NULL OR f.open_cart_at > f.last_order_at)");
}

std::vector<std::variant<qint64, QString>> WaitingCart::values() const
{
    return {m_newest.ms, m_oldest.ms};
}

} // namespace comptoir
