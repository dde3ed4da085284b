#include "views/segments/builder/cardparts.h"

#include "models/segments/conditioncheck.h"
#include "models/segments/rulejson.h"
#include "views/segments/builder/comparisoncards.h"
#include "views/segments/builder/deedcards.h"
#include "views/segments/builder/fieldcards.h"
#include "views/segments/builder/partwords.h"
#include "views/segments/builder/windowparts.h"

namespace comptoir {

namespace {

class CardWords
{
    Q_DECLARE_TR_FUNCTIONS(CardWords)
};

const QString kWhere = QStringLiteral("where");
const QString kHaving = QStringLiteral("having");
const QString kLasting = QStringLiteral("lasting");

/// The parts of each kind of condition.
class PartsOf
{
public:
    explicit PartsOf(const BuilderWorld &world)
        : m_world(world)
    {}

    CardParts operator()(const RuleGroup &) const { return {}; }
    CardParts operator()(const AttributeCondition &one) const
    {
        return FieldCards::attribute(one, m_world);
    }
    CardParts operator()(const BehaviourCondition &one) const
    {
        return DeedCards::behaviour(one, m_world);
    }
    CardParts operator()(const AggregateCondition &one) const
    {
        return DeedCards::figure(one, m_world);
    }
    CardParts operator()(const OccurrenceCondition &one) const
    {
        return DeedCards::occurrence(one, m_world);
    }
    CardParts operator()(const AnniversaryCondition &one) const
    {
        return FieldCards::anniversary(one, m_world);
    }
    CardParts operator()(const RankCondition &one) const
    {
        return ComparisonCards::rank(one, m_world);
    }
    CardParts operator()(const ShopRelativeCondition &one) const
    {
        return ComparisonCards::relative(one, m_world);
    }
    CardParts operator()(const SegmentCondition &one) const
    {
        return ComparisonCards::segment(one, m_world);
    }
    CardParts operator()(const SampleCondition &one) const { return ComparisonCards::sample(one); }
    CardParts operator()(const DistanceCondition &one) const
    {
        return ComparisonCards::distance(one);
    }

private:
    const BuilderWorld &m_world;
};

/// "… and has been so for 30 days"
CardParts lastingParts(const Span &span)
{
    const Within<Span> within
        = [](RuleNode &node) { return node.lasting ? &*node.lasting : nullptr; };
    CardParts parts = PartWords::filled(
        //: %1 is a length of time, after a condition: "and has been so for 30 days"
        CardWords::tr("and has been so for %1"),
        {WindowParts::span(span, kLasting, CardWords::tr("For how long"), within)});
    parts.append({kLasting + QStringLiteral(".remove"), CardWords::tr("Remove this"),
                  ActionPart{QStringLiteral("close"), {{QStringLiteral("remove"), {}, {}, {}, {}}}},
                  [](RuleNode &node, const PartAnswer &) { node.lasting.reset(); }});
    return parts;
}

QList<Filter> *filtersOf(RuleNode &node, const QString &which)
{
    if (auto *did = std::get_if<BehaviourCondition>(&node.body))
        return which == kWhere ? &did->where : nullptr;
    if (auto *figure = std::get_if<AggregateCondition>(&node.body))
        return which == kWhere ? &figure->where : nullptr;
    auto *once = std::get_if<OccurrenceCondition>(&node.body);
    if (!once)
        return nullptr;
    return which == kWhere ? &once->where : which == kHaving ? &once->having : nullptr;
}

void add(RuleNode &node, const PartAnswer &answer)
{
    const auto *chosen = std::get_if<QString>(&answer);
    if (!chosen)
        return;
    if (*chosen == kLasting)
        node.lasting = Span{30, SpanUnit::Days};
    else if (QList<Filter> *filters = filtersOf(node, *chosen))
        filters->append(Filter());
}

/// What more can be said of it.
QList<PartOption> additions(const RuleNode &node, const BuilderWorld &world)
{
    QList<PartOption> options;
    RuleNode asked = node;
    const auto hasRoom = [&asked](const QString &which) {
        const QList<Filter> *filters = filtersOf(asked, which);
        return filters && filters->size() < RuleJson::kMostFilters;
    };
    if (hasRoom(kWhere))
        //: adds to a card what was done: "where the category is Shoes"
        options.append({kWhere, CardWords::tr("where …"), {}, {}, {}});
    if (hasRoom(kHaving))
        //: adds to a card what that first or last time was like
        options.append({kHaving, CardWords::tr("and that time …"), {}, {}, {}});
    const RuleWorld forCheck = world.forCheck();
    if (!node.lasting && ConditionCheck(forCheck).isPastKept(node.body))
        options.append({kLasting, CardWords::tr("and has been so for …"), {}, {}, {}});
    return options;
}

/// Choosing what is chosen already changes nothing.
CardPart::Take unlessChosen(const QString &chosen, const CardPart::Take &take)
{
    return [chosen, take](RuleNode &node, const PartAnswer &answer) {
        if (answer != PartAnswer(chosen))
            take(node, answer);
    };
}

} // namespace

CardParts cardParts(const RuleNode &node, const BuilderWorld &world)
{
    CardParts parts = std::visit(PartsOf(world), node.body);
    if (node.lasting)
        parts += lastingParts(*node.lasting);
    const QList<PartOption> more = additions(node, world);
    if (!more.isEmpty() && !node.group())
        parts.append({QStringLiteral("add"), CardWords::tr("Say more"),
                      ActionPart{QStringLiteral("plus"), more}, add});
    int words = 0;
    for (CardPart &part : parts) {
        if (part.id.isEmpty())
            part.id = QStringLiteral("word.%1").arg(words++);
        if (const auto *choice = std::get_if<ChoicePart>(&part.body))
            part.take = unlessChosen(choice->chosen, part.take);
    }
    return parts;
}

} // namespace comptoir
