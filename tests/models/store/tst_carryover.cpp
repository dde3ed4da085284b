#include "models/store/carryover.h"
#include "models/store/carryoverwords.h"
#include "models/store/consentrepository.h"
#include "models/store/customermerge.h"
#include "models/store/erasedreturn.h"
#include "models/store/erasure.h"
#include "models/store/erasurelist.h"
#include "models/store/feedbackrepository.h"
#include "models/store/ingest.h"
#include "models/store/migrations.h"
#include "models/store/outboxrepository.h"
#include "models/store/profile.h"
#include "models/store/restore.h"
#include "models/store/senderrepository.h"
#include "models/store/shoprepository.h"
#include "models/store/store.h"
#include "models/store/suppressionlist.h"
#include "tests/models/store/testclock.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace comptoir;

/// What a restore does not take back, on real files: ten customers, a message planned for each, a
/// backup, and then what happens before it is put back.
class TestCarryOver : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_store.reset(); }
    void whatBecameOfAMessageIsKept_data();
    void whatBecameOfAMessageIsKept();
    void whatWasLeasedMayHaveLeft();
    void whatWasPlannedLaterAndSentIsInTheLedger();
    void whatBelongsToASentMessageComesAlong();
    void refusalsAreKeptAndGrantsAreNot();
    void aRefusalFindsThePersonByTheAddress();
    void theListIsKeptUnderAnotherKeyToo();
    void whoWasErasedIsErasedAgain();
    void whoWasPartedStaysWithoutTheErasedAccount();
    void aPauseIsKept();
    void withoutTheOtherFileEverythingWaits_data();
    void withoutTheOtherFileEverythingWaits();
    void aFileThatIsNotBelievedStillTellsWhoRefused_data();
    void aFileThatIsNotBelievedStillTellsWhoRefused();
    void ofADamagedFileWhatCanBeReadIsKept_data();
    void ofADamagedFileWhatCanBeReadIsKept();
    void whoWasErasedInADamagedFileIsErasedAgain();
    void theListTellsWhoWasErased_data();
    void theListTellsWhoWasErased();
    void whoCameBackIsBackAfterARestoreToo_data();
    void whoCameBackIsBackAfterARestoreToo();
    void pagesInTheMiddleCostOnlyWhatIsOnThem();
    void noDamagedPageStopsARestore();
    void aFileOfAnEarlierSchemaClimbsFirst_data();
    void aFileOfAnEarlierSchemaClimbsFirst();
    void killedWhileItReadsNothingIsLost();
    void killedInTheMiddleOfARescue_data();
    void killedInTheMiddleOfARescue();
    void aCrashInBetweenLosesNothing();

private:
    void open();
    template <typename F>
    auto write(F work);
    void run(const QByteArray &script);
    QString row(const QString &sql);
    OutboxId plan(int customer, const char *step);
    void send(OutboxId id, OutboxState state);
    void restore();
    void refuse(int customer);
    QString refusing();
    int pageOf(const QString &table);
    void overwrite(int page, int pages);
    [[nodiscard]] QStringList leftOver() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    TestClock m_clock;
    QString m_backup;
};

void TestCarryOver::open()
{
    StoreOptions options;
    options.dailyBackup = false;
    auto opened = Store::open(m_folder->path(), m_clock, options);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
    m_store = std::move(*opened);
}

template <typename F>
auto TestCarryOver::write(F work)
{
    auto result
        = m_store
              ->write([work](Database &database) {
                  Transaction transaction(database);
                  auto done = work(database);
                  if (!done || !transaction.commit())
                      qFatal("not written: %s", done ? "" : qPrintable(done.error().detail));
                  return done;
              })
              .result();
    return *result;
}

void TestCarryOver::run(const QByteArray &script)
{
    write([&](Database &database) { return database.execute(script); });
}

QString TestCarryOver::row(const QString &sql)
{
    return m_store
        ->write([&sql](Database &database) {
            QStringList rows;
            Statement read = database.prepare(sql);
            while (read.next())
                rows.append(read.text(0));
            return rows.join(u'|');
        })
        .result();
}

OutboxId TestCarryOver::plan(int customer, const char *step)
{
    PlannedMessage message;
    message.key = {QStringLiteral("campaign:1"), QLatin1String(step), CustomerId{customer}, {}};
    message.sender = SenderId{1};
    message.name = QStringLiteral("Soldes");
    message.hasOptOut = true;
    message.dueAt = m_clock.now();
    return *write([&](Database &database) {
        return OutboxRepository(database).plan(message, message.dueAt, m_clock.now());
    });
}

/// As a run would have.
void TestCarryOver::send(OutboxId id, OutboxState state)
{
    m_clock.advance(std::chrono::seconds(1));
    write([&](Database &database) -> Done {
        OutboxRepository outbox(database);
        const QString name = QStringLiteral("m%1").arg(id.value);
        if (Done claimed = outbox.claim(id, QStringLiteral("a%1@d.example").arg(id.value), name,
                                        "bytes of " + name.toUtf8());
            !claimed || state == OutboxState::Claimed)
            return claimed;
        const auto token = FeedbackRepository(database).tokenFor(
            id, QStringLiteral("unsubscribe"), QStringLiteral("token%1").arg(id.value));
        if (!token)
            return token.error();
        if (state == OutboxState::Skipped)
            return outbox.settle(id, {state, QStringLiteral("consent_withdrawn"), {}, 0, {}, {}},
                                 m_clock.now());
        if (Done gone = outbox.handOver(id, QStringLiteral("d.example"), m_clock.now());
            !gone || state == OutboxState::HandedOver)
            return gone;
        return outbox.settle(
            id, {state, QStringLiteral("why"), m_clock.now(), 250, QStringLiteral("ok"), name},
            m_clock.now());
    });
}

