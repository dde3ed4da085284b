#include "models/store/customermerge.h"
#include "models/store/customerrecord.h"
#include "models/store/feedbackrepository.h"
#include "models/store/machinenames.h"
#include "models/store/messageevents.h"
#include "models/store/outboxrepository.h"
#include "models/store/senderrepository.h"
#include "tests/models/store/storefixture.h"

#include <QJsonArray>

using namespace comptoir;

namespace {

constexpr Timestamp kNow{1'800'000'000'000};

template <typename T>
bool good(const Result<T> &result)
{
    if (!result)
        qWarning("%s", qPrintable(result.error().detail));
    return result.hasValue();
}

} // namespace

class TestOutbox : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void plansOnce();
    void anotherVariantIsAnotherMessage();
    void goesItsWay();
    void noStepBesideTheTable();
    void handedOverNeverGoesAgainByItself();
    void dueInOrderAndNotBefore();
    void stoppedCausesWait();
    void recovers();
    void recoversLeases_data();
    void recoversLeases();
    void leasesEnd();
    void bytesAreKeptAsTheyWere();
    void theMessageIdIsMadeOnce();
    void whatDidNotLeaveDoesNotCount();
    void eventsFollowTheOutcome();
    void aPersonsRecordTellsOfMessages();
    void whoIsErasedLeavesFiguresOnly();
    void mergedPeopleGetOneOfAMessage();
    void aMergeTakenBackPartsTheMessages();

private:
    Database &db() { return m_file->db(); }
    OutboxRepository outbox() { return OutboxRepository(db()); }
    CustomerId person(int number);
    PlannedMessage message(CustomerId customer);
    OutboxId plan(const PlannedMessage &message, Timestamp sendAt = kNow);
    OutboxId plan(CustomerId customer) { return plan(message(customer)); }
    OutboxRow row(OutboxId id);
    /// Brings a fresh row to that state by allowed steps.
    OutboxId rowIn(OutboxState state, int number);
    bool claim(OutboxId id);
    bool lease(OutboxId id);

    std::unique_ptr<StoreFixture> m_file;
    ShopId m_shop;
    SenderId m_sender;
};

void TestOutbox::init()
{
    m_file = std::make_unique<StoreFixture>();
    m_shop = m_file->addShop(QStringLiteral("prestashop"));
    Sender sender;
    sender.provider = QStringLiteral("smtp");
    sender.address = QStringLiteral("shop@example.fr");
    const auto added = SenderRepository(db()).add(sender, kNow);
    QVERIFY(good(added));
    m_sender = *added;
}

CustomerId TestOutbox::person(int number)
{
    ShopBatch batch;
    AccountRecord account;
    account.id = RemoteId::fromNumber(number);
    account.email = QStringLiteral("p%1@example.fr").arg(number);
    account.lastName = QStringLiteral("Nom%1").arg(number);
    batch.accounts += account;
    m_file->take(m_shop, batch);
    return {m_file->number(QStringLiteral("SELECT customer_id FROM customer_account WHERE"
                                          " remote_id = %1")
                               .arg(number))};
}

PlannedMessage TestOutbox::message(CustomerId customer)
{
    PlannedMessage message;
    message.key = {QStringLiteral("campaign:1"), QStringLiteral("1"), customer, {}};
    message.sender = m_sender;
    message.name = QStringLiteral("Soldes");
    message.hasOptOut = true;
    message.dueAt = kNow;
    return message;
}

OutboxId TestOutbox::plan(const PlannedMessage &message, Timestamp sendAt)
{
    const auto planned = outbox().plan(message, sendAt, kNow);
    return good(planned) ? planned->value_or(OutboxId{}) : OutboxId{};
}

OutboxRow TestOutbox::row(OutboxId id)
{
    const auto row = outbox().get(id);
    return good(row) ? *row : OutboxRow{};
}

bool TestOutbox::claim(OutboxId id)
{
    return good(outbox().claim(id, QStringLiteral("p1@example.fr"), QStringLiteral("m@example.fr"),
                               "bytes"));
}

bool TestOutbox::lease(OutboxId id)
{
    return good(outbox().claim(id,
                               {QStringLiteral("p1@example.fr"), QString::number(id.value),
                                OutboxRepository::packed("bytes"), QStringLiteral("one")}));
}

