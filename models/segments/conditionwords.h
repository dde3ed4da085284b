#pragma once

#include "models/segments/valuewords.h"

namespace comptoir {

/// One condition as the part of a sentence that follows "Customers".
class ConditionWords
{
public:
    ConditionWords(const FieldCatalogue &fields, const BehaviourCatalogue &verbs,
                   const RuleNames &names)
        : m_fields(fields)
        , m_verbs(verbs)
        , m_names(names)
    {}

    QString operator()(const RuleGroup &) const { return {}; }
    QString operator()(const AttributeCondition &condition) const;
    QString operator()(const BehaviourCondition &condition) const;
    QString operator()(const AggregateCondition &condition) const;
    QString operator()(const OccurrenceCondition &condition) const;
    QString operator()(const RankCondition &condition) const;
    QString operator()(const ShopRelativeCondition &condition) const;
    QString operator()(const AnniversaryCondition &condition) const;
    QString operator()(const SegmentCondition &condition) const;
    QString operator()(const SampleCondition &condition) const;
    QString operator()(const DistanceCondition &condition) const;

private:
    [[nodiscard]] QString fieldPhrase(const QString &id) const;
    [[nodiscard]] QString whenText(const QString &phrase,
                                   const AttributeCondition &condition) const;
    [[nodiscard]] QString yesOrNo(const Field &field, const AttributeCondition &condition) const;
    [[nodiscard]] QStringList values(const QList<Operand> &operands,
                                     const valuewords::Subject &subject) const;
    [[nodiscard]] QString filter(const Behaviour &verb, const Filter &filter) const;
    /// ", where the amount is at least 50.00 €"; empty without filters.
    [[nodiscard]] QString where(const Behaviour &verb, const QList<Filter> &filters) const;
    [[nodiscard]] QString filtersText(const Behaviour &verb, const QList<Filter> &filters) const;
    [[nodiscard]] QString bought(const Behaviour &verb, bool isNever, QList<Filter> &filters) const;
    [[nodiscard]] QString figure(const AggregateCondition &condition, const Behaviour &verb,
                                 const QStringList &values) const;

    const FieldCatalogue &m_fields;
    const BehaviourCatalogue &m_verbs;
    const RuleNames &m_names;
};

} // namespace comptoir
