#include "models/store/feedbackrepository.h"
#include "models/store/messageevents.h"
#include "models/store/suppressionlist.h"
#include "models/store/syncrepository.h"
#include "tests/workflows/messages/outboxprofile.h"
#include "workflows/feedback/feedbackledger.h"

#include <QTemporaryDir>

using namespace comptoir;
using Kind = FeedbackKind;
using Outcome = FeedbackLedger::Taken::Outcome;

Q_DECLARE_METATYPE(comptoir::FeedbackKind)

namespace {

const QString kToken = QStringLiteral("0123456789abcdef01234567");

} // namespace

class TestFeedbackLedger : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_profile.reset(); }

    void everyKindHasItsConsequence_data();
    void everyKindHasItsConsequence();
    void twiceIsOnce();
    void marksDecideWhatItIs();
    void theFirstAnswerOfASurveyCounts();
    void whatNobodyProvesStopsNothing();
    void whatIsNotOursLeavesNothing();
    void aBounceOfANewerAddressIsNoConfusion();
    void opensNeedConsent();
    void anErasedCustomer();
    void aLaterConsentIsNotWithdrawn();
    void feedbackBeforeTheDoubt();
    void aReplyIsAConversation();
    void noSweepTakesAConversationForGone();
    void anErasureForgetsWhatWasSaid();
    void everyKindHasAName();

private:
    OutboxId sent(int customer, OutboxState state = OutboxState::Accepted);
    Feedback feedback(Kind kind, int customer = 1) const;
    FeedbackLedger::Taken take(const Feedback &feedback);
    QString events();
    QString suppression(int customer);

    QTemporaryDir m_folder;
    int m_runs = 0;
    std::unique_ptr<OutboxProfile> m_profile;
};

void TestFeedbackLedger::init()
{
    const QString folder = m_folder.filePath(QString::number(++m_runs));
    QVERIFY(QDir().mkpath(folder));
    m_profile = std::make_unique<OutboxProfile>(folder);
    m_profile->fill(3);
}

/// A message that went to that customer, with Message-ID "m<customer>@shop.example".
OutboxId TestFeedbackLedger::sent(int customer, OutboxState state)
{
    const OutboxId id = m_profile->plan(m_profile->message(customer));
    m_profile->write([&](Database &database) -> Done {
        OutboxRepository outbox(database);
        Done step
            = outbox.claim(id, QStringLiteral("p%1@d%2.example").arg(customer).arg(customer % 3),
                           QStringLiteral("m%1@shop.example").arg(customer), "x");
        if (step)
            step = outbox.handOver(id, {}, m_profile->clock.now());
        if (step && state != OutboxState::HandedOver)
            step = outbox.settle(id, {state, {}, {}, 250, {}, QStringLiteral("T%1").arg(customer)},
                                 m_profile->clock.now());
        const Result<OutboxRow> row = outbox.get(id);
        return step ? MessageEvents(database).tell(*row, m_profile->clock.now()) : step;
    });
    return id;
}

Feedback TestFeedbackLedger::feedback(Kind kind, int customer) const
{
    Feedback feedback;
    feedback.kind = kind;
    feedback.key = QByteArray::number(static_cast<int>(kind)) + '/' + QByteArray::number(customer);
    feedback.messageIds = {QStringLiteral("m%1@shop.example").arg(customer)};
    feedback.at = m_profile->clock.now();
    return feedback;
}

FeedbackLedger::Taken TestFeedbackLedger::take(const Feedback &feedback)
{
    return m_profile->write([&](Database &database) {
        return FeedbackLedger(database, m_profile->clock.now()).take(feedback);
    });
}

QString TestFeedbackLedger::events()
{
    return m_profile
        ->rows(
            QStringLiteral("SELECT kind FROM event WHERE remote_id LIKE 'outbox:%' ORDER BY kind"))
        .join(u' ');
}

