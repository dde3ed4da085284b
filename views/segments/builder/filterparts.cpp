#include "views/segments/builder/filterparts.h"

#include "models/segments/operators.h"
#include "views/segments/builder/conditiontemplates.h"
#include "views/segments/builder/operandparts.h"
#include "views/segments/builder/partwords.h"

namespace comptoir {

namespace {

template <typename T>
Within<T> inFilter(const Within<Filter> &within, T Filter::*member)
{
    return [within, member](RuleNode &node) -> T * {
        Filter *filter = within(node);
        return filter ? &(filter->*member) : nullptr;
    };
}

} // namespace

CardPart FilterParts::attribute(const Filter &filter, const Behaviour &verb, const QString &id,
                                const Within<Filter> &within)
{
    ChoicePart part;
    for (const BehaviourAttribute &known : verb.attributes)
        part.options.append({known.id, known.label(), {}, {}, {}});
    const BehaviourAttribute *chosen = verb.find(filter.attribute);
    part.chosen = chosen ? filter.attribute : QString();
    part.shown = chosen ? chosen->label() : filter.attribute;
    const QList<BehaviourAttribute> attributes = verb.attributes;
    return {id + QStringLiteral(".attribute"), tr("What is looked at"), part,
            taking<QString>(within, [attributes](Filter &target, const QString &given) {
                for (const BehaviourAttribute &known : attributes) {
                    if (known.id == given && target.attribute != given)
                        conditiontemplates::setAttribute(target, known);
                }
            })};
}

CardParts FilterParts::one(const Filter &filter, const Behaviour &verb, const BuilderWorld &world,
                           const QString &id, const Within<Filter> &within)
{
    CardParts parts{attribute(filter, verb, id, within)};
    const BehaviourAttribute *known = verb.find(filter.attribute);
    if (!known)
        return parts;
    const OperandParts::Subject subject = OperandParts::of(verb, *known);
    const auto operands = inFilter(within, &Filter::operands);
    parts.append(OperandParts::comparison(subject, filter.op, filterOperatorsFor(known->type),
                                          id + QStringLiteral(".operator"),
                                          inFilter(within, &Filter::op), operands));
    return parts
        + OperandParts::values(subject, filter.op, filter.operands, world,
                               id + QStringLiteral(".values"), operands);
}

CardParts FilterParts::of(const QList<Filter> &filters, const QString &verb, const QString &first,
                          const BuilderWorld &world, const QString &id,
                          const Within<QList<Filter>> &within)
{
    const Behaviour *known = world.verbs.find(verb);
    const Behaviour asked = known ? *known : Behaviour();
    CardParts parts;
    for (qsizetype i = 0; i < filters.size(); ++i) {
        const QString place = QStringLiteral("%1.%2").arg(id).arg(i);
        //: between two things that are said of what was done
        parts.append(PartWords::word(i == 0 ? first : tr("and")));
        const Within<Filter> filter = [within, i](RuleNode &node) -> Filter * {
            QList<Filter> *all = within(node);
            return all && i < all->size() ? &(*all)[i] : nullptr;
        };
        parts += one(filters.at(i), asked, world, place, filter);
        parts.append(
            {place + QStringLiteral(".remove"), tr("Remove this"),
             ActionPart{QStringLiteral("close"), {{QStringLiteral("remove"), {}, {}, {}, {}}}},
             taking<QString>(within, [i](QList<Filter> &all, const QString &) {
                 if (i < all.size())
                     all.removeAt(i);
             })});
    }
    return parts;
}

} // namespace comptoir
