#pragma once

#include "models/segments/deedleaves.h"
#include "models/segments/fieldvalue.h"

#include <span>

namespace comptoir {

/// One time that somebody did what a condition asks about, whenever it was.
struct Deed
{
    qint32 person = 0;
    qint64 at = 0, key = 0, row = 0;
    qint64 visibleFrom = 0; ///< of a left cart: when it had lain long enough
    std::optional<double> number; ///< of the figure's attribute
    qint64 word = -1; ///< of Distinct: the value's number; -1: unknown
    bool having = true; ///< what an occurrence must be
};

/// A condition on what somebody did, held against all of their deeds at any moment: what a trace
/// and "has been so for" need, where one moment is not enough.
class DeedHistory : public Leaf, public DeedListener
{
public:
    /// Of a behaviour, figure or occurrence. Its filters are set by the plan.
    DeedHistory(const RuleNode &node, const EvaluationContext &context, bool waits);

    void askOf(DeedBatch &batch) const override;
    void take(const DeedRows &rows) override;
    /// Who fits now and, where the condition says so, has for long enough.
    Result<CustomerSet> members(const Census &census) override;

    AttributeColumn measure;
    bool isKeyed = false; ///< else each row is a time by itself
    std::vector<DeedFilter> having;

    struct Finding
    {
        bool isTrue = false;
        FieldValue value; ///< how often, how much, or when; nothing: never
    };
    /// Of one person's deeds, without regard to "has been so for".
    [[nodiscard]] Finding judge(std::span<const Deed> deeds, const RuleMoment &moment) const;
    /// When the answer of one person changes next by itself; none: never, or not in a hundred
    /// steps.
    [[nodiscard]] std::optional<Timestamp> nextChange(std::span<const Deed> deeds,
                                                      const RuleMoment &moment) const;
    [[nodiscard]] bool hasLasted(std::span<const Deed> deeds, const Span &span) const;
    [[nodiscard]] const std::vector<Deed> &deeds() const { return m_deeds; }

private:
    void take(const DeedRow &row);
    [[nodiscard]] std::vector<Deed> inWindow(std::span<const Deed> deeds,
                                             const RuleMoment &moment) const;
    [[nodiscard]] std::optional<Timestamp> nextStep(std::span<const Deed> deeds,
                                                    const RuleMoment &moment) const;
    [[nodiscard]] Finding count(const BehaviourCondition &condition,
                                const std::vector<Deed> &deeds) const;
    [[nodiscard]] Finding figure(const AggregateCondition &condition,
                                 const std::vector<Deed> &deeds, const RuleMoment &moment) const;
    [[nodiscard]] Finding occurrence(const OccurrenceCondition &condition,
                                     std::span<const Deed> deeds, const RuleMoment &moment) const;

    const RuleNode &m_node;
    const EvaluationContext &m_context;
    qint64 m_delay = 0; ///< until what was done counts
    Window m_window;
    std::vector<Deed> m_deeds;
    std::unordered_map<std::string, qint64> m_words;
};

} // namespace comptoir
