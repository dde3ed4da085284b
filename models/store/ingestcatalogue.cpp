#include "models/store/ingestcatalogue.h"

#include "models/store/database.h"
#include "models/store/ingestrules.h"
#include "models/store/machinenames.h"

namespace comptoir {

IngestCatalogue::IngestCatalogue(IngestContext &context)
    : m_context(context)
    , m_orderStates(context, "order_state", {.plain = "name, kind, deleted", .gone = true})
    , m_categories(
          context, "category",
          {.plain = "parent_remote_id, name, active, updated_at", .versioned = true, .gone = true})
    , m_products(context, "product",
                 {.plain
                  = "known, name, sku, brand, type, url, image_url, price, currency, active, "
                    "main_category_remote_id, tags, created_at, updated_at",
                  .versioned = true,
                  .gone = true})
    , m_variants(context, "variant",
                 {.plain = "name, sku, barcode, price, currency, inventory_item_remote_id",
                  .indexed = "product_remote_id",
                  .gone = true})
    , m_discountCodes(context, "discount_code",
                      {.plain = "name, kind, percent, amount, currency, minimum_amount, "
                                "minimum_currency, account_remote_id, quantity, active, "
                                "valid_from, valid_until, updated_at",
                       .indexed = "code",
                       .versioned = true,
                       .gone = true})
{}

/// Those that come along with orders are no orders.
void IngestCatalogue::takeOrderStates(const ShopBatch &batch)
{
    std::optional<PartsOfARecord> uncounted;
    if (!batch.orders.isEmpty())
        uncounted.emplace(m_context);
    for (const OrderStateRecord &record : batch.orderStates) {
        if (IngestRules::hasId(m_context, QStringLiteral("order_states"), record.id))
            takeOrderState(record);
    }
}

void IngestCatalogue::take(const ShopBatch &batch)
{
    for (const ReferenceRecord &record : batch.references) {
        if (IngestRules::hasId(m_context, QStringLiteral("references"), record.id))
            takeReference(record);
    }
    takeOrderStates(batch);
    for (const CategoryRecord &record : batch.categories) {
        if (IngestRules::hasId(m_context, QStringLiteral("categories"), record.id))
            takeCategory(record);
    }
    for (const ProductRecord &record : batch.products) {
        if (IngestRules::hasId(m_context, QStringLiteral("products"), record.id))
            takeProduct(record);
    }
    for (const VariantRecord &record : batch.variants) {
        if (IngestRules::hasId(m_context, QStringLiteral("variants"), record.id))
            takeVariant(record, record.productId);
    }
    for (const StockRecord &record : batch.stock) {
        if (IngestRules::hasId(m_context, QStringLiteral("stock"), record.productId))
            takeStock(record.productId, record.variantId, record.quantity);
    }
    for (const DiscountCodeRecord &record : batch.discountCodes) {
        if (IngestRules::hasId(m_context, QStringLiteral("discount_codes"), record.id))
            takeDiscountCode(record);
    }
}

void IngestCatalogue::takeReference(const ReferenceRecord &record)
{
    Statement upsert = m_context.db.prepare(QStringLiteral(
        "INSERT INTO reference(shop_id, kind, remote_id, code, name) "
        "VALUES(?1, ?2, ?3, ?4, ?5) ON CONFLICT(shop_id, kind, remote_id) "
        "DO UPDATE SET code = ?4, name = ?5 WHERE code IS NOT ?4 OR name IS NOT ?5"));
    Binder(upsert) << m_context.shop << machineName(record.kind) << record.id << record.code
                   << record.name;
    m_context.run(upsert);
    ++(m_context.db.changes() > 0 ? m_context.result.updated : m_context.result.unchanged);
}

void IngestCatalogue::takeOrderState(const OrderStateRecord &record)
{
    m_orderStates.write(record.id, {}, [&](Binder &row) {
        row << record.name << machineName(record.kind) << record.deleted;
    });
}

void IngestCatalogue::takeCategory(const CategoryRecord &record)
{
    m_categories.write(record.id, record.updatedAt, [&](Binder &row) {
        row << record.parentId << record.name << record.active << record.updatedAt;
    });
}

void IngestCatalogue::takeProduct(const ProductRecord &record)
{
    const RecordUpsert::Row row
        = m_products.write(record.id, record.updatedAt, [&](Binder &columns) {
              columns << true << record.name << record.sku << record.brand << record.type
                      << record.url << record.imageUrl << IngestRules::minor(record.price)
                      << IngestRules::currencyOf(record.price) << record.active
                      << record.mainCategoryId << jsonArray(record.tags) << record.createdAt
                      << record.updatedAt;
          });
    if (row.outcome == RecordUpsert::Outcome::Older)
        return;
    if (row.changed())
        m_context.touchedProducts.insert(record.id);
    setCategories(row.id, record);
    const PartsOfARecord parts(m_context);
    for (const VariantRecord &variant : record.variants) {
        if (IngestRules::hasId(m_context, QStringLiteral("variants"), variant.id))
            takeVariant(variant, record.id);
    }
    if (!record.variants.isEmpty())
        dropOtherVariants(record);
}

void IngestCatalogue::setCategories(qint64 product, const ProductRecord &record)
{
    QSet<RemoteId> wanted(record.categoryIds.begin(), record.categoryIds.end());
    wanted.insert(record.mainCategoryId);
    wanted.remove(RemoteId());
    QSet<RemoteId> stored;
    Statement read = m_context.db.prepare(
        QStringLiteral("SELECT category_remote_id FROM product_category WHERE product_id = ?"));
    read.bind(1, product);
    while (m_context.next(read))
        stored.insert(read.remoteId(0));
    Statement remove = m_context.db.prepare(QStringLiteral(
        "DELETE FROM product_category WHERE product_id = ? AND category_remote_id = ?"));
    for (const RemoteId &id : stored - wanted) {
        Binder(remove) << product << id;
        m_context.run(remove);
    }
    Statement add = m_context.db.prepare(
        QStringLiteral("INSERT INTO product_category(product_id, shop_id, category_remote_id) "
                       "VALUES(?, ?, ?)"));
    for (const RemoteId &id : wanted - stored) {
        Binder(add) << product << m_context.shop << id;
        m_context.run(add);
    }
}

void IngestCatalogue::takeVariant(const VariantRecord &record, const RemoteId &product)
{
    const RecordUpsert::Row row = m_variants.write(
        record.id, {},
        [&](Binder &columns) {
            columns << record.name << record.sku << record.barcode
                    << IngestRules::minor(record.price) << IngestRules::currencyOf(record.price)
                    << record.inventoryItemId;
        },
        [&](Binder &columns) { columns << product; });
    if (row.changed())
        m_context.touchedProducts.insert(product);
    if (record.stock && !product.isNull()) {
        const PartsOfARecord parts(m_context);
        takeStock(product, record.id, *record.stock);
    }
}

/// A product that comes with its variants comes with all of them.
void IngestCatalogue::dropOtherVariants(const ProductRecord &record)
{
    QSet<RemoteId> present;
    for (const VariantRecord &variant : record.variants)
        present.insert(variant.id);
    QList<qint64> missing;
    Statement read = m_context.db.prepare(
        QStringLiteral("SELECT id, remote_id FROM variant WHERE shop_id = ? AND "
                       "product_remote_id = ? AND gone_at IS NULL"));
    Binder(read) << m_context.shop << record.id;
    while (m_context.next(read)) {
        if (!present.contains(read.remoteId(1)))
            missing += read.int64(0);
    }
    Statement mark
        = m_context.db.prepare(QStringLiteral("UPDATE variant SET gone_at = ? WHERE id = ?"));
    for (const qint64 id : missing) {
        Binder(mark) << m_context.now << id;
        m_context.run(mark);
    }
}

void IngestCatalogue::takeStock(const RemoteId &product, const RemoteId &variant, qint64 quantity)
{
    Statement upsert = m_context.db.prepare(
        QStringLiteral("INSERT INTO stock(shop_id, product_remote_id, variant_remote_id, quantity) "
                       "VALUES(?1, ?2, coalesce(?3, 0), ?4) "
                       "ON CONFLICT(shop_id, product_remote_id, variant_remote_id) "
                       "DO UPDATE SET quantity = ?4 WHERE quantity <> ?4"));
    Binder(upsert) << m_context.shop << product << variant << quantity;
    m_context.run(upsert);
    ++(m_context.db.changes() > 0 ? m_context.result.updated : m_context.result.unchanged);
}

void IngestCatalogue::takeDiscountCode(const DiscountCodeRecord &record)
{
    const std::optional<double> percent = record.kind == DiscountCodeRecord::Kind::Percentage
        ? std::optional(record.percent)
        : std::nullopt;
    m_discountCodes.write(
        record.id, record.updatedAt,
        [&](Binder &row) {
            row << record.name << machineName(record.kind) << percent
                << IngestRules::minor(record.amount) << IngestRules::currencyOf(record.amount)
                << IngestRules::minor(record.minimumAmount)
                << IngestRules::currencyOf(record.minimumAmount) << record.customerId
                << record.quantity << record.active << record.validFrom << record.validUntil
                << record.updatedAt;
        },
        [&](Binder &row) { row << record.code; });
}

} // namespace comptoir