OutboxId TestOutbox::rowIn(OutboxState state, int number)
{
    const OutboxId id = plan(person(number));
    const auto settle = [&](OutboxState to) {
        return good(outbox().settle(id, {to, {}, {}, 0, {}, {}}, kNow));
    };
    const auto handOver = [&] {
        return claim(id) && good(outbox().handOver(id, QStringLiteral("example.fr"), kNow));
    };
    switch (state) {
    case OutboxState::Planned:
        return id;
    case OutboxState::Claimed:
        return claim(id) ? id : OutboxId{};
    case OutboxState::HandedOver:
        return handOver() ? id : OutboxId{};
    case OutboxState::Skipped:
        return settle(state) ? id : OutboxId{};
    case OutboxState::Accepted:
    case OutboxState::Deferred:
    case OutboxState::Failed:
    case OutboxState::Uncertain:
        return handOver() && settle(state) ? id : OutboxId{};
    }
    return {};
}

void TestOutbox::plansOnce()
{
    const CustomerId marie = person(1);
    const OutboxId first = plan(marie);
    QVERIFY(first.isValid());
    QVERIFY(!plan(marie).isValid());
    const auto refused = outbox().planSkipped(message(marie), QStringLiteral("no_address"), kNow);
    QVERIFY(good(refused));
    QVERIFY(!refused->has_value());
    QCOMPARE(row(first).state, OutboxState::Planned);
    QCOMPARE(m_file->number(QStringLiteral("SELECT count(*) FROM outbox")), 1);
    // Not after it is sent either.
    QVERIFY(claim(first));
    QVERIFY(good(outbox().handOver(first, {}, kNow)));
    QVERIFY(!plan(marie).isValid());
}

void TestOutbox::anotherVariantIsAnotherMessage()
{
    PlannedMessage b = message(person(1));
    QVERIFY(plan(b).isValid());
    b.key.variant = QStringLiteral("B");
    const OutboxId second = plan(b);
    QVERIFY(second.isValid());
    QCOMPARE(row(second).message, b);
    b.key.step = QStringLiteral("2");
    QVERIFY(plan(b).isValid());
    b.key.cause = QStringLiteral("campaign:2");
    QVERIFY(plan(b).isValid());
}

void TestOutbox::goesItsWay()
{
    const OutboxId id = plan(person(1));
    QVERIFY(claim(id));
    QCOMPARE(row(id).state, OutboxState::Claimed);
    QCOMPARE(row(id).attempts, 1);
    QVERIFY(good(outbox().handOver(id, QStringLiteral("example.fr"), kNow)));
    QCOMPARE(row(id).state, OutboxState::HandedOver);
    QCOMPARE(row(id).handedOverAt, std::optional(kNow));
    QVERIFY(good(outbox().settle(
        id, {OutboxState::Accepted, {}, {}, 250, QStringLiteral("ok"), QStringLiteral("4F1")},
        {kNow.ms + 5})));
    const OutboxRow done = row(id);
    QCOMPARE(done.state, OutboxState::Accepted);
    QCOMPARE(done.remoteReference, QStringLiteral("4F1"));
    QCOMPARE(done.settledAt, std::optional(Timestamp{kNow.ms + 5}));
    const auto sent = SenderRepository(db()).sentSince(m_sender, {0});
    QVERIFY(good(sent));
    QCOMPARE(sent->size(), size_t{1});
    QCOMPARE(sent->front().domain, QStringLiteral("example.fr"));
}

/// Every state to every other, as the repository's ways in allow.
void TestOutbox::noStepBesideTheTable()
{
    int number = 0;
    for (const OutboxState from : kAllOutboxStates) {
        for (const OutboxState to : kAllOutboxStates) {
            const OutboxId id = rowIn(from, ++number);
            QVERIFY(id.isValid());
            QCOMPARE(row(id).state, from);
            bool moved = false;
            if (to == OutboxState::Claimed)
                moved = outbox().claim(id, QStringLiteral("a@b.fr"), {}, {}).hasValue();
            else if (to == OutboxState::HandedOver)
                moved = outbox().handOver(id, {}, kNow).hasValue();
            else
                moved = outbox().settle(id, {to, {}, {}, 0, {}, {}}, kNow).hasValue();
            const QByteArray step
                = (machineName(from) + QStringLiteral(" to ") + machineName(to)).toUtf8();
            QVERIFY2(moved == mayBecome(from, to), step.constData());
            QCOMPARE(row(id).state, moved ? to : from);
        }
    }
}

