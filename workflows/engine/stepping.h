#pragma once

#include "models/domain/ids.h"
#include "models/segments/window.h"
#include "workflows/engine/armverdict.h"
#include "workflows/graph/nodekind.h"

#include <QMap>
#include <QTimeZone>

#include <optional>
#include <vector>

namespace comptoir {

/// Where one customer is in one version of a workflow: all that a step needs to know of the past.
struct Enrolment
{
    CustomerId customer;
    QString workflow; ///< its key
    QString key; ///< what the trigger was about: "cart:17"; empty: nothing but the customer
    int run = 1; ///< how often they came in for that key
    QString node; ///< where they are; empty: they have left
    Timestamp enteredAt; ///< the workflow
    Timestamp arrivedAt; ///< at the node
    bool isWaiting = false; ///< there
    std::optional<Timestamp> wakeAt; ///< when time alone moves them; none: only what happens does
    /// How often it was taken: by node of the kind "go_to", and by goal that was reached.
    QMap<QString, int> rounds;
    QMap<QString, QString> variables; ///< by node: what was decided or made there
    bool isControl = false; ///< in a control group: messages are withheld

    /// 1, and one more for each time that they were sent back or to a goal: no node is come to
    /// twice in one.
    [[nodiscard]] int round() const;

    bool operator==(const Enrolment &) const = default;
};

/// What can become of a message.
enum class Reaction {
    Sent, ///< it was planned and not refused, though it may wait for its hours
    Delivered,
    Opened,
    Clicked,
    Answered,
};

/// What became of something asked for in the shop.
struct Made
{
    bool isMade = false; ///< else it failed for good
    QString value; ///< the code
};

/// What a step may ask about its customer. Everything as of the instant of the step: behind it are
/// the store, or a history with a virtual clock (the simulation), or a test. Not thread-safe.
class StepFacts
{
public:
    StepFacts() = default;
    StepFacts(const StepFacts &) = delete;
    StepFacts &operator=(const StepFacts &) = delete;
    virtual ~StepFacts() = default;

    virtual bool fits(const Rule &rule) = 0;
    virtual std::optional<QDate> date(const QString &field) = 0;
    virtual std::optional<double> number(const QString &field) = 0;
    virtual QStringList words(const QString &field) = 0; ///< one of a text, several of a list

    virtual QTimeZone customerZone() = 0;
    virtual QTimeZone shopZone() = 0;
    virtual LeapDay leapDay() = 0;

    /// The machine name of why the gate would never let that message go; empty: it may go.
    virtual QString refusal(const QString &message, Channel channel) = 0;
    /// When that channel may be used next, from `at` on; none: never.
    virtual std::optional<Timestamp> nextSending(Channel channel, Timestamp at) = 0;
    /// Channels in the order in which the customer likes them, or by what they cost.
    virtual QList<Channel> channelsBy(const QString &order) = 0;

    /// When that first became of the message that this enrolment sent last at that node.
    virtual std::optional<Timestamp> reacted(const QString &node, Reaction reaction) = 0;
    /// The first order placed, or paid, after an instant.
    virtual std::optional<Timestamp> orderAfter(Timestamp since, bool paid) = 0;
    /// What was asked for at that node; none: nobody knows yet.
    virtual std::optional<Made> made(const QString &node) = 0;
    /// Of an A/B test: of each variant's first `first` customers, those whose window is over and
    /// who did what it measures.
    virtual QList<ArmFigures> arms(const QString &node, qint64 first) = 0;
};

/// Something to be done in the same transaction as the step. Which it is, the node's kind says;
/// whoever carries it out knows it by (workflow, key, run, customer, node, round), so that it is
/// done once.
struct Effect
{
    QString node;
    QString kind; ///< NodeKind::id
    ParameterMap arguments; ///< of the node, standards filled in
    std::optional<Channel> channel; ///< of a message
    bool isWithheld = false; ///< only logged: a control group
    /// Which visit to the node it is: grows whenever the customer is sent back or to a goal.
    int round = 1;

    bool operator==(const Effect &) const = default;
};

enum class StepReason {
    Went, ///< by the port
    Waits,
    NotSent, ///< the gate refuses; `detail` says why
    Withheld, ///< a control group
    Reached, ///< a goal
    LeftByRule, ///< the workflow's own condition for leaving
    LeftHere, ///< no arrow leads on
    LeftByExit,
    RoundsUsedUp, ///< of a "go to"
    Stuck, ///< went round without time passing; a fault of the graph
};

/// One line of the log.
struct Transition
{
    Timestamp at;
    QString node, port, to;
    StepReason reason = StepReason::Went;
    QString detail; ///< machine name

    bool operator==(const Transition &) const = default;
};

struct StepResult
{
    Enrolment enrolment;
    std::vector<Transition> transitions;
    std::vector<Effect> effects;
};

/// What a node says when a customer is at it.
struct StepAnswer
{
    enum class Kind { Go, Wait, Jump, Leave };

    Kind kind = Kind::Go;
    QString port; ///< of Go
    QString target; ///< of Jump: a node
    std::optional<Timestamp> until; ///< of Wait
    StepReason reason = StepReason::Went;
    QString detail;

    static StepAnswer go(const char *port);
    static StepAnswer goBy(const QString &port);
    static StepAnswer wait(std::optional<Timestamp> until);
    static StepAnswer leave(StepReason reason, const QString &detail = {});
};

/// One visit of a customer to a node, for the function of its kind.
class StepContext
{
public:
    StepContext(const QString &id, const GraphNode &node, const NodeKind &kind, StepResult &result,
                StepFacts &facts, Timestamp now);

    template <typename Value>
    [[nodiscard]] Value get(const char *parameter) const
    {
        return m_kind.get<Value>(m_node, QLatin1String(parameter));
    }
    [[nodiscard]] bool is(const char *parameter, const char *word) const;
    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] const NodeKind &kind() const { return m_kind; }
    [[nodiscard]] const Enrolment &enrolment() const { return m_result.enrolment; }
    [[nodiscard]] StepFacts &facts() const { return m_facts; }
    [[nodiscard]] Timestamp now() const { return m_now; }
    [[nodiscard]] bool hasArrow(const char *port) const;

    /// What was kept at this node, since the customer came to it first.
    [[nodiscard]] QString variable() const { return enrolment().variables.value(m_id); }
    void setVariable(const QString &value) { m_result.enrolment.variables[m_id] = value; }
    void setControl() { m_result.enrolment.isControl = true; }
    /// How often this "go to" was taken, this time included.
    int countRound() { return ++m_result.enrolment.rounds[m_id]; }

    /// Everything that the node says, to be done.
    void emitEffect(std::optional<Channel> channel = {}, bool isWithheld = false);
    void log(StepReason reason, const QString &detail);

    /// From 0 to 1, of this node: the same for each visit of one enrolment, or, `ofPerson`, of one
    /// customer whatever the run.
    [[nodiscard]] double drawn(bool ofPerson) const;
    /// Of shares in percent, the id of the one drawn.
    [[nodiscard]] QString drawnShare(const QList<NamedShare> &shares, bool ofPerson) const;

private:
    const QString &m_id;
    const GraphNode &m_node;
    const NodeKind &m_kind;
    StepResult &m_result;
    StepFacts &m_facts;
    Timestamp m_now;
};

/// "clicked" and the like; nothing for another word.
std::optional<Reaction> reactionFrom(const QString &word);
/// "left_by_rule": how the log keeps it.
QString machineName(StepReason reason);

} // namespace comptoir
