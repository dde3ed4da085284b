#include "tests/servers/imapserver.h"
#include "tests/workflows/channels/gatewayfixture.h"
#include "tests/workflows/channels/oauthfixture.h"
#include "tests/workflows/feedback/mailsamples.h"
#include "tests/workflows/messages/outboxprofile.h"
#include "tests/workflows/messages/testvault.h"
#include "workflows/feedback/feedbackservice.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <algorithm>

using namespace comptoir;
namespace samples = comptoir::mailsamples;

/// Mailboxes read while the window is open, over the wire from a server.
class TestFeedbackService : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void anAnswerSettlesAndIsTold();
    void withoutAPasswordNobodyIsAsked();
    void aRefusedLoginIsTriedAgainOnlyWithAnotherPassword();
    void aSignInIsRenewed();
    void lowCreditIsToldAndAskedForOnceADay();
    void whatIsLeftIsCountedInMessages();
    void closingEndsASilentTalk();

private:
    FeedbackRound round();
    void deliverReply();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OutboxProfile> m_profile;
    std::unique_ptr<ImapServer> m_server;
    TestVault m_vault;
    SenderId m_sender;
    std::unique_ptr<FeedbackService> m_service;
};

/// One uncertain message, by an account whose mailbox is the server.
void TestFeedbackService::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_profile = std::make_unique<OutboxProfile>(m_folder->path());
    m_profile->fill(1);
    m_server = std::make_unique<ImapServer>();
    Sender account;
    account.provider = QStringLiteral("brevo");
    account.address = QStringLiteral("shop@example.fr");
    account.options = {{QStringLiteral("imap_host"), QStringLiteral("127.0.0.1")},
                       {QStringLiteral("imap_port"), m_server->port()},
                       {QStringLiteral("imap_safety"), QStringLiteral("none")}};
    m_sender = m_profile->write([&](Database &database) {
        return SenderRepository(database).add(account, m_profile->clock.now());
    });
    PlannedMessage message = m_profile->message(1);
    message.sender = m_sender;
    const OutboxId id = m_profile->plan(message);
    m_profile->write([this, id](Database &database) -> Done {
        OutboxRepository outbox(database);
        Done step = outbox.claim(id, QStringLiteral("p1@d1.example"),
                                 QString::fromLatin1(samples::kOurId), "x");
        if (step)
            step = outbox.handOver(id, {}, m_profile->clock.now());
        return step
            ? outbox.settle(id, {OutboxState::Uncertain, {}, {}, 0, {}, {}}, m_profile->clock.now())
            : step;
    });
    m_vault.secrets = {{m_sender, QStringLiteral("open sesame")}};
    m_service = std::make_unique<FeedbackService>(m_profile->store(), m_vault, m_profile->clock,
                                                  [] { return 0.5; });
}

void TestFeedbackService::cleanup()
{
    m_service.reset();
    m_server.reset();
    m_profile.reset();
}

FeedbackRound TestFeedbackService::round()
{
    FeedbackRound ended;
    bool isThere = false;
    const auto wired = connect(m_service.get(), &FeedbackService::finished, this,
                               [&](const FeedbackRound &round) {
                                   ended = round;
                                   isThere = true;
                               });
    m_service->poll();
    [&] { QTRY_VERIFY(isThere); }();
    disconnect(wired);
    return ended;
}

void TestFeedbackService::deliverReply()
{
    m_server->deliver("INBOX",
                      {samples::plain("Message-ID: <r1@d1.example>\nSubject: Re: Soldes\n"
                                      "In-Reply-To: <"
                                          + samples::kOurId + ">\n",
                                      "Merci")});
}

void TestFeedbackService::anAnswerSettlesAndIsTold()
{
    deliverReply();
    const FeedbackRound first = round();
    QVERIFY2(first.problems.isEmpty(),
             first.problems.isEmpty() ? "" : qPrintable(first.problems.first().error.detail));
    QCOMPARE(first.taken, 1);
    QCOMPARE(first.replies.size(), 1);
    QCOMPARE(first.replies.first().customer, CustomerId{1});
    QCOMPARE(m_profile->states(), QStringLiteral("accepted 1")); // who answers has had it
    QVERIFY(round().replies.isEmpty()); // told once
}

void TestFeedbackService::withoutAPasswordNobodyIsAsked()
{
    m_vault.secrets.clear();
    QVERIFY(round().problems.isEmpty()); // sending asks for it, once is enough
    QVERIFY(m_server->commands().isEmpty());
}

void TestFeedbackService::aRefusedLoginIsTriedAgainOnlyWithAnotherPassword()
{
    m_vault.secrets.insert(m_sender, QStringLiteral("wrong"));
    const FeedbackRound refused = round();
    QCOMPARE(refused.problems.size(), 1);
    QCOMPARE(refused.problems.first().error.code, ErrorCode::Auth);
    QTRY_COMPARE(m_profile->number(QStringLiteral(
                     "SELECT count(*) FROM setting WHERE key LIKE 'feedback.problem.%'")),
                 1);
    // After a restart the owner still sees it, before anybody is asked again.
    {
        FeedbackService later(m_profile->store(), m_vault, m_profile->clock, [] { return 0.5; });
        const QSignalSpy read(&later, &FeedbackService::problemsRead);
        QCOMPARE(later.problemOf(m_sender), QString());
        later.start();
        QTRY_VERIFY(!read.isEmpty());
        QCOMPARE(later.problemOf(m_sender), refused.problems.first().error.text);
    }
    m_server->forget();
    const QSignalSpy ended(m_service.get(), &FeedbackService::finished);
    m_service->poll(); // a provider that is asked too often locks the account
    QTest::qWait(0);
    m_profile->number(QStringLiteral("SELECT 1"));
    QVERIFY(m_server->commands().isEmpty());
    m_vault.secrets.insert(m_sender, QStringLiteral("open sesame"));
    m_service->forgive(m_sender);
    deliverReply();
    const auto polled = [&] {
        m_service->poll();
        return !ended.isEmpty() && ended.last().first().value<FeedbackRound>().taken > 0;
    };
    QTRY_VERIFY(polled());
}

