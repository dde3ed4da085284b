#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

/// Some records point at others that a reader of one record cannot see: the delivery address and
/// the codes of an order, the currency of a refund. The connector asks for those beside the page
/// and puts them into the records under names of our own, so that a record set aside can still be
/// read by itself later.
namespace comptoir::prestashop::extras {

inline constexpr QLatin1String delivery("comptoir_delivery"); ///< {postcode, city, id_country}
inline constexpr QLatin1String discounts("comptoir_discounts"); ///< [{code, value}]

/// The distinct positive numbers under `field`.
QList<qint64> idsOf(const QJsonArray &records, QLatin1String field);
/// "[1|2|3]", the filter for any of them.
QString anyOf(const QList<qint64> &ids);
QHash<qint64, QJsonObject> byId(const QJsonArray &records);

/// Records whose own id is larger.
QJsonArray newerThan(const QJsonArray &records, qint64 id);

/// Ids of the orders that say to have a discount.
QList<qint64> discounted(const QJsonArray &orders);

/// Orders with the addresses that their `id_address_delivery` names.
QJsonArray withDelivery(const QJsonArray &orders, const QHash<qint64, QJsonObject> &addresses);
/// Orders with their discounts; `rules` are rows of order_cart_rules, `codes` by id_cart_rule.
QJsonArray withDiscounts(const QJsonArray &orders, const QJsonArray &rules,
                         const QHash<qint64, QString> &codes);
/// Refunds with the currency of their orders.
QJsonArray withCurrency(const QJsonArray &slips, const QHash<qint64, QJsonObject> &orders);

} // namespace comptoir::prestashop::extras
