#include "models/store/consentrepository.h"
#include "models/store/outboxrepository.h"
#include "models/store/senderrepository.h"
#include "tests/views/hands.h"
#include "tests/views/viewsfixture.h"
#include "views/outbox/messagecontent.h"
#include "views/outbox/outboxcolumns.h"
#include "views/outbox/outboxpage.h"
#include "views/outbox/outboxpanel.h"
#include "views/outbox/outboxtablemodel.h"
#include "views/outbox/outboxwords.h"
#include "views/outbox/sendingbar.h"
#include "views/widgets/chip.h"
#include "views/widgets/datatable.h"
#include "views/widgets/elidedbutton.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/mailview.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/tabrow.h"
#include "views/widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace comptoir;

namespace {

constexpr qint64 kHour = 3'600'000;

const QByteArray kMail = "From: Shop <shop@example.fr>\r\n"
                         "To: zoe@example.fr\r\n"
                         "Subject: =?utf-8?Q?No=C3=ABl?=\r\n"
                         "MIME-Version: 1.0\r\n"
                         "Content-Type: multipart/alternative; boundary=b\r\n\r\n"
                         "--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                         "Bonjour en texte\r\n"
                         "--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
                         "<p>Bonjour <b>Zo\xc3\xa9</b></p><script>alert(1)</script>\r\n"
                         "--b--\r\n";

} // namespace

/// The page of the outbox with real keys and clicks over a real store.
class TestOutboxPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void theModelKeepsItsPromises();
    void chipsCountAndNarrow();
    void aPartOfTheOutboxIsLedTo();
    void typingFindsAMessage();
    void theRecordShowsWhatWasSent();
    void uncertainOnesAreDecidedAfterAQuestion();
    void waitingOnesAreWithdrawnByKeyAndComeBack();
    void severalAreDecidedAtOnce();
    void whatARuleForbidsIsLeftOutOfMany();
    void whatWasNotSentIsLetGo();
    void aMailingIsStoppedAsAWhole();
    void onlyWhatMayBeIsOffered_data();
    void onlyWhatMayBeIsOffered();
    void theCustomerIsOneClickAway();
    void hiddenNamesAreMasked();
    void aPauseSaysHowManyWait();
    void anEmptyOutboxExplains();
    void everyLineGoesOut();

private:
    template <typename F>
    void write(F work)
    {
        const Done written = awaitResult(m_fixture->store().write([&work](Database &db) -> Done {
            Transaction transaction(db);
            const Done done = work(db);
            return done ? transaction.commit() : done;
        }));
        if (!written)
            qFatal("%s", qPrintable(written.error().detail));
    }
    Done fill(Database &db);
    void agree(qint64 customer, ConsentState state);
    [[nodiscard]] OutboxState stateOf(qint64 id)
    {
        const auto row = awaitResult(m_fixture->store().write(
            [id](Database &db) { return OutboxRepository(db).get(OutboxId{id}); }));
        return row ? row->state : OutboxState::HandedOver;
    }
    DataTable *table() const { return m_page->findChild<DataTable *>(); }
    OutboxPanel *panel() const { return m_page->findChild<OutboxPanel *>(); }
    int rows() const { return table()->model()->rowCount(); }
    [[nodiscard]] QString cell(int row, OutboxColumn column) const
    {
        return table()->model()->index(row, OutboxColumns::indexOf(column)).data().toString();
    }
    void narrow(OutboxGroup group)
    {
        auto *chip
            = m_page->findChild<Chip *>(QStringLiteral("group%1").arg(static_cast<int>(group)));
        QTest::mouseClick(chip, Qt::LeftButton);
        QTRY_VERIFY(rows() < kAll && !cell(0, OutboxColumn::State).isEmpty());
    }
    void openRow(int row)
    {
        const QRect place = table()->visualRect(table()->model()->index(row, 0));
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, place.center());
        QTRY_VERIFY(panel()->isVisible());
    }
    [[nodiscard]] QPushButton *panelButton(OutboxAction action) const
    {
        return hands::named<QPushButton>(
            *panel(), QStringLiteral("outbox.act%1").arg(static_cast<int>(action)));
    }

    static constexpr int kAll = 8;
    static constexpr qint64 kSent = 1, kUncertain = 2, kFailed = 3, kSkipped = 4, kDead = 8;

    std::unique_ptr<ViewsFixture> m_fixture;
    std::unique_ptr<ViewContext> m_context;
    std::unique_ptr<OutboxPage> m_page;
};

