#include "app/application.h"
#include "app/deskwiring.h"
#include "app/systemclock.h"
#include "models/store/ingest.h"
#include "models/store/outboxrepository.h"
#include "models/store/senderrepository.h"
#include "models/store/shoprepository.h"
#include "models/store/writtenmessages.h"
#include "tests/workflows/channels/smtpfixture.h"
#include "workflows/messages/sendingarm.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace comptoir;

using Step = SmtpServer::Step;
using Answer = SmtpServer::Answer;

namespace {
constexpr qint64 kPatienceMs = 30'000;
}

/// The program as a whole: what it starts with a window, and how it ends.
class TestApplication : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatSendsEndsBeforeTheStore_data();
    void whatSendsEndsBeforeTheStore();

private:
    Done fill(Database &database, const SmtpServer &server);
    std::unique_ptr<Store> open();

    std::unique_ptr<QTemporaryDir> m_folder;
    SystemClock m_clock;
};

void TestApplication::init()
{
    QStandardPaths::setTestModeEnabled(true);
    m_folder = std::make_unique<QTemporaryDir>();
}

std::unique_ptr<Store> TestApplication::open()
{
    StoreOptions options;
    options.dailyBackup = false;
    auto opened = Store::open(m_folder->path(), m_clock, options);
    return opened ? std::move(*opened) : nullptr;
}

/// A customer, an account without a password, and an answer to an order that is due.
Done TestApplication::fill(Database &database, const SmtpServer &server)
{
    const Timestamp now = m_clock.now();
    Shop shop;
    shop.platform = QStringLiteral("csv");
    shop.name = QStringLiteral("Shop");
    shop.currency = *Currency::fromCode(u"EUR");
    const auto id = ShopRepository(database).add(shop, now);
    ShopBatch batch;
    AccountRecord customer;
    customer.id = RemoteId::fromNumber(1);
    customer.email = QStringLiteral("zoe@example.fr");
    batch.accounts = {customer};
    const auto taken = Ingest(database, *id, now).apply(batch);
    Sender account;
    account.provider = QStringLiteral("smtp");
    account.name = QStringLiteral("Shop");
    account.address = QStringLiteral("shop@example.fr");
    account.options = SmtpAccounts::options(
        smtpfixture::account(server, SmtpServer::Safety::Plain, SmtpLogin::None), account.provider);
    const auto sender = SenderRepository(database).add(account, now);
    WrittenMessage written;
    written.name = QStringLiteral("Thanks");
    written.messageClass = MessageClass::Transactional;
    written.subject = QStringLiteral("Thank you");
    written.text = QStringLiteral("Your order is on its way.");
    const auto kept = WrittenMessages(database).keep(written, now);
    if (!id || !taken || !sender || !kept)
        return !id ? id.error() : !taken ? taken.error() : !sender ? sender.error() : kept.error();
    PlannedMessage message;
    message.key = {QStringLiteral("owner:1"), QStringLiteral("1"), CustomerId{1}, {}};
    message.sender = *sender;
    message.written = *kept;
    message.name = written.name;
    message.messageClass = MessageClass::Transactional;
    message.dueAt = now;
    const auto planned = OutboxRepository(database).plan(message, now, now);
    return planned ? done() : Done(planned.error());
}

void TestApplication::whatSendsEndsBeforeTheStore_data()
{
    QTest::addColumn<Step>("step");
    QTest::addColumn<QList<OutboxState>>("states");
    const QList<OutboxState> waits{OutboxState::Planned, OutboxState::Deferred,
                                   OutboxState::Claimed};
    QTest::newRow("before it is handed over") << Step::Mail << waits;
    QTest::newRow("after it") << Step::Dot
                              << QList<OutboxState>{OutboxState::Uncertain,
                                                    OutboxState::HandedOver};
}

/// The window is closed while a message leaves and the other side says nothing: the services end,
/// write down how it stands, and only then does the store go.
void TestApplication::whatSendsEndsBeforeTheStore()
{
    QFETCH(Step, step);
    QFETCH(QList<OutboxState>, states);
    SmtpServer::Options options;
    options.mustLogIn = false; // there is no keychain here
    SmtpServer server(options);
    server.fail(step, {Answer::Kind::Hang, {}});
    {
        const auto store = open();
        QVERIFY(store);
        const Done filled = store
                                ->write([this, &server](Database &database) {
                                    Transaction transaction(database);
                                    const Done made = fill(database, server);
                                    return made ? transaction.commit() : made;
                                })
                                .result();
        QVERIFY2(filled, filled ? "" : qPrintable(filled.error().detail));
        const Done armed
            = store
                  ->write([folder = store->folder(), now = m_clock.now()](Database &database) {
                      return SendingArm(folder, sendingMarksFolder())
                          .arm(database, QStringLiteral("0123456789abcdef01234567"), now);
                  })
                  .result();
        QVERIFY(armed);
    }
    bool didHang = false;
    {
        Application program(*qApp, {m_folder->path(), false, {}});
        QTimer look;
        QElapsedTimer waited;
        waited.start();
        connect(&look, &QTimer::timeout, qApp, [&server, &waited, &didHang] {
            didHang = server.hanging() > 0;
            if (didHang || waited.hasExpired(kPatienceMs))
                QCoreApplication::exit(); // quit() would ask first: messages leave
        });
        look.start(10);
        QCOMPARE(program.run(), 0);
    }
    const auto store = open(); // nobody holds it any more
    QVERIFY(store);
    const auto row = store
                         ->write([](Database &database) {
                             return OutboxRepository(database).get(OutboxId{1});
                         })
                         .result();
    QVERIFY(row);
    QVERIFY2(didHang, qPrintable(row->reason)); // else it did not get that far
    QVERIFY2(states.contains(row->state), qPrintable(row->reason));
    server.release();
}

QTEST_MAIN(TestApplication)
#include "tst_application.moc"
