#pragma once

#include "models/segments/conditioncheck.h"
#include "models/segments/operators.h"
#include "tests/models/segments/randomshop.h"

namespace comptoir {

/// Rules of any shape, of what a RandomShop holds.
class RandomRules
{
public:
    explicit RandomRules(RandomShop &shop)
        : m_shop(shop)
    {}

    Rule rule() { return {group(2)}; }

    /// One that can be asked: nobody is in a rule with another.
    RuleNode condition()
    {
        for (;;) {
            RuleNode node = anyCondition();
            const auto fault = ConditionCheck(m_world).of(node);
            if (!fault || fault->kind == RuleProblem::Kind::Missing
                || std::holds_alternative<SegmentCondition>(node.body))
                return node;
        }
    }

    /// One that holds people against each other.
    RuleNode comparison() { return {comparing(), {}}; }

private:
    RuleNode anyCondition()
    {
        switch (upTo(9)) {
        case 0:
        case 1:
            return {attribute(), {}};
        case 2:
        case 3:
        case 4:
            return maybeLasting({behaviour(), {}});
        case 5:
        case 6:
            return maybeLasting({aggregate(), {}});
        case 7:
            return {occurrence(), {}};
        case 8:
            return {comparing(), {}};
        default:
            return rare();
        }
    }

    int upTo(int most) { return m_shop.upTo(most); }
    bool maybe(int percent) { return m_shop.maybe(percent); }
    QString any(const QStringList &texts) { return m_shop.any(texts); }

    RuleGroup group(int depth)
    {
        RuleGroup group{static_cast<RuleGroup::Mode>(upTo(2)), {}};
        for (int n = upTo(3); n >= (depth == 2 ? 0 : 1); --n) {
            if (depth > 0 && maybe(30))
                group.children.push_back({this->group(depth - 1), {}});
            else
                group.children.push_back(condition());
        }
        return group;
    }

    Window window()
    {
        Window window;
        const QDate today
            = QDateTime::fromMSecsSinceEpoch(m_shop.now, QTimeZone("Europe/Paris")).date();
        window.kind = static_cast<Window::Kind>(upTo(9));
        window.span = {1 + upTo(6), static_cast<SpanUnit>(upTo(4))};
        if (window.span.unit == SpanUnit::Hours || window.span.unit == SpanUnit::Days)
            window.span.count = 1 + upTo(100);
        window.newer = {window.span.count, window.span.unit};
        window.span.count += 1 + upTo(5);
        window.calendar = static_cast<CalendarUnit>(upTo(4));
        window.offset = -upTo(2);
        window.first = today.addDays(-upTo(90));
        window.last = window.first.addDays(upTo(40));
        window.months = {1 + upTo(5), 7 + upTo(5)};
        return window;
    }
    /// Of what was done: nothing is to come.
    Window past()
    {
        Window window = this->window();
        if (window.kind == Window::Kind::Next)
            window.kind = Window::Kind::Last;
        return window;
    }

