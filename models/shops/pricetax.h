#pragma once

#include <QString>

namespace comptoir {

/// Whether the prices of products hold tax, by how the shop system keeps them.
enum class PriceTax {
    Unknown,
    Without, ///< PrestaShop: ps_product.price is before tax and before special prices
    /// Shopify: as the shop displays them. Whether tax is in them is a setting of the shop
    /// (taxes_included of the REST Admin API's Shop); in Europe it is.
    AsDisplayed,
};

/// Of a platform by its id ("prestashop").
PriceTax priceTaxOf(const QString &platform);

} // namespace comptoir
