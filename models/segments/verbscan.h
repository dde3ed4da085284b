#pragma once

#include "models/segments/behaviour.h"
#include "models/segments/deedbatch.h"
#include "models/segments/evaluationcontext.h"
#include "models/segments/productfilters.h"
#include "models/segments/valuetest.h"

#include <unordered_map>

namespace comptoir {

/// Where a scan has an attribute: its column, of amounts the currency's, or nowhere (−1).
struct AttributeColumn
{
    const BehaviourAttribute *attribute = nullptr;
    int value = -1, currency = -1;
};

/// A filter made ready: the question and the columns to put it to.
class DeedFilter
{
public:
    DeedFilter(const Filter &filter, const AttributeColumn &column, const RuleMoment &moment);

    void askOf(DeedBatch &batch) const;
    [[nodiscard]] bool fits(const DeedRow &row) const;

private:
    [[nodiscard]] bool fitsList(const DeedRow &row) const;

    AttributeColumn m_column;
    ValueTest m_test;
    std::optional<ListTest> m_list;
    /// Of a list written as JSON: few different ones come again and again.
    mutable std::unordered_map<std::string, bool> m_known;
};

/// Who listens to a scan: one condition.
class DeedListener
{
public:
    DeedListener() = default;
    DeedListener(const DeedListener &) = delete;
    DeedListener &operator=(const DeedListener &) = delete;
    virtual ~DeedListener() = default;

    /// What it reads in rows beside what its filters do.
    virtual void askOf(DeedBatch &) const {}
    /// Of rows in `instants` that all filters let through; until it returns. They come in no order
    /// but that of the walk.
    virtual void take(const DeedRows &rows) = 0;

    Instants instants;
    std::vector<DeedFilter> filters;
    std::vector<RowSet> rowSets;
    /// Ids of the products that it is about; in a scan all listeners have some or none has.
    std::optional<CustomerSet> products;
    bool needsAt = false, needsKey = false, needsRow = false;
};

/// One walk over what customers did of one verb, for all conditions that ask about it: SQLite only
/// walks the index, conditions are tested and added up here, many rows at a time.
class VerbScan
{
public:
    explicit VerbScan(const Behaviour &behaviour);
    VerbScan(const VerbScan &) = delete;
    VerbScan &operator=(const VerbScan &) = delete;
    ~VerbScan() = default;

    /// The columns of an attribute, which the walk then reads.
    AttributeColumn columnOf(const QString &attribute);
    int columnOfExpression(const QString &expression);
    /// From product to product, of those that the listeners are about.
    void goByProduct();
    /// Also what has not lain long enough to be a left cart.
    void takeUntilNow() { m_untilNow = true; }
    /// Kept by the caller until run() is through.
    void add(DeedListener &listener) { m_listeners.push_back(&listener); }
    /// `isLatest` as EvaluationContext has it, of when the walk begins.
    Done run(const EvaluationContext &context, bool isLatest = false);

    [[nodiscard]] const Behaviour &behaviour() const { return m_behaviour; }

private:
    [[nodiscard]] QString sql(const EvaluationContext &context, bool hasEnd) const;
    [[nodiscard]] QString wantedProducts() const;
    void settleNeeds();
    void placeColumns();
    void keepValues();
    Done walk(Statement &statement, const EvaluationContext &context);
    void tellListeners();
    void findSpan();
    void sift(const DeedListener &listener);

    const Behaviour &m_behaviour;
    int m_product = -1; ///< the column of the product, where the walk goes from product to product
    bool m_untilNow = false;
    bool m_isWhole = false; ///< every row of the walk is wanted, as far as its instant goes
    bool m_readsAt = false, m_readsKey = false, m_readsRow = false;
    QStringList m_columns; ///< expressions after the person
    QStringList m_joins;
    QHash<QString, AttributeColumn> m_attributes;
    std::vector<DeedListener *> m_listeners;
    DeedBatch m_batch; ///< rows that listeners were not told of yet
    qint64 m_first = 0, m_last = 0; ///< instants of its rows, where those are asked about
    DeedRows m_rows{m_batch}; ///< of the present listener
};

} // namespace comptoir
