#include "models/store/writtenmessages.h"
#include "tests/workflows/channels/oauthfixture.h"
#include "tests/workflows/channels/smtpfixture.h"
#include "tests/workflows/messages/outboxprofile.h"
#include "tests/workflows/messages/testvault.h"
#include "workflows/messages/outboxactions.h"
#include "workflows/messages/sendingservice.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <atomic>

using namespace comptoir;

namespace {

using Kind = SendingProblem::Kind;
using Step = SmtpServer::Step;
using Answer = SmtpServer::Answer;

WrittenMessage newsletter()
{
    WrittenMessage message;
    message.name = QStringLiteral("Soldes");
    message.subject = QStringLiteral("Les soldes");
    message.html = QStringLiteral("<p>Bonjour {{last_name}}</p>"
                                  "<a href=\"{{unsubscribe_link}}\">Se désabonner</a>");
    return message;
}

} // namespace

/// Sending while the window is open, over the wire to a server.
class TestSendingService : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void sendsWhatIsDueByItself();
    void sendsWhatBecomesDue();
    void aPauseHoldsBeforeTheNextMessage();
    void asksForThePasswordAndGoesOn();
    void aRefusedLoginWaitsForAnotherPassword();
    void aSignInIsRenewed();
    void aProfileOfAnotherPlaceWaitsForTheOwner();
    void lateMessagesWaitForTheOwner();
    void whatEndedInDoubtIsToldAndNotSentAgain();
    void closingStopsWithinAMessage();

private:
    void open();
    void plan(int first, int last, qint64 hours = 0);
    [[nodiscard]] const SendingState &state() const { return m_service->state(); }
    [[nodiscard]] bool hasProblem(Kind kind) const
    {
        const auto &problems = state().problems;
        return std::any_of(problems.begin(), problems.end(),
                           [kind](const SendingProblem &one) { return one.kind == kind; });
    }
    [[nodiscard]] QString states() { return m_profile->states(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OutboxProfile> m_profile;
    std::unique_ptr<SmtpServer> m_server;
    TestVault m_vault;
    SenderId m_sender;
    std::unique_ptr<SendingService> m_service;
    std::atomic<int> m_tokens = 0;
};

void TestSendingService::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_profile = std::make_unique<OutboxProfile>(m_folder->path());
    m_profile->fill(8); // with an account that is not used here
    m_server = std::make_unique<SmtpServer>();
    Sender account;
    account.provider = QStringLiteral("brevo"); // no gaps between messages
    account.address = QStringLiteral("shop@example.fr");
    account.options = SmtpAccounts::options(
        smtpfixture::account(*m_server, SmtpServer::Safety::Plain), account.provider);
    m_sender = m_profile->write([&](Database &database) {
        return SenderRepository(database).add(account, m_profile->clock.now());
    });
    m_vault.secrets = {{m_sender, smtpfixture::password()}};
    open();
}

void TestSendingService::open()
{
    m_service.reset();
    DeskParts parts;
    parts.random = [] { return 0.5; };
    parts.token = [this] { return QStringLiteral("%1").arg(++m_tokens, 24, 16, QLatin1Char('0')); };
    m_service
        = std::make_unique<SendingService>(m_profile->store(), m_vault, m_profile->clock,
                                           m_folder->filePath(QStringLiteral("marks")), parts);
}

void TestSendingService::cleanup()
{
    m_service.reset();
    m_server->release();
    m_server.reset();
    m_profile.reset();
}

/// Messages of a mailing, due so many hours from now.
void TestSendingService::plan(int first, int last, qint64 hours)
{
    m_profile->write([&](Database &database) -> Done {
        const WrittenMessage written = newsletter();
        const auto kept = WrittenMessages(database).keep(written, m_profile->clock.now());
        if (!kept)
            return kept.error();
        for (int customer = first; customer <= last; ++customer) {
            PlannedMessage message = m_profile->message(customer);
            message.sender = m_sender;
            message.written = *kept;
            message.dueAt = {m_profile->clock.now().ms + hours * 3'600'000};
            const auto planned
                = OutboxRepository(database).plan(message, message.dueAt, m_profile->clock.now());
            if (!planned)
                return planned.error();
        }
        return done();
    });
}

