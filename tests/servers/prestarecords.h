#pragma once

#include "tests/servers/prestatables.h"

#include <memory>

namespace comptoir {

/// Domain records as rows of a PrestaShop database: local dates, ids of languages, currencies and
/// countries, flags. The reverse of what the connector reads, written without looking at it: from
/// recorded answers and the platform's schemas.
class PrestaWriter
{
public:
    PrestaWriter(const ShopBatch &batch, const PrestaTableOptions &options);

    /// Those of the batch, with what it does not name but uses (a shop always has them).
    [[nodiscard]] const QList<ReferenceRecord> &references() const { return m_references; }
    /// Zero date for nothing.
    [[nodiscard]] QString date(const std::optional<Timestamp> &instant) const;

    [[nodiscard]] QJsonObject customer(const AccountRecord &account) const;
    [[nodiscard]] QJsonObject address(const AddressRecord &address) const;
    [[nodiscard]] QJsonObject reference(const ReferenceRecord &reference) const;
    [[nodiscard]] QJsonObject category(const CategoryRecord &category) const;
    [[nodiscard]] QJsonObject product(const ProductRecord &product) const;
    [[nodiscard]] QJsonObject combination(const VariantRecord &variant) const;
    [[nodiscard]] QJsonObject stock(const StockRecord &stock, qint64 id) const;
    [[nodiscard]] QJsonObject orderState(const OrderStateRecord &state) const;
    [[nodiscard]] QJsonObject order(const OrderRecord &order) const;
    [[nodiscard]] QJsonObject history(const OrderStateChangeRecord &change) const;
    [[nodiscard]] QJsonObject slip(const RefundRecord &refund) const;
    [[nodiscard]] QJsonObject usedDiscount(const OrderRecord &order,
                                           const OrderDiscountRecord &discount, qint64 id) const;
    [[nodiscard]] QJsonObject cart(const CartRecord &cart) const;
    [[nodiscard]] QJsonObject cartRule(const DiscountCodeRecord &code) const;
    [[nodiscard]] QJsonObject thread(const ThreadRecord &thread) const;
    [[nodiscard]] QJsonObject message(const MessageRecord &message) const;

private:
    void completeReferences(const ShopBatch &batch, const QString &shopName);
    void need(ReferenceRecord::Kind kind, const QString &code, const QString &name);
    [[nodiscard]] qint64 numberOf(ReferenceRecord::Kind kind, const QString &code) const;
    [[nodiscard]] qint64 currencyId(const Currency &currency) const;
    [[nodiscard]] qint64 deliveryAddress(const OrderRecord &order) const;

    QTimeZone m_zone;
    QList<ReferenceRecord> m_references;
    QHash<QPair<int, QString>, qint64> m_numbers; ///< reference ids by kind and code
    QHash<RemoteId, QList<const AddressRecord *>> m_addresses; ///< by customer
    QHash<QString, qint64> m_codes; ///< discount codes by text
};

} // namespace comptoir
