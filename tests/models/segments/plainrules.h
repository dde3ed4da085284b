#pragma once

#include "models/domain/contact.h"
#include "models/segments/rule.h"
#include "tests/models/segments/randomshop.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace comptoir {

/// Rules held against the records of a RandomShop one person at a time, in the plainest way: the
/// second opinion about the engine that walks indexes. Nothing is shared with it but the rule
/// itself and what a window holds.
class PlainRules
{
public:
    PlainRules(const RandomShop &shop, const RuleMoment &moment, int abandonedHours = 2)
        : m_shop(shop)
        , m_moment(moment)
        , m_abandonedHours(abandonedHours)
    {}

    std::set<qint64> members(const Rule &rule) const
    {
        std::set<qint64> ids;
        for (const RandomShop::Person &person : m_shop.people) {
            if (isKnown(person) && group(rule.root, person))
                ids.insert(person.id);
        }
        return ids;
    }

private:
    using Person = RandomShop::Person;

    /// Something done, with whatever may be asked of it.
    struct Deed
    {
        qint64 at, key, row;
        std::map<QString, QString> texts; ///< absent: unknown
        std::map<QString, QStringList> lists;
        std::map<QString, double> numbers;
        std::map<QString, std::pair<qint64, QString>> amounts;
    };

    bool isNow(qint64 at) const { return at <= m_moment.now.ms; }

    /// Seen by then, or of unknown date.
    bool isKnown(const Person &person) const
    {
        const std::vector<qint64> seen = seenAt(person);
        return seen.empty() || isNow(*std::min_element(seen.begin(), seen.end()));
    }

    std::vector<qint64> seenAt(const Person &person) const
    {
        std::vector<qint64> seen;
        if (person.accountAt)
            seen.push_back(*person.accountAt);
        for (const auto &order : m_shop.orders) {
            if (order.person == person.id)
                seen.push_back(order.at);
        }
        for (const auto &cart : m_shop.carts) {
            if (cart.person == person.id && cart.lines > 0)
                seen.push_back(cart.at);
        }
        for (const auto &event : m_shop.events) {
            if (event.person == person.id)
                seen.push_back(event.at);
        }
        return seen;
    }

    static bool asks(const RuleGroup &group)
    {
        for (const RuleNode &node : group.children) {
            if (!node.group() || asks(*node.group()))
                return true;
        }
        return false;
    }

    bool group(const RuleGroup &group, const Person &person) const
    {
        if (!asks(group))
            return true;
        int yes = 0;
        int no = 0;
        for (const RuleNode &node : group.children) {
            if (node.group() && !asks(*node.group()))
                continue;
            const bool fits
                = node.group() ? this->group(*node.group(), person) : condition(node, person);
            ++(fits ? yes : no);
        }
        switch (group.mode) {
        case RuleGroup::Mode::All:
            return no == 0;
        case RuleGroup::Mode::Any:
            return yes > 0;
        case RuleGroup::Mode::None:
            return yes == 0;
        }
        return false;
    }

    bool condition(const RuleNode &node, const Person &person) const
    {
        return node.lasting ? lasts(node, person) : isSo(node, person);
    }

    /// At the beginning, now, and whenever something came into the window or left it.
    bool lasts(const RuleNode &node, const Person &person) const
    {
        const auto *did = std::get_if<BehaviourCondition>(&node.body);
        const auto *figure = std::get_if<AggregateCondition>(&node.body);
        const auto *one = std::get_if<OccurrenceCondition>(&node.body);
        const QString verb = did ? did->verb : figure ? figure->verb : one->verb;
        const Window &window = did ? did->window : figure ? figure->window : one->window;
        std::set<qint64> instants{before(m_moment.now, *node.lasting, m_moment.zone).ms,
                                  m_moment.now.ms};
        const qint64 start = *instants.begin();
        for (const Deed &deed : deeds(verb, person)) {
            RuleMoment at = m_moment;
            at.now = {start};
            for (int steps = 0; steps < 500; ++steps) {
                const std::optional<Timestamp> next = deed.at > at.now.ms
                    ? std::optional(Timestamp{deed.at})
                    : nextChange(window, Timestamp{deed.at}, at);
                if (!next || *next > m_moment.now)
                    break;
                instants.insert(next->ms);
                at.now = *next;
            }
        }
        return std::all_of(instants.begin(), instants.end(), [&](qint64 at) {
            RuleMoment moment = m_moment;
            moment.now = {at};
            return PlainRules(m_shop, moment, m_abandonedHours).isSo(node, person);
        });
    }

