#pragma once

#include "tests/servers/democatalogue.h"
#include "tests/servers/demopeople.h"

namespace comptoir {

/// Fills order states, discount codes, orders with lines, state changes and refunds of `batch`, in
/// the order in which they happened.
void addDemoOrders(ShopBatch &batch, const DemoShopOptions &options, const DemoCalendar &calendar,
                   const DemoCatalogue &catalogue, const QList<DemoPerson> &people);

/// Fills carts: those of the orders and, half as many, those left open; a few of the last hours.
/// Call it after addDemoOrders: it links the orders to their carts.
void addDemoCarts(ShopBatch &batch, const DemoShopOptions &options, const DemoCalendar &calendar,
                  const DemoCatalogue &catalogue, const QList<DemoPerson> &people);

/// Fills the support threads and their messages (PrestaShop only).
void addDemoThreads(ShopBatch &batch, const DemoShopOptions &options);

} // namespace comptoir
