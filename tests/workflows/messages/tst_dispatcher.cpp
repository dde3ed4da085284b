#include "models/store/profile.h"
#include "tests/workflows/messages/fakechannel.h"
#include "tests/workflows/messages/outboxprofile.h"
#include "workflows/messages/outboxactions.h"
#include "workflows/messages/planner.h"

#include <QDir>
#include <QTemporaryDir>

using namespace comptoir;

namespace {

using End = DispatchReport::End;

QString numbered(int customer)
{
    return QStringLiteral("p%1@d%2.example").arg(customer).arg(customer % 3);
}

qsizetype distinct(const QStringList &texts)
{
    return QSet<QString>(texts.begin(), texts.end()).size();
}

} // namespace

class TestDispatcher : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void sendsWhatIsDueOnce();
    void keepsWhatWasSaid();
    void consentWithdrawnMeanwhileStopsThatMessage();
    void anAddressChangedMeanwhileIsNotWrittenTo();
    void pauseActsWithinOneMessage();
    void theCapHoldsAcrossACatchUp();
    void theSameOfferGoesOnce();
    void replies_data();
    void replies();
    void aThrottledAccountWaitsLongerEachTime();
    void aMailboxFullThreeTimesIsSuppressed();
    void limitsOutliveARestart();
    void aFloodOfOneDomainIsSpread();
    void aNewDomainWarmsUp();
    void textsWaitForTheDay();
    void aRemovedAccountSendsNothing();
    void whatWasLeftIsPutRightOnStart();
    void manyLateMessagesWaitForTheOwner();
    void lateMessagesAreDroppedIfTheOwnerSaysSo();
    void theOwnerDecidesAboutDoubt();
    void aCancelledCampaignSendsNothingMore();
    void aRestoredOrCopiedProfileSendsNothing();
    void anEarlierFilePutBackByHandSendsNothing();
    void whatWaitsInACopyIsHeld();
    void whatCannotBeMadeIsSkipped();
    void planningAsksTheGateToo();
    void cancelGivesBackWhatWasTaken();
    void severalBatchesAreMadeAhead();
    void whatChangesWhileItIsMadeAheadCounts();
    void aLeaseIsGivenBack_data();
    void aLeaseIsGivenBack();
    void aPowerCutLeavesInDoubtWhatWasLeased();
    void aDiskTakenAwayDisarms();
    void restingAccountsLeaseNothing();

private:
    void fresh(int people);
    /// A run of a hundred messages ends in the second batch, and leaves what was on the disk then.
    void loseWhatWasNotOnTheDisk();
    [[nodiscard]] qint64 leases()
    {
        return m_profile->number(
            QStringLiteral("SELECT count(*) FROM outbox WHERE reason GLOB 'leased:*'"));
    }
    DispatchReport run()
    {
        return Dispatcher(m_profile->store(), m_profile->clock, *m_profile->arm, m_parts)
            .run(m_profile->sender, *m_channel, m_cancel);
    }
    /// The owner confirms.
    void arm(SendingArm &place)
    {
        QVERIFY(m_profile->store()
                    .write([this, &place](Database &database) {
                        return place.arm(database, QStringLiteral("fedcba"),
                                         m_profile->clock.now());
                    })
                    .result());
    }
    Result<DispatchLedger::Start> start()
    {
        return Dispatcher(m_profile->store(), m_profile->clock, *m_profile->arm, m_parts).start();
    }
    QStringList recipients() const
    {
        QStringList all;
        for (const SendRequest &request : m_channel->left)
            all.append(request.recipient);
        return all;
    }
    QString events()
    {
        return m_profile
            ->rows(QStringLiteral("SELECT kind || coalesce(' ' || reason, '') || ' ' || count(*)"
                                  " FROM event GROUP BY kind, reason ORDER BY 1"))
            .join(QStringLiteral(", "));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OutboxProfile> m_profile;
    std::unique_ptr<FakeChannel> m_channel;
    DispatchParts m_parts;
    CancelToken m_cancel;
};

void TestDispatcher::init()
{
    fresh(8);
}

void TestDispatcher::fresh(int people)
{
    m_profile.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_profile = std::make_unique<OutboxProfile>(m_folder->path());
    m_profile->fill(people);
    m_channel = std::make_unique<FakeChannel>();
    m_parts = m_profile->parts();
    m_cancel = CancelToken();
}

void TestDispatcher::cleanup()
{
    m_profile.reset();
}

