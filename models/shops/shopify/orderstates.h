#pragma once

#include "models/domain/shopbatch.h"
#include "models/shops/shopify/fieldreader.h"

namespace comptoir::shopify {

/// Shopify has no order states of its own: an order carries a payment word, a fulfilment word and
/// dates. This is the fixed list that stands for them here. Ids are words ("paid"), so that they
/// stay the same in every shop; so are the names, which ShopWords says in the owner's language.
QList<OrderStateRecord> orderStates();

/// The one state that tells most of where the order stands: cancelled before refunded before
/// delivered before shipped before paid.
RemoteId currentState(FieldReader &order);

/// What happened when, from the dates that the order carries, oldest first. Ids are
/// "450789469:paid", "450789469:fulfilled:255858046". Without transactions the instant of payment
/// is not told: the business date stands for it, as in Shopify's own reports.
QList<OrderStateChangeRecord> stateChanges(FieldReader &order, RemoteId orderId,
                                           Timestamp placedAt);

} // namespace comptoir::shopify