void TestSendingService::sendsWhatIsDueByItself()
{
    plan(1, 5);
    plan(6, 6, 3);
    const QSignalSpy news(m_service.get(), &SendingService::outboxChanged);
    m_service->start();
    QTRY_COMPARE(m_server->mails().size(), 5);
    QTRY_VERIFY(!state().isSending);
    QCOMPARE(states(), QStringLiteral("accepted 5, planned 1"));
    QTRY_COMPARE(state().nextAt, Timestamp{m_profile->clock.now().ms + 3 * 3'600'000});
    QVERIFY(state().hasAccounts && !state().isPaused && !state().isDisarmed);
    QVERIFY(state().problems.isEmpty());
    QVERIFY(!news.isEmpty());
}

void TestSendingService::sendsWhatBecomesDue()
{
    m_service->start();
    QTRY_VERIFY(state().hasAccounts);
    plan(1, 2, 1);
    m_profile->clock.advance(std::chrono::hours(1));
    m_service->check();
    QTRY_COMPARE(m_server->mails().size(), 2);
}

void TestSendingService::aPauseHoldsBeforeTheNextMessage()
{
    plan(1, 8);
    m_server->fail(Step::Dot, {Answer::Kind::Hang, {}});
    m_service->start();
    QTRY_COMPARE(m_server->hanging(), 1); // the first is under way
    QVERIFY(state().isSending);
    m_profile->write([](Database &database) { return SendingSettings::setPaused(database, true); });
    m_service->pausedChanged(true);
    QVERIFY(state().isPaused);
    m_server->release();
    QTRY_VERIFY(!state().isSending);
    QCOMPARE(m_server->mails().size(), 1);
    QCOMPARE(states(), QStringLiteral("accepted 1, planned 7"));
    m_profile->write(
        [](Database &database) { return SendingSettings::setPaused(database, false); });
    m_service->pausedChanged(false);
    QTRY_COMPARE(m_server->mails().size(), 8);
}

void TestSendingService::asksForThePasswordAndGoesOn()
{
    m_vault.secrets.clear();
    plan(1, 3);
    m_service->start();
    QTRY_VERIFY(hasProblem(Kind::NoSecret));
    QCOMPARE(m_server->connections(), 0);
    const Sender sender = state().problems.first().sender;
    QCOMPARE(sender.id, m_sender);
    m_service->setSecret(sender, smtpfixture::password());
    QTRY_COMPARE(m_server->mails().size(), 3);
    QTRY_VERIFY(state().problems.isEmpty());
    QCOMPARE(m_vault.secrets.value(m_sender), smtpfixture::password());
}

void TestSendingService::aRefusedLoginWaitsForAnotherPassword()
{
    m_vault.secrets.insert(m_sender, QStringLiteral("wrong"));
    plan(1, 3);
    m_service->start();
    QTRY_VERIFY(hasProblem(Kind::LoginRefused));
    QVERIFY(m_server->mails().isEmpty());
    m_service->setSecret(state().problems.first().sender, smtpfixture::password());
    QTRY_COMPARE(m_server->mails().size(), 3);
    QTRY_VERIFY(state().problems.isEmpty());
}

