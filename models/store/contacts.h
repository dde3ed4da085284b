#pragma once

#include "models/store/shopdeeds.h"

/// What customers did towards the shop, by which it is told how long their data may be kept: who
/// (customer_id, may be NULL) and when (at). An e-mail opened is no contact, a click is (CNIL,
/// guidance on how long data is kept). For SQL.
#define COMPTOIR_CONTACTS                                                                          \
    "SELECT customer_id, placed_at AS at FROM orders"                                              \
    " UNION ALL SELECT customer_id, updated_at FROM cart WHERE lines_count > 0"                    \
    " UNION ALL SELECT customer_id, at FROM event WHERE kind NOT IN (" COMPTOIR_SHOP_DEEDS         \
    ", 'message_opened', 'loyalty_points')"                                                        \
    " UNION ALL SELECT t.customer_id, m.at FROM thread t JOIN message m ON m.shop_id = t.shop_id"  \
    " AND m.thread_remote_id = t.remote_id WHERE m.from_customer = 1"
