#pragma once

#include "models/segments/field.h"
#include "models/segments/rule.h"

#include <functional>

namespace comptoir {

/// One of several things that can be chosen.
struct PartOption
{
    QString id;
    QString text; ///< in the list
    QString shown; ///< on the card, where it is said otherwise there; empty: as in the list
    QString group; ///< heading in the list; empty: none
    QString words; ///< other words by which it is found

    bool operator==(const PartOption &) const = default;
};

/// Words between what can be filled in.
struct WordPart
{
    QString text;
    bool operator==(const WordPart &) const = default;
};
/// One of a list; long lists can be searched. Answer: the option's id.
struct ChoicePart
{
    QList<PartOption> options;
    QString chosen; ///< "": none yet
    QString shown; ///< where what is chosen is none of the options (any more)
    bool operator==(const ChoicePart &) const = default;
};
/// Answer: a double between `least` and `most`; nothing when emptied, unless it must not be.
struct NumberPart
{
    std::optional<double> value;
    int decimals = 0;
    double least = -1e15, most = 1e15;
    double step = 1; ///< of the buttons beside it, and ten times that
    bool mayBeEmpty = true;
    bool isTakenWhenLeft = false; ///< not at each key
    bool operator==(const NumberPart &) const = default;
};
/// Answer: a Money of this currency; nothing when emptied, unless it must not be.
struct MoneyPart
{
    std::optional<Money> value;
    Currency currency;
    bool mayBeEmpty = true;
    bool operator==(const MoneyPart &) const = default;
};
/// Answer: a QDate.
struct DatePart
{
    QDate value;
    bool operator==(const DatePart &) const = default;
};
/// A line of free text. Answer: a QString.
struct TextPart
{
    QString value;
    bool operator==(const TextPart &) const = default;
};
/// Where values to choose from come from.
struct ValueSource
{
    QString field; ///< Field::id, or
    QString verb, attribute; ///< Behaviour::id and BehaviourAttribute::id
    FieldMeaning meaning = FieldMeaning::Plain;
    bool ofPlaces = false; ///< towns and postcodes; see ValueSuggestions::places()

    bool operator==(const ValueSource &) const = default;
    [[nodiscard]] bool isEmpty() const
    {
        return field.isEmpty() && attribute.isEmpty() && !ofPlaces;
    }
};
/// Any number of values. Answer: a QStringList of words.
struct ValuesPart
{
    QList<PartOption> chosen; ///< ids are the words
    QList<PartOption> options; ///< all that there are; empty: whatever the source has
    ValueSource source;
    bool takesOthers = false; ///< also what is typed and not in the list
    bool several = true;
    QString joined; ///< "Bougies or Savons"
    bool takesPieces = false; ///< a word half typed is as good as a whole one
    bool operator==(const ValuesPart &) const = default;
};
/// Adds something to the card, or takes it away. Answer: the option's id.
struct ActionPart
{
    QString icon;
    QList<PartOption> options; ///< one: done at once
    bool operator==(const ActionPart &) const = default;
};

using PartAnswer = std::variant<std::monostate, QString, double, Money, QDate, QStringList>;

/// One piece of a card, in reading order: words, or something to fill in.
struct CardPart
{
    using Body = std::variant<WordPart, ChoicePart, NumberPart, MoneyPart, DatePart, TextPart,
                              ValuesPart, ActionPart>;
    /// Puts an answer into the card's condition.
    using Take = std::function<void(RuleNode &, const PartAnswer &)>;

    QString id; ///< unique on the card, the same before and after an answer: "window.span.count"
    QString name; ///< for screen readers
    Body body;
    Take take = {};
};
using CardParts = QList<CardPart>;

/// Finds a part of a condition in the node that holds it; null where it holds something else now.
template <typename T>
using Within = std::function<T *(RuleNode &)>;

template <typename Condition>
Within<Condition> bodyOf()
{
    return [](RuleNode &node) { return std::get_if<Condition>(&node.body); };
}
template <typename Condition, typename Member>
Within<Member> memberOf(Member Condition::*member)
{
    return [member](RuleNode &node) -> Member * {
        auto *condition = std::get_if<Condition>(&node.body);
        return condition ? &(condition->*member) : nullptr;
    };
}
/// Takes an answer of one kind for what `within` finds; an answer of another kind changes nothing.
template <typename Answer, typename T, typename Put>
CardPart::Take taking(Within<T> within, Put put)
{
    return [within = std::move(within), put = std::move(put)](RuleNode &node,
                                                              const PartAnswer &answer) {
        T *target = within(node);
        const Answer *given = std::get_if<Answer>(&answer);
        if (target && given)
            put(*target, *given);
    };
}

} // namespace comptoir
