#include "views/customers/profilereading.h"

#include "models/store/customerrepository.h"
#include "models/store/orderrepository.h"
#include "models/store/settingsrepository.h"
#include "models/store/shoprepository.h"
#include "models/store/timelinerepository.h"

namespace comptoir {

namespace {

constexpr int kLedgerLines = 500;

/// Names of the shops of this person's accounts, removed ones too; of all connected ones at least.
ShopNames namesOfShops(Database &database, const QList<CustomerAccount> &accounts)
{
    ShopNames names;
    ShopRepository shops(database);
    if (const auto connected = shops.list()) {
        for (const Shop &shop : *connected)
            names.insert(shop.id, shop.name);
    }
    for (const CustomerAccount &account : accounts) {
        if (names.contains(account.shop))
            continue;
        if (const auto removed = shops.get(account.shop))
            names.insert(account.shop, removed->name);
    }
    return names;
}

} // namespace

Result<ProfileReading> readProfile(Database &database, CustomerId customer, Timestamp now)
{
    ProfileReading reading;
    auto profile = CustomerRepository(database).profile(customer);
    if (!profile)
        return profile.error();
    reading.profile = *profile;

    auto orders = OrderRepository(database).ofCustomer(customer);
    if (!orders)
        return orders.error();
    reading.orders = *orders;

    reading.asOf = {now,
                    SettingsRepository(database).abandonedAfterHours().valueOr(
                        storesettings::kAbandonedAfterHours)};
    auto carts = CartRepository(database).ofCustomer(customer, reading.asOf);
    if (!carts)
        return carts.error();
    reading.carts = *carts;

    TimelineQuery ledger;
    ledger.customer = customer;
    ledger.kinds = {TimelineKind::ConsentChanged};
    ledger.now = now;
    ledger.limit = kLedgerLines;
    if (const auto lines = TimelineRepository(database).page(ledger))
        reading.consentLedger = lines->entries;
    reading.shops = namesOfShops(database, reading.profile.accounts);
    return reading;
}

} // namespace comptoir