void TestCarryOver::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    open();
    write([&](Database &database) -> Done {
        Shop shop;
        shop.platform = QStringLiteral("prestashop");
        shop.name = QStringLiteral("Shop");
        shop.currency = *Currency::fromCode(u"EUR");
        const auto id = ShopRepository(database).add(shop, m_clock.now());
        ShopBatch batch;
        for (int number = 1; number <= 10; ++number) {
            AccountRecord account;
            account.id = RemoteId::fromNumber(number);
            account.lastName = QStringLiteral("Nom%1").arg(number);
            account.email = QStringLiteral("a%1@d.example").arg(number);
            batch.accounts += account;
        }
        const auto taken = Ingest(database, *id, m_clock.now()).apply(batch);
        return taken ? done() : Done(taken.error());
    });
    Sender account;
    account.provider = QStringLiteral("brevo");
    account.address = QStringLiteral("shop@example.fr");
    write(
        [&](Database &database) { return SenderRepository(database).add(account, m_clock.now()); });
    for (int customer = 1; customer <= 10; ++customer)
        plan(customer, "1");
    m_backup = m_store->backUp().result()->path;
    m_clock.advance(std::chrono::hours(1));
}

void TestCarryOver::restore()
{
    m_store.reset();
    m_clock.advance(std::chrono::hours(1));
    const Done restored = Store::restore(m_folder->path(), m_backup, m_clock);
    open();
    QVERIFY2(restored, restored ? "" : qPrintable(restored.error().detail));
}

void TestCarryOver::whatBecameOfAMessageIsKept_data()
{
    QTest::addColumn<OutboxState>("state");
    QTest::addColumn<QString>("kept");
    const auto add = [](const char *name, OutboxState state, const char *kept) {
        QTest::newRow(name) << state << QString::fromLatin1(kept);
    };
    add("accepted", OutboxState::Accepted, "accepted why a1@d.example m1 1");
    add("failed", OutboxState::Failed, "failed why a1@d.example m1 1");
    add("deferred", OutboxState::Deferred, "deferred why a1@d.example m1 1");
    add("uncertain", OutboxState::Uncertain, "uncertain why a1@d.example m1 1");
    add("handed over", OutboxState::HandedOver, "handed_over  a1@d.example m1 1");
    add("skipped", OutboxState::Skipped, "skipped consent_withdrawn a1@d.example m1 1");
    add("taken up", OutboxState::Claimed, "planned  a1@d.example m1 0");
}

void TestCarryOver::whatBecameOfAMessageIsKept()
{
    QFETCH(OutboxState, state);
    QFETCH(QString, kept);
    send(OutboxId{1}, state);
    restore();
    QCOMPARE(row(QStringLiteral("SELECT state || ' ' || coalesce(reason, '') || ' ' || address"
                                " || ' ' || message_id || ' ' || attempts FROM outbox"
                                " WHERE id = 1")),
             kept);
    QCOMPARE(row(QStringLiteral("SELECT count(*) FROM outbox WHERE state = 'planned'")),
             kept.startsWith(QLatin1String("planned")) ? QStringLiteral("10")
                                                       : QStringLiteral("9"));
}

/// A power cut can have taken back that it left, whatever the file says.
void TestCarryOver::whatWasLeasedMayHaveLeft()
{
    const OutboxId later = plan(2, "2");
    for (const OutboxId id : {OutboxId{1}, later}) {
        write([&](Database &database) {
            return OutboxRepository(database).claim(
                id,
                {QStringLiteral("a@d.example"), QStringLiteral("m%1").arg(id.value),
                 OutboxRepository::packed("bytes"), QStringLiteral("boot 1")});
        });
    }
    restore();
    QCOMPARE(row(QStringLiteral("SELECT group_concat(customer_id || ' ' || step || ' ' || reason"
                                " || ' ' || attempts, ', ') FROM outbox"
                                " WHERE state = 'uncertain'")),
             QStringLiteral("1 1 interrupted 1, 2 2 interrupted 1"));
    QCOMPARE(row(QStringLiteral("SELECT count(*) FROM outbox WHERE state = 'planned'")),
             QStringLiteral("9"));
}

