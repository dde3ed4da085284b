#pragma once

#include "models/domain/shopbatch.h"
#include "tests/servers/loopbackserver.h"

#include <QTimeZone>

#include <functional>

namespace comptoir {

/// The writing half of a PrestaShop web service: cart_rules by POST, customers by PUT and PATCH, as
/// recorded (cart_rules-post-*, customers-patch-*, customers-put-*). Codes are not unique there,
/// and a PUT empties what it leaves out. Changes `data`.
class PrestaWrites
{
public:
    /// `currency`: of the shop's number of one.
    PrestaWrites(ShopBatch &data, const QTimeZone &zone, std::function<Currency(qint64)> currency)
        : m_data(data)
        , m_zone(zone)
        , m_currency(std::move(currency))
    {}

    ServerReply addRule(const QByteArray &body);
    ServerReply changeCustomer(qint64 id, const QByteArray &body, bool isWhole);

    /// A record as the service writes it in XML.
    static QByteArray toXml(const QString &singular, const QJsonObject &record);
    static ServerReply error(int status, int code, const QString &text);

private:
    ShopBatch &m_data;
    QTimeZone m_zone;
    std::function<Currency(qint64)> m_currency;
};

} // namespace comptoir
