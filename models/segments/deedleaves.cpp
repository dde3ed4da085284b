#include "models/segments/deedleaves.h"

#include <algorithm>
#include <limits>

namespace comptoir {

namespace {

ValueQuestion questionOf(const AggregateCondition &condition, const AttributeColumn &measure)
{
    ValueQuestion question;
    question.type = condition.statistic == AggregateCondition::Statistic::Distinct
        ? FieldType::Integer
        : measure.attribute ? measure.attribute->type
                            : FieldType::Integer;
    question.op = condition.op;
    question.operands = condition.operands;
    return question;
}

std::string currencyOf(const QList<Operand> &operands)
{
    const auto *money = operands.isEmpty() ? nullptr : std::get_if<Money>(&operands.first());
    return money ? money->currency.code().toStdString() : std::string();
}

} // namespace

CountLeaf::CountLeaf(const BehaviourCondition &condition, bool hasKey,
                     const EvaluationContext &context)
    : m_context(context)
    , m_comparison(condition.comparison)
    , m_count(condition.comparison == BehaviourCondition::Count::Never ? 0 : condition.count)
    , m_told(m_comparison == BehaviourCondition::Count::AtLeast ? m_count : m_count + 1)
    , m_keyed(hasKey && m_told > 1)
{
    needsKey = m_keyed;
    if (m_told <= 1)
        return;
    if (m_told <= std::numeric_limits<quint8>::max())
        m_few.resize(context.places());
    else
        m_many.resize(context.places());
}

void CountLeaf::note(qint32 person, qint64 count)
{
    if (count == m_count)
        m_reached.insert(person);
    else if (count == m_count + 1)
        m_passed.insert(person);
}

void CountLeaf::reach(qint32 person, size_t place)
{
    if (m_told <= 1)
        return note(person, 1);
    if (m_few.empty())
        note(person, ++m_many[place]);
    else if (m_few[place] < m_told)
        note(person, ++m_few[place]);
}

void CountLeaf::take(const DeedRows &rows)
{
    if (m_keyed)
        rows.each([this](const DeedRow &row) { takeKey(row.person(), row.key()); });
    else
        rows.each([this](const DeedRow &row) { reach(row.person(), row.place()); });
}

void CountLeaf::takeKey(qint32 person, qint64 key)
{
    if (m_keys.empty() || m_keys.back() != Keyed{person, key})
        m_keys.push_back({person, key});
}

void CountLeaf::countKeys()
{
    std::sort(m_keys.begin(), m_keys.end());
    m_keys.erase(std::unique(m_keys.begin(), m_keys.end()), m_keys.end());
    for (const Keyed &one : m_keys)
        reach(one.person, m_context.placeOf(one.person));
}

Result<CustomerSet> CountLeaf::members(const Census &census)
{
    if (m_keyed)
        countKeys();
    CustomerSet members = census.everybody;
    switch (m_comparison) {
    case BehaviourCondition::Count::AtLeast:
        if (m_count > 0)
            members &= m_reached;
        break;
    case BehaviourCondition::Count::Exactly:
        if (m_count > 0)
            members &= m_reached;
        members -= m_passed;
        break;
    case BehaviourCondition::Count::AtMost:
    case BehaviourCondition::Count::Never:
        members -= m_passed;
        break;
    }
    return members;
}

FigureLeaf::FigureLeaf(const AggregateCondition &condition, const AttributeColumn &measure,
                       const EvaluationContext &context)
    : m_context(context)
    , m_statistic(condition.statistic)
    , m_measure(measure)
    , m_test(questionOf(condition, measure), context.moment)
    , m_isReal(measure.attribute && measure.attribute->type == FieldType::Decimal)
    , m_currency(currencyOf(condition.operands))
{
    if (m_statistic != Statistic::Sum && m_statistic != Statistic::Distinct)
        m_counts.resize(context.places());
    if (m_isReal)
        m_real.resize(context.places());
    else
        m_whole.resize(context.places());
}

void FigureLeaf::askOf(DeedBatch &batch) const
{
    using Form = DeedBatch::Form;
    const bool isDistinct = m_statistic == Statistic::Distinct;
    batch.keep(m_measure.value, isDistinct ? Form::Text : m_isReal ? Form::Real : Form::Whole);
    batch.keep(m_measure.currency, Form::Text);
}

bool FigureLeaf::isKnown(const DeedRow &row) const
{
    if (m_measure.value < 0)
        return false;
    // What is 0 for a sum need not be told from nothing.
    if ((m_statistic != Statistic::Sum || m_isReal) && row.isNull(m_measure.value))
        return false;
    return m_measure.currency < 0 || m_statistic == Statistic::Distinct
        || row.utf8(m_measure.currency) == m_currency;
}

void FigureLeaf::take(const DeedRows &rows)
{
    const bool isDistinct = m_statistic == Statistic::Distinct;
    rows.each([this, isDistinct](const DeedRow &row) {
        if (!isKnown(row))
            return;
        if (isDistinct)
            addDistinct(row);
        else
            addUp(row);
    });
}

void FigureLeaf::addUp(const DeedRow &row)
{
    const size_t place = row.place();
    const bool isFirst = !m_counts.empty() && m_counts[place]++ == 0;
    const auto put = [&](auto &figure, auto value) {
        if (m_statistic == Statistic::Smallest)
            figure = isFirst ? value : std::min(figure, value);
        else if (m_statistic == Statistic::Greatest)
            figure = isFirst ? value : std::max(figure, value);
        else
            figure += value;
    };
    if (m_isReal)
        put(m_real[place], row.real(m_measure.value));
    else
        put(m_whole[place], row.int64(m_measure.value));
}

void FigureLeaf::addDistinct(const DeedRow &row)
{
    std::string text(row.utf8(m_measure.value));
    if (text.empty())
        return;
    const auto known = m_values.try_emplace(std::move(text), static_cast<qint64>(m_values.size()));
    m_pairs.emplace_back(row.person(), known.first->second);
}

void FigureLeaf::countDistinct()
{
    std::sort(m_pairs.begin(), m_pairs.end());
    m_pairs.erase(std::unique(m_pairs.begin(), m_pairs.end()), m_pairs.end());
    m_whole.assign(m_context.places(), 0);
    for (const auto &[person, value] : m_pairs)
        ++m_whole[m_context.placeOf(person)];
}

bool FigureLeaf::fits(size_t place) const
{
    if (m_statistic == Statistic::Distinct)
        return m_test.fitsNumber(m_whole[place]);
    if (m_statistic != Statistic::Sum && m_counts[place] == 0)
        return m_test.fitsUnknown();
    if (m_statistic == Statistic::Average) {
        const double sum = m_isReal ? m_real[place] : static_cast<double>(m_whole[place]);
        return m_test.fitsReal(sum / m_counts[place]);
    }
    return m_isReal ? m_test.fitsReal(m_real[place]) : m_test.fitsNumber(m_whole[place]);
}

Result<CustomerSet> FigureLeaf::members(const Census &census)
{
    if (m_statistic == Statistic::Distinct)
        countDistinct();
    CustomerSet members;
    census.everybody.each([&](qint32 person) {
        if (fits(m_context.placeOf(person)))
            members.insert(person);
    });
    return members;
}

OccurrenceLeaf::OccurrenceLeaf(const OccurrenceCondition &condition,
                               const EvaluationContext &context)
    : m_isLast(condition.which == OccurrenceCondition::Which::Last)
    , m_window(rangesOf(condition.window, context.moment))
    , m_at(context.places())
    , m_row(context.places())
{
    needsAt = needsRow = true;
}

void OccurrenceLeaf::askOf(DeedBatch &batch) const
{
    for (const DeedFilter &filter : having)
        filter.askOf(batch);
}

void OccurrenceLeaf::take(const DeedRows &rows)
{
    rows.each([this](const DeedRow &row) { take(row); });
}

void OccurrenceLeaf::take(const DeedRow &row)
{
    const size_t place = row.place();
    const std::pair now(row.at(), row.row());
    if (m_seen.contains(row.person())) {
        const std::pair before(m_at[place], m_row[place]);
        if (m_isLast ? now < before : now > before)
            return;
    }
    m_seen.insert(row.person());
    m_at[place] = row.at();
    m_row[place] = row.row();
    const bool fits = m_window.contains(row.at())
        && std::all_of(having.cbegin(), having.cend(),
                       [&row](const DeedFilter &filter) { return filter.fits(row); });
    m_fitting.put(row.person(), fits);
}

Result<CustomerSet> OccurrenceLeaf::members(const Census &census)
{
    CustomerSet members = m_fitting;
    members &= census.everybody;
    return members;
}

} // namespace comptoir
