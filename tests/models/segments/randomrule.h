#pragma once

#include "models/segments/rule.h"

#include <QRandomGenerator>

namespace comptoir {

/// Rules of every shape, with words of no catalogue: what the JSON form must carry.
class RandomRule
{
public:
    explicit RandomRule(quint32 seed)
        : m_random(seed)
    {}

    Rule rule() { return {group(0)}; }

private:
    int upTo(int most) { return m_random.bounded(most + 1); }
    bool maybe() { return upTo(1) == 1; }
    QString word()
    {
        static const QStringList kWords{QStringLiteral("orders_count"),
                                        QStringLiteral("é à ü"),
                                        QStringLiteral("\"quoted\" \\ back"),
                                        QStringLiteral("日本"),
                                        QStringLiteral("a"),
                                        QStringLiteral("<b>&amp;")};
        return kWords[upTo(5)];
    }
    QDate day() { return QDate(1990, 1, 1).addDays(upTo(20'000)); }
    Span span() { return {1 + upTo(500), static_cast<SpanUnit>(upTo(4))}; }

    Window window()
    {
        Window window;
        window.kind = static_cast<Window::Kind>(upTo(9));
        switch (window.kind) {
        case Window::Kind::AllTime:
            break;
        case Window::Kind::Ago:
            window.newer = span();
            [[fallthrough]];
        case Window::Kind::Last:
        case Window::Kind::OlderThan:
        case Window::Kind::Next:
            window.span = span();
            break;
        case Window::Kind::Calendar:
            window.calendar = static_cast<CalendarUnit>(upTo(4));
            window.offset = upTo(4) - 2;
            break;
        case Window::Kind::Between:
            window.last = day();
            [[fallthrough]];
        case Window::Kind::Until:
        case Window::Kind::Since:
            window.first = day();
            break;
        case Window::Kind::Months:
            for (int month = 1; month <= 12; ++month) {
                if (maybe())
                    window.months.append(month);
            }
            break;
        }
        return window;
    }

    Operand operand()
    {
        switch (upTo(4)) {
        case 0:
            return word();
        case 1:
            return qint64(upTo(100'000)) - 50'000;
        case 2:
            return upTo(1000) + 0.25;
        case 3:
            return maybe();
        default:
            return Money{upTo(1'000'000), *Currency::fromCode(maybe() ? u"EUR" : u"JPY")};
        }
    }
    QList<Operand> operands()
    {
        QList<Operand> operands;
        for (int i = upTo(3); i > 0; --i)
            operands.append(operand());
        return operands;
    }
    Operator op() { return static_cast<Operator>(upTo(17)); }
    QList<Filter> filters()
    {
        QList<Filter> filters;
        for (int i = upTo(2); i > 0; --i)
            filters.append({word(), op(), operands()});
        return filters;
    }

    BehaviourCondition behaviour()
    {
        BehaviourCondition condition{word(), static_cast<BehaviourCondition::Count>(upTo(3)),
                                     upTo(9), filters(), window()};
        if (condition.comparison == BehaviourCondition::Count::Never)
            condition.count = 0;
        return condition;
    }
    RankCondition rank()
    {
        const bool isShare = maybe();
        return {word(), static_cast<RankCondition::End>(upTo(1)),
                isShare ? RankCondition::Measure::Percent : RankCondition::Measure::People,
                1 + upTo(98) + (isShare ? 0.5 : 0)};
    }
    RuleNode::Body condition()
    {
        switch (upTo(9)) {
        case 0:
            return AttributeCondition{word(), op(), operands(), window()};
        case 1:
            return behaviour();
        case 2:
            return AggregateCondition{
                word(),    static_cast<AggregateCondition::Statistic>(upTo(4)),
                word(),    filters(),
                window(),  op(),
                operands()};
        case 3:
            return OccurrenceCondition{static_cast<OccurrenceCondition::Which>(upTo(1)), word(),
                                       filters(), filters(), window()};
        case 4:
            return rank();
        case 5:
            return ShopRelativeCondition{word(), op(), upTo(40) / 8.0};
        case 6:
            return AnniversaryCondition{word(), upTo(10) - 5, upTo(30)};
        case 7:
            return SegmentCondition{word(), maybe()};
        case 8:
            return SampleCondition{upTo(200) / 2.0, upTo(1'000'000)};
        default:
            return DistanceCondition{upTo(180) - 90.0, upTo(360) - 180.0, 0.5 + upTo(100),
                                     maybe() ? word() : QString()};
        }
    }
    RuleGroup group(int depth)
    {
        RuleGroup group{static_cast<RuleGroup::Mode>(upTo(2)), {}};
        for (int i = upTo(depth == 0 ? 5 : 3); i > 0; --i) {
            RuleNode node;
            if (depth < 4 && upTo(3) == 0)
                node.body = this->group(depth + 1);
            else
                node.body = condition();
            if (upTo(4) == 0)
                node.lasting = span();
            group.children.push_back(node);
        }
        return group;
    }

    QRandomGenerator m_random;
};

} // namespace comptoir