QString TestFeedbackLedger::suppression(int customer)
{
    const auto reason
        = m_profile->store()
              .read([customer](Database &database) {
                  return SuppressionList(database).reasonFor(
                      QStringLiteral("p%1@d%2.example").arg(customer).arg(customer % 3));
              })
              .result();
    return *reason ? QString::number(static_cast<int>(**reason)) : QString();
}

void TestFeedbackLedger::everyKindHasItsConsequence_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("state"); // of one accepted before
    QTest::addColumn<QString>("doubt"); // of one uncertain before
    QTest::addColumn<bool>("suppressed");
    QTest::addColumn<bool>("withdrawn");
    QTest::addColumn<bool>("stopped");
    QTest::addColumn<QString>("told");
    const QString taken = QStringLiteral("accepted ");
    const auto row = [](const char *name, Kind kind, const QString &state, const QString &doubt,
                        const char *told, bool suppressed = false, bool withdrawn = false,
                        bool stopped = false) {
        QTest::newRow(name) << kind << state << doubt << suppressed << withdrawn << stopped
                            << QString::fromLatin1(told);
    };
    const QString gone = QStringLiteral("failed no_such_address");
    const QString doubt = QStringLiteral("uncertain ");
    row("hard", Kind::HardBounce, gone, gone, "message_bounced", true);
    row("full", Kind::MailboxFull, QStringLiteral("failed mailbox_full"),
        QStringLiteral("failed mailbox_full"), "message_failed");
    row("soft", Kind::SoftBounce, QStringLiteral("failed came_back"),
        QStringLiteral("failed came_back"), "message_bounced");
    row("policy", Kind::PolicyBounce, QStringLiteral("failed policy_refused"),
        QStringLiteral("failed policy_refused"), "message_failed", false, false, true);
    row("delayed", Kind::Delayed, taken, doubt, "message_sent");
    row("taken", Kind::Taken, taken, taken, "message_sent");
    row("delivered", Kind::Delivered, taken, taken, "message_delivered message_sent");
    row("complaint", Kind::Complaint, taken, taken, "message_reported message_sent", true, true);
    row("unsubscribe", Kind::Unsubscribe, taken, taken, "message_sent message_unsubscribed", true,
        true);
    row("automatic", Kind::AutoReply, taken, taken, "message_sent");
    row("reply", Kind::Reply, taken, taken, "message_sent");
    row("opened without consent", Kind::Opened, taken, taken, "message_sent");
    row("opened by a machine", Kind::MachineOpened, taken, taken, "message_sent");
    row("clicked without consent", Kind::Clicked, taken, taken, "message_sent");
    row("nothing", Kind::Other, taken, doubt, "message_sent");
}

void TestFeedbackLedger::everyKindHasItsConsequence()
{
    QFETCH(Kind, kind);
    sent(1);
    sent(2, OutboxState::Uncertain);
    take(feedback(kind, 1));
    QTEST(events().remove(QStringLiteral(" message_uncertain")), "told");
    take(feedback(kind, 2));
    const QStringList states = m_profile->rows(
        QStringLiteral("SELECT state || ' ' || coalesce(reason, '') FROM outbox ORDER BY id"));
    QTEST(states.value(0), "state");
    QTEST(states.value(1), "doubt");
    QFETCH(bool, suppressed);
    QCOMPARE(!suppression(1).isEmpty(), suppressed);
    QVERIFY(suppression(3).isEmpty());
    QFETCH(bool, withdrawn);
    QCOMPARE(m_profile->number(QStringLiteral(
                 "SELECT count(*) FROM consent WHERE state = 'withdrawn' AND customer_id = 1")),
             withdrawn ? 1 : 0);
    QFETCH(bool, stopped);
    QCOMPARE(m_profile->number(QStringLiteral("SELECT count(*) FROM stopped_cause")),
             stopped ? 1 : 0);
    QCOMPARE(m_profile->number(QStringLiteral("SELECT sum(complained) FROM send_log")),
             kind == Kind::Complaint ? 2 : 0);
    QCOMPARE(m_profile->number(QStringLiteral("SELECT sum(bounced) FROM send_log")),
             kind == Kind::HardBounce ? 2 : 0);
}

