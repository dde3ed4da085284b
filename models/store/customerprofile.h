#pragma once

#include "models/domain/customer.h"
#include "models/domain/result.h"

namespace comptoir {

class Database;

/// Everything about the person of `row` but orders, carts and timeline.
Result<CustomerProfile> readProfile(Database &database, const CustomerRow &row);

} // namespace comptoir
