#include "models/shops/syncservice.h"
#include "models/store/settingsrepository.h"
#include "models/store/writtenmessages.h"
#include "tests/views/hands.h"
#include "tests/workflows/channels/smtpfixture.h"
#include "tests/workflows/messages/outboxprofile.h"
#include "tests/workflows/messages/testvault.h"
#include "views/outbox/sendingbar.h"
#include "views/shell/sendingnotices.h"
#include "views/widgets/theme.h"
#include "workflows/feedback/feedbackservice.h"
#include "workflows/messages/outboxactions.h"
#include "workflows/messages/sendingservice.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <atomic>

using namespace comptoir;

namespace {

using Step = SmtpServer::Step;
using Answer = SmtpServer::Answer;

} // namespace

/// What the window says of sending, over the wire to a mail server of this computer.
class TestSendingNotices : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void theSwitchOfTheFrameStopsAndAsks();
    void aMissingPasswordIsAskedFor();
    void aCopyAsksBeforeItSends();
    void whatARestoreLackedIsSaidBeforeItSends();
    void lateMessagesAreDropped();
    void whatIsInDoubtLeadsToTheOutbox();
    void anAnswerLeadsToTheCustomer();
    void aMailboxThatRefusesIsToldOnce();
    void lowCreditIsToldUntilItIsToppedUp();
    void endingWhileSendingSaysSo();
    void theBarTellsHowSendingStands();

private:
    void plan(int first, int last, qint64 hours = 0);
    void start();
    /// Presses the button of the newest notice that says so.
    void act(const QString &words);
    [[nodiscard]] std::optional<Notice> notice(const QString &words) const;
    [[nodiscard]] QString states() { return m_profile->states(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OutboxProfile> m_profile;
    std::unique_ptr<SmtpServer> m_server;
    TestVault m_vault;
    SenderId m_sender;
    std::unique_ptr<SyncService> m_sync;
    std::unique_ptr<SendingService> m_sending;
    std::unique_ptr<FeedbackService> m_feedback;
    std::unique_ptr<ViewContext> m_context;
    std::unique_ptr<QWidget> m_window;
    SendingNotices *m_notices = nullptr;
    QString m_page;
    qint64 m_opened = 0;
    std::atomic<int> m_tokens = 0;
};

void TestSendingNotices::init()
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
    DeskParts parts;
    parts.random = [] { return 0.5; };
    parts.token = [this] { return QStringLiteral("%1").arg(++m_tokens, 24, 16, QLatin1Char('0')); };
    const auto half = [] { return 0.5; };
    m_sync = std::make_unique<SyncService>(m_profile->store(), m_vault, m_profile->clock, half);
    m_sending
        = std::make_unique<SendingService>(m_profile->store(), m_vault, m_profile->clock,
                                           m_folder->filePath(QStringLiteral("marks")), parts);
    m_feedback
        = std::make_unique<FeedbackService>(m_profile->store(), m_vault, m_profile->clock, half);
}

/// A window with the notices, and the service that sends.
void TestSendingNotices::start()
{
    m_context = std::make_unique<ViewContext>(
        ViewContext{m_profile->store(), m_profile->clock, m_vault, *m_sync, {}, {}, {}});
    m_context->sending = m_sending.get();
    m_context->feedback = m_feedback.get();
    m_context->openRecord = [this](const QString &page, qint64 id) {
        m_page = page;
        m_opened = id;
    };
    m_window = std::make_unique<QWidget>();
    m_window->resize(900, 300);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_notices = new SendingNotices(*m_context, m_window.get());
    m_sending->start();
}

void TestSendingNotices::cleanup()
{
    m_window.reset();
    if (m_context)
        m_context->notices->clear(); // as the window does: buttons of notices keep the context
    m_context.reset();
    m_feedback.reset();
    m_server->release();
    m_sending.reset();
    m_sync.reset();
    m_server.reset();
    m_profile.reset();
}