void TestDispatcher::sendsWhatIsDueOnce()
{
    m_profile->planFor(1, 8);
    const DispatchReport report = run();
    QVERIFY2(!report.error, report.error ? qPrintable(report.error->detail) : "");
    QCOMPARE(report.end, End::Empty);
    QCOMPARE(report.accepted, 8);
    QCOMPARE(m_channel->connections, 1);
    QCOMPARE(distinct(recipients()), 8);
    QCOMPARE(m_profile->states(), QStringLiteral("accepted 8"));
    QCOMPARE(events(), QStringLiteral("message_sent 8"));
    QCOMPARE(run().accepted, 0);
    QCOMPARE(m_channel->left.size(), 8);
    // One after the other is of another domain.
    QVERIFY(recipients().at(0).section(u'@', 1) != recipients().at(1).section(u'@', 1));
}

void TestDispatcher::keepsWhatWasSaid()
{
    const OutboxId id = m_profile->plan(m_profile->message(1));
    run();
    const SendRequest &sent = m_channel->left.at(0);
    QCOMPARE(sent.sender, QStringLiteral("shop@example.fr"));
    QCOMPARE(sent.reference, QStringLiteral("t1@example.fr"));
    QCOMPARE(sent.content, QByteArray("To: p1@d1.example"));
    const OutboxRow row
        = m_profile->write([&](Database &database) { return OutboxRepository(database).get(id); });
    QCOMPARE(row.messageId, sent.reference);
    QCOMPARE(row.address, sent.recipient);
    QCOMPARE(row.remoteReference, QStringLiteral("Q1"));
    QCOMPARE(m_profile->write(
                 [&](Database &database) { return OutboxRepository(database).content(id); }),
             sent.content);
}

void TestDispatcher::consentWithdrawnMeanwhileStopsThatMessage()
{
    m_profile->planFor(1, 4);
    m_profile->say(1, ConsentState::Withdrawn); // before it is taken up
    m_channel->meanwhile = [this](const SendRequest &request) { // while the talk goes on
        if (request.recipient == numbered(3))
            m_profile->say(3, ConsentState::Withdrawn);
    };
    const DispatchReport report = run();
    QCOMPARE(report.accepted, 2);
    QCOMPARE(report.skipped, 2);
    QVERIFY(!recipients().contains(numbered(1)) && !recipients().contains(numbered(3)));
    QCOMPARE(events(), QStringLiteral("message_sent 2, message_skipped consent_withdrawn 2"));
    // Who agrees again does not get what was skipped.
    m_profile->clock.advance(std::chrono::hours(1));
    m_profile->say(3, ConsentState::Granted);
    QCOMPARE(run().accepted, 0);
}

void TestDispatcher::anAddressChangedMeanwhileIsNotWrittenTo()
{
    m_profile->planFor(1, 1);
    m_channel->meanwhile = [this](const SendRequest &request) {
        if (request.recipient == numbered(1))
            m_profile->run("UPDATE customer SET email_key = 'new@d.example' WHERE id = 1");
    };
    QCOMPARE(run().accepted, 1);
    QCOMPARE(recipients(), QStringList{QStringLiteral("new@d.example")});
    QCOMPARE(m_channel->left.at(0).content, QByteArray("To: new@d.example"));
    QCOMPARE(m_profile->number(QStringLiteral("SELECT attempts FROM outbox")), 1);
}

void TestDispatcher::pauseActsWithinOneMessage()
{
    m_profile->planFor(1, 8);
    m_channel->meanwhile = [this](const SendRequest &) {
        if (m_channel->left.size() == 2) {
            m_profile->write(
                [](Database &database) { return SendingSettings::setPaused(database, true); });
        }
    };
    QCOMPARE(run().end, End::Paused);
    QCOMPARE(m_channel->left.size(), 2);
    QCOMPARE(m_profile->states(), QStringLiteral("accepted 2, planned 6"));
    QCOMPARE(run().end, End::Paused);
    m_channel->meanwhile = [](const SendRequest &) {};
    m_profile->write(
        [](Database &database) { return SendingSettings::setPaused(database, false); });
    QCOMPARE(run().accepted, 6);
    QCOMPARE(m_channel->left.size(), 8);
}

void TestDispatcher::theCapHoldsAcrossACatchUp()
{
    for (int step = 1; step <= 5; ++step) {
        PlannedMessage message = m_profile->message(1);
        message.key.step = QString::number(step);
        m_profile->plan(message);
    }
    const DispatchReport report = run();
    QCOMPARE(report.accepted, 3);
    QCOMPARE(m_profile->states(), QStringLiteral("accepted 3, planned 2"));
    QCOMPARE(m_profile->row(QStringLiteral("SELECT DISTINCT reason FROM outbox"
                                           " WHERE state = 'planned'")),
             QStringLiteral("frequency_cap"));
    QVERIFY(report.nextAt);
    m_profile->clock.advance(std::chrono::hours(7 * 24));
    QCOMPARE(run().accepted, 2);
}