void TestCarryOver::whatWasPlannedLaterAndSentIsInTheLedger()
{
    Sender other;
    other.provider = QStringLiteral("brevo");
    other.address = QStringLiteral("new@example.fr");
    write([&](Database &database) { return SenderRepository(database).add(other, m_clock.now()); });
    run("UPDATE sender SET blocked = 'login_refused' WHERE id = 1");
    const OutboxId later = plan(3, "2"), waiting = plan(4, "2"), unknown = plan(5, "2");
    run("UPDATE outbox SET sender_id = 2 WHERE step = '2'");
    send(later, OutboxState::Accepted);
    send(unknown, OutboxState::Accepted);
    // Customer 5 is somebody whom the backup does not know.
    run("UPDATE customer SET email_key = 'x@y.example' WHERE id = 5;"
        "UPDATE customer_account SET email_key = 'x@y.example', remote_id = 99"
        " WHERE customer_id = 5;");
    Q_UNUSED(waiting)
    restore();
    QCOMPARE(row(QStringLiteral("SELECT customer_id || ' ' || state || ' ' || sender_id"
                                " FROM outbox WHERE step = '2'")),
             QStringLiteral("3 accepted 2"));
    QCOMPARE(row(QStringLiteral("SELECT address || ' ' || (removed_at IS NOT NULL) FROM sender"
                                " WHERE id = 2")),
             QStringLiteral("new@example.fr 1"));
    QCOMPARE(row(QStringLiteral("SELECT blocked FROM sender WHERE id = 1")),
             QStringLiteral("login_refused"));
    // The step is done for them.
    QVERIFY(!write([&](Database &database) {
        PlannedMessage again;
        again.key = {QStringLiteral("campaign:1"), QStringLiteral("2"), CustomerId{3}, {}};
        again.sender = SenderId{1};
        return OutboxRepository(database).plan(again, m_clock.now(), m_clock.now());
    }));
}

void TestCarryOver::whatBelongsToASentMessageComesAlong()
{
    send(OutboxId{1}, OutboxState::Accepted);
    send(OutboxId{2}, OutboxState::Accepted);
    write([&](Database &database) -> Done {
        FeedbackRepository feedback(database);
        const auto bounce
            = feedback.add("key1", OutboxId{1}, {QStringLiteral("delivered"), m_clock.now(), {}});
        const auto reply
            = feedback.add("key2", OutboxId{1}, {QStringLiteral("reply"), m_clock.now(), {}});
        return bounce && reply ? OutboxRepository(database).stopCause(
                   QStringLiteral("campaign:9"), QStringLiteral("owner"), m_clock.now())
                               : Done(bounce.error());
    });
    const QString serial
        = row(QStringLiteral("SELECT seq FROM sqlite_sequence WHERE name = 'send_log'"));
    restore();
    QCOMPARE(row(QStringLiteral("SELECT token FROM message_token ORDER BY outbox_id")),
             QStringLiteral("token1|token2"));
    QCOMPARE(row(QStringLiteral("SELECT kind FROM feedback")), QStringLiteral("delivered"));
    QCOMPARE(row(QStringLiteral("SELECT cause FROM stopped_cause")), QStringLiteral("campaign:9"));
    QCOMPARE(row(QStringLiteral("SELECT count(*) FROM send_log")), QStringLiteral("2"));
    QCOMPARE(row(QStringLiteral("SELECT seq FROM sqlite_sequence WHERE name = 'send_log'")),
             serial);
    QCOMPARE(row(QStringLiteral("SELECT kind FROM event WHERE remote_id = 'outbox:1'")),
             QStringLiteral("message_sent"));
    const auto content = m_store
                             ->read([](Database &database) {
                                 return OutboxRepository(database).content(OutboxId{2});
                             })
                             .result();
    QCOMPARE(*content, QByteArray("bytes of m2"));
    // A second time brings nothing twice.
    restore();
    QCOMPARE(row(QStringLiteral("SELECT count(*) FROM send_log")), QStringLiteral("2"));
    QCOMPARE(row(QStringLiteral("SELECT count(*) FROM outbox")), QStringLiteral("10"));
}

void TestCarryOver::refusalsAreKeptAndGrantsAreNot()
{
    const auto say = [this](int customer, ConsentState state) {
        ConsentRecord record;
        record.state = state;
        record.source = QStringLiteral("owner");
        record.at = m_clock.now();
        write([&](Database &database) {
            return ConsentRepository(database).recordByOwner(CustomerId{customer}, record,
                                                             m_clock.now());
        });
    };
    say(1, ConsentState::Withdrawn);
    say(2, ConsentState::Granted);
    say(3, ConsentState::Denied);
    for (int twice = 0; twice < 2; ++twice) {
        restore();
        QCOMPARE(row(QStringLiteral("SELECT customer_id || ' ' || state || ' ' || source"
                                    " FROM consent ORDER BY customer_id")),
                 QStringLiteral("1 withdrawn owner|3 denied owner"));
    }
}

void TestCarryOver::aRefusalFindsThePersonByTheAddress()
{
    // The same person under another number, after the shop was read anew.
    ConsentRecord record;
    record.state = ConsentState::Withdrawn;
    record.source = QStringLiteral("owner");
    write([&](Database &database) {
        return ConsentRepository(database).recordByOwner(CustomerId{7}, record, m_clock.now());
    });
    run("PRAGMA defer_foreign_keys=ON; DELETE FROM outbox;"
        "INSERT INTO customer(id, email, email_key) VALUES(70, 'a7@d.example', 'a7@d.example');"
        "UPDATE customer_account SET customer_id = 70, remote_id = 700 WHERE customer_id = 7;"
        "UPDATE consent SET customer_id = 70 WHERE customer_id = 7;"
        "UPDATE customer SET email_key = NULL WHERE id = 7;");
    restore();
    QCOMPARE(row(QStringLiteral("SELECT customer_id || ' ' || state FROM consent")),
             QStringLiteral("7 withdrawn"));
    // The file that was set aside knew nothing of these: nobody knows what became of them.
    QCOMPARE(row(QStringLiteral("SELECT DISTINCT state || ' ' || reason FROM outbox")),
             QStringLiteral("uncertain restored"));
}

