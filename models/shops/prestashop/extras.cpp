#include "models/shops/prestashop/extras.h"

#include <QSet>
#include <QStringList>
#include <QVariant>

namespace comptoir::prestashop::extras {

namespace {

qint64 number(const QJsonObject &record, QLatin1String field)
{
    return record.value(field).toVariant().toLongLong();
}

const QLatin1String idField("id");

} // namespace

QList<qint64> idsOf(const QJsonArray &records, QLatin1String field)
{
    QSet<qint64> seen;
    QList<qint64> ids;
    for (const QJsonValue value : records) {
        const qint64 id = number(value.toObject(), field);
        if (id > 0 && !seen.contains(id)) {
            seen.insert(id);
            ids.append(id);
        }
    }
    return ids;
}

QString anyOf(const QList<qint64> &ids)
{
    QStringList texts;
    for (const qint64 id : ids)
        texts += QString::number(id);
    return QLatin1Char('[') + texts.join(QLatin1Char('|')) + QLatin1Char(']');
}

QHash<qint64, QJsonObject> byId(const QJsonArray &records)
{
    QHash<qint64, QJsonObject> found;
    for (const QJsonValue value : records) {
        const QJsonObject record = value.toObject();
        found.insert(number(record, idField), record);
    }
    return found;
}

QJsonArray newerThan(const QJsonArray &records, qint64 id)
{
    QJsonArray newer;
    for (const QJsonValue value : records) {
        if (number(value.toObject(), idField) > id)
            newer.append(value);
    }
    return newer;
}

QList<qint64> discounted(const QJsonArray &orders)
{
    QJsonArray some;
    for (const QJsonValue value : orders) {
        const QJsonValue discount = value.toObject()[u"total_discounts_tax_incl"];
        if (discount.toVariant().toDouble() > 0)
            some.append(value);
    }
    return idsOf(some, idField);
}

QJsonArray withDelivery(const QJsonArray &orders, const QHash<qint64, QJsonObject> &addresses)
{
    QJsonArray result;
    for (const QJsonValue value : orders) {
        QJsonObject order = value.toObject();
        const auto address
            = addresses.constFind(number(order, QLatin1String("id_address_delivery")));
        if (address != addresses.constEnd())
            order.insert(delivery, *address);
        result.append(order);
    }
    return result;
}

QJsonArray withDiscounts(const QJsonArray &orders, const QJsonArray &rules,
                         const QHash<qint64, QString> &codes)
{
    QHash<qint64, QJsonArray> byOrder;
    for (const QJsonValue value : rules) {
        const QJsonObject rule = value.toObject();
        if (number(rule, QLatin1String("deleted")) != 0)
            continue;
        const QString code = codes.value(number(rule, QLatin1String("id_cart_rule")));
        const QJsonObject discount{
            {QStringLiteral("code"), code.isEmpty() ? rule[u"name"].toString() : code},
            {QStringLiteral("value"), rule[u"value"]}};
        byOrder[number(rule, QLatin1String("id_order"))].append(discount);
    }
    QJsonArray result;
    for (const QJsonValue value : orders) {
        QJsonObject order = value.toObject();
        const auto found = byOrder.constFind(number(order, idField));
        if (found != byOrder.constEnd())
            order.insert(discounts, *found);
        result.append(order);
    }
    return result;
}

QJsonArray withCurrency(const QJsonArray &slips, const QHash<qint64, QJsonObject> &orders)
{
    QJsonArray result;
    for (const QJsonValue value : slips) {
        QJsonObject slip = value.toObject();
        const auto order = orders.constFind(number(slip, QLatin1String("id_order")));
        if (order != orders.constEnd())
            slip.insert(QStringLiteral("id_currency"), order->value(QLatin1String("id_currency")));
        result.append(slip);
    }
    return result;
}

} // namespace comptoir::prestashop::extras
