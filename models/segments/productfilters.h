#pragma once

#include "models/segments/evaluationcontext.h"
#include "models/segments/field.h"
#include "models/segments/instants.h"

namespace comptoir {

struct Behaviour;
struct BehaviourAttribute;

/// The rows that a filter lets through, by one of their columns.
struct RowSet
{
    int column = -1; ///< of the scan
    CustomerSet rows;
    bool isWithout = false; ///< all others

    [[nodiscard]] bool lets(qint64 row) const { return rows.contains(row) != isWithout; }
};

/// Filters on what follows from products alone, such as a category: few products answer them once,
/// instead of every row by a look-up of its own.
class ProductFilters
{
public:
    explicit ProductFilters(const EvaluationContext &context)
        : m_context(context)
    {}

    /// Whether rows are of one product each, so that the walk may go from product to product.
    [[nodiscard]] static bool isOfProducts(const Behaviour &behaviour, const Filter &filter);
    /// Whether the rows can be told by the products that they hold, before the walk.
    [[nodiscard]] bool isOfRows(const Behaviour &behaviour, const Filter &filter) const;

    /// The products that fit.
    Result<CustomerSet> products(const Filter &filter, const BehaviourAttribute &attribute);
    /// The rows that fit, of those at the instants, by the behaviour's `productKey`.
    Result<RowSet> rows(const Filter &filter, const Behaviour &behaviour,
                        const Instants &instants) const;

private:
    Result<CustomerSet> find(const Filter &filter, const BehaviourAttribute &attribute) const;

    const EvaluationContext &m_context;
    struct Found
    {
        Filter filter;
        QString statement;
        CustomerSet products;
    };
    std::vector<Found> m_found; ///< several conditions ask the same
};

} // namespace comptoir
