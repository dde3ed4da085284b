#include "models/store/shoprepository.h"
#include "tests/views/viewsfixture.h"
#include "views/settings/shopwizard.h"
#include "views/shell/mainwindow.h"
#include "views/sync/quarantinedialog.h"
#include "views/sync/shopsynccard.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace comptoir;

namespace {

/// A shop of 30 customers in three pages, one record unreadable, that waits at every page until
/// the test lets it go on.
class GatedConnector : public ShopConnector
{
public:
    explicit GatedConnector(QSemaphore &gate)
        : m_gate(gate)
    {}
    [[nodiscard]] QList<ResourceInfo> resources() const override
    {
        return {{QStringLiteral("customers"), QStringLiteral("Customers"), true, {}}};
    }
    Result<ConnectionReport> check(const CancelToken &) override { return ConnectionReport{}; }
    Result<ShopPage> fetch(const QString &, const QJsonObject &cursor,
                           const CancelToken &cancel) override
    {
        while (!m_gate.tryAcquire(1, 10)) {
            if (cancel.isCancelled())
                return Error{ErrorCode::Cancelled, QStringLiteral("Stopped."), {}};
        }
        const int page = cursor.value(QLatin1String("page")).toInt();
        ShopPage answer;
        for (int i = 0; i < 10; ++i) {
            AccountRecord account;
            account.id = RemoteId::fromNumber(page * 10 + i + 1);
            account.firstName = QStringLiteral("Person");
            account.email = QStringLiteral("person%1@maison.example").arg(page * 10 + i);
            answer.batch.accounts.append(account);
        }
        if (page == 1)
            answer.batch.bad.append(
                {QStringLiteral("customers"),
                 RemoteId::fromNumber(77),
                 {ErrorCode::Parse, QStringLiteral("This customer cannot be read."), {}},
                 "{\"id\": 77, \"oops\""});
        answer.hasMore = page < 2;
        answer.total = 30;
        answer.nextCursor.insert(QStringLiteral("page"), answer.hasMore ? page + 1 : 0);
        return answer;
    }
    Result<ShopIdPage> fetchIds(const QString &, const QJsonObject &, const CancelToken &) override
    {
        return ShopIdPage{};
    }
    [[nodiscard]] Result<ShopBatch> parseAgain(const QString &, const QByteArray &) const override
    {
        return Error{ErrorCode::Parse, QStringLiteral("This customer cannot be read."), {}};
    }

private:
    QSemaphore &m_gate;
};

} // namespace

/// A sync as the owner sees it: progress, stop, end, and what was set aside.
class TestSyncPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void progressIsShownByResource();
    void stopKeepsWhatCameIn();
    void whatCannotBeReadIsSetAsideAndShown();
    void aLostKeyIsToldAndAskedFor();
    void todayTellsThatTheShopComesIn();

private:
    QString texts() const;
    QPushButton *button(const QString &text) const;

    QSemaphore m_gate;
    std::unique_ptr<ViewsFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
    ShopId m_shop;
};

void TestSyncPage::init()
{
    m_gate.tryAcquire(m_gate.available());
    m_fixture = std::make_unique<ViewsFixture>();
    m_fixture->sync().setConnect(
        [this](const Shop &, const ShopSecret &, const ConnectorContext &) {
            return std::make_unique<GatedConnector>(m_gate);
        });
    Shop shop;
    shop.platform = QStringLiteral("prestashop");
    shop.name = QStringLiteral("Maison Tournesol");
    shop.baseUrl = QUrl(QStringLiteral("https://tournesol.example/"));
    m_shop = awaitResult(m_fixture->store().write([&, now = m_fixture->clock.now()](Database &db) {
                 return ShopRepository(db).add(shop, now);
             })).valueOr({});
    QVERIFY(m_shop.isValid());
    m_fixture->vault.secrets.insert(m_shop, {QStringLiteral("KEY"), {}});
    m_window = std::make_unique<MainWindow>(m_fixture->context());
    m_window->showPage(QStringLiteral("sync"));
    m_window->show();
    QTRY_VERIFY(button(QStringLiteral("Sync now")));
}

void TestSyncPage::cleanup()
{
    m_window.reset();
    m_gate.release(100);
    m_fixture.reset();
}

QString TestSyncPage::texts() const
{
    QStringList all;
    for (const QLabel *label : m_window->findChildren<QLabel *>()) {
        if (label->isVisible())
            all.append(label->text());
    }
    for (const QPushButton *each : m_window->findChildren<QPushButton *>()) {
        if (each->isVisible())
            all.append(each->text());
    }
    return all.join(u'\n');
}

QPushButton *TestSyncPage::button(const QString &text) const
{
    for (QPushButton *each : m_window->findChildren<QPushButton *>()) {
        if (each->isVisible() && each->text() == text)
            return each;
    }
    return nullptr;
}

