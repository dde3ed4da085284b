#pragma once

#include "models/domain/clock.h"
#include "models/domain/result.h"
#include "models/domain/shop.h"
#include "models/domain/timestamp.h"

#include <QCoreApplication>
#include <QList>

#include <functional>

namespace comptoir {

class Database;

/// What came from one shop.
struct ShopHoldings
{
    qint64 customers = 0; ///< people with an account there
    qint64 onlyThere = 0; ///< of these, people whom no other shop knows
    qint64 orders = 0, carts = 0, products = 0;

    bool operator==(const ShopHoldings &) const = default;
};

/// The connected shops. Secrets are not here.
class ShopRepository
{
    Q_DECLARE_TR_FUNCTIONS(ShopRepository)
public:
    explicit ShopRepository(Database &database);

    /// Shops that were not removed, in the order added.
    Result<QList<Shop>> list();
    /// Also finds removed shops, whose history may still be shown. NotFound.
    Result<Shop> get(ShopId id);
    /// A shop of the same platform and address (and, in a PrestaShop multistore, the same id_shop)
    /// that was removed comes back with its history; one that is connected is not connected twice:
    /// InvalidArgument.
    Result<ShopId> add(const Shop &shop, Timestamp now);
    /// All fields of `shop` but its id. NotFound.
    Done update(const Shop &shop);
    Done setPaused(ShopId id, bool paused);
    /// Counts; walks the shop's rows, so for a reader thread.
    Result<ShopHoldings> holdings(ShopId id);

    /// Disconnects the shop; customers, orders and carts stay to be read. Runs in the caller's
    /// Transaction.
    Done removeKeepingHistory(ShopId id, Timestamp now);
    /// The shop is connected again, with all that it had. NotFound.
    Done bringBack(ShopId id);
    /// Deletes everything that came from the shop: accounts, orders, carts, products, messages, and
    /// the persons whom no other shop knows. Cannot be taken back but from a backup. Runs in the
    /// caller's Transaction; minutes for a large shop.
    /// `progress` is told how much of how much is done. Cancelled: the caller rolls back.
    Done eraseWithHistory(ShopId id, Timestamp now, const CancelToken &cancel = {},
                          const std::function<void(qint64, qint64)> &progress = {});

private:
    static Error noSuchShop();
    Done expectOne(const Done &ran);
    enum class Which { Connected, Removed };
    /// The first shop that is the same as `shop`; one with an invalid id when there is none.
    Result<Shop> sameAs(const Shop &shop, Which which);
    static Error alreadyConnected(const Shop &shop);
    Result<ShopId> takeBack(ShopId id, Shop shop);

    Database &m_database;
};

} // namespace comptoir