void TestFeedbackLedger::twiceIsOnce()
{
    for (const Kind kind : kAllFeedbackKinds) {
        init();
        sent(1);
        Feedback one = feedback(kind);
        one.text = QStringLiteral("Merci");
        one.detail = QStringLiteral("9");
        take(one);
        const auto dump = [this] {
            return m_profile->rows(QStringLiteral(
                "SELECT 'o' || state || coalesce(reason, '') FROM outbox UNION ALL"
                " SELECT 'e' || kind || at FROM event UNION ALL SELECT 'c' || id FROM consent"
                " UNION ALL SELECT 's' || reason || at FROM suppression UNION ALL"
                " SELECT 'b' || at FROM soft_bounce UNION ALL SELECT 'm' || text FROM message"
                " UNION ALL SELECT 'f' || kind FROM feedback"));
        };
        const QStringList before = dump();
        m_profile->clock.advance(std::chrono::hours(5));
        const auto again = take(one);
        QCOMPARE(again.outcome, kind == Kind::Other ? Outcome::NotOurs : Outcome::Known);
        QCOMPARE(dump(), before);
    }
}

void TestFeedbackLedger::marksDecideWhatItIs()
{
    const OutboxId id = sent(1);
    const auto token = [this, id](const char *purpose, const QString &fresh) {
        return m_profile->write([&](Database &database) {
            return FeedbackRepository(database).tokenFor(id, QLatin1String(purpose), fresh);
        });
    };
    QCOMPARE(token("unsubscribe", kToken), kToken);
    QCOMPARE(token("unsubscribe", QStringLiteral("ffffffffffffffffffffffff")), kToken);
    Feedback mail;
    mail.kind = Kind::AutoReply; // some programs say so of the unsubscribing that they send
    mail.key = "1";
    mail.tokens = {QStringLiteral("aaaaaaaaaaaaaaaaaaaaaaaa"), kToken};
    mail.at = m_profile->clock.now();
    const auto taken = take(mail);
    QCOMPARE(taken.outcome, Outcome::New);
    QCOMPARE(taken.kind, Kind::Unsubscribe);
    QCOMPARE(suppression(1), QString::number(static_cast<int>(SuppressionReason::Unsubscribed)));
    QCOMPARE(m_profile->row(QStringLiteral("SELECT source FROM consent WHERE state = 'withdrawn'")),
             QStringLiteral("unsubscribe"));
}

void TestFeedbackLedger::theFirstAnswerOfASurveyCounts()
{
    const OutboxId id = sent(1);
    m_profile->write([&](Database &database) {
        return FeedbackRepository(database).tokenFor(id, QStringLiteral("survey"), kToken);
    });
    Feedback mail;
    mail.kind = Kind::Reply;
    mail.tokens = {kToken};
    mail.at = m_profile->clock.now();
    mail.key = "0";
    QCOMPARE(take(mail).outcome, Outcome::NotOurs); // says no number
    mail.key = "1";
    mail.detail = QStringLiteral("9");
    QCOMPARE(take(mail).outcome, Outcome::New);
    mail.key = "2";
    mail.detail = QStringLiteral("2");
    QCOMPARE(take(mail).outcome, Outcome::Known);
    QCOMPARE(m_profile->row(QStringLiteral("SELECT value FROM event WHERE kind = 'nps'")),
             QStringLiteral("9.0"));
}

