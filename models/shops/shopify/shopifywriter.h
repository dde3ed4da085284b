#pragma once

#include "models/shops/shopify/shopifyclient.h"
#include "models/shops/shopwriter.h"

namespace comptoir::shopify {

struct GraphqlCall;

/// Changes in one Shopify shop, over the GraphQL Admin API: discount codes (write_discounts), tags
/// and notes of customers (write_customers). Shopify has no groups of customers.
class ShopifyWriter : public ShopWriter
{
public:
    ShopifyWriter(const Shop &shop, const ShopSecret &secret, const ConnectorContext &context);

    Result<bool> hasCode(const QString &code, const CancelToken &cancel) override;
    ShopWriteAnswer makeCode(const DiscountCodeRecord &code, const HandOver &handOver,
                             const CancelToken &cancel) override;
    ShopWriteAnswer mark(const CustomerMark &mark, const HandOver &handOver,
                         const CancelToken &cancel) override;
    [[nodiscard]] QStringList sessionSecrets() const override { return m_client.issuedTokens(); }

private:
    ShopWriteAnswer change(const GraphqlCall &call, const HandOver &handOver,
                           const CancelToken &cancel);
    ShopWriteAnswer addNote(const CustomerMark &mark, const HandOver &handOver,
                            const CancelToken &cancel);

    Shop m_shop;
    ShopifyClient m_client;
};

} // namespace comptoir::shopify
