#pragma once

#include "models/segments/fieldvalue.h"
#include "workflows/engine/engineworld.h"

namespace comptoir {

/// Between what is kept and what is stepped.
Enrolment enrolmentOf(const EnrolmentRow &row, const QString &workflowKey);
/// `row` as the step left it at `now`; `why` it left.
void take(EnrolmentRow &row, const Enrolment &enrolment, const QString &why, Timestamp now);
/// OutboxKey::step of an enrolment's message: "n2:1:1:cart:17" (node, round, run, what it was
/// about), so that nobody gets it twice even where the enrolment is known by another number, as
/// after a restore.
QString stepName(const EnrolmentRow &row, const QString &node, int round);
/// What all names of an enrolment's messages end with.
QString stepEnd(const EnrolmentRow &row);
/// The parameter of a node that names its message for that channel.
QString messageParameter(const NodeKind &kind, Channel channel);
/// How late a message of that node may be.
void setLateness(PlannedMessage &message, const NodeKind &kind, const GraphNode &node);

/// What the store answers to a step of one customer. A failing read sticks: what is answered then
/// means nothing, and the caller rolls back.
class StoreFacts : public StepFacts
{
public:
    /// `due`: when the customer was to move; how late a message is counts from there. All outlive
    /// it.
    StoreFacts(EngineWorld &world, const LiveVersion &version, const EnrolmentRow &row,
               Timestamp due);

    [[nodiscard]] const std::optional<Error> &failure() const { return m_failure; }

    bool fits(const Rule &rule) override;
    std::optional<QDate> date(const QString &field) override;
    std::optional<double> number(const QString &field) override;
    QStringList words(const QString &field) override;
    QTimeZone customerZone() override;
    QTimeZone shopZone() override;
    LeapDay leapDay() override;
    QString refusal(const QString &message, Channel channel) override;
    std::optional<Timestamp> nextSending(Channel channel, Timestamp at) override;
    QList<Channel> channelsBy(const QString &order) override;
    std::optional<Timestamp> reacted(const QString &node, Reaction reaction) override;
    std::optional<Timestamp> orderAfter(Timestamp since, bool paid) override;
    std::optional<Made> made(const QString &node) override;
    QList<ArmFigures> arms(const QString &node, qint64 first) override;

private:
    FieldValue value(const QString &field);
    const SendingPlace &place();
    [[nodiscard]] bool sendsCleared(const GraphNode &node, const NodeKind &kind) const;
    Result<QList<ArmFigures>> readArms(const QString &node, qint64 first);
    bool succeeded(const WorkflowDeeds::Drawn &drawn, const QString &measure, Timestamp until);
    template <typename Value>
    Value ask(const Result<Value> &result)
    {
        if (result)
            return *result;
        if (!m_failure)
            m_failure = result.error();
        return {};
    }

    EngineWorld &m_world;
    const LiveVersion &m_version;
    const EnrolmentRow &m_row;
    const Timestamp m_due;
    std::optional<SendingPlace> m_place;
    QSet<QString> m_cleared; ///< messages that the gate let through in this step
    std::optional<Error> m_failure;
};

} // namespace comptoir