/// 1 sent, 2 uncertain, 3 failed, 4 not sent, 5 and 6 wait, 7 a text message, 8 failed for good.
Done TestOutboxPage::fill(Database &db)
{
    OutboxRepository outbox(db);
    const Timestamp now = m_fixture->clock.now();
    const auto settle = [&](qint64 id, OutboxState state, const char *reason) {
        OutboxRepository::Settlement settlement;
        settlement.state = state;
        settlement.reason = QLatin1String(reason);
        return outbox.settle(OutboxId{id}, settlement, now);
    };
    const auto send = [&](qint64 id, OutboxState state, const char *reason, const QByteArray &said,
                          const QString &address) {
        if (const Done claimed = outbox.claim(OutboxId{id}, address, QString::number(id), said);
            !claimed)
            return claimed;
        if (const Done over = outbox.handOver(OutboxId{id}, {}, now); !over)
            return over;
        return settle(id, state, reason);
    };
    for (qint64 id = 1; id <= kAll; ++id) {
        PlannedMessage message;
        message.key = {QStringLiteral("owner:1"), QStringLiteral("1"), CustomerId{id}, {}};
        message.channel = id == 7 ? Channel::Sms : Channel::Email;
        message.sender = SenderId{1};
        message.name = id == 7 ? QStringLiteral("Colis") : QStringLiteral("Soldes");
        message.hasOptOut = true;
        message.dueAt = {now.ms + (id == 5 || id == 6 ? 24 * kHour : -kHour)};
        if (const auto planned = outbox.plan(message, message.dueAt, now); !planned)
            return planned.error();
    }
    const QString mail = QStringLiteral("zoe@example.fr");
    for (const Done &step : {send(1, OutboxState::Accepted, "", kMail, mail),
                             send(2, OutboxState::Uncertain, "no_answer", kMail, mail),
                             send(3, OutboxState::Failed, "mailbox_full", kMail, mail),
                             settle(4, OutboxState::Skipped, "consent_withdrawn"),
                             send(7, OutboxState::Accepted, "", "Votre colis est l\xc3\xa0",
                                  QStringLiteral("+33612345678")),
                             send(8, OutboxState::Failed, "no_such_address", kMail, mail)}) {
        if (!step)
            return step;
    }
    return done();
}

void TestOutboxPage::initTestCase()
{
    Theme::apply(*qApp, Theme::Mode::Light);
    m_fixture = std::make_unique<ViewsFixture>();
    m_fixture->fill(40);
    write([this](Database &db) -> Done {
        Sender sender;
        sender.provider = QStringLiteral("smtp");
        sender.address = QStringLiteral("shop@example.fr");
        const auto added = SenderRepository(db).add(sender, m_fixture->clock.now());
        return added ? done() : Done(added.error());
    });
    for (qint64 customer = 1; customer <= kAll; ++customer)
        agree(customer, ConsentState::Granted);
}

/// By all channels that are written by here.
void TestOutboxPage::agree(qint64 customer, ConsentState state)
{
    m_fixture->clock.advance(std::chrono::seconds(1));
    for (const Channel channel : {Channel::Email, Channel::Sms}) {
        ConsentRecord record;
        record.channel = channel;
        record.state = state;
        record.source = QStringLiteral("owner");
        record.at = m_fixture->clock.now();
        write([&](Database &db) {
            return ConsentRepository(db).recordByOwner(CustomerId{customer}, record, *record.at);
        });
    }
}

void TestOutboxPage::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )")));
    write([this](Database &db) -> Done {
        for (const char *sql :
             {"DELETE FROM send_log", "DELETE FROM stopped_cause", "DELETE FROM outbox"}) {
            if (const Done cleared = db.execute(sql); !cleared)
                return cleared;
        }
        return fill(db);
    });
    m_context = std::make_unique<ViewContext>(m_fixture->context());
    m_page = std::make_unique<OutboxPage>(*m_context);
    m_page->resize(1300, 850);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->refresh();
    QTRY_COMPARE(rows(), kAll);
    QTRY_VERIFY(!cell(0, OutboxColumn::State).isEmpty());
}