void TestCarryOver::theListIsKeptUnderAnotherKeyToo()
{
    const auto add = [this](const char *address, SuppressionReason reason) {
        write([&](Database &database) {
            return SuppressionList(database).add(QLatin1String(address), reason, m_clock.now());
        });
    };
    const auto reason = [this](const char *address) {
        return *m_store
                    ->read([address](Database &database) {
                        return SuppressionList(database).reasonFor(QLatin1String(address));
                    })
                    .result();
    };
    add("a1@d.example", SuppressionReason::Unsubscribed);
    add("stranger@d.example", SuppressionReason::Complaint);
    restore();
    QVERIFY(reason("a1@d.example") == SuppressionReason::Unsubscribed);
    QVERIFY(reason("stranger@d.example") == SuppressionReason::Complaint);
    // The backup got a list of its own.
    run("UPDATE setting SET value = hex(randomblob(32)) WHERE key = 'messages.suppression_key';"
        "DELETE FROM suppression;");
    add("a2@d.example", SuppressionReason::HardBounce);
    m_backup = m_store->backUp().result()->path;
    run("UPDATE setting SET value = hex(randomblob(32)) WHERE key = 'messages.suppression_key';"
        "DELETE FROM suppression;");
    add("a3@d.example", SuppressionReason::Complaint);
    restore();
    QVERIFY(reason("a2@d.example") == SuppressionReason::HardBounce);
    QVERIFY(reason("a3@d.example") == SuppressionReason::Complaint);
}

void TestCarryOver::whoWasErasedIsErasedAgain()
{
    send(OutboxId{4}, OutboxState::Accepted);
    const auto erase = [this](int customer) {
        const auto counts = m_store
                                ->write([customer, now = m_clock.now()](Database &database) {
                                    return Erasure::run(database, {CustomerId{customer}}, now);
                                })
                                .result();
        QVERIFY2(counts, counts ? "" : qPrintable(counts.error().detail));
    };
    erase(3);
    erase(4);
    for (int twice = 0; twice < 2; ++twice) {
        restore();
        QCOMPARE(row(QStringLiteral("SELECT count(*) FROM customer")), QStringLiteral("8"));
        QCOMPARE(row(QStringLiteral("SELECT count(*) FROM customer WHERE id IN (3, 4)")),
                 QStringLiteral("0"));
        // What waited for them is withdrawn, what was sent is counted.
        QCOMPARE(row(QStringLiteral("SELECT state || ' ' || reason || ' '"
                                    " || coalesce(address, '-') FROM outbox"
                                    " WHERE id IN (3, 4) ORDER BY id")),
                 QStringLiteral("skipped customer_gone -|accepted why -"));
        QCOMPARE(row(QStringLiteral("SELECT count(*) FROM outbox WHERE state = 'planned'")),
                 QStringLiteral("8"));
        m_store.reset(); // all of it is in the file
        QFile file(profile::databaseFile(m_folder->path()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.contains("a3@d.example") && !bytes.contains("a4@d.example"));
        QVERIFY(!bytes.contains("Nom3") && !bytes.contains("Nom4"));
        QVERIFY(bytes.contains("a5@d.example"));
        open();
    }
    // Nor does the next sync bring them back.
    write([&](Database &database) -> Done {
        ShopBatch batch;
        AccountRecord account;
        account.id = RemoteId::fromNumber(3);
        account.email = QStringLiteral("a3@d.example");
        batch.accounts = {account};
        const auto taken = Ingest(database, ShopId{1}, m_clock.now()).apply(batch);
        return taken ? done() : Done(taken.error());
    });
    QCOMPARE(row(QStringLiteral("SELECT count(*) FROM customer")), QStringLiteral("8"));
}

/// Two accounts were one person when the backup was made; one of them was erased since.
void TestCarryOver::whoWasPartedStaysWithoutTheErasedAccount()
{
    write([&](Database &database) {
        return CustomerMerge(database, m_clock.now()).merge(CustomerId{5}, CustomerId{6});
    });
    m_backup = m_store->backUp().result()->path;
    m_clock.advance(std::chrono::hours(1));
    write([&](Database &database) {
        return CustomerMerge(database, m_clock.now()).undo(MergeId{1});
    });
    const auto counts = m_store
                            ->write([now = m_clock.now()](Database &database) {
                                return Erasure::run(database, {CustomerId{6}}, now);
                            })
                            .result();
    QVERIFY(counts);
    restore();
    QCOMPARE(row(QStringLiteral("SELECT email FROM customer WHERE id = 5")),
             QStringLiteral("a5@d.example"));
    QCOMPARE(row(QStringLiteral("SELECT count(*) FROM customer_account WHERE remote_id = 6")),
             QStringLiteral("0"));
    QCOMPARE(row(QStringLiteral("SELECT count(*) FROM customer")), QStringLiteral("9"));
}

void TestCarryOver::aPauseIsKept()
{
    // By the switch of today, and of before.
    run("INSERT INTO setting(key, value) VALUES('messages.paused', '1'), ('sending.paused', '1')");
    restore();
    QCOMPARE(row(QStringLiteral("SELECT value FROM setting WHERE key = 'messages.paused'")),
             QStringLiteral("1"));
    QCOMPARE(row(QStringLiteral("SELECT value FROM setting WHERE key = 'sending.paused'")),
             QStringLiteral("1"));
}

void TestCarryOver::withoutTheOtherFileEverythingWaits_data()
{
    QTest::addColumn<QByteArray>("how");
    for (const char *how : {"gone", "no database", "another profile", "another shop"})
        QTest::newRow(how) << QByteArray(how);
}

void TestCarryOver::withoutTheOtherFileEverythingWaits()
{
    QFETCH(QByteArray, how);
    send(OutboxId{1}, OutboxState::Accepted);
    if (how == "another profile")
        run("INSERT INTO setting(key, value) VALUES('profile.id', 'other')");
    if (how == "another shop")
        run("UPDATE shop SET created_at = 5");
    m_store.reset();
    const QString path = profile::databaseFile(m_folder->path());
    if (how == "gone")
        QVERIFY(QFile::remove(path));
    if (how == "another profile") {
        const auto backup = Database::open(m_backup, Database::Mode::ReadWrite);
        QVERIFY((*backup)->execute("INSERT INTO setting(key, value) VALUES('profile.id', 'own')"));
    }
    if (how == "no database") {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("what a disk leaves");
    }
    restore();
    QCOMPARE(row(QStringLiteral("SELECT state || ' ' || reason || ' ' || count(*) FROM outbox"
                                " GROUP BY state, reason")),
             QStringLiteral("uncertain restored 10"));
    QCOMPARE(row(QStringLiteral("SELECT count(*) FROM event WHERE kind = 'message_uncertain'")),
             QStringLiteral("10"));
    // Of a file of another profile, or of none, nothing is missing.
    QCOMPARE(CarryOver::lacksRefusals(path), how == "no database");
}

void TestCarryOver::refuse(int customer)
{
    ConsentRecord record;
    record.state = ConsentState::Withdrawn;
    record.source = QStringLiteral("owner");
    record.at = m_clock.now();
    write([&](Database &database) -> Done {
        if (Done said = ConsentRepository(database).recordByOwner(CustomerId{customer}, record,
                                                                  m_clock.now());
            !said)
            return said;
        return SuppressionList(database).add(QStringLiteral("a%1@d.example").arg(customer),
                                             SuppressionReason::Unsubscribed, m_clock.now());
    });
}

/// Customers with a refusal in the ledger, in order.
QString TestCarryOver::refusing()
{
    return row(QStringLiteral("SELECT DISTINCT customer_id FROM consent"
                              " WHERE state = 'withdrawn' ORDER BY customer_id"));
}

/// What can be read all the same is kept, and nothing of what waits goes by itself.
void TestCarryOver::aFileThatIsNotBelievedStillTellsWhoRefused_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("of a newer program") << QByteArray("PRAGMA user_version=9999");
    QTest::newRow("of a newer program, with more columns")
        << QByteArray("ALTER TABLE consent ADD COLUMN mood TEXT; PRAGMA user_version=9999");
    QTest::newRow("with another program's trigger")
        << QByteArray("CREATE TRIGGER steal AFTER INSERT ON consent BEGIN DELETE FROM orders; END");
    QTest::newRow("with nonsense beside the rows") << QByteArray(
        "INSERT INTO consent(customer_id, channel, purpose, state, source, recorded_at)"
        " VALUES(4, 'email', 'marketing', 'withdrawn', 'owner', 'yesterday'),"
        " (5, x'00ff', 'marketing', 'withdrawn', 'owner', 5),"
        " (6, 'email', 'marketing', 'perhaps', 'owner', 5); PRAGMA user_version=9999");
    QTest::newRow("with the shop and the settings gone")
        << QByteArray("PRAGMA foreign_keys=OFF; DELETE FROM shop; DELETE FROM setting WHERE key"
                      " <> 'messages.suppression_key'; PRAGMA user_version=9999");
    QTest::newRow("with messages that fit nowhere")
        << QByteArray("PRAGMA foreign_keys=OFF; UPDATE outbox SET sender_id = 77, template_id = 78;"
                      " PRAGMA user_version=9999");
}

