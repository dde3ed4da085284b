#pragma once

#include "models/domain/money.h"
#include "models/segments/window.h"

#include <QString>

#include <variant>
#include <vector>

namespace comptoir {

/// A question about customers as a value: a tree of groups and conditions, which rulejson.h writes
/// and reads, rulecheck.h holds against the catalogues, rulewords.h puts into a sentence.
///
/// What holds everywhere:
/// - **Unknown.** A condition on something that is not known of a customer is false, whatever the
///   operator, also IsNot, ContainsNot and HasNone: "town is not Paris" finds people whose town is
///   known. Only IsUnknown finds the others. `none of` is a plain not, so what is unknown is in it.
///   Counts and sums of what somebody did are always known: nobody did nothing, they did it 0 times
///   and for 0. An average, a smallest or a greatest of nothing is unknown.
/// - **Orders** count where they are valid (`orders.valid`: accepted or paid, not cancelled, no
///   test, not gone from the shop), by when they were placed, at the amount left after refunds and
///   edits, tax included. Verbs that say otherwise ("cancelled") say so in their entry.
/// - **Money** is compared and added within one currency: the operand's. Amounts are the shop's
///   (`shop_total` in `shop_currency`), never converted: an order in another currency is no part of
///   a sum in euros, and a customer who only buys in francs has no known basket in euros. An
///   aggregate of money without an operand's currency does not exist: the check refuses it.
/// - **Carts** are open when no order came of them, they were not completed and are still in the
///   shop, and hold something. Fields speak of the newest open cart, verbs of any.
/// - **Moments** (`now`, the zone, months, days): see window.h.

/// Operators of attributes and of `where`. Which fit which type: operatorsFor() in operators.h.
enum class Operator {
    IsKnown,
    IsUnknown,
    Is, ///< one of the operands; texts without regard to case and accents
    IsNot, ///< known and none of the operands
    Contains, ///< one of the operands stands in the text
    ContainsNot,
    StartsWith, ///< with one of the operands, as postcodes do
    EndsWith,
    LessThan,
    AtMost,
    AtLeast,
    MoreThan,
    Between, ///< two operands, both counting
    InWindow, ///< a date or instant lies in the condition's window
    NotInWindow, ///< known and not in it
    HasAny, ///< of a list: one of the operands at least
    HasAll,
    HasNone, ///< an empty list has none of anything: a list is always known
};

/// What stands on the right, by the field's type: a text (Text, Choice, items of a List), whole
/// number (Integer), number (Decimal; a whole one is a qint64 there too), yes or no (Boolean),
/// amount (Money). Dates and instants are held against a window.
using Operand = std::variant<QString, qint64, double, bool, Money>;

/// A condition on one attribute of what was done: "where category is Shoes".
struct Filter
{
    QString attribute; ///< BehaviourAttribute::id
    Operator op = Operator::Is;
    QList<Operand> operands;

    bool operator==(const Filter &) const = default;
};

/// A field of the catalogue: "last order more than 3 months ago".
struct AttributeCondition
{
    QString field; ///< Field::id
    Operator op = Operator::Is;
    QList<Operand> operands;
    Window window; ///< of InWindow and NotInWindow

    bool operator==(const AttributeCondition &) const = default;
};

/// How often something was done: "placed an order at least twice in the last 90 days where …". What
/// counts as once is the verb's (Behaviour::key): two lines of one order are one purchase.
struct BehaviourCondition
{
    enum class Count { AtLeast, Exactly, AtMost, Never };

    QString verb; ///< Behaviour::id
    Count comparison = Count::AtLeast;
    qint64 count = 1; ///< 0 with Never
    QList<Filter> where; ///< all of them, on one and the same thing done
    Window window;

    bool operator==(const BehaviourCondition &) const = default;
};

/// A figure over what was done: "spent more than 500 € in the last 3 months". Operators LessThan to
/// Between, Is.
struct AggregateCondition
{
    enum class Statistic { Sum, Average, Smallest, Greatest, Distinct };

    QString verb;
    Statistic statistic = Statistic::Sum;
    QString measure; ///< BehaviourAttribute::id; of Distinct any attribute, else a number or amount
    QList<Filter> where;
    Window window;
    Operator op = Operator::AtLeast;
    QList<Operand> operands; ///< whole numbers with Distinct, amounts of money, else numbers

    bool operator==(const AggregateCondition &) const = default;
};

/// The first or last time of all: "the first order was in the last 30 days", "the last order used a
/// code". Which one it is, `where` says (the last order *online*); what it must be, `having`
/// and `window`. Of two at one instant, the one with the greater row id is the later. Who never did
/// it is out.
struct OccurrenceCondition
{
    enum class Which { First, Last };

