#include "models/store/orderlines.h"

#include "models/store/database.h"
#include "models/store/returnedlines.h"

#include <algorithm>

namespace comptoir {

OrderLines::OrderLines(IngestContext &context)
    : m_context(context)
    , m_insert(context.db.prepare(QStringLiteral(
          "INSERT INTO order_line(remote_id, variant_remote_id, name, variant_name, sku, quantity, "
          "current_quantity, unit_price, total, product_id, customer_id, placed_at, valid, "
          "order_id, position) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, "
          "?14, ?15)")))
    , m_updatePlain(context.db.prepare(QStringLiteral(
          "UPDATE order_line SET remote_id = ?1, variant_remote_id = ?2, name = ?3, "
          "variant_name = ?4, sku = ?5, quantity = ?6, current_quantity = ?7, unit_price = ?8, "
          "total = ?9 WHERE id = ?10 AND (remote_id IS NOT ?1 OR variant_remote_id IS NOT ?2 OR "
          "name IS NOT ?3 OR variant_name IS NOT ?4 OR sku IS NOT ?5 OR quantity <> ?6 OR "
          "current_quantity <> ?7 OR unit_price <> ?8 OR total <> ?9)")))
    , m_updateAll(context.db.prepare(QStringLiteral(
          "UPDATE order_line SET remote_id = ?1, variant_remote_id = ?2, name = ?3, "
          "variant_name = ?4, sku = ?5, quantity = ?6, current_quantity = ?7, unit_price = ?8, "
          "total = ?9, product_id = ?10, customer_id = ?11, placed_at = ?12, valid = ?13 "
          "WHERE id = ?14")))
    , m_read(context.db.prepare(
          QStringLiteral("SELECT id, position, product_id, customer_id, placed_at, valid "
                         "FROM order_line WHERE order_id = ?")))
    , m_findProduct(context.db.prepare(
          QStringLiteral("SELECT id, known FROM product WHERE shop_id = ? AND remote_id = ?")))
{}

Binder OrderLines::bindPlain(Statement &statement, const OrderLineRecord &line) const
{
    const qint64 returned = m_returned.isEmpty() ? 0 : m_returned.value(line.id);
    Binder binder(statement);
    binder << line.id << line.variantId << line.name << line.variantName << line.sku
           << line.quantity << ReturnedLines::left(line, returned) << line.unitPrice.minor
           << line.total.minor;
    return binder;
}

bool OrderLines::write(const OrderRecord &record, qint64 order, bool isNew, qint64 customer,
                       bool valid, const QHash<RemoteId, qint64> &returned)
{
    m_returned = returned;
    m_existing.clear();
    if (!isNew)
        readExisting(order);
    const auto existing = static_cast<qsizetype>(m_existing.size());
    const qsizetype size = record.lines.size();
    bool changed = existing < size;
    changed = updateExisting(record, customer, valid) || changed;
    insertFrom(record, order, customer, valid, existing);
    if (existing > size)
        changed = trim(order, size) || changed;
    return changed;
}

/// An update that leaves the product, person and time alone leaves the indexes alone.
bool OrderLines::updateExisting(const OrderRecord &record, qint64 customer, bool valid)
{
    bool changed = false;
    const qsizetype both = std::min(static_cast<qsizetype>(m_existing.size()), record.lines.size());
    for (qsizetype i = 0; i < both; ++i) {
        const Existing &old = m_existing[static_cast<size_t>(i)];
        const Product of = product(record.lines[i].productId);
        const bool indexed = old.product != of.id || old.customer != customer
            || old.placedAt != record.placedAt.ms || old.valid != valid;
        Statement &update = indexed ? m_updateAll : m_updatePlain;
        Binder binder = bindPlain(update, record.lines[i]);
        if (indexed)
            binder << ProductId{of.id} << CustomerId{customer} << record.placedAt << valid;
        binder << old.id;
        m_context.run(update);
        changed = m_context.db.changes() > 0 || changed;
    }
    return changed;
}

void OrderLines::insertFrom(const OrderRecord &record, qint64 order, qint64 customer, bool valid,
                            qsizetype first)
{
    for (qsizetype i = first; i < record.lines.size(); ++i) {
        const Product of = product(record.lines[i].productId);
        bindPlain(m_insert, record.lines[i]) << ProductId{of.id} << CustomerId{customer}
                                             << record.placedAt << valid << order << qint64(i);
        m_context.run(m_insert);
    }
}

bool OrderLines::trim(qint64 order, qsizetype size)
{
    Statement remove = m_context.db.prepare(
        QStringLiteral("DELETE FROM order_line WHERE order_id = ? AND position >= ?"));
    Binder(remove) << order << qint64(size);
    m_context.run(remove);
    return m_context.db.changes() > 0;
}

/// The unknown products among the lines may lose one.
void OrderLines::readExisting(qint64 order)
{
    m_read.bind(1, order);
    while (m_context.next(m_read))
        m_existing.push_back({m_read.int64(0), m_read.int64(1), m_read.int64(2), m_read.int64(3),
                              m_read.int64(4), m_read.boolean(5)});
    std::sort(m_existing.begin(), m_existing.end(),
              [](const Existing &a, const Existing &b) { return a.position < b.position; });
    for (const Existing &line : m_existing) {
        if (isUnknown(line.product))
            m_unknown.insert(line.product);
    }
}

bool OrderLines::isUnknown(qint64 product)
{
    if (product == 0)
        return false;
    if (const auto found = m_isUnknown.constFind(product); found != m_isUnknown.constEnd())
        return *found;
    Statement read = m_context.db.prepare(QStringLiteral("SELECT known FROM product WHERE id = ?"));
    read.bind(1, product);
    const bool unknown = m_context.next(read) && !read.boolean(0);
    m_isUnknown.insert(product, unknown);
    return unknown;
}

OrderLines::Product OrderLines::product(const RemoteId &id)
{
    if (id.isNull())
        return {};
    if (const auto found = m_products.constFind(id); found != m_products.constEnd()) {
        if (!found->known)
            m_unknown.insert(found->id);
        return *found;
    }
    Product product;
    Binder(m_findProduct) << m_context.shop << id;
    if (m_context.next(m_findProduct)) {
        product = {m_findProduct.int64(0), m_findProduct.boolean(1)};
        m_findProduct.reset();
    } else {
        Statement insert = m_context.db.prepare(
            QStringLiteral("INSERT INTO product(shop_id, remote_id, known) VALUES(?, ?, 0)"));
        Binder(insert) << m_context.shop << id;
        m_context.run(insert);
        product.id = m_context.db.lastInsertId();
    }
    if (!product.known)
        m_unknown.insert(product.id);
    m_products.insert(id, product);
    m_isUnknown.insert(product.id, !product.known);
    return product;
}

void OrderLines::refreshUnknownProducts()
{
    Statement name = m_context.db.prepare(QStringLiteral(
        "UPDATE product SET (name, sku) = (SELECT name, sku FROM order_line WHERE product_id = ?1 "
        "ORDER BY placed_at DESC, name DESC, sku DESC LIMIT 1) WHERE id = ?1 AND known = 0"));
    Statement remove = m_context.db.prepare(
        QStringLiteral("DELETE FROM product WHERE id = ?1 AND known = 0 AND NOT EXISTS("
                       "SELECT 1 FROM order_line WHERE product_id = ?1)"));
    for (const qint64 product : std::as_const(m_unknown)) {
        name.bind(1, product);
        m_context.run(name);
        remove.bind(1, product);
        m_context.run(remove);
    }
    m_unknown.clear();
    m_products.clear();
    m_isUnknown.clear();
}

} // namespace comptoir