void TestDispatcher::theSameOfferGoesOnce()
{
    for (int step = 1; step <= 2; ++step) {
        PlannedMessage message = m_profile->message(1);
        message.key.step = QString::number(step);
        message.offer = QStringLiteral("NOEL");
        m_profile->plan(message);
    }
    QCOMPARE(run().accepted, 1);
    QCOMPARE(events(), QStringLiteral("message_sent 1, message_skipped same_offer 1"));
}

void TestDispatcher::replies_data()
{
    QTest::addColumn<int>("reply");
    QTest::addColumn<QString>("states");
    QTest::addColumn<QString>("told");
    QTest::addColumn<int>("end");
    const auto row
        = [](const char *name, ReplyClass reply, const char *states, const char *told, End end) {
              QTest::newRow(name) << static_cast<int>(reply) << QString::fromLatin1(states)
                                  << QString::fromLatin1(told) << static_cast<int>(end);
          };
    using enum ReplyClass;
    row("nobody there: the others go on", NoSuchAddress, "accepted 3, failed 1",
        "message_bounced no_such_address 1, message_sent 3", End::Empty);
    row("refused", Refused, "accepted 3, failed 1", "message_failed refused 1, message_sent 3",
        End::Empty);
    row("full", MailboxFull, "accepted 3, failed 1",
        "message_failed mailbox_full 1, message_sent 3", End::Empty);
    row("no answer", Unknown, "accepted 3, uncertain 1",
        "message_sent 3, message_uncertain no_answer 1", End::Empty);
    row("throttled: the account waits", Throttled, "deferred 1, planned 3", "", End::AccountPaused);
    row("no connection: the account waits", NoConnection, "deferred 1, planned 3", "",
        End::AccountPaused);
    row("login refused: the owner must look", LoginRefused, "deferred 1, planned 3", "",
        End::AccountBlocked);
    row("policy: the campaign stops", PolicyRefused, "failed 1, planned 3",
        "message_failed policy_refused 1", End::Empty);
}

void TestDispatcher::replies()
{
    QFETCH(int, reply);
    QFETCH(QString, states);
    QFETCH(QString, told);
    QFETCH(int, end);
    m_profile->planFor(1, 4);
    m_channel->replies.insert(numbered(1), static_cast<ReplyClass>(reply));
    const DispatchReport report = run();
    QVERIFY2(!report.error, report.error ? qPrintable(report.error->detail) : "");
    QCOMPARE(m_profile->states(), states);
    QCOMPARE(events(), told);
    QCOMPARE(static_cast<int>(report.end), end);
    // None leaves twice, whatever the next runs do.
    m_profile->clock.advance(std::chrono::hours(3));
    m_channel->replies.clear();
    run();
    QCOMPARE(distinct(recipients()), recipients().size());
    if (static_cast<ReplyClass>(reply) == ReplyClass::NoSuchAddress)
        QCOMPARE(m_profile->number(QStringLiteral("SELECT count(*) FROM suppression")), 1);
}

