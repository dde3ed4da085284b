#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "models/domain/shopbatch.h"
#include "models/domain/timestamp.h"

#include <QList>
#include <QSet>
#include <QString>

namespace comptoir {

class Database;

/// What a batch did. A record counts once, by the row of its own table.
struct IngestResult
{
    qint64 inserted = 0;
    qint64 updated = 0;
    qint64 unchanged = 0; ///< the same, or older than what is stored
    qint64 personsMade = 0; ///< of accounts that belong to nobody known
    QSet<CustomerId> touched; ///< persons whose facts, names or accounts may have changed
    QList<BadRecord> rejected; ///< records that cannot be stored, each with a named error
};

/// Takes what a shop tells into the store. Runs inside the caller's Transaction and leaves
/// customer_facts right for the touched persons. On an Error the caller must roll back.
///
/// Upserts go by (shop_id, remote_id): the same record twice changes nothing, a record older than
/// the stored one is ignored, and pages may come in any order: an order links to its account when
/// that lands, a cart to its order, a refund to its order. The order of pages does not change the
/// final content (ids apart).
///
/// Of people who had their data erased only amounts are taken in, under no name (ErasedFilter);
/// what is left out counts as unchanged.
///
/// An e-mail or phone typed in an order, cart, conversation or event that names no account makes a
/// "contact" (an account row without remote id), so that there is a person to show.
class Ingest
{
public:
    Ingest(Database &database, ShopId shop, Timestamp now);

    /// Texts are cleaned and cut first (TextRules).
    Result<IngestResult> apply(const ShopBatch &told);

    /// Records of a resource table that a sweep no longer saw in the shop. They stay, marked; an
    /// order that is gone no longer counts as a sale. A later record with the same id brings it
    /// back. `resource` is one of "customers", "addresses", "orders", "carts", "products",
    /// "combinations" or "variants", "categories", "cart_rules" or "discount_codes",
    /// "customer_threads" or "threads", "order_states"; others are InvalidArgument.
    Result<IngestResult> markGone(const QString &resource, const QList<RemoteId> &ids);

private:
    Database &m_database;
    ShopId m_shop;
    Timestamp m_now;
};

} // namespace comptoir
