#pragma once

#include "models/store/accountlookup.h"
#include "models/store/cartlinks.h"
#include "models/store/recordupsert.h"

#include <vector>

namespace comptoir {

/// The part of Ingest that takes in carts. Where the shop keeps no price in a cart, today's price
/// of the variant or product stands in, marked as an estimate and kept up with the product.
class IngestCarts
{
public:
    IngestCarts(IngestContext &context, AccountLookup &accounts, CartLinks &links);

    void take(const ShopBatch &batch);
    /// After products landed: estimates that hang on them.
    void priceAgain();

private:
    struct Price
    {
        std::optional<qint64> unit;
        bool estimated = false;
    };

    void takeCart(const CartRecord &record);
    RecordUpsert::Row writeRow(const CartRecord &record, const RecordUpsert::Row &found,
                               const Who &who, const std::vector<Price> &prices);
    bool setLines(qint64 cart, const CartRecord &record, const std::vector<Price> &prices);
    static std::optional<qint64> sumOf(const CartRecord &record, const std::vector<Price> &prices);
    std::vector<Price> pricesOf(const CartRecord &record, const QString &currency);
    std::optional<qint64> estimate(const RemoteId &product, const RemoteId &variant,
                                   const QString &currency);
    void priceAgain(qint64 cart);

    IngestContext &m_context;
    AccountLookup &m_lookup;
    CartLinks &m_links;
    RecordUpsert m_carts;
};

} // namespace comptoir