/// And where it was taken back, the mailbox server is told nothing.
void TestFeedbackService::aSignInIsRenewed()
{
    OAuthServer provider;
    ImapServer::Options options;
    options.token = OAuthServer::accessToken(2).toLatin1();
    m_server = std::make_unique<ImapServer>(options);
    m_profile->write([&](Database &database) {
        SenderRepository senders(database);
        Sender account = *senders.get(m_sender);
        account.provider = QStringLiteral("gmail");
        account.options.insert(QStringLiteral("imap_port"), m_server->port());
        account.options.insert(QStringLiteral("feedback"), QStringLiteral("mailbox"));
        oauthfixture::standIn(provider, account);
        return senders.update(account);
    });
    m_vault.secrets.insert(m_sender,
                           oauthfixture::signedIn(provider, m_profile->clock.now()).toText());
    m_profile->clock.advance(std::chrono::hours(2));
    deliverReply();
    const FeedbackRound first = round();
    QVERIFY2(first.problems.isEmpty(),
             first.problems.isEmpty() ? "" : qPrintable(first.problems.first().error.detail));
    QCOMPARE(first.taken, 1);
    QTRY_COMPARE(OAuthTokens::fromText(m_vault.secrets.value(m_sender))->access,
                 OAuthServer::accessToken(2));
    provider.revoke();
    m_server->forget();
    m_profile->clock.advance(std::chrono::hours(2));
    const FeedbackRound refused = round();
    QCOMPARE(refused.problems.size(), 1);
    QCOMPARE(refused.problems.first().error.code, ErrorCode::Auth);
    QVERIFY(m_server->commands().isEmpty());
}

/// The gateway says 7.
void TestFeedbackService::lowCreditIsToldAndAskedForOnceADay()
{
    GatewayServer gateway;
    const QString provider = QStringLiteral("http_sms");
    const SenderId texts = m_profile->write([&](Database &database) {
        return SenderRepository(database).add(gatewayfixture::sender(provider, gateway.url()),
                                              m_profile->clock.now());
    });
    m_vault.secrets.insert(texts, gatewayfixture::secret(provider));
    const auto asked = [&gateway] {
        const auto all = gateway.http().requests();
        return std::count_if(all.begin(), all.end(), [](const ServerRequest &request) {
            return request.path == QLatin1String("/custom/credit");
        });
    };
    const FeedbackRound first = round();
    QCOMPARE(first.lowCredits.size(), 1);
    QCOMPARE(first.lowCredits.first().sender.id, texts);
    QCOMPARE(first.lowCredits.first().credit, (GatewayCredit{QStringLiteral("7"), {}}));
    QCOMPARE(asked(), 1);
    m_profile->clock.advance(std::chrono::hours(23));
    QCOMPARE(round().lowCredits.size(), 1); // as it was said
    // Another start of the program knows of it.
    m_service = std::make_unique<FeedbackService>(m_profile->store(), m_vault, m_profile->clock,
                                                  [] { return 0.5; });
    QCOMPARE(round().lowCredits.size(), 1);
    QCOMPARE(asked(), 1);
    m_profile->clock.advance(std::chrono::hours(1));
    QCOMPARE(round().lowCredits.size(), 1);
    QCOMPARE(asked(), 2);
}

void TestFeedbackService::whatIsLeftIsCountedInMessages()
{
    const auto isLow = [](const char *amount, const char *unit, qint64 waiting) {
        return CreditWatch::isLow({QLatin1String(amount), QLatin1String(unit)}, waiting);
    };
    QVERIFY(isLow("49.5", "", 0));
    QVERIFY(!isLow("50", "", 50));
    QVERIFY(isLow("50", "", 51));
    QVERIFY(isLow("0", "", 0));
    QVERIFY(isLow("-3", "EUR", 0));
    QVERIFY(isLow("4.99", "EUR", 0));
    QVERIFY(!isLow("5", "EUR", 50));
    QVERIFY(isLow("5", "EUR", 51));
    QVERIFY(!isLow("plenty", "", 1'000'000));
    QVERIFY(!isLow("", "", 1));
}

void TestFeedbackService::closingEndsASilentTalk()
{
    m_server->fail({"UID", {}, ImapServer::Fault::Then::Hang});
    m_server->fail({"LIST", {}, ImapServer::Fault::Then::Hang});
    m_service->poll();
    QTRY_VERIFY(!m_server->commands().isEmpty());
    m_service.reset(); // comes back although the server says nothing more
    QCOMPARE(m_profile->states(), QStringLiteral("uncertain 1"));
}

QTEST_GUILESS_MAIN(TestFeedbackService)
#include "tst_feedbackservice.moc"
