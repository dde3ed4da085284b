#include "models/segments/fieldleaves.h"

#include "models/store/statement.h"

#include <algorithm>
#include <limits>

namespace comptoir {

namespace {

ValueQuestion questionOf(const Field &field, const AttributeCondition &condition)
{
    return {field.type, field.measure, condition.op, condition.operands, condition.window};
}

} // namespace

AttributeLeaf::AttributeLeaf(const Field &field, const AttributeCondition &condition,
                             const EvaluationContext &context)
    : m_context(context)
    , m_test(questionOf(field, condition), context.moment)
    , m_isPlain(field.source.table != FieldSource::Table::Rows)
    , m_noneIsZero(field.noneIsZero)
{
    if (field.source.weighed)
        m_weights.assign(context.places(), std::numeric_limits<qint64>::min());
}

void AttributeLeaf::take(qint32 person, const Statement &row)
{
    if (m_isPlain) {
        if (m_test.fits(row, column, currency))
            m_fitting.insert(person);
        return;
    }
    if (weight >= 0) {
        qint64 &heaviest = m_weights[m_context.placeOf(person)];
        if (row.int64(weight) < heaviest)
            return;
        heaviest = row.int64(weight);
    }
    m_known.insert(person);
    m_fitting.put(person, m_test.fits(row, column, currency));
}

Result<CustomerSet> AttributeLeaf::members(const Census &census)
{
    CustomerSet members = census.everybody;
    const bool fitsNone = m_noneIsZero ? m_test.fitsZero() : m_test.fitsUnknown();
    if (!m_isPlain && fitsNone) {
        m_known -= m_fitting; // a row whose value is nothing
        members -= m_known;
        return members;
    }
    members &= m_fitting;
    return members;
}

ListLeaf::ListLeaf(const AttributeCondition &condition, const EvaluationContext &context)
    : m_context(context)
    , m_test({FieldType::List, FieldMeasure::AsIs, condition.op, condition.operands, {}})
    , m_bits(context.places())
{}

void ListLeaf::take(qint32 person, const Statement &row)
{
    std::string item(row.utf8(column));
    if (item.empty())
        return;
    const auto [known, isNew] = m_items.try_emplace(std::move(item), 0);
    if (isNew)
        known->second = m_test.bitsOf(known->first);
    m_bits[m_context.placeOf(person)] |= known->second;
    m_known.insert(person);
}

Result<CustomerSet> ListLeaf::members(const Census &census)
{
    CustomerSet members;
    census.everybody.each([&](qint32 person) {
        if (m_test.fits(m_bits[m_context.placeOf(person)], m_known.contains(person)))
            members.insert(person);
    });
    return members;
}

ValuesLeaf::ValuesLeaf(const Field &field, const EvaluationContext &context)
    : m_field(field)
    , m_asOf(context.moment)
    , m_oneCurrency(field.source.table == FieldSource::Table::Facts
                            && field.type == FieldType::Money
                        ? context.currency
                        : nullptr)
{
    m_values.reserve(context.places());
    needsCurrency = m_oneCurrency == nullptr;
    if (m_oneCurrency)
        m_currencies.push_back(m_oneCurrency->code);
}

std::optional<double> ValuesLeaf::numberOf(const Statement &row) const
{
    if (m_field.measure == FieldMeasure::AsIs) {
        const double number = row.real(column);
        return number == 0 && row.isNull(column) ? std::nullopt : std::optional(number);
    }
    if (row.isNull(column))
        return std::nullopt;
    if (m_field.measure == FieldMeasure::DaysSince)
        return static_cast<double>(daysSince(m_asOf, row.timestamp(column)));
    const QDate today = m_asOf.now.toZone(m_asOf.zone).date();
    const std::optional<qint64> age = ageOn(today, isoDate(row.utf8(column)));
    return age ? std::optional(static_cast<double>(*age)) : std::nullopt;
}

void ValuesLeaf::take(qint32 person, const Statement &row)
{
    const std::optional<double> number = numberOf(row);
    if (!number)
        return;
    if (const std::optional<int> place = currencyPlace(person, row))
        m_values.push_back({person, *place, *number});
}

/// Nothing: who has no currency has never an amount.
std::optional<int> ValuesLeaf::currencyPlace(qint32 person, const Statement &row)
{
    if (m_oneCurrency)
        return m_oneCurrency->people.contains(person) ? std::optional(1) : std::nullopt;
    if (currency < 0)
        return 0;
    const std::string_view code = row.utf8(currency);
    if (code.empty())
        return std::nullopt;
    const auto known = std::find(m_currencies.begin() + 1, m_currencies.end(), code);
    const auto place = static_cast<int>(known - m_currencies.begin());
    if (known == m_currencies.end())
        m_currencies.emplace_back(code);
    return place;
}

void ValuesLeaf::addZeros(const Census &census)
{
    if (!m_field.noneIsZero)
        return;
    CustomerSet others = census.everybody;
    for (const Value &one : m_values)
        others.remove(one.person);
    others.each([this](qint32 person) { m_values.push_back({person, 0, 0}); });
}

RankLeaf::RankLeaf(const Field &field, const RankCondition &condition,
                   const EvaluationContext &context)
    : ValuesLeaf(field, context)
    , m_condition(condition)
{}

/// The first value after so many places. Whoever has that, too, is out: equals stand together.
std::optional<double> RankLeaf::firstOutside(size_t places) const
{
    if (places >= m_values.size())
        return std::nullopt;
    std::vector<double> numbers;
    numbers.reserve(m_values.size());
    for (const Value &one : m_values)
        numbers.push_back(one.number);
    const auto nth = numbers.begin() + static_cast<std::ptrdiff_t>(places);
    if (m_condition.end == RankCondition::End::Top)
        std::nth_element(numbers.begin(), nth, numbers.end(), std::greater<>());
    else
        std::nth_element(numbers.begin(), nth, numbers.end());
    return *nth;
}

/// Amounts compete in the currency that most have.
void RankLeaf::keepMostUsedCurrency(const Census &census)
{
    std::vector<qint64> users(m_currencies.size());
    for (const Value &one : m_values)
        users[static_cast<size_t>(one.currency)] += census.everybody.contains(one.person) ? 1 : 0;
    // Of currencies that as many have, the first by its code.
    int most = 0;
    for (size_t i = 0; i < users.size(); ++i) {
        const auto best = static_cast<size_t>(most);
        if (users[i] > users[best]
            || (users[i] == users[best] && m_currencies[i] < m_currencies[best]))
            most = static_cast<int>(i);
    }
    if (users[static_cast<size_t>(most)] != static_cast<qint64>(m_values.size()))
        std::erase_if(m_values, [&](const Value &one) {
            return one.currency != most || !census.everybody.contains(one.person);
        });
}

Result<CustomerSet> RankLeaf::members(const Census &census)
{
    addZeros(census);
    keepMostUsedCurrency(census);
    const double places = m_condition.measure == RankCondition::Measure::People
        ? m_condition.size
        : m_condition.size * static_cast<double>(m_values.size()) / 100;
    const bool top = m_condition.end == RankCondition::End::Top;
    const std::optional<double> limit = firstOutside(static_cast<size_t>(places));
    CustomerSet members;
    for (const Value &one : m_values) {
        const bool isInside = !limit || (top ? one.number > *limit : one.number < *limit);
        if (!isInside || (top && one.number <= 0))
            continue;
        members.insert(one.person);
        if (!m_lastInside || (top ? one.number < *m_lastInside : one.number > *m_lastInside))
            m_lastInside = one.number;
    }
    return members;
}

std::optional<Comparison> RankLeaf::comparison(qint32) const
{
    Comparison compared;
    compared.people = static_cast<qint64>(m_values.size());
    if (m_lastInside) // so somebody has a value, and all that are left have one currency
        compared.limit = Comparison::valueOf(
            field(), *m_lastInside, m_currencies[static_cast<size_t>(m_values.front().currency)]);
    return compared;
}

Result<ShopFigures> shopFigures(ShopFigure figure, const EvaluationContext &context)
{
    struct Sums
    {
        double spent = 0, orders = 0;
        CustomerSet buyers;
    };
    std::unordered_map<std::string, Sums> sums;
    Statement read = context.database.prepare(
        QStringLiteral("SELECT customer_id, shop_total, shop_currency FROM orders"
                       " WHERE valid = 1 AND placed_at <= ? AND customer_id IS NOT NULL"));
    read.bind(1, context.moment.now);
    const bool inAll = figure == ShopFigure::OrdersPerBuyer; // no amount, so no currency
    const Done walked = eachRow(read, context.cancel, [&] {
        Sums &of = sums[inAll ? std::string() : std::string(read.utf8(2))];
        of.spent += read.real(1);
        of.orders += 1;
        of.buyers.insert(read.int64(0));
    });
    if (!walked)
        return walked.error();
    ShopFigures figures;
    for (const auto &[currency, of] : sums) {
        const auto buyers = static_cast<double>(of.buyers.count());
        figures[currency] = figure == ShopFigure::AverageBasket ? of.spent / of.orders
            : figure == ShopFigure::SpentPerBuyer               ? of.spent / buyers
                                                                : of.orders / buyers;
    }
    return figures;
}

ShopRelativeLeaf::ShopRelativeLeaf(const Field &field, const ShopRelativeCondition &condition,
                                   const EvaluationContext &context)
    : ValuesLeaf(field, context)
    , m_condition(condition)
    , m_context(context)
{}

Result<CustomerSet> ShopRelativeLeaf::members(const Census &census)
{
    CustomerSet members;
    if (field().shopFigure == ShopFigure::None)
        return members;
    Result<ShopFigures> figures = shopFigures(field().shopFigure, m_context);
    if (!figures)
        return figures.error();
    m_figures = std::move(*figures);
    for (const Value &one : m_values) {
        const auto shops = m_figures.find(m_currencies[static_cast<size_t>(one.currency)]);
        if (shops == m_figures.end() || !census.everybody.contains(one.person))
            continue;
        const double limit = m_condition.factor * shops->second;
        const bool fits = m_condition.op == Operator::LessThan ? one.number < limit
            : m_condition.op == Operator::AtMost               ? one.number <= limit
            : m_condition.op == Operator::AtLeast              ? one.number >= limit
                                                               : one.number > limit;
        if (fits)
            members.insert(one.person);
    }
    return members;
}

/// In the currency of the person's value; of who has none, in the shop's where it has but one.
std::optional<Comparison> ShopRelativeLeaf::comparison(qint32 person) const
{
    const auto own = std::find_if(m_values.begin(), m_values.end(),
                                  [person](const Value &one) { return one.person == person; });
    const auto shops = own != m_values.end()
        ? m_figures.find(m_currencies[static_cast<size_t>(own->currency)])
        : m_figures.size() == 1 ? m_figures.begin()
                                : m_figures.end();
    if (shops == m_figures.end())
        return std::nullopt;
    const auto &[code, figure] = *shops;
    return Comparison{0, Comparison::valueOf(field(), figure, code),
                      Comparison::valueOf(field(), m_condition.factor * figure, code)};
}

AnniversaryLeaf::AnniversaryLeaf(const Field &field, const AnniversaryCondition &condition,
                                 const RuleMoment &moment)
    : m_isInstant(field.type == FieldType::DateTime)
    , m_zone(moment.zone)
{
    const QDate today = moment.now.toZone(moment.zone).date();
    const int leapMonth = moment.leapDay == LeapDay::February28 ? 2 : 3;
    const int leapDay = moment.leapDay == LeapDay::February28 ? 28 : 1;
    for (int days = condition.firstDay; days <= condition.lastDay; ++days) {
        const QDate day = today.addDays(days);
        m_years[day.month()][day.day()] = day.year();
        if (!QDate::isLeapYear(day.year()) && day.month() == leapMonth && day.day() == leapDay)
            m_years[2][29] = day.year();
    }
}

void AnniversaryLeaf::take(qint32 person, const Statement &row)
{
    if (row.isNull(column))
        return;
    const QDate day
        = m_isInstant ? row.timestamp(column).toZone(m_zone).date() : isoDate(row.utf8(column));
    if (day.isValid() && m_years[day.month()][day.day()] > day.year())
        m_fitting.insert(person);
}

Result<CustomerSet> AnniversaryLeaf::members(const Census &census)
{
    m_fitting &= census.everybody;
    return m_fitting;
}

Result<CustomerSet> SampleLeaf::members(const Census &census)
{
    CustomerSet members;
    census.everybody.each([&](qint32 person) {
        if (inSample(person, m_condition))
            members.insert(person);
    });
    return members;
}

} // namespace comptoir