/// By an account that the owner signed in for: its token is renewed, and kept, until it is taken
/// back.
void TestSendingService::aSignInIsRenewed()
{
    OAuthServer provider;
    const OAuthTokens before = oauthfixture::signedIn(provider, m_profile->clock.now());
    SmtpServer::Options options;
    options.token = OAuthServer::accessToken(2).toLatin1();
    options.logins = {"XOAUTH2"};
    SmtpServer mail(options);
    m_profile->write([&](Database &database) {
        SenderRepository senders(database);
        Sender account = *senders.get(m_sender);
        account.provider = QStringLiteral("gmail");
        account.options = SmtpAccounts::options(
            smtpfixture::account(mail, SmtpServer::Safety::Plain), account.provider);
        oauthfixture::standIn(provider, account);
        return senders.update(account);
    });
    m_vault.secrets.insert(m_sender, before.toText());
    m_profile->clock.advance(std::chrono::hours(2));
    plan(1, 1);
    m_service->start();
    QTRY_COMPARE(mail.mails().size(), 1);
    QTRY_VERIFY(!state().isSending);
    QTRY_COMPARE(OAuthTokens::fromText(m_vault.secrets.value(m_sender))->access,
                 OAuthServer::accessToken(2));
    provider.revoke();
    m_profile->clock.advance(std::chrono::hours(2));
    plan(2, 2);
    m_service->check();
    QTRY_VERIFY(hasProblem(Kind::LoginRefused));
    QCOMPARE(mail.mails().size(), 1);
    QCOMPARE(states(), QStringLiteral("accepted 1, deferred 1"));
    mail.release();
}

void TestSendingService::aProfileOfAnotherPlaceWaitsForTheOwner()
{
    QVERIFY(m_profile->store()
                .write([this](Database &database) { return m_profile->arm->disarm(database); })
                .result());
    plan(1, 3);
    m_service->start();
    QTRY_VERIFY(state().isDisarmed);
    QCOMPARE(m_server->connections(), 0);
    m_service->confirmPlace();
    QTRY_COMPARE(m_server->mails().size(), 3);
    QTRY_VERIFY(!state().isDisarmed);
}

void TestSendingService::lateMessagesWaitForTheOwner()
{
    m_profile->write([](Database &database) -> Done {
        auto settings = SendingSettings::load(database);
        if (!settings)
            return settings.error();
        settings->askBeforeLate = 2;
        return settings->save(database);
    });
    plan(1, 4, -5);
    m_service->start();
    QTRY_COMPARE(state().late, 4);
    QTRY_VERIFY(!state().isSending);
    QVERIFY(m_server->mails().isEmpty());
    m_service->answerLate(SendingDesk::Late::Send);
    QTRY_COMPARE(m_server->mails().size(), 4);
    QTRY_COMPARE(state().late, 0);
}

void TestSendingService::whatEndedInDoubtIsToldAndNotSentAgain()
{
    plan(1, 2);
    m_profile->write([this](Database &database) -> Done {
        OutboxRepository outbox(database);
        const Done claimed
            = outbox.claim({1}, QStringLiteral("p1@d1.example"), QStringLiteral("m1@shop"), "x");
        return claimed ? outbox.handOver({1}, {}, m_profile->clock.now()) : claimed;
    });
    const QSignalSpy told(m_service.get(), &SendingService::foundUncertain);
    m_service->start();
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told.first().first().toLongLong(), 1);
    QTRY_COMPARE(m_server->mails().size(), 1);
    QTRY_VERIFY(!state().isSending);
    QCOMPARE(states(), QStringLiteral("accepted 1, uncertain 1"));
}

void TestSendingService::closingStopsWithinAMessage()
{
    plan(1, 8);
    m_server->fail(Step::Rcpt, {Answer::Kind::Hang, {}});
    m_service->start();
    QTRY_COMPARE(m_server->hanging(), 1);
    m_service.reset(); // comes back although the server never answers
    m_server->release();
    QVERIFY(m_server->mails().isEmpty());
    open();
    m_service->start();
    QTRY_COMPARE(m_server->mails().size(), 8);
    QTRY_COMPARE(states(), QStringLiteral("accepted 8"));
}

QTEST_GUILESS_MAIN(TestSendingService)
#include "tst_sendingservice.moc"