    bool isSo(const RuleNode &node, const Person &person) const
    {
        return std::visit(
            [&](const auto &body) {
                if constexpr (requires { fits(body, person); })
                    return fits(body, person);
                else
                    return false;
            },
            node.body);
    }

    // --- what was done -----------------------------------------------------------------------

    std::vector<Deed> deeds(const QString &verb, const Person &person) const
    {
        std::vector<Deed> deeds;
        for (const auto &order : m_shop.orders) {
            if (order.person != person.id || !order.valid || !isNow(order.at))
                continue;
            if (verb == u"order_placed") {
                Deed deed{order.at, order.id, order.id, {}, {}, {}, {}};
                put(deed, u"source", order.source);
                put(deed, u"shop",
                    order.shop == 1 ? QStringLiteral("Boutique") : QStringLiteral("Store"));
                deed.amounts[QStringLiteral("amount")] = {order.total, order.currency};
                deed.numbers[QStringLiteral("has_code")] = order.code.isEmpty() ? 0 : 1;
                deed.lists[QStringLiteral("code")]
                    = order.code.isEmpty() ? QStringList() : QStringList{order.code};
                deeds.push_back(deed);
            }
            if (verb == u"bought") {
                for (const auto &line : order.lines)
                    deeds.push_back(bought(order, line));
            }
        }
        for (const auto &cart : m_shop.carts) {
            if (verb == u"cart_left" && cart.person == person.id && cart.isOpen && cart.lines > 0
                && cart.at < m_moment.now.ms - m_abandonedHours * 3'600'000LL)
                deeds.push_back({cart.at, cart.id, cart.id, {}, {}, {}, {}});
        }
        for (const auto &event : m_shop.events) {
            const bool isOne = verb == u"visited" ? event.kind == u"visit"
                    || event.kind == u"page_viewed" || event.kind == u"product_viewed"
                                                  : event.kind == verb;
            if (!isOne || event.person != person.id || !isNow(event.at))
                continue;
            Deed deed{event.at, event.id, event.id, {}, {}, {}, {}};
            put(deed, u"page", event.subject);
            put(deed, u"message", event.subject);
            deed.numbers[QStringLiteral("seconds")] = event.value;
            deeds.push_back(deed);
        }
        return deeds;
    }

    Deed bought(const RandomShop::Order &order, const RandomShop::Line &line) const
    {
        static const QStringList names{QString(), QStringLiteral("Thés"), QStringLiteral("Cafés"),
                                       QStringLiteral("Tasses"), QStringLiteral("Été")};
        const auto &product = m_shop.products.at(static_cast<size_t>(line.product - 1));
        Deed deed{order.at, order.id, line.id, {}, {}, {}, {}};
        put(deed, u"product", QString::number(line.product));
        put(deed, u"brand", product.brand);
        put(deed, u"source", order.source);
        deed.numbers[QStringLiteral("quantity")] = static_cast<double>(line.quantity);
        deed.amounts[QStringLiteral("amount")] = {line.total, order.currency};
        for (const int category : product.categories) {
            deed.lists[QStringLiteral("category")].append(QString::number(category));
            deed.lists[QStringLiteral("category_name")].append(names.at(category));
        }
        deed.lists[QStringLiteral("category")];
        deed.lists[QStringLiteral("category_name")];
        return deed;
    }

    static void put(Deed &deed, QStringView name, const QString &text)
    {
        if (!text.isEmpty())
            deed.texts[name.toString()] = text;
    }

    std::vector<Deed> matching(const QString &verb, const QList<Filter> &where,
                               const Window &window, const Person &person) const
    {
        std::vector<Deed> all = deeds(verb, person);
        std::erase_if(all, [&](const Deed &deed) {
            return !holds(window, Timestamp{deed.at}, m_moment) || !passes(deed, where);
        });
        return all;
    }

    static bool passes(const Deed &deed, const QList<Filter> &where)
    {
        return std::all_of(where.begin(), where.end(), [&](const Filter &filter) {
            if (const auto list = deed.lists.find(filter.attribute); list != deed.lists.end())
                return listFits(filter.op, filter.operands, list->second);
            if (const auto amount = deed.amounts.find(filter.attribute);
                amount != deed.amounts.end())
                return amountFits(filter.op, filter.operands, amount->second);
            if (const auto number = deed.numbers.find(filter.attribute);
                number != deed.numbers.end())
                return numberFits(filter.op, filter.operands, number->second);
            const auto text = deed.texts.find(filter.attribute);
            return textFits(filter.op, filter.operands,
                            text == deed.texts.end() ? std::nullopt : std::optional(text->second));
        });
    }