void TestOutboxPage::cleanup()
{
    m_page.reset();
    m_context->undo->clear();
    m_context.reset();
}

void TestOutboxPage::theModelKeepsItsPromises()
{
    OutboxTableModel model(m_fixture->store(), m_context->privacy);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy loaded(&model, &PagedModelBase::loaded);
    model.setQuery({});
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(model.rowCount(), kAll);
    model.sort(OutboxColumns::indexOf(OutboxColumn::State), Qt::AscendingOrder);
    QTRY_COMPARE(loaded.size(), 2);
}

void TestOutboxPage::chipsCountAndNarrow()
{
    auto *failed = m_page->findChild<Chip *>(
        QStringLiteral("group%1").arg(static_cast<int>(OutboxGroup::Failed)));
    QTRY_COMPARE(failed->accessibleName(), QStringLiteral("Failed 2"));
    QTest::mouseClick(failed, Qt::LeftButton);
    QTRY_COMPARE(rows(), 2);
    QTRY_COMPARE(cell(0, OutboxColumn::State), QStringLiteral("Failed"));
    QVERIFY(failed->isChecked());
    QTest::mouseClick(failed, Qt::LeftButton); // once more: all again
    QTRY_COMPARE(rows(), kAll);
    failed->setFocus();
    QTest::keyClick(failed, Qt::Key_Space);
    QTRY_COMPARE(rows(), 2);
    QTest::mouseClick(m_page->findChild<QPushButton *>(QStringLiteral("clearFilters")),
                      Qt::LeftButton);
    QTRY_COMPARE(rows(), kAll);
}

void TestOutboxPage::aPartOfTheOutboxIsLedTo()
{
    m_page->showSection(QStringLiteral("uncertain"));
    QTRY_COMPARE(rows(), 1);
    QTRY_COMPARE(cell(0, OutboxColumn::State), QStringLiteral("Uncertain"));
    m_page->showSection(QStringLiteral("waiting"));
    QTRY_COMPARE(rows(), 2);
}

void TestOutboxPage::typingFindsAMessage()
{
    QVERIFY(m_page->find()); // what the window asks on Ctrl+F
    auto *field = m_page->findChild<SearchField *>();
    QTest::keyClicks(field, QStringLiteral("colis"));
    QTRY_COMPARE(rows(), 1);
    QTRY_COMPARE(cell(0, OutboxColumn::Message), QStringLiteral("Colis"));
    QTest::keyClicks(field, QStringLiteral("zzz"));
    QTRY_COMPARE(rows(), 0);
    auto *empty = m_page->findChild<EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    QTest::mouseClick(hands::button(*empty, QStringLiteral("Show all messages")), Qt::LeftButton);
    QTRY_COMPARE(rows(), kAll);
}

void TestOutboxPage::theRecordShowsWhatWasSent()
{
    m_page->showRecord(kSent);
    QTRY_VERIFY(hands::shows(*panel(), QStringLiteral("Handed over to the other side.")));
    QVERIFY(hands::shows(*panel(), QStringLiteral("The other side took it.")));
    QTabBar *tabs = panel()->findChild<TabRow *>()->tabs();
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(OutboxPanel::Message).center());
    const auto *browser = panel()->findChild<MailView *>();
    QVERIFY(browser->isVisible());
    QCOMPARE(browser->toPlainText().trimmed(), QStringLiteral("Bonjour Zoé"));
    QVERIFY(hands::shows(*panel(), QStringLiteral("Subject: Noël")));
    tabs->setFocus();
    QTest::keyClick(tabs, Qt::Key_Right);
    const auto *text = panel()->findChild<QPlainTextEdit *>(QStringLiteral("outboxText"));
    QVERIFY(text->isVisible());
    QVERIFY(text->toPlainText().startsWith(QLatin1String("Bonjour en texte")));
    QTest::keyClick(tabs, Qt::Key_Right);
    const auto *raw = panel()->findChild<QPlainTextEdit *>(QStringLiteral("outboxRaw"));
    QVERIFY(raw->isVisible());
    QVERIFY(raw->toPlainText().contains(QLatin1String("boundary=b")));
}

