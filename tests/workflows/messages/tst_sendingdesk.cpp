#include "models/store/profile.h"
#include "models/store/writtenmessages.h"
#include "tests/workflows/messages/fakechannel.h"
#include "tests/workflows/messages/outboxprofile.h"
#include "workflows/messages/sendingdesk.h"

#include <QSemaphore>
#include <QTemporaryDir>

#include <atomic>

using namespace comptoir;

namespace {

using End = DispatchReport::End;

/// Hands everything on to a channel that the test keeps.
class LentChannel : public MessageChannel
{
public:
    explicit LentChannel(FakeChannel &channel)
        : m_channel(channel)
    {}
    SendOutcome send(const SendRequest &request, const HandOver &onHandOver,
                     const CancelToken &cancel) override
    {
        return m_channel.send(request, onHandOver, cancel);
    }
    void hangUp() override { m_channel.hangUp(); }

private:
    FakeChannel &m_channel;
};

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

/// The one place where everything that sends is put together.
class TestSendingDesk : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void plansAndSends();
    void thePreviewSaysWhyOthersGetNothing();
    void whatHindersTheMessageHindersThePlan();
    void theFirstAccountArms();
    void anAccountDoesNotArmARestoredProfile();
    void aPauseHoldsWithinOneMessage();
    void cancelStopsWithinOneMessage();
    void lateMessagesAreAskedAbout();
    void anAccountWithoutItsPasswordDoesNotStopTheOthers();
    void whatTheLastRunLeftIsPutRightOnce();

private:
    void open();
    SenderId addAccount(const char *address)
    {
        Sender account;
        account.provider = QStringLiteral("brevo");
        account.address = QString::fromLatin1(address);
        const auto kept = m_desk->keepAccount(account);
        if (!kept)
            qFatal("%s", qPrintable(kept.error().detail));
        return kept->sender.id;
    }
    Mailing mailing(int first, int last, SenderId sender = {1})
    {
        Mailing mailing{newsletter(), sender, {}, m_profile->clock.now()};
        for (int customer = first; customer <= last; ++customer)
            mailing.customers.append(CustomerId{customer});
        return mailing;
    }
    DeskReport run()
    {
        const Result<DeskReport> report = m_desk->run(m_cancel);
        if (!report)
            qFatal("%s", qPrintable(report.error().detail));
        return *report;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OutboxProfile> m_profile;
    std::unique_ptr<SendingDesk> m_desk;
    std::unique_ptr<FakeChannel> m_channel;
    std::function<Result<QString>(const Sender &)> m_secret;
    CancelToken m_cancel;
    std::atomic<int> m_tokens = 0;
};

void TestSendingDesk::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_profile = std::make_unique<OutboxProfile>(m_folder->path());
    m_profile->fill(8); // with an account, and armed
    m_channel = std::make_unique<FakeChannel>();
    m_cancel = CancelToken();
    m_secret = [](const Sender &) { return Result<QString>(QStringLiteral("hush")); };
    open();
}

void TestSendingDesk::open()
{
    m_desk.reset();
    DeskParts parts;
    parts.random = [] { return 0.5; };
    parts.token = [this] { return QStringLiteral("%1").arg(++m_tokens, 24, 16, QLatin1Char('0')); };
    parts.secret = [this](const Sender &sender) { return m_secret(sender); };
    parts.channel = [this](const Sender &, const QString &secret) {
        if (secret != QLatin1String("hush"))
            qFatal("not the secret");
        return Result<std::unique_ptr<MessageChannel>>(std::make_unique<LentChannel>(*m_channel));
    };
    m_desk = std::make_unique<SendingDesk>(m_profile->store(), m_profile->clock,
                                           m_folder->filePath(QStringLiteral("marks")), parts);
}

void TestSendingDesk::cleanup()
{
    m_desk.reset();
    m_profile.reset();
}

void TestSendingDesk::plansAndSends()
{
    m_profile->say(3, ConsentState::Withdrawn);
    const auto planned = m_desk->plan(mailing(1, 8));
    QVERIFY2(planned, planned ? "" : qPrintable(planned.error().detail));
    QCOMPARE(planned->written.planned, 7);
    QCOMPARE(planned->written.skipped, 1);
    m_profile->say(4, ConsentState::Withdrawn); // between planning and sending
    const DeskReport report = run();
    QCOMPARE(report.accounts.size(), 1);
    QCOMPARE(report.accounts.first().report.end, End::Empty);
    QCOMPARE(report.sum().accepted, 6);
    QCOMPARE(report.sum().skipped, 1);
    QCOMPARE(m_channel->left.size(), 6);
    QVERIFY(m_channel->left.first().content.contains("List-Unsubscribe: "));
    QCOMPARE(m_profile->number(QStringLiteral("SELECT count(*) FROM message_token")), 6);
    // Nothing is due, so nobody is asked for a password.
    m_secret = [](const Sender &) -> Result<QString> { qFatal("asked"); };
    QVERIFY(run().accounts.isEmpty());
}

void TestSendingDesk::thePreviewSaysWhyOthersGetNothing()
{
    m_profile->say(1, ConsentState::Withdrawn);
    m_profile->say(2, ConsentState::Denied);
    m_profile->say(3, ConsentState::Denied);
    const auto preview = m_desk->preview(mailing(1, 9));
    QVERIFY(preview);
    QCOMPARE(preview->willGo, 5);
    QCOMPARE(preview->refused.value(GateReason::ConsentWithdrawn), 1);
    QCOMPARE(preview->refused.value(GateReason::ConsentDenied), 2);
    QCOMPARE(preview->refused.value(GateReason::CustomerGone), 1);
    QCOMPARE(m_profile->number(QStringLiteral("SELECT count(*) FROM outbox")), 0);
    QCOMPARE(m_profile->number(QStringLiteral("SELECT count(*) FROM message_template")), 0);
}