    // --- values ------------------------------------------------------------------------------

    static bool textFits(Operator op, const QList<Operand> &operands,
                         const std::optional<QString> &value)
    {
        if (op == Operator::IsUnknown || op == Operator::IsKnown)
            return value.has_value() == (op == Operator::IsKnown);
        if (!value)
            return false;
        const QString text = foldForSorting(*value);
        const bool negative = op == Operator::IsNot || op == Operator::ContainsNot;
        for (const Operand &operand : operands) {
            const QString part = foldForSorting(std::get<QString>(operand));
            const bool one = op == Operator::Contains || op == Operator::ContainsNot
                ? text.contains(part)
                : op == Operator::StartsWith ? text.startsWith(part)
                : op == Operator::EndsWith   ? text.endsWith(part)
                                             : text == part;
            if (one)
                return !negative;
        }
        return negative;
    }

    static bool listFits(Operator op, const QList<Operand> &operands, const QStringList &items)
    {
        int found = 0;
        for (const Operand &operand : operands) {
            const QString wanted = foldForSorting(std::get<QString>(operand));
            found += std::any_of(items.begin(), items.end(), [&](const QString &item) {
                return foldForSorting(item) == wanted;
            });
        }
        return op == Operator::HasAny ? found > 0
            : op == Operator::HasAll  ? found == operands.size()
                                      : found == 0;
    }

    static double numberOf(const Operand &operand)
    {
        if (const auto *real = std::get_if<double>(&operand))
            return *real;
        if (const auto *yes = std::get_if<bool>(&operand))
            return *yes ? 1 : 0;
        if (const auto *money = std::get_if<Money>(&operand))
            return static_cast<double>(money->minor);
        return static_cast<double>(std::get<qint64>(operand));
    }

    static bool numberFits(Operator op, const QList<Operand> &operands, std::optional<double> value)
    {
        if (op == Operator::IsUnknown || op == Operator::IsKnown)
            return value.has_value() == (op == Operator::IsKnown);
        if (!value)
            return false;
        const double first = numberOf(operands.first());
        const bool among = std::any_of(operands.begin(), operands.end(),
                                       [&](const Operand &one) { return numberOf(one) == *value; });
        switch (op) {
        case Operator::Is:
            return among;
        case Operator::IsNot:
            return !among;
        case Operator::LessThan:
            return *value < first;
        case Operator::AtMost:
            return *value <= first;
        case Operator::AtLeast:
            return *value >= first;
        case Operator::MoreThan:
            return *value > first;
        default:
            return *value >= first && *value <= numberOf(operands.at(1));
        }
    }

    static bool amountFits(Operator op, const QList<Operand> &operands,
                           const std::optional<std::pair<qint64, QString>> &amount)
    {
        if (op == Operator::IsUnknown || op == Operator::IsKnown)
            return amount.has_value() == (op == Operator::IsKnown);
        const Money &money = std::get<Money>(operands.first());
        if (!amount || amount->second != money.currency.code())
            return false;
        return numberFits(op, operands, static_cast<double>(amount->first));
    }

    // --- conditions --------------------------------------------------------------------------

    bool fits(const BehaviourCondition &condition, const Person &person) const
    {
        std::set<qint64> times;
        for (const Deed &deed : matching(condition.verb, condition.where, condition.window, person))
            times.insert(deed.key);
        const auto count = static_cast<qint64>(times.size());
        switch (condition.comparison) {
        case BehaviourCondition::Count::AtLeast:
            return count >= condition.count;
        case BehaviourCondition::Count::Exactly:
            return count == condition.count;
        case BehaviourCondition::Count::AtMost:
            return count <= condition.count;
        case BehaviourCondition::Count::Never:
            return count == 0;
        }
        return false;
    }

    bool fits(const AggregateCondition &condition, const Person &person) const
    {
        using Statistic = AggregateCondition::Statistic;
        std::vector<double> values;
        std::set<QString> texts;
        for (const Deed &deed :
             matching(condition.verb, condition.where, condition.window, person)) {
            if (const auto text = deed.texts.find(condition.measure); text != deed.texts.end())
                texts.insert(text->second);
            if (const auto number = deed.numbers.find(condition.measure);
                number != deed.numbers.end())
                values.push_back(number->second);
            if (const auto amount = deed.amounts.find(condition.measure);
                amount != deed.amounts.end()
                && amount->second.second
                    == std::get<Money>(condition.operands.first()).currency.code())
                values.push_back(static_cast<double>(amount->second.first));
        }
        double sum = 0;
        for (const double value : values)
            sum += value;
        std::optional<double> figure;
        if (condition.statistic == Statistic::Distinct)
            figure = static_cast<double>(texts.size());
        else if (condition.statistic == Statistic::Sum)
            figure = sum;
        else if (!values.empty())
            figure = condition.statistic == Statistic::Average
                ? sum / static_cast<double>(values.size())
                : condition.statistic == Statistic::Smallest
                ? *std::min_element(values.begin(), values.end())
                : *std::max_element(values.begin(), values.end());
        return figure && numberFits(condition.op, condition.operands, figure);
    }