void TestCarryOver::aFileThatIsNotBelievedStillTellsWhoRefused()
{
    QFETCH(QByteArray, script);
    send(OutboxId{1}, OutboxState::Accepted);
    refuse(2);
    refuse(3);
    m_store.reset();
    {
        const auto file
            = Database::open(profile::databaseFile(m_folder->path()), Database::Mode::ReadWrite);
        QVERIFY((*file)->execute(script));
    }
    restore();
    QCOMPARE(refusing(), QStringLiteral("2|3"));
    QCOMPARE(row(QStringLiteral("SELECT count(*) FROM suppression")), QStringLiteral("2"));
    QCOMPARE(row(QStringLiteral("SELECT state || ' ' || count(*) FROM outbox GROUP BY state")),
             QStringLiteral("accepted 1|uncertain 9"));
    QVERIFY(!CarryOver::lacksRefusals(profile::databaseFile(m_folder->path())));
    QCOMPARE(leftOver(), QStringList());
}

/// The page of the file on which a row of `table` lies first; pages count from 1.
int TestCarryOver::pageOf(const QString &table)
{
    return row(QStringLiteral("SELECT rootpage FROM sqlite_schema WHERE name = '%1'").arg(table))
        .toInt();
}

void TestCarryOver::overwrite(int page, int pages)
{
    m_store.reset();
    constexpr qint64 kPage = 4096;
    QFile file(profile::databaseFile(m_folder->path()));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek((page - 1) * kPage));
    QCOMPARE(file.write(QByteArray(pages * kPage, 'Z')), pages * kPage);
}

