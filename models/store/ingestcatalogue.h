#pragma once

#include "models/store/recordupsert.h"

namespace comptoir {

/// The part of Ingest that takes in what a shop sells and its small tables: references, order
/// states, categories, products, variants, stock, discount codes.
class IngestCatalogue
{
public:
    explicit IngestCatalogue(IngestContext &context);

    void take(const ShopBatch &batch);

private:
    void takeReference(const ReferenceRecord &record);
    void takeOrderStates(const ShopBatch &batch);
    void takeOrderState(const OrderStateRecord &record);
    void takeCategory(const CategoryRecord &record);
    void takeProduct(const ProductRecord &record);
    void takeVariant(const VariantRecord &record, const RemoteId &product);
    void takeStock(const RemoteId &product, const RemoteId &variant, qint64 quantity);
    void takeDiscountCode(const DiscountCodeRecord &record);
    void setCategories(qint64 product, const ProductRecord &record);
    void dropOtherVariants(const ProductRecord &record);

    IngestContext &m_context;
    RecordUpsert m_orderStates, m_categories, m_products, m_variants, m_discountCodes;
};

} // namespace comptoir