    bool fits(const OccurrenceCondition &condition, const Person &person) const
    {
        const std::vector<Deed> all
            = matching(condition.verb, condition.where, Window::allTime(), person);
        const auto earlier = [](const Deed &a, const Deed &b) {
            return std::pair(a.at, a.row) < std::pair(b.at, b.row);
        };
        if (all.empty())
            return false;
        const Deed &one = condition.which == OccurrenceCondition::Which::First
            ? *std::min_element(all.begin(), all.end(), earlier)
            : *std::max_element(all.begin(), all.end(), earlier);
        return holds(condition.window, Timestamp{one.at}, m_moment)
            && passes(one, condition.having);
    }

    /// Of valid orders so far: what the file keeps as figures.
    struct Figures
    {
        qint64 count = 0, inCurrency = 0, spent = 0, refunded = 0;
        QString currency;
        std::optional<qint64> first, last;
    };

    Figures figures(const Person &person) const
    {
        struct Part
        {
            qint64 count = 0, spent = 0, refunded = 0, newest = 0;
        };
        std::map<QString, Part> parts;
        Figures figures;
        for (const auto &order : m_shop.orders) {
            if (order.person != person.id || !order.valid || !isNow(order.at))
                continue;
            Part &part = parts[order.currency];
            part.newest = part.count++ == 0 ? order.at : std::max(part.newest, order.at);
            part.spent += order.total;
            part.refunded += order.refunded;
            ++figures.count;
            figures.first = std::min(figures.first.value_or(order.at), order.at);
            figures.last = std::max(figures.last.value_or(order.at), order.at);
        }
        for (const auto &[currency, part] : parts) {
            const Part &best = parts[figures.currency];
            if (figures.currency.isEmpty()
                || std::pair(part.count, part.newest) > std::pair(best.count, best.newest))
                figures.currency = currency;
        }
        const Part &best = parts[figures.currency];
        figures.inCurrency = best.count;
        figures.spent = best.spent;
        figures.refunded = best.refunded;
        return figures;
    }

    std::optional<double> number(const QString &field, const Person &person) const
    {
        const Figures of = figures(person);
        if (field == u"orders_count")
            return static_cast<double>(of.count);
        const QDate today = m_moment.now.toZone(m_moment.zone).date();
        if (field == u"days_since_last_order" && of.last) {
            return std::max<double>(
                0,
                static_cast<double>(
                    Timestamp{*of.last}.toZone(m_moment.zone).date().daysTo(today)));
        }
        const QDate born = QDate::fromString(person.birthday, Qt::ISODate);
        if (field == u"age" && born.isValid() && born <= today) {
            int age = 0;
            while (born.addYears(age + 1) <= today
                   && !(born.month() == 2 && born.day() == 29 && today.month() == 2
                        && today.day() == 28 && born.addYears(age + 1) == today))
                ++age;
            return age;
        }
        return std::nullopt;
    }

    std::optional<std::pair<qint64, QString>> amount(const QString &field,
                                                     const Person &person) const
    {
        const Figures of = figures(person);
        if (of.currency.isEmpty())
            return std::nullopt;
        if (field == u"average_basket")
            return std::pair(
                std::llround(static_cast<double>(of.spent) / static_cast<double>(of.inCurrency)),
                of.currency);
        return std::pair(field == u"refunded" ? of.refunded : of.spent, of.currency);
    }

    bool fits(const AttributeCondition &condition, const Person &person) const
    {
        const QString &field = condition.field;
        const Operator op = condition.op;
        if (field == u"tags")
            return listFits(op, condition.operands, person.tags);
        if (field == u"first_name" || field == u"language" || field == u"gender" || field == u"city"
            || field == u"consent.email.marketing")
            return textFits(op, condition.operands, text(field, person));
        if (field == u"birthday") {
            const QDate day = QDate::fromString(person.birthday, Qt::ISODate);
            return inWindow(op,
                            day.isValid() ? std::optional(holds(condition.window, day, m_moment))
                                          : std::nullopt);
        }
        if (field == u"first_order_at" || field == u"last_order_at") {
            const Figures of = figures(person);
            const auto at = field == u"first_order_at" ? of.first : of.last;
            return inWindow(op,
                            at ? std::optional(holds(condition.window, Timestamp{*at}, m_moment))
                               : std::nullopt);
        }
        if (field == u"total_spent" || field == u"average_basket" || field == u"refunded")
            return amountFits(op, condition.operands, amount(field, person));
        return numberFits(op, condition.operands, number(field, person));
    }

