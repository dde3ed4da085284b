#include "models/history/activityhistory.h"

#include "models/store/consenttime.h"
#include "models/store/database.h"

#include <algorithm>

namespace comptoir {

std::optional<Timestamp> CustomerActivity::after(const std::vector<Timestamp> &instants,
                                                 Timestamp since)
{
    const auto found = std::upper_bound(instants.cbegin(), instants.cend(), since);
    return found == instants.cend() ? std::nullopt : std::optional(*found);
}

ActivityHistory::ActivityHistory(Database &database)
    : m_orders(database.prepare(QStringLiteral(
        "SELECT o.placed_at, (SELECT min(c.at) FROM order_state_change c JOIN order_state v"
        " ON v.shop_id = c.shop_id AND v.remote_id = c.state_remote_id"
        " WHERE c.shop_id = o.shop_id AND c.order_remote_id = o.remote_id AND v.kind = 'paid')"
        " FROM orders o WHERE o.customer_id = ?1 AND o.valid = 1 ORDER BY o.placed_at")))
    , m_others(database.prepare(QStringLiteral(
          "SELECT at FROM event WHERE customer_id = ?1 UNION ALL SELECT " COMPTOIR_CONSENT_AT(
              "n.") " FROM consent n WHERE n.customer_id = ?1")))
{}

Result<CustomerActivity> ActivityHistory::of(CustomerId customer)
{
    CustomerActivity activity;
    m_orders.bind(1, customer);
    while (m_orders.next()) {
        activity.placed.push_back(m_orders.timestamp(0));
        activity.paid.push_back(m_orders.optionalTimestamp(1).value_or(m_orders.timestamp(0)));
    }
    m_orders.reset();
    m_others.bind(1, customer);
    while (m_others.next())
        activity.instants.push_back(m_others.timestamp(0));
    m_others.reset();
    if (!m_orders.ok() || !m_others.ok())
        return m_orders.ok() ? m_others.error() : m_orders.error();
    std::sort(activity.paid.begin(), activity.paid.end());
    for (const auto *orders : {&activity.placed, &activity.paid})
        activity.instants.insert(activity.instants.end(), orders->begin(), orders->end());
    std::sort(activity.instants.begin(), activity.instants.end());
    return activity;
}

} // namespace comptoir
