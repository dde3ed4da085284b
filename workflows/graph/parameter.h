#pragma once

#include "models/domain/consent.h"
#include "models/domain/money.h"
#include "models/segments/rule.h"

#include <QDate>
#include <QMap>
#include <QStringList>
#include <QTime>

#include <optional>
#include <utility>
#include <variant>

namespace comptoir {

enum class DelayUnit { Minutes, Hours, Days, Weeks, Months, Years };

/// A length of time as the owner gives it. Minutes and hours are exact; days and longer are those
/// of the customer's calendar: two days after Saturday 10:00 is Monday 10:00, also over a night on
/// which the clocks change (waitclock.h).
struct Delay
{
    qint64 count = 0;
    DelayUnit unit = DelayUnit::Days;

    bool operator==(const Delay &) const = default;
};

/// A branch of a decision by rules; the first that the customer fits is taken.
struct NamedRule
{
    QString id; ///< of its port; never changes while the branch is there
    QString name; ///< as the owner calls it; empty: by its number
    Rule rule;

    bool operator==(const NamedRule &) const = default;
};

/// A share of a split, in percent.
struct NamedShare
{
    QString id; ///< of its port
    QString name;
    double percent = 50;

    bool operator==(const NamedShare &) const = default;
};

/// What a parameter holds; monostate: nothing yet.
using ParameterValue
    = std::variant<std::monostate, bool, qint64, double, QString, QStringList, Money, Delay, QTime,
                   QDate, Rule, QList<NamedRule>, QList<NamedShare>>;
using ParameterMap = QMap<QString, ParameterValue>;

/// What can be typed in, and how it stands in files (graphjson.h). References are by what does not
/// change from one profile to another: a message's name, an account's address, a segment's key.
enum class ParameterType {
    YesNo, ///< bool
    Whole, ///< qint64
    Number, ///< double
    Text, ///< QString, of one line
    LongText, ///< QString
    Url, ///< QString, https
    Choice, ///< QString, one of the parameter's choices
    Choices, ///< QStringList of them
    Words, ///< QStringList, the owner's own
    Amount, ///< Money
    Length, ///< Delay
    TimeOfDay, ///< QTime, whole minutes
    Day, ///< QDate
    Question, ///< Rule
    Field, ///< QString, Field::id
    Segment, ///< QString, Segment::key
    Message, ///< QString, WrittenMessage::name
    Account, ///< QString, Sender::address; none: the standard one of the channel
    Workflow, ///< QString, its key
    Step, ///< QString, GraphNode::id
    Products, ///< QStringList, ids in digits, as rules name them
    Categories, ///< likewise
    Branches, ///< QList<NamedRule>
    Shares, ///< QList<NamedShare>
};

/// Which fields of the catalogue fit.
enum class FieldPick { Any, Dates, Numbers, Words, Writable };

struct ParameterChoice
{
    QString word; ///< in files; never changes
    const char *labelText = nullptr; ///< untranslated

    [[nodiscard]] QString label() const;
};

/// One thing that the owner can set of a node.
struct NodeParameter
{
    QString id; ///< in files; never changes
    ParameterType type = ParameterType::Text;
    const char *labelText = nullptr;
    ParameterValue standard = {}; ///< what holds where nothing is given; monostate: must be given
    bool isOptional = false; ///< nothing is an answer too
    double least = 0; ///< of numbers; of a Length its count
    double most = 0; ///< likewise; of texts and lists how much at most
    QList<ParameterChoice> choices = {};
    FieldPick fields = FieldPick::Any;
    std::optional<Channel> channel = {}; ///< of Message and Account
    /// It matters only where another parameter, a Choice, has one of these words.
    std::optional<std::pair<QString, QStringList>> onlyIf = {};

    [[nodiscard]] QString label() const;
    [[nodiscard]] const ParameterChoice *choice(const QString &word) const;

    NodeParameter optional() const;
    NodeParameter when(const QString &parameter, const QStringList &words) const;
    NodeParameter within(double least, double most) const;
};

/// Nothing, an empty text or an empty list.
bool isEmpty(const ParameterValue &value);

} // namespace comptoir