/// Of all walks along the table, none comes from handed over to claimed but through uncertain.
void TestOutbox::handedOverNeverGoesAgainByItself()
{
    QSet<OutboxState> reached{OutboxState::HandedOver};
    for (size_t round = 0; round < kAllOutboxStates.size(); ++round) {
        for (const OutboxState from : kAllOutboxStates) {
            if (!reached.contains(from) || from == OutboxState::Deferred
                || from == OutboxState::Failed || from == OutboxState::Uncertain)
                continue; // a definite no, or the owner's word
            for (const OutboxState to : kAllOutboxStates) {
                if (mayBecome(from, to))
                    reached.insert(to);
            }
        }
    }
    QVERIFY(!reached.contains(OutboxState::Claimed));
    QVERIFY(!reached.contains(OutboxState::Planned));
    QVERIFY(!mayBecome(OutboxState::Accepted, OutboxState::Planned));
}

void TestOutbox::dueInOrderAndNotBefore()
{
    const OutboxId later = plan(message(person(1)), {kNow.ms - 10});
    const OutboxId earlier = plan(message(person(2)), {kNow.ms - 20});
    const OutboxId future = plan(message(person(3)), {kNow.ms + 1});
    const auto due = outbox().due(m_sender, kNow, 10);
    QVERIFY(good(due));
    QCOMPARE(due->size(), 2);
    QCOMPARE(due->at(0).id, earlier);
    QCOMPARE(due->at(1).id, later);
    QCOMPARE(*outbox().nextDue(m_sender), std::optional(Timestamp{kNow.ms - 20}));
    QVERIFY(good(outbox().postpone(earlier, QStringLiteral("quiet_hours"), {kNow.ms + 5})));
    QCOMPARE(outbox().due(m_sender, kNow, 10)->size(), 1);
    QCOMPARE(outbox().due(m_sender, {kNow.ms + 5}, 10)->size(), 3);
    QCOMPARE(*outbox().waitingSince(kNow), 1);
    // Only what would really go counts.
    QCOMPARE(*outbox().waitingSince({kNow.ms + 10}), 3);
    QCOMPARE(*outbox().waitingSince({kNow.ms + 10}, kNow), 2); // late ones wait for the owner
    const QString cause = row(later).message.key.cause;
    QVERIFY(good(outbox().stopCause(cause, QStringLiteral("owner"), kNow)));
    QCOMPARE(*outbox().waitingSince({kNow.ms + 10}), 0);
    QVERIFY(good(outbox().resumeCause(cause)));
    QVERIFY(good(SenderRepository(db()).block(m_sender, QStringLiteral("owner"))));
    QCOMPARE(*outbox().waitingSince({kNow.ms + 10}), 0);
    QCOMPARE(row(future).state, OutboxState::Planned);
}

void TestOutbox::stoppedCausesWait()
{
    plan(person(1));
    QVERIFY(good(outbox().stopCause(QStringLiteral("campaign:1"), QStringLiteral("owner"), kNow)));
    QVERIFY(*outbox().isStopped(QStringLiteral("campaign:1")));
    QVERIFY(outbox().due(m_sender, kNow, 10)->isEmpty());
    QVERIFY(!outbox().nextDue(m_sender)->has_value());
    QVERIFY(good(outbox().resumeCause(QStringLiteral("campaign:1"))));
    QCOMPARE(outbox().due(m_sender, kNow, 10)->size(), 1);
}

void TestOutbox::recovers()
{
    const OutboxId planned = rowIn(OutboxState::Planned, 1);
    const OutboxId claimed = rowIn(OutboxState::Claimed, 2);
    const OutboxId handed = rowIn(OutboxState::HandedOver, 3);
    const OutboxId accepted = rowIn(OutboxState::Accepted, 4);
    const auto doubtful = outbox().recover(kNow);
    QVERIFY(good(doubtful));
    QCOMPARE(doubtful->size(), 1);
    QCOMPARE(doubtful->first().id, handed);
    QCOMPARE(row(planned).state, OutboxState::Planned);
    QCOMPARE(row(claimed).state, OutboxState::Planned);
    QCOMPARE(row(handed).state, OutboxState::Uncertain);
    QCOMPARE(row(accepted).state, OutboxState::Accepted);
    QVERIFY(outbox().recover(kNow)->isEmpty());
    QCOMPARE(outbox().due(m_sender, kNow, 10)->size(), 2);
}

void TestOutbox::recoversLeases_data()
{
    QTest::addColumn<QString>("boot");
    QTest::addColumn<int>("doubtful");
    QTest::newRow("the computer runs on") << QStringLiteral("one") << 1;
    QTest::newRow("it was started anew") << QStringLiteral("two") << 2;
    QTest::newRow("nothing tells") << QString() << 2;
}

