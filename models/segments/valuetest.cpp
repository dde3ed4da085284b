#include "models/segments/valuetest.h"

#include "models/domain/contact.h"
#include "models/domain/localtime.h"
#include "models/segments/fieldvalue.h"
#include "models/store/statement.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace comptoir {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr qint64 kLeast = std::numeric_limits<qint64>::min();
constexpr qint64 kGreatest = std::numeric_limits<qint64>::max();
constexpr int kFirstYear = 1900; ///< of the dates that are remembered once they were looked up
constexpr qint64 kRememberedDays = 250 * 366LL;

/// The operand as a whole number; nothing for one with a fraction.
std::optional<qint64> wholeOf(const Operand &operand)
{
    if (const auto *number = std::get_if<qint64>(&operand))
        return *number;
    if (const auto *yes = std::get_if<bool>(&operand))
        return *yes ? 1 : 0;
    if (const auto *money = std::get_if<Money>(&operand))
        return money->minor;
    return std::nullopt;
}

double realOf(const Operand &operand)
{
    if (const auto *number = std::get_if<double>(&operand))
        return *number;
    return static_cast<double>(wholeOf(operand).value_or(0));
}

bool isCompared(FieldType type)
{
    return type == FieldType::Integer || type == FieldType::Decimal || type == FieldType::Money
        || type == FieldType::Boolean;
}

/// What a row holds, not what follows from it.
bool isWholeNumber(const ValueQuestion &question)
{
    const FieldType type = question.type;
    return question.measure != FieldMeasure::Age
        && (question.measure == FieldMeasure::DaysSince || type == FieldType::Money
            || type == FieldType::Integer || type == FieldType::Boolean
            || type == FieldType::DateTime);
}

bool isLowerAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
}

} // namespace

std::string foldedForRules(std::string_view utf8)
{
    if (isLowerAscii(utf8))
        return std::string(utf8);
    const QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    return foldForSorting(text).toStdString();
}

QDate isoDate(std::string_view text)
{
    const auto number = [text](size_t from, size_t count) {
        int value = 0;
        for (size_t i = from; i < from + count; ++i) {
            if (text[i] < '0' || text[i] > '9')
                return -1;
            value = value * 10 + (text[i] - '0');
        }
        return value;
    };
    if (text.size() < 10 || text[4] != '-' || text[7] != '-')
        return {};
    return {number(0, 4), number(5, 2), number(8, 2)};
}

ValueTest::ValueTest(ValueQuestion question, const RuleMoment &moment)
    : m_question(std::move(question))
    , m_moment(moment)
    , m_today(moment.now.toZone(moment.zone).date())
    , m_isNumber(isWholeNumber(m_question))
{
    if (!m_question.operands.isEmpty()) {
        if (const auto *money = std::get_if<Money>(&m_question.operands.first()))
            m_currency = money->currency.code().toStdString();
    }
    if (isCompared(m_question.type))
        prepareNumbers();
    else if (isWindow())
        m_instants = Instants(rangesOf(m_question.window, m_moment));
    else
        prepareTexts();
    if (m_question.measure == FieldMeasure::DaysSince)
        prepareDays();
    if (m_question.type == FieldType::Date)
        m_days.assign(static_cast<size_t>(kRememberedDays), -1);
}

bool ValueTest::isWindow() const
{
    return m_question.op == Operator::InWindow || m_question.op == Operator::NotInWindow;
}

bool ValueTest::isNegative() const
{
    return m_question.op == Operator::IsNot || m_question.op == Operator::ContainsNot
        || m_question.op == Operator::NotInWindow;
}

bool ValueTest::isTimed() const
{
    if (m_question.measure != FieldMeasure::AsIs)
        return true;
    const Window::Kind kind = m_question.window.kind;
    return isWindow() && kind != Window::Kind::AllTime && kind != Window::Kind::Between
        && kind != Window::Kind::Until && kind != Window::Kind::Since
        && kind != Window::Kind::Months;
}

