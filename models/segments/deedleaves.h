#pragma once

#include "models/segments/census.h"
#include "models/segments/comparison.h"
#include "models/segments/verbscan.h"

namespace comptoir {

/// A condition while it is evaluated: it listens to scans, then says who fits.
class Leaf
{
public:
    Leaf() = default;
    Leaf(const Leaf &) = delete;
    Leaf &operator=(const Leaf &) = delete;
    virtual ~Leaf() = default;

    /// After the scans; among those of the census only.
    virtual Result<CustomerSet> members(const Census &census) = 0;
    /// After members(): what the person's value was held against, where people are compared.
    [[nodiscard]] virtual std::optional<Comparison> comparison(qint32 person) const
    {
        Q_UNUSED(person)
        return std::nullopt;
    }
};

/// How many times, as a number to be tested by the set of those who reach it.
class CountLeaf : public Leaf, public DeedListener
{
public:
    CountLeaf(const BehaviourCondition &condition, bool hasKey, const EvaluationContext &context);

    void take(const DeedRows &rows) override;
    Result<CustomerSet> members(const Census &census) override;

private:
    void countKeys();
    void takeKey(qint32 person, qint64 key);
    void reach(qint32 person, size_t place);
    void note(qint32 person, qint64 count);

    const EvaluationContext &m_context;
    BehaviourCondition::Count m_comparison;
    qint64 m_count;
    qint64 m_told; ///< the greatest number of times that must be told from one less
    bool m_keyed; ///< several rows may be one time
    /// By customer, as far as m_told; one of them, none where once is enough. Small, since rows
    /// come in the order of time and so to every place of them.
    std::vector<quint8> m_few;
    std::vector<quint32> m_many;
    CustomerSet m_reached, m_passed; ///< at least the number; more
    struct Keyed
    {
        qint32 person;
        qint64 key;
        auto operator<=>(
            const Keyed &) const = default; // NOLINT(modernize-use-nullptr): 0 is no pointer
    };
    std::vector<Keyed> m_keys;
};

/// A figure over an attribute.
class FigureLeaf : public Leaf, public DeedListener
{
public:
    FigureLeaf(const AggregateCondition &condition, const AttributeColumn &measure,
               const EvaluationContext &context);

    void askOf(DeedBatch &batch) const override;
    void take(const DeedRows &rows) override;
    Result<CustomerSet> members(const Census &census) override;

private:
    using Statistic = AggregateCondition::Statistic;

    [[nodiscard]] bool isKnown(const DeedRow &row) const;
    void addUp(const DeedRow &row);
    void addDistinct(const DeedRow &row);
    void countDistinct();
    [[nodiscard]] bool fits(size_t place) const;

    const EvaluationContext &m_context;
    Statistic m_statistic;
    AttributeColumn m_measure;
    ValueTest m_test;
    bool m_isReal; ///< numbers with fractions
    std::string m_currency;
    std::vector<quint32> m_counts; ///< not of sums
    std::vector<qint64> m_whole; ///< sum, smallest or greatest
    std::vector<double> m_real;
    std::unordered_map<std::string, qint64> m_values; ///< of Distinct
    std::vector<std::pair<qint32, qint64>> m_pairs;
};

/// The first or the last time.
class OccurrenceLeaf : public Leaf, public DeedListener
{
public:
    OccurrenceLeaf(const OccurrenceCondition &condition, const EvaluationContext &context);

    void askOf(DeedBatch &batch) const override;
    void take(const DeedRows &rows) override;
    Result<CustomerSet> members(const Census &census) override;

    std::vector<DeedFilter> having;

private:
    void take(const DeedRow &row);

    bool m_isLast;
    Instants m_window;
    std::vector<qint64> m_at, m_row;
    CustomerSet m_seen, m_fitting;
};

} // namespace comptoir