/// What a restore must not leave in the folder.
QStringList TestCarryOver::leftOver() const
{
    return QDir(m_folder->path()).entryList({QStringLiteral("comptoir-restoring-*")});
}

void TestCarryOver::ofADamagedFileWhatCanBeReadIsKept_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("refusing");
    QTest::addColumn<QString>("suppressed");
    QTest::addColumn<QString>("states");
    QTest::addColumn<bool>("lacksRefusals");
    const QString all = QStringLiteral("2|3"), gone = QStringLiteral("accepted 1|uncertain 9");
    QTest::newRow("messages") << "outbox" << all << "2"
                              << "uncertain 10" << false;
    QTest::newRow("orders") << "orders" << all << "2" << gone << false;
    QTest::newRow("an index") << "consent_by_customer" << all << "2" << gone << false;
    QTest::newRow("the ledger of consents") << "consent" << QString() << "2" << gone << true;
    QTest::newRow("the list") << "suppression" << all << "0" << gone << true;
    QTest::newRow("people") << "customer" << all << "2" << gone << true;
}

void TestCarryOver::ofADamagedFileWhatCanBeReadIsKept()
{
    QFETCH(QString, table);
    send(OutboxId{1}, OutboxState::Accepted);
    refuse(2);
    refuse(3);
    overwrite(pageOf(table), 1);
    restore();
    QTEST(refusing(), "refusing");
    QTEST(row(QStringLiteral("SELECT count(*) FROM suppression")), "suppressed");
    QTEST(row(QStringLiteral("SELECT state || ' ' || count(*) FROM outbox GROUP BY state")),
          "states");
    QTEST(CarryOver::lacksRefusals(profile::databaseFile(m_folder->path())), "lacksRefusals");
    QCOMPARE(leftOver(), QStringList());
}

void TestCarryOver::whoWasErasedInADamagedFileIsErasedAgain()
{
    const auto erased = m_store
                            ->write([now = m_clock.now()](Database &database) {
                                return Erasure::run(database, {CustomerId{3}}, now);
                            })
                            .result();
    QVERIFY2(erased, erased ? "" : qPrintable(erased.error().detail));
    overwrite(pageOf(QStringLiteral("orders")), 1);
    restore();
    QCOMPARE(row(QStringLiteral("SELECT count(*) FROM customer WHERE id = 3")),
             QStringLiteral("0"));
    QCOMPARE(row(QStringLiteral("SELECT count(*) FROM customer")), QStringLiteral("9"));
    QVERIFY(!CarryOver::lacksRefusals(profile::databaseFile(m_folder->path())));
}

/// Of the file that is set aside nothing is left.
void TestCarryOver::theListTellsWhoWasErased_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<int>("customers");
    QTest::addColumn<bool>("lacksErasures");
    QTest::newRow("whole") << QByteArray("whole") << 9 << false;
    QTest::newRow("gone") << QByteArray("gone") << 10 << true;
    QTest::newRow("damaged at its end") << QByteArray("damaged") << 9 << true;
}

void TestCarryOver::theListTellsWhoWasErased()
{
    QFETCH(QByteArray, list);
    const auto erased = m_store
                            ->write([now = m_clock.now()](Database &database) {
                                return Erasure::run(database, {CustomerId{3}}, now);
                            })
                            .result();
    QVERIFY2(erased, erased ? "" : qPrintable(erased.error().detail));
    m_store.reset();
    const QString path = profile::databaseFile(m_folder->path());
    QFile lost(path);
    QVERIFY(lost.open(QIODevice::WriteOnly | QIODevice::Truncate));
    lost.write("what a disk leaves");
    lost.close();
    QFile file(ErasureList::fileIn(m_folder->path()));
    if (list == "gone")
        QVERIFY(file.remove());
    if (list == "damaged") {
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append));
        file.write("erased 00\n");
        file.close();
    }
    restore();
    QTEST(row(QStringLiteral("SELECT count(*) FROM customer")).toInt(), "customers");
    QTEST(CarryOver::lacksErasures(path), "lacksErasures");
    QCOMPARE(CarryOverWords::after(false, CarryOver::lacksErasures(path)).size(),
             CarryOver::lacksErasures(path) ? 1 : 0);
    QVERIFY(QFile::exists(profile::restoredMarker(m_folder->path()))); // nothing is sent
    if (list == "gone")
        return;
    write([&](Database &database) -> Done {
        ShopBatch batch;
        AccountRecord account;
        account.id = RemoteId::fromNumber(3);
        account.email = QStringLiteral("a3@d.example");
        batch.accounts = {account};
        const auto taken = Ingest(database, ShopId{1}, m_clock.now()).apply(batch);
        return taken ? done() : Done(taken.error());
    });
    QCOMPARE(row(QStringLiteral("SELECT count(*) FROM customer")), QStringLiteral("9"));
}

void TestCarryOver::whoCameBackIsBackAfterARestoreToo_data()
{
    QTest::addColumn<bool>("isReadable");
    QTest::newRow("by the file set aside") << true;
    QTest::newRow("by the list") << false;
}