void TestFeedbackLedger::whatNobodyProvesStopsNothing()
{
    sent(1);
    Feedback forged = feedback(Kind::HardBounce);
    forged.messageIds = {QStringLiteral("guessed@shop.example")};
    forged.recipient = QStringLiteral("p1@d1.example");
    QCOMPARE(take(forged).kind, Kind::SoftBounce);
    QVERIFY(suppression(1).isEmpty());
    forged.key = "2";
    forged.kind = Kind::Complaint;
    QCOMPARE(take(forged).outcome, Outcome::NotOurs);
    QVERIFY(suppression(1).isEmpty());
    // The provider itself, asked with a key, is believed.
    sent(2);
    forged.key = "3";
    forged.recipient = QStringLiteral("p2@d2.example");
    forged.isVouched = true;
    QCOMPARE(take(forged).kind, Kind::Complaint);
    QVERIFY(!suppression(2).isEmpty());
}

void TestFeedbackLedger::whatIsNotOursLeavesNothing()
{
    sent(1);
    Feedback stranger = feedback(Kind::Reply, 9);
    stranger.recipient = QStringLiteral("nobody@x.example");
    stranger.text = QStringLiteral("Hello");
    QCOMPARE(take(stranger).outcome, Outcome::NotOurs);
    m_profile->clock.advance(std::chrono::hours(24 * 8));
    stranger.recipient = QStringLiteral("p1@d1.example"); // a customer, long after
    stranger.at = m_profile->clock.now();
    QCOMPARE(take(stranger).outcome, Outcome::NotOurs);
    QCOMPARE(m_profile->number(QStringLiteral("SELECT count(*) FROM feedback")), 0);
    QCOMPARE(m_profile->number(QStringLiteral("SELECT count(*) FROM message")), 0);
}

void TestFeedbackLedger::aBounceOfANewerAddressIsNoConfusion()
{
    sent(1);
    Feedback bounce = feedback(Kind::HardBounce);
    bounce.recipient = QStringLiteral("forwarded@elsewhere.example"); // p1 has it forwarded
    QCOMPARE(take(bounce).outcome, Outcome::New);
    QVERIFY(!suppression(1).isEmpty());
    const auto reason = m_profile->store()
                            .read([](Database &database) {
                                return SuppressionList(database).reasonFor(
                                    QStringLiteral("forwarded@elsewhere.example"));
                            })
                            .result();
    QVERIFY(!*reason);
}

void TestFeedbackLedger::opensNeedConsent()
{
    sent(1);
    m_profile->write([this](Database &database) {
        ConsentRecord record;
        record.purpose = Purpose::Tracking;
        record.state = ConsentState::Granted;
        record.source = QStringLiteral("owner");
        return ConsentRepository(database).recordByOwner(CustomerId{1}, record,
                                                         m_profile->clock.now());
    });
    take(feedback(Kind::MachineOpened));
    QCOMPARE(events(), QStringLiteral("message_sent"));
    take(feedback(Kind::Opened));
    Feedback click = feedback(Kind::Clicked);
    click.link = QStringLiteral("https://shop.example/a");
    take(click);
    click.key = "another";
    click.link = QStringLiteral("https://shop.example/b");
    take(click);
    QCOMPARE(events(),
             QStringLiteral("message_clicked message_clicked message_opened message_sent"));
}

void TestFeedbackLedger::anErasedCustomer()
{
    sent(1);
    m_profile->run("UPDATE outbox SET customer_id = NULL, address = NULL");
    QCOMPARE(take(feedback(Kind::Complaint)).outcome, Outcome::New);
    QCOMPARE(take(feedback(Kind::HardBounce)).outcome, Outcome::New);
    QCOMPARE(m_profile->number(QStringLiteral("SELECT count(*) FROM suppression")), 0);
}

void TestFeedbackLedger::aLaterConsentIsNotWithdrawn()
{
    sent(1);
    Feedback stop = feedback(Kind::Unsubscribe);
    m_profile->clock.advance(std::chrono::hours(1));
    m_profile->say(1, ConsentState::Granted);
    m_profile->clock.advance(std::chrono::hours(1));
    take(stop);
    const auto allows
        = m_profile->store()
              .read([](Database &database) {
                  return ConsentRepository(database).allowsMarketing(CustomerId{1}, Channel::Email);
              })
              .result();
    QVERIFY(*allows);
    QVERIFY(!suppression(1).isEmpty()); // and nothing goes until the owner lifts it
}

