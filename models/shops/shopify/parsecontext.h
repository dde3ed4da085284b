#pragma once

#include "models/domain/currency.h"

#include <QUrl>

namespace comptoir::shopify {

/// What a body does not say of itself.
struct ParseContext
{
    Currency shopCurrency; ///< of catalogue prices; may be null when not yet known
    QUrl shopUrl; ///< "https://my-shop.myshopify.com"; product pages are addressed below it
};

} // namespace comptoir::shopify
