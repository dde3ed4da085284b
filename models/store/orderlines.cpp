#include "models/store/orderlines.h"

#include "models/store/database.h"

#include <algorithm>

namespace comptoir {

OrderLines::OrderLines(IngestContext &context)
    : m_context(context)
    , m_insert(context.db.prepare(QStringLiteral(
          "INSERT INTO order_line(remote_id, product_id, variant_remote_id, name, variant_name, "
          "sku, quantity, current_quantity, unit_price, total, customer_id, placed_at, valid, "
          "order_id, position) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, "
          "?14, ?15)")))
    , m_update(context.db.prepare(QStringLiteral(
          "UPDATE order_line SET remote_id = ?1, product_id = ?2, variant_remote_id = ?3, "
          "name = ?4, variant_name = ?5, sku = ?6, quantity = ?7, current_quantity = ?8, "
          "unit_price = ?9, total = ?10, customer_id = ?11, placed_at = ?12, valid = ?13 "
          "WHERE order_id = ?14 AND position = ?15 AND (remote_id IS NOT ?1 OR product_id IS NOT "
          "?2 OR variant_remote_id IS NOT ?3 OR name IS NOT ?4 OR variant_name IS NOT ?5 OR sku IS "
          "NOT ?6 OR quantity <> ?7 OR current_quantity <> ?8 OR unit_price <> ?9 OR total <> ?10 "
          "OR customer_id IS NOT ?11 OR placed_at <> ?12 OR valid <> ?13)")))
    , m_findProduct(context.db.prepare(
          QStringLiteral("SELECT id, known FROM product WHERE shop_id = ? AND remote_id = ?")))
{}

namespace {

void bindLine(Statement &statement, const OrderRecord &record, qsizetype position, qint64 order,
              qint64 product, qint64 customer, bool valid)
{
    const OrderLineRecord &line = record.lines[position];
    Binder(statement) << line.id << ProductId{product} << line.variantId << line.name
                      << line.variantName << line.sku << line.quantity << line.currentQuantity
                      << line.unitPrice.minor << line.total.minor << CustomerId{customer}
                      << record.placedAt << valid << order << qint64(position);
}

} // namespace

bool OrderLines::write(const OrderRecord &record, qint64 order, bool isNew, qint64 customer,
                       bool valid)
{
    const qsizetype existing = isNew ? 0 : rememberExisting(order);
    const qsizetype size = record.lines.size();
    bool changed = existing < size;
    if (existing > 0)
        changed
            = updateExisting(record, order, customer, valid, std::min(existing, size)) || changed;
    insertFrom(record, order, customer, valid, existing);
    if (existing > size)
        changed = trim(order, size) || changed;
    return changed;
}

bool OrderLines::updateExisting(const OrderRecord &record, qint64 order, qint64 customer,
                                bool valid, qsizetype existing)
{
    bool changed = false;
    for (qsizetype i = 0; i < existing; ++i) {
        const Product of = product(record.lines[i].productId);
        bindLine(m_update, record, i, order, of.id, customer, valid);
        m_context.run(m_update);
        changed = m_context.db.changes() > 0 || changed;
    }
    return changed;
}

void OrderLines::insertFrom(const OrderRecord &record, qint64 order, qint64 customer, bool valid,
                            qsizetype first)
{
    for (qsizetype i = first; i < record.lines.size(); ++i) {
        const Product of = product(record.lines[i].productId);
        bindLine(m_insert, record, i, order, of.id, customer, valid);
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

/// How many lines there are; the unknown products among them may lose one.
qsizetype OrderLines::rememberExisting(qint64 order)
{
    Statement read = m_context.db.prepare(
        QStringLiteral("SELECT l.product_id, p.known FROM order_line l "
                       "LEFT JOIN product p ON p.id = l.product_id WHERE l.order_id = ?"));
    read.bind(1, order);
    qsizetype count = 0;
    while (m_context.next(read)) {
        ++count;
        if (!read.isNull(1) && !read.boolean(1))
            m_unknown.insert(read.int64(0));
    }
    return count;
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
}

} // namespace comptoir
