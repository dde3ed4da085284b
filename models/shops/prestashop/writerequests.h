#pragma once

#include "models/domain/shopbatch.h"

#include <QByteArray>
#include <QTimeZone>

#include <optional>

/// What the web service is sent when something is to be changed: XML, the only form that it reads.
/// Pure.
namespace comptoir::prestashop {

/// What a cart rule must name by the shop's numbers.
struct RuleNumbers
{
    QTimeZone zone; ///< of the shop: its dates are local
    QList<qint64> languages; ///< in each of which the rule has its name
    qint64 amountCurrency = 0, minimumCurrency = 0; ///< of those amounts that the code has
};
/// For POST cart_rules: a code that is used once. Sent is what a rule without it would lack:
/// quantity (absent: never usable), active (absent: off), name by language (else error 84).
QByteArray cartRuleXml(const DiscountCodeRecord &code, const RuleNumbers &numbers);

/// What becomes of a customer's row; what is not set stays.
struct CustomerEdit
{
    std::optional<QString> note;
    std::optional<QList<qint64>> groups; ///< all of them
    std::optional<qint64> defaultGroup;
};
/// For PATCH customers (8.0 and later): changes only that.
QByteArray customerPatchXml(qint64 customer, const CustomerEdit &edit);
/// For PUT customers, which empties what is left out: the whole row as it was read (GET as XML),
/// but for the edit. Empty: `asRead` is no whole customer.
QByteArray customerPutXml(const QByteArray &asRead, const CustomerEdit &edit);

} // namespace comptoir::prestashop
