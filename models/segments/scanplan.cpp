#include "models/segments/scanplan.h"

#include "models/segments/behaviour.h"
#include "models/segments/deedcondition.h"
#include "models/segments/distanceleaf.h"
#include "models/segments/fieldcatalogue.h"

#include <algorithm>

namespace comptoir {

namespace {

class NobodyLeaf : public Leaf
{
public:
    Result<CustomerSet> members(const Census &) override { return CustomerSet(); }
};

/// Whether several rows may be one and the same time.
bool repeatsTimes(const Behaviour &behaviour, const QList<Filter> &where)
{
    const BehaviourSource &source = behaviour.source;
    if (source.key.isEmpty())
        return false;
    const bool joins = std::any_of(where.cbegin(), where.cend(), [&](const Filter &filter) {
        const BehaviourAttribute *attribute = behaviour.find(filter.attribute);
        return attribute && !attribute->join.isEmpty();
    });
    return joins || source.key != source.row || source.from.contains(QLatin1String(" JOIN "));
}

} // namespace

ScanPlan::ScanPlan(const EvaluationContext &context, const FieldCatalogue &fields,
                   const BehaviourCatalogue &behaviours)
    : m_context(context)
    , m_fields(fields)
    , m_behaviours(behaviours)
    , m_products(context)
{}

Result<Leaf *> ScanPlan::add(const RuleNode &node)
{
    if (node.lasting) {
        Made lasting = makeLasting(node);
        if (!lasting)
            return lasting.error();
        m_leaves.push_back(std::move(*lasting));
        return m_leaves.back().get();
    }
    Made made = std::visit(
        [this](const auto &condition) -> Made {
            using Condition = std::decay_t<decltype(condition)>;
            // Groups and segments are not asked of the file.
            if constexpr (std::is_same_v<Condition,
                                         RuleGroup> || std::is_same_v<Condition, SegmentCondition>)
                return makeNobody();
            else
                return make(condition);
        },
        node.body);
    if (!made)
        return made.error();
    m_leaves.push_back(std::move(*made));
    return m_leaves.back().get();
}

Result<DeedHistory *> ScanPlan::addHistory(const RuleNode &node)
{
    const auto *did = std::get_if<BehaviourCondition>(&node.body);
    const auto *figure = std::get_if<AggregateCondition>(&node.body);
    const auto *one = std::get_if<OccurrenceCondition>(&node.body);
    if (!did && !figure && !one)
        return nullptr;
    const Behaviour *behaviour = m_behaviours.find(did          ? did->verb
                                                       : figure ? figure->verb
                                                                : one->verb);
    if (!behaviour)
        return nullptr;
    const QList<Filter> &where = did ? did->where : figure ? figure->where : one->where;
    QStringList asked;
    if (figure)
        asked.append(figure->measure);
    if (one) {
        for (const Filter &filter : one->having)
            asked.append(filter.attribute);
    }
    const bool waits = behaviour->source.condition.contains(QLatin1String("{open_before}"));
    auto history = std::make_unique<DeedHistory>(node, m_context, waits);
    history->instants = Instants(rangesOf(Window::allTime(), m_context.moment));
    VerbScan &scan = scanFor(*behaviour, where, asked, true);
    if (waits)
        scan.takeUntilNow();
    history->isKeyed = !behaviour->source.key.isEmpty();
    if (figure)
        history->measure = scan.columnOf(figure->measure);
    if (one) {
        for (const Filter &filter : one->having)
            history->having.emplace_back(filter, scan.columnOf(filter.attribute), m_context.moment);
    }
    if (const Done listens = listen(scan, *history, where); !listens)
        return listens.error();
    DeedHistory *added = history.get();
    m_leaves.push_back(std::move(history));
    return added;
}

void ScanPlan::takeCensus(CensusTaker &taker)
{
    std::unique_ptr<FieldScan> &facts = m_fieldScans[FieldScan::keyOfFacts()];
    if (!facts)
        facts = FieldScan::ofFacts();
    taker.askOf(*facts);
    m_census = &taker;
}

Done ScanPlan::run()
{
    const bool isLatest = m_context.isLatest || m_census; // else the walk over figures ends it
    if (m_census) {
        const std::unique_ptr<FieldScan> facts
            = std::move(m_fieldScans.extract(FieldScan::keyOfFacts()).mapped());
        if (Done ran = facts->run(m_context); !ran)
            return ran;
        if (m_census->isPast(m_context.moment.now))
            return done();
    }
    for (const auto &[key, scan] : m_fieldScans) {
        if (Done ran = scan->run(m_context); !ran)
            return ran;
    }
    for (const auto &[key, scan] : m_verbScans) {
        if (Done ran = scan->run(m_context, isLatest); !ran)
            return ran;
    }
    return done();
}

void ScanPlan::listen(const Field &field, FieldListener &listener)
{
    std::unique_ptr<FieldScan> &scan = m_fieldScans[FieldScan::keyOf(field)];
    if (!scan)
        scan = std::make_unique<FieldScan>(field);
    scan->add(field, listener);
}

VerbScan &ScanPlan::scanFor(const Behaviour &behaviour, const QList<Filter> &where,
                            const QStringList &others, bool isHistory)
{
    const bool byProduct = std::any_of(where.cbegin(), where.cend(), [&](const Filter &filter) {
        return ProductFilters::isOfProducts(behaviour, filter);
    });
    // A join may repeat rows: conditions that need another one walk apart.
    QStringList joins;
    QStringList attributes = others;
    for (const Filter &filter : where) {
        if (!ProductFilters::isOfProducts(behaviour, filter)
            && !m_products.isOfRows(behaviour, filter))
            attributes.append(filter.attribute);
    }
    for (const QString &id : std::as_const(attributes)) {
        const BehaviourAttribute *attribute = behaviour.find(id);
        if (attribute && !attribute->join.isEmpty() && !joins.contains(attribute->join))
            joins.append(attribute->join);
    }
    joins.sort();
    std::unique_ptr<VerbScan> &scan = m_verbScans[behaviour.id + (byProduct ? u'*' : u' ')
                                                  + (isHistory ? u'h' : u' ') + joins.join(u' ')];
    if (!scan) {
        scan = std::make_unique<VerbScan>(behaviour);
        if (byProduct)
            scan->goByProduct();
    }
    return *scan;
}

Done ScanPlan::listen(VerbScan &scan, DeedListener &listener, const QList<Filter> &where)
{
    const Behaviour &behaviour = scan.behaviour();
    for (const Filter &filter : where) {
        if (m_products.isOfRows(behaviour, filter)) {
            Result<RowSet> rows = m_products.rows(filter, behaviour, listener.instants);
            if (!rows)
                return rows.error();
            rows->column = scan.columnOfExpression(behaviour.source.productKey);
            listener.rowSets.push_back(std::move(*rows));
        } else if (ProductFilters::isOfProducts(behaviour, filter)) {
            const auto products = m_products.products(filter, *behaviour.find(filter.attribute));
            if (!products)
                return products.error();
            if (listener.products)
                *listener.products &= *products;
            else
                listener.products = *products;
        } else {
            listener.filters.emplace_back(filter, scan.columnOf(filter.attribute),
                                          m_context.moment);
        }
    }
    scan.add(listener);
    return done();
}

/// What lasts is asked of what was done; of fields where they follow from that.
ScanPlan::Made ScanPlan::makeLasting(const RuleNode &node)
{
    const RuleNode *asked = &node;
    if (const auto *condition = std::get_if<AttributeCondition>(&node.body)) {
        const Field *field = m_fields.find(condition->field);
        std::optional<RuleNode> deeds = field ? asDeeds(*condition, *field) : std::nullopt;
        if (!deeds)
            return makeNobody();
        deeds->lasting = node.lasting;
        m_asDeeds.push_back(std::make_unique<RuleNode>(std::move(*deeds)));
        asked = m_asDeeds.back().get();
    }
    const Result<DeedHistory *> history = addHistory(*asked);
    if (!history)
        return history.error();
    if (!*history)
        return makeNobody();
    std::unique_ptr<Leaf> leaf = std::move(m_leaves.back());
    m_leaves.pop_back();
    return leaf;
}

ScanPlan::Made ScanPlan::makeNobody() const
{
    return std::unique_ptr<Leaf>(std::make_unique<NobodyLeaf>());
}

ScanPlan::Made ScanPlan::make(const AttributeCondition &condition)
{
    const Field *field = m_fields.find(condition.field);
    if (!field)
        return makeNobody();
    if (field->type == FieldType::List) {
        auto leaf = std::make_unique<ListLeaf>(condition, m_context);
        listen(*field, *leaf);
        return std::unique_ptr<Leaf>(std::move(leaf));
    }
    auto leaf = std::make_unique<AttributeLeaf>(*field, condition, m_context);
    listen(*field, *leaf);
    return std::unique_ptr<Leaf>(std::move(leaf));
}

ScanPlan::Made ScanPlan::make(const BehaviourCondition &condition)
{
    const Behaviour *behaviour = m_behaviours.find(condition.verb);
    if (!behaviour)
        return makeNobody();
    auto leaf = std::make_unique<CountLeaf>(condition, repeatsTimes(*behaviour, condition.where),
                                            m_context);
    leaf->instants = Instants(rangesOf(condition.window, m_context.moment));
    VerbScan &scan = scanFor(*behaviour, condition.where, {});
    if (const Done listens = listen(scan, *leaf, condition.where); !listens)
        return listens.error();
    return std::unique_ptr<Leaf>(std::move(leaf));
}

ScanPlan::Made ScanPlan::make(const AggregateCondition &condition)
{
    const Behaviour *behaviour = m_behaviours.find(condition.verb);
    if (!behaviour || !behaviour->find(condition.measure))
        return makeNobody();
    VerbScan &scan = scanFor(*behaviour, condition.where, {condition.measure});
    auto leaf
        = std::make_unique<FigureLeaf>(condition, scan.columnOf(condition.measure), m_context);
    leaf->instants = Instants(rangesOf(condition.window, m_context.moment));
    if (const Done listens = listen(scan, *leaf, condition.where); !listens)
        return listens.error();
    return std::unique_ptr<Leaf>(std::move(leaf));
}

ScanPlan::Made ScanPlan::make(const OccurrenceCondition &condition)
{
    const Behaviour *behaviour = m_behaviours.find(condition.verb);
    if (!behaviour)
        return makeNobody();
    auto leaf = std::make_unique<OccurrenceLeaf>(condition, m_context);
    leaf->instants = Instants(rangesOf(Window::allTime(), m_context.moment));
    QStringList asked;
    for (const Filter &filter : condition.having)
        asked.append(filter.attribute);
    VerbScan &scan = scanFor(*behaviour, condition.where, asked);
    for (const Filter &filter : condition.having)
        leaf->having.emplace_back(filter, scan.columnOf(filter.attribute), m_context.moment);
    if (const Done listens = listen(scan, *leaf, condition.where); !listens)
        return listens.error();
    return std::unique_ptr<Leaf>(std::move(leaf));
}

ScanPlan::Made ScanPlan::make(const RankCondition &condition)
{
    const Field *field = m_fields.find(condition.field);
    if (!field)
        return makeNobody();
    auto leaf = std::make_unique<RankLeaf>(*field, condition, m_context);
    listen(*field, *leaf);
    return std::unique_ptr<Leaf>(std::move(leaf));
}

ScanPlan::Made ScanPlan::make(const ShopRelativeCondition &condition)
{
    const Field *field = m_fields.find(condition.field);
    if (!field)
        return makeNobody();
    auto leaf = std::make_unique<ShopRelativeLeaf>(*field, condition, m_context);
    listen(*field, *leaf);
    return std::unique_ptr<Leaf>(std::move(leaf));
}

ScanPlan::Made ScanPlan::make(const AnniversaryCondition &condition)
{
    const Field *field = m_fields.find(condition.field);
    if (!field)
        return makeNobody();
    auto leaf = std::make_unique<AnniversaryLeaf>(*field, condition, m_context.moment);
    listen(*field, *leaf);
    return std::unique_ptr<Leaf>(std::move(leaf));
}

ScanPlan::Made ScanPlan::make(const SampleCondition &condition)
{
    return std::unique_ptr<Leaf>(std::make_unique<SampleLeaf>(condition));
}

ScanPlan::Made ScanPlan::make(const DistanceCondition &condition)
{
    auto leaf = std::make_unique<DistanceLeaf>(condition, m_context);
    listen(DistanceLeaf::place(), *leaf);
    return std::unique_ptr<Leaf>(std::move(leaf));
}

} // namespace comptoir