void TestOutboxPage::uncertainOnesAreDecidedAfterAQuestion()
{
    QSignalSpy badge(m_page.get(), &Page::badgeChanged);
    narrow(OutboxGroup::Uncertain);
    openRow(0);
    QTRY_VERIFY(panelButton(OutboxAction::Arrived));
    QVERIFY(panelButton(OutboxAction::SendAgain));
    QVERIFY(!panelButton(OutboxAction::Withdraw));
    QTest::mouseClick(panelButton(OutboxAction::SendAgain), Qt::LeftButton);
    QDialog *question = nullptr;
    QTRY_VERIFY((question = hands::openDialog(*m_page)) != nullptr);
    QVERIFY(hands::shows(*question, QStringLiteral("gets it twice")));
    QTest::keyClick(question, Qt::Key_Escape);
    QCOMPARE(stateOf(kUncertain), OutboxState::Uncertain);
    QTest::mouseClick(panelButton(OutboxAction::Arrived), Qt::LeftButton);
    hands::answer(*m_page);
    QTRY_COMPARE(stateOf(kUncertain), OutboxState::Accepted);
    QTRY_COMPARE(rows(), 0);
    QCOMPARE(badge.size(), 1);
    QVERIFY(!m_context->undo->canUndo());
}

void TestOutboxPage::waitingOnesAreWithdrawnByKeyAndComeBack()
{
    narrow(OutboxGroup::Waiting);
    QTRY_COMPARE(rows(), 2);
    const qint64 first = 6; // due at the same time: the last planned comes first
    table()->setFocus();
    table()->moveTo(0);
    QTest::keyClick(table(), Qt::Key_Delete);
    QTRY_COMPARE(stateOf(first), OutboxState::Skipped);
    QTRY_COMPARE(rows(), 1);
    QTRY_VERIFY(m_context->undo->canUndo());
    m_context->undo->undo();
    QTRY_COMPARE(stateOf(first), OutboxState::Planned);
    QTRY_VERIFY(m_context->undo->canRedo());
    m_context->undo->redo();
    QTRY_COMPARE(stateOf(first), OutboxState::Skipped);
}

void TestOutboxPage::severalAreDecidedAtOnce()
{
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
    const QString name
        = QStringLiteral("outbox.all%1").arg(static_cast<int>(OutboxAction::Withdraw));
    QTRY_VERIFY(hands::named<QPushButton>(*m_page, name));
    QVERIFY(hands::shows(*m_page, QStringLiteral("8 message(s) chosen")));
    QTest::mouseClick(hands::named<QPushButton>(*m_page, name), Qt::LeftButton);
    QTRY_COMPARE(stateOf(5), OutboxState::Skipped);
    QCOMPARE(stateOf(6), OutboxState::Skipped);
    QCOMPARE(stateOf(kSent), OutboxState::Accepted); // what is past stays
    QCOMPARE(stateOf(kUncertain), OutboxState::Uncertain);
    QTRY_COMPARE(m_context->undo->undoText(), QStringLiteral("2 message(s) were withdrawn."));
}

void TestOutboxPage::whatARuleForbidsIsLeftOutOfMany()
{
    // Of two that were not sent, one customer says no.
    write([this](Database &db) -> Done {
        OutboxRepository::Settlement settlement;
        settlement.state = OutboxState::Skipped;
        settlement.reason = QStringLiteral("cancelled");
        return OutboxRepository(db).settle(OutboxId{5}, settlement, m_fixture->clock.now());
    });
    agree(kSkipped, ConsentState::Withdrawn);
    m_page->refresh();
    narrow(OutboxGroup::NotSent);
    QTRY_COMPARE(rows(), 2);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
    const QString name
        = QStringLiteral("outbox.all%1").arg(static_cast<int>(OutboxAction::Release));
    QTRY_VERIFY(hands::named<QPushButton>(*m_page, name));
    QTest::mouseClick(hands::named<QPushButton>(*m_page, name), Qt::LeftButton);
    QTRY_COMPARE(stateOf(5), OutboxState::Planned);
    QCOMPARE(stateOf(kSkipped), OutboxState::Skipped);
    QStringList told;
    QTRY_VERIFY(m_context->undo->canUndo());
    for (int i = 0; i < m_context->notices->rowCount(); ++i)
        told.append(m_context->notices->index(i).data().toString());
    QVERIFY2(told.contains(QStringLiteral(
                 "1 message(s) were left as they are, because a rule stands against them:"
                 " The customer withdrew the consent.")),
             qPrintable(told.join(u'|')));
    QCOMPARE(m_context->undo->undoText(),
             QStringLiteral("1 message(s) wait to go, and the rules are asked again."));
    agree(kSkipped, ConsentState::Granted);
}

