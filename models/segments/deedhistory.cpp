#include "models/segments/deedhistory.h"

#include <algorithm>
#include <set>

namespace comptoir {

namespace {

constexpr int kMostSteps = 400; ///< of the windows moving, looking for the next change

const Window &windowOf(const RuleNode &node)
{
    static const Window none;
    if (const auto *did = std::get_if<BehaviourCondition>(&node.body))
        return did->window;
    if (const auto *figure = std::get_if<AggregateCondition>(&node.body))
        return figure->window;
    if (const auto *one = std::get_if<OccurrenceCondition>(&node.body))
        return one->window;
    return none;
}

RuleMoment later(const RuleMoment &moment, Timestamp now)
{
    RuleMoment other = moment;
    other.now = now;
    return other;
}

bool earlier(const Deed &a, const Deed &b)
{
    return std::pair(a.at, a.row) < std::pair(b.at, b.row);
}

} // namespace

DeedHistory::DeedHistory(const RuleNode &node, const EvaluationContext &context, bool waits)
    : m_node(node)
    , m_context(context)
    , m_delay(waits ? context.abandonedAfterHours * 3'600'000LL + 1 : 0)
    , m_window(windowOf(node))
{
    needsAt = needsKey = needsRow = true;
}

void DeedHistory::askOf(DeedBatch &batch) const
{
    batch.keep(measure.value, DeedBatch::Form::Real);
    batch.keep(measure.value, DeedBatch::Form::Text);
    batch.keep(measure.currency, DeedBatch::Form::Text);
    for (const DeedFilter &filter : having)
        filter.askOf(batch);
}

void DeedHistory::take(const DeedRows &rows)
{
    rows.each([this](const DeedRow &row) { take(row); });
}

void DeedHistory::take(const DeedRow &row)
{
    Deed deed;
    deed.person = row.person();
    deed.at = row.at();
    deed.row = row.row();
    deed.key = isKeyed ? row.key() : deed.row;
    deed.visibleFrom = deed.at + m_delay;
    if (measure.value >= 0 && !row.isNull(measure.value)) {
        const auto *figure = std::get_if<AggregateCondition>(&m_node.body);
        const auto *money = figure && !figure->operands.isEmpty()
            ? std::get_if<Money>(&figure->operands.first())
            : nullptr;
        if (measure.currency < 0
            || (money && row.utf8(measure.currency) == money->currency.code().toStdString()))
            deed.number = row.real(measure.value);
        const auto known = m_words.try_emplace(std::string(row.utf8(measure.value)),
                                               static_cast<qint64>(m_words.size()));
        deed.word = known.first->second;
    }
    deed.having = std::all_of(having.cbegin(), having.cend(),
                              [&row](const DeedFilter &filter) { return filter.fits(row); });
    m_deeds.push_back(deed);
}

std::vector<Deed> DeedHistory::inWindow(std::span<const Deed> deeds, const RuleMoment &moment) const
{
    std::vector<Deed> inside;
    for (const Deed &deed : deeds) {
        if (deed.visibleFrom <= moment.now.ms && holds(m_window, Timestamp{deed.at}, moment))
            inside.push_back(deed);
    }
    return inside;
}

DeedHistory::Finding DeedHistory::judge(std::span<const Deed> deeds, const RuleMoment &moment) const
{
    if (const auto *did = std::get_if<BehaviourCondition>(&m_node.body))
        return count(*did, inWindow(deeds, moment));
    if (const auto *figured = std::get_if<AggregateCondition>(&m_node.body))
        return figure(*figured, inWindow(deeds, moment), moment);
    if (const auto *one = std::get_if<OccurrenceCondition>(&m_node.body))
        return occurrence(*one, deeds, moment);
    return {};
}

DeedHistory::Finding DeedHistory::count(const BehaviourCondition &condition,
                                        const std::vector<Deed> &deeds) const
{
    std::set<qint64> times;
    for (const Deed &deed : deeds)
        times.insert(deed.key);
    const auto count = static_cast<qint64>(times.size());
    const bool isTrue = condition.comparison == BehaviourCondition::Count::AtLeast
        ? count >= condition.count
        : condition.comparison == BehaviourCondition::Count::Exactly ? count == condition.count
        : condition.comparison == BehaviourCondition::Count::AtMost  ? count <= condition.count
                                                                     : count == 0;
    return {isTrue, count};
}

DeedHistory::Finding DeedHistory::figure(const AggregateCondition &condition,
                                         const std::vector<Deed> &deeds,
                                         const RuleMoment &moment) const
{
    using Statistic = AggregateCondition::Statistic;
    const bool distinct = condition.statistic == Statistic::Distinct;
    ValueQuestion question;
    question.type = distinct || !measure.attribute ? FieldType::Integer : measure.attribute->type;
    question.op = condition.op;
    question.operands = condition.operands;
    const ValueTest test(question, moment);
    std::set<qint64> words;
    std::vector<double> numbers;
    double sum = 0;
    for (const Deed &deed : deeds) {
        if (deed.word >= 0)
            words.insert(deed.word);
        if (deed.number) {
            numbers.push_back(*deed.number);
            sum += *deed.number;
        }
    }
    if (distinct)
        return {test.fitsNumber(static_cast<qint64>(words.size())),
                static_cast<qint64>(words.size())};
    if (numbers.empty() && condition.statistic != Statistic::Sum)
        return {};
    const double value = condition.statistic == Statistic::Sum ? sum
        : condition.statistic == Statistic::Average ? sum / static_cast<double>(numbers.size())
        : condition.statistic == Statistic::Smallest
        ? *std::min_element(numbers.begin(), numbers.end())
        : *std::max_element(numbers.begin(), numbers.end());
    const auto *money
        = condition.operands.isEmpty() ? nullptr : std::get_if<Money>(&condition.operands.first());
    return {test.fitsReal(value),
            money ? FieldValue(Money{qRound64(value), money->currency}) : FieldValue(value)};
}

DeedHistory::Finding DeedHistory::occurrence(const OccurrenceCondition &condition,
                                             std::span<const Deed> deeds,
                                             const RuleMoment &moment) const
{
    const Deed *one = nullptr;
    const bool last = condition.which == OccurrenceCondition::Which::Last;
    for (const Deed &deed : deeds) {
        if (deed.visibleFrom <= moment.now.ms
            && (!one || (last ? earlier(*one, deed) : earlier(deed, *one))))
            one = &deed;
    }
    if (!one)
        return {};
    return {one->having && holds(m_window, Timestamp{one->at}, moment), Timestamp{one->at}};
}

/// When a deed comes into the window or leaves it next.
std::optional<Timestamp> DeedHistory::nextStep(std::span<const Deed> deeds,
                                               const RuleMoment &moment) const
{
    std::optional<Timestamp> next;
    for (const Deed &deed : deeds) {
        const auto step = deed.visibleFrom > moment.now.ms
            ? std::optional(Timestamp{deed.visibleFrom})
            : comptoir::nextChange(m_window, Timestamp{deed.at}, moment);
        if (step && *step > moment.now && (!next || *step < *next))
            next = step;
    }
    return next;
}

std::optional<Timestamp> DeedHistory::nextChange(std::span<const Deed> deeds,
                                                 const RuleMoment &moment) const
{
    const bool now = judge(deeds, moment).isTrue;
    RuleMoment at = moment;
    for (int step = 0; step < kMostSteps; ++step) {
        const auto next = nextStep(deeds, at);
        if (!next)
            return std::nullopt;
        at = later(moment, *next);
        if (judge(deeds, at).isTrue != now)
            return next;
    }
    return std::nullopt;
}

bool DeedHistory::hasLasted(std::span<const Deed> deeds, const Span &span) const
{
    const RuleMoment &now = m_context.moment;
    RuleMoment at = later(now, before(now.now, span, now.zone));
    if (!judge(deeds, at).isTrue)
        return false;
    const auto change = nextChange(deeds, at);
    return !change || *change > now.now;
}

Result<CustomerSet> DeedHistory::members(const Census &census)
{
    std::stable_sort(m_deeds.begin(), m_deeds.end(),
                     [](const Deed &a, const Deed &b) { return a.person < b.person; });
    CustomerSet members;
    size_t first = 0;
    census.everybody.each([&](qint32 person) {
        while (first < m_deeds.size() && m_deeds[first].person < person)
            ++first;
        size_t last = first;
        while (last < m_deeds.size() && m_deeds[last].person == person)
            ++last;
        const std::span<const Deed> own(m_deeds.data() + first, last - first);
        if (m_node.lasting ? hasLasted(own, *m_node.lasting) : judge(own, m_context.moment).isTrue)
            members.insert(person);
    });
    return members;
}

} // namespace comptoir