void TestFeedbackLedger::feedbackBeforeTheDoubt()
{
    const OutboxId id = sent(1, OutboxState::HandedOver);
    QCOMPARE(take(feedback(Kind::Delivered)).outcome, Outcome::New);
    QCOMPARE(m_profile->states(), QStringLiteral("handed_over 1"));
    m_profile->write([&](Database &database) {
        return OutboxRepository(database).settle(
            id, {OutboxState::Uncertain, QStringLiteral("no_answer"), {}, 0, {}, {}},
            m_profile->clock.now());
    });
    const qint64 settled = m_profile->write([&](Database &database) {
        return FeedbackLedger(database, m_profile->clock.now()).reconcile({});
    });
    QCOMPARE(settled, 1);
    QCOMPARE(m_profile->states(), QStringLiteral("accepted 1"));
}

void TestFeedbackLedger::aReplyIsAConversation()
{
    sent(1);
    Feedback reply = feedback(Kind::Reply);
    reply.subject = QStringLiteral("Re: Soldes");
    reply.text = QStringLiteral("Merci !");
    take(reply);
    reply.key = "second";
    reply.text = QStringLiteral("Encore une question");
    take(reply);
    QCOMPARE(m_profile->rows(QStringLiteral(
                 "SELECT t.customer_id || t.subject || m.text FROM thread t JOIN message m"
                 " ON m.thread_remote_id = t.remote_id ORDER BY m.id")),
             (QStringList{QStringLiteral("1Re: SoldesMerci !"),
                          QStringLiteral("1Re: SoldesEncore une question")}));
}

void TestFeedbackLedger::noSweepTakesAConversationForGone()
{
    sent(1);
    Feedback reply = feedback(Kind::Reply);
    reply.text = QStringLiteral("Merci !");
    take(reply);
    const auto missing = m_profile->store()
                             .read([](Database &database) {
                                 return SyncRepository(database, ShopId{1})
                                     .compare(QStringLiteral("customer_threads"));
                             })
                             .result();
    QVERIFY(missing);
    QCOMPARE(missing->known, 0);
    QVERIFY(missing->missing.isEmpty());
}

void TestFeedbackLedger::anErasureForgetsWhatWasSaid()
{
    const OutboxId id = sent(1);
    m_profile->write([&](Database &database) {
        return FeedbackRepository(database).tokenFor(id, QStringLiteral("unsubscribe"), kToken);
    });
    Feedback bounce = feedback(Kind::SoftBounce);
    bounce.detail = QStringLiteral("p1@d1.example is away");
    take(bounce);
    m_profile->run("PRAGMA defer_foreign_keys = 1; DELETE FROM event; DELETE FROM consent;"
                   " UPDATE customer_account SET customer_id = 2 WHERE customer_id = 1;"
                   " DELETE FROM customer WHERE id = 1");
    QCOMPARE(m_profile->number(QStringLiteral("SELECT count(*) FROM message_token")), 0);
    QCOMPARE(m_profile->row(QStringLiteral("SELECT kind || coalesce(detail, '') FROM feedback")),
             QStringLiteral("soft_bounce"));
}

void TestFeedbackLedger::everyKindHasAName()
{
    QSet<QString> names;
    for (const Kind kind : kAllFeedbackKinds)
        names.insert(QLatin1String(consequenceOf(kind).name));
    QCOMPARE(names.size(), static_cast<qsizetype>(kAllFeedbackKinds.size()));
    QCOMPARE(consequenceOf(Kind::Other).name, "other");
    QCOMPARE(consequenceOf(Kind::Complaint).name, "complaint");
    QCOMPARE(consequenceOf(Kind::Clicked).name, "clicked");
}

QTEST_GUILESS_MAIN(TestFeedbackLedger)
#include "tst_feedbackledger.moc"