void TestOutboxPage::whatWasNotSentIsLetGo()
{
    agree(kSkipped, ConsentState::Withdrawn);
    narrow(OutboxGroup::NotSent);
    openRow(0);
    QTRY_VERIFY(hands::shows(*panel(), QStringLiteral("The customer withdrew the consent.")));
    // The gate would refuse it again: that is said, and not offered.
    QTRY_VERIFY(panelButton(OutboxAction::Release));
    QVERIFY(!panelButton(OutboxAction::Release)->isEnabled());
    QVERIFY(hands::shows(*panel(), QStringLiteral("it would be refused again.")));
    agree(kSkipped, ConsentState::Granted);
    panel()->refresh();
    QTRY_VERIFY(panelButton(OutboxAction::Release)->isEnabled());
    QTest::mouseClick(panelButton(OutboxAction::Release), Qt::LeftButton);
    QTRY_COMPARE(stateOf(kSkipped), OutboxState::Planned);
    QTRY_VERIFY(m_context->undo->canUndo());
    m_context->undo->undo();
    QTRY_COMPARE(stateOf(kSkipped), OutboxState::Skipped);
    const auto row = awaitResult(m_fixture->store().write(
        [](Database &db) { return OutboxRepository(db).get(OutboxId{kSkipped}); }));
    QCOMPARE(row->reason, QStringLiteral("consent_withdrawn")); // as it was
}

void TestOutboxPage::aMailingIsStoppedAsAWhole()
{
    m_page->showRecord(5);
    QPushButton *stop = nullptr;
    QTRY_VERIFY((stop = hands::named<QPushButton>(*panel(), QStringLiteral("outbox.stop"))));
    QTest::mouseClick(stop, Qt::LeftButton);
    hands::answer(*m_page);
    QTRY_COMPARE(stateOf(5), OutboxState::Skipped);
    QCOMPARE(stateOf(6), OutboxState::Skipped);
    // One is let go after all: it waits until the mailing goes on.
    QTRY_VERIFY(panelButton(OutboxAction::Release));
    QTest::mouseClick(panelButton(OutboxAction::Release), Qt::LeftButton);
    QTRY_VERIFY(hands::shows(*panel(), QStringLiteral("This mailing is stopped")));
    QTest::mouseClick(hands::button(*panel(), QStringLiteral("Let it go on")), Qt::LeftButton);
    QTRY_VERIFY(!hands::shows(*panel(), QStringLiteral("This mailing is stopped")));
}

void TestOutboxPage::onlyWhatMayBeIsOffered_data()
{
    QTest::addColumn<qint64>("message");
    QTest::addColumn<QList<int>>("offered");
    const auto row = [](const char *name, qint64 message, const QList<OutboxAction> &offered) {
        QList<int> numbers;
        for (const OutboxAction action : offered)
            numbers.append(static_cast<int>(action));
        QTest::newRow(name) << message << numbers;
    };
    row("sent", kSent, {});
    row("uncertain", kUncertain, {OutboxAction::Arrived, OutboxAction::SendAgain});
    row("failed", kFailed, {OutboxAction::Retry});
    row("failed, and nobody is there", kDead, {});
    row("not sent", kSkipped, {OutboxAction::Release});
    row("waits", 5, {OutboxAction::Withdraw});
}

