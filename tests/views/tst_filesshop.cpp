#include "models/store/importrepository.h"
#include "models/store/shoprepository.h"
#include "tests/views/viewsfixture.h"
#include "views/settings/shopssection.h"
#include "views/sync/shopsynccard.h"
#include "views/sync/syncpage.h"

#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace comptoir;

/// What came from files stands among the shops, and is nothing to sync.
class TestFilesShop : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void noSyncAsksFiles();
    void aSyncOfFilesByMistakeFailsWithASentence();
    void theSettingsOfferNoSyncForFiles();
    void theSyncPageLeavesFilesOut();

private:
    static QStringList texts(const QWidget &widget);

    std::unique_ptr<ViewsFixture> m_fixture;
    ShopId m_shop, m_files;
    QList<ShopId> m_asked;
};

void TestFilesShop::init()
{
    m_asked.clear();
    m_fixture = std::make_unique<ViewsFixture>();
    m_shop = m_fixture->fill(10);
    m_fixture->vault.secrets.insert(m_shop, {QStringLiteral("KEY"), {}});
    const auto made = awaitResult(
        m_fixture->store().write([now = m_fixture->clock.now()](Database &db) -> Result<ShopId> {
            Shop defaults;
            defaults.name = QStringLiteral("Imported files");
            const auto id = ImportRepository(db).fileShop(defaults, now);
            if (!id)
                return id;
            // By whatever way: no pause protects it.
            const Done unpaused = ShopRepository(db).setPaused(*id, false);
            return unpaused ? id : Result<ShopId>(unpaused.error());
        }));
    QVERIFY(made);
    m_files = *made;
    m_fixture->sync().setConnect(
        [this](const Shop &shop, const ShopSecret &, const ConnectorContext &) {
            QMetaObject::invokeMethod(this, [this, id = shop.id] { m_asked.append(id); });
            return std::unique_ptr<ShopConnector>();
        });
}

void TestFilesShop::cleanup()
{
    m_fixture.reset();
}

QStringList TestFilesShop::texts(const QWidget &widget)
{
    QStringList texts;
    for (const QPushButton *button : widget.findChildren<QPushButton *>()) {
        texts.append(button->text());
        if (!button->menu())
            continue;
        for (const QAction *action : button->menu()->actions())
            texts.append(action->text());
    }
    return texts;
}

void TestFilesShop::noSyncAsksFiles()
{
    QSignalSpy started(&m_fixture->sync(), &SyncService::started);
    QSignalSpy finished(&m_fixture->sync(), &SyncService::finished);
    m_fixture->sync().startAll();
    QTRY_COMPARE(finished.size(), 1);
    m_fixture->clock.advance(std::chrono::hours(24));
    m_fixture->sync().checkDue();
    QTRY_COMPARE(finished.size(), 2);
    for (const QList<QVariant> &start : started)
        QCOMPARE(start.first().value<ShopId>(), m_shop);
    QCOMPARE(m_asked, QList<ShopId>({m_shop, m_shop}));
}

void TestFilesShop::aSyncOfFilesByMistakeFailsWithASentence()
{
    QSignalSpy finished(&m_fixture->sync(), &SyncService::finished);
    m_fixture->sync().start(m_files);
    QTRY_COMPARE(finished.size(), 1);
    const auto report = finished.first().first().value<SyncReport>();
    QCOMPARE(report.outcome, SyncReport::Outcome::Failed);
    QVERIFY(report.problems.first().error.text.contains(QLatin1String("came from files")));
    QVERIFY(m_asked.isEmpty());
}

void TestFilesShop::theSettingsOfferNoSyncForFiles()
{
    ShopsSection section(m_fixture->context());
    section.refresh();
    QTRY_VERIFY(texts(section).contains(QStringLiteral("Show the imports")));
    const QStringList offered = texts(section);
    QCOMPARE(offered.count(QStringLiteral("Sync now")), 1); // of the real shop
    QCOMPARE(offered.count(QStringLiteral("Pause")), 1);
    QCOMPARE(offered.count(QStringLiteral("Change name, address or key…")), 1);
    QVERIFY(!offered.contains(QStringLiteral("Go on syncing")));
    QSignalSpy asked(&section, &ShopsSection::importsRequested);
    section.show();
    for (QPushButton *button : section.findChildren<QPushButton *>()) {
        if (button->text() == QLatin1String("Show the imports") && button->isVisible())
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(asked.size(), 1);
}

void TestFilesShop::theSyncPageLeavesFilesOut()
{
    SyncPage page(m_fixture->context());
    page.refresh();
    QTRY_COMPARE(page.findChildren<ShopSyncCard *>().size(), 1);
    QCOMPARE(page.findChild<ShopSyncCard *>()->shop(), m_shop);
}

QTEST_MAIN(TestFilesShop)
#include "tst_filesshop.moc"
