#include "models/store/carryover.h"
#include "models/store/consentrepository.h"
#include "models/store/feedbackrepository.h"
#include "models/store/ingest.h"
#include "models/store/outboxrepository.h"
#include "models/store/profile.h"
#include "models/store/restore.h"
#include "models/store/senderrepository.h"
#include "models/store/shoprepository.h"
#include "models/store/store.h"
#include "models/store/suppressionlist.h"
#include "tests/models/store/testclock.h"

#include <QDir>
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
    void whatWasPlannedLaterAndSentIsInTheLedger();
    void whatBelongsToASentMessageComesAlong();
    void refusalsAreKeptAndGrantsAreNot();
    void aRefusalFindsThePersonByTheAddress();
    void theListIsKeptUnderAnotherKeyToo();
    void aPauseIsKept();
    void withoutTheOtherFileEverythingWaits_data();
    void withoutTheOtherFileEverythingWaits();
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
    for (const char *how : {"gone", "damaged", "newer", "another profile", "another shop",
                            "another program's trigger"})
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
    if (how == "another program's trigger")
        run("CREATE TRIGGER steal AFTER INSERT ON note BEGIN DELETE FROM orders; END");
    if (how == "newer")
        run("PRAGMA user_version=9999");
    m_store.reset();
    const QString path = profile::databaseFile(m_folder->path());
    if (how == "gone")
        QVERIFY(QFile::remove(path));
    if (how == "another profile") {
        const auto backup = Database::open(m_backup, Database::Mode::ReadWrite);
        QVERIFY((*backup)->execute("INSERT INTO setting(key, value) VALUES('profile.id', 'own')"));
    }
    if (how == "damaged") {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(4096 * 3));
        QCOMPARE(file.write(QByteArray(4096, 'Z')), 4096);
    }
    restore();
    QCOMPARE(row(QStringLiteral("SELECT state || ' ' || reason || ' ' || count(*) FROM outbox"
                                " GROUP BY state, reason")),
             QStringLiteral("uncertain restored 10"));
    QCOMPARE(row(QStringLiteral("SELECT count(*) FROM event WHERE kind = 'message_uncertain'")),
             QStringLiteral("10"));
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