    static bool inWindow(Operator op, std::optional<bool> inside)
    {
        switch (op) {
        case Operator::IsKnown:
            return inside.has_value();
        case Operator::IsUnknown:
            return !inside;
        case Operator::NotInWindow:
            return inside && !*inside;
        default:
            return inside && *inside;
        }
    }

    std::optional<QString> text(const QString &field, const Person &person) const
    {
        QString text;
        if (field == u"first_name")
            text = person.firstName;
        else if (field == u"language")
            text = person.language;
        else if (field == u"city")
            text = person.town;
        else if (field == u"gender")
            text = person.gender == 0 ? QString()
                : person.gender == 1  ? QStringLiteral("male")
                                      : QStringLiteral("female");
        else if (!person.newsletter.empty())
            text = person.newsletter.back().state; // they come in order
        return text.isEmpty() ? std::nullopt : std::optional(text);
    }

    bool fits(const RankCondition &condition, const Person &person) const
    {
        std::vector<std::pair<double, qint64>> all;
        std::map<QString, int> currencies;
        const bool money = condition.field == u"total_spent";
        for (const Person &one : m_shop.people) {
            if (money && isKnown(one) && amount(condition.field, one))
                ++currencies[amount(condition.field, one)->second];
        }
        QString currency;
        for (const auto &[code, users] : currencies) {
            if (currency.isEmpty() || users > currencies[currency])
                currency = code;
        }
        for (const Person &one : m_shop.people) {
            if (!isKnown(one))
                continue;
            if (!money && number(condition.field, one))
                all.emplace_back(*number(condition.field, one), one.id);
            else if (money && amount(condition.field, one)
                     && amount(condition.field, one)->second == currency)
                all.emplace_back(static_cast<double>(amount(condition.field, one)->first), one.id);
        }
        const bool top = condition.end == RankCondition::End::Top;
        for (const auto &[value, id] : all) {
            if (id != person.id || (top && value <= 0))
                continue;
            const double own = value;
            const auto asGood = std::count_if(all.begin(), all.end(), [&](const auto &other) {
                return top ? other.first >= own : other.first <= own;
            });
            const double places = condition.measure == RankCondition::Measure::People
                ? condition.size
                : condition.size * static_cast<double>(all.size()) / 100;
            return static_cast<double>(asGood) <= places;
        }
        return false;
    }

    bool fits(const ShopRelativeCondition &condition, const Person &person) const
    {
        const auto own = amount(condition.field, person);
        if (!own)
            return false;
        double sum = 0;
        double count = 0;
        for (const auto &order : m_shop.orders) {
            if (order.valid && isNow(order.at) && order.currency == own->second) {
                sum += static_cast<double>(order.total);
                ++count;
            }
        }
        if (count == 0)
            return false;
        const double limit = condition.factor * (sum / count);
        const auto value = static_cast<double>(own->first);
        return condition.op == Operator::AtLeast ? value >= limit
            : condition.op == Operator::MoreThan ? value > limit
            : condition.op == Operator::AtMost   ? value <= limit
                                                 : value < limit;
    }

    bool fits(const AnniversaryCondition &condition, const Person &person) const
    {
        const QDate born = QDate::fromString(person.birthday, Qt::ISODate);
        if (!born.isValid())
            return false;
        const QDate today = m_moment.now.toZone(m_moment.zone).date();
        for (int days = condition.firstDay; days <= condition.lastDay; ++days) {
            const QDate day = today.addDays(days);
            QDate feast(day.year(), born.month(), born.day());
            if (!feast.isValid())
                feast = m_moment.leapDay == LeapDay::February28 ? QDate(day.year(), 2, 28)
                                                                : QDate(day.year(), 3, 1);
            if (feast == day && day.year() > born.year())
                return true;
        }
        return false;
    }

    bool fits(const SampleCondition &condition, const Person &person) const
    {
        return inSample(person.id, condition);
    }

    const RandomShop &m_shop;
    RuleMoment m_moment;
    int m_abandonedHours;
};

} // namespace comptoir