void TestSyncPage::progressIsShownByResource()
{
    QTest::mouseClick(button(QStringLiteral("Sync now")), Qt::LeftButton);
    m_gate.release(1);
    QTRY_VERIFY(texts().contains(QLatin1String("10 of 30")));
    QVERIFY(button(QStringLiteral("Stop")));
    const auto *card = m_window->findChild<ShopSyncCard *>();
    QTRY_COMPARE(card->findChild<QProgressBar *>()->value(), 333);
    m_gate.release(10);
    QTRY_VERIFY(button(QStringLiteral("Sync now")));
    QTRY_VERIFY(texts().contains(QLatin1String("30 new")));
    QTRY_VERIFY(texts().contains(QLatin1String("Synced today at")));
}

void TestSyncPage::todayTellsThatTheShopComesIn()
{
    m_fixture->sync().start(m_shop);
    m_window->showPage(QStringLiteral("today"));
    QTRY_VERIFY(texts().contains(QLatin1String("is coming in for the first time")));
    m_gate.release(1);
    QTRY_VERIFY(texts().contains(QLatin1String("not whole yet. Customers: 10 of 30")));
    QVERIFY(!texts().contains(QLatin1String("Everything is in order")));
    m_window->showPage(QStringLiteral("orders"));
    QTRY_VERIFY(texts().contains(QLatin1String("orders appear here by themselves")));
    m_window->showPage(QStringLiteral("today"));
    m_gate.release(10);
    QTRY_VERIFY(!texts().contains(QLatin1String("not whole yet")));
}

void TestSyncPage::stopKeepsWhatCameIn()
{
    QSignalSpy finished(&m_fixture->sync(), &SyncService::finished);
    QTest::mouseClick(button(QStringLiteral("Sync now")), Qt::LeftButton);
    m_gate.release(1);
    QTRY_VERIFY(texts().contains(QLatin1String("10 of 30")));
    QTest::mouseClick(button(QStringLiteral("Stop")), Qt::LeftButton);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.first().first().value<SyncReport>().outcome, SyncReport::Outcome::Cancelled);
    QTRY_VERIFY(button(QStringLiteral("Sync now")));
    QTRY_VERIFY(texts().contains(QLatin1String("stopped, 10 new")));
    QVERIFY(!texts().contains(QLatin1String("waiting")));
    QTRY_VERIFY(texts().contains(QLatin1String("Maison Tournesol")));
}

void TestSyncPage::whatCannotBeReadIsSetAsideAndShown()
{
    m_gate.release(10);
    QTest::mouseClick(button(QStringLiteral("Sync now")), Qt::LeftButton);
    QTRY_VERIFY(texts().contains(QLatin1String("set aside")));
    // What says "Synced" says what is missing, too.
    QTRY_VERIFY(texts().contains(QLatin1String("1 record(s) set aside")));
    QTest::mouseClick(button(QStringLiteral("Show them…")), Qt::LeftButton);
    QTRY_VERIFY(m_window->findChild<QuarantineDialog *>());
    auto *dialog = m_window->findChild<QuarantineDialog *>();
    auto *raw = dialog->findChild<QPlainTextEdit *>();
    QTRY_VERIFY(raw->toPlainText().contains(QLatin1String("oops")));
    dialog->reject();
}

/// As after a restart without a keychain.
void TestSyncPage::aLostKeyIsToldAndAskedFor()
{
    m_fixture->vault.secrets.clear();
    QTest::mouseClick(button(QStringLiteral("Sync now")), Qt::LeftButton);
    QTRY_VERIFY(button(QStringLiteral("Enter the key…")));
    QVERIFY(texts().contains(QLatin1String(": failed")));
    QTRY_VERIFY(button(QStringLiteral("Sync failed"))); // the bar: no room for more words
    QVERIFY(!texts().contains(QLatin1String("nothing new")));
    // The notice leads there too, from whatever page.
    m_window->showPage(QStringLiteral("customers"));
    QTRY_VERIFY(button(QStringLiteral("Enter the key…")));
    QTest::mouseClick(button(QStringLiteral("Enter the key…")), Qt::LeftButton);
    QCOMPARE(m_window->currentPage(), QStringLiteral("settings"));
    QTRY_VERIFY(m_window->findChild<ShopWizard *>());
    m_window->findChild<ShopWizard *>()->reject();
    QTRY_VERIFY(!m_window->findChild<ShopWizard *>());
    QTRY_VERIFY(texts().contains(QLatin1String("The key is not known"))); // and the card
    // Today.
    m_window->showPage(QStringLiteral("today"));
    QTRY_VERIFY(texts().contains(QLatin1String("Its key is not known")));
    m_window->showPage(QStringLiteral("sync"));
    QTest::mouseClick(button(QStringLiteral("Enter the key…")), Qt::LeftButton);
    QCOMPARE(m_window->currentPage(), QStringLiteral("settings"));
    QTRY_VERIFY(m_window->findChild<ShopWizard *>());
    QTRY_VERIFY(m_window->findChild<ShopWizard *>()->isVisible());
}

QTEST_MAIN(TestSyncPage)
#include "tst_syncpage.moc"
