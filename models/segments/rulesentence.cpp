#include "models/segments/rulesentence.h"

#include "models/segments/conditionwords.h"

#include <algorithm>

namespace comptoir {

namespace {

bool isEmpty(const RuleNode &node)
{
    const RuleGroup *group = node.group();
    return group && std::all_of(group->children.cbegin(), group->children.cend(), isEmpty);
}

QString joined(const QString &text, const QString &next, bool isAny, bool isSetOff)
{
    if (isSetOff)
        return isAny ? RuleSentence::tr("%1, or %2").arg(text, next)
                     : RuleSentence::tr("%1, and %2").arg(text, next);
    return isAny ? RuleSentence::tr("%1 or %2").arg(text, next)
                 : RuleSentence::tr("%1 and %2").arg(text, next);
}

/// Clauses side by side; where there are many, or one has commas of its own, set off by commas.
QString together(const QStringList &clauses, bool isAny)
{
    const bool isSetOff = clauses.size() > 2
        || std::any_of(clauses.cbegin(), clauses.cend(), [](const QString &clause) {
                              return clause.contains(u',') || clause.contains(u'(');
                          });
    QString text = clauses.value(0);
    for (qsizetype i = 1; i < clauses.size(); ++i)
        text = joined(text, clauses.at(i), isAny, isSetOff);
    return text;
}

} // namespace

RuleSentence::RuleSentence(const FieldCatalogue &fields, const BehaviourCatalogue &verbs,
                           RuleNames names)
    : m_fields(fields)
    , m_verbs(verbs)
    , m_names(std::move(names))
{}

QString RuleSentence::clause(const RuleNode &node) const
{
    if (const RuleGroup *inner = node.group())
        return nested(*inner, 1);
    const QString text = std::visit(ConditionWords(m_fields, m_verbs, m_names), node.body);
    //: %1 is a condition, %2 a length of time: "who are in the segment “VIP”, for at least 30 days
    //: now"
    return node.lasting ? tr("%1, for at least %2 now").arg(text, span(*node.lasting)) : text;
}

/// The clauses of a group; groups and exceptions come last, so that one reads to the end what one
/// began.
QString RuleSentence::group(const RuleGroup &group, int depth) const
{
    QStringList clauses, groups, exceptions;
    for (const RuleNode &child : group.children) {
        const RuleGroup *inner = child.group();
        if (isEmpty(child))
            continue;
        if (!inner)
            clauses.append(clause(child));
        else if (inner->mode == RuleGroup::Mode::None && group.mode == RuleGroup::Mode::All)
            exceptions.append(this->group(*inner, depth + 1));
        else
            groups.append(nested(*inner, depth + 1));
    }
    const bool isAny = group.mode != RuleGroup::Mode::All;
    QString text = together(clauses + groups, isAny);
    if (text.isEmpty() && !exceptions.isEmpty())
        //: %1 says who: "who placed an order or whose town is “Lyon”"
        text = tr("who are not among those %1").arg(together(exceptions, true));
    else if (!exceptions.isEmpty())
        text += tr(", except those %1").arg(together(exceptions, true));
    return text;
}

QString RuleSentence::nested(const RuleGroup &group, int depth) const
{
    const QString text = this->group(group, depth);
    if (group.children.size() == 1 && group.mode != RuleGroup::Mode::None)
        return text;
    //: %1 says who: "who placed an order or whose town is “Lyon”"
    const QString among = group.mode == RuleGroup::Mode::None
        ? tr("who are not among those %1").arg(text)
        : tr("who are among those %1").arg(text);
    return depth > 1 ? tr("(%1)").arg(among) : among;
}

QString RuleSentence::of(const Rule &rule) const
{
    const QString text = group(rule.root, 0);
    if (text.isEmpty())
        return tr("All customers.");
    //: %1 says who: "who placed an order and whose town is “Lyon”"
    QString sentence = rule.root.mode == RuleGroup::Mode::None
        ? tr("All customers except those %1.").arg(text)
        : tr("Customers %1.").arg(text);
    return sentence.replace(QStringLiteral("…."), QStringLiteral("…"));
}

} // namespace comptoir