void TestOutboxPage::onlyWhatMayBeIsOffered()
{
    QFETCH(qint64, message);
    QFETCH(QList<int>, offered);
    m_page->showRecord(message);
    const auto shown = [this] {
        QList<int> actions;
        for (const OutboxAction action : kAllOutboxActions) {
            if (panelButton(action))
                actions.append(static_cast<int>(action));
        }
        return actions;
    };
    QTRY_VERIFY(panel()->findChild<ElidedButton *>()->isVisible());
    QTRY_COMPARE(shown(), offered);
}

void TestOutboxPage::theCustomerIsOneClickAway()
{
    QString page;
    qint64 opened = 0;
    m_page.reset();
    m_context->openRecord = [&](const QString &name, qint64 id) {
        page = name;
        opened = id;
    };
    m_page = std::make_unique<OutboxPage>(*m_context);
    m_page->resize(1300, 850);
    m_page->show();
    m_page->refresh();
    m_page->showRecord(kSent);
    auto *customer = m_page->findChild<ElidedButton *>(QStringLiteral("openCustomer"));
    QTRY_VERIFY(!customer->text().isEmpty());
    QTest::mouseClick(customer, Qt::LeftButton);
    QCOMPARE(page, QStringLiteral("customers"));
    QCOMPARE(opened, 1);
}

void TestOutboxPage::hiddenNamesAreMasked()
{
    m_page->showRecord(kSent);
    QTRY_VERIFY(hands::shows(*panel(), QStringLiteral("zoe@example.fr")));
    panel()->showTab(OutboxPanel::Raw);
    const auto *raw = panel()->findChild<QPlainTextEdit *>(QStringLiteral("outboxRaw"));
    QVERIFY(raw->toPlainText().contains(QLatin1String("zoe@example.fr")));
    m_context->privacy->setOn(true);
    QVERIFY(!hands::shows(*panel(), QStringLiteral("zoe@example.fr")));
    QVERIFY(!raw->toPlainText().contains(QLatin1String("zoe@example.fr")));
    QTRY_VERIFY(cell(0, OutboxColumn::Customer).startsWith(QLatin1String("Customer ")));
    m_context->privacy->setOn(false);
    QVERIFY(raw->toPlainText().contains(QLatin1String("zoe@example.fr")));
}

void TestOutboxPage::aPauseSaysHowManyWait()
{
    const auto *bar = m_page->findChild<SendingBar *>();
    QTRY_VERIFY(!bar->isVisible()); // nobody sends here
    m_context->shell->setSendingPaused(true);
    QTRY_VERIFY(hands::shows(*bar, QStringLiteral("Sending is paused: 2 message(s) wait.")));
    // The two wait until tomorrow: nothing would go at once, and nothing is asked.
    QTest::mouseClick(hands::button(*bar, QStringLiteral("Let sending go on")), Qt::LeftButton);
    QTRY_VERIFY(!m_context->shell->isSendingPaused());
    QTRY_VERIFY(!bar->isVisible());
}

void TestOutboxPage::anEmptyOutboxExplains()
{
    write([](Database &db) -> Done {
        const Done logged = db.execute("DELETE FROM send_log");
        return logged ? db.execute("DELETE FROM outbox") : logged;
    });
    m_page->refresh();
    QTRY_COMPARE(rows(), 0);
    const auto *empty = m_page->findChild<EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    QVERIFY(hands::shows(*empty, QStringLiteral("None was planned yet.")));
}

void TestOutboxPage::everyLineGoesOut()
{
    auto *model = qobject_cast<OutboxTableModel *>(table()->model());
    const TableSource source = model->exportSource(
        {QStringLiteral("customer"), QStringLiteral("state"), QStringLiteral("reason")});
    QCOMPARE(source.columns.size(), 3);
    const auto lines = awaitResult(
        m_fixture->store().read([source](Database &db) -> Result<QList<QList<csv::TableCell>>> {
            const auto ids = source.ids(db);
            return ids ? source.rows(db, *ids) : ids.error();
        }));
    QVERIFY(lines);
    QCOMPARE(lines->size(), kAll);
    const csv::TableCell withdrawn = QStringLiteral("The customer withdrew the consent.");
    QVERIFY(std::any_of(lines->begin(), lines->end(),
                        [&](const auto &line) { return line.at(2) == withdrawn; }));
}

QTEST_MAIN(TestOutboxPage)
#include "tst_outboxpage.moc"
