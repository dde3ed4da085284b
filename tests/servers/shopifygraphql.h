#pragma once

#include "models/domain/shopbatch.h"
#include "tests/servers/loopbackserver.h"

#include <QStringList>

namespace comptoir {

/// The writing half of a Shopify shop: the calls of the GraphQL Admin API that Comptoir makes
/// (discount codes, tags and notes of customers), each a whole document with one field, with
/// scopes, userErrors and the cost as the real one tells them. Changes `data`.
class ShopifyGraphql
{
public:
    ShopifyGraphql(ShopBatch &data, const QStringList &scopes, Timestamp now)
        : m_data(data)
        , m_scopes(scopes)
        , m_now(now)
    {}

    [[nodiscard]] ServerReply answer(const ServerRequest &request);

private:
    QJsonObject makeCode(const QJsonObject &input, bool isFreeDelivery);
    QJsonObject changeTags(const QJsonObject &variables, bool isTakenOff);
    QJsonObject changeCustomer(const QJsonObject &input);
    [[nodiscard]] QJsonValue codeByName(const QString &code) const;
    AccountRecord *account(const QString &gid);
    [[nodiscard]] const DiscountCodeRecord *code(const QString &name) const;

    ShopBatch &m_data;
    const QStringList &m_scopes;
    Timestamp m_now;
};

} // namespace comptoir