/// Messages of a mailing, due so many hours from now.
void TestSendingNotices::plan(int first, int last, qint64 hours)
{
    m_profile->write([&](Database &database) -> Done {
        WrittenMessage written;
        written.name = QStringLiteral("Soldes");
        written.subject = QStringLiteral("Les soldes");
        written.html = QStringLiteral("<p>Bonjour {{last_name}}</p>"
                                      "<a href=\"{{unsubscribe_link}}\">Se désabonner</a>");
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

std::optional<Notice> TestSendingNotices::notice(const QString &words) const
{
    const Notices &all = *m_context->notices;
    for (int row = 0; row < all.rowCount(); ++row) {
        const qint64 id = all.data(all.index(row), Notices::IdRole).toLongLong();
        const auto found = all.notice(id);
        if (found && found->text.contains(words))
            return found;
    }
    return std::nullopt;
}

void TestSendingNotices::act(const QString &words)
{
    QTRY_VERIFY(notice(words));
    const auto found = notice(words);
    QVERIFY2(found->action, qPrintable(words));
    found->action();
}

/// Pressing it stops within one message; letting go again asks first and says how many would go.
void TestSendingNotices::theSwitchOfTheFrameStopsAndAsks()
{
    plan(1, 5);
    m_server->fail(Step::Dot, {Answer::Kind::Hang, {}});
    start();
    QTRY_COMPARE(m_server->hanging(), 1);
    m_context->shell->switchSending(*m_context, m_window.get());
    QTRY_VERIFY(m_context->shell->isSendingPaused());
    QTRY_VERIFY(m_sending->state().isPaused);
    m_server->release();
    QTRY_VERIFY(!m_sending->state().isSending);
    QCOMPARE(m_server->mails().size(), 1);

    m_context->shell->switchSending(*m_context, m_window.get());
    QDialog *question = nullptr;
    QTRY_VERIFY((question = hands::openDialog(*m_window)) != nullptr);
    QVERIFY(hands::shows(*question, QStringLiteral("4 message(s) wait")));
    QTest::keyClick(question, Qt::Key_Escape);
    QVERIFY(m_context->shell->isSendingPaused());
    m_context->undo->undo(); // one key does not send
    QTRY_VERIFY(notice(QStringLiteral("4 message(s) wait and would go at once")));
    QVERIFY(m_context->shell->isSendingPaused());
    m_context->shell->switchSending(*m_context, m_window.get());
    hands::answer(*m_window);
    QTRY_COMPARE(m_server->mails().size(), 5);
    QVERIFY(!m_context->shell->isSendingPaused());
}

void TestSendingNotices::aMissingPasswordIsAskedFor()
{
    m_vault.secrets.clear();
    plan(1, 2);
    start();
    act(QStringLiteral("no password or key"));
    auto *field = m_window->findChild<QLineEdit *>(QStringLiteral("accountPassword"));
    QVERIFY(field);
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    QTest::keyClicks(field, QStringLiteral("wrong"));
    QTest::keyClick(field, Qt::Key_Return);
    act(QStringLiteral("The provider refused the password"));
    QTRY_VERIFY((field = hands::named<QLineEdit>(*m_window, QStringLiteral("accountPassword"))));
    QTest::keyClicks(field, smtpfixture::password());
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(m_server->mails().size(), 2);
    QCOMPARE(m_vault.secrets.value(m_sender), smtpfixture::password());
}

void TestSendingNotices::aCopyAsksBeforeItSends()
{
    QVERIFY(m_profile->store()
                .write([this](Database &database) { return m_profile->arm->disarm(database); })
                .result());
    plan(1, 2);
    start();
    act(QStringLiteral("may not send until you confirm"));
    QVERIFY(m_server->mails().isEmpty());
    hands::answer(*m_window);
    QTRY_COMPARE(m_server->mails().size(), 2);
}

void TestSendingNotices::whatARestoreLackedIsSaidBeforeItSends()
{
    m_profile->write([this](Database &database) -> Done {
        const Done noted = SettingsRepository(database).set(
            QStringLiteral("restore.lacks_erasures"), QStringLiteral("1"));
        return noted ? m_profile->arm->disarm(database) : noted;
    });
    plan(1, 1);
    start();
    act(QStringLiteral("may not send until you confirm"));
    QDialog *question = nullptr;
    QTRY_VERIFY((question = hands::openDialog(*m_window)) != nullptr);
    QVERIFY(hands::shows(*question, QStringLiteral("erase them again")));
    QVERIFY(!hands::shows(*question, QStringLiteral("check the refusals")));
    hands::answer(*m_window);
    QTRY_COMPARE(m_server->mails().size(), 1);
}

void TestSendingNotices::lateMessagesAreDropped()
{
    m_profile->write([](Database &database) -> Done {
        auto settings = SendingSettings::load(database);
        if (!settings)
            return settings.error();
        settings->askBeforeLate = 2;
        return settings->save(database);
    });
    plan(1, 4, -5);
    start();
    act(QStringLiteral("4 message(s) were due while Comptoir was closed"));
    hands::answer(*m_window, QStringLiteral("Drop them all"));
    QTRY_COMPARE(states(), QStringLiteral("skipped 4"));
    QVERIFY(m_server->mails().isEmpty());
}

void TestSendingNotices::whatIsInDoubtLeadsToTheOutbox()
{
    plan(1, 1);
    m_profile->write([this](Database &database) -> Done {
        OutboxRepository outbox(database);
        const Done claimed = outbox.claim(OutboxId{1}, QStringLiteral("p1@d1.example"),
                                          QStringLiteral("m1@shop"), "x");
        return claimed ? outbox.handOver(OutboxId{1}, {}, m_profile->clock.now()) : claimed;
    });
    start();
    act(QStringLiteral("1 message(s) may have left"));
    QCOMPARE(m_page, QStringLiteral("outbox-uncertain"));
}

void TestSendingNotices::anAnswerLeadsToTheCustomer()
{
    start();
    QSignalSpy desktop(m_notices, &SendingNotices::desktopNotice);
    FeedbackRound round;
    round.taken = 1;
    round.replies.append({CustomerId{3}, QStringLiteral("Re: Les soldes")});
    emit m_feedback->finished(round);
    act(QStringLiteral("A customer answered: “Re: Les soldes”"));
    QCOMPARE(m_page, QStringLiteral("customers"));
    QCOMPARE(m_opened, 3);
    QCOMPARE(desktop.size(), 1);
    m_context->privacy->setOn(true);
    emit m_feedback->finished(round);
    QVERIFY(notice(QStringLiteral("A customer answered one of your messages.")));
}

void TestSendingNotices::aMailboxThatRefusesIsToldOnce()
{
    start();
    FeedbackRound round;
    Sender sender;
    sender.id = m_sender;
    round.problems.append({sender, {ErrorCode::Auth, QStringLiteral("The mailbox said no."), {}}});
    emit m_feedback->finished(round);
    emit m_feedback->finished(round);
    const Notices &all = *m_context->notices;
    int told = 0;
    for (int row = 0; row < all.rowCount(); ++row)
        told += all.data(all.index(row), Qt::DisplayRole) == QLatin1String("The mailbox said no.");
    QCOMPARE(told, 1);
}

void TestSendingNotices::lowCreditIsToldUntilItIsToppedUp()
{
    start();
    FeedbackRound round;
    Sender sender;
    sender.id = m_sender;
    sender.provider = QStringLiteral("ovh_sms");
    sender.address = QStringLiteral("Boutique");
    round.lowCredits.append({sender, {QStringLiteral("12"), {}}, 40});
    const auto told = [this] {
        const Notices &all = *m_context->notices;
        int count = 0;
        for (int row = 0; row < all.rowCount(); ++row)
            count += all.data(all.index(row), Qt::DisplayRole)
                         .toString()
                         .contains(QLatin1String("runs out of credit: 12 credits left"));
        return count;
    };
    emit m_feedback->finished(round);
    emit m_feedback->finished(round);
    QCOMPARE(told(), 1);
    QVERIFY(notice(QStringLiteral("40 message(s) wait to go by it.")));
    act(QStringLiteral("“Boutique” runs out of credit"));
    QCOMPARE(m_page, QStringLiteral("settings-senders"));
    emit m_feedback->finished({}); // topped up
    emit m_feedback->finished(round); // and used up again
    QCOMPARE(told(), 2);
}

void TestSendingNotices::endingWhileSendingSaysSo()
{
    plan(1, 3);
    m_server->fail(Step::Dot, {Answer::Kind::Hang, {}});
    start();
    QTRY_COMPARE(m_server->hanging(), 1);
    QVERIFY(m_notices->isSending());
    bool ended = false;
    m_notices->askBeforeEnd([&ended] { ended = true; });
    QVERIFY(!ended);
    QDialog *question = nullptr;
    QTRY_VERIFY((question = hands::openDialog(*m_window)) != nullptr);
    QVERIFY(hands::shows(*question, QStringLiteral("after the message that is under way")));
    hands::answer(*m_window);
    QVERIFY(ended);
    m_server->release();
    QTRY_VERIFY(!m_notices->isSending());
    ended = false;
    m_notices->askBeforeEnd([&ended] { ended = true; });
    QVERIFY(ended); // nothing leaves: nothing is asked
}

void TestSendingNotices::theBarTellsHowSendingStands()
{
    plan(1, 2, 3);
    start();
    SendingBar bar(*m_context, m_window.get());
    bar.setWaiting(2);
    QTRY_VERIFY(hands::shows(bar, QStringLiteral("2 message(s) wait. The next one goes today at "))
                || bar.accessibleName().contains(QStringLiteral("The next one goes")));
    bar.setWaiting(0);
    QVERIFY(!bar.isVisibleTo(m_window.get()));
}

QTEST_MAIN(TestSendingNotices)
#include "tst_sendingnotices.moc"
