#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "models/store/statement.h"

#include <optional>
#include <vector>

namespace comptoir {

class Database;

/// What one customer did, as far as it can move them in a workflow; UTC, each ascending.
struct CustomerActivity
{
    std::vector<Timestamp> instants; ///< of everything below, of events and of consents
    std::vector<Timestamp> placed; ///< orders that count
    std::vector<Timestamp> paid; ///< when they were paid: by their history, else when placed

    /// The first after an instant.
    static std::optional<Timestamp> after(const std::vector<Timestamp> &instants, Timestamp since);
};

/// Reads the activity of one customer after the other, by the indexes of customers.
class ActivityHistory
{
public:
    explicit ActivityHistory(Database &database);

    Result<CustomerActivity> of(CustomerId customer);

private:
    Statement m_orders, m_others;
};

} // namespace comptoir
