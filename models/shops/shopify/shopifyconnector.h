#pragma once

#include "models/shops/shopconnector.h"
#include "models/shops/shopify/membershipreader.h"
#include "models/shops/shopify/resources.h"
#include "models/shops/shopify/shopifyclient.h"
#include "models/shops/shopify/stockreader.h"
#include "models/shops/shopify/walkcursor.h"

namespace comptoir::shopify {

/// One Shopify shop over the REST Admin API. Shop::options used: "all_orders" (true when the app
/// holds read_all_orders, learned). See ShopConnector for the rules of its functions.
class ShopifyConnector : public ShopConnector
{
public:
    ShopifyConnector(const Shop &shop, const ShopSecret &secret, const ConnectorContext &context);

    [[nodiscard]] QList<ResourceInfo> resources() const override;
    Result<ConnectionReport> check(const CancelToken &cancel) override;
    Result<ShopPage> fetch(const QString &resource, const QJsonObject &cursor,
                           const CancelToken &cancel) override;
    Result<ShopIdPage> fetchIds(const QString &resource, const QJsonObject &cursor,
                                const CancelToken &cancel) override;
    Result<ShopBatch> parseAgain(const QString &resource, const QByteArray &raw) const override;
    [[nodiscard]] QJsonObject learnedOptions() const override;
    [[nodiscard]] QStringList sessionSecrets() const override { return m_client.issuedTokens(); }

private:
    struct Page
    {
        HttpReply reply;
        QUrl next; ///< empty on the last page of the leg
    };
    Done learnShop(const CancelToken &cancel);
    Result<Page> fetchPage(const ResourceSpec &spec, WalkCursor &cursor, const QUrlQuery &query,
                           const CancelToken &cancel);
    Result<ShopPage> walk(const ResourceSpec &spec, WalkCursor cursor, const CancelToken &cancel);
    Result<ShopPage> walkStock(WalkCursor cursor, const CancelToken &cancel);
    Result<ShopBatch> read(const ResourceSpec &spec, const QByteArray &body, WalkCursor &cursor,
                           const CancelToken &cancel);
    [[nodiscard]] QUrlQuery walkQuery(const ResourceSpec &spec, const WalkCursor &cursor) const;

    Done begin(const ResourceSpec &spec, WalkCursor &cursor, QStringList &notices,
               const CancelToken &cancel);
    bool advance(const ResourceSpec &spec, WalkCursor &cursor, const QUrl &next);
    Done beginProducts(WalkCursor &cursor, const CancelToken &cancel);
    Done addCollections(QList<ProductRecord> &products, const CancelToken &cancel);
    Done addCustomersOf(ShopBatch &batch, const WalkCursor &cursor, const CancelToken &cancel);
    Done learnOrderRights(QStringList &notices, const CancelToken &cancel);
    void learnTotal(const ResourceSpec &spec, WalkCursor &cursor, const CancelToken &cancel);
    void noteHiddenPeople(const ShopBatch &batch, QStringList &notices);

    Shop m_shop;
    Clock &m_clock;
    ShopifyClient m_client;
    ParseContext m_context;
    MembershipReader m_members;
    StockReader m_stock;
    QHash<const ResourceSpec *, int> m_restarts; ///< of walks, in this run
    std::optional<bool> m_seesAllOrders; ///< as seen in this run
    bool m_hiddenTold = false;
};

} // namespace comptoir::shopify
