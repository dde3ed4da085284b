#pragma once

#include "models/shops/prestashop/answer.h"
#include "models/shops/shopwriter.h"

namespace comptoir::prestashop {

/// What was asked, in the web service's own words.
struct WriteAsked
{
    QByteArray verb; ///< "POST", "PUT", "PATCH"
    QString resource; ///< "cart_rules"
    QString object; ///< "cart_rule": what a good answer holds
};

/// What became of a change, decided by the error codes before the status. A 500 after a write does
/// not mean that nothing was done, and 201 without an object that something was. Source: recorded
/// answers of 1.6.1, 1.7.6, 8.1 and thirty bees. Pure; terminates whatever the bytes.
ShopWriteAnswer readWriteAnswer(const RawAnswer &answer, const WriteAsked &asked);

} // namespace comptoir::prestashop
