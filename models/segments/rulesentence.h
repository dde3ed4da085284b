#pragma once

#include "models/segments/rulecheck.h"

#include <QCoreApplication>

#include <functional>

namespace comptoir {

/// What rules name by id or code, in the owner's words.
struct RuleNames
{
    /// Of a value: the name of a product, category, country, language. Empty: as it is.
    std::function<QString(FieldMeaning meaning, const QString &word)> value;
    /// Of a segment by its key. Empty: as it is.
    std::function<QString(const QString &key)> segment;
};

/// Rules in whole sentences of the language of the moment, numbers, amounts and dates as its
/// locale (QLocale's default) writes them: "Customers who placed at least 2 orders in the last
/// 3 months and whose town is “Lyon”, except those whose tags include “Press”." What is not filled
/// in yet is an ellipsis. For people to read; nothing parses it.
class RuleSentence
{
    Q_DECLARE_TR_FUNCTIONS(RuleSentence)
public:
    /// Both must outlive it.
    RuleSentence(const FieldCatalogue &fields, const BehaviourCatalogue &verbs,
                 RuleNames names = {});

    [[nodiscard]] QString of(const Rule &rule) const;
    /// One card, as the part of a sentence that follows "Customers": "who …", "whose …".
    [[nodiscard]] QString clause(const RuleNode &node) const;

    /// "in the last 3 months", "on or after 1 June 2026"; empty for all time.
    static QString window(const Window &window);
    /// "3 months"
    static QString span(const Span &span);
    /// The shorter time of an Ago, as it stands before the longer one: "3 (and 6 months)".
    static QString shorter(const Window &window);

private:
    [[nodiscard]] QString group(const RuleGroup &group, int depth) const;
    [[nodiscard]] QString nested(const RuleGroup &group, int depth) const;

    const FieldCatalogue &m_fields;
    const BehaviourCatalogue &m_verbs;
    RuleNames m_names;
};

} // namespace comptoir
