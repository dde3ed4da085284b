#include "models/store/productrelations.h"

#include "models/store/database.h"

namespace comptoir {

ProductRelations::ProductRelations(Database &database)
    : m_database(database)
{}

Result<QList<ProductId>> ProductRelations::of(ProductId product)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT related_product_id FROM product_relation WHERE product_id = ?"
                       " ORDER BY position, related_product_id"));
    read.bind(1, product);
    QList<ProductId> related;
    while (read.next())
        related.append(read.id<ProductTag>(0));
    if (!read.ok())
        return read.error();
    return related;
}

Done ProductRelations::replace(ProductId product, const QList<ProductId> &related, Timestamp now)
{
    Transaction transaction(m_database);
    Statement read = m_database.prepare(QStringLiteral(
        "SELECT related_product_id, added_at FROM product_relation WHERE product_id = ?"));
    read.bind(1, product);
    QHash<qint64, Timestamp> added;
    while (read.next())
        added.insert(read.int64(0), read.timestamp(1));
    if (!read.ok())
        return read.error();
    Statement clear
        = m_database.prepare(QStringLiteral("DELETE FROM product_relation WHERE product_id = ?"));
    clear.bind(1, product);
    const Done cleared = clear.run();
    if (!cleared)
        return cleared;
    Statement insert = m_database.prepare(QStringLiteral(
        "INSERT OR IGNORE INTO product_relation(product_id, related_product_id, position, added_at)"
        " SELECT ?1, id, ?3, ?4 FROM product WHERE id = ?2 AND id <> ?1"));
    qint64 position = 0;
    for (const ProductId other : related) {
        insert.bind(1, product)
            .bind(2, other)
            .bind(3, ++position)
            .bind(4, added.value(other.value, now));
        const Done inserted = insert.run();
        if (!inserted)
            return inserted;
    }
    return transaction.commit();
}

} // namespace comptoir
