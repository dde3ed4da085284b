#pragma once

#include "models/domain/shopbatch.h"

#include <QJsonObject>
#include <QUrl>

/// Neutral records written as the REST Admin API of Shopify (2026-07) writes them. What Shopify
/// does not have (birthdays, languages, guests) is left out. The inverse of models/shops/shopify,
/// written apart from it on purpose: neither may hide a mistake of the other.
namespace comptoir::shopifyrender {

struct Style
{
    Currency shopCurrency;
    bool hidePersonalData = false; ///< as on the Basic plan with an admin-made app
    int utcOffsetSeconds = 3600; ///< dates carry the shop's offset
};

QJsonObject customer(const AccountRecord &account, const Style &style);
/// `buyer` is null for walk-in sales.
QJsonObject order(const OrderRecord &order, const AccountRecord *buyer, const Style &style);
QJsonObject checkout(const CartRecord &cart, const Style &style);
QJsonObject product(const ProductRecord &product, const Style &style);
QJsonObject collection(const CategoryRecord &category, const Style &style);
QJsonObject location(const ReferenceRecord &place);
/// A code's price rule has the same number as the code.
QJsonObject priceRule(const DiscountCodeRecord &code, const Style &style);
QJsonObject discountCode(const DiscountCodeRecord &code, const Style &style);

QJsonValue date(std::optional<Timestamp> at, const Style &style);

} // namespace comptoir::shopifyrender
