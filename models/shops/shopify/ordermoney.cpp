#include "models/shops/shopify/ordermoney.h"

#include <cmath>

namespace comptoir::shopify {

namespace {

JsonValue setAmount(FieldReader &owner, std::string_view setKey, bool presentment)
{
    return owner[setKey][presentment ? "presentment_money" : "shop_money"]["amount"];
}

} // namespace

OrderMoney::OrderMoney(FieldReader &order, Currency fallback)
{
    m_shopCurrency = Currency::fromCode(order.text("currency")).value_or(fallback);
    m_currency = m_shopCurrency;
    m_shopTotal = m_total = Money{0, m_shopCurrency};
    if (m_shopCurrency.isNull()) {
        order.reject("currency");
        return;
    }
    const std::optional<Currency> paidIn = Currency::fromCode(order.text("presentment_currency"));
    const JsonValue paid = setAmount(order, "total_price_set", true);
    if (!paidIn || *paidIn == m_shopCurrency || paid.isNone())
        return;
    m_currency = *paidIn;
    m_total = order.money(paid, "total_price_set", m_currency).value_or(Money{0, m_currency});
    m_shopTotal = order.money("total_price", m_shopCurrency).value_or(m_shopTotal);
}

Money OrderMoney::converted(Money shopMoney) const
{
    if (m_currency == m_shopCurrency || m_shopTotal.minor == 0)
        return {shopMoney.minor, m_currency};
    const long double rate
        = static_cast<long double>(m_total.minor) / static_cast<long double>(m_shopTotal.minor);
    const long double minor = std::round(static_cast<long double>(shopMoney.minor) * rate);
    constexpr long double limit = 9e18L;
    return {std::abs(minor) < limit ? static_cast<qint64>(minor) : 0, m_currency};
}

std::optional<Money> OrderMoney::amount(FieldReader &owner, std::string_view key,
                                        std::string_view setKey) const
{
    const bool presentment = m_currency != m_shopCurrency;
    if (presentment) {
        const JsonValue exact = setAmount(owner, setKey, true);
        if (!exact.isNone())
            return owner.money(exact, setKey, m_currency);
    }
    const std::optional<Money> shop = shopAmount(owner, key, setKey);
    return shop ? std::optional(converted(*shop)) : std::nullopt;
}

Money OrderMoney::amountOrZero(FieldReader &owner, std::string_view key,
                               std::string_view setKey) const
{
    return amount(owner, key, setKey).value_or(zero());
}

std::optional<Money> OrderMoney::shopAmount(FieldReader &owner, std::string_view key,
                                            std::string_view setKey) const
{
    if (!owner[key].isNone())
        return owner.money(key, m_shopCurrency);
    return owner.money(setAmount(owner, setKey, false), setKey, m_shopCurrency);
}

std::optional<Money> OrderMoney::amountIn(FieldReader &owner, std::string_view key,
                                          const QString &currencyCode) const
{
    const Currency named = Currency::fromCode(currencyCode).value_or(m_shopCurrency);
    if (named == m_currency)
        return owner.money(key, m_currency);
    const std::optional<Money> shop = owner.money(key, m_shopCurrency);
    return shop ? std::optional(converted(*shop)) : std::nullopt;
}

} // namespace comptoir::shopify