void ValueTest::prepareNumbers()
{
    const QList<Operand> &operands = m_question.operands;
    const auto add = [this](double from, double to, qint64 exactFrom, qint64 exactTo) {
        m_numbers.push_back({from, to});
        m_exact.push_back({exactFrom, exactTo});
    };
    m_isWhole = std::all_of(operands.cbegin(), operands.cend(),
                            [](const Operand &operand) { return wholeOf(operand).has_value(); });
    if (operands.isEmpty())
        return;
    const double value = realOf(operands.first());
    const qint64 exact = wholeOf(operands.first()).value_or(0);
    switch (m_question.op) {
    case Operator::Is:
    case Operator::IsNot:
        for (const Operand &operand : operands) {
            const qint64 whole = wholeOf(operand).value_or(0);
            add(realOf(operand), realOf(operand), whole, whole);
        }
        break;
    case Operator::LessThan:
        add(-kInfinity, std::nextafter(value, -kInfinity), exact > kLeast ? kLeast : kGreatest,
            exact > kLeast ? exact - 1 : kLeast);
        break;
    case Operator::AtMost:
        add(-kInfinity, value, kLeast, exact);
        break;
    case Operator::AtLeast:
        add(value, kInfinity, exact, kGreatest);
        break;
    case Operator::MoreThan:
        add(std::nextafter(value, kInfinity), kInfinity, exact < kGreatest ? exact + 1 : kGreatest,
            exact < kGreatest ? kGreatest : kLeast);
        break;
    case Operator::Between:
        if (operands.size() > 1)
            add(value, realOf(operands[1]), exact, wholeOf(operands[1]).value_or(0));
        break;
    default:
        break;
    }
}

void ValueTest::prepareTexts()
{
    for (const Operand &operand : m_question.operands) {
        if (const auto *text = std::get_if<QString>(&operand))
            m_texts.push_back(foldedForRules(text->toStdString()));
    }
}

/// Days of the calendar since an instant, as the instants of those days.
void ValueTest::prepareDays()
{
    std::vector<InstantRange> ranges;
    constexpr qint64 kMost = 400'000; // days: a thousand years
    const auto startOf
        = [this](qint64 daysAgo) { return startOfDay(m_today.addDays(-daysAgo), m_moment.zone); };
    for (const ExactRange &days : m_exact) {
        const qint64 from = std::max<qint64>(days.from, 0);
        if (from > kMost || days.to < from)
            continue;
        const Timestamp begin = days.to >= kMost ? Timestamp{kLeast} : startOf(days.to);
        ranges.push_back({begin, startOf(from - 1)});
    }
    m_instants = Instants(std::move(ranges));
}

ValueTest::Answer ValueTest::answered(bool positive) const
{
    return positive != isNegative() ? Answer::Yes : Answer::No;
}

bool ValueTest::fitsNumber(qint64 number) const
{
    if (!m_isWhole)
        return fitsReal(static_cast<double>(number));
    const bool inside
        = std::any_of(m_exact.cbegin(), m_exact.cend(), [number](const ExactRange &range) {
              return number >= range.from && number <= range.to;
          });
    return inside != isNegative();
}

bool ValueTest::fitsZero() const
{
    return m_question.op == Operator::IsKnown
        || (m_question.op != Operator::IsUnknown && fitsNumber(0));
}

bool ValueTest::fitsReal(double number) const
{
    const bool inside
        = std::any_of(m_numbers.cbegin(), m_numbers.cend(), [number](const Range &range) {
              return number >= range.from && number <= range.to;
          });
    return inside != isNegative();
}

template <typename Row>
ValueTest::Answer ValueTest::answer(const Row &row, int column, int currencyColumn) const
{
    // A number that is not 0 is there: one question to SQLite less, of very many.
    const qint64 number = m_isNumber ? row.int64(column) : 0;
    if (number == 0 && row.isNull(column))
        return Answer::Unknown;
    if (m_question.measure == FieldMeasure::DaysSince)
        return ofInstant(number);
    if (m_question.measure == FieldMeasure::Age) {
        const auto age = ageOn(m_today, isoDate(row.utf8(column)));
        return !age ? Answer::Unknown : fitsNumber(*age) ? Answer::Yes : Answer::No;
    }
    switch (m_question.type) {
    case FieldType::Money:
        if (row.isNull(currencyColumn)
            || (!m_currency.empty() && row.utf8(currencyColumn) != m_currency))
            return Answer::Unknown;
        return fitsNumber(number) ? Answer::Yes : Answer::No;
    case FieldType::Integer:
    case FieldType::Boolean:
        return fitsNumber(number) ? Answer::Yes : Answer::No;
    case FieldType::Decimal:
        return fitsReal(row.real(column)) ? Answer::Yes : Answer::No;
    case FieldType::DateTime:
        return ofInstant(number);
    case FieldType::Date:
        return ofDate(row.utf8(column));
    case FieldType::Text:
    case FieldType::Choice:
    case FieldType::List:
        return ofText(row.utf8(column));
    }
    return Answer::Unknown;
}

