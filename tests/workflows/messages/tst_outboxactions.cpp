#include "models/store/suppressionlist.h"
#include "tests/workflows/messages/outboxprofile.h"
#include "workflows/messages/outboxactions.h"

#include <QTemporaryDir>

using namespace comptoir;

/// What the owner may decide of messages, and what of that can be taken back.
class TestOutboxActions : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void everyActionFitsTheTableOfSteps();
    void onlyThoseOfWhichItMayBeAreDecided();
    void whatTheGateRefusesStaysOut();
    void aWithdrawalIsTakenBackAsItWas();
    void aReleaseIsTakenBackWithItsReason();
    void whatWentOnStaysAsItIs();
    void nobodyIsWrittenToWhoIsGone();

private:
    Done send(Database &database, qint64 id, OutboxState state, const QString &reason)
    {
        OutboxRepository outbox(database);
        const Timestamp now = m_profile->clock.now();
        if (const Done claimed
            = outbox.claim(OutboxId{id}, QStringLiteral("p@d.example"), QString::number(id), "x");
            !claimed)
            return claimed;
        if (const Done over = outbox.handOver(OutboxId{id}, {}, now); !over)
            return over;
        OutboxRepository::Settlement settlement;
        settlement.state = state;
        settlement.reason = reason;
        return outbox.settle(OutboxId{id}, settlement, now);
    }
    QList<OutboxRow> apply(OutboxAction action, const QList<OutboxId> &ids)
    {
        return decide(action, ids).decided;
    }
    OutboxDecision decide(OutboxAction action, const QList<OutboxId> &ids)
    {
        return m_profile->write([&](Database &database) {
            return OutboxActions(database, m_profile->clock.now()).apply(action, ids);
        });
    }
    OutboxRow row(qint64 id)
    {
        return *m_profile->store()
                    .write([id](Database &database) {
                        return OutboxRepository(database).get(OutboxId{id});
                    })
                    .result();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OutboxProfile> m_profile;
};

/// 1 waits, 2 is uncertain, 3 failed, 4 was not sent, 5 was sent.
void TestOutboxActions::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_profile = std::make_unique<OutboxProfile>(m_folder->path());
    m_profile->fill(5);
    m_profile->planFor(1, 5);
    m_profile->write([this](Database &database) -> Done {
        OutboxRepository::Settlement skipped;
        skipped.state = OutboxState::Skipped;
        skipped.reason = QStringLiteral("never_asked");
        for (const Done &step :
             {send(database, 2, OutboxState::Uncertain, QStringLiteral("no_answer")),
              send(database, 3, OutboxState::Failed, QStringLiteral("mailbox_full")),
              OutboxRepository(database).settle(OutboxId{4}, skipped, m_profile->clock.now()),
              send(database, 5, OutboxState::Accepted, {})}) {
            if (!step)
                return step;
        }
        return done();
    });
}

void TestOutboxActions::cleanup()
{
    m_profile.reset();
}

void TestOutboxActions::everyActionFitsTheTableOfSteps()
{
    for (const OutboxState state : kAllOutboxStates) {
        OutboxRow one;
        one.state = state;
        one.message.key.customer = CustomerId{1};
        for (const OutboxAction action : kAllOutboxActions) {
            const OutboxState to = action == OutboxAction::Arrived ? OutboxState::Accepted
                : action == OutboxAction::Withdraw                 ? OutboxState::Skipped
                                                                   : OutboxState::Planned;
            QVERIFY(!OutboxActions::may(action, one) || mayBecome(state, to));
        }
    }
}

void TestOutboxActions::onlyThoseOfWhichItMayBeAreDecided()
{
    const QList<OutboxId> all{{1}, {2}, {3}, {4}, {5}};
    QCOMPARE(apply(OutboxAction::Arrived, all).size(), 1);
    QCOMPARE(row(2).state, OutboxState::Accepted);
    QCOMPARE(apply(OutboxAction::Retry, all).size(), 1);
    QCOMPARE(row(3).state, OutboxState::Planned);
    QCOMPARE(row(3).messageId, QStringLiteral("3")); // that it had
    QCOMPARE(apply(OutboxAction::Release, all).size(), 1);
    QCOMPARE(apply(OutboxAction::Withdraw, all).size(), 3);
    QCOMPARE(m_profile->states(), QStringLiteral("accepted 2, skipped 3"));
}