    Operator comparing(FieldType type)
    {
        const QList<Operator> operators = filterOperatorsFor(type);
        return operators.at(upTo(int(operators.size()) - 1));
    }
    Operand amount(int most = 40'000)
    {
        return Money{upTo(most / 500) * 500LL, *Currency::fromCode(m_currency)};
    }
    QList<Operand> texts(Operator op, const QStringList &words)
    {
        QList<Operand> operands;
        if (operandCount(op).most == 0)
            return operands;
        for (int n = upTo(1); n >= 0; --n)
            operands.append(any(words));
        return operands;
    }
    QList<Operand> amounts(Operator op, int most = 40'000)
    {
        m_currency = maybe(80) ? QStringLiteral("EUR") : QStringLiteral("CHF");
        QList<Operand> operands;
        for (int n = operandCount(op).least; n > 0; --n)
            operands.append(amount(most));
        return operands;
    }
    QList<Operand> numbers(Operator op, int most)
    {
        QList<Operand> operands;
        for (int n = operandCount(op).least; n > 0; --n)
            operands.append(qint64(upTo(most)));
        return operands;
    }
    QList<Operand> reals(Operator op, int most)
    {
        QList<Operand> operands;
        for (int n = operandCount(op).least; n > 0; --n)
            operands.append(double(upTo(most)) / (maybe(50) ? 1 : 2));
        return operands;
    }

    AttributeCondition attribute()
    {
        AttributeCondition condition;
        condition.field
            = any({u"orders_count"_qs, u"total_spent"_qs, u"average_basket"_qs,
                   u"first_order_at"_qs, u"last_order_at"_qs, u"birthday"_qs, u"age"_qs,
                   u"days_since_last_order"_qs, u"first_name"_qs, u"language"_qs, u"gender"_qs,
                   u"city"_qs, u"tags"_qs, u"consent.email.marketing"_qs, u"refunded"_qs});
        const QString &field = condition.field;
        if (field.endsWith(u"_at") || field == u"birthday") {
            condition.op = maybe(75) ? Operator::InWindow
                : maybe(60)          ? Operator::NotInWindow
                : maybe(50)          ? Operator::IsKnown
                                     : Operator::IsUnknown;
            condition.window = window();
        } else if (field == u"tags") {
            const Operator ops[] = {Operator::HasAny, Operator::HasAll, Operator::HasNone};
            condition.op = ops[upTo(2)];
            condition.operands = texts(condition.op, {u"vip"_qs, u"ETE"_qs, u"grossiste"_qs});
        } else if (field == u"total_spent" || field == u"average_basket" || field == u"refunded") {
            condition.op = comparing(FieldType::Money);
            condition.operands = amounts(condition.op);
        } else if (field == u"orders_count" || field == u"age"
                   || field == u"days_since_last_order") {
            condition.op = comparing(FieldType::Integer);
            condition.operands = numbers(condition.op,
                                         field == u"orders_count" ? 5
                                             : field == u"age"    ? 60
                                                                  : 120);
        } else {
            condition.op = comparing(
                field == u"first_name" || field == u"city" ? FieldType::Text : FieldType::Choice);
            condition.operands = texts(condition.op,
                                       {u"zoe"_qs, u"Marie"_qs, u"fr"_qs, u"male"_qs, u"granted"_qs,
                                        u"PARIS"_qs, u"saint"_qs, u"withdrawn"_qs, u"etienne"_qs});
        }
        return condition;
    }

    QString verb()
    {
        return any({u"order_placed"_qs, u"order_placed"_qs, u"bought"_qs, u"bought"_qs,
                    u"cart_left"_qs, u"product_viewed"_qs, u"visited"_qs, u"message_opened"_qs});
    }

    QList<Filter> where(const QString &verb)
    {
        QList<Filter> where;
        for (int n = upTo(5) - 3; n > 0; --n) {
            Filter filter;
            if (verb == u"order_placed")
                filter = ofOrder();
            else if (verb == u"bought")
                filter = ofPurchase();
            else if (verb == u"visited")
                filter = textFilter(u"page"_qs, {u"pro"_qs, u"Produit 1"_qs, u"PAGE"_qs});
            else
                return where;
            where.append(filter);
        }
        return where;
    }

    Filter textFilter(const QString &attribute, const QStringList &words)
    {
        Filter filter{attribute, comparing(FieldType::Text), {}};
        filter.operands = texts(filter.op, words);
        return filter;
    }
    Filter listFilter(const QString &attribute, const QStringList &words)
    {
        const Operator ops[] = {Operator::HasAny, Operator::HasAll, Operator::HasNone};
        Filter filter{attribute, ops[upTo(2)], {}};
        filter.operands = texts(filter.op, words);
        return filter;
    }
    Filter ofOrder()
    {
        switch (upTo(4)) {
        case 0: {
            Filter filter{u"amount"_qs, comparing(FieldType::Money), {}};
            filter.operands = amounts(filter.op);
            return filter;
        }
        case 1:
            return {u"has_code"_qs, Operator::Is, {maybe(50)}};
        case 2:
            return listFilter(u"code"_qs, {u"noel10"_qs, u"Été"_qs});
        case 3:
            return textFilter(u"shop"_qs, {u"boutique"_qs, u"Store"_qs});
        default:
            return textFilter(u"source"_qs, {u"online"_qs, u"pos"_qs});
        }
    }
    Filter ofPurchase()
    {
        switch (upTo(4)) {
        case 0:
            return listFilter(u"category"_qs, {u"1"_qs, u"2"_qs, u"3"_qs});
        case 1:
            return listFilter(u"category_name"_qs, {u"thes"_qs, u"été"_qs, u"tasses"_qs});
        case 2:
            return textFilter(u"brand"_qs, {u"etoile"_qs, u"Lune"_qs});
        case 3:
            return textFilter(u"product"_qs, {u"1"_qs, u"2"_qs, u"5"_qs});
        default: {
            Filter filter{u"quantity"_qs, comparing(FieldType::Integer), {}};
            filter.operands = numbers(filter.op, 4);
            return filter;
        }
        }
    }

    RuleNode maybeLasting(RuleNode node)
    {
        const auto *did = std::get_if<BehaviourCondition>(&node.body);
        if (maybe(20) && !(did && did->verb == u"cart_left"))
            node.lasting = Span{1 + upTo(40), SpanUnit::Days};
        return node;
    }

    BehaviourCondition behaviour()
    {
        BehaviourCondition condition;
        condition.verb = verb();
        condition.comparison = static_cast<BehaviourCondition::Count>(upTo(3));
        condition.count = condition.comparison == BehaviourCondition::Count::Never ? 0 : upTo(4);
        condition.where = where(condition.verb);
        condition.window = past();
        return condition;
    }

    AggregateCondition aggregate()
    {
        using Statistic = AggregateCondition::Statistic;
        AggregateCondition condition;
        condition.verb = any({u"order_placed"_qs, u"bought"_qs, u"visited"_qs});
        condition.statistic = static_cast<Statistic>(upTo(4));
        condition.where = where(condition.verb);
        condition.window = past();
        const Operator ops[] = {Operator::LessThan, Operator::AtMost,  Operator::AtLeast,
                                Operator::MoreThan, Operator::Between, Operator::Is};
        condition.op = ops[upTo(5)];
        if (condition.statistic == Statistic::Distinct) {
            condition.measure = condition.verb == u"bought" ? u"product"_qs
                : condition.verb == u"visited"              ? u"page"_qs
                                                            : u"source"_qs;
            condition.operands = numbers(condition.op, 4);
        } else if (condition.verb == u"visited") {
            condition.measure = u"seconds"_qs;
            condition.operands = reals(condition.op, 150);
        } else if (condition.verb == u"bought" && maybe(50)) {
            condition.measure = u"quantity"_qs;
            condition.operands = numbers(condition.op, 8);
        } else {
            condition.measure = u"amount"_qs;
            condition.operands = amounts(condition.op);
        }
        return condition;
    }

    OccurrenceCondition occurrence()
    {
        OccurrenceCondition condition;
        condition.which
            = maybe(50) ? OccurrenceCondition::Which::First : OccurrenceCondition::Which::Last;
        condition.verb = verb();
        condition.where = where(condition.verb);
        condition.having = where(condition.verb);
        condition.window = past();
        return condition;
    }

    RuleNode::Body comparing()
    {
        static const FieldCatalogue catalogue;
        const bool isKept
            = catalogue.find(u"average_basket"_qs)->shopFigure == ShopFigure::AverageBasket;
        if (maybe(50) || !isKept) {
            RankCondition rank;
            rank.field = any({u"orders_count"_qs, u"total_spent"_qs, u"age"_qs});
            rank.end = maybe(60) ? RankCondition::End::Top : RankCondition::End::Bottom;
            rank.measure
                = maybe(60) ? RankCondition::Measure::Percent : RankCondition::Measure::People;
            rank.size = 1 + upTo(50);
            return rank;
        }
        ShopRelativeCondition relative;
        relative.field = u"average_basket"_qs;
        relative.factor = 0.5 + upTo(4) / 4.0;
        const Operator ops[]
            = {Operator::LessThan, Operator::AtMost, Operator::AtLeast, Operator::MoreThan};
        relative.op = ops[upTo(3)];
        return relative;
    }

    RuleNode rare()
    {
        if (maybe(70)) {
            AnniversaryCondition birthday;
            birthday.field = u"birthday"_qs;
            birthday.firstDay = upTo(12) - 6;
            birthday.lastDay = birthday.firstDay + upTo(8);
            return {birthday, {}};
        }
        return {SampleCondition{double(1 + upTo(99)), upTo(3)}, {}};
    }

    RandomShop &m_shop;
    FieldCatalogue m_fields;
    BehaviourCatalogue m_verbs;
    const RuleWorld m_world{m_fields, m_verbs, {}, {}};
    QString m_currency;
};

} // namespace comptoir
