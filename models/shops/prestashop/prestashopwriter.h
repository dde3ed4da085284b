#pragma once

#include "models/shops/prestashop/apiclient.h"
#include "models/shops/prestashop/reader.h"
#include "models/shops/prestashop/writerequests.h"
#include "models/shops/shopwriter.h"

namespace comptoir::prestashop {

struct WriteAsked;

/// Changes in a PrestaShop 1.6 to 9 (or thirty bees): codes as cart rules (right: Add (POST) on
/// cart_rules), notes and groups of customers by PATCH from 8.0 on, before that by PUT of the row
/// as it was just read. Customers of PrestaShop have no tags.
class PrestaShopWriter : public ShopWriter
{
public:
    PrestaShopWriter(const Shop &shop, const ShopSecret &secret, const ConnectorContext &context);

    Result<bool> hasCode(const QString &code, const CancelToken &cancel) override;
    ShopWriteAnswer makeCode(const DiscountCodeRecord &code, const HandOver &handOver,
                             const CancelToken &cancel) override;
    ShopWriteAnswer mark(const CustomerMark &mark, const HandOver &handOver,
                         const CancelToken &cancel) override;

private:
    struct Row
    {
        QString note;
        QList<qint64> groups;
        qint64 defaultGroup = 0;
    };
    /// None: there is no such customer.
    Result<std::optional<Row>> row(qint64 customer, const CancelToken &cancel);
    Result<std::optional<qint64>> groupNamed(const QString &name, const CancelToken &cancel);
    Result<qint64> currencyNumber(Currency currency, const CancelToken &cancel);
    QList<qint64> languages(const CancelToken &cancel);
    /// What is to become of the row; nothing: it is so already.
    Result<std::optional<CustomerEdit>> editOf(const CustomerMark &mark, const Row &row,
                                               const CancelToken &cancel);
    ShopWriteAnswer save(qint64 customer, const CustomerEdit &edit, const HandOver &handOver,
                         const CancelToken &cancel);
    ShopWriteAnswer send(const WriteAsked &asked, const QString &path, const QByteArray &xml,
                         const HandOver &handOver, const CancelToken &cancel);
    [[nodiscard]] bool canPatch() const;

    Shop m_shop;
    ApiClient m_client;
    PageReader m_reader;
    QueryItems m_scope;
    std::optional<QList<qint64>> m_languages;
    QHash<QString, qint64> m_currencies; ///< by code; what was asked for in this run
};

} // namespace comptoir::prestashop