void TestDispatcher::aThrottledAccountWaitsLongerEachTime()
{
    m_profile->planFor(1, 1);
    m_channel->replies.insert(numbered(1), ReplyClass::Throttled);
    for (const int minutes : {5, 15, 60, 60}) {
        const DispatchReport report = run();
        QCOMPARE(report.end, End::AccountPaused);
        QCOMPARE(report.nextAt,
                 std::optional(Timestamp{m_profile->clock.now().ms + minutes * 60'000LL}));
        QCOMPARE(run().end, End::AccountPaused);
        m_profile->clock.advance(std::chrono::minutes(minutes));
    }
    m_channel->replies.clear();
    QCOMPARE(run().accepted, 1);
    QCOMPARE(m_profile->number(QStringLiteral("SELECT throttles FROM sender")), 0);
}

void TestDispatcher::aMailboxFullThreeTimesIsSuppressed()
{
    m_channel->replies.insert(numbered(1), ReplyClass::MailboxFull);
    for (int step = 1; step <= 4; ++step) {
        PlannedMessage message = m_profile->message(1);
        message.key.step = QString::number(step);
        m_profile->plan(message);
        run();
        m_profile->clock.advance(std::chrono::hours(24));
    }
    QCOMPARE(m_channel->asked, 3);
    QCOMPARE(m_profile->row(QStringLiteral("SELECT reason FROM outbox WHERE state = 'skipped'")),
             QStringLiteral("suppressed:mailbox_full"));
}

void TestDispatcher::limitsOutliveARestart()
{
    m_profile->run("UPDATE sender SET per_hour = 3");
    m_profile->planFor(1, 8);
    DispatchReport report = run();
    QCOMPARE(report.end, End::LimitReached);
    QCOMPARE(report.accepted, 3);
    QCOMPARE(report.nextAt,
             std::optional(Timestamp{m_profile->clock.now().ms + SendingPace::kHourMs}));
    m_profile->close();
    m_profile->open();
    m_profile->clock.advance(std::chrono::minutes(59));
    QCOMPARE(run().accepted, 0);
    m_profile->clock.advance(std::chrono::minutes(1));
    report = run();
    QCOMPARE(report.accepted, 3);
    QCOMPARE(m_profile->states(), QStringLiteral("accepted 6, planned 2"));
}

void TestDispatcher::aFloodOfOneDomainIsSpread()
{
    m_profile->run("UPDATE sender SET per_domain_hour = 1");
    m_profile->planFor(1, 8);
    QCOMPARE(run().accepted, 3); // one of each domain
    m_profile->clock.advance(std::chrono::hours(1));
    QCOMPARE(run().accepted, 3);
    m_profile->clock.advance(std::chrono::hours(1));
    QCOMPARE(run().accepted, 2);
}

void TestDispatcher::aNewDomainWarmsUp()
{
    const qint64 now = m_profile->clock.now().ms;
    m_profile->run("UPDATE sender SET warm_up_from = "
                   + QByteArray::number(now - 2 * SendingPace::kHourMs));
    m_profile->run("WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i + 1 FROM n WHERE i < 28)"
                   " INSERT INTO send_log(sender_id, at) SELECT 1, "
                   + QByteArray::number(now - SendingPace::kHourMs) + " FROM n");
    m_profile->planFor(1, 8);
    QCOMPARE(run().accepted, 2); // of thirty on the first day
    QCOMPARE(run().end, End::LimitReached);
    m_profile->clock.advance(std::chrono::hours(24));
    QCOMPARE(run().accepted, 6); // there is room for 45 on the second
}

void TestDispatcher::textsWaitForTheDay()
{
    m_profile->run("UPDATE sender SET channel = 'sms', provider = 'twilio', address = 'SHOP';"
                   "INSERT INTO consent(customer_id, channel, purpose, state, source, recorded_at)"
                   " VALUES(1, 'sms', 'marketing', 'granted', 'owner', 0)");
    m_profile->clock.advance(std::chrono::hours(10)); // Saturday, 21:00 in Paris
    for (int customer = 1; customer <= 2; ++customer) {
        PlannedMessage text = m_profile->message(customer);
        text.channel = Channel::Sms;
        m_profile->plan(text);
    }
    const DispatchReport night = run();
    QCOMPARE(night.postponed, 1);
    QCOMPARE(night.skipped, 1); // who agreed to e-mail only
    const auto monday = Timestamp::fromIso(QStringLiteral("2026-11-23T08:00:00+01:00"));
    QCOMPARE(night.nextAt, monday);
    m_profile->clock.advance(std::chrono::milliseconds(monday->ms - m_profile->clock.now().ms));
    QCOMPARE(run().accepted, 1);
    QCOMPARE(m_channel->left.at(0).recipient, QStringLiteral("+33612310001"));
    QCOMPARE(m_channel->left.at(0).sender, QStringLiteral("SHOP"));
    QVERIFY(!m_channel->left.at(0).reference.contains(u'@'));
    QCOMPARE(events(), QStringLiteral("message_skipped never_asked 1, sms_sent 1"));
}

void TestDispatcher::aRemovedAccountSendsNothing()
{
    m_profile->planFor(1, 2);
    m_profile->write([this](Database &database) {
        return SenderRepository(database).remove(m_profile->sender, m_profile->clock.now());
    });
    QCOMPARE(run().end, End::AccountBlocked);
    QVERIFY(m_channel->left.isEmpty());
}

void TestDispatcher::whatWasLeftIsPutRightOnStart()
{
    m_profile->planFor(1, 3);
    m_profile->run("UPDATE outbox SET state = 'claimed', attempts = 1 WHERE customer_id = 1;"
                   "UPDATE outbox SET state = 'handed_over', address = 'p2@d2.example'"
                   " WHERE customer_id = 2");
    const auto started = start();
    QVERIFY(started);
    QCOMPARE(started->uncertain.size(), 1);
    QCOMPARE(events(), QStringLiteral("message_uncertain interrupted 1"));
    QCOMPARE(run().accepted, 2);
    QVERIFY(!recipients().contains(numbered(2)));
    QCOMPARE(m_profile->states(), QStringLiteral("accepted 2, uncertain 1"));
}

void TestDispatcher::manyLateMessagesWaitForTheOwner()
{
    m_profile->run("INSERT INTO setting VALUES('messages.ask_before_late', '3')");
    m_profile->planFor(1, 4);
    m_profile->clock.advance(std::chrono::hours(3));
    const auto started = start();
    QVERIFY(started);
    QVERIFY(started->isHeld);
    QCOMPARE(started->late, 4);
    PlannedMessage fresh = m_profile->message(5);
    m_profile->plan(fresh);
    QCOMPARE(run().accepted, 1); // what is not late goes
    m_profile->write([this](Database &database) { // the owner's word
        return OutboxActions(database, m_profile->clock.now()).sendLate();
    });
    QCOMPARE(run().accepted, 4);
}

void TestDispatcher::lateMessagesAreDroppedIfTheOwnerSaysSo()
{
    m_profile->run("INSERT INTO setting VALUES('messages.ask_before_late', '0')");
    m_profile->planFor(1, 4);
    m_profile->clock.advance(std::chrono::hours(3));
    QVERIFY(start());
    m_profile->planFor(5, 6);
    QCOMPARE(m_profile->write([this](Database &database) {
        return OutboxActions(database, m_profile->clock.now()).dropLate();
    }),
             4);
    QCOMPARE(run().accepted, 2);
    QCOMPARE(events(), QStringLiteral("message_sent 2, message_skipped too_late 4"));
}

void TestDispatcher::theOwnerDecidesAboutDoubt()
{
    m_profile->planFor(1, 2);
    m_channel->replies = {{numbered(1), ReplyClass::Unknown}, {numbered(2), ReplyClass::Unknown}};
    QCOMPARE(run().uncertain, 2);
    m_channel->replies.clear();
    m_profile->clock.advance(std::chrono::hours(1));
    QCOMPARE(run().accepted, 0);
    const OutboxId first{
        m_profile->number(QStringLiteral("SELECT id FROM outbox WHERE customer_id = 1"))};
    const OutboxId second{
        m_profile->number(QStringLiteral("SELECT id FROM outbox WHERE customer_id = 2"))};
    m_profile->write([&](Database &database) {
        return OutboxActions(database, m_profile->clock.now()).arrived(first);
    });
    m_profile->write([&](Database &database) {
        return OutboxActions(database, m_profile->clock.now()).sendAgain(second);
    });
    QCOMPARE(events(), QStringLiteral("message_sent 1"));
    QCOMPARE(run().accepted, 1);
    QCOMPARE(m_channel->left.last().reference, m_channel->left.at(1).reference); // the same one
    QCOMPARE(events(), QStringLiteral("message_sent 2"));
}

void TestDispatcher::aCancelledCampaignSendsNothingMore()
{
    m_profile->planFor(1, 4);
    QCOMPARE(m_profile->write([this](Database &database) {
        return OutboxActions(database, m_profile->clock.now()).cancel(QStringLiteral("campaign:1"));
    }),
             4);
    m_profile->planFor(5, 6);
    QCOMPARE(run().accepted, 0);
    QCOMPARE(events(), QStringLiteral("message_skipped cancelled 4"));
}

void TestDispatcher::aRestoredOrCopiedProfileSendsNothing()
{
    m_profile->planFor(1, 2);
    const auto backup = m_profile->store().backUp().result();
    QVERIFY(backup);
    QCOMPARE(run().accepted, 2);
    m_profile->close();
    // Put back by hand, without the program: the file has sent less than is remembered.
    const QString file = m_folder->filePath(QStringLiteral("profile/comptoir.sqlite"));
    QVERIFY(QFile::rename(file, file + QStringLiteral(".kept")));
    QVERIFY(QFile::copy(backup->path, file));
    m_profile->open();
    QCOMPARE(run().end, End::Disarmed);
    QCOMPARE(m_channel->left.size(), 2);
    // Put back by the program, even when nothing was sent since.
    m_profile->close();
    QVERIFY(QFile::remove(file));
    QVERIFY(QFile::rename(file + QStringLiteral(".kept"), file));
    m_profile->open();
    QCOMPARE(run().end, End::Empty);
    const auto newer = m_profile->store().backUp().result();
    QVERIFY(newer);
    m_profile->close();
    QVERIFY(Store::restore(m_folder->filePath(QStringLiteral("profile")), newer->path,
                           m_profile->clock));
    m_profile->open();
    m_profile->plan(m_profile->message(3));
    QCOMPARE(run().end, End::Disarmed);
    arm(*m_profile->arm);
    QCOMPARE(run().accepted, 1);
    // In another folder, and on another computer.
    const SendingArm elsewhere(m_folder->path(), m_folder->filePath(QStringLiteral("marks")));
    const SendingArm other(m_profile->store().folder(), m_folder->filePath(QStringLiteral("none")));
    for (const SendingArm *copy : {&elsewhere, &other}) {
        const auto armed
            = m_profile->store()
                  .write([copy](Database &database) { return copy->isArmed(database); })
                  .result();
        QVERIFY(armed);
        QVERIFY(!*armed);
    }
}

/// What the older file does not know of: here a refusal.
void TestDispatcher::anEarlierFilePutBackByHandSendsNothing()
{
    m_profile->planFor(1, 2);
    const QString file = m_folder->filePath(QStringLiteral("profile/comptoir.sqlite"));
    const QString kept = file + QStringLiteral(".kept");
    m_profile->close();
    QVERIFY(QFile::copy(file, kept));
    m_profile->open();
    m_profile->say(1, ConsentState::Withdrawn);
    m_profile->close();
    QVERIFY(QFile::remove(file));
    QVERIFY(QFile::rename(kept, file));
    {
        QFile put(file);
        QVERIFY(put.open(QIODevice::ReadWrite));
        QVERIFY(put.setFileTime(QDateTime::fromMSecsSinceEpoch(1'795'000'000'123),
                                QFileDevice::FileModificationTime));
    }
    for (int start = 1; start <= 2; ++start) { // it does not forget
        m_profile->open();
        QCOMPARE(run().end, End::Disarmed);
        m_profile->close();
    }
    m_profile->open();
    arm(*m_profile->arm);
    QCOMPARE(m_profile->states(), QStringLiteral("uncertain 2"));
    QCOMPARE(run().accepted, 0);
    m_profile->plan(m_profile->message(3));
    QCOMPARE(run().accepted, 1);
}

void TestDispatcher::whatWaitsInACopyIsHeld()
{
    m_profile->planFor(1, 2);
    SendingArm elsewhere(m_profile->store().folder(), m_folder->filePath(QStringLiteral("none")));
    arm(elsewhere);
    QCOMPARE(m_profile->states(), QStringLiteral("uncertain 2"));
}

void TestDispatcher::whatCannotBeMadeIsSkipped()
{
    m_profile->planFor(1, 2);
    m_parts.compose
        = [](Database &, const OutboxRow &row, const QString &) -> Result<ComposedMessage> {
        if (row.message.key.customer.value == 1)
            return Error{ErrorCode::Parse, {}, {}};
        return ComposedMessage{"x", {}};
    };
    QCOMPARE(run().accepted, 1);
    QCOMPARE(events(), QStringLiteral("message_sent 1, message_skipped not_composed 1"));
}

void TestDispatcher::planningAsksTheGateToo()
{
    m_profile->say(2, ConsentState::Denied);
    m_profile->run("UPDATE customer SET email = NULL, email_key = NULL WHERE id = 3");
    QList<CustomerId> everybody;
    for (int customer = 1; customer <= 9; ++customer) // the ninth does not exist
        everybody.append(CustomerId{customer});
    const PlannedMessage message = m_profile->message(1);
    const Timestamp now = m_profile->clock.now();
    const auto decisions = m_profile->write(
        [&](Database &database) { return Planner::decide(database, message, everybody, now); });
    const Planner::Preview preview = Planner::preview(decisions);
    QCOMPARE(preview.willGo, 6);
    QCOMPARE(preview.refused.value(GateReason::ConsentDenied), 1);
    QCOMPARE(preview.refused.value(GateReason::NoAddress), 1);
    QCOMPARE(preview.refused.value(GateReason::CustomerGone), 1);
    for (int again = 0; again < 2; ++again) { // a second time plans nobody twice
        qint64 planned = 0, known = 0;
        for (size_t first = 0; first < 8; first += 3) {
            const auto written = m_profile->write([&](Database &database) {
                return Planner::write(database, message, decisions, first,
                                      std::min<size_t>(3, 8 - first), now);
            });
            planned += written.planned + written.skipped;
            known += written.known;
        }
        QCOMPARE(planned, again == 0 ? 8 : 0);
        QCOMPARE(known, again == 0 ? 0 : 8);
    }
    QCOMPARE(m_profile->states(), QStringLiteral("planned 6, skipped 2"));
    QCOMPARE(run().accepted, 6);
}

void TestDispatcher::cancelGivesBackWhatWasTaken()
{
    m_profile->planFor(1, 8);
    m_channel->meanwhile = [this](const SendRequest &) { m_cancel.cancel(); };
    const DispatchReport report = run();
    QCOMPARE(report.end, End::Cancelled);
    QCOMPARE(m_profile->states(), QStringLiteral("accepted 1, planned 7"));
}

void TestDispatcher::severalBatchesAreMadeAhead()
{
    fresh(100);
    m_profile->planFor(1, 100);
    int made = 0, taken = 0;
    const auto compose = m_parts.compose;
    m_parts.compose = [&](Database &database, const OutboxRow &row, const QString &reference) {
        ++made;
        Result<ComposedMessage> composed = compose(database, row, reference);
        return composed ? Result<ComposedMessage>(ComposedMessage{
                   composed->content, {}, QStringLiteral("code%1").arg(row.id.value)})
                        : composed;
    };
    m_parts.at = [&taken](const char *step) { taken += qstrcmp(step, "after claim") == 0 ? 1 : 0; };
    const DispatchReport report = run();
    QVERIFY2(!report.error, report.error ? qPrintable(report.error->detail) : "");
    QCOMPARE(report.accepted, 100);
    QCOMPARE(distinct(recipients()), 100);
    QCOMPARE(m_profile->states(), QStringLiteral("accepted 100"));
    QCOMPARE(events(), QStringLiteral("message_sent 100"));
    QCOMPARE(made, 100); // none twice
    QCOMPARE(m_profile->number(QStringLiteral(
                 "SELECT count(*) FROM message_token WHERE token = 'code' || outbox_id"
                 " AND purpose = 'unsubscribe'")),
             100);
    QCOMPARE(taken, 5); // four with messages
    QCOMPARE(m_channel->connections, 1);
    QCOMPARE(leases(), 0);
}

void TestDispatcher::whatChangesWhileItIsMadeAheadCounts()
{
    fresh(80);
    m_profile->planFor(1, 80);
    int claims = 0;
    // The second batch was made while the first one left.
    m_parts.at = [&](const char *step) {
        if (qstrcmp(step, "before claim") != 0 || ++claims != 2)
            return;
        m_profile->say(40, ConsentState::Withdrawn);
        m_profile->run("UPDATE customer SET email_key = 'new@d.example' WHERE id = 41");
        m_profile->run("UPDATE outbox SET state = 'skipped' WHERE customer_id = 42");
    };
    const DispatchReport report = run();
    QVERIFY2(!report.error, report.error ? qPrintable(report.error->detail) : "");
    QCOMPARE(report.accepted, 78);
    QVERIFY(!recipients().contains(numbered(40)) && !recipients().contains(numbered(41))
            && !recipients().contains(numbered(42)));
    const auto isNew = [](const SendRequest &request) {
        return request.recipient == QLatin1String("new@d.example");
    };
    const auto changed = std::find_if(m_channel->left.cbegin(), m_channel->left.cend(), isNew);
    QVERIFY(changed != m_channel->left.cend());
    QCOMPARE(changed->content, QByteArray("To: new@d.example"));
    QCOMPARE(m_profile->states(), QStringLiteral("accepted 78, skipped 2"));
}

void TestDispatcher::aLeaseIsGivenBack_data()
{
    QTest::addColumn<QString>("why");
    QTest::addColumn<QString>("states");
    QTest::newRow("pause") << "pause"
                           << "accepted 3, planned 37";
    QTest::newRow("closing") << "close"
                             << "accepted 4, planned 36";
    QTest::newRow("the account fails") << "throttle"
                                       << "accepted 3, deferred 1, planned 36";
    QTest::newRow("the login fails") << "login"
                                     << "accepted 3, deferred 1, planned 36";
    QTest::newRow("the campaign stops") << "policy"
                                        << "accepted 3, failed 1, planned 36";
}

void TestDispatcher::aLeaseIsGivenBack()
{
    QFETCH(QString, why);
    QFETCH(QString, states);
    fresh(40);
    m_profile->planFor(1, 40);
    const QHash<QString, ReplyClass> replies{{QStringLiteral("throttle"), ReplyClass::Throttled},
                                             {QStringLiteral("login"), ReplyClass::LoginRefused},
                                             {QStringLiteral("policy"), ReplyClass::PolicyRefused}};
    m_channel->beforeAll = [&](const SendRequest &request) {
        if (m_channel->asked != 4)
            return;
        QVERIFY(leases() > 20);
        if (replies.contains(why))
            m_channel->replies.insert(request.recipient, replies.value(why));
        else if (why == QLatin1String("close"))
            m_cancel.cancel();
        else
            m_profile->write(
                [](Database &database) { return SendingSettings::setPaused(database, true); });
    };
    run();
    QCOMPARE(m_profile->states(), states);
    QCOMPARE(leases(), 0);
    // Whatever the next start of the computer finds, it is no doubt.
    m_profile->close();
    m_profile->boot = QStringLiteral("boot 2");
    m_profile->open();
    m_parts = m_profile->parts();
    QVERIFY(start()->uncertain.isEmpty());
    QCOMPARE(m_profile->states(), states);
}

void TestDispatcher::loseWhatWasNotOnTheDisk()
{
    fresh(100);
    m_profile->planFor(1, 100);
    const QString file = m_folder->filePath(QStringLiteral("profile/comptoir.sqlite"));
    const QStringList names{file, file + QStringLiteral("-wal")};
    const QDir marks(m_folder->filePath(QStringLiteral("marks")));
    const QString mark = marks.filePath(marks.entryList(QDir::Files).value(0));
    int claims = 0;
    m_parts.at = [&](const char *step) {
        if (qstrcmp(step, "after claim") != 0 || ++claims != 2)
            return;
        for (const QString &name : names)
            QVERIFY(QFile::copy(name, name + QStringLiteral(".disk")));
    };
    m_channel->beforeAll = [&](const SendRequest &) {
        if (m_channel->left.size() != 40)
            return;
        QVERIFY(QFile::copy(mark, mark + QStringLiteral(".then"))); // no end seals it
        m_cancel.cancel();
    };
    run();
    QCOMPARE(m_channel->left.size(), 41);
    m_profile->close();
    // A power cut closes nothing.
    QVERIFY(QFile::remove(profile::closedMark(m_folder->filePath(QStringLiteral("profile")))));
    const auto putBack = [](const QString &name, const QString &from) {
        return QFile::remove(name) && QFile::rename(name + from, name);
    };
    QVERIFY(putBack(mark, QStringLiteral(".then")));
    QFile::remove(names.at(1)); // as closing may have
    QVERIFY(putBack(names.at(0), QStringLiteral(".disk")));
    QVERIFY(QFile::rename(names.at(1) + QStringLiteral(".disk"), names.at(1)));
    m_cancel = CancelToken();
    m_channel->beforeAll = [](const SendRequest &) {};
}

void TestDispatcher::aPowerCutLeavesInDoubtWhatWasLeased()
{
    loseWhatWasNotOnTheDisk();
    m_profile->boot = QStringLiteral("boot 2");
    m_profile->open();
    m_parts = m_profile->parts();
    const auto started = start();
    QVERIFY(started);
    QCOMPARE(started->uncertain.size(), 32);
    QCOMPARE(m_profile->states(), QStringLiteral("accepted 32, planned 36, uncertain 32"));
    QCOMPARE(run().accepted, 36); // it is still armed
    QCOMPARE(distinct(recipients()), recipients().size());
    QCOMPARE(m_profile->states(), QStringLiteral("accepted 68, uncertain 32"));
}

/// The computer runs on, and the disk with the profile came back without what was written last.
void TestDispatcher::aDiskTakenAwayDisarms()
{
    loseWhatWasNotOnTheDisk();
    m_profile->open();
    m_parts = m_profile->parts();
    QVERIFY(start());
    QCOMPARE(run().end, End::Disarmed);
    QCOMPARE(m_channel->left.size(), 41);
}

void TestDispatcher::restingAccountsLeaseNothing()
{
    m_profile->run("UPDATE sender SET provider = 'smtp'");
    m_profile->planFor(1, 4);
    qint64 most = 0;
    m_channel->meanwhile = [&](const SendRequest &) { most = std::max(most, leases()); };
    QCOMPARE(run().accepted, 4);
    QCOMPARE(most, 0);
}

QTEST_GUILESS_MAIN(TestDispatcher)
#include "tst_dispatcher.moc"