void TestOutboxActions::whatTheGateRefusesStaysOut()
{
    const QList<OutboxId> all{{1}, {2}, {3}, {4}, {5}};
    m_profile->say(2, ConsentState::Withdrawn);
    m_profile->say(3, ConsentState::Withdrawn);
    m_profile->write([this](Database &database) {
        return SuppressionList(database).add(QStringLiteral("p4@d1.example"),
                                             SuppressionReason::Complaint, m_profile->clock.now());
    });
    for (const auto &[action, reason] :
         {std::pair(OutboxAction::SendAgain, QStringLiteral("consent_withdrawn")),
          std::pair(OutboxAction::Retry, QStringLiteral("consent_withdrawn")),
          std::pair(OutboxAction::Release, QStringLiteral("suppressed:complaint"))}) {
        const OutboxDecision decision = decide(action, all);
        QVERIFY(decision.decided.isEmpty());
        QCOMPARE(decision.refused, (QMap<QString, int>{{reason, 1}}));
    }
    QCOMPARE(row(2).state, OutboxState::Uncertain);
    QCOMPARE(row(3).state, OutboxState::Failed);
    QCOMPARE(row(4).state, OutboxState::Skipped);
    // Nothing leaves by these: no rule stands against them.
    QCOMPARE(decide(OutboxAction::Arrived, all).decided.size(), 1);
    QCOMPARE(decide(OutboxAction::Withdraw, all).decided.size(), 1);
}

void TestOutboxActions::aWithdrawalIsTakenBackAsItWas()
{
    const OutboxRow was = row(1);
    m_profile->clock.advance(std::chrono::hours(1));
    const QList<OutboxRow> before = apply(OutboxAction::Withdraw, {{1}});
    QCOMPARE(row(1).reason, QStringLiteral("cancelled"));
    QVERIFY(OutboxActions::canTakeBack(OutboxAction::Withdraw));
    m_profile->write([&](Database &database) {
        return OutboxActions(database, m_profile->clock.now())
            .takeBack(OutboxAction::Withdraw, before);
    });
    QCOMPARE(row(1), was);
}

void TestOutboxActions::aReleaseIsTakenBackWithItsReason()
{
    const QList<OutboxRow> before = apply(OutboxAction::Release, {{4}});
    QCOMPARE(row(4).state, OutboxState::Planned);
    m_profile->write([&](Database &database) {
        return OutboxActions(database, m_profile->clock.now())
            .takeBack(OutboxAction::Release, before);
    });
    QCOMPARE(row(4).state, OutboxState::Skipped);
    QCOMPARE(row(4).reason, QStringLiteral("never_asked"));
}

void TestOutboxActions::whatWentOnStaysAsItIs()
{
    const QList<OutboxRow> before = apply(OutboxAction::Release, {{4}});
    m_profile->write(
        [this](Database &database) { return send(database, 4, OutboxState::Accepted, {}); });
    const Done back = m_profile->store()
                          .write([&](Database &database) {
                              return OutboxActions(database, m_profile->clock.now())
                                  .takeBack(OutboxAction::Release, before);
                          })
                          .result();
    QVERIFY(!back);
    QCOMPARE(back.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(row(4).state, OutboxState::Accepted);
}

void TestOutboxActions::nobodyIsWrittenToWhoIsGone()
{
    OutboxRow erased = row(3);
    erased.message.key.customer = {};
    QVERIFY(!OutboxActions::may(OutboxAction::Retry, erased));
    erased = row(2);
    erased.message.key.customer = {};
    QVERIFY(!OutboxActions::may(OutboxAction::SendAgain, erased));
    QVERIFY(OutboxActions::may(OutboxAction::Arrived, erased));
    OutboxRow dead = row(3);
    dead.reason = QStringLiteral("no_such_address");
    QVERIFY(!OutboxActions::may(OutboxAction::Retry, dead));
}

QTEST_GUILESS_MAIN(TestOutboxActions)
#include "tst_outboxactions.moc"