/// What the backup holds of before goes all the same; from the return on they are known.
void TestCarryOver::whoCameBackIsBackAfterARestoreToo()
{
    QFETCH(bool, isReadable);
    const auto erased = m_store
                            ->write([now = m_clock.now()](Database &database) {
                                return Erasure::run(database, {CustomerId{3}}, now);
                            })
                            .result();
    QVERIFY(erased);
    const Timestamp erasedAt = m_clock.now();
    m_clock.advance(std::chrono::hours(1));
    const auto sync = [&](Database &database) -> Done {
        ShopBatch batch;
        AccountRecord account;
        account.id = RemoteId::fromNumber(3);
        account.email = QStringLiteral("a3@d.example");
        batch.accounts = {account};
        const auto taken = Ingest(database, ShopId{1}, m_clock.now()).apply(batch);
        return taken ? done() : Done(taken.error());
    };
    write([&](Database &database) {
        return ErasedReturn(database, m_clock.now())
            .confirm(QStringLiteral("a3@d.example"),
                     {m_clock.now(), ReturnWay::Consent, QStringLiteral("a letter")});
    });
    write(sync);
    QCOMPARE(row(QStringLiteral("SELECT count(*) FROM customer")), QStringLiteral("10"));
    m_store.reset();
    open(); // the list is brought up to date
    if (!isReadable) {
        m_store.reset();
        QFile lost(profile::databaseFile(m_folder->path()));
        QVERIFY(lost.open(QIODevice::WriteOnly | QIODevice::Truncate));
        lost.write("what a disk leaves");
    }
    for (int twice = 0; twice < 2; ++twice) {
        restore();
        QCOMPARE(row(QStringLiteral("SELECT count(*) FROM customer")), QStringLiteral("9"));
        QCOMPARE(row(QStringLiteral("SELECT count(*) FROM customer WHERE id = 3")),
                 QStringLiteral("0"));
        write(sync);
        QCOMPARE(row(QStringLiteral("SELECT count(*) FROM customer")), QStringLiteral("10"));
        const auto found = write([&](Database &database) {
            return ErasedReturn(database, m_clock.now()).find(QStringLiteral("a3@d.example"));
        });
        QVERIFY(found && found->since && *found->since > erasedAt);
    }
}

/// A ledger of many pages with some in the middle gone: both ends are read.
void TestCarryOver::pagesInTheMiddleCostOnlyWhatIsOnThem()
{
    run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)"
        " INSERT INTO consent(customer_id, channel, purpose, state, source, wording, recorded_at)"
        " SELECT 1 + i % 8, 'email', 'marketing', 'denied', 'owner', hex(zeroblob(60)), i FROM n");
    refuse(10); // the last row
    const QStringList pages = row(QStringLiteral("SELECT pageno FROM dbstat WHERE name = 'consent'"
                                                 " AND pagetype = 'leaf' ORDER BY path"))
                                  .split(u'|');
    if (pages.size() < 20)
        QSKIP("this SQLite does not tell on which pages rows lie");
    overwrite(pages.at(pages.size() / 2).toInt(), 1);
    restore();
    QCOMPARE(refusing(), QStringLiteral("10"));
    const int kept
        = row(QStringLiteral("SELECT count(*) FROM consent WHERE state = 'denied'")).toInt();
    QVERIFY2(kept > 2900 && kept < 3000, qPrintable(QString::number(kept)));
    QVERIFY(CarryOver::lacksRefusals(profile::databaseFile(m_folder->path())));
    // The next one sets a sound file aside.
    restore();
    QVERIFY(!CarryOver::lacksRefusals(profile::databaseFile(m_folder->path())));
}

/// Wherever a page is damaged the restore works, and nothing waits any more.
void TestCarryOver::noDamagedPageStopsARestore()
{
    send(OutboxId{1}, OutboxState::Accepted);
    refuse(2);
    m_store.reset();
    const QString path = profile::databaseFile(m_folder->path());
    QFile sound(path);
    QVERIFY(sound.open(QIODevice::ReadOnly));
    const QByteArray bytes = sound.readAll();
    sound.close();
    for (int page = 1; page <= bytes.size() / 4096; page += 7) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
        file.close();
        overwrite(page, 1);
        restore();
        const QString waiting
            = row(QStringLiteral("SELECT count(*) FROM outbox WHERE state = 'planned'"));
        // A page that nothing uses is no damage.
        QVERIFY2(waiting == u'0' || waiting == u'9', qPrintable(QString::number(page)));
        if (waiting == u'9')
            QCOMPARE(refusing(), QStringLiteral("2"));
        m_store.reset();
    }
}

void TestCarryOver::aFileOfAnEarlierSchemaClimbsFirst_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<bool>("damaged");
    for (int version = 1; version <= Migrations().latest(); ++version) {
        QTest::addRow("%d", version) << version << false;
        QTest::addRow("%d, damaged", version) << version << true;
    }
}