    Which which = Which::Last;
    QString verb;
    QList<Filter> where;
    QList<Filter> having;
    Window window;

    bool operator==(const OccurrenceCondition &) const = default;
};

/// The best or the worst by a number: "the 10 % with the highest score". In is who has a value
/// (with Top, one above 0) such that those whose value is at least as good are no more than the
/// share of all who have a value, or than the number. So a crowd of equals on the border stays out
/// altogether: never more than was asked for, and the same people whatever their order in the
/// file. Amounts compete in the currency that most of their customers have.
struct RankCondition
{
    enum class End { Top, Bottom };
    enum class Measure { Percent, People };

    QString field; ///< a number or amount
    End end = End::Top;
    Measure measure = Measure::Percent;
    double size = 10; ///< percent, over 0 to 100, or people, whole

    bool operator==(const RankCondition &) const = default;
};

/// A figure against the same figure of the shop: "own average basket at least 1.5 × the shop's".
/// The shop's is what the field's entry says (Field::shopFigure), over all customers at that moment
/// and, of amounts, in each currency by itself.
struct ShopRelativeCondition
{
    QString field;
    Operator op = Operator::AtLeast; ///< LessThan, AtMost, AtLeast, MoreThan
    double factor = 1.5;

    bool operator==(const ShopRelativeCondition &) const = default;
};

/// A date that comes round every year: "birthday in the next 7 days" is 0 to 7, "in 3 days" 3 to 3,
/// "yesterday" −1 to −1. Days of the zone. Born on 29 February, the day of a common year is
/// RuleMoment::leapDay. The day itself is no anniversary: an order of today comes round in a year.
struct AnniversaryCondition
{
    QString field; ///< a Date or DateTime
    int firstDay = 0, lastDay = 0; ///< days from today; −366 to 366

    bool operator==(const AnniversaryCondition &) const = default;
};

/// Membership of another segment, at the same moment.
struct SegmentCondition
{
    QString segment; ///< its key, which never changes
    bool isMember = true;

    bool operator==(const SegmentCondition &) const = default;
};

/// A stable random share: whoever is in a sample of 10 % by a seed is in that of 20 % too, always.
/// See inSample().
struct SampleCondition
{
    double percent = 10; ///< over 0, to 100
    qint64 seed = 0;

    bool operator==(const SampleCondition &) const = default;
};

/// Who lives within so many kilometres of a point, as the crow flies (a sphere of 6 371 km). Where
/// a person lives is where their postcode lies (models/store/postcodeplaces.h), of the newest
/// address, a default one before others.
struct DistanceCondition
{
    double latitude = 0, longitude = 0; ///< degrees north and east, WGS 84
    double kilometres = 10;
    QString place; ///< what the owner calls the point

    bool operator==(const DistanceCondition &) const = default;
};

struct RuleNode;

/// An empty group asks nothing and is left out of what it stands in; a rule that asks nothing has
/// everybody.
struct RuleGroup
{
    enum class Mode { All, Any, None };

    Mode mode = Mode::All;
    std::vector<RuleNode> children;

    bool operator==(const RuleGroup &other) const;
};

/// One card or group.
struct RuleNode
{
    using Body
        = std::variant<RuleGroup, AttributeCondition, BehaviourCondition, AggregateCondition,
                       OccurrenceCondition, RankCondition, ShopRelativeCondition,
                       AnniversaryCondition, SegmentCondition, SampleCondition, DistanceCondition>;

    Body body;
    /// "… and has been so for 30 days": true now and at every instant since. Only of conditions
    /// whose past the file keeps: what was done (the whole stream of it is there), fields that
    /// follow from it (Field::derived), tags, consents and membership (when they began). The check
    /// refuses it elsewhere, and on groups.
    std::optional<Span> lasting;

    bool operator==(const RuleNode &other) const = default;

    [[nodiscard]] const RuleGroup *group() const { return std::get_if<RuleGroup>(&body); }
    [[nodiscard]] RuleGroup *group() { return std::get_if<RuleGroup>(&body); }
};

/// Whether the group asks anything at all; what asks nothing is left out.
bool asksSomething(const RuleGroup &group);

struct Rule
{
    static constexpr int kVersion = 1; ///< of the JSON form

    RuleGroup root;

    bool operator==(const Rule &) const = default;
};

/// Where in the tree: the places of children from the root down; empty is the root itself.
using RulePath = std::vector<int>;

/// Whether the customer is in the share: the customer's id and the seed, mixed by SplitMix64
/// (Steele, Lea, Flood 2014), as a fraction of 2^64 below percent / 100. Ids are this file's own.
bool inSample(qint64 customerId, const SampleCondition &sample);

} // namespace comptoir