void TestOutbox::recoversLeases()
{
    QFETCH(QString, boot);
    QFETCH(int, doubtful);
    const OutboxId claimed = rowIn(OutboxState::Claimed, 1);
    const OutboxId waiting = plan(person(2)), gone = plan(person(3));
    QVERIFY(lease(waiting));
    QVERIFY(lease(gone));
    QVERIFY(good(outbox().handOver(gone, {}, kNow)));
    const Timestamp later{kNow.ms + 5};
    const auto found = outbox().recover(later, boot);
    QVERIFY(good(found));
    QCOMPARE(found->size(), doubtful);
    QCOMPARE(row(claimed).state, OutboxState::Planned);
    QCOMPARE(row(gone).state, OutboxState::Uncertain);
    QCOMPARE(row(gone).handedOverAt, std::optional(kNow));
    const OutboxRow leased = row(waiting);
    QCOMPARE(leased.state, doubtful == 1 ? OutboxState::Planned : OutboxState::Uncertain);
    QCOMPARE(leased.reason, doubtful == 1 ? QString() : QStringLiteral("interrupted"));
    QCOMPARE(leased.attempts, doubtful == 1 ? 0 : 1);
    // The frequency cap counts what may have left.
    QCOMPARE(leased.handedOverAt, doubtful == 1 ? std::nullopt : std::optional(later));
    QVERIFY(outbox().recover(later, boot)->isEmpty());
}

void TestOutbox::leasesEnd()
{
    const auto leases = [this] {
        return m_file->number(QStringLiteral("SELECT count(*) FROM outbox WHERE reason IS NOT"
                                             " NULL AND reason GLOB 'leased:*'"));
    };
    const OutboxId back = plan(person(1)), gone = plan(person(2)), failed = plan(person(3));
    for (const OutboxId id : {back, gone, failed})
        QVERIFY(lease(id));
    QCOMPARE(leases(), 3);
    QVERIFY(good(outbox().postpone(back, {}, kNow)));
    QVERIFY(good(outbox().handOver(gone, {}, kNow)));
    QVERIFY(good(outbox().settle(failed, {OutboxState::Failed, {}, {}, 550, {}, {}}, kNow)));
    QCOMPARE(leases(), 0);
    // Sealing writes each time, or nothing would be synced.
    for (int time = 0; time < 2; ++time) {
        const qint64 before = m_file->number(QStringLiteral("SELECT total_changes()"));
        QVERIFY(good(outbox().seal()));
        QVERIFY(m_file->number(QStringLiteral("SELECT total_changes()")) > before);
    }
}

