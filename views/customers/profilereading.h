#pragma once

#include "models/domain/customer.h"
#include "models/domain/order.h"
#include "models/domain/result.h"
#include "models/store/cartrepository.h"
#include "views/customers/timelinewords.h"

namespace comptoir {

class Database;

/// Everything a profile shows but its timeline, read in one go.
struct ProfileReading
{
    CustomerProfile profile;
    QList<Order> orders;
    QList<Cart> carts;
    QList<TimelineEntry> consentLedger; ///< newest first
    ShopNames shops;
    AbandonedAsOf asOf; ///< when it was read, and after how many hours a cart is abandoned
};

/// On a reader thread. Carts are abandoned, or not, at `now`.
Result<ProfileReading> readProfile(Database &database, CustomerId customer, Timestamp now);

} // namespace comptoir
