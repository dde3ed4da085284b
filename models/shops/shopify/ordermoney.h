#pragma once

#include "models/shops/shopify/fieldreader.h"

namespace comptoir::shopify {

/// Which of an order's two currencies its amounts are read in. Every amount comes in the shop's
/// currency ("total_price") and, since 2019, as a pair ("total_price_set": shop_money and
/// presentment_money). The order is read in what the customer paid in, presentment_currency, where
/// the pairs are there; an amount without a pair is converted at the order's own rate.
class OrderMoney
{
public:
    /// `fallback` serves bodies that name no currency.
    OrderMoney(FieldReader &order, Currency fallback);

    [[nodiscard]] Currency currency() const { return m_currency; }
    [[nodiscard]] Currency shopCurrency() const { return m_shopCurrency; }

    /// owner's `key`_set in currency(), else `key`; nullopt for none.
    std::optional<Money> amount(FieldReader &owner, std::string_view key,
                                std::string_view setKey) const;
    /// The same, zero for none.
    Money amountOrZero(FieldReader &owner, std::string_view key, std::string_view setKey) const;
    /// In the shop's currency.
    std::optional<Money> shopAmount(FieldReader &owner, std::string_view key,
                                    std::string_view setKey) const;
    /// An amount that names its currency, as transactions do.
    std::optional<Money> amountIn(FieldReader &owner, std::string_view key,
                                  const QString &currencyCode) const;
    [[nodiscard]] Money zero() const { return {0, m_currency}; }

private:
    [[nodiscard]] Money converted(Money shopMoney) const;

    Currency m_shopCurrency, m_currency;
    Money m_shopTotal, m_total; ///< the rate: the same total in both currencies
};

} // namespace comptoir::shopify