/// A program without messages: what waits in the backup is unknown to it, who refused is not.
void TestCarryOver::aFileOfAnEarlierSchemaClimbsFirst()
{
    QFETCH(int, version);
    QFETCH(bool, damaged);
    m_store.reset();
    const QString path = profile::databaseFile(m_folder->path());
    QVERIFY(QFile::remove(path));
    int page = 0;
    {
        const auto file = Database::open(path, Database::Mode::ReadWrite);
        QVERIFY(Migrations().upTo(version).climb(**file));
        const auto backup
            = (*file)->prepare(QStringLiteral("ATTACH ? AS backup")).bind(1, m_backup).run();
        QVERIFY(backup);
        QVERIFY((*file)->execute(
            "INSERT INTO shop(id, platform, name, created_at) SELECT id, platform, name, created_at"
            " FROM backup.shop;"
            "INSERT INTO customer(id, email_key) SELECT id, email_key FROM backup.customer;"
            "INSERT INTO customer_account(id, shop_id, remote_id, customer_id, email_key)"
            " SELECT id, shop_id, remote_id, customer_id, email_key FROM backup.customer_account;"
            "INSERT INTO consent(customer_id, channel, purpose, state, source, recorded_at)"
            " VALUES(7, 'email', 'marketing', 'withdrawn', 'owner', 12)"));
        Statement root = (*file)->prepare(
            QStringLiteral("SELECT rootpage FROM main.sqlite_schema WHERE name = 'orders'"));
        QVERIFY(root.next());
        page = root.integer(0);
    }
    const QByteArray before = [&] {
        if (damaged)
            overwrite(page, 1);
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }();
    restore();
    QCOMPARE(refusing(), QStringLiteral("7"));
    QCOMPARE(row(QStringLiteral("SELECT state || ' ' || count(*) FROM outbox GROUP BY state")),
             QStringLiteral("uncertain 10"));
    QVERIFY(!CarryOver::lacksRefusals(path));
    // The file itself is as it was.
    const QStringList aside
        = QDir(m_folder->path()).entryList({QStringLiteral("comptoir-set-aside-*.sqlite")});
    QCOMPARE(aside.size(), 1);
    QFile set(m_folder->filePath(aside.first()));
    QVERIFY(set.open(QIODevice::ReadOnly));
    QCOMPARE(set.readAll(), before);
}

/// As a program that was killed while it read a damaged file leaves the folder.
void TestCarryOver::killedWhileItReadsNothingIsLost()
{
    send(OutboxId{1}, OutboxState::Accepted);
    refuse(2);
    overwrite(pageOf(QStringLiteral("orders")), 1);
    const QDir folder(m_folder->path());
    const QString staged
        = folder.filePath(QStringLiteral("comptoir-restoring-20261121T000000000Z.sqlite.part"));
    for (const char *file : {"", "-wal", "-shm", "-aside", "-aside-wal", "-aside-shm"})
        QVERIFY(QFile::copy(m_backup, staged + QLatin1String(file)));
    QVERIFY(Restore(m_folder->path()).finish());
    QCOMPARE(leftOver(), QStringList());
    restore();
    QCOMPARE(refusing(), QStringLiteral("2"));
    QCOMPARE(row(QStringLiteral("SELECT state FROM outbox WHERE id = 1")),
             QStringLiteral("accepted"));
}

void TestCarryOver::killedInTheMiddleOfARescue_data()
{
    QTest::addColumn<int>("rows");
    for (const int rows : {1, 3, 7, 12, 20, 27})
        QTest::addRow("after %d rows", rows) << rows;
}

/// The next start finds all as it was, and the next restore reads it from the beginning.
void TestCarryOver::killedInTheMiddleOfARescue()
{
    QFETCH(int, rows);
    send(OutboxId{1}, OutboxState::Accepted);
    refuse(2);
    refuse(3);
    overwrite(pageOf(QStringLiteral("orders")), 1);
    const auto bytes = [this] {
        QFile file(profile::databaseFile(m_folder->path()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray before = bytes();
    QProcess victim;
    victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    victim.start(QStringLiteral(RESTORE_VICTIM),
                 {m_folder->path(), m_backup, QString::number(rows)});
    QVERIFY(victim.waitForFinished());
    QCOMPARE(victim.exitCode(), 9);
    QVERIFY(!leftOver().filter(QStringLiteral("-aside")).isEmpty());
    QVERIFY(bytes() == before);
    QVERIFY(!QFile::exists(profile::restoredMarker(m_folder->path())));
    restore();
    QCOMPARE(leftOver(), QStringList());
    QCOMPARE(refusing(), QStringLiteral("2|3"));
    QCOMPARE(row(QStringLiteral("SELECT state FROM outbox WHERE id = 1")),
             QStringLiteral("accepted"));
}

void TestCarryOver::aCrashInBetweenLosesNothing()
{
    send(OutboxId{1}, OutboxState::Accepted);
    m_store.reset();
    const QDir folder(m_folder->path());
    const QString halfMade
        = folder.filePath(QStringLiteral("comptoir-restoring-20261121T000000000Z.sqlite.part"));
    // Before the decision: as if nothing had been begun.
    QVERIFY(QFile::copy(m_backup, halfMade));
    open();
    QVERIFY(!QFile::exists(halfMade));
    QCOMPARE(row(QStringLiteral("SELECT state FROM outbox WHERE id = 1")),
             QStringLiteral("accepted"));
    m_store.reset();
    // After it, and after the file was moved: the next start completes it, or the next restore.
    QVERIFY(Restore(m_folder->path()).prepare(m_backup, m_clock.now()));
    QVERIFY(QFile::rename(
        profile::databaseFile(m_folder->path()),
        folder.filePath(
            QStringLiteral("comptoir-set-aside-%1.sqlite").arg(profile::stamp(m_clock.now())))));
    restore();
    QCOMPARE(row(QStringLiteral("SELECT state FROM outbox WHERE id = 1")),
             QStringLiteral("accepted"));
    QCOMPARE(row(QStringLiteral("SELECT count(*) FROM outbox WHERE state = 'planned'")),
             QStringLiteral("9"));
    QVERIFY(QFile::exists(profile::restoredMarker(m_folder->path())));
}

QTEST_GUILESS_MAIN(TestCarryOver)
#include "tst_carryover.moc"
