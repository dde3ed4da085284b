#pragma once

#include "models/segments/deedleaves.h"
#include "models/segments/fieldscan.h"
#include "models/segments/fieldvalue.h"

namespace comptoir {

/// A field's value against a question.
class AttributeLeaf : public Leaf, public FieldListener
{
public:
    AttributeLeaf(const Field &field, const AttributeCondition &condition,
                  const EvaluationContext &context);

    void take(qint32 person, const Statement &row) override;
    Result<CustomerSet> members(const Census &census) override;

private:
    const EvaluationContext &m_context;
    ValueTest m_test;
    bool m_isPlain; ///< one row a person
    bool m_noneIsZero; ///< who has no row has 0
    CustomerSet m_known, m_fitting;
    std::vector<qint64> m_weights; ///< of a weighed field, the heaviest so far
};

/// A list's items against a question.
class ListLeaf : public Leaf, public FieldListener
{
public:
    ListLeaf(const AttributeCondition &condition, const EvaluationContext &context);

    void take(qint32 person, const Statement &row) override;
    Result<CustomerSet> members(const Census &census) override;

private:
    const EvaluationContext &m_context;
    ListTest m_test;
    std::vector<quint64> m_bits;
    CustomerSet m_known;
    std::unordered_map<std::string, quint64> m_items; ///< few different ones come again and again
};

/// The values of a number or amount of everybody, for what compares people with each other.
class ValuesLeaf : public Leaf, public FieldListener
{
public:
    ValuesLeaf(const Field &field, const EvaluationContext &context);
    void take(qint32 person, const Statement &row) override;

protected:
    [[nodiscard]] const Field &field() const { return m_field; }

    struct Value
    {
        qint32 person;
        int currency; ///< in m_currencies; 0: not of money
        double number;
    };

    /// Adds those who have no row, where that means 0.
    void addZeros(const Census &census);

    std::vector<Value> m_values;
    std::vector<std::string> m_currencies{std::string()};

private:
    [[nodiscard]] std::optional<double> numberOf(const Statement &row) const;

    [[nodiscard]] std::optional<int> currencyPlace(qint32 person, const Statement &row);

    Field m_field;
    RuleMoment m_asOf;
    const OneCurrency *m_oneCurrency; ///< null: rows tell theirs
};

class RankLeaf : public ValuesLeaf
{
public:
    RankLeaf(const Field &field, const RankCondition &condition, const EvaluationContext &context);
    Result<CustomerSet> members(const Census &census) override;
    [[nodiscard]] std::optional<Comparison> comparison(qint32 person) const override;

private:
    void keepMostUsedCurrency(const Census &census);
    [[nodiscard]] std::optional<double> firstOutside(size_t places) const;

    RankCondition m_condition;
    std::optional<double> m_lastInside;
};

/// A figure of the shop, in each currency by itself.
using ShopFigures = std::unordered_map<std::string, double>;
Result<ShopFigures> shopFigures(ShopFigure figure, const EvaluationContext &context);

class ShopRelativeLeaf : public ValuesLeaf
{
public:
    ShopRelativeLeaf(const Field &field, const ShopRelativeCondition &condition,
                     const EvaluationContext &context);
    Result<CustomerSet> members(const Census &census) override;
    [[nodiscard]] std::optional<Comparison> comparison(qint32 person) const override;

private:
    ShopRelativeCondition m_condition;
    ShopFigures m_figures;
    const EvaluationContext &m_context;
};

/// A date that comes round.
class AnniversaryLeaf : public Leaf, public FieldListener
{
public:
    AnniversaryLeaf(const Field &field, const AnniversaryCondition &condition,
                    const RuleMoment &moment);

    void take(qint32 person, const Statement &row) override;
    Result<CustomerSet> members(const Census &census) override;

private:
    bool m_isInstant;
    QTimeZone m_zone;
    int m_years[13][32] = {}; ///< the last year in which that day of a month is asked for; 0: none
    CustomerSet m_fitting;
};

class SampleLeaf : public Leaf
{
public:
    explicit SampleLeaf(const SampleCondition &condition)
        : m_condition(condition)
    {}
    Result<CustomerSet> members(const Census &census) override;

private:
    SampleCondition m_condition;
};

} // namespace comptoir
