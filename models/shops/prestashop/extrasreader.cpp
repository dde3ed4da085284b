#include "models/shops/prestashop/extrasreader.h"

#include "models/shops/prestashop/extras.h"

#include <QJsonObject>

#include <algorithm>

namespace comptoir::prestashop {

namespace {

/// The shop could not be reached or asked us to wait: asking again later is worth it.
bool isPassing(ErrorCode code)
{
    return code == ErrorCode::Network || code == ErrorCode::RateLimited || code == ErrorCode::Tls
        || code == ErrorCode::Auth || code == ErrorCode::Cancelled;
}

} // namespace

/// Rows of another resource by a filter, as a comfort: a key that may not read it is not asked
/// again, and a shop that fails at it does not hold up what was asked for. Only when nothing can be
/// asked at all the page must come again, since it would otherwise stay bare until it changes.
Result<QJsonArray> ExtrasReader::rowsOf(const QString &resource, const QString &fields,
                                        const QString &filter, const QString &value,
                                        const CancelToken &cancel)
{
    if (m_refused.contains(resource))
        return QJsonArray();
    Result<QJsonArray> rows = m_reader.list(
        resource, resource, fields, {{QStringLiteral("filter[%1]").arg(filter), value}}, cancel);
    if (rows || isPassing(rows.error().code))
        return rows;
    const ErrorCode code = rows.error().code;
    if (code == ErrorCode::Permission || code == ErrorCode::NotFound)
        m_refused.insert(resource);
    return QJsonArray();
}

Result<QJsonArray> ExtrasReader::addTo(const Resource &resource, const QJsonArray &records,
                                       const CancelToken &cancel)
{
    if (records.isEmpty())
        return records;
    if (resource.id == u"orders") {
        const Result<QJsonArray> delivered = orderExtras(records, cancel);
        return delivered ? orderDiscounts(*delivered, cancel) : delivered;
    }
    if (resource.id != u"order_slip")
        return records;
    const QList<qint64> orders = extras::idsOf(records, QLatin1String("id_order"));
    const auto rows = rowsOf(QStringLiteral("orders"), QStringLiteral("id,id_currency"),
                             QStringLiteral("id"), extras::anyOf(orders), cancel);
    if (!rows)
        return rows.error();
    return extras::withCurrency(records, extras::byId(*rows));
}

Result<QJsonArray> ExtrasReader::orderExtras(const QJsonArray &orders, const CancelToken &cancel)
{
    const QList<qint64> ids = extras::idsOf(orders, QLatin1String("id_address_delivery"));
    if (ids.isEmpty())
        return orders;
    const auto rows
        = rowsOf(QStringLiteral("addresses"), QStringLiteral("id,postcode,city,id_country"),
                 QStringLiteral("id"), extras::anyOf(ids), cancel);
    if (!rows)
        return rows.error();
    return extras::withDelivery(orders, extras::byId(*rows));
}

/// Before 1.7.8 the resource had another name.
Result<QJsonArray> ExtrasReader::discountRows(const QString &orderIds, const CancelToken &cancel)
{
    const QString fields = QStringLiteral("id,id_order,id_cart_rule,name,value");
    const QString current = QStringLiteral("order_cart_rules");
    Result<QJsonArray> rows = rowsOf(current, fields, QStringLiteral("id_order"), orderIds, cancel);
    if (m_refused.contains(current))
        rows = rowsOf(QStringLiteral("order_discounts"), fields, QStringLiteral("id_order"),
                      orderIds, cancel);
    return rows;
}

Done ExtrasReader::loadCodes(const QList<qint64> &rules, const CancelToken &cancel)
{
    QList<qint64> unknown;
    std::copy_if(rules.cbegin(), rules.cend(), std::back_inserter(unknown),
                 [this](qint64 rule) { return !m_codes.contains(rule); });
    if (unknown.isEmpty())
        return done();
    const auto rows = rowsOf(QStringLiteral("cart_rules"), QStringLiteral("id,code"),
                             QStringLiteral("id"), extras::anyOf(unknown), cancel);
    if (!rows)
        return rows.error();
    for (const QJsonValue value : *rows) {
        const QJsonObject rule = value.toObject();
        m_codes.insert(rule[u"id"].toVariant().toLongLong(), rule[u"code"].toString());
    }
    return done();
}

Result<QJsonArray> ExtrasReader::orderDiscounts(const QJsonArray &orders, const CancelToken &cancel)
{
    const QList<qint64> ids = extras::discounted(orders);
    if (ids.isEmpty())
        return orders;
    const Result<QJsonArray> rows = discountRows(extras::anyOf(ids), cancel);
    if (!rows)
        return rows.error();
    const QList<qint64> rules = extras::idsOf(*rows, QLatin1String("id_cart_rule"));
    if (const Done loaded = loadCodes(rules, cancel); !loaded)
        return loaded.error();
    return extras::withDiscounts(orders, *rows, m_codes);
}

} // namespace comptoir::prestashop
