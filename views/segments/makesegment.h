#pragma once

#include "models/store/customerrepository.h"
#include "models/store/ordercriteria.h"
#include "views/viewcontext.h"

class QObject;

namespace comptoir {

/// "Make a segment from this": drafts a segment of whom a list shows and opens it to be looked
/// over; says what of the filter no rule can ask. Nothing happens once `owner` is gone.
void makeSegment(const ViewContext &context, QObject *owner, const CustomerQuery &customers);
/// Of those who placed the orders.
void makeSegment(const ViewContext &context, QObject *owner, const OrderListQuery &orders);
/// Of those who bought the product.
void makeSegment(const ViewContext &context, QObject *owner, ProductId product);

} // namespace comptoir