void TestOutbox::bytesAreKeptAsTheyWere()
{
    QByteArray bytes("Subject: =?utf-8?q?=C3=A9t=C3=A9?=\r\n\r\n");
    for (int i = 0; i < 3'000; ++i)
        bytes.append(static_cast<char>(i % 256));
    const OutboxId id = plan(person(1));
    QVERIFY(outbox().content(id)->isEmpty());
    QVERIFY(good(outbox().claim(id, QStringLiteral("a@b.fr"), {}, bytes)));
    QCOMPARE(*outbox().content(id), bytes);
    // Taken up again, it may say something else.
    QVERIFY(good(outbox().postpone(id, {}, kNow)));
    QVERIFY(good(outbox().claim(id, QStringLiteral("a@b.fr"), {}, bytes + "x")));
    QCOMPARE(*outbox().content(id), bytes + "x");
}

void TestOutbox::theMessageIdIsMadeOnce()
{
    const OutboxId id = plan(person(1));
    QVERIFY(good(outbox().claim(id, QStringLiteral("a@b.fr"), QStringLiteral("one@b.fr"), {})));
    QVERIFY(good(outbox().postpone(id, {}, kNow)));
    QCOMPARE(row(id).attempts, 0); // nothing was tried
    QVERIFY(good(outbox().claim(id, QStringLiteral("a@b.fr"), QStringLiteral("two@b.fr"), {})));
    QCOMPARE(row(id).messageId, QStringLiteral("one@b.fr"));
}

void TestOutbox::whatDidNotLeaveDoesNotCount()
{
    QVERIFY(row(rowIn(OutboxState::Accepted, 1)).handedOverAt);
    QVERIFY(row(rowIn(OutboxState::Uncertain, 2)).handedOverAt);
    QVERIFY(!row(rowIn(OutboxState::Failed, 3)).handedOverAt);
    QVERIFY(!row(rowIn(OutboxState::Deferred, 4)).handedOverAt);
    // The account's limits count them all.
    QCOMPARE(SenderRepository(db()).sentSince(m_sender, {0})->size(), size_t{4});
    QCOMPARE(*outbox().sentSerial(), 4);
}

void TestOutbox::eventsFollowTheOutcome()
{
    const QString events = QStringLiteral("SELECT kind, subject, reason, customer_id = 1 FROM"
                                          " event");
    const OutboxId id = rowIn(OutboxState::Uncertain, 1);
    OutboxRow now = row(id);
    now.reason = QStringLiteral("no_answer");
    QVERIFY(good(MessageEvents(db()).tell(now, kNow)));
    QCOMPARE(m_file->row(events), QStringLiteral("message_uncertain|Soldes|no_answer|1"));
    QVERIFY(good(outbox().settle(id, {OutboxState::Accepted, {}, {}, 0, {}, {}}, kNow)));
    QVERIFY(good(MessageEvents(db()).tell(row(id), kNow)));
    QCOMPARE(m_file->row(events), QStringLiteral("message_sent|Soldes|-|1"));
    // What the shop did is no activity of the customer's.
    QVERIFY(m_file->factsAreRight());
    now.state = OutboxState::Planned;
    QVERIFY(good(MessageEvents(db()).tell(now, kNow)));
    QCOMPARE(m_file->row(events), QString());
}

void TestOutbox::aPersonsRecordTellsOfMessages()
{
    const OutboxId sent = rowIn(OutboxState::Accepted, 1);
    QVERIFY(good(FeedbackRepository(db()).add(
        "key", sent, {QStringLiteral("soft_bounce"), kNow, QStringLiteral("4.4.7")})));
    const auto record = customerRecord(db(), row(sent).message.key.customer, kNow);
    QVERIFY(good(record));
    const QJsonArray messages = record->value(QLatin1String("messages")).toArray();
    QCOMPARE(messages.size(), 1);
    QCOMPARE(messages[0][u"name"].toString(), QStringLiteral("Soldes"));
    QCOMPARE(messages[0][u"address"].toString(), QStringLiteral("p1@example.fr"));
    QCOMPARE(messages[0][u"state"].toString(), QStringLiteral("accepted"));
    const QJsonArray feedback = messages[0][u"feedback"].toArray();
    QCOMPARE(feedback.size(), 1);
    QCOMPARE(feedback[0][u"kind"].toString(), QStringLiteral("soft_bounce"));
    QCOMPARE(feedback[0][u"detail"].toString(), QStringLiteral("4.4.7"));
}

void TestOutbox::whoIsErasedLeavesFiguresOnly()
{
    const OutboxId sent = rowIn(OutboxState::Accepted, 1);
    const qint64 customer = row(sent).message.key.customer.value;
    m_file->run("DELETE FROM customer_account; DELETE FROM customer_facts");
    m_file->run("DELETE FROM customer WHERE id = " + QByteArray::number(customer));
    const OutboxRow left = row(sent);
    QCOMPARE(left.state, OutboxState::Accepted);
    QVERIFY(!left.message.key.customer.isValid());
    QVERIFY(left.address.isEmpty() && left.messageId.isEmpty());
    QVERIFY(outbox().content(sent)->isEmpty());
}

void TestOutbox::mergedPeopleGetOneOfAMessage()
{
    const CustomerId marie = person(1), again = person(2);
    PlannedMessage other = message(again);
    other.key.step = QStringLiteral("2");
    const OutboxId hers = plan(marie), doubled = plan(again), moved = plan(other);
    {
        Transaction transaction(db());
        QVERIFY(good(CustomerMerge(db(), kNow).merge(marie, again)));
        QVERIFY(good(transaction.commit()));
    }
    QCOMPARE(row(hers).message.key.customer, marie);
    QCOMPARE(row(moved).message.key.customer, marie);
    QVERIFY(!row(doubled).message.key.customer.isValid()); // the gate refuses it: nobody's
}

void TestOutbox::aMergeTakenBackPartsTheMessages()
{
    const CustomerId marie = person(1), again = person(2);
    const OutboxId hers = plan(marie), doubled = plan(again);
    Transaction transaction(db());
    const auto merged = CustomerMerge(db(), kNow).merge(marie, again);
    QVERIFY(good(merged));
    QVERIFY(good(CustomerMerge(db(), kNow).undo(*merged)));
    QVERIFY(good(transaction.commit()));
    QCOMPARE(row(hers).message.key.customer, marie);
    QCOMPARE(row(doubled).message.key.customer, again);
}

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