void TestSendingDesk::whatHindersTheMessageHindersThePlan()
{
    Mailing wrong = mailing(1, 2);
    wrong.message.html = QStringLiteral("<p>Bonjour</p>");
    QVERIFY(!m_desk->preview(wrong));
    const auto planned = m_desk->plan(wrong);
    QVERIFY(!planned);
    QVERIFY(planned.error().detail.contains(QStringLiteral("no_opt_out")));
    QCOMPARE(m_profile->number(QStringLiteral("SELECT count(*) FROM outbox")), 0);
}

void TestSendingDesk::theFirstAccountArms()
{
    m_profile->run("DELETE FROM sender; DELETE FROM setting WHERE key = 'messages.place'");
    // Asked by a reader: whoever writes is not waited for.
    QSemaphore busy;
    const auto writing = m_profile->store().write([&busy](Database &) {
        busy.acquire();
        return true;
    });
    QVERIFY(!*m_desk->isArmed());
    busy.release();
    QVERIFY(writing.result());
    QVERIFY(run().isDisarmed);
    addAccount("shop@example.fr");
    QVERIFY(*m_desk->isArmed());
    QVERIFY(!run().isDisarmed);
}

void TestSendingDesk::anAccountDoesNotArmARestoredProfile()
{
    QFile marker(profile::restoredMarker(m_profile->store().folder()));
    QVERIFY(marker.open(QIODevice::WriteOnly));
    marker.close();
    QVERIFY(m_desk->plan(mailing(1, 2)));
    addAccount("other@example.fr");
    QVERIFY(run().isDisarmed);
    QVERIFY(m_channel->left.isEmpty());
    QVERIFY(m_desk->confirmPlace());
    QCOMPARE(run().sum().accepted, 2);
}

void TestSendingDesk::aPauseHoldsWithinOneMessage()
{
    QVERIFY(m_desk->plan(mailing(1, 8)));
    m_channel->meanwhile = [this](const SendRequest &) {
        if (m_channel->asked == 3)
            QVERIFY(m_desk->setPaused(true)); // while the third one is on its way
    };
    QCOMPARE(run().accounts.first().report.end, End::Paused);
    QCOMPARE(m_channel->left.size(), 2);
    QVERIFY(run().isPaused);
    QVERIFY(m_desk->setPaused(false));
    run();
    QCOMPARE(m_channel->left.size(), 8);
}

void TestSendingDesk::cancelStopsWithinOneMessage()
{
    QVERIFY(m_desk->plan(mailing(1, 8)));
    m_channel->meanwhile = [this](const SendRequest &) {
        if (m_channel->asked == 3)
            m_cancel.cancel();
    };
    QCOMPARE(run().accounts.first().report.end, End::Cancelled);
    QCOMPARE(m_channel->left.size(), 3);
    QCOMPARE(m_profile->states(), QStringLiteral("accepted 3, planned 5"));
}

void TestSendingDesk::lateMessagesAreAskedAbout()
{
    m_profile->run("INSERT INTO setting(key, value) VALUES('messages.ask_before_late', '3')");
    QVERIFY(m_desk->plan(mailing(1, 8)));
    m_profile->clock.advance(std::chrono::hours(3));
    const auto start = m_desk->start();
    QVERIFY(start && start->isHeld);
    QCOMPARE(start->late, 8);
    QCOMPARE(run().sum().accepted, 0);
    QVERIFY(m_desk->answerLate(SendingDesk::Late::Send));
    QVERIFY(!m_desk->start()->isHeld);
    QCOMPARE(run().sum().accepted, 8);
}

void TestSendingDesk::anAccountWithoutItsPasswordDoesNotStopTheOthers()
{
    const SenderId other = addAccount("other@example.fr");
    QVERIFY(m_desk->plan(mailing(1, 4)));
    QVERIFY(m_desk->plan(mailing(5, 8, other)));
    m_secret = [other](const Sender &sender) {
        return sender.id == other
            ? Result<QString>(Error{ErrorCode::Secret, QStringLiteral("No password."), {}})
            : Result<QString>(QStringLiteral("hush"));
    };
    const DeskReport report = run();
    QCOMPARE(report.sum().accepted, 4);
    QCOMPARE(report.error()->code, ErrorCode::Secret);
    QCOMPARE(m_profile->states(), QStringLiteral("accepted 4, planned 4"));
    m_secret = [](const Sender &) { return Result<QString>(QStringLiteral("hush")); };
    QCOMPARE(run().sum().accepted, 4);
}

void TestSendingDesk::whatTheLastRunLeftIsPutRightOnce()
{
    QVERIFY(m_desk->plan(mailing(1, 2)));
    m_profile->run("UPDATE outbox SET state = 'handed_over' WHERE id = 1");
    open();
    const auto start = m_desk->start();
    QCOMPARE(start->uncertain.size(), 1);
    m_profile->run("UPDATE outbox SET state = 'handed_over' WHERE id = 2"); // under way by now
    QCOMPARE(m_desk->start()->uncertain.size(), 1);
    QCOMPARE(m_profile->states(), QStringLiteral("handed_over 1, uncertain 1"));
}

QTEST_GUILESS_MAIN(TestSendingDesk)
#include "tst_sendingdesk.moc"
