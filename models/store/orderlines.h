#pragma once

#include "models/store/ingestcontext.h"

#include <QHash>

#include <vector>

namespace comptoir {

/// Writes the lines of orders, and a product row (known = 0) for each product that is only known
/// from lines: the owner may still want to see who bought it.
class OrderLines
{
public:
    explicit OrderLines(IngestContext &context);

    /// Makes the stored lines equal to the record's, less what came `returned` of them. Returns
    /// whether anything differed.
    bool write(const OrderRecord &record, qint64 order, bool isNew, qint64 customer, bool valid,
               const QHash<RemoteId, qint64> &returned);
    /// Names the unknown products by their newest line; those without lines go.
    void refreshUnknownProducts();

private:
    struct Product
    {
        qint64 id = 0;
        bool known = false;
    };
    /// A stored line: its row and the columns that an index holds.
    struct Existing
    {
        qint64 id = 0, position = 0;
        qint64 product = 0, customer = 0, placedAt = 0;
        bool valid = false;
    };
    Product product(const RemoteId &id);
    bool isUnknown(qint64 product);
    bool updateExisting(const OrderRecord &record, qint64 customer, bool valid);
    void insertFrom(const OrderRecord &record, qint64 order, qint64 customer, bool valid,
                    qsizetype first);
    bool trim(qint64 order, qsizetype size);
    void readExisting(qint64 order);

    IngestContext &m_context;
    Statement m_insert, m_updatePlain, m_updateAll, m_read, m_findProduct;
    Binder bindPlain(Statement &statement, const OrderLineRecord &line) const;

    std::vector<Existing> m_existing; ///< of the order in hand, by position
    QHash<RemoteId, qint64> m_returned; ///< of the order in hand
    QHash<RemoteId, Product> m_products;
    QHash<qint64, bool> m_isUnknown; ///< by product id
    QSet<qint64> m_unknown; ///< products with known = 0 whose lines changed
};

} // namespace comptoir
