#pragma once

#include "models/store/ingestcontext.h"

#include <QHash>

namespace comptoir {

/// Writes the lines of orders, and a product row (known = 0) for each product that is only known
/// from lines: the owner may still want to see who bought it.
class OrderLines
{
public:
    explicit OrderLines(IngestContext &context);

    /// Makes the stored lines equal to the record's. Returns whether anything differed.
    bool write(const OrderRecord &record, qint64 order, bool isNew, qint64 customer, bool valid);
    /// Names the unknown products by their newest line; those without lines go.
    void refreshUnknownProducts();

private:
    struct Product
    {
        qint64 id = 0;
        bool known = false;
    };
    Product product(const RemoteId &id);
    bool updateExisting(const OrderRecord &record, qint64 order, qint64 customer, bool valid,
                        qsizetype existing);
    void insertFrom(const OrderRecord &record, qint64 order, qint64 customer, bool valid,
                    qsizetype first);
    bool trim(qint64 order, qsizetype size);
    qsizetype rememberExisting(qint64 order);

    IngestContext &m_context;
    Statement m_insert, m_update, m_findProduct;
    QHash<RemoteId, Product> m_products;
    QSet<qint64> m_unknown; ///< products with known = 0 whose lines changed
};

} // namespace comptoir