template <typename Row>
bool ValueTest::fits(const Row &row, int column, int currencyColumn) const
{
    switch (answer(row, column, currencyColumn)) {
    case Answer::Unknown:
        return fitsUnknown();
    case Answer::Yes:
        return m_question.op != Operator::IsUnknown;
    case Answer::No:
        return m_question.op == Operator::IsKnown;
    }
    return false;
}

template bool ValueTest::fits(const Statement &row, int column, int currencyColumn) const;
template bool ValueTest::fits(const DeedRow &row, int column, int currencyColumn) const;

DeedBatch::Form ValueTest::form() const
{
    if (m_isNumber)
        return DeedBatch::Form::Whole;
    const bool isReal
        = m_question.type == FieldType::Decimal && m_question.measure == FieldMeasure::AsIs;
    return isReal ? DeedBatch::Form::Real : DeedBatch::Form::Text;
}

ValueTest::Answer ValueTest::ofInstant(qint64 ms) const
{
    if (m_question.measure == FieldMeasure::DaysSince) {
        const bool inside = ms > m_moment.now.ms
            ? std::any_of(m_exact.cbegin(), m_exact.cend(),
                          [](const ExactRange &range) { return range.from <= 0 && range.to >= 0; })
            : m_instants.contains(ms);
        return answered(inside);
    }
    if (ms > m_moment.now.ms)
        return answered(holds(m_question.window, Timestamp{ms}, m_moment));
    return answered(m_instants.contains(ms));
}

ValueTest::Answer ValueTest::ofDate(std::string_view iso) const
{
    const QDate day = isoDate(iso);
    if (!day.isValid())
        return Answer::Unknown;
    const qint64 place = day.toJulianDay() - QDate(kFirstYear, 1, 1).toJulianDay();
    if (place < 0 || place >= kRememberedDays)
        return answered(holds(m_question.window, day, m_moment));
    signed char &known = m_days[static_cast<size_t>(place)];
    if (known < 0)
        known = holds(m_question.window, day, m_moment) ? 1 : 0;
    return answered(known == 1);
}

ValueTest::Answer ValueTest::ofText(std::string_view utf8) const
{
    if (utf8.empty())
        return Answer::Unknown;
    const std::string text = foldedForRules(utf8);
    const auto any = [this](const auto &fits) {
        return answered(std::any_of(m_texts.cbegin(), m_texts.cend(), fits));
    };
    switch (m_question.op) {
    case Operator::Contains:
    case Operator::ContainsNot:
        return any([&text](const std::string &part) { return text.find(part) != text.npos; });
    case Operator::StartsWith:
        return any([&text](const std::string &part) { return text.starts_with(part); });
    case Operator::EndsWith:
        return any([&text](const std::string &part) { return text.ends_with(part); });
    default:
        return any([&text](const std::string &part) { return text == part; });
    }
}

ListTest::ListTest(const ValueQuestion &question)
    : m_op(question.op)
{
    for (const Operand &operand : question.operands) {
        if (const auto *text = std::get_if<QString>(&operand); text && m_texts.size() < 64)
            m_texts.push_back(foldedForRules(text->toStdString()));
    }
    m_all = m_texts.size() == 64 ? ~quint64(0) : (quint64(1) << m_texts.size()) - 1;
}

quint64 ListTest::bitsOf(std::string_view item) const
{
    const std::string text = foldedForRules(item);
    quint64 bits = 0;
    for (size_t i = 0; i < m_texts.size(); ++i)
        bits |= m_texts[i] == text ? quint64(1) << i : 0;
    return bits;
}

bool ListTest::fits(quint64 bits, bool hasItems) const
{
    switch (m_op) {
    case Operator::HasAny:
        return bits != 0;
    case Operator::HasAll:
        return bits == m_all;
    case Operator::HasNone:
        return bits == 0;
    case Operator::IsKnown:
        return hasItems;
    case Operator::IsUnknown:
        return !hasItems;
    default:
        return false;
    }
}

} // namespace comptoir
