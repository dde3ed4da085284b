#pragma once

#include "models/domain/clock.h"
#include "models/domain/writtenmessage.h"
#include "models/history/activityhistory.h"
#include "models/segments/segmentreading.h"
#include "models/store/enrolmentrepository.h"
#include "workflows/engine/stepping.h"
#include "workflows/messages/sendingsettings.h"

#include <QHash>

namespace comptoir {

/// What a step may ask about its customer, out of the history of the file with a virtual clock.
///
/// Rules are asked as of the instant (RuleEvaluator says how far that goes); fields read for
/// branches and dates, consents, addresses and the owner's rules for sending are today's. Nobody
/// opens, clicks or answers a message that was never sent; what is asked of the shop is made at
/// once; tests of variants are never decided. Used on the thread of its database.
class PastFacts : public StepFacts
{
public:
    /// `channels`: by which the workflow writes. Must stay where it is while it is used.
    static Result<std::unique_ptr<PastFacts>> read(Database &database,
                                                   const QList<Channel> &channels, Timestamp now,
                                                   const CancelToken &cancel);

    /// Of these the gate's facts are read in one go, and what marketing reached them after `since`.
    Done prepare(const QList<CustomerId> &customers, Timestamp since);
    /// Whoever is asked about from now on.
    Done setCustomer(CustomerId customer);
    void setNow(Timestamp now);
    void setSent(const QString &node) { m_sent.insert(node, m_now); }
    [[nodiscard]] const CustomerActivity &activity() const { return m_activity; }
    /// Marketing that may have reached the customer, oldest first.
    [[nodiscard]] std::vector<Timestamp> marketing() const
    {
        return m_marketing.value(m_customer.value);
    }
    /// In which workflows the customer was, and when.
    [[nodiscard]] const QList<EnrolmentRepository::Stay> &stays() const { return m_stays; }
    [[nodiscard]] const GateRules &rules() const { return m_settings.rules; }
    /// Whether the message of that name counts for the cap.
    [[nodiscard]] bool isMarketing(const QString &message) const;
    [[nodiscard]] const RuleMoment &moment() const { return m_around.request.moment; }
    /// The first failure; answers after it mean nothing.
    [[nodiscard]] const std::optional<Error> &failure() const { return m_failure; }

    bool fits(const Rule &rule) override;
    std::optional<QDate> date(const QString &field) override;
    std::optional<double> number(const QString &field) override;
    QStringList words(const QString &field) override;
    QTimeZone customerZone() override;
    QTimeZone shopZone() override { return moment().zone; }
    LeapDay leapDay() override { return moment().leapDay; }
    QString refusal(const QString &message, Channel channel) override;
    std::optional<Timestamp> nextSending(Channel channel, Timestamp at) override;
    QList<Channel> channelsBy(const QString &order) override;
    std::optional<Timestamp> reacted(const QString &node, Reaction reaction) override;
    std::optional<Timestamp> orderAfter(Timestamp since, bool paid) override;
    std::optional<Made> made(const QString &node) override;
    QList<ArmFigures> arms(const QString &, qint64) override { return {}; }

private:
    PastFacts(Database &database, RuleSurroundings around, QList<Channel> channels);

    FieldValue value(const QString &field);
    [[nodiscard]] GateFacts gateFacts(Channel channel) const;

    Database &m_database;
    RuleSurroundings m_around;
    RuleEvaluator m_evaluator;
    ActivityHistory m_history;
    QList<Channel> m_channels;
    SendingSettings m_settings;
    QHash<QString, WrittenMessage> m_messages; ///< by name in small letters
    QHash<std::pair<qint64, int>, GateFacts> m_gate; ///< by customer and channel
    QHash<qint64, std::vector<Timestamp>> m_marketing; ///< by customer
    std::optional<Error> m_failure;

    CustomerId m_customer;
    CustomerActivity m_activity;
    QList<EnrolmentRepository::Stay> m_stays;
    Timestamp m_now;
    QHash<QString, Timestamp> m_sent; ///< by node
    std::vector<std::pair<Rule, bool>> m_answers; ///< about this customer and instant
};

} // namespace comptoir
