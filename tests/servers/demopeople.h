#pragma once

#include "tests/servers/democalendar.h"
#include "tests/servers/demoshop.h"

namespace comptoir {

/// What the orders need to know of a customer of the demo shop.
struct DemoPerson
{
    RemoteId id;
    QString email, phone, firstName, lastName;
    QString postcode, city, country; ///< of the main address
    Currency currency;
    Timestamp createdAt;
    int orders = 0; ///< how many they will place, seasons permitting
    int lastDay = 0; ///< of the calendar: they do not come back after it
    bool gone = false; ///< the account was deleted without a trace: not in the batch
};

/// Fills accounts and addresses of `batch`, oldest account first; the list has one entry an
/// account, in that order, and a few customers who are gone at the end.
QList<DemoPerson> addDemoPeople(ShopBatch &batch, const DemoShopOptions &options,
                                const DemoCalendar &calendar);

} // namespace comptoir
